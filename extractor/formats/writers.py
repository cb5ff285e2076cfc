"""The files of a run, each written aside and put in place whole: a reader never sees half a file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from errno import ENOENT
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
TEXTS = "texts.jsonl"
"""Only there if an article's text is not its file's own, as with HTML."""
ASIDE = ".extractor"
"""The hidden folder in which files lie until they are put in place, beside what a run remembers."""
NAMES = (ARTICLES, CLAIMS, CONFLICTS, RUN)
"""The files of a run in the order in which they are put in place: ``run.json`` last, so that it says "done"."""

PAGE = "report.html"
"""The page about a run."""
TABLES = tuple(f"{Path(name).stem}.{kind}" for name in (ARTICLES, CLAIMS, CONFLICTS) for kind in ("parquet", "csv"))
"""What is exported beside a run."""
OUTPUTS = (TEXTS, *NAMES, PAGE, *TABLES)
"""All that may lie in the folder of a run and is no article."""

_KINDS: dict[str, type[msgspec.Struct]] = {ARTICLES: ArticleRecord, CLAIMS: Claim, CONFLICTS: Finding, RUN: RunRecord}
_LOOKED_AT = 1 << 26
_MARK = "texts"
"""A file in the hidden folder that says that the texts are ours: in shape they are like anybody's articles."""

_encoder = msgspec.json.Encoder()


def outputs_in(folder: Path) -> list[Path]:
    """The files in a folder that a run writes or wrote, which are never its input."""
    ran = (folder / RUN).exists()
    return [
        folder / name
        for name in (*NAMES, *((TEXTS,) if texts_are_ours(folder) else ()), *((PAGE, *TABLES) if ran else ()))
    ]


def texts_are_ours(folder: Path) -> bool:
    """Whether the texts in a folder were written by a run."""
    return (folder / ASIDE / _MARK).exists()


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

    Used as a context manager: entering makes the folder and opens files in a hidden folder in it, so that an output
    that cannot be written is known before any article is read. ``commit`` puts the files in place. Leaving without
    it (an error, an interrupt) removes them, and the files of an earlier run stay as they were.

    Args:
        folder: Where the files go; made if missing.

    Raises:
        OutputError: The folder or its files cannot be written, or a file there has one of our names and is none of
            ours.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, IO[bytes]] = {}

    def __enter__(self) -> RunWriter:
        try:
            refuse_foreign(self._folder)
            (self._folder / ASIDE).mkdir(parents=True, exist_ok=True)
            for name in NAMES:
                self._files[name] = self.aside(name).open("wb")
        except OSError as error:
            self._discard()
            raise self._problem(error) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._discard()

    def claims(self, lines: bytes) -> None:
        """Adds lines made by ``claim_lines``."""
        self._write(CLAIMS, lines)

    def article(self, record: ArticleRecord) -> None:
        """Adds one line to ``articles.jsonl``."""
        self._write(ARTICLES, line(record))

    def lines(self, *, article: bytes, claims: bytes, text: bytes) -> None:
        """Adds what one article says, encoded already.

        Args:
            article: Its line of ``articles.jsonl``.
            claims: Its lines of ``claims.jsonl``.
            text: Its line of ``texts.jsonl``, or nothing.
        """
        self._write(ARTICLES, article)
        self._write(CLAIMS, claims)
        if text:
            self._text(text)

    def findings(self, findings: Iterable[Finding]) -> None:
        """Adds lines to ``conflicts.jsonl``."""
        for finding in findings:
            self._write(CONFLICTS, line(finding))

    def run(self, record: RunRecord) -> None:
        """Writes ``run.json``, indented for people."""
        self._write(RUN, msgspec.json.format(_encoder.encode(record), indent=2) + b"\n")

    def aside(self, name: str) -> Path:
        """Where a file lies until it is put in place."""
        return self._folder / ASIDE / name

    def flush(self) -> None:
        """Makes all that was written so far readable at ``aside``.

        Raises:
            OutputError: The disk is full, or the files are no longer there.
        """
        try:
            for name, stream in self._files.items():
                stream.flush()
                if not os.path.samestat(os.fstat(stream.fileno()), self.aside(name).stat()):
                    raise FileNotFoundError(ENOENT, "the folder was replaced while the run was writing")
        except OSError as error:
            raise self._problem(error) from error

    def commit(self, names: Iterable[str] = NAMES) -> None:
        """Puts files in place; a file of an earlier run that is not among ``names`` is removed as out of date.

        Args:
            names: Some of ``NAMES``; the texts go with the articles.

        Raises:
            OutputError: The disk is full or the folder is closed to us.
        """
        chosen = {*names, TEXTS} if ARTICLES in names else set(names)
        try:
            for stream in self._files.values():
                stream.flush()
                os.fsync(stream.fileno())
                stream.close()
            # Until it is there again, the files in the folder may not belong together.
            (self._folder / RUN).unlink(missing_ok=True)
            if texts_are_ours(self._folder) and TEXTS not in self._files:
                (self._folder / TEXTS).unlink(missing_ok=True)
                self.aside(_MARK).unlink()
            for name in (TEXTS, *NAMES):
                if name in chosen and name in self._files:
                    self.aside(name).replace(self._folder / name)
                elif name in NAMES:
                    (self._folder / name).unlink(missing_ok=True)
        except OSError as error:
            raise self._problem(error) from error

    def _text(self, line: bytes) -> None:
        if TEXTS not in self._files:
            path = self._folder / TEXTS
            if path.exists() and not texts_are_ours(self._folder):
                raise _foreign(path)
            try:
                self._files[TEXTS] = self.aside(TEXTS).open("wb")
                self.aside(_MARK).touch()
            except OSError as error:
                raise self._problem(error) from error
        self._write(TEXTS, line)

    def _write(self, name: str, data: bytes) -> None:
        try:
            self._files[name].write(data)
        except OSError as error:
            raise self._problem(error) from error

    def _discard(self) -> None:
        for name, stream in self._files.items():
            with suppress(OSError):
                stream.close()
            with suppress(OSError):
                self.aside(name).unlink(missing_ok=True)
        self._files.clear()
        with suppress(OSError):  # unless somebody else keeps something in it
            (self._folder / ASIDE).rmdir()

    def _problem(self, error: OSError) -> OutputError:
        why = error.strerror or str(error)
        return OutputError(f"{self._folder}: cannot be written ({why}); make room or choose another folder with --out")


def refuse_foreign(folder: Path) -> None:
    """Looks whether the files of a run may be written over what is in a folder.

    Raises:
        OutputError: A file there has the name of one of ours, but not its shape; or it cannot be read.
    """
    for name in NAMES:
        path = folder / name
        if not path.is_file():
            continue
        try:
            with path.open("rb") as stream:
                head = stream.read(_LOOKED_AT) if name == RUN else stream.readline(_LOOKED_AT)
            found = msgspec.json.decode(head) if head.strip() else {}
        except OSError as error:
            raise OutputError(f"{path}: cannot be read ({error.strerror}); choose another folder with --out") from error
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            found = None
        fields = {field.encode_name for field in msgspec.structs.fields(_KINDS[name])}
        if not isinstance(found, dict) or not fields.issuperset(found):
            raise _foreign(path)


def _foreign(path: Path) -> OutputError:
    return OutputError(f"{path}: was not written by a run and is left alone; choose another folder with --out")
