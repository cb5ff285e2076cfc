"""What the rules saw in a text: units and classes of its sentences, every rule that matched, and what became of it.

Nothing is read a second way: the engine itself runs, and what passes through its hands is written down.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, NamedTuple

from spacy.tokens import Doc

from extractor.claims.component import ClaimExtractor, about_of, claims_of
from extractor.claims.draft import Draft
from extractor.claims.engine import all_rules
from extractor.claims.grammar import MACROS, Codebook
from extractor.claims.recording import HitRecord, NearMiss, RecordingEngine
from extractor.claims.units import Units
from extractor.reading.clean import Cleaned
from extractor.reading.people import Person
from extractor.records import ArticleRef, Claim

NO_RACING = "the text shows no sign of racing: it is not read for claims"
DECLINED = "matched, no claim: its builder found no subject or no scope, or the words around it forbid the claim"
REPEATED = "matched, no claim: an earlier rule has made the same one, or one of the same words"
UNBELIEVED = "matched, no claim: not believed, for nothing shows that the subject drives, or what is known rules it out"
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


class Lines:
    """The lines of a text, for places in the cleaned text that was read instead of it.

    Args:
        text: The text as it was.
        cleaned: What was read.
    """

    def __init__(self, text: str, cleaned: Cleaned) -> None:
        self._span = cleaned.span
        self._begins = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def __len__(self) -> int:
        return len(self._begins)

    def of(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last line, from 1, on which a stretch of the cleaned text stands."""
        first, last = self._span(start, max(end, start + 1))
        return bisect_right(self._begins, first), bisect_right(self._begins, last - 1)


def explain(component: ClaimExtractor, doc: Doc, lines: Lines, *, line: int | None = None) -> Explanation:
    """What the rules see in a read document.

    Args:
        component: The last component of the pipeline.
        doc: The document as all components before it have left it.
        lines: The lines of the text.
        line: One of them, from 1: all its sentences; without it, every sentence in which a rule matched.
    """
    engine = RecordingEngine(component.engine)
    watching = copy(component)
    watching.engine = engine
    watching(doc)
    about, context = about_of(doc), engine.seen
    assert about is not None
    assert context is not None
    units = context.units
    classes = _Classes(engine.codebook, engine.lexicon.words)
    matches = _matches(engine, claims_of(doc), units)
    sentences = []
    for sentence in units.sentences:
        first, last = lines.of(sentence.start, sentence.end)
        here = tuple(matches.get(sentence.index, ()))
        if not (here if line is None else first <= line <= last):
            continue
        focus = context.discourse.focus_before(sentence)
        sentences.append(
            ExplainedSentence(
                line=first,
                text=units.text[sentence.start : sentence.end],
                section=sentence.kind,
                story=context.scopes.stories.story(sentence),
                focus=focus.name if focus else None,
                units=tuple(classes.unit(units, unit) for unit in range(sentence.first, sentence.last)),
                matches=here,
                near=tuple(engine.near(units, sentence, {match.rule for match in here})),
            )
        )
    settings = context.settings
    return Explanation(
        article=about, season=settings.season, series=settings.series, lines=len(lines), sentences=tuple(sentences)
    )


def _matches(engine: RecordingEngine, claims: Sequence[Claim], units: Units) -> dict[int, list[Match]]:
    """Every match by the index of its sentence, in the order in which the engine took them."""
    made: dict[tuple[object, ...], Claim] = {_key_of_claim(claim): claim for claim in claims}
    found: dict[int, list[Match]] = {}
    for record in engine.records:
        hit = record.hit
        own = dict.fromkeys(
            claim for draft in record.drafts if (claim := made.get(_key_of_draft(draft, units))) is not None
        )
        match = Match(
            rule=hit.rule.name,
            says=hit.rule.says,
            text=_words(units, hit.first, hit.last),
            captures={name: _words(units, *span) for name, span in hit.captures.items()},
            claims=tuple(own),
            why_not=None if own else _why_not(engine, record),
        )
        found.setdefault(units.sentence_of[hit.first], []).append(match)
    return found


def _why_not(engine: RecordingEngine, record: HitRecord) -> str:
    if not engine.racing:
        return NO_RACING
    if not record.drafts:
        return DECLINED
    taken = {(draft.predicate, draft.value_first) for draft in engine.believed}
    return REPEATED if any((each.predicate, each.value_first) in taken for each in record.drafts) else UNBELIEVED


def _key_of_claim(claim: Claim) -> tuple[object, ...]:
    return claim.rule, claim.predicate, claim.subject.id, claim.value, claim.scope.seasons, claim.evidence.value.start


def _key_of_draft(draft: Draft, units: Units) -> tuple[object, ...]:
    subject = draft.subject
    name = draft.race_id if subject is None else subject.team or (subject.person.id if subject.person else None)
    return draft.rule, draft.predicate, name, draft.value, draft.seasons, units.starts[draft.value_first]


def _words(units: Units, first: int, last: int) -> str:
    """The words of some units in one line."""
    return " ".join(units.text[units.starts[first] : units.ends[last - 1]].split()) if first < last else ""


class _Classes:
    """Which classes a rule may call a unit by: those that hold every word are left out."""

    def __init__(self, codebook: Codebook, words: Mapping[str, frozenset[str]]) -> None:
        named = {name for rule in all_rules() for name in _CLASS.findall(rule.pattern)}
        self._labels = codebook.labels
        self._members = {
            name: frozenset(codebook.members(name)) for name in sorted({*named, *words} - _TOO_WIDE - set(MACROS))
        }

    def unit(self, units: Units, unit: int) -> ExplainedUnit:
        label, code = units.label(unit), units.codes[unit]
        classes = (label,) if label else tuple(name for name, codes in self._members.items() if code in codes)
        return ExplainedUnit(_words(units, unit, unit + 1), classes, _meaning(units.value(unit)) if label else None)


def _meaning(value: Any) -> str | None:
    """The value of a mention, short."""
    if isinstance(value, Person):
        return value.id
    if isinstance(value, tuple):
        return "|".join(map(str, value))
    return str(value) if isinstance(value, (int, float, str)) else None
