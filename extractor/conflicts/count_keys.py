"""What a count counts: counts with equal keys are set against one another."""

from __future__ import annotations

from typing import NamedTuple

from extractor.records import Claim

TOTALS = frozenset({"season", "seasons", "career", None})
"""Spans whose counts are totals. Streaks and windows are counts of something else, and are never set against totals."""


CHAIN = (
    ("wins", "top_fives"),
    ("wins", "top_tens"),
    ("wins", "starts"),
    ("top_fives", "top_tens"),
    ("top_fives", "starts"),
    ("top_tens", "starts"),
)
"""The first is never more than the second, for a driver. Poles are none of these: a pole-sitter may fail to start."""


WIDER = {small: tuple(large for one, large in CHAIN if one == small) for small, _ in CHAIN}
"""What a count is never more than."""


class CountKey(NamedTuple):
    """Counts with the same key count the same thing. ``first`` and ``last`` are 0 for a career."""

    subject: str
    predicate: str
    series: str | None
    first: int
    last: int
    race: str | None
    track: str | None
    team: str | None
    make: str | None
    exhibition: bool

    @property
    def is_career(self) -> bool:
        """Whether the count is over a whole career."""
        return not self.first

    @property
    def family(self) -> CountKey:
        """The same count without its seasons: what seasons add up to."""
        return CountKey(self.subject, self.predicate, self.series, 0, 0, *self[5:])

    @property
    def order(self) -> tuple[str | int, ...]:
        """What keys are sorted by: they hold None, which has no order."""
        return tuple("" if slot is None else slot for slot in self)

    def of(self, predicate: str) -> CountKey:
        """The key of another count of the same races."""
        return CountKey(self.subject, predicate, *self[2:])


def count_key(claim: Claim) -> CountKey | None:
    """The key of a count claim; None when it is no total or nobody knows of which seasons."""
    scope = claim.scope
    if scope.span not in TOTALS:
        return None
    if scope.seasons is not None:
        first, last = scope.seasons
    elif scope.span == "career":
        first = last = 0
    else:
        return None
    return CountKey(
        claim.subject.id,
        claim.predicate,
        scope.series,
        first,
        last,
        scope.race,
        scope.track,
        scope.team,
        scope.make,
        scope.race_class == "exhibition",
    )
