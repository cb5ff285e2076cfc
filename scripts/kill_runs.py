"""Kills runs at random moments with signal 9, and looks whether what comes out in the end is what an unbroken run writes.

usage: python scripts/kill_runs.py [--rounds N] [--workers N] [--articles N] [--seed N] [--reader MODULE:FUNCTION]

Each round starts ``extractor run`` in a new folder and kills the command itself, the process that starts its workers,
or a worker. A command that was killed is started again with the same arguments, maybe killed again, until it ends by
itself. Then its files must be the unbroken run's, byte for byte, but for the timings; nothing half written may lie
about, and no process may be left.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
_PATIENCE = 120
DRIVERS = ("Corey Heim", "Layne Riggs", "Kyle Busch", "Jeff Gordon", "Ty Majeski")
_CODE = """
import sys
from importlib import import_module
from extractor.batch import workers
from extractor.cli import Parts, cli
workers.SMALL = 0  # however small the job is, it is shared out
module, _, name = sys.argv.pop(1).partition(":")
cli.main(sys.argv[1:], obj=Parts(reader=getattr(import_module(module), name) if module else None))
"""


class Job(NamedTuple):
    """What is run and killed."""

    source: Path
    workers: int
    reader: str

    def start(self, out: Path) -> subprocess.Popen[bytes]:
        """Starts the command."""
        arguments = ["run", str(self.source), "--out", str(out), "--workers", str(self.workers), "--quiet"]
        return subprocess.Popen(
            [sys.executable, "-c", _CODE, self.reader, *arguments],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=subprocess.PIPE,
        )

    def finish(self, out: Path) -> float:
        """Runs the command to its end, and gives the seconds that it took."""
        begun = time.monotonic()
        end(self.start(out))
        return time.monotonic() - begun


def make_articles(folder: Path, count: int) -> None:
    """Half of the articles as text files, half as lines of one file."""
    folder.mkdir()
    lines = []
    for number in range(count):
        driver = DRIVERS[number % len(DRIVERS)]
        text = f"NASCAR: {driver} won {number % 9 + 1} Truck Series races in {2010 + number % 13}. " * (number % 6 + 1)
        if number % 2:
            (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        else:
            lines.append(json.dumps({"id": f"wire-{number}", "text": text, "published": "2025-03-01"}))
    (folder / "wire.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def children(pid: int) -> list[int]:
    """The processes that a process has started and that are there."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, ValueError):
                continue
            if parent == pid:
                found.append(int(entry.name))
    return sorted(found)


def kill(process: subprocess.Popen[bytes], chance: random.Random) -> str | None:
    """Kills one of the processes of a command.

    Returns:
        Which; None if the command had ended already.
    """
    servers = children(process.pid)
    workers = [worker for server in servers for worker in children(server)]
    kinds = {"command": [process.pid], "fork server": servers, "worker": workers}
    kind = chance.choice([name for name, pids in kinds.items() if pids])
    if process.poll() is not None:
        return None
    try:
        os.kill(chance.choice(kinds[kind]), signal.SIGKILL)
    except ProcessLookupError:
        return None
    if kind == "command":
        process.wait()
        gone([*servers, *workers])
    return kind


def gone(pids: Sequence[int]) -> None:
    """Waits until processes have ended; one that is loading the pipeline notices when it has."""
    deadline = time.monotonic() + _PATIENCE
    while any(Path(f"/proc/{pid}").exists() for pid in pids):
        if time.monotonic() > deadline:
            raise SystemExit(f"processes {pids} are still there {_PATIENCE} s after their command was killed")
        time.sleep(0.01)


def written(out: Path) -> dict[str, object]:
    """The files of a finished run, run.json without its timings."""
    hidden = sorted(path.name for path in (out / ".extractor").iterdir())
    if hidden != ["ledger.db"]:
        raise SystemExit(f"{out}: left behind in the hidden folder: {hidden}")
    files: dict[str, object] = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    files["run.json"] = {**json.loads((out / "run.json").read_text()), "timings": None}
    return files


def one_round(job: Job, out: Path, length: float, chance: random.Random) -> list[str]:
    """Runs and kills until a run ends by itself."""
    killed = []
    for _ in range(chance.randint(1, 3)):
        process = job.start(out)
        time.sleep(chance.uniform(0, length * 1.1))
        kind = kill(process, chance)
        if kind is not None:
            killed.append(kind)
        if kind != "command":
            end(process)
            return killed
        process.communicate()
    job.finish(out)
    return killed


def end(process: subprocess.Popen[bytes]) -> None:
    """Waits for a command, which must end well."""
    _, said = process.communicate(timeout=600)
    if process.returncode:
        raise SystemExit(f"exit code {process.returncode}: {said.decode(errors='replace')}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=50, help="runs that are killed (default 50)")
    parser.add_argument("--workers", type=int, default=2, help="worker processes (default 2)")
    parser.add_argument("--articles", type=int, default=2000, help="articles a run (default 2000)")
    parser.add_argument("--seed", type=int, default=0, help="of the moments and victims (default 0)")
    parser.add_argument(
        "--reader", default="", metavar="MODULE:FUNCTION", help="reads an article (default: the pipeline)"
    )
    options = parser.parse_args()
    chance = random.Random(options.seed)
    victims: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        job = Job(folder / "in", options.workers, options.reader)
        make_articles(job.source, options.articles)
        length = job.finish(folder / "unbroken")
        expected = written(folder / "unbroken")
        for number in range(options.rounds):
            killed = one_round(job, folder / f"{number}", length, chance)
            victims.update(killed)
            if written(folder / f"{number}") != expected:
                raise SystemExit(f"round {number} (killed: {killed}) wrote something else than the unbroken run")
            print(f"round {number}: killed {', '.join(killed) or 'too late'}; the same bytes", flush=True)
    told = ", ".join(f"{count} times a {victim}" for victim, count in sorted(victims.items()))
    print(
        f"{options.rounds} rounds, killed {told}: every run ended with the bytes of the unbroken one ({length:.1f} s)"
    )


if __name__ == "__main__":
    main()
