"""Parquet: a row is an article, its text a column. Needs pyarrow, the extra ``parquet``."""

from __future__ import annotations

import io
from typing import Any

import msgspec

from extractor.errors import InputError
from extractor.formats.fields import Place, article_of
from extractor.formats.inputs import Pieces, ReadSettings, Wrapped, failed, sha256, size
from extractor.formats.sources import Source
from extractor.records import Article, ArticleRecord

MAGIC = (b"PAR1",)
_ROWS = 16
"""Rows that are in memory at once: few, since each may be as long as an article can be."""


def read_parquet(source: Source) -> Pieces:
    """Reads a ``.parquet`` file, some rows at a time.

    Args:
        source: The file; a row without an id of its own is called ``file.parquet#3``.

    Yields:
        An article for each row, or a failed record that names file and row.

    Raises:
        InputError: It is no Parquet, has no column of text, or pyarrow is not installed.
        OSError: The file cannot be read on.
    """
    try:
        import pyarrow as arrow
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise InputError("Parquet needs pyarrow; run pip install 'extractor[parquet]'") from error
    file, settings = source.file, source.settings
    stream = source.stream if source.seekable else io.BytesIO(source.whole(settings.file_bytes))
    number = 0
    try:
        table = parquet.ParquetFile(stream, pre_buffer=False, buffer_size=1 << 20)
        columns = _columns(table.schema_arrow.names, settings)
        for batch in table.iter_batches(_ROWS, columns=columns, use_threads=False):
            for index in range(batch.num_rows):
                number += 1
                place = Place(f"{file.id}#{number}", f"{file.name}, row {number}")
                yield _article(batch.slice(index, 1), place, file.name, settings)
    except (arrow.ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        why = " ".join(str(error).split()).rstrip(".")
        raise InputError(f"no Parquet that can be read after row {number} ({why}); write it again") from error


def _columns(there: list[str], settings: ReadSettings) -> list[str]:
    """The columns that are asked for, of those that there are."""
    fields = (settings.text, settings.id, settings.title, settings.published, settings.source, settings.url)
    wanted = [name if name in there else name.partition(".")[0] for names in fields for name in names]
    if not any(name in there for name in wanted[: len(settings.text)]):
        names = ", ".join(there[:20])
        wanted_text = " or ".join(map(repr, settings.text))
        raise InputError(f"no column {wanted_text}; name the column of the text with --text-field (there are {names})")
    return [name for name in dict.fromkeys(wanted) if name in there]


def _article(row: Any, place: Place, source: str, settings: ReadSettings) -> Article | ArticleRecord | Wrapped:
    """The article of a batch of one row."""
    try:
        item = article_of(row.to_pylist()[0], place, settings)
        if not isinstance(item, Article):
            return item
        data = item.text.encode()
        if len(data) > settings.article_bytes:
            raise InputError(f"is longer than {size(settings.article_bytes)}, which no article is; leave it out")
    except (InputError, UnicodeDecodeError) as error:
        why = error if isinstance(error, InputError) else f"a string that is no UTF-8 ({error.reason})"
        return failed(place.id, f"{place.name}: {why}.", source=source)
    return msgspec.structs.replace(item, sha256=sha256(data))
