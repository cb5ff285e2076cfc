"""Which sentences say how old somebody is, when they were born and when they first raced, and what exactly they say.

Each line is a sentence, read as part of an article of June 15, 2021, that has introduced Dana Rowan, a Truck Series
driver, and what is to be found: the driver, the words, what is told, the years or the day, the series of a debut and the mood.
The second table holds sentences of which nothing may be said: that a figure is no age and a beginning nobody's birth or debut.
"""

from __future__ import annotations

import pytest

from extractor.pipeline import extract
from extractor.records import Claim

PUBLISHED = "2021-06-15"
SETTING = "NASCAR Truck Series notes\n\nTruck Series driver Dana Rowan spoke.\n\n"

Found = tuple[str, str, str, str, str | None, str]

ROWAN = "dana-rowan"

TOLD: list[tuple[str, list[Found]]] = [
    ("Rowan, 24, was second.", [(ROWAN, "Rowan, 24", "age", "24", None, "asserted")]),
    ("The 24-year-old was second.", [(ROWAN, "The 24-year-old", "age", "24", None, "asserted")]),
    ("24-year-old Dana Rowan was second.", [(ROWAN, "24-year-old Dana Rowan", "age", "24", None, "asserted")]),
    ("Rowan, a 24-year-old from Ohio, was second.", [(ROWAN, "Rowan, a 24-year-old", "age", "24", None, "asserted")]),
    ("Rowan is 24 years old.", [(ROWAN, "is 24 years old", "age", "24", None, "asserted")]),
    ("Rowan turned 24 in May.", [(ROWAN, "turned 24", "age", "24", None, "asserted")]),
    ("Rowan smiled. She is 24 and has time.", [(ROWAN, "She is 24", "age", "24", None, "asserted")]),
    ("Rowan won for the first time at age 19.", [(ROWAN, "at age 19", "age", "19", None, "asserted")]),
    ("Rowan was barely 18 when she won at Dover in 2015.", [(ROWAN, "was barely 18", "age", "18", None, "asserted")]),
    (
        "Rowan was born on May 3, 1997, in Dover.",
        [(ROWAN, "born on May 3, 1997", "birth_date", "1997-05-03", None, "asserted")],
    ),
    (
        "Born May 3, 1997, Rowan began in karts.",
        [(ROWAN, "Born May 3, 1997", "birth_date", "1997-05-03", None, "asserted")],
    ),
    (
        "Rowan debuted in the Truck Series in 2019.",
        [(ROWAN, "debuted in the Truck Series in 2019", "debut", "2019", "truck", "asserted")],
    ),
    (
        "Rowan made her Xfinity Series debut on May 4, 2020.",
        [(ROWAN, "made her Xfinity Series debut on May 4, 2020", "debut", "2020-05-04", "nxs", "asserted")],
    ),
    (
        "Rowan won last September in her very first Truck Series start.",
        [(ROWAN, "last September in her very first Truck Series start", "debut", "2020-09", "truck", "asserted")],
    ),
    ("At 19, she won at Dover, and Rowan never looked back.", [(ROWAN, "At 19", "age", "19", None, "asserted")]),
    (
        "Lee Marlow was third and Rowan, who is 20, fourth.",
        [(ROWAN, "Rowan, who is 20", "age", "20", None, "asserted")],
    ),
    (
        "Rowan, the 2014 champion, was 49 and had been ill.",
        [(ROWAN, "Rowan, the 2014 champion, was 49", "age", "49", None, "asserted")],
    ),
    ("Rowan retired at 49 with 55 victories.", [(ROWAN, "retired at 49", "age", "49", None, "asserted")]),
    ("Rowan won four times in 2019, when she was 27.", [(ROWAN, "when she was 27", "age", "27", None, "asserted")]),
    ("Rowan celebrated her 30th birthday on Friday.", [(ROWAN, "celebrated her 30th", "age", "30", None, "asserted")]),
]

NOTHING_TOLD: list[str] = [
    "Rowan, 24 laps down, was last.",
    "Rowan led 24, then fell back.",
    "Rowan, with 24 points, was last.",
    "Rowan's lead is 24.",
    "When Rowan was five years old she got a kart.",
    "A rivalry was born in 2019, and Rowan was in it.",
    "Her sponsor debuted a car in 2020, Rowan said.",
    "Rowan stands at 24.",
    "Rowan will never make her debut in 2022.",
    "Rowan drove a 24-year-old car.",
    "Rowan said the team was born in 2012.",
    "Rowan is 24 points back.",
    "Rowan qualified 24th.",
    "The No. 24 beat Rowan.",
    "Rowan won 24 races.",
    "Rowan, who is 20 points back, was third.",
    "Rowan won at 12 tracks.",
    "Rowan moved to Ohio when she was 12.",
    "Rowan celebrated her 30th win on Friday.",
]


def _told(claim: Claim) -> str:
    """The years of an age, or as much of a day as the text gives."""
    value = claim.value
    if claim.predicate == "age":
        return str(value.number)  # type: ignore[union-attr]
    length = {"day": 10, "month": 7}.get(value.precision, 4)  # type: ignore[union-attr]
    return str(value.earliest)[:length]  # type: ignore[union-attr]


def read(sentence: str) -> list[Found]:
    """What is found in a sentence, in the order of the text."""
    claims = extract(SETTING + sentence, published=PUBLISHED)
    return [
        (claim.subject.id, claim.evidence.text, claim.predicate, _told(claim), claim.scope.series, claim.modality)
        for claim in claims
        if claim.predicate in ("age", "birth_date", "debut") and claim.evidence.start >= len(SETTING)
    ]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_is_told(sentence: str, expected: list[Found]) -> None:
    assert sorted(read(sentence), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("sentence", NOTHING_TOLD)
def test_nothing_is_told(sentence: str) -> None:
    assert read(sentence) == []
