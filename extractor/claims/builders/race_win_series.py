"""In which series a race was won that the words do not name: one that raced there, and in which its winner raced."""

from __future__ import annotations

from extractor.claims.context import Context, Hit
from extractor.claims.places import held
from extractor.claims.scope import Years
from extractor.reading.people import Person
from extractor.records.claim import SeriesBasis

_OFTEN = 5
"""How much more often somebody must have raced in one series for another to be out of the question."""


def series_of_win(
    context: Context, hit: Hit, person: Person | None, seasons: Years | None, track: str | None
) -> tuple[str | None, SeriesBasis | None]:
    """The series of a win; None where the winner raced in two that may be meant.

    Args:
        context: The article.
        hit: Where the win is told.
        person: The winner.
        seasons: The season of the win, as far as the text tells it.
        track: Where it was won, if a track is all that is named.
    """
    series, basis = context.scopes.series_for(hit.first, hit.last, person, seasons)
    season = context.settings.season
    years = seasons or ((season, season) if season else None)
    if basis == "stated" or person is None or years is None or years[0] != years[1]:
        return series, basis
    races = _races(context, person, years[0], track)
    if not races:
        return series, basis
    fitting = _with_the_team(context, hit, person, years[0], set(races))
    if len(fitting) == 1:
        (only,) = fitting
        named = only in context.settings.mentioned or series is None or _never_ran(context, series, years[0], track)
        return (only, "default") if only != series and named else (series, basis)
    if context.scopes.of_paragraph(context.units.sentence(hit.first)) == series and series in fitting:
        return series, basis
    most = max(races[each] for each in fitting)
    likely = {each for each in fitting if races[each] * _OFTEN >= most}
    told = context.scopes.told_last(hit.first) if years[0] == season else None
    if told in likely:
        return told, "inherited"
    if series not in fitting:
        return None, None
    if basis == "default" and len(fitting) > 1 and _has_moved(context, person, years[0], series):
        return None, None
    about = context.settings.series
    return (None, None) if years[0] == season and about != series and about in likely else (series, basis)


def _never_ran(context: Context, series: str, season: int, track: str | None) -> bool:
    """Whether a series had no race at a track in all of a season."""
    calendar = context.lexicon.calendar
    return track is not None and calendar.complete(series, season) and not calendar.races_at(series, season, track)


def _has_moved(context: Context, person: Person, year: int, series: str | None) -> bool:
    """Whether somebody mostly races in another series now than the one assumed for a win of another year."""
    now = context.settings.season
    return now is not None and now != year and context.lexicon.main_series(person.id, now) not in (series, None)


def _races(context: Context, person: Person, season: int, track: str | None) -> dict[str, int]:
    """How often somebody raced in each series of a season that had a race at the track by then."""
    races: dict[str, int] = {}
    for entry in context.lexicon.entries(person.id, season):
        was_held = held(context, (track,), track=True, series=entry.series, season=season) if track else None
        if was_held is not False:
            races[entry.series] = races.get(entry.series, 0) + entry.races
    return races


def _with_the_team(context: Context, hit: Hit, person: Person, season: int, among: set[str]) -> set[str]:
    """Those series in which the winner raced for the team, or in the car, that his sentence names; all if it names none."""
    units = context.units
    sentence = units.sentence(hit.first)
    people = {
        units.value(unit).id
        for unit in range(sentence.first, sentence.last)
        if units.label(unit) in ("DRIVER", "NAME", "PERSON")
    }
    if not people <= {person.id}:
        return among
    entries = [each for each in context.lexicon.entries(person.id, season) if each.series in among]
    fitting = among
    for unit in range(sentence.first, sentence.last):
        label, value = units.label(unit), units.value(unit)
        if label == "TEAM":
            fitting = fitting & {each.series for each in entries if not set(value).isdisjoint(each.team_ids)} or fitting
        elif label == "CARNUM":
            fitting = fitting & {each.series for each in entries if str(value) in each.numbers} or fitting
    return fitting
