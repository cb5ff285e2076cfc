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
