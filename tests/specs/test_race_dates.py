"""Which sentences say when a race is held, and what exactly they say.

Each line is a text, read as part of an article of June 15, 2021, about Dana Rowan, a Truck Series driver, and what is
to be found: the words of the day, the race, the day, the series and the mood.
"""

from __future__ import annotations

import pytest

from extractor.pipeline import extract

PUBLISHED = "2021-06-15"
SETTING = "NASCAR Truck Series notes\n\nTruck Series driver Dana Rowan spoke.\n\n"

Found = tuple[str, str, str, str | None, str]

DAYTONA_500, CHARLOTTE_600 = "daytona-500", "coca-cola-600"

TOLD: list[tuple[str, list[Found]]] = [
    # told as past
    (
        "The Daytona 500 was run on Sunday, Feb. 14.",
        [("Sunday, Feb. 14", DAYTONA_500, "2021-02-14", "cup", "asserted")],
    ),
    ("The Coca-Cola 600 was run May 30.", [("May 30", CHARLOTTE_600, "2021-05-30", "cup", "asserted")]),
    (
        "Dana Rowan won the Coca-Cola 600 on May 26, 2019.",
        [("May 26, 2019", CHARLOTTE_600, "2019-05-26", "cup", "asserted")],
    ),
    ("On Feb. 14, Dana Rowan won the Daytona 500.", [("Feb. 14", DAYTONA_500, "2021-02-14", "cup", "asserted")]),
    (
        "Dana Rowan, who started last, won the Feb. 14 Daytona 500.",
        [("Feb. 14", DAYTONA_500, "2021-02-14", "cup", "asserted")],
    ),
    # by its month alone, right behind its name
    (
        "Dana Rowan won the Daytona 500 in February and the Coca-Cola 600 in May of 2019.",
        [
            ("February", DAYTONA_500, "2021-02-01", "cup", "asserted"),
            ("May of 2019", CHARLOTTE_600, "2019-05-01", "cup", "asserted"),
        ],
    ),
    (
        "Two years ago, on May 26, 2019, the Coca-Cola 600 ran long.",
        [("May 26, 2019", CHARLOTTE_600, "2019-05-26", "cup", "asserted")],
    ),
    (
        "Sunday night Dana Rowan led the last 90 of 400 laps, held off Ann Lee and won the Coca-Cola 600 on May 30.",
        [("May 30", CHARLOTTE_600, "2021-05-30", "cup", "asserted")],
    ),
    # told as to come
    ("The next Daytona 500 is Feb. 20.", [("Feb. 20", DAYTONA_500, "2022-02-20", "cup", "planned")]),
    (
        "The Daytona 500 will be held Feb. 20, 2022.",
        [("Feb. 20, 2022", DAYTONA_500, "2022-02-20", "cup", "planned")],
    ),
    (
        "UP NEXT: Daytona 500, Daytona International Speedway, Sunday, Feb. 20",
        [("Sunday, Feb. 20", DAYTONA_500, "2022-02-20", "cup", "planned")],
    ),
    # a date that the calendar has otherwise stands as it is written
    (
        "The Coca-Cola 600 was held on Saturday, May 29.",
        [("Saturday, May 29", CHARLOTTE_600, "2021-05-29", "cup", "asserted")],
    ),
    # a schedule's lines
    (
        "Coca-Cola 600\nSunday, May 30 | 6 p.m. ET | FOX",
        [("Sunday, May 30", CHARLOTTE_600, "2021-05-30", "cup", "asserted")],
    ),
    (
        "Coca-Cola 600 preview\n\nWhen: Sunday, May 30, 6 p.m. ET",
        [("Sunday, May 30", CHARLOTTE_600, "2021-05-30", "cup", "asserted")],
    ),
    (
        "May 30 - Dana Rowan leads all day, survives two late restarts, wins Coca-Cola 600",
        [("May 30", CHARLOTTE_600, "2021-05-30", "cup", "asserted")],
    ),
    # captions
    (
        "CHARLOTTE, NORTH CAROLINA - MAY 30: Dana Rowan races during the Coca-Cola 600 at Charlotte Motor Speedway "
        "on May 30, 2021 in Concord, North Carolina. (Photo by Bo Hart/Getty Images)",
        [("May 30, 2021", CHARLOTTE_600, "2021-05-30", "cup", "asserted")],
    ),
    (
        "May 22, 2021; Austin, Texas, USA; Truck Series driver Dana Rowan (4) during the race at Circuit of The "
        "Americas. Mandatory Credit: Bo Hart-USA TODAY Sports",
        [("May 22, 2021", "circuit-of-the-americas", "2021-05-22", "truck", "asserted")],
    ),
]

NOT_TOLD = [
    "Dana Rowan won the Daytona 500 last season.",
    "Dana Rowan won the Daytona 500 and was hurt in February.",
    "The lineup of the Daytona 500 was set in January.",
    "In May Dana Rowan spoke of the Daytona 500.",
    "Tickets for the Daytona 500 go on sale Friday.",
    "Dana Rowan spoke on Saturday about the Daytona 500.",
    "After the Daytona 500, Dana Rowan said on Friday that she was fine.",
    "Dana Rowan was hurt on May 3, before the Daytona 500.",
    "Daytona 500 qualifying is Wednesday, Feb. 10.",
    "The Daytona 500 could be moved to Monday, Feb. 22.",
    "The Daytona 500 will not be run on Monday, Feb. 22.",
    "Was the Daytona 500 on Feb. 14?",
    "Dana Rowan won at Dover on May 3, 2019.",
    "Dana Rowan, born May 30, 1998, has never raced in the Coca-Cola 600.",
]


def race_dates(text: str) -> list[Found]:
    return [
        (
            claim.evidence.value.text,
            claim.subject.id,
            claim.value.earliest,  # type: ignore[union-attr]
            claim.scope.series,
            claim.modality,
        )
        for claim in extract(SETTING + text, published=PUBLISHED)
        if claim.predicate == "race_date"
    ]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_text_tells_of_these_days(text: str, expected: list[Found]) -> None:
    assert race_dates(text) == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_text_tells_of_no_day(text: str) -> None:
    assert race_dates(text) == []
