"""What the page is made from: files that are there, missing or changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from extractor.cli import Parts, cli
from extractor.errors import InputError, UsageError
from extractor.report.page.gather import gather, texts_of
from tests.fakes import fake_agreements, fake_find, fake_read
from tests.page.making import CLAIMS, TEXTS, write_run

GONE = (
    "The texts of all articles are not at hand: the words of their claims stand without their sentences. "
    "Name the articles to 'extractor report' to have them."
)


def test_all_is_there(tmp_path: Path) -> None:
    found = gather(write_run(tmp_path))
    assert (len(found.articles), len(found.claims), len(found.findings)) == (7, len(CLAIMS), 3)
    assert found.texts == {name: text for name, (_, text) in TEXTS.items()}
    assert (found.notes, found.bad) == ([], [])


def test_without_texts_it_says_so(tmp_path: Path) -> None:
    found = gather(write_run(tmp_path, texts=False))
    assert (found.texts, found.notes) == ({}, [GONE])


def test_some_texts(tmp_path: Path) -> None:
    found = gather(write_run(tmp_path, texts=False), {"august.txt": (TEXTS["august.txt"][1], None)})
    assert set(found.texts) == {"august.txt"}
    assert found.notes[0].startswith("The texts of 4 of 5 articles are not at hand")


@pytest.mark.parametrize("text", ["", "An edit. " + TEXTS["stray.txt"][1]])
def test_a_text_in_which_claims_stand_elsewhere_is_not_shown(tmp_path: Path, text: str) -> None:
    found = gather(write_run(tmp_path), {"stray.txt": (text, None)})
    assert "stray.txt" not in found.texts
    assert found.notes == ["The text of 1 article is not the one that was read: stray.txt."]


def test_a_text_with_other_bytes_is_not_shown(tmp_path: Path) -> None:
    run = tmp_path / "run"
    source = tmp_path / "articles" / "rowan.txt"
    source.parent.mkdir()
    source.write_text("Dana Rowan won.", encoding="utf-8")
    assert texts_of([source.parent], run)["rowan.txt"][0] == "Dana Rowan won."
    write_run(run)
    lines = (run / "articles.jsonl").read_text(encoding="utf-8")
    (run / "articles.jsonl").write_text(lines.replace('"sha256":null', '"sha256":"00"', 1), encoding="utf-8")
    found = gather(run, {"august.txt": (TEXTS["august.txt"][1], "11")})
    assert "august.txt" not in found.texts


def test_ids_are_those_of_a_run(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "rowan.txt").write_text(folder, encoding="utf-8")
    lines = '{"id": "rowan.txt", "text": "c"}\n{"text": "d"}\n'
    (tmp_path / "more.jsonl").write_text(lines, encoding="utf-8")
    found = texts_of([tmp_path / "a", tmp_path / "b", tmp_path / "more.jsonl"], tmp_path)
    assert {name: text for name, (text, _) in found.items()} == {
        "rowan.txt": "a",
        "rowan.txt~2": "b",
        "rowan.txt~3": "c",
        "more.jsonl#L2": "d",
    }


def test_the_files_of_the_run_are_no_articles(tmp_path: Path) -> None:
    write_run(tmp_path)
    (tmp_path / "rowan.txt").write_text("Dana Rowan won.", encoding="utf-8")
    assert list(texts_of([tmp_path], tmp_path)) == ["rowan.txt"]


def test_no_articles_file(tmp_path: Path) -> None:
    write_run(tmp_path)
    (tmp_path / "articles.jsonl").unlink()
    found = gather(tmp_path)
    assert {article.id for article in found.articles} == set(TEXTS)
    assert found.notes == ["articles.jsonl is missing or not whole: inputs without claims may not be listed."]


def test_an_articles_file_that_is_cut_off(tmp_path: Path) -> None:
    write_run(tmp_path)
    lines = (tmp_path / "articles.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "articles.jsonl").write_bytes(b"".join(lines[:2]))
    found = gather(tmp_path)
    assert {article.id for article in found.articles} == set(TEXTS)
    assert len(found.notes) == 1


def test_no_conflicts_and_no_run(tmp_path: Path) -> None:
    write_run(tmp_path)
    (tmp_path / "conflicts.jsonl").unlink()
    (tmp_path / "run.json").unlink()
    found = gather(tmp_path)
    assert (found.findings, found.run) == ([], None)
    assert found.notes == ["There is no conflicts.jsonl: run again to look for conflicts."]


def test_lines_that_are_none(tmp_path: Path) -> None:
    write_run(tmp_path)
    for name in ("claims.jsonl", "conflicts.jsonl", "texts.jsonl", "articles.jsonl"):
        with (tmp_path / name).open("a", encoding="utf-8") as stream:
            stream.write("\n{}\n")
    assert len(gather(tmp_path).bad) == 4


def test_no_run_at_all(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"has no claims.jsonl; name a folder that 'extractor run' wrote"):
        gather(tmp_path)


def test_a_broken_run_record(tmp_path: Path) -> None:
    write_run(tmp_path)
    (tmp_path / "run.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match=r"run.json: is no record of a run"):
        gather(tmp_path)


def test_command(tmp_path: Path) -> None:
    run = write_run(tmp_path)
    done = CliRunner().invoke(cli, ["report", str(run)])
    assert (done.exit_code, done.output) == (0, f"{run / 'report.html'}\n")
    page = tmp_path / "elsewhere.html"
    (run / "texts.jsonl").unlink()
    done = CliRunner().invoke(cli, ["report", str(run), "--html", str(page)])
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"{page}\n", f"extractor: {GONE}\n")
    assert page.is_file()


@pytest.mark.parametrize("quiet", [True, False])
def test_run_writes_the_page_as_well(tmp_path: Path, quiet: bool) -> None:
    for number in (6, 7):
        (tmp_path / f"{number}.txt").write_text(f"🏁 Heim won {number} races.", encoding="utf-8")
    parts = Parts(reader=fake_read, finder=fake_find, agreements=fake_agreements)
    args = ["run", str(tmp_path), "--out", str(tmp_path / "out"), "--report", *(["--quiet"] if quiet else [])]
    done = CliRunner().invoke(cli, args, obj=parts)
    page = tmp_path / "out" / "report.html"
    assert done.exit_code == 0
    assert done.output.endswith("" if quiet else f"{page}\n")
    written = page.read_text(encoding="utf-8")
    assert "🏁 Heim won 6 races." in written
    again = CliRunner().invoke(cli, ["report", str(tmp_path / "out"), str(tmp_path)])
    assert again.exit_code == 0
    assert page.read_text(encoding="utf-8") == written


def test_command_with_bad_lines(tmp_path: Path) -> None:
    run = write_run(tmp_path)
    with (run / "conflicts.jsonl").open("a", encoding="utf-8") as stream:
        stream.write("nothing\n")
    done = CliRunner().invoke(cli, ["report", str(run)])
    assert done.exit_code == 1
    assert "conflicts.jsonl, line 4: skipped" in done.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["{run}/nowhere"], "has no claims.jsonl"),
        (["{run}", "{run}/nothing.txt"], "no such file or folder"),
        (["{run}", "--html", "{run}/no/folder/x.html"], "cannot be written"),
    ],
)
def test_wrong_use(tmp_path: Path, args: list[str], said: str) -> None:
    run = write_run(tmp_path)
    done = CliRunner().invoke(cli, ["report", *(each.format(run=run) for each in args)])
    assert done.exit_code == 2
    assert said in done.stderr
