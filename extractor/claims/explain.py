"""What the rules saw in a text: units and classes of its sentences, every rule that matched, and what became of it.

Nothing is read a second way: the engine itself runs, and what passes through its hands is written down.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from spacy.tokens import Doc

from extractor.claims.component import ClaimExtractor, about_of, claims_of
from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.engine import Engine, Family, all_rules
from extractor.claims.grammar import Codebook
from extractor.claims.units import Sentence, Units
from extractor.reading.people import Person
from extractor.records import ArticleRef, Claim

NEAR_MISSES = 8
"""How many rules that could have matched are named for a sentence."""
NO_RACING = "the text shows no sign of racing: it is not read for claims"
NO_SUBJECT = "matched, no claim: its builder found no subject, or the words around it forbid the claim"
REPEATED = "matched, no claim: an earlier rule has made the same one, or one of the same words"
UNBELIEVED = "matched, no claim: nothing shows that the subject drives"
_CLASS = re.compile(r"\b[A-Z][A-Z0-9_]+\b")
_TOO_WIDE = frozenset({"ANY", "END", "WORD", "CAPITALISED", "MARK"})
_LINE_END = re.compile(r"\r\n|\r|\n")


class ExplainedUnit(NamedTuple):
    """A unit: its words, the classes that a rule may call it by, and what it means if it is a mention."""

    text: str
    classes: tuple[str, ...]
    meaning: str | None


class Match(NamedTuple):
    """A place where a rule matched.

    Attributes:
        text: The matched words.
        captures: Words by name of the capture.
        claims: What came of it.
        why_not: Why nothing did; None where there is a claim.
    """

    rule: str
    says: str
    text: str
    captures: dict[str, str]
    claims: tuple[Claim, ...]
    why_not: str | None


class NearMiss(NamedTuple):
    """A rule that did not match although the sentence has all that it cannot do without, and those words."""

    rule: str
    pattern: str
    words: tuple[str, ...]


class ExplainedSentence(NamedTuple):
    """One sentence.

    Attributes:
        line: The line of the text on which it begins, from 1.
        section: The kind of its section.
        story: The season that the story has reached, if it has left the article's own.
        focus: Who the article is about when the sentence begins.
    """

    line: int
    text: str
    section: str
    story: int | None
    focus: str | None
    units: tuple[ExplainedUnit, ...]
    matches: tuple[Match, ...]
    near: tuple[NearMiss, ...]


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """What was seen in an article.

    Attributes:
        article: Its id, title and date as its claims repeat them.
        season: The season it is written in.
        series: The series it is about.
        lines: How many lines its text has.
        sentences: Those that were asked for, in order.
    """

    article: ArticleRef
    season: int | None
    series: str | None
    lines: int
    sentences: tuple[ExplainedSentence, ...]


@dataclass(slots=True)
class _Record:
    """What the engine did with one hit: the drafts that the builder made of it."""

    hit: Hit
    drafts: list[Draft] = field(default_factory=list)


class RecordingEngine(Engine):
    """An engine that keeps what passes through it. It shares everything compiled with the one it is made from.

    Args:
        engine: The engine to watch.
    """

    def __init__(self, engine: Engine) -> None:
        vars(self).update(vars(engine))
        self.seen: Context | None = None
        self.records: list[_Record] = []
        self.believed: set[int] = set()

    def context(self, *article: Any, **more: Any) -> Context:
        """Keeps the context; the last one counts, because an article may be read a second time."""
        self.seen = super().context(*article, **more)
        return self.seen

    def hits(self, units: Units) -> list[tuple[Family, Hit]]:
        """Keeps the hits, and has each family write down what it builds."""
        self.records = []
        return [self._watched(family, hit) for family, hit in super().hits(units)]

    def drafts(self, context: Context) -> list[Draft]:
        """Keeps which drafts were believed."""
        found = super().drafts(context)
        self.believed = {id(draft) for draft in found}
        return found

    def near(self, units: Units, sentence: Sentence, matched: frozenset[str]) -> list[NearMiss]:
        """Rules that did not match although their required classes stand in a sentence; the most demanding first."""
        codes = units.codes[sentence.first : sentence.last]
        present = frozenset(codes)
        found: list[tuple[int, NearMiss]] = []
        for _, rule, _, needs in self._rules:
            if not needs or rule.name in matched or any(present.isdisjoint(need) for need in needs):
                continue
            places = {next(place for place, code in enumerate(codes) if code in need) for need in needs}
            words = tuple(_words(units, sentence.first + place, sentence.first + place + 1) for place in sorted(places))
            found.append((len(set(needs)), NearMiss(rule.name, rule.pattern, words)))
        found.sort(key=lambda pair: -pair[0])
        return [miss for _, miss in found[:NEAR_MISSES]]

    def _watched(self, family: Family, hit: Hit) -> tuple[Family, Hit]:
        record = _Record(hit)
        self.records.append(record)

        def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
            for draft in family.build(context, hit, earlier):
                record.drafts.append(draft)
                yield draft

        return family._replace(build=build), hit


def explain(component: ClaimExtractor, doc: Doc, *, line: int | None = None) -> Explanation:
    """What the rules see in a read document.

    Args:
        component: The last component of the pipeline.
        doc: The document as all components before it have left it.
        line: A line of the text, from 1: all its sentences; without it, every sentence in which a rule matched.
    """
    engine = RecordingEngine(component.engine)
    watching = copy(component)
    watching.engine = engine
    kept = _Inputs(engine)
    doc = watching(doc)
    about = about_of(doc)
    assert about is not None
    context, racing = kept.context()
    units = context.units
    classes = _Classes(engine.codebook, engine.lexicon.words)
    outcomes = _outcomes(engine, claims_of(doc), units, racing=racing)
    begins = [0, *(match.end() for match in _LINE_END.finditer(units.text))]
    sentences = []
    for sentence in units.sentences:
        first, last = bisect_right(begins, sentence.start), bisect_right(begins, max(sentence.start, sentence.end - 1))
        matches = tuple(outcomes.get(sentence.index, ()))
        if not (matches if line is None else first <= line <= last):
            continue
        matched = frozenset(match.rule for match in matches)
        focus = context.discourse.focus_before(sentence)
        sentences.append(
            ExplainedSentence(
                line=first,
                text=units.text[sentence.start : sentence.end],
                section=sentence.kind,
                story=context.scopes.story(sentence),
                focus=focus.name if focus else None,
                units=tuple(classes.unit(units, unit) for unit in range(sentence.first, sentence.last)),
                matches=matches,
                near=tuple(engine.near(units, sentence, matched)),
            )
        )
    settings = context.settings
    return Explanation(
        article=about, season=settings.season, series=settings.series, lines=len(begins), sentences=tuple(sentences)
    )
