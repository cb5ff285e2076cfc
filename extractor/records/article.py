"""An article on its way in, and the line that ``articles.jsonl`` keeps of it."""

from __future__ import annotations

from typing import Literal

import msgspec

PublishedBasis = Literal["metadata", "stated", "inferred"]


class Published(msgspec.Struct, frozen=True):
    """When an article was published: first and last possible day (ISO 8601), and how that is known.

    ``latest`` is None when the date is only a lower bound, as it is when it was inferred from the events told.
    """

    earliest: str | None = None
    latest: str | None = None
    basis: PublishedBasis | None = None


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A text to read, with what its container said of it.

    Attributes:
        id: Unique within a run; for files the path inside the folder that was named.
        text: The text exactly as decoded, before any cleaning; all offsets count its code points.
        source: The outlet or the file it came from.
        title: A title given beside the text (a headline inside the text is found by reading).
        published: A date given beside the text, ISO 8601 (``2025-02-09``).
        url: Where it was published.
        encoding: The encoding its bytes were decoded with.
        sha256: Hex digest of the bytes as they came, unpacked.
        keep_text: Whether the text is to be written beside the claims, because it cannot be found in the input: it
            was extracted from HTML, or came by standard input.
    """

    id: str
    text: str
    source: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    encoding: str | None = None
    sha256: str | None = None
    keep_text: bool = False


class ArticleText(msgspec.Struct, frozen=True):
    """One line of ``texts.jsonl``: the text that the offsets of an article's claims count, where the input lacks it."""

    id: str
    text: str


class ArticleRef(msgspec.Struct, frozen=True):
    """What a claim repeats of its article, so that a line of ``claims.jsonl`` stands alone."""

    id: str
    source: str | None = None
    title: str | None = None
    published: Published | None = None


Status = Literal["ok", "empty", "failed", "skipped"]


class ArticleRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One line of ``articles.jsonl``: there is one for every input, read or not.

    Attributes:
        fingerprint: A sketch of the text by which copies and rewrites are found.
        claims: Number of claims by predicate.
        error: What went wrong, in one sentence, when status is ``failed`` or ``skipped``.
    """

    id: str
    source: str | None = None
    sha256: str | None = None
    encoding: str | None = None
    fingerprint: str | None = None
    title: str | None = None
    published: Published | None = None
    claims: dict[str, int] = {}
    status: Status = "ok"
    error: str | None = None
