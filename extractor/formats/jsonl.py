"""JSON Lines: one article a line. A broken line is a failed record; the others are still read.

A line is an object with ``text`` and, if known, ``id``, ``title``, ``published``, ``url`` and ``source``, all
strings; other keys are left alone. Lines are decoded one by one, so that one bad byte does not cost the rest.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from extractor.errors import InputError
from extractor.formats.decode import decode, refuse_binary
from extractor.formats.inputs import InputFile, Items, failed, sha256
from extractor.formats.published import published_day
from extractor.records import Article

_OPTIONAL = ("id", "title", "published", "url", "source")
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_HEAD = 4096


def read_jsonl(file: InputFile) -> Items:
    """Reads a ``.jsonl`` file, line by line: only one line is in memory at a time (UTF-16 excepted).

    Args:
        file: The file; a line without an id of its own is called ``file.jsonl#L3``.

    Yields:
        An article for each line, or a failed record that names file and line. Blank lines are passed over.

    Raises:
        OSError: The file cannot be opened or read on.
    """
    with file.path.open("rb") as stream:
        head = stream.read(_HEAD)
        stream.seek(0)
        utf16 = _UTF16.get(head[:2])
        if utf16 is None and b"\0" in head:
            yield failed(file.id, f"{file.name}: binary data; give JSON Lines in UTF-8.", source=file.name)
            return
        yield from read_lines(stream if utf16 is None else _from_utf16(stream.read(), utf16), file, utf16)


def read_lines(lines: Iterable[bytes], file: InputFile, encoding: str | None = None) -> Items:
    r"""Reads articles from lines of bytes; never raises for what a line holds.

    Example:
        >>> from pathlib import Path
        >>> wire = InputFile(Path("wire.jsonl"), "wire.jsonl", "wire.jsonl")
        >>> [item.id for item in read_lines([b'{"text": "Heim won."}\n', b"{\n"], wire)]
        ['wire.jsonl#L1', 'wire.jsonl#L2']
    """
    for number, raw in enumerate(lines, start=1):
        data = raw.strip(b" \t\r\n")
        if not data or data == codecs.BOM_UTF8:
            continue
        digest = sha256(data)
        try:
            fields, spelled = _fields(data)
            yield _article(fields, file, number, encoding or spelled, digest)
        except InputError as error:
            place = f"{file.name}, line {number}"
            yield failed(f"{file.id}#L{number}", f"{place}: {error}.", source=file.name, digest=digest)


def _fields(data: bytes) -> tuple[dict[str, Any], str]:
    """The object on a line, and the encoding of the line."""
    text, encoding = decode(data)
    try:
        value = msgspec.json.decode(text.encode())
    except (msgspec.DecodeError, UnicodeError) as error:
        raise InputError(f"no JSON ({str(error).rstrip('.')}); write one object a line") from error
    except RecursionError as error:
        raise InputError("no JSON that can be read (nested too deeply); write one flat object a line") from error
    if not isinstance(value, dict):
        raise InputError(f"a {_kind(value)} where an object is expected; write one object with 'text' a line")
    return value, encoding


def _article(fields: dict[str, Any], file: InputFile, number: int, encoding: str, digest: str) -> Article:
    if "text" not in fields:
        raise InputError("the object has no 'text'; put the article's text there")
    for key in ("text", *_OPTIONAL):
        value = fields.get(key)
        if not (isinstance(value, str) or (value is None and key != "text")):
            raise InputError(f"{key!r} is a {_kind(value)} and must be a string")
    refuse_binary(fields["text"])
    published = fields.get("published")
    return Article(
        id=fields.get("id") or f"{file.id}#L{number}",
        text=fields["text"],
        source=fields.get("source"),
        title=fields.get("title"),
        published=published_day(published) if published else None,
        url=fields.get("url"),
        encoding=encoding,
        sha256=digest,
    )


_KINDS: dict[type, str] = {dict: "object", list: "list", str: "string", bool: "truth value", type(None): "null"}


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "number")


def _from_utf16(data: bytes, encoding: str) -> Iterator[bytes]:
    """The lines of a file in UTF-16 as UTF-8; what does not decode is spoilt in its own line alone."""
    text = data[2:].decode(encoding, errors="replace")
    return (line.encode() for line in text.split("\n"))
