"""What a reader is given and what it gives back: shared by all formats."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from extractor.records import Article, ArticleRecord

Items: TypeAlias = Iterator[Article | ArticleRecord]
"""What a reader yields: articles, and records of those that could not be read."""


class InputFile(NamedTuple):
    """One file to read.

    Attributes:
        path: Where it is.
        id: Unique among the files of a run; the id of its article, or the root of its articles' ids.
        name: What people call it: the path inside the folder that was named.
    """

    path: Path
    id: str
    name: str


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
        error: One sentence that names the place, what was wrong and what to do.
        source: Where it came from.
        digest: The bytes' SHA-256, if they could be read at all.
    """
    return ArticleRecord(id=article_id, source=source, sha256=digest, status="failed", error=error)
