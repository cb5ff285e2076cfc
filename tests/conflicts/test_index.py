"""Whatever articles come, change and go, the index holds the findings that a search from the start gives."""

from __future__ import annotations

from collections import defaultdict

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.conflicts import ConflictIndex, find_conflicts
from extractor.conflicts.chorus import VOICES
from extractor.conflicts.witnesses import Witnesses, cluster
from extractor.records import ArticleRecord, Claim, Finding, Published
from tests.conflicts.making import TinyCalendar, claim
from tests.conflicts.test_scenarios import NOTHING, OWED

CALENDAR = TinyCalendar()
NAMES = [f"art{at:02d}" for at in range(14)]
SCENARIOS = [claims for claims, _ in OWED.values()] + list(NOTHING.values())
ARTICLES = [
    [one for one in claims if one.article.id == name]
    for claims in SCENARIOS
    for name in sorted({one.article.id for one in claims})
]
_SETTINGS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def fingerprint(first: int) -> str:
    return "".join(f"{number:08x}" for number in range(first, first + 32))


def article(name: str, claims: list[Claim], print_from: int | None) -> tuple[list[Claim], ArticleRecord]:
    moved = [
        msgspec.structs.replace(
            one, id=f"{name}-{one.id}", article=msgspec.structs.replace(one.article, id=name, source=name)
        )
        for one in claims
    ]
    return moved, ArticleRecord(id=name, fingerprint=None if print_from is None else fingerprint(print_from))


STEPS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.lists(st.integers(0, len(ARTICLES) - 1), max_size=6),
        st.one_of(st.none(), st.integers(0, 6).map(lambda at: at * 9)),
        st.booleans(),
    ),
    min_size=1,
    max_size=20,
)


def from_the_start(there: dict[str, tuple[list[Claim], ArticleRecord]]) -> list[Finding]:
    claims = [one for claims, _ in there.values() for one in claims]
    return find_conflicts(claims, articles=[record for _, record in there.values()], calendar=CALENDAR)


@_SETTINGS
@given(STEPS)
def test_any_sequence_ends_where_a_search_from_the_start_ends(
    steps: list[tuple[str, list[int], int | None, bool]],
) -> None:
    index = ConflictIndex(calendar=CALENDAR)
    there: dict[str, tuple[list[Claim], ArticleRecord]] = {}
    told: dict[str, Finding] = {}
    for name, picked, print_from, removed in steps:
        if removed:
            there.pop(name, None)
            changes = index.remove(name)
        else:
            there[name] = article(name, [one for at in picked for one in ARTICLES[at]], print_from)
            changes = index.add(*there[name])
        assert told.keys() >= set(changes.gone)
        for gone in changes.gone:
            del told[gone]
        told.update((finding.id, finding) for finding in changes.found)
        assert {finding.id: finding for finding in index.findings()} == told
    assert index.findings() == from_the_start(there)


@_SETTINGS
@given(STEPS)
def test_all_at_once_ends_where_one_by_one_ends(steps: list[tuple[str, list[int], int | None, bool]]) -> None:
    there = {
        name: article(name, [one for at in picked for one in ARTICLES[at]], print_from)
        for name, picked, print_from, _ in steps
    }
    index = ConflictIndex(calendar=CALENDAR)
    index.add_many(there.values())
    assert index.findings() == from_the_start(there)


def test_adding_an_article_again_changes_nothing() -> None:
    index = ConflictIndex(calendar=CALENDAR)
    one = [claim("wins", 12, 2025, art="a", pub="2025-11-05")]
    index.add(one)
    assert len(index.add([claim("wins", 11, 2025, art="b", pub="2025-12-01")]).found) == 1
    assert index.add(one) == ((), ())
    assert index.remove("nobody") == ((), ())


def test_a_newer_version_replaces_the_older() -> None:
    index = ConflictIndex(calendar=CALENDAR)
    index.add([claim("wins", 12, 2025, art="a", pub="2025-11-05")])
    (finding,) = index.add([claim("wins", 11, 2025, art="b", pub="2025-12-01")]).found
    changes = index.add([claim("wins", 12, 2025, art="b", pub="2025-12-01")])
    assert changes == ((), (finding.id,))
    assert index.findings() == []


def test_an_article_that_agrees_changes_the_finding_but_not_its_id() -> None:
    index = ConflictIndex(calendar=CALENDAR)
    index.add([claim("wins", 12, 2025, art="a", pub="2025-11-05")])
    (before,) = index.add([claim("wins", 11, 2025, art="b", pub="2025-12-01")]).found
    changes = index.add([claim("wins", 12, 2025, art="c", pub="2025-12-02")])
    (after,) = changes.found
    assert (after.id, changes.gone) == (before.id, ())
    assert sum(position.witnesses for position in after.positions) == 3


def test_an_article_without_claims_is_there_all_the_same() -> None:
    index = ConflictIndex(calendar=CALENDAR)
    index.add([claim("wins", 12, 2025, art="a", pub="2025-11-05")])
    index.add([claim("wins", 11, 2025, art="b", pub="2025-12-01")])
    assert len(index.add([], ArticleRecord(id="b")).gone) == 1


@pytest.mark.parametrize(
    "claims", [[], [claim("wins", 1, 2025, art="a"), claim("wins", 1, 2025, art="b")]], ids=["none", "two articles"]
)
def test_claims_of_other_than_one_article_are_refused(claims: list[Claim]) -> None:
    with pytest.raises(ValueError, match="claims of one article are wanted"):
        ConflictIndex(calendar=CALENDAR).add(claims)


def test_many_agreeing_articles_are_counted_and_a_few_are_shown() -> None:
    claims = [claim("wins", 12, 2025, art=f"a{at:03d}", pub="2025-11-05", tally="final") for at in range(50)]
    claims.append(claim("wins", 11, 2025, art="z", pub="2025-11-05", tally="final"))
    (found,) = find_conflicts(claims, calendar=CALENDAR)
    eleven, twelve = found.positions
    assert (eleven.witnesses, twelve.witnesses) == (1, 50)
    assert twelve.articles == tuple(f"a{at:03d}" for at in range(VOICES))
    assert found.suspects == eleven.claims


def test_no_article_stands_for_one_that_contradicts_itself() -> None:
    """However many say the one figure, the article that also says the other is not lost among them."""
    claims = [claim("wins", 9, 2025, art=f"a{at:03d}", pub="2025-08-20") for at in range(50)]
    claims.append(claim("wins", 9, 2025, art="b", pub="2025-08-20", sentence=9))
    claims.append(claim("top_fives", 7, 2025, art="b", pub="2025-08-20", sentence=9))
    assert [found.verdict for found in find_conflicts(claims, calendar=CALENDAR)] == ["bound"]


def test_a_contradiction_that_another_driver_dissolves_is_a_change_again() -> None:
    """Two tracks of one race name make it unclear which race is meant: the numbers may be of two races."""
    there = {
        "x": ([claim("car_number", "98", 2024, art="x")], ArticleRecord(id="x")),
        "a": ([claim("car_number", "7", 2025, art="a", race="tiny-200")], ArticleRecord(id="a")),
        "b": ([claim("car_number", "07", 2025, art="b", race="tiny-200")], ArticleRecord(id="b")),
        "c": ([claim("race_win", "tiny-200", 2025, art="c", who="Bo Lund", track="dover")], ArticleRecord(id="c")),
    }
    index = ConflictIndex(calendar=CALENDAR)
    index.add_many(there.values())
    assert [one.verdict for one in index.findings()] == ["contradiction"]
    there["d"] = (
        [claim("race_win", "tiny-200", 2025, art="d", who="Cy Marsh", track="texas")],
        ArticleRecord(id="d"),
    )
    assert [one.verdict for one in index.add(*there["d"]).found] == ["change"]
    assert index.findings() == from_the_start(there)


def test_copies_of_an_article_that_goes_are_witnesses_of_their_own() -> None:
    index = ConflictIndex(calendar=CALENDAR)
    index.add([], ArticleRecord(id="a", fingerprint=fingerprint(100)))
    index.add([claim("wins", 12, 2025, art="b", pub="2025-11-05")], ArticleRecord(id="b", fingerprint=fingerprint(88)))
    index.add([claim("wins", 12, 2025, art="c", pub="2025-11-05")], ArticleRecord(id="c", fingerprint=fingerprint(112)))
    (found,) = index.add([claim("wins", 11, 2025, art="d", pub="2025-12-01")]).found
    assert sorted(position.witnesses for position in found.positions) == [1, 1]
    (found,) = index.remove("a").found
    assert sorted(position.witnesses for position in found.positions) == [1, 2]


RECORDS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.one_of(st.none(), st.integers(0, 80)), st.booleans()), max_size=40
)


@settings(max_examples=200, deadline=None)
@given(RECORDS)
def test_clusters_follow_every_change(steps: list[tuple[str, int | None, bool]]) -> None:
    witnesses = Witnesses()
    there: dict[str, ArticleRecord] = {}
    heads: dict[str, str] = defaultdict(str)
    for name, print_from, removed in steps:
        if removed:
            there.pop(name, None)
            moved = witnesses.discard(name)
            heads.pop(name, None)
        else:
            there[name] = ArticleRecord(id=name, fingerprint=None if print_from is None else fingerprint(print_from))
            moved = witnesses.add(there[name])
        for one in moved:
            heads[one] = witnesses.heads[one]
        assert dict(heads) == witnesses.heads
        assert witnesses.heads == cluster(there.values())


def test_an_undated_article_is_held_to_what_it_reports_as_past() -> None:
    published = Published(None, None, "inferred")
    total = claim("wins", 5, 2023, art="a", published=published, tally="final")
    career = claim("wins", 9, "career", art="a", published=published)
    later = claim("wins", 8, "career", art="b", pub="2023-12-30")
    assert [one.verdict for one in find_conflicts([total, career, later], calendar=CALENDAR)] == ["undated_difference"]
