"""The closed loop judges others, so its own sides are checked: what is true fits, what is wrong is known to be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

import pytest

pytest.importorskip("pyarrow")

from benchmarks.closed_loop.__main__ import report, told_missed
from benchmarks.closed_loop.articles import Library, Told, write
from benchmarks.closed_loop.errors import KINDS, inject
from benchmarks.closed_loop.measure import Run, run
from benchmarks.closed_loop.oracle import Oracle, Ruling
from benchmarks.closed_loop.world import DATA, World
from extractor.records import Basis, Claim, Parts
from tests.conflicts.making import claim

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the tables of results are not here")
WHO = "Corey Heim"


@pytest.fixture(scope="module")
def world() -> World:
    return World()


@pytest.fixture(scope="module")
def library(world: World) -> Library:
    return write(world, 1000, Random(7))


@pytest.fixture(scope="module")
def once(world: World) -> Run:
    return run(world, 1000, 4, 0.05)


def test_the_tables_are_read_right(world: World) -> None:
    after = date(2025, 11, 5).toordinal()
    assert [world.tally("corey-heim", "wins", "truck", (year, year), after) for year in range(2022, 2026)] == [
        2,
        3,
        6,
        12,
    ]
    assert world.tally("corey-heim", "wins", "truck", None, after) == 23
    assert world.tally("corey-heim", "wins", "truck", (2025, 2025), date(2025, 8, 12).toordinal()) == 6
    assert world.tally("greg-biffle", "wins", "truck", (1999, 1999), after) == 9
    assert world.titles("jimmie-johnson", "cup", after) == 7
    assert world.age("corey-heim", date(2025, 7, 4).toordinal()) == 22
    assert not world.is_dated("truck", 1997)
    assert world.tally("greg-biffle", "wins", "truck", None, date(1999, 8, 1).toordinal()) is None


def test_the_oracle_has_nothing_against_what_is_true(world: World, library: Library) -> None:
    judged = library.told[::2]
    oracle = Oracle(world, library.told, judged)
    assert [one.claim for one in judged if oracle.judge(one) != Ruling()] == []


def test_articles_are_of_every_sort(library: Library) -> None:
    claims = [one.claim for one in library.told]
    assert len({one.id for one in claims}) == len(claims)
    assert len({one.id for one in library.articles}) == len(library.articles)
    assert {one.article.id for one in claims} <= {one.id for one in library.articles}
    assert len({one.predicate for one in claims}) > 12
    assert {None, "metadata", "stated", "inferred"} == {
        one.article.published.basis if one.article.published else None for one in claims
    }
    places = {(one.article.id, one.evidence.start) for one in claims}
    assert len(places) == len(claims)


def test_every_kind_of_error_is_made(world: World, library: Library) -> None:
    mixed = inject(world, library.told, 0.2, Random(1))
    assert {one.kind for one in mixed.wrong} == set(KINDS)
    assert len(mixed.true) + len(mixed.wrong) == len(library.told)
    for one in mixed.wrong:
        assert one.told.claim.id == one.true.id
        assert (one.told.claim.value, one.told.claim.subject) != (one.true.value, one.true.subject)


def wins(value: object, season: object = 2025, **more: Any) -> Claim:
    return claim("wins", value, season, who=WHO, **more)  # type: ignore[arg-type]


def ages(value: object, **more: Any) -> Claim:
    return claim("age", value, who=WHO, series=None, **more)


def born(day: str) -> Claim:
    return claim("birth_date", day, who=WHO, series=None, art="b")


LATE = {"pub": "2025-12-05", "tally": "final"}
OWED: dict[str, tuple[Claim, list[Claim], str | None]] = {
    "a later figure that is lower": (wins(5, pub="2025-08-26"), [wins(6, pub="2025-08-12", art="b")], "regression"),
    "a later figure that is higher": (wins(7, pub="2025-08-26"), [wins(6, pub="2025-08-12", art="b")], None),
    "faster than the races": (wins(9, pub="2025-08-26"), [wins(6, pub="2025-08-12", art="b")], "rate"),
    "two final totals": (wins(11, **LATE), [wins(12, art="b", pub="2025-11-05")], "contradiction"),
    "a preview and a recap of one day": (wins(10, pub="2025-09-20"), [wins(9, pub="2025-09-20", art="b")], None),
    "no race on that day": (wins(10, pub="2025-09-16"), [wins(9, pub="2025-09-16", art="b")], "contradiction"),
    "one article, one apart": (wins(10, pub="2025-09-16"), [wins(9, pub="2025-09-16")], "undated_difference"),
    "a stale line in a caption": (
        wins(6, pub="2025-09-16", section="caption"),
        [wins(9, pub="2025-09-14", art="b")],
        None,
    ),
    "three and six are not eleven": (
        wins(11, (2023, 2024), **LATE),
        [wins(3, 2023, art="b", **LATE), wins(6, 2024, art="b", **LATE)],
        "arithmetic",
    ),
    "a season above the career": (wins(12, **LATE), [wins(11, "career", art="b", pub="2026-01-05")], "bound"),
    "a career that grew more than its season": (
        wins(24, "career", pub="2025-12-08"),
        [wins(11, "career", pub="2025-01-08", art="b"), wins(12, art="b", **LATE)],
        "arithmetic",
    ),
    "more wins than top fives": (
        wins(12, **LATE),
        [claim("top_fives", 11, 2025, who=WHO, art="b", **LATE)],  # type: ignore[arg-type]
        "bound",
    ),
    "more than all series": (wins(12, **LATE), [wins(11, art="b", series="national", **LATE)], "bound"),
    "more than races were run": (wins(26, **LATE), [], "bound"),
    "a list of two": (wins(3, parts=Parts(("one", "two"), complete=True), **LATE), [], "arithmetic"),
    "too old": (ages(24, pub="2025-05-10"), [born("2002-07-05")], "age_mismatch"),
    "as old as that": (ages(22, pub="2025-05-10"), [born("2002-07-05")], None),
    "an assumed series": (
        wins(11, basis=Basis("named", "default", "stated"), **LATE),
        [wins(12, art="b", **LATE)],
        "scope_ambiguous",
    ),
}


@pytest.mark.parametrize("name", OWED)
def test_what_is_owed(world: World, name: str) -> None:
    wrong, true, verdict = OWED[name]
    judged = Told(wrong, 0)
    found = Oracle(world, [Told(one, 0) for one in true], [judged]).judge(judged)
    assert found.verdict == verdict
    assert set(found.rivals) <= {one.id for one in true} | {"one", "two"}


def test_same_seed_same_figures(world: World, once: Run) -> None:
    assert _untimed(run(world, 1000, 4, 0.05).figures) == _untimed(once.figures)


def _untimed(figures: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in figures.items() if key != "seconds"}


def test_what_is_true_makes_no_error(once: Run) -> None:
    assert once.figures["all_true"]["error"] == 0
    assert once.figures["errors_false"] == 0


def test_the_tables_can_be_read(once: Run) -> None:
    told = report([once.figures, once.figures])
    for said in ("all true", "off_by_one", "by law: tally", "precision", "suspects"):
        assert said in told
    assert all(line.count("|") in (0, 3, 13) for line in told.splitlines())
    assert json.loads(json.dumps(once.figures)) == once.figures
    assert list(_missed(once)) == [line for line in told_missed([once]).splitlines() if line.startswith("MISSED")]


def _missed(once: Run) -> Iterator[str]:
    for case in once.cases:
        if case.owed.is_error and case.outcome != "error":
            yield f"MISSED {case.wrong.kind}: {case.owed.verdict} by {case.owed.law}"
