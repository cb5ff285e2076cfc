"""Bytes become text: by the byte-order mark, else as UTF-8, else as windows-1252.

The mark is no part of the text. Nothing else is changed: line ends stay as they are, because all offsets
count the code points of exactly this text.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from extractor.errors import InputError

_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
"""Mark, Python's codec, and the name that is written down."""

_UNMARKED: tuple[tuple[str, str], ...] = (("utf-8", "utf-8"), ("cp1252", "windows-1252"))
"""Codecs that are tried in turn where there is no mark, and the names that are written down."""

_OF_THE_WEB = re.compile(
    r"utf-8|utf-16(-[lb]e)?|iso8859-([2-8]|1\d)|cp(125[013-8]|866|874|932|949|950)|koi8-[ru]|mac-(roman|cyrillic)"
    r"|gb\w+|big5\w*|euc_\w+|shift_jis\w*|iso2022_jp\w*"
)
"""Python's codecs for the encodings of pages; ASCII and Latin-1 are not among them, since there they mean windows-1252."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.1


class Decoded(NamedTuple):
    """A text and the encoding that its bytes were in."""

    text: str
    encoding: str


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    r"""Decodes the bytes of a file.

    Args:
        data: The bytes, with or without a byte-order mark.
        declared: The encoding that a page names, taken where there is no mark and the bytes are no UTF-8. Bytes that
            do not fit it are replaced, since a page with one bad byte is a page all the same. A name that no page may
            have is passed over.

    Returns:
        The text without its mark, and the name of the encoding.

    Raises:
        InputError: The bytes are no text, or do not keep to the encoding that their mark announces.

    Example:
        >>> decode(b"\xef\xbb\xbfHeim won.\r\n")
        Decoded(text='Heim won.\r\n', encoding='utf-8')
        >>> decode(b"Suarez \x96 Su\xe1rez")
        Decoded(text='Suarez – Suárez', encoding='windows-1252')
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _checked(_by_mark(data[len(mark) :], codec, name), name)
    for codec, name in _UNMARKED:
        if declared and codec != "utf-8" and _is_of_the_web(declared):
            return _checked(data.decode(declared, errors="replace"), declared.lower())
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        return _checked(text, name)
    raise InputError("the bytes are binary, or text in an encoding that is not read; save the file as UTF-8")


def _is_of_the_web(declared: str) -> bool:
    try:
        return _OF_THE_WEB.fullmatch(codecs.lookup(declared).name) is not None
    except (LookupError, ValueError):  # no such name, or one that no name can be: it holds a null character
        return False


def refuse_binary(text: str) -> None:
    r"""Refuses a text that holds a NUL or that is to more than a tenth control characters.

    Raises:
        InputError: It is no text that anybody wrote.

    Example:
        >>> refuse_binary("GIF89a\x00")
        Traceback (most recent call last):
        ...
        extractor.errors.InputError: binary data (a NUL at character 6); give a text file
    """
    nul = text.find("\0")
    if nul >= 0:
        raise InputError(f"binary data (a NUL at character {nul}); give a text file")
    controls = sum(1 for _ in _CONTROL.finditer(text))
    if controls > len(text) * _CONTROL_SHARE:
        raise InputError(f"binary data ({controls} of {len(text)} characters are controls); give a text file")


def _by_mark(body: bytes, codec: str, name: str) -> str:
    try:
        return body.decode(codec)
    except UnicodeDecodeError as error:
        raise InputError(
            f"the byte-order mark says {name}, but byte {error.start} after it does not fit; save the file as UTF-8"
        ) from error


def _checked(text: str, encoding: str) -> Decoded:
    refuse_binary(text)
    return Decoded(text, encoding)
