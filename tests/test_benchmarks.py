"""The benchmark runs and says what it should; how fast anything is belongs to no test."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.floors import CORPUS, GOLD, ROOT

DATA = GOLD.parent / "data"


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


def test_gate(tmp_path: Path) -> None:
    figures = tmp_path / "gate.json"
    options = ["--rounds", "1", "--articles", "1", "--json", str(figures)]
    command = [sys.executable, str(ROOT / "benchmarks" / "gate.py"), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for said in ("off topic: ", "racing: ", "| gate |", "one regular expression"):
        assert said in done.stdout
    written = json.loads(figures.read_text(encoding="utf-8"))
    assert 0 < written["off topic"]["passed"]["gate"] < written["racing"]["passed"]["gate"] == 1


def test_workers(tmp_path: Path) -> None:
    figures = tmp_path / "workers.json"
    options = ["--articles", "2", "--rounds", "1", "--folder", str(CORPUS), "--json", str(figures)]
    command = [sys.executable, str(ROOT / "benchmarks" / "workers.py"), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    written = json.loads(figures.read_text(encoding="utf-8"))
    assert (written["articles"], written["workers"]) == (2, 2)
    assert all(len(rows) == 1 and rows[0]["read"] > 0 for rows in written["rounds"].values())


@pytest.mark.skipif(not DATA.is_dir(), reason="the tables of results are not here")
def test_scale(tmp_path: Path) -> None:
    figures = tmp_path / "scale.json"
    options = ["--claims", "300", "--agreeing", "3", "--rounds", "1", "--json", str(figures)]
    command = [sys.executable, str(ROOT / "benchmarks" / "scale.py"), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    [row] = json.loads(figures.read_text(encoding="utf-8"))["rows"]
    assert (row["claims"], row["articles_that_agree"], len(row["ratios"])) == (300, 3, 1)
    assert row["peak_mib"] > 10
    assert row["findings"] > 0


def test_memory_counts_the_processes_that_were_started() -> None:
    child = "import time; kept = bytearray(60 << 20); print('taken', flush=True); time.sleep(60)"
    script = (
        "import os, subprocess, sys; from memory import Watch; watch = Watch(os.getpid()); alone = watch.look();"
        "child = subprocess.Popen([sys.executable, '-c', sys.argv[1]], stdout=subprocess.PIPE); child.stdout.readline();"
        "both = watch.look(); child.kill(); child.wait(); print(alone, both, watch.look())"
    )
    command = [sys.executable, "-c", script, child]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT / "benchmarks")
    alone, both, after = map(float, done.stdout.split())
    assert both - alone > 60
    assert after == both
