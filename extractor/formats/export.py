"""Tables made from what a run wrote: ``claims``, ``articles`` and ``conflicts`` as CSV or Parquet.

The lines are read and written a batch at a time, so memory does not grow with them. Equal lines give equal bytes.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from extractor.errors import InputError, OutputError, UsageError
from extractor.formats.columns import Column, columns_of, row
from extractor.formats.read_claims import BadLine, read_records
from extractor.formats.writers import ARTICLES, CLAIMS, CONFLICTS
from extractor.records import ArticleRecord, Claim, Finding

TABLES: Mapping[str, type[msgspec.Struct]] = {CLAIMS: Claim, ARTICLES: ArticleRecord, CONFLICTS: Finding}
"""The files that become tables, and what their lines are."""
BATCH = 10_000
"""Rows in memory at once, which are the rows of a row group of Parquet."""
_Rows: TypeAlias = Iterator[dict[str, Any]]


def export(folder: Path, kind: str, *, to: Path | None = None) -> list[Path]:
    """Write the tables of a run.

    Args:
        folder: Where ``extractor run`` wrote its files.
        kind: One of ``FORMATS``.
        to: Where the tables go, by default beside the lines; made if missing.

    Returns:
        The paths of the tables, each of which is put in place whole.

    Raises:
        UsageError: A file is missing, or the format needs a package that is not installed.
        InputError: A line is none that a run wrote.
        OutputError: The tables cannot be written.
    """
    write, to = FORMATS[kind], to or folder
    written = []
    try:
        to.mkdir(parents=True, exist_ok=True)
        for name, record in TABLES.items():
            path = to / f"{Path(name).stem}.{kind}"
            aside = path.with_name(f".{path.name}.{os.getpid()}.part")
            try:
                columns = columns_of(record)
                write(aside, columns, _rows(folder / name, record, columns))
                aside.replace(path)
            finally:
                with suppress(OSError):
                    aside.unlink(missing_ok=True)
            written.append(path)
    except OSError as error:
        raise OutputError(f"{to}: cannot be written ({error.strerror or error}); choose another folder") from error
    return written


def check_format(kind: str) -> None:
    """Make sure, before there is anything to write, that a format can be written.

    Args:
        kind: One of ``FORMATS``.

    Raises:
        UsageError: It needs a package that is not installed.
    """
    if kind == "parquet":
        _pyarrow()


def arrow_schema(columns: Sequence[Column]) -> Any:
    """The columns as Arrow and Parquet have them: a ``pyarrow.Schema``.

    Args:
        columns: Columns of any record.

    Raises:
        UsageError: pyarrow is not installed.
    """
    pa = _pyarrow()
    types = {"text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "truth": pa.bool_()}

    def field(column: Column) -> Any:
        if column.kind == "records":
            return pa.field(column.name, pa.list_(pa.struct([field(each) for each in column.fields])))
        return pa.field(column.name, pa.list_(pa.string()) if column.kind == "texts" else types[column.kind])

    return pa.schema([field(column) for column in columns])


def _rows(path: Path, record: type[msgspec.Struct], columns: Sequence[Column]) -> _Rows:
    for item in read_records(path, record):
        if isinstance(item, BadLine):
            raise InputError(
                f"{item.path}, line {item.number}: {item.reason}; name a folder that 'extractor run' wrote"
            )
        yield row(msgspec.to_builtins(item), columns)


def _write_csv(path: Path, columns: Sequence[Column], rows: _Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(column.name for column in columns)
        writer.writerows([_cell(value) for value in each.values()] for each in rows)


def _cell(value: Any) -> Any:
    """What has no place in a cell is JSON in it; truth values too, as ``true`` and ``false``."""
    return msgspec.json.encode(value).decode() if isinstance(value, bool | list | tuple) else value


def _write_parquet(path: Path, columns: Sequence[Column], rows: _Rows) -> None:
    pa, schema = _pyarrow(), arrow_schema(columns)
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        while batch := list(islice(rows, BATCH)):
            writer.write_table(pa.Table.from_pylist(batch, schema=schema))


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow, which is not installed; pip install 'extractor[parquet]'") from error
    return pyarrow


FORMATS: Mapping[str, Callable[[Path, Sequence[Column], _Rows], None]] = {"parquet": _write_parquet, "csv": _write_csv}
"""How a table is written, by format."""
