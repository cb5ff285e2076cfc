"""Which sentences say which series somebody races in, and what exactly they say.

Each line is a sentence, read as part of an article of June 15, 2021, that has introduced Dana Rowan, a Truck Series
driver, and what is to be found: the driver, the words, the series, the season, the series again and the mood.
The second table holds sentences of which nothing may be said: that the sentence only mentions a series, asks, or tells of a result that merely entails it.
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
        "Rowan competes full-time in the Xfinity Series.",
        [(ROWAN, "competes full-time in the Xfinity Series", "nxs", None, "nxs", "asserted")],
    ),
    (
        "Rowan will run select Cup Series races next year.",
        [(ROWAN, "run select Cup Series races", "cup", 2022, "cup", "planned")],
    ),
    (
        "Rowan moved up to the Cup Series in 2020.",
        [(ROWAN, "moved up to the Cup Series", "cup", 2020, "cup", "asserted")],
    ),
    ("Rowan never raced in the Cup Series.", [(ROWAN, "raced in the Cup Series", "cup", None, "cup", "negated")]),
    ("Rowan is not in the Xfinity Series.", [(ROWAN, "is not in the Xfinity Series", "nxs", None, "nxs", "negated")]),
    ("Rowan is a Truck Series regular.", [(ROWAN, "is a Truck Series regular", "truck", None, "truck", "asserted")]),
    (
        "Rowan could move to the Cup Series in 2022.",
        [(ROWAN, "move to the Cup Series", "cup", 2022, "cup", "possible")],
    ),
    (
        "In 2019 Rowan ran 12 Xfinity Series races.",
        [(ROWAN, "ran 12 Xfinity Series races", "nxs", 2019, "nxs", "asserted")],
    ),
    (
        "Rowan returns to the Truck Series next season.",
        [(ROWAN, "returns to the Truck Series", "truck", 2022, "truck", "planned")],
    ),
    (
        "Rowan thrives in the Truck Series.",
        [(ROWAN, "thrives in the Truck Series", "truck", None, "truck", "asserted")],
    ),
    (
        "Rowan still talks of her ARCA Menards Series days.",
        [(ROWAN, "her ARCA Menards Series days", "arca", None, "arca", "asserted")],
    ),
    (
        "Rowan graduated from the Truck Series to the Xfinity Series in 2020.",
        [
            (ROWAN, "graduated from the Truck Series to", "truck", None, "truck", "asserted"),
            (ROWAN, "graduated from the Truck Series to the Xfinity Series", "nxs", 2020, "nxs", "asserted"),
        ],
    ),
    (
        "Rowan has stepped up to a full-time Cup Series ride.",
        [(ROWAN, "stepped up to a full-time Cup Series ride", "cup", None, "cup", "asserted")],
    ),
    (
        "Money kept her in the Truck Series, Rowan said.",
        [(ROWAN, "kept her in the Truck Series", "truck", None, "truck", "asserted")],
    ),
    (
        "Rowan has made 12 appearances in the Cup Series.",
        [(ROWAN, "appearances in the Cup Series", "cup", None, "cup", "asserted")],
    ),
    (
        "NASCAR Xfinity Series driver Lee Marlow waved at Rowan.",
        [("lee-marlow", "NASCAR Xfinity Series driver Lee Marlow", "nxs", None, "nxs", "asserted")],
    ),
    ("Rowan could be in an Xfinity car next year.", [(ROWAN, "be in an Xfinity car", "nxs", 2022, "nxs", "possible")]),
    (
        "Rowan is expected to drive for Lee Marlow in the Xfinity Series.",
        [(ROWAN, "drive for Lee Marlow in the Xfinity Series", "nxs", None, "nxs", "possible")],
    ),
    (
        "Rowan, a Cup Series regular, was third.",
        [(ROWAN, "Rowan, a Cup Series regular,", "cup", None, "cup", "asserted")],
    ),
    (
        "Rowan will attempt the full Cup Series schedule next year.",
        [(ROWAN, "attempt the full Cup Series", "cup", 2022, "cup", "planned")],
    ),
    (
        "Rowan is a rookie in the Xfinity Series.",
        [(ROWAN, "rookie in the Xfinity Series", "nxs", None, "nxs", "asserted")],
    ),
]

NOTHING_TOLD: list[str] = [
    "Rowan made her ARCA Menards Series debut in 2018.",
    "Rowan is winless in 31 Xfinity Series starts.",
    "Rowan won the Cup Series race at Dover.",
    "Rowan watched the Xfinity Series race.",
    "Rowan leads the Truck Series standings.",
    "The Cup Series visits Dover on Sunday, and Rowan will be in the stands.",
    "Rowan wants a shot in the Cup Series.",
    "Former Cup Series champion Lee Marlow praised Rowan.",
    "NASCAR announced a Truck Series rule, and Rowan liked it.",
    "Would Rowan race in the Cup Series?",
    "If Rowan races in the Cup Series, she will need a sponsor.",
    "Rowan sold her Truck Series memorabilia.",
    "The Truck Series is on TV, and Rowan is on the couch.",
    "Rowan owns a Cup Series car.",
    "Rowan, a Cup Series fan, waved.",
    "Rowan contested the Cup Series standings.",
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
        if claim.predicate == "competes_in" and claim.evidence.start >= len(SETTING)
    ]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_is_told(sentence: str, expected: list[Found]) -> None:
    assert sorted(read(sentence), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("sentence", NOTHING_TOLD)
def test_nothing_is_told(sentence: str) -> None:
    assert read(sentence) == []
