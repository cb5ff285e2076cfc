"""Reading a folder: what is malformed is refused with file and line, what is absent is empty."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.errors import LexiconError
from extractor.lexicon import load_lexicon
from tests.lexicon.folders import GOOD, write


def test_a_folder_is_a_lexicon(tmp_path: Path) -> None:
    lexicon = load_lexicon(str(write(tmp_path / "boats", words='WIN_VERB = ["won", "win"]')))
    assert lexicon.name == "boats"
    assert lexicon.words == {"WIN_VERB": frozenset({"won", "win"})}
    assert lexicon.number_holders("cup", 2020, "07") == ("ada-rowan",)
    assert lexicon.number_holders("cup", 2020, "7") == ("ada-rowan",)
    assert lexicon.number_holders("cup", 2020, "007") == ()
    assert lexicon.entries("ada-rowan", 2020)[0].number_races == (2, 1)
    assert lexicon.entries("ada-rowan", 2021)[0].team_id is None
    assert lexicon.champion("cup", 2020) == "ada-rowan"
    assert lexicon.drivers["ben-rowan-jr"].roles == ("driver", "owner")
    assert dict(lexicon.surfaces("race")) == {"Tin Cup 300": ("tin-cup-300",), "Tin Cup 300s": ("tin-cup-300",)}
    assert lexicon.races["opener"].name == "Opener"


def test_files_may_be_absent(tmp_path: Path) -> None:
    (tmp_path / "series.toml").write_text('[[series]]\nid = "cup"\nname = "Cup"\n', encoding="utf-8")
    lexicon = load_lexicon(str(tmp_path))
    assert (lexicon.words, lexicon.drivers, lexicon.nicknames) == ({}, {}, {})
    assert lexicon.calendar.seasons("cup") == ()
    assert not lexicon.active("nobody", 2020)


def test_the_version_changes_with_the_data(tmp_path: Path) -> None:
    one = load_lexicon(str(write(tmp_path / "one")))
    same = load_lexicon(str(write(tmp_path / "same")))
    other = load_lexicon(str(write(tmp_path / "other", {"people.tsv": []})))
    assert one.version == same.version
    assert one.version != other.version


@pytest.mark.parametrize(
    ("file", "rows", "line", "says"),
    [
        ("people.tsv", [("una-quill", "Una Quill")], 3, "2 cells where the header has 4"),
        ("drivers.tsv", [(*GOOD["drivers.tsv"][0][:5], "soon", *GOOD["drivers.tsv"][0][6:])], 3, "not a whole number"),
        ("teams.tsv", [("a", "A", "", "", "2020", "2021", "cup")], 3, "not a whole number"),
        ("tracks.tsv", [("a", "A", "", "", "long")], 3, "not a length"),
        ("calendar.tsv", [("1", "", "opener", "harbor-oval")], 3, "before the first line with @"),
        ("calendar.tsv", [("@cup", "2020")], 3, "needs 3 cells"),
        ("calendar.tsv", [("@cup", "2020", "complete"), ("1",)], 4, "1 cells where"),
        ("calendar.tsv", [("@cup", "2020", "done"), ("1", "", "opener", "harbor-oval")], 4, "complete or incomplete"),
        ("calendar.tsv", [("@cup", "2020", "complete"), ("1", "Feb. 2", "opener", "x")], 4, "not an ISO date"),
        ("entries.tsv", [("@cup", "2020"), ("ada-rowan", "7:x|8:1", "", "1", "")], 4, "7:x|8:1"),
        ("entries.tsv", [("@cup", "2020"), ("ada-rowan", "7", "", "one", "")], 4, "not a whole number"),
        ("champions.tsv", [("cup", "then", "ada-rowan")], 3, "not a whole number"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, file: str, rows: list[tuple[str, ...]], line: int, says: str) -> None:
    folder = write(tmp_path / "bad", {file: rows})
    with pytest.raises(LexiconError, match=re.escape(f"{file}:{line}: ")) as caught:
        load_lexicon(str(folder))
    assert says in str(caught.value)


def test_a_bad_header_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "bad")
    (folder / "people.tsv").write_text("id\tname\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"people\.tsv:1: the header must be id name roles aliases"):
        load_lexicon(str(folder))


def test_bad_toml_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "bad", aliases="[team]\nx = [\n")
    with pytest.raises(LexiconError, match=r"aliases\.toml.*not valid TOML"):
        load_lexicon(str(folder))
    folder = write(tmp_path / "nameless", makes='[[make]]\nid = "x"\n')
    with pytest.raises(LexiconError, match=r"makes\.toml: \[\[make\]\] number 1 has no name"):
        load_lexicon(str(folder))


def test_bad_bytes_are_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "bad")
    (folder / "people.tsv").write_bytes(b"id\tname\troles\taliases\njos\xe9\tx\t\t\n")
    with pytest.raises(LexiconError, match=r"people\.tsv:2: not UTF-8"):
        load_lexicon(str(folder))


def test_no_such_lexicon(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="the package has nascar"):
        load_lexicon("curling")
    (tmp_path / "empty").mkdir()
    with pytest.raises(LexiconError, match=r"no \.toml or \.tsv file"):
        load_lexicon(str(tmp_path / "empty"))


def test_loading_needs_no_spacy() -> None:
    code = "import sys; from extractor.lexicon import load_lexicon; load_lexicon(); assert 'spacy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
