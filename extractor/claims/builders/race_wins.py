"""Which races somebody has won: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractor.claims.builders.counted_wins import OTHER_PRIZES
from extractor.claims.builders.race_win_checks import is_win
from extractor.claims.builders.race_win_mood import head_of, mood_of
from extractor.claims.builders.race_win_places import Place, places_of
from extractor.claims.builders.race_win_rolls import roll_head
from extractor.claims.builders.race_win_seasons import just_before, season_counted, settled, when_won
from extractor.claims.builders.race_win_series import series_of_win
from extractor.claims.builders.race_win_years import years_from, years_told
from extractor.claims.builders.race_winners import winner_of
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.places import When, events_in, held, race_value, series_of_race, time_at, topic_of
from extractor.claims.scope import Found, Years
from extractor.records import Count, RaceValue, TrackValue
from extractor.records.claim import Modality, RaceClass, SeriesBasis

PREDICATE = "race_win"
_TAILS = frozenset({"DATE", "YEAR", "SEASON", "TEAM", "CARNUM", "MAKE", "SERIES", "TIMES"})
_TAIL_WORDS = frozenset("in on for with the his her of at back again , ( ) 's '".split())
"""What may stand between a win and the next one, whose verb is left out."""


class Won(NamedTuple):
    """What was won, as a claim tells it.

    Attributes:
        value: The race, or the track where its name is not told.
        track: Identifier of the track.
        race: Identifier of the race.
        race_class: What kind of race it is, unless it counts for points.
        series: The series it was run in.
    """

    value: RaceValue | TrackValue
    track: str | None
    race: str | None = None
    race_class: RaceClass | None = None
    series: str | None = None


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence and of the one before it."""
    if not is_win(context, hit):
        return
    modality = "asserted" if hit.rule.options.get("roll") else mood_of(context, hit)
    if modality is None:
        return
    begin = context.units.sentence(hit.first).first
    before = [each for each in earlier if each.first < begin]
    here = [each for each in earlier if each.first >= begin]
    if hit.rule.options.get("continues") and all(each.predicate != PREDICATE for each in earlier):
        return
    if hit.rule.options.get("once") and any(each.predicate == PREDICATE for each in here):
        return
    if hit.rule.options.get("chased") and any(_is_anothers(each, hit, context) for each in earlier):
        return  # whoever is followed to the line behind a winner who was told was second
    if hit.rule.options.get("gapped") and not _carries_on(context, hit, here):
        return
    subject = winner_of(context, hit, before, here)
    if subject is None:
        return
    if hit.rule.options.get("roll"):
        yield from _roll(context, hit, subject)
        return
    if hit.rule.options.get("same_track"):
        told = [each for each in here if each.predicate == PREDICATE]
        yield from _same_track(hit, subject, told)
        return
    if hit.rule.options.get("repeats") and not any(
        each.predicate == PREDICATE and each.last <= hit.first for each in here
    ):
        return
    if hit.rule.options.get("of_count"):
        yield from _of_count(context, hit, subject, earlier)
        return
    if hit.rule.options.get("same_race"):
        yield from _same_race(context, hit, subject, [each for each in here if each.predicate == PREDICATE])
        return
    places = places_of(context, hit, before, here)
    counted = season_counted(context, hit, len(places), earlier)
    just = just_before(context, hit, before)
    for place, following in zip(places, [*places[1:], None], strict=False):
        stop = following.unit if following and place.told_at == place.unit else None
        draft = _draft(context, hit, place, stop, subject, modality, just=just, alone=len(places) == 1)
        if draft is None:
            continue
        if counted is not None and draft.seasons_basis != "stated":
            draft = replace(draft, seasons=counted, seasons_basis="inherited")
        yield draft
        if hit.rule.options.get("again") and len(places) == 1 and modality == "asserted":
            yield from _again(context, hit, draft)


def _is_anothers(draft: Draft, hit: Hit, context: Context) -> bool:
    """Whether a win that was told just before is of somebody else than whom a hit names."""
    named = {each.person for each in context.captured(hit.captures["subject"])}
    return draft.predicate == PREDICATE and draft.subject is not None and draft.subject.person not in named


def _carries_on(context: Context, hit: Hit, here: Sequence[Draft]) -> bool:
    """Whether nothing but times, teams and numbers stands between a win and what leaves out its verb."""
    units = context.units
    won = [
        each for each in here if each.predicate == PREDICATE and each.modality == "asserted" and each.last <= hit.first
    ]
    if not won:
        return False
    told = range(*hit.captures.get("place") or hit.captures.get("years") or head_of(hit))
    if any(each.predicate == PREDICATE and each.value_first in told for each in here):
        return False
    between = range(max(each.last for each in won), hit.first)
    return all(units.label(u) in _TAILS or units.words[u] in _TAIL_WORDS for u in between)


def _roll(context: Context, hit: Hit, subject: SubjectFound) -> Iterator[Draft]:
    """One win for each year behind a name in a list of a race's winners."""
    units = context.units
    sentence = units.sentence(hit.first)
    place = topic_of(context).track
    head = roll_head(context, hit)
    named = (
        events_in(context, *head)
        or events_in(context, sentence.first, hit.first)
        or ([place] if place is not None else [])
    )
    for unit in range(*hit.captures["years"]):
        years, basis = context.scopes.seasons_of(unit) if units.label(unit) == "YEAR" else (None, None)
        if years is None or years[0] != years[1] or not named:
            continue
        won = _won(context, named[0], When(years, basis, None))
        series = won.series or context.scopes.series_for(sentence.first, hit.last, subject.person, years)[0]
        yield Draft(
            rule=hit.rule.name, predicate=PREDICATE, value=won.value, subject=subject, first=hit.first, last=hit.last,
            value_first=unit, value_last=unit + 1, seasons=years, seasons_basis=basis, series=series,
            series_basis="stated" if won.series else "inherited" if series else None, span="race", track=won.track, race=won.race,
        )  # fmt: skip


def _same_race(context: Context, hit: Hit, subject: SubjectFound, won: Sequence[Draft]) -> Iterator[Draft]:
    """A win of the race that was told last, in years of its own, by the same driver or another."""
    for unit in range(*hit.captures["years"]) if won else ():
        when = time_at(context, unit)
        dated = context.units.label(unit) == "DATE" and when is not None and when.basis != "stated"
        if when is not None and when.seasons is not None and not dated:
            yield replace(
                won[-1], rule=hit.rule.name, subject=subject, first=hit.first, last=unit + 1, value_first=unit,
                value_last=unit + 1, seasons=when.seasons, seasons_basis=when.basis,
            )  # fmt: skip


def _of_count(context: Context, hit: Hit, subject: SubjectFound, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """One of the wins that were just counted at a track: "has three wins at Dover, the last in 2015"."""
    counted = [
        each for each in earlier if each.predicate == "wins" and each.modality == "asserted" and each.last <= hit.first
    ]
    track = counted[-1].track if counted else None
    if track is None or counted[-1].value == Count(0):
        return
    if not OTHER_PRIZES.isdisjoint(context.units.words[counted[-1].last : hit.last]):
        return
    for unit in range(*hit.captures["years"]):
        when = time_at(context, unit)
        if when is not None and when.seasons is not None:
            yield Draft(
                rule=hit.rule.name, predicate=PREDICATE, value=TrackValue(track, context.lexicon.tracks[track].name),
                subject=subject if "subject" in hit.captures else counted[-1].subject, first=hit.first, last=unit + 1, value_first=unit, value_last=unit + 1,
                seasons=when.seasons, seasons_basis=when.basis, series=counted[-1].series,
                series_basis="inherited" if counted[-1].series else None, span="race", track=track,
            )  # fmt: skip


def _same_track(hit: Hit, subject: SubjectFound, won: Sequence[Draft]) -> Iterator[Draft]:
    """Another's win at the track, and in the season, that was told last."""
    if won and isinstance(won[-1].value, TrackValue):
        first, last = hit.captures["head"]
        yield replace(
            won[-1],
            rule=hit.rule.name,
            subject=subject,
            first=hit.first,
            last=hit.last,
            value_first=first,
            value_last=last,
        )


def _draft(
    context: Context,
    hit: Hit,
    place: Place,
    stop: int | None,
    subject: SubjectFound,
    modality: Modality,
    *,
    just: Years | None,
    alone: bool,
) -> Draft | None:
    """The win of one race, unless its season would be a guess that the calendar contradicts."""
    units, scopes, told_at = context.units, context.scopes, place.told_at
    end = max(hit.last, told_at + 1)
    found = scopes.after(end, person=subject.person) if end < units.sentence(hit.first).last else Found(last=end)
    if found.since:
        found.seasons = None
    unit = _at_last_years_track(context, place.unit) if hit.rule.options.get("topic_only") else place.unit
    when = when_won(context, hit, Place(unit, told_at), found, stop)
    if when.basis in ("default", None) and just is not None:
        when = When(just, "inherited", None)
    if modality == "negated" and when.basis in ("default", "inherited"):
        if units.label(unit) != "RACE" or "never" not in units.words[hit.first - 2 : hit.first]:
            return None
        when = When(None, None, None)  # "has never won the Daytona 500"
    counted = units.label(hit.last) == "TIMES" or units.words[hit.last + 1 : hit.last + 2] == ["times"]
    if counted and units.label(hit.last) in ("TIMES", "COUNT") and units.value(hit.last) > 1 and when.basis != "stated":
        return None  # "has won at Dover seven times" counts, and tells of no one race
    if alone and when.basis != "stated" and _is_counted(context, hit):
        return None
    within = (
        units.value(each)[0]
        for each in range(hit.first, hit.last)
        if units.label(each) == "SERIES" and units.value(each)[0] != "national"
    )
    stated = found.series or next(within, None)
    series = stated
    if series is None and units.label(unit) == "TRACK":
        series, _ = series_of_win(context, hit, subject.person, when.seasons, units.value(unit)[0])
    sure = settled(context, hit, when, unit, person=subject.person, series=series)
    if sure is None:
        return None
    won = _won(context, unit, sure)
    if stated and won.race and stated != won.series and unit != told_at:
        # "won Saturday's Xfinity race": at the track of the race that the article is about, not that race.
        track = won.track or _topic_track(context)
        if track is None:
            return None
        won = Won(TrackValue(track, context.lexicon.tracks[track].name), track)
    series = stated or won.series
    basis: SeriesBasis | None = "stated" if series else None
    if series is None and won.race_class is None:
        at = won.track if won.race is None else None
        series, basis = series_of_win(context, hit, subject.person, sure.seasons, at)
    if series == "national":
        series, basis = None, None  # "the first to win a national series race": one race is of one series
    return Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=won.value,
        subject=subject,
        first=min(hit.first, told_at) if alone else told_at,
        last=end if alone else told_at + 1,
        value_first=told_at,
        value_last=told_at + 1,
        modality=modality,
        seasons=sure.seasons,
        seasons_basis=sure.basis,
        series=series,
        series_basis=basis,
        span="race",
        track=won.track,
        race=won.race,
        race_class=won.race_class,
    )


def _is_counted(context: Context, hit: Hit) -> bool:
    """Whether a verb counts wins at its one place: "has won twice at Dover"."""
    first = hit.captures.get("place", hit.captures.get("noun", (hit.first, hit.first)))[0]
    return bool(hit.rule.options.get("verb")) and any(
        context.units.label(unit) == "TIMES" and context.units.value(unit) > 1 for unit in range(head_of(hit)[1], first)
    )


def _topic_track(context: Context) -> str | None:
    unit = topic_of(context).track
    return str(context.units.value(unit)[0]) if unit is not None else None


def _won(context: Context, unit: int, when: When) -> Won:
    """The race or track that a unit names, in a season."""
    ids: tuple[str, ...] = context.units.value(unit)
    if context.units.label(unit) == "TRACK":
        return Won(TrackValue(ids[0], context.lexicon.tracks[ids[0]].name), ids[0])
    value, occurrence = race_value(context, ids, when.seasons, when.day, track=_track_beside(context, unit))
    race_class: RaceClass | None = "exhibition" if context.lexicon.races[value.id].exhibition else None
    if occurrence is None:
        return Won(value, None, value.id, race_class, series_of_race(context, ids, when.seasons))
    return Won(value, occurrence.track_id, value.id, race_class, occurrence.series)


def _track_beside(context: Context, unit: int) -> str | None:
    """The track that a race's name is followed by: "the Dover 200 at Dover"."""
    units = context.units
    if unit + 2 < len(units.words) and units.words[unit + 1] in ("at", "in"):
        for each in (unit + 2, unit + 3):
            if units.label(each) == "TRACK":
                track: str = units.value(each)[0]
                return track
    return None


def _at_last_years_track(context: Context, unit: int) -> int:
    """The unit of the race that a preview is of, or of its track, where that race was not run the year before."""
    track = topic_of(context).track
    if context.units.label(unit) == "TRACK" or track is None:
        return unit
    year = (context.settings.season or 0) - 1
    run = held(context, context.units.value(unit), track=False, series=None, season=year)
    return track if run is False else unit


def _again(context: Context, hit: Hit, draft: Draft) -> Iterator[Draft]:
    """'won this race in 2015 and again in 2016': one win for each further year."""
    told = {draft.seasons}
    for unit, when in years_told(context, years_from(hit)):
        if when.seasons not in told:
            told.add(when.seasons)
            yield Draft(
                rule=draft.rule, predicate=PREDICATE, value=draft.value, subject=draft.subject, first=unit, last=unit + 1,
                value_first=unit, value_last=unit + 1, seasons=when.seasons, seasons_basis=when.basis, series=draft.series,
                series_basis=draft.series_basis, span="race", track=draft.track, race=draft.race,
            )  # fmt: skip
