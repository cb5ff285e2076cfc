"""What a claim says: one small struct per kind of value, told apart by the key ``kind``.

Every value is immutable and hashable, and compares by content, so that values can be keys of a table.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Comparison = Literal["exactly", "at_least", "at_most", "more_than", "fewer_than", "about"]
Precision = Literal["day", "month", "year", "season"]


class Count(msgspec.Struct, frozen=True, tag_field="kind", tag="count"):
    """A whole number of things counted, with how the text bounds it.

    Example:
        >>> Count(number=12)
        Count(number=12, comparison='exactly')
    """

    number: int
    comparison: Comparison = "exactly"


class Position(msgspec.Struct, frozen=True, tag_field="kind", tag="position"):
    """A place in a race's or a championship's order; 1 is first."""

    number: int


class Number(msgspec.Struct, frozen=True, tag_field="kind", tag="number"):
    """A measured number that is no count, such as an average finish."""

    number: float


class CarNumber(msgspec.Struct, frozen=True, tag_field="kind", tag="car_number"):
    """A car's number as text: ``07``, ``7`` and ``00`` are three cars."""

    text: str


class TeamValue(msgspec.Struct, frozen=True, tag_field="kind", tag="team"):
    """A team by identifier and canonical name."""

    id: str
    name: str


class DriverValue(msgspec.Struct, frozen=True, tag_field="kind", tag="driver"):
    """A driver by identifier and canonical name."""

    id: str
    name: str


class SeriesValue(msgspec.Struct, frozen=True, tag_field="kind", tag="series"):
    """A series by identifier (``cup``, ``nxs``, ``truck``, ...) and name."""

    id: str
    name: str


class TrackValue(msgspec.Struct, frozen=True, tag_field="kind", tag="track"):
    """A track by identifier and canonical name."""

    id: str
    name: str


class RaceValue(msgspec.Struct, frozen=True, tag_field="kind", tag="race"):
    """A race by identifier and name."""

    id: str
    name: str


class DateValue(msgspec.Struct, frozen=True, tag_field="kind", tag="date"):
    """A date as precise as the text had it: the first and the last day that it may be (ISO 8601, both included)."""

    earliest: str
    latest: str
    precision: Precision = "day"


Value = (
    Count | Position | Number | CarNumber | TeamValue | DriverValue | SeriesValue | TrackValue | RaceValue | DateValue
)
