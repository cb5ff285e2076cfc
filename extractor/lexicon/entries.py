"""Who drove what: rows of ``entries.tsv``, found by driver or by season and made into entries only when asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extractor.lexicon.files import Folder, counted
from extractor.lexicon.model import Entry

FILE = "entries.tsv"
COLUMNS = ("driver", "numbers", "teams", "races", "make")
_COUNTED = re.compile(r"[^|:]+:\d+(\|[^|:]+:\d+)*")

Row = tuple[int, list[str], list[str]]
"""Line number, series and season, cells."""


class EntryTable:
    """The entries of a lexicon.

    Args:
        folder: Its data files.
        makes: Id of a make by the code that the file has for it.
    """

    def __init__(self, folder: Folder, makes: Mapping[str, str]) -> None:
        self._folder = folder
        self._makes = makes
        self._by_driver: dict[str, list[Row]] = {}
        self._by_season: dict[tuple[str, int], list[Row]] = {}
        block: list[str] = []
        of_season: list[Row] = []
        for row in folder.blocks(FILE, COLUMNS, 2):
            line, head, cells = row
            if head is not block:
                block = head
                key = head[0], folder.number(FILE, line, head[1])
                of_season = self._by_season.setdefault(key, [])
            of_season.append(row)
            self._by_driver.setdefault(cells[0], []).append(row)
        self.last_season = max((season for _, season in self._by_season), default=0)
        self._made: dict[str, tuple[Entry, ...]] = {}

    def of_driver(self, driver_id: str) -> tuple[Entry, ...]:
        """The entries of a driver, oldest first."""
        if driver_id not in self._by_driver:
            return ()
        if driver_id not in self._made:
            rows = [self._entry(row) for row in self._by_driver[driver_id]]
            self._made[driver_id] = tuple(sorted(rows, key=lambda entry: entry.season))
        return self._made[driver_id]

    def of_season(self, series: str, season: int) -> tuple[Entry, ...]:
        """The entries of a season of a series."""
        return tuple(self._entry(row) for row in self._by_season.get((series, season), ()))

    def __iter__(self) -> Iterator[Entry]:
        for rows in self._by_season.values():
            yield from map(self._entry, rows)

    def _entry(self, row: Row) -> Entry:
        line, (series, season), (driver, numbers, teams, races, make) = row
        for cell in (numbers, teams):
            if ":" in cell and not _COUNTED.fullmatch(cell):
                self._folder.fail(FILE, line, f"{cell!r} is not a list of items with counts such as 11:20|1:3")
        started = self._folder.number(FILE, line, races)
        cars, times = counted(numbers, started)
        ids, _ = counted(teams, started)
        team = ids[0] if ids else None
        return Entry(series, int(season), driver, cars, team, started, ids, times, self._makes.get(make))
