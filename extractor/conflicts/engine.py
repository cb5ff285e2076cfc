"""Claims in, findings out: each cell of claims is judged by the laws that hold in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from hashlib import blake2b

from extractor.conflicts.cells import Cell, Cells
from extractor.conflicts.clock import Calendar, RaceClock
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, assumptions
from extractor.conflicts.facts import Fact
from extractor.conflicts.gather import article_facts, meaning
from extractor.conflicts.keys import Held, namesake
from extractor.conflicts.laws import season_drafts, subject_drafts
from extractor.conflicts.suspects import claims_of
from extractor.conflicts.witnesses import cluster
from extractor.records import SEVERITY, ArticleRecord, AsOf, Claim, Finding, FindingPosition, FindingSubject
from extractor.records.finding import Locus

_GRAVITY = {"error": 0, "warning": 1, "info": 2}
_ASSUMING = frozenset({"error", "warning"})


def find_conflicts(
    claims: Iterable[Claim],
    *,
    articles: Iterable[ArticleRecord] = (),
    calendar: Calendar | None = None,
    lexicon: str = "nascar",
) -> list[Finding]:
    """Find the claims that cannot all be true, and those that differ for a reason worth showing.

    Args:
        claims: Claims of any number of articles, in any order.
        articles: Their records; with fingerprints, copies of one story count as one witness.
        calendar: Season calendar; that of the lexicon when none is given.
        lexicon: Which lexicon to take the calendar and the names of series from.

    Returns:
        Findings by severity, subject, predicate and id. Equal input gives equal findings, whatever its order.
    """
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article.id].append(claim)
    return conflicts_of_articles(by_article.values(), articles=articles, calendar=calendar, lexicon=lexicon)


def conflicts_of_articles(
    articles_claims: Iterable[Sequence[Claim]],
    *,
    articles: Iterable[ArticleRecord] = (),
    calendar: Calendar | None = None,
    lexicon: str = "nascar",
) -> list[Finding]:
    """The same as ``find_conflicts`` for claims that come article by article: none of them has to stay in memory.

    Args:
        articles_claims: For each article all of its claims; no article twice.
        articles: Their records; with fingerprints, copies of one story count as one witness.
        calendar: Season calendar; that of the lexicon when none is given.
        lexicon: Which lexicon to take the calendar and the names of series from.

    Returns:
        Findings by severity, subject, predicate and id.
    """
    judge = Judge(calendar, lexicon)
    clusters = cluster(articles)
    cells = Cells(bounded=True)
    for one in articles_claims:
        cells.add(article_facts(one, judge.clock), clusters)
    found: list[Finding] = []
    wrong: dict[str, set[str]] = defaultdict(set)
    for cell in sorted(cells):
        findings = judge(cell, cells.facts(cell, clusters), wrong.get(cell.name, frozenset()))
        for name, ids in wrong_numbers(cell, findings).items():
            wrong[name] |= ids
        found += findings
    return in_order(found)


class Judge:
    """Judges cells.

    Args:
        calendar: Season calendar; that of the lexicon when none is given.
        lexicon: Which lexicon to take the calendar and the names of series from.
    """

    def __init__(self, calendar: Calendar | None, lexicon: str) -> None:
        names: dict[str, Sequence[tuple[int, int, str]]] = {}
        if calendar is None:
            from extractor.lexicon import load_lexicon

            loaded = load_lexicon(lexicon)
            calendar = loaded.calendar
            names = {series.id: series.names for series in loaded.series.values()}
        self.clock = RaceClock(calendar)
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


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by severity, subject, predicate and id.

    Args:
        findings: Findings of any cells.
    """
    return sorted(findings, key=lambda one: (_GRAVITY[one.severity], one.subject.id, one.predicate, one.id))


def count_agreements(claims: Iterable[Claim]) -> int:
    """Number of meanings that two or more articles share."""
    articles: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in claims:
        articles[meaning(claim)].add(claim.article.id)
    return sum(len(ids) > 1 for ids in articles.values())


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
        (claim.predicate, claim.subject.id, str(held.value), claim.scope.series or "", str(claim.scope.seasons or ""))
        for held in draft.positions
        for claim in (fact.claim for fact in held.facts)
    }
    about = (draft.verdict, draft.predicate, draft.subject.kind, draft.subject.id, str(draft.scope))
    return f"cfl_{blake2b(repr((about, sorted(said))).encode(), digest_size=8).hexdigest()}"
