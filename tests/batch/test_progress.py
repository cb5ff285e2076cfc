"""How far a run has come, and how it is told."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from extractor.batch.progress import Progress
from extractor.errors import ExtractorError
from extractor.formats.inputs import InputFile
from extractor.records import Article, ArticleRecord, RunRecord
from extractor.report import progress as report
from extractor.report.progress import Bar, JsonLog
from tests.batch.making import go
from tests.fakes import outputs


def test_the_share_follows_the_files_and_never_goes_beyond_one(tmp_path: Path) -> None:
    for name, size in {"a.jsonl": 60, "b.txt": 40}.items():
        (tmp_path / name).write_text("x" * size)
    wire, note = (InputFile(tmp_path / name, name, name) for name in ("a.jsonl", "b.txt"))
    progress = Progress("1", [wire, ArticleRecord(id="c", status="skipped"), note], 2)
    assert (progress.inputs, progress.share, progress.seconds_left) == (2, 0.0, None)
    progress.takes(wire, Article(id="1", text="x" * 30))
    assert progress.share == 0.3
    progress.takes(wire, Article(id="2", text="x" * 3000))
    assert progress.share == 0.6
    progress.leaves(wire)
    progress.takes(note, note)
    assert progress.share == 0.6
    progress.leaves(note)
    progress.counts(ArticleRecord(id="1", claims={"wins": 2}), reused=True)
    progress.counts(ArticleRecord(id="2", status="failed"), reused=False)
    assert (progress.articles, progress.reused, progress.failed, progress.claims.total()) == (2, 1, 1, 2)
    assert (progress.share, progress.seconds_left) == (1.0, 0.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.txt").write_text("Heim won 9 races. Heim won 8 races.")
    (made / "b.txt").write_text("BOOM")
    return made


def test_the_log_tells_beginning_failures_progress_and_end(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "_LOGGED", 0.0)
    stream = io.StringIO()
    go(folder, out=tmp_path / "out", watcher=JsonLog(stream))
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [line["event"] for line in lines] == ["start", "progress", "failure", "progress", "conflicts", "end"]
    assert lines[0]["files"] == 2
    assert lines[2]["id"] == "b.txt"
    assert lines[2]["error"].startswith("b.txt: reading failed in tests.fakes")
    end = lines[-1]
    assert (end["articles"], end["claims"], end["failed"], end["unchanged"], end["conflicts"]) == (2, 2, 1, 0, 1)


def test_the_bar_draws_and_goes(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "_REDRAWN", 0.0)
    screen = io.StringIO()
    bar = Bar(Console(file=screen, force_terminal=True, width=160))
    go(folder, out=tmp_path / "out", watcher=bar)
    drawn = screen.getvalue()
    for said in ("2 files", "1 articles · 2 claims", "2 articles · 2 claims", "1 failed", "comparing"):
        assert said in drawn
    assert drawn.endswith("\x1b[2K")  # the line is wiped
    assert len(outputs(tmp_path / "out")) == 4


def test_a_run_that_breaks_off_ends_for_whoever_watches(folder: Path, tmp_path: Path) -> None:
    ends: list[RunRecord | None] = []

    class Watching(JsonLog):
        def ends(self, progress: Progress, record: RunRecord | None) -> None:
            ends.append(record)

    def broken(claims: object, articles: object) -> list[object]:
        raise ZeroDivisionError

    with pytest.raises(ExtractorError):
        go(folder, out=tmp_path / "out", watcher=Watching(io.StringIO()), finder=broken)
    assert ends == [None]
