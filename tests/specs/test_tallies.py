"""Starts, poles, top fives, laps led, points, averages, contracts: what the extractor reads in sentences of one's own."""

from __future__ import annotations

import pytest

from extractor.pipeline import extract

PUBLISHED = "2021-06-15"
# Makes the article one about the Truck Series, and Rowan and Vale drivers of it.
SETTING = (
    "NASCAR Truck Series notes\n\nTruck Series driver Lee Vale spoke. Truck Series driver Dana Rowan listened.\n\n"
)
PREDICATES = frozenset(
    "starts poles top_fives top_tens laps_led points stage_wins playoff_points average_start average_finish".split()
)

# sentence -> (evidence, predicate, number, season or span, series, modality)
TALLIES = [
    (
        "Dana Rowan has 12 top fives and 15 top 10s in 20 starts this season.",
        [
            ("12 top fives", "top_fives", 12, 2021, "truck", "asserted"),
            ("15 top 10s in 20 starts this season", "top_tens", 15, 2021, "truck", "asserted"),
            ("20 starts this season", "starts", 20, 2021, "truck", "asserted"),
        ],
    ),
    (
        "In 2019, Dana Rowan had two wins and six top fives.",
        [("six top fives", "top_fives", 6, 2019, "truck", "asserted")],
    ),
    (
        "Dana Rowan has two career poles.",
        [("two career poles", "poles", 2, "career", "truck", "asserted")],
    ),
    (
        "It was her third pole of the season.",
        [("third pole of the season", "poles", 3, 2021, "truck", "asserted")],
    ),
    (
        "Dana Rowan won the pole at Dover.",
        [("won the pole at Dover", "poles", 1, 2021, "truck", "asserted")],
    ),
    (
        "Dana Rowan finished 10th for her second top-10 of the season.",
        [("second top-10 of the season", "top_tens", 2, 2021, "truck", "asserted")],
    ),
    (
        "Dana Rowan is winless in 75 Truck Series starts.",
        [("75 Truck Series starts", "starts", 75, "career", "truck", "asserted")],
    ),
    (
        "Dana Rowan will make her 100th career start on Saturday.",
        [("100th career start on Saturday", "starts", 100, "career", "truck", "planned")],
    ),
    (
        "Dana Rowan competed in five Xfinity Series races in 2019.",
        [("five Xfinity Series races in 2019", "starts", 5, 2019, "nxs", "asserted")],
    ),
    (
        "Dana Rowan has 43 starts at Daytona.",
        [("43 starts at Daytona", "starts", 43, "career", "truck", "asserted")],
    ),
    (
        "Dana Rowan led 160 of 200 laps at Dover.",
        [("led 160 of 200 laps at Dover", "laps_led", 160, 2021, "truck", "asserted")],
    ),
    (
        "Dana Rowan led a race-high 44 laps.",
        [("led a race-high 44 laps", "laps_led", 44, 2021, "truck", "asserted")],
    ),
    (
        "Dana Rowan has led 420 laps this season.",
        [("led 420 laps this season", "laps_led", 420, 2021, "truck", "asserted")],
    ),
    (
        "Dana Rowan has led 1,420 laps in her career.",
        [("led 1,420 laps in her career", "laps_led", 1420, "career", "truck", "asserted")],
    ),
    (
        "Dana Rowan has 15 stage wins this season.",
        [("15 stage wins this season", "stage_wins", 15, 2021, "truck", "asserted")],
    ),
    (
        "Dana Rowan has 50 playoff points this season.",
        [("50 playoff points this season", "playoff_points", 50, 2021, "truck", "asserted")],
    ),
    (
        "Dana Rowan has a 9.6 average finish this season.",
        [("9.6 average finish this season", "average_finish", 9.6, 2021, "truck", "asserted")],
    ),
    (
        "Her average finish at Dover is 16.33.",
        [("average finish at Dover is 16.33", "average_finish", 16.33, "career", "truck", "asserted")],
    ),
    (
        "- Dana Rowan stats (2020): 1,065 points, 2 wins, 9 top 5s, 3 poles, 4.5 average starting position in 22 Truck races",
        [
            ("1,065 points", "points", 1065, 2020, "truck", "asserted"),
            ("9 top 5s", "top_fives", 9, 2020, "truck", "asserted"),
            ("3 poles", "poles", 3, 2020, "truck", "asserted"),
            ("4.5 average starting position in 22 Truck races", "average_start", 4.5, 2020, "truck", "asserted"),
            ("22 Truck races", "starts", 22, 2020, "truck", "asserted"),
        ],
    ),
    # ---- and what is no tally ----
    ("Dana Rowan has six top fives in the last 10 races.", []),
    ("It was her third straight top-five finish.", []),
    ("Dana Rowan has a top-five truck this season.", []),
    ("Dana Rowan could have nine top 10s this season.", []),
    ("Dana Rowan wants her third pole of the season.", []),
    ("Dana Rowan is two poles shy of the record this season.", []),
    ("It was the team's 200th start.", []),
    ("Drivers may make up to eight Truck starts per season.", []),
    ("Dana Rowan led the final 12 laps.", []),
    ("Dana Rowan led with 12 laps to go.", []),
    ("Dana Rowan led by 12 laps.", []),
    ("Dana Rowan led 12 laps in the first stage.", []),
    ("Dana Rowan leads by 143 points.", []),
    ("Dana Rowan was penalized 25 points.", []),
    ("A win is worth five playoff points.", []),
    ("Dana Rowan ran 12 laps in practice.", []),
    ("If Dana Rowan has nine top fives this season, fine.", []),
]

CONTRACTS = [
    ("Dana Rowan is signed through 2023.", [("signed through 2023", "dana-rowan", "2023")]),
    (
        "Dana Rowan signed a contract extension through the end of the 2024 season.",
        [("signed a contract extension through the end of the 2024 season", "dana-rowan", "2024")],
    ),
    (
        "Spire Motorsports has signed Dana Rowan through 2023.",
        [("signed Dana Rowan through 2023", "dana-rowan", "2023")],
    ),
    ("The track's deal with NASCAR runs through 2027.", []),
    ("Dana Rowan drove for Spire Motorsports through 2020.", []),
    ("Dana Rowan signed a three-year deal.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), TALLIES)
def test_tallies(sentence: str, expected: list[tuple[str, str, float, int | str, str, str]]) -> None:
    found = []
    for claim in extract(SETTING + sentence, published=PUBLISHED):
        if claim.predicate in PREDICATES and claim.evidence.start >= len(SETTING):
            assert claim.subject.id == "dana-rowan"
            scope = claim.scope
            when = scope.seasons[0] if scope.seasons else scope.span
            found.append((claim.evidence.text, claim.predicate, claim.value.number, when, scope.series, claim.modality))
    assert found == expected


@pytest.mark.parametrize(("sentence", "expected"), CONTRACTS)
def test_contracts(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    claims = [c for c in extract(SETTING + sentence, published=PUBLISHED) if c.predicate == "contract_until"]
    assert [(c.evidence.text, c.subject.id, c.value.earliest[:4]) for c in claims] == expected


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("Dana Rowan led 37 laps at Dover last year.", "race"),
        ("Dana Rowan led 437 laps last year.", "season"),
        ("Dana Rowan led 37 laps.", "race"),
        ("Dana Rowan has led 37 laps in her career.", "career"),
    ],
)
def test_the_span_of_laps_led(sentence: str, span: str) -> None:
    claims = [c for c in extract(SETTING + sentence, published=PUBLISHED) if c.predicate == "laps_led"]
    assert [c.scope.span for c in claims] == [span]
