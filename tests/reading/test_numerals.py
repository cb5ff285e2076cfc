"""Numbers, each read by its most telling reading."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.reading.fold import fold
from extractor.reading.mentions import PRIORITY, settle
from extractor.reading.numerals import CARDINALS, ORDINALS, find_numbers


def numbers(text: str) -> list[tuple[str, str, object]]:
    """(words, label, value) of the numbers that stay when overlaps are settled."""
    return [(text[each.start : each.end], each.label, each.value) for each in settle(find_numbers(fold(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # car numbers are text
        ("the No. 11 Toyota", [("No. 11", "CARNUM", "11")]),
        ("No.29 was", [("No.29", "CARNUM", "29")]),
        ("NO. 48", [("NO. 48", "CARNUM", "48")]),
        ("No.\u00a011", [("No.\u00a011", "CARNUM", "11")]),
        ("#11", [("#11", "CARNUM", "11")]),
        ("the # 11 car", [("# 11", "CARNUM", "11")]),
        ("number 11 and", [("number 11", "CARNUM", "11")]),
        ("No. 07 and No. 7", [("No. 07", "CARNUM", "07"), ("No. 7", "CARNUM", "7")]),
        ("the No. 00", [("No. 00", "CARNUM", "00")]),
        ("the No. 11's pit", [("No. 11", "CARNUM", "11")]),
        ("in the No. 9.", [("No. 9", "CARNUM", "9")]),
        ("Nos. 52 and 98", [("Nos. 52", "CARNUM", "52"), ("98", "CARNUM", "98")]),
        ("Nos. 5, 24 and 48", [("Nos. 5", "CARNUM", "5"), ("24", "CARNUM", "24"), ("48", "CARNUM", "48")]),
        # no car has such a number, and these belong to something else
        ("win No. 11", [("No. 11", "NTH", 11)]),
        ("career wins No. 12", [("No. 12", "NTH", 12)]),
        ("victory number 12", [("number 12", "NTH", 12)]),
        ("victory number twelve", [("number twelve", "NTH", 12)]),
        ("win #100", [("#100", "NTH", 100)]),
        ("title No. 7", [("No. 7", "NTH", 7)]),
        ("his No. 1 goal", [("No. 1", "OTHER", "no. 1")]),
        ("the No. 1-ranked team", [("No. 1", "OTHER", "no. 1")]),
        ("its No. 2 series", [("No. 2", "OTHER", "no. 2")]),
        ("race No. 8", [("No. 8", "OTHER", "no. 8")]),
        ("Stage No. 1", [("No. 1", "OTHER", "no. 1")]),
        ("Overtime attempt No. 2", [("No. 2", "OTHER", "no. 2")]),
        ("chassis No. 51", [("No. 51", "OTHER", "no. 51")]),
        ("No. 200 for Hendrick", [("200", "COUNT", 200)]),
        # laps, places, stages, rounds
        ("on lap 99 at 1.5 miles", [("lap 99", "LAP", 99), ("1.5", "DECIMAL", 1.5)]),
        ("Lap 5", [("Lap 5", "LAP", 5)]),
        ("99 laps", [("99", "COUNT", 99)]),
        ("collapse 99", [("99", "COUNT", 99)]),
        ("P22", [("P22", "POSITION", 22)]),
        ("HP22", []),
        ("Stage 2", [("Stage 2", "STAGE", "stage 2")]),
        ("stages one and two", [("stages one and two", "STAGE", "stages one and two")]),
        ("Round of 8", [("Round of 8", "ROUND", "round of 8")]),
        ("the round of twelve", [("round of twelve", "ROUND", "round of twelve")]),
        ("Championship 4", [("Championship 4", "ROUND", "championship 4")]),
        ("top-10s", [("top-10s", "TOP10", 10)]),
        ("14 top 10s", [("14", "COUNT", 14), ("top 10s", "TOP10", 10)]),
        ("six top-five finishes", [("six", "COUNT", 6), ("top-five finishes", "TOP5", 5)]),
        ("the top 20", [("top 20", "ROUND", "top 20")]),
        ("turns 3 and 4", [("turns 3 and 4", "OTHER", "turns 3 and 4")]),
        # ages
        ("the 23-year-old", [("23-year-old", "AGE", 23)]),
        ("a 23 year old", [("23 year old", "AGE", 23)]),
        ("twenty-three-year-old", [("twenty-three-year-old", "AGE", 23)]),
        ("23–year–old", [("23–year–old", "AGE", 23)]),
        ("23-YO", [("23-YO", "AGE", 23)]),
        ("at age 19", [("age 19", "AGE", 19)]),
        ("at the age of nineteen", [("age of nineteen", "AGE", 19)]),
        ("43 years of age", [("43 years of age", "AGE", 43)]),
        ("on page 19", [("19", "COUNT", 19)]),
        # counts
        ("a 10-win season", [("10", "COUNT", 10)]),
        ("a ten–win season", [("ten", "COUNT", 10)]),
        ("1,127 laps", [("1,127", "COUNT", 1127)]),
        ("1,127, he said", [("1,127", "COUNT", 1127)]),
        ("twenty-seven", [("twenty-seven", "COUNT", 27)]),
        ("Twenty Seven wins", [("Twenty Seven", "COUNT", 27)]),
        ("a dozen", [("a dozen", "COUNT", 12)]),
        ("half a dozen wins", [("half a dozen", "COUNT", 6)]),
        ("won 12.", [("12", "COUNT", 12)]),
        ("12, 13 and 14", [("12", "COUNT", 12), ("13", "COUNT", 13), ("14", "COUNT", 14)]),
        ("won once and then twice", [("once", "TIMES", 1), ("twice", "TIMES", 2)]),
        ("the 5th and 22nd", [("5th", "ORDINAL", 5), ("22nd", "ORDINAL", 22)]),
        ("twenty-seventh", [("twenty-seventh", "ORDINAL", 27)]),
        ("a ninth-place run", [("ninth", "ORDINAL", 9)]),
        ("an average of 4.667", [("4.667", "DECIMAL", 4.667)]),
        ("by .852 seconds", [(".852", "DECIMAL", 0.852)]),
        # money, odds, clocks, rates
        ("$1 million", [("$1 million", "MONEY", "$1 million")]),
        ("won $42,310 there", [("$42,310", "MONEY", "$42,310")]),
        ("+450", [("+450", "OTHER", "+450")]),
        ("at 12-to-1", [("12-to-1", "OTHER", "12-to-1")]),
        ("0-for-122", [("0-for-122", "OTHER", "0-for-122")]),
        ("33 percent", [("33 percent", "OTHER", "33 percent")]),
        ("33%", [("33%", "OTHER", "33%")]),
        ("Gen-7", [("Gen-7", "OTHER", "gen-7")]),
        ("8:30", []),
        ("3/4/19", []),
        # nothing
        ("", []),
        ("someone often wondered", []),
        ("tension, phone, stone", []),
        ("123456 fans", []),
        ("23XI", []),
        ("no one", [("one", "COUNT", 1)]),
        ("No. one-eleven", [("one", "COUNT", 1)]),
    ],
)  # fmt: skip
def test_numbers(text: str, found: list[tuple[str, str, object]]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("is No. 3 on the list", "CARNUM"),
        pytest.param("running two-wide", "COUNT", marks=pytest.mark.xfail(
            strict=True, reason="'4-wide' is no count, 'two-wide' is")),
        pytest.param("the number eleven car", "COUNT", marks=pytest.mark.xfail(
            strict=True, reason="a car number in words is read as a count")),
    ],
)  # fmt: skip
def test_not_read_as(text: str, unwanted: str) -> None:
    assert unwanted not in [label for _, label, _ in numbers(text)]


@pytest.mark.parametrize(("word", "value"), sorted(CARDINALS.items()))
def test_every_number_word(word: str, value: int) -> None:
    assert numbers(f"with {word} wins") == [(word, "COUNT", value)]


@pytest.mark.parametrize(("word", "value"), sorted(ORDINALS.items()))
def test_every_ordinal(word: str, value: int) -> None:
    assert numbers(f"his {word} win") == [(word, "ORDINAL", value)]


PIECES = [
    "No.", "Nos.", "#", "$", "+", "-", "–", ",", ".", " ", " and ", "lap", "P", "win", "top", "age", "year", "old",
    "Round of", "million", "to", "for", "%", "twenty", "one", "seven", "dozen", "first", "11", "07", "1,127", "2025",
    "0", "99999", "８", "²", "١٢", "\n", "th", "'s",
]  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)))
@settings(max_examples=300)
def test_never_raises_and_offsets_are_valid(text: str) -> None:
    folded = fold(text)
    found = find_numbers(folded)
    for each in found:
        assert 0 <= each.start < each.end <= len(text)
        assert each.label in PRIORITY
        assert folded[each.start : each.end].strip() == folded[each.start : each.end]
    # Two readings of the same characters are for ``settle``; two that cut into each other are a fault.
    for first in found:
        for second in found:
            if first.start < second.start < first.end:
                assert second.end <= first.end
