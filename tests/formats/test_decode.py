from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import InputError
from extractor.formats.decode import decode

SUAREZ = "Daniel Suárez won.\r\nHe “led” 9 laps.\n"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        (b"Heim won.\n", "Heim won.\n", "utf-8"),
        (SUAREZ.encode(), SUAREZ, "utf-8"),
        (codecs.BOM_UTF8 + SUAREZ.encode(), SUAREZ, "utf-8"),
        (codecs.BOM_UTF8, "", "utf-8"),
        (codecs.BOM_UTF16_LE + SUAREZ.encode("utf-16-le"), SUAREZ, "utf-16-le"),
        (codecs.BOM_UTF16_BE + SUAREZ.encode("utf-16-be"), SUAREZ, "utf-16-be"),
        (SUAREZ.encode("cp1252"), SUAREZ, "windows-1252"),
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n", "utf-8"),
        ("\N{FACE WITH TEARS OF JOY} Heim".encode(), "\N{FACE WITH TEARS OF JOY} Heim", "utf-8"),
        ("a\u2028b\x85c".encode(), "a\u2028b\x85c", "utf-8"),
    ],
)
def test_decodes(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Heim\0won", "a NUL at character 4"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (bytes(range(1, 32)), "controls"),
        (b"caf\xe9 \x81", "binary, or text in an encoding"),
        (codecs.BOM_UTF8 + b"caf\xe9", "mark says utf-8, but byte 3"),
        (codecs.BOM_UTF16_LE + b"abc", "mark says utf-16-le"),
        ("Heim".encode("utf-32"), "NUL"),
    ],
)
def test_refuses(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        decode(data)


@given(st.binary())
def test_raises_nothing_but_input_errors(data: bytes) -> None:
    with contextlib.suppress(InputError):
        decode(data)


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs"))))
def test_gives_back_what_was_written(text: str) -> None:
    """A text that happens to begin with the mark is the one case where a character is taken for the mark."""
    if not text.startswith("\ufeff"):
        assert decode(text.encode()).text == text
        assert decode(codecs.BOM_UTF8 + text.encode()).text == text
        assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le")).text == text
