from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.cli import Parts, cli
from extractor.evaluation.articles import assign
from extractor.evaluation.gold import read_gold
from extractor.evaluation.score import evaluate
from extractor.formats.read_claims import read_claims
from tests.fakes import fake_agreements, fake_find, fake_read
from tests.floors import ROOT

Invoke = Callable[..., Result]
TEXT = "News <b>of</b> & about Heim won 9 races.\nRiggs won 2 races, said many.\n"


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch) -> Invoke:
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def call(*args: object) -> Result:
        parts = Parts(reader=fake_read, finder=fake_find, agreements=fake_agreements)
        return CliRunner().invoke(cli, [str(arg) for arg in args], obj=parts)

    return call


def owed(text: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(text)
    return {
        "predicate": "wins", "subject": "heim", "value": "9", "series": "truck", "seasons": "2025", "modality": "asserted",
        "scope": {}, "start": start, "end": start + len(text), "text": text, "tier": "sure", **fields,
    }  # fmt: skip


@pytest.fixture
def files(tmp_path: Path, invoke: Invoke) -> Path:
    """A run over one article of two claims: one right, one wrong by its series; and one claim is missed."""
    articles, gold = tmp_path / "articles", tmp_path / "gold"
    articles.mkdir()
    gold.mkdir()
    (articles / "a.txt").write_text(TEXT)
    rows = [
        owed("Heim won 9 races"),
        owed("Riggs won 2 races", subject="riggs", value="2", series=["cup", None]),
        owed("said many", predicate="poles", value="4", modality=["planned", "possible"]),
    ]
    (gold / "a.json").write_text(json.dumps({"article": "a.txt", "published": None, "claims": rows}))
    assert invoke("run", articles, "--out", tmp_path / "out", "--quiet").exit_code == 0
    return tmp_path


def test_figures(invoke: Invoke, files: Path) -> None:
    result = invoke("evaluate", files / "out" / "claims.jsonl", files / "gold")
    assert (result.exit_code, result.stderr) == (0, "")
    rows = [line.split() for line in result.stdout.splitlines()]
    for row in (
        ["Articles:", "1"],
        ["level", "precision", "recall", "F1", "found", "wrong", "missed"],
        ["fact", "1.000", "0.667", "0.800", "2", "0", "1"],
        ["season", "1.000", "0.667", "0.800", "2", "0", "1"],
        ["full", "0.500", "0.333", "0.400", "1", "1", "2"],
        ["wins", "0.500", "0.500", "0.500", "1", "1", "1"],
        ["poles", "1.000", "0.000", "0.000", "0", "0", "1"],
        ["series", "truck", "cup", "or", "nothing", "1"],
    ):
        assert row in rows
    assert "Grounding: 1.000  (2 of 2 claims" in result.stdout
    assert "missed" not in result.stdout.split("poles")[1]
    assert "\x1b" not in result.stdout


def test_errors_without_the_articles(invoke: Invoke, files: Path) -> None:
    result = invoke("evaluate", files / "out" / "claims.jsonl", files / "gold", "--errors")
    assert "Mistakes: 3" in result.stdout
    shown = [line.strip() for line in result.stdout.splitlines()]
    at = shown.index("wrong  a  wins(riggs) = 2, truck, 2025  wins.verb_count")
    assert shown[at + 1 : at + 3] == ["«Riggs won 2 races»", "series truck should be cup or nothing"]
    assert "missed a  poles(heim) = 4, truck, 2025, planned or possible" in shown
    assert "«said many»" in shown


def test_errors_in_their_sentences(invoke: Invoke, files: Path) -> None:
    result = invoke(
        "evaluate", files / "out" / "claims.jsonl", files / "gold", "--errors", "--articles", files / "articles"
    )
    assert "Riggs won 2 races, «said many»." in result.stdout


def test_articles_that_are_other_texts_give_no_sentences(invoke: Invoke, files: Path) -> None:
    (files / "articles" / "a.txt").write_text("Something else altogether, and long enough for every place in it. " * 3)
    result = invoke(
        "evaluate", files / "out" / "claims.jsonl", files / "gold", "--errors", "--articles", files / "articles"
    )
    assert result.exit_code == 0
    assert "altogether" not in result.stdout
    assert "«said many»" in result.stdout


def test_predicates(invoke: Invoke, files: Path) -> None:
    claims, gold = files / "out" / "claims.jsonl", files / "gold"
    assert ["full", "1.000", "0.000", "0.000", "0", "0", "1"] in [
        line.split() for line in invoke("evaluate", claims, gold, "--predicates", "poles").stdout.splitlines()
    ]
    assert "poles" not in invoke("evaluate", claims, gold, "--predicates", "core").stdout
    assert "poles" in invoke("evaluate", claims, gold, "--predicates", "wins,poles").stdout


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--min-precision", "0.5"], 0),
        (["--min-precision", "0.51"], 1),
        (["--min-recall", "0.33"], 0),
        (["--min-recall", "0.34"], 1),
        (["--predicates", "core", "--min-recall", "0.5"], 0),
    ],
)
def test_floors(invoke: Invoke, files: Path, options: list[str], code: int) -> None:
    assert invoke("evaluate", files / "out" / "claims.jsonl", files / "gold", *options).exit_code == code


def test_page(invoke: Invoke, files: Path) -> None:
    page = files / "page.html"
    claims, articles = files / "out" / "claims.jsonl", files / "articles"
    result = invoke("evaluate", claims, files / "gold", "--html", page, "--articles", articles)
    assert result.exit_code == 0
    written = page.read_text(encoding="utf-8")
    assert written.startswith("<!doctype html>")
    assert "<title>claims.jsonl against gold</title>" in written
    assert "Riggs won 2 races, <mark>said many</mark>." in written
    assert "series truck should be cup or nothing" in written
    for outside in ("http", "src=", "<script", "<link"):
        assert outside not in written


def test_page_escapes_what_comes_from_elsewhere(invoke: Invoke, files: Path) -> None:
    rows = [owed("News <b>of</b> & about", subject='<img src="x">'), owed("Heim won 9 races", value="</style>\x1b")]
    (files / "gold" / "a.json").write_text(json.dumps({"claims": rows}))
    page = files / "page.html"
    claims, articles = files / "out" / "claims.jsonl", files / "articles"
    assert invoke("evaluate", claims, files / "gold", "--html", page, "--articles", articles).exit_code == 0
    written = page.read_text(encoding="utf-8")
    assert "<mark>News &lt;b&gt;of&lt;/b&gt; &amp; about</mark>" in written
    assert "&lt;img src=&quot;x&quot;&gt;" in written
    assert "&lt;/style&gt;�" in written
    assert written.count("</style>") == 1
    assert "<b>of" not in written


def test_what_is_not_annotated_or_not_read_is_said(invoke: Invoke, files: Path) -> None:
    (files / "gold" / "a.json").rename(files / "gold" / "b.json")
    result = invoke("evaluate", files / "out" / "claims.jsonl", files / "gold")
    assert result.exit_code == 0
    assert "1 article with claims is not annotated and was left out." in result.stdout
    assert result.stderr == "extractor: b: is annotated, but was not read; all that it owes is missed\n"


def test_lines_that_are_no_claims_are_said_and_exit_1(invoke: Invoke, files: Path) -> None:
    claims = files / "out" / "claims.jsonl"
    claims.write_bytes(claims.read_bytes() + b"{}\n")
    result = invoke("evaluate", claims, files / "gold")
    assert result.exit_code == 1
    assert f"extractor: {claims}, line 3: skipped (" in result.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["out/claims.jsonl", "missing"], "extractor: missing: is no folder"),
        (["out/claims.jsonl", "out"], "extractor: out/run.json, claims: Expected `array`, got `object`"),
        (["out/claims.jsonl", "articles"], "extractor: articles: holds no .json file"),
        (["missing.jsonl", "gold"], "extractor: missing.jsonl: cannot be read"),
        (["out/claims.jsonl", "gold", "--predicates", "victories"], "extractor: there is no predicate 'victories'"),
        (["out/claims.jsonl", "gold", "--min-recall", "95"], "Invalid value for '--min-recall'"),
        (["out/claims.jsonl", "gold", "--articles", "missing"], "extractor: missing: no such file or folder"),
        (["out/claims.jsonl", "gold", "--html", "out"], "extractor: out: cannot be written (Is a directory)"),
        (["out/claims.jsonl"], "Missing argument 'GOLD_DIR'"),
    ],
)
def test_wrong_use(invoke: Invoke, files: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], said: str) -> None:
    monkeypatch.chdir(files)
    result = invoke("evaluate", *args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_the_expected_output_of_the_corpus(invoke: Invoke) -> None:
    claims, gold = ROOT / "golden" / "claims.jsonl", ROOT / "golden" / "gold"
    result = invoke("evaluate", claims, gold)
    assert (result.exit_code, result.stderr) == (0, "")
    annotations = read_gold(gold)
    total = evaluate(assign(read_claims([claims]).claims, annotations).claims, annotations).total()
    row = next(line.split() for line in result.stdout.splitlines() if line.strip().startswith("full"))
    assert row[1:3] == [f"{total.precision:.3f}", f"{total.recall:.3f}"]
    assert total.found > 400
