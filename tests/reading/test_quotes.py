"""Which words are quoted, whether they were spoken, and where the speaker stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.quotes import SPEECH_VERBS, Quote, find_quotes, speaker_window, turn_label


def quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"I won," she said. "Twice, in fact."', ['"I won,"', '"Twice, in fact."']),
        ("“I won,” she said. “Twice, in fact.”", ["“I won,”", "“Twice, in fact.”"]),
        ("''I won,'' she said.", ["''I won,''"]),
        ("``I won,'' she said.", ["``I won,''"]),
        ("&quot;I won,&quot; she said.", ["&quot;I won,&quot;"]),
        ("She said—“I won”—and left.", ["“I won”"]),
        ('“I won," she said of mixed marks.', ['“I won,"']),
        ("“She told me “no” twice,” he said.", ["“She told me “no” twice,”"]),
        ('He is 5\'10" tall and drives a 15" wheel.', []),
        ("Don't say it's Hale's or the drivers' fault, '22 was.", []),
        ("‘I won,’ she said.", []),
        ("”I won,” she said.", ["”I won,”"]),
        ("It ended here.” Nothing opened it.", []),
        ("“One paragraph.\n“And another,” she said.", ["“One paragraph.", "“And another,”"]),
        ("“One without end.\nNo mark here.\n“I won,” she said.", ["“One without end.", "“I won,”"]),
        ("“One missing mark, she said. “I won,” she said.", ["“One missing mark, she said. ", "“I won,”"]),
    ],
)
def test_spans(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_a_speech_of_two_paragraphs_is_open_then_closed() -> None:
    text = "“It was late and long.\n\n“I liked it all the same,” Rowan said."
    assert [quote.closed for quote in find_quotes(text)] == [False, True]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("She called it the “big one” of May.", False),
        ("The “likely plan” is to wait.", False),
        ("He called the race a “disaster.”", False),
        ("“Twice,” Rowan said.", True),
        ("Rowan said, “Twice.”", True),
        ("Rowan: “Twice.”", True),
        ("“Never again?” asked Hale.", True),
        ("“It was late,” Rowan said. “Very late.”", True),
        ("She said the plan is to win and go home “as a team” again.", False),
        ("The phrase “one race at a time” is old.", True),
    ],
)
def test_speech_or_label(text: str, speech: bool) -> None:
    assert find_quotes(text)[-1].speech is speech


@pytest.mark.parametrize(
    ("text", "which", "best"),
    [
        ("“I won,” said Rowan, 23. She slept.", 0, "said Rowan, 23."),
        ("Rowan slept. Hale told me, “I won it all.” It rained.", 0, "Hale told me,"),
        ("“I won,” Rowan said. “It was a long night.”", 1, "Rowan said."),
        ("Hale looked on. “I won,” Rowan said.", 0, "Rowan said."),
        ("Rowan put it so:\n\n“It was a long night.”", 0, "Rowan put it so:"),
        ("It rained.\n“It was a long night.”\n– Lea Rowan", 0, "Lea Rowan"),
        ("“It was a long night.\n\n“I won it,” Rowan said.", 0, "Rowan said."),
        ("“It was late,” Rowan said. “It rained.\n\n“I won it in the end.”", 2, "Rowan said."),
    ],
)
def test_the_best_window(text: str, which: int, best: str) -> None:
    windows = speaker_window(text, find_quotes(text)[which])
    assert windows
    assert text[slice(*windows[0])] == best


def test_a_quotation_alone_has_no_window() -> None:
    assert speaker_window("“I won it.”", Quote(0, 11, True)) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("LEA ROWAN: I won.", "LEA ROWAN"),
        ("THE MODERATOR: Welcome.", "THE MODERATOR"),
        ("ABE HALE JR.: I did not.", "ABE HALE JR."),
        ("LEA ROWAN (No. 7 Ford): I won.", "LEA ROWAN"),
        ("**LEA ROWAN:** I won.", "LEA ROWAN"),
        ("Q. Did you win?", "Q"),
        ("Q: Did you win?", "Q"),
        ("Quite a night: Rowan won.", None),
        ("LEA ROWAN won: at last.", None),
        ("A week ago it rained.", None),
        ("", None),
    ],
)
def test_turn_labels(text: str, label: str | None) -> None:
    found = turn_label(text, 0, len(text))
    assert (text[found[0] : found[1]] if found else None) == label


def test_verbs_are_single_words_in_lower_case() -> None:
    assert {"said", "told", "added", "shrugged", "posted", "confessed"} <= SPEECH_VERBS
    assert all(verb.isalpha() and verb.islower() for verb in SPEECH_VERBS)


PIECES = st.sampled_from(
    [
        "Rowan said",
        " ",
        ".",
        ",",
        "“",
        "”",
        '"',
        "''",
        "``",
        "&quot;",
        "5'10\"",
        "\n",
        "\n\n",
        ":",
        "– Hale",
        "a",
        "<br>",
        "«",
        "»",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_quotations_and_windows_are_valid(text: str) -> None:
    position = 0
    for quote in find_quotes(text):
        assert position <= quote.start < quote.end <= len(text)
        position = quote.end
        for start, end in speaker_window(text, quote):
            assert 0 <= start < end <= len(text)
    turn_label(text, 0, len(text))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("unit", ['"I won," she said. ', '"', "''", "“a ", "”x“", "a\n“b\n"])
def test_a_megabyte_of_marks(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    quotes = find_quotes(text)
    for quote in quotes[:200]:
        speaker_window(text, quote)
