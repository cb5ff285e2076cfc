"""What only one can hold: the win of a race, the title of a season."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, runtime_checkable

from extractor.conflicts.clock import RaceClock
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, title, told
from extractor.conflicts.facts import Fact
from extractor.conflicts.gather import Gathered
from extractor.conflicts.keys import Held, hold, single_season
from extractor.records import DriverValue, FindingScope, FindingSubject, RaceValue, TrackValue


@runtime_checkable
class TrackCalendar(Protocol):
    """A calendar that also knows where the races were held."""

    def races_at(self, series: str, season: int, track_id: str) -> Sequence[Any]:
        """The points races of a season at one track; each has a ``race_id``."""
        ...


class Contest(NamedTuple):
    """A race or a championship, of which there is one winner."""

    series: str
    season: int
    race: str


def exclusive_conflicts(gathered: Gathered, clock: RaceClock, namer: Namer) -> list[Draft]:
    """Findings of two holders of one thing.

    Args:
        gathered: All facts.
        clock: The season calendar.
        namer: Names for the sentences.
    """
    races, tracks = _race_wins(gathered)
    drafts: list[Draft] = []
    for contest in sorted(races):
        where = f"the {contest.season} {title(contest.race)}"
        subject = FindingSubject("race", contest.race, title(contest.race))
        scope = FindingScope(series=contest.series, seasons=(contest.season, contest.season), race=contest.race)
        drafts += _two_holders("race_win", subject, scope, races[contest], f"won {where}", "a race has one winner")
    drafts += _too_many_winners(tracks, races, clock, namer)
    titles: dict[Contest, list[Fact]] = defaultdict(list)
    for fact in gathered.by_predicate["title"]:
        season, series = single_season(fact.claim), getattr(fact.claim.value, "id", None)
        if season is not None and series is not None and not fact.assumed:
            titles[Contest(series, season, "")].append(fact)
    for contest in sorted(titles):
        what = f"the {contest.season} {namer.series(contest.series, contest.season)}title"
        subject = FindingSubject("series", contest.series, namer.series(contest.series).strip())
        scope = FindingScope(series=contest.series, seasons=(contest.season, contest.season))
        drafts += _two_holders("title", subject, scope, titles[contest], f"won {what}", "a season has one champion")
    return drafts


def holder(fact: Fact) -> DriverValue:
    """Whom a fact makes the holder."""
    return DriverValue(fact.claim.subject.id, fact.claim.subject.name)


def _race_wins(gathered: Gathered) -> tuple[dict[Contest, list[Fact]], dict[Contest, list[Fact]]]:
    """Wins by race where the race is known, by its name or by track and day; else by track."""
    named: dict[tuple[str, str, int], str] = {}
    for fact in gathered.by_predicate["race_date"]:
        scope = fact.claim.scope
        value = fact.claim.value
        if (
            scope.series
            and scope.track
            and fact.claim.subject.id != scope.track
            and getattr(value, "precision", "") == "day"
        ):
            # Two names for one track and day are a matter of the race_date, not of its winner.
            named.setdefault((scope.series, scope.track, _day(getattr(value, "earliest", ""))), fact.claim.subject.id)
    races: dict[Contest, list[Fact]] = defaultdict(list)
    tracks: dict[Contest, list[Fact]] = defaultdict(list)
    for fact in gathered.by_predicate["race_win"]:
        claim, scope = fact.claim, fact.claim.scope
        season = single_season(claim)
        if season is None or scope.series is None or fact.assumed or scope.race_class == "exhibition":
            continue
        track = claim.value.id if isinstance(claim.value, TrackValue) else scope.track
        race = claim.value.id if isinstance(claim.value, RaceValue) else scope.race if scope.race != track else None
        stated = claim.as_of
        if (
            race is None
            and track is not None
            and stated.basis == "stated"
            and stated.earliest
            and stated.earliest == stated.latest
        ):
            day = (scope.series, track, _day(stated.earliest))
            race = named.get(day)
        if race is not None:
            races[Contest(scope.series, season, race)].append(fact)
        if track is not None:
            tracks[Contest(scope.series, season, track)].append(fact)
    return races, tracks


def _day(text: str) -> int:
    return int(text.replace("-", "") or 0)


def _two_holders(
    predicate: str, subject: FindingSubject, scope: FindingScope, facts: list[Fact], did: str, law: str
) -> Iterator[Draft]:
    values = _by_witnesses(hold(facts, by=holder))
    if len(values) < 2:
        return
    everyone = sum(len(held.witnesses) for held in values)
    said = f"{told(values)} are each said to have {did}"
    if any(fact.claim.revision for fact in facts):
        yield Draft(
            "revision", predicate, subject, scope, values, f"{said}; a text says that the record was corrected."
        )
        return
    against = {id(held): everyone - len(held.witnesses) for held in values}
    yield Draft("exclusive_holder", predicate, subject, scope, values, f"{said}; {law}.", against=against)


def _by_witnesses(values: list[Held]) -> list[Held]:
    return sorted(values, key=lambda held: (-len(held.witnesses), held.sort_key()))


def _too_many_winners(
    tracks: Mapping[Contest, list[Fact]], races: Mapping[Contest, list[Fact]], clock: RaceClock, namer: Namer
) -> Iterator[Draft]:
    """More winners at one track in a season than races were held there.

    A track and a season do not name a race, but they bound the number of winners.
    """
    calendar = clock.calendar
    if not isinstance(calendar, TrackCalendar):
        return
    for contest in sorted(tracks):
        if calendar.last_day(contest.series, contest.season) is None:
            continue
        held = calendar.races_at(contest.series, contest.season, contest.race)
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
            FindingSubject("track", contest.race, title(contest.race)),
            FindingScope(series=contest.series, seasons=(contest.season, contest.season), track=contest.race),
            values,
            f"{told(values)} are each said to have won at {title(contest.race)} in the {contest.season} "
            f"{namer.series(contest.series, contest.season)}season, but only {len(held)} "
            f"{'race was' if len(held) == 1 else 'races were'} held there.",
            derivation=f"{len(values)} winners > {len(held)} race{'' if len(held) == 1 else 's'}",
            against={id(one): sum(len(other.witnesses) for other in values) - len(one.witnesses) for one in values},
        )


def _reported(facts: list[Fact], races: Mapping[Contest, list[Fact]]) -> bool:
    """Whether two winners of one named race already account for these."""
    mine = {fact.claim.id for fact in facts}
    return any(
        len({fact.claim.subject.id for fact in known}) > 1 and {fact.claim.id for fact in known} <= mine
        for known in races.values()
    )
