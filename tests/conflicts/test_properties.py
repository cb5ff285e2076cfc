"""Laws that hold for any claims: order does not matter, and what is all true is never called an error."""

from __future__ import annotations

import random
from itertools import groupby

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.conflicts import count_agreements, find_conflicts
from extractor.conflicts.clock import NoCalendar
from extractor.conflicts.witnesses import cluster
from extractor.records import SEVERITY, ArticleRecord, Claim, DateValue
from tests.conflicts.making import SEASONS, TinyCalendar, claim
from tests.conflicts.test_scenarios import NOTHING, OWED

CALENDAR = TinyCalendar()
EVERY = [made for claims, _ in OWED.values() for made in claims] + [
    made for claims in NOTHING.values() for made in claims
]
_SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_SETTINGS
@given(st.randoms(use_true_random=False), st.sampled_from(sorted(OWED)))
def test_the_order_of_claims_does_not_matter(shuffler: random.Random, name: str) -> None:
    claims = list(OWED[name][0])
    expected = find_conflicts(claims, calendar=CALENDAR)
    shuffler.shuffle(claims)
    assert find_conflicts(claims, calendar=CALENDAR) == expected


def test_the_order_of_everything_at_once_does_not_matter() -> None:
    expected = find_conflicts(EVERY, calendar=CALENDAR)
    assert expected
    for seed in range(5):
        shuffled = list(EVERY)
        random.Random(seed).shuffle(shuffled)
        assert find_conflicts(iter(shuffled), calendar=CALENDAR) == expected


def test_findings_are_sorted_and_unique() -> None:
    found = find_conflicts(EVERY, calendar=CALENDAR)
    assert len({one.id for one in found}) == len(found)
    gravities = [key for key, _ in groupby(one.severity for one in found)]
    assert gravities == sorted(gravities, key=["error", "warning", "info"].index)
    for _, group in groupby(found, key=lambda one: one.severity):
        keys = [(one.subject.id, one.predicate, one.id) for one in group]
        assert keys == sorted(keys)
    assert all(one.severity == SEVERITY[one.verdict] for one in found)


def test_ids_do_not_depend_on_claim_ids() -> None:
    def claims(prefix: str) -> list[Claim]:
        return [
            claim("wins", 12, 2025, art="a", pub="2025-11-05", id=f"{prefix}1"),
            claim("wins", 11, 2025, art="b", pub="2025-12-01", id=f"{prefix}2"),
        ]

    first, second = (find_conflicts(claims(prefix), calendar=CALENDAR) for prefix in "xy")
    assert [one.id for one in first] == [one.id for one in second]
    assert [one.suspects for one in first] == [()]


@st.composite
def true_claims(draw: st.DrawFn) -> list[Claim]:
    """Articles on random days that tell random true tallies of a driver whose every race is known."""
    won: dict[str, list[str]] = {}
    for series in ("truck", "cup", "nxs"):
        days = [day for year in (2022, 2023, 2024, 2025) for day in SEASONS[series, year]]
        won[series] = [day for day in days if draw(st.booleans())]
    made = []
    for at in range(draw(st.integers(2, 14))):
        year, month, day = draw(st.integers(2022, 2025)), draw(st.integers(1, 12)), draw(st.integers(2, 28))
        published = f"{year}-{month:02d}-{day:02d}"
        # What is published on a day may have been written the day before.
        known_until = f"{year}-{month:02d}-{day - draw(st.integers(0, 1)):02d}"
        dated = draw(st.integers(0, 4)) > 0
        series = draw(st.sampled_from(["truck", "cup", "nxs"]))
        past = [one for one in won[series] if one <= known_until]
        kind = draw(st.sampled_from(["season", "career", "last", "range", "national", "starts"]))
        season: int | tuple[int, int] | str = "career"
        tally, value, predicate, shown = "so_far", len(past), "wins", series
        if kind == "season":
            season, value = year, sum(one[:4] == str(year) for one in past)
        elif kind == "last":
            season, tally = year - 1, "final"
            value = sum(one[:4] == str(year - 1) for one in won[series])
        elif kind == "range":
            season, tally = (2022, year), "final" if year == 2025 and month > 10 else "so_far"
            if season[0] == season[1]:
                season = year
        elif kind == "national":
            shown, value = "national", sum(one <= known_until for days in won.values() for one in days)
        elif kind == "starts":
            season, predicate = year, "starts"
            value = sum(one <= known_until for one in SEASONS[series, year])
        if kind == "last" and year == 2022:
            continue
        made.append(
            claim(
                predicate,
                value,
                season,
                art=f"a{at}",
                pub=published if dated else None,
                series=shown,
                tally=tally,
            )
        )
    return made


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(true_claims(), st.booleans())
def test_true_tallies_are_never_an_error(claims: list[Claim], with_calendar: bool) -> None:
    calendar = CALENDAR if with_calendar else NoCalendar()
    errors = [one for one in find_conflicts(claims, calendar=calendar) if one.severity == "error"]
    assert not errors, [one.explanation for one in errors]


@_SETTINGS
@given(true_claims(), st.integers(3, 9))
def test_a_wrong_final_total_is_found(claims: list[Claim], more: int) -> None:
    right = claim("wins", 5, 2021, art="r", pub="2022-02-01", tally="final")
    wrong = claim("wins", 5 + more, 2021, art="w", pub="2022-02-02", tally="final")
    found = find_conflicts([*claims, right, wrong], calendar=CALENDAR)
    assert any(one.verdict == "contradiction" and one.scope.seasons == (2021, 2021) for one in found)


def fingerprint(*numbers: int) -> str:
    return "".join(f"{number:08x}" for number in numbers)


def test_s20_a_copied_story_is_one_witness() -> None:
    records = [
        ArticleRecord(id="a", fingerprint=fingerprint(*range(32))),
        ArticleRecord(id="b", fingerprint=fingerprint(*range(2, 34))),
        ArticleRecord(id="c", fingerprint=fingerprint(*range(500, 532))),
    ]
    claims = [
        claim("wins", 12, 2025, art="a", pub="2025-11-05"),
        claim("wins", 12, 2025, art="b", pub="2025-11-06"),
        claim("wins", 11, 2025, art="c", pub="2025-11-06"),
    ]
    (found,) = find_conflicts(claims, articles=records, calendar=CALENDAR)
    assert found.verdict == "contradiction"
    assert [position.witnesses for position in found.positions] == [1, 1]
    assert found.suspects == ()
    assert "a copy of a" in found.explanation
    (alone,) = find_conflicts(claims, calendar=CALENDAR)
    assert [position.witnesses for position in alone.positions] == [2, 1] or alone.suspects == (claims[2].id,)


def test_clusters_do_not_depend_on_order() -> None:
    records = [ArticleRecord(id=f"a{at:02d}", fingerprint=fingerprint(*range(at * 4, at * 4 + 32))) for at in range(20)]
    expected = cluster(records)
    assert cluster(reversed(records)) == expected
    assert expected["a01"] == "a00"
    assert expected["a19"] != "a00"


def test_agreements_are_counted_by_meaning() -> None:
    claims = [
        claim("wins", 3, 2023, art="a"),
        claim("wins", 3, 2023, art="a"),
        claim("wins", 3, 2023, art="b"),
        claim("wins", 6, 2024, art="b"),
    ]
    assert count_agreements(claims) == 1
    assert count_agreements([]) == 0


def test_many_values_on_one_key() -> None:
    """Beyond a few dozen values the solver looks at each once, and still sees the one that falls."""
    days = [f"2025-{month:02d}-{day:02d}" for month in range(4, 10) for day in range(1, 28)]
    rising = [
        claim("laps_led", at * 7, 2025, art=f"a{at}", pub=day, race_class="exhibition") for at, day in enumerate(days)
    ]
    assert [one.verdict for one in find_conflicts(rising, calendar=CALENDAR)] == ["progression"]
    fallen = claim("laps_led", 3, 2025, art="late", pub="2025-09-30", race_class="exhibition")
    assert [one.verdict for one in find_conflicts([*rising, fallen], calendar=CALENDAR)] == ["regression"]


def test_unsound_claims_are_compared_with_nothing() -> None:
    claims = [
        claim("birth_date", DateValue("2002-02-30", "2002-02-30"), art="a", series=None),
        claim("birth_date", "2002-07-05", art="b", series=None),
        claim("age", 50, art="a", series=None, pub="0001-01-01"),
        claim("wins", 12, 99999, art="a", pub="2025-11-05"),
        claim("wins", 11, (2025, 2023), art="a", pub="2025-11-05"),
        claim("wins", 11, 0, art="b", pub="2025-11-05"),
        claim("titles", 0, "career", art="b", pub="9999-12-31"),
        claim("title", "truck", -1, art="b", pub="9999-12-31"),
    ]
    assert find_conflicts(claims, calendar=CALENDAR) == []


@pytest.mark.parametrize("day", ["2025-02-30", "0000-00-00", "soon"])
def test_impossible_days_are_no_days(day: str) -> None:
    claims = [claim("wins", 10, 2025, art="a", pub=day), claim("wins", 11, 2025, art="b", pub="2025-11-05")]
    found = find_conflicts(claims, calendar=CALENDAR)
    assert not [one for one in found if one.severity == "error"]
