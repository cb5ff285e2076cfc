"""Errors of every kind, as reporters make them: each turns a true claim into a wrong one.

A maker gets a true claim and gives the wrong one, or None where its kind of error cannot be made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import NamedTuple

from msgspec.structs import replace

from benchmarks.closed_loop.articles import Told
from benchmarks.closed_loop.world import PER_RACE, SERIES, TALLIES, World, iso
from extractor.records import CarNumber, Claim, Count, DateValue, Position, Subject


class Injected(NamedTuple):
    """A wrong claim, in the place of a true one with the same id."""

    kind: str
    told: Told
    true: Claim


class Mixed(NamedTuple):
    """True and wrong claims."""

    true: list[Told]
    wrong: list[Injected]


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes wrong claims of true ones.

    Args:
        world: What really happened.
        rng: Decides everything.
    """

    world: World
    rng: Random

    # Counts

    def _figure(self, told: Told) -> int | None:
        """The number of an exact tally; others are too vague to be wrong by a little."""
        value = told.claim.value
        if told.claim.predicate not in (*TALLIES, "titles") or told.claim.scope.span not in _TOTALS:
            return None
        return value.number if isinstance(value, Count) and value.comparison == "exactly" else None

    def _tally(
        self, told: Told, *, series: str | None = None, seasons: tuple[int, int] | None = None, day: int | None = None
    ) -> int | None:
        """Another figure of the same driver."""
        claim, scope = told.claim, told.claim.scope
        if claim.subject.kind != "driver" or claim.predicate not in TALLIES:
            return None
        return self.world.tally(
            claim.subject.id,
            claim.predicate,
            series or str(scope.series),
            seasons,
            told.day if day is None else day,
            track=scope.track,
            team=scope.team,
        )

    def off_by_one(self, told: Told) -> Claim | None:
        number = self._figure(told)
        return None if number is None else _count(told, max(0, number + self.rng.choice((-1, 1))))

    def digit_swap(self, told: Told) -> Claim | None:
        number = self._figure(told)
        return None if number is None or number < 10 else _count(told, int(str(number)[::-1]))

    def season_for_career(self, told: Told) -> Claim | None:
        """A season's figure taken for the career's."""
        if self._figure(told) is None or told.claim.scope.span != "career":
            return None
        year = date.fromordinal(told.day).year
        return _count(told, self._tally(told, seasons=(year, year)))

    def career_for_season(self, told: Told) -> Claim | None:
        """The career's figure taken for a season's."""
        if self._figure(told) is None or told.claim.scope.span != "season":
            return None
        return _count(told, self._tally(told, seasons=None))

    def two_seasons_for_one(self, told: Told) -> Claim | None:
        """The figure of two seasons taken for that of the second."""
        seasons = told.claim.scope.seasons
        if self._figure(told) is None or told.claim.scope.span != "season" or seasons is None:
            return None
        return _count(told, self._tally(told, seasons=(seasons[0] - 1, seasons[1])))

    def other_series(self, told: Told) -> Claim | None:
        if self._figure(told) is None:
            return None
        others = [one for one in SERIES if one != told.claim.scope.series]
        found = [self._tally(told, series=one, seasons=told.claim.scope.seasons) for one in others]
        figures = [one for one in found if one]
        return _count(told, self.rng.choice(figures)) if figures else None

    def stale(self, told: Told) -> Claim | None:
        """The figure of an older article, one race or a few weeks behind."""
        if self._figure(told) is None or told.claim.tally == "final":
            return None
        return _count(told, self._earlier(told, self.rng.randint(1, 30)))

    def regression(self, told: Told) -> Claim | None:
        """The figure of months ago."""
        if self._figure(told) is None or told.claim.tally == "final":
            return None
        return _count(told, self._earlier(told, self.rng.randint(60, 200)))

    def _earlier(self, told: Told, days: int) -> int | None:
        """The tally so many days before; None before the season and where a season without dates is met."""
        day, seasons = told.day - days, told.claim.scope.seasons
        if seasons is not None and day < self.world.ends(str(told.claim.scope.series), seasons[0])[0]:
            return None
        return self._tally(told, seasons=seasons, day=day)

    def too_fast(self, told: Told) -> Claim | None:
        """More than could be gained in a month of races."""
        number = self._figure(told)
        if number is None or told.claim.predicate not in PER_RACE or told.claim.scope.span not in ("season", "career"):
            return None
        return _count(told, number + self.rng.randint(5, 9))

    def wins_above_top_fives(self, told: Told) -> Claim | None:
        scope = told.claim.scope
        if self._figure(told) is None or told.claim.predicate != "wins" or told.claim.subject.kind != "driver":
            return None
        top_fives = self.world.tally(
            told.claim.subject.id,
            "top_fives",
            str(scope.series),
            scope.seasons,
            told.day,
            track=scope.track,
            team=scope.team,
        )
        return None if top_fives is None else _count(told, top_fives + self.rng.randint(1, 3))

    def more_than_held(self, told: Told) -> Claim | None:
        """More than the season had races."""
        scope = told.claim.scope
        if self._figure(told) is None or told.claim.predicate not in PER_RACE or scope.span != "season":
            return None
        assert scope.seasons is not None
        parts = SERIES if scope.series == "national" else (str(scope.series),)
        held = sum(len(self.world.races.get((one, scope.seasons[0]), ())) for one in parts)
        return _count(told, held + self.rng.randint(1, 4))

    def wrong_range(self, told: Told) -> Claim | None:
        """A total of several seasons that is not their sum."""
        number = self._figure(told)
        if number is None or told.claim.scope.span != "seasons":
            return None
        return _count(told, max(0, number + self.rng.choice((-3, -2, -1, 1, 2, 3))))

    def wrong_titles(self, told: Told) -> Claim | None:
        number = self._figure(told)
        if number is None or told.claim.predicate != "titles":
            return None
        return _count(told, max(0, number + self.rng.choice((-2, -1, 1, 2))))

    def list_against_count(self, told: Told) -> Claim | None:
        parts, number = told.claim.parts, self._figure(told)
        if parts is None or number is None:
            return None
        return _count(told, max(0, number + self.rng.choice((-1, 1)) if parts.complete else len(parts.claims) - 1))

    def namesake(self, told: Told) -> Claim | None:
        """The claim of one driver given to another of the surname."""
        claim = told.claim
        if claim.subject.kind != "driver" or claim.predicate not in ("wins", "starts", "birth_date", "title", "titles"):
            return None
        others = [
            one
            for one in self.world.namesakes(claim.subject.id)
            if (one, claim.scope.series or "cup") in self.world.careers
        ]
        if not others:
            return None
        other = self.rng.choice(others)
        true = (
            self.world.tally(other, claim.predicate, str(claim.scope.series), claim.scope.seasons, told.day)
            if claim.predicate in TALLIES
            else None
        )
        if isinstance(claim.value, Count) and (claim.value.comparison != "exactly" or claim.value.number == true):
            return None
        return replace(claim, subject=self._subject(claim, other))

    # Races, championships, people

    def _subject(self, claim: Claim, driver: str) -> Subject:
        return replace(claim.subject, id=driver, name=self.world.names[driver])

    def wrong_winner(self, told: Told) -> Claim | None:
        if told.claim.predicate != "race_win" or told.race is None:
            return None
        others = [one for one, entry in self.world.field[told.race].items() if 1 < entry.finish <= 12]
        return replace(told.claim, subject=self._subject(told.claim, self.rng.choice(others)))

    def wrong_champion(self, told: Told) -> Claim | None:
        claim = told.claim
        if claim.predicate != "title" or claim.scope.seasons is None:
            return None
        race = self.rng.choice(self.world.races[str(claim.scope.series), claim.scope.seasons[0]])
        others = [
            one for one, entry in self.world.field[race].items() if entry.finish <= 10 and one != claim.subject.id
        ]
        return replace(claim, subject=self._subject(claim, self.rng.choice(others)))

    def wrong_birth_date(self, told: Told) -> Claim | None:
        return self._other_day(told, "birth_date", (1, 9, 10, 31, 365, 366, 730))

    def wrong_debut(self, told: Told) -> Claim | None:
        return self._other_day(told, "debut", (7, 14, 28, 364, 371))

    def wrong_race_date(self, told: Told) -> Claim | None:
        if told.claim.section == "caption":
            return None
        return self._other_day(told, "race_date", (1, 1, 7, 10))

    def _other_day(self, told: Told, predicate: str, steps: Sequence[int]) -> Claim | None:
        value = told.claim.value
        if told.claim.predicate != predicate or not isinstance(value, DateValue) or value.precision != "day":
            return None
        day = iso(date.fromisoformat(value.earliest).toordinal() + self.rng.choice((-1, 1)) * self.rng.choice(steps))
        return replace(told.claim, value=DateValue(day, day, "day"))

    def wrong_age(self, told: Told) -> Claim | None:
        value = told.claim.value
        if told.claim.predicate != "age" or not isinstance(value, Count):
            return None
        return _count(told, value.number + self.rng.choice((-2, -1, 1, 2)))

    def wrong_result(self, told: Told) -> Claim | None:
        value = told.claim.value
        if told.claim.predicate != "result" or not isinstance(value, Position):
            return None
        return replace(told.claim, value=Position(value.number + self.rng.choice((1, 2, 3, 10))))

    def wrong_car_number(self, told: Told) -> Claim | None:
        if told.claim.predicate != "car_number" or told.race is None or told.claim.scope.race is None:
            return None
        cars = sorted({entry.car for entry in self.world.field[told.race].values()})
        return replace(told.claim, value=CarNumber(self.rng.choice(cars)))

    def wrong_laps_led(self, told: Told) -> Claim | None:
        value = told.claim.value
        if told.claim.predicate != "laps_led" or told.claim.scope.span != "race" or not isinstance(value, Count):
            return None
        return _count(told, max(0, value.number + self.rng.choice((-10, -2, -1, 1, 2, 10))))


_TOTALS = ("season", "seasons", "career")
KINDS: Mapping[str, Callable[[Maker, Told], Claim | None]] = {
    name: getattr(Maker, name)
    for name in (
        "off_by_one",
        "digit_swap",
        "season_for_career",
        "career_for_season",
        "two_seasons_for_one",
        "other_series",
        "stale",
        "regression",
        "too_fast",
        "wins_above_top_fives",
        "more_than_held",
        "wrong_range",
        "wrong_titles",
        "list_against_count",
        "namesake",
        "wrong_winner",
        "wrong_champion",
        "wrong_birth_date",
        "wrong_age",
        "wrong_race_date",
        "wrong_debut",
        "wrong_result",
        "wrong_car_number",
        "wrong_laps_led",
    )
}
"""Every kind of error."""


def inject(world: World, told: Sequence[Told], rate: float, rng: Random) -> Mixed:
    """Make so many of some true claims wrong, the kinds in turn.

    Args:
        world: What really happened.
        told: Claims that are all true.
        rate: Share of them that will be wrong.
        rng: Decides everything.
    """
    maker = Maker(world, rng)
    # What a list names stays right: a list is checked by its count.
    listed = {one for each in told if each.claim.parts for one in each.claim.parts.claims}
    queues = {kind: rng.sample(range(len(told)), len(told)) for kind in KINDS}
    wrong: dict[int, Injected] = {}
    target = round(rate * len(told))
    while queues and len(wrong) < target:
        for kind in list(queues):
            made = _make_one(maker, kind, queues[kind], told, wrong, listed)
            if made is None:
                del queues[kind]
            elif len(wrong) < target:
                wrong[made[0]] = made[1]
    true = [one for at, one in enumerate(told) if at not in wrong]
    return Mixed(true, [wrong[at] for at in sorted(wrong)])


def _make_one(
    maker: Maker, kind: str, queue: list[int], told: Sequence[Told], wrong: Mapping[int, Injected], listed: set[str]
) -> tuple[int, Injected] | None:
    """The next claim of which an error of a kind can be made."""
    while queue:
        at = queue.pop()
        claim = told[at].claim
        if at in wrong or claim.id in listed or claim.modality != "asserted":
            continue
        made = KINDS[kind](maker, told[at])
        if made is not None and (made.value, made.subject.id) != (claim.value, claim.subject.id):
            return at, Injected(kind, Told(made, told[at].day, told[at].race), claim)
    return None


def _count(told: Told, number: int | None) -> Claim | None:
    return None if number is None else replace(told.claim, value=Count(number))
