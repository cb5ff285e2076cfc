"""Identifiers that are unique within a run."""

from __future__ import annotations


class UniqueIds:
    """Hands out identifiers; one that is taken gets ``~2``, ``~3`` and so on.

    Example:
        >>> ids = UniqueIds()
        >>> [ids.claim("riggs.txt") for _ in range(3)]
        ['riggs.txt', 'riggs.txt~2', 'riggs.txt~3']
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def claim(self, wanted: str) -> str:
        """The identifier itself if it is free, else the next one with a number."""
        given = wanted
        if wanted in self._taken:
            number = self._last.get(wanted, 1)
            while given in self._taken:
                number += 1
                given = f"{wanted}~{number}"
            self._last[wanted] = number
        self._taken.add(given)
        return given
