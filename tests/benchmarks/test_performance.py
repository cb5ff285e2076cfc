"""docs/performance.md is what its script makes of the committed figures, and its verdicts follow them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest

from tests.floors import ROOT

FIGURES, DOCS = ROOT / "benchmarks" / "figures", ROOT / "docs"
NAMES = ("speed", "peers", "growth", "workers", "scale", "gate")


def made_of(figures: Path, into: Path) -> str:
    """The page that the script makes; plots beside it if matplotlib is there."""
    script = str(ROOT / "benchmarks" / "performance.py")
    command = [sys.executable, script, "--figures", str(figures), "--docs", str(into)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return (into / "performance.md").read_text(encoding="utf-8")


def test_the_page_is_made_of_the_committed_figures(tmp_path: Path) -> None:
    said = made_of(FIGURES, tmp_path)
    assert said == (DOCS / "performance.md").read_text(encoding="utf-8"), "run benchmarks/performance.py"
    for drawn in tmp_path.glob("images/*.svg"):
        assert drawn.read_bytes() == (DOCS / "images" / drawn.name).read_bytes(), "run benchmarks/performance.py"


def test_the_plots_are_drawn_from_the_committed_figures() -> None:
    content = b"".join((FIGURES / f"{name}.json").read_bytes() for name in NAMES)
    digest = blake2b(content, digest_size=8).hexdigest()
    page = (DOCS / "performance.md").read_text(encoding="utf-8")
    named = re.findall(r"!\[[^\]]+\]\((images/performance-\w+\.svg)\)", page)
    assert len(named) == 5
    for name in named:
        drawn = (DOCS / name).read_text(encoding="utf-8")
        assert f"figures {digest}" in drawn, f"{name} is older than the figures: run benchmarks/performance.py"
        assert "<dc:date>" not in drawn


@pytest.mark.parametrize(
    ("seconds", "rounds", "verdict"), [(1.0, 5, "met"), (1.1, 5, "**missed**"), (1.0, 4, "not measured")]
)
def test_verdicts_follow_the_figures(tmp_path: Path, seconds: float, rounds: int, verdict: str) -> None:
    row = {"job": seconds, "stock": 1.0, "y": 0.1, "words": 1000, "claims": 3, "bytes": 9, "new_chunks": 1.0}
    figures = changed("speed", tmp_path, lambda speed: speed["warm"].update(rounds=[row] * rounds))
    [line] = [each for each in made_of(figures, tmp_path).splitlines() if "stock tokenizer alone | at least 1 " in each]
    assert line.endswith(f"| {verdict} |")


def test_too_little_memory_is_a_missed_aim(tmp_path: Path) -> None:
    none = dict.fromkeys(("ours", "peak_mib", "findings"))

    def largest(scale: dict[str, Any]) -> None:
        first = {**scale["rows"][0], "articles_that_agree": 1}
        scale["rows"] = [{**first, **none, "claims": 10_000_000, "ratios": []}]

    said = made_of(changed("scale", tmp_path, largest), tmp_path)
    lines = [each for each in said.splitlines() if each.startswith("| conflicts among ten million")]
    assert len(lines) == 2
    assert all("needs more than" in each and each.endswith("**missed** |") for each in lines)
    assert "| 10,000,000 | 1 | out of memory |" in said


def test_missing_figures_are_named(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "performance.py"), "--figures", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert str(tmp_path / "speed.json") in done.stderr


def changed(name: str, into: Path, change: Any) -> Path:
    """The committed figures with one file changed."""
    folder = into / "figures"
    shutil.copytree(FIGURES, folder)
    path = folder / f"{name}.json"
    figures = json.loads(path.read_text(encoding="utf-8"))
    change(figures)
    path.write_text(json.dumps(figures), encoding="utf-8")
    return folder
