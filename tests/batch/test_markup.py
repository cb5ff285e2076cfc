"""Pages, and wire items in HTML, are taken out of their markup by whoever reads them, under the limits of an article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from extractor.batch import pool, workers
from extractor.batch.ledger import Ledger
from extractor.batch.work import Item, Recipe, Written, digest_of, weight_of
from extractor.batch.workers import read_in_order
from extractor.formats import html, inputs, readers
from extractor.formats.inputs import Wrapped
from extractor.records import Article
from tests.batch.making import errors, faulty_page, faulty_pages, go, late_read, same_but_timings
from tests.fakes import fake_read, outputs
from tests.formats.making import page, published, response

PLACE = "https://speedwire.example/"
NAMED = '<meta property="og:site_name" content="Speed Wire">'


@pytest.fixture(autouse=True)
def shared_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small jobs too are given to processes."""
    monkeypatch.setattr(workers, "SMALL", 0)


def archive(folder: Path, *bodies: bytes) -> Path:
    path = folder / "crawl.warc"
    path.write_bytes(b"".join(response(f"{PLACE}{number}", body) for number, body in enumerate(bodies)))
    return path


def records(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / "articles.jsonl").read_text(encoding="utf-8").splitlines()]


def wrapped(number: int, size: int = 1) -> Wrapped:
    return Wrapped(Article(id=str(number), text=""), "a page", b"Heim won %d races. " % number * size, faulty_page)


def waiting(items: Iterator[Item]) -> Iterator[tuple[Item, Written | None]]:
    return ((item, None) for item in items)


@pytest.mark.parametrize("number", [1, 2])
def test_whatever_a_page_does_to_its_extraction_is_a_record(tmp_path: Path, number: int) -> None:
    path = archive(tmp_path, b"Heim won 9 races.", b"STUCK", b"DIE", b"HOG", b"BOOM", b"Riggs won 2 races.")
    out = tmp_path / "out"
    limits = {"time_limit": 0.5, "memory_limit": 8000}
    record = go(path, out=out, open_file=faulty_pages, workers=number, **limits)
    assert errors(out) == {
        f"{PLACE}1": f"crawl.warc, {PLACE}1: reading was ended after 0.5 s in making; allow more time or leave it out.",
        f"{PLACE}2": f"crawl.warc, {PLACE}2: reading it ended two processes one after the other (SIGKILL); allow more "
        "memory or leave it out.",
        f"{PLACE}3": f"crawl.warc, {PLACE}3: reading ran out of memory in tests.batch.making; allow more memory or split "
        "the article.",
        f"{PLACE}4": f"crawl.warc, {PLACE}4: reading failed in tests.batch.making (ValueError: the page fell in); please "
        "report it with the article.",
    }
    assert record.claims == {"wins": 2}
    assert [each["id"] for each in records(out)] == [f"{PLACE}{each}" for each in range(6)]


def test_any_number_of_workers_writes_the_same_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    stories = [[f"Driver{each % 3} won {each} races.", "And so on, lap after lap."] for each in range(12)]
    pages = [page(published("2024-09-15") + NAMED, story=story).encode() for story in stories]
    archive(folder, *pages, b"<html>\0", b"<div>" * 5000 + b"Heim won 9 races.", pages[0])
    (folder / "page.html").write_bytes(pages[3])
    items = [{"uri": f"urn:{each}", "body_html": f"<p>Heim won {each} races.</p>"} for each in range(20)]
    (folder / "wire.jsonl").write_text("".join(f"{json.dumps(item)}\n" for item in [*items, items[0]]))
    go(folder, out=tmp_path / "1")
    expected = outputs(tmp_path / "1")
    assert sorted(errors(tmp_path / "1")) == [f"{PLACE}12", f"{PLACE}13"]
    assert expected["texts.jsonl"].count(b"\n") == 35
    assert {"id": "urn:0~2", "text": "Heim won 0 races."} in map(json.loads, expected["texts.jsonl"].splitlines())
    first = records(tmp_path / "1")[0]
    assert (first["title"], first["source"]) == ("Rowan wins at Bristol", "Speed Wire")
    assert first["published"] == {"earliest": "2024-09-15", "latest": "2024-09-15", "basis": "metadata"}
    for number in (2, 3):
        go(folder, out=tmp_path / f"{number}", workers=number)
        assert same_but_timings(outputs(tmp_path / f"{number}"), expected)


def test_pages_are_not_taken_out_by_the_one_who_hands_them_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> Article:
        raise AssertionError

    path = archive(tmp_path, *[page().encode()] * 3)
    page_article = html.page_article
    monkeypatch.setattr(html, "read_page", never)  # workers are fresh processes and know nothing of it
    assert go(path, out=tmp_path / "out", workers=2).articles["ok"] == 3
    assert html.page_article is page_article
    assert go(path, out=tmp_path / "here").articles["failed"] == 3


def test_the_canonical_address_reaches_the_article(tmp_path: Path) -> None:
    seen: list[str | None] = []

    def read(article: Article) -> object:
        seen.append(article.url)
        return fake_read(article)

    named = page(f'<link rel="canonical" href="{PLACE}rowan">').encode()
    go(archive(tmp_path, named, page().encode()), out=tmp_path / "out", reader=read)
    assert seen == [f"{PLACE}rowan", f"{PLACE}1"]


def test_a_page_that_has_not_changed_is_not_taken_out_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    go(archive(tmp_path, b"Heim won 9 races.", b"Heim won 8 races."), out=out, open_file=faulty_pages)
    before = outputs(out)
    assert go(tmp_path / "crawl.warc", out=out, open_file=faulty_pages, workers=2, time_limit=9).articles["ok"] == 2
    assert same_but_timings(outputs(out), before)
    go(archive(tmp_path, b"Heim won 9 races.", b"Heim won 7 races."), out=out, open_file=faulty_pages)
    assert b"Heim won 7 races." in outputs(out)["texts.jsonl"]


def test_what_a_page_depends_on() -> None:
    one = wrapped(1)
    same = [one, wrapped(1), one._replace(name="elsewhere")]
    assert len({digest_of(each) for each in same}) == 1
    other = [
        wrapped(2),
        one._replace(unwrap=html.page_article),
        one._replace(known=Article(id="1", text="", encoding="cp1252")),
        one._replace(known=Article(id="1", text="", url=PLACE)),
        Article(id="1", text=""),
    ]
    assert len({digest_of(one), *map(digest_of, other)}) == 6
    assert digest_of(one._replace(unwrap=partial(faulty_page))) == b""
    assert digest_of(one._replace(unwrap=lambda known, data: known)) == b""


def test_pages_that_wait_count_with_their_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "HEAVY", 100_000)
    taken = 0

    def pages() -> Iterator[Item]:
        nonlocal taken
        for number in range(1, 40):
            taken += 1
            yield wrapped(number, 1000)

    assert weight_of(wrapped(1, 1000)) == 18_000
    results = read_in_order(waiting(pages()), Recipe(reader=late_read), workers=2)
    next(results)
    assert taken <= 8
    assert len(list(results)) == 38


def test_what_is_known_already_counts_with_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "HEAVY", 1000)
    taken = 0

    def known() -> Iterator[tuple[Item, Written | None]]:
        nonlocal taken
        yield wrapped(1), None
        for number in range(2, 40):
            taken += 1
            yield wrapped(number), Written(b"x" * 300)

    results = read_in_order(known(), Recipe(reader=late_read), workers=2)
    next(results)
    assert taken <= 4
    assert len(list(results)) == 38


def test_a_reader_that_hands_on_what_no_process_can_be_given_costs_its_articles_alone() -> None:
    bad = wrapped(1)._replace(unwrap=lambda known, data: known)
    done = list(read_in_order(waiting(iter([wrapped(0), bad, wrapped(2)])), Recipe(reader=fake_read), workers=2))
    assert [json.loads(each.article)["status"] for each in done] == ["ok", "failed", "ok"]
    assert "a page: its reader hands on what no process can be given (" in json.loads(done[1].article)["error"]


def test_a_ledger_keeps_no_page_whose_maker_has_no_name(tmp_path: Path) -> None:
    nameless = wrapped(1)._replace(unwrap=lambda known, data: known)
    with Ledger(tmp_path, "signature") as ledger:
        ledger.keep(nameless, Written(b"{}", digest=digest_of(nameless)))
        assert ledger.find(nameless) is None


def test_one_page_that_fails_does_not_end_its_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = archive(tmp_path, b"BOOM", b"Rowan won.")
    monkeypatch.setattr(readers.warc, "page_article", faulty_page)
    first, second = readers.read_file(inputs.InputFile(path, "crawl.warc", "crawl.warc"))
    assert not isinstance(first, Article)
    assert first.error == (
        f"crawl.warc, {PLACE}0: its reader failed (ValueError: the page fell in); please report it with the file."
    )
    assert isinstance(second, Article)
    assert second.text == "Rowan won."
