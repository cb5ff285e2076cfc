"""Time expressions: found in a text, resolved against the article's date.

`find_times` says what stands where, `resolve` and `resolve_seasons` say what it means for an article of a known date,
and `extract_dates` does all of it for a whole text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import regex

from extractor.reading.timex_find import find_times
from extractor.reading.timex_resolve import Granularity, Interval, base_day, interval, resolve, resolve_seasons
from extractor.reading.timex_words import TimeExpr

__all__ = ["ExtractedDate", "TimeExpr", "extract_dates", "find_times", "resolve", "resolve_seasons"]


@dataclass(frozen=True, slots=True)
class ExtractedDate:
    """A date expression and the days it may mean.

    Attributes:
        start: First code point.
        end: One past the last code point.
        text: The words themselves.
        earliest: First possible day, ISO 8601.
        latest: Last possible day, ISO 8601.
        precision: How fine the words are: a day, week (or weekend), month, quarter (or summer), year, season or decade.
    """

    start: int
    end: int
    text: str
    earliest: str
    latest: str
    precision: Granularity


# Words of the same clause that put a weekday or a month and day ahead of the article, and verbs that put it behind.
_AHEAD: Final = regex.compile(
    r"\b(?:will|won['\u2019]t|(?:is|are)(?: being)? (?:scheduled|set|slated|due|expected|planned|to)|scheduled for"
    r"|upcoming|up next|next up|(?:takes?|gets?) (?:place|under\s?way)|begins?|starts|opens|kicks off|returns?|resumes?"
    r"|heads? to|plans? to|going to|hopes? to|would|until|by)\b"
    r"|['\u2019]ll\b",
    regex.IGNORECASE,
)
_BEHIND: Final = regex.compile(
    r"\b(?:was|were|had|did|said|told|won|led|finished|scored|announced|after|since|died|killed|took|came|made|began"
    r"|ended)\b",
    regex.IGNORECASE,
)
# A date's verb stands in its own clause: "on Oct. 26 the board met, and will meet again Nov. 7".
_CLAUSE_END: Final = regex.compile(
    r"[.!?]['\"\u2019\u201d)]*\s+(?=[A-Z\"'\u201c\u2018(])|[;\n]|,?\s+(?:and|but)\s|,\s(?!\d)"
)


def extract_dates(text: str, published: str | None = None) -> list[ExtractedDate]:
    """Find every calendar date expression of a text and resolve it.

    Args:
        text: Any text.
        published: The article's date, ISO 8601; without it only what is absolute is resolved.

    Returns:
        The expressions that name a day, week, month, year or decade, in order. Clock times, open windows and what
        cannot be told are left out. "Two weeks later" and "the following year" count from the last date of the same
        paragraph.

    Example:
        >>> for found in extract_dates("He won on Sunday, and in June 2024.", "2025-09-21"):
        ...     print(found.text, found.earliest, found.latest, found.precision)
        Sunday 2025-09-21 2025-09-21 day
        June 2024 2024-06-01 2024-06-30 month
    """
    dates: list[ExtractedDate] = []
    anchor: Interval | None = None
    anchored_to = 0
    for expr in find_times(text):
        if expr.kind == "clock":
            continue
        if anchor is not None and "\n" in text[anchored_to : expr.start]:
            anchor = None
        found = _interval(text, expr, published, anchor)
        if found is None:
            continue
        first, last, granularity = found
        anchor, anchored_to = found, expr.end
        # Of "since 2004" only the year is a date.
        start = expr.start if expr.word != "since" else _last_word(text, expr)
        dates.append(
            ExtractedDate(start, expr.end, text[start : expr.end], first.isoformat(), last.isoformat(), granularity)
        )
    return dates


def _last_word(text: str, expr: TimeExpr) -> int:
    words = text[expr.start : expr.end].split()
    return expr.end - len(words[-1])


def _interval(text: str, expr: TimeExpr, published: str | None, anchor: Interval | None) -> Interval | None:
    if expr.word == "since" and expr.year is not None:
        return date(expr.year, 1, 1), date(expr.year, 12, 31), "year"
    future = past = False
    if expr.year is None and expr.kind in ("weekday", "day", "month") and base_day(published) is not None:
        future, past = _tense(text, expr)
    day = anchor[0] if anchor is not None and anchor[2] == "day" else None
    season = anchor[0].year if anchor is not None and anchor[0].year == anchor[1].year else None
    return interval(expr, published=published, narrative_season=season, narrative_day=day, future=future, past=past)


def _tense(text: str, expr: TimeExpr) -> tuple[bool, bool]:
    """Tell from its clause whether a date lies ahead of the article or behind it: (future, past)."""
    low, high = max(0, expr.start - 160), min(len(text), expr.end + 80)
    start = max((m.end() for m in _CLAUSE_END.finditer(text, low, expr.start)), default=low)
    stop = next((m.start() for m in _CLAUSE_END.finditer(text, expr.end, high)), high)
    near: list[tuple[int, bool]] = []
    for pattern, ahead in ((_AHEAD, True), (_BEHIND, False)):
        near += [
            (min(abs(m.start() - expr.end), abs(expr.start - m.end())), ahead)
            for m in pattern.finditer(text, start, stop)
        ]
    if not near:
        return False, False
    # The nearest verb decides: "said he will race on Friday".
    ahead = min(near)[1]
    return ahead, not ahead
