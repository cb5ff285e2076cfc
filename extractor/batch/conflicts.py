"""Conflicts between claims that lie in files."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec

from extractor.batch.runner import Find
from extractor.conflicts.engine import in_order
from extractor.conflicts.judge import Judge
from extractor.conflicts.search import Search, Share, Wrong
from extractor.errors import ExtractorError
from extractor.formats.claim_files import ClaimFiles, ScatteredError
from extractor.records import Finding

SMALL = 40_000_000
"""Bytes of claims below which a second process takes longer to start than it saves."""


def conflicts_in(
    files: ClaimFiles, *, lexicon: str = "nascar", finder: Find | None = None, workers: int | None = 1
) -> list[Finding]:
    """The findings among the claims of some files.

    The claims of an article mostly stand together; then few of them stay in memory. Where they do not, all do.

    Args:
        files: The files.
        lexicon: Which lexicon to take the calendar and the names of series from.
        finder: Finds the conflicts; by default ``extractor.conflicts``.
        workers: So many processes search, each in a share of the subjects; None for one a core where the files are large.
            The findings are the same for any number.

    Raises:
        UsageError: A file is missing.
        InputError: Not one line of a file could be read although it has lines.
        LexiconError: There is no such lexicon.
        ExtractorError: A process ended before its share was done.
    """
    if finder is not None:
        return list(finder(list(chain.from_iterable(files.gathered())), files.records()))
    if workers is None:
        workers = (os.cpu_count() or 1) if files.size() > SMALL else 1
    try:
        return _found(files, lexicon, workers, scattered=False)
    except ScatteredError:
        return _found(files, lexicon, workers, scattered=True)


def _found(files: ClaimFiles, lexicon: str, workers: int, *, scattered: bool) -> list[Finding]:
    """Searches one share here and the others in processes of their own."""
    with _others(files.paths, lexicon, workers, scattered) as others:
        search = _searched(files, lexicon, Share(0, workers), scattered)
        found, wrong = search.seasons()
        for other in others:
            for name, ids in msgspec.json.decode(_received(other), type=Wrong).items():
                wrong.setdefault(name, set()).update(ids)
        for other in others:
            other.send_bytes(msgspec.json.encode(wrong))
        found += search.subjects(wrong)
        for other in others:
            found += msgspec.json.decode(_received(other), type=list[Finding])
    return in_order(found)


def _searched(files: ClaimFiles, lexicon: str, share: Share, scattered: bool) -> Search:
    search = Search(Judge(None, lexicon), files.records(), share)
    for claims in files.gathered() if scattered else files.articles():
        search.add(claims, checked=True)
    return search


@contextmanager
def _others(paths: Sequence[Path], lexicon: str, workers: int, scattered: bool) -> Iterator[list[Connection]]:
    """Connections to processes that search the shares from the second on; ended with the block."""
    context = get_context("spawn")
    with ExitStack() as stack:
        others = []
        for number in range(1, workers):
            near, far = context.Pipe()
            work = (far, paths, lexicon, Share(number, workers), scattered)
            process = context.Process(target=_search_share, args=work, daemon=True)
            process.start()
            far.close()
            stack.callback(process.join)
            stack.callback(process.terminate)
            others.append(stack.enter_context(near))
        yield others


def _search_share(near: Connection, paths: Sequence[Path], lexicon: str, share: Share, scattered: bool) -> None:
    """What a process does. Where the files cannot be read it ends in silence: its parent reads the same."""
    gc.disable()  # a million claims are no garbage
    try:
        search = _searched(ClaimFiles(paths), lexicon, share, scattered)
    except ExtractorError:
        return
    found, wrong = search.seasons()
    near.send_bytes(msgspec.json.encode(wrong))
    found += search.subjects(msgspec.json.decode(near.recv_bytes(), type=Wrong))
    near.send_bytes(msgspec.json.encode(found))


def _received(other: Connection) -> bytes:
    try:
        return other.recv_bytes()
    except EOFError as error:
        raise ExtractorError(
            "a process that searched a share of the claims ended early; run with --workers 1"
        ) from error
