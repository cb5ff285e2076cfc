"""Counts that cannot exceed other counts: wins among top fives, starts among races, a season within its career.

Only figures of one article with one as-of, or settled totals, are set against each other; figures of different
days are left alone unless the days allow no other reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractor.conflicts.clock import DAY, NATIONAL, NATIONAL_PARTS, RaceClock, time_of
from extractor.conflicts.count_keys import WIDER, CountKey
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, many, plain, sources, spoken
from extractor.conflicts.facts import Fact, is_known_day
from extractor.conflicts.gather import Gathered
from extractor.conflicts.keys import Held, hold, scope_of
from extractor.conflicts.tally import EARLY, PER_RACE, TEAM_PER_RACE
from extractor.records import DateValue


def bound_conflicts(groups: Mapping[CountKey, list[Held]], clock: RaceClock, namer: Namer) -> list[Draft]:
    """Findings of one count above another that contains it.

    Args:
        groups: Values held on each count key.
        clock: Races between two times.
        namer: Names for the sentences.
    """
    drafts: list[Draft] = []
    for key in groups:
        if key.series is None or key.exhibition:
            continue
        is_driver = groups[key][0].facts[0].claim.subject.kind == "driver"
        seasons = not (key.is_career or key.race)
        if seasons and key.predicate in (PER_RACE if is_driver else TEAM_PER_RACE):
            drafts += _more_than_held(key, groups[key], clock, namer)
        if seasons and key.series != NATIONAL and key.predicate == "titles":
            drafts += _more_than_seasons(key, groups[key], namer)
        if not is_driver:
            continue
        for large in WIDER.get(key.predicate, ()):
            if rivals := groups.get(key.of(large)):
                drafts += _above(key, large, groups[key], rivals, clock, namer)
        if not key.is_career and key.series != NATIONAL and (career := groups.get(key.family)):
            drafts += _within_career(key, groups[key], career, clock, namer)
        for whole in (key._replace(make=None), key._replace(team=None), key._replace(track=None)):
            if whole != key and (rivals := groups.get(whole)):
                drafts += _within_whole(key, whole, groups[key], rivals, clock, namer)
    return _one_a_group(drafts)


def moment(fact: Fact) -> tuple[int, int, str]:
    """Facts with equal moments speak of the same time: settled totals, or one article with one as-of."""
    return fact.start, fact.end, "" if fact.settled else fact.article


def _pairs(values: list[Held], rivals: list[Held]) -> Iterator[tuple[Held, Held, Fact, Fact]]:
    """The values that exceed a rival, with two facts of the same time."""
    least = min([rival.high for rival in rivals])
    if not values or max([value.low for value in values]) <= least:
        return
    lowest: dict[tuple[int, int, str], tuple[Held, Fact]] = {}
    for rival in rivals:
        for fact in rival.facts:
            when = moment(fact)
            known = lowest.get(when)
            if known is None or rival.high < known[0].high:
                lowest[when] = (rival, fact)
    for value in values:
        for fact in value.facts if value.low > least else ():
            found = lowest.get(moment(fact))
            if found is not None and value.low > found[0].high:
                yield value, found[0], fact, found[1]
                break


def _above(
    key: CountKey, large: str, values: list[Held], rivals: list[Held], clock: RaceClock, namer: Namer
) -> Iterator[Draft]:
    for value, rival, fact, other in _too_high(key, values, rivals, clock):
        yield Draft(
            "bound",
            key.predicate,
            fact.claim.subject,
            scope_of(key),
            [value, rival],
            f"{fact.claim.subject.name} is given {many(f'{value.low:g}', key.predicate)} {sources([fact])} but only "
            f"{many(f'{rival.high:g}', large)} {sources([other])} {namer.scope(key)}; "
            "the first are all among the second.",
            derivation=f"{many(f'{value.low:g}', key.predicate)} > {many(f'{rival.high:g}', large)}",
        )


def _too_high(
    key: CountKey, values: list[Held], rivals: list[Held], clock: RaceClock
) -> Iterator[tuple[Held, Held, Fact, Fact]]:
    """The values above what they are a part of, told of one time or of an earlier one."""
    for value, rival, fact, other in _pairs(values, rivals):
        if fact.settled or value.low - rival.high > _before_and_after(key, fact, other, clock):
            yield value, rival, fact, other
    for value in values:
        fact = value.soon[0]
        for rival in rivals:
            other = rival.late[0]
            if value.low > rival.high and fact.article != other.article:
                # A preview may count the race that is about to be run.
                early = int(key.predicate in EARLY and not fact.settled and other.start < fact.end)
                if value.low - rival.high > clock.races(key.series, other.start, fact.end) + early:
                    yield value, rival, fact, other


def _before_and_after(key: CountKey, fact: Fact, other: Fact, clock: RaceClock) -> float:
    """By how much two figures of one article may differ: it may tell the win of the day, and a figure from before it."""
    both = {fact.claim.section, other.claim.section}
    if fact.claim.evidence.sentence == other.claim.evidence.sentence or both == {"stats"}:
        return 0
    return clock.races(key.series, fact.start, fact.end)


def _more_than_held(key: CountKey, values: list[Held], clock: RaceClock, namer: Namer) -> Iterator[Draft]:
    members = NATIONAL_PARTS if key.series == NATIONAL else (str(key.series),)
    years = range(key.first, key.last + 1)
    in_all = sum(clock.held(one, year) for one in members for year in years)
    dated = all(clock.is_dated(one, key.last) for one in members)
    for value in values:
        fact = value.soon[0]
        run = in_all
        if dated and not value.settled and is_known_day(fact.end):
            run = min(
                run, clock.races(key.series, clock.opening(key.series, key.first), fact.end) + (key.predicate in EARLY)
            )
        if value.low <= run:
            continue
        so_far = run != in_all
        yield Draft(
            "bound",
            key.predicate,
            fact.claim.subject,
            scope_of(key),
            [value],
            f"{fact.claim.subject.name} is given {many(f'{value.low:g}', key.predicate)} {namer.scope(key)} "
            f"{sources(value.facts)}, but "
            + (
                f"only {_races(run)} run by {spoken(fact)}."
                if so_far
                else f"{'that season' if len(years) == 1 else 'those seasons'} had only {run:g} races."
            ),
            derivation=f"{value.low:g} > {run:g} races {'run' if so_far else 'held'}",
        )


def _more_than_seasons(key: CountKey, values: list[Held], namer: Namer) -> Iterator[Draft]:
    seasons = key.last - key.first + 1
    for value in values:
        if value.low > seasons:
            who = value.facts[0].claim.subject
            yield Draft(
                "bound",
                key.predicate,
                who,
                scope_of(key),
                [value],
                f"{who.name} is given {many(plain(value.value), key.predicate)} {namer.scope(key)} {sources(value.facts)}, "
                f"but {'that is one season' if seasons == 1 else f'those are {seasons} seasons'}.",
                derivation=f"{value.low:g} > {seasons} season{'' if seasons == 1 else 's'}",
            )


def _races(number: float) -> str:
    return f"{number:g} {'race was' if number == 1 else 'races were'}"


def _within_career(
    key: CountKey, values: list[Held], career: list[Held], clock: RaceClock, namer: Namer
) -> Iterator[Draft]:
    """A running season above the career of the same article; seasons that are over are the business of sums."""
    for value, total, fact, other in _pairs([one for one in values if not one.settled], career):
        if value.low - total.high <= _before_and_after(key, fact, other, clock):
            continue
        yield Draft(
            "bound",
            key.predicate,
            fact.claim.subject,
            scope_of(key.family),
            [value, total],
            f"{fact.claim.subject.name} is given {many(f'{value.low:g}', key.predicate)} {namer.scope(key)} but only "
            f"{total.high:g} {namer.scope(key.family)} {sources([fact])}; a season is part of the career.",
            derivation=f"{value.low:g} ({key.first}) > {total.high:g} (career)",
        )


def _within_whole(
    key: CountKey, whole: CountKey, values: list[Held], rivals: list[Held], clock: RaceClock, namer: Namer
) -> Iterator[Draft]:
    """What was won in one make, for one team or at one track above what was won in all."""
    for value, rival, fact, other in _too_high(key, values, rivals, clock):
        yield Draft(
            "bound",
            key.predicate,
            fact.claim.subject,
            scope_of(key),
            [value, rival],
            f"{fact.claim.subject.name} is given {many(f'{value.low:g}', key.predicate)} {namer.scope(key)} "
            f"{sources([fact])} but only {rival.high:g} in all {namer.scope(whole)} {sources([other])}.",
            derivation=f"{value.low:g} (part) > {rival.high:g} (in all)",
        )


def debut_conflicts(
    gathered: Gathered, groups: Mapping[CountKey, list[Held]], clock: RaceClock, namer: Namer
) -> list[Draft]:
    """Findings of more titles than seasons since the first start.

    Args:
        gathered: All facts of the subject.
        groups: Values held on each count key.
        clock: Races between two times.
        namer: Names for the sentences.
    """
    drafts = []
    titles = [key for key in groups if key.predicate == "titles" and key.is_career]
    for debut in gathered.by_predicate["debut"] if titles else ():
        claim, scope = debut.claim, debut.claim.scope
        first = time_of(claim.value.earliest) if isinstance(claim.value, DateValue) else None
        if first is None or debut.assumed or scope.series is None or any((scope.team, scope.track, scope.race)):
            continue
        for key in titles:
            if (key.subject, key.series) != (claim.subject.id, scope.series):
                continue
            for value in groups[key]:
                ended = clock.crowned(key.series, first - DAY, value.soon[0].end)
                if value.low > ended:
                    drafts.append(_before_debut(key, value, debut, ended, namer))
    return drafts


def _before_debut(key: CountKey, value: Held, debut: Fact, ended: float, namer: Namer) -> Draft:
    who = debut.claim.subject
    return Draft(
        "bound",
        "titles",
        who,
        scope_of(key),
        [value, *hold([debut])],
        f"{who.name} is given {many(f'{value.low:g}', 'titles')} {namer.scope(key)} {sources([value.soon[0]])}, but "
        f"{'one season has' if ended == 1 else f'{ended:g} seasons have'} ended since the debut {sources([debut])}.",
        derivation=f"{value.low:g} > {ended:g} season{'' if ended == 1 else 's'} since the debut",
    )


def _one_a_group(drafts: list[Draft]) -> list[Draft]:
    """One finding for each value that is too high: the first, which is against the nearest larger count."""
    seen: set[int] = set()
    kept = []
    for draft in drafts:
        culprit = id(draft.positions[0])
        if culprit not in seen:
            seen.add(culprit)
            kept.append(draft)
    return kept
