"""The benchmark of the page runs and says what it should; how fast anything is belongs to no test."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.floors import ROOT
from tests.page.browser import needs_chromium


@needs_chromium
def test_page(tmp_path: Path) -> None:
    figures = tmp_path / "page.json"
    options = ["--claims", "10", "300", "--rounds", "1", "--json", str(figures)]
    command = [sys.executable, str(ROOT / "benchmarks" / "page.py"), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    few, many = json.loads(figures.read_text(encoding="utf-8"))
    assert (few["claims"], many["claims"]) == (10, 300)
    assert few["bytes"] < many["bytes"]
    assert 0 < many["gzip_bytes"] < many["bytes"]
    assert all(visit["drawn"] > 0 and visit["search"] > 0 for row in (few, many) for visit in row["visits"])
