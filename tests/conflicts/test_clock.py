"""The clock counts races as the calendar does, however it remembers them."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from extractor.conflicts.clock import ALWAYS, DAY, NATIONAL, NATIONAL_PARTS, NEVER, NoCalendar, RaceClock
from extractor.lexicon import load_lexicon

FIRST, LAST = date(1940, 1, 1).toordinal(), date(2030, 12, 31).toordinal()


@pytest.mark.parametrize("series", ["cup", "nxs", "truck", NATIONAL, "no-such-series"])
def test_races_between_two_days_are_those_of_the_calendar(series: str) -> None:
    calendar, random = load_lexicon("nascar").calendar, Random(series)
    clock = RaceClock(calendar)
    members = NATIONAL_PARTS if series == NATIONAL else (series,)
    for _ in range(3000):
        # Half of the pairs lie near the end of the table, where seasons are not whole.
        lowest = random.choice((FIRST, date(2025, 1, 1).toordinal()))
        after, until = sorted(random.randint(lowest, LAST) for _ in range(2))
        days = date.fromordinal(after).isoformat(), date.fromordinal(until).isoformat()
        told = [calendar.races_between(one, *days) for one in members]
        unknown = len(members) if until - after == 1 else float("inf")
        expected = 0 if after == until else unknown if None in told else sum(filter(None, told))
        assert clock.races(series, after * DAY, until * DAY) == expected, days


@pytest.mark.parametrize(
    ("series", "after", "until", "races"),
    [
        (None, FIRST, LAST, float("inf")),
        ("cup", LAST, FIRST, 0),
        ("cup", NEVER // DAY, FIRST, float("inf")),
        ("cup", FIRST, ALWAYS // DAY, float("inf")),
    ],
)
def test_times_that_nobody_knows(series: str | None, after: int, until: int, races: float) -> None:
    assert RaceClock(NoCalendar()).races(series, after * DAY, until * DAY) == races
