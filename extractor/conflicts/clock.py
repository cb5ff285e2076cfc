"""How many races were run between two days: the only thing that bounds how fast a tally can grow.

Times are whole numbers, two to a day: an even number is the end of that day, the odd one after it is
"when everything was counted". So a season's settled total lies after every day of the season.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Protocol, runtime_checkable

from extractor.records.soundness import FIRST_YEAR, is_plausible

NEVER = -(10**9)
"""Before every day: a claim whose earliest day is unknown."""
ALWAYS = 10**9
"""After every day: a claim whose latest day is unknown."""
DAY = 2
"""One day on the scale of times."""
CLINCHED = 70 * DAY
"""A title may be told as won so long before the last race of its season: it was out of reach for all others."""
NATIONAL = "national"
"""The series of a total over all national series together."""
NATIONAL_PARTS = ("cup", "nxs", "truck")


class Calendar(Protocol):
    """What conflict detection asks of a season calendar. Days are ISO 8601; None is "not known"."""

    def races_held(self, series: str, season: int) -> int | None:
        """Number of points races of a whole season."""
        ...

    def first_day(self, series: str, season: int) -> str | None:
        """Day of the season's first points race."""
        ...

    def last_day(self, series: str, season: int) -> str | None:
        """Day of the season's last points race."""
        ...

    def is_over(self, series: str | None, season: int, day: str) -> bool | None:
        """Whether the season's last race was run by that day."""
        ...

    def races_between(self, series: str | None, after: str, until: str) -> int | None:
        """Number of points races with ``after < date <= until``."""
        ...


@runtime_checkable
class RaceCalendar(Protocol):
    """A calendar that also knows the names and the tracks of its races."""

    def races(self, series: str, season: int) -> Sequence[Any]:
        """The points races of a season; each has a ``race_id`` and a ``track_id``."""
        ...

    def complete(self, series: str, season: int) -> bool:
        """Whether these are all of them."""
        ...


class NoCalendar:
    """A calendar that knows nothing: tallies may grow by any number between two days."""

    def races_held(self, series: str, season: int) -> int | None:
        """Not known."""
        return None

    def first_day(self, series: str, season: int) -> str | None:
        """Not known."""
        return None

    def last_day(self, series: str, season: int) -> str | None:
        """Not known."""
        return None

    def is_over(self, series: str | None, season: int, day: str) -> bool | None:
        """Not known."""
        return None

    def races_between(self, series: str | None, after: str, until: str) -> int | None:
        """Not known."""
        return None


@lru_cache(maxsize=100_000)
def time_of(day: str | None) -> int | None:
    """A day as a time; None for no day, for a day that no calendar has, and for one outside all motor racing.

    Example:
        >>> time_of("2025-03-02") - time_of("2025-03-01")
        2
        >>> time_of("2025-02-30") is None
        True
    """
    if day is None:
        return None
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return None
    return found.toordinal() * DAY if is_plausible(found.year) else None


def day_of(time: int) -> date:
    """The day that a time falls on."""
    return date.fromordinal(time // DAY)


@lru_cache(maxsize=100_000)
def _iso(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


class RaceClock:
    """A calendar on the scale of times, with everything asked once remembered.

    Args:
        calendar: The season calendar.
        heats: Ids of races that are run in several parts, each with a winner of its own.
    """

    def __init__(self, calendar: Calendar, heats: Collection[str] = ()) -> None:
        self.calendar = calendar
        self.heats = heats
        self.named = calendar if isinstance(calendar, RaceCalendar) else None
        self._asked: dict[tuple[str, int, int], int | None] = {}
        self._so_far: dict[str, dict[int, tuple[int, int] | None]] = defaultdict(dict)
        self._years: dict[str, list[tuple[int, int]]] = {}
        self._wholes: dict[tuple[str, int], tuple[bool, float]] = {}
        self._seasons: dict[tuple[str | None, int], tuple[int, int]] = {}

    def season(self, series: str | None, year: int) -> tuple[int, int]:
        """Times of the first and the last race day of a season; the whole year where they are not known.

        Example:
            >>> first, last = RaceClock(NoCalendar()).season("cup", 2024)
            >>> (day_of(first).isoformat(), day_of(last).isoformat())
            ('2024-01-01', '2024-12-31')
        """
        found = self._seasons.get((series, year))
        if found is None:
            members = NATIONAL_PARTS if series == NATIONAL else (series,)
            firsts = [time_of(self.calendar.first_day(one, year)) if one else None for one in members]
            lasts = [time_of(self.calendar.last_day(one, year)) if one else None for one in members]
            first = min((time for time in firsts if time is not None), default=None) if None not in firsts else None
            last = max((time for time in lasts if time is not None), default=None) if None not in lasts else None
            found = (
                first if first is not None else date(year, 1, 1).toordinal() * DAY,
                last if last is not None else date(year, 12, 31).toordinal() * DAY,
            )
            self._seasons[series, year] = found
        return found

    def opening(self, series: str | None, year: int) -> int:
        """The time before a season's first race; ``NEVER`` for a career, which is year 0."""
        return self.season(series, year)[0] - DAY if year else NEVER

    def is_dated(self, series: str, season: int) -> bool:
        """Whether a season is wholly known, and over."""
        return self._whole(series, season)[0]

    def held(self, series: str, season: int) -> float:
        """The races of a season; infinite where they are not all known."""
        return self._whole(series, season)[1]

    def _whole(self, series: str, season: int) -> tuple[bool, float]:
        found = self._wholes.get((series, season))
        if found is None:
            dated = self.calendar.last_day(series, season) is not None
            known = dated or (self.named is not None and self.named.complete(series, season))
            number = self.calendar.races_held(series, season) if known else None
            found = self._wholes[series, season] = (dated, float("inf") if number is None else number)
        return found

    def races(self, series: str | None, after: int, until: int) -> float:
        """The most races that can lie between two times; infinite where nobody knows.

        Within one day's margin an unknown calendar allows one race: a preview and a recap of the same
        day may stand on both sides of it.
        """
        if until <= after:
            return 0
        if series is None or after <= NEVER or until >= ALWAYS:
            return float("inf")
        first, last, run = after // DAY, until // DAY, 0
        members = NATIONAL_PARTS if series == NATIONAL else (series,)
        for one in members:
            held = self._between(one, first, last)
            if held is None:
                return len(members) if last - first <= 1 else float("inf")
            run += held
        return run

    def crowned(self, series: str | None, after: int, until: int) -> float:
        """The most titles that can be won between two times; infinite where nobody knows.

        Example:
            >>> clock = RaceClock(NoCalendar())
            >>> spring, winter = time_of("2024-05-01"), time_of("2024-12-31")
            >>> clock.crowned("cup", spring, spring + DAY), clock.crowned("cup", spring, winter)
            (0, 1)
        """
        if until <= after:
            return 0
        if series is None or after <= NEVER or until >= ALWAYS:
            return float("inf")
        years = range(day_of(after).year - 1, day_of(until).year + 1)
        ends = (
            self.season(one, year)[1] for year in years for one in (NATIONAL_PARTS if series == NATIONAL else (series,))
        )
        return sum(end > after and end - CLINCHED < until for end in ends)

    def _between(self, series: str, after: int, until: int) -> int | None:
        """Races between two days (ordinals): the difference of what was run up to each, for days come up again and again."""
        days = self._so_far[series]
        first = days[after] if after in days else self._up_to(series, after)
        last = days[until] if until in days else self._up_to(series, until)
        if first is not None and last is not None and first[1] == last[1]:
            return last[0] - first[0]
        slot = (series, after, until)
        if slot not in self._asked:
            self._asked[slot] = self.calendar.races_between(series, _iso(after), _iso(until))
        return self._asked[slot]

    def _up_to(self, series: str, day: int) -> tuple[int, int] | None:
        """Races of all years up to a day, and how many of the years before its own are not known; None where it is not."""
        year = date.fromordinal(day).year
        held = self.calendar.races_between(series, f"{year - 1:04}-12-31", _iso(day))
        before, unknown = self._before(series, year)
        self._so_far[series][day] = found = None if held is None else (before + held, unknown)
        return found

    def _before(self, series: str, year: int) -> tuple[int, int]:
        """Races of the years before one, and how many of these years are not known."""
        years = self._years.setdefault(series, [(0, 0)])
        while len(years) <= year - FIRST_YEAR:
            now = FIRST_YEAR + len(years) - 1
            races, unknown = years[-1]
            held = self.calendar.races_between(series, f"{now - 1:04}-12-31", f"{now:04}-12-31")
            years.append((races, unknown + 1) if held is None else (races + held, unknown))
        return years[year - FIRST_YEAR]
