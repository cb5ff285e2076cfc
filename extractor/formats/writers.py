"""The files of a run, each written aside and put in place whole: a reader never sees half a file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

import msgspec

from extractor.errors import OutputError
from extractor.formats.check import check_spans
from extractor.records import Article, ArticleRecord, ArticleText, Claim, Finding, RunRecord

ARTICLES = "articles.jsonl"
CLAIMS = "claims.jsonl"
CONFLICTS = "conflicts.jsonl"
RUN = "run.json"
NAMES = (ARTICLES, CLAIMS, CONFLICTS, RUN)
"""The files of a run in the order in which they are put in place: ``run.json`` last, so that it says "done"."""

TEXTS = "texts.jsonl"
"""A fifth file, where there are articles whose text cannot be found in the input."""

OUTPUTS = (TEXTS, *NAMES)
"""All files that a run may write."""

_encoder = msgspec.json.Encoder()


def line(record: msgspec.Struct) -> bytes:
    r"""One record as a line of JSON.

    Example:
        >>> from extractor.records import ArticleRef
        >>> line(ArticleRef("suárez.txt")).decode()
        '{"id":"suárez.txt","source":null,"title":null,"published":null}\n'
    """
    return _encoder.encode(record) + b"\n"


def claim_lines(article: Article, claims: Iterable[Claim]) -> bytes:
    """The lines of one article's claims, checked against its text.

    Raises:
        InputError: A claim's characters are not where it says.
    """
    kept = list(claims)
    check_spans(article.text, kept)
    return b"".join(map(line, kept))


def text_line(article: Article) -> bytes:
    """The line that keeps an article's text; nothing where the text can be found in the input."""
    return line(ArticleText(article.id, article.text)) if article.keep_text else b""


class RunWriter:
    """Writes the files of a run into a folder.

    Used as a context manager: entering makes the folder and opens hidden files in it, so that an output that
    cannot be written is known before any article is read. ``commit`` puts the files in place. Leaving without
    it (an error, an interrupt) removes them, and the files of an earlier run stay as they were.

    Args:
        folder: Where the files go; made if missing.

    Raises:
        OutputError: The folder or its files cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, IO[bytes]] = {}

    def __enter__(self) -> RunWriter:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for name in NAMES:
                self._files[name] = self._aside(name).open("wb")
        except OSError as error:
            self._discard()
            raise self._problem(error) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._discard()

    def claims(self, lines: bytes) -> None:
        """Adds lines made by ``claim_lines``."""
        self._write(CLAIMS, lines)

    def texts(self, lines: bytes) -> None:
        """Adds lines made by ``text_line``; the file is there once it has a line."""
        if not lines:
            return
        try:
            if TEXTS not in self._files:
                self._files[TEXTS] = self._aside(TEXTS).open("wb")
        except OSError as error:
            raise self._problem(error) from error
        self._write(TEXTS, lines)

    def article(self, record: ArticleRecord) -> None:
        """Adds one line to ``articles.jsonl``."""
        self._write(ARTICLES, line(record))

    def findings(self, findings: Iterable[Finding]) -> None:
        """Adds lines to ``conflicts.jsonl``."""
        for finding in findings:
            self._write(CONFLICTS, line(finding))

    def run(self, record: RunRecord) -> None:
        """Writes ``run.json``, indented for people."""
        self._write(RUN, msgspec.json.format(_encoder.encode(record), indent=2) + b"\n")

    def commit(self, names: Iterable[str] = NAMES) -> None:
        """Puts files in place; a file of an earlier run that is not among ``names`` is removed as out of date.

        Kept texts go with whatever else is put in place.

        Raises:
            OutputError: The disk is full or the folder is closed to us.
        """
        chosen = {*names, TEXTS} & self._files.keys()
        try:
            for stream in self._files.values():
                stream.flush()
                os.fsync(stream.fileno())
                stream.close()
            for name in OUTPUTS:
                if name in chosen:
                    self._aside(name).replace(self._folder / name)
                else:
                    (self._folder / name).unlink(missing_ok=True)
        except OSError as error:
            raise self._problem(error) from error

    def _write(self, name: str, data: bytes) -> None:
        try:
            self._files[name].write(data)
        except OSError as error:
            raise self._problem(error) from error

    def _aside(self, name: str) -> Path:
        return self._folder / f".{name}.{os.getpid()}.part"

    def _discard(self) -> None:
        for name, stream in self._files.items():
            with suppress(OSError):
                stream.close()
            with suppress(OSError):
                self._aside(name).unlink(missing_ok=True)
        self._files.clear()

    def _problem(self, error: OSError) -> OutputError:
        why = error.strerror or str(error)
        return OutputError(f"{self._folder}: cannot be written ({why}); choose another folder with --out")
