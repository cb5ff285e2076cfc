"""How many races somebody, or a team, has won: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extractor.claims.builders.careers import are_all_starts
from extractor.claims.builders.win_beside import MOST_RACES, speaks_of_this_season
from extractor.claims.builders.win_checks import MOST_OF_ALL, heading_of_winners, is_asserted, is_told, value_of
from extractor.claims.builders.win_scope import (
    FEWER_RACES,
    MOST_IN_A_SEASON,
    are_had_now,
    has_scope,
    is_held,
    may_be_of_season_told,
    settle,
    starts_before,
)
from extractor.claims.builders.win_subjects import is_a_relatives, is_a_teams, is_for_each, is_of_others, subjects_of
from extractor.claims.context import LONGEST_SEASON, Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.places import track_here
from extractor.claims.scope import Found
from extractor.records import Count

_YEARS_GO_ON = frozenset(", and ( ) in at the & : - times there here".split())
"""What may stand between a count of wins at a place, the place, and the years of the wins."""
PREDICATE = "wins"
_OF_HIS = frozenset({"of", "also", "his", "her", "the"})
_CLOSES_CAREER = frozenset(". , ; ) and but at in on when - -- as for by".split())
_FIRST_YEAR = 1949
_BARE_HEADING = 2
# Counts of others told in passing: what goes on after them goes on about whom the sentence is about.
_IN_PASSING = frozenset({"wins.as_many_as", "wins.tied_at", "wins.rivals_named_with", "wins.rivals_own"})
_NATIONAL = frozenset({"cup", "nxs", "truck"})
_TOTALS = frozenset({"career", "season", "season_plain", "series"})


_AGES = range(15, 100)
_WITHOUT = regex.compile(r"\bwithout (?:a (?:win|victory)|winning)\b")


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence and of the one before it."""
    if "numbers" in hit.captures:
        yield from _respectively(context, hit)
        return
    options = hit.rule.options
    if _is_an_age(context, hit) or _is_a_drought(context, hit) or _is_through_a_year(context, hit):
        return
    if options.get("listed"):
        yield from _listed(context, hit)
        return
    if options.get("by_series"):
        yield from _by_series(context, hit)
        return
    told = [each for each in earlier if each.predicate == PREDICATE and each.rule not in _IN_PASSING]
    value = value_of(context, hit)
    if value is None or not is_told(context, hit, told) or not is_asserted(context, hit):
        return
    if options.get("one_more"):
        yield from _one_more(context, hit, told, value)
        return
    if options.get("sum"):
        yield from _sum(context, hit, told, value)
        return
    if options.get("ofer"):
        yield from _none_in_starts(context, hit)
        return
    if options.get("seeks") and not _seeks_the_first(context, hit):
        return
    if "one" in hit.captures and context.units.value(hit.captures["one"][0]) != 1:
        return  # "has yet to win two" says nothing of the first
    found = Found(last=hit.last) if _is_whole_of_parts(context, hit) else context.scopes.after(hit.last)
    context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
    tracks = [unit for unit in range(hit.first, hit.last) if context.units.label(unit) == "TRACK"]
    if hit.rule.name == "wins.ordinal_time" and tracks:
        found.track = context.units.value(tracks[0])[0]
    if options.get("elided") and told and found.series is None:
        # The noun that is left out is of the series that was spoken of.
        found.series, found.series_basis = told[-1].series, told[-1].series_basis or "inherited"
    if "season" in hit.captures and found.seasons is None:
        found.seasons, found.seasons_basis = context.scopes.seasons_of(hit.captures["season"][0])
    if found.track and value and years_behind(context, hit, found) == value:
        found.seasons, found.seasons_basis = None, None  # "won four times at Dover, in 2005, 2006, 2007 and 2010"
    if options.get("streak"):
        found.span = "streak"
    if options.get("compared"):
        found.span, found.series = found.span or told[-1].span, told[-1].series
        if options.get("same"):
            found.seasons, found.seasons_basis = told[-1].seasons, "inherited"
    if hit.rule.name == "wins.count_elided" and "came" in found.cues:
        _is_part(context, hit, found)  # "of his 75 wins, 10 have come at Dover"
    if options.get("labelled") and not _is_figure(context, hit):
        return
    if options.get("labelled") and found.phrases and context.units.words[hit.last] == "(":
        found = Found(last=hit.last)  # "Wins: 2 (2010, 2014)": when they were won bounds no count
    whose = options.get("apposed") and "subject" in hit.captures
    if whose and told and told[-1].span == "career" and not found.phrases and value == 1:
        found.span = "career"  # "it was the team's 100th win, and Rowan's first"
    if options.get("part") and not _is_part(context, hit, found):
        return
    if not _is_bounded(context, hit, found) or is_of_others(context, hit, found):
        return
    if options.get("of_a_team") and (not told or told[-1].subject is None or told[-1].subject.team is None):
        return
    if options.get("there") and not (found.track or "here" in found.cues):
        return
    subjects = subjects_of(context, hit, found, told)
    if len(subjects) != 1 and not (subjects and is_for_each(context, hit, found.last)):
        return
    if is_a_relatives(context, hit, subjects[0]) or (subjects[0].team is None and is_a_teams(context, hit)):
        return
    moment = _moment(context, hit, found)
    settle(context, hit, found, subjects[0], value)
    if (
        found.span == "career"
        and found.seasons_basis is None
        and may_be_of_season_told(context, found, subjects[0], told, value)
    ):
        found.seasons_basis = "default"
    if options.get("this_race") and not (found.track or found.race):
        return
    if value == 0 and not found.phrases and _is_since_then(context, hit, found):
        return
    if found.span is None and found.seasons is None and "include" in context.units.words[hit.last : found.last]:
        found.span = "career"  # "whose 82 victories include one at Dover"
    if is_held(context, hit, found):
        if told and told[-1].span == "season" and not found.cues:
            # "gives him eight wins this season. Vale, who has four victories, was fifth": both are of the season
            found.seasons, found.seasons_basis, found.span = told[-1].seasons, "inherited", "season"
        elif speaks_of_this_season(context, hit):
            context.scopes.this_season(hit.first, found)
    if not has_scope(context, hit, found, value) or context.is_to_come(found.seasons):
        return
    for subject in subjects:
        for each in _each_season(context, found):
            draft = draft_of(context, hit, each, subject, value)
            winless = hit.rule.name == "wins.winless" and draft.span == "career" and not draft.track
            starts = draft.starts if winless else None
            if starts is not None and not are_all_starts(context, subject.person, draft.series, starts):
                continue  # the length of a drought
            draft.moment = moment if draft.seasons is None else None
            yield draft
        both = _and_of_his_career(context, found) if options.get("ordinal") and found.span == "season" else None
        if both is not None:
            whole = replace(found, seasons=None, seasons_basis=None, span="career", last=both)
            yield draft_of(context, hit, whole, subject, value)


def _is_since_then(context: Context, hit: Hit, found: Found) -> bool:
    """Whether "has not won" stands behind a year that is over: none in that year is not what it says."""
    season = context.settings.season
    perfect = not context.lexicon.words["HAVE"].isdisjoint(context.units.words[hit.first : hit.last])
    return perfect and found.seasons is not None and season is not None and found.seasons[1] < season


# ---- what bounds it -----------------------------------------------------------------------------------------------


def years_behind(context: Context, hit: Hit, found: Found) -> int:
    """How many years a count and its place are followed by, one for each win: "two wins at Dover (2017, 2019)"."""
    units = context.units
    unit, years = hit.last, 0
    end = units.sentence(hit.first).last
    while unit < end and (units.label(unit) in ("TRACK", "YEAR") or units.words[unit] in _YEARS_GO_ON):
        years += units.label(unit) == "YEAR"
        unit += 1
    return years


def _is_an_age(context: Context, hit: Hit) -> bool:
    """Whether a number between commas behind a name is how old somebody is: "Rowan, 41, has 48 wins and Vale, 37, has 60"."""
    units = context.units
    number = hit.captures.get("number", (0, 0))[0]
    if units.label(number) != "COUNT" or units.words[number - 1] != "," or units.words[number + 1] != ",":
        return False
    listed = units.label(number + 2) in ("DRIVER", "NAME") or units.words[number + 2] in ("and", "&", "then")
    return units.label(number - 2) in ("DRIVER", "NAME") and not listed and units.value(number) in _AGES


def _is_a_drought(context: Context, hit: Hit) -> bool:
    """Whether "the first of his career without a win" counts seasons."""
    units = context.units
    following = " ".join(units.words[hit.last : min(units.sentence(hit.first).last, hit.last + 7)])
    return bool(hit.rule.options.get("ordinal")) and _WITHOUT.search(following.partition(",")[0]) is not None


def _is_through_a_year(context: Context, hit: Hit) -> bool:
    """Whether all up to a year of the past are counted, and not all by now: "won 58 Cup races through 2001"."""
    units = context.units
    end = min(units.sentence(hit.first).last, hit.last + 5)
    return any(units.words[unit] == "through" and units.label(unit + 1) == "YEAR" for unit in range(hit.last, end))


def _is_figure(context: Context, hit: Hit) -> bool:
    """Whether "Wins: 4" stands in a list of figures, and is not "Stage wins: 4"."""
    units = context.units
    before = units.words[hit.first - 1] if hit.first > units.sentence(hit.first).first else ""
    listed = units.sentence(hit.first).kind == "stats" or context.stat_label(hit.first) is not None
    return listed and not before.isalpha()


def _seeks_the_first(context: Context, hit: Hit) -> bool:
    """Whether what somebody still looks for is a win at all, or the first, and not one at a certain track."""
    units = context.units
    rank = hit.captures.get("rank")
    placed = units.words[hit.last : hit.last + 1] in (["at"], ["on"], ["with"], ["for"])
    return "still" in units.words[hit.first : hit.last] and not placed and (not rank or units.value(rank[0]) == 1)


def _is_whole_of_parts(context: Context, hit: Hit) -> bool:
    """Whether a count is what another one is a part of: the five of "two of Rowan's five Cup wins came in 2002"."""
    units = context.units
    if hit.rule.name != "wins.count" or "number" not in hit.captures:
        return False
    unit = hit.captures["number"][0] - 1
    if units.words[unit] in ("'s", "'"):
        unit -= 1
    told_apart = "came" in context.scopes.after(hit.last).cues
    return told_apart and units.words[unit - 1] == "of" and units.label(unit - 2) == "COUNT"


def _is_part(context: Context, hit: Hit, found: Found) -> bool:
    """Whether "three of his five wins" goes on to say where or when the three were."""
    units = context.units
    if "came" in found.cues and units.label(found.last) in ("TRACK", "RACE"):
        # "three of his wins this season have come at Dover": what came before is the scope of both.
        key = "track" if units.label(found.last) == "TRACK" else "race"
        setattr(found, key, units.value(found.last)[0])
        found.last += 1
        return True
    return "came" not in found.cues and bool(found.phrases)


def _is_bounded(context: Context, hit: Hit, found: Found) -> bool:
    """Whether a head that leaves out a word is at least bounded by a phrase of its own."""
    options = hit.rule.options
    if options.get("compared"):
        return found.span not in ("season", "seasons", "streak") or found.seasons is not None
    if options.get("elided") and found.span == "career" and not found.phrases:
        return True
    if options.get("elided"):
        words = context.units.words[hit.last : found.last]
        in_all = options.get("ordinal") and words[:1] in (["in"], ["overall"]) and words[-1:] in (["all"], ["overall"])
        if in_all:
            found.span = "career"
            return True
        number = hit.captures["number"][0]
        following = context.units.words[found.last : found.last + 1]
        named = context.units.label(found.last) in ("DRIVER", "NAME") or following in (["he"], ["she"], ["i"])
        if context.units.label(number) == "TIMES" and named:
            return False  # "won three races in 2018, and once in 2019 he crashed"
        if options.get("dated"):
            return found.seasons is not None
        # "his ninth there" counts wins, "and fifth here a year ago" is a finish
        told_of = {"his", "her", "the"} & set(context.units.words[hit.first : hit.last])
        elsewhere = "here" in found.cues and not (options.get("ordinal") and told_of)
        bare = found.span == "streak" or elsewhere or not found.cues - {"filler", "date"}
        if bare:
            return False
    elif options.get("scoped") and not found.phrases and not found.series:
        if options.get("value") == 0 and starts_before(context, hit) is not None:
            return True  # "made 76 starts and never won one"
        if are_had_now(context, hit, found):
            return True
        if "number" in hit.captures and context.units.value(hit.captures["number"][0]) > MOST_IN_A_SEASON:
            return True  # "I've won 83 of these"
        return context.scopes.stories.story(context.units.sentence(hit.first)) is not None
    totals = _TOTALS | {"track", "here"} if options.get("ordinal") and options.get("itself") else _TOTALS
    return not options.get("bounded") or not found.cues.isdisjoint(totals)


def _and_of_his_career(context: Context, found: Found) -> int | None:
    """Unit after "and his career" behind "his first win of the season"; None where nothing of the kind follows."""
    units = context.units
    unit, end = found.last, units.sentence(found.last - 1).last
    if units.words[unit] != "and":
        return None
    unit += 1
    while unit < end and units.words[unit] in _OF_HIS:
        unit += 1
    closes = unit + 1 >= end or units.words[unit + 1] in _CLOSES_CAREER
    return unit + 1 if unit < end and units.words[unit] in context.lexicon.words["CAREER"] and closes else None


# ---- when it was so ------------------------------------------------------------------------------------------------


def _moment(context: Context, hit: Hit, found: Found) -> tuple[str, str] | None:
    """The year in which an ordinal was reached, where it is told of the past: "his first career win, in 2019"."""
    if not hit.rule.options.get("ordinal"):
        return None
    story = context.scopes.stories.story(context.units.sentence(hit.first))
    years = found.seasons or ((story, story) if story else None)
    season = context.settings.season
    if years is None or years[0] != years[1] or (season and years[1] >= season):
        return None
    return f"{years[0]}-01-01", f"{years[1]}-12-31"


# ---- the claim ----------------------------------------------------------------------------------------------------


def _each_season(context: Context, found: Found) -> Iterator[Found]:
    """The scope itself, or one for each season of "in each of the past two seasons"."""
    if found.each is None:
        yield found
        return
    first, last = found.each
    if context.season_runs() and last == context.settings.season:
        first, last = first - 1, last - 1  # said in mid-season: the seasons that are over
    for year in range(first, min(last, first + 9) + 1):
        yield replace(found, seasons=(year, year), seasons_basis="relative", span="season")


def _respectively(context: Context, hit: Hit) -> Iterator[Draft]:
    """One claim for each pair of "two, four and five wins in 2018, 2019 and 2020"."""
    units, words = context.units, context.lexicon.words
    numbers = [unit for unit in range(*hit.captures["numbers"]) if units.label(unit) == "COUNT"]
    years = [unit for unit in range(*hit.captures["years"]) if units.label(unit) == "YEAR"]
    won = units.words[hit.first] in words["WIN_VERB"] or units.words[hit.captures["noun"][0]] in words["WIN_NOUN"]
    if len(numbers) != len(years) or not won or not is_asserted(context, hit):
        return
    subjects = context.discourse.subjects(hit.first, hit.last, teams=True)
    if len(subjects) != 1:
        return
    for number, year in zip(numbers, years, strict=True):
        found = Found(last=hit.last)
        context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
        found.seasons, found.seasons_basis = context.scopes.seasons_of(year)
        if found.seasons is not None:
            found.span = "season"
            yield draft_of(context, hit, found, subjects[0], units.value(number), number)


def _none_in_starts(context: Context, hit: Hit) -> Iterator[Draft]:
    """The count of none of "0-for-197", of a career, or of the season that the figure is."""
    units = context.units
    figure = units.words[hit.first].partition("-for-")
    subjects = context.discourse.subjects(hit.first, hit.last)
    if figure[0] != "0" or not figure[2].isdigit() or len(subjects) != 1 or not is_asserted(context, hit):
        return
    starts, found = int(figure[2]), context.scopes.after(hit.last)
    if found.window or found.since or found.race:
        return
    if "here" in found.cues:
        found.track = found.track or track_here(context, hit.last)
        if found.track is None:
            return
    if _FIRST_YEAR <= starts <= (context.settings.season or 0):
        found.seasons, found.seasons_basis, found.span = (starts, starts), "stated", "season"
    elif (starts > _longest_season(context) or found.track) and found.seasons is None:
        found.span = "career"
    else:
        return
    draft = draft_of(context, hit, found, subjects[0], 0)
    yield draft
    if found.span == "career" and not found.track and subjects[0].person is not None:
        yield replace(draft, predicate="starts", value=Count(starts, "exactly"))


def _longest_season(context: Context) -> int:
    """More starts than these are of more than one season."""
    season = context.settings.season
    return MOST_RACES if season is not None and season >= FEWER_RACES else LONGEST_SEASON


def _by_series(context: Context, hit: Hit) -> Iterator[Draft]:
    """One claim for each pair of "four Cup and two Xfinity wins"."""
    units = context.units
    if not is_asserted(context, hit):
        return
    subjects = context.discourse.subjects(hit.first, hit.last, teams=True)
    after = context.scopes.after(hit.last)
    if len(subjects) != 1 or after.window or after.since:
        return
    for unit in range(*hit.captures["items"]):
        if units.label(unit) != "COUNT":
            continue
        series = next(units.value(each)[0] for each in range(unit, hit.last) if units.label(each) == "SERIES")
        found = replace(after, series=series, span=after.span or (None if after.seasons else "career"))
        if found.seasons is not None:
            found.span = "season" if found.seasons[0] == found.seasons[1] else "seasons"
        yield draft_of(context, hit, found, subjects[0], units.value(unit), unit)


def _one_more(context: Context, hit: Hit, told: Sequence[Draft], value: int) -> Iterator[Draft]:
    """The count after one more win than was counted: "with four wins this season. He made it five"."""
    before = [each for each in told if each.value_first < hit.first and each.span in ("season", "career")]
    model = before[-1] if before else None
    if model is None or model.subject is None or model.value != Count(value - 1, "exactly"):
        return
    found = Found(last=hit.captures["number"][1], seasons=model.seasons, span=model.span, series=model.series)
    found.seasons_basis, found.track = "inherited" if model.seasons else None, model.track
    yield draft_of(context, hit, found, model.subject, value)


def _sum(context: Context, hit: Hit, told: Sequence[Draft], value: int) -> Iterator[Draft]:
    """The wins of all national series, where the text has counted them one by one and they add up."""
    counted: dict[str, int] = {}
    for each in told:
        number = each.value.number if isinstance(each.value, Count) else 0
        if each.span == "career" and each.series and not each.track and each.last <= hit.first + 1:
            counted[each.series] = int(number)
    if len(counted) < 2 or sum(counted.values()) != value or not counted.keys() <= _NATIONAL:
        return
    found = Found(last=hit.captures["number"][1], series="national", span="career")
    if told[-1].subject is not None:
        yield draft_of(context, hit, found, told[-1].subject, value)


def _listed(context: Context, hit: Hit) -> Iterator[Draft]:
    """An item of a list of winners: its head says which wins are counted."""
    units = context.units
    head = heading_of_winners(context, hit)
    subjects = context.captured(hit.captures["subject"])
    value = units.value(hit.captures["number"][0])
    if head is None or not subjects or value > MOST_OF_ALL:
        return
    found = Found(last=hit.last)
    context.scopes.within(*head, found)
    words = units.words[slice(*head)]
    if found.seasons is None and found.span is None:
        if not context.lexicon.words["SEASON_NOUN"].isdisjoint(words) and value <= MOST_IN_A_SEASON:
            context.scopes.this_season(head[0], found)
        else:
            found.span = "career"
    if found.span == "career" and not found.track and not found.race and _runs_now(context, hit, head):
        found.span = None
        context.scopes.this_season(head[0], found)
    raced = not {"raced", "active", "drivers"}.isdisjoint(words)
    if found.seasons is not None and (value > MOST_IN_A_SEASON or raced):
        # "Most Cup wins, drivers who raced in 2016": the year tells which drivers, not which wins.
        found.seasons, found.span = None, "career"
    if found.seasons is not None:
        found.span = "season" if found.seasons[0] == found.seasons[1] else "seasons"
    yield draft_of(context, hit, found, subjects[0], value)


def _runs_now(context: Context, hit: Hit, head: tuple[int, int]) -> bool:
    """Whether a list behind a bare "Wins:" is of the running season: none of its numbers is a career's."""
    units = context.units
    sentence = units.sentence(hit.first)
    if not context.settings.in_season or head[0] != sentence.first or head[1] - head[0] > _BARE_HEADING:
        return False
    listed = [units.value(unit) for unit in range(head[1], sentence.last) if units.label(unit) == "COUNT"]
    return max(listed, default=0) <= MOST_IN_A_SEASON and "career" not in units.words[slice(*head)]


def draft_of(
    context: Context, hit: Hit, found: Found, subject: SubjectFound, value: int, number: int | None = None
) -> Draft:
    """The draft of a count; ``number`` is the unit of its number where that is no capture of the hit."""
    number_first, number_last = hit.captures.get("number", (hit.first, hit.last))
    if number is not None:
        number_first, number_last = number, number + 1
    series, basis = context.series_of(hit, found, subject, found.seasons)
    elided = hit.rule.options.get("elided")
    last = number_last if hit.rule.options.get("closes") else hit.last
    return Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=Count(value, hit.rule.options.get("comparison") or context.comparison(number_first)),
        subject=subject,
        first=number_first if elided else min(number_first, hit.first),
        last=max(found.last, last) if found.phrases else last,
        value_first=number_first,
        value_last=number_last,
        seasons=found.seasons,
        seasons_basis=found.seasons_basis,
        series=series,
        series_basis=basis,
        span=found.span,
        track=found.track,
        race=found.race,
        team=found.team if subject.team is None else None,
        make=found.make,
        starts=found.starts,
        cues=found.cues,
    )
