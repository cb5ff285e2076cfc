from __future__ import annotations

import pytest

from extractor.evaluation.meaning import meaning, written_seasons, written_value
from extractor.records import (
    CarNumber,
    Count,
    DateValue,
    DriverValue,
    Number,
    Position,
    RaceValue,
    Scope,
    SeriesValue,
    TeamValue,
    TrackValue,
    Value,
)
from tests.evaluation.making import claim


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Count(12), "12"),
        (Count(10, "at_least"), ">=10"),
        (Count(10, "more_than"), ">10"),
        (Count(10, "at_most"), "<=10"),
        (Count(10, "fewer_than"), "<10"),
        (Count(10, "about"), "10"),
        (Position(22), "22"),
        (Number(4.0), "4"),
        (Number(4.667), "4.667"),
        (CarNumber("07"), "07"),
        (CarNumber("#7"), "7"),
        (DateValue("2002-07-05", "2002-07-05", "day"), "2002-07-05"),
        (DateValue("2002-07-01", "2002-07-31", "month"), "2002-07"),
        (DateValue("2002-01-01", "2002-12-31", "year"), "2002"),
        (DateValue("2002-01-01", "2002-12-31", "season"), "2002"),
        (TeamValue("joe-gibbs-racing", "Joe Gibbs Racing"), "joe-gibbs-racing"),
        (DriverValue("dana-rowan", "Dana Rowan"), "dana-rowan"),
        (SeriesValue("nxs", "Xfinity"), "nxs"),
        (TrackValue("dover-motor-speedway", "Dover"), "dover-motor-speedway"),
        (RaceValue("coca-cola-600", "Coca-Cola 600"), "coca-cola-600"),
    ],
)
def test_values(value: Value, written: str) -> None:
    assert written_value(value) == written


@pytest.mark.parametrize(
    ("scope", "written"),
    [
        (Scope(), None),
        (Scope(span="open"), None),
        (Scope(span="career"), "career"),
        (Scope(seasons=(2024, 2024), span="career"), "2024"),
        (Scope(seasons=(2023, 2024)), "2023..2024"),
    ],
)
def test_seasons(scope: Scope, written: str | None) -> None:
    assert written_seasons(scope) == written


def test_meaning_leaves_place_and_rule_out() -> None:
    assert meaning(claim()) == meaning(claim(start=7, end=9))
    assert meaning(claim()) == ("wins", "dana-rowan", "12", "2025", "truck", "asserted")
