"""Whether a number of starts can be all that somebody has made, by what the lexicon knows of his seasons."""

from __future__ import annotations

from extractor.claims.context import Context
from extractor.reading.people import Person

_SLACK = 2
"""Starts by which a text and the entry lists may differ."""


def are_all_starts(context: Context, person: Person | None, series: str | None, starts: int) -> bool:
    """Whether somebody has made so many starts in a series by the article's season, or nothing is known of it.

    "Winless in 53 races" of somebody who has made 600 is a drought, no career without a win.

    Args:
        context: The article.
        person: Whose starts.
        series: In which series.
        starts: How many are told.
    """
    made = _made(context, person, series)
    return made is None or made[0] - _SLACK <= starts <= made[1] + _SLACK


def may_be_all_starts(context: Context, person: Person | None, series: str | None, starts: int) -> bool:
    """Whether a text can mean all that somebody has started, right or wrong: no career is told short by more than half.

    Args:
        context: The article.
        person: Whose starts.
        series: In which series.
        starts: How many are told.
    """
    made = _made(context, person, series)
    return made is None or starts * 2 >= made[0]


def _made(context: Context, person: Person | None, series: str | None) -> tuple[int, int] | None:
    """His starts in a series before the article's season, and with those of all of that season."""
    season = context.settings.season
    if person is None or series is None or season is None or series == "national":
        return None
    entries = [each for each in context.lexicon.entries(person.id) if each.series == series]
    if not entries:
        return None
    before = sum(each.races for each in entries if each.season < season)
    return before, before + sum(each.races for each in entries if each.season == season)
