"""Misspelled names: the one known name that they can only be, or nobody."""

from __future__ import annotations

from functools import cache

import pytest

from extractor.lexicon import load_lexicon
from extractor.reading.near_names import NearNames, sound, split
from extractor.reading.people import Person
from tests.reading.whole import named, read


@cache
def near_names() -> NearNames:
    return NearNames(load_lexicon("nascar"), {"heights", "ball"})


@pytest.mark.parametrize(
    ("name", "year", "meant"),
    [
        # one letter left out, put in, changed, two swapped
        ("Connor Zilish", 2025, "connor-zilisch"),
        ("Corey Heimm", 2025, "corey-heim"),
        ("Wiliam Byron", 2024, "william-byron"),
        ("Tanner Grag", 2024, "tanner-gray"),
        ("Martin Treux Jr.", 2018, "martin-truex-jr"),
        ("Shane van Gisbergan", 2025, "shane-van-gisbergen"),
        ("John Hunter Nemecheck", 2024, "john-hunter-nemechek"),
        ("Dale Earnhart Jr.", 2010, "dale-earnhardt-jr"),
        ("Dale Earnhart", 1998, "dale-earnhardt"),
        ("WILIAM BYRON", 2024, "william-byron"),
        ("Joe Gibs", 2024, "joe-gibbs"),
        # another first letter where nobody else has the rest
        ("Phane van Gisbergen", 2025, "shane-van-gisbergen"),
        # another name that sounds the same
        ("Chase Elliot", 2024, "chase-elliott"),
        ("Michael Annet", 2015, "michael-annett"),
        # teams and tracks
        ("Kanas Speedway", 2024, "kansas-speedway"),
        ("Phoneix Raceway", 2024, "phoenix-raceway"),
        ("Joe Gibs Racing", 2024, "joe-gibbs-racing"),
        ("Front Row Motorsport", 2024, "front-row-motorsports"),
        ("Spire Motorsport", 2024, "spire-motorsports"),
        # known as it stands
        ("Corey Heim", 2025, None),
        ("Cody Ware", 2024, None),
        ("Kansas Speedway", 2024, None),
        # a relative: another first name, short or carried by others
        ("Ray Heim", 2025, None),
        ("Cory Ware", 2024, None),
        ("Kyla Larson", 2024, None),
        ("Joya Logano", 2024, None),
        ("Justin Hill", 2024, None),
        ("Timmy Stewart", 2010, None),
        # another surname that others carry, or a word
        ("Kyle Larsen", 2024, None),
        ("Kyle Bush", 2015, None),
        ("Christopher Ball", 2024, None),
        # too short, two edits, two words, another order
        ("Ty Gib", 2024, None),
        ("Jimmy Johnson", 2010, None),
        ("Connar Zilish", 2025, None),
        ("Zilish Connor", 2025, None),
        ("Zilish", 2025, None),
        ("Heim Speedway", 2025, None),
        # numbers are never forgiven
        ("22XI Racing", 2024, None),
        ("23XII Racing", 2024, None),
        # not about then
        ("Connor Zilish", 1998, None),
        ("Richard Pety", 1980, "richard-petty"),
        ("Richard Pety", 2024, None),
        ("Connor Zilish", None, "connor-zilisch"),
        ("", None, None),
    ],
)
def test_meant(name: str, year: int | None, meant: str | None) -> None:
    found = near_names().find(split(name), year)
    assert (found.ids[0] if found else None) == meant


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("corey", "cory", True),
        ("connor", "conor", True),
        ("layne", "lane", True),
        ("erik", "eric", True),
        ("zach", "zack", True),
        ("bryan", "brian", True),
        ("johnny", "jonny", True),
        ("elliott", "elliot", True),
        ("stephan", "stefan", True),
        ("tommy", "timmy", False),
        ("cory", "cody", False),
        ("austin", "justin", False),
        ("bell", "ball", False),
        ("dale", "dave", False),
    ],
)
def test_sound(one: str, other: str, same: bool) -> None:
    assert (sound(one) == sound(other)) is same


@pytest.mark.parametrize(
    ("text", "people", "places"),
    [
        ("Connor Zilish won. Zilish’s car; Connor smiled.",
         "Connor Zilish=connor-zilisch Zilish=connor-zilisch Connor=connor-zilisch", ""),
        ("Rookie Connor Zilish’s win", "Connor Zilish=connor-zilisch", ""),
        ("Toyota’s Tyler Redick won", "Tyler Redick=tyler-reddick", ""),
        ("Michael\u00a0McDowel won", "Michael\u00a0McDowel=michael-mcdowell", ""),
        ("Dale Earnhart Jr. spoke.", "Dale Earnhart Jr.=dale-earnhardt-jr", ""),
        ("At Kanas Speedway, Joe Gibs Racing won.", "", "Kanas Speedway=TRACK Joe Gibs Racing=TEAM"),
        # somebody else's firm, a name that nobody can be meant by
        ("Wiliam Byron Racing", "", ""),
        ("Corey Heim and Ray Heim", "Corey Heim=corey-heim Ray Heim=ray-heim", ""),
        ("connor zilish", "", ""),
    ],
)  # fmt: skip
def test_in_a_text(text: str, people: str, places: str) -> None:
    state = read(text, "2025-06-01")
    assert " ".join(f"{words}={who}" for words, who in named(state)) == people
    found = [each for each in state.mentions if each.label in ("TEAM", "TRACK") and not isinstance(each.value, Person)]
    assert " ".join(f"{text[each.start : each.end]}={each.label}" for each in found) == places


def test_a_known_name_is_nobody_elses() -> None:
    lexicon = load_lexicon("nascar")
    for kind in ("driver", "person", "team", "track"):
        for surface, _ in lexicon.surfaces(kind):
            assert near_names().find(split(surface), None) is None, surface
