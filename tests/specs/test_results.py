"""Where somebody finished, and where somebody stands: what the extractor reads in sentences of one's own."""

from __future__ import annotations

import pytest

from extractor.pipeline import extract

PUBLISHED = "2021-06-15"
# Makes the article one about the Truck Series, and Rowan and Vale drivers of it.
SETTING = (
    "NASCAR Truck Series notes\n\nTruck Series driver Lee Vale spoke. Truck Series driver Dana Rowan listened.\n\n"
)

# sentence -> (evidence, driver, place, season, series)
RESULTS = [
    ("Dana Rowan finished fourth at Daytona.", [("finished fourth at Daytona", "dana-rowan", 4, 2021, "truck")]),
    ("Dana Rowan came home sixth after starting last.", [("came home sixth", "dana-rowan", 6, 2021, "truck")]),
    ("Dana Rowan limped home 18th.", [("home 18th", "dana-rowan", 18, 2021, "truck")]),
    ("Dana Rowan was fourth for Spire Motorsports.", [("was fourth", "dana-rowan", 4, 2021, "truck")]),
    ("Dana Rowan finished in P22.", [("finished in P22", "dana-rowan", 22, 2021, "truck")]),
    ("Dana Rowan had to settle for fifth.", [("settle for fifth", "dana-rowan", 5, 2021, "truck")]),
    ("Dana Rowan started 14th and finished 28th.", [("finished 28th", "dana-rowan", 28, 2021, "truck")]),
    ("Dana Rowan ended her day 34th.", [("ended her day 34th", "dana-rowan", 34, 2021, "truck")]),
    (
        "Dana Rowan drove to a third-place finish at Dover last year.",
        [("third-place finish at Dover last year", "dana-rowan", 3, 2020, "truck")],
    ),
    (
        "Dana Rowan had a best finish of 11th at Bristol in 2019.",
        [("finish of 11th at Bristol in 2019", "dana-rowan", 11, 2019, "truck")],
    ),
    (
        "Lee Vale was second in the No. 8 and Dana Rowan third in the No. 7.",
        [("was second", "lee-vale", 2, 2021, "truck"), ("Dana Rowan third", "dana-rowan", 3, 2021, "truck")],
    ),
    (
        "Lee Vale and Dana Rowan finished second and third at Dover.",
        [
            ("Lee Vale and Dana Rowan finished second and third at Dover", "dana-rowan", 3, 2021, "truck"),
            ("Lee Vale and Dana Rowan finished second and third at Dover", "lee-vale", 2, 2021, "truck"),
        ],
    ),
    ("Dana Rowan was the runner-up at Kansas.", [("was the runner-up at Kansas", "dana-rowan", 2, 2021, "truck")]),
    ("Runner-up Dana Rowan ran out of fuel.", [("Runner-up Dana Rowan", "dana-rowan", 2, 2021, "truck")]),
    ("A late spin relegated Dana Rowan to 14th.", [("relegated Dana Rowan to 14th", "dana-rowan", 14, 2021, "truck")]),
    (
        "Dana Rowan has been close: second at Daytona, third at Dover.",
        [
            ("second at Daytona", "dana-rowan", 2, 2021, "truck"),
            ("third at Dover", "dana-rowan", 3, 2021, "truck"),
        ],
    ),
    (
        "Dover unofficial top 10: 1. Lee Vale, Ford; 2. Dana Rowan, Toyota.",
        [("2. Dana Rowan", "dana-rowan", 2, 2021, "truck")],
    ),
    ("Dana Rowan never got going and wound up 15th.", [("wound up 15th", "dana-rowan", 15, 2021, "truck")]),
    (
        "Dana Rowan, 17th in the No. 7 Ford, smiled.",
        [("Dana Rowan, 17th in the No. 7 Ford,", "dana-rowan", 17, 2021, "truck")],
    ),
    (
        "Dana Rowan could manage no better than 12th at Texas.",
        [("manage no better than 12th at Texas", "dana-rowan", 12, 2021, "truck")],
    ),
    (
        "The moderator thanked the runner-up, Dana Rowan.",
        [("runner-up, Dana Rowan", "dana-rowan", 2, 2021, "truck")],
    ),
    ("Dana Rowan led early and faded to 12th, but she smiled.", [("faded to 12th", "dana-rowan", 12, 2021, "truck")]),
    # ---- and what is no result ----
    ("Dana Rowan, second in practice in the No. 7, smiled.", []),
    ("Dana Rowan could do no better than third in points.", []),
    ("The championship runner-up, Dana Rowan, smiled.", []),
    ("Dana Rowan has two wins. The Dover race was the second.", []),
    ("Dana Rowan was running second when her engine let go.", []),
    ("Dana Rowan was third on lap 40.", []),
    ("Dana Rowan finished second in Stage 1.", []),
    ("Dana Rowan qualified fifth and starts fifth.", []),
    ("Dana Rowan was third fastest in practice.", []),
    ("Dana Rowan did not finish second.", []),
    ("Dana Rowan failed to finish third.", []),
    ("Dana Rowan could finish third at Dover.", []),
    ("Dana Rowan must finish third or better.", []),
    ("Dana Rowan has finished fifth or better in four races.", []),
    ("Dana Rowan can win the title with a finish of 20th.", []),
    ("Dana Rowan won the first stage and was second in the second.", []),
    ("Dana Rowan was second to last.", []),
    ("Dana Rowan was 15th with 20 laps to go.", []),
    ("Dana Rowan was disqualified after finishing second.", []),
    ("Dana Rowan had a third-place truck.", []),
    ("Dana Rowan finished her third season.", []),
    ("Dana Rowan took second from Lee Vale.", []),
    ("Starting lineup: 1. Lee Vale, Ford; 2. Dana Rowan, Toyota.", []),
]

STANDINGS = [
    ("Dana Rowan is seventh in points.", [("seventh in points", "dana-rowan", 7, 2021, "truck")]),
    ("Dana Rowan leads the standings.", [("leads the standings", "dana-rowan", 1, 2021, "truck")]),
    (
        "Dana Rowan sits atop the Truck Series standings.",
        [("atop the Truck Series standings", "dana-rowan", 1, 2021, "truck")],
    ),
    ("Dana Rowan leads Lee Vale by 97 points.", [("leads Lee Vale by 97 points", "dana-rowan", 1, 2021, "truck")]),
    ("Dana Rowan protected her points lead.", [("points lead", "dana-rowan", 1, 2021, "truck")]),
    ("Dana Rowan takes a three-point lead to Dover.", [("three-point lead", "dana-rowan", 1, 2021, "truck")]),
    (
        "Dana Rowan finished 4th in the championship in 2020.",
        [("4th in the championship", "dana-rowan", 4, 2020, "truck")],
    ),
    (
        "Dana Rowan finished third in the 2019 standings.",
        [("third in the 2019 standings", "dana-rowan", 3, 2019, "truck")],
    ),
    (
        "Dana Rowan was the championship runner-up in 2020.",
        [("championship runner-up", "dana-rowan", 2, 2020, "truck")],
    ),
    (
        "Dana Rowan moved from seventh to second in the standings.",
        [("second in the standings", "dana-rowan", 2, 2021, "truck")],
    ),
    (
        "Dana Rowan sits second, 14 points behind Lee Vale.",
        [("second, 14 points behind", "dana-rowan", 2, 2021, "truck")],
    ),
    (
        "Dana Rowan is 42 points behind leader Lee Vale.",
        [("42 points behind leader Lee Vale", "lee-vale", 1, 2021, "truck")],
    ),
    (
        "Dana Rowan leads second-place Lee Vale by 12 points.",
        [
            ("leads second-place Lee Vale by 12 points", "dana-rowan", 1, 2021, "truck"),
            ("leads second-place Lee Vale by 12 points", "lee-vale", 2, 2021, "truck"),
        ],
    ),
    (
        "Dana Rowan finished last season as the runner-up to Lee Vale.",
        [("finished last season as the runner-up to Lee Vale", "dana-rowan", 2, 2020, "truck")],
    ),
    (
        "Dana Rowan was the runner-up in the standings in 2018 and 2020.",
        [
            ("runner-up in the standings", "dana-rowan", 2, 2018, "truck"),
            ("runner-up in the standings in 2018 and 2020", "dana-rowan", 2, 2020, "truck"),
        ],
    ),
    (
        "Dana Rowan's best points finish was sixth in 2019.",
        [("points finish was sixth", "dana-rowan", 6, 2019, "truck")],
    ),
    # ---- and what is no standing ----
    ("Dana Rowan has a 14-point cushion over the cutoff.", []),
    ("Dana Rowan finished second, 14 seconds behind Lee Vale.", []),
    ("Dana Rowan ended the weekend fourth.", []),
    ("Dana Rowan could climb to third in the standings.", []),
    ("Dana Rowan is third in owner points.", []),
    ("Dana Rowan lost the points lead.", []),
    ("Dana Rowan leads the series in laps led.", []),
    ("Dana Rowan leads by 12 seconds.", []),
    ("Dana Rowan trails by 12 points.", []),
    ("Dana Rowan would be third in points if the season ended today.", []),
    ("Dana Rowan stood atop the podium.", []),
    ("Dana Rowan was a two-time championship runner-up.", []),
    ("Dana Rowan is third.", []),
]


def places(sentence: str, predicate: str) -> list[tuple[str, str, int, int | None, str | None]]:
    """What is read in a sentence after the setting, in the order of the evidence."""
    found = []
    for claim in extract(SETTING + sentence, published=PUBLISHED):
        if claim.predicate == predicate and claim.evidence.start >= len(SETTING):
            assert claim.modality == "asserted"
            season = claim.scope.seasons[0] if claim.scope.seasons else None
            found.append((claim.evidence.text, claim.subject.id, claim.value.number, season, claim.scope.series))
    return found


@pytest.mark.parametrize(("sentence", "expected"), RESULTS)
def test_results(sentence: str, expected: list[tuple[str, str, int, int | None, str | None]]) -> None:
    assert places(sentence, "result") == expected


@pytest.mark.parametrize(("sentence", "expected"), STANDINGS)
def test_standings(sentence: str, expected: list[tuple[str, str, int, int | None, str | None]]) -> None:
    assert places(sentence, "standing") == expected


@pytest.mark.parametrize(
    ("sentence", "race", "track"),
    [
        ("Dana Rowan finished fourth in the Daytona 500.", "daytona-500", "daytona-international-speedway"),
        ("Dana Rowan finished fourth at Bristol.", None, "bristol-motor-speedway"),
        ("At Bristol, Dana Rowan finished fourth.", None, "bristol-motor-speedway"),
        ("The trucks were at Bristol. Dana Rowan finished fourth.", None, "bristol-motor-speedway"),
        ("Dana Rowan finished fourth.", None, None),
    ],
)
def test_the_race_of_a_result(sentence: str, race: str | None, track: str | None) -> None:
    claims = [c for c in extract(SETTING + sentence, published=PUBLISHED) if c.predicate == "result"]
    assert [(c.scope.race, c.scope.track, c.scope.span) for c in claims] == [(race, track, "race")]
