"""How many statements two or more articles share, counted in little memory."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import IO

from extractor.conflicts.gather import meaning
from extractor.records import Claim

AT_ONCE = 2_000_000
"""Statements that are in memory at a time; of more, as many passes are made over them as it takes."""
_SIZE = 8


def count_shared(articles: Iterable[Sequence[Claim]]) -> int:
    """Number of meanings that two or more articles share.

    Each meaning of an article is noted on disk as eight bytes. Equal meanings have equal bytes, so that those with
    one remainder can be counted apart from all others.

    Args:
        articles: For each article its claims; no article twice.
    """
    with tempfile.TemporaryFile() as notes:
        total = 0
        for claims in articles:
            said = array("Q", {_number(claim) for claim in claims})
            said.tofile(notes)
            total += len(said)
        passes = total // AT_ONCE + 1
        return sum(_shared(notes, passes, remainder) for remainder in range(passes))


def _shared(notes: IO[bytes], passes: int, remainder: int) -> int:
    once: set[int] = set()
    more: set[int] = set()
    notes.seek(0)
    while block := notes.read(_SIZE << 16):
        numbers = array("Q", block)
        mine = numbers if passes == 1 else [number for number in numbers if number % passes == remainder]
        for number in mine:
            (more if number in once else once).add(number)
    return len(more)


def _number(claim: Claim) -> int:
    return int.from_bytes(blake2b(repr(meaning(claim)).encode(), digest_size=_SIZE).digest(), "little")
