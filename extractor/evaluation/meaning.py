"""A claim in the few words in which annotations are written; two claims of one meaning count once an article."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from extractor.records import CarNumber, Claim, Count, DateValue, Number, Position, Scope, Value

_BOUNDS = {"at_least": ">=", "more_than": ">", "at_most": "<=", "fewer_than": "<"}
_DIGITS = {"day": 10, "month": 7}


class Meaning(NamedTuple):
    """What an article says with a claim, wherever it says it."""

    predicate: str
    subject: str
    value: str
    seasons: str | None
    series: str | None
    modality: str


def meaning(claim: Claim) -> Meaning:
    """The meaning of a claim."""
    return Meaning(
        claim.predicate,
        claim.subject.id,
        written_value(claim.value),
        written_seasons(claim.scope),
        claim.scope.series,
        claim.modality,
    )


def written_value(value: Value) -> str:
    """A value as annotations write it.

    Example:
        >>> written_value(Count(12)), written_value(Count(10, "at_least")), written_value(CarNumber("07"))
        ('12', '>=10', '07')
        >>> written_value(Number(4.0)), written_value(DateValue("2025-09-01", "2025-09-30", "month"))
        ('4', '2025-09')
    """
    write = _WRITERS.get(type(value))
    return write(value) if write else str(getattr(value, "id", value))


def written_seasons(scope: Scope) -> str | None:
    """Seasons as annotations write them.

    Example:
        >>> written_seasons(Scope(seasons=(2023, 2024))), written_seasons(Scope(span="career"))
        ('2023..2024', 'career')
    """
    if scope.seasons is None:
        return "career" if scope.span == "career" else None
    first, last = scope.seasons
    return str(first) if first == last else f"{first}..{last}"


_WRITERS: dict[type, Callable[[Any], str]] = {
    Count: lambda value: f"{_BOUNDS.get(value.comparison, '')}{value.number}",
    Position: lambda value: str(value.number),
    Number: lambda value: str(int(value.number)) if value.number == int(value.number) else repr(value.number),
    CarNumber: lambda value: value.text.lstrip("#"),
    DateValue: lambda value: value.earliest[: _DIGITS.get(value.precision, 4)],
}
