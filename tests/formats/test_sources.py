from __future__ import annotations

import io
import json
import os
import pickle
import random
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.formats.inputs import DEFAULTS, STDIN, InputFile, failed
from extractor.formats.readers import read_file
from extractor.formats.sources import opened, zstd
from extractor.records import Article, ArticleRecord
from tests.formats.making import TEXT, page, read, told, write, zipped

PACKERS = {".gz": zipped, ".zst": zstd.compress}
LINES = b'{"text": "one"}\n{"text": "two"}\n'
CONTENTS = {
    ".txt": (b"Rowan won.\r\n", ["Rowan won.\r\n"]),
    ".md": (b"# Rowan won", ["# Rowan won"]),
    ".html": (page().encode(), [TEXT]),
    ".htm": (page().encode(), [TEXT]),
    ".json": (b'[{"text": "one"}, {"text": "two"}]', ["one", "two"]),
    ".jsonl": (LINES, ["one", "two"]),
    ".ndjson": (LINES, ["one", "two"]),
}


@pytest.mark.parametrize("extension", CONTENTS)
@pytest.mark.parametrize("packed", ["", ".gz", ".zst"])
def test_every_kind_is_read_packed_or_not(tmp_path: Path, extension: str, packed: str) -> None:
    data, texts = CONTENTS[extension]
    items = read(tmp_path, f"a{extension}{packed}", PACKERS.get(packed, bytes)(data))
    assert told(items) == texts
    assert [item.sha256 for item in items] == [item.sha256 for item in read(tmp_path, f"a{extension}", data)]


@pytest.mark.parametrize(
    ("name", "data", "texts"),
    [
        ("a.html", zipped(page().encode()), [TEXT]),
        ("a.txt", zstd.compress(b"Rowan won."), ["Rowan won."]),
        ("a.txt.gz", b"Rowan won.", ["Rowan won."]),
        ("a.jsonl.zst", zipped(LINES), ["one", "two"]),
        ("a", b"Rowan won.", ["Rowan won."]),
        ("a.aspx", page().encode(), [TEXT]),
        ("a.gz", zipped(LINES), ["one", "two"]),
        ("a.txt", b"<p>Rowan won.</p>", ["<p>Rowan won.</p>"]),
        ("a.pdf", b"%PDF-1.7", ["failed: a.pdf: is of a kind that is not read; save its text as .txt."]),
        ("a.gz.txt", zipped(zipped(b"Rowan")), None),
    ],
)
def test_what_a_file_holds_counts(tmp_path: Path, name: str, data: bytes, texts: list[str] | None) -> None:
    items = read(tmp_path, name, data)
    if texts is None:
        assert [item.status for item in items if isinstance(item, ArticleRecord)] == ["failed"]
    else:
        assert told(items) == texts


@pytest.mark.parametrize("packed", PACKERS)
def test_a_file_that_is_cut_keeps_what_stands_before(tmp_path: Path, packed: str) -> None:
    noise = random.Random(3)
    lines = [json.dumps({"text": noise.randbytes(60).hex()}).encode() + b"\n" for _ in range(9000)]
    data = PACKERS[packed](b"".join(lines))
    items = read(tmp_path, f"a.jsonl{packed}", data[: len(data) * 2 // 3])
    whole = [item for item in items if isinstance(item, Article)]
    assert 3000 < len(whole) < 9000
    assert [json.loads(line)["text"] for line in lines[: len(whole)]] == [item.text for item in whole]
    assert [type(item) for item in items[len(whole) :]] == [ArticleRecord]
    assert told(items)[-1].startswith(
        f"failed: a.jsonl{packed}: is broken off or spoilt after {len(whole)} articles (Compressed file ended before"
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt.gz", zipped(b"Rowan won." * 1000)[:-9]),
        ("a.txt.gz", b"\x1f\x8b\x08" + b"\xff" * 40),
        ("a.txt.gz", zipped(b"Rowan won.")[:-8] + b"\0" * 8),
        ("a.txt.gz", zipped(b"Rowan won.") + b"trailing"),
        ("a.txt.zst", zstd.compress(b"Rowan won." * 1000)[:-2]),
        ("a.txt.zst", b"\x28\xb5\x2f\xfd" + b"\xff" * 40),
        ("a.html.gz", zipped(b"<p>Rowan won." * 1000)[:30]),
        ("a.gz", b"\x1f\x8b\x08"),
    ],
)
def test_spoilt_packing_is_one_failed_record(tmp_path: Path, name: str, data: bytes) -> None:
    (said,) = told(read(tmp_path, name, data))
    assert said.startswith(f"failed: {name}: is broken off or spoilt (")
    assert said.endswith("); fetch it again.")


@pytest.mark.parametrize("packed", PACKERS)
@pytest.mark.parametrize(
    ("extension", "said"),
    [
        (".txt", "holds more than 1 MiB; split it or leave it out."),
        (".html", "holds more than 1 MiB"),
        (".json", "holds more than 2 MiB"),
        (".jsonl", "line 1: is longer than 1 MiB"),
    ],
)
def test_a_bomb_is_not_unpacked(tmp_path: Path, packed: str, extension: str, said: str) -> None:
    limits = DEFAULTS._replace(article_bytes=1 << 20, html_bytes=1 << 20, file_bytes=2 << 20)
    items = read(tmp_path, f"a{extension}{packed}", PACKERS[packed](b" " * (40 << 20)), limits)
    assert all(isinstance(item, ArticleRecord) and item.status == "failed" for item in items)
    assert said in told(items)[0]


def test_what_is_unpacked_may_be_large_in_all(tmp_path: Path) -> None:
    limits = DEFAULTS._replace(article_bytes=2000, file_bytes=4000)
    items = read(tmp_path, "a.jsonl.gz", zipped(b'{"text": "%s"}\n' % (b"x" * 1000) * 100), limits)
    assert [type(item) for item in items] == [Article] * 100


class Pipe(io.RawIOBase):
    """Bytes that come a few at a time and never again."""

    def __init__(self, data: bytes) -> None:
        self._rest = data

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        chunk, self._rest = self._rest[: min(len(buffer), 7)], self._rest[min(len(buffer), 7) :]
        buffer[: len(chunk)] = chunk
        return len(chunk)


@pytest.mark.parametrize("kind", [*CONTENTS, ".gz", ".zst"])
def test_standard_input_is_known_by_its_first_bytes(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    data, texts = CONTENTS.get(kind) or (PACKERS[kind](LINES), ["one", "two"])
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BufferedReader(Pipe(data), 16)))
    items = list(read_file(InputFile(STDIN, "stdin", "stdin")))
    assert told(items) == texts
    assert all(isinstance(item, Article) and item.keep_text for item in items)
    assert items[0].id in ("stdin", "stdin#1", "stdin#L1")


@settings(deadline=None)
@given(st.binary(max_size=200_000), st.integers(1, 70_000))
def test_a_stream_is_whole_after_its_beginning_was_seen(data: bytes, count: int) -> None:
    stream = io.BufferedReader(Pipe(data) if len(data) < 2000 else io.BytesIO(data), 64)  # type: ignore[arg-type]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", SimpleNamespace(buffer=stream))
        with opened(InputFile(STDIN, "stdin", "stdin"), DEFAULTS) as source:
            if data[:3] != b"\x1f\x8b\x08" and data[:4] != b"\x28\xb5\x2f\xfd":
                assert source.head == data[: 1 << 16]
                assert source.stream.read(count) + source.stream.read() == data


def test_a_file_without_articles_is_an_empty_record(tmp_path: Path) -> None:
    for name, data in (("a.jsonl", b""), ("b.jsonl", b"\n \n"), ("c.json.gz", zipped(b"[]"))):
        (record,) = read(tmp_path, name, data)
        assert isinstance(record, ArticleRecord)
        assert (record.id, record.source, record.status, record.error) == (name, name, "empty", None)


@pytest.mark.parametrize(
    "name",
    [b"caf\xe9.html.gz", b"a\nb.jsonl", b"tab\t.json", b" .txt", "Suárez.warc".encode(), b"-.txt", b"a\x1b[2J.parquet"],
)
def test_odd_names(tmp_path: Path, name: bytes) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_bytes(b"\0")
    shown = name.decode("utf-8", "replace")
    (record,) = read_file(InputFile(path, shown, shown))
    assert isinstance(record, ArticleRecord)
    assert (record.id, record.status) == (shown, "failed")
    assert (record.error or "").isprintable()


def test_an_error_is_one_line() -> None:
    assert failed("a\nb", "a\nb: no\r\n\tgood\x85.").error == "a b: no good ."


def test_settings_travel() -> None:
    assert pickle.loads(pickle.dumps(DEFAULTS)) == DEFAULTS


def test_a_file_is_closed_when_reading_stops_early(tmp_path: Path) -> None:
    """Warnings are errors: a file left open would be one."""
    items = read_file(write(tmp_path, "a.jsonl.gz", zipped(LINES)))
    assert isinstance(next(items), Article)
    del items


def test_what_reads_other_kinds_is_not_imported_for_text(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from extractor.formats.inputs import InputFile\n"
        "from extractor.formats.readers import read_file\n"
        "for name in sys.argv[1:]: print([item.text for item in read_file(InputFile(pathlib.Path(name), name, name))])\n"
        "print({'trafilatura', 'lxml', 'htmldate', 'pyarrow', 'fastwarc', 'spacy'} & set(sys.modules))\n"
    )
    names = [str(write(tmp_path, *each).path) for each in (("a.txt", b"one"), ("b.jsonl.gz", zipped(LINES)))]
    done = subprocess.run([sys.executable, "-c", program, *names], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("['one']\n['one', 'two']\nset()\n", "")
