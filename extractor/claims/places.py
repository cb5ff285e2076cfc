"""Races and tracks: which running of a race a name means, and when it was."""

from __future__ import annotations

from extractor.claims.context import Context
from extractor.claims.scope import Found, Years
from extractor.lexicon.model import RaceOccurrence
from extractor.reading.timex import TimeExpr, resolve
from extractor.records import DateValue, RaceValue
from extractor.records.claim import SeasonsBasis


def race_value(
    context: Context, ids: tuple[str, ...], seasons: Years | None, day: DateValue | None = None
) -> tuple[RaceValue, RaceOccurrence | None]:
    """The race that a name means in a season, and that running of it if the calendar has it.

    Args:
        context: The article.
        ids: Race ids that the name may mean.
        seasons: The season that is meant, if known.
        day: The day that is meant, if known.
    """
    races = context.lexicon.races
    runnings = [
        RaceOccurrence(series, season, number, date, race_id, track)
        for race_id in ids
        for series, season, number, date, track in races[race_id].occurrences
        if seasons is None or seasons[0] <= season <= seasons[1]
    ]
    on_day = [each for each in runnings if day and each.date and day.earliest <= each.date <= day.latest]
    chosen = on_day or runnings
    one_season = {(each.race_id, each.series, each.track_id) for each in chosen}
    if chosen and len(one_season) == 1 and (seasons is not None or day is not None):
        race_id = chosen[0].race_id
        return RaceValue(race_id, races[race_id].name), chosen[0]
    race_id = chosen[0].race_id if chosen else ids[0]
    track = chosen[0].track_id if chosen and len({each.track_id for each in chosen}) == 1 else None
    series = chosen[0].series if chosen and len({each.series for each in chosen}) == 1 else None
    if chosen and track and series:
        return RaceValue(race_id, races[race_id].name), RaceOccurrence(series, 0, 0, None, race_id, track)
    return RaceValue(race_id, races[race_id].name), None


def when_of_race(
    context: Context, first: int, last: int, found: Found
) -> tuple[Years | None, SeasonsBasis | None, DateValue | None]:
    """Season and day of the race that a head tells of: from its phrases, its sentence, the story, the article."""
    day = day_near(context, first, last)
    if found.seasons is not None:
        return found.seasons, found.seasons_basis, day
    units = context.units
    for unit in range(first, last):
        if units.label(unit) in ("YEAR", "SEASON"):
            years, basis = context.scopes.seasons_of(unit)
            if years is not None:
                return years, basis, day
    if day is not None:
        year = int(day.earliest[:4])
        return (year, year), "relative", day
    years, basis = context.scopes.season_in_sentence(first, last)
    if years is not None and years[0] == years[1]:
        return years, basis, day
    story = context.scopes.story(units.sentence(first))
    if story is not None:
        return (story, story), "inherited", day
    season = context.settings.season
    return ((season, season), "default", day) if season else (None, None, day)


def day_near(context: Context, first: int, last: int, *, future: bool = False, reach: int = 8) -> DateValue | None:
    """The day that a date near a head names: inside it, else the nearest in the sentence within ``reach`` units."""
    units = context.units
    sentence = units.sentence(first)
    dates = [
        unit
        for unit in range(max(sentence.first, first - reach), min(sentence.last, last + reach))
        if units.label(unit) == "DATE"
    ]
    if not dates:
        return None
    inside = [unit for unit in dates if first <= unit < last]
    unit = inside[0] if inside else min(dates, key=lambda u: min(abs(u - first), abs(u - last)))
    return read_day(context, unit, future=future)


def read_day(context: Context, unit: int, *, future: bool = False) -> DateValue | None:
    """The days that a date mention names."""
    expr: TimeExpr = context.units.value(unit)
    if expr.kind == "relative" and expr.word not in ("day", "night", "today", "tonight", "yesterday", "tomorrow", "month", "weekend"):
        return None
    story = context.scopes.story(context.units.sentence(unit))
    day = context.settings.day
    if story is not None and expr.year is None and expr.kind in ("day", "month") and day:
        day = f"{story}-12-31"
    return resolve(expr, published=day, narrative_season=story, future=future, past=not future)
