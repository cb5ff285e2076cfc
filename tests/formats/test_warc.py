from __future__ import annotations

import gzip
import zlib
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.formats.inputs import DEFAULTS, InputFile
from extractor.formats.readers import read_file
from extractor.formats.sources import zstd
from extractor.records import Article, ArticleRecord
from tests.formats.making import TEXT, page, published, read, record, response, told, zipped

ONE, TWO, THREE = (f"https://www.speedwire.example/{number}" for number in (1, 2, 3))
CANONICAL = '<link rel="canonical" href="https://speedwire.example/rowan">'
PAGE = page(published("2024-09-15")).encode()
CRAWL = b"".join(response(address, PAGE) for address in (ONE, TWO, THREE))


def ids(items: list[Article | ArticleRecord]) -> list[str]:
    return [item.id for item in items]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", CRAWL),
        ("a.warc.gz", b"".join(zipped(response(address, PAGE)) for address in (ONE, TWO, THREE))),
        ("a.warc.gz", zipped(CRAWL)),
        ("a.warc.zst", zstd.compress(CRAWL)),
        ("a.txt", CRAWL),
        ("crawl", zipped(CRAWL)),
    ],
)
def test_every_page_is_an_article(tmp_path: Path, name: str, data: bytes) -> None:
    items = read(tmp_path, name, data)
    assert ids(items) == [ONE, TWO, THREE]
    for item in items:
        assert isinstance(item, Article)
        assert (item.text, item.title, item.published) == (TEXT, "Rowan wins at Bristol", "2024-09-15")
        assert (item.url, item.source, item.keep_text) == (item.id, "speedwire.example", True)


def test_the_date_of_the_crawl_is_no_date_of_publication(tmp_path: Path) -> None:
    items = read(tmp_path, "a.warc", response(ONE, page().encode()))
    assert [item.published for item in items if isinstance(item, Article)] == [None]


def test_a_page_may_have_another_address(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "a.warc", response(ONE, page(CANONICAL).encode()))
    assert isinstance(item, Article)
    assert (item.id, item.url) == (ONE, "https://speedwire.example/rowan")


def test_all_else_is_passed_over(tmp_path: Path) -> None:
    data = b"".join(
        [
            record("warcinfo", "x", b"software: none\r\n"),
            record("request", ONE, b"GET / HTTP/1.1\r\n\r\n"),
            response(ONE, PAGE, status="404 Not Found"),
            response(ONE, b"", status="301 Moved", more=f"Location: {TWO}\r\n"),
            response(ONE, b"\x89PNG", kind="image/png"),
            response(ONE, b"{}", kind="application/json"),
            record("response", "dns:speedwire.example", b"20250601 1.2.3.4\r\n"),
            response(TWO, PAGE, kind="TEXT/HTML"),
            response(THREE, PAGE, kind="application/xhtml+xml"),
        ]
    )
    assert ids(read(tmp_path, "a.warc", data)) == [TWO, THREE]
    (nothing,) = read(tmp_path, "a.warc", response(ONE, b"{}", kind="application/json"))
    assert isinstance(nothing, ArticleRecord)
    assert nothing.status == "empty"


@pytest.mark.parametrize(
    ("more", "body"),
    [
        ("Content-Encoding: gzip\r\n", zipped(PAGE)),
        ("Content-Encoding: x-gzip\r\n", zipped(PAGE)),
        ("Content-Encoding: deflate\r\n", zlib.compress(PAGE)),
        ("Content-Encoding: br\r\n", brotli.compress(PAGE)),
        ("Content-Encoding: zstd\r\n", zstd.compress(PAGE)),
        ("Content-Encoding: gzip\r\n", PAGE),
        ("Content-Encoding: unheard-of\r\n", PAGE),
        ("Transfer-Encoding: chunked\r\n", b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)),
        (
            "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
            b"%x\r\n%s\r\n0\r\n\r\n" % (len(zipped(PAGE)), zipped(PAGE)),
        ),
    ],
)
def test_pages_that_the_server_packed(tmp_path: Path, more: str, body: bytes) -> None:
    items = read(tmp_path, "a.warc", response(ONE, body, more=more) + response(TWO, PAGE))
    assert told(items) == [TEXT, TEXT]


def test_a_bomb_does_not_cost_the_next_page(tmp_path: Path) -> None:
    limits = DEFAULTS._replace(html_bytes=100_000)
    bomb = response(ONE, zipped(b"<html>" + b"\0" * 50_000_000), more="Content-Encoding: gzip\r\n")
    long = response(TWO, b"<html>" + b"x" * 200_000)
    assert told(read(tmp_path, "a.warc.gz", zipped(bomb + long + response(THREE, PAGE)), limits)) == [
        f"failed: a.warc.gz, {ONE}: unpacks (gzip) to more than 100000 bytes, which no page of news does; leave it out.",
        f"failed: a.warc.gz, {TWO}: is longer than 100000 bytes, which no page of news is; leave it out.",
        TEXT,
    ]


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        ("text/html; charset=windows-1251", "<html><body><p>Сироткин won.".encode("cp1251"), "Сироткин won."),
        (
            "text/html",
            '<html><head><meta charset="iso-8859-2"></head><body><p>Hoč won.'.encode("iso-8859-2"),
            "Hoč won.",
        ),
        ("text/html; charset=nonsense", "<html><body><p>Suárez won.".encode("cp1252"), "Suárez won."),
        ("text/html; charset=\0f-8", "<html><body><p>Suárez won.".encode("cp1252"), "Suárez won."),
    ],
)
def test_encodings(tmp_path: Path, kind: str, body: bytes, text: str) -> None:
    assert told(read(tmp_path, "a.warc", response(ONE, body, kind=kind))) == [text]


@pytest.mark.parametrize("share", [0.1, 0.4, 0.5, 0.6, 0.7, 0.9, 0.97])
@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_is_cut(tmp_path: Path, share: float, packed: bool) -> None:
    records = [response(address, PAGE) for address in (ONE, TWO, THREE)]
    data = b"".join(map(gzip.compress, records) if packed else records)
    items = read(tmp_path, "a.warc.gz", data[: int(len(data) * share)])
    whole = int(share * 3)
    assert ids(items)[:whole] == [ONE, TWO, THREE][:whole]
    assert [type(item) for item in items] == [Article] * whole + [ArticleRecord]
    after = f" after {whole} article{'s' * (whole > 1)}" if whole else ""
    assert told(items)[-1].startswith(f"failed: a.warc.gz: is broken off or spoilt{after} (")


def test_rubbish_between_records_ends_the_archive(tmp_path: Path) -> None:
    data = response(ONE, PAGE) + b"<html>no record</html>\r\n\r\n" + response(TWO, PAGE)
    items = read(tmp_path, "a.warc", data)
    assert told(items) == [
        TEXT,
        "failed: a.warc: no WARC record after response 1 (Invalid WARC header); what stands before was read.",
    ]


def test_a_page_without_text_does_not_cost_the_next(tmp_path: Path) -> None:
    data = response(ONE, b"<div>" * 5000 + b"Rowan") + response(TWO, b"<html>\0") + response(THREE, PAGE)
    first, second, third = told(read(tmp_path, "a.warc", data))
    assert first.startswith(f"failed: a.warc, {ONE}: is nested so deeply that the parser gives up")
    assert second.startswith(f"failed: a.warc, {TWO}: binary data")
    assert third == TEXT


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3), st.binary(min_size=1, max_size=12)), min_size=1, max_size=4)
)
def test_spoilt_archives_never_raise(
    tmp_path_factory: pytest.TempPathFactory, faults: list[tuple[float, int, bytes]]
) -> None:
    data = bytearray(response(ONE, b"<p>Rowan won.") + response(TWO, b"<p>Lund won."))
    for share, kind, change in faults:
        place = int(share * len(data))
        data[place : place + (0 if kind == 0 else len(change))] = b"" if kind == 1 else change
    path = tmp_path_factory.getbasetemp() / "spoilt.warc"
    path.write_bytes(data)
    list(read_file(InputFile(path, "spoilt.warc", "spoilt.warc")))
