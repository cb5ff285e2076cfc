"""How a pipeline of somebody else's is timed: it reads sets of texts from stdin and answers how long each took.

A peer runs in an environment of its own, without this package, so this file needs nothing but Python. It is called with
the path of a JSON file of names, ``{"driver": [...], "team": [...]}``. It says that it is ready in a line of JSON, an
object with what it wants to tell of itself. Then each line in is a JSON list of texts, each line out ``{"seconds": 0.1,
"found": 3}``.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from time import perf_counter

Names = dict[str, list[str]]
Read = Callable[[Sequence[str]], int]
"""Reads texts to lines of JSON; the number of things found."""


def serve(load: Callable[[Names], Read], packages: Sequence[str] = ()) -> None:
    """Loads a pipeline, says so, and reads what it is given until stdin ends.

    Args:
        load: Makes the pipeline out of names.
        packages: Whose versions it tells.
    """
    answers, sys.stdout = sys.stdout, sys.stderr  # whatever a library prints is no answer
    with open(sys.argv[1], encoding="utf-8") as file:
        read = load(json.load(file))
    print(json.dumps({package: version(package) for package in packages}), file=answers, flush=True)
    for line in sys.stdin:
        texts = json.loads(line)
        gc.collect()
        start = perf_counter()
        found = read(texts)
        print(json.dumps({"seconds": perf_counter() - start, "found": found}), file=answers, flush=True)
