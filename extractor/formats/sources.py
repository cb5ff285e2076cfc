"""Files opened for a reader: packed ones unpacked on the way, and never more in memory than was asked for."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

from extractor.errors import InputError
from extractor.formats.inputs import DEFAULTS, STDIN, InputFile, ReadSettings, sha256, size

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PACKED = (".gz", ".zst")
"""Extensions of packed files; what they hold is told by the extension before."""

DAMAGE = (EOFError, gzip.BadGzipFile, zlib.error, zstd.ZstdError)
"""What reading a packed file raises where its bytes are cut off or spoilt."""

NOWHERE = "is a link that leads nowhere; mend it or remove it"
"""What is said of such a link."""

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
            raise InputError(f"holds more than {size(limit)}; split it or leave it out")
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
        head, stream = _peeked(raw)
        packed: Any = None
        if head.startswith(_GZIP):
            packed = gzip.GzipFile(fileobj=stream)
        elif head.startswith(_ZSTD):
            packed = zstd.ZstdFile(stream)
        if packed is None:
            yield Source(file, stream, head, settings, stream.seekable())
        else:
            head, stream = _replayed(stack.enter_context(packed))
            yield Source(file, stream, head, settings, seekable=False)


def leads_nowhere(path: Path) -> bool:
    """Whether a path is a symbolic link to what is not there, or to itself."""
    return path.is_symlink() and not path.exists()


def file_sha256(file: InputFile, settings: ReadSettings = DEFAULTS) -> str | None:
    """The checksum of a file's bytes, unpacked; None if it cannot be read or holds more than an article can.

    Args:
        file: A file that can be opened again.
        settings: How much an article can hold.
    """
    try:
        with opened(file, settings) as source:
            return sha256(source.whole(settings.article_bytes))
    except (InputError, OSError, *DAMAGE):
        return None


def _peeked(raw: IO[bytes]) -> tuple[bytes, IO[bytes]]:
    """The first bytes of a file, and a stream that still has them."""
    if not raw.seekable():
        return _replayed(raw)
    head = raw.read(_HEAD)
    raw.seek(0)
    return head, raw


def _replayed(rest: Any) -> tuple[bytes, IO[bytes]]:
    """The same for what cannot be rewound, or not without unpacking it again."""
    replay = _Replay(rest)
    return replay.head, io.BufferedReader(replay, _HEAD)


class _Replay(io.RawIOBase):
    """Bytes that were read already, then the rest of the stream they came from.

    Where reading on raises, all that was read before is given first, and then the error, as often as it is asked for.
    """

    def __init__(self, rest: Any) -> None:
        self._rest = rest
        self._error: Exception | None = None
        chunks: list[bytes] = []
        room = _HEAD
        while room and (chunk := self._next(room)):
            chunks.append(chunk)
            room -= len(chunk)
        self.head = b"".join(chunks)
        self._seen = memoryview(self.head)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        chunk: bytes | memoryview = self._seen[: len(buffer)]
        self._seen = self._seen[len(chunk) :]
        chunk = chunk or self._next(len(buffer))
        if not chunk and self._error:
            raise self._error
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def _next(self, count: int) -> bytes:
        if self._error:
            return b""
        try:
            chunk: bytes = self._rest.read1(count)
        except (OSError, *DAMAGE) as error:
            self._error = error
            return b""
        return chunk
