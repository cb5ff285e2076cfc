"""Values, scopes and dates in a few plain words, as a table or a sentence shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extractor.records import (
    AsOf,
    CarNumber,
    Claim,
    Count,
    DateValue,
    FindingScope,
    Number,
    Position,
    Scope,
    Value,
)

_COMPARISONS = {
    "exactly": "",
    "at_least": "at least ",
    "at_most": "at most ",
    "more_than": "more than ",
    "fewer_than": "fewer than ",
    "about": "about ",
}
_ENDS = {ord(char): char.encode("unicode_escape").decode() for char in "\n\r\t\v\f\x85\u2028\u2029"}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_DIGITS_KEPT = {"day": 10, "month": 7, "year": 4}

# A terminal obeys some characters that an article may hold; they are shown, not obeyed.
_CONTROLS = {code: "\N{REPLACEMENT CHARACTER}" for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (9, 10)}


def value_words(value: Value) -> str:
    """A value as people write it.

    Example:
        >>> value_words(Count(12)), value_words(Count(10, "at_least")), value_words(CarNumber("07"))
        ('12', 'at least 10', 'No. 07')
        >>> value_words(Position(22)), value_words(DateValue("2025-09-01", "2025-09-30", "month"))
        ('22nd', '2025-09')
    """
    words = _VALUES.get(type(value))
    return words(value) if words else str(getattr(value, "name", value))


def scope_words(scope: Scope | FindingScope) -> str:
    """What a value counts or holds for; empty where nothing is known.

    Example:
        >>> scope_words(Scope(series="truck", seasons=(2023, 2024)))
        'truck, 2023 to 2024'
        >>> scope_words(Scope(series="cup", span="career", track="phoenix-raceway"))
        'cup, career, phoenix-raceway'
    """
    known = [scope.series, seasons_words(scope.seasons) or (scope.span if scope.span in ("career", "streak") else None)]
    known += [scope.race, scope.track, scope.team]
    if isinstance(scope, Scope):
        known += [scope.make, scope.role, "exhibition" if scope.race_class == "exhibition" else None]
    return ", ".join(word for word in known if word)


def seasons_words(seasons: tuple[int, int] | None) -> str:
    """First and last season, or the one.

    Example:
        >>> seasons_words((2024, 2024)), seasons_words((2023, 2024)), seasons_words(None)
        ('2024', '2023 to 2024', '')
    """
    if seasons is None:
        return ""
    first, last = seasons
    return str(first) if first == last else f"{first} to {last}"


def as_of_words(as_of: AsOf) -> str:
    """The days for which something is said.

    Example:
        >>> as_of_words(AsOf("2025-08-11", "2025-08-12")), as_of_words(AsOf("2025-08-11")), as_of_words(AsOf())
        ('2025-08-11 to 2025-08-12', 'from 2025-08-11 on', '')
    """
    first, last = as_of.earliest, as_of.latest
    if first and last:
        return first if first == last else f"{first} to {last}"
    if first:
        return f"from {first} on"
    return f"until {last}" if last else ""


def value_with_modality(claim: Claim) -> str:
    """A claim's value, with the word that says it is no plain fact."""
    words = value_words(claim.value)
    return words if claim.modality == "asserted" else f"{words} ({claim.modality})"


def printable(text: str) -> str:
    r"""The text as a terminal may have it: line ends as line feeds, other control characters but the tab replaced.

    Example:
        >>> printable("Heim\x1b[2J won\r\n")
        'Heim�[2J won\n'
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)


def escaped(text: str) -> str:
    r"""The same on one line, for names and what is said of them: ends of lines and tabs as they are written in code.

    Example:
        >>> escaped("new\nline\t\x1b.txt") == r"new\nline\t�.txt"
        True
    """
    return printable(text.translate(_ENDS))


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def _date(value: DateValue) -> str:
    if value.precision == "season":
        return f"{value.earliest[:4]} season"
    return value.earliest[: _DIGITS_KEPT[value.precision]]


_VALUES: dict[type, Callable[[Any], str]] = {
    Count: lambda value: f"{_COMPARISONS[value.comparison]}{value.number}",
    Position: lambda value: _ordinal(value.number),
    Number: lambda value: f"{value.number:g}",
    CarNumber: lambda value: f"No. {value.text}",
    DateValue: _date,
}
