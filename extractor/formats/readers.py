"""The table of input formats: which reader reads which extension. A new format is one file and one row here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import TypeAlias

from extractor.formats.inputs import InputFile, Items, failed
from extractor.formats.jsonl import read_jsonl
from extractor.formats.text import read_text

Reader: TypeAlias = Callable[[InputFile], Items]
"""Yields the articles of one file; may raise OSError, never for what the file holds."""

READERS: dict[str, Reader] = {
    ".jsonl": read_jsonl,
    ".md": read_text,
    ".txt": read_text,
}
"""Reader by extension, in lower case."""


def is_readable(name: str) -> bool:
    """Whether there is a reader for a file of that name.

    Example:
        >>> is_readable("wire/Riggs.TXT"), is_readable("riggs.pdf")
        (True, False)
    """
    return _extension(name) in READERS


def read_file(file: InputFile) -> Items:
    """Reads all articles of one file.

    Args:
        file: A file for which ``is_readable`` holds.

    Yields:
        Articles and failed records, in the order of the file. A file that is gone, closed to us or broken off in
        the middle gives one failed record after whatever could still be read.
    """
    try:
        yield from READERS[_extension(file.path.name)](file)
    except FileNotFoundError:
        error = f"{file.name}: the file was listed but is gone now; put it back and run again."
        yield failed(file.id, error, source=file.name)
    except OSError as problem:
        error = f"{file.name}: cannot be read ({problem.strerror or problem}); check the file and its permissions."
        yield failed(file.id, error, source=file.name)


def _extension(name: str) -> str:
    return PurePath(name).suffix.lower()
