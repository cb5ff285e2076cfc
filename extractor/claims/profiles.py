"""What the lexicon knows of people that a description may mention: age, home, team, number, title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from extractor.lexicon import Lexicon
from extractor.reading.people import Person


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
        birth, day = self.birth(person), self._day
        if birth is None or day is None:
            return person.known != "person"
        years = day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
        return abs(years - age) <= 1

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
        """Whether one of the words of a description is in the name of somebody's home."""
        driver = self._lexicon.drivers.get(person.id)
        home = (driver.hometown or "").lower() if driver else ""
        return bool(home) and any(word in home for word in words if len(word) > 3 and word != "native")

    def reigning(self, people: Iterable[Person], series: Iterable[str]) -> Person | None:
        """The only one of some people who is the champion of a series, as of the article's season or the one before."""
        if self._day is None:
            return None
        years = (self._day.year - 1, self._day.year)
        champions = {self._lexicon.champion(each, year) for each in series for year in years}
        found = [each for each in people if each.id in champions]
        return found[0] if len(found) == 1 else None

    def of_family(self, people: Iterable[Person], surname: str, *, elder: bool) -> Person | None:
        """The older or the younger of the two drivers of a surname among some people."""
        family = [each for each in people if each.surname == surname and each.known == "driver"]
        births = sorted((birth, each.id) for each in family if (birth := self.birth(each)) is not None)
        if len(family) != 2 or len(births) != 2:
            return None
        wanted = births[0][1] if elder else births[1][1]
        return next(each for each in family if each.id == wanted)
