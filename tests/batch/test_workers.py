"""Several processes: the same bytes as one, and an article that goes wrong costs no other."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from extractor.batch import fork_server, workers
from extractor.errors import ExtractorError, UsageError
from extractor.records import Article
from tests.batch.making import errors, faulty_read, go, make_folder, same_but_timings, uneven_read
from tests.fakes import FakeReading, fake_read, outputs


@pytest.fixture(autouse=True)
def shared_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small jobs too are given to processes."""
    monkeypatch.setattr(workers, "SMALL", 0)


def test_any_number_of_workers_writes_the_same_bytes(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "in", files=30, lines=150)
    (folder / "015.txt").write_bytes(b"\x00\x01")
    go(folder, out=tmp_path / "1", reader=uneven_read)
    expected = outputs(tmp_path / "1")
    assert expected["claims.jsonl"].count(b"\n") > 300
    for number in (2, 3):
        go(folder, out=tmp_path / f"{number}", reader=uneven_read, workers=number)
        assert same_but_timings(outputs(tmp_path / f"{number}"), expected)


@pytest.mark.parametrize("number", [1, 2])
def test_whatever_an_article_does_to_its_process_is_a_record(tmp_path: Path, number: int) -> None:
    folder = make_folder(tmp_path / "in", files=12, lines=20)
    for name, text in {
        "001-stuck": "STUCK",
        "002-die": "DIE",
        "003-once": f"ONCE {tmp_path / 'marker'}",
        "004-hog": "HOG",
        "005-exit": "EXIT",
    }.items():
        (folder / f"{name}.txt").write_text(text)
    out = tmp_path / "out"
    record = go(folder, out=out, reader=faulty_read, workers=number, time_limit=0.4, memory_limit=8000)
    assert errors(out) == {
        "001-stuck.txt": "001-stuck.txt: reading was ended after 0.4 s in making; allow more time or leave it out.",
        "002-die.txt": "002-die.txt: reading it ended two processes one after the other (SIGKILL); allow more memory "
        "or leave it out.",
        "004-hog.txt": "004-hog.txt: reading ran out of memory in tests.batch.making; allow more memory or split the "
        "article.",
        "005-exit.txt": "005-exit.txt: reading it ended two processes one after the other (exit code 3); allow more "
        "memory or leave it out.",
    }
    assert record.articles == {"ok": 25, "empty": 8, "failed": 4, "skipped": 0}
    assert (tmp_path / "marker").exists()


def test_a_worker_that_has_read_enough_gives_way_to_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fork_server, "LIFETIME", 2)
    folder = make_folder(tmp_path / "in", files=20, lines=80)
    record = go(folder, out=tmp_path / "out", workers=2)
    assert record.articles == {"ok": 75, "empty": 25, "failed": 0, "skipped": 0}


def test_texts_larger_than_a_pipe_pass_in_both_directions(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    text = "Heim won 9 races. " * 1_000 + "And so on. " * 50_000
    (folder / "a.jsonl").write_text("".join(f'{{"text": "{text}"}}\n' for _ in range(4)))
    record = go(folder, out=tmp_path / "out", workers=2, finder=lambda claims, articles: [])
    assert record.claims == {"wins": 4_000}


def test_limits_and_numbers_that_make_no_sense(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "in", files=1, lines=1)
    for option, said in (
        ({"workers": 0}, "workers: 0 makes no sense"),
        ({"time_limit": 0.0}, "the time limit: 0.0 makes no sense"),
        ({"memory_limit": -1}, "the memory limit: -1 makes no sense"),
        ({"memory_limit": 50}, "a memory limit of 50 MiB is too low"),
    ):
        with pytest.raises(UsageError, match=said):
            go(folder, out=tmp_path / "out", **option)
    assert not outputs(tmp_path / "out")


def test_a_reader_that_has_no_name_in_a_module_cannot_be_given_to_a_process(tmp_path: Path) -> None:
    def read(article: Article) -> FakeReading:
        return fake_read(article)

    folder = make_folder(tmp_path / "in", files=1, lines=1)
    with pytest.raises(UsageError, match="cannot be given the reader"):
        go(folder, out=tmp_path / "out", reader=read, workers=2)


def test_a_pipeline_that_does_not_load_says_so(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "in", files=1, lines=1)
    with pytest.raises(ExtractorError, match="worker processes cannot start"):
        go(folder, out=tmp_path / "out", reader=None, open_file=Broken(), workers=2)


class Broken:
    """What can be pickled, but not unpickled."""

    def __reduce__(self) -> tuple[type, tuple[str, ...]]:
        return (int, ("seven",))

    def __call__(self, file: object) -> None:
        raise AssertionError


def test_small_jobs_are_read_in_this_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "SMALL", 400_000)
    seen = []

    def read(article: Article) -> FakeReading:
        seen.append(article.id)
        return fake_read(article)

    go(make_folder(tmp_path / "in", files=3, lines=3), out=tmp_path / "out", reader=read, workers=8)
    assert len(seen) == 4  # the others are empty


def test_nothing_is_left_running(tmp_path: Path) -> None:
    def children() -> set[str]:
        return {task.read_text() for task in Path("/proc/self/task").glob("*/children")}

    before = children()
    go(make_folder(tmp_path / "in", files=3, lines=30), out=tmp_path / "out", workers=2)
    assert children() == before
    assert multiprocessing.active_children() == []
