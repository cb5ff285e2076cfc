"""Who says it: the speaker of a quotation, the source of reported speech, else the article itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import regex

from extractor.lexicon import Lexicon
from extractor.reading.fold import fold
from extractor.reading.mentions import Mention
from extractor.reading.people import Person
from extractor.reading.quotes import Quote, find_quotes, speaker_window, turn_label
from extractor.reading.sections import Section
from extractor.records import Attribution

_WORD = regex.compile(r"\w+")
_ACCORDING = regex.compile(r"\baccording to\b")
_SAID_THAT = regex.compile(r"(?:,[^,]{0,60},)? (?:has |had |also |recently )?(\w+) (?:[\w ]{0,30} )?that\b")


# Labels of those who ask: they are nobody's subject.
_ASKS = frozenset({"q", "the moderator", "moderator", "question", "host", "reporter"})


def _within(quote: Quote, turns: list[Quote]) -> bool:
    return any(turn.start <= quote.start < turn.end for turn in turns)


class Attributions:
    """The quotations of one article and their speakers.

    Args:
        text: The article's text.
        mentions: Settled mentions with people resolved.
        lexicon: Verbs of speech.
        sections: Sections of the article; a turn of a transcript is one, and is its speaker's.
    """

    def __init__(self, text: str, mentions: list[Mention], lexicon: Lexicon, sections: Sequence[Section] = ()) -> None:
        self._text = text
        self._folded = fold(text)
        self._verbs = lexicon.words["SPEECH_VERB"]
        self._people = [mention for mention in mentions if isinstance(mention.value, Person)]
        self._speakers: dict[int, Person | None] = {}
        turns = self._turns(sections)
        spoken = [quote for quote in find_quotes(text) if quote.speech and not _within(quote, turns)]
        self.quotes = sorted([*spoken, *turns], key=lambda quote: quote.start)
        self._starts = [quote.start for quote in self.quotes]
        self._turn_starts = [turn.start for turn in turns]

    def quote_at(self, offset: int) -> Quote | None:
        """The quotation that holds a code point, if one does."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.quotes[index].end:
            return self.quotes[index]
        return None

    def speaker_at(self, offset: int) -> Person | None:
        """Who speaks at a code point, if a quotation stands there and its speaker is named."""
        quote = self.quote_at(offset)
        if quote is None:
            return None
        if quote.start not in self._speakers:
            self._speakers[quote.start] = self._find_speaker(quote)
        return self._speakers[quote.start]

    def addressee_at(self, offset: int) -> Person | None:
        """Whom a turn of a transcript is put to: the one who speaks next."""
        quote = self.quote_at(offset)
        if quote is None or quote.start not in self._turn_starts:
            return None
        following = self._turn_starts[self._turn_starts.index(quote.start) + 1 :]
        return self._speakers.get(following[0]) if following else None

    def _turns(self, sections: Sequence[Section]) -> list[Quote]:
        """The turns of a transcript, if the text is one: two paragraphs at least begin with a speaker's label."""
        turns = []
        for section in sections:
            label = turn_label(self._text, section.start, section.end)
            if label is None:
                continue
            speaker = next(
                (each.value for each in self._people if label[0] <= each.start and each.end <= label[1]), None
            )
            if speaker is None and self._folded[slice(*label)] not in _ASKS:
                continue
            turns.append(Quote(label[1] + 1, section.end, closed=True, speech=True))
            self._speakers[label[1] + 1] = speaker
        if len(turns) < 2:
            self._speakers.clear()
            return []
        return turns

    def attribution(self, start: int, end: int, sentence: tuple[int, int]) -> Attribution:
        """The attribution of a claim.

        Args:
            start: First code point of its evidence.
            end: Code point after the last.
            sentence: Where its sentence begins and ends.
        """
        if self.quote_at(start):
            speaker = self.speaker_at(start)
            return Attribution("quote", speaker.id if speaker else None)
        return self._reported(start, end, sentence) or Attribution()

    def _reported(self, start: int, end: int, sentence: tuple[int, int]) -> Attribution | None:
        """Reported speech: "Rowan said that ...", "according to Rowan"."""
        for match in _ACCORDING.finditer(self._folded, *sentence):
            source = next((each for each in self._people if 0 <= each.start - match.end() <= 30), None)
            return Attribution("reported", source.value.id if source else None)
        for each in self._people:
            if not (sentence[0] <= each.start and each.end <= start):
                continue
            following = _SAID_THAT.match(self._folded, each.end, start)
            if following and following[1] in self._verbs:
                return Attribution("reported", each.value.id)
        return None

    def _find_speaker(self, quote: Quote) -> Person | None:
        for start, end in speaker_window(self._text, quote):
            people = [each for each in self._people if start <= each.start and each.end <= end]
            if not people:
                continue
            said = [match.span() for match in _WORD.finditer(self._folded, start, end) if match.group() in self._verbs]
            if said or self._folded[start:end].rstrip().endswith(":"):
                # "said Rowan, a teammate of Marlow": the speaker stands at the verb, else next to the quotation.
                beside = said or [(quote.start, quote.end)]
                nearest = min(
                    people,
                    key=lambda each: min(min(abs(each.start - last), abs(first - each.end)) for first, last in beside),
                )
                person: Person = nearest.value
                return person
        # A second stretch of the same speech, after "he added": the speaker stays.
        index = self._starts.index(quote.start)
        if index and "\n" not in self._text[self.quotes[index - 1].end : quote.start]:
            return self.speaker_at(self.quotes[index - 1].start)
        return None
