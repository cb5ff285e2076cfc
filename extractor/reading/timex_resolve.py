"""What day, month or season a time expression means, once the article's date is known.

Nothing here reads a clock: everything counts from the published date that is passed in. What cannot be told is None.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, Literal

from extractor.reading.timex_words import SEASON_UNITS, SUMMERS, TimeExpr
from extractor.records.values import DateValue, Precision

Granularity = Literal["day", "week", "month", "quarter", "year", "season", "decade"]
Interval = tuple[date, date, Granularity]

AHEAD_DAYS: Final = 31
"""How far ahead of the article a month and day without a year may lie when nothing tells past from future.

"Next is the Mission 176, Aug. 8", written on July 25, is two weeks ahead, not fifty weeks ago; a date further off than
a month is as a rule given with its year or with a verb that says so.
"""

# A week has no name among the precisions of a claim: the next coarser one that is true is given, and
# ``earliest`` and ``latest`` still bound the seven days.
_PRECISION: Final[dict[Granularity, Precision]] = {
    "day": "day", "week": "month", "month": "month", "quarter": "year", "year": "year", "season": "season",
    "decade": "year",
}  # fmt: skip


def base_day(published: str | None) -> date | None:
    """Read the day of an ISO 8601 date or date and time; None when it names no day.

    Example:
        >>> base_day("2025-02-09T18:00:00Z")
        datetime.date(2025, 2, 9)
        >>> base_day("2025-02") is None
        True
    """
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def base_year(published: str | None) -> int | None:
    """Read the year of an ISO 8601 date of any precision.

    Example:
        >>> base_year("2025-02"), base_year(None)
        (2025, None)
    """
    head = (published or "")[:4]
    return int(head) if len(head) == 4 and head.isascii() and head.isdecimal() and int(head) > 0 else None


def resolve(
    expr: TimeExpr,
    *,
    published: str | None,
    narrative_season: int | None = None,
    future: bool = False,
    past: bool = False,
) -> DateValue | None:
    """Give the days that an expression may mean.

    Args:
        expr: A time expression.
        published: The article's date, ISO 8601.
        narrative_season: The season that the story is at, for "a year later" and "that same year".
        future: The words around it say that it is still to come: "Sunday" is then the next Sunday on or after the
            published date, "Sept. 20" the next one.
        past: The words around it say that it is over: a month and day without a year then never lies ahead. Without
            either cue it may lie up to `AHEAD_DAYS` ahead.

    Returns:
        The first and the last day it may be, with the precision of the words; None when it cannot be told. A week or a
        weekend has the precision ``month`` and a season of the weather ``year``, the nearest ones that are true.

    Example:
        >>> from extractor.reading.timex_find import find_times
        >>> [sunday] = find_times("He won on Sunday.")
        >>> resolve(sunday, published="2025-09-21").earliest      # a Sunday itself
        '2025-09-21'
        >>> resolve(sunday, published="2025-09-20").earliest
        '2025-09-14'
        >>> [month] = find_times("in June 2024")
        >>> resolve(month, published=None)
        DateValue(earliest='2024-06-01', latest='2024-06-30', precision='month')
    """
    found = interval(
        expr, published=published, narrative_season=narrative_season, future=future, past=past, narrative_day=None
    )
    if found is None:
        return None
    first, last, granularity = found
    return DateValue(first.isoformat(), last.isoformat(), _PRECISION[granularity])


def resolve_seasons(
    expr: TimeExpr,
    *,
    published_season: int | None,
    narrative_season: int | None = None,
    in_season: bool | None = None,
) -> tuple[int, int] | None:
    """Give the first and the last season that an expression names.

    Args:
        expr: A time expression.
        published_season: The season the article's date belongs to; between two seasons the one it will count as "this".
        narrative_season: The season that the story is at.
        in_season: Whether the published season has had its first race (True also when it is over), None if unknown.

    Returns:
        A pair of years, or None: "since 2004" is no season's total, "a few years ago" no season.

    Example:
        >>> from extractor.reading.timex_find import find_times
        >>> [window] = find_times("nine wins in the past two seasons")
        >>> resolve_seasons(window, published_season=2025, in_season=False)      # before its first race
        (2023, 2024)
        >>> resolve_seasons(window, published_season=2025, in_season=True)
        (2024, 2025)
        >>> [later] = find_times("A year later, he won nine.")
        >>> resolve_seasons(later, published_season=2025, narrative_season=2023)
        (2024, 2024)
    """
    match expr.kind:
        case "year" | "years" | "month" | "day" | "relative" if expr.year is not None:
            return expr.year, expr.last_year or expr.year
        case "window" if expr.year is not None:
            return (expr.year, expr.last_year) if expr.last_year is not None else None
        case "window":
            if expr.offset is None or expr.word not in (*SEASON_UNITS, "decade"):
                return None
            count = expr.offset * (10 if expr.word == "decade" else 1)
            if published_season is None or in_season is None or count < 1:
                return None
            last = published_season if in_season else published_season - 1
            return last - count + 1, last
        case "season_rel":
            # In winter "the upcoming season" may be this year's or the next one's.
            if expr.word == "upcoming" and not in_season:
                return None
            return _shifted(published_season, expr.offset)
        case "season_narr":
            return _shifted(narrative_season, expr.offset)
        case _:
            return None


def _shifted(season: int | None, offset: int | None) -> tuple[int, int] | None:
    return None if season is None or offset is None else (season + offset, season + offset)


def interval(
    expr: TimeExpr,
    *,
    published: str | None,
    narrative_season: int | None,
    narrative_day: date | None,
    future: bool,
    past: bool,
) -> Interval | None:
    """Give the days an expression may mean and how fine it is; see `resolve`."""
    base, year = base_day(published), base_year(published)
    try:
        match expr.kind:
            case "day":
                return _day(expr, base, future=future, past=past)
            case "weekday":
                return _weekday(expr, base, future=future)
            case "month":
                return _month(expr, base, year, future=future)
            case "year" | "years" if expr.year is not None:
                return _years(expr.year, expr.last_year or expr.year, expr.word)
            case "window" if expr.year is not None and expr.last_year is not None:
                return date(expr.year, 1, 1), date(expr.last_year, 12, 31), "decade"
            case "season_rel":
                if expr.word == "upcoming":
                    return None
                return _shifted_years(year, expr)
            case "season_narr":
                return _shifted_years(narrative_season, expr)
            case "relative":
                return _relative(expr, narrative_day if expr.narrative else base)
            case _:
                return None
    except (ValueError, OverflowError):  # February 30; a hundred years before the year 1
        return None


def _day(expr: TimeExpr, base: date | None, *, future: bool, past: bool) -> Interval | None:
    if expr.month is None or expr.day is None:
        return None
    if expr.year is not None:
        # A weekday that does not fit is the article's slip; the date stands as written.
        first = date(expr.year, expr.month, expr.day)
    else:
        found = _year_of_day(expr, base, future=future, past=past)
        if found is None:
            return None
        first = found
    last = first.replace(day=expr.last_day) if expr.last_day else first
    return first, last, "day"


def _year_of_day(expr: TimeExpr, base: date | None, *, future: bool, past: bool) -> date | None:
    if base is None or expr.month is None or expr.day is None:
        return None
    years = (
        range(base.year - 4, base.year + 5)
        if (expr.month, expr.day) == (2, 29)
        else range(base.year - 1, base.year + 2)
    )
    days = [date(y, expr.month, expr.day) for y in years if expr.day <= monthrange(y, expr.month)[1]]
    if expr.weekday is not None:
        # The weekday tells the year, and that outweighs a guess from the tense.
        fitting = [d for d in days if d.weekday() == expr.weekday]
        return min(fitting, key=lambda d: (abs((d - base).days), d)) if fitting else None
    if future:
        return min((d for d in days if d >= base), default=None)
    limit = base if past else base + timedelta(days=AHEAD_DAYS)
    return max((d for d in days if d <= limit), default=None)


def _weekday(expr: TimeExpr, base: date | None, *, future: bool) -> Interval | None:
    if base is None or expr.weekday is None:
        return None
    ahead = (expr.weekday - base.weekday()) % 7
    if expr.offset is None:
        day = base + timedelta(days=ahead) if future else base - timedelta(days=-ahead % 7)
    elif expr.offset < 0:
        day = base - timedelta(days=-ahead % 7 or 7)
    elif expr.offset == 0:
        day = base + timedelta(days=ahead)
    else:
        # "Next Saturday", written on a Friday, is not tomorrow: it lies in the week after this one.
        day = base + timedelta(days=7 - base.weekday() + expr.weekday)
    return day, day, "day"


def _whole_month(year: int, month: int) -> Interval:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"


def _month(expr: TimeExpr, base: date | None, year: int | None, *, future: bool) -> Interval | None:
    if expr.month is None:
        return None
    if expr.year is not None:
        return _whole_month(expr.year, expr.month)
    if expr.word == "year":  # "June of last year"
        return _whole_month(year + (expr.offset or 0), expr.month) if year is not None else None
    if base is None:
        return None
    if expr.offset is None:
        back = expr.month < base.month if future else expr.month > base.month
        return _whole_month(base.year + (back if future else -back), expr.month)
    if expr.offset == 0:
        return _whole_month(base.year, expr.month)
    if expr.offset < 0:
        return _whole_month(base.year - (expr.month >= base.month), expr.month)
    return _whole_month(base.year + (expr.month <= base.month), expr.month)


def _years(first: int, last: int, word: str) -> Interval:
    return date(first, 1, 1), date(last, 12, 31), "season" if word in ("season", "campaign", "schedule") else "year"


def _shifted_years(year: int | None, expr: TimeExpr) -> Interval | None:
    if year is None or expr.offset is None:
        return None
    return _years(year + expr.offset, year + expr.offset, expr.word)


def _relative(expr: TimeExpr, base: date | None) -> Interval | None:
    offset = expr.offset
    if expr.year is not None:
        if expr.word == "quarter":
            return _quarter(expr.year * 4 + (offset or 1) - 1)
        return _summer(expr.year, expr.word)
    if base is None or offset is None:
        return None
    match expr.word:
        case "day":
            day = base + timedelta(days=offset)
            return day, day, "day"
        case "week":
            monday = base - timedelta(days=base.weekday()) + timedelta(weeks=offset)
            return monday, monday + timedelta(days=6), "week"
        case "weekend":
            # A race weekend begins on Friday; "this weekend" is the one of the week that ends on Sunday.
            friday = base - timedelta(days=base.weekday()) + timedelta(weeks=offset, days=4)
            return friday, friday + timedelta(days=2), "week"
        case "month":
            months = base.year * 12 + base.month - 1 + offset
            return _whole_month(months // 12, months % 12 + 1)
        case "quarter":
            return _quarter(base.year * 4 + (base.month - 1) // 3 + offset)
        case "decade":
            first = base.year - base.year % 10 + 10 * offset
            return date(first, 1, 1), date(first + 9, 12, 31), "decade"
        case word if word in SUMMERS:
            return _near_summer(base, word, offset)
        case _:
            return None


def _quarter(quarters: int) -> Interval:
    year, number = divmod(quarters, 4)
    month = number * 3 + 3
    return date(year, month - 2, 1), date(year, month, monthrange(year, month)[1]), "quarter"


def _summer(year: int, word: str) -> Interval | None:
    if word not in SUMMERS:
        return None
    first, last = SUMMERS[word]
    return date(year - (first > last), first, 1), date(year, last, monthrange(year, last)[1]), "quarter"


def _near_summer(base: date, word: str, offset: int) -> Interval | None:
    """Give "this spring", "last summer": the last one that was over before the base, the one of the year, the next."""
    years = [s for year in range(base.year - 2, base.year + 3) if (s := _summer(year, word)) is not None]
    if offset == 0:
        running = [s for s in years if s[0] <= base <= s[1]]
        return running[0] if running else next((s for s in years if s[1].year == base.year), None)
    if offset < 0:
        before = [s for s in years if s[1] < base]
        return before[offset] if len(before) >= -offset else None
    after = [s for s in years if s[0] > base]
    return after[offset - 1] if len(after) >= offset else None
