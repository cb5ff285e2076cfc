"""Bad input through the whole house: the real pipeline, the real command, the real exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.fakes import assert_valid

ROOT = Path(__file__).parents[2]
STORY = "Corey Heim won 12 Truck Series races in 2025 for Tricon Garage.\n"


def extractor(*args: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "extractor", *map(str, args)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=100,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "160"},
    )


def lines(path: Path, kind: str) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert_valid(kind, found)
    return found


def test_bad_input_is_recorded_and_every_other_article_is_there(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY)
    (folder / "binary.txt").write_bytes(bytes(range(256)))
    (folder / "cp1252.txt").write_bytes(b"\x93Great car,\x94 said Daniel Su\xe1rez.\r\n" + STORY.encode())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "long.txt").write_text(STORY.strip() + " " + "and so on with words and 12 numbers, " * 28_000)
    (folder / "solid.txt").write_text("x" * 1_000_000)
    (folder / "utf16.md").write_bytes(STORY.encode("utf-16"))
    (folder / "wire.jsonl").write_text(json.dumps({"text": STORY, "id": "w", "published": "2025-12-01"}) + "\n{\n")
    done = extractor("run", folder, "--out", out)
    assert done.returncode == 1, done.stderr
    assert done.stderr == ""
    articles = {record["id"]: record for record in lines(out / "articles.jsonl", "article")}
    assert {key: record["status"] for key, record in articles.items()} == {
        "a.txt": "ok",
        "binary.txt": "failed",
        "cp1252.txt": "ok",
        "empty.txt": "empty",
        "gone.txt": "failed",
        "long.txt": "ok",
        "solid.txt": "ok",
        "utf16.md": "ok",
        "w": "ok",
        "wire.jsonl#L2": "failed",
    }
    claims = lines(out / "claims.jsonl", "claim")
    winners = {claim["article"]["id"] for claim in claims if claim["predicate"] == "wins"}
    assert winners >= {"a.txt", "cp1252.txt", "utf16.md", "w"}
    lines(out / "conflicts.jsonl", "conflict")
    assert_valid("run", [json.loads((out / "run.json").read_text())])


def test_show(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    done = extractor("show", path, "--published", "2025-12-01")
    assert (done.returncode, done.stderr) == (0, "")
    assert "⟦" in done.stdout
    assert "Corey Heim" in done.stdout
    assert "\x1b" not in done.stdout


def test_unknown_lexicon_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    done = extractor("run", tmp_path / "a.txt", "--out", tmp_path / "out", "--lexicon", "curling")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("extractor: ")
    assert "Traceback" not in done.stderr
