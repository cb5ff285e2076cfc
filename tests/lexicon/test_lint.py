"""The lint finds nothing in what is shipped, and each kind of danger in a lexicon made to have it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.lexicon import load_lexicon
from extractor.lexicon.lint import lint
from tests.lexicon.folders import write


def team(*aliases: str, name: str = "Quill Racing") -> dict[str, list[tuple[str, ...]]]:
    return {"teams.tsv": [("quill-racing", name, "|".join(aliases), "", "2020", "2021", "cup:2020-2021")]}


def person(*aliases: str) -> dict[str, list[tuple[str, ...]]]:
    return {"people.tsv": [("una-quill", "Una Quill", "owner", "|".join(aliases))]}


def track(*aliases: str) -> dict[str, list[tuple[str, ...]]]:
    return {"tracks.tsv": [("harbor-oval", "Harbor Oval", "|".join(aliases), "Salem, Oregon", "1.5")]}


def race(*aliases: str) -> dict[str, list[tuple[str, ...]]]:
    return {"races.tsv": [("tin-cup-300", "Tin Cup 300", "|".join(aliases)), ("opener", "~Opener", "")]}


def test_the_shipped_lexicon_is_clean() -> None:
    assert lint(load_lexicon()) == []


def test_the_small_lexicon_is_clean(tmp_path: Path) -> None:
    assert lint(load_lexicon(str(write(tmp_path / "good")))) == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (team("Happy"), "is a common word"),
        (team("chase"), "is a common word"),
        (race("Night"), "is a common word"),
        (track("March"), "is a month"),
        (person("Sunday"), "is a day of the week"),
        (team("23"), "is a bare number"),
        (race("500"), "is a bare number"),
        (team("QR"), "is shorter than three characters"),
        (team("Zephyr"), "is a make or model"),
        (track("Ada"), "is a first name"),
        (person("Ada"), "is a first name"),
        (person("Old Harbor"), "is a track or a city"),
        (team(name="Ada Rowan"), "is a driver's full name"),
        (track("Tin Cup 300"), "drop one, or list it under [shared]"),
        (team("Cup Series"), "drop one, or list it under [shared]"),
        ({"champions.tsv": [("cup", "2020", "nobody")]}, "there is no driver nobody"),
        ({"entries.tsv": [("@cup", "2020"), ("nobody", "1", "", "1", "")]}, "entries.tsv: there is no driver nobody"),
        ({"entries.tsv": [("@cup", "2020"), ("ada-rowan", "1", "x-y", "1", "")]}, "entries.tsv: there is no team x-y"),
        ({"calendar.tsv": [("@cup", "2020", "complete"), ("1", "", "opener", "moon")]}, "there is no track moon"),
        (
            {"calendar.tsv": [("@cup", "2020", "complete"), ("1", "", "moon-9", "harbor-oval")]},
            "there is no race moon-9",
        ),
        ({"people.tsv": [("ada-rowan", "Addy Rowan", "owner", "")]}, "person ada-rowan is a driver"),
    ],
)
def test_a_danger_is_found(tmp_path: Path, changes: dict[str, list[tuple[str, ...]]], says: str) -> None:
    found = lint(load_lexicon(str(write(tmp_path / "bad", changes))))
    assert [complaint for complaint in found if says in complaint], found


@pytest.mark.parametrize(
    ("aliases", "says"),
    [
        ('[nickname]\n"Happy" = "ada-rowan"', "is a word or a first name"),
        ('[nickname]\n"Ada" = "ada-rowan"', "is a word or a first name"),
        ('[nickname]\n"AR" = "ada-rowan"', "shorter than three"),
        ('[nickname]\n"the Comet" = "ada-rowan"', "small letter"),
        ('[nickname]\n"The Comet" = "nobody"', "there is no driver nobody"),
        ('[nickname]\n"QRX" = "ada-rowan"', "is the name of something else"),
        ('[team]\n"nobody-racing" = ["NBR"]', "there is no team nobody-racing"),
        ('[contextual.team]\n"nobody-racing" = ["NBR"]', "there is no team nobody-racing"),
        ('[driver]\n"ada-rowan" = ["May"]', "is a month"),
    ],
)
def test_a_danger_in_the_aliases_is_found(tmp_path: Path, aliases: str, says: str) -> None:
    found = lint(load_lexicon(str(write(tmp_path / "bad", aliases=aliases))))
    assert [complaint for complaint in found if says in complaint], found


def test_what_is_listed_may_pass(tmp_path: Path) -> None:
    changes = {**team("QR", "Gateway"), **track("Tin Cup 300")}
    allowed = 'short = ["QR"]\nwords = ["gateway"]\n[shared]\n"Tin Cup 300" = ["race", "track"]'
    assert lint(load_lexicon(str(write(tmp_path / "allowed", changes, ambiguity=allowed)))) == []
    assert len(lint(load_lexicon(str(write(tmp_path / "refused", changes))))) == 3
