"""An object with named fields becomes an article: a line of JSON, an element of an array, a row of a table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import msgspec

from extractor.errors import InputError
from extractor.formats.decode import decode, refuse_binary
from extractor.formats.inputs import ReadSettings, Wrapped
from extractor.formats.ninjs import is_ninjs, read_ninjs
from extractor.formats.published import published_day
from extractor.records import Article, ArticleRecord

_OPTIONAL = ("id", "title", "published", "url", "source")
_KINDS: dict[type, str] = {dict: "object", list: "list", str: "string", bool: "truth value", type(None): "null"}


class Place(NamedTuple):
    """Where an object stands.

    Attributes:
        id: The id of an article that has none of its own.
        name: What people call the place: ``wire.jsonl, line 3``.
        encoding: What its bytes were decoded with.
        sha256: Hex digest of its bytes.
    """

    id: str
    name: str
    encoding: str | None = None
    sha256: str | None = None


def json_object(data: bytes, *, where: str) -> dict[str, Any]:
    """Reads one JSON object in UTF-8.

    Args:
        data: The bytes.
        where: What to write, for the message: ``one object a line``.

    Raises:
        InputError: It is no JSON, or another kind of value.

    Example:
        >>> json_object(b'{"text": "Heim won."}', where="one object a line")
        {'text': 'Heim won.'}
    """
    try:
        value = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise InputError(f"no JSON ({str(error).rstrip('.')}); write {where}") from error
    except RecursionError as error:
        raise InputError("no JSON that can be read (nested too deeply); write flat objects") from error
    if not isinstance(value, dict):
        raise InputError(f"a {_kind(value)} where an object is expected; write {where}, with the article in 'text'")
    return value


def article_of(fields: Mapping[str, Any], place: Place, settings: ReadSettings) -> Article | ArticleRecord | Wrapped:
    """Makes an article of an object.

    Args:
        fields: Its fields; those that are not asked for are left alone.
        place: Where it stands.
        settings: The names of its fields.

    Returns:
        The article; of a wire item, what ``read_ninjs`` makes of it.

    Raises:
        InputError: There is no text, or a field is of another kind than it must be.
    """
    name, text = _first(fields, settings.text)
    if name is None:
        if is_ninjs(fields):
            return read_ninjs(fields, id=place.id, name=place.name, encoding=place.encoding, digest=place.sha256)
        wanted = " and no ".join(map(repr, settings.text))
        raise InputError(f"the object has no {wanted}; put the article's text there, or name its field (--text-field)")
    if isinstance(text, bytes):
        text = decode(text).text
    if not isinstance(text, str):
        raise InputError(f"{name!r} is a {_kind(text)} and must be a string")
    refuse_binary(text)
    found = {key: _string(fields, getattr(settings, key), number=key == "id") for key in _OPTIONAL}
    published = found["published"]
    return Article(
        id=found["id"] or place.id,
        text=text,
        source=found["source"],
        title=found["title"],
        published=published_day(published) if published else None,
        url=found["url"],
        encoding=place.encoding,
        sha256=place.sha256,
    )


def _first(fields: Mapping[str, Any], names: tuple[str, ...]) -> tuple[str | None, Any]:
    """The first of some fields that there is, null or not, and its value."""
    null: str | None = None
    for name in names:
        present, value = _at(fields, name)
        if present and value is not None:
            return name, value
        null = null or (name if present else None)
    return null, None


def _at(fields: Mapping[str, Any], name: str) -> tuple[bool, Any]:
    """Whether there is a field of that name, or a path of that name, and its value."""
    if name in fields:
        return True, fields[name]
    head, dot, rest = name.partition(".")
    inner = fields.get(head)
    return _at(inner, rest) if dot and isinstance(inner, Mapping) else (False, None)


def _string(fields: Mapping[str, Any], names: tuple[str, ...], *, number: bool) -> str | None:
    name, value = _first(fields, names)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if number and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise InputError(f"{name!r} is a {_kind(value)} and must be a string")


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "number")
