"""The benchmark runs and says what it should; how fast anything is belongs to no test."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.floors import CORPUS, ROOT


def test_speed(tmp_path: Path) -> None:
    figures = tmp_path / "speed.json"
    options = ["--articles", "4", "--rounds", "2", "--cold-runs", "1", "--folder", str(CORPUS), "--json", str(figures)]
    command = [sys.executable, str(ROOT / "benchmarks" / "speed.py"), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for said in ("whole job", "stock tokenizer", "claim_extractor", "peak memory"):
        assert said in done.stdout
    written = json.loads(figures.read_text(encoding="utf-8"))
    assert len(written["warm"]["rounds"]) == 2
    assert all(row["words"] > 0 and row["job"] > 0 for row in written["warm"]["rounds"])
    assert set(written["us_per_token"]) >= {"tokenizer", "claim_names", "claim_extractor"}
    assert written["cold"]["job"][0]["peak_kb"] > 0


def test_copies_are_the_same_every_time_and_new_in_every_round() -> None:
    script = (
        "from copies import Copier, articles_of; from speed import reading_pipeline; import sys, json, pathlib;"
        "made = Copier(articles_of(pathlib.Path(sys.argv[1])), reading_pipeline());"
        "print(json.dumps([[each.text for each in made.make(30, seed)] for seed in 'aab']))"
    )
    command = [sys.executable, "-c", script, str(CORPUS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT / "benchmarks")
    first, same, other = json.loads(done.stdout)
    assert first == same
    assert not set(first) & set(other)
    assert len(set(first)) == 30


def test_cost() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "cost.py"), "--articles", "1", "--racing", "0.5"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for said in ("a racing article, all of it", "100,000,000 pages, 50% of them racing", "| **all** |", "All of them"):
        assert said in done.stdout


def test_gate() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "gate.py"), "--rounds", "1", "--articles", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for said in ("off topic: ", "racing: ", "| gate |", "one regular expression"):
        assert said in done.stdout
