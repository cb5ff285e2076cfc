"""docs/performance.md and its plots, made of the figures that the benchmarks wrote.

usage: python benchmarks/performance.py [--figures DIR] [--docs DIR]

Nothing is measured. Plots need matplotlib (requirements.txt in this folder); without it they stay as they are.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from common import ROOT, said_of
from sections import SECTIONS

NAMES = ("speed", "peers", "growth", "workers", "scale", "gate")
"""A file of figures each, in the order of the page."""
COMMANDS = """
python benchmarks/speed.py --articles 200 --rounds 7 --cold-runs 7 --json benchmarks/figures/speed.json
python benchmarks/peers.py --environments out/peers --articles 100 --rounds 7 --json benchmarks/figures/peers.json
python benchmarks/growth.py --json benchmarks/figures/growth.json
python benchmarks/workers.py --articles 5000 --rounds 5 --json benchmarks/figures/workers.json
python benchmarks/scale.py --claims 10000 100000 1000000 10000000 --json benchmarks/figures/scale.json
python benchmarks/gate.py --json benchmarks/figures/gate.json
python -m pip install --requirement benchmarks/requirements.txt
python benchmarks/performance.py
""".strip()


def page(figures: dict[str, Any]) -> str:
    """The whole page."""
    lines = [
        "# Performance",
        "",
        "Made by `benchmarks/performance.py` out of the files in `benchmarks/figures/`: change neither page nor plots by hand.",
        "A ratio is taken inside a round, in which everybody reads the same texts in turn, and the order is reversed every other",
        "round; shown are median (lowest-highest) of the rounds. [benchmarks/README.md](../benchmarks/README.md) says how the",
        "texts are made. Figures belong to the machine that made them; on a shared one, differences below a tenth are nothing.",
        "",
        *(f"- {name}: {said}" for name, said in _machines(figures)),
        "",
    ]
    for section in SECTIONS:
        lines += section(figures)
    return "\n".join([*lines, "## Made anew", "```", COMMANDS, "```", ""])


def _machines(figures: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Which figures were made where; one line where all were made alike."""
    found: dict[str, list[str]] = {}
    for name in NAMES:
        found.setdefault(said_of(figures[name]["machine"]), []).append(name)
    for said, names in found.items():
        yield "all" if len(found) == 1 else ", ".join(names), said


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--figures", type=Path, default=ROOT / "benchmarks" / "figures", metavar="DIR")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", metavar="DIR", help="where the page goes")
    options = parser.parse_args(arguments)
    files = {name: options.figures / f"{name}.json" for name in NAMES}
    if missing := [str(path) for path in files.values() if not path.is_file()]:
        parser.error(f"no such file of figures: {', '.join(missing)}; make it with the benchmark of that name")
    read = {name: path.read_bytes() for name, path in files.items()}
    figures = {name: json.loads(content) for name, content in read.items()}
    (options.docs / "performance.md").write_text(page(figures), encoding="utf-8")
    if find_spec("matplotlib") is None:
        print("no matplotlib: the plots stay as they are", file=sys.stderr)
        return
    from plots import draw

    draw(figures, options.docs / "images", blake2b(b"".join(read.values()), digest_size=8).hexdigest())


if __name__ == "__main__":
    main()
