"""Whatever articles come, change and go, the store holds the findings that a search from the start gives."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, select

from extractor.conflicts.witnesses import cluster
from extractor.records import ArticleRecord, Claim, Finding
from extractor.store import ClaimStore, tables
from tests.conflicts.making import claim
from tests.conflicts.test_index import CALENDAR, NAMES, STEPS, article, fingerprint, from_the_start, ARTICLES
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
