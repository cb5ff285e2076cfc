"""Days of races that have no name in the text: the track stands in, and the calendar says that a race was held there then."""

from __future__ import annotations

from typing import NamedTuple

from extractor.claims.context import Context
from extractor.claims.places import read_day
from extractor.lexicon.model import RaceOccurrence
from extractor.reading.timex import TimeExpr
from extractor.records import DateValue

# With nothing but these between them a day is that of a track's race: "at Dover on May 2", "the May 2 race at Dover".
_JOINS = frozenset(
    "at in on , ( the this last next coming back of for 's race races event opener finale stop night afternoon evening"
    " day playoff cutoff".split()
)
_JOIN_LABELS = frozenset({"CLOCK", "SERIES", "SEASON", "MAKE"})
_FARTHEST = 7
"""Units between a day and its track, at most."""
SESSIONS = frozenset(
    "qualifying qualified qualify practice practiced practicing test tested testing media tour arrive arrived".split()
)
"""What is held at a track on other days, or told of them."""
_RACED = frozenset(
    "won win wins winning victory race races raced led finished finish crashed crash started start ran lap laps beat".split()
)
_RACE = frozenset({"race", "races", "event", "opener", "finale"})
_PAST = frozenset("won was were got took led finished beat ran came had went made drove scored raced".split())
_UNREAD = frozenset({"caption", "boilerplate", "dateline"})


class Held(NamedTuple):
    """A race that the calendar has at a track on a day.

    Attributes:
        race: The identifier of its track, and the track's name.
        day: The day.
        occurrence: The running.
        unit: The unit of the track.
    """

    race: tuple[str, str]
    day: DateValue
    occurrence: RaceOccurrence
    unit: int


def at_track(context: Context, date_unit: int, *, future: bool) -> Held | None:
    """The race that was run, or will be, at the track beside a day; None where the calendar has none or several.

    Args:
        context: The article.
        date_unit: The unit of the day.
        future: Whether the words put the day ahead.
    """
    units = context.units
    sentence = units.sentence(date_unit)
    words = set(units.words[sentence.first : sentence.last])
    expr: TimeExpr = units.value(date_unit)
    if sentence.kind in _UNREAD or expr.kind == "month" or not SESSIONS.isdisjoint(words):
        return None
    unit = _track_beside(context, date_unit)
    if unit is None:
        return None
    told = [read_day(context, date_unit, future=future)]
    if expr.year is None:
        told.append(read_day(context, date_unit, future=not future))
    spoken, basis = context.scopes.series_for(min(unit, date_unit), max(unit, date_unit) + 1, None, None)
    for day in told:
        if day is None or day.precision != "day":
            continue
        held = races_on(context, units.value(unit), day.earliest)
        of_series = [race for race in held if race.series == spoken]
        if not of_series and (basis == "stated" or len(held) != 1 or _RACED.isdisjoint(words)):
            continue
        chosen = (of_series or held)[0]
        if not _is_told(context, day, min(unit, date_unit), max(unit, date_unit), future=future):
            return None  # "won at Dover on May 3" tells of a win
        return Held((chosen.track_id, context.lexicon.tracks[chosen.track_id].name), day, chosen, unit)
    return None


def _is_told(context: Context, day: DateValue, first: int, last: int, *, future: bool) -> bool:
    """Whether it is the race that a day is told of: it is to come, or called a race ("the March 2 race at Dover")."""
    published = context.settings.day
    units = context.units
    sentence = units.sentence(first)
    if published is None or not context.settings.stated or day.earliest < published[:10]:
        return not _RACE.isdisjoint(units.words[first + 1 : last])
    past = context.told_as_past(first, last) or not _PAST.isdisjoint(units.words[sentence.first : sentence.last])
    return future or (not past and day.earliest > published[:10])


def races_on(context: Context, tracks: tuple[str, ...], day: str) -> list[RaceOccurrence]:
    """The races of all series that the calendar has on a day at any of the tracks that a name may mean.

    Args:
        context: The article.
        tracks: Identifiers of tracks.
        day: The day.
    """
    calendar = context.lexicon.calendar
    return [
        race
        for track in tracks
        for series in context.lexicon.series
        for race in calendar.races_at(series, int(day[:4]), track)
        if race.date == day
    ]


def _track_beside(context: Context, date_unit: int) -> int | None:
    """The nearest track that only what joins them parts from a day."""
    units = context.units
    sentence = units.sentence(date_unit)
    found: list[int] = []
    for way, end in ((-1, sentence.first - 1), (1, sentence.last)):
        for unit in range(date_unit + way, date_unit + way * _FARTHEST, way):
            if unit == end:
                break
            if units.label(unit) == "TRACK":
                found.append(unit)
                break
            if units.words[unit] not in _JOINS and units.label(unit) not in _JOIN_LABELS:
                break
    return min(found, key=lambda unit: abs(unit - date_unit), default=None)
