"""The table of input formats: which reader reads a file, by its extension or by its first bytes.

A new format is one file with a function and one row here; from outside, an entry point of the group
``extractor.readers`` that names a ``Reader``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from extractor.errors import InputError, UsageError
from extractor.formats import html, json_file, jsonl, parquet, text, warc
from extractor.formats.inputs import DEFAULTS, STDIN, InputFile, Items, Pieces, ReadSettings, Wrapped, failed
from extractor.formats.sources import DAMAGE, NOWHERE, PACKED, Source, leads_nowhere, opened
from extractor.records import Article, ArticleRecord

GROUP = "extractor.readers"
"""The group of entry points by which others add readers."""

SAVE = "save its text as .txt"
"""What to do with a file that no reader reads."""


def _never(head: bytes) -> bool:
    return False


class Reader(NamedTuple):
    """How a format is read.

    Attributes:
        name: What people call it.
        extensions: Of the files that it reads, in lower case, with their dot.
        read: Yields the articles of one open file. It may raise InputError, OSError and what broken packing raises:
            then what it yielded stands, and one failed record follows. An article that cannot be read is better
            yielded as a failed record of its own; one that it takes long to make, as Wrapped.
        sniff: Whether a file that begins with these bytes (64 KiB at most, unpacked) is one, asked where the
            extension says nothing.
        magic: First bytes that settle it, whatever the extension says.
        single: Each of its files is one article, so that it may be opened by whoever reads the article.

    Example:
        >>> def read_shouted(source):
        ...     data = source.whole(source.settings.article_bytes)
        ...     yield Article(id=source.file.id, text=data.decode().lower())
        >>> Reader("shouted", (".caps",), read_shouted).extensions
        ('.caps',)
    """

    name: str
    extensions: tuple[str, ...]
    read: Callable[[Source], Pieces]
    sniff: Callable[[bytes], bool] = _never
    magic: tuple[bytes, ...] = ()
    single: bool = False


TEXT = Reader("text", (".txt", ".md"), text.read_text, single=True)
BUILT_IN = (
    TEXT,
    Reader("WARC", (".warc",), warc.read_warc, magic=warc.MAGIC),
    Reader("Parquet", (".parquet",), parquet.read_parquet, magic=parquet.MAGIC),
    Reader("HTML", (".html", ".htm"), html.read_html, html.sniff_html, single=True),
    Reader("JSON Lines", (".jsonl", ".ndjson"), jsonl.read_jsonl, jsonl.sniff_jsonl),
    Reader("JSON", (".json",), json_file.read_json, json_file.sniff_json),
)
"""The readers that come with the package, in the order in which they are asked."""


@lru_cache(maxsize=1)
def readers() -> tuple[Reader, ...]:
    """All readers: those of other packages by their names, then our own, so that others may replace ours.

    Raises:
        UsageError: An entry point cannot be loaded, or is no reader.
    """
    found: list[Reader] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            reader = point.load()
        except Exception as error:  # whatever importing somebody's package raises
            raise UsageError(
                f"the reader {point.name} ({point.value}) cannot be loaded ({error}); repair or remove it"
            ) from error
        if not isinstance(reader, Reader):
            raise UsageError(
                f"the reader {point.name} ({point.value}) is no extractor.formats.readers.Reader; make it one"
            )
        found.append(reader)
    return (*found, *BUILT_IN)


def extensions() -> tuple[str, ...]:
    """The extensions that are read, in alphabetical order; each also with one of ``PACKED`` after it.

    Example:
        >>> ".html" in extensions()
        True
    """
    return tuple(sorted({extension for reader in readers() for extension in reader.extensions}))


def is_readable(name: str) -> bool:
    """Whether there is a reader for a file of that name.

    Example:
        >>> is_readable("wire/Riggs.TXT"), is_readable("riggs.html.gz"), is_readable("riggs.pdf")
        (True, True, False)
    """
    return _by_extension(name) is not None


def is_recognised(file: InputFile) -> bool:
    """Whether there is a reader for a file by its name or, where that says nothing, by its first bytes.

    A file that cannot be opened is recognised: reading it says why.

    Args:
        file: A file that was named, or standard input.
    """
    if file.path == STDIN or is_readable(file.path.name):
        return True
    try:
        with opened(file, DEFAULTS) as source:
            known = _reader(source) is not None
            if not known:
                source.stream.read(1)  # raises what spoilt the beginning
            return known
    except (OSError, *DAMAGE):
        return True


def is_one_article(file: InputFile) -> bool:
    """Whether a file is of a kind of which each is one article; no where it cannot be opened, or only once.

    Args:
        file: Any file.
    """
    if file.path == STDIN:
        return False
    try:
        with opened(file, DEFAULTS) as source:
            reader = _reader(source)
    except (OSError, *DAMAGE):
        return False
    return reader is not None and reader.single


def read_file(file: InputFile, settings: ReadSettings = DEFAULTS) -> Items:
    """Reads all articles of one file.

    Args:
        file: A file for which ``is_recognised`` holds.
        settings: Names of fields, and limits.

    Returns:
        Articles and failed records, in the order of the file. A file that is gone, closed to us, spoilt or broken off
        in the middle gives one failed record after whatever could still be read; a file without any article gives one
        record with the status ``empty``.
    """
    return map(unwrapped, read_wrapped(file, settings))


def read_wrapped(file: InputFile, settings: ReadSettings = DEFAULTS) -> Pieces:
    """The same, with those articles left in their markup that have one, for whoever takes them out elsewhere.

    Args:
        file: A file for which ``is_recognised`` holds.
        settings: Names of fields, and limits.

    Yields:
        Articles, articles in their markup, and failed records.
    """
    count = 0
    try:
        with opened(file, settings) as source:
            reader = _reader(source)
            if reader is None:
                source.stream.read(1)  # raises what spoilt the beginning
                raise InputError(f"is of a kind that is not read; {SAVE}")
            for item in reader.read(source):
                count += 1
                yield _kept(item) if file.path == STDIN else item
        if not count:
            yield ArticleRecord(id=file.id, source=file.name, status="empty")
    except Exception as error:  # whatever a file does, the others are read
        said = NOWHERE if leads_nowhere(file.path) else _sentence(error, count)
        yield failed(file.id, f"{file.name}: {said}.", source=file.name)


def _by_extension(name: str) -> Reader | None:
    """The reader of an extension, below that of a packed file."""
    path = PurePath(name.lower())
    extension = PurePath(path.stem).suffix if path.suffix in PACKED else path.suffix
    return next((reader for reader in readers() if extension in reader.extensions), None) if extension else None


def _reader(source: Source) -> Reader | None:
    """The reader of a file: by bytes that settle it, by its extension, by how it begins; text without an extension."""
    name = source.file.path.name
    by_magic = next((reader for reader in readers() if reader.magic and source.head.startswith(reader.magic)), None)
    found = by_magic or _by_extension(name) or next((each for each in readers() if each.sniff(source.head)), None)
    return found or (TEXT if not PurePath(name).suffix else None)


def unwrapped(item: Article | ArticleRecord | Wrapped) -> Article | ArticleRecord:
    """What a reader yielded, taken out of its markup if it is in one; a failed record if that fails."""
    if not isinstance(item, Wrapped):
        return item
    try:
        return item.unwrap(item.known, item.data)
    except Exception as error:  # whatever a page does, the others are read
        return item.failed(_sentence(error, 0))


def _kept(item: Article | ArticleRecord | Wrapped) -> Article | ArticleRecord | Wrapped:
    """Standard input is gone once it was read, so its texts are kept."""
    if isinstance(item, Wrapped):
        return item._replace(known=msgspec.structs.replace(item.known, keep_text=True))
    return msgspec.structs.replace(item, keep_text=True) if isinstance(item, Article) else item


def _sentence(error: Exception, count: int) -> str:
    if isinstance(error, InputError):
        return str(error)
    if isinstance(error, DAMAGE):
        said = " ".join(str(error).split()).rstrip(".")
        after = f" after {count} article{'s' * (count != 1)}" if count else ""
        return f"is broken off or spoilt{after} ({said}); fetch it again"
    if isinstance(error, FileNotFoundError):
        return "the file was listed but is gone now; put it back and run again"
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror or error}); check the file and its permissions"
    return f"its reader failed ({type(error).__name__}: {error}); please report it with the file"
