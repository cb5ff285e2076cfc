"""Which sentences say whom somebody drives for, and what exactly they say.

Each line is a sentence, read as part of an article of June 15, 2021, that has introduced Dana Rowan, a Truck Series
driver, and what is to be found: the driver, the words, the team, the season, the series and the mood.
The second table holds sentences of which nothing may be said: that nobody is said to drive for a team: a team may be beaten, thanked or followed.
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
        "Dana Rowan drives for Spire Motorsports.",
        [(ROWAN, "drives for Spire Motorsports", "spire-motorsports", 2021, "truck", "asserted")],
    ),
    (
        "Kurt Rowan and Dana Rowan drive for Niece Motorsports.",
        [
            (ROWAN, "drive for Niece Motorsports", "niece-motorsports", 2021, "truck", "asserted"),
            ("kurt-rowan", "drive for Niece Motorsports", "niece-motorsports", 2021, "truck", "asserted"),
        ],
    ),
    (
        "Rowan finished ninth for Rackley W.A.R. on Friday.",
        [(ROWAN, "ninth for Rackley W.A.R.", "rackley-war", 2021, "truck", "asserted")],
    ),
    (
        "She has driven for ThorSport Racing since 2018.",
        [(ROWAN, "driven for ThorSport Racing", "thorsport-racing", 2021, "truck", "asserted")],
    ),
    (
        "Rowan will drive the No. 45 Chevrolet for Niece Motorsports in 2022.",
        [(ROWAN, "drive the No. 45 Chevrolet for Niece Motorsports", "niece-motorsports", 2022, "truck", "planned")],
    ),
    (
        "Rowan left GMS Racing at the end of last season.",
        [(ROWAN, "left GMS Racing", "gms-racing", 2020, "truck", "asserted")],
    ),
    (
        "Rowan will not return to GMS Racing next year.",
        [(ROWAN, "return to GMS Racing", "gms-racing", 2022, "truck", "negated")],
    ),
    (
        "Rowan no longer drives for GMS Racing.",
        [(ROWAN, "drives for GMS Racing", "gms-racing", 2021, "truck", "negated")],
    ),
    (
        "Rowan could drive for Hendrick Motorsports next year.",
        [(ROWAN, "drive for Hendrick Motorsports", "hendrick-motorsports", 2022, "truck", "possible")],
    ),
    (
        "Rowan is expected to join Kaulig Racing in 2022.",
        [(ROWAN, "join Kaulig Racing", "kaulig-racing", 2022, "truck", "possible")],
    ),
    (
        "Rowan has signed a two-year extension with Front Row Motorsports.",
        [
            (
                ROWAN,
                "signed a two-year extension with Front Row Motorsports",
                "front-row-motorsports",
                None,
                "truck",
                "asserted",
            )
        ],
    ),
    (
        "Former Front Row Motorsports driver Dana Rowan waved.",
        [(ROWAN, "Front Row Motorsports driver Dana Rowan", "front-row-motorsports", None, "truck", "asserted")],
    ),
    (
        "Rowan replaced Lee Marlow at Spire Motorsports.",
        [
            (ROWAN, "replaced Lee Marlow at Spire Motorsports", "spire-motorsports", None, "truck", "asserted"),
            ("lee-marlow", "replaced Lee Marlow at Spire Motorsports", "spire-motorsports", None, "truck", "asserted"),
        ],
    ),
    (
        "In 2019 Rowan raced part-time for JR Motorsports in the Xfinity Series.",
        [(ROWAN, "raced part-time for JR Motorsports", "jr-motorsports", 2019, "nxs", "asserted")],
    ),
    (
        "Her ThorSport Racing Ford was parked.",
        [(ROWAN, "Her ThorSport Racing Ford", "thorsport-racing", 2021, "truck", "asserted")],
    ),
    (
        "Rowan is now at Young's Motorsports.",
        [(ROWAN, "is now at Young's Motorsports", "youngs-motorsports", 2021, "truck", "asserted")],
    ),
    (
        "Joe Gibbs Racing driver Dana Rowan was third.",
        [(ROWAN, "Joe Gibbs Racing driver Dana Rowan", "joe-gibbs-racing", 2021, "truck", "asserted")],
    ),
    (
        "The Spire Motorsports driver Rowan was third.",
        [(ROWAN, "Spire Motorsports driver Rowan", "spire-motorsports", 2021, "truck", "asserted")],
    ),
    (
        "Rowan, whose Niece Motorsports contract ends in November, shrugged.",
        [(ROWAN, "Rowan, whose Niece Motorsports contract", "niece-motorsports", 2021, "truck", "asserted")],
    ),
    (
        "Rowan was hired by Kaulig Racing in 2019.",
        [(ROWAN, "hired by Kaulig Racing", "kaulig-racing", 2019, "truck", "asserted")],
    ),
    (
        "Rowan is a reserve driver for Trackhouse Racing.",
        [(ROWAN, "driver for Trackhouse Racing", "trackhouse-racing", 2021, "truck", "asserted")],
    ),
    (
        "Rowan beat her Front Row Motorsports teammate Lee Marlow.",
        [
            (
                ROWAN,
                "her Front Row Motorsports teammate Lee Marlow",
                "front-row-motorsports",
                2021,
                "truck",
                "asserted",
            ),
            (
                "lee-marlow",
                "her Front Row Motorsports teammate Lee Marlow",
                "front-row-motorsports",
                2021,
                "truck",
                "asserted",
            ),
        ],
    ),
    (
        "Rowan joined Niece Motorsports in 2018.",
        [(ROWAN, "joined Niece Motorsports", "niece-motorsports", 2018, "truck", "asserted")],
    ),
    (
        "Rowan has been linked to Kaulig Racing.",
        [(ROWAN, "linked to Kaulig Racing", "kaulig-racing", None, "truck", "possible")],
    ),
    ("Rowan is not leaving GMS Racing.", [(ROWAN, "leaving GMS Racing", "gms-racing", 2021, "truck", "asserted")]),
    (
        "Rowan gave Niece Motorsports a fifth.",
        [(ROWAN, "Rowan gave Niece Motorsports a", "niece-motorsports", 2021, "truck", "asserted")],
    ),
    (
        "Rowan won at Dover in 2017 in Niece Motorsports' trucks.",
        [(ROWAN, "in Niece Motorsports' trucks", "niece-motorsports", 2017, "truck", "asserted")],
    ),
    (
        "Rowan smiled. Her only victory came in a Spire Motorsports truck.",
        [(ROWAN, "in a Spire Motorsports truck", "spire-motorsports", None, "truck", "asserted")],
    ),
    (
        "Rowan, third in points for Niece Motorsports, was calm.",
        [(ROWAN, "third in points for Niece Motorsports", "niece-motorsports", 2021, "truck", "asserted")],
    ),
    (
        "Rowan belonged to Niece Motorsports through the end of 2022.",
        [(ROWAN, "Rowan belonged to Niece Motorsports", "niece-motorsports", None, "truck", "asserted")],
    ),
    (
        "Rowan has 40 starts, most of them with Niece Motorsports, GMS Racing and the outfit that pays her now, Spire Motorsports.",
        [
            (ROWAN, "most of them with Niece Motorsports", "niece-motorsports", None, "truck", "asserted"),
            (ROWAN, "most of them with Niece Motorsports, GMS Racing", "gms-racing", None, "truck", "asserted"),
            (
                ROWAN,
                "most of them with Niece Motorsports, GMS Racing and the outfit that pays her now, Spire Motorsports",
                "spire-motorsports",
                None,
                "truck",
                "asserted",
            ),
        ],
    ),
    (
        "Niece Motorsports waited. Rowan joined the team in 2019.",
        [(ROWAN, "joined the team", "niece-motorsports", 2019, "truck", "asserted")],
    ),
    (
        "Niece Motorsports told her in May that she would not be back.",
        [
            (
                ROWAN,
                "Niece Motorsports told her in May that she would not be back",
                "niece-motorsports",
                2022,
                "truck",
                "negated",
            )
        ],
    ),
    (
        "Rowan completed the sweep for Niece Motorsports.",
        [(ROWAN, "completed the sweep for Niece Motorsports", "niece-motorsports", None, "truck", "asserted")],
    ),
    (
        "Next year Rowan could be in an Xfinity car for Kaulig Racing.",
        [(ROWAN, "in an Xfinity car for Kaulig Racing", "kaulig-racing", 2022, "nxs", "possible")],
    ),
    (
        "Spire Motorsports' owner-driver Dana Rowan was third.",
        [(ROWAN, "Spire Motorsports' owner-driver Dana Rowan", "spire-motorsports", 2021, "truck", "asserted")],
    ),
    (
        "Rowan has moved to Niece Motorsports, where she replaces the retired Lee Marlow.",
        [
            (ROWAN, "moved to Niece Motorsports", "niece-motorsports", None, "truck", "asserted"),
            (
                "lee-marlow",
                "Niece Motorsports, where she replaces the retired Lee Marlow",
                "niece-motorsports",
                None,
                "truck",
                "asserted",
            ),
        ],
    ),
    (
        "Rowan left Niece Motorsports for GMS Racing.",
        [
            (ROWAN, "left Niece Motorsports", "niece-motorsports", None, "truck", "asserted"),
            (ROWAN, "left Niece Motorsports for GMS Racing", "gms-racing", None, "truck", "asserted"),
        ],
    ),
    (
        "Rowan took the Dover race two years running (2019 and '20) for Niece Motorsports.",
        [
            (
                ROWAN,
                "took the Dover race two years running (2019 and '20) for Niece Motorsports",
                "niece-motorsports",
                2019,
                "truck",
                "asserted",
            )
        ],
    ),
]

NOTHING_TOLD: list[str] = [
    "Rowan passed a pair of Joe Gibbs Racing cars.",
    "Hendrick Motorsports has won 300 races, and Rowan watched most of them.",
    "Rowan's crew chief came from JR Motorsports.",
    "It was the 100th win for JR Motorsports, and Rowan applauded.",
    "Rowan talked with Kaulig Racing officials.",
    "If Rowan joins Team Penske, the sport will change.",
    "Would Rowan drive for Trackhouse Racing?",
    "Rowan outran both Team Penske entries.",
    "Rowan thanked Hendrick Motorsports for the engine.",
    "Rowan followed the Team Penske hauler out of town.",
    "Rowan grew up near the JR Motorsports shop.",
    "Rowan owns shares of Team Penske.",
    "The day belonged to Niece Motorsports, and Rowan knew it.",
    "Rowan left the team meeting early.",
    "Rowan took the long way home for Niece Motorsports.",
    "Rowan beat 12 trucks, some of them from Niece Motorsports.",
]


def read(sentence: str) -> list[Found]:
    """What is found in a sentence, in the order of the text."""
    claims = extract(SETTING + sentence, published=PUBLISHED)
    return [
        (
            claim.subject.id,
            claim.evidence.text,
            claim.value.id,  # type: ignore[union-attr]
            claim.scope.seasons[0] if claim.scope.seasons else None,
            claim.scope.series,
            claim.modality,
        )
        for claim in claims
        if claim.predicate == "drives_for" and claim.evidence.start >= len(SETTING)
    ]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_is_told(sentence: str, expected: list[Found]) -> None:
    assert sorted(read(sentence), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("sentence", NOTHING_TOLD)
def test_nothing_is_told(sentence: str) -> None:
    assert read(sentence) == []
