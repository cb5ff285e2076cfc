"""What no claim can be: seasons that run backwards, days that no calendar has."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from extractor.records.claim import Claim
from extractor.records.values import DateValue

FIRST_YEAR, LAST_YEAR = 1850, 2200
"""No season, and no day that a claim speaks of, lies outside these years."""


def is_plausible(year: int) -> bool:
    """Whether a year can be a season or a year of birth at all.

    Example:
        >>> is_plausible(2025), is_plausible(25)
        (True, False)
    """
    return FIRST_YEAR <= year <= LAST_YEAR


@lru_cache(maxsize=100_000)
def is_day(text: str) -> bool:
    """Whether a text is an ISO 8601 day of a plausible year, with its hyphens: days are compared as texts.

    Example:
        >>> is_day("2025-02-28"), is_day("2025-02-30"), is_day("20250228"), is_day("soon")
        (True, False, False, False)
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return is_plausible(day.year) and day.isoformat() == text


def fault_of(claim: Claim) -> str | None:
    """What is impossible about a claim, None if nothing is.

    Args:
        claim: Any claim.
    """
    seasons = claim.scope.seasons
    if seasons is not None and not (is_plausible(seasons[0]) and is_plausible(seasons[1])):
        return f"no season is {seasons[0]} or {seasons[1]}"
    if seasons is not None and seasons[0] > seasons[1]:
        return f"seasons run from {seasons[0]} back to {seasons[1]}"
    value, published = claim.value, claim.article.published
    fault = _fault_of_days(claim.as_of.earliest, claim.as_of.latest)
    if fault is None and published is not None:
        fault = _fault_of_days(published.earliest, published.latest)
    if fault is None and isinstance(value, DateValue):
        fault = _fault_of_days(value.earliest, value.latest)
        if fault is None and value.earliest > value.latest:
            return f"{value.earliest} to {value.latest} is no time"
    return fault


@lru_cache(maxsize=100_000)
def _fault_of_days(earliest: str | None, latest: str | None) -> str | None:
    """The same pairs of days come again and again: those of an article, those of a race."""
    return next((f"{day!r} is no day" for day in (earliest, latest) if day is not None and not is_day(day)), None)
