from __future__ import annotations

from typing import Any

import msgspec
import pytest

from extractor.formats.columns import columns_of, record_of, row
from extractor.records import (
    ArticleRecord,
    ArticleRef,
    CarNumber,
    Claim,
    Count,
    Evidence,
    Extent,
    Finding,
    Number,
    Published,
    Scope,
    Span,
    Subject,
)
from tests.floors import ROOT

KINDS = {"claims": Claim, "articles": ArticleRecord, "conflicts": Finding}


def claim(**parts: Any) -> Claim:
    made: dict[str, Any] = {
        "id": "clm_1",
        "article": ArticleRef("a.txt", None, "null", Published("2025-02-09", None, "inferred")),
        "predicate": "wins",
        "subject": Subject("driver", "corey-heim", "Corey Heim"),
        "value": Count(9, "at_least"),
        "evidence": Evidence(0, 9, "nine wins", Extent(0, 9), Span(0, 4, "nine")),
        "rule": "wins.count",
    }
    return Claim(**{**made, **parts})


@pytest.mark.parametrize("name", KINDS)
def test_rows_of_real_records_are_these_records_again(name: str) -> None:
    record = KINDS[name]
    lines = (ROOT / "golden" / f"{name}.jsonl").read_bytes().splitlines()
    assert len(lines) >= 20
    for line in lines:
        made = row(msgspec.json.decode(line), columns_of(record))
        assert msgspec.json.encode(record_of(made, record)) == line


@pytest.mark.parametrize(
    "one",
    [
        claim(),
        claim(value=Number(4.0)),
        claim(value=Number(4.667)),
        claim(value=CarNumber("07")),
        claim(scope=Scope(series="truck", seasons=(2023, 2024), race_class="exhibition")),
        claim(revision=True, article=ArticleRef("12", "true", "", None)),
    ],
)
def test_a_row_is_its_record_again(one: Claim) -> None:
    made = row(msgspec.to_builtins(one), columns_of(Claim))
    assert record_of(made, Claim) == one
    floats = {name: float(value) if type(value) is int else value for name, value in made.items()}
    assert msgspec.json.encode(record_of(floats, Claim)) == msgspec.json.encode(one)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("article_title", "null"),
        ("article_published_latest", None),
        ("subject_mention_text", None),
        ("value_kind", "count"),
        ("value_number", 9),
        ("value_comparison", "at_least"),
        ("value_text", None),
        ("scope_seasons_first", 2023),
        ("scope_seasons_last", 2024),
        ("scope_class", "points"),
        ("parts_claims", None),
        ("revision", False),
        ("evidence_value_end", 4),
    ],
)
def test_a_column_holds_what_its_name_says(column: str, value: object) -> None:
    one = claim(scope=Scope(seasons=(2023, 2024), race_class="points"))
    assert row(msgspec.to_builtins(one), columns_of(Claim))[column] == value


def test_numbers_by_predicate_are_columns() -> None:
    record = ArticleRecord(id="a", claims={"wins": 2})
    made = row(msgspec.to_builtins(record), columns_of(ArticleRecord))
    assert (made["claims_wins"], made["claims_poles"]) == (2, 0)
    assert record_of(made, ArticleRecord) == record


@pytest.mark.parametrize("record", KINDS.values())
def test_no_two_columns_share_a_name(record: type[msgspec.Struct]) -> None:
    names = [column.name for column in columns_of(record)]
    assert len(names) == len(set(names)) > 20
