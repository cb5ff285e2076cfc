"""When somebody was born: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.places import read_day
from extractor.records import DateValue

YOUNGEST = 14
"""Nobody drives before this age."""


def _somebody_before(context: Context, first: int) -> bool:
    """Whether "born" is said of a person: nothing but a rivalry, a team, a star stands before it otherwise."""
    units = context.units
    begin = units.sentence(first).first
    before = first - 1
    while before >= begin and units.words[before] in ("was", "is", "were", ",", "who", "(", "-", "–", "and"):
        before -= 1
    if before < begin or units.words[before] in ("he", "she", "jr.", "sr.", ":", ")"):
        return True
    if units.label(before) in ("TEAM", "SERIES", "RACE", "MAKE"):
        return False  # "Marlow Racing was born in 1984"
    return (
        units.label(before) in ("DRIVER", "NAME", "PERSON", "AGE", "TRACK")
        or units.text[units.starts[before]].isupper()
    )


def birth(context: Context, hit: Hit) -> Iterator[Draft]:
    """The claims of a hit: when somebody was born.

    Args:
        context: The article.
        hit: Where it is told.
    """
    units = context.units
    if not _somebody_before(context, hit.first):
        return
    unit = hit.captures["date"][0]
    if units.label(unit) == "YEAR":
        year = units.value(unit).year
        value = DateValue(f"{year}-01-01", f"{year}-12-31", "year")
    else:
        day = read_day(context, unit)
        if day is None or units.value(unit).year is None:
            return
        value = _long_ago(context, day, units.words[unit])
    subjects = context.discourse.subjects(hit.first, hit.last)
    if not subjects and units.sentence(hit.first).kind == "stats":
        subjects = context.in_focus(hit.first)
    if len(subjects) > 1 and "both" not in units.words[units.sentence(hit.first).first : hit.first]:
        return
    for subject in subjects:
        if subject.person is not None:
            yield Draft(
                rule=hit.rule.name,
                predicate="birth_date",
                value=value,
                subject=subject,
                first=hit.first,
                last=hit.last,
                value_first=unit,
                value_last=unit + 1,
            )


def _long_ago(context: Context, day: DateValue, written: str) -> DateValue:
    """A day with a year of two figures ("3/14/14") a century earlier, where nobody born then could drive yet."""
    season, year = context.settings.season, int((day.earliest or "0")[:4])
    if not season or str(year) in written or year < season - YOUNGEST or not day.earliest or not day.latest:
        return day
    return DateValue(f"{year - 100}{day.earliest[4:]}", f"{year - 100}{day.latest[4:]}", day.precision)
