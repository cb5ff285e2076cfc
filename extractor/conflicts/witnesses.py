"""Which articles speak for themselves: copies and rewrites of one story are one witness."""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterable
from heapq import heappop, heappush

from extractor.records import ArticleRecord

COPIES = 0.5
"""Articles that share at least this much of their shingles are copies of one another."""
_PER_BUCKET = 8
"""So many clusters are tried for each shared shingle; more would make stock phrases quadratic."""
_HASH = re.compile(r"[0-9a-f]{8}")


def sketch(fingerprint: str | None) -> frozenset[int]:
    """The numbers of a fingerprint: the smallest hashes of the article's word shingles, eight hex digits each.

    Example:
        >>> sorted(sketch("0000000a0000000b"))
        [10, 11]
    """
    return frozenset(int(part, 16) for part in _HASH.findall(fingerprint or ""))


def similarity(one: frozenset[int], other: frozenset[int]) -> float:
    """Estimated share of common shingles, from the smallest hashes of the union.

    Example:
        >>> similarity(frozenset({1, 2, 3, 4}), frozenset({1, 2, 3, 9}))
        0.75
    """
    size = min(len(one), len(other))
    if not size:
        return 0.0
    smallest = sorted(one | other)[:size]
    return sum(value in one and value in other for value in smallest) / size


class Witnesses:
    """Articles in clusters of copies, each cluster named after its first article by id.

    An article joins the first cluster whose head it resembles, and else is a head itself. Adding or removing one
    gives the same clusters as starting anew.
    """

    def __init__(self) -> None:
        self.heads: dict[str, str] = {}
        self._sketches: dict[str, frozenset[int]] = {}
        self._sharing: dict[int, set[str]] = defaultdict(set)
        self._leading: dict[int, list[str]] = defaultdict(list)

    def add(self, record: ArticleRecord) -> set[str]:
        """Take in an article, or its newer version.

        Args:
            record: Its record; without a fingerprint it stands alone.

        Returns:
            Ids of the articles whose head may be another now.
        """
        moved = self.discard(record.id)
        numbers = sketch(record.fingerprint)
        self._sketches[record.id] = numbers
        for number in numbers:
            self._sharing[number].add(record.id)
        return moved | self._settle([record.id])

    def discard(self, article: str) -> set[str]:
        """Take an article out.

        Args:
            article: Its id.

        Returns:
            Ids of the articles whose head is another now.
        """
        if article not in self._sketches:
            return set()
        numbers = self._sketches.pop(article)
        for number in numbers:
            self._sharing[number].discard(article)
        head = self.heads.pop(article)
        return self._settle(self._demoted(article, numbers)) if head == article else set()

    def _settle(self, waiting: list[str]) -> set[str]:
        """Give articles their heads in the order of their ids, and all that this moves."""
        before: dict[str, str | None] = {}
        heap = sorted(set(waiting))
        queued = set(heap)
        while heap:
            article = heappop(heap)
            queued.discard(article)
            old, new = self.heads.get(article), self._head_of(article)
            if new == old:
                continue
            before.setdefault(article, old)
            self.heads[article] = new
            moved: list[str] = []
            if new == article:
                moved = self._promoted(article)
            elif old == article:
                moved = self._demoted(article, self._sketches[article])
            for one in moved:
                if one > article and one not in queued:
                    queued.add(one)
                    heappush(heap, one)
        return {article for article, old in before.items() if self.heads[article] != old}

    def _head_of(self, article: str) -> str:
        numbers = self._sketches[article]
        near = {head for number in numbers for head in self._leading[number][:_PER_BUCKET] if head < article}
        return next((head for head in sorted(near) if similarity(numbers, self._sketches[head]) >= COPIES), article)

    def _promoted(self, article: str) -> list[str]:
        return [one for number in self._sketches[article] for one in self._shifted(number, article, insort)]

    def _demoted(self, article: str, numbers: frozenset[int]) -> list[str]:
        return [one for number in numbers for one in self._shifted(number, article, list.remove)]

    def _shifted(self, number: int, article: str, change: Callable[[list[str], str], None]) -> Iterable[str]:
        """The articles that see other heads in a bucket when one head comes or goes."""
        heads = self._leading[number]
        before = heads[:_PER_BUCKET]
        change(heads, article)
        return self._sharing[number] if heads[:_PER_BUCKET] != before else ()


def cluster(articles: Iterable[ArticleRecord]) -> dict[str, str]:
    """For each article the id of the first article (by id) of its cluster of copies.

    Articles without a fingerprint stand alone. The result does not depend on the order of the articles.
    """
    witnesses = Witnesses()
    for record in sorted(articles, key=lambda record: (record.id, record.fingerprint or "")):
        if record.id not in witnesses.heads:
            witnesses.add(record)
    return witnesses.heads
