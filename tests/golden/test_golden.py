"""The whole run over corpus/ against golden/, byte for byte; updated only on purpose with ``make golden``."""

from __future__ import annotations

import difflib
from pathlib import Path

import msgspec
import pytest

from extractor.batch.runner import run
from extractor.records import ArticleRecord, Claim, Finding

ROOT = Path(__file__).parents[2]
FILES = {"articles.jsonl": ArticleRecord, "claims.jsonl": Claim, "conflicts.jsonl": Finding}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    run([ROOT / "corpus"], folder)
    return folder


@pytest.mark.parametrize("name", FILES)
def test_output_is_the_golden_one(out: Path, name: str) -> None:
    expected = (ROOT / "golden" / name).read_text(encoding="utf-8").splitlines()
    written = (out / name).read_text(encoding="utf-8").splitlines()
    changes = [line for line in difflib.unified_diff(expected, written, lineterm="", n=0) if line[:1] in "+-"]
    shown = "\n".join(change[:300] for change in changes[:20])
    assert written == expected, f"{len(changes)} lines of {name} changed; review them, then `make golden`:\n{shown}"


@pytest.mark.parametrize(("name", "record"), FILES.items())
def test_golden_lines_are_records(name: str, record: type) -> None:
    lines = (ROOT / "golden" / name).read_bytes().splitlines()
    assert lines
    assert all(msgspec.json.encode(msgspec.json.decode(line, type=record)) == line for line in lines)


def test_every_article_has_an_annotation() -> None:
    articles = msgspec.json.decode(b"[" + b",".join((ROOT / "golden/articles.jsonl").read_bytes().splitlines()) + b"]")
    stems = {Path(article["source"] or article["id"]).stem for article in articles}
    assert stems == {path.stem for path in (ROOT / "golden" / "gold").glob("*.json")}
