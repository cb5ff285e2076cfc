"""What a reader is given and what it gives back: shared by all formats."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from extractor.records import Article, ArticleRecord

STDIN = Path("-")
"""The path that stands for standard input."""

_MIB = 1 << 20
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class InputFile(NamedTuple):
    """One file to read.

    Attributes:
        path: Where it is; ``STDIN`` is standard input.
        id: Unique among the files of a run; the id of its article, or the root of its articles' ids.
        name: What people call it: the path inside the folder that was named.
    """

    path: Path
    id: str
    name: str


class ReadSettings(NamedTuple):
    """How articles are found in a file, and how much of one is read. Picklable.

    Field names are those of JSON, JSON Lines and Parquet: the first of several that an article has counts, and
    ``meta.date`` is the ``date`` inside ``meta`` unless there is a field of that very name.

    Attributes:
        text: Where the text stands.
        title: Where the title stands.
        published: Where the date stands.
        id: Where the id stands.
        source: Where the outlet stands.
        url: Where the address stands.
        article_bytes: The longest article that is read, in bytes, unpacked.
        html_bytes: The longest page: extraction from HTML takes time and memory out of all proportion.
        file_bytes: The longest file of those that have to be in memory as a whole, unpacked: JSON, and Parquet from
            standard input.

    Example:
        >>> ReadSettings(text=("body", "text"), published=("meta.date",)).text
        ('body', 'text')
    """

    text: tuple[str, ...] = ("text",)
    title: tuple[str, ...] = ("title",)
    published: tuple[str, ...] = ("published",)
    id: tuple[str, ...] = ("id",)
    source: tuple[str, ...] = ("source",)
    url: tuple[str, ...] = ("url",)
    article_bytes: int = 32 * _MIB
    html_bytes: int = 8 * _MIB
    file_bytes: int = 256 * _MIB


DEFAULTS = ReadSettings()
"""The settings where none are given."""


class Wrapped(NamedTuple):
    """An article that is still in its markup: whoever reads it takes it out, under the limits of reading. Picklable.

    Attributes:
        known: All that is known of it without its text; ``encoding`` is what its sender says of its bytes.
        name: What people call the place where it stands.
        data: The markup.
        unwrap: Makes the article of ``known`` and ``data``. A function of a module, since that may happen in another
            process. It may raise InputError: what is wrong and what to do, without the place.
    """

    known: Article
    name: str
    data: bytes
    unwrap: Callable[[Article, bytes], Article]

    @property
    def id(self) -> str:
        """The article's."""
        return self.known.id

    def failed(self, error: str) -> ArticleRecord:
        """The record that it leaves if it cannot be taken out.

        Args:
            error: What was wrong and what to do, without the place and the full stop.
        """
        return failed(self.id, f"{self.name}: {error}.", source=self.known.source, digest=self.known.sha256)


Items: TypeAlias = Iterator[Article | ArticleRecord]
"""Articles, and records of those that could not be read."""

Pieces: TypeAlias = Iterator[Article | ArticleRecord | Wrapped]
"""What a reader yields: the same, or articles in their markup where taking them out takes its time."""


def size(count: int) -> str:
    """A number of bytes as people say it.

    Example:
        >>> size(32 << 20), size(100)
        ('32 MiB', '100 bytes')
    """
    return f"{count // _MIB} MiB" if count >= _MIB else f"{count} bytes"


def one_line(sentence: str) -> str:
    r"""A sentence without line breaks and other control characters, such as names of files may bring along.

    Example:
        >>> one_line("new\nline.txt: is gone.")
        'new line.txt: is gone.'
    """
    return _CONTROLS.sub(" ", sentence)


def sha256(data: bytes) -> str:
    """Hex digest by which the bytes of an input are known.

    Example:
        >>> sha256(b"")[:12]
        'e3b0c44298fc'
    """
    return hashlib.sha256(data).hexdigest()


def failed(article_id: str, error: str, *, source: str | None = None, digest: str | None = None) -> ArticleRecord:
    """The record of an input that could not be read.

    Args:
        article_id: The id that the article has, or would have had.
        error: One sentence that names the place, what was wrong and what to do; line breaks in it become spaces.
        source: Where it came from.
        digest: The bytes' SHA-256, if they could be read at all.
    """
    return ArticleRecord(id=article_id, source=source, sha256=digest, status="failed", error=one_line(error))
