"""What was raced when: answers about seasons and dates that never look at today's clock."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping

from extractor.lexicon.model import RaceOccurrence

NATIONAL = "national"
"""The word for all national series together."""


class Calendar:
    """Races by series and season. All days are ISO dates, compared as text.

    Args:
        races: Every race that is known.
        incomplete: ``(series, season)`` whose table ends before the season did.
        national: The series that ``national`` stands for.
        began: The first season ever of a series, where known: before it there were no races.

    Example:
        >>> calendar = Calendar([RaceOccurrence("cup", 2020, 1, "2020-02-17", "daytona-500", "daytona")])
        >>> calendar.race_on("cup", "2020-02-17").race_id
        'daytona-500'
    """

    def __init__(
        self,
        races: Iterable[RaceOccurrence],
        *,
        incomplete: Iterable[tuple[str, int]] = (),
        national: Iterable[str] = (),
        began: Mapping[str, int] | None = None,
    ) -> None:
        self._seasons: dict[str, dict[int, list[RaceOccurrence]]] = {}
        for race in races:
            self._seasons.setdefault(race.series, {}).setdefault(race.season, []).append(race)
        self._incomplete = frozenset(incomplete)
        self._national = tuple(national)
        self._began = dict(began or {})
        self._dated: dict[str, tuple[list[str], list[RaceOccurrence]]] = {}
        self._gaps: dict[tuple[str, int], list[tuple[str, str]]] = {}
        self._dated_seasons: dict[str, list[int]] = {}

    def races(self, series: str, season: int) -> tuple[RaceOccurrence, ...]:
        """The races of a season in the order of the schedule."""
        return tuple(self._seasons.get(series, {}).get(season, ()))

    def seasons(self, series: str) -> tuple[int, ...]:
        """The seasons of which any race is known, oldest first."""
        return tuple(sorted(self._seasons.get(series, ())))

    def race_dates(self, series: str, season: int) -> tuple[str, ...]:
        """The known days of a season's races, sorted."""
        return tuple(sorted(race.date for race in self.races(series, season) if race.date))

    def races_held(self, series: str, season: int) -> int | None:
        """Number of races of a season that are known, those without a date included; None for an unknown season."""
        return len(self.races(series, season)) or None

    def complete(self, series: str, season: int) -> bool:
        """Whether the whole season is known."""
        return bool(self.races(series, season)) and (series, season) not in self._incomplete

    def first_day(self, series: str, season: int) -> str | None:
        """The day of the season's first race, None when that is not known."""
        races = self.races(series, season)
        return min(self.race_dates(series, season)) if races and races[0].date else None

    def last_day(self, series: str, season: int) -> str | None:
        """The day of the season's last race, None when it is not known or was still to come."""
        races = self.races(series, season)
        if not self.complete(series, season) or not races[-1].date:
            return None
        return max(self.race_dates(series, season))

    def is_over(self, series: str | None, season: int, day: str) -> bool | None:
        """Whether a season was over at the end of a day; None when that cannot be told.

        Args:
            series: A series, or ``national`` or None for all national series.
            season: The season.
            day: ISO date. On the day of the last race the season counts as over.
        """
        if series is None or series == NATIONAL:
            answers = [self._is_over(one, season, day) for one in self._national if self._existed(one, season)]
            if not answers:
                return self._is_over("", season, day)
            return False if False in answers else None if None in answers else True
        return self._is_over(series, season, day)

    def races_between(self, series: str | None, after: str, until: str) -> int | None:
        """Number of races on days with ``after < day <= until``; None when the calendar does not know those days.

        Args:
            series: A series, or ``national`` or None for the sum over all national series.
            after: ISO date, not included.
            until: ISO date, included.
        """
        if series is None or series == NATIONAL:
            counts = [self._between(one, after, until) for one in self._national]
            return None if not counts or None in counts else sum(count for count in counts if count is not None)
        return self._between(series, after, until)

    def race_on(self, series: str, day: str) -> RaceOccurrence | None:
        """The race that was held on a day, the first of two."""
        days, races = self._by_day(series)
        at = bisect_right(days, day)
        held = [race for race in races[max(at - 3, 0) : at] if race.date == day]
        return held[0] if held else None

    def latest_race(self, series: str, day: str) -> RaceOccurrence | None:
        """The last race that was held on or before a day."""
        days, races = self._by_day(series)
        at = bisect_right(days, day)
        return races[at - 1] if at else None

    def races_at(self, series: str, season: int, track_id: str) -> tuple[RaceOccurrence, ...]:
        """The races of a season at one track: often two."""
        return tuple(race for race in self.races(series, season) if race.track_id == track_id)

    def _existed(self, series: str, season: int) -> bool:
        return season >= self._began.get(series, season)

    def _by_day(self, series: str) -> tuple[list[str], list[RaceOccurrence]]:
        if series not in self._dated:
            pairs = sorted(
                (
                    (race.date, race.number, race)
                    for races in self._seasons.get(series, {}).values()
                    for race in races
                    if race.date
                ),
                key=lambda row: row[:2],
            )
            self._dated[series] = [row[0] for row in pairs], [row[2] for row in pairs]
        return self._dated[series]

    def _is_over(self, series: str, season: int, day: str) -> bool | None:
        last = self.last_day(series, season)
        if last:
            return day >= last
        dates = self.race_dates(series, season)
        if dates and day < dates[-1]:
            return False
        year = int(day[:4])
        if year != season:
            return year > season
        return False if day[5:] < self._usual_end(series) else None

    def _usual_end(self, series: str) -> str:
        """Month and day before which none of the last ten seasons that are wholly known had ended."""
        ends = [last for season in self.seasons(series) if (last := self.last_day(series, season))]
        return min((last[5:] for last in ends[-10:]), default="12-31")

    def _between(self, series: str, after: str, until: str) -> int | None:
        held = 0
        first, last = int(after[:4]), int(until[:4])
        for season in range(first, last + 1) if not self._all_dated(series, first, last) else ():
            if not self._existed(series, season):
                continue
            races = self.races(series, season)
            if not races or (not self.complete(series, season) and until > max(self.race_dates(series, season))):
                return None
            for earliest, latest in self._undated(series, season):
                if after < earliest and latest <= until:
                    held += 1
                elif earliest <= until and after < latest:
                    return None
        days, _ = self._by_day(series)
        return held + max(bisect_right(days, until) - bisect_right(days, after), 0)

    def _all_dated(self, series: str, first: int, last: int) -> bool:
        """Whether every race of some seasons is known with its day, so that counting days counts races."""
        found = self._dated_seasons.get(series)
        if found is None:
            found = self._dated_seasons[series] = [
                season
                for season in self.seasons(series)
                if self.complete(series, season) and all(race.date for race in self.races(series, season))
            ]
        return bisect_right(found, last) - bisect_left(found, first) == last - first + 1

    def _undated(self, series: str, season: int) -> list[tuple[str, str]]:
        """For each race without a date the days of the races around it, the ends of the year where there is none."""
        found = self._gaps.get((series, season))
        if found is None:
            found = self._gaps[series, season] = list(self._around(series, season))
        return found

    def _around(self, series: str, season: int) -> Iterator[tuple[str, str]]:
        races = self.races(series, season)
        for at, race in enumerate(races):
            if race.date is None:
                before = (other.date for other in reversed(races[:at]) if other.date)
                after = (other.date for other in races[at:] if other.date)
                yield next(before, f"{season}-01-01"), next(after, f"{season}-12-31")
