"""``extractor ingest`` by several processes: the store holds what one process would have put there."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.batch import workers
from extractor.cli import Parts, cli
from extractor.conflicts import find_conflicts
from extractor.records import Article
from extractor.store import ClaimStore
from tests.batch.making import faulty_read, make_folder, uneven_read
from tests.formats.making import page, published, response

PLACE = "https://speedwire.example/"


@pytest.fixture(autouse=True)
def shared_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small jobs too are given to processes."""
    monkeypatch.setattr(workers, "SMALL", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of one article and of many, pages of an archive among them, and some that cannot be read."""
    made = make_folder(tmp_path / "in", files=20, lines=150)
    pages = [page(published("2024-09-15"), story=[f"Heim won {each} races."]).encode() for each in range(8)]
    crawl = b"".join(response(f"{PLACE}{number}", body) for number, body in enumerate([*pages, b"<html>\0"]))
    (made / "crawl.warc").write_bytes(crawl)
    (made / "page.html").write_bytes(pages[0])
    (made / "bad.txt").write_bytes(b"\0")
    (made / "boom.txt").write_text("BOOM")
    return made


def ingest(*args: object, reader: Any = uneven_read) -> Result:
    return CliRunner().invoke(cli, ["ingest", *map(str, args)], obj=Parts(reader=reader))


def content(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables."""
    database = sqlite3.connect(path)
    try:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(database.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in tables}
    finally:
        database.close()


def changed(folder: Path) -> None:
    (folder / "003.txt").write_text("Driver1 won 88 races.")
    (folder / "boom.txt").write_text("Heim won 77 races.")
    (folder / "010-wire.jsonl").write_text(json.dumps({"id": "wire-7", "text": "Rival3 won 5 races."}))


def test_any_number_of_workers_leaves_the_same_store(tmp_path: Path, folder: Path) -> None:
    stores = {number: tmp_path / f"{number}.db" for number in (1, 2, 3)}
    told: dict[int, list[tuple[int, str, str]]] = {number: [] for number in stores}
    change: Callable[[Path], None]
    for change in (lambda _: None, lambda _: None, changed):
        change(folder)
        for number, path in stores.items():
            result = ingest(folder, "--store", f"sqlite:///{path}", "--workers", number)
            told[number].append((result.exit_code, result.stdout, result.stderr))
    assert told[2] == told[1] == told[3]
    first, second, third = told[1]
    assert "136 ok, 43 empty, 0 unchanged, 3 failed, 0 skipped" in first[1]
    assert "0 ok, 0 empty, 179 unchanged, 3 failed, 0 skipped" in second[1]
    assert "3 ok, 0 empty, 28 unchanged, 2 failed, 0 skipped" in third[1]
    assert [line.partition(": ")[2].partition(":")[0] for line in first[2].splitlines()] == [
        "bad.txt",
        "boom.txt",
        f"crawl.warc, {PLACE}8".partition(":")[0],
    ]
    expected = content(stores[1])
    assert len(expected["findings"]) > 5
    for number in (2, 3):
        assert content(stores[number]) == expected
    with ClaimStore(f"sqlite:///{stores[2]}") as store:
        found = list(store.conflicts())
        assert found == find_conflicts(list(store.claims()), articles=list(store.articles()))


@pytest.mark.parametrize("number", [1, 2])
def test_an_article_that_goes_wrong_costs_no_other(tmp_path: Path, number: int) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    texts = ["Heim won 9 races.", "STUCK", "HOG", "Heim won 8 races.", "BOOM"]
    (folder / "wire.jsonl").write_text(
        "".join(json.dumps({"id": f"w{n}", "text": t}) + "\n" for n, t in enumerate(texts))
    )
    (folder / "x.txt").write_text("STUCK")
    url = f"sqlite:///{tmp_path / 'claims.db'}"
    limits = ("--time-limit", 0.5, "--memory-limit", 8000)
    result = ingest(folder, "--store", url, "--workers", number, *limits, reader=faulty_read)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "extractor: w1: reading was ended after 0.5 s in making; allow more time or leave it out.",
        "extractor: w2: reading ran out of memory in tests.batch.making; allow more memory or split the article.",
        "extractor: w4: reading failed in tests.fakes (ValueError: the roof fell in); please report it with the article.",
        "extractor: x.txt: reading was ended after 0.5 s in making; allow more time or leave it out.",
    ]
    assert "2 ok, 0 empty, 0 unchanged, 4 failed, 0 skipped" in result.stdout
    with ClaimStore(url, create=False) as store:
        assert [article.id for article in store.articles()] == ["w0", "w3"]
        assert len(list(store.conflicts())) == 1


def test_what_an_interrupted_job_added_is_not_read_again(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["extractor.cli.ingest"], "AT_ONCE", 10)
    read: list[str] = []

    def reader(article: Article) -> Any:
        read.append(article.id)
        if len(read) == 35:
            raise KeyboardInterrupt
        return uneven_read(article)

    url = f"sqlite:///{tmp_path / 'claims.db'}"
    result = ingest(folder, "--store", url, reader=reader)
    assert result.exit_code == 130
    assert result.stderr.endswith("extractor: interrupted; the same command goes on from here\n")
    ingest(folder, "--store", url, reader=reader)
    ingest(folder, "--store", f"sqlite:///{tmp_path / 'whole.db'}")
    assert content(tmp_path / "claims.db") == content(tmp_path / "whole.db")
    assert len(read) < 35 + 137 - 20  # twenty and more had been added before


def test_a_number_of_workers_that_makes_no_sense(tmp_path: Path, folder: Path) -> None:
    for option in (("--workers", 0), ("--time-limit", 0)):
        result = ingest(folder, "--store", f"sqlite:///{tmp_path / 'claims.db'}", *option)
        assert (result.exit_code, result.stdout) == (2, "")
