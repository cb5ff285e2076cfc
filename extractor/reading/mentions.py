"""Mentions: stretches of text that name something or give a number, and the one rule by which overlaps are settled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

PRIORITY = (
    "DATE",
    "YEAR",
    "SEASON",
    "CLOCK",
    "MONEY",
    "RACE",
    "TEAM",
    "SERIES",
    "DRIVER",
    "PERSON",
    "NAME",
    "TRACK",
    "MAKE",
    "CARNUM",
    "NTH",
    "AGE",
    "TOP5",
    "TOP10",
    "ROUND",
    "LAP",
    "STAGE",
    "POSITION",
    "ORDINAL",
    "DECIMAL",
    "TIMES",
    "COUNT",
    "OTHER",
)
"""Labels, strongest first: of two mentions of equal length over the same characters the earlier label stays."""

_RANK = {label: rank for rank, label in enumerate(PRIORITY)}


class Mention(NamedTuple):
    """One mention.

    Attributes:
        start: First code point.
        end: Code point after the last.
        label: One of ``PRIORITY``.
        value: What the label calls for: identifiers (a tuple of str) for names, an int for numbers, a str for car
            numbers, a ``TimeExpr`` for times, a ``Person`` for people once they are told apart.
    """

    start: int
    end: int
    label: str
    value: Any


def settle(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that stay when no two may overlap: longest first, then by ``PRIORITY``, then from the left.

    Example:
        >>> settle([Mention(0, 4, "SERIES", ("nxs",)), Mention(0, 8, "RACE", ("xfinity-500",))])
        [Mention(start=0, end=8, label='RACE', value=('xfinity-500',))]
    """
    chosen: list[Mention] = []
    taken: set[int] = set()
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, _RANK[m.label], m.start)):
        # Both ends suffice: whoever was chosen before is at least as long, so it cannot lie inside without an end.
        if mention.start not in taken and mention.end - 1 not in taken:
            taken.update(range(mention.start, mention.end))
            chosen.append(mention)
    chosen.sort()
    return chosen
