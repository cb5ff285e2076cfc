"""Clusters of copies in the database: those of ``extractor.conflicts.witnesses``, a few rows read for each change.

An article joins the first cluster, by id, whose head it resembles, and else is a head itself. For each number of its
fingerprint it looks at the first heads that have it (``_PER_BUCKET``). So a head that comes or goes bears on those
articles alone that have a number in common with it and see other heads there than before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from heapq import heapify, heappop, heappush

from sqlalchemy import Connection, TextClause, bindparam, delete, insert, select, text, update

from extractor.conflicts.witnesses import _PER_BUCKET, COPIES, similarity, sketch
from extractor.store.tables import articles, shingles

_Heads = Mapping[int, Sequence[str]]


class Copies:
    """Keeps ``articles.head`` and ``shingles`` right while articles come and go.

    Args:
        connection: To the store, in a transaction that writes.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sketches: dict[str, frozenset[int]] = {}

    def add(self, article: str) -> set[str]:
        """Give an article its head.

        Args:
            article: Its id; its row is there, with an empty head.

        Returns:
            Ids of the articles whose head is another now, its own among them.
        """
        rows = [{"number": number, "leads": False, "article": article} for number in self._sketch(article)]
        if rows:
            self._connection.execute(insert(shingles), rows)
        return self._settle([article])

    def discard(self, article: str) -> set[str]:
        """Take an article out, before its row goes.

        Args:
            article: Its id.

        Returns:
            Ids of the other articles whose head is another now.
        """
        numbers = self._sketch(article)
        leads = self._heads_of([article])[article] == article
        seen = _seen(article, self._first_heads(numbers)) if leads else []
        self._connection.execute(delete(shingles).where(shingles.c.number.in_(numbers), shingles.c.article == article))
        del self._sketches[article]
        return self._settle(self._sharing(seen, article)) if leads else set()

    def _settle(self, waiting: Iterable[str]) -> set[str]:
        """Give articles their heads in the order of their ids, and all that this moves."""
        heap = list(waiting)
        heapify(heap)
        queued = set(heap)
        moved: set[str] = set()
        while heap:
            article = heappop(heap)
            queued.discard(article)
            numbers, old = self._sketch(article), self._heads_of([article])[article]
            heads = self._first_heads(numbers)
            new = self._head(article, numbers, heads)
            if new == old:
                continue
            moved.add(article)
            self._connection.execute(update(articles).where(articles.c.id == article).values(head=new))
            stirred: Iterable[str] = ()
            if new == article:
                self._lead(article, numbers, leads=True)
                stirred = self._captured(article, heads)
            elif old == article:
                self._lead(article, numbers, leads=False)
                stirred = self._sharing(_seen(article, heads), article)
            for one in stirred:
                if one not in queued:
                    queued.add(one)
                    heappush(heap, one)
        return moved

    def _head(self, article: str, numbers: frozenset[int], heads: _Heads) -> str:
        near = sorted({head for some in heads.values() for head in some if head < article})
        self._load(near)
        return next((one for one in near if similarity(numbers, self._sketches[one]) >= COPIES), article)

    def _captured(self, head: str, heads: _Heads) -> list[str]:
        """The later articles for which a new head is news: it is nearer the front than theirs, or hides theirs.

        Args:
            head: The new head.
            heads: The first heads by number, before it was one.
        """
        full = {number: some[-1] for number, some in heads.items() if len(some) == _PER_BUCKET}
        shifted = [number for number, some in heads.items() if number not in full or head < full[number]]
        hidden = {full[number] for number in shifted if number in full}
        sharing = self._sharing(shifted, head)
        self._load(sharing)
        numbers, theirs = self._sketches[head], self._heads_of(sharing)
        return [
            one
            for one in sharing
            if theirs[one] in hidden or (head < theirs[one] and similarity(numbers, self._sketches[one]) >= COPIES)
        ]

    def _first_heads(self, numbers: Collection[int]) -> _Heads:
        """The first heads by id that have each number."""
        found: dict[int, list[str]] = {number: [] for number in numbers}
        if numbers:
            binds = {f"n{at}": number for at, number in enumerate(numbers)}
            for number, head in self._connection.execute(_first_heads_of(len(numbers)), {"leads": True, **binds}):
                found[number].append(head)
        return found

    def _sharing(self, numbers: Collection[int], after: str) -> list[str]:
        """The articles with a higher id that have one of some numbers."""
        chosen = select(shingles.c.article).where(shingles.c.number.in_(numbers), shingles.c.article > after)
        return list(self._connection.execute(chosen.distinct()).scalars()) if numbers else []

    def _lead(self, article: str, numbers: Collection[int], *, leads: bool) -> None:
        if numbers:
            mine = shingles.c.number.in_(numbers), shingles.c.article == article
            self._connection.execute(update(shingles).where(*mine).values(leads=leads))

    def _sketch(self, article: str) -> frozenset[int]:
        self._load([article])
        return self._sketches[article]

    def _load(self, ids: Iterable[str]) -> None:
        unknown = [one for one in ids if one not in self._sketches]
        for some in _chunks(unknown):
            chosen = select(articles.c.id, articles.c.fingerprint).where(articles.c.id.in_(some))
            self._sketches.update((one, sketch(told)) for one, told in self._connection.execute(chosen))

    def _heads_of(self, ids: Sequence[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for some in _chunks(ids):
            chosen = select(articles.c.id, articles.c.head).where(articles.c.id.in_(some))
            found.update((one, head) for one, head in self._connection.execute(chosen))
        return found


def _seen(article: str, heads: _Heads) -> list[int]:
    """The numbers for which an article is among the first heads."""
    return [number for number, some in heads.items() if article in some]


def _chunks(items: Sequence[str], size: int = 1000) -> Iterable[Sequence[str]]:
    """Few enough at once for every database."""
    return (items[start : start + size] for start in range(0, len(items), size))


@cache
def _first_heads_of(count: int) -> TextClause:
    """A limit for each number, as one statement: databases differ in how they would say it more shortly."""
    one = (
        "SELECT * FROM (SELECT number, article FROM shingles WHERE number = :n{0} AND leads = :leads "
        f"ORDER BY article LIMIT {_PER_BUCKET}) AS s{{0}}"
    )
    return text(" UNION ALL ".join(one.format(at) for at in range(count))).bindparams(
        bindparam("leads", type_=shingles.c.leads.type)
    )
