from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from extractor.records import Article, Claim, Evidence, Extent, Span
from extractor.report.marked import CLOSE, OPEN, marked_article, marked_lines
from tests.fakes import fake_read

(BASE,) = fake_read(Article(id="a", text="Heim won 9 races")).claims


def claim(text: str, start: int, end: int) -> Claim:
    words = text[start:end]
    evidence = Evidence(start, end, words, Extent(start, end), Span(start, end, words))
    return msgspec.structs.replace(BASE, evidence=evidence)


def marked(text: str, *extents: tuple[int, int]) -> str:
    return "\n".join(line.plain for line in marked_lines(text, [claim(text, *extent) for extent in extents]))


def test_marks() -> None:
    text = "abcdef"
    assert marked(text) == "abcdef"
    assert marked(text, (1, 3)) == "a⟦bc⟧1def"
    assert marked(text, (0, 6), (2, 4)) == "⟦ab⟦cd⟧2ef⟧1"
    assert marked(text, (0, 3), (3, 6)) == "⟦abc⟧1⟦def⟧2"
    assert marked(text, (0, 4), (2, 6)) == "⟦ab⟦cd⟧1ef⟧2"
    assert marked(text, (1, 3), (1, 3)) == "a⟦⟦bc⟧1⟧2def"
    assert marked(text, (0, 6), (3, 6)) == "⟦abc⟦def⟧2⟧1"
    assert marked("a\r\nb\rc", (3, 4)) == "a\n⟦b⟧1\nc"


@given(st.text(alphabet="ab é\N{RACING CAR}\n", max_size=12), st.data())
def test_no_character_is_lost(text: str, data: st.DataObject) -> None:
    place = st.integers(0, len(text))
    extents = data.draw(st.lists(st.tuples(place, place).map(lambda pair: (min(pair), max(pair))), max_size=5))
    shown = marked(text, *extents)
    for number in range(1, len(extents) + 1):
        shown = shown.replace(f"{CLOSE}{number}", "", 1)
    assert shown.replace(OPEN, "") == text


@pytest.mark.timeout(20)
def test_many_claims_take_no_more_than_their_share() -> None:
    text = "Heim won 9 races. " * 20_000
    shown = marked(text, *((start, start + 16) for start in range(0, len(text), 18)))
    assert shown.count(OPEN) == 20_000


@pytest.mark.parametrize(
    ("width", "row"),
    [
        (120, ["1  wins       Heim     9      truck, 2025  wins.verb_count"]),
        (40, ["1  wins  Heim: 9 (truck, 2025)", "   wins.verb_count"]),
    ],
)
def test_claims_stand_in_a_table_or_in_lines_as_the_window_allows(width: int, row: list[str]) -> None:
    console = Console(width=width)
    article = Article(id="a", text="Heim won 9 races")
    with console.capture() as captured:
        for block in marked_article(article, fake_read(article).claims):
            console.print(block)
    lines = [line.rstrip() for line in captured.get().splitlines()]
    assert lines[-len(row) :] == row
