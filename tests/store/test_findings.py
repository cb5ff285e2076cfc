"""Whatever articles come, change and go, the store holds the findings that a search from the start gives."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, select

from extractor.conflicts.clock import NoCalendar
from extractor.conflicts.witnesses import cluster
from extractor.errors import StoreError
from extractor.records import ArticleRecord, Claim, Finding
from extractor.store import ClaimStore, tables
from tests.conflicts.making import claim
from tests.conflicts.test_index import ARTICLES, CALENDAR, NAMES, STEPS, article, fingerprint, from_the_start
from tests.store.databases import database

There = dict[str, tuple[list[Claim], ArticleRecord]]
Steps = list[tuple[str, list[int], int | None, bool]]
_CHECKS = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


def heads(url: str) -> dict[str, str]:
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        found = {row.id: row.head for row in connection.execute(select(tables.articles))}
    engine.dispose()
    return found


def check_steps(url: str, steps: Steps) -> None:
    there: There = {}
    told: dict[str, Finding] = {}
    with ClaimStore(url, calendar=CALENDAR) as store:
        for name, picked, print_from, removed in steps:
            if removed:
                there.pop(name, None)
                changes = store.remove(name)
            else:
                there[name] = article(name, [one for at in picked for one in ARTICLES[at]], print_from)
                claims, record = there[name]
                changes = store.add(record, claims)
            assert told.keys() >= set(changes.gone)
            for gone in changes.gone:
                del told[gone]
            told.update((finding.id, finding) for finding in changes.found)
        found = list(store.conflicts())
        assert found == from_the_start(there)
        assert {finding.id: finding for finding in found} == told
        assert list(store.claims()) == [one for name in sorted(there) for one in there[name][0]]
        assert list(store.articles()) == [there[name][1] for name in sorted(there)]
    assert heads(url) == cluster(record for _, record in there.values())


@settings(max_examples=40, deadline=None, suppress_health_check=_CHECKS)
@given(steps=STEPS)
def test_any_sequence_ends_where_a_search_from_the_start_ends_on_sqlite(tmp_path: Path, steps: Steps) -> None:
    with database("sqlite", tmp_path) as url:
        check_steps(url, steps)


@settings(max_examples=5, deadline=None, suppress_health_check=_CHECKS)
@given(steps=STEPS)
def test_any_sequence_ends_where_a_search_from_the_start_ends_on_postgresql(tmp_path: Path, steps: Steps) -> None:
    with database("postgresql", tmp_path) as url:
        check_steps(url, steps)


@settings(max_examples=20, deadline=None, suppress_health_check=_CHECKS)
@given(steps=STEPS)
def test_all_at_once_ends_where_one_by_one_ends(tmp_path: Path, steps: Steps) -> None:
    there = {
        name: article(name, [one for at in picked for one in ARTICLES[at]], print_from)
        for name, picked, print_from, _ in steps
    }
    with database("sqlite", tmp_path) as url, ClaimStore(url, calendar=CALENDAR) as store:
        store.add_many((record, claims) for claims, record in there.values())
        assert list(store.conflicts()) == from_the_start(there)


PRINTS = st.lists(
    st.tuples(st.sampled_from([f"{at:02d}" for at in range(24)]), st.none() | st.integers(0, 60), st.booleans()),
    min_size=10,
    max_size=60,
)


@settings(max_examples=25, deadline=None, suppress_health_check=_CHECKS)
@given(prints=PRINTS)
def test_clusters_follow_every_change(tmp_path: Path, prints: list[tuple[str, int | None, bool]]) -> None:
    """All of them share a few numbers, so that buckets overflow and heads hide one another."""
    there: dict[str, ArticleRecord] = {}
    with database("sqlite", tmp_path) as url:
        with ClaimStore(url, calendar=CALENDAR) as store:
            for name, print_from, removed in prints:
                if removed:
                    there.pop(name, None)
                    store.remove(name)
                    continue
                numbers = None if print_from is None else fingerprint(print_from)[: 24 * 8] + fingerprint(1000)[: 8 * 8]
                there[name] = ArticleRecord(id=name, fingerprint=numbers)
                store.add(there[name], [])
        assert heads(url) == cluster(there.values())


def test_heads_that_hide_another_one_and_go_again(tmp_path: Path) -> None:
    """A copy shares with its original only numbers that many have: as heads come before it, the copy sees it no more."""
    common = range(1000, 1016)
    records = [
        ArticleRecord(id="original", fingerprint=hexed([*common, *range(5000, 5016)])),
        ArticleRecord(id="the copy", fingerprint=hexed([*common, *range(6000, 6016)])),
        *(
            ArticleRecord(
                id=f"head {at:02d}",
                fingerprint=hexed([*range(at * 20, at * 20 + 20), *(common[(at + step) % 16] for step in range(12))]),
            )
            for at in range(14)
        ),
    ]
    with database("sqlite", tmp_path) as url, ClaimStore(url, calendar=CALENDAR) as store:
        there: dict[str, ArticleRecord] = {}
        seen = []
        for record in [*records, *records[2:]]:
            if there.pop(record.id, None):
                store.remove(record.id)
            else:
                there[record.id] = record
                store.add(record, [])
            assert heads(url) == cluster(there.values())
            seen.append(heads(url).get("the copy"))
    assert {"original", "the copy"} <= set(seen)
    assert seen[-1] == "original"


def hexed(numbers: Iterable[int]) -> str:
    return "".join(f"{number:08x}" for number in sorted(numbers))


def test_what_a_season_tells_as_wrong_bears_on_the_changes_of_a_driver(tmp_path: Path) -> None:
    """Two tracks of one race name make it unclear which race is meant: the numbers may be of two races."""
    there: There = {
        "x": ([claim("car_number", "98", 2024, art="x")], ArticleRecord(id="x")),
        "a": ([claim("car_number", "7", 2025, art="a", race="tiny-200")], ArticleRecord(id="a")),
        "b": ([claim("car_number", "07", 2025, art="b", race="tiny-200")], ArticleRecord(id="b")),
        "c": ([claim("race_win", "tiny-200", 2025, art="c", who="Bo Lund", track="dover")], ArticleRecord(id="c")),
        "d": ([claim("race_win", "tiny-200", 2025, art="d", who="Cy Marsh", track="texas")], ArticleRecord(id="d")),
    }
    with database("sqlite", tmp_path) as url, ClaimStore(url, calendar=CALENDAR) as store:
        for name in ("x", "a", "b", "c"):
            store.add(*record_first(there[name]))
        assert [one.verdict for one in store.conflicts()] == ["contradiction"]
        assert [one.verdict for one in store.add(*record_first(there["d"])).found] == ["change"]
        assert list(store.conflicts()) == from_the_start(there)
        assert [one.verdict for one in store.remove("d").found] == ["contradiction"]


def record_first(one: tuple[list[Claim], ArticleRecord]) -> tuple[ArticleRecord, list[Claim]]:
    return one[1], one[0]


def test_another_version_judges_anew_before_it_adds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = {name: article(name, ARTICLES[at], None) for at, name in enumerate(NAMES)}
    with database("sqlite", tmp_path) as url:
        with ClaimStore(url, calendar=NoCalendar()) as store:
            store.add_many(map(record_first, there.values()))
            assert list(store.conflicts()) != from_the_start(there)
        monkeypatch.setattr("extractor.store.store.package_version", lambda: "9.9")
        with ClaimStore(url, calendar=CALENDAR) as store:
            assert not store.is_judged()
            with pytest.raises(StoreError, match=r"was judged by extractor .* call rejudge\(\) once"):
                store.add(ArticleRecord(id="new"), [])
            before = {one.id: one for one in store.conflicts()}
            changes = store.rejudge()
            assert store.is_judged()
            assert list(store.conflicts()) == from_the_start(there)
            kept = {one: found for one, found in before.items() if one not in changes.gone}
            assert {**kept, **{one.id: one for one in changes.found}} == {one.id: one for one in from_the_start(there)}
            assert store.rejudge() == ((), ())
