"""Reading years, ranges of years, decades and dates in figures at a place of a text."""

from __future__ import annotations

from typing import Final

import regex

from extractor.reading.timex_figures import order_of, read_figures, short_figures
from extractor.reading.timex_words import (
    APOS,
    BACK,
    DASH,
    DAY,
    MONTH_WORD,
    QUARTERS,
    SUMMERS,
    YEAR,
    TimeExpr,
    W,
    backward,
    forward,
    full_year,
    word_before,
)

# --- years -----------------------------------------------------------------------------------------------------------

_YEAR = forward(
    rf"(?P<year>{YEAR})"
    rf"(?:-(?P<month>0[1-9]|1[0-2])-(?P<day>{DAY})(?:T\d\d:\d\d(?::\d\d)?(?:[.]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)"
    rf"|{W}?(?:{DASH}|&ndash;){W}?(?P<last>{YEAR}|\d\d)(?![\w$%]|[.,:]\d|{DASH}\w)"
    rf"|(?P<slashed>/(?:0[1-9]|1[0-2])/{DAY})(?!\w)"
    rf"|{DASH}(?P<present>present|today|now)\b"
    rf"|{W}(?:to|through|thru|until){W}(?P<to>{YEAR})(?![\w$%]|[.,]\d)"
    rf"|(?P<decade>s)(?!\w)"
    rf"|(?![\w$%]|[.,:]\d|,\d{{3}}|{DASH}\d))",
    regex.IGNORECASE,
)
_YEAR_AND = forward(rf"{W}and{W}(?P<to>{YEAR})(?![\w$%]|[.,]\d)", regex.IGNORECASE)
# Only four-digit numbers of these kinds can be mistaken for a year; thousands with a comma never match.
_NO_YEAR_RIGHT = forward(
    rf"{W}?(?:km|kph|mph|hp|cc|lbs?|kg|rpm)\b"
    rf"|(?:{W}|-)(?:laps?|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|pounds?|horsepower|feet|foot|fans|people|spectators|seats?|votes|dollars|acres?|percent)\b"
    rf"|{W}points?\b(?!{W}(?:standings|championship|champion|race|battle|title|leader|lead|finale|chase|system|fund|runner))",
    regex.IGNORECASE,
)
_NO_YEAR_PREVIOUS: Final = frozenset("$\u20ac\u00a3#@+=_")
_FIGURE_SEPARATORS: Final = frozenset("/-.")
_FIGURES_LEFT = backward(
    rf"(?<![\w/.$:-])(?:(?P<first>\d{{1,2}})(?:/(?P<second>\d{{1,2}})/|-(?P<second>\d{{1,2}})-|\.(?P<second>\d{{1,2}})\.)"
    rf"|\d{{1,2}}-(?P<name>{MONTH_WORD})-)"
)
_SHORT_FIGURES = forward(r"/(?P<yy>[4-9]\d)(?![\w/]|[.,]\d)")
_SHORT_FIGURES_LEFT = backward(r"(?<![\w/.$:-])(?P<first>\d{1,2})/(?P<second>\d{1,2})")
_YEAR_LEFT = backward(
    rf"(?<!\w)(?:(?P<since>since)(?:{W}the)?(?:{W}(?:start|beginning|end){W}of(?:{W}the)?)?{W}|(?P<from>from|between)(?:{W}the)?{W}|(?P<class>class{W}of){W}"
    rf"|(?P<mod>(?:the{W})?(?:early|late|mid)(?:[ ]|{DASH}))|(?P<the>the){W}"
    rf"|(?P<quarter>(?:the{W})?(?P<nth>first|second|third|fourth){W}quarter{W}(?:of{W})?)"
    rf"|(?P<summer>(?:the{W}|early{W}|late{W})?(?P<name>summer|spring|winter|fall|autumn)(?:{W}of|,)?{W}))"
)
_SEASON_RIGHT = forward(rf"{W}(?:season|campaign|schedule)s?(?![\w-])", regex.IGNORECASE)
_SEASON_AHEAD = forward(rf"(?:{W}[A-Z][\w.'\u2019&]*){{1,6}}{W}(?P<word>season|campaign|schedule)(?![\w-])")

_SHORT = forward(rf"{APOS}(?P<yy>\d\d)(?P<decade>{APOS}?s)?(?![\w%]|[.,:]\d|{DASH}\w)")
_SHORT_LEFT = backward(
    rf"(?:(?<=\d\d),(?={W})|(?<!\w)(?P<since>since)(?:{W}the)?|(?<!\w)(?P<the>the)(?:{W}(?:early|late|mid))?|(?<!\w)(?:(?:back{W})?in|of|from|to|through|and|until|by|after|before|his|our|their|her|during|late|early|mid{DASH}?))(?:{W}|(?<={DASH}))"
)
_SHORT_COUNT = forward(
    rf"{W}(?:wins?|laps?|points?|races?|starts?|poles?|victories|years?|cars?|trucks?|drivers?)\b", regex.IGNORECASE
)

_BEFORE_YEAR: Final = frozenset(
    {"since", "the", "start", "beginning", "end", "of", "from", "between", "early", "late", "mid", "quarter"}
    | {ending for name in SUMMERS for ending in (name, f"{name},")}
)
_BEFORE_NO_YEAR: Final = frozenset(
    [
        "no",
        "no.",
        "nos",
        "nos.",
        "lap",
        "laps",
        "turn",
        "turns",
        "room",
        "studio",
        "highway",
        "route",
        "interstate",
        "hwy",
        "hwy.",
        "page",
        "box",
        "p.o.",
        "channel",
        "grid",
        "suite",
        "#",
        "$",
        "lap:",
    ]
)


def read_year(text: str, at: int, floor: int) -> TimeExpr | None:
    """Read what a four-digit year at a place belongs to: a year, a range, a decade, a date in figures."""
    found = _YEAR.match(text, at)
    if found is None:
        return None
    low = max(floor, at - BACK)
    previous = text[at - 1] if at else ""
    if previous in _FIGURE_SEPARATORS and (figures := _FIGURES_LEFT.match(text, low, at)) is not None:
        return _figures(text, figures, at + 4)
    end, year = found.end(), int(text[at : at + 4])
    before_word = word_before(text, at)
    if before_word in _BEFORE_NO_YEAR or previous.isalnum() or previous in _NO_YEAR_PREVIOUS:
        return None
    if previous in (".", ",", "/", ":") and at > 1 and text[at - 2].isdecimal():
        return None
    following = text[end : end + 1]
    spaced = following in (" ", "\n", "\u00a0")
    if (spaced or following == "-" or following.isalpha()) and _NO_YEAR_RIGHT.match(text, end):
        return None
    left = _YEAR_LEFT.match(text, low, at) if before_word in _BEFORE_YEAR or previous == "-" else None
    cue = str(left.lastgroup) if left is not None else ""
    start = left.start() if left is not None and cue != "the" else at
    if end > at + 4:
        return _longer_year(text, at, found, cue, start)
    if cue == "from":
        # Only "between 2004 and 2006" is a range with "and"; "from 2024 and 2025" are two years.
        joined = _YEAR_AND.match(text, end) if text[start].lower() == "b" else None
        if joined is not None:
            return _years(text, at, joined.end(), year, joined["to"], start)
        start = at
    season = _SEASON_RIGHT.match(text, end) if spaced else None
    word = "year"
    if season is not None:
        end, word = season.end(), "season"
        start = left.start() if left is not None and cue == "the" else start
    elif spaced and text[end + 1 : end + 2].isupper() and _SEASON_AHEAD.match(text, end):
        word = "season"
    if cue == "since":
        return TimeExpr(start, end, "window", year=year, word="since")
    if cue == "class":
        return TimeExpr(start, end, "year", year=year, word="class")
    if left is not None and cue == "quarter":
        return TimeExpr(start, end, "relative", year=year, offset=QUARTERS[left["nth"].lower()], word="quarter")
    if left is not None and cue == "summer" and season is None:
        return TimeExpr(start, end, "relative", year=year, word=left["name"].lower())
    return TimeExpr(at if cue == "summer" else start, end, "year", year=year, word=word)


def _longer_year(text: str, at: int, found: regex.Match[str], cue: str, start: int) -> TimeExpr | None:
    """Read what goes on after the year itself: ``-05``, ``-02-09``, ``/02/09``, ``s``, `` to 2006``, ``-present``."""
    end, year = found.end(), int(found["year"])
    if found["month"]:
        return TimeExpr(at, end, "day", year=year, month=int(found["month"]), day=int(found["day"]), word="day")
    if found["slashed"]:
        read = read_figures(text[at:end], "YMD")
        return None if read is None else TimeExpr(at, end, "day", read[0], read[1], read[2], word="day")
    if found["decade"]:
        if year % 10:
            return None
        if cue == "since":
            return TimeExpr(start, end, "window", year=year, word="since")
        the = at - 4 if cue == "the" and text[at - 4 : at - 1].lower() == "the" else start
        begin = the if cue in ("the", "mod") else at
        return TimeExpr(begin, end, "window", year=year, last_year=year + 9, word="decade")
    if found["present"]:
        return TimeExpr(at, end, "window", year=year, word="since")
    return _years(text, at, end, year, found["last"] or found["to"], start if cue == "from" else at)


def _years(text: str, at: int, end: int, year: int, last: str, start: int) -> TimeExpr | None:
    second = int(last) if len(last) == 4 else year - year % 100 + int(last)
    if len(last) == 2 and second < year and year % 100 > 90 and int(last) < 50:
        second += 100  # 1998-02
    if second <= year:
        # "2025-02": a month, or nothing that can be told.
        month = int(last) if len(last) == 2 else 0
        if 1 <= month <= 12 and text[at + 4 : at + 5] == "-":
            return TimeExpr(at, end, "month", year=year, month=month, word="month")
        return None
    season = _SEASON_RIGHT.match(text, end)
    return TimeExpr(
        start, season.end() if season else end, "years",
        year=year, last_year=second, word="season" if season else "year",
    )  # fmt: skip


def _figures(text: str, found: regex.Match[str], end: int) -> TimeExpr | None:
    start = found.start()
    if found["name"]:
        read = read_figures(text[start:end], "DMY")
    else:
        order = order_of(int(found["first"]), int(found["second"]), text[end - 5])
        read = None if order is None else read_figures(text[start:end], order)
    return None if read is None else TimeExpr(start, end, "day", read[0], read[1], read[2], word="day")


def read_short_figures(text: str, at: int, floor: int) -> TimeExpr | None:
    """Read ``10/27/89`` whose last slash is at the place."""
    year, left = _SHORT_FIGURES.match(text, at), _SHORT_FIGURES_LEFT.match(text, max(floor, at - BACK), at)
    if year is None or left is None:
        return None
    read = short_figures(int(left["first"]), int(left["second"]), int(year["yy"]))
    return None if read is None else TimeExpr(left.start(), year.end(), "day", read[0], read[1], read[2], word="day")


def read_short_year(text: str, at: int, floor: int) -> TimeExpr | None:
    """Read ``'98`` or ``'90s`` behind a word that makes it a year: "in '98", "the '98 season"."""
    found = _SHORT.match(text, at)
    if found is None or (at and text[at - 1].isalnum()):
        return None
    left = _SHORT_LEFT.match(text, max(floor, at - BACK), at)
    if left is None or _SHORT_COUNT.match(text, found.end()):
        return None
    year, end = full_year(int(found["yy"])), found.end()
    if found["decade"]:
        if year % 10:
            return None
        if left["since"]:
            return TimeExpr(left.start(), end, "window", year=year, word="since")
        return TimeExpr(
            left.start() if left["the"] else at, end, "window", year=year, last_year=year + 9, word="decade"
        )
    season = _SEASON_RIGHT.match(text, end)
    end = season.end() if season else end
    if left["since"]:
        return TimeExpr(left.start(), end, "window", year=year, word="since")
    start = left.start() if left["the"] and season else at
    return TimeExpr(start, end, "year", year=year, word="season" if season else "year")
