"""One process or several: items are read in order, and nobody can tell by whom."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from itertools import chain

from extractor.batch.pool import Keep, Pool
from extractor.batch.work import LIFETIME, Item, Perform, Recipe, Written, weight_of
from extractor.errors import UsageError
from extractor.formats.inputs import InputFile

SMALL = 400_000
"""Characters of text under which a job is read here: starting another process would take longer than it saves."""
_LOOKED_AT = 500


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_in_order(
    items: Iterable[tuple[Item, Written | None]],
    recipe: Recipe,
    *,
    workers: int = 1,
    time_limit: float | None = None,
    memory_limit: int | None = None,
    keep: Keep | None = None,
    small_jobs_here: bool = True,
) -> Generator[Written, None, None]:
    """Reads items, and yields what is written of each in their order.

    Limits can only be kept by ending a process: with one of them, even a single item is read by a worker.

    Args:
        items: Each with its result if that is known already.
        recipe: How articles are read.
        workers: Processes that read at a time.
        time_limit: Seconds after which the reading of an article is ended.
        memory_limit: MiB of address space that a worker may take.
        keep: Told of every new result as soon as it is there.
        small_jobs_here: Look at the first items, and start no process if there are no more.

    Raises:
        UsageError: A number makes no sense, or the recipe cannot be given to a process.
        LexiconError: There is no such lexicon.
    """
    check_limits(workers, time_limit, memory_limit)
    if time_limit is None and memory_limit is None:
        if workers > 1 and small_jobs_here:
            items = iter(items)
            first, small = _beginning(items)
            items = chain(first, items)
            workers = 1 if small else workers
        if workers == 1:
            yield from _here(items, recipe, keep)
            return
    with Pool(recipe, workers, time_limit=time_limit, memory_limit=memory_limit) as pool:
        yield from pool.results(items, keep)


def check_limits(workers: int, time_limit: float | None, memory_limit: int | None) -> None:
    """Raises UsageError unless all that is given is more than nothing."""
    for name, number in (("workers", workers), ("the time limit", time_limit), ("the memory limit", memory_limit)):
        if number is not None and not number > 0:
            raise UsageError(f"{name}: {number} makes no sense; give a number above 0")


def _beginning(items: Iterator[tuple[Item, Written | None]]) -> tuple[list[tuple[Item, Written | None]], bool]:
    """The first items, and whether they are all and small."""
    first: list[tuple[Item, Written | None]] = []
    size = 0
    for item, written in items:
        first.append((item, written))
        size += _size(item) if written is None else 0
        if size >= SMALL or len(first) >= _LOOKED_AT:
            return first, False
    return first, True


def _size(item: Item) -> int:
    if not isinstance(item, InputFile):
        return weight_of(item)
    try:
        return item.path.stat().st_size
    except OSError:
        return 0


def _here(items: Iterable[tuple[Item, Written | None]], recipe: Recipe, keep: Keep | None) -> Iterator[Written]:
    """Reads in this process; the pipeline is loaded when it is first needed, and again when it has seen many words."""
    perform: Perform | None = None
    count = 0
    for item, written in items:
        if written is None:
            if perform is None or (count % LIFETIME == 0 and recipe.reader is None):
                perform = None  # the old one goes before the new one comes
                perform = recipe.prepared()
            count += 1
            written = perform(item)
            if keep is not None:
                keep(item, written)
        yield written
