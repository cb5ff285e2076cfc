"""Reads the files of a lexicon folder; whatever is malformed is an error that names the file and the line."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.errors import LexiconError

SUFFIXES = (".toml", ".tsv")
_TOML_LINE = re.compile(r"at line (\d+)")


class Folder:
    """The data files of one lexicon, each read once.

    Args:
        path: The folder.

    Raises:
        LexiconError: There is no such folder, or it holds no data files.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        if not path.is_dir():
            raise LexiconError(f"{path}: there is no such folder; name a lexicon or the folder of one")
        self._bytes = {file.name: file.read_bytes() for file in sorted(path.iterdir()) if file.suffix in SUFFIXES}
        if not self._bytes:
            raise LexiconError(f"{path}: no .toml or .tsv file in it; see docs/lexicon.md for what a lexicon needs")

    def version(self) -> str:
        """A short hash of all data files."""
        digest = hashlib.sha256()
        for name, content in self._bytes.items():
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
        return digest.hexdigest()[:12]

    def text(self, name: str) -> str:
        """The text of a file, empty when there is none of that name."""
        try:
            return self._bytes.get(name, b"").decode("utf-8")
        except UnicodeDecodeError as error:
            line = self._bytes[name][: error.start].count(b"\n") + 1
            raise LexiconError(f"{self.path / name}:{line}: not UTF-8; save the file as UTF-8") from error

    def toml(self, name: str) -> dict[str, Any]:
        """A TOML file as a dictionary, empty when there is no such file."""
        try:
            return tomllib.loads(self.text(name).replace("\r\n", "\n"))
        except tomllib.TOMLDecodeError as error:
            found = _TOML_LINE.search(str(error))
            line = f":{found.group(1)}" if found else ""
            raise LexiconError(f"{self.path / name}{line}: not valid TOML: {error}") from error

    def rows(self, name: str, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
        """The rows of a table: ``#`` starts a comment line, the first other line is the header.

        Args:
            name: File name; a table that is not there has no rows.
            columns: The header that it must have.

        Yields:
            Line number and cells.
        """
        header = "\t".join(columns)
        seen = False
        width = len(columns)
        for line, text in enumerate(self.text(name).splitlines(), 1):
            if not text or text[0] == "#":
                continue
            cells = text.split("\t")
            if not seen:
                if text != header:
                    self.fail(name, line, f"the header must be {' '.join(columns)} (separated by tabs)")
                seen = True
            elif len(cells) != width:
                self.fail(name, line, f"{len(cells)} cells where the header has {width}; separate cells by one tab")
            else:
                yield line, cells

    def blocks(self, name: str, columns: tuple[str, ...], head: int) -> Iterator[tuple[int, list[str], list[str]]]:
        """The rows of a table in blocks: a line ``@`` with the cells that all rows below it share.

        Args:
            name: File name.
            columns: The header of the rows.
            head: Number of cells in a line with ``@``.

        Yields:
            Line number, the cells of the block, the cells of the row.
        """
        block: list[str] = []
        seen = False
        width = len(columns)
        for line, text in enumerate(self.text(name).splitlines(), 1):
            if not text or text[0] == "#":
                continue
            cells = text.split("\t")
            if not seen:
                if text != "\t".join(columns):
                    self.fail(name, line, f"the header must be {' '.join(columns)} (separated by tabs)")
                seen = True
            elif text[0] == "@":
                block = [cells[0][1:], *cells[1:]]
                if len(block) != head:
                    self.fail(name, line, f"a line with @ needs {head} cells, separated by tabs")
            elif len(cells) != width:
                self.fail(name, line, f"{len(cells)} cells where the header has {width}; separate cells by one tab")
            elif not block:
                self.fail(name, line, "a row before the first line with @; start the block with one")
            else:
                yield line, block, cells

    def number(self, name: str, line: int, cell: str) -> int:
        """A whole number."""
        if not cell.isascii() or not cell.isdigit():
            self.fail(name, line, f"{cell!r} is not a whole number")
        return int(cell)

    def fail(self, name: str, line: int, problem: str) -> None:
        """Refuse a line.

        Raises:
            LexiconError: Always.
        """
        raise LexiconError(f"{self.path / name}:{line}: {problem}")


def items(cell: str) -> tuple[str, ...]:
    """The items of a cell that is a list.

    Example:
        >>> items("a|b"), items("")
        (('a', 'b'), ())
    """
    return tuple(cell.split("|")) if cell else ()


def counted(cell: str, total: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The items of a cell with how often each; one item alone has the total.

    Example:
        >>> counted("11:20|1:3", 23), counted("07", 5)
        ((('11', '1'), (20, 3)), (('07',), (5,)))
    """
    if ":" not in cell:
        return ((cell,), (total,)) if cell else ((), ())
    pairs = [item.rpartition(":") for item in cell.split("|")]
    return tuple(pair[0] for pair in pairs), tuple(int(pair[2]) for pair in pairs)
