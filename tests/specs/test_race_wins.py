"""Which sentences say that somebody won a race, and what exactly they say.

Each line is a sentence, read as part of an article of June 15, 2021, that has introduced Dana Rowan, a Truck Series
driver, and what is to be found: the words, what was won, the season, the series and the mood. An empty list says that
the sentence tells of no race won.
"""

from __future__ import annotations

import pytest

from extractor.pipeline import extract

PUBLISHED = "2021-06-15"
SETTING = "NASCAR Truck Series notes\n\nTruck Series driver Dana Rowan spoke.\n\n"

Found = tuple[str, str, str, int | None, str | None, str]

DAYTONA_500, TEXAS, KANSAS = "daytona-500", "texas-motor-speedway", "kansas-speedway"
DOVER = "dover-international-speedway"
ROWAN, LEE = "dana-rowan", "ann-lee"

TOLD: list[tuple[str, list[Found]]] = [
    # a race by its name
    (
        "Dana Rowan won the 2019 Daytona 500.",
        [(ROWAN, "won the 2019 Daytona 500", DAYTONA_500, 2019, "cup", "asserted")],
    ),
    (
        "Dana Rowan ran away with the 2019 Daytona 500.",
        [(ROWAN, "ran away with the 2019 Daytona 500", DAYTONA_500, 2019, "cup", "asserted")],
    ),
    (
        "Dana Rowan won the Daytona 500 in 2018 and 2019.",
        [
            (ROWAN, "won the Daytona 500", DAYTONA_500, 2018, "cup", "asserted"),
            (ROWAN, "2019", DAYTONA_500, 2019, "cup", "asserted"),
        ],
    ),
    (
        "The 2019 Daytona 500 was won by Dana Rowan.",
        [(ROWAN, "Daytona 500 was won by Dana Rowan", DAYTONA_500, 2019, "cup", "asserted")],
    ),
    (
        "The Daytona 500, which Dana Rowan won in 2019, is next.",
        [(ROWAN, "Daytona 500, which Dana Rowan won", DAYTONA_500, 2019, "cup", "asserted")],
    ),
    (
        "2019 Daytona 500 champion Dana Rowan was fifth.",
        [(ROWAN, "Daytona 500 champion", DAYTONA_500, 2019, "cup", "asserted")],
    ),
    # the season of a title without a year is unknown, not this one
    (
        "Daytona 500 winner Dana Rowan was fifth.",
        [(ROWAN, "Daytona 500 winner", DAYTONA_500, None, "cup", "asserted")],
    ),
    # a race without a name: the track stands in
    (
        "Dana Rowan won last Saturday at Texas.",
        [(ROWAN, "won last Saturday at Texas", TEXAS, 2021, "truck", "asserted")],
    ),
    ("Rowan wins Texas truck race", [(ROWAN, "wins Texas truck race", TEXAS, 2021, "truck", "asserted")]),
    (
        "Dana Rowan visited Victory Lane at Kansas last year.",
        [(ROWAN, "visited Victory Lane at Kansas", KANSAS, 2020, "truck", "asserted")],
    ),
    (
        "Dana Rowan's last victory came at Kansas in May of 2019.",
        [(ROWAN, "'s last victory came at Kansas", KANSAS, 2019, "truck", "asserted")],
    ),
    (
        "Dana Rowan will race at Dover, a track where she won in 2019.",
        [(ROWAN, "Dover, a track where she won", DOVER, 2019, "truck", "asserted")],
    ),
    (
        "Dana Rowan has not won since Dover in May of 2019.",
        [(ROWAN, "won since Dover", DOVER, 2019, "truck", "asserted")],
    ),
    (
        "Dana Rowan won an ARCA race at Kansas in 2019.",
        [(ROWAN, "won an ARCA race at Kansas", KANSAS, 2019, "arca", "asserted")],
    ),
    # somebody else's
    (
        "Dana Rowan was second at Texas in 2019, and Ann Lee won.",
        [(LEE, "Texas in 2019, and Ann Lee won", TEXAS, 2019, "truck", "asserted")],
    ),
    (
        "Ann Lee chased Dana Rowan to the checkered flag at Texas in 2020.",
        [(ROWAN, "chased Dana Rowan to the checkered flag at Texas", TEXAS, 2020, "truck", "asserted")],
    ),
    # lists
    (
        "Dana Rowan won three races in 2019: Dover, Texas and Kansas.",
        [
            (ROWAN, "Dover", DOVER, 2019, "truck", "asserted"),
            (ROWAN, "Texas", TEXAS, 2019, "truck", "asserted"),
            (ROWAN, "Kansas", KANSAS, 2019, "truck", "asserted"),
        ],
    ),
    (
        "Dana Rowan has two wins this year. Texas in June was the other, after Kansas.",
        [(ROWAN, "Texas in June was the other", TEXAS, 2021, "truck", "asserted")],
    ),
    (
        "Dana Rowan has won three in a row. The streak now reads Kansas, Texas, Daytona.",
        [
            (ROWAN, "Kansas", KANSAS, 2021, "truck", "asserted"),
            (ROWAN, "Texas", TEXAS, 2021, "truck", "asserted"),
            (ROWAN, "Daytona", "daytona-international-speedway", 2021, "truck", "asserted"),
        ],
    ),
    (
        "2019 Daytona 500 top three: 1. Dana Rowan, Ford; 2. Ann Lee, Toyota; 3. Bo Hart, Ford.",
        [(ROWAN, "1. Dana Rowan", DAYTONA_500, 2019, "cup", "asserted")],
    ),
    # an exhibition is a race won all the same
    (
        "Dana Rowan won the All-Star Race in 2019.",
        [(ROWAN, "won the All-Star Race", "all-star-race", 2019, None, "asserted")],
    ),
    # denied
    (
        "Dana Rowan did not win at Dover in 2020.",
        [(ROWAN, "win at Dover", DOVER, 2020, "truck", "negated")],
    ),
    # a quotation is its speaker's
    (
        '"I won at Dover in 2019 and I want another one," Dana Rowan said.',
        [(ROWAN, "won at Dover", DOVER, 2019, "truck", "asserted")],
    ),
]

NOT_TOLD = [
    # other prizes
    "Dana Rowan won the pole at Dover and finished third.",
    "Dana Rowan won both stages at Dover.",
    "Dana Rowan won a heat race at Dover.",
    "Dana Rowan won the race off pit road at Dover.",
    "Dana Rowan won $50,000 at Dover.",
    "Dana Rowan won Rookie of the Year at Dover.",
    "Dana Rowan won the 2019 championship at Homestead.",
    # wanted, possible, unreal
    "Dana Rowan wants to win at Dover.",
    "Dana Rowan is looking for her first win at Dover.",
    "Dana Rowan could win at Dover on Sunday.",
    "If Dana Rowan wins at Dover, she will be in the playoffs.",
    "Dana Rowan would have won at Dover without the wreck.",
    "A win at Dover would put Dana Rowan in the playoffs.",
    "Will Dana Rowan win at Dover?",
    "Dana Rowan nearly won the Daytona 500.",
    "Dana Rowan had the race won at Dover until a late caution.",
    "Dana Rowan did not have to win at Dover.",
    "Winning at Dover takes patience, Dana Rowan said.",
    # counts without the races they count
    "Dana Rowan has five wins at Dover.",
    "Three-time Dover winner Dana Rowan was fifth.",
    # the calendar knows of no truck race at Dover in 2021: no season, no claim
    "Dana Rowan won at Dover.",
    # nobody knows who won which
    "Dana Rowan, Ann Lee and Bo Hart won at Dover, Texas and Kansas, respectively.",
]


def race_wins(sentence: str) -> list[Found]:
    return [
        (
            claim.subject.id,
            claim.evidence.text,
            claim.value.id,  # type: ignore[union-attr]
            claim.scope.seasons[0] if claim.scope.seasons else None,
            claim.scope.series,
            claim.modality,
        )
        for claim in extract(SETTING + sentence, published=PUBLISHED)
        if claim.predicate == "race_win"
    ]


@pytest.mark.parametrize(("sentence", "expected"), TOLD, ids=[sentence for sentence, _ in TOLD])
def test_sentence_tells_of_these_wins(sentence: str, expected: list[Found]) -> None:
    assert race_wins(sentence) == expected


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_sentence_tells_of_no_win(sentence: str) -> None:
    assert race_wins(sentence) == []


def test_exhibition_is_marked_as_one() -> None:
    [claim] = [c for c in extract(SETTING + "Dana Rowan won the Busch Clash in 2019.") if c.predicate == "race_win"]
    assert claim.scope.race_class == "exhibition"
