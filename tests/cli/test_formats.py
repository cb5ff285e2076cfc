"""Every kind of input through the commands."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from click.testing import CliRunner, Result

from extractor.cli import Parts, cli
from extractor.formats.sources import zstd
from tests.fakes import assert_valid, fake_agreements, fake_find, fake_read
from tests.formats.making import page, published, response

Invoke = Callable[..., Result]

STORY = ("Heim won 9 races before the summer was over, more than anybody else in the field.",)
PAGE = page(published("2024-09-15"), story=STORY).encode()
LINE = json.dumps({"text": STORY[0], "id": "x"}).encode()


def table() -> bytes:
    stream = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"text": list(STORY)}), stream)
    return stream.getvalue()


FILES = {
    "a.txt": STORY[0].encode(),
    "b.md.gz": gzip.compress(STORY[0].encode()),
    "c.html": PAGE,
    "d.htm.zst": zstd.compress(PAGE),
    "e.json": LINE,
    "f.jsonl.gz": gzip.compress(LINE),
    "g.ndjson": LINE,
    "h.json": json.dumps([{"uri": "urn:1", "headline": "Heim wins", "body_xhtml": f"<p>{STORY[0]}</p>"}]).encode(),
    "i.warc.gz": gzip.compress(response("https://speedwire.example/1", PAGE)),
    "j.parquet": table(),
}


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch) -> Invoke:
    monkeypatch.setenv("COLUMNS", "160")

    def call(*args: object, given: bytes | None = None) -> Result:
        parts = Parts(reader=fake_read, finder=fake_find, agreements=fake_agreements)
        return CliRunner().invoke(cli, [str(arg) for arg in args], obj=parts, input=given)

    return call


@pytest.mark.parametrize("name", FILES)
def test_show_of_every_kind(invoke: Invoke, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    result = invoke("show", tmp_path / name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "⟦Heim won 9 races⟧1 before" in result.stdout


@pytest.mark.parametrize("name", ["a.txt", "c.html", "e.json", "i.warc.gz"])
def test_show_of_standard_input(invoke: Invoke, name: str) -> None:
    result = invoke("show", "-", given=FILES[name])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "⟦Heim won 9 races⟧1 before" in result.stdout


def test_run_over_every_kind_keeps_the_texts_that_are_nowhere_else(invoke: Invoke, tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    result = invoke("run", folder, "-", "--out", out, given=b"Riggs won 2 races.")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Articles: 11  (11 ok)" in result.stdout
    texts = [json.loads(line) for line in (out / "texts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert_valid("text", texts)
    assert [each["id"] for each in texts] == ["c.html", "d.htm.zst", "urn:1", "https://speedwire.example/1", "stdin"]
    kept = {each["id"]: each["text"] for each in texts}
    claims = [json.loads(line) for line in (out / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(claims) == 11
    for claim in claims:
        text = kept.get(claim["article"]["id"], STORY[0])
        evidence = claim["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]


def test_texts_that_are_no_longer_kept_are_removed(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "a.txt").write_bytes(FILES["a.txt"])
    out = tmp_path / "out"
    invoke("run", tmp_path / "a.html", "--out", out)
    assert (out / "texts.jsonl").exists()
    invoke("run", tmp_path / "a.txt", "--out", out)
    assert sorted(path.name for path in out.iterdir()) == [
        ".extractor",
        "articles.jsonl",
        "claims.jsonl",
        "conflicts.jsonl",
        "run.json",
    ]
    invoke("run", tmp_path / "a.html", "--out", out)
    again = invoke("run", tmp_path, "--out", out)
    assert "Articles: 2  (2 ok)" in again.stdout


FIELDS = (
    "--text-field",
    "story.full",
    "--text-field",
    "body",
    "--id-field",
    "key",
    "--published-field",
    "when",
    "--title-field",
    "head",
)


def test_fields_can_be_named(invoke: Invoke, tmp_path: Path) -> None:
    path = tmp_path / "wire.jsonl"
    lines = [
        {"story": {"full": "Heim won 9 races."}, "key": 12, "when": "2025-02-09", "head": "Nine"},
        {"body": "Riggs won 2 races.", "by": "Speed Wire"},
    ]
    path.write_text("\n".join(map(json.dumps, lines)))
    shown = invoke("show", path, *FIELDS)
    assert shown.exit_code == 0
    assert "⟦Heim won 9 races⟧1." in shown.stdout
    assert "⟦Riggs won 2 races⟧1." in shown.stdout
    result = invoke("run", path, "--out", tmp_path / "out", "--source-field", "by", *FIELDS)
    assert result.exit_code == 0
    records = [json.loads(line) for line in (tmp_path / "out" / "articles.jsonl").read_text().splitlines()]
    assert [(each["id"], each["title"], each["source"]) for each in records] == [
        ("12", "Nine", None),
        ("wire.jsonl#L2", None, "Speed Wire"),
    ]
    assert records[0]["published"]["earliest"] == "2025-02-09"
    assert "'story.full' and no 'body'" in invoke(
        "show", path, "--text-field", "x", "--text-field", "y"
    ).stderr.replace("'x' and no 'y'", "'story.full' and no 'body'")


def test_bad_inputs_do_not_cost_the_good_ones(invoke: Invoke, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    bad = {
        "bomb.html": b"<div>" * 100_000 + b"Heim won 9 races.",
        "cut.jsonl.gz": gzip.compress(LINE * 100)[:-12],
        "cut.parquet": table()[:-9],
        "cut.warc": response("https://speedwire.example/1", PAGE)[:-700],
        "deep.json": b"[" * 100_000,
        "new\nline.json": b"{",
    }
    for name, data in (*bad.items(), ("good.txt", FILES["a.txt"])):
        (folder / name).write_bytes(data)
    result = invoke("run", folder, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "Articles: 7  (1 ok, 6 failed)" in result.stdout
    records = [json.loads(line) for line in (tmp_path / "out" / "articles.jsonl").read_text().splitlines()]
    assert [each["id"] for each in records] == sorted([*bad, "good.txt"])
    assert all("Traceback" not in str(each["error"]) and "please report" not in str(each["error"]) for each in records)


def test_an_address_that_was_fetched_twice_is_two_articles(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(response("https://speedwire.example/1", PAGE) * 2)
    assert invoke("run", tmp_path / "a.warc", "--out", tmp_path / "out").exit_code == 0
    for name in ("articles.jsonl", "texts.jsonl"):
        ids = [json.loads(line)["id"] for line in (tmp_path / "out" / name).read_text(encoding="utf-8").splitlines()]
        assert ids == ["https://speedwire.example/1", "https://speedwire.example/1~2"]


def test_what_a_run_wrote_is_no_article_of_the_next(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(FILES["a.txt"])
    for _ in range(2):
        result = invoke("run", tmp_path, "--out", tmp_path, "--report", "--format", "csv")
        assert "Articles: 1  (1 ok)" in result.stdout
    below = tmp_path / "below"
    for _ in range(2):
        assert (
            "Articles: 1  (1 ok)" in invoke("run", tmp_path, "--out", below, "--report", "--format", "parquet").stdout
        )


def test_fields_are_named_to_the_page_and_to_the_store_too(invoke: Invoke, tmp_path: Path) -> None:
    story = "Corey Heim won six NASCAR Truck Series races last year."
    path = tmp_path / "wire.jsonl"
    path.write_text(json.dumps({"body": story, "key": "one", "on": "2025-02-09"}) + "\n", encoding="utf-8")
    fields = ("--text-field", "body", "--id-field", "key", "--published-field", "on")
    out = tmp_path / "out"
    result = invoke("run", path, "--out", out, "--report", *fields)
    assert (result.exit_code, result.stderr) == (0, "")
    assert story in (out / "report.html").read_text(encoding="utf-8")
    missing = invoke("report", out, path)
    assert "texts" in missing.stderr
    again = invoke("report", out, path, *fields)
    assert (again.exit_code, again.stderr) == (0, "")
    stored = invoke("ingest", path, "--store", f"sqlite:///{tmp_path / 'claims.db'}", *fields)
    assert (stored.exit_code, stored.stderr) == (0, "")
