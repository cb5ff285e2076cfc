"""``extractor ingest`` and ``extractor query``, with a pipeline of one rule."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor.cli import Parts, cli
from extractor.records import Article
from tests.fakes import FakeReading, assert_valid, fake_read
from tests.store.databases import database

Invoke = Callable[..., Result]


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch) -> Invoke:
    monkeypatch.setenv("COLUMNS", "160")

    def call(*args: object) -> Result:
        return CliRunner().invoke(cli, [str(arg) for arg in args], obj=Parts(reader=fake_read))

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.jsonl").write_text(
        '{"id": "a", "text": "Heim won 9 races.", "published": "2026-01-02", "source": "wire"}'
    )
    (made / "b.txt").write_text("Riggs won 2 races.")
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[str]:
    with database("sqlite", tmp_path) as url:
        yield url


RIVAL = '{"id": "c", "text": "Heim won 8 races.", "published": "2026-01-03"}'


def summary(result: Result) -> str:
    return result.stdout.splitlines()[-1]


def test_ingest_adds_skips_what_is_there_and_shows_what_changed(invoke: Invoke, folder: Path, store: str) -> None:
    result = invoke("ingest", folder, "--store", store)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "Articles: 2 ok, 0 empty, 0 unchanged, 0 failed, 0 skipped. Claims added: 2. "
        "Findings: 0 new or changed, 0 gone.\n"
    )
    (folder / "c.jsonl").write_text(RIVAL)
    (folder / "d.txt").write_text(" ")
    result = invoke("ingest", folder, "--store", store)
    assert summary(result) == (
        "Articles: 1 ok, 1 empty, 2 unchanged, 0 failed, 0 skipped. Claims added: 1. "
        "Findings: 1 new or changed, 0 gone."
    )
    assert "warning scope_ambiguous  Heim, wins (truck, 2025)" in result.stdout
    assert "“Heim won 9 races”" in result.stdout
    (folder / "c.jsonl").write_text(RIVAL.replace("8", "9"))
    assert summary(invoke("ingest", folder, "--store", store)).endswith("Findings: 0 new or changed, 1 gone.")


def test_an_article_that_is_there_unchanged_is_not_read(
    folder: Path, store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def reader(article: Article) -> FakeReading:
        read.append(article.id)
        return fake_read(article)

    def ingest() -> None:
        assert (
            CliRunner().invoke(cli, ["ingest", str(folder), "--store", store], obj=Parts(reader=reader)).exit_code == 0
        )

    for _ in range(2):
        ingest()
    assert read == ["a", "b.txt"]
    (folder / "b.txt").write_text("Riggs won 3 races.")
    ingest()
    assert read == ["a", "b.txt", "b.txt"]
    monkeypatch.setattr("extractor.store.store.package_version", lambda: "9.9")
    ingest()
    assert read[3:] == ["a", "b.txt"]


def test_what_fails_is_named_and_its_older_version_stays(invoke: Invoke, folder: Path, store: str) -> None:
    invoke("ingest", folder, "--store", store, "--quiet")
    (folder / "b.txt").write_text("BOOM")
    (folder / "long.jsonl").write_text(json.dumps({"id": "x" * 1001, "text": "Heim won 9 races."}))
    result = invoke("ingest", folder, "--store", store)
    assert result.exit_code == 1
    assert "extractor: b.txt: reading failed in tests.fakes" in result.stderr
    assert "an id has 1 to 1000 bytes" in result.stderr
    assert "0 ok, 0 empty, 1 unchanged, 2 failed, 0 skipped" in result.stdout
    assert len(invoke("query", "claims", "--store", store, "--article", "b.txt", "--json").stdout.splitlines()) == 1


def test_quiet_prints_nothing(invoke: Invoke, folder: Path, store: str) -> None:
    assert invoke("ingest", folder, "--store", store, "--quiet").output == ""


@pytest.fixture
def filled(invoke: Invoke, folder: Path, store: str) -> str:
    (folder / "c.jsonl").write_text(RIVAL)
    assert invoke("ingest", folder, "--store", store).exit_code == 0
    return store


@pytest.mark.parametrize(
    ("asked", "owed"),
    [
        (["claims"], ["a", "b.txt", "c"]),
        (["claims", "--driver", "Heim"], ["a", "c"]),
        (["claims", "--subject", "riggs"], ["b.txt"]),
        (["claims", "--predicate", "wins", "--series", "truck", "--season", "2025"], ["a", "b.txt", "c"]),
        (["claims", "--series", "cup"], []),
        (["claims", "--season", "2024"], []),
        (["claims", "--source", "wire"], ["a"]),
        (["claims", "--limit", "2"], ["a", "b.txt"]),
        (["claims", "--limit", "0"], []),
    ],
)
def test_query_claims(invoke: Invoke, filled: str, asked: list[str], owed: list[str]) -> None:
    lines = [json.loads(line) for line in invoke("query", *asked, "--store", filled, "--json").stdout.splitlines()]
    assert [line["article"]["id"] for line in lines] == owed
    assert_valid("claim", lines)


@pytest.mark.parametrize(
    ("asked", "owed"),
    [
        ([], 1),
        (["--driver", "Heim", "--verdict", "scope_ambiguous", "--severity", "warning", "--season", "2025"], 1),
        (["--article", "c"], 1),
        (["--source", "wire"], 1),
        (["--article", "b.txt"], 0),
        (["--driver", "Riggs"], 0),
        (["--verdict", "change"], 0),
        (["--severity", "info"], 0),
        (["--series", "cup"], 0),
        (["--predicate", "starts"], 0),
    ],
)
def test_query_conflicts(invoke: Invoke, filled: str, asked: list[str], owed: int) -> None:
    lines = [json.loads(line) for line in invoke("query", *asked, "--store", filled, "--json").stdout.splitlines()]
    assert len(lines) == owed
    assert_valid("conflict", lines)


def test_query_for_people(invoke: Invoke, filled: str) -> None:
    shown = invoke("query", "--store", filled).stdout
    assert "warning scope_ambiguous  Heim, wins (truck, 2025)" in shown
    assert "“Heim won 8 races”" in shown
    assert shown.endswith("\n1 finding.\n")
    assert invoke("query", "claims", "--article", "c", "--store", filled).stdout == (
        "Heim  wins  8  (truck, 2025)  “Heim won 8 races”  c\n1 claim.\n"
    )
    assert invoke("query", "articles", "--store", filled).stdout == (
        "a  2026-01-02  1 claim\nb.txt  1 claim\nc  2026-01-03  1 claim\n3 articles.\n"
    )


@pytest.mark.parametrize(
    ("driver", "said"),
    [
        ("Hiem", "the store knows no 'Hiem' (hiem); did you mean heim?"),
        ("Rigs", "the store knows no 'Rigs' (rigs); did you mean riggs?"),
        (
            "Earnhardt",
            "the store knows no 'Earnhardt' (earnhardt); 'extractor query claims' shows whom claims are about",
        ),
        ("?!\n", "the store knows no '?!' (no id); 'extractor query claims' shows whom claims are about"),
    ],
)
@pytest.mark.parametrize("kind", ["conflicts", "claims"])
def test_a_name_that_the_store_does_not_know_is_told(
    invoke: Invoke, filled: str, kind: str, driver: str, said: str
) -> None:
    result = invoke("query", kind, "--driver", driver, "--store", filled)
    assert (result.exit_code, result.stderr) == (0, f"extractor: {said}\n")
    assert result.stdout in ("0 findings.\n", "0 claims.\n")
    assert invoke("query", kind, "--driver", driver, "--store", filled, "--json").stdout == ""


def test_a_name_that_the_store_knows_is_told_nothing(invoke: Invoke, filled: str) -> None:
    assert invoke("query", "--driver", "Riggs", "--store", filled).output == "0 findings.\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["query", "--store", "claims.db"], "'claims.db' is no address of a store; give sqlite:///FILE"),
        (
            ["query", "--store", "postgresql://u:secret@h:port/y"],
            "'postgresql://u:***@h:port/y' is no address of a store",
        ),
        (["query", "--store", "mysql://x/y"], "mysql is not supported"),
        (["query", "--store", "sqlite:///none.db"], "there is no such file; 'extractor ingest' makes one"),
        (["query", "--store", "sqlite:///empty.db"], "there is no claim store; 'extractor ingest' makes one"),
        (["query", "--store", "sqlite:///in/b.txt"], "(file is not a database); name a store, or a file that"),
        (["query", "--store", "postgresql+foo://x/y"], "give sqlite:///FILE or postgresql://"),
        (["query", "claims", "--verdict", "change"], "claims have no verdict; leave --verdict out"),
        (["query", "--predicate", "beauty"], "there is no predicate 'beauty'; there are competes_in, "),
        (["query", "--severity", "bad"], "there is no severity 'bad'; there are error, info, warning"),
        (
            ["ingest", "in", "--store", "sqlite:///gone/claims.db"],
            "cannot be opened (unable to open database file); see that its folder exists",
        ),
        (
            ["ingest", "in", "--store", "postgresql://u:secret@127.0.0.1:1/x"],
            "postgresql://u:***@127.0.0.1:1/x: cannot be reached (",
        ),
        (["query", "--store", "postgresql://u@127.0.0.1:1/x"], "; see that the server runs and the database exists"),
        (["ingest", "missing"], "missing: no such file or folder"),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_2(
    invoke: Invoke, folder: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], said: str
) -> None:
    monkeypatch.chdir(folder.parent)
    Path("empty.db").touch()
    Path("in/b.txt").write_text("Riggs won 2 races, or so they say. " * 40)
    result = invoke(*args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "secret" not in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_help_does_not_import_sqlalchemy_and_its_lack_is_one_sentence(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom extractor.cli import cli\n"
        "def run(*args):\n"
        "    try: cli.main(args, prog_name='extractor')\n"
        "    except SystemExit as done: return done.code\n"
        "codes = [run('ingest', '--help'), run('query', '--help')]\n"
        "assert not {'sqlalchemy', 'psycopg', 'spacy'} & set(sys.modules)\n"
        "sys.modules['sqlalchemy'] = None\n"
        "sys.exit(repr([*codes, run('query')]))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr.splitlines() == [
        "extractor: the claim store needs SQLAlchemy; pip install 'extractor[store]'",
        "[0, 0, 2]",
    ]
