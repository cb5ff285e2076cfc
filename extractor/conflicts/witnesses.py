"""Which articles speak for themselves: copies and rewrites of one story are one witness."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

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


def cluster(articles: Iterable[ArticleRecord]) -> dict[str, str]:
    """For each article the id of the first article (by id) of its cluster of copies.

    Articles without a fingerprint stand alone. The result does not depend on the order of the articles.
    """
    heads: dict[str, str] = {}
    sketches: dict[str, frozenset[int]] = {}
    buckets: dict[int, list[str]] = defaultdict(list)
    for record in sorted(articles, key=lambda record: (record.id, record.fingerprint or "")):
        if record.id in heads:
            continue
        numbers = sketch(record.fingerprint)
        near = sorted({head for number in numbers for head in buckets[number]})
        head = next((head for head in near if similarity(numbers, sketches[head]) >= COPIES), record.id)
        heads[record.id] = head
        if head == record.id:
            sketches[head] = numbers
            for number in numbers:
                if len(buckets[number]) < _PER_BUCKET:
                    buckets[number].append(head)
    return heads
