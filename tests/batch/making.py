"""Readers that go wrong on purpose, and folders to read. Workers import them from here by name."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from extractor.batch.runner import run
from extractor.formats.inputs import InputFile, Pieces, Wrapped
from extractor.formats.readers import read_wrapped
from extractor.records import Article, RunRecord
from tests.fakes import FakeReading, fake_agreements, fake_find, fake_read


def uneven_read(article: Article) -> FakeReading:
    """Takes up to four milliseconds, each article its own time."""
    time.sleep(crc32(article.id.encode()) % 5 / 1000)
    return fake_read(article)


def late_read(article: Article) -> FakeReading:
    """Takes its time for the first article alone."""
    if article.id == "1":
        time.sleep(0.3)
    return fake_read(article)


def faulty_read(article: Article) -> FakeReading:
    """Does what the text says: STUCK, DIE, HOG, EXIT, or the name of a file after ONCE: dies unless the file is there."""
    match article.text.split(maxsplit=1):
        case ["STUCK", *_]:
            while True:
                time.sleep(0.01)
        case ["DIE", *_]:
            os.kill(os.getpid(), signal.SIGKILL)
        case ["ONCE", name]:
            marker = Path(name.strip())
            if not marker.exists():
                marker.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        case ["HOG", *_]:
            bytearray(1 << 40)
        case ["EXIT", *_]:
            os._exit(3)
    return fake_read(article)


def faulty_pages(file: InputFile) -> Pieces:
    """Files whose pages are taken out of their markup by ``faulty_page``."""
    for item in read_wrapped(file):
        yield item._replace(unwrap=faulty_page) if isinstance(item, Wrapped) else item


def faulty_page(known: Article, data: bytes) -> Article:
    """All of a page as its article; does what it says first: STUCK, DIE, HOG, BOOM."""
    match data.split(maxsplit=1):
        case [b"STUCK", *_]:
            while True:
                time.sleep(0.01)
        case [b"DIE", *_]:
            os.kill(os.getpid(), signal.SIGKILL)
        case [b"HOG", *_]:
            bytearray(1 << 40)
        case [b"BOOM", *_]:
            raise ValueError("the page\nfell in")
    return msgspec.structs.replace(known, text=data.decode())


def story(number: int) -> str:
    """A text of its own, with claims on which others disagree."""
    return f"Report {number}. Driver{number % 7} won {number % 3 + 1} races. Rival{number} won {number} races. " * (
        number % 4
    )


def make_folder(folder: Path, *, files: int, lines: int) -> Path:
    """Text files with a file of many articles among them."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(files):
        (folder / f"{number:03}.txt").write_text(story(number))
    wire = [json.dumps({"id": f"wire-{number}", "text": story(1000 + number)}) for number in range(lines)]
    (folder / "010-wire.jsonl").write_text("".join(f"{line}\n" for line in wire))
    return folder


def go(*paths: Path, out: Path, **options: Any) -> RunRecord:
    """A run with fakes for everything but the runner itself."""
    return run(paths, out, **{"reader": fake_read, "finder": fake_find, "agreements": fake_agreements, **options})


def errors(out: Path) -> dict[str, str]:
    """What is said of the articles that failed."""
    records = map(json.loads, (out / "articles.jsonl").read_text(encoding="utf-8").splitlines())
    return {record["id"]: record["error"] for record in records if record["status"] == "failed"}


def same_but_timings(one: dict[str, bytes], other: dict[str, bytes]) -> bool:
    """Whether two runs wrote the same files."""
    return _untimed(one) == _untimed(other)


def _untimed(files: dict[str, bytes]) -> dict[str, Any]:
    return {name: {**json.loads(data), "timings": None} if name == "run.json" else data for name, data in files.items()}


def numbers() -> Iterator[int]:
    """Without end."""
    number = 0
    while True:
        yield number
        number += 1
