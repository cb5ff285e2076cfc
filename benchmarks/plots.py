"""The plots of docs/performance.md. The same figures and the same matplotlib give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
from common import Spread, spread
from derived import growth_times, peer_kwords
from matplotlib.axes import Axes
from matplotlib.figure import Figure

OURS, OTHER, THIRD = "#1f5fa8", "#b8541a", "#4d7c3a"
LABELS = {"job": "the whole job", "stock": "stock tokenizer alone", "edsnlp": "EDS-NLP", "medspacy": "medSpaCy"}
SWEEPS = {
    "rules": "rules",
    "names": "drivers in the lexicon",
    "new words": "words never seen, an article",
    "articles in one": "articles' worth in one text",
}
_STYLE = {
    "svg.hashsalt": "extractor",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.color": "#dddddd",
    "axes.axisbelow": True,
}


def draw(figures: dict[str, Any], folder: Path, digest: str) -> None:
    """Writes every plot.

    Args:
        figures: The files of figures by name.
        folder: Where the pictures go.
        digest: Of the figures; written into each picture, so that anybody sees which figures it shows.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, plot in PLOTS.items():
        with mpl.rc_context({**mpl.rcParamsDefault, **_STYLE}):
            figure = plot(figures)
            figure.savefig(folder / name, format="svg", metadata={"Date": None, "Description": f"figures {digest}"})


def _speed(figures: dict[str, Any]) -> Figure:
    peers = figures["peers"]
    found = {LABELS.get(name, name): peer_kwords(peers, name) for name in ("job", *peers["peers"], "stock")}
    figure, axes = _one(2.4)
    _bars(axes, found, [OURS] + [OTHER] * (len(found) - 1))
    axes.set_xlabel("thousand words a second, median and range of the rounds")
    return figure


def _components(figures: dict[str, Any]) -> Figure:
    found = {name: spread([micro]) for name, micro in figures["speed"]["us_per_token"].items()}
    figure, axes = _one(3.2)
    _bars(axes, found, [OURS] * len(found))
    axes.set_xlabel("microseconds a token")
    return figure


def _growth(figures: dict[str, Any]) -> Figure:
    figure = Figure(figsize=(8, 6), layout="constrained")
    for axes, (sweep, label) in zip(figure.subplots(2, 2).flat, SWEEPS.items(), strict=True):
        growth = figures["growth"][sweep]
        sizes = [case["size"] for case in growth["cases"]]
        times = [growth_times(growth, case) for case in growth["cases"]]
        medians = [each.median for each in times]
        around = [[each.median - each.low for each in times], [each.high - each.median for each in times]]
        axes.errorbar(sizes, medians, yerr=around, color=OURS, marker="o", capsize=3)
        axes.set_ylim(bottom=0)
        if sweep in ("names", "articles in one"):
            axes.set_xscale("log", base=2)
            axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
            axes.minorticks_off()
        axes.set_xlabel(label)
        axes.set_ylabel(f"time a word, x that at {growth['plain']:,}")
    return figure


def _memory(figures: dict[str, Any]) -> Figure:
    memory = figures["growth"]["memory"]
    figure, axes = _one(3.2)
    for how, label, color in (("process", "one process", OTHER), ("worker", "one worker, with its supervisor", OURS)):
        axes.plot(*zip(*memory[how], strict=True), color=color, marker=".", label=label)
    axes.axvline(memory["first"], color="#888888", linestyle=":", label="growth counts from here")
    axes.set_ylim(bottom=0)
    axes.set_xlim(left=0)
    axes.set_xlabel("short articles read")
    axes.set_ylabel("peak memory, MiB")
    axes.legend(frameon=False, loc="lower right")
    return figure


def _conflicts(figures: dict[str, Any]) -> Figure:
    rows = [row for row in figures["scale"]["rows"] if row["ratios"]]
    figure, axes = _one(3.6)
    for alike, line in zip(sorted({row["articles_that_agree"] for row in rows}), ("-", "--", ":"), strict=False):
        mine = [row for row in rows if row["articles_that_agree"] == alike]
        claims = [row["claims"] for row in mine]
        said = "all different" if alike == 1 else f"each said {alike} times"
        axes.loglog(claims, [row["ours"] for row in mine], line, color=OURS, marker="o", label=f"conflicts, {said}")
        axes.loglog(claims, [row["group_by"] for row in mine], line, color=OTHER, marker="o", label=f"group-by, {said}")
    axes.set_xlabel("claims")
    axes.set_ylabel("seconds")
    if rows:
        axes.legend(frameon=False)
    return figure


PLOTS: dict[str, Callable[[dict[str, Any]], Figure]] = {
    "performance-speed.svg": _speed,
    "performance-components.svg": _components,
    "performance-growth.svg": _growth,
    "performance-memory.svg": _memory,
    "performance-conflicts.svg": _conflicts,
}


def _one(height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(8, height), layout="constrained")
    return figure, figure.subplots()


def _bars(axes: Axes, found: dict[str, Spread], colors: Sequence[str]) -> None:
    """Bars from the top, each with its figure."""
    medians = [each.median for each in found.values()]
    around = [[each.median - each.low for each in found.values()], [each.high - each.median for each in found.values()]]
    ranged = any(map(any, around))
    axes.barh(list(found), medians, xerr=around if ranged else None, color=colors, capsize=3, height=0.6)
    for place, each in enumerate(found.values()):
        axes.annotate(f"{each.median:,.1f}", (each.high, place), xytext=(5, 0), textcoords="offset points", va="center")
    axes.invert_yaxis()
    axes.grid(axis="y", visible=False)
    axes.margins(x=0.1)
