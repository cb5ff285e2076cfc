"""What really happened, from the tables of results: every figure that an imaginary article tells is asked here.

Only points races of the three national series. A day is a proleptic ordinal (``date.toordinal``); "until a day" means
until its end. Where the tables do not know (a season with undated races, laps led never recorded) the answer is None,
and nobody writes about it.
"""

from __future__ import annotations

import csv
import os
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

from extractor.lexicon import load_lexicon
from extractor.lexicon.slug import slug

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ["EXTRACTOR_GOLD"]).parent if "EXTRACTOR_GOLD" in os.environ else ROOT.parent / "shared"
DATA = SHARED / "data"
SERIES = ("cup", "nxs", "truck")
NATIONAL = "national"
SERIES_NAMES = {"cup": "NASCAR Cup Series", "nxs": "NASCAR Xfinity Series", "truck": "NASCAR Craftsman Truck Series"}
PER_RACE = ("wins", "top_fives", "top_tens", "starts", "poles")
TALLIES = (*PER_RACE, "laps_led")
LAST_DAY = date(2026, 6, 21).toordinal()
"""The last day that the tables know."""
_LAST_WHOLE_SEASON = 2025
LATFORD = range(1975, 2004)
"""Cup seasons whose standings are the points of the races added up."""
_MOST_POINTS = 185
"""What one race could bring in those seasons."""
_COLUMNS = "series season race_no finish start car_number driver driver_id team team_id laps_led points".split()


class Race(NamedTuple):
    """A points race; ``day`` is None where its date is not known."""

    series: str
    season: int
    number: int
    day: int | None
    id: str
    name: str
    track: str
    track_name: str


class Entry(NamedTuple):
    """What one driver did in one race."""

    race: Race
    driver: str
    finish: int
    start: int | None
    car: str
    team: str
    team_name: str
    laps_led: int | None
    points: int | None

    def adds(self, predicate: str) -> int:
        """How much the race adds to a tally."""
        match predicate:
            case "wins":
                return int(self.finish == 1)
            case "top_fives":
                return int(self.finish <= 5)
            case "top_tens":
                return int(self.finish <= 10)
            case "poles":
                return int(self.start == 1)
            case "laps_led":
                return self.laps_led or 0
        return 1


@dataclass(slots=True)
class Career:
    """The races of somebody in one series, in order, with running sums of every tally."""

    entries: list[Entry]
    sums: dict[str, list[int]] = field(default_factory=dict)

    def running(self, predicate: str) -> list[int]:
        """``running(p)[n]`` is the tally after the first n races."""
        if predicate not in self.sums:
            total, sums = 0, [0]
            for entry in self.entries:
                total += entry.adds(predicate)
                sums.append(total)
            self.sums[predicate] = sums
        return self.sums[predicate]

    def upto(self, season: int, day: int) -> int:
        """How many of the races were in earlier seasons, or in this one until the end of that day."""
        return bisect_right(
            self.entries,
            (season, day),
            key=lambda entry: (entry.race.season, 0 if entry.race.day is None else entry.race.day),
        )


class World:
    """The tables, ready to be asked.

    Args:
        folder: Where the tables are.
    """

    def __init__(self, folder: Path = DATA) -> None:
        self.races: dict[tuple[str, int], list[Race]] = defaultdict(list)
        self.careers: dict[tuple[str, str], Career] = {}
        self.teams: dict[tuple[str, str], Career] = {}
        self.field: dict[Race, dict[str, Entry]] = defaultdict(dict)
        self.names: dict[str, str] = {}
        self.team_names: dict[str, str] = {}
        self.births: dict[str, date] = {}
        self.champions: dict[tuple[str, int], str] = {}
        self._read(folder)

    def _read(self, folder: Path) -> None:
        # Names of races without the sponsor's second line are the lexicon's.
        calendar = load_lexicon("nascar").calendar
        races: dict[tuple[str, int, int], Race] = {}
        for row in _rows(folder / "races.csv"):
            series, season, number = row["series"], int(row["season"]), int(row["race_no"])
            if series not in SERIES:
                continue
            known = next((one for one in calendar.races(series, season) if one.number == number), None)
            day = date.fromisoformat(row["date"]).toordinal() if row["date"] else None
            name = known.race_id if known else slug(row["race_name"])
            race = Race(series, season, number, day, name, row["race_name"], row["track_id"], row["track"])
            races[series, season, number] = race
            self.races[series, season].append(race)
        for held in self.races.values():
            held.sort(key=lambda race: race.number)
        table = pq.read_table(folder / "race_results.parquet", columns=_COLUMNS)
        columns = [table.column(name).to_pylist() for name in _COLUMNS]
        for series, season, number, finish, start, car, name, driver, team, team_id, led, points in zip(
            *columns, strict=True
        ):
            if series not in SERIES:
                continue
            self.names[driver] = name
            if team_id:
                self.team_names[team_id] = team
            race = races[series, season, number]
            entry = Entry(race, driver, finish, start, car, team_id or "", team or "", led, points)
            known_entry = self.field[race].get(driver)
            if known_entry is None or entry.finish < known_entry.finish:
                self.field[race][driver] = entry
        self._line_up()
        for row in _rows(folder / "drivers.csv"):
            if row["birth_date"]:
                self.births[row["driver_id"]] = date.fromisoformat(row["birth_date"])
        for row in _rows(folder / "champions.csv"):
            if row["series"] in SERIES:
                self.champions[row["series"], int(row["season"])] = row["driver_id"]

    def _line_up(self) -> None:
        drivers: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        teams: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for (series, _), held in sorted(self.races.items()):
            for race in held:
                for driver, entry in self.field[race].items():
                    drivers[driver, series].append(entry)
                    if entry.team and entry.finish == 1:
                        teams[entry.team, series].append(entry)
        self.careers = {key: Career(entries) for key, entries in drivers.items()}
        self.teams = {key: Career(entries) for key, entries in teams.items()}

    # Seasons

    def is_dated(self, series: str, season: int) -> bool:
        """Whether every race of a season has its day, in the order of the schedule."""
        if series == NATIONAL:
            return all(self.is_dated(one, season) for one in SERIES if self.races.get((one, season)))
        days = [race.day for race in self.races.get((series, season), ())]
        return bool(days) and None not in days and days == sorted(days, key=lambda day: day or 0)

    def ends(self, series: str, season: int) -> tuple[int, int]:
        """The days of the first and the last race of a season; the whole year where they are not known."""
        members = [one for one in (SERIES if series == NATIONAL else (series,)) if self.races.get((one, season))]
        if not members or season > _LAST_WHOLE_SEASON or not all(self.is_dated(one, season) for one in members):
            return date(season, 1, 1).toordinal(), date(season, 12, 31).toordinal()
        days = [race.day for one in members for race in self.races[one, season] if race.day is not None]
        return min(days), max(days)

    def is_over(self, series: str, season: int, day: int) -> bool:
        """Whether the last race of a season was run by the end of a day."""
        return season <= _LAST_WHOLE_SEASON and day >= self.ends(series, season)[1]

    @cached_property
    def days(self) -> dict[str, list[int]]:
        """All known race days of a series, sorted; two races of one day are two."""
        found: dict[str, list[int]] = defaultdict(list)
        for (series, _), held in self.races.items():
            found[series] += [race.day for race in held if race.day is not None]
        return {series: sorted(days) for series, days in found.items()}

    @cached_property
    def undated(self) -> dict[str, dict[int, int]]:
        """How many races of a series and season have no date."""
        found: dict[str, dict[int, int]] = {series: {} for series in SERIES}
        for (series, season), held in self.races.items():
            if missing := sum(race.day is None for race in held):
                found[series][season] = missing
        return found

    # Drivers

    def tally(
        self,
        driver: str,
        predicate: str,
        series: str,
        seasons: tuple[int, int] | None,
        day: int,
        *,
        track: str | None = None,
        team: str | None = None,
    ) -> int | None:
        """A driver's figure at the end of a day; None where the tables do not know it.

        Args:
            driver: Id of the driver.
            predicate: What is counted.
            series: A series, or ``national`` for all.
            seasons: The first and the last season; None for the career.
            day: The day until which is counted.
            track: Only the races there.
            team: Only the races for that team.
        """
        year = date.fromordinal(day).year
        parts = SERIES if series == NATIONAL else (series,)
        total = 0
        for one in parts:
            career = self.careers.get((driver, one))
            if career is None:
                continue
            running = (seasons is None or seasons[0] <= year <= seasons[1]) and bool(self.races.get((one, year)))
            if running and not self.is_dated(one, year) and not self._over_anyway(one, year, day):
                return None
            first = 0 if seasons is None else career.upto(seasons[0], -1)
            last = career.upto(year, day)
            if seasons is not None and seasons[1] < year:
                last = career.upto(seasons[1] + 1, -1)
            if not self._known(career, predicate, first, last):
                return None
            if track is None and team is None:
                sums = career.running(predicate)
                total += max(0, sums[last] - sums[first])
            else:
                total += sum(
                    entry.adds(predicate)
                    for entry in career.entries[first:last]
                    if track in (None, entry.race.track) and team in (None, entry.team)
                )
        return total

    def _over_anyway(self, series: str, season: int, day: int) -> bool:
        return day >= date(season, 12, 31).toordinal()

    def _known(self, career: Career, predicate: str, first: int, last: int) -> bool:
        if predicate == "laps_led":
            return all(entry.laps_led is not None for entry in career.entries[first:last])
        if predicate == "poles":
            return all(entry.start is not None for entry in career.entries[first:last])
        return True

    def team_wins(self, team: str, series: str, season: int, day: int) -> int:
        """A team's wins in a season until the end of a day."""
        career = self.teams.get((team, series))
        if career is None:
            return 0
        last = career.upto(season, day)
        return last - career.upto(season, -1)

    def title_day(self, series: str, season: int) -> int:
        """The day on which a championship was won: that of the last race, or of the race that decided it."""
        last = self.ends(series, season)[1]
        if series != "cup" or season not in LATFORD or not self.is_dated(series, season):
            return last
        champion, held = self.champions[series, season], self.races[series, season]
        points: dict[str, int] = defaultdict(int)
        for left, race in zip(range(len(held) - 1, -1, -1), held, strict=True):
            for driver, entry in self.field[race].items():
                points[driver] += entry.points or 0
            others = max(number for driver, number in points.items() if driver != champion)
            if points[champion] > others + left * _MOST_POINTS:
                return race.day or last
        return last

    @cached_property
    def title_days(self) -> dict[tuple[str, int], int]:
        """The day on which each championship was won."""
        return {key: self.title_day(*key) for key in self.champions}

    def titles(self, driver: str, series: str, day: int) -> int:
        """Championships won by the end of a day."""
        return sum(
            key[0] == series and champion == driver and day >= self.title_days[key]
            for key, champion in self.champions.items()
        )

    def entries(self, driver: str, series: str, season: int) -> list[Entry]:
        """The races of a driver in a season."""
        career = self.careers.get((driver, series))
        return [] if career is None else career.entries[career.upto(season, -1) : career.upto(season + 1, -1)]

    def last_season(self, driver: str, series: str) -> int:
        """The last season in which a driver raced in a series, or in any of them."""
        parts = SERIES if series == NATIONAL else (series,)
        careers = [self.careers[driver, one] for one in parts if (driver, one) in self.careers]
        return max(career.entries[-1].race.season for career in careers)

    def winner(self, race: Race) -> str:
        """Who won a race."""
        return next(driver for driver, entry in self.field[race].items() if entry.finish == 1)

    def age(self, driver: str, day: int) -> int:
        """Whole years on a day."""
        born, today = self.births[driver], date.fromordinal(day)
        return today.year - born.year - ((today.month, today.day) < (born.month, born.day))

    def namesakes(self, driver: str) -> Sequence[str]:
        """Other drivers of the same surname."""
        return [one for one in self._surnames[surname(self.names[driver])] if one != driver]

    @cached_property
    def _surnames(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for driver, name in sorted(self.names.items()):
            found[surname(name)].append(driver)
        return found

    @cached_property
    def reused_names(self) -> frozenset[tuple[str, int, str]]:
        """Names that two races of one season bear."""
        seen: set[tuple[str, int, str]] = set()
        twice: set[tuple[str, int, str]] = set()
        for (series, season), held in self.races.items():
            for race in held:
                key = (series, season, race.id)
                (twice if key in seen else seen).add(key)
        return frozenset(twice)


def surname(name: str) -> str:
    """The surname of a name, without Jr. and Sr.

    Example:
        >>> surname("Dale Earnhardt Jr.")
        'Earnhardt'
    """
    words = [word for word in name.split() if word.strip(".,") not in ("Jr", "Sr", "II", "III", "IV")]
    return words[-1] if words else name


def iso(day: int) -> str:
    """A day as it is written in claims."""
    return date.fromordinal(day).isoformat()


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
