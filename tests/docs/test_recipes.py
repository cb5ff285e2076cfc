"""Every recipe runs on the claims of ``golden/``, says what the lines say, and is as short as it should be."""

from __future__ import annotations

import ast
import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from extractor.formats.export import TABLES, export
from tests.docs.pages import ROOT, Block, blocks, read

PAGE = "docs/recipes.md"
CODE = blocks(read(PAGE), "python")
MOST_LINES = 5


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("recipes")
    (made / "out").mkdir()
    for name in TABLES:
        shutil.copy(ROOT / "golden" / name, made / "out")
    export(made / "out", "parquet")
    return made


def most_wins_told() -> list[tuple[str, int]]:
    lines = (ROOT / "golden" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    told = Counter(one["subject"]["name"] for one in map(json.loads, lines) if one["predicate"] == "wins")
    return sorted(told.items(), key=lambda pair: (-pair[1], pair[0]))[:3]


def test_every_tool_reads_lines_and_table() -> None:
    read = [(tool, kind) for block in CODE for tool in TOOLS for kind in KINDS if {tool, kind} <= words(block)]
    assert read == [(tool, kind) for tool in TOOLS for kind in KINDS]


TOOLS, KINDS = ("duckdb", "pandas", "polars"), ("jsonl", "parquet")


def words(block: Block) -> set[str]:
    return {word for word in (*TOOLS, *KINDS) if f"import {word}" in block.text or f"claims.{word}" in block.text}


@pytest.mark.parametrize("code", CODE, ids=lambda block: f"line {block.line}")
def test_a_recipe(
    folder: Path, code: Block, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    assert len([line for line in code.text.splitlines() if line]) <= MOST_LINES
    exec(compile(code.text, f"{PAGE}:{code.line}", "exec"), {})
    assert ast.literal_eval(capsys.readouterr().out) == most_wins_told()
