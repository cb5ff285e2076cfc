"""What the lexicon knows of people that a description may mention: age, home, team, number, title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from extractor.lexicon import Lexicon
from extractor.lexicon.homes import is_home
from extractor.reading.people import Person

_SLIP = 4
"""Years that a reporter may be wrong about an age."""
_REGULAR = 8
"""Races of a season from which somebody is no longer a newcomer."""


class Profiles:
    """Tells whether a description fits somebody on an article's day.

    Args:
        lexicon: What is known.
        day: The article's day (ISO 8601), if it is known.
    """

    def __init__(self, lexicon: Lexicon, day: str | None) -> None:
        self._lexicon = lexicon
        self._day = date.fromisoformat(day) if day else None

    def birth(self, person: Person) -> date | None:
        """The day of birth, if the lexicon has it."""
        driver = self._lexicon.drivers.get(person.id)
        return date.fromisoformat(driver.birth_date) if driver and driver.birth_date else None

    def fits_age(self, person: Person, age: int) -> bool:
        """Whether somebody may be that old, give or take a year; nothing is known against who has no birthday."""
        years = self._age(person)
        return person.known != "person" if years is None else abs(years - age) <= 1

    def is_known_age(self, person: Person, age: int) -> bool:
        """Whether somebody is known to be that old, give or take a year."""
        years = self._age(person)
        return years is not None and abs(years - age) <= 1

    def is_far_from(self, person: Person, age: int) -> bool:
        """Whether somebody is known to be of quite another age: no slip of a reporter's."""
        years = self._age(person)
        return years is not None and abs(years - age) > _SLIP

    def _age(self, person: Person) -> int | None:
        birth, day = self.birth(person), self._day
        if birth is None or day is None:
            return None
        return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))

    def drove_for(self, person: Person, teams: tuple[str, ...]) -> bool:
        """Whether somebody drove for one of the teams in the article's season or the one before."""
        years = {self._day.year, self._day.year - 1} if self._day else None
        return any(
            entry.team_id in teams and (years is None or entry.season in years)
            for entry in self._lexicon.entries(person.id)
        )

    def drove_number(self, person: Person, number: str) -> bool:
        """Whether somebody drove a number in the article's season."""
        return any(
            number in entry.numbers and (self._day is None or entry.season == self._day.year)
            for entry in self._lexicon.entries(person.id)
        )

    def is_from(self, person: Person, words: Sequence[str]) -> bool:
        """Whether the words of a description say where somebody is from."""
        driver = self._lexicon.drivers.get(person.id)
        return driver is not None and bool(driver.hometown) and is_home(driver.hometown or "", words)

    def is_rookie(self, person: Person) -> bool:
        """Whether somebody races a series in the article's season, or raced it in the one before, and hardly did earlier."""
        if self._day is None:
            return False
        raced: dict[str, dict[int, int]] = {}
        for entry in self._lexicon.entries(person.id):
            seasons = raced.setdefault(entry.series, {})
            seasons[entry.season] = seasons.get(entry.season, 0) + entry.races
        for seasons in raced.values():
            first = min((year for year, races in seasons.items() if races >= _REGULAR), default=None)
            if first in (self._day.year, self._day.year - 1):
                return True
        return False

    def champion_of(self, people: Iterable[Person], series: Iterable[str], year: int) -> Person | None:
        """The only one of some people who was the champion of a season in one of the series."""
        champions = {self._lexicon.champion(each, year) for each in series}
        found = [each for each in people if each.id in champions]
        return found[0] if len(found) == 1 else None

    def champion_times(self, people: Iterable[Person], series: Iterable[str], times: int) -> Person | None:
        """The only one of some people who had won that many championships of one series by the article's day."""
        day = self._day
        until = {each: day.year - (not self._is_over(each)) for each in series} if day else {}
        counts: dict[tuple[str, str], int] = {}
        for (each, season), driver in self._lexicon.champions.items():
            if season <= until.get(each, 0):
                counts[driver, each] = counts.get((driver, each), 0) + 1
        holders = {driver for (driver, _), count in counts.items() if count == times}
        found = [each for each in people if each.id in holders]
        return found[0] if len(found) == 1 else None

    def reigning(self, people: Iterable[Person], series: Iterable[str], *, defending: bool) -> Person | None:
        """The only one of some people who is the champion of a series on the article's day.

        Args:
            people: Who may be meant.
            series: The series that may be.
            defending: The title of the season before is meant, even when this one is just over.
        """
        if self._day is None:
            return None
        champions = {
            self._lexicon.champion(each, self._day.year - (defending or not self._is_over(each))) for each in series
        }
        found = [each for each in people if each.id in champions]
        return found[0] if len(found) == 1 else None

    def _is_over(self, series: str) -> bool:
        """Whether the season of the article's year is over in a series."""
        day = self._day
        return day is not None and bool(self._lexicon.calendar.is_over(series, day.year, day.isoformat()))

    def of_family(self, people: Iterable[Person], surname: str, *, elder: bool) -> Person | None:
        """The older or the younger of the two drivers of a surname among some people."""
        family = [each for each in people if each.surname == surname and each.known == "driver"]
        births = sorted((birth, each.id) for each in family if (birth := self.birth(each)) is not None)
        if len(family) != 2 or len(births) != 2:
            return None
        wanted = births[0][1] if elder else births[1][1]
        return next(each for each in family if each.id == wanted)
