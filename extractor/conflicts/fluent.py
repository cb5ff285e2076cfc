"""What holds for a while: teams, car numbers, places in the standings. Several at once are normal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from extractor.conflicts.clock import RaceClock
from extractor.conflicts.draft import Draft
from extractor.conflicts.exclusive import holder
from extractor.conflicts.explain import Namer, listed, plain, positions, sources, title, told
from extractor.conflicts.facts import Fact, is_known_day, is_own, on_one_day, year_of
from extractor.conflicts.gather import Gathered
from extractor.conflicts.keys import Held, hold, single_season
from extractor.conflicts.races import Race, RaceFinder
from extractor.records import DateValue, FindingScope, FindingSubject, Position, Value

LEADING = 10
"""Who stands so high runs every race, in one car."""

_Season = tuple[str, str, int]


def change_conflicts(gathered: Gathered, wrong: Collection[str], namer: Namer) -> list[Draft]:
    """Findings on teams, numbers and standings that change over time.

    Args:
        gathered: The facts of one driver.
        wrong: Ids of claims of numbers that are told as contradictions, and so are no change.
        namer: Names for the sentences.
    """
    drafts: list[Draft] = []
    for predicate in ("car_number", "drives_for"):
        plans = [fact for fact in gathered.planned[predicate] if fact.claim.scope.seasons is not None]
        every = [*gathered.by_predicate[predicate], *plans] if gathered.by_predicate[predicate] else []
        facts = [fact for fact in _own(every) if fact.claim.id not in wrong]
        drafts += _changes(predicate, facts, namer)
    drafts += _standings(gathered.by_predicate["standing"], namer)
    drafts += _at_once(gathered, namer)
    return drafts


def number_conflicts(gathered: Gathered, finder: RaceFinder, clock: RaceClock, namer: Namer) -> list[Draft]:
    """Findings of two numbers or teams for one driver in one race: a named race, or one weekend of a regular.

    Args:
        gathered: The facts of one season of a series.
        finder: Tells races of one name apart.
        clock: Races between two times.
        namer: Names for the sentences.
    """
    numbers = _own(gathered.by_predicate["car_number"])
    wrong = _two_numbers(numbers, _regulars(gathered), finder, clock, namer)
    drafts = [*(draft for draft, _ in wrong), *_shared_numbers(numbers, wrong, namer)]
    drafts += [draft for draft, _ in _in_one_race(_own(gathered.by_predicate["drives_for"]), finder, namer)]
    for predicate in ("car_number", "drives_for"):
        # Plans change from day to day; what two say on one day they cannot both know.
        days = on_one_day(_own(gathered.planned[predicate]))
        drafts += [draft for plans in days for draft, _ in _in_one_race(plans, finder, namer)]
    return drafts


def _own(facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if is_own(fact.claim)]


def _changes(predicate: str, facts: Sequence[Fact], namer: Namer) -> Iterator[Draft]:
    """Different teams or numbers in different seasons of one series."""
    groups: dict[tuple[str, str], list[tuple[int, Fact]]] = defaultdict(list)
    for fact in facts:
        year = year_of(fact)
        if year is not None and fact.claim.scope.series is not None:
            groups[fact.claim.subject.id, fact.claim.scope.series].append((year, fact))
    for subject, series in sorted(groups):
        dated = groups[subject, series]
        by_year: dict[int, set[str]] = defaultdict(set)
        for year, fact in dated:
            by_year[year].add(plain(fact.claim.value))
        if len(by_year) < 2 or len({frozenset(values) for values in by_year.values()}) < 2:
            continue
        first_year: dict[str, int] = {}
        for year in sorted(by_year):
            for name in by_year[year]:
                first_year.setdefault(name, year)
        values = sorted(
            hold(fact for _, fact in dated), key=lambda held: (first_year[plain(held.value)], plain(held.value))
        )
        who = dated[0][1].claim.subject
        told = listed(
            [
                f"{plain(held.value)} {'' if _is_fact(held) else 'as planned '}from {first_year[plain(held.value)]} "
                f"{sources(held.facts[:1])}"
                for held in values
            ]
        )
        verb = "drove for" if predicate == "drives_for" else "had"
        yield Draft(
            "change",
            predicate,
            who,
            FindingScope(
                series=series, seasons=(min(by_year), max(by_year)), span="season" if len(by_year) == 1 else "seasons"
            ),
            values,
            f"{who.name} {verb} {told} in the {namer.series(series).strip()}; the seasons differ, so this is a change.",
        )


def _is_fact(held: Held) -> bool:
    """Whether somebody tells a value as more than a plan."""
    return any(fact.claim.modality == "asserted" for fact in held.facts)


def _regulars(gathered: Gathered) -> set[_Season]:
    """Drivers who ran a series' whole season, as far as claims show it: they have one number there.

    Many starts are no sign of it, nor that somebody is called full-time: at the back of the field regulars change cars.
    """
    found: set[_Season] = set()
    for predicate in ("title", "standing"):
        for fact in gathered.by_predicate[predicate]:
            season, series, value = year_of(fact), fact.claim.scope.series, fact.claim.value
            leading = isinstance(value, Position) and value.number <= LEADING
            if season is None or series is None:
                continue
            if predicate == "title" or leading:
                found.add((fact.claim.subject.id, series, season))
    return found


def _two_numbers(
    facts: Sequence[Fact], regulars: set[_Season], finder: RaceFinder, clock: RaceClock, namer: Namer
) -> list[tuple[Draft, _Season]]:
    found = _in_one_race(facts, finder, namer)
    seasons: dict[_Season, list[Fact]] = defaultdict(list)
    for fact in facts:
        scope, season = fact.claim.scope, single_season(fact.claim)
        whole = scope.race is None and scope.track is None and finder.find(fact) is None
        if whole and season is not None and scope.series is not None and fact.lone:
            key = (fact.claim.subject.id, scope.series, season)
            if key in regulars:
                seasons[key].append(fact)
    for who, series, season in sorted(seasons):
        single = _one_weekend(seasons[who, series, season], series, clock)
        draft = _contradiction(single, season, None, namer)
        if draft is not None:
            found.append((draft, (who, series, season)))
    return found


def _in_one_race(facts: Iterable[Fact], finder: RaceFinder, namer: Namer) -> list[tuple[Draft, _Season]]:
    races: dict[tuple[str, Race], list[Fact]] = defaultdict(list)
    for fact in facts:
        race = finder.find(fact)
        # Who tells two numbers of a driver knows that both were driven.
        if race is not None and fact.lone:
            races[fact.claim.subject.id, race].append(fact)
    found = []
    for who, race in sorted(races):
        draft = _contradiction(races[who, race], race.season, race.name, namer)
        if draft is not None:
            found.append((draft, (who, race.series, race.season)))
    return found


def _one_weekend(facts: list[Fact], series: str, clock: RaceClock) -> list[Fact]:
    """The facts around the first place where two neighbours in time differ with at most one race between them."""
    dated = sorted(
        (fact for fact in facts if is_known_day(fact.start) and is_known_day(fact.end)),
        key=lambda fact: (fact.start, fact.end, fact.article, fact.claim.id),
    )
    for at, fact in enumerate(dated[:-1]):
        later = dated[at + 1]
        if fact.claim.value != later.claim.value and clock.races(series, fact.start, later.end) <= 1:
            days = (fact.start, later.end)
            # Whoever keeps a number before and after has it all along.
            return [
                one
                for one in dated
                if (one.start >= days[0] and one.end <= days[1])
                or one.claim.value in (fact.claim.value, later.claim.value)
            ]
    return []


def _contradiction(facts: list[Fact], season: int, race: str | None, namer: Namer) -> Draft | None:
    values = hold(facts)
    if len(values) < 2 or len({fact.article for held in values for fact in held.facts}) < 2:
        return None
    who, series = facts[0].claim.subject, facts[0].claim.scope.series
    everyone = sum(len(held.witnesses) for held in values)
    values.sort(key=Held.sort_key)
    predicate = facts[0].claim.predicate
    what = (
        f"the {season} {race.replace('-', ' ').title()}"
        if race
        else f"one weekend of the {season} {namer.series(series, season)}season"
    )
    return Draft(
        "contradiction",
        predicate,
        who,
        FindingScope(series=series, seasons=(season, season), race=race),
        values,
        f"{who.name} is given {positions(values, predicate)} for {what}; a driver has one "
        f"{'number' if predicate == 'car_number' else 'team'} in a race.",
        against={id(held): everyone - len(held.witnesses) for held in values},
    )


def _shared_numbers(facts: Sequence[Fact], wrong: Sequence[tuple[Draft, _Season]], namer: Namer) -> Iterator[Draft]:
    """Another driver who has one of two contested numbers, by an article that gives the first driver the other.

    A number that is shared is normal, so this is only told to go with a contradiction.
    """
    index: dict[tuple[str, int | None, Value], list[Fact]] = defaultdict(list)
    for fact in facts if wrong else ():
        index[str(fact.claim.scope.series), single_season(fact.claim), fact.claim.value].append(fact)
    for draft, (who, series, season) in wrong:
        by_number = {held.value: held for held in draft.positions}
        for number in by_number:
            others = [other for other in draft.positions if other.value != number]
            elsewhere = frozenset().union(*(other.articles for other in others))
            rivals = [
                fact
                for fact in index[series, season, number]
                if fact.claim.subject.id != who and fact.article in elsewhere
            ]
            if not rivals:
                continue
            mine = hold(by_number[number].facts, by=holder)
            theirs = hold(rivals, by=holder)
            yield Draft(
                "exclusive_holder",
                "car_number",
                FindingSubject("car_number", plain(number).removeprefix("No. "), plain(number)),
                FindingScope(series=series, seasons=(season, season), race=draft.scope.race),
                [*mine, *theirs],
                f"{plain(number)} is given to {told((*mine, *theirs))} "
                f"in the {season} {namer.series(series, season)}season; one number has one driver in a race.",
                against={id(mine[0]): len(others[0].witnesses) + len(theirs[0].witnesses), id(theirs[0]): 0},
            )


def _at_once(gathered: Gathered, namer: Namer) -> Iterator[Draft]:
    """Two full-time teams of one day in one season, and two ends of one contract told on one day."""
    groups: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in gathered.by_predicate["drives_for"]:
        scope, season = fact.claim.scope, single_season(fact.claim)
        if scope.role == "full-time" and scope.series and season is not None and not fact.assumed:
            groups["drives_for", fact.claim.subject.id, scope.series, str(season)].append(fact)
    for fact in gathered.by_predicate["contract_until"]:
        if fact.claim.scope.team and not fact.assumed:
            groups["contract_until", fact.claim.subject.id, fact.claim.scope.team].append(fact)
    for (predicate, *_), facts in sorted(groups.items()):
        values = next((values for same in on_one_day(facts) if len(values := hold(same)) > 1), [])
        if not values or not _apart(values):
            continue
        claim = values[0].facts[0].claim
        where = FindingScope(series=claim.scope.series, seasons=claim.scope.seasons, team=claim.scope.team)
        told_of = (
            f"drive full-time in the {namer.series(claim.scope.series).strip()}"
            if predicate == "drives_for"
            else "stay"
        )
        for_whom = " for" if predicate == "drives_for" else f" with {title(claim.scope.team or '')} until"
        yield Draft(
            "contradiction",
            predicate,
            claim.subject,
            where,
            values,
            f"{claim.subject.name} is said on one day to {told_of}{for_whom} {told(values)}; only one can be right.",
            against={id(one): sum(len(other.witnesses) for other in values if other is not one) for one in values},
        )


def _apart(values: Sequence[Held]) -> bool:
    """Whether two values have nothing in common: a month and the year that it lies in are one end."""
    dates = [held.value for held in values if isinstance(held.value, DateValue)]
    return len(dates) < 2 or max(one.earliest for one in dates) > min(one.latest for one in dates)


def _standings(facts: Sequence[Fact], namer: Namer) -> Iterator[Draft]:
    """Places in one season's standings that differ: they move until the season is over."""
    groups: dict[tuple[str, str, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        season, series = year_of(fact), fact.claim.scope.series
        if season is not None and series is not None and not fact.assumed:
            groups[fact.claim.subject.id, series, season].append(fact)
    for subject, series, season in sorted(groups):
        group = groups[subject, series, season]
        last = hold(fact for fact in group if fact.settled)
        if len(last) > 1:
            yield _two_last_places(last, season, namer)
            continue
        values = sorted(hold(group), key=lambda held: (held.settled, held.sort_key()))
        moments = {(fact.start, fact.end, fact.claim.tally) for fact in group}
        if len(values) < 2 or len(moments) < 2:
            continue
        who = group[0].claim.subject
        where = f"in the {season} {namer.series(series, season)}standings at different times"
        text = f"{who.name} stood at {told(values, first_only=True)} {where}."
        scope = FindingScope(series=series, seasons=(season, season), span="season")
        yield Draft("change", "standing", who, scope, values, text)


def _two_last_places(values: list[Held], season: int, namer: Namer) -> Draft:
    claim = values[0].facts[0].claim
    series = claim.scope.series
    corrected = any(fact.claim.revision for held in values for fact in held.facts)
    return Draft(
        "revision" if corrected else "contradiction",
        "standing",
        claim.subject,
        FindingScope(series=series, seasons=(season, season), span="season"),
        values,
        f"{claim.subject.name} is said to have ended the {season} {namer.series(series, season)}season {told(values)}; "
        + ("a text says that the record was corrected." if corrected else "there is one last place."),
        against={id(one): sum(len(other.witnesses) for other in values if other is not one) for one in values},
    )
