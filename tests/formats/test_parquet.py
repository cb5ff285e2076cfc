from __future__ import annotations

import builtins
import io
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as arrow
import pyarrow.parquet as parquet
import pytest

from extractor.formats.inputs import DEFAULTS, STDIN, InputFile, ReadSettings
from extractor.formats.readers import read_file
from extractor.records import Article
from tests.formats.making import read, told, zipped


def table(rows: list[dict[str, Any]], schema: arrow.Schema | None = None) -> bytes:
    stream = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist(rows, schema=schema), stream)
    return stream.getvalue()


ROWS = [
    {"text": "Rowan won.", "id": 7, "title": "A win", "published": date(2025, 2, 9), "words": 2},
    {"text": None, "id": 8, "title": None, "published": None, "words": 0},
    {"text": "Lund lost.", "id": 9, "title": None, "published": None, "words": 2},
]


def test_a_row_is_an_article(tmp_path: Path) -> None:
    items = read(tmp_path, "a.parquet", table(ROWS))
    assert told(items) == [
        "Rowan won.",
        "failed: a.parquet, row 2: 'text' is a null and must be a string.",
        "Lund lost.",
    ]
    first = items[0]
    assert isinstance(first, Article)
    assert (first.id, first.title, first.published, first.keep_text) == ("7", "A win", "2025-02-09", False)
    assert first.sha256 is not None


@pytest.mark.parametrize("name", ["a.parquet", "a.txt", "a", "a.parquet.gz"])
def test_it_is_known_by_its_first_bytes(tmp_path: Path, name: str) -> None:
    data = table([{"text": "Rowan won."}])
    items = read(tmp_path, name, zipped(data) if name.endswith(".gz") else data)
    assert (told(items), items[0].id) == (["Rowan won."], f"{name}#1")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    from types import SimpleNamespace

    class Stream(io.BytesIO):
        def seekable(self) -> bool:
            return False

    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=Stream(table(ROWS[:1]))))
    assert told(list(read_file(InputFile(STDIN, "stdin", "stdin")))) == ["Rowan won."]


@pytest.mark.parametrize(
    ("row", "settings", "found"),
    [
        (
            {"body": "a", "meta": {"when": datetime(2025, 2, 9, 23, 30)}},
            {"text": ("body",), "published": ("meta.when",)},
            ("a", "2025-02-09"),
        ),
        (
            {"body.full": "b", "when": "2025-02-09"},
            {"text": ("body.full",), "published": ("when",)},
            ("b", "2025-02-09"),
        ),
        ({"text": b"Su\xc3\xa1rez"}, {}, ("Suárez", None)),
    ],
)
def test_columns_can_be_named(
    tmp_path: Path, row: Mapping[str, Any], settings: dict[str, Any], found: tuple[str, str | None]
) -> None:
    (item,) = read(tmp_path, "a.parquet", table([dict(row)]), ReadSettings(**settings))
    assert isinstance(item, Article)
    assert (item.text, item.published) == found


WHOLE = table(ROWS)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            table([{"body": "a", "words": 1}]),
            "no column 'text'; name the column of the text with --text-field (there are body, words).",
        ),
        (WHOLE[: len(WHOLE) // 2], "no Parquet that can be read after row 0 ("),
        (b"PAR1", "no Parquet that can be read after row 0 ("),
        (WHOLE[:40] + b"\xff" * 60 + WHOLE[100:], "no Parquet that can be read after row 0 ("),
        (b"Rowan won.", "no Parquet that can be read after row 0 ("),
    ],
)
def test_what_is_no_table_of_articles_is_a_failed_record(tmp_path: Path, data: bytes, said: str) -> None:
    items = read(tmp_path, "a.parquet", data)
    assert len(items) == 1
    assert told(items)[0].startswith(f"failed: a.parquet: {said}")


def test_a_table_without_rows_is_empty(tmp_path: Path) -> None:
    (record,) = read(tmp_path, "a.parquet", table([], arrow.schema([("text", arrow.string())])))
    assert told([record]) == ["empty: None"]


def test_a_long_text_costs_nothing_but_itself(tmp_path: Path) -> None:
    items = read(
        tmp_path, "a.parquet", table([{"text": "á" * 600}, {"text": "two"}]), DEFAULTS._replace(article_bytes=1000)
    )
    assert told(items) == [
        "failed: a.parquet, row 1: is longer than 1000 bytes, which no article is; leave it out.",
        "two",
    ]


def test_a_string_that_is_none_costs_nothing_but_its_row(tmp_path: Path) -> None:
    rows = arrow.Table.from_pylist([{"text": b"one"}, {"text": b"caf\xe9"}, {"text": b"three"}])
    stream = io.BytesIO()
    parquet.write_table(arrow.table({"text": rows["text"].combine_chunks().view(arrow.string())}), stream)
    assert told(read(tmp_path, "a.parquet", stream.getvalue())) == [
        "one",
        "failed: a.parquet, row 2: a string that is no UTF-8 (unexpected end of data).",
        "three",
    ]


def test_without_pyarrow_a_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **options: Any) -> Any:
        if name.startswith("pyarrow"):
            raise ImportError(f"No module named {name!r}")
        return real(name, *args, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    assert told(read(tmp_path, "a.parquet", WHOLE)) == [
        "failed: a.parquet: Parquet needs pyarrow; run pip install 'extractor[parquet]'."
    ]
