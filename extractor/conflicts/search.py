"""A search for conflicts in one share of the cells, so that several processes can each take a share.

All shares see all articles, because an article's own dates and figures bear on each of its claims; each keeps the facts
of its cells only. What the seasons of one share tell as wrong is news to the subjects of another: ``seasons`` is asked of
all shares first, and what they tell together is given to ``subjects`` of each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple
from zlib import crc32

from extractor.conflicts.cells import Cell, Cells
from extractor.conflicts.count_keys import CountKey
from extractor.conflicts.gather import article_facts
from extractor.conflicts.judge import Judge, wrong_numbers
from extractor.conflicts.keys import namesake
from extractor.conflicts.witnesses import cluster
from extractor.records import ArticleRecord, Claim, Finding

Wrong = dict[str, set[str]]
"""Ids of claims that seasons tell as errors, by the name of their subject's cell."""


class Share(NamedTuple):
    """One of several shares of all cells.

    Example:
        >>> cell = Cell("subject", "dana-rowan")
        >>> [share.has(cell) for share in (Share(0, 2), Share(1, 2))].count(True)
        1
    """

    number: int = 0
    of: int = 1

    def has(self, cell: Cell) -> bool:
        """Whether a cell belongs to this share: the same in every process.

        Args:
            cell: Any cell.
        """
        return self.of == 1 or crc32(repr(tuple(cell)).encode()) % self.of == self.number


WHOLE = Share()
"""All cells."""


class Search:
    """Takes in articles, then judges.

    Args:
        judge: Judges cells.
        articles: Records of articles; with fingerprints, copies of one story count as one witness.
        share: Which cells to look at.
    """

    def __init__(self, judge: Judge, articles: Iterable[ArticleRecord] = (), share: Share = WHOLE) -> None:
        self._judge = judge
        self._clusters = cluster(articles)
        self._has = None if share.of == 1 else cache(share.has)
        self._has_subject = cache(lambda subject: share.has(Cell("subject", namesake(subject))))
        self._cells = Cells(bounded=True, wanted=self._has)

    def add(self, claims: Sequence[Claim], *, checked: bool = False) -> None:
        """Take in an article.

        Args:
            claims: All claims of an article that was not taken in before.
            checked: That nothing is impossible about any of them is known already.
        """
        facts = article_facts(claims, self._judge.clock, checked=checked, wanted=self._may_have if self._has else None)
        self._cells.add(facts, self._clusters)

    def _may_have(self, claim: Claim, key: CountKey | None) -> bool:
        """Whether the share may have a cell of a claim: a total belongs to its subject's alone."""
        return key is None or self._has is None or self._has_subject(claim.subject.id)

    def cells(self) -> list[Cell]:
        """The cells that there are facts of, in the order in which they are judged."""
        return sorted(self._cells)

    def seasons(self) -> tuple[list[Finding], Wrong]:
        """The findings of seasons, and what they tell as wrong."""
        found: list[Finding] = []
        wrong: Wrong = defaultdict(set)
        for cell, findings in self._judged("season", {}):
            for name, ids in wrong_numbers(cell, findings).items():
                wrong[name] |= ids
            found += findings
        return found, dict(wrong)

    def subjects(self, wrong: Mapping[str, set[str]]) -> list[Finding]:
        """The findings of subjects.

        Args:
            wrong: What the seasons of all shares tell as wrong.
        """
        return [finding for _, findings in self._judged("subject", wrong) for finding in findings]

    def _judged(
        self, kind: Literal["season", "subject"], wrong: Mapping[str, set[str]]
    ) -> Iterable[tuple[Cell, list[Finding]]]:
        for cell in sorted(cell for cell in self._cells if cell.kind == kind):
            yield cell, self._judge(cell, self._cells.facts(cell, self._clusters), wrong.get(cell.name, frozenset()))
