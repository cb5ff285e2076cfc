"""What only one can hold: the win of a race, the title of a season."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor.conflicts.clock import RaceClock
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, sources, title, told
from extractor.conflicts.facts import LOOSE, Fact
from extractor.conflicts.gather import Gathered
from extractor.conflicts.keys import Held, hold, namesake, single_season
from extractor.conflicts.races import Race, RaceFinder, track_of
from extractor.records import DateValue, DriverValue, FindingScope, FindingSubject, RaceValue


class Season(NamedTuple):
    """A season of a series, whole or at one track."""

    series: str
    season: int
    track: str = ""


def exclusive_conflicts(gathered: Gathered, finder: RaceFinder, clock: RaceClock, namer: Namer) -> list[Draft]:
    """Findings of two holders of one thing.

    Args:
        gathered: The facts of one season of a series.
        finder: Tells races of one name apart.
        clock: The season calendar.
        namer: Names for the sentences.
    """
    races, tracks, assumed = _race_wins(gathered, finder, clock)
    drafts: list[Draft] = []
    for race in sorted(races.keys() | assumed.keys()):
        subject = FindingSubject("race", race.name, title(race.name))
        scope = FindingScope(
            series=race.series, seasons=(race.season, race.season), race=race.name, track=race.track or None
        )
        did = f"won the {race.season} {title(race.name)}"
        drafts += _two_holders("race_win", subject, scope, races[race], did, "a race has one winner") or _may_be_two(
            "race_win", subject, scope, [*races[race], *assumed.get(race, ())], did
        )
        denied = [fact for fact in gathered.denied["race_win"] if not fact.assumed and finder.find(fact) == race]
        drafts += _denied("race_win", scope, races[race], denied, f"the {race.season} {title(race.name)}")
    drafts += _too_many_winners(tracks, races, clock, namer)
    titles: dict[Season, list[Fact]] = defaultdict(list)
    for fact in gathered.by_predicate["title"]:
        if (contest := _contest(fact)) is not None:
            titles[contest].append(fact)
    for contest in sorted(titles):
        what = f"the {contest.season} {namer.series(contest.series, contest.season)}title"
        subject = FindingSubject("series", contest.series, namer.series(contest.series).strip())
        scope = FindingScope(series=contest.series, seasons=(contest.season, contest.season))
        drafts += _two_holders("title", subject, scope, titles[contest], f"won {what}", "a season has one champion")
        over = clock.season(contest.series, contest.season)[1]
        denied = [fact for fact in gathered.denied["title"] if _contest(fact) == contest and fact.start >= over]
        drafts += _denied("title", scope, titles[contest], denied, what)
    return drafts


def _contest(fact: Fact) -> Season | None:
    season, series = single_season(fact.claim), getattr(fact.claim.value, "id", None)
    if season is None or series is None or fact.assumed or fact.claim.subject.kind != "driver":
        return None
    return Season(series, season)


def holder(fact: Fact) -> DriverValue:
    """Whom a fact makes the holder."""
    return DriverValue(fact.claim.subject.id, fact.claim.subject.name)


def _race_wins(
    gathered: Gathered, finder: RaceFinder, clock: RaceClock
) -> tuple[dict[Race, list[Fact]], dict[Season, list[Fact]], dict[Race, list[Fact]]]:
    """Wins by race where the race is known, by its name or by track and day; all by track; those whose scope is assumed."""
    on_day: dict[tuple[str, str, str], Race] = {}
    for fact in gathered.by_predicate["race_date"]:
        race, track, value = finder.find(fact), fact.claim.scope.track, fact.claim.value
        # Photographs are dated too, and are often of practice, or of another race of the weekend.
        if fact.claim.section in LOOSE or race is None or track is None:
            continue
        if isinstance(value, DateValue) and value.precision == "day":
            # Two names for one track and day are a matter of the race's date, not of its winner.
            on_day.setdefault((race.series, track, value.earliest), race)
    races: dict[Race, list[Fact]] = defaultdict(list)
    tracks: dict[Season, list[Fact]] = defaultdict(list)
    assumed: dict[Race, list[Fact]] = defaultdict(list)
    for fact in gathered.by_predicate["race_win"]:
        season, scope, as_of, track = single_season(fact.claim), fact.claim.scope, fact.claim.as_of, track_of(fact)
        if season is None or scope.series is None:
            continue
        race = finder.find(fact)
        if scope.race_class == "exhibition" and (race is None or race.name in clock.heats):
            continue
        if fact.assumed:
            if race is not None:
                assumed[race].append(fact)
            continue
        if race is None and track and as_of.basis == "stated" and as_of.earliest and as_of.earliest == as_of.latest:
            race = on_day.get((scope.series, track, as_of.earliest))
        if race is not None:
            races[race].append(fact)
        if track is not None and scope.race_class != "exhibition":
            tracks[Season(scope.series, season, track)].append(fact)
    return races, tracks, assumed


def _two_holders(
    predicate: str, subject: FindingSubject, scope: FindingScope, facts: list[Fact], did: str, law: str
) -> list[Draft]:
    values = _by_witnesses(hold(facts, by=holder))
    if len(values) < 2:
        return []
    everyone = sum(len(held.witnesses) for held in values)
    said = f"{told(values)} are each said to have {did}"
    if any(fact.claim.revision for fact in facts):
        text = f"{said}; a text says that the record was corrected."
        return [Draft("revision", predicate, subject, scope, values, text)]
    against = {id(held): everyone - len(held.witnesses) for held in values}
    names = {namesake(held.value.id) for held in values if isinstance(held.value, DriverValue)}
    hint = "name_suffix" if len(names) == 1 else None
    return [Draft("exclusive_holder", predicate, subject, scope, values, f"{said}; {law}.", hint=hint, against=against)]


def _may_be_two(
    predicate: str, subject: FindingSubject, scope: FindingScope, facts: list[Fact], did: str
) -> list[Draft]:
    """Two holders of whom one is told with a scope that was assumed."""
    values = _by_witnesses(hold(facts, by=holder))
    if len(values) < 2 or any(fact.claim.revision for fact in facts):
        return []
    text = f"{told(values)} are each said to have {did}; a scope was assumed, so they may have won different races."
    return [Draft("scope_ambiguous", predicate, subject, scope, values, text)]


def _denied(
    predicate: str, scope: FindingScope, facts: Sequence[Fact], denied: Sequence[Fact], what: str
) -> Iterator[Draft]:
    """What one text says somebody won, and another that he did not."""
    for who in sorted({fact.claim.subject.id for fact in denied}):
        yes = [fact for fact in facts if fact.claim.subject.id == who]
        no = [fact for fact in denied if fact.claim.subject.id == who]
        if not yes or any(fact.claim.revision for fact in (*yes, *no)):
            continue
        said, unsaid = hold(yes, by=holder)[0], hold(no, by=holder)[0]
        name = yes[0].claim.subject.name
        yield Draft(
            "contradiction",
            predicate,
            yes[0].claim.subject,
            scope,
            [said, unsaid],
            f"{name} is said to have won {what} {sources(yes)}, and not to have won it {sources(no)}.",
            against={id(said): len(unsaid.witnesses), id(unsaid): len(said.witnesses)},
        )


def _by_witnesses(values: list[Held]) -> list[Held]:
    return sorted(values, key=lambda held: (-len(held.witnesses), held.sort_key()))


def _too_many_winners(
    tracks: Mapping[Season, list[Fact]], races: Mapping[Race, list[Fact]], clock: RaceClock, namer: Namer
) -> Iterator[Draft]:
    """More winners at one track in a season than races were held there.

    A track and a season do not name a race, but they bound the number of winners.
    """
    calendar = clock.named
    if calendar is None:
        return
    for contest in sorted(tracks):
        if clock.calendar.last_day(contest.series, contest.season) is None:
            continue
        held = [
            race
            for race in calendar.races(contest.series, contest.season)
            if _one_place(str(race.track_id), contest.track)
        ]
        ids = {getattr(race, "race_id", None) for race in held}
        # A race that the calendar does not know by name may be an exhibition, or be held on another layout.
        facts = [
            fact
            for fact in tracks[contest]
            if not isinstance(fact.claim.value, RaceValue) or fact.claim.value.id in ids
        ]
        values = _by_witnesses(hold(facts, by=holder))
        if not held or len(values) <= len(held) or _reported(facts, races):
            continue
        if any(fact.claim.revision for fact in facts):
            continue
        yield Draft(
            "exclusive_holder",
            "race_win",
            FindingSubject("track", contest.track, title(contest.track)),
            FindingScope(series=contest.series, seasons=(contest.season, contest.season), track=contest.track),
            values,
            f"{told(values)} are each said to have won at {title(contest.track)} in the {contest.season} "
            f"{namer.series(contest.series, contest.season)}season, but only {len(held)} "
            f"{'race was' if len(held) == 1 else 'races were'} held there.",
            derivation=f"{len(values)} winners > {len(held)} race{'' if len(held) == 1 else 's'}",
            against={id(one): sum(len(other.witnesses) for other in values) - len(one.witnesses) for one in values},
        )


def _one_place(one: str, other: str) -> bool:
    """Whether two tracks are one place: who says the track may mean its road course."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def _reported(facts: list[Fact], races: Mapping[Race, list[Fact]]) -> bool:
    """Whether two winners of one named race already account for these."""
    mine = {fact.claim.id for fact in facts}
    return any(
        len({fact.claim.subject.id for fact in known}) > 1 and {fact.claim.id for fact in known} <= mine
        for known in races.values()
    )
