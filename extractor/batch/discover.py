"""From the paths that were named to the files to read, with an id for each, always in the same order.

Paths keep their order; the files of a folder are sorted by their path inside it. A file that can be reached
twice is read once. Hidden files and folders are passed over unless they are named; links are followed, and a
folder that was seen is not entered again. What a run wrote into a folder is no input of another.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from extractor.batch.ids import UniqueIds
from extractor.errors import UsageError
from extractor.formats.inputs import STDIN, InputFile, failed
from extractor.formats.readers import SAVE, extensions, is_readable, is_recognised
from extractor.formats.sources import NOWHERE, PACKED, leads_nowhere
from extractor.formats.writers import ARTICLES, CLAIMS, OUTPUTS, RUN
from extractor.records import ArticleRecord

_OF_A_RUN = frozenset((ARTICLES, CLAIMS, RUN))
"""Files that tell the output of a run when they lie together."""


class _Found(NamedTuple):
    """A file, or what stands in its place: why it cannot be read and what to do."""

    path: Path
    name: str
    error: str | None = None


def discover(paths: Iterable[Path], *, exclude: Collection[Path] = ()) -> list[InputFile | ArticleRecord]:
    """Lists the files to read.

    Args:
        paths: Files and folders, as the user named them; ``-`` is standard input.
        exclude: Files that are never read, such as the output of the run itself.

    Returns:
        Files to read and, in their places, records of what was named but cannot be.

    Raises:
        UsageError: A path does not exist, or there is nothing to read.
    """
    ids = UniqueIds()
    seen = {os.path.realpath(path) for path in exclude}
    listed: list[InputFile | ArticleRecord] = []
    for named in paths:
        for found in _files(named):
            real = os.path.realpath(found.path)
            if real in seen:
                continue
            seen.add(real)
            file = InputFile(found.path, ids.claim(found.name), found.name)
            listed.append(file if found.error is None else _record(file, found))
    if not any(isinstance(item, InputFile) for item in listed):
        raise UsageError(_nothing(listed))
    return listed


def _files(named: Path) -> Iterator[_Found]:
    """What one named path stands for."""
    if named == STDIN:
        yield _Found(STDIN, "stdin")
        return
    try:
        mode = named.stat().st_mode
    except OSError as error:
        if leads_nowhere(named):
            raise UsageError(f"{named}: {NOWHERE}") from error
        raise UsageError(f"{named}: no such file or folder ({error.strerror or error}); check the spelling") from error
    name = _readable(named.name or named.resolve().name)
    if stat.S_ISDIR(mode):
        yield from sorted(_folder(named), key=lambda found: found.name)
    elif not stat.S_ISREG(mode):
        yield _Found(named, name, "is no regular file; name a file or a folder")
    elif not is_recognised(InputFile(named, name, name)):
        yield _Found(named, name, f"is of a kind that is not read; {SAVE} or name {_kinds()} files")
    else:
        yield _Found(named, name)


def _folder(root: Path) -> Iterator[_Found]:
    """All readable files below a folder: real folders first, then those behind links, each once."""
    real = [root]
    links: list[Path] = []
    entered: set[str] = set()
    while real or links:
        folder = real.pop() if real else links.pop(0)
        identity = os.path.realpath(folder)
        if identity in entered:
            continue
        entered.add(identity)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            why = f"cannot be listed ({error.strerror or error}); check the folder and its permissions"
            yield _Found(folder, _name(folder, root) + "/", why)
            continue
        passed_over = OUTPUTS if {entry.name for entry in entries} >= _OF_A_RUN else ()
        for entry in entries:
            if entry.name.startswith(".") or entry.name in passed_over:
                continue
            path = folder / entry.name
            if _is_folder(entry):
                (links if entry.is_symlink() else real).append(path)
            elif is_readable(entry.name) and (entry.is_symlink() or entry.is_file()):
                yield _Found(path, _name(path, root))
        links.sort()


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads nowhere or back to itself
        return False


def _name(path: Path, root: Path) -> str:
    return _readable(path.relative_to(root).as_posix())


def _readable(name: str) -> str:
    """A file name as text that can be written: bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", errors="replace")


def _record(file: InputFile, found: _Found) -> ArticleRecord:
    return failed(file.id, f"{file.name}: {found.error}.", source=file.name)


def _kinds() -> str:
    return f"{', '.join(extensions())} (also packed: {', '.join(PACKED)})"


def _nothing(listed: list[InputFile | ArticleRecord]) -> str:
    reasons = " ".join(item.error for item in listed if isinstance(item, ArticleRecord) and item.error)
    return f"nothing to read: {reasons or f'no {_kinds()} file among the paths'}".removesuffix(".")
