from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from extractor.cli import Parts, cli
from extractor.records import Article
from tests.fakes import FakeReading, assert_valid, fake_agreements, fake_find, fake_read, outputs

Invoke = Callable[..., Result]


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch) -> Invoke:
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)

    def call(*args: object) -> Result:
        parts = Parts(reader=fake_read, finder=fake_find, agreements=fake_agreements)
        return CliRunner().invoke(cli, [str(arg) for arg in args], obj=parts)

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.txt").write_text("Heim won 9 races.")
    (made / "b.txt").write_text("Heim won 8 races. Riggs won 2 races.")
    return made


def test_run_prints_a_summary_and_writes_four_files(invoke: Invoke, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = invoke("run", folder, "--out", out)
    assert (result.exit_code, result.stderr) == (0, "")
    for words in (
        "Articles: 2  (2 ok)",
        "Claims: 3",
        "3  wins",
        "Conflicts: 1  (1 error, 0 agreements)",
        "error contradiction  Heim, wins (truck, 2025)",
        "Heim cannot have 2 numbers of wins.",
        "“Heim won 8 races”  “Heim won 9 races”",
        "b.txt               a.txt",
        str(out / "conflicts.jsonl"),
    ):
        assert words in result.stdout
    assert "\x1b" not in result.stdout
    assert len(outputs(out)) == 4


def test_run_logs_as_json_where_asked(invoke: Invoke, folder: Path, tmp_path: Path) -> None:
    (folder / "boom.txt").write_text("BOOM")
    result = invoke("run", folder, "--out", tmp_path / "out", "--log-json", "--quiet", "--workers", "auto")
    assert (result.exit_code, result.stdout) == (1, "")
    assert [json.loads(line)["event"] for line in result.stderr.splitlines()] == [
        "start",
        "failure",
        "conflicts",
        "end",
    ]
    result = invoke("run", tmp_path / "missing", "--out", tmp_path / "out", "--log-json")
    assert result.exit_code == 2
    (line,) = map(json.loads, result.stderr.splitlines())
    assert (line["event"], "no such file or folder" in line["message"]) == ("error", True)


def test_run_reads_again_only_what_changed_unless_told_otherwise(invoke: Invoke, folder: Path, tmp_path: Path) -> None:
    def unchanged(*options: str) -> int:
        result = invoke("run", folder, "--out", tmp_path / "out", "--log-json", *options)
        number: int = json.loads(result.stderr.splitlines()[-1])["unchanged"]
        return number

    assert [unchanged(), unchanged(), unchanged("--fresh"), unchanged()] == [0, 2, 0, 2]


def test_run_that_is_interrupted_says_how_to_go_on(folder: Path, tmp_path: Path) -> None:
    def read(article: Article) -> FakeReading:
        raise KeyboardInterrupt

    result = CliRunner().invoke(cli, ["run", str(folder), "--out", str(tmp_path / "out")], obj=Parts(reader=read))
    assert result.exit_code == 130
    assert result.stderr == "extractor: interrupted; the same command goes on from here\n"


def test_run_names_what_failed_and_exits_1(invoke: Invoke, folder: Path, tmp_path: Path) -> None:
    (folder / "boom.txt").write_text("BOOM")
    (folder / "bytes.txt").write_bytes(b"\0")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "notes.pdf").write_bytes(b"%PDF")
    result = invoke("run", folder, folder / "notes.pdf", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "Articles: 6  (2 ok, 1 empty, 3 failed)" in result.stdout
    assert "failed boom.txt: reading failed in tests.fakes (ValueError: the roof fell in)" in result.stdout
    assert "failed bytes.txt: binary data" in result.stdout
    assert "failed notes.pdf: is of a kind that is not read; save its text as .txt" in result.stdout
    assert "Claims: 3" in result.stdout


def test_a_named_file_that_is_not_read_is_no_success(invoke: Invoke, folder: Path, tmp_path: Path) -> None:
    (folder / "notes.pdf").write_bytes(b"%PDF")
    result = invoke("run", folder, folder / "notes.pdf", "--out", tmp_path / "out", "--quiet")
    assert (result.exit_code, result.stderr.count("1 of the articles could not be read")) == (1, 1)
    result = invoke("run", folder / "notes.pdf", "--out", tmp_path / "none")
    assert result.exit_code == 2
    assert result.stderr.startswith("extractor: nothing to read: notes.pdf: is of a kind that is not read; save its")


def test_names_never_break_a_line(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    odd = tmp_path / "in" / "new\nline\u2028\x1b[31m.txt"
    odd.write_text("Heim won 9 races.")
    (tmp_path / "in" / "b.txt").write_text("Heim won 8 races.")
    (tmp_path / "in" / "bad\nbytes.txt").write_bytes(b"\0")
    shown = r"new\nline\u2028�[31m.txt"
    out = tmp_path / "out\nput"
    ran = invoke("run", tmp_path / "in", "--out", out)
    assert shown in ran.stdout
    assert f"  {tmp_path}/out\\nput/claims.jsonl\n" in ran.stdout
    assert "  failed bad bytes.txt: binary data" in ran.stdout
    assert invoke("show", odd).stdout.startswith(f"{shown}  (1 claim)\n")
    assert invoke("explain", odd).stdout.startswith(f"{shown}  ")
    missing = invoke("run", tmp_path / "go\nne", "--out", out)
    assert missing.stderr.count("\n") == 1
    assert missing.stderr.startswith(f"extractor: {tmp_path}/go\\nne: no such file or folder")
    assert invoke("export", out, "--format", "csv").stdout.startswith(f"{tmp_path}/out\\nput/")


def test_run_quiet_prints_nothing(invoke: Invoke, folder: Path, tmp_path: Path) -> None:
    result = invoke("run", folder, "--out", tmp_path / "out", "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    (folder / "boom.txt").write_text("BOOM")
    result = invoke("run", folder, "--out", tmp_path / "out", "--quiet")
    assert (result.exit_code, result.stdout) == (1, "")
    assert (
        result.stderr == f"extractor: 1 of the articles could not be read; {tmp_path / 'out'}/articles.jsonl says why\n"
    )


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["run", "missing", "--out", "out"], "extractor: missing: no such file or folder"),
        (["run", "blank", "--out", "out"], "extractor: nothing to read"),
        (["run", "in", "--out", "in/a.txt"], "extractor: in/a.txt: cannot be written (Not a directory)"),
        (["run", "in", "--out", "in/a.txt/x"], "extractor: in/a.txt/x: cannot be written (Not a directory)"),
        (["run", "in"], "Missing option '--out'"),
        (["run", "--out", "out"], "Missing argument 'PATH...'"),
        (["show", "missing.txt"], "extractor: missing.txt: no such file or folder"),
        (["show", "in"], "extractor: in: is a folder"),
        (["show", "in/a.txt", "--published", "soon"], "extractor: the date 'soon' cannot be read"),
        (["conflicts", "missing.jsonl"], "extractor: missing.jsonl: cannot be read"),
        (["conflicts", "in/a.txt"], "extractor: in/a.txt: no line is a claim"),
        (["schema", "driver"], "'driver' is not one of"),
        (["guess"], "No such command 'guess'"),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_2(
    invoke: Invoke, folder: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], said: str
) -> None:
    monkeypatch.chdir(folder.parent)
    Path("blank").mkdir()
    result = invoke(*args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_text_of_an_article_cannot_command_the_terminal(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("[bold]\x1b[2J Heim won 9 races. :car: " + "x " * 50)
    shown = invoke("show", tmp_path / "a.txt")
    assert shown.exit_code == 0
    assert "[bold]\ufffd[2J ⟦Heim won 9 races⟧1. :car: x" in shown.stdout
    assert "\x1b" not in shown.stdout


def test_show_marks_claims_and_names_rules(invoke: Invoke, folder: Path) -> None:
    result = invoke("show", folder / "b.txt", "--published", "2025-09-21")
    assert result.exit_code == 0
    assert "⟦Heim won 8 races⟧1. ⟦Riggs won 2 races⟧2." in result.stdout
    rows = [line.split() for line in result.stdout.splitlines() if line.endswith("wins.verb_count")]
    assert [row[:4] for row in rows] == [["1", "wins", "Heim", "8"], ["2", "wins", "Riggs", "2"]]


def test_show_of_lines_shows_each_and_says_what_failed(invoke: Invoke, tmp_path: Path) -> None:
    path = tmp_path / "wire.jsonl"
    path.write_text('{"text": "Heim won 9 races."}\n{\n{"text": "BOOM"}\n{"text": ""}\n')
    result = invoke("show", path)
    assert result.exit_code == 1
    assert "wire.jsonl#L1  (1 claim)" in result.stdout
    assert "wire.jsonl#L4  (0 claims)" in result.stdout
    assert "extractor: wire.jsonl, line 2: no JSON" in result.stderr
    assert "extractor: wire.jsonl#L3: reading failed in tests.fakes" in result.stderr


def test_show_of_a_kind_that_is_not_read(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    result = invoke("show", tmp_path / "a.pdf")
    assert result.exit_code == 2
    assert "a.pdf: is of a kind that is not read" in result.stderr


def test_conflicts_of_claims_already_extracted(invoke: Invoke, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    invoke("run", folder, "--out", out)
    result = invoke("conflicts", out / "claims.jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Heim cannot have 2 numbers of wins." in result.stdout
    assert "3 claims read, 1 finding." in result.stdout


def test_conflicts_as_json_are_those_of_the_run(invoke: Invoke, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    invoke("run", folder, "--out", out)
    result = invoke("conflicts", "--json", out / "claims.jsonl")
    assert result.stdout == (out / "conflicts.jsonl").read_text()
    assert_valid("conflict", map(json.loads, result.stdout.splitlines()))


def test_conflicts_count_bad_lines_and_exit_1(invoke: Invoke, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    invoke("run", folder, "--out", out)
    claims = out / "claims.jsonl"
    claims.write_bytes(claims.read_bytes() + b"Heim\n{}\n")
    result = invoke("conflicts", "--json", claims)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert f"extractor: {claims}, line 4: skipped (" in result.stderr
    assert result.stderr.endswith("extractor: 2 lines were skipped\n")


def test_accepted_findings_are_left_out_and_counted(invoke: Invoke, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    invoke("run", folder, "--out", out)
    finding = json.loads((out / "conflicts.jsonl").read_text())["id"]
    accepted = tmp_path / "accepted.txt"
    accepted.write_text(f"{finding} 2026-11-21 two Heims\ncfl_gone 2026-11-21 mended since\n")
    result = invoke("conflicts", "--accepted", accepted, out / "claims.jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "3 claims read, 0 findings, 1 more accepted before; 1 accepted finding is there no more.\n"
    assert invoke("conflicts", "--json", "--accepted", accepted, out / "claims.jsonl").stdout == ""
    accepted.write_text(f"{finding} because\n")
    result = invoke("conflicts", "--accepted", accepted, out / "claims.jsonl")
    assert result.exit_code == 1
    assert "3 claims read, 1 finding." in result.stdout
    assert f"extractor: {accepted}, line 1: skipped (a day such as" in result.stderr
    assert result.stderr.endswith("extractor: 1 line was skipped\n")


@pytest.mark.parametrize("record", ["claim", "article", "conflict", "run"])
def test_schema(invoke: Invoke, record: str) -> None:
    result = invoke("schema", record)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["title"] == f"extractor {record}"


def test_every_command_and_option_says_what_it_is_for(invoke: Invoke) -> None:
    assert invoke("--help").exit_code == 0
    for name, command in cli.commands.items():
        assert command.help, name
        for option in command.params:
            assert isinstance(option, click.Argument) or option.help, (name, option.name)
