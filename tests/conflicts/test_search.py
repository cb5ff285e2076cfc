"""However many shares the cells are dealt into, their findings together are those of one search."""

from __future__ import annotations

from itertools import groupby

import pytest

from extractor.conflicts import find_conflicts
from extractor.conflicts.engine import in_order
from extractor.conflicts.judge import Judge
from extractor.conflicts.search import Search, Share, Wrong
from extractor.records import Claim, Finding
from tests.conflicts.making import TinyCalendar, claim
from tests.conflicts.test_properties import EVERY

# A number that the season tells as wrong is no change of numbers for the driver, whichever share either is in.
NUMBERS = [
    claim("car_number", "7", 2025, art="a", who="Kit Vale", race="tiny-200", pub="2025-05-01"),
    claim("car_number", "17", 2025, art="b", who="Kit Vale", race="tiny-200", pub="2025-06-09"),
    claim("car_number", "7", 2024, art="c", who="Kit Vale", pub="2024-05-01"),
]


def searched(claims: list[Claim], shares: int) -> list[Finding]:
    judge = Judge(TinyCalendar(), "nascar")
    searches = [Search(judge, (), Share(number, shares)) for number in range(shares)]
    for _, group in groupby(sorted(claims, key=lambda one: one.article.id), key=lambda one: one.article.id):
        article = list(group)
        for search in searches:
            search.add(article)
    found: list[Finding] = []
    wrong: Wrong = {}
    for search in searches:
        seasons, told = search.seasons()
        found += seasons
        for name, ids in told.items():
            wrong.setdefault(name, set()).update(ids)
    return in_order([*found, *(one for search in searches for one in search.subjects(wrong))])


@pytest.mark.parametrize("shares", [1, 2, 3, 7])
@pytest.mark.parametrize("claims", [EVERY, NUMBERS, []], ids=["all scenarios", "numbers", "nothing"])
def test_shares_find_together_what_one_search_finds(claims: list[Claim], shares: int) -> None:
    assert searched(list(claims), shares) == find_conflicts(claims, calendar=TinyCalendar())


def test_what_seasons_tell_as_wrong_is_no_change() -> None:
    assert [one.verdict for one in searched(NUMBERS, 2)] == ["contradiction"]
    search = Search(Judge(TinyCalendar(), "nascar"))
    for one in NUMBERS:
        search.add([one])
    _, wrong = search.seasons()
    assert [one.verdict for one in search.subjects({})] == ["change"]
    assert search.subjects(wrong) == []


def test_a_share_keeps_no_other_cells() -> None:
    lone = Search(Judge(TinyCalendar(), "nascar"), (), Share(0, 2))
    other = Search(Judge(TinyCalendar(), "nascar"), (), Share(1, 2))
    for search in (lone, other):
        for _, group in groupby(sorted(EVERY, key=lambda one: one.article.id), key=lambda one: one.article.id):
            search.add(list(group))
    mine, theirs = set(lone.cells()), set(other.cells())
    assert mine
    assert theirs
    assert mine.isdisjoint(theirs)
