from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from extractor.batch import work, workers
from extractor.batch.runner import run
from extractor.errors import ExtractorError, OutputError, UsageError
from extractor.formats.inputs import InputFile, Items
from extractor.formats.readers import read_file
from extractor.formats.writers import NAMES
from extractor.records import Article, Claim, RunRecord
from tests.fakes import FakeReading, assert_valid, fake_agreements, fake_find, fake_read, outputs

KINDS = {"articles.jsonl": "article", "claims.jsonl": "claim", "conflicts.jsonl": "conflict"}


def go(*paths: Path, out: Path, **parts: Any) -> RunRecord:
    return run(paths, out, **{"reader": fake_read, "finder": fake_find, "agreements": fake_agreements, **parts})


def lines(out: Path, name: str) -> list[dict[str, Any]]:
    """The lines of a file, each checked against its schema."""
    found = [json.loads(line) for line in (out / name).read_text(encoding="utf-8").splitlines()]
    assert_valid(KINDS[name], found)
    return found


def statuses(out: Path) -> dict[str, str]:
    return {record["id"]: record["status"] for record in lines(out, "articles.jsonl")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.txt").write_text("Heim won 9 races.")
    (made / "b.md").write_text("# Riggs\r\nRiggs won 2 races. Heim won 8 races.")
    (made / "c.jsonl").write_text('{"text": "Heim won 9 races.", "id": "wire", "published": "2025-09-21"}\n')
    return made


def test_a_run(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    record = go(folder, out=out)
    assert statuses(out) == {"a.txt": "ok", "b.md": "ok", "wire": "ok"}
    claims = lines(out, "claims.jsonl")
    assert [(claim["article"]["id"], claim["value"]["number"]) for claim in claims] == [
        ("a.txt", 9),
        ("b.md", 2),
        ("b.md", 8),
        ("wire", 9),
    ]
    assert [finding["verdict"] for finding in lines(out, "conflicts.jsonl")] == ["contradiction"]
    written = json.loads((out / "run.json").read_text())
    assert_valid("run", [written])
    assert written == json.loads(msgspec.json.encode(record))
    assert record.articles == {"ok": 3, "empty": 0, "failed": 0, "skipped": 0}
    assert record.claims == {"wins": 4}
    assert record.conflicts == {"contradiction": 1}
    assert set(record.timings) == {"load", "read", "conflicts", "total"}


def test_articles_say_all_that_is_known(folder: Path, tmp_path: Path) -> None:
    go(folder, out=tmp_path / "out")
    first, second, third = lines(tmp_path / "out", "articles.jsonl")
    assert first["claims"] == {"wins": 1}
    assert first["encoding"] == "utf-8"
    assert first["source"] == "a.txt"
    assert first["fingerprint"] == third["fingerprint"] != second["fingerprint"]
    assert len(first["sha256"]) == 64
    assert third["source"] is None
    assert third["published"] == {"earliest": "2025-09-21", "latest": "2025-09-21", "basis": "metadata"}


def test_two_runs_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        go(folder, out=tmp_path / name)
    for name in NAMES[:3]:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_every_kind_of_bad_input_is_a_record_and_costs_no_other_article(folder: Path, tmp_path: Path) -> None:
    (folder / "bad-bytes.txt").write_bytes(b"\x00\x01\x02")
    (folder / "boom.txt").write_text("BOOM")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "lines.jsonl").write_text('{"text": "Heim won 9 races."}\nHeim\n{"text": 1}\n{"text": " "}\n')
    (folder / "long.txt").write_text("Heim won 9 races, " + "and so on, " * 100_000)
    (folder / "white.txt").write_bytes(b"\xef\xbb\xbf \r\n\t")
    out = tmp_path / "out"
    record = go(folder, out=out)
    assert statuses(out) == {
        "a.txt": "ok",
        "b.md": "ok",
        "bad-bytes.txt": "failed",
        "boom.txt": "failed",
        "wire": "ok",
        "empty.txt": "empty",
        "gone.txt": "failed",
        "lines.jsonl#L1": "ok",
        "lines.jsonl#L2": "failed",
        "lines.jsonl#L3": "failed",
        "lines.jsonl#L4": "empty",
        "long.txt": "ok",
        "white.txt": "empty",
    }
    assert record.articles == {"ok": 5, "empty": 3, "failed": 5, "skipped": 0}
    for article in lines(out, "articles.jsonl"):
        assert (article["error"] is not None) == (article["status"] == "failed")
    texts = {claim["article"]["id"] for claim in lines(out, "claims.jsonl")}
    assert texts == {"a.txt", "b.md", "wire", "lines.jsonl#L1", "long.txt"}


def test_fault_of_the_reader_names_the_stage(folder: Path, tmp_path: Path) -> None:
    (folder / "boom.txt").write_text("BOOM")
    go(folder, out=tmp_path / "out")
    (error,) = [article["error"] for article in lines(tmp_path / "out", "articles.jsonl") if article["error"]]
    assert error == (
        "boom.txt: reading failed in tests.fakes (ValueError: the roof fell in); please report it with the article."
    )


def test_article_whose_claims_are_not_in_its_text_fails_and_leaves_no_claim(folder: Path, tmp_path: Path) -> None:
    def shifted(article: Article) -> FakeReading:
        reading = fake_read(article)
        if article.id != "b.md":
            return reading
        claims = [
            msgspec.structs.replace(claim, evidence=msgspec.structs.replace(claim.evidence, start=0))
            for claim in reading.claims
        ]
        return reading._replace(claims=claims)

    out = tmp_path / "out"
    record = go(folder, out=out, reader=shifted)
    assert statuses(out)["b.md"] == "failed"
    assert {claim["article"]["id"] for claim in lines(out, "claims.jsonl")} == {"a.txt", "wire"}
    assert record.claims == {"wins": 2}


def test_file_that_vanishes_between_listing_and_reading(folder: Path, tmp_path: Path) -> None:
    def vanish(article: Article) -> FakeReading:
        (folder / "b.md").unlink(missing_ok=True)
        return fake_read(article)

    out = tmp_path / "out"
    go(folder, out=out, reader=vanish)
    assert statuses(out) == {"a.txt": "ok", "b.md": "failed", "wire": "ok"}


def test_article_without_claims_is_ok(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    record = go(tmp_path / "a.txt", out=tmp_path / "out")
    assert record.articles["ok"] == 1
    assert record.claims == {}


def test_ids_of_lines_and_files_never_collide(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "b.jsonl").write_text('{"text": "two", "id": "a.txt"}\n{"text": "three", "id": "c.txt"}\n')
    (tmp_path / "c.txt").write_text("four")
    out = tmp_path / "out"
    go(tmp_path, out=out)
    assert list(statuses(out)) == ["a.txt", "a.txt~2", "c.txt", "c.txt~2"]


def test_output_inside_the_input_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    for _ in range(2):
        go(folder, out=folder)
    assert list(statuses(folder)) == ["a.txt", "b.md", "wire"]


def test_output_that_cannot_be_written_is_known_before_reading(folder: Path, tmp_path: Path) -> None:
    def never(article: Article) -> FakeReading:
        raise AssertionError

    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError):
        go(folder, out=tmp_path / "out", reader=never)


def test_wrong_use_leaves_no_output(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        go(tmp_path / "missing", out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_interrupt_leaves_the_old_files(folder: Path, tmp_path: Path) -> None:
    def interrupted(article: Article) -> FakeReading:
        raise KeyboardInterrupt

    out = tmp_path / "out"
    go(folder, out=out)
    before = outputs(out)
    with pytest.raises(KeyboardInterrupt):
        go(folder, out=out, reader=interrupted)
    assert outputs(out) == before


def test_failure_of_conflict_detection_keeps_the_claims(folder: Path, tmp_path: Path) -> None:
    def broken(claims: Sequence[Claim], articles: object) -> list[Any]:
        raise ZeroDivisionError("no races")

    out = tmp_path / "out"
    go(folder, out=out)
    with pytest.raises(ExtractorError, match="conflict detection failed"):
        go(folder / "a.txt", out=out, finder=broken)
    assert sorted(outputs(out)) == ["articles.jsonl", "claims.jsonl"]
    assert list(statuses(out)) == ["a.txt"]


def test_a_pipeline_that_has_read_its_share_is_loaded_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jsonl").write_text("".join(f'{{"text": "{n}", "id": "{n}"}}\n' for n in range(5)))
    monkeypatch.setattr(workers, "LIFETIME", 2)
    trail: list[str] = []

    def pipeline(lexicon: str) -> Callable[[Article], FakeReading]:
        trail.append(lexicon)

        def read(article: Article) -> FakeReading:
            trail.append(article.id)
            return fake_read(article)

        return read

    monkeypatch.setattr(work, "pipeline_reader", pipeline)
    go(tmp_path / "a.jsonl", out=tmp_path / "out", reader=None)
    assert trail == ["nascar", "0", "1", "nascar", "2", "3", "nascar", "4"]
    assert list(statuses(tmp_path / "out")) == ["0", "1", "2", "3", "4"]


def test_a_fault_in_reading_a_file_costs_that_file_alone(folder: Path, tmp_path: Path) -> None:
    def open_file(file: InputFile) -> Items:
        if file.name == "a.txt":
            return
        yield from read_file(file)
        if file.name == "b.md":
            yield from read_file(file)
        if file.name == "c.jsonl":
            raise ZeroDivisionError("no lines")

    (folder / "none.jsonl").write_text("")
    out = tmp_path / "out"
    go(folder, out=out, open_file=open_file)
    assert {record["id"]: record["error"] for record in lines(out, "articles.jsonl")} == {
        "a.txt": "a.txt: no article in a file of one; please report it with the file.",
        "b.md": "b.md: more than one article in a file of one; please report it with the file.",
        "wire": None,
        "none.jsonl": None,
        "c.jsonl": "c.jsonl: the file could not be read in tests.batch.test_runner (ZeroDivisionError: no lines); "
        "please report it with the file.",
    }
