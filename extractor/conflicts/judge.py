"""A cell of claims judged by the laws that hold in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from hashlib import blake2b

from extractor.conflicts.cells import Cell
from extractor.conflicts.clock import Calendar, RaceClock
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, assumptions
from extractor.conflicts.facts import Fact
from extractor.conflicts.keys import Held, namesake
from extractor.conflicts.laws import season_drafts, subject_drafts
from extractor.conflicts.suspects import claims_of
from extractor.records import SEVERITY, AsOf, Finding, FindingPosition, FindingSubject
from extractor.records.finding import Locus

_ASSUMING = frozenset({"error", "warning"})


class Judge:
    """Judges cells.

    Args:
        calendar: Season calendar; that of the lexicon when none is given.
        lexicon: Which lexicon to take the calendar and the names of series from.
    """

    def __init__(self, calendar: Calendar | None, lexicon: str) -> None:
        heats: frozenset[str] = frozenset()
        names: dict[str, Sequence[tuple[int, int, str]]] = {}
        if calendar is None:
            from extractor.lexicon import load_lexicon

            loaded = load_lexicon(lexicon)
            calendar, heats = loaded.calendar, loaded.heats
            names = {series.id: series.names for series in loaded.series.values()}
        self.clock = RaceClock(calendar, heats)
        self._namer = Namer(names)

    def __call__(self, cell: Cell, facts: Iterable[Fact], wrong: Collection[str]) -> list[Finding]:
        """The findings of a cell.

        Args:
            cell: Which one.
            facts: Its facts.
            wrong: Ids of claims of the subject that its seasons tell as errors.
        """
        if cell.kind == "season":
            drafts = season_drafts(facts, self.clock, self._namer)
        else:
            drafts = subject_drafts(facts, wrong, self.clock, self._namer)
        return list({finding.id: finding for finding in map(_finding, drafts)}.values())


def wrong_numbers(cell: Cell, findings: Iterable[Finding]) -> dict[str, set[str]]:
    """Ids of the claims of numbers that a season contradicts, by the name of their subject's cell.

    Args:
        cell: A cell.
        findings: Its findings.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for finding in findings if cell.kind == "season" else ():
        if finding.predicate == "car_number" and finding.verdict == "contradiction":
            found[namesake(finding.subject.id)].update(one for position in finding.positions for one in position.claims)
    return found


def _finding(draft: Draft) -> Finding:
    severity = SEVERITY[draft.verdict]
    assumed = assumptions(draft.positions) if severity in _ASSUMING else ()
    text = draft.text + (f" Assumed: {'; '.join(assumed)}." if assumed else "")
    return Finding(
        id=_id(draft),
        verdict=draft.verdict,
        severity=severity,
        predicate=draft.predicate,
        subject=FindingSubject(kind=draft.subject.kind, id=draft.subject.id, name=draft.subject.name),
        scope=draft.scope,
        positions=tuple(_position(held) for held in draft.positions),
        locus=_locus(draft),
        derivation=draft.derivation,
        assumptions=assumed,
        suspects=draft.suspects,
        hint=draft.hint,
        explanation=text,
    )


def _position(held: Held) -> FindingPosition:
    first = held.facts[0].claim
    as_of = first.as_of
    if as_of.earliest is None and as_of.latest is None and first.article.published is not None:
        published = first.article.published
        as_of = AsOf(
            earliest=published.earliest,
            latest=published.latest,
            basis="inferred" if published.basis == "inferred" else "published",
        )
    return FindingPosition(
        value=held.value,
        claims=claims_of([held]),
        articles=tuple(sorted(held.articles)),
        as_of=as_of,
        witnesses=len(held.witnesses),
    )


def _locus(draft: Draft) -> Locus:
    facts = [fact for held in draft.positions for fact in held.facts]
    if len({fact.article for fact in facts}) > 1:
        return "articles"
    sentences = {fact.claim.evidence.sentence for fact in facts}
    return "sentence" if len(sentences) == 1 else "article"


def _id(draft: Draft) -> str:
    """A hash of the verdict and of what the claims say, whoever says it: another article that agrees changes nothing."""
    said = {
        (claim.predicate, claim.subject.id, value, claim.scope.series or "", str(claim.scope.seasons or ""))
        for value, held in ((str(held.value), held) for held in draft.positions)
        for claim in (fact.claim for fact in held.facts)
    }
    about = (draft.verdict, draft.predicate, draft.subject.kind, draft.subject.id, str(draft.scope))
    return f"cfl_{blake2b(repr((about, sorted(said))).encode(), digest_size=8).hexdigest()}"
