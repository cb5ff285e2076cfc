"""With the gate a run writes the same claims and findings; what it turns away is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.batch.one import outcome
from extractor.batch.runner import run
from extractor.cli import cli
from extractor.records import Article
from tests.fakes import assert_valid, fake_read
from tests.floors import CORPUS


def test_an_article_that_is_turned_away_is_not_read() -> None:
    article = Article(id="BOOM.txt", text="BOOM", title="Boom", published="2025-09-21", sha256="0", encoding="utf-8")
    record, lines, claims, _ = outcome(article, fake_read, lambda text: False)
    assert (record.status, lines, claims) == ("skipped", b"", ())
    assert record.error is not None
    assert record.error.startswith("BOOM.txt: nothing in it is about racing")
    assert (record.title, record.fingerprint) == ("Boom", outcome(article, fake_read).record.fingerprint)


def test_an_article_that_passes_is_read_as_without_a_gate() -> None:
    article = Article(id="a.txt", text="Heim won 9 races.")
    assert outcome(article, fake_read, lambda text: True) == outcome(article, fake_read)


def test_a_fault_of_the_gate_is_a_failed_record() -> None:
    def fault(text: str) -> bool:
        raise ValueError(text)

    assert outcome(Article(id="a", text="Heim"), fake_read, fault).record.status == "failed"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("mixed")
    for path in sorted(CORPUS.glob("*.txt"))[:8]:
        (made / path.name).write_bytes(path.read_bytes())
    (made / "recipe.txt").write_text("A cup of sugar.\n\nBeat it with four eggs.")
    (made / "blank.txt").write_text(" \n")
    return made


def test_claims_and_findings_are_the_same(folder: Path, tmp_path: Path) -> None:
    plain, gated = run([folder], tmp_path / "plain"), run([folder], tmp_path / "gated", gate=True)
    for name in ("claims.jsonl", "conflicts.jsonl"):
        assert (tmp_path / "plain" / name).read_bytes() == (tmp_path / "gated" / name).read_bytes()
    assert plain.claims == gated.claims
    records = [
        {one["id"]: one for one in map(json.loads, (tmp_path / each / "articles.jsonl").read_text().splitlines())}
        for each in ("plain", "gated")
    ]
    assert_valid("article", records[1].values())
    changed = {name for name in records[0] if records[0][name] != records[1][name]}
    assert "recipe.txt" in changed
    assert {(records[0][name]["status"], records[1][name]["status"]) for name in changed} == {("ok", "skipped")}
    assert not any(records[0][name]["claims"] for name in changed)
    assert records[1]["blank.txt"]["status"] == "empty"


def test_the_command_takes_the_option() -> None:
    [option] = [each for each in cli.commands["run"].params if "--gate" in each.opts]
    assert option.secondary_opts == ["--no-gate"]
    assert option.default is False
