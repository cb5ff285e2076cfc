"""What all benchmarks share: the machine they ran on, medians, files of figures. Needs no other package."""

from __future__ import annotations

import json
import os
import platform
import statistics
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]


class Spread(NamedTuple):
    """Median, lowest and highest of some rounds."""

    median: float
    low: float
    high: float

    def said(self, digits: int) -> str:
        """As text, such as ``1.25 (1.10-1.31)``."""
        return f"{self.median:,.{digits}f} ({self.low:,.{digits}f}-{self.high:,.{digits}f})"


def spread(values: Iterable[float]) -> Spread:
    """Median, lowest and highest; one value at least."""
    found = sorted(values)
    return Spread(statistics.median(found), found[0], found[-1])


def machine() -> dict[str, Any]:
    """Versions and processor that figures belong to."""
    return {
        "python": platform.python_version(),
        "spacy": _version("spacy"),
        "processor": _processor(),
        "processors": os.cpu_count(),
    }


def said_of(about: dict[str, Any]) -> str:
    """What ``machine`` gave, as a line."""
    return f"Python {about['python']}, spaCy {about['spacy']}, {about['processors']} x {about['processor']}"


def write(path: Path, figures: dict[str, Any]) -> None:
    """Figures as a file, with the machine that made them; its folder is made if it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"machine": machine(), **figures}, indent=1) + "\n", encoding="utf-8")


def in_turn(items: Sequence[Any], number: int) -> Sequence[Any]:
    """Items in the order of a round: reversed every other round."""
    return items if number % 2 == 0 else items[::-1]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()
