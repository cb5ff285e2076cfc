from __future__ import annotations

import gzip
import os
import re
from pathlib import Path

import pytest

from extractor.batch.discover import discover
from extractor.errors import UsageError
from extractor.formats.inputs import InputFile
from extractor.formats.readers import read_file
from extractor.formats.writers import NAMES
from extractor.records import ArticleRecord

KINDS = ".htm, .html, .json, .jsonl, .md, .ndjson, .parquet, .txt, .warc (also packed: .gz, .zst)"


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def names(listed: list[InputFile | ArticleRecord]) -> list[str]:
    return [item.id for item in listed]


def test_folder_is_read_with_all_in_it_in_order_of_the_path(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "wire/riggs.txt", "wire/a/z.md", "a.JSONL", "wire-2.txt", "notes.pdf", "no_extension")
    listed = discover([tmp_path])
    assert names(listed) == ["a.JSONL", "b.txt", "wire-2.txt", "wire/a/z.md", "wire/riggs.txt"]
    assert all(isinstance(item, InputFile) and item.name == item.id for item in listed)


def test_hidden_files_are_passed_over_unless_named(tmp_path: Path) -> None:
    make(tmp_path, ".hidden.txt", ".git/a.txt", "seen.txt")
    assert names(discover([tmp_path])) == ["seen.txt"]
    assert names(discover([tmp_path / ".hidden.txt"])) == [".hidden.txt"]
    assert names(discover([tmp_path / ".git"])) == ["a.txt"]


def test_collisions_get_numbers_and_paths_keep_their_order(tmp_path: Path) -> None:
    make(tmp_path, "x/a.txt", "y/a.txt", "z/a.txt", "z/a.txt~2.txt")
    listed = discover([tmp_path / "y", tmp_path / "x", tmp_path / "z"])
    assert names(listed) == ["a.txt", "a.txt~2", "a.txt~3", "a.txt~2.txt"]
    assert [item.name for item in listed if isinstance(item, InputFile)][:3] == ["a.txt"] * 3


def test_file_that_is_reached_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "a.txt")
    assert names(discover([tmp_path / "b.txt", tmp_path, tmp_path / "b.txt"])) == ["b.txt", "a.txt"]


def test_links_are_followed_and_loops_end(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt", "in/z/b.txt", "elsewhere/c.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "z" / "up").symlink_to("..")
    (tmp_path / "in" / "far").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "back").symlink_to(tmp_path / "in")
    assert names(discover([tmp_path / "in"])) == ["a.txt", "far/c.txt", "z/b.txt"]


def test_links_that_lead_nowhere_are_listed_and_fail_later(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    found = discover([tmp_path])
    assert names(found) == ["a.txt", "dangling.txt", "self.txt"]
    for file in found[1:]:
        assert isinstance(file, InputFile)
        (record,) = read_file(file)
        assert isinstance(record, ArticleRecord)
        assert record.error == f"{file.name}: is a link that leads nowhere; mend it or remove it."


def test_unsupported_file_is_a_failed_record_when_named(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "notes.pdf")
    refused, read = discover([tmp_path / "notes.pdf", tmp_path / "a.txt"])
    assert isinstance(refused, ArticleRecord)
    assert (refused.status, refused.id) == ("failed", "notes.pdf")
    assert refused.error == f"notes.pdf: is of a kind that is not read; save its text as .txt or name {KINDS} files."
    assert isinstance(read, InputFile)


def test_pipes_in_folders_are_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(discover([tmp_path])) == ["a.txt"]
    assert [item.id for item in discover([tmp_path / "pipe.txt", tmp_path / "a.txt"])] == ["pipe.txt", "a.txt"]


def test_names_that_are_no_utf_8_can_be_written(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))).write_text("Heim")
    (file,) = discover([tmp_path])
    assert file.id == "caf\ufffd.txt"
    assert isinstance(file, InputFile)
    assert file.path.read_text() == "Heim"


def test_output_of_the_run_itself_is_no_input(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "out/claims.jsonl", "out/other.txt")
    assert names(discover([tmp_path], exclude=[tmp_path / "out" / "claims.jsonl"])) == ["a.txt", "out/other.txt"]


def test_folder_that_cannot_be_listed_is_a_failed_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt", "closed/b.txt")
    scandir = os.scandir

    def guarded(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    first, second = discover([tmp_path])
    assert first.id == "a.txt"
    assert isinstance(second, ArticleRecord)
    assert (second.id, second.status) == ("closed/", "failed")


@pytest.mark.parametrize("there", [[], ["notes.pdf"], [".hidden.txt"]])
def test_nothing_to_read(tmp_path: Path, there: list[str]) -> None:
    make(tmp_path, *there)
    with pytest.raises(UsageError, match=f"nothing to read: no {re.escape(KINDS)} file"):
        discover([tmp_path])


def test_nothing_to_read_in_what_was_named(tmp_path: Path) -> None:
    make(tmp_path, "notes.pdf", "photo.png")
    with pytest.raises(UsageError) as caught:
        discover([tmp_path / "notes.pdf", tmp_path / "photo.png"])
    said = f"is of a kind that is not read; save its text as .txt or name {KINDS} files"
    assert str(caught.value) == f"nothing to read: notes.pdf: {said}. photo.png: {said}"


def test_a_named_link_that_leads_nowhere(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    for name, target in {"dangling.txt": "nowhere", "self.txt": "self.txt"}.items():
        (tmp_path / name).symlink_to(tmp_path / target)
        with pytest.raises(UsageError, match=f"{name}: is a link that leads nowhere; mend it or remove it$"):
            discover([tmp_path / "a.txt", tmp_path / name])


def test_missing_path(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    with pytest.raises(UsageError, match="corpsu: no such file or folder"):
        discover([tmp_path, tmp_path / "corpsu"])


def test_packed_files_are_read_with_all_kinds(tmp_path: Path) -> None:
    make(tmp_path, "a.html.gz", "b.TXT.ZST", "c.warc.gz", "d.ndjson", "e.parquet", "f.json", "g.gz", "h.pdf.gz")
    assert names(discover([tmp_path])) == ["a.html.gz", "b.TXT.ZST", "c.warc.gz", "d.ndjson", "e.parquet", "f.json"]


def test_standard_input_is_a_file_of_its_own(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    first, second = discover([Path("-"), tmp_path / "a.txt", Path("-")])
    assert first == InputFile(Path("-"), "stdin", "stdin")
    assert second.id == "a.txt"


@pytest.mark.parametrize(
    ("name", "data", "read"),
    [
        ("page", b"<!doctype html><p>Heim won.", True),
        ("note", b"Heim won.", True),
        ("page.aspx", b"<!doctype html><p>Heim won.", True),
        ("dump.out", gzip.compress(b'{"text": "Heim won."}\n', mtime=0), True),
        ("crawl.0001", b"WARC/1.0\r\n", True),
        ("notes.log", b"Heim won.", False),
        ("paper.pdf", b"%PDF-1.7", False),
    ],
)
def test_what_is_named_is_known_by_its_first_bytes(tmp_path: Path, name: str, data: bytes, read: bool) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / name).write_bytes(data)
    found, _ = discover([tmp_path / name, tmp_path / "a.txt"])
    assert isinstance(found, InputFile) is read
    assert names(discover([tmp_path])) == ["a.txt"]


def test_what_a_run_wrote_is_no_input_of_another(tmp_path: Path) -> None:
    make(tmp_path, *(f"old/{name}" for name in (*NAMES, "texts.jsonl", "story.json")), "other/run.json")
    assert names(discover([tmp_path])) == ["old/story.json", "other/run.json"]
    assert names(discover([tmp_path / "old" / "claims.jsonl"])) == ["claims.jsonl"]


def test_what_is_said_of_an_odd_name_is_one_line(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "new\nline.pdf")
    refused, _ = discover([tmp_path / "new\nline.pdf", tmp_path / "a.txt"])
    assert isinstance(refused, ArticleRecord)
    assert refused.id == "new\nline.pdf"
    assert (refused.error or "").startswith("new line.pdf: is of a kind that is not read")
