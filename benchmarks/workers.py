"""Seconds of ``extractor run`` with one and with two worker processes, each a new process, and the bytes compared.

usage: python benchmarks/workers.py [--articles N] [--rounds N] [--workers N] [--folder DIR] [--json FILE]

The order is reversed every other round. Processor seconds are told beside the seconds of the clock, because a shared
machine gives a run only part of its cores: what it would take alone lies between the two.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from common import in_turn, spread, write
from copies import ROOT, Copier, articles_of, source_folder
from speed import reading_pipeline

from extractor.batch.workers import SMALL

FILES = ("articles.jsonl", "claims.jsonl", "conflicts.jsonl")


def measure(source: Path, out: Path, workers: int) -> dict[str, float]:
    """One run: seconds in all, of reading alone, and of processors in all its processes."""
    command = [sys.executable, "-m", "extractor", "run", str(source), "--out", str(out), "--quiet"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = perf_counter()
    subprocess.run([*command, "--workers", str(workers)], check=True, cwd=ROOT)
    seconds = perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    read = json.loads((out / "run.json").read_text())["timings"]["read"]
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"seconds": seconds, "read": read, "processor": used}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=2000, help="articles (default 2000)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, medians are given (default 3)")
    parser.add_argument("--workers", type=int, default=2, help="processes to compare with one (default 2)")
    parser.add_argument("--folder", type=Path, help="articles to copy (default ../shared/seeds, else corpus)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure of every round")
    options = parser.parse_args()
    if min(options.articles, options.rounds) < 1 or options.workers < 2:
        parser.error("articles and rounds are at least 1, workers at least 2")
    copier = Copier(articles_of(options.folder or source_folder()), reading_pipeline())
    found: dict[int, list[dict[str, float]]] = {1: [], options.workers: []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "articles.jsonl"
        made = copier.make(options.articles, "workers")
        source.write_text("".join(json.dumps({"id": one.id, "text": one.text}) + "\n" for one in made))
        for number in range(options.rounds):
            for workers in in_turn(list(found), number):
                found[workers].append(measure(source, folder / f"{number}-{workers}", workers))
            one, many = (folder / f"{number}-{workers}" for workers in found)
            for file in FILES:
                if (one / file).read_bytes() != (many / file).read_bytes():
                    raise SystemExit(f"{file} differs between 1 and {options.workers} workers")
    print(f"{options.articles} articles, {options.rounds} rounds, load of the machine {os.getloadavg()[0]:.1f}")
    print("| workers | whole run, s | reading, s | processor, s |\n|--:|--:|--:|--:|")
    for workers, rows in found.items():
        cells = (statistics.median(row[key] for row in rows) for key in ("seconds", "read", "processor"))
        print(f"| {workers} | " + " | ".join(f"{cell:.2f}" for cell in cells) + " |")
    for key in ("seconds", "read"):
        times = spread(one[key] / many[key] for one, many in zip(*found.values(), strict=True))
        print(f"{key}: {times.said(2)} times")
    if options.json:
        rounds = {"one": found[1], "many": found[options.workers]}
        figures = {"articles": options.articles, "workers": options.workers, "small": SMALL, "rounds": rounds}
        write(options.json, figures)


if __name__ == "__main__":
    main()
