"""Reading dates in figures (``7/25/2025``, ``28-06-2009``, ``5-Jul-2002``, ``2025/02/09``) with dateparser.

A month's name with a day and a year is read by the pattern that found it: its groups are the numbers, nothing is left
to parse, and dateparser takes 25 microseconds and more for what then costs none. Forms in figures are rare and have an
order to be settled; they go to dateparser, as a found span, never as a text to search.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Final, Literal

from extractor.reading.timex_words import full_year

Order = Literal["MDY", "DMY", "YMD"]

# dateparser fills what a date lacks from a base, by default from the clock. Every part is required here, so the base
# never shows; it is fixed all the same.
_BASE: Final = datetime(2000, 1, 1)


@lru_cache(maxsize=4096)
def read_figures(span: str, order: Order) -> tuple[int, int, int] | None:
    """Read a full date in figures.

    Args:
        span: The date alone.
        order: How its parts follow one another.

    Returns:
        Year, month and day, or None if that is no date.

    Example:
        >>> read_figures("7/25/2025", "MDY"), read_figures("5-Jul-2002", "DMY"), read_figures("31/31/2020", "MDY")
        ((2025, 7, 25), (2002, 7, 5), None)
    """
    # Imported where it is needed: most articles have no such date, and the import takes longer than reading one.
    import dateparser

    found = dateparser.parse(
        span,
        languages=["en"],
        settings={
            "DATE_ORDER": order,
            "RELATIVE_BASE": _BASE,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return None if found is None else (found.year, found.month, found.day)


def order_of(first: int, second: int, separator: str) -> Order | None:
    """Settle which of two numbers before a year is the month; None when the form leaves it open.

    With slashes the American order is the rule; with dashes or dots both are in use.

    Example:
        >>> order_of(7, 4, "/"), order_of(28, 6, "-"), order_of(12, 3, "-")
        ('MDY', 'DMY', None)
    """
    if 12 < first <= 31 and 1 <= second <= 12:
        return "DMY"
    if 12 < second <= 31 and 1 <= first <= 12:
        return "MDY"
    if not (1 <= first <= 12 and 1 <= second <= 12):
        return None
    return "MDY" if separator == "/" or first == second else None


def short_figures(first: int, second: int, year: int) -> tuple[int, int, int] | None:
    """Read ``10/27/89``: American order, and only years that can be no other (41 to 99).

    Example:
        >>> short_figures(10, 27, 89), short_figures(3, 4, 19)
        ((1989, 10, 27), None)
    """
    if year <= 40:
        return None
    order = order_of(first, second, "/")
    return None if order is None else read_figures(f"{first}/{second}/{full_year(year)}", order)
