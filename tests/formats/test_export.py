from __future__ import annotations

import csv
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from extractor.cli import cli
from extractor.errors import InputError, OutputError, UsageError
from extractor.formats import export as module
from extractor.formats.columns import columns_of, row
from extractor.formats.export import FORMATS, TABLES, export
from tests.floors import ROOT

GOLDEN = ROOT / "golden"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    for name in TABLES:
        shutil.copy(GOLDEN / name, made)
    return made


def rows_of(name: str) -> list[dict[str, Any]]:
    """The rows that a table should have, made from the lines."""
    lines = (GOLDEN / name).read_text(encoding="utf-8").splitlines()
    return [row(json.loads(line), columns_of(TABLES[name])) for line in lines]


@pytest.mark.parametrize("name", TABLES)
def test_parquet_has_every_row_and_value(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", 7)
    export(folder, "parquet")
    table = pq.read_table(folder / f"{Path(name).stem}.parquet")
    assert table.to_pylist() == rows_of(name)


@pytest.mark.parametrize("name", TABLES)
def test_csv_has_every_row_and_value(folder: Path, name: str) -> None:
    export(folder, "csv")
    with (folder / f"{Path(name).stem}.csv").open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert found == [{key: cell(value) for key, value in each.items()} for each in rows_of(name)]


def cell(value: Any) -> str:
    if isinstance(value, bool | list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "" if value is None else str(value)


@pytest.mark.parametrize("kind", FORMATS)
def test_equal_lines_give_equal_bytes(folder: Path, kind: str, tmp_path: Path) -> None:
    first = export(folder, kind)
    second = export(folder, kind, to=tmp_path / "elsewhere")
    assert [path.name for path in first] == [f"claims.{kind}", f"articles.{kind}", f"conflicts.{kind}"]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("kind", FORMATS)
def test_empty_files_are_tables_without_rows(tmp_path: Path, kind: str) -> None:
    for name in TABLES:
        (tmp_path / name).touch()
    claims, *_ = export(tmp_path, kind)
    if kind == "csv":
        assert claims.read_text().count("\n") == 1
    else:
        assert pq.read_table(claims).num_rows == 0


def test_names_with_newlines_quotes_and_commas(tmp_path: Path) -> None:
    for name in TABLES:
        (tmp_path / name).touch()
    odd = 'a,"b"\r\nc=1\0\u2028é'
    (tmp_path / "articles.jsonl").write_text(json.dumps({"id": odd, "claims": {}}) + "\n")
    export(tmp_path, "csv")
    export(tmp_path, "parquet")
    with (tmp_path / "articles.csv").open(encoding="utf-8", newline="") as stream:
        assert [each["id"] for each in csv.DictReader(stream)] == [odd]
    assert pq.read_table(tmp_path / "articles.parquet")["id"].to_pylist() == [odd]


def test_a_bad_line_is_named_and_no_table_is_left(folder: Path) -> None:
    with (folder / "claims.jsonl").open("a") as stream:
        stream.write('{"id": 1}\n')
    lines = len((folder / "claims.jsonl").read_text().splitlines())
    with pytest.raises(InputError, match=rf"claims\.jsonl, line {lines}: .*name a folder"):
        export(folder, "csv")
    assert sorted(path.name for path in folder.iterdir()) == sorted(TABLES)


def test_a_folder_without_a_run(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"claims\.jsonl: cannot be read"):
        export(tmp_path, "csv")


def test_a_folder_that_cannot_be_written(folder: Path) -> None:
    (folder / "file").touch()
    with pytest.raises(OutputError, match="choose another folder"):
        export(folder, "csv", to=folder / "file")


def test_without_pyarrow_the_extra_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'extractor\[parquet\]'"):
        export(folder, "parquet")


def test_run_says_so_before_it_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (tmp_path / "a.txt").write_text("Heim won 9 races.")
    result = invoke("run", tmp_path / "a.txt", "--out", tmp_path / "out", "--format", "parquet")
    assert (result.exit_code, (tmp_path / "out").exists()) == (2, False)
    assert "pip install 'extractor[parquet]'" in result.stderr


def invoke(*args: object) -> Any:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


def test_the_command_names_what_it_wrote(folder: Path) -> None:
    result = invoke("export", folder, "--format", "csv")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.split() == [str(folder / name) for name in ("claims.csv", "articles.csv", "conflicts.csv")]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "jsonld"], "--article"),
        (["--format", "csv", "--article", "a"], "--article"),
        (["--format", "xml"], "'xml' is not one of"),
        ([], "Missing option '--format'"),
        (["--format", "jsonld", "--article", "nowhere"], "there is no article 'nowhere'"),
    ],
)
def test_wrong_use(folder: Path, options: list[str], said: str) -> None:
    result = invoke("export", folder, *options)
    assert result.exit_code == 2
    assert said in result.stderr


def test_run_writes_tables_too(tmp_path: Path) -> None:
    from extractor.cli import Parts
    from tests.fakes import fake_agreements, fake_find, fake_read

    (tmp_path / "a.txt").write_text("Heim won 9 races.")
    arguments = ["run", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--quiet"]
    parts = Parts(reader=fake_read, finder=fake_find, agreements=fake_agreements)
    result = CliRunner().invoke(cli, [*arguments, "--format", "csv", "--format", "parquet"], obj=parts)
    assert (result.exit_code, result.output) == (0, "")
    assert pq.read_table(tmp_path / "out" / "claims.parquet")["value_number"].to_pylist() == [9.0]
    assert len(list((tmp_path / "out").glob("[!.]*"))) == 10
