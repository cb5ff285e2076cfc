"""The benchmark beside others runs with pipelines that are none, and says why one ended; nothing is installed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.floors import CORPUS, ROOT

FAKE = """
from peer import serve
def load(names):
    print("a library that talks", flush=True)
    known = {name for each in names.values() for name in each}
    assert "Corey Heim" in known
    return lambda texts: sum(name in text for text in texts for name in ("Reddick", "Busch"))
serve(load, ["spacy"])
"""


def run(peer: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "benchmarks" / "peers.py"), "--peer", f"fake={sys.executable} {peer}"]
    options = (*options, "--articles", "2", "--rounds", "2", "--folder", str(CORPUS))
    return subprocess.run([*command, *options], capture_output=True, text=True, check=False)


def test_peers(tmp_path: Path) -> None:
    fake, path = tmp_path / "fake.py", tmp_path / "peers.json"
    fake.write_text(FAKE, encoding="utf-8")
    done = run(fake, "--json", str(path))
    assert done.returncode == 0, done.stderr
    assert "| fake (spacy " in done.stdout
    figures = json.loads(path.read_text(encoding="utf-8"))
    assert list(figures["peers"]) == ["fake"]
    assert len(figures["rounds"]) == 2
    for row in figures["rounds"]:
        assert row["words"] > 0
        assert all(row[name]["seconds"] > 0 for name in ("job", "stock", "fake"))
        assert row["job"]["found"] > 0


def test_a_peer_that_ends_is_told_with_its_reason(tmp_path: Path) -> None:
    fake = tmp_path / "fake.py"
    fake.write_text("raise SystemExit('no such pipeline')", encoding="utf-8")
    done = run(fake)
    assert done.returncode == 1
    assert "fake ended with code 1" in done.stderr
    assert "no such pipeline" in done.stderr
