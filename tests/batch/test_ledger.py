"""What was read is not read again; what changed is; a run that broke off goes on."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from extractor.batch import signature
from extractor.batch.ledger import Ledger
from extractor.batch.work import Recipe, Written
from extractor.errors import OutputError
from extractor.formats.writers import ASIDE, NAMES, TEXTS, RunWriter, outputs_in
from extractor.records import Article
from tests.batch.making import errors, go, same_but_timings
from tests.fakes import FakeReading, fake_read, outputs


class Noting:
    """A reader that notes what it reads, and may be interrupted."""

    version = "1"

    def __init__(self, last: int | None = None) -> None:
        self.ids: list[str] = []
        self._last = last

    def __call__(self, article: Article) -> FakeReading:
        if len(self.ids) == self._last:
            self._last = None
            raise KeyboardInterrupt
        self.ids.append(article.id)
        return fake_read(article)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    for name, wins in {"a": 9, "b": 8, "c": 7}.items():
        (made / f"{name}.txt").write_text(f"Heim won {wins} races.")
    (made / "d.jsonl").write_text(
        '{"id": "x", "text": "Riggs won 2 races."}\n{"id": "y", "text": "Riggs won 3 races."}\n'
    )
    return made


def test_a_second_run_reads_nothing_and_writes_the_same(folder: Path, tmp_path: Path) -> None:
    reader = Noting()
    go(folder, out=tmp_path / "out", reader=reader)
    first = outputs(tmp_path / "out")
    assert reader.ids == ["a.txt", "b.txt", "c.txt", "x", "y"]
    go(folder, out=tmp_path / "out", reader=reader)
    assert len(reader.ids) == 5
    assert same_but_timings(outputs(tmp_path / "out"), first)


def changed(folder: Path) -> None:
    (folder / "b.txt").write_text("Heim won 9 races.")


def renamed(folder: Path) -> None:
    (folder / "b.txt").rename(folder / "bb.txt")


def removed(folder: Path) -> None:
    (folder / "b.txt").unlink()


def added(folder: Path) -> None:
    (folder / "aa.txt").write_text("Riggs won 5 races.")


def line_changed(folder: Path) -> None:
    (folder / "d.jsonl").write_text(
        '{"id": "x", "text": "Riggs won 2 races."}\n{"id": "y", "text": "Riggs won 2 races."}\n'
    )


def dated(folder: Path) -> None:
    text = '{"id": "x", "text": "Riggs won 2 races.", "published": "2025-01-01"}\n{"id": "y", "text": "Riggs won 3 races."}\n'
    (folder / "d.jsonl").write_text(text)


def moved_up(folder: Path) -> None:
    (folder / "d.jsonl").write_text(
        '{"id": "y", "text": "Riggs won 3 races."}\n{"id": "x", "text": "Riggs won 2 races."}\n'
    )


@pytest.mark.parametrize(
    ("change", "read_again"),
    [
        (changed, ["b.txt"]),
        (renamed, ["bb.txt"]),
        (removed, []),
        (added, ["aa.txt"]),
        (line_changed, ["y"]),
        (dated, ["x"]),
        (moved_up, []),
    ],
)
def test_only_what_changed_is_read_again(
    folder: Path, tmp_path: Path, change: Callable[[Path], None], read_again: list[str]
) -> None:
    reader = Noting()
    go(folder, out=tmp_path / "out", reader=reader)
    reader.ids.clear()
    change(folder)
    go(folder, out=tmp_path / "out", reader=reader)
    assert reader.ids == read_again
    go(folder, out=tmp_path / "new", reader=reader)
    assert same_but_timings(outputs(tmp_path / "out"), outputs(tmp_path / "new"))


def test_what_is_gone_is_forgotten(folder: Path, tmp_path: Path) -> None:
    reader = Noting()
    go(folder, out=tmp_path / "out", reader=reader)
    text = (folder / "b.txt").read_text()
    removed(folder)
    go(folder, out=tmp_path / "out", reader=reader)
    reader.ids.clear()
    (folder / "b.txt").write_text(text)
    go(folder, out=tmp_path / "out", reader=reader)
    assert reader.ids == ["b.txt"]


@pytest.mark.parametrize("last", [0, 1, 4])
def test_an_interrupted_run_goes_on_where_it_was(folder: Path, tmp_path: Path, last: int) -> None:
    reader = Noting(last)
    with pytest.raises(KeyboardInterrupt):
        go(folder, out=tmp_path / "out", reader=reader)
    assert not outputs(tmp_path / "out")
    go(folder, out=tmp_path / "out", reader=reader)
    assert reader.ids == ["a.txt", "b.txt", "c.txt", "x", "y"]
    go(folder, out=tmp_path / "unbroken", reader=reader)
    assert same_but_timings(outputs(tmp_path / "out"), outputs(tmp_path / "unbroken"))


def test_what_failed_is_tried_again(folder: Path, tmp_path: Path) -> None:
    marker = tmp_path / "mended"

    def read(article: Article) -> FakeReading:
        if article.id == "b.txt" and not marker.exists():
            raise OSError("no memory today")
        return fake_read(article)

    go(folder, out=tmp_path / "out", reader=read)
    assert list(errors(tmp_path / "out")) == ["b.txt"]
    marker.touch()
    go(folder, out=tmp_path / "out", reader=read)
    assert errors(tmp_path / "out") == {}


def other_version(monkeypatch: pytest.MonkeyPatch, _: Path) -> dict[str, Any]:
    monkeypatch.setattr(signature, "package_version", lambda: "999")
    return {}


def other_code(monkeypatch: pytest.MonkeyPatch, _: Path) -> dict[str, Any]:
    monkeypatch.setattr(signature, "_code", lambda: "changed")
    return {}


def other_packages(monkeypatch: pytest.MonkeyPatch, _: Path) -> dict[str, Any]:
    monkeypatch.setattr(signature, "_packages", lambda: {"spacy": "999"})
    return {}


def other_lexicon(monkeypatch: pytest.MonkeyPatch, _: Path) -> dict[str, Any]:
    return {"lexicon": "another"}


def fresh(monkeypatch: pytest.MonkeyPatch, _: Path) -> dict[str, Any]:
    return {"fresh": True}


def damaged(monkeypatch: pytest.MonkeyPatch, out: Path) -> dict[str, Any]:
    (out / ASIDE / "ledger.db").write_bytes(b"no database, and long enough to look like one" * 100)
    return {}


def of_another_shape(monkeypatch: pytest.MonkeyPatch, out: Path) -> dict[str, Any]:
    with sqlite3.connect(out / ASIDE / "ledger.db") as database:
        database.execute("DROP TABLE outcomes")
        database.execute("CREATE TABLE outcomes (id INTEGER)")
        database.execute("UPDATE settings SET signature = 'older'")
    database.close()
    return {}


@pytest.mark.parametrize(
    "prepare", [other_version, other_code, other_packages, other_lexicon, fresh, damaged, of_another_shape]
)
def test_all_is_read_again_where_nothing_earlier_counts(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prepare: Callable[..., dict[str, Any]]
) -> None:
    reader = Noting()
    out = tmp_path / "out"
    go(folder, out=out, reader=reader)
    reader.ids.clear()
    go(folder, out=out, reader=reader, **prepare(monkeypatch, out))
    assert reader.ids == ["a.txt", "b.txt", "c.txt", "x", "y"]


class Newer(Noting):
    version = "2"


def test_another_reader_has_read_nothing(folder: Path, tmp_path: Path) -> None:
    go(folder, out=tmp_path / "out", reader=Noting())
    for reader, count in ((Noting(), 0), (Newer(), 5), (Noting(), 5)):
        go(folder, out=tmp_path / "out", reader=reader)
        assert len(reader.ids) == count


def test_a_reader_without_a_name_is_nobodys_equal(folder: Path, tmp_path: Path) -> None:
    ids: list[str] = []

    def read(article: Article) -> FakeReading:
        ids.append(article.id)
        return fake_read(article)

    for count in (5, 10):
        go(folder, out=tmp_path / "out", reader=read)
        assert len(ids) == count


def test_what_may_count_as_the_same_reader() -> None:
    def name(function: object) -> str:
        return signature.signature(Recipe(reader=function), {})  # type: ignore[arg-type]

    for same in (fake_read, Noting(), partial(fake_read, 1), None):
        assert name(same) == name(same)
    others = [fake_read, Noting(), Newer(), partial(fake_read, 1), partial(fake_read, x=1), None, lambda _: None]
    assert len({name(one) for one in others}) == len(others)
    unnamed = others[-1]
    assert name(unnamed) != name(unnamed)


def test_a_second_run_on_the_same_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Ledger(out, "any"):
        for _ in range(2):
            with pytest.raises(OutputError, match="another run is writing into it"):
                go(folder, out=out)
        code = (
            "import sys; from pathlib import Path; from extractor.batch.ledger import Ledger\n"
            "from extractor.errors import OutputError\n"
            "try: Ledger(Path(sys.argv[1]), 'any').__enter__()\n"
            "except OutputError as error: sys.exit(str(error))\n"
        )
        done = subprocess.run([sys.executable, "-c", code, str(out)], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr[: len(str(out))]) == (1, str(out))
        assert "another run" in done.stderr
    go(folder, out=out)


def test_a_ledger_keeps_nothing_that_has_no_digest(tmp_path: Path) -> None:
    article = Article(id="a\nb", text="Heim")
    with Ledger(tmp_path, "any") as ledger:
        ledger.keep(article, Written(b"1"))
        assert ledger.find(article) is None
        ledger.keep(article, Written(b"1", b"2", b"3", digest=b"other"))
        assert ledger.find(article) is None


FOREIGN = {
    "claims.jsonl": "my claims\n",
    "articles.jsonl": '{"id": "1", "text": "Heim won."}\n',
    "conflicts.jsonl": "[]\n",
    "run.json": '{"started": "today"}',
}


@pytest.mark.parametrize(("name", "text"), FOREIGN.items())
def test_files_of_others_are_left_alone(folder: Path, tmp_path: Path, name: str, text: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_text(text)
    (out / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match=f"{name}: was not written by a run and is left alone"):
        go(folder, out=out)
    assert outputs(out) == {name: text.encode(), "notes.txt": b"mine"}
    (out / name).unlink()
    go(folder, out=out)
    assert set(outputs(out)) == {*NAMES, "notes.txt"}


def test_texts_are_written_where_there_are_any_and_go_when_there_are_none(tmp_path: Path) -> None:
    def write(text: bytes) -> None:
        with RunWriter(tmp_path) as writer:
            writer.lines(article=b'{"id":"a"}\n', claims=b"", text=text)
            writer.commit()

    write(b"")
    assert set(outputs(tmp_path)) == set(NAMES)
    write(b'{"id":"a","text":"Heim"}\n')
    assert outputs(tmp_path)[TEXTS] == b'{"id":"a","text":"Heim"}\n'
    assert tmp_path / TEXTS in outputs_in(tmp_path)
    write(b"")
    assert set(outputs(tmp_path)) == set(NAMES)


def test_texts_of_others_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / TEXTS).write_text("mine")
    assert tmp_path / TEXTS not in outputs_in(tmp_path)
    with RunWriter(tmp_path) as writer:
        writer.commit()
    with pytest.raises(OutputError, match="left alone"), RunWriter(tmp_path) as writer:
        writer.lines(article=b"", claims=b"", text=b"{}\n")
    assert (tmp_path / TEXTS).read_text() == "mine"
