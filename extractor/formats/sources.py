"""Files opened for a reader: packed ones unpacked on the way, and never more in memory than was asked for."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO, NamedTuple, cast

from extractor.errors import InputError
from extractor.formats.inputs import STDIN, InputFile, ReadSettings, size

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PACKED = (".gz", ".zst")
"""Extensions of packed files; what they hold is told by the extension before."""

DAMAGE = (EOFError, gzip.BadGzipFile, zlib.error, zstd.ZstdError)
"""What reading a packed file raises where its bytes are cut off or spoilt."""

_HEAD = 1 << 16
_CHUNK = 1 << 20
_GZIP = b"\x1f\x8b\x08"
_ZSTD = b"\x28\xb5\x2f\xfd"


class Source(NamedTuple):
    """A file that is open for a reader.

    Attributes:
        file: Which one.
        stream: Its bytes, unpacked, from the beginning.
        head: The first of them, 64 KiB at most; the stream has them too.
        settings: What to look for and how much to take.
        seekable: Whether the stream can be read from any place at no cost.
    """

    file: InputFile
    stream: IO[bytes]
    head: bytes
    settings: ReadSettings
    seekable: bool = True

    def whole(self, limit: int) -> bytes:
        """All bytes of the stream.

        Args:
            limit: How many there may be.

        Raises:
            InputError: There are more.
            OSError: The file cannot be read on.
        """
        chunks: list[bytes] = []
        room = limit + 1
        while room > 0 and (chunk := self.stream.read(min(room, _CHUNK))):
            chunks.append(chunk)
            room -= len(chunk)
        if room <= 0:
            raise InputError(f"holds more than {size(limit)}, which no article does; split it or leave it out")
        return b"".join(chunks)


@contextmanager
def opened(file: InputFile, settings: ReadSettings) -> Iterator[Source]:
    """Opens a file, or standard input, by what its first bytes are: gzip, Zstandard or neither.

    Args:
        file: Which one.
        settings: Handed on to the reader.

    Raises:
        OSError: There is no such file, or it is closed to us.
    """
    with ExitStack() as stack:
        raw: IO[bytes] = (
            sys.stdin.buffer if file.path == STDIN else stack.enter_context(file.path.open("rb", buffering=_HEAD))
        )
        head, raw = _peeked(raw)
        packed: IO[bytes] | None = None
        if head.startswith(_GZIP):
            packed = cast(IO[bytes], gzip.GzipFile(fileobj=raw))
        elif head.startswith(_ZSTD):
            packed = cast(IO[bytes], zstd.ZstdFile(raw))
        if packed is None:
            yield Source(file, raw, head, settings, raw.seekable())
        else:
            head, stream = _peeked(stack.enter_context(packed))
            yield Source(file, stream, head, settings, seekable=False)


def _peeked(stream: IO[bytes]) -> tuple[bytes, IO[bytes]]:
    """The first bytes of a stream, and a stream that still has them."""
    head = stream.read(_HEAD)
    if stream.seekable():
        stream.seek(0)
        return head, stream
    return head, io.BufferedReader(_Rejoined(head, stream), _HEAD)


class _Rejoined(io.RawIOBase):
    """Bytes that were read already, and the rest of the stream they came from."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        chunk = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(chunk) :] if self._head else self._head
        buffer[: len(chunk)] = chunk
        return len(chunk)
