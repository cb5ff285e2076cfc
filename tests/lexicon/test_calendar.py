"""The calendar: the shipped one against facts, and a small one for the edges."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.lexicon import Calendar, RaceOccurrence, load_lexicon
from tests.lexicon.folders import write


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return load_lexicon().calendar


@pytest.fixture
def small(tmp_path: Path) -> Calendar:
    return load_lexicon(str(write(tmp_path / "small"))).calendar


@pytest.mark.parametrize(
    ("series", "season", "held"),
    [
        ("truck", 2025, 25),
        ("cup", 2025, 36),
        ("nxs", 2025, 33),
        ("truck", 1996, 24),
        ("arca", 2024, 20),
        ("cup", 1948, None),
    ],
)
def test_races_held(calendar: Calendar, series: str, season: int, held: int | None) -> None:
    assert calendar.races_held(series, season) == held


def test_seasons(calendar: Calendar) -> None:
    assert calendar.seasons("cup") == tuple(range(1949, 2027))
    assert calendar.seasons("truck")[0] == 1995
    assert calendar.seasons("bicycles") == ()


@pytest.mark.parametrize(
    ("series", "season", "first", "last"),
    [
        ("truck", 2025, "2025-02-14", "2025-10-31"),
        ("cup", 2025, "2025-02-16", "2025-11-02"),
        ("cup", 2026, "2026-02-15", None),
        ("nxs", 1996, None, None),
        ("cup", 2030, None, None),
    ],
)
def test_first_and_last_day(calendar: Calendar, series: str, season: int, first: str | None, last: str | None) -> None:
    assert (calendar.first_day(series, season), calendar.last_day(series, season)) == (first, last)


@pytest.mark.parametrize(
    ("series", "season", "day", "over"),
    [
        ("truck", 2025, "2025-10-30", False),
        ("truck", 2025, "2025-10-31", True),
        ("truck", 2025, "2026-01-15", True),
        ("truck", 2025, "2024-12-31", False),
        ("national", 2025, "2025-11-01", False),
        (None, 2025, "2025-11-02", True),
        ("cup", 2026, "2026-05-01", False),
        ("cup", 2026, "2026-09-01", False),
        ("cup", 2026, "2026-11-20", None),
        ("cup", 2026, "2027-01-01", True),
        ("nxs", 1996, "1996-07-01", False),
        ("nxs", 1996, "1997-01-01", True),
        ("cup", 2031, "2030-12-31", False),
        ("national", 1960, "1961-01-01", True),
        ("bicycles", 2020, "2021-01-01", True),
    ],
)
def test_is_over(calendar: Calendar, series: str | None, season: int, day: str, over: bool | None) -> None:
    assert calendar.is_over(series, season, day) is over


@pytest.mark.parametrize(
    ("series", "after", "until", "number"),
    [
        ("truck", "2024-12-31", "2025-12-31", 25),
        ("truck", "2025-10-24", "2025-10-31", 1),
        ("truck", "2025-10-31", "2025-10-31", 0),
        ("national", "2024-12-31", "2025-12-31", 94),
        (None, "2024-12-31", "2025-12-31", 94),
        ("truck", "1990-01-01", "1994-12-31", 0),
        ("nxs", "1995-12-31", "1996-12-31", 26),
        ("nxs", "1996-03-01", "1996-05-01", None),
        ("cup", "2026-01-01", "2026-12-31", None),
        ("cup", "2026-01-01", "2026-03-01", 3),
        ("cup", "2030-01-01", "2030-02-01", None),
        ("arca", "2023-01-01", "2024-12-31", None),
    ],
)
def test_races_between(calendar: Calendar, series: str | None, after: str, until: str, number: int | None) -> None:
    assert calendar.races_between(series, after, until) == number


def test_the_race_of_a_day(calendar: Calendar) -> None:
    race = calendar.race_on("truck", "2025-10-31")
    assert race is not None
    assert (race.season, race.number, race.track_id) == (2025, 25, "phoenix-raceway")
    assert calendar.race_on("truck", "2025-10-30") is None
    assert calendar.latest_race("truck", "2026-01-01") == race
    assert calendar.latest_race("truck", "1994-01-01") is None


def test_races_at_one_track(calendar: Calendar) -> None:
    held = calendar.races_at("cup", 2025, "bristol-motor-speedway")
    assert [race.date for race in held] == ["2025-04-13", "2025-09-13"]
    assert calendar.races_at("cup", 2025, "eldora-speedway") == ()


@pytest.mark.parametrize(
    ("after", "until", "number"),
    [
        ("2020-01-01", "2020-04-05", 3),
        ("2020-02-01", "2020-03-01", None),
        ("2020-02-02", "2020-04-05", None),
        ("2020-04-05", "2021-02-07", 1),
        ("2020-01-01", "2021-02-07", 4),
        ("2020-01-01", "2021-02-08", None),
        ("2018-01-01", "2019-12-31", 0),
    ],
)
def test_a_race_without_a_date(small: Calendar, after: str, until: str, number: int | None) -> None:
    assert small.races_between("cup", after, until) == number


def test_two_races_on_one_day() -> None:
    first, second = (RaceOccurrence("cup", 2020, number, "2020-06-27", f"race-{number}", "oval") for number in (1, 2))
    calendar = Calendar([first, second])
    assert calendar.race_on("cup", "2020-06-27") == first
    assert calendar.latest_race("cup", "2020-06-28") == second
    assert calendar.races_between("cup", "2020-06-26", "2020-06-27") == 2
