"""Which races a sentence lists for a count, and whether the list is all of them."""

from __future__ import annotations

import pytest

from extractor.pipeline import extract

SETTING = "NASCAR Truck Series notes\n\nTruck Series driver Dana Rowan spoke.\n\n"


def parts_of(text: str) -> list[tuple[int, bool]]:
    """How many items each count of wins lists, and whether they are all."""
    claims = extract(SETTING + text, published="2021-06-15")
    return [(len(each.parts.claims), each.parts.complete) for each in claims if each.parts is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Dana Rowan has three wins this season: Daytona, Dover and Texas.",
        "Dana Rowan has three wins this season, at Daytona in February, Dover in May and Texas on June 5.",
        "Dana Rowan won three races in 2019 (Daytona, Dover and Texas).",
        "Dana Rowan has three wins this season: at Daytona, where she led 20 laps, at Dover and at Texas.",
    ],
)
def test_a_list_of_all_is_complete(text: str) -> None:
    assert parts_of(text) == [(3, True)]


def test_a_list_that_lacks_one_is_held_against_the_count() -> None:
    assert parts_of("Dana Rowan has four wins this season: Daytona, Dover and Texas.") == [(3, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Dana Rowan has 13 Xfinity wins, the last of them at Kentucky in 2016, plus a Truck Series win at Pocono in 2010.",
        "Dana Rowan has 13 Truck Series wins, the first of them at Kentucky in 2016 and the latest at Pocono in 2020.",
        "Dana Rowan has seven wins this season, including Daytona and Dover.",
        "Dana Rowan has seven wins this season, most recently at Dover in May and at Texas on June 5.",
        "Dana Rowan has seven wins this season, starting with Daytona and Dover.",
        "Dana Rowan won two races in 2019, at Dover and Texas, before she won the Daytona 500 in 2020.",
        "Dana Rowan has five wins this season: two at Dover, the opener at Daytona and two at Texas.",
    ],
)
def test_a_list_of_some_or_of_something_else_is_not_complete(text: str) -> None:
    assert not any(complete for _, complete in parts_of(text))
