"""JSON Lines: one article a line. A broken line is a failed record; the others are still read.

A line is an object with ``text`` and, if known, ``id``, ``title``, ``published``, ``url`` and ``source``, all
strings (the names can be set), or an item of ninjs; other keys are left alone. Lines are decoded one by one, so
that one bad byte does not cost the rest.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import IO

from extractor.errors import InputError
from extractor.formats.decode import decode
from extractor.formats.fields import Place, article_of, json_object
from extractor.formats.inputs import DEFAULTS, InputFile, Pieces, ReadSettings, failed, sha256, size
from extractor.formats.sources import Source

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_WHERE = "one object a line"
_CHUNK = 1 << 20
_LONG = 1 << 15
"""Bytes after which a line without an end is taken for one article on one line."""


def sniff_jsonl(head: bytes) -> bool:
    r"""Whether a file begins with a line that is an object, or with one that is longer than what is seen.

    Example:
        >>> sniff_jsonl(b'{"text": "Heim won."}\n'), sniff_jsonl(b'{\n "text": "Heim won."\n}\n')
        (True, False)
    """
    line, newline, _ = head.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")
    if not line.startswith(b"{"):
        return False
    try:
        json_object(line.strip(), where=_WHERE)
    except InputError:
        return not newline and len(line) >= _LONG
    return True


def read_jsonl(source: Source) -> Pieces:
    """Reads a ``.jsonl`` file, line by line: only one line is in memory at a time (UTF-16 excepted).

    Args:
        source: The file; a line without an id of its own is called ``file.jsonl#L3``.

    Yields:
        An article for each line, or a failed record that names file and line. Blank lines are passed over.

    Raises:
        InputError: The file is binary, or has a line without end.
        OSError: The file cannot be read on.
    """
    settings = source.settings
    utf16 = _UTF16.get(source.head[:2])
    if utf16 is not None:
        lines: Iterator[bytes | None] = _from_utf16(source.whole(settings.file_bytes), utf16)
    elif b"\0" in source.head[:4096]:
        raise InputError("binary data; give JSON Lines in UTF-8")
    else:
        lines = _bounded(source.stream, settings)
    yield from read_lines(lines, source.file, utf16, settings)


def read_lines(
    lines: Iterable[bytes | None], file: InputFile, encoding: str | None = None, settings: ReadSettings = DEFAULTS
) -> Pieces:
    r"""Reads articles from lines of bytes; never raises for what a line holds.

    Args:
        lines: The lines; None stands for one that was too long.
        file: Where they are from.
        encoding: What the whole file was encoded in, where that is no matter of each line.
        settings: The names of the fields.

    Example:
        >>> from pathlib import Path
        >>> wire = InputFile(Path("wire.jsonl"), "wire.jsonl", "wire.jsonl")
        >>> [item.id for item in read_lines([b'{"text": "Heim won."}\n', b"{\n"], wire)]
        ['wire.jsonl#L1', 'wire.jsonl#L2']
    """
    for number, raw in enumerate(lines, start=1):
        id, where = f"{file.id}#L{number}", f"{file.name}, line {number}"
        if raw is None:
            error = f"{where}: is longer than {size(settings.article_bytes)}, which no article is; leave it out."
            yield failed(id, error, source=file.name)
            continue
        data = raw.strip(b" \t\r\n")
        if not data or data == codecs.BOM_UTF8:
            continue
        digest = sha256(data)
        try:
            text, spelled = decode(data)
            fields = json_object(text.encode(), where=_WHERE)
            yield article_of(fields, Place(id, where, encoding or spelled, digest), settings)
        except InputError as error:
            yield failed(id, f"{where}: {error}.", source=file.name, digest=digest)


def _bounded(stream: IO[bytes], settings: ReadSettings) -> Iterator[bytes | None]:
    """The lines of a stream; of one that is too long nothing is kept."""
    limit = settings.article_bytes
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        yield None
        room = settings.file_bytes
        while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
            room -= len(rest)
            if room < 0:
                raise InputError(f"a line goes on for more than {size(settings.file_bytes)}; nothing after it is read")


def _from_utf16(data: bytes, encoding: str) -> Iterator[bytes]:
    """The lines of a file in UTF-16 as UTF-8; what does not decode is spoilt in its own line alone."""
    text = data[2:].decode(encoding, errors="replace")
    return (line.encode() for line in text.split("\n"))
