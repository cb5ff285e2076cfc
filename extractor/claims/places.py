"""Races and tracks: which running of a race a name means, when it was, and which race an article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from extractor.claims.context import Context
from extractor.claims.scope import Found, Years
from extractor.lexicon.model import RaceOccurrence
from extractor.reading.timex import TimeExpr, resolve
from extractor.reading.timex_words import SUMMERS
from extractor.records import DateValue, RaceValue
from extractor.records.claim import SeasonsBasis

PLACES = frozenset({"RACE", "TRACK"})
"""Labels of what can be won."""
_TIMES = frozenset({"DATE", "YEAR", "SEASON"})
_DAY_WORDS = frozenset({"day", "night", "today", "tonight", "yesterday", "tomorrow", "month", "weekend"})
# What may stand between a place and its own time: "at Dover (back in May", "Dover, on Sept. 7".
_FILLER = frozenset(
    "( , - in on of the at this back early late earlier later again also during from way past 's ' both for"
    " spring fall summer autumn winter race opener finale oval road course with".split()
)
_RACES = frozenset({"race", "opener", "finale", "event"})
_BEFORE_RACE = frozenset({"'s", "'", "the", ",", "fall", "spring", "summer", "night", "season"})
_PASSED_OVER = frozenset({"TEAM", "CARNUM", "SERIES", "MAKE"})
"""Labels of what may stand between a place and its own time: "at Dover for Tricon in 2023"."""
# Words that keep a day on one side from speaking of what stands on the other.
_WALLS = frozenset({";", "since", "before", "until", "but", "whose", "then"})
_APART = frozenset({"boilerplate", "post"})


class When(NamedTuple):
    """When a race was: its season, how that was settled, and its day if one is given."""

    seasons: Years | None
    basis: SeasonsBasis | None
    day: DateValue | None


def race_value(
    context: Context,
    ids: tuple[str, ...],
    seasons: Years | None,
    day: DateValue | None = None,
    *,
    track: str | None = None,
) -> tuple[RaceValue, RaceOccurrence | None]:
    """The race that a name means in a season, and that running of it if the calendar has it.

    Args:
        context: The article.
        ids: Race ids that the name may mean.
        seasons: The season that is meant, if known.
        day: The day that is meant, if known.
        track: The track that is named with it, if one is.
    """
    races = context.lexicon.races
    runnings = list(_runnings(context, ids, seasons))
    on_day = [each for each in runnings if day and each.date and day.earliest <= each.date <= day.latest]
    at_track = [each for each in runnings if each.track_id == track]
    chosen = on_day or at_track or runnings
    one_season = {(each.race_id, each.series, each.track_id) for each in chosen}
    if chosen and len(one_season) == 1 and (seasons is not None or day is not None):
        race_id = chosen[0].race_id
        return RaceValue(race_id, races[race_id].name), chosen[0]
    race_id = chosen[0].race_id if chosen else ids[0]
    where = chosen[0].track_id if chosen and len({each.track_id for each in chosen}) == 1 else None
    series = chosen[0].series if chosen and len({each.series for each in chosen}) == 1 else None
    if chosen and where and series:
        return RaceValue(race_id, races[race_id].name), RaceOccurrence(series, 0, 0, None, race_id, where)
    return RaceValue(race_id, races[race_id].name), None


def series_of_race(context: Context, ids: tuple[str, ...], seasons: Years | None) -> str | None:
    """The one series that races of a name were held in, in a season; else None."""
    series = {each.series for each in _runnings(context, ids, seasons)}
    return series.pop() if len(series) == 1 else None


def _runnings(context: Context, ids: Iterable[str], seasons: Years | None) -> Iterable[RaceOccurrence]:
    races = context.lexicon.races
    for race_id in ids:
        for series, season, number, held_on, track in races[race_id].occurrences:
            if seasons is None or seasons[0] <= season <= seasons[1]:
                yield RaceOccurrence(series, season, number, held_on, race_id, track)


# ---- when -------------------------------------------------------------------------------------------------------


def when_of_race(
    context: Context, first: int, last: int, found: Found, *, unit: int | None = None, stop: int | None = None
) -> When:
    """Season and day of the race that a head tells of.

    What stands right at the place comes first, then the phrases after the head, then what the head holds, then the
    sentence, the story and the article.

    Args:
        context: The article.
        first: First unit of the head.
        last: Unit after its last, the place included.
        found: The phrases after the head.
        unit: The unit of the place, when it stands in the head's sentence.
        stop: Unit at which the place's own surroundings end, in a list of places the next one.
    """
    own = own_time(context, unit, stop) if unit is not None else None
    if own is not None:
        return own
    if found.seasons is not None:
        return When(found.seasons, found.seasons_basis, None)
    units = context.units
    for each in range(first, last):
        time = time_at(context, each)
        if time is not None and (units.label(each) != "DATE" or read_day(context, each) is None):
            return time
    then = _that_time(context, first, last)
    if then is not None:
        return then
    day = _day_of_line(context, first) or day_near(context, first, last, reach=10)
    if day is not None and day.earliest[:4] == day.latest[:4]:
        year = int(day.earliest[:4])
        return When((year, year), "relative", day)
    years, basis = context.scopes.season_in_sentence(first, last)
    if years is not None and years[0] == years[1] and not _in_a_clause_apart(context, first, last):
        return When(years, basis, None)
    if _told_by_another_time(context, last):
        return When(None, None, None)
    story = _story(context, first)
    if story is not None:
        return _told_before(context, first) or When((story, story), "inherited", None)
    season = context.settings.season
    if season and context.settings.in_season is False:
        return When(None, None, None)  # what has been run by a winter's day may be of any season but this
    return When((season, season), "default", None) if season else When(None, None, None)


def _that_time(context: Context, first: int, last: int) -> When | None:
    """The year of "that fall", "that September": the one that was named last before it."""
    units = context.units
    sentence = units.sentence(first)
    for unit in range(max(sentence.first, first - 8), min(sentence.last, last + 4)):
        if units.label(unit) != "DATE" or units.value(unit).year is not None or not _points_back(context, unit):
            continue
        expr: TimeExpr = units.value(unit)
        if expr.kind == "month" or (expr.kind == "relative" and expr.word in SUMMERS):
            year = _year_above(context, unit)
            return When((year, year), "relative", None) if year is not None else None
    return None


def _points_back(context: Context, unit: int) -> bool:
    """Whether "that" stands at a time: "that September"."""
    words = context.units.words
    return words[unit].startswith("that ") or words[unit - 1] == "that"


def _told_before(context: Context, first: int) -> When | None:
    """The season that a row of verbs began with: "returned last year and won the pole, then led before trouble left him 24th"."""
    units = context.units
    sentence = units.sentence(first)
    named = [unit for unit in range(sentence.first, first) if units.label(unit) in ("YEAR", "SEASON")]
    if (
        len(named) != 1
        or units.words[named[0] + 1 : named[0] + 2] != ["and"]
        or "," in units.words[named[0] - 4 : named[0]]
    ):
        return None
    return time_at(context, named[0])


def _told_by_another_time(context: Context, last: int) -> bool:
    """Whether a time that cannot be resolved follows a head: "a year earlier", of a story that has no year."""
    units = context.units
    end = min(units.sentence(last - 1).last, last + 3)
    return any(units.label(u) == "SEASON" and units.value(u).kind == "season_narr" for u in range(last, end))


def _day_of_line(context: Context, unit: int) -> DateValue | None:
    """The day that a line of a list begins with: "Aug. 30 - Rowan leads all day, wins at Dover"."""
    units = context.units
    first = units.sentence(unit).first
    if units.label(first) == "DATE" and units.words[first + 1] in ("-", "--", ":", "|"):
        return read_day(context, first)
    return None


def _in_a_clause_apart(context: Context, first: int, last: int) -> bool:
    """Whether the only year of the sentence stands in a relative clause that ends before the head: "who spent 2022 there, "."""
    units = context.units
    sentence = units.sentence(first)
    named = [u for u in range(sentence.first, sentence.last) if units.label(u) in ("YEAR", "SEASON")]
    if len(named) != 1 or named[0] >= first:
        return False
    before = units.words[sentence.first : named[0]]
    return bool({"who", "whose", "which"} & set(before[-6:])) and "," in units.words[named[0] : first]


def own_time(context: Context, unit: int, stop: int | None) -> When | None:
    """The time that stands right before a place ("the 2021 Daytona 500") or right after it ("Dover in May").

    Args:
        context: The article.
        unit: The unit of the place.
        stop: Unit at which the place's surroundings end, in a list of places the next one.
    """
    units = context.units
    sentence = units.sentence(unit)
    # "the 2009 fall race at Dover": what stands before the race is its track's time as well.
    of_race = unit - 2 > sentence.first and units.words[unit - 1] in ("at", "in") and units.words[unit - 2] in _RACES
    before = unit - 2 if of_race else unit
    for back in range(before - 1, max(sentence.first, before - 4) - 1, -1):
        if units.label(back) in _TIMES and not _is_of_place_before(context, back, before):
            time = time_at(context, back)
            if time is None and units.words[back].startswith("since the "):
                year = units.value(back).year  # "since the 2020 Daytona 500"
                time = When((year, year), "stated", None) if year else None
            if time is not None:
                return time
        if units.words[back] not in _BEFORE_RACE and units.label(back) != "SERIES":
            break
    end = min(sentence.last, unit + 8 if stop is None else stop)
    for ahead in range(unit + 1, end):
        if units.label(ahead) in _TIMES:
            return time_at(context, _with_its_season(context, ahead, sentence.last))
        if units.words[ahead] not in _FILLER and units.label(ahead) not in _PASSED_OVER:
            return None
    return None


def _with_its_season(context: Context, unit: int, end: int) -> int:
    """The season that says which month is meant, right behind it: "in July last year"; else the month itself."""
    units = context.units
    if units.label(unit) == "DATE" and units.value(unit).year is None:
        for each in range(unit + 1, min(unit + 3, end)):
            if units.label(each) in ("SEASON", "YEAR"):
                return each
            if units.words[each] not in ("of", "in"):
                break
    return unit


def _is_of_place_before(context: Context, time: int, place: int) -> bool:
    """Whether a time before a comma and a place belongs to the place before it: "Texas in 1988, Dover in 1990"."""
    units = context.units
    begin = units.sentence(time).first
    if "," not in units.words[time + 1 : place]:
        return False
    at = time - 1
    while at > begin and units.words[at] in ("in", "on", "early", "late", "back", "of"):
        at -= 1
    return at < time - 1 and units.label(at) in PLACES


def time_at(context: Context, unit: int) -> When | None:
    """The season, and the day if it is one, that a time mention gives.

    Args:
        context: The article.
        unit: Any unit; what is no time gives none.
    """
    units = context.units
    label = units.label(unit)
    if label in ("YEAR", "SEASON"):
        if units.value(unit).kind == "window":
            return None
        if units.value(unit).kind == "season_narr" and (year := _year_before(context, unit)) is not None:
            year += units.value(unit).offset or 0
            return When((year, year), "relative", None)
        years, basis = context.scopes.seasons_of(unit)
        return When(years, basis, None) if years is not None and years[0] == years[1] else None
    if label != "DATE":
        return None
    expr: TimeExpr = units.value(unit)
    if expr.kind == "relative" and expr.word in SUMMERS and expr.offset in (None, 0) and expr.year is None:
        return None
    day = read_day(context, unit, seasonal=True)
    if day is None or day.earliest[:4] != day.latest[:4]:
        return None
    year = int(day.earliest[:4])
    return When((year, year), "stated" if expr.year else "relative", day)


def _year_before(context: Context, unit: int) -> int | None:
    """The year that the sentence has named last before "a year later"."""
    units = context.units
    for each in range(unit - 1, units.sentence(unit).first - 1, -1):
        if units.label(each) in ("YEAR", "DATE") and units.value(each).year is not None:
            return int(units.value(each).year)
    return None


def _year_above(context: Context, unit: int) -> int | None:
    """The year that "that September" is of: the one that was named last before it, here or in the paragraph before."""
    units = context.units
    begin = units.sentence(unit).section - 1
    for each in range(unit - 1, -1, -1):
        if units.sentence(each).section < begin:
            return None
        if units.label(each) in ("YEAR", "DATE") and units.value(each).year is not None:
            return int(units.value(each).year)
        if units.label(each) == "SEASON":
            return None
    return None


def day_near(context: Context, first: int, last: int, *, future: bool = False, reach: int = 8) -> DateValue | None:
    """The day that a date near a head names: inside it, else the nearest in the sentence within ``reach`` units."""
    units = context.units
    sentence = units.sentence(first)
    dates = [
        unit
        for unit in range(max(sentence.first, first - reach), min(sentence.last, last + reach))
        if units.label(unit) == "DATE" and not _walled(context, unit, first, last)
    ]
    if not dates:
        return None
    inside = [unit for unit in dates if first <= unit < last]
    unit = inside[0] if inside else min(dates, key=lambda u: min(abs(u - first), abs(u - last)))
    # "Last fall Rowan won at Dover" is a year ago; "this fall" and "in the fall" tell no more than the season does.
    return read_day(context, unit, future=future, seasonal=bool(units.value(unit).offset))


def _story(context: Context, unit: int) -> int | None:
    """The season that the story is at, unless the sentence itself speaks of now: "this spring"."""
    units = context.units
    sentence = units.sentence(unit)
    for each in range(sentence.first, sentence.last):
        expr = units.value(each) if units.label(each) == "DATE" else None
        if expr is not None and expr.kind == "relative" and expr.offset == 0 and expr.year is None:
            return None
    return context.scopes.stories.story(sentence)


def _walled(context: Context, unit: int, first: int, last: int) -> bool:
    """Whether another place, or a word that opens a clause of its own, stands between a date and a head."""
    low, high = (unit + 1, first) if unit < first else (last, unit)
    units = context.units
    return any(units.label(u) in PLACES or units.words[u] in _WALLS for u in range(low, high))


def read_day(context: Context, unit: int, *, future: bool = False, seasonal: bool = False) -> DateValue | None:
    """The days that a date mention names; ``seasonal`` lets "last spring" count."""
    expr: TimeExpr = context.units.value(unit)
    if expr.kind == "relative" and expr.word not in _DAY_WORDS and not (seasonal and expr.word in SUMMERS):
        return None
    story = _story(context, unit)
    if expr.kind == "month" and expr.year is None and _points_back(context, unit):
        story = _year_above(context, unit) or story
    day = context.settings.day
    if story is not None and expr.year is None and expr.kind in ("day", "month") and day:
        day = f"{story}-12-31"
    return resolve(expr, published=day, narrative_season=story, future=future, past=not future)


def held(context: Context, ids: tuple[str, ...], *, track: bool, series: str | None, season: int) -> bool | None:
    """Whether a race was held in a season by the article's day; None when the calendar cannot tell.

    Args:
        context: The article.
        ids: Race ids, or the ids of a track.
        track: They are a track's.
        series: The series if known.
        season: The season.
    """
    lexicon, day = context.lexicon, context.settings.day
    calendar = lexicon.calendar
    if track:
        every = [series] if series is not None and series in lexicon.series else list(lexicon.series)
        known = any(calendar.complete(one, season) for one in every)
        runnings = [each for one in every for each in calendar.races_at(one, season, ids[0])]
    else:
        known = all(lexicon.races[race_id].occurrences for race_id in ids)
        runnings = list(_runnings(context, ids, (season, season)))
    if not runnings:
        return False if known else None
    days = [each.date for each in runnings if each.date]
    if day is None or len(days) < len(runnings):
        return None
    if min(days) <= day:
        return True
    # An inferred day is only a lower bound: the race may have been held since.
    return False if context.settings.stated else None


def just_held(context: Context, unit: int) -> bool:
    """Whether a race was held at a place in the days before the article; also where the calendar cannot tell."""
    day, season = context.settings.day, context.settings.season
    if day is None or season is None:
        return False
    ids: tuple[str, ...] = context.units.value(unit)
    lexicon = context.lexicon
    if context.units.label(unit) == "TRACK":
        runnings = [each for one in lexicon.series for each in lexicon.calendar.races_at(one, season, ids[0])]
    else:
        runnings = list(_runnings(context, ids, (season, season)))
    dates = [each.date for each in runnings if each.date]
    if not dates:
        return not runnings
    earliest = (date.fromisoformat(day[:10]) - timedelta(days=RECENT)).isoformat()
    return any(earliest <= each <= day for each in dates)


RECENT = 10
"""Days after a race in which an article may be its report."""


def last_season_of(context: Context, ids: tuple[str, ...], *, track: bool, series: str | None) -> int | None:
    """The season of the last running before the article's own season: what a defending winner has won."""
    season = context.settings.season
    if season is None:
        return None
    for year in range(season - 1, season - 4, -1):
        if held(context, ids, track=track, series=series, season=year) is not False:
            return year
    return None


# ---- the race an article is about -------------------------------------------------------------------------------


class Topic(NamedTuple):
    """What an article reports on: a unit that names its race and one that names its track, where it names them."""

    race: int | None
    track: int | None

    @property
    def place(self) -> int | None:
        """The unit of the race, else of the track."""
        return self.race if self.race is not None else self.track


def topic_of(context: Context) -> Topic:
    """The race that an article is about: at the track it speaks of most, the one that it names first."""
    units = context.units
    season = context.settings.season
    years = (season, season) if season else None
    tracks: Counter[str] = Counter()
    track_units: dict[str, int] = {}
    races: list[tuple[int, str | None, str | None]] = []
    for unit, mention in enumerate(units.mentions):
        if mention is None or mention.label not in PLACES:
            continue
        kind = units.sentence(unit).kind
        if kind in _APART or _elsewhen(context, unit) or is_several(context, unit):
            continue
        weight = {"headline": 4, "caption": 1, "stats": 1}.get(kind, 2)
        if mention.label == "TRACK":
            tracks[mention.value[0]] += weight
            track_units.setdefault(mention.value[0], unit)
        else:
            runnings = (
                list(_runnings(context, mention.value, years)) or list(_runnings(context, mention.value, None))[-1:]
            )
            runnings = _nearest_in_time(runnings, context.settings.day)
            track = runnings[0].track_id if len({each.track_id for each in runnings}) == 1 else None
            if track is not None:
                tracks[track] += weight
            if runnings and kind != "caption":
                races.append((unit, track, runnings[0].series))
    if not tracks:
        return Topic(races[0][0] if races else None, None)
    top = max(tracks, key=lambda track: tracks[track])
    at_top = [each for each in races if each[1] == top]
    series = context.settings.series
    chosen = next((each[0] for each in at_top if each[2] == series), None)
    if chosen is None and at_top:
        chosen = at_top[0][0]
    return Topic(chosen, track_units.get(top))


def _nearest_in_time(runnings: list[RaceOccurrence], day: str | None) -> list[RaceOccurrence]:
    """Of the races of one name at several tracks the one run next to an article's day."""
    dated = [each for each in runnings if each.date]
    if (
        day is None
        or len(day) < len("2012-09-13")
        or len(dated) < len(runnings)
        or len({e.track_id for e in runnings}) < 2
    ):
        return runnings
    about = date.fromisoformat(day[:10])
    return [min(dated, key=lambda each: abs((date.fromisoformat(each.date or day) - about).days))]


def is_several(context: Context, unit: int) -> bool:
    """Whether a race is named as several of its runnings: "three Daytona 500s"."""
    word = context.units.words[unit]
    return context.units.label(unit) == "RACE" and word.endswith("s") and word[-2:-1].isdigit()


def _elsewhen(context: Context, unit: int) -> bool:
    """Whether the time that stands at a place is not of the article's own season."""
    season = context.settings.season
    time = own_time(context, unit, None)
    return time is not None and time.seasons is not None and season is not None and time.seasons[1] != season


def nearest_place(context: Context, unit: int, *, labels: frozenset[str] = PLACES) -> int | None:
    """The last place that was named before a unit, in its paragraph."""
    units = context.units
    section = units.sentence(unit).section
    for each in range(unit - 1, -1, -1):
        if units.sentence(each).section != section:
            return None
        if units.label(each) in labels:
            return each
    return None


def track_here(context: Context, unit: int) -> str | None:
    """The track that "here" and "at the 1.5-mile oval" mean: the one named last in the paragraph, or the article's."""
    place = nearest_place(context, unit, labels=frozenset({"TRACK"}))
    if place is None:
        place = topic_of(context).track
    return str(context.units.value(place)[0]) if place is not None else None


def events_in(context: Context, first: int, last: int) -> list[int]:
    """The places named between two units, a race and the track that it is held at counting once."""
    units = context.units
    places = [unit for unit in range(first, last) if units.label(unit) in PLACES]
    return merged(context, places)


def merged(context: Context, places: list[int]) -> list[int]:
    """Places without the tracks that only say where a race beside them was held."""
    units = context.units
    groups: list[list[int]] = []
    for unit in places:
        if groups and _one_event(context, groups[-1], unit):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return [next((unit for unit in group if units.label(unit) == "RACE"), group[0]) for group in groups]


def _one_event(context: Context, group: list[int], unit: int) -> bool:
    """Whether a place only says more of the event before it: "the Dover 200 at Dover Speedway on May 2 in Dover"."""
    units = context.units
    labels = [units.label(each) for each in group]
    if (units.label(unit) == "RACE" and "RACE" in labels) or ("RACE" not in labels and units.label(unit) != "RACE"):
        return False
    between = range(group[-1] + 1, unit)
    return 0 < len(between) <= 7 and all(
        units.words[u] in _AT or units.label(u) in ("DATE", "SERIES", "MAKE") for u in between
    )


_AT = frozenset({"at", "in", "on", "the", "(", "race", "'s", "'", "nascar"})


def running_on(context: Context, ids: tuple[str, ...], day: DateValue) -> RaceOccurrence | None:
    """The running of a race on a day, under whatever name: the name's own, else the race at its track that day."""
    year = int(day.earliest[:4])
    own = [
        each for each in _runnings(context, ids, (year, year)) if each.date and day.earliest <= each.date <= day.latest
    ]
    if own:
        return own[0]
    usual = list(_runnings(context, ids, None))[-1:]
    calendar = context.lexicon.calendar
    return next(
        (
            race
            for each in usual
            for race in calendar.races_at(each.series, year, each.track_id)
            if race.date and day.earliest <= race.date <= day.latest
        ),
        None,
    )
