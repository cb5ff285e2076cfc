"""Where sentences end, and where they do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.sentences import split_sentences

# each case is written with "¦" where a sentence ends
CASES = [
    "Rowan won.¦ She slept.",
    "She drove the No. 11 Toyota.¦ Then she slept.",
    "Nos. 5 and 24 were out early.¦ So was the no. 9 car.",
    "Will she quit?¦ No.¦ She has won twice.",
    "Abe Hale Jr. won.¦ He slept.",
    "It went to Abe Hale Jr.¦ He slept.",
    "Abe Hale Jr. Ford was the entry name.",
    "He beat Abe Hale Jr..¦ Then he slept.",
    "J.J. Voss and A.J. Hale met T. Rowan.¦ They talked.",
    "She ran in St. Louis and at Mt. Foothill.¦ It rained.",
    "On Sept. 20 and Nov. 9 it rained.¦ It did again in Dec.¦ The year was wet.",
    "She lives in Foothill, N.C.¦ He does too.",
    "She lives in Foothill, N.C.¦ Hale does too.",
    "She lives in Foothill, N.C., he says.",
    "Foothill (Ohio) and Foothill (Tenn.) Motor Speedway are two.",
    "The U.S. Army paid.¦ It stopped in 2012.",
    "It starts at 7 p.m. ET on Friday.¦ It ends at 11 p.m.¦ Then they sleep.",
    "Hale Inc. fields two cars.¦ Voss Co. Racing fields one.",
    "Mr. Hale met Dr. Voss vs. nobody.",
    "Her average was 4.667 and then .852 at best.¦ It fell.",
    "She finished 30th.¦ 11 laps were missing.",
    "It was 2023.¦ He won.",
    "Well ... maybe not.¦ We shall see...¦ Rowan did.",
    "Well… maybe… not.¦ We shall see…¦ Rowan did.",
    "Why?¦ Because!¦ And so on.",
    "“It was late,” Rowan said.¦ “I liked it.”¦ She slept.",
    '"It was late," Rowan said.¦ "I liked it."¦ She slept.',
    "She slept (it was late.)¦ He did not.",
    "She slept.¦ (It was late.)¦ He did not.",
    "She loves the sport.¦Rowan said so.",
    "“I love it.”¦Rowan left.",
    "See foothill.example for more.",
    "She came home first; Hale was second; Voss was third.",
    "Top two: 1. Lea Rowan, Ford; 2. Abe Hale, Toyota.",
    "One line\n¦- Another line\n¦- A third",
    "It was the end of Hale and I.¦ Rowan slept.",
    "She felt ill.¦ Hale drove.",
    "''I like it.''¦ Rowan left.",
    "&quot;I like it.&quot;¦ Rowan left.",
    "“No,” he said.¦ [He laughed.]¦ Then he left.",
]


@pytest.mark.parametrize("marked", CASES)
def test_cases(marked: str) -> None:
    text = marked.replace("¦", "")
    found = [text[start:end] for start, end in split_sentences(text, 0, len(text))]
    assert found == [part.strip() for part in marked.split("¦")]


def test_lines_broken_by_width_do_not_break_a_sentence() -> None:
    text = "Lea Rowan led most of the evening at Foothill on Friday and was\nnever pressed by anyone.  She slept."
    assert len(split_sentences(text, 0, len(text))) == 2


def test_only_the_stretch_is_read() -> None:
    text = "One. Two. Three. Four."
    assert [text[a:b] for a, b in split_sentences(text, 5, 16)] == ["Two.", "Three."]
    assert split_sentences(text, 4, 5) == []


PIECES = st.sampled_from(
    [
        "Rowan",
        " ",
        ".",
        "...",
        "…",
        "?",
        "!",
        "“",
        "”",
        '"',
        "''",
        "&quot;",
        "No. 7",
        "Jr.",
        "N.C.",
        "\n",
        "\r\n",
        "<br>",
        "1. ",
        "[00:25]",
        "👀",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)), st.integers(0, 40), st.integers(0, 200))
def test_sentences_are_trimmed_sorted_apart_and_lose_nothing(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)
    position, outside = start, ""
    for first, last in split_sentences(text, start, end):
        assert position <= first < last <= end
        assert text[first:last] == text[first:last].strip()
        outside += text[position:first]
        position = last
    outside += text[position:end]
    for tag in ("<br>", "<p>", "</p>"):
        outside = outside.replace(tag, "")
    assert not outside.strip()


@pytest.mark.timeout(60)
@pytest.mark.parametrize("unit", ["Rowan won in the No. 8. ", ".", "a.", '."', ". ", "A. ", "“a ", "Jr. "])
def test_a_megabyte_without_a_line_break(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert split_sentences(text, 0, len(text))
