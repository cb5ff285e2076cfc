from __future__ import annotations

import codecs
import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import InputError
from extractor.formats.inputs import InputFile
from extractor.formats.jsonl import read_lines
from extractor.formats.published import published_day
from extractor.formats.readers import read_file
from extractor.records import Article, ArticleRecord

OBJECTS = "write one object a line, with the article in 'text'"
NO_TEXT = "put the article's text there, or name its field (--text-field)"
WIRE = InputFile(Path("wire.jsonl"), "wire.jsonl", "wire.jsonl")


def write(folder: Path, name: str, data: bytes) -> InputFile:
    path = folder / name
    path.write_bytes(data)
    return InputFile(path, name, name)


def test_text_file_is_one_article(tmp_path: Path) -> None:
    data = "\ufeffHeim won.\r\n".encode()
    (article,) = read_file(write(tmp_path, "heim.TXT", data))
    digest = hashlib.sha256(data).hexdigest()
    assert article == Article(id="heim.TXT", text="Heim won.\r\n", source="heim.TXT", encoding="utf-8", sha256=digest)


def test_binary_text_file_is_a_failed_record(tmp_path: Path) -> None:
    (record,) = read_file(write(tmp_path, "photo.md", b"\x89PNG\0"))
    assert isinstance(record, ArticleRecord)
    assert (record.status, record.id, record.source) == ("failed", "photo.md", "photo.md")
    assert record.error is not None
    assert record.error.startswith("photo.md: binary data")
    assert record.sha256 == hashlib.sha256(b"\x89PNG\0").hexdigest()


@pytest.mark.parametrize("name", ["gone.txt", "gone.jsonl"])
def test_file_that_is_gone_is_a_failed_record(tmp_path: Path, name: str) -> None:
    (record,) = read_file(InputFile(tmp_path / name, name, name))
    assert isinstance(record, ArticleRecord)
    assert record.status == "failed"
    assert record.error == f"{name}: the file was listed but is gone now; put it back and run again."


def test_folder_in_place_of_a_file_is_a_failed_record(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    (record,) = read_file(InputFile(tmp_path / "a.txt", "a.txt", "a.txt"))
    assert isinstance(record, ArticleRecord)
    assert record.error is not None
    assert "Is a directory" in record.error


def test_json_lines_with_all_fields(tmp_path: Path) -> None:
    fields = {
        "text": "Súarez won.\r\n",
        "id": "story-1",
        "title": "A win",
        "published": "2025-02-09T18:00:00-05:00",
        "url": "https://example.com/1",
        "source": "Example",
        "words": 2,
    }
    data = json.dumps(fields).encode()
    (article,) = read_file(write(tmp_path, "wire.jsonl", data + b"\r\n"))
    assert article == Article(
        id="story-1",
        text="Súarez won.\r\n",
        source="Example",
        title="A win",
        published="2025-02-09",
        url="https://example.com/1",
        encoding="utf-8",
        sha256=hashlib.sha256(data).hexdigest(),
    )


def test_broken_lines_do_not_cost_the_others(tmp_path: Path) -> None:
    lines = [
        b'{"text": "one"}',
        b'{"text": "two"',
        b"",
        b'{"text": "caf\xe9"}',
        b'["text"]',
        b'{"text": "six", "id": ""}',
        b'{"text": null}',
    ]
    items = list(read_file(write(tmp_path, "wire.jsonl", b"\n".join(lines))))
    assert [item.id for item in items] == [f"wire.jsonl#L{number}" for number in (1, 2, 4, 5, 6, 7)]
    assert [item.text if isinstance(item, Article) else item.status for item in items] == [
        "one",
        "failed",
        "café",
        "failed",
        "six",
        "failed",
    ]
    assert [item.encoding for item in items if isinstance(item, Article)] == ["utf-8", "windows-1252", "utf-8"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{", "wire.jsonl, line 1: no JSON (Input data was truncated); write one object a line."),
        (b"[]", f"wire.jsonl, line 1: a list where an object is expected; {OBJECTS}."),
        (b"12", f"wire.jsonl, line 1: a number where an object is expected; {OBJECTS}."),
        (b"{}", f"wire.jsonl, line 1: the object has no 'text'; {NO_TEXT}."),
        (b'{"text": 12}', "wire.jsonl, line 1: 'text' is a number and must be a string."),
        (b'{"text": null}', "wire.jsonl, line 1: 'text' is a null and must be a string."),
        (b'{"text": "", "id": 7.5}', "wire.jsonl, line 1: 'id' is a number and must be a string."),
        (b'{"text": "", "id": true}', "wire.jsonl, line 1: 'id' is a truth value and must be a string."),
        (b'{"text": "", "title": []}', "wire.jsonl, line 1: 'title' is a list and must be a string."),
        (b'{"text": "", "url": true}', "wire.jsonl, line 1: 'url' is a truth value and must be a string."),
        (
            b'{"text": "", "published": "soon"}',
            "wire.jsonl, line 1: the date 'soon' cannot be read; write it as 2025-02-09.",
        ),
        (b'{"text": "a\\u0000"}', "wire.jsonl, line 1: binary data (a NUL at character 1); give a text file."),
        (
            b"[" * 100_000,
            "wire.jsonl, line 1: no JSON that can be read (nested too deeply); write flat objects.",
        ),
    ],
)
def test_what_is_said_of_a_broken_line(line: bytes, said: str) -> None:
    (record,) = read_lines([line], WIRE)
    assert isinstance(record, ArticleRecord)
    assert (record.status, record.error, record.source) == ("failed", said, "wire.jsonl")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_json_lines_in_utf_16(tmp_path: Path, codec: str) -> None:
    data = '\ufeff{"text": "Suárez"}\n{"text": "Ċ"}\n'.encode(codec)
    items = list(read_file(write(tmp_path, "wire.jsonl", data)))
    assert [(item.text, item.encoding) for item in items if isinstance(item, Article)] == [
        ("Suárez", codec),
        ("Ċ", codec),
    ]


def test_marks_at_the_begin_of_lines_are_no_part_of_them(tmp_path: Path) -> None:
    line = codecs.BOM_UTF8 + b'{"text": "Heim"}\n'
    items = list(read_file(write(tmp_path, "wire.jsonl", line + line + codecs.BOM_UTF8)))
    assert [item.text for item in items if isinstance(item, Article)] == ["Heim", "Heim"]


def test_line_separators_inside_a_text_do_not_end_a_line(tmp_path: Path) -> None:
    data = '{"text": "a\u2028b\x85c"}\n'.encode()
    (article,) = read_file(write(tmp_path, "wire.jsonl", data))
    assert isinstance(article, Article)
    assert article.text == "a\u2028b\x85c"


def test_binary_file_called_jsonl_is_one_failed_record(tmp_path: Path) -> None:
    (record,) = read_file(write(tmp_path, "wire.jsonl", b"PK\x03\x04\n\0\0\n\n\0"))
    assert isinstance(record, ArticleRecord)
    assert (record.id, record.status) == ("wire.jsonl", "failed")


@settings(deadline=None)
@given(st.lists(st.binary()))
def test_json_lines_reader_never_raises(lines: list[bytes]) -> None:
    list(read_lines(lines, WIRE))


_VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text())
_KEYS = st.sampled_from(["text", "id", "title", "published", "url", "source"])


@settings(deadline=None)
@given(st.dictionaries(_KEYS, _VALUES))
def test_json_lines_reader_never_raises_on_objects(fields: dict[str, object]) -> None:
    (item,) = read_lines([json.dumps(fields).encode()], WIRE)
    if isinstance(item, Article):
        assert item.text == fields["text"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-02-09", "2025-02-09"),
        (" 2025-02-09 ", "2025-02-09"),
        ("2025-02-09T18:30:00", "2025-02-09"),
        ("2025-02-09 18:30:00+01:00", "2025-02-09"),
        ("20250209", "2025-02-09"),
        ("Sun, 09 Feb 2025 23:30:00 -0500", "2025-02-09"),
    ],
)
def test_published(written: str, day: str) -> None:
    assert published_day(written) == day


@pytest.mark.parametrize("written", ["", "soon", "2025", "2025-02", "2025-02-30", "02/09/2025", "9"])
def test_published_that_is_no_day(written: str) -> None:
    with pytest.raises(InputError, match="write it as 2025-02-09"):
        published_day(written)


@settings(deadline=None)
@given(st.text())
def test_published_raises_nothing_but_input_errors(written: str) -> None:
    try:
        day = published_day(written)
    except InputError:
        return
    assert len(day) == 10
