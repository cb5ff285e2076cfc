from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import InputError, UsageError
from extractor.evaluation.gold import chosen_predicates, read_gold
from extractor.records import CORE
from tests.floors import ROOT

ROW: dict[str, Any] = {
    "predicate": "wins", "subject": ["dana-rowan", "ray-rowan"], "value": "12", "series": None, "seasons": ["2025", None],
    "modality": "asserted", "start": 31, "end": 51, "anchor": "won 12", "scope": {"span": "race", "team": "x"},
    "tally": None, "tier": "sure", "text": "won 12 races in 2025", "note": "for people",
}  # fmt: skip


def wrote(folder: Path, *rows: Any, **article: Any) -> Path:
    written = {"article": "a.txt", "published": {"earliest": "2025-12-01"}, "claims": list(rows), **article}
    (folder / "a.json").write_text(json.dumps(written))
    return folder


def test_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("not an annotation")
    gold = read_gold(wrote(tmp_path, ROW))
    assert list(gold) == ["a"]
    [claim] = gold["a"].claims
    assert (claim.subject, claim.main_subject) == (("dana-rowan", "ray-rowan"), "dana-rowan")
    assert (claim.series, claim.seasons, claim.scope and claim.scope.span) == (None, ("2025", None), "race")
    assert gold["a"].year == "2025"


@pytest.mark.parametrize("published", [None, {}, {"earliest": None}])
def test_an_article_without_a_date_has_no_year(tmp_path: Path, published: Any) -> None:
    assert read_gold(wrote(tmp_path, published=published))["a"].year is None


def test_the_annotations_of_the_corpus_are_read() -> None:
    gold = read_gold(ROOT / "golden" / "gold")
    assert len(gold) > 20
    assert sum(len(article.claims) for article in gold.values()) > 500


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"start": "31"}, "a.json, claims[1].start: Expected `int`, got `str`"),
        ({"tier": "maybe"}, "a.json, claims[1].tier: Invalid enum value 'maybe'"),
        ({"predicate": "victories"}, "a.json, claims[1]: unknown predicate 'victories'"),
        ({"subject": None}, "a.json, claims[1].subject: Expected `str | array`, got `null`"),
        ({"seasons": 2025}, "a.json, claims[1].seasons: Expected `str | array | null`, got `int`"),
        ({"value": []}, "a.json, claims[1]: an empty list accepts nothing"),
        ({"end": 30}, "a.json, claims[1]: start 31 and end 30 are no stretch of a text"),
        ({"start": -1}, "a.json, claims[1]: start -1 and end 51"),
    ],
)
def test_errors_name_file_and_entry(tmp_path: Path, change: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_gold(wrote(tmp_path, ROW, {**ROW, **change}))
    assert str(caught.value).startswith(f"{tmp_path}/{said}")


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    row = {key: value for key, value in ROW.items() if key != "modality"}
    with pytest.raises(InputError, match=r"claims\[0\]: Object missing required field `modality`; see golden/gold"):
        read_gold(wrote(tmp_path, row))


@pytest.mark.parametrize("data", [b"{", b"[]", b"", b'{"claims": [\xff]}', b'{"claims": 1}'])
def test_what_is_no_annotation_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.json").write_bytes(data)
    with pytest.raises(InputError, match=r"a\.json"):
        read_gold(tmp_path)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(InputError, match=r"a\.json: cannot be read"):
        read_gold(tmp_path)


def test_wrong_folders(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no folder"):
        read_gold(tmp_path / "missing")
    with pytest.raises(UsageError, match=r"holds no \.json file"):
        read_gold(tmp_path)


def test_chosen_predicates() -> None:
    assert chosen_predicates("all") is None
    assert chosen_predicates("core") == frozenset(CORE)
    assert chosen_predicates("wins, poles") == {"wins", "poles"}
    with pytest.raises(UsageError, match="there is no predicate 'victories'; write core, all, or of competes_in"):
        chosen_predicates("wins,victories")
