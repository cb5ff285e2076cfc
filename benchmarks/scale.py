"""Time and memory of the search for conflicts as claims grow, beside a bare group-by of the same files in DuckDB.

usage: python benchmarks/scale.py [--claims N ...] [--rounds N] [--json FILE]

The claims are the true ones of ``benchmarks/closed_loop``, so ../shared/data is needed. See README.md in this folder.
"""

from __future__ import annotations

import argparse
import json
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

from benchmarks.closed_loop.articles import write  # noqa: E402
from benchmarks.closed_loop.world import World  # noqa: E402
from extractor.formats.writers import line  # noqa: E402

CHUNK = 50_000
"""Claims that are written at once, so that making them needs no memory either."""
AGREEING = 50
"""Articles that say the same, in the rows of agreement."""

_MEMORY = """
import atexit, sys
def told():
    with open("/proc/self/status", encoding="ascii") as lines:
        print(next(line.split()[1] for line in lines if line.startswith("VmHWM:")), file=sys.stderr)
atexit.register(told)
"""
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
        library = write(world, due, Random(chunk))
        for copy in range(articles):
            name = f"art-{chunk}-{copy}-".encode()
            for told in library.told[:due]:
                yield line(told.claim).replace(b"art-", name)
                made += 1
        chunk += 1


def measured(script: str, path: Path) -> dict[str, float]:
    """Seconds and peak memory of a new process."""
    start = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _MEMORY + script, str(path)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    seconds = perf_counter() - start
    return {
        "seconds": seconds,
        "peak_mib": int(done.stderr.split()[-1]) / 1024,
        "findings": float(len(done.stdout.splitlines())),
    }


def row(world: World, claims: int, articles: int, rounds: int, folder: Path) -> dict[str, Any]:
    """One size, both ways in turn; medians."""
    path = folder / "claims.jsonl"
    with path.open("wb") as stream:
        stream.writelines(lines_of(world, claims, articles))
    runs: dict[str, list[dict[str, float]]] = {"ours": [], "group_by": []}
    scripts = [("ours", _OURS), ("group_by", _GROUP_BY)]
    for number in range(rounds):
        for name, script in scripts if number % 2 == 0 else scripts[::-1]:
            runs[name].append(measured(script, path))
    ratios = [ours["seconds"] / other["seconds"] for ours, other in zip(runs["ours"], runs["group_by"], strict=True)]
    return {
        "claims": claims,
        "articles_that_agree": articles,
        "mib": path.stat().st_size / 2**20,
        "ours": statistics.median(run["seconds"] for run in runs["ours"]),
        "group_by": statistics.median(run["seconds"] for run in runs["group_by"]),
        "ratio": statistics.median(ratios),
        "peak_mib": max(run["peak_mib"] for run in runs["ours"]),
        "findings": runs["ours"][0]["findings"],
    }


def report(rows: Sequence[dict[str, Any]]) -> str:
    """A Markdown table."""
    lines = [
        "| claims | said alike by | file, MiB | conflicts, s | group-by, s | ratio | us a claim | peak, MiB | findings |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    lines += [
        f"| {one['claims']:,} | {one['articles_that_agree']} | {one['mib']:,.0f} | {one['ours']:.1f} | {one['group_by']:.1f} "
        f"| {one['ratio']:.1f} | {one['ours'] / one['claims'] * 1e6:.0f} | {one['peak_mib']:,.0f} | {one['findings']:,.0f} |"
        for one in rows
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], metavar="N")
    parser.add_argument("--rounds", type=int, default=2, help="runs of each, medians are given (default 2)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    options = parser.parse_args(arguments)
    if min(*options.claims, options.rounds, 10**9) < 1:
        parser.error("claims and rounds are at least 1")
    world = World()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for articles in (1, AGREEING):
            rows += [row(world, claims, articles, options.rounds, Path(folder)) for claims in options.claims]
    print(report(rows))
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
