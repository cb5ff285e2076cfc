"""ninjs, the IPTC's JSON for news: an item of a wire feed becomes an article.

Versions 1.x write ``headline`` and ``body_text``, 2.x ``headlines`` and ``bodies``, 3.x the same with capitals
inside (``contentType``). Names are compared without capitals, so one table serves them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from extractor.errors import InputError
from extractor.formats.decode import refuse_binary
from extractor.formats.fragment import plain_text
from extractor.formats.inputs import Wrapped, one_line
from extractor.formats.published import published_day
from extractor.records import Article, ArticleRecord

_TELLING = ("headline", "body", "bodies", "description", "version", "firstcreated", "contentcreated", "standard")
_DATES = ("versioncreated", "firstcreated", "contentcreated")
_SOURCES = ("source", "copyrightholder")
_MARKUP = ("html", "xml")
_WITHDRAWN = {"canceled": "was canceled", "withheld": "is withheld"}


class _Part(NamedTuple):
    """A headline, body or description: what it is for, how it is written, what it says."""

    role: str
    kind: str
    value: str

    @property
    def marked_up(self) -> bool:
        return any(word in self.kind for word in _MARKUP) or (not self.kind and self.value.lstrip().startswith("<"))


def is_ninjs(fields: Mapping[str, Any]) -> bool:
    """Whether an object is an item of news by the names of its fields.

    Example:
        >>> is_ninjs({"uri": "urn:x", "headline": "Heim wins", "body_text": "Heim won."})
        True
        >>> is_ninjs({"uri": "urn:x", "text": "Heim won."})
        False
    """
    return isinstance(fields.get("uri"), str) and any(
        name.lower().lstrip("$").startswith(_TELLING) for name in fields if name != "uri"
    )


def read_ninjs(
    fields: Mapping[str, Any], *, id: str, name: str, encoding: str | None = None, digest: str | None = None
) -> Article | ArticleRecord | Wrapped:
    """Makes an article of an item.

    The text is its plain body; else its body in HTML, without the tags; else its description, as of a photograph.
    The date is that of the version, since that is when the text said what it says.

    Args:
        fields: The item.
        id: Its id where its ``uri`` is empty.
        name: What people call the place where it stands.
        encoding: What its bytes were decoded with.
        digest: Their SHA-256.

    Returns:
        The article, still in its HTML if it has no plain body; a skipped record where its sender took the item back.

    Raises:
        InputError: It has neither body nor description, or its date cannot be read.

    Example:
        >>> read_ninjs({"uri": "urn:wire:7", "body_text": "Heim won.", "versioncreated": "2025-02-09T18:00:00Z"},
        ...            id="wire.json", name="wire.json").published
        '2025-02-09'
    """
    item = {key.lower(): value for key, value in fields.items()}
    uri = item["uri"] or id
    taken_back = _WITHDRAWN.get(str(item.get("pubstatus")).lower())
    if taken_back:
        error = f"{name}: {taken_back} by its sender (pubstatus); it is not read."
        return ArticleRecord(id=uri, sha256=digest, encoding=encoding, status="skipped", error=one_line(error))
    body = _body(item)
    if body is None:
        raise InputError("the item has neither a body nor a description; leave it out")
    headlines = sorted(_parts(item, "headline", "headlines"), key=lambda part: part.role not in ("", "main"))
    dates = _strings(item, _DATES)
    known = Article(
        id=uri,
        text="",
        source=next(_strings(item, _SOURCES), None),
        title=headlines[0].value if headlines else None,
        published=next(map(published_day, dates), None),
        url=uri if uri.startswith(("http://", "https://")) else None,
        encoding=encoding,
        sha256=digest,
        keep_text=body.marked_up,
    )
    if body.marked_up:
        return Wrapped(known, name, body.value.encode(), fragment_article)
    refuse_binary(body.value)
    return msgspec.structs.replace(known, text=body.value)


def fragment_article(known: Article, data: bytes) -> Article:
    """Makes an article of what is known of an item and its body in HTML.

    Raises:
        InputError: The body cannot be parsed, or is no text.
    """
    text = plain_text(data.decode())
    refuse_binary(text)
    return msgspec.structs.replace(known, text=text)


def _body(item: Mapping[str, Any]) -> _Part | None:
    """The best telling of the item: a body before a description, plain before marked up, HTML before other marks."""
    for names in (("body", "bodies"), ("description", "descriptions")):
        parts = sorted(_parts(item, *names), key=lambda part: (part.marked_up, "html" not in part.kind))
        if parts:
            return parts[0]
    return None


def _parts(item: Mapping[str, Any], one: str, many: str) -> Iterator[_Part]:
    """What an item says under a name: ``headline``, ``headline_short``, ``headlines: [{"role", "value"}]``."""
    for key, value in item.items():
        if key in (one, many) and isinstance(value, list):
            for entry in value:
                if isinstance(entry, Mapping):
                    part = {name.lower(): inner for name, inner in entry.items()}
                    role, kind = (str(part.get(name) or "").lower() for name in ("role", "contenttype"))
                    yield from _part(role, kind or role, part.get("value"))
        elif key == one:
            yield from _part("", str(item.get("mimetype") or "") if one == "body" else "", value)
        elif key.startswith(one + "_"):
            role = key.removeprefix(one + "_")
            yield from _part(role, role, value)


def _part(role: str, kind: str, value: object) -> Iterator[_Part]:
    if isinstance(value, str) and value.strip():
        yield _Part(role, kind, value)


def _strings(item: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[str]:
    return (value for name in names if isinstance(value := item.get(name), str) and value.strip())
