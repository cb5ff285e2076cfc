"""What the shipped lexicon knows, against facts of record."""

from __future__ import annotations

import pytest

from extractor.lexicon import Lexicon, load_lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def test_a_driver(lexicon: Lexicon) -> None:
    heim = lexicon.drivers["corey-heim"]
    assert (heim.name, heim.birth_date, heim.hometown) == ("Corey Heim", "2002-07-05", "Marietta, Georgia")
    assert heim.home_region == "Georgia"
    assert ("truck", 2021, 2026) in heim.series
    assert heim.roles == ("driver",)


@pytest.mark.parametrize("driver", ["denny-hamlin", "dale-earnhardt-jr", "brad-keselowski", "richard-childress"])
def test_drivers_who_own_teams(lexicon: Lexicon, driver: str) -> None:
    assert "owner" in lexicon.drivers[driver].roles
    assert driver not in lexicon.people


@pytest.mark.parametrize("person", ["michael-jordan", "joe-gibbs", "roger-penske", "jack-roush", "chad-knaus"])
def test_people_who_are_no_drivers(lexicon: Lexicon, person: str) -> None:
    assert person in lexicon.people
    assert lexicon.people[person].roles


@pytest.mark.parametrize(
    ("driver", "season", "series"),
    [
        ("corey-heim", 2025, "truck"),
        ("denny-hamlin", 2025, "cup"),
        ("connor-zilisch", 2025, "nxs"),
        ("corey-heim", 1990, None),
        ("nobody-at-all", 2025, None),
    ],
)
def test_main_series(lexicon: Lexicon, driver: str, season: int, series: str | None) -> None:
    assert lexicon.main_series(driver, season) == series


@pytest.mark.parametrize(
    ("driver", "series", "season"),
    [
        ("corey-heim", "truck", 2023),
        ("corey-heim", "cup", None),
        ("connor-zilisch", "nxs", 2025),
        ("denny-hamlin", "cup", 2006),
    ],
)
def test_first_full_time_season(lexicon: Lexicon, driver: str, series: str, season: int | None) -> None:
    assert lexicon.first_full_time_season(driver, series) == season


@pytest.mark.parametrize(
    ("series", "season", "number", "driver"),
    [
        ("truck", 2025, "11", "corey-heim"),
        ("cup", 2025, "11", "denny-hamlin"),
        ("cup", 2008, "99", "carl-edwards"),
        ("cup", 1998, "24", "jeff-gordon"),
    ],
)
def test_number_holders(lexicon: Lexicon, series: str, season: int, number: str, driver: str) -> None:
    assert lexicon.number_holders(series, season, number)[0] == driver


def test_a_number_is_text(lexicon: Lexicon) -> None:
    seven, zero_seven = (set(lexicon.number_holders("nxs", 2023, number)) for number in ("7", "07"))
    assert "justin-allgaier" in seven
    assert seven
    assert zero_seven
    assert not seven & zero_seven


def test_entries_of_one_season(lexicon: Lexicon) -> None:
    entries = {entry.series: entry for entry in lexicon.entries("corey-heim", 2025)}
    assert (entries["truck"].numbers, entries["truck"].races) == (("11",), 25)
    assert (entries["truck"].team_id, entries["truck"].make) == ("tricon-garage", "toyota")
    assert (entries["cup"].team_id, entries["cup"].numbers) == ("23xi-racing", ("67",))
    seasons = [entry.season for entry in lexicon.entries("corey-heim")]
    assert seasons == sorted(seasons)
    assert seasons[0] == 2021


@pytest.mark.parametrize(
    ("series", "season", "driver"),
    [
        ("truck", 2025, "corey-heim"),
        ("truck", 2024, "ty-majeski"),
        ("truck", 2000, "greg-biffle"),
        ("cup", 2024, "joey-logano"),
        ("cup", 2026, None),
    ],
)
def test_champions(lexicon: Lexicon, series: str, season: int, driver: str | None) -> None:
    assert lexicon.champion(series, season) == driver


def test_active(lexicon: Lexicon) -> None:
    assert lexicon.active("corey-heim", 2025)
    assert not lexicon.active("corey-heim", 2019)
    assert not lexicon.active("dale-earnhardt", 2025)
    assert lexicon.active("denny-hamlin", 2027), "after the last known season that one speaks"


def test_renamed_teams_are_separate(lexicon: Lexicon) -> None:
    assert lexicon.teams["rfk-racing"].first_season == 2022
    assert lexicon.teams["roush-fenway-racing"].last_season == 2021
    assert not [name for name in lexicon.teams if name.endswith("-owner")]


@pytest.mark.parametrize(
    ("race", "name"),
    [
        ("wawa-250", "Wawa 250"),
        ("unoh-200", "UNOH 200"),
        ("coca-cola-600", "Coca-Cola 600"),
        ("daytona-500", "Daytona 500"),
        ("xfinity-500", "Xfinity 500"),
        ("dickies-500", "Dickies 500"),
    ],
)
def test_races_have_no_second_line(lexicon: Lexicon, race: str, name: str) -> None:
    assert lexicon.races[race].name == name
    assert lexicon.races[race].occurrences
    assert not lexicon.races[race].exhibition


def test_a_race_occurs_with_date_and_track(lexicon: Lexicon) -> None:
    assert ("cup", 2025, 1, "2025-02-16", "daytona-international-speedway") in lexicon.races["daytona-500"].occurrences


def test_exhibitions_are_marked(lexicon: Lexicon) -> None:
    assert lexicon.races["all-star-race"].exhibition
    assert lexicon.races["all-star-race"].occurrences == ()


@pytest.mark.parametrize(
    ("series", "season", "name"),
    [
        ("cup", 1998, "NASCAR Winston Cup Series"),
        ("nxs", 2010, "NASCAR Nationwide Series"),
        ("nxs", 2026, "NASCAR O'Reilly Auto Parts Series"),
        ("truck", 2030, "NASCAR Craftsman Truck Series"),
    ],
)
def test_official_names_by_year(lexicon: Lexicon, series: str, season: int, name: str) -> None:
    assert lexicon.series[series].name_in(season) == name


def test_national_series(lexicon: Lexicon) -> None:
    assert [one.id for one in lexicon.series.values() if one.national] == ["cup", "nxs", "truck"]
    assert lexicon.makes["chevrolet"] == "Chevrolet"


def test_no_second_load(lexicon: Lexicon) -> None:
    assert load_lexicon() is lexicon
    assert len(lexicon.version) == 12
