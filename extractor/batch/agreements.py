"""How many statements two or more articles share, counted in little memory."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from extractor.conflicts.gather import meaning
from extractor.formats.claim_files import ClaimFiles
from extractor.records import Claim

AT_ONCE = 2_000_000
"""Statements that are in memory at a time; of more, as many passes are made over them as it takes."""
_SIZE = 8


class Statements:
    """What articles say, counted. Used as a context manager, which keeps a file without a name.

    Each meaning of an article is noted on disk as eight bytes. Equal meanings have equal bytes, so that those with
    one remainder can be counted apart from all others.
    """

    def __init__(self) -> None:
        self._notes = tempfile.TemporaryFile()  # noqa: SIM115 (closed on leaving)
        self._total = 0

    def __enter__(self) -> Statements:
        return self

    def __exit__(self, *_: object) -> None:
        self._notes.close()

    def of_each(self, articles: Iterable[list[Claim]]) -> Iterator[list[Claim]]:
        """Hands articles on, and notes what they say.

        Args:
            articles: For each article its claims; no article twice.
        """
        for claims in articles:
            said = array("Q", {_number(claim) for claim in claims})
            said.tofile(self._notes)
            self._total += len(said)
            yield claims

    def shared(self) -> int:
        """Number of meanings that two or more of the articles share."""
        passes = self._total // AT_ONCE + 1
        return sum(self._shared(passes, remainder) for remainder in range(passes))

    def _shared(self, passes: int, remainder: int) -> int:
        once: set[int] = set()
        more: set[int] = set()
        self._notes.seek(0)
        while block := self._notes.read(_SIZE << 16):
            numbers = array("Q", block)
            mine = numbers if passes == 1 else [number for number in numbers if number % passes == remainder]
            for number in mine:
                (more if number in once else once).add(number)
        return len(more)


class CountedFiles(ClaimFiles):
    """Files of claims whose statements are counted while they are read article by article.

    Args:
        paths: Files of claims.
        statements: Where they are counted.
    """

    def __init__(self, paths: Sequence[Path], statements: Statements) -> None:
        super().__init__(paths)
        self._statements = statements

    def articles(self) -> Iterator[list[Claim]]:
        """The claims of one article after the other."""
        return self._statements.of_each(super().articles())


def _number(claim: Claim) -> int:
    return int.from_bytes(blake2b(repr(meaning(claim)).encode(), digest_size=_SIZE).digest(), "little")
