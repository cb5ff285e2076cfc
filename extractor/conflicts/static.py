"""What never changes: birth dates, debuts, the day of a race, and what one driver did in one named race."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from extractor.conflicts.clock import DAY, time_of
from extractor.conflicts.counts import contrast_hint
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, positions, title
from extractor.conflicts.facts import Fact, on_one_day
from extractor.conflicts.gather import Gathered
from extractor.conflicts.keys import hold
from extractor.conflicts.races import Race, RaceFinder
from extractor.records import Claim, Count, DateValue, FindingScope, Position, Value

WEEKEND = 3 * DAY
"""Practice, qualifying, the race, and a day more if it rains."""
WORDS = {"birth_date": "birth date", "debut": "debut", "race_date": "race date"}


class StaticKey(NamedTuple):
    """One unchanging fact."""

    subject: str
    predicate: str
    series: str | None = None
    season: int | None = None
    other: Hashable = None


def life_conflicts(gathered: Gathered, namer: Namer) -> list[Draft]:
    """Findings on dates of a life: births and debuts.

    Args:
        gathered: The facts of one subject.
        namer: Names for the sentences.
    """
    groups: dict[StaticKey, list[Fact]] = defaultdict(list)
    for predicate in ("birth_date", "debut"):
        for fact in gathered.by_predicate[predicate]:
            key = _life_key(fact.claim)
            if key is not None and isinstance(fact.claim.value, DateValue) and not fact.assumed:
                groups[key].append(fact)
    return _of_each(groups, _dates, namer)


def race_conflicts(gathered: Gathered, finder: RaceFinder, told: Collection[int], namer: Namer) -> list[Draft]:
    """Findings on the days of races, and on figures of one named race.

    Args:
        gathered: The facts of one season of a series.
        finder: Tells races of one name apart.
        told: Wins (by ``id``) that are told as one of two already.
        namer: Names for the sentences.
    """
    days = _days(gathered.by_predicate["race_date"], finder)
    figures: dict[StaticKey, list[Fact]] = defaultdict(list)
    for predicate in sorted(gathered.by_predicate):
        for fact in gathered.by_predicate[predicate]:
            key = _race_key(fact, finder)
            if key is None or id(fact) in told:
                continue
            if key.predicate == "result" or isinstance(fact.claim.value, Count):
                figures[key].append(fact)
    plans = [plan for same in on_one_day(gathered.planned["race_date"]) for plan in _planned(same, finder, namer)]
    for key, facts in figures.items():
        if key.predicate == "result":
            facts[:] = _of_one_mind(facts)
    return [*_of_each(days, _dates, namer), *_of_each(figures, _in_race, namer), *plans]


def _planned(facts: Sequence[Fact], finder: RaceFinder, namer: Namer) -> list[Draft]:
    """Days that are planned for one race by articles of one day."""
    return [draft for draft in _of_each(_days(facts, finder), _dates, namer) if draft.verdict == "contradiction"]


def _days(facts: Iterable[Fact], finder: RaceFinder) -> dict[StaticKey, list[Fact]]:
    """Dates by the race that they are of."""
    days: dict[StaticKey, list[Fact]] = defaultdict(list)
    for fact in facts:
        # Captions date photographs, which are often of practice or qualifying.
        race = finder.find(fact) if fact.claim.section not in ("caption", "post") else None
        if race is not None and isinstance(fact.claim.value, DateValue) and not fact.assumed:
            days[StaticKey(fact.claim.subject.id, "race_date", race.series, race.season, race)].append(fact)
    return {key: _of_one_mind(facts) for key, facts in days.items()}


def _of_one_mind(facts: Sequence[Fact]) -> list[Fact]:
    """The facts of articles that give one figure: who gives two days tells of practice, who gives two places of two races."""
    told: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for fact in facts:
        value = _figure(fact)
        ends = (value.earliest, value.latest) if isinstance(value, DateValue) else (str(value), str(value))
        told[fact.article].add(ends)
    return [fact for fact in facts if not _is_torn(told[fact.article])]


def _is_torn(ends: Collection[tuple[str, str]]) -> bool:
    """Whether an article gives two figures; days count only where they may be of one weekend."""
    first, last = max(first for first, _ in ends), min(last for _, last in ends)
    if first <= last:
        return False
    days = time_of(first), time_of(last)
    return None in days or abs((days[0] or 0) - (days[1] or 0)) <= WEEKEND


def _of_each(
    groups: Mapping[StaticKey, list[Fact]], judge: Callable[[StaticKey, list[Fact], Namer], Draft | None], namer: Namer
) -> list[Draft]:
    drafts = (judge(key, groups[key], namer) for key in sorted(groups, key=str))
    return [draft for draft in drafts if draft is not None]


def _life_key(claim: Claim) -> StaticKey | None:
    scope = claim.scope
    if claim.predicate == "birth_date":
        return StaticKey(claim.subject.id, claim.predicate)
    # A first start for a team, or at a track, is not the first of all.
    place = (scope.team, scope.track, scope.race)
    return StaticKey(claim.subject.id, claim.predicate, scope.series, None, place) if scope.series else None


def _dates(key: StaticKey, facts: Sequence[Fact], namer: Namer) -> Draft | None:
    values = hold(facts)
    if len(values) < 2:
        return None
    spans = [(held, held.value) for held in values if isinstance(held.value, DateValue)]
    against = {
        id(held): sum(
            len(other.witnesses)
            for other, theirs in spans
            if theirs.latest < value.earliest or value.latest < theirs.earliest
        )
        for held, value in spans
    }
    clashing = any(against.values())
    subject = facts[0].claim.subject
    scope = FindingScope(series=key.series, seasons=(key.season, key.season) if key.season else None)
    ordered = sorted(values, key=lambda held: (str(getattr(held.value, "earliest", "")), str(held.value)))
    what = f"{WORDS[key.predicate]} of {subject.name}"
    if key.predicate == "debut":
        what = f"{namer.series(key.series)}debut of {subject.name}"
    said = positions(ordered, key.predicate)
    if clashing and any(fact.claim.revision for fact in facts):
        return Draft(
            "revision",
            key.predicate,
            subject,
            scope,
            ordered,
            f"The {what} is given as {said}; a text says that the record was corrected.",
        )
    if clashing:
        return Draft(
            "contradiction",
            key.predicate,
            subject,
            scope,
            ordered,
            f"The {what} is given as {said}; it has only one.",
            against=against,
        )
    return Draft(
        "refinement",
        key.predicate,
        subject,
        scope,
        ordered,
        f"The {what} is given as {said}; the less exact date contains the other.",
    )


def _race_key(fact: Fact, finder: RaceFinder) -> StaticKey | None:
    """The key of a result or of a tally of one race; None where no race is named."""
    claim = fact.claim
    won = claim.predicate == "race_win" and claim.scope.race_class != "exhibition"
    if fact.assumed or not (won or claim.predicate == "result" or claim.scope.span == "race"):
        return None
    race = finder.find(fact)
    predicate = "result" if won else claim.predicate
    return None if race is None else StaticKey(claim.subject.id, predicate, race.series, race.season, race)


def _figure(fact: Fact) -> Value:
    """A place or a count; who won a race was first in it."""
    return Position(1) if fact.claim.predicate == "race_win" else fact.claim.value


def _in_race(key: StaticKey, facts: Sequence[Fact], namer: Namer) -> Draft | None:
    values = [held for held in hold(facts, by=_figure) if held.exact]
    if (
        not isinstance(key.other, Race)
        or len(values) < 2
        or (key.predicate != "result" and values[0].high >= values[-1].low)
    ):
        return None
    subject = facts[0].claim.subject
    race = key.other
    scope = FindingScope(series=race.series, seasons=(race.season, race.season), span="race", race=race.name)
    everyone = sum(len(held.witnesses) for held in values)
    said = f"{subject.name} is given {positions(values, key.predicate)} in the {race.season} {title(race.name)}"
    if any(fact.claim.revision for fact in facts):
        return Draft(
            "revision", key.predicate, subject, scope, values, f"{said}; a text says that the record was corrected."
        )
    return Draft(
        "contradiction",
        key.predicate,
        subject,
        scope,
        values,
        f"{said}; one race has one figure.",
        hint=contrast_hint(values) if key.predicate != "result" else None,
        against={id(held): everyone - len(held.witnesses) for held in values},
    )
