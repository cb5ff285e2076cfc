"""Finding time expressions.

One pass of a string automaton names the few places where an expression can stand (about twenty in 3,000 characters);
only there are patterns tried, each anchored: forwards from the place, and backwards for what stands before the unit
("the past two" of "the past two seasons"). Most of a text is never looked at by a pattern.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import ahocorasick_rs

from extractor.reading.timex_months import read_month, read_weekday
from extractor.reading.timex_units import read_clock, read_day_word, read_unit
from extractor.reading.timex_words import (
    DAY_WORDS,
    MONTHS,
    UNITS,
    WEEKDAYS,
    TimeExpr,
)
from extractor.reading.timex_years import read_short_figures, read_short_year, read_year

_Reader = Callable[[str, int, int], "TimeExpr | None"]


def _anchors() -> dict[str, _Reader]:
    """Every string at which an expression may be anchored, in the spellings that count, with its reader."""
    anchors: dict[str, _Reader] = {}

    def add(words: list[str], reader: _Reader) -> None:
        for word in words:
            anchors.setdefault(word, reader)

    # A month in lower case is left alone: "may", "march", "sept" in a hashtag.
    add([spelling for name in MONTHS for spelling in (name[:3].title(), name[:3].upper())], read_month)
    add([spelling for name in WEEKDAYS for spelling in (name, name.title(), name.upper())], read_weekday)
    add([f"19{digit}" for digit in range(4, 10)] + [f"20{digit}" for digit in range(5)], read_year)
    add([f"{quote}{digit}" for quote in "'\u2019\u2018`" for digit in range(10)], read_short_year)
    add([spelling for unit in UNITS for spelling in (unit, unit.title(), unit.upper())], read_unit)
    add([spelling for word in DAY_WORDS for spelling in (word, word.title(), word.upper())], read_day_word)
    add([f"/{digit}" for digit in range(4, 10)], read_short_figures)
    add([f":{digit}" for digit in range(6)], read_clock)
    tails = ("am", "pm", "AM", "PM", "a.m", "p.m", "A.M", "P.M", "o'c", "o\u2019c")
    add([f"{digit}{space}{tail}" for digit in range(10) for space in ("", " ") for tail in tails], read_clock)
    add(
        [f"{digit} {zone}" for digit in range(10) for zone in ("ET", "CT", "PT", "MT", "EST", "EDT", "CST", "CDT")],
        read_clock,
    )
    return anchors


_ANCHORS: Final = _anchors()
_READERS: Final = tuple(_ANCHORS.values())
_AUTOMATON: Final = ahocorasick_rs.AhoCorasick(
    list(_ANCHORS),
    matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
    implementation=ahocorasick_rs.Implementation.DFA,
)


_JOINTS: Final = frozenset({"and", "&", "to", "through", "or", ",", "-", "\u2013", "\u2014", ", and"})


def _with_year_of(earlier: TimeExpr, later: TimeExpr, text: str) -> TimeExpr:
    """Give "July" the year of "July and August 2021", and "Dec. 30" that of "Dec. 30-Jan. 2, 2025"."""
    if earlier.kind not in ("day", "month") or later.kind != earlier.kind or earlier.offset is not None:
        return earlier
    if text[earlier.end : later.start].strip() not in _JOINTS or earlier.month is None or later.month is None:
        return earlier
    year = later.year if later.year is None else later.year - (earlier.month > later.month)
    return replace(earlier, year=year)


def find_times(text: str) -> list[TimeExpr]:
    """Find every time expression of a text: sorted, none overlapping another, the longest at its place.

    Args:
        text: Any text; quotes and dashes may be curly or straight.

    Returns:
        What the words say, unresolved: a missing year stays None.

    Example:
        >>> [(e.kind, e.month, e.day, e.year) for e in find_times("Born July 5, 2002, he debuted in June 2021.")]
        [('day', 7, 5, 2002), ('month', 6, None, 2021)]
        >>> [(e.kind, e.offset, e.word) for e in find_times("nine wins in the past two seasons, and one last year")]
        [('window', 2, 'season'), ('season_rel', -1, 'year')]
        >>> find_times("He may win on lap 2004, the Thursday Thunder title and 12 of 25 in the No. 11.")
        []
    """
    found: list[TimeExpr] = []
    floor = 0
    for index, start, _ in _AUTOMATON.find_matches_as_indexes(text):
        if start < floor:
            continue
        expression = _READERS[index](text, start, floor)
        if expression is not None:
            if found and expression.year is not None and found[-1].year is None:
                found[-1] = _with_year_of(found[-1], expression, text)
            found.append(expression)
            floor = expression.end
    return found
