from __future__ import annotations

import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from extractor.batch import conflicts
from extractor.batch.conflicts import conflicts_in
from extractor.errors import ExtractorError, InputError
from extractor.formats.claim_files import ClaimFiles
from extractor.formats.writers import line
from tests.conflicts.test_properties import EVERY
from tests.conflicts.test_search import NUMBERS

CLAIMS = sorted([*EVERY, *NUMBERS], key=lambda one: one.article.id)


def written(path: Path, order: int = 1) -> Path:
    path.write_bytes(b"".join(line(one) for one in CLAIMS[::order]) + b"{no line\n")
    return path


@pytest.mark.parametrize("order", [1, -1], ids=["by article", "reversed"])
@pytest.mark.parametrize("workers", [2, 3])
def test_any_number_of_processes_finds_the_same(order: int, workers: int, tmp_path: Path) -> None:
    path = written(tmp_path / "claims.jsonl", order)
    alone, shared = ClaimFiles([path]), ClaimFiles([path])
    expected = conflicts_in(alone)
    assert len(expected) > 50
    assert conflicts_in(shared, workers=workers) == expected
    assert (shared.count, shared.bad) == (alone.count, alone.bad)
    assert len(shared.bad) == 1


def test_scattered_articles_are_gathered_in_every_process(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_bytes(b"".join(line(one) for one in [*CLAIMS[::2], *CLAIMS[1::2]]))
    assert conflicts_in(ClaimFiles([path]), workers=2) == conflicts_in(ClaimFiles([written(tmp_path / "c.jsonl")]))


def test_large_files_alone_are_shared_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(conflicts, "_found", lambda files, lexicon, workers, scattered: asked.append(workers) or [])
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    path = written(tmp_path / "claims.jsonl")
    conflicts_in(ClaimFiles([path]), workers=None)
    monkeypatch.setattr(conflicts, "SMALL", 10)
    conflicts_in(ClaimFiles([path]), workers=None)
    assert asked == [1, 4]


def test_what_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_bytes(b"{no line\n")
    with pytest.raises(InputError, match="no line is a claim"):
        conflicts_in(ClaimFiles([path]), workers=2)


def die(near: Connection, *_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_dies_is_an_error_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflicts, "_search_share", die)
    with pytest.raises(ExtractorError, match="ended early; run with --workers 1"):
        conflicts_in(ClaimFiles([written(tmp_path / "claims.jsonl")]), workers=2)
