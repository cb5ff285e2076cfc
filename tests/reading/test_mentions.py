"""Which of two overlapping mentions stays."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.reading.mentions import PRIORITY, Mention, settle


def m(start: int, end: int, label: str) -> Mention:
    return Mention(start, end, label, f"{label}@{start}")


@pytest.mark.parametrize(
    ("mentions", "kept"),
    [
        ([], []),
        ([m(0, 4, "TEAM")], [m(0, 4, "TEAM")]),
        # the longer one stays, whatever its label
        ([m(0, 7, "SERIES"), m(0, 11, "RACE")], [m(0, 11, "RACE")]),
        ([m(0, 11, "COUNT"), m(4, 8, "DATE")], [m(0, 11, "COUNT")]),
        ([m(0, 6, "COUNT"), m(5, 10, "DATE")], [m(0, 6, "COUNT")]),
        # of equal length, the label decides
        ([m(0, 4, "COUNT"), m(0, 4, "YEAR")], [m(0, 4, "YEAR")]),
        ([m(0, 4, "TRACK"), m(0, 4, "DRIVER")], [m(0, 4, "DRIVER")]),
        ([m(0, 4, "DRIVER"), m(0, 4, "TEAM")], [m(0, 4, "TEAM")]),
        ([m(0, 4, "TEAM"), m(0, 4, "RACE")], [m(0, 4, "RACE")]),
        ([m(2, 6, "DATE"), m(0, 4, "SEASON")], [m(2, 6, "DATE")]),
        # of equal label too, the left one
        ([m(2, 6, "COUNT"), m(0, 4, "COUNT")], [m(0, 4, "COUNT")]),
        # side by side is no overlap
        ([m(4, 6, "CARNUM"), m(0, 4, "TEAM"), m(6, 7, "COUNT")],
         [m(0, 4, "TEAM"), m(4, 6, "CARNUM"), m(6, 7, "COUNT")]),
        # what overlaps only a loser stays
        ([m(0, 4, "TEAM"), m(3, 8, "TEAM"), m(7, 14, "TEAM")], [m(0, 4, "TEAM"), m(7, 14, "TEAM")]),
        # a pair given twice stays once
        ([m(0, 4, "TEAM"), m(0, 4, "TEAM")], [m(0, 4, "TEAM")]),
    ],
)  # fmt: skip
def test_settle(mentions: list[Mention], kept: list[Mention]) -> None:
    assert settle(mentions) == kept
    assert settle(reversed(mentions)) == kept


def test_priority_names_each_label_once() -> None:
    assert len(set(PRIORITY)) == len(PRIORITY)


spans = st.builds(
    lambda start, length, label: m(start, start + length, label),
    st.integers(0, 20),
    st.integers(1, 8),
    st.sampled_from(PRIORITY),
)


@given(st.lists(spans, max_size=14), st.randoms(use_true_random=False))
@settings(max_examples=200)
def test_no_overlap_no_order_no_invention(mentions: list[Mention], chance: object) -> None:
    kept = settle(mentions)
    assert all(first.end <= second.start for first, second in pairwise(kept))
    assert set(kept) <= set(mentions)
    shuffled = list(mentions)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert settle(shuffled) == kept
    assert settle(kept) == kept


@given(st.lists(spans, max_size=14))
@settings(max_examples=200)
def test_whatever_is_left_out_overlaps_something_stronger(mentions: list[Mention]) -> None:
    kept = settle(mentions)

    def strength(each: Mention) -> tuple[int, int, int]:
        return (each.start - each.end, PRIORITY.index(each.label), each.start)

    for lost in set(mentions) - set(kept):
        assert any(
            other.start < lost.end and lost.start < other.end and strength(other) <= strength(lost) for other in kept
        )
