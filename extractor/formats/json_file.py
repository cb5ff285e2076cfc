"""JSON: an object is an article, an array has one in each element; either may be ninjs."""

from __future__ import annotations

import codecs
import re

import msgspec

from extractor.errors import InputError
from extractor.formats.decode import decode
from extractor.formats.fields import Place, article_of, json_object
from extractor.formats.inputs import Pieces, ReadSettings, failed, sha256, size
from extractor.formats.jsonl import read_lines
from extractor.formats.sources import Source

_WHERE = "an object, an array of objects, or one object a line"
_LINES = re.compile(rb"\}[ \t]*\r?\n\s*\{")
"""Where one object ends a line and another begins the next: between two lines of JSON Lines, or in an array."""

_elements = msgspec.json.Decoder(list[msgspec.Raw])


def sniff_json(head: bytes) -> bool:
    """Whether a file begins as an object or array does.

    Example:
        >>> sniff_json(b' [{"text": "Heim won."}]'), sniff_json(b"[Heim won]"), sniff_json(b"Heim won.")
        (True, False, False)
    """
    begin = head.removeprefix(codecs.BOM_UTF8).lstrip()
    return begin[:1] in (b"{", b"[") and begin[1:].lstrip()[:1] in (b'"', b"{", b"}", b"]", b"[")


def read_json(source: Source) -> Pieces:
    """Reads a ``.json`` file; one with an object on each line is read as JSON Lines.

    Args:
        source: The file; an element without an id of its own is called ``file.json#3``.

    Yields:
        An article for each object, or a failed record that names file and element.

    Raises:
        InputError: The file is longer than can be held in memory.
        OSError: The file cannot be read on.
    """
    file, settings = source.file, source.settings
    data = source.whole(settings.file_bytes)
    digest = sha256(data)
    try:
        text, encoding = decode(data)
        data = text.encode() if encoding != "utf-8" else data.removeprefix(codecs.BOM_UTF8)
        del text
        if not data.strip():
            return
        if not data.lstrip().startswith(b"["):
            if _LINES.search(data) and not _is_one_object(data):
                yield from read_lines(iter(data.split(b"\n")), file, encoding, settings)
                return
            _refuse_long(data, settings)
            place = Place(file.id, file.name, encoding, digest)
            yield article_of(json_object(data, where=_WHERE), place, settings)
            return
        elements = _array(data)
    except InputError as error:
        yield failed(file.id, f"{file.name}: {error}.", source=file.name, digest=digest)
        return
    for number, raw in enumerate(elements, start=1):
        id, where = f"{file.id}#{number}", f"{file.name}, article {number}"
        element = bytes(raw)
        digest = sha256(element)
        try:
            _refuse_long(element, settings)
            yield article_of(json_object(element, where=_WHERE), Place(id, where, encoding, digest), settings)
        except InputError as error:
            yield failed(id, f"{where}: {error}.", source=file.name, digest=digest)


def _array(data: bytes) -> list[msgspec.Raw]:
    try:
        return _elements.decode(data)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise InputError(f"no JSON ({str(error).rstrip('.')}); write {_WHERE}") from error
    except RecursionError as error:
        raise InputError("no JSON that can be read (nested too deeply); write flat objects") from error


def _refuse_long(data: bytes, settings: ReadSettings) -> None:
    if len(data) > settings.article_bytes:
        raise InputError(f"is longer than {size(settings.article_bytes)}, which no article is; leave it out")


def _is_one_object(data: bytes) -> bool:
    try:
        msgspec.json.decode(data, type=msgspec.Raw)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return False
    return True
