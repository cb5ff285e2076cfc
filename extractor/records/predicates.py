"""The closed list of predicates: what each is said of, what kind of value it has, which law it obeys.

``law`` is what conflict detection needs to know (docs/conflicts.md): counts grow, static facts never
change, fluent ones hold one value at a time, exclusive ones have one holder.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Law = Literal["count", "static", "fluent", "exclusive", "measure", "membership"]


class Predicate(NamedTuple):
    """One row of the table."""

    name: str
    subjects: tuple[str, ...]
    value: str
    law: Law
    core: bool


_TABLE = (
    Predicate("competes_in", ("driver",), "series", "membership", True),
    Predicate("drives_for", ("driver",), "team", "fluent", True),
    Predicate("car_number", ("driver",), "car_number", "fluent", True),
    Predicate("wins", ("driver", "team"), "count", "count", True),
    Predicate("race_win", ("driver",), "race|track", "exclusive", True),
    Predicate("result", ("driver",), "position", "fluent", False),
    Predicate("standing", ("driver",), "position", "fluent", False),
    Predicate("title", ("driver",), "series", "exclusive", True),
    Predicate("titles", ("driver", "team"), "count", "count", True),
    Predicate("starts", ("driver",), "count", "count", False),
    Predicate("poles", ("driver",), "count", "count", False),
    Predicate("top_fives", ("driver",), "count", "count", False),
    Predicate("top_tens", ("driver",), "count", "count", False),
    Predicate("laps_led", ("driver",), "count", "count", False),
    Predicate("points", ("driver",), "count", "fluent", False),
    Predicate("stage_wins", ("driver",), "count", "count", False),
    Predicate("playoff_points", ("driver",), "count", "count", False),
    Predicate("average_start", ("driver",), "number", "measure", False),
    Predicate("average_finish", ("driver",), "number", "measure", False),
    Predicate("birth_date", ("person", "driver"), "date", "static", True),
    Predicate("age", ("person", "driver"), "count", "fluent", True),
    Predicate("debut", ("driver",), "date", "static", True),
    Predicate("race_date", ("race",), "date", "static", True),
    Predicate("contract_until", ("driver",), "date", "fluent", False),
)

PREDICATES: dict[str, Predicate] = {row.name: row for row in _TABLE}
"""Every predicate by name, in the order of the contract."""

CORE: tuple[str, ...] = tuple(row.name for row in _TABLE if row.core)
"""Names of the core predicates."""
