"""What machines do to a run: they kill it, fill the disk, take the folder away."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from extractor.batch import runner, workers
from extractor.errors import OutputError
from extractor.records import Article
from tests.batch.making import go, make_folder, same_but_timings
from tests.fakes import FakeReading, fake_read, outputs

ROOT = Path(__file__).parents[2]


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """As if the disk were full: no file can grow beyond some bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize(("size", "number"), [(0, 1), (20_000, 1), (60_000, 1), (60_000, 2), (150_000, 2)])
def test_a_full_disk_is_told_and_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, number: int
) -> None:
    monkeypatch.setattr(workers, "SMALL", 0)
    folder, out = make_folder(tmp_path / "in", files=30, lines=200), tmp_path / "out"
    go(folder, out=out)
    before = outputs(out)
    (folder / "000.txt").write_text("Heim won 9 races.")
    with files_no_longer_than(size), pytest.raises(OutputError, match=r"out: cannot be written \(.+\); make room"):
        go(folder, out=out, workers=number, fresh=True)
    assert outputs(out) == before
    go(folder, out=out)
    go(folder, out=tmp_path / "unbroken")
    assert same_but_timings(outputs(out), outputs(tmp_path / "unbroken"))


@pytest.mark.parametrize("number", [1, 2])
def test_an_output_folder_that_vanishes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(workers, "SMALL", 0)
    monkeypatch.setattr(runner, "_BETWEEN_LOOKS", 0.0)
    folder = make_folder(tmp_path / "in", files=3, lines=300)
    (folder / "011-vanish.txt").write_text(f"VANISH {tmp_path / 'out'}")
    with pytest.raises(OutputError, match=r"out: cannot be written \(No such file or directory\)"):
        go(folder, out=tmp_path / "out", reader=vanishing_read, workers=number)
    assert not (tmp_path / "out").exists()


def vanishing_read(article: Article) -> FakeReading:
    """Takes the output away where the text says so."""
    word, _, name = article.text.partition(" ")
    if word == "VANISH":
        shutil.rmtree(name)
    return fake_read(article)


def test_an_output_folder_that_is_replaced_is_told(tmp_path: Path) -> None:
    folder, out = make_folder(tmp_path / "in", files=3, lines=3), tmp_path / "out"

    def read(article: Article) -> FakeReading:
        if out.exists():
            shutil.rmtree(out)
            (out / ".extractor").mkdir(parents=True)
        return fake_read(article)

    with pytest.raises(OutputError, match="cannot be written"):
        go(folder, out=out, reader=read)


def test_a_stuck_worker_ends_when_its_program_is_killed() -> None:
    code = (
        "from extractor import extract_many; from tests.batch.making import faulty_read\n"
        "next(extract_many(['STUCK'], time_limit=600, reader=faulty_read))"
    )
    program = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)
    pids: list[int] = []
    while len(pids) < 2:  # the process that starts the workers, and the one it started
        assert program.poll() is None
        time.sleep(0.01)
        pids = [child for one in _children(program.pid) for child in (one, *_children(one))]
    program.kill()
    program.wait()
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{pid}").exists() for pid in pids):
        assert time.monotonic() < deadline, "a process was left behind"
        time.sleep(0.01)


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def test_killed_at_random_moments_nothing_is_lost_doubled_or_broken() -> None:
    """A few rounds; scripts/kill_runs.py does as many as one likes, and with the real pipeline."""
    script = [sys.executable, str(ROOT / "scripts" / "kill_runs.py")]
    options = ["--rounds", "3", "--articles", "120", "--reader", "tests.batch.making:uneven_read"]
    done = subprocess.run([*script, *options], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert "every run ended with the bytes of the unbroken one" in done.stdout
