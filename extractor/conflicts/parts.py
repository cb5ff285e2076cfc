"""Counts against what the texts list for them: "four wins: A, B and C", titles by year, tracks won at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from extractor.conflicts.clock import RaceClock
from extractor.conflicts.count_keys import CountKey
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, listed, many, plain, source, sources, title
from extractor.conflicts.facts import Fact, bounds_of
from extractor.conflicts.gather import Gathered
from extractor.conflicts.keys import hold, scope_of, single_season, value_order
from extractor.conflicts.races import track_of
from extractor.records import Claim, Count, Value


def list_conflicts(gathered: Gathered, clock: RaceClock, namer: Namer) -> list[Draft]:
    """Findings of lists that do not have as many items as their count says.

    Args:
        gathered: All facts.
        clock: The season calendar.
        namer: Names for the sentences.
    """
    drafts: list[Draft] = []
    titles: dict[tuple[str, str], dict[int, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in gathered.by_predicate["title"]:
        season, series = single_season(fact.claim), getattr(fact.claim.value, "id", None)
        if season is not None and series is not None and not fact.assumed:
            titles[fact.claim.subject.id, series][season].append(fact)
    wins = _won_by_season(gathered.by_predicate["race_win"])
    for key, facts in gathered.counts.items():
        own = list(_own_lists(key, facts, namer))
        drafts += own
        if key.predicate == "wins" and key.first == key.last and not own:
            drafts += _races_won(key, facts, wins.get((key.subject, key.series, key.first), {}), namer)
        if key.predicate == "titles" and key.is_career and key.series is not None:
            drafts += _title_years(key, facts, titles.get((key.subject, key.series), {}), clock, namer)
    return drafts


def _own_lists(key: CountKey, facts: list[Fact], namer: Namer) -> Iterator[Draft]:
    wrong: dict[tuple[Value, float], list[Fact]] = defaultdict(list)
    for fact in facts:
        if is_wrong_list(fact):
            wrong[fact.claim.value, sum(_amount(item) for item in fact.items)].append(fact)
    for (value, low), group in sorted(wrong.items(), key=lambda item: (value_order(item[0][0]), item[0][1])):
        claim = group[0].claim
        number, names = plain(value), listed(sorted(_label(item) for item in group[0].items))
        yield Draft(
            "arithmetic",
            key.predicate,
            claim.subject,
            scope_of(key),
            hold(group),
            f"{source(claim)} gives {claim.subject.name} {many(number, key.predicate)} {namer.scope(key)}, "
            f"but lists {low:g}: {names}.",
            derivation=f"{low:g} listed {'>' if low > float(number) else '<'} {number} counted",
        )


def is_wrong_list(fact: Fact) -> bool:
    """Whether a count lists more items than it says, or fewer, where the list is complete.

    Args:
        fact: Any fact.
    """
    parts, value = fact.claim.parts, fact.claim.value
    if parts is None or not fact.items or not isinstance(value, Count) or value.comparison != "exactly":
        return False
    low = sum(_amount(item) for item in fact.items)
    return low != value.number if parts.complete else low > value.number


def _amount(item: Claim) -> float:
    """How much an item of a list adds: a count its number, anything else one."""
    return bounds_of(item.value)[0] if isinstance(item.value, Count) else 1


def _label(item: Claim) -> str:
    if isinstance(item.value, Count):
        years = item.scope.seasons
        where = (
            title(item.scope.track) if item.scope.track else str(years[0]) if years else title(item.scope.series or "")
        )
        return f"{plain(item.value)} ({where})"
    return plain(item.value)


def _won_by_season(wins: Iterable[Fact]) -> Mapping[tuple[str, str | None, int], Mapping[str, list[Fact]]]:
    """Races won by subject, series and season, by their tracks."""
    found: dict[tuple[str, str | None, int], dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in wins:
        scope, track, season = fact.claim.scope, track_of(fact), single_season(fact.claim)
        if track is not None and season is not None and not fact.assumed and scope.race_class != "exhibition":
            found[fact.claim.subject.id, scope.series, season][track].append(fact)
    return found


def _races_won(key: CountKey, facts: list[Fact], tracks: Mapping[str, list[Fact]], namer: Namer) -> Iterator[Draft]:
    """A season's wins below the number of tracks where other articles tell wins of that season.

    Tracks are counted, not races: sponsors change, so that two names may be of one race.
    """
    if not tracks or key.is_career or key.exhibition or any((key.track, key.race, key.team, key.make)):
        return
    for total in hold(fact for fact in facts if not fact.assumed and fact.settled):
        told = {
            track: others
            for track, known in tracks.items()
            if (others := [fact for fact in known if fact.article not in total.articles])
        }
        if len(told) <= total.high:
            continue
        where = sorted(told)
        who = total.facts[0].claim.subject
        yield Draft(
            "arithmetic" if len(where) > 1 else "bound",
            "wins",
            who,
            scope_of(key),
            [total, *(held for track in where for held in hold(told[track]))],
            f"{who.name} is given {many(plain(total.value), 'wins')} {namer.scope(key)} {sources(total.facts)}, but won "
            f"{listed([f'at {title(track)} {sources(told[track])}' for track in where])}.",
            derivation=f"{len(where)} won > {total.high:g} counted",
        )


def _title_years(
    key: CountKey, facts: list[Fact], years: dict[int, list[Fact]], clock: RaceClock, namer: Namer
) -> Iterator[Draft]:
    """A career's titles below the number of seasons whose title is claimed, all of them over by then."""
    if any((key.track, key.race, key.team, key.make)) or not years:
        return
    for total in hold(fact for fact in facts if not fact.assumed):
        latest = total.late[0]
        # A title of the running year may have been won after the count was written.
        won = sorted(year for year in years if clock.season(key.series, year)[1] <= latest.start)
        if len(won) <= total.high:
            continue
        parts = [held for year in won for held in hold(years[year])]
        yield Draft(
            "arithmetic" if len(won) > 1 else "bound",
            "titles",
            latest.claim.subject,
            scope_of(key),
            [total, *parts],
            f"{latest.claim.subject.name} is given {many(plain(total.value), 'titles')} {namer.scope(key)} "
            f"({source(latest.claim)}), but titles are claimed for {listed([str(year) for year in won])}.",
            derivation=f"{' + '.join(f'1 ({year})' for year in won)}{f' = {len(won)}' if len(won) > 1 else ''} "
            f"> {total.high:g} (career)",
        )
