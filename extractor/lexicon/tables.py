"""Turns the files of a lexicon folder into its records, table by table."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from typing import Any

from extractor.errors import LexiconError
from extractor.lexicon.calendar import Calendar
from extractor.lexicon.files import Folder, items
from extractor.lexicon.model import Driver, Label, Person, RaceName, RaceOccurrence, Series, Team, Track

DRIVERS = ("id", "name", "aliases", "born", "hometown", "first", "last", "series", "weight", "roles")
PEOPLE = ("id", "name", "roles", "aliases")
TEAMS = ("id", "name", "aliases", "owners", "first", "last", "series")
TRACKS = ("id", "name", "aliases", "place", "miles")
RACES = ("id", "name", "aliases")
CALENDAR = ("number", "date", "race", "track")
CHAMPIONS = ("series", "season", "driver")
_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


def _years(folder: Folder, name: str, line: int, cell: str) -> tuple[tuple[str, int, int], ...]:
    spans = []
    for item in items(cell):
        series, _, years = item.partition(":")
        first, _, last = years.partition("-")
        spans.append((series, folder.number(name, line, first), folder.number(name, line, last or first)))
    return tuple(spans)


def drivers(folder: Folder) -> dict[str, Driver]:
    """``drivers.tsv``, with further roles from the table ``[drivers]`` of ``people.toml``."""
    file = "drivers.tsv"
    roles: dict[str, list[str]] = folder.toml("people.toml").get("drivers", {})
    return {
        cells[0]: Driver(
            id=cells[0],
            name=cells[1],
            aliases=items(cells[2]),
            birth_date=cells[3] or None,
            hometown=cells[4] or None,
            first_season=folder.number(file, line, cells[5]),
            last_season=folder.number(file, line, cells[6]),
            series=_years(folder, file, line, cells[7]),
            weight=folder.number(file, line, cells[8]),
            roles=tuple(dict.fromkeys((*items(cells[9]), *roles.get(cells[0], ())))),
        )
        for line, cells in folder.rows(file, DRIVERS)
    }


def people(folder: Folder) -> dict[str, Person]:
    """``people.tsv`` and the ``[[person]]`` of ``people.toml``, which win."""
    found = {
        cells[0]: Person(cells[0], cells[1], items(cells[2]), items(cells[3]))
        for _, cells in folder.rows("people.tsv", PEOPLE)
    }
    for row in table(folder, "people.toml", "person"):
        found[row["id"]] = Person(row["id"], row["name"], tuple(row.get("roles", ())), tuple(row.get("aliases", ())))
    return found


def teams(folder: Folder) -> dict[str, Team]:
    """``teams.tsv``."""
    file = "teams.tsv"
    return {
        cells[0]: Team(
            id=cells[0],
            name=cells[1],
            aliases=items(cells[2]),
            owners=items(cells[3]),
            first_season=folder.number(file, line, cells[4]),
            last_season=folder.number(file, line, cells[5]),
            series=_years(folder, file, line, cells[6]),
        )
        for line, cells in folder.rows(file, TEAMS)
    }


def tracks(folder: Folder) -> dict[str, Track]:
    """``tracks.tsv``."""
    found = {}
    for line, cells in folder.rows("tracks.tsv", TRACKS):
        if cells[4] and not cells[4].replace(".", "", 1).isdigit():
            folder.fail("tracks.tsv", line, f"{cells[4]!r} is not a length in miles")
        miles = float(cells[4]) if cells[4] else None
        found[cells[0]] = Track(cells[0], cells[1], items(cells[2]), cells[3] or None, miles)
    return found


def race_names(folder: Folder) -> dict[str, tuple[str, tuple[str, ...]]]:
    """``races.tsv``: id to name and aliases. A name that begins with ``~`` is none to look for in a text."""
    return {cells[0]: (cells[1], items(cells[2])) for _, cells in folder.rows("races.tsv", RACES)}


def calendar(folder: Folder, series: Iterable[Series]) -> tuple[Calendar, list[RaceOccurrence]]:
    """``calendar.tsv``: the calendar, and the races it was made of."""
    file = "calendar.tsv"
    races: list[RaceOccurrence] = []
    incomplete: set[tuple[str, int]] = set()
    for line, (name, season, state), (number, date, race, track) in folder.blocks(file, CALENDAR, 3):
        year = folder.number(file, line, season)
        if state not in ("complete", "incomplete"):
            folder.fail(file, line, f"the season is {state!r}; say complete or incomplete")
        if date and not _DAY.fullmatch(date):
            folder.fail(file, line, f"{date!r} is not an ISO date such as 2025-02-16")
        races.append(RaceOccurrence(name, year, folder.number(file, line, number), date or None, race, track))
        if state == "incomplete":
            incomplete.add((name, year))
    known = tuple(series)
    return (
        Calendar(
            races,
            incomplete=incomplete,
            national=[one.id for one in known if one.national],
            began={one.id: one.began for one in known if one.began},
        ),
        races,
    )


def exhibitions(folder: Folder) -> dict[str, tuple[str, tuple[str, ...]]]:
    """``exhibitions.toml``: id to name and aliases of the races that count for no championship."""
    rows = table(folder, "exhibitions.toml", "race")
    return {row["id"]: (row["name"], tuple(row.get("aliases", ()))) for row in rows}


def heats(folder: Folder) -> frozenset[str]:
    """``exhibitions.toml``: ids of the races that are run in several parts, each with a winner."""
    return frozenset(row["id"] for row in table(folder, "exhibitions.toml", "race") if row.get("heats"))


def races(
    names: dict[str, tuple[str, tuple[str, ...]]], held: Iterable[RaceOccurrence], shows: Container[str] = ()
) -> dict[str, RaceName]:
    """Race names with the times that they were held; ``shows`` are the ids of exhibitions."""
    times: dict[str, list[tuple[str, int, int, str | None, str]]] = {name: [] for name in names}
    for race in held:
        times.setdefault(race.race_id, []).append((race.series, race.season, race.number, race.date, race.track_id))
    return {
        id_: RaceName(id_, names[id_][0].lstrip("~"), names[id_][1], tuple(rows), id_ in shows)
        for id_, rows in times.items()
        if id_ in names
    }


def champions(folder: Folder) -> dict[tuple[str, int], str]:
    """``champions.tsv``: the champion's driver id by series and season."""
    file = "champions.tsv"
    return {(cells[0], folder.number(file, line, cells[1])): cells[2] for line, cells in folder.rows(file, CHAMPIONS)}


def series(folder: Folder) -> dict[str, Series]:
    """``series.toml``: ``[[series]]`` with ``names`` by years, ``labels``, and ``labels_in_context``."""
    found = {}
    for row in table(folder, "series.toml", "series"):
        labels = [Label(text) for text in row.get("labels", ())]
        labels += [Label(text, needs_context=True) for text in row.get("labels_in_context", ())]
        names = tuple((first, last, name) for first, last, name in row.get("names", ()))
        found[row["id"]] = Series(
            row["id"], row["name"], row.get("national", False), row.get("began"), names, tuple(labels)
        )
    return found


def table(folder: Folder, file: str, key: str) -> list[dict[str, Any]]:
    """The tables ``[[key]]`` of a TOML file; each needs an ``id`` and a ``name``."""
    rows = folder.toml(file).get(key, [])
    for number, row in enumerate(rows, 1):
        missing = [need for need in ("id", "name") if need not in row]
        if missing:
            raise LexiconError(f"{folder.path / file}: [[{key}]] number {number} has no {missing[0]}; add it")
    return list(rows)
