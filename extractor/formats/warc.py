"""WARC, the archives of crawls: every page that was answered with 200 and HTML is an article. fastwarc reads them.

All else (requests, redirects, pictures) is passed over. The date of the crawl is no date of publication.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Any, cast

from extractor.errors import InputError
from extractor.formats.html import page_article
from extractor.formats.inputs import InputFile, Pieces, ReadSettings, Wrapped, failed, sha256, size
from extractor.formats.sources import DAMAGE, Source
from extractor.records import Article, ArticleRecord

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

MAGIC = (b"WARC/1.", b"WARC/0.")
_PAGES = ("text/html", "application/xhtml+xml")
_FOUND = 200
_END = b"\r\n\r\n"
_ENDS = (_END, b"\n\n")
"""How an archive ends: with the blank lines after its last record."""


def read_warc(source: Source) -> Pieces:
    """Reads a ``.warc`` file, or the same packed, record by record.

    Args:
        source: The archive.

    Yields:
        Each page, called by its address, to become an article, or the failed record of one that cannot be read; where
        the archive breaks off, what stands before the break, then one failed record.

    Raises:
        InputError: What follows is no record.
        EOFError: The archive ends within a record.
        OSError: The file cannot be read on.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    file = source.file
    stream = _Told(source.stream)
    number = 0
    try:
        # Bodies are unpacked by ourselves: a body that fastwarc unpacked in part makes it lose the record after.
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, auto_decode="none"):
            number += 1
            if _is_page(record):
                address = record.headers.get("WARC-Target-URI") or f"{file.id}#{number}"
                yield _page(record, address.strip("<> "), file, source.settings)
    except OSError as error:
        if stream.fault is not None:
            raise stream.fault from error
        raise InputError(f"no WARC record after response {number} ({error}); what stands before was read") from error
    stream.raise_fault()


class _Told:
    """A stream that keeps what goes wrong to itself until it is asked: fastwarc must not see exceptions of others."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = cast(io.BufferedReader, stream)
        self._read = 0
        self._end = b""
        self.fault: BaseException | None = None

    def read(self, count: int = -1) -> bytes:
        try:
            data = self._stream.read1(count)
        except (OSError, *DAMAGE) as error:
            self.fault = error
            return b""
        self._read += len(data)
        self._end = (self._end + data)[-len(_END) :]
        return data

    def tell(self) -> int:
        return self._read

    def seek(self, offset: int, whence: int = 0) -> int:
        raise OSError("an archive is read from its beginning to its end")

    def close(self) -> None:
        """Whoever opened the stream closes it."""

    def raise_fault(self) -> None:
        """Raises what went wrong, or that the bytes read to the end do not end as an archive does."""
        if self.fault is not None:
            raise self.fault
        if self._end and not self._end.endswith(_ENDS):
            raise EOFError("the last record is not whole")


def _is_page(record: WarcRecord) -> bool:
    http = record.http_headers
    return (
        http is not None
        and http.status_code == _FOUND
        and (record.http_content_type or "").strip().lower().startswith(_PAGES)
    )


def _page(record: WarcRecord, address: str, file: InputFile, settings: ReadSettings) -> Wrapped | ArticleRecord:
    where = f"{file.name}, {address}"
    try:
        data = _body(record, settings.html_bytes)
    except InputError as error:
        return failed(address, f"{where}: {error}.", source=file.name)
    known = Article(
        id=address,
        text="",
        source=file.name,
        url=address,
        encoding=record.http_charset,
        sha256=sha256(data),
        keep_text=True,
    )
    return Wrapped(known, where, data, page_article)


def _body(record: WarcRecord, limit: int) -> bytes:
    """The page as it was before the server packed it."""
    from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader

    unpackers: dict[str, Callable[[IO[bytes]], Any]] = {
        "chunked": ChunkedReader,
        "gzip": GzipReader,
        "x-gzip": GzipReader,
        "deflate": lambda stream: GzipReader(stream, zlib=True),
        "br": BrotliReader,
        "zstd": ZstdReader,
    }
    length = record.content_length
    if length > limit:
        raise InputError(f"is longer than {size(limit)}, which no page of news is; leave it out")
    data = record.reader.read(length)
    if len(data) < length:
        raise EOFError(f"of {length} bytes of a page there are {len(data)}")
    http = record.http_headers
    for header in ("Transfer-Encoding", "Content-Encoding"):
        for name in reversed((http.get(header) or "").lower().split(",")):
            unpacker = unpackers.get(name.strip())
            if unpacker is not None:
                data = _unpacked(data, unpacker, name.strip(), limit)
    return data


def _unpacked(data: bytes, unpacker: Callable[[IO[bytes]], Any], name: str, limit: int) -> bytes:
    try:
        unpacked: bytes = unpacker(io.BytesIO(data)).read(limit + 1)
    except OSError:
        return data  # crawlers unpack pages and leave the header as it was
    if len(unpacked) > limit:
        raise InputError(f"unpacks ({name}) to more than {size(limit)}, which no page of news does; leave it out")
    return unpacked
