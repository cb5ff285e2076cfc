"""Peak memory while many articles are read by one process or by one worker. A process of its own for growth.py.

usage: python benchmarks/memory_of_reading.py process|worker TEXTS.jsonl FIRST,STEP

Prints a JSON list of pairs, articles read and peak MiB until then, after FIRST articles and after every STEP.
``process`` is what ``extractor run`` does, ``worker`` what it does with ``--workers``: a worker process is followed by
a fresh one after so many articles (``LIFETIME`` in ``extractor/batch/work.py``).
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator

from memory import Watch

from extractor.batch.pool import Pool
from extractor.batch.work import Item, Recipe, Written
from extractor.batch.workers import read_in_order
from extractor.records import Article

LOOK_EVERY = 100


def items_of(path: str) -> Iterator[tuple[Item, Written | None]]:
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            yield Article(id=str(number), text=json.loads(line)), None


def peaks(results: Iterable[Written], first: int, step: int) -> Iterator[tuple[int, float]]:
    """Peak memory of this process and its workers after ``first`` articles and after every ``step``."""
    watch = Watch(os.getpid())
    for number, _ in enumerate(results, 1):
        told = number == first or number % step == 0
        if told or number % LOOK_EVERY == 0:
            watch.look()
        if told:
            yield number, watch.peak


def main() -> None:
    how, path, (first, step) = sys.argv[1], sys.argv[2], map(int, sys.argv[3].split(","))
    if how == "worker":
        with Pool(Recipe(), 1) as pool:
            found = list(peaks(pool.results(items_of(path), None), first, step))
    else:
        found = list(peaks(read_in_order(items_of(path), Recipe()), first, step))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
