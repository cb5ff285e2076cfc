"""Claims in, findings out: each cell of claims is judged by the laws that hold in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.conflicts.clock import Calendar
from extractor.conflicts.gather import meaning
from extractor.conflicts.judge import Judge
from extractor.conflicts.search import Search
from extractor.records import ArticleRecord, Claim, Finding

_GRAVITY = {"error": 0, "warning": 1, "info": 2}


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
    search = Search(Judge(calendar, lexicon), articles)
    for claims in articles_claims:
        search.add(claims)
    found, wrong = search.seasons()
    return in_order(found + search.subjects(wrong))


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
