"""In which season a race was won, and whether a season that is only assumed can hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.claims.builders.race_win_mood import head_of
from extractor.claims.builders.race_win_places import Place
from extractor.claims.builders.race_win_years import years_from, years_told
from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.places import (
    When,
    events_in,
    held,
    just_held,
    last_season_of,
    own_time,
    time_at,
    when_of_race,
)
from extractor.claims.scope import Found, Years
from extractor.reading.people import Person
from extractor.records import Count

_SOON = frozenset({"day", "days", "week", "weeks", "month", "months", "night", "races"})
_NO_TIME = When(None, None, None)
_PERFECT = frozenset({"has", "have", "had", "ever", "'ve", "having"})
_FIRST_EVER = frozenset({"inaugural", "ever"})


def when_won(context: Context, hit: Hit, place: Place, found: Found, stop: int | None) -> When:
    """Season and day of a win as the text tells them.

    Args:
        context: The article.
        hit: Where the win is told.
        place: What was won.
        found: The phrases after the head.
        stop: Unit at which the surroundings of the place end, in a list the next place.
    """
    units = context.units
    end = max(hit.last, place.told_at + 1)
    before = (
        _time_before(context, hit, place)
        or _shared_year(context, hit, place)
        or _time_of_next(context, hit, place)
        or _year_before_colon(context, hit, place)
    )
    if before is not None:
        return before
    later = _narrated(context, hit)
    if later is not None:
        return later
    apart = _told_of_next(context, hit, place)
    if apart is not None:
        return apart
    own = own_time(context, place.unit, stop) if _is_told_with_its_time(context, hit, place) else None
    if hit.rule.options.get("again") and own is None:
        years = years_told(context, min(end, years_from(hit)))
        if len(years) > 1 or (years and "years" in hit.captures):
            return years[0][1]
    when = when_of_race(
        context,
        min(head_of(hit)[0], place.told_at) if hit.rule.options.get("relative") else hit.first,
        end,
        found,
        unit=place.unit if _is_told_with_its_time(context, hit, place) else None,
        stop=stop,
    )
    if "here" in units.words[place.told_at : hit.last + 2] and when.basis == "inherited":
        season = context.settings.season
        return When((season, season), "default", None) if season else _NO_TIME
    return when


def _narrated(context: Context, hit: Hit) -> When | None:
    """The season of "won the spring race the following year", counted from the year that the sentence has named."""
    units = context.units
    told = hit.last < units.sentence(hit.first).last and units.label(hit.last) == "SEASON"
    return time_at(context, hit.last) if told and units.value(hit.last).kind == "season_narr" else None


def _told_of_next(context: Context, hit: Hit, place: Place) -> When | None:
    """The time of the win alone, where the place has the time of its next race: "to Dover this weekend, where she won in 2019"."""
    units = context.units
    head = head_of(hit)[0]
    if not hit.rule.options.get("relative"):
        return None
    opened = next((u for u in range(place.unit, head) if units.words[u] in ("where", "which", "that")), head)
    if all(units.label(u) not in ("DATE", "SEASON") for u in range(place.unit + 1, opened)):
        return None
    times = (time_at(context, unit) for unit in range(head, units.sentence(head).last))
    return next((each for each in times if each is not None), _NO_TIME)


def _is_told_with_its_time(context: Context, hit: Hit, place: Place) -> bool:
    """Whether what stands at a place tells when the win was: not where "there" only points to it."""
    units = context.units
    pointed = place.told_at != place.unit and units.words[place.told_at] in ("here", "there")
    return not pointed and units.sentence_of[place.unit] == units.sentence_of[hit.first]


def _time_before(context: Context, hit: Hit, place: Place) -> When | None:
    """The time of a place in a list that gives each time before its place: "in 2018 at Texas and in 2017 at Dover"."""
    named = events_in(context, *hit.captures["place"]) if "place" in hit.captures else []
    if len(named) < 2 or place.unit not in named or own_time(context, named[-1], None) is not None:
        return None
    times: dict[int, When] = {}
    for begin, unit in pairwise([head_of(hit)[1], *named]):
        before = [time for each in range(begin, unit) if (time := time_at(context, each)) is not None]
        if not before:
            return None
        times[unit] = before[-1]
    return times[place.unit]


def _time_of_next(context: Context, hit: Hit, place: Place) -> When | None:
    """The time of the next place that has one, for a place without: "Kansas and Gateway this year and IRP a year ago"."""
    units = context.units
    named = events_in(context, *hit.captures["place"]) if "place" in hit.captures else []
    if len(named) < 3 or place.unit not in named[:-1] or hit.captures.get("years"):
        return None
    at = named.index(place.unit)
    times = [own_time(context, unit, stop) for unit, stop in zip(named, [*named[1:], None], strict=True)]
    if times[at] is not None or len({each.seasons for each in times if each is not None}) < 2:
        return None
    told = next((each for each in times[at:] if each is not None), None)
    return When(told.seasons, told.basis, None) if told is not None and units.words[place.unit + 1] != ";" else None


def _shared_year(context: Context, hit: Hit, place: Place) -> When | None:
    """The year that the last of several dated places names for all: "Las Vegas in March and Daytona in July last year"."""
    units = context.units
    named = events_in(context, *hit.captures["place"]) if "place" in hit.captures else []
    if (
        len(named) < 2
        or place.unit not in named[:-1]
        or any(units.label(u) in ("YEAR", "SEASON") for u in range(hit.first, named[-1]))
    ):
        return None
    own = own_time(context, place.unit, named[named.index(place.unit) + 1])
    if own is None or own.basis == "stated" or own.day is None:
        return None
    time = own_time(context, named[-1], None)
    if time is None or (time.day is not None and time.basis != "stated"):
        return None
    return When(time.seasons, time.basis, None)


def _year_before_colon(context: Context, hit: Hit, place: Place) -> When | None:
    """The year that a list's head names for all of its places: "won twice, both in 2013: at Texas in June and at Dover"."""
    units = context.units
    if not hit.rule.options.get("colon"):
        return None
    named = [u for u in range(units.sentence(hit.first).first, hit.first) if units.label(u) == "YEAR"]
    own = own_time(context, place.unit, None)
    if len(named) != 1 or units.words[named[0] - 1] != "in" or (own is not None and own.basis == "stated"):
        return None
    return time_at(context, named[0])


def settled(
    context: Context, hit: Hit, when: When, unit: int, *, person: Person | None, series: str | None
) -> When | None:
    """The season of a win, checked where it was only assumed; None where the assumption cannot hold.

    Args:
        context: The article.
        hit: Where the win is told.
        when: Season and day as the text tells them.
        unit: The unit that names the race or the track.
        person: The winner.
        series: The series, as far as it is known.
    """
    units, lexicon = context.units, context.lexicon
    ids: tuple[str, ...] = units.value(unit)
    is_track = units.label(unit) == "TRACK"
    if not is_track and not lexicon.races[ids[0]].occurrences:
        return when
    titled = units.words[max(units.sentence(hit.first).first, hit.first - 1) : hit.last]
    if hit.rule.options.get("topic_only") or not lexicon.words["DEFENDING"].isdisjoint(titled):
        return _of_last_season(context, hit, when, ids, track=is_track)
    if when.basis != "default" or when.seasons is None:
        return when
    if not is_track and just_held(context, unit):
        return when  # "Ford 400 winner Rowan", "has won the Ford 400": the day after it
    if _is_of_any_time(context, hit):
        return _NO_TIME
    if not is_track and not _FIRST_EVER.isdisjoint(units.words[hit.first : hit.last]):
        year = min(each[1] for race_id in ids for each in lexicon.races[race_id].occurrences)
        return When((year, year), "relative", None)
    year = when.seasons[1]
    if held(context, ids, track=is_track, series=series, season=year) is False:
        return None
    if person is not None and lexicon.entries(person.id) and not lexicon.active(person.id, year):
        return None
    return when


def _of_last_season(context: Context, hit: Hit, when: When, ids: tuple[str, ...], *, track: bool) -> When:
    """The season that a defending winner, or last year's winner, has won in, unless the text names it."""
    defending = context.units.words[hit.first] in context.lexicon.words["DEFENDING"]
    if when.basis not in ("default", None) and not (defending and hit.rule.options.get("topic_only")):
        return when
    year = last_season_of(context, ids, track=track, series=context.settings.series)
    return When((year, year), "relative", None) if year else _NO_TIME


def _is_of_any_time(context: Context, hit: Hit) -> bool:
    """Whether a win is told without a time on purpose: a title, "has won at Dover", "won there twice"."""
    units = context.units
    if hit.rule.options.get("undated") or (units.label(hit.last) == "TIMES" and units.value(hit.last) > 1):
        return True
    head = hit.captures.get("head")
    if head is not None and not {"youngest", "oldest"}.isdisjoint(units.words[hit.first : head[0]]):
        return {"became", "becoming", "becomes"}.isdisjoint(units.words[max(0, hit.first - 3) : hit.first])
    return head is not None and units.words[head[0]] == "won" and units.words[head[0] - 1] in _PERFECT


def season_counted(context: Context, hit: Hit, places: int, earlier: Sequence[Draft]) -> Years | None:
    """The season of the wins that were counted, where a list tells just as many: "seven in 2020 ... The seven: Dover, ..."."""
    units = context.units
    if not (hit.rule.options.get("follows") and "head" in hit.captures and "place" in hit.captures):
        return None
    counts = [units.value(unit) for unit in range(hit.first, hit.captures["head"][0]) if units.label(unit) == "COUNT"]
    seasons = {
        each.seasons
        for each in earlier
        if each.predicate == "wins" and each.span == "season" and each.value == Count(places)
    }
    return seasons.pop() if counts[-1:] == [places] and places > 1 and len(seasons) == 1 else None


def just_before(context: Context, hit: Hit, before: Sequence[Draft]) -> Years | None:
    """The season of the win that the sentence before told of, where this one came days, weeks or months later."""
    units = context.units
    words = " ".join(units.words[units.sentence(hit.first).first : hit.last]).split()
    later = hit.rule.options.get("likewise") or any(
        one in _SOON and two in ("later", "after") for one, two in pairwise(words)
    )
    told = [each for each in before if each.predicate == "race_win" and each.seasons is not None]
    return told[-1].seasons if later and told and told[-1].seasons_basis != "default" else None
