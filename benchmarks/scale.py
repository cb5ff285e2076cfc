"""Time and memory of the search for conflicts as claims grow, beside a bare group-by of the same files in DuckDB.

usage: python benchmarks/scale.py [--claims N ...] [--agreeing N ...] [--rounds N]
                                  [--memory-limit GIB] [--json FILE]

The claims are the true ones of ``benchmarks/closed_loop``, so ../shared/data is needed. See README.md in this folder.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from common import in_turn, spread, write  # noqa: E402
from memory import Watching  # noqa: E402

from benchmarks.closed_loop.articles import write as tell  # noqa: E402
from benchmarks.closed_loop.world import World  # noqa: E402
from extractor.formats.writers import line  # noqa: E402

CHUNK = 50_000
"""Claims that are written at once, so that making them needs no memory either."""
AGREEING = (1, 50)
"""How many articles say the same."""

_MEMORY = """
import atexit, resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({limit}, resource.getrlimit(resource.RLIMIT_AS)[1]))
def told():
    with open("/proc/self/status", encoding="ascii") as lines:
        print(next(line.split()[1] for line in lines if line.startswith("VmHWM:")), file=sys.stderr)
atexit.register(told)
"""
_TOO_LITTLE = ("MemoryError", "Out of Memory", "ended early")
_OURS = "from extractor.cli import main; sys.argv = ['extractor', 'conflicts', '--json', sys.argv[1]]; main()"
_GROUP_BY = """
import duckdb
duckdb.sql(
    "select predicate, subject.id, scope.series, scope.seasons, scope.track, value, count(*) "
    f"from read_json('{sys.argv[1]}', format = 'newline_delimited') group by all"
).fetchall()
"""


def lines_of(world: World, claims: int, articles: int) -> Iterator[bytes]:
    """Claims as lines; each article ``articles`` times, under other names.

    Args:
        world: What really happened.
        claims: How many in all.
        articles: How many articles say the same.
    """
    made, chunk = 0, 0
    while made < claims:
        due = min(CHUNK, (claims - made) // articles or 1)
        library = tell(world, due, Random(chunk))
        for copy in range(articles):
            name = f"art-{chunk}-{copy}-".encode()
            for told in library.told[:due]:
                yield line(told.claim).replace(b"art-", name)
                made += 1
        chunk += 1


def measured(script: str, path: Path, limit: int) -> dict[str, float] | None:
    """Seconds of a new process, and the peak memory of it and those that it starts.

    Args:
        script: What it runs.
        path: The claims.
        limit: Bytes of address space that each process may take.

    Returns:
        The figures; None if that was not enough.

    Raises:
        SystemExit: It failed for another reason.
    """
    command = [sys.executable, "-c", _MEMORY.format(limit=limit) + script, str(path)]
    begun = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT) as process:
        with Watching(process.pid) as watch:
            said, problems = process.communicate()
        seconds = perf_counter() - begun
    # Libraries that get no memory end a process by a signal; so does the system where there is none left.
    if process.returncode < 0 or any(sign in problems for sign in _TOO_LITTLE):
        return None
    if process.returncode:
        raise SystemExit(f"ended with code {process.returncode}: {problems[-2000:]}")
    # The process itself tells its peak when it ends; what it started is only seen from outside.
    alone = int(problems.split()[-1]) / 1024
    return {"seconds": seconds, "peak_mib": max(alone, watch.peak), "findings": float(said.count("\n"))}


def row(world: World, claims: int, articles: int, rounds: int, limit: int, folder: Path) -> dict[str, Any]:
    """One size, both ways in turn: medians, and None for what needed more memory than it may take."""
    path = folder / "claims.jsonl"
    with path.open("wb") as stream:
        stream.writelines(lines_of(world, claims, articles))
    runs: dict[str, list[dict[str, float]]] = {"ours": [], "group_by": []}
    short: set[str] = set()
    scripts = [("ours", _OURS), ("group_by", _GROUP_BY)]
    for number in range(rounds):
        for name, script in in_turn(scripts, number):
            if name not in short and (run := measured(script, path, limit)):
                runs[name].append(run)
            else:
                short.add(name)
    both = not short
    pairs = zip(runs["ours"], runs["group_by"], strict=True) if both else ()
    return {
        "claims": claims,
        "articles_that_agree": articles,
        "mib": path.stat().st_size / 2**20,
        "limit_gib": limit / 2**30,
        "ours": _median(runs["ours"], "seconds"),
        "group_by": _median(runs["group_by"], "seconds"),
        "ratios": [ours["seconds"] / other["seconds"] for ours, other in pairs],
        "peak_mib": max((run["peak_mib"] for run in runs["ours"]), default=None),
        "group_by_peak_mib": max((run["peak_mib"] for run in runs["group_by"]), default=None),
        "findings": _median(runs["ours"], "findings"),
    }


def _median(runs: Sequence[dict[str, float]], key: str) -> float | None:
    return statistics.median(run[key] for run in runs) if runs else None


def report(rows: Sequence[dict[str, Any]]) -> str:
    """A Markdown table."""
    lines = [
        "| claims | said alike by | file, MiB | conflicts, s | group-by, s | ratio | us a claim | peak, MiB | findings |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for one in rows:
        ratio = spread(one["ratios"]).median if one["ratios"] else None
        each = one["ours"] and one["ours"] / one["claims"] * 1e6
        cells = (
            (one["claims"], 0),
            (one["articles_that_agree"], 0),
            (one["mib"], 0),
            (one["ours"], 1),
            (one["group_by"], 1),
            (ratio, 1),
            (each, 0),
            (one["peak_mib"], 0),
            (one["findings"], 0),
        )
        said = ("out of memory" if number is None else f"{number:,.{digits}f}" for number, digits in cells)
        lines.append(f"| {' | '.join(said)} |")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], metavar="N")
    parser.add_argument(
        "--agreeing",
        type=int,
        nargs="+",
        default=AGREEING,
        metavar="N",
        help="articles that say the same (default 1 50)",
    )
    parser.add_argument("--rounds", type=int, default=2, help="runs of each, medians are given (default 2)")
    parser.add_argument(
        "--memory-limit", type=float, default=8, metavar="GIB", help="address space that a process may take (default 8)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    options = parser.parse_args(arguments)
    if min(*options.claims, *options.agreeing, options.rounds) < 1:
        parser.error("claims, articles, rounds and the memory limit are at least 1")
    world = World()
    rows = []
    limit = int(options.memory_limit * 2**30)
    with tempfile.TemporaryDirectory() as folder:
        for articles in options.agreeing:
            for claims in options.claims:
                rows.append(row(world, claims, articles, options.rounds, limit, Path(folder)))
                if options.json:  # what comes next may take an hour
                    write(options.json, {"rounds": options.rounds, "rows": rows})
    print(report(rows))


if __name__ == "__main__":
    main()
