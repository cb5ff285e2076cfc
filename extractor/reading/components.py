"""The reading components, each a registered factory that any spaCy pipeline can use.

===================  =======================================================================
``claim_sections``   sections of the text
``claim_sentences``  sentences, never across sections; sets ``Token.is_sent_start``
``claim_times``      dates, seasons, clock times, and when the text says it was published
``claim_numbers``    numbers, each by its most telling reading
``claim_names``      known names: drivers, teams, tracks, races, series, makes
``claim_entities``   settles overlaps, tells people apart, sets ``Doc.ents``
===================  =======================================================================
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.attrs import IDX
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.lexicon import load_lexicon
from extractor.reading.gazetteer import Gazetteer
from extractor.reading.mentions import Mention, settle
from extractor.reading.numerals import find_numbers
from extractor.reading.people import PeopleFinder, Person
from extractor.reading.published import find_published
from extractor.reading.sections import split_sections
from extractor.reading.sentences import split_sentences
from extractor.reading.state import article_of, state_of
from extractor.reading.timex import find_times

LONGEST_SENTENCE = 4000
"""Code points after which a sentence is cut."""
TIME_LABELS = {
    "day": "DATE",
    "weekday": "DATE",
    "month": "DATE",
    "relative": "DATE",
    "year": "YEAR",
    "years": "YEAR",
    "season_rel": "SEASON",
    "season_narr": "SEASON",
    "window": "SEASON",
    "clock": "CLOCK",
}
"""Label of a mention by the kind of its time expression."""


@Language.component("claim_sections", assigns=["doc._.article"])
def claim_sections(doc: Doc) -> Doc:
    """Split the text into sections."""
    state = state_of(doc)
    state.sections = split_sections(state.text)
    return doc


@Language.component("claim_sentences", assigns=["token.is_sent_start"])
def claim_sentences(doc: Doc) -> Doc:
    """Split each section into sentences and mark their first tokens."""
    state = state_of(doc)
    starts = doc.to_array(IDX).tolist()
    for index, section in enumerate(state.sections):
        for start, end in split_sentences(state.text, section.start, section.end):
            for first, last in _bounded(state.text, start, end):
                state.sentences.append((first, last, index))
                token = bisect_left(starts, first)
                if token < len(doc):
                    doc[token].is_sent_start = True
    return doc


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence at white space: rules look at whole sentences, and must stay linear."""
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield start, cut
        start = cut + 1 if text[cut : cut + 1] == " " else cut
    yield start, end


@Language.component("claim_times")
def claim_times(doc: Doc) -> Doc:
    """Find time expressions and the date of publication."""
    state = state_of(doc)
    times = find_times(state.text)
    state.published = find_published(state.text, metadata=article_of(doc).published, times=times)
    state.candidates += [Mention(each.start, each.end, TIME_LABELS[each.kind], each) for each in times]
    return doc


@Language.component("claim_numbers")
def claim_numbers(doc: Doc) -> Doc:
    """Find numbers."""
    state = state_of(doc)
    state.candidates += find_numbers(state.folded)
    return doc


class NameRuler:
    """Component that finds the known names of a lexicon.

    Args:
        lexicon: Name of a lexicon, or the path of its folder.
    """

    def __init__(self, lexicon: str) -> None:
        self.gazetteer = Gazetteer(load_lexicon(lexicon))

    def __call__(self, doc: Doc) -> Doc:
        """Add the mentions of known names."""
        state = state_of(doc)
        state.candidates += self.gazetteer.find(state.text, state.folded)
        return doc


@Language.factory("claim_names", default_config={"lexicon": "nascar"})
def claim_names(nlp: Language, name: str, lexicon: str) -> NameRuler:
    """Factory of ``NameRuler``."""
    return NameRuler(lexicon)


class EntityResolver:
    """Component that settles which mention stays where, and who is who.

    Args:
        lexicon: Name of a lexicon, or the path of its folder.
    """

    def __init__(self, lexicon: str) -> None:
        self.people = PeopleFinder(load_lexicon(lexicon))

    def __call__(self, doc: Doc) -> Doc:
        """Set ``Doc.ents``: labels as in ``mentions.PRIORITY``, ``kb_id_`` the identifier of names."""
        state = state_of(doc)
        published = state.published.published.earliest if state.published else None
        year = int(published[:4]) if published else _latest_year(state.candidates)
        settled = settle(state.candidates)
        state.mentions, state.people = self.people.find(state.text, settled, year=year)
        spans = (_span(doc, mention) for mention in state.mentions)
        doc.set_ents([span for span in spans if span is not None], default="outside")
        return doc


@Language.factory("claim_entities", default_config={"lexicon": "nascar"}, assigns=["doc.ents"])
def claim_entities(nlp: Language, name: str, lexicon: str) -> EntityResolver:
    """Factory of ``EntityResolver``."""
    return EntityResolver(lexicon)


def _latest_year(candidates: list[Mention]) -> int | None:
    years = [each.value.year for each in candidates if each.label in ("YEAR", "DATE") and each.value.year]
    return max(years, default=None)


def _span(doc: Doc, mention: Mention) -> Span | None:
    identifier = ""
    if isinstance(mention.value, Person):
        identifier = mention.value.id
    elif isinstance(mention.value, tuple) and mention.value:
        identifier = str(mention.value[0])
    return doc.char_span(mention.start, mention.end, label=mention.label, kb_id=identifier)
