"""The command as a process of its own: what it imports, what it leaves on the streams, how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def process(*args: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *args],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", **(env or {})},
    )


@pytest.mark.parametrize(
    "args", [["--help"], ["--version"], ["schema", "claim"], ["run", "--help"], ["report", "x"], ["run", "x"]]
)
def test_light_commands_do_not_import_the_pipeline(args: list[str]) -> None:
    program = (
        "import sys\nfrom extractor.cli import cli\n"
        f"try: cli.main({args!r}, prog_name='extractor')\nexcept SystemExit: pass\n"
        "heavy = {'spacy', 'numpy', 'rich', 'dateparser'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)\n"
    )
    done = process("-c", program)
    assert done.returncode == 0, done.stderr


def test_conflicts_does_not_import_the_pipeline(tmp_path: Path) -> None:
    claims = tmp_path / "claims.jsonl"
    claims.write_bytes(b"")
    program = (
        "import sys\nfrom extractor.cli import cli\n"
        f"try: cli.main(['conflicts', {str(claims)!r}], prog_name='extractor')\n"
        "except SystemExit as done: assert done.code == 0\n"
        "heavy = {'spacy', 'numpy', 'dateparser'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)\n"
    )
    done = process("-c", program)
    assert (done.returncode, done.stdout) == (0, "0 claims read, 0 findings.\n"), done.stderr


def test_module_is_the_command() -> None:
    done = process("-m", "extractor", "schema", "run")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["title"] == "extractor run"


def test_wrong_use_ends_with_2_and_without_traceback(tmp_path: Path) -> None:
    done = process("-m", "extractor", "run", str(tmp_path / "missing"), "--out", str(tmp_path / "out"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"extractor: {tmp_path / 'missing'}: no such file or folder (No such file or directory); check the spelling\n"
    )


def test_narrow_encodings_do_not_break_the_output(tmp_path: Path) -> None:
    missing = str(tmp_path / "Suarez ⟦")
    done = process("-m", "extractor", "show", missing, env={"PYTHONIOENCODING": "latin-1"})
    assert done.returncode == 2
    assert "Suarez ?: no such file or folder" in done.stderr
