"""Files made for the tests: pages, records of crawls, files in a folder."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

from extractor.formats.inputs import DEFAULTS, InputFile, ReadSettings
from extractor.formats.readers import read_file
from extractor.records import Article, ArticleRecord

STORY = (
    "Dana Rowan won for the third time this season on Sunday, leading 212 of the 500 laps at Bristol.",
    "“It was ours to lose,” Rowan said. “We have won twice here.”",
    "Kit Lund was second; a year before, on July 4, 2019, he had not won at all.",
)
"""Paragraphs of an article."""

TEXT = "Rowan wins at Bristol\n\n" + "\n\n".join(STORY)
"""What is extracted from ``page()``."""


def page(head: str = "", body: str = "", story: Sequence[str] = STORY) -> str:
    """A page of news with what stands around its article."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    return f"""<!DOCTYPE html><html lang="en"><head><title>Rowan wins at Bristol | Speed Wire</title>{head}</head><body>
<nav><a href="/">Home</a> <a href="/cup">Cup</a></nav>
<article><h1>Rowan wins at Bristol</h1>{body}{paragraphs}</article>
<footer>Copyright 2026 Speed Wire. Updated March 3, 2025.</footer></body></html>"""


def published(day: str) -> str:
    """The head of a page that was published on a day."""
    return f'<meta property="article:published_time" content="{day}T18:00:00Z">'


def response(
    address: str, body: bytes, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", more: str = ""
) -> bytes:
    """A record of a crawl: what a server answered."""
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    return record("response", address, block)


def record(kind: str, address: str, block: bytes) -> bytes:
    """A record of any type."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-06-01T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:11111111-1111-1111-1111-111111111111>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def write(folder: Path, name: str, data: bytes) -> InputFile:
    """A file in a folder."""
    path = folder / name
    path.write_bytes(data)
    return InputFile(path, name, name)


def read(folder: Path, name: str, data: bytes, settings: ReadSettings = DEFAULTS) -> list[Article | ArticleRecord]:
    """All that is read from a file with that name and these bytes."""
    return list(read_file(write(folder, name, data), settings))


def told(items: Sequence[Article | ArticleRecord]) -> list[str]:
    """Of each item its text, or its status and what is said of it."""
    return [item.text if isinstance(item, Article) else f"{item.status}: {item.error}" for item in items]


def zipped(data: bytes) -> bytes:
    """Packed with gzip, the same bytes every time: without a time, they name a test in every process alike."""
    return gzip.compress(data, mtime=0)
