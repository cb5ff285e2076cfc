"""The lexicon of one sport: who and what exists, under which names, and who drove what when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from extractor.lexicon import surfaces as surface_tables
from extractor.lexicon import tables
from extractor.lexicon.calendar import Calendar
from extractor.lexicon.entries import EntryTable
from extractor.lexicon.files import Folder
from extractor.lexicon.model import Driver, Entry, Person, RaceName, RaceOccurrence, Series, Team, Track

FULL_TIME = 0.8
"""Share of a season's races from which a driver counts as full-time."""


class Lexicon:
    """Everything that is known of one sport. Load it with ``load_lexicon``; big tables are parsed when first used.

    Args:
        folder: Its data files.
        name: What to call it.

    Attributes:
        name: Its name.
        version: Short hash of its data files.
    """

    def __init__(self, folder: Folder, name: str) -> None:
        self.name = name
        self.version = folder.version()
        self._folder = folder

    def checked(self) -> Lexicon:
        """This lexicon after every file was parsed: for a folder that nobody has tested yet.

        Raises:
            LexiconError: A file is malformed.
        """
        for kind in self._surfaces:
            self.contextual(kind)
        tuple(self.all_entries())
        for table in (self.races, self.champions, self.words, self.allowances):
            tuple(table)
        return self

    # -- who and what ------------------------------------------------------------------------------------------

    @cached_property
    def drivers(self) -> Mapping[str, Driver]:
        """Drivers by id."""
        return MappingProxyType(surface_tables.extended(tables.drivers(self._folder), self._aliases("driver")))

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """People who are no drivers by id: owners, crew chiefs, officials."""
        return MappingProxyType(surface_tables.extended(tables.people(self._folder), self._aliases("person")))

    @cached_property
    def teams(self) -> Mapping[str, Team]:
        """Teams by id."""
        return MappingProxyType(surface_tables.extended(tables.teams(self._folder), self._aliases("team")))

    @cached_property
    def tracks(self) -> Mapping[str, Track]:
        """Tracks by id."""
        return MappingProxyType(surface_tables.extended(tables.tracks(self._folder), self._aliases("track")))

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """Series by id, with every label."""
        return MappingProxyType(tables.series(self._folder))

    @cached_property
    def makes(self) -> Mapping[str, str]:
        """Names of makes by id."""
        return MappingProxyType({row["id"]: row["name"] for row in self._make_rows})

    @cached_property
    def races(self) -> Mapping[str, RaceName]:
        """Race names by id, with every time a race of that name was held."""
        return MappingProxyType(tables.races(self._race_names, self._held[1], tables.exhibitions(self._folder)))

    @cached_property
    def heats(self) -> frozenset[str]:
        """Ids of the races that are run in several parts, each with a winner of its own."""
        return tables.heats(self._folder)

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        """Word lists by token class, from ``words.toml``; empty when there is no such file."""
        found = self._folder.toml("words.toml")
        return MappingProxyType({key: frozenset(words) for key, words in found.items() if isinstance(words, list)})

    @cached_property
    def class_words(self) -> frozenset[str]:
        """Every word of every list: none of them is a name by itself."""
        return frozenset(word for members in self.words.values() for word in members)

    # -- names in a text ---------------------------------------------------------------------------------------

    def surfaces(self, kind: str) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Whole names that are safe to find alone in a text, and the ids that each may mean.

        Args:
            kind: ``driver``, ``person``, ``team``, ``track``, ``race``, ``series`` or ``make``.

        Returns:
            Pairs of a surface as written and ids, the most prominent first. Surnames are not among them.

        Raises:
            KeyError: There is no such kind.
        """
        return self._surfaces[kind]

    def contextual(self, kind: str) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Short names that need context (a surname, a brand, a make that is a town as well): pairs as in ``surfaces``.

        Raises:
            KeyError: There is no such kind.
        """
        return self._contextual[kind]

    @cached_property
    def _surfaces(self) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
        return {
            "driver": surface_tables.of_drivers(self.drivers.values()),
            "person": surface_tables.of_named(self.people.values()),
            "team": self._team_surfaces[0],
            "track": surface_tables.of_named(self.tracks.values()),
            "race": surface_tables.of_races(self._race_names),
            "series": surface_tables.of_series(self.series.values(), needs_context=False),
            "make": surface_tables.of_rows(self._make_rows, "surfaces"),
        }

    @cached_property
    def _team_surfaces(self) -> tuple[surface_tables.Surfaces, surface_tables.Surfaces]:
        """Names of teams that are safe, and those that are a surname and a verb: "Gordon racing for the lead"."""
        named = surface_tables.of_named(self.teams.values(), by_last_season=True)
        return surface_tables.apart(named, self.surnames, self.allowances.get("verbs", ()))

    @cached_property
    def _contextual(self) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
        listed = self._alias_file.get("contextual", {})
        found = {kind: surface_tables.inverted(listed.get(kind, {})) for kind in self._surfaces}
        found["team"] += self._team_surfaces[1]
        found["series"] = surface_tables.of_series(self.series.values(), needs_context=True)
        found["make"] = surface_tables.of_rows(self._make_rows, "surfaces_in_context")
        return found

    @cached_property
    def surnames(self) -> Mapping[str, tuple[str, ...]]:
        """Driver ids by surname in lower case, the most prominent first."""
        return MappingProxyType(surface_tables.surnames(self.drivers.values(), self._alias_file.get("surname", {})))

    @cached_property
    def nicknames(self) -> Mapping[str, str]:
        """Driver ids by nickname; only with exactly these capitals."""
        return MappingProxyType(dict(self._alias_file.get("nickname", {})))

    # -- who drove what ----------------------------------------------------------------------------------------

    @cached_property
    def calendar(self) -> Calendar:
        """The seasons, the races and their days."""
        return self._held[0]

    def entries(self, driver_id: str, season: int | None = None) -> tuple[Entry, ...]:
        """What a driver drove: one entry for each season and series, oldest first."""
        found = self._entries.of_driver(driver_id)
        return found if season is None else tuple(entry for entry in found if entry.season == season)

    def season_entries(self, series: str, season: int) -> tuple[Entry, ...]:
        """Everybody who started in a season of a series."""
        return self._entries.of_season(series, season)

    def main_series(self, driver_id: str, season: int) -> str | None:
        """The series he started most in that season; None when he started nowhere or equally often in two."""
        ranked = sorted(self.entries(driver_id, season), key=lambda entry: -entry.races)
        if not ranked or (len(ranked) > 1 and ranked[0].races == ranked[1].races):
            return None
        return ranked[0].series

    def first_full_time_season(self, driver_id: str, series: str) -> int | None:
        """The first season in which he started at least four fifths of the races of that series."""
        for entry in self.entries(driver_id):
            held = self.calendar.races_held(series, entry.season)
            if entry.series == series and held and entry.races >= FULL_TIME * held:
                return entry.season
        return None

    def number_holders(self, series: str, season: int, number: str) -> tuple[str, ...]:
        """Ids of the drivers who raced that number in that season, most races with it first.

        Args:
            series: A series id.
            season: A season.
            number: The number as text: ``07``, ``7`` and ``00`` are three cars.
        """
        found = [
            (-entry.number_races[entry.numbers.index(number)], entry.driver_id)
            for entry in self.season_entries(series, season)
            if number in entry.numbers
        ]
        return tuple(driver for _, driver in sorted(found))

    @cached_property
    def champions(self) -> Mapping[tuple[str, int], str]:
        """Driver id of each champion by series and season."""
        return MappingProxyType(tables.champions(self._folder))

    def champion(self, series: str, season: int) -> str | None:
        """Driver id of a season's champion, None when not known or not yet settled."""
        return self.champions.get((series, season))

    def active(self, driver_id: str, season: int) -> bool:
        """Whether he started anywhere that season; for a season after the last known one, in that last one."""
        return bool(self.entries(driver_id, min(season, self._entries.last_season)))

    # -- for the lint ------------------------------------------------------------------------------------------

    @cached_property
    def allowances(self) -> Mapping[str, Any]:
        """What ``ambiguity.toml`` lets pass."""
        return self._folder.toml("ambiguity.toml")

    def named_in_aliases(self) -> Iterator[tuple[str, str]]:
        """Kind and id of everything that ``aliases.toml`` has names for."""
        for kind in self._surfaces:
            for id_ in (*self._alias_file.get(kind, {}), *self._alias_file.get("contextual", {}).get(kind, {})):
                yield kind, id_

    def occurrences(self) -> Iterator[RaceOccurrence]:
        """Every race that was held."""
        return iter(self._held[1])

    def all_entries(self) -> Iterator[Entry]:
        """Every entry of every driver."""
        return iter(self._entries)

    # -- files, each parsed once -------------------------------------------------------------------------------

    @cached_property
    def _alias_file(self) -> dict[str, dict[str, Any]]:
        return self._folder.toml("aliases.toml")

    def _aliases(self, kind: str) -> Mapping[str, Iterable[str]]:
        return self._alias_file.get(kind, {})

    @cached_property
    def _make_rows(self) -> list[dict[str, str]]:
        return tables.table(self._folder, "makes.toml", "make")

    @cached_property
    def _race_names(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        names = {**tables.race_names(self._folder), **tables.exhibitions(self._folder)}
        for id_, more in self._aliases("race").items():
            name, aliases = names.get(id_, (id_, ()))
            names[id_] = (name, (*aliases, *more))
        return names

    @cached_property
    def _held(self) -> tuple[Calendar, list[RaceOccurrence]]:
        return tables.calendar(self._folder, self.series.values())

    @cached_property
    def _entries(self) -> EntryTable:
        return EntryTable(self._folder, {row["code"]: row["id"] for row in self._make_rows if "code" in row})
