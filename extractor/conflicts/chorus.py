"""What several articles say alike: a few of them stand for all, so that agreement costs no memory."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from heapq import nsmallest
from typing import TYPE_CHECKING

from extractor.conflicts.facts import Fact
from extractor.conflicts.parts import is_wrong_list

if TYPE_CHECKING:
    from extractor.conflicts.cells import Cell

VOICES = 4
"""So many articles of a chorus are kept and shown: the first by id."""
MOST_WITNESSES = 1000
"""So many further witnesses are counted."""


def alike(fact: Fact, *, alone: bool = False) -> Hashable:
    """What a fact has in common with all that say the very same of the same time: equal for these.

    Args:
        fact: Any fact.
        alone: No other article can stand for it.
    """
    claim = fact.claim
    return (
        claim.predicate,
        claim.modality,
        claim.subject.id,
        claim.value,
        claim.scope,
        fact.start,
        fact.end,
        fact.settled,
        fact.lone,
        claim.section,
        claim.tally,
        claim.revision,
        claim.basis,
        claim.as_of.basis == "stated",
        fact.article if alone or is_wrong_list(fact) else None,
    )


class Chorus:
    """Facts that are alike.

    Args:
        cells: The cells of these facts.
        bounded: Keep only what is shown. Then no article can be taken out again.
    """

    __slots__ = ("_articles", "_bounded", "_others", "cells")

    def __init__(self, cells: Iterable[Cell], *, bounded: bool) -> None:
        self.cells = tuple(cells)
        self._bounded = bounded
        self._articles: dict[str, list[Fact]] = {}
        self._others: set[str] = set()

    def add(self, fact: Fact, clusters: Mapping[str, str]) -> None:
        """Take in a fact.

        Args:
            fact: One that is alike.
            clusters: The cluster of copies of each article, by id.
        """
        self._articles.setdefault(fact.article, []).append(fact)
        if self._bounded and len(self._articles) > VOICES:
            last = max(self._articles)
            del self._articles[last]
            self._others.add(clusters.get(last, last))
            if len(self._others) > 2 * MOST_WITNESSES:
                self._others = set(nsmallest(MOST_WITNESSES, self._others))

    def discard(self, article: str) -> bool:
        """Take an article out; whether nothing is left.

        Args:
            article: Its id.
        """
        self._articles.pop(article, None)
        return not self._articles

    def voices(self, clusters: Mapping[str, str]) -> Iterator[Fact]:
        """The facts that stand for all, each with its witness, the first with all further ones.

        Args:
            clusters: The cluster of copies of each article, by id.
        """
        kept, rest = sorted(self._articles) if len(self._articles) > 1 else list(self._articles), []
        if len(kept) > VOICES:
            kept, rest = kept[:VOICES], kept[VOICES:]
        others = self._others.union(clusters.get(one, one) for one in rest)
        also = frozenset(nsmallest(MOST_WITNESSES, others)) if others else frozenset()
        for article in kept:
            for fact in self._articles[article]:
                fact.witness = clusters.get(article, article)
                fact.also, also = also, frozenset()
                yield fact
