"""Folding: many ways to type a character, one look, the same length."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("NASCAR", "nascar"),
        ("Suárez", "suarez"),
        ("Pérez de Lara", "perez de lara"),
        ("Björn Müller Åse", "bjorn muller ase"),
        ("Łukasz Đorđe Øst", "lukasz dorde ost"),
        ("Ray’s ‘No.’ ‛x‚", "ray's 'no.' 'x'"),
        ("“He won,” „she” said ″", '"he won," "she" said "'),
        ("10–win 10—win 10‑win −3", "10-win 10-win 10-win -3"),
        ("No.\u00a011\u2009Toyota\u202fx\u3000y\tz", "no. 11 toyota x y z"),
        ("Сorey Неim", "corey heim"),  # Cyrillic Es and En
        ("Ηeim Αllison", "heim allison"),  # Greek Eta and Alpha
        ("İIıi", "iiii"),
        ("line\nbreaks\r\nstay\x0b", "line\nbreaks\r\nstay\x0b"),
        ("ß ﬁ № ½ ５ ²", "ß ﬁ № ½ ５ ²"),  # what would grow or change its meaning stays
        ("😀 שלום \x00", "😀 שלום \x00"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_length_never_changes(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_each_character_is_folded_by_itself_and_once(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))
    assert fold(fold(text)) == fold(text)


def test_every_code_point_there_is() -> None:
    for code in range(sys.maxunicode + 1):
        assert len(fold(chr(code))) == 1, hex(code)
