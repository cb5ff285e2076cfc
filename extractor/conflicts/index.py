"""Findings that keep up with a growing set of articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.conflicts.cells import Cell, Cells
from extractor.conflicts.clock import Calendar
from extractor.conflicts.engine import in_order
from extractor.conflicts.gather import article_facts
from extractor.conflicts.judge import Judge, wrong_numbers
from extractor.conflicts.witnesses import Witnesses
from extractor.records import ArticleRecord, Claim, Finding


class Changes(NamedTuple):
    """What a change of the articles did to the findings.

    Attributes:
        found: Findings that are new, or that say something else than before (another witness, say).
        gone: Ids of findings that are no more.
    """

    found: tuple[Finding, ...]
    gone: tuple[str, ...]


class ConflictIndex:
    """Holds claims of articles, and the findings among them, while articles come, change and go.

    Whatever the order in which articles came, and whatever was there in between, the findings are those that
    ``find_conflicts`` gives for the articles that are there now.

    Args:
        calendar: Season calendar; that of the lexicon when none is given.
        lexicon: Which lexicon to take the calendar and the names of series from.

    Example:
        >>> from extractor import ConflictIndex, extract
        >>> index = ConflictIndex()
        >>> one = extract("Corey Heim won six NASCAR Truck Series races last year.", published="2025-02-09", article_id="wire")
        >>> two = extract("Corey Heim won nine NASCAR Truck Series races last year.", published="2025-02-10", article_id="blog")
        >>> index.add(one).found
        ()
        >>> [finding.verdict for finding in index.add(two).found]
        ['contradiction']
        >>> len(index.remove("blog").gone), index.findings()
        (1, [])
    """

    def __init__(self, *, calendar: Calendar | None = None, lexicon: str = "nascar") -> None:
        self._judge = Judge(calendar, lexicon)
        self._cells = Cells(bounded=False)
        self._witnesses = Witnesses()
        self._findings: dict[Cell, list[Finding]] = {}
        self._wrong: dict[str, dict[Cell, set[str]]] = {}
        self._dirty: set[Cell] = set()

    def add(self, claims: Sequence[Claim], article: ArticleRecord | None = None) -> Changes:
        """Take in an article, or its newer version in place of the older.

        Args:
            claims: All claims of the article.
            article: Its record; with a fingerprint, a copy of another article is no witness of its own.

        Raises:
            ValueError: The claims are of several articles, or there is neither a claim nor a record.
        """
        self._take(claims, article)
        return self._settle()

    def add_many(self, articles: Iterable[tuple[Sequence[Claim], ArticleRecord | None]]) -> Changes:
        """Take in many articles at once, which is faster than one by one and ends in the same findings.

        Args:
            articles: Claims and record of each.

        Raises:
            ValueError: As in ``add``. The articles before that one are taken in.
        """
        try:
            for claims, article in articles:
                self._take(claims, article)
        finally:
            changes = self._settle()
        return changes

    def remove(self, article_id: str) -> Changes:
        """Take an article out; nothing happens if it is not there.

        Args:
            article_id: Its id.
        """
        self._drop(article_id)
        return self._settle()

    def findings(self) -> list[Finding]:
        """All findings among the articles that are there, in the order of ``find_conflicts``."""
        return in_order(finding for findings in self._findings.values() for finding in findings)

    def _take(self, claims: Sequence[Claim], article: ArticleRecord | None) -> None:
        ids = {claim.article.id for claim in claims} | ({article.id} if article else set())
        if len(ids) != 1:
            raise ValueError(f"claims of one article are wanted, these are of {', '.join(sorted(ids)) or 'none'}")
        (article_id,) = ids
        self._drop(article_id)
        self._moved(self._witnesses.add(article or ArticleRecord(id=article_id)))
        self._cells.add(article_facts(claims, self._judge.clock), self._witnesses.heads)
        self._dirty |= self._cells.of_articles([article_id])

    def _drop(self, article_id: str) -> None:
        self._dirty |= self._cells.discard(article_id)
        self._moved(self._witnesses.discard(article_id))

    def _moved(self, articles: Iterable[str]) -> None:
        """Articles that are a copy of another one now."""
        self._dirty |= self._cells.of_articles(articles)

    def _settle(self) -> Changes:
        """Judge all cells anew that something happened to."""
        before: dict[str, Finding] = {}
        after: dict[str, Finding] = {}
        for kind in ("season", "subject"):
            for cell in sorted(cell for cell in self._dirty if cell.kind == kind):
                before.update((one.id, one) for one in self._findings.pop(cell, ()))
                found = self._judged(cell)
                if found:
                    self._findings[cell] = found
                after.update((one.id, one) for one in found)
                if kind == "season":
                    self._note_wrong(cell, found)
        self._dirty.clear()
        changed = in_order(finding for finding in after.values() if before.get(finding.id) != finding)
        return Changes(tuple(changed), tuple(sorted(before.keys() - after.keys())))

    def _judged(self, cell: Cell) -> list[Finding]:
        wrong = self._wrong.get(cell.name, {}).values() if cell.kind == "subject" else ()
        return self._judge(cell, self._cells.facts(cell, self._witnesses.heads), set().union(*wrong))

    def _note_wrong(self, season: Cell, found: Iterable[Finding]) -> None:
        """Keep what a season tells as wrong; where that is news to a driver, his changes are judged anew."""
        news = wrong_numbers(season, found)
        olds = {name for name, told in self._wrong.items() if season in told}
        for name in olds | news.keys():
            told = self._wrong.setdefault(name, {})
            if told.get(season) != news.get(name):
                self._dirty.add(Cell("subject", name))
            told.pop(season, None)
            if name in news:
                told[season] = news[name]
            if not told:
                del self._wrong[name]
