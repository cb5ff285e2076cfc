from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path

import htmldate.validators
import pytest

from extractor.formats.fragment import plain_text
from extractor.formats.html import decode_page, sniff_html
from extractor.formats.inputs import DEFAULTS
from extractor.formats.page import Page, read_page
from extractor.records import Article
from tests.formats.making import STORY, TEXT, page, published, read, told

LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-09-16T01:00:00Z"}</script>'


def test_a_page_is_an_article(tmp_path: Path) -> None:
    head = (
        published("2024-09-15")
        + '<link rel="canonical" href="https://www.speedwire.example/cup/rowan">'
        + '<meta property="og:site_name" content="Speed Wire">'
    )
    (article,) = read(tmp_path, "rowan.html", page(head).encode())
    assert isinstance(article, Article)
    assert article.text == TEXT
    assert (article.id, article.title, article.published) == ("rowan.html", "Rowan wins at Bristol", "2024-09-15")
    assert (article.url, article.source) == ("https://www.speedwire.example/cup/rowan", "Speed Wire")
    assert (article.encoding, article.keep_text) == ("utf-8", True)


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("", "", None),
        (published("2024-09-15"), "", "2024-09-15"),
        (published("1998-02-15"), "", "1998-02-15"),
        (published("2087-02-15"), "", "2087-02-15"),
        (LINKED, "", "2024-09-16"),
        ('<meta name="dc.date" content="09/15/2024">', "", "2024-09-15"),
        ('<meta itemprop="datePublished" content="2024-09-15">', "", "2024-09-15"),
        ('<meta name="date" content="yesterday">', "", None),
        ('<meta name="date" content="2024">', "", None),
        ('<meta property="article:modified_time" content="2025-09-15T22:00:00Z">', "", None),
        ('<meta name="last-modified" content="2025-09-15">', "", None),
        ('<meta property="og:image" content="https://img.example/2023/01/02/rowan.jpg">', "", None),
        ('<link rel="canonical" href="https://speedwire.example/2024/09/14/rowan">', "", "2024-09-14"),
        ("", '<time datetime="2024-09-17T01:00">Sept. 17</time>', "2024-09-17"),
        ("", '<time datetime="2024-09-17">A</time><time datetime="2020-01-01">B</time>', None),
        (
            "",
            '<time datetime="2020-01-01">B</time><time itemprop="datePublished" datetime="2024-09-17">A</time>',
            "2024-09-17",
        ),
        ("", '<p class="date">September 15, 2024</p>', None),
    ],
)
def test_the_day_is_that_of_publication_or_none(head: str, body: str, day: str | None) -> None:
    assert read_page(page(head, body)).published == day


@pytest.mark.parametrize("today", [datetime.datetime(2001, 1, 1), datetime.datetime(2090, 6, 1)])
def test_the_day_does_not_depend_on_today(monkeypatch: pytest.MonkeyPatch, today: datetime.datetime) -> None:
    class Instances(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, datetime.datetime)

    class Clock(datetime.datetime, metaclass=Instances):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Clock:
            return cls(today.year, today.month, today.day)

    monkeypatch.setattr(htmldate.validators, "datetime", Clock)
    pages = [page(published("2024-09-15")), page(LINKED), page(), page("", '<time datetime="2087-01-01">x</time>')]
    assert [read_page(each).published for each in pages] == ["2024-09-15", "2024-09-16", None, "2087-01-01"]


def test_the_order_of_pages_does_not_matter() -> None:
    """The same sentence on every page stays on every page."""
    pages = [page(published(f"2024-09-{day}"), story=(*STORY, f"Page {day} says so.")) for day in range(10, 18)]
    forwards = [read_page(each) for each in pages]
    backwards = [read_page(each) for each in reversed(pages)]
    assert forwards == backwards[::-1]
    assert all(STORY[0] in each.text for each in forwards)


def test_another_process_reads_the_same() -> None:
    code = "import sys; from extractor.formats.page import read_page; print(ascii(tuple(read_page(sys.stdin.read()))))"
    environment = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Pacific/Auckland", "PYTHONIOENCODING": "utf-8"}
    markup = page(published("2024-09-15"))
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=markup,
        capture_output=True,
        text=True,
        env=environment,
        check=True,
        encoding="utf-8",
    )
    assert (done.stdout.strip(), done.stderr) == (ascii(tuple(read_page(markup))), "")


def test_nothing_is_logged_and_nothing_is_configured(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    read(tmp_path, "deep.html", b"<div>" * 3000 + b"Rowan won.")
    read(
        tmp_path,
        "odd.html",
        b'<html><head><script type="application/ld+json">{"a": </script></head><body><p>Rowan won.',
    )
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Rowan won.</p>", "Rowan won."),
        ("<html><body><p>Rowan won.</p><p>Lund lost.</p></body></html>", "Rowan won.\n\nLund lost."),
        ("<html><body><p>Rowan <b>won</b> &amp; Lund&nbsp;lost.</p></body></html>", "Rowan won & Lund lost."),
        ("<div>" * 200 + "Rowan won.", "Rowan won."),
        ('<!DOCTYPE html>\n<html lang="en"/>\n<head></head><body><p>Rowan won.</p></body></html>', "Rowan won."),
        ('<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>Suárez won.</p></body></html>', "Suárez won."),
        ("<p>Rowan\x01 won\x0b.</p>", "Rowan won."),
        ("<!-- nothing -->", ""),
        ("", ""),
        (" \n", ""),
        ("<html><head><title>Rowan</title></head><body><script>go()</script>&nbsp;<img src=x></body></html>", ""),
    ],
)
def test_small_pages(markup: str, text: str) -> None:
    assert read_page(markup).text == text


def test_rows_and_items_stay_together() -> None:
    table = (
        "<table><tr><td>1</td><td>Rowan</td></tr><tr><td>2</td><td>Lund</td></tr></table><ul><li>Laps: 500</li></ul>"
    )
    assert "| 1 | Rowan | \n| 2 | Lund | \n- Laps: 500\n\n" in read_page(page(body=table)).text


@pytest.mark.parametrize(
    ("data", "charset", "text", "encoding"),
    [
        ("<p>Suárez".encode(), None, "<p>Suárez", "utf-8"),
        ("\ufeff<p>Suárez".encode("utf-16-le"), "utf-8", "<p>Suárez", "utf-16-le"),
        ("<p>Suárez".encode("cp1252"), None, "<p>Suárez", "windows-1252"),
        ("<p>“Suárez”".encode("cp1252"), "ISO-8859-1", "<p>“Suárez”", "windows-1252"),
        (
            '<meta charset="iso-8859-2"><p>Hoč'.encode("iso-8859-2"),
            None,
            '<meta charset="iso-8859-2"><p>Hoč',
            "iso-8859-2",
        ),
        ("<p>Сироткин".encode("cp1251"), "Windows-1251", "<p>Сироткин", "windows-1251"),
        ("<p>Suárez".encode() + b"\xe1", "utf-8", "<p>Suárez\ufffd", "utf-8"),
        ("<p>Suárez".encode("cp1252"), "no-such-code", "<p>Suárez", "windows-1252"),
        ("<p>Suárez".encode("cp1252"), "rot13", "<p>Suárez", "windows-1252"),
        ("<p>Suárez \\n".encode("cp1252"), "unicode_escape", "<p>Suárez \\n", "windows-1252"),
    ],
)
def test_the_encoding_of_a_page(data: bytes, charset: str | None, text: str, encoding: str) -> None:
    assert decode_page(data, charset) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<div>" * 90_000 + b"Rowan won.", "is nested so deeply that the parser gives up; save its text as .txt."),
        (
            b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">Rowan",
            "holds a tag with more than 1000",
        ),
        (b"<html><body><p>" + b"&amp;" * 2_000_000, "bomb.html: holds more than 8 MiB"),
        (b"<p>" * 100_001, "holds more than 100000 tags, as no article does; leave it out."),
        (b"<html>\0<p>Rowan", "binary data (a NUL at character 6)"),
        (b"\x89PNG\r\n\x1a\n\0", "binary data"),
    ],
)
def test_bombs_are_failed_records(tmp_path: Path, data: bytes, said: str) -> None:
    items = read(tmp_path, "bomb.html", data)
    assert len(items) == 1
    assert told(items)[0].startswith("failed: bomb.html: ")
    assert said in told(items)[0]


def test_a_million_entities_are_read(tmp_path: Path) -> None:
    (article,) = read(
        tmp_path, "entities.html", b"<html><body><p>" + b"&amp;" * 1_000_000 + b" Rowan</p></body></html>"
    )
    assert isinstance(article, Article)
    assert len(article.text) == 1_000_006


def test_entities_that_multiply_are_not_followed() -> None:
    doctype = "<!DOCTYPE html [<!ENTITY a0 'haha'>" + "".join(
        f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 30)
    )
    assert len(read_page(f"{doctype}]><html><body><p>Rowan won &a29;</p></body></html>").text) < 5000


def test_what_the_library_raises_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import trafilatura

    def broken(*args: object, **options: object) -> None:
        raise RecursionError("too\ndeep")

    monkeypatch.setattr(trafilatura, "bare_extraction", broken)
    assert told(read(tmp_path, "a.html", page().encode())) == [
        "failed: a.html: no text could be extracted (RecursionError: too deep); save it as .txt."
    ]


def test_an_empty_page_is_empty(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.html", b"")
    assert isinstance(article, Article)
    assert article.text == ""


@pytest.mark.parametrize(
    ("head", "html"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\xef\xbb\xbf\n <HTML>", True),
        (b'<?xml version="1.0"?><!DOCTYPE html><html>', True),
        (b'<?xml version="1.0"?><rss>', False),
        (b"<p>Rowan", False),
        (b"Rowan < Lund", False),
        (b"", False),
    ],
)
def test_sniff(head: bytes, html: bool) -> None:
    assert sniff_html(head) is html


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("<p>Rowan won.</p>\n<p>Lund\n lost.</p>", "Rowan won.\n\nLund lost."),
        ("Rowan won.<br>Lund lost.<br/><br/>Hale slept.", "Rowan won.\nLund lost.\n\nHale slept."),
        ("<ul><li>Rowan</li><li>Lund</li></ul>After", "Rowan\nLund\n\nAfter"),
        ("<table><tr><td>1</td><td>Rowan</td></tr></table>", "1 Rowan"),
        ("Rowan &lt; Lund", "Rowan < Lund"),
        ("<!-- note --><p>Rowan</p><script>x</script>", "Rowan"),
        ("", ""),
    ],
)
def test_plain_text_of_a_fragment(fragment: str, text: str) -> None:
    assert plain_text(fragment) == text


def test_the_limit_is_a_setting(tmp_path: Path) -> None:
    (record,) = read(tmp_path, "a.html", page().encode(), DEFAULTS._replace(html_bytes=100))
    assert told([record]) == ["failed: a.html: holds more than 100 bytes; split it or leave it out."]


def test_pages_are_compared_whole() -> None:
    assert read_page(page()) == Page(TEXT, "Rowan wins at Bristol")
