"""Folding: one look for the many ways to type a character, without moving any offset.

Every character becomes exactly one character, so ``fold(text)[i]`` is the fold of ``text[i]`` and no map of
offsets is needed. Names and words are looked up in the folded text; evidence is cut from the text as read.
"""

from __future__ import annotations

import unicodedata

_SAME = {
    "'": "‘’‚‛´`ʼʻ′＇",
    '"': "“”„‟″＂",
    "-": "‐‑‒–—―−﹣－",
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t",
    "i": "\u0130\u0131",
}
# Letters of other scripts that look like Latin ones; a scraped page that swaps them defeats every look-up, and the
# compatibility forms of Unicode do not cover them.
LOOKALIKES = dict(
    zip(
        "АВЕЅІЈКМНОРСТХУаеѕіјорсхуԁһԛԝɡΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν",
        "abesijkmhopctxyaesijopcxydhqwgabezhikmnoptyxoav",
        strict=True,
    )
)
"""Letters of other scripts by what they look like, in lower case."""


def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii() and base.isalpha():
            table[code] = base.lower()
    table.update({ord(char): plain for plain, chars in _SAME.items() for char in chars})
    table.update({ord(char): plain for char, plain in LOOKALIKES.items()})
    table.update({code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)})
    table.update({0xD8: "o", 0xF8: "o", 0x141: "l", 0x142: "l", 0x110: "d", 0x111: "d"})
    return table


_FOLD = _table()


def fold(text: str) -> str:
    """The text in lower case with plain quotes, dashes, spaces and letters; as long as the text.

    Example:
        >>> fold("Suárez’s No. 99 – Trackhouse")
        "suarez's no. 99 - trackhouse"
    """
    return text.translate(_FOLD)
