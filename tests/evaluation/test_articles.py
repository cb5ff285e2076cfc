from __future__ import annotations

import pytest

from extractor.errors import UsageError
from extractor.evaluation.articles import annotated, assign, context, unread
from extractor.records import ArticleRecord
from tests.evaluation.making import claim


@pytest.mark.parametrize(
    ("article", "source", "name"),
    [
        ("riggs.txt", None, "riggs"),
        ("wire/riggs.txt", None, "riggs"),
        ("riggs", None, "riggs"),
        ("riggs.at.dover", None, "riggs.at.dover"),
        ("w", "wire/riggs.txt", "riggs"),
        ("riggs", "The Ledger", "riggs"),
        ("other.txt", "The Ledger", None),
    ],
)
def test_names(article: str, source: str | None, name: str | None) -> None:
    assert annotated(article, source, {"riggs", "riggs.at.dover"}) == name


def test_claims_by_annotation() -> None:
    one, other, stray = claim(article="wire/a.txt"), claim(article="b", start=7), claim(article="c.txt")
    found = assign([one, other, stray, one], {"a", "b"})
    assert found.claims == {"a": [one, one], "b": [other]}
    assert found.others == ["c.txt"]


def test_two_articles_of_one_name_are_not_guessed_apart() -> None:
    with pytest.raises(UsageError, match=r"'x/a\.txt' and 'y/a\.txt' both go by the name of the annotation 'a'"):
        assign([claim(article="x/a.txt"), claim(article="y/a.txt")], {"a"})


def test_unread() -> None:
    records = [
        ArticleRecord(id="a.txt"),
        ArticleRecord(id="b.txt", status="failed"),
        ArticleRecord(id="e", status="empty"),
    ]
    assert unread(records, ["a", "b", "c", "e"]) == ["b", "c"]
    assert unread([], ["a"]) == []


TEXT = "Notes\n\nDana Rowan won\ntwice in 2025. She is 23.\n"


def test_context_is_the_sentence() -> None:
    start = TEXT.index("won")
    assert context(TEXT, start, start + 9, (7, 37)) == ("Dana Rowan ", "won twice", " in 2025.")


def test_context_without_a_sentence_is_the_line() -> None:
    start = TEXT.index("2025")
    assert context(TEXT, start, start + 4) == ("twice in ", "2025", ". She is 23.")
    assert context("2025", 0, 4) == ("", "2025", "")


def test_long_context_is_cut() -> None:
    text = "a " * 200 + "won" + " b" * 200
    before, words, after = context(text, 400, 403)
    assert (words, before[:3], after[-2:]) == ("won", "… a", " …")
    assert len(before) + len(after) < 340
