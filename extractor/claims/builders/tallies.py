"""What is counted besides wins: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.claims.builders.careers import are_all_starts, may_be_all_starts
from extractor.claims.builders.race_context import in_own_sentence, is_told, place_of, race_of
from extractor.claims.builders.tally_checks import in_stat_line, is_tally, opens_lap_leaders
from extractor.claims.builders.tally_scope import COUNTED, Tally, season_before, season_told, settle
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.places import track_here, when_of_race
from extractor.claims.scope import Found, Years
from extractor.records import Count, Number
from extractor.records.claim import Modality, ScopeSpan, SeasonsBasis, SeriesBasis

_WINLESS_IN = 4
"""Units between "winless" and the starts that it is told of, at most."""
_OF_SOME = frozenset({"previous", "last", "past"})
_NEAR = 9
"""Units between a number of laps led and the next one, which leaves them out, at most."""
_MOST_LAPS = 500
"""No race of these series has more laps; more laps led than these are a season's or a career's."""
# The mark or word that closes a pattern and belongs to what follows.
_CLOSES = frozenset(
    {",", ".", ")", ").", "),", "-", "--", ";", "and", "but", "for", "at", "in", "with", "on", "before"}
)
_NOUNS = {"points.count": ("points",), "points.listed": ("points",), "starts.competed": ("races", "events")}
"""The thing counted, in the rules that look at what follows it."""


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence and of the one before it."""
    predicate = _predicate(hit)
    number = hit.captures["number"][0]
    earlier = in_own_sentence(context, hit, earlier)
    if any(draft.value_first == number and draft.predicate == predicate for draft in earlier):
        return
    if hit.rule.options.get("pair"):
        for who, count in (("first", "number"), ("second", "other")):
            subject = context.captured(hit.captures[who])
            told = Hit(hit.rule, hit.first, hit.last, hit.captures | {"number": hit.captures[count]})
            draft = _of_race(context, Tally(told, predicate, subject[0], earlier)) if subject else None
            if draft is not None and _modality(context, hit) == "asserted":
                yield draft
        return
    if not is_tally(context, hit, earlier):
        return
    modality = _modality(context, hit)
    subjects = _subjects(context, hit)
    if modality is None or len(subjects) != 1 or subjects[0].person is None:
        return
    tally = Tally(hit, predicate, subjects[0], earlier)
    if hit.rule.options.get("shared"):
        yield from _elided(context, tally)
        return
    draft = _of_race(context, tally) if hit.rule.options.get("race") else _of_span(context, tally)
    if draft is not None:
        draft.modality = modality
        yield draft


def _predicate(hit: Hit) -> str:
    if hit.rule.options.get("average"):
        return "average_start" if "start" in hit.captures else "average_finish"
    if hit.rule.options.get("labelled"):
        return next(name for name in COUNTED if name in hit.captures)
    return str(hit.rule.options["predicate"])


def _modality(context: Context, hit: Hit) -> Modality | None:
    """Asserted, or planned where the rule reads plans; else None."""
    first = hit.first
    if "number" in hit.captures and context.comparison(hit.captures["number"][0]) == "about":
        first -= 1  # "nearly 200 top fives" bounds the number, "nearly won" denies the winning
    if is_told(context, first, hit.last) or _are_winless(context, hit):
        return "asserted"
    read = context.modality.read(context.units, hit.first, hit.last, negatable=False)
    return "planned" if read == "planned" and hit.rule.options.get("planned") else None


def _are_winless(context: Context, hit: Hit) -> bool:
    """Whether starts are told of somebody who has not won in them: the winning is denied, not the starts."""
    units, words = context.units, context.lexicon.words
    number = hit.captures.get("number", (hit.first, hit.first))[0]
    lead = units.words[max(units.sentence(number).first, number - _WINLESS_IN - 1) : number]
    if hit.rule.name != "starts.count" or lead[-1:] != ["in"] or not {"won", "win", "victory"} & set(lead[-3:-1]):
        return False
    of_all = any(units.label(u) == "SERIES" or units.words[u] in words["CAREER"] for u in range(number, hit.last))
    denied = not words["NEGATION"].isdisjoint(lead) or "without" in lead
    return of_all and denied and context.modality.read(units, hit.first, hit.last, negatable=True) == "negated"


def _subjects(context: Context, hit: Hit) -> list[SubjectFound]:
    if "subject" in hit.captures:
        return context.captured(hit.captures["subject"])
    if "whom" in hit.captures:
        return context.captured(hit.captures["whom"])
    in_line = context.stat_person(hit.first)
    if in_line is not None and in_stat_line(context, hit.first):
        return [in_line]
    if not hit.rule.options.get("race"):
        named = context.named_after(hit.last, teams=False)
        if named is not None:
            return [named]
    first = hit.captures["number"][0] if hit.rule.name.endswith((".count", ".noun", ".races")) else hit.first
    return context.discourse.subjects(first, hit.last)


def _elided(context: Context, tally: Tally) -> Iterator[Draft]:
    """Another's laps led in the same race or season, right behind the one whose verb it shares."""
    units, end = context.units, tally.hit.last
    if end < units.sentence(tally.number).last and units.words[end] not in (",", ".", ";", "and", ")"):
        return
    told = [each for each in tally.earlier if each.predicate == tally.predicate and each.modality == "asserted"]
    last = max(told, key=lambda each: each.value_first, default=None)
    if last is None and opens_lap_leaders(context, tally.hit):
        draft = _of_race(context, tally)
        if draft is not None:
            yield draft
        return
    if last is None or not 0 <= tally.hit.first - last.value_last <= _NEAR:
        return
    yield replace(
        last, rule=tally.hit.rule.name, subject=tally.subject, value=_value(context, tally), first=tally.hit.first,
        last=tally.number + 1, value_first=tally.number, value_last=tally.number + 1,
    )  # fmt: skip


def _value(context: Context, tally: Tally) -> Count | Number:
    value = tally.hit.rule.options.get("value") or context.units.value(tally.number)
    if tally.predicate.startswith("average"):
        return Number(float(value))
    return Count(int(value), context.comparison(tally.number))


# ---- of one race ------------------------------------------------------------------------------------------------


def _of_race(context: Context, tally: Tally) -> Draft | None:
    """The tally of one race; laps led may be told of a season or a career in the same words."""
    units, hit = context.units, tally.hit
    end = hit.last
    while units.words[end - 1] in _CLOSES:
        end -= 1
    found = context.scopes.after(end)
    value = _value(context, tally)
    laps = tally.predicate == "laps_led"
    season = season_told(context, hit, found) if laps else None
    if season is not None:
        return _draft(context, tally, value, found, end, seasons=season[0], basis=season[1], span="season")
    if laps and found.span == "career":
        return _draft(context, tally, value, found, end, span="career")
    if found.window or found.since:
        return None
    if laps and isinstance(value, Count) and value.number > _MOST_LAPS:
        told = season_before(tally)  # so many as no race has
        if told is None:
            return None
        draft = _draft(context, tally, value, found, end, seasons=told.seasons, basis=told.seasons_basis, span="season")
        if draft.series_basis != "stated":
            draft.series, draft.series_basis = told.series, told.series_basis
        return draft
    unit = place_of(context, hit.first, end, found)
    seasons, basis, day = when_of_race(context, hit.first, end, found, unit=unit)
    race = race_of(context, hit.first, unit, seasons, basis, day)
    draft = _draft(context, tally, value, found, end, seasons=seasons, basis=basis, span="race")
    draft.track, draft.race = race.track, race.race
    if race.series and draft.series_basis != "stated":
        draft.series, draft.series_basis = race.series, "stated"
    return draft


# ---- of a season, a career, a track -----------------------------------------------------------------------------


def _of_span(context: Context, tally: Tally) -> Draft | None:
    """The tally of a season, of several, of a career or of all races at a track; None where nothing bounds it."""
    hit, options = tally.hit, tally.hit.rule.options
    end = _end(context, hit)
    found = context.scopes.after(end)
    context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
    if options.get("average"):
        context.scopes.within(hit.first, hit.last, found)
    if not _is_whole(context, hit, found):
        return None
    if "here" in found.cues and found.track is None:
        found.track = track_here(context, hit.last)
    if found.seasons is None and found.span is None:
        if found.team:
            # So many for one team: of how long the text does not say.
            return None
        settle(context, tally, found)
    span = found.span
    if found.seasons is not None:
        span = "season" if found.seasons[0] == found.seasons[1] else "seasons"
    if span is None or context.is_to_come(found.seasons):
        return None
    draft = _draft(
        context,
        tally,
        _value(context, tally),
        found,
        end,
        seasons=found.seasons,
        basis=found.seasons_basis,
        span=span,
    )
    if not options.get("average") and not options.get("labelled"):
        draft.first = tally.number
    draft.track = found.track
    if tally.predicate == "starts" and draft.span == "career" and not draft.track:
        number, person = int(context.units.value(tally.number)), tally.subject.person
        winless = _are_winless(context, hit) or not context.lexicon.words["WINLESS"].isdisjoint(
            context.units.words[max(0, tally.number - _WINLESS_IN) : tally.number]
        )
        if winless and not are_all_starts(context, person, draft.series, number):
            return None  # the length of a drought
        if not may_be_all_starts(context, person, draft.series, number):
            return None  # "no 500s in 14 tries": starts of something less
    if options.get("ordinal") and tally.predicate == "starts":
        draft.moment = context.past_moment(hit.first, end)  # "won on May 16 in start No. 178": so many by then
    return draft


def _end(context: Context, hit: Hit) -> int:
    """Unit after the thing counted, without what the pattern only looked at."""
    nouns = _NOUNS.get(hit.rule.name)
    if nouns is None:
        return hit.last
    first = hit.captures["number"][1]
    named = (unit + 1 for unit in range(first, hit.last) if context.units.words[unit] in nouns)
    return next(named, hit.captures.get("mods", (0, first))[1])


def _is_whole(context: Context, hit: Hit, found: Found) -> bool:
    """Whether a count is no streak's, no window's, no one race's, and no part: "two of which", "in the playoffs"."""
    if found.window or found.since or found.span == "streak" or (found.race and not found.track):
        return False
    units = context.units
    opening = units.words[units.sentence(hit.first).first : hit.first][:3]
    if opening[:1] in (["in"], ["over"]) and not _OF_SOME.isdisjoint(opening[1:]):
        return False  # "In his previous six he has one top five"
    after = units.words[hit.last : min(units.sentence(hit.first).last, hit.last + 4)]
    return after[:3] != ["in", "the", "playoffs"] and after[:2] != ["in", "a"]


def _is_same(draft: Draft, tally: Tally) -> bool:
    return draft.subject is not None and draft.subject.person is tally.subject.person and draft.span == "career"


def _draft(
    context: Context,
    tally: Tally,
    value: Count | Number,
    found: Found,
    end: int,
    *,
    seasons: Years | None = None,
    basis: SeasonsBasis | None = None,
    span: ScopeSpan | None = None,
) -> Draft:
    hit = tally.hit
    first, last = hit.captures["number"]
    series = found.series
    series_basis: SeriesBasis | None = "stated"
    beside = [each for each in tally.earlier if each.predicate == "wins" and each.series and each.first < hit.first]
    if not series and span == "career" and beside and _is_same(beside[-1], tally):
        # "has 51 from 145 starts": both are of the series that the wins are of
        series, series_basis = beside[-1].series, beside[-1].series_basis
    if not series:
        series, series_basis = context.scopes.series_for(
            hit.first,
            end,
            tally.subject.person,
            seasons,
            raced_once=span == "race",
            told_before="in_series" in found.cues,
        )
    if (
        tally.predicate == "starts"
        and span == "season"
        and series_basis != "stated"
        and seasons
        and isinstance(value, Count)
    ):
        series, series_basis = _raced_so_often(context, tally, value.number, seasons) or (series, series_basis)
    return Draft(
        rule=hit.rule.name,
        predicate=tally.predicate,
        value=value,
        subject=tally.subject,
        first=hit.first,
        last=max(end, found.last if found.phrases else end),
        value_first=first,
        value_last=last,
        seasons=seasons,
        seasons_basis=basis if seasons else None,
        series=series,
        series_basis=series_basis,
        span=span,
        starts=found.starts,
        cues=found.cues,
    )


def _raced_so_often(context: Context, tally: Tally, number: int, seasons: Years) -> tuple[str, SeriesBasis] | None:
    """The one series in which somebody made just so many starts in a season that is over: "ran 10 races in the car"."""
    person, now = tally.subject.person, context.settings.season
    if person is None or now is None or seasons[1] >= now:
        return None
    fitting = [each.series for each in context.lexicon.entries(person.id, seasons[0]) if each.races == number]
    return (fitting[0], "default") if len(fitting) == 1 else None
