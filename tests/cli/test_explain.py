"""``extractor explain``: what is shown is what the engine did, and nothing is read a second way."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from spacy.language import Language

from extractor.claims.explain import DECLINED, NO_RACING, REPEATED, UNBELIEVED, Explanation
from extractor.claims.recording import NEAR_MISSES
from extractor.cli import cli
from extractor.pipeline import explain_article, load, read_article
from extractor.records import Article
from tests.floors import CORPUS, articles_of
from tests.formats.making import page, published

Invoke = Callable[..., Result]
TEXT = """\
NASCAR Truck Series notes

Truck Series driver Dana Rowan won four races in 2020.

She has 27 career wins. The rain came. It was cold.
"""


@cache
def pipeline() -> Language:
    return load()


def explained(text: str, line: int | None = None) -> Explanation:
    return explain_article(pipeline(), Article(id="a", text=text, published="2021-06-15"), line=line)


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch) -> Invoke:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return lambda *args: CliRunner().invoke(cli, [str(arg) for arg in args])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    return path


# -- the data --------------------------------------------------------------------------------------------------------


def test_without_a_line_every_sentence_with_a_match() -> None:
    found = explained(TEXT)
    assert [(each.line, each.text) for each in found.sentences if any(match.claims for match in each.matches)] == [
        (3, "Truck Series driver Dana Rowan won four races in 2020."),
        (5, "She has 27 career wins."),
    ]
    assert all(each.matches for each in found.sentences)
    assert (found.season, found.series, found.lines) == (2021, "truck", 6)


def test_with_a_line_every_sentence_on_it() -> None:
    assert [each.text for each in explained(TEXT, 5).sentences] == [
        "She has 27 career wins.",
        "The rain came.",
        "It was cold.",
    ]
    assert explained(TEXT, 4).sentences == ()
    assert explained(TEXT, 99).sentences == ()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_are_those_of_the_file_whatever_ends_them(end: str) -> None:
    [sentence, *_] = explained(TEXT.replace("\n", end), 5).sentences
    assert (sentence.line, sentence.text) == (5, "She has 27 career wins.")


def test_lines_are_those_of_the_file_whatever_was_cleaned_away() -> None:
    dirty = TEXT.replace("notes\n", "notes<br>\n<p>\n").replace("career wins", "career&nbsp;wins")
    [sentence, *_] = explained(dirty, 6).sentences
    assert sentence.line == 6
    assert sentence.text.startswith("She has 27")


def test_a_sentence_says_where_it_stands_and_of_whom_it_speaks() -> None:
    [first, *_] = explained(TEXT, 5).sentences
    assert (first.section, first.focus) == ("body", "Dana Rowan")
    units = {unit.text: unit for unit in first.units}
    assert units["27"].classes == ("COUNT",)
    assert units["27"].meaning == "27"
    assert "WIN_NOUN" in units["wins"].classes
    assert units["wins"].meaning is None


def test_a_match_says_what_came_of_it() -> None:
    [sentence] = explained(TEXT, 3).sentences
    matches = {match.rule: match for match in sentence.matches}
    count = matches["wins.verb_count"]
    assert (count.text, count.captures["number"], count.why_not) == ("won four races", "four", None)
    [claim] = count.claims
    assert (claim.scope.seasons, claim.basis.subject, claim.basis.seasons) == ((2020, 2020), "named", "stated")
    bare = matches["wins.verb_bare"]
    assert bare.claims == ()
    assert bare.why_not in (DECLINED, REPEATED)


def test_a_claim_about_somebody_who_does_not_drive_is_not_believed() -> None:
    text = (
        TEXT + "\nCrew chief Lee Marlow has 12 wins in the Truck Series in 2020. Lee Marlow finished third in 2020.\n"
    )
    reasons = {match.why_not for each in explained(text, 7).sentences for match in each.matches}
    assert reasons <= {DECLINED, UNBELIEVED}
    assert reasons


def test_a_text_about_something_else_is_matched_and_not_read() -> None:
    found = explained("The club has nine wins this season.\n")
    assert {match.why_not for each in found.sentences for match in each.matches} == {NO_RACING}


def test_near_misses_did_not_match_and_are_few() -> None:
    for article in articles_of(CORPUS)[:6]:
        for sentence in explain_article(pipeline(), article).sentences:
            assert len(sentence.near) <= NEAR_MISSES
            assert {miss.rule for miss in sentence.near}.isdisjoint(match.rule for match in sentence.matches)
            assert all(
                set(miss.words) <= {" ".join(unit.text.split()) for unit in sentence.units} for miss in sentence.near
            )


def test_a_rule_that_lacks_nothing_but_the_order_nearly_matches() -> None:
    [sentence] = explained("NASCAR notes\n\nThe nine had Truck wins.\n", 3).sentences
    assert any(miss.rule == "wins.count" and miss.words == ("nine", "wins") for miss in sentence.near)


def test_every_claim_is_explained_and_no_other() -> None:
    for article in articles_of(CORPUS):
        read = read_article(pipeline(), article).claims
        found = explain_article(pipeline(), article)
        shown = [claim for each in found.sentences for match in each.matches for claim in match.claims]
        assert {claim.id for claim in shown} == {claim.id for claim in read}, article.id


def test_the_pipeline_stays_as_it_was() -> None:
    article = Article(id="a", text=TEXT, published="2021-06-15")
    before = read_article(pipeline(), article)
    explained(TEXT)
    assert read_article(pipeline(), article) == before


# -- the command -----------------------------------------------------------------------------------------------------


def test_what_is_shown(invoke: Invoke, file: Path) -> None:
    result = invoke("explain", file, "--published", "2021-06-15")
    assert (result.exit_code, result.stderr) == (0, "")
    for words in (
        "a.txt  published 2021-06-15 (metadata), season 2021, series truck",
        "line 3  body, in focus nobody",
        "line 5  body, in focus Dana Rowan",
        "four COUNT=4 · races",
        "wins.verb_count  «won four races»  ",
        "wins(dana-rowan) = 4; truck, 2020; as of 2021-06-15 [subject named by “Dana Rowan”, series ",
        "wins(dana-rowan) = 27; truck, career; as of 2021-06-15 [subject pronoun by “She”",
        "matched, no claim: ",
        "no match, though all that the rule requires is there:",
    ):
        assert words in result.stdout
    assert "It was cold." not in result.stdout
    assert "\x1b" not in result.stdout


def test_one_line(invoke: Invoke, file: Path) -> None:
    result = invoke("explain", file, "--at", "5")
    assert result.exit_code == 0
    assert "It was cold." in result.stdout
    assert "no rule matched" in result.stdout
    assert "line 3" not in result.stdout


def test_an_empty_line(invoke: Invoke, file: Path) -> None:
    result = invoke("explain", file, "--at", "2")
    assert result.exit_code == 0
    assert "no sentence to explain" in result.stdout


def test_an_empty_file(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    result = invoke("explain", tmp_path / "a.txt")
    assert result.exit_code == 0
    assert "no sentence to explain" in result.stdout


def test_several_articles_in_a_file(invoke: Invoke, tmp_path: Path) -> None:
    path = tmp_path / "wire.jsonl"
    path.write_text(json.dumps({"text": TEXT, "id": "one"}) + "\n{\n" + json.dumps({"text": TEXT, "id": "two"}) + "\n")
    result = invoke("explain", path, "--at", "3")
    assert result.exit_code == 1
    assert [line.split()[0] for line in result.stdout.splitlines() if "  published " in line] == ["one", "two"]
    assert "extractor: wire.jsonl, line 2: no JSON" in result.stderr


def test_text_of_an_article_cannot_command_the_terminal(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Truck driver Dana Rowan [bold]\x1b[2J won nine races in 2020. :car:\n")
    result = invoke("explain", tmp_path / "a.txt", "--at", "1")
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    assert ":car:" in result.stdout


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["missing.txt"], "extractor: missing.txt: no such file or folder"),
        (["."], "extractor: .: is a folder"),
        (["a.txt", "--at", "0"], "Invalid value for '--at'"),
        (["a.txt", "--at", "40"], "extractor: a.txt: has no line 40; its last is 6"),
        (["a.txt", "--published", "soon"], "extractor: the date 'soon' cannot be read"),
        (["a.txt", "--lexicon", "curling"], "extractor: "),
    ],
)
def test_wrong_use(invoke: Invoke, file: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], said: str) -> None:
    monkeypatch.chdir(file.parent)
    result = invoke("explain", *args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_lines_of_a_page_are_those_of_its_text(invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.pipeline.load", lambda lexicon: pipeline())
    (tmp_path / "a.html").write_text(page(published("2021-06-15"), story=TEXT.strip().split("\n\n")))
    result = invoke("explain", tmp_path / "a.html", "--at", 5)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Truck Series driver Dana Rowan won four races in 2020." in result.stdout
    assert "published 2021-06-15 (metadata)" in result.stdout
