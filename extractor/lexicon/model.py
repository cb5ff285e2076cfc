"""The things that a lexicon knows, as immutable records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Driver:
    """A driver.

    Attributes:
        id: Slug of the canonical name.
        name: The canonical name.
        aliases: Other whole names that are safe to find alone in a text.
        birth_date: ISO date, or None when not known.
        hometown: ``Marietta, Georgia``, or None when not known.
        first_season: The first season with a start in any series that is covered.
        last_season: The last such season so far.
        series: ``(series, first season, last season)`` for each series that is covered.
        weight: How prominent: starts, the recent and the higher series counting more.
        roles: ``driver``, and ``owner`` or ``crew_chief`` where the same person is that too.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    birth_date: str | None = None
    hometown: str | None = None
    first_season: int = 0
    last_season: int = 0
    series: tuple[tuple[str, int, int], ...] = ()
    weight: int = 0
    roles: tuple[str, ...] = ("driver",)

    @property
    def home_region(self) -> str | None:
        """The state, province or country he comes from.

        Example:
            >>> Driver("a-b", "A B", hometown="Marietta, Georgia").home_region
            'Georgia'
        """
        return self.hometown.rpartition(",")[2].strip() if self.hometown else None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is no driver but stands in the same sentences; ``roles`` such as ``owner``, ``crew_chief``."""

    id: str
    name: str
    roles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Team:
    """A team. A renamed team is another team.

    Attributes:
        aliases: Other names and abbreviations that are safe to find alone.
        owners: Names of the people who own it.
        series: ``(series, first season, last season)``.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    first_season: int = 0
    last_season: int = 0
    series: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A race track. ``aliases`` are its former, short and by-names; ``miles`` the length of a lap last used."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    place: str | None = None
    miles: float | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A name of a series. ``needs_context`` says that the bare words mean something else just as often."""

    text: str
    needs_context: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A series under all names it ever had; a label never dates an event.

    Attributes:
        national: Whether a win in it counts as a national series win.
        began: First season ever, or None when not known.
        names: ``(first season, last season, official name)``.
    """

    id: str
    name: str
    national: bool = False
    began: int | None = None
    names: tuple[tuple[int, int, str], ...] = ()
    labels: tuple[Label, ...] = ()

    def name_in(self, season: int) -> str:
        """The official name in a season, the usual name where none is known.

        Example:
            >>> Series("cup", "Cup Series", names=((1971, 2003, "NASCAR Winston Cup Series"),)).name_in(1998)
            'NASCAR Winston Cup Series'
        """
        return next((name for first, last, name in self.names if first <= season <= last), self.name)


@dataclass(frozen=True, slots=True)
class RaceOccurrence:
    """A race that was held once: ``number`` is its place in the season's schedule, ``date`` None when not known."""

    series: str
    season: int
    number: int
    date: str | None
    race_id: str
    track_id: str


@dataclass(frozen=True, slots=True)
class RaceName:
    """A race by its name, with every time that a race of that name was held.

    ``occurrences`` are ``(series, season, number, date, track_id)``; sponsors move, so the tracks may differ.
    An ``exhibition`` counts for no championship.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    occurrences: tuple[tuple[str, int, int, str | None, str], ...] = ()
    exhibition: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What a driver drove in one season of one series.

    Attributes:
        numbers: Car numbers as text, the one he started most with first.
        team_id: The team he started most for, None when it is not in the lexicon.
        races: Races started.
        team_ids: All teams, most starts first.
        number_races: Races started with each of ``numbers``.
        make: Make of the car he started most in (key of ``Lexicon.makes``), or None.
    """

    series: str
    season: int
    driver_id: str
    numbers: tuple[str, ...]
    team_id: str | None
    races: int
    team_ids: tuple[str, ...] = ()
    number_races: tuple[int, ...] = ()
    make: str | None = None
