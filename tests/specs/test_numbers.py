"""Which sentences say which number somebody drives, and what exactly they say.

Each line is a sentence, read as part of an article of June 15, 2021, that has introduced Dana Rowan, a Truck Series
driver, and what is to be found: the driver, the words, the number, the season, the series and the mood.
The second table holds sentences of which nothing may be said: that nobody is said to drive a number: a number may be passed, hit or owned, or be no car at all.
"""

from __future__ import annotations

import pytest

from extractor.pipeline import extract

PUBLISHED = "2021-06-15"
SETTING = "NASCAR Truck Series notes\n\nTruck Series driver Dana Rowan spoke.\n\n"

Found = tuple[str, str, str, int | None, str | None, str]

ROWAN = "dana-rowan"

TOLD: list[tuple[str, list[Found]]] = [
    (
        "Rowan drives the No. 5 HendrickCars.com Chevrolet.",
        [(ROWAN, "drives the No. 5 HendrickCars.com Chevrolet", "5", 2021, "truck", "asserted")],
    ),
    (
        "Rowan was second in the No. 07 Chevrolet.",
        [(ROWAN, "in the No. 07 Chevrolet", "07", 2021, "truck", "asserted")],
    ),
    (
        "Dana Rowan (No. 7 Acme Tools Ford): Started 14th, finished third.",
        [(ROWAN, "Dana Rowan (No. 7 Acme Tools Ford", "7", 2021, "truck", "asserted")],
    ),
    (
        "Rowan, driver of the #26 Acme Toyota, waved.",
        [(ROWAN, "Rowan, driver of the #26 Acme Toyota", "26", 2021, "truck", "asserted")],
    ),
    ("Rowan will move to the No. 19 next year.", [(ROWAN, "move to the No. 19", "19", 2022, "truck", "planned")]),
    ("Rowan could drive the No. 8 in 2022.", [(ROWAN, "drive the No. 8", "8", 2022, "truck", "possible")]),
    ("Rowan will not run the No. 8 next season.", [(ROWAN, "run the No. 8", "8", 2022, "truck", "negated")]),
    ("Rowan no longer drives the No. 38.", [(ROWAN, "drives the No. 38", "38", 2021, "truck", "negated")]),
    ("Last year, when she was in the No. 38, Rowan won.", [(ROWAN, "in the No. 38", "38", 2020, "truck", "asserted")]),
    (
        "Rowan drove the No. 10 for Spire Motorsports in 2019 and the No. 42 for Niece Motorsports in 2020.",
        [
            (ROWAN, "drove the No. 10 for Spire Motorsports", "10", 2019, "truck", "asserted"),
            (ROWAN, "and the No. 42 for Niece Motorsports", "42", 2020, "truck", "asserted"),
        ],
    ),
    ("Rowan qualified the No. 51 fourth.", [(ROWAN, "qualified the No. 51", "51", 2021, "truck", "asserted")]),
    (
        "Rowan rolled off third in her No. 18 Toyota.",
        [(ROWAN, "in her No. 18 Toyota", "18", 2021, "truck", "asserted")],
    ),
    ("Rowan brought the No. 25 home in ninth.", [(ROWAN, "brought the No. 25", "25", 2021, "truck", "asserted")]),
    (
        "Dana Rowan in the #8 and Lee Marlow in the #28 were side by side.",
        [
            (ROWAN, "Dana Rowan in the #8", "8", 2021, "truck", "asserted"),
            ("lee-marlow", "Lee Marlow in the #28", "28", 2021, "truck", "asserted"),
        ],
    ),
    (
        "Rowan, a winner of two Cup races, takes over the No. 20 next year.",
        [(ROWAN, "takes over the No. 20", "20", 2022, "truck", "planned")],
    ),
    (
        "Rowan, who won at Dover in 2019, drives the No. 20.",
        [(ROWAN, "drives the No. 20", "20", 2021, "truck", "asserted")],
    ),
    ("Rowan takes over the No. 20 next year.", [(ROWAN, "takes over the No. 20", "20", 2022, "truck", "planned")]),
    (
        "Rowan switches from the No. 38 to the No. 34.",
        [
            (ROWAN, "switches from the No. 38", "38", 2021, "truck", "asserted"),
            (ROWAN, "switches from the No. 38 to the No. 34", "34", None, "truck", "planned"),
        ],
    ),
    ("Rowan has been linked to the No. 19.", [(ROWAN, "linked to the No. 19", "19", None, "truck", "possible")]),
    ("No. 24 driver Dana Rowan was fifth.", [(ROWAN, "No. 24", "24", 2021, "truck", "asserted")]),
    ("Rowan pilots the #3 Chevrolet.", [(ROWAN, "pilots the #3 Chevrolet", "3", 2021, "truck", "asserted")]),
    (
        "Rowan (+900), No. 44 Niece Motorsports Chevrolet",
        [(ROWAN, "Rowan (+900), No. 44 Niece Motorsports Chevrolet", "44", 2021, "truck", "asserted")],
    ),
    (
        '"I waited," said Rowan, whose No. 54 Toyota started ninth.',
        [(ROWAN, "Rowan, whose No. 54 Toyota", "54", 2021, "truck", "asserted")],
    ),
    (
        "Rowan replaces Lee Marlow in the No. 15 at Spire Motorsports.",
        [
            (ROWAN, "replaces Lee Marlow in the No. 15 at Spire Motorsports", "15", None, "truck", "planned"),
            ("lee-marlow", "replaces Lee Marlow in the No. 15 at Spire Motorsports", "15", None, "truck", "asserted"),
        ],
    ),
    (
        "Rowan takes Lee Marlow's place in the No. 61 Dodge.",
        [
            (ROWAN, "takes Lee Marlow's place in the No. 61 Dodge", "61", None, "truck", "planned"),
            ("lee-marlow", "takes Lee Marlow's place in the No. 61 Dodge", "61", None, "truck", "asserted"),
        ],
    ),
    (
        "Rowan will join Lee Marlow at Spire Motorsports in the No. 74.",
        [(ROWAN, "join Lee Marlow at Spire Motorsports in the No. 74", "74", None, "truck", "planned")],
    ),
    (
        "Rowan leaves Niece Motorsports' No. 42 after this season.",
        [(ROWAN, "leaves Niece Motorsports' No. 42", "42", None, "truck", "asserted")],
    ),
    (
        "Rowan filled in for an injured Lee Marlow in the No. 12 in 2019.",
        [
            (ROWAN, "filled in for an injured Lee Marlow in the No. 12", "12", 2019, "truck", "asserted"),
            ("lee-marlow", "filled in for an injured Lee Marlow in the No. 12", "12", 2019, "truck", "asserted"),
        ],
    ),
    (
        "Rowan is in the No. 8, and Lee Marlow switches from the 41 to the 42.",
        [
            (ROWAN, "in the No. 8", "8", 2021, "truck", "asserted"),
            ("lee-marlow", "switches from the 41", "41", 2021, "truck", "asserted"),
            ("lee-marlow", "switches from the 41 to the 42", "42", None, "truck", "planned"),
        ],
    ),
    (
        "Lee Marlow drives the No. 42, and the 41 goes to Rowan.",
        [
            ("lee-marlow", "drives the No. 42", "42", 2021, "truck", "asserted"),
            (ROWAN, "the 41 goes to Rowan", "41", None, "truck", "planned"),
        ],
    ),
    (
        "Rowan swept both stages before Niece Motorsports' No. 29 dropped back to 11th.",
        [(ROWAN, "before Niece Motorsports' No. 29", "29", 2021, "truck", "asserted")],
    ),
    (
        "Rowan spent the last two seasons in Niece Motorsports' #47.",
        [(ROWAN, "in Niece Motorsports' #47", "47", 2019, "truck", "asserted")],
    ),
    (
        "Rowan, who has never won a pole, drove the No. 99 Chevrolet to second.",
        [(ROWAN, "drove the No. 99 Chevrolet", "99", 2021, "truck", "asserted")],
    ),
    (
        "In April 2019, driving the No. 10, she was third.",
        [(ROWAN, "driving the No. 10", "10", 2019, "truck", "asserted")],
    ),
    (
        "Lee Marlow gets the No. 21, the car Rowan drove to victory at Dover.",
        [
            ("lee-marlow", "gets the No. 21", "21", None, "truck", "planned"),
            (ROWAN, "No. 21", "21", 2021, "truck", "asserted"),
        ],
    ),
    (
        "Niece Motorsports will put Rowan in its No. 42 next season.",
        [(ROWAN, "put Rowan in its No. 42", "42", 2022, "truck", "planned")],
    ),
    (
        "Rowan traded the No. 8 for the No. 42.",
        [
            (ROWAN, "traded the No. 8", "8", None, "truck", "asserted"),
            (ROWAN, "traded the No. 8 for the No. 42", "42", None, "truck", "asserted"),
        ],
    ),
    (
        "Rowan, the winner of two Cup races, takes over the No. 20 next year.",
        [(ROWAN, "takes over the No. 20", "20", 2022, "truck", "planned")],
    ),
]

NOTHING_TOLD: list[str] = [
    "Rowan's win No. 11 came at Dover.",
    "Her No. 1 goal is a title.",
    "Rowan was passed by the No. 22.",
    "Rowan hit the back of the No. 9 Ford.",
    "Crew chief Pat Marlow kept the No. 34 out of traffic.",
    "Rowan ran behind the No. 4 all day.",
    "The No. 12 team won the pit stop contest, and Rowan cheered.",
    "Rowan shook hands with the No. 3 crew.",
    "Would Rowan be better off in the No. 18?",
    "Rowan spun the No. 15.",
    "If Rowan climbs into the No. 9, watch out.",
    "Rowan slid into the No. 88.",
    "Rowan, whose spotter liked the No. 52, shrugged.",
    "Rowan replaced Lee Marlow on the No. 19 pit box.",
    "Rowan took Lee Marlow's advice on the No. 51.",
    "Rowan chased Lee Marlow until the No. 27 slid back to seventh.",
    "The No. 8 spun, and Rowan gets the 40 points.",
    "Rowan left pit road behind the No. 42.",
]


def read(sentence: str) -> list[Found]:
    """What is found in a sentence, in the order of the text."""
    claims = extract(SETTING + sentence, published=PUBLISHED)
    return [
        (
            claim.subject.id,
            claim.evidence.text,
            claim.value.text,  # type: ignore[union-attr]
            claim.scope.seasons[0] if claim.scope.seasons else None,
            claim.scope.series,
            claim.modality,
        )
        for claim in claims
        if claim.predicate == "car_number" and claim.evidence.start >= len(SETTING)
    ]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_is_told(sentence: str, expected: list[Found]) -> None:
    assert sorted(read(sentence), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("sentence", NOTHING_TOLD)
def test_nothing_is_told(sentence: str) -> None:
    assert read(sentence) == []
