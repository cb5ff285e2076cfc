"""A sketch of a text by which copies and rewrites are found without the texts.

The 32 smallest CRC-32 checksums of the text's four-word shingles, case folded (a min-k sketch). The shares of
two sketches estimate the shares of the texts. CRC-32 is the same on every machine, unlike ``hash``.
"""

from __future__ import annotations

import heapq
import re
from zlib import crc32

SIZE = 32
"""How many checksums a sketch keeps."""

WIDTH = 4
"""How many words make a shingle."""

_WORD = re.compile(r"\w+")
_DIGITS = 8


def fingerprint(text: str) -> str:
    """The sketch of a text: checksums in ascending order, eight hexadecimal digits each.

    A text of fewer than four words is one shingle; a text without a word has an empty sketch.

    Example:
        >>> fingerprint("Heim won.") == fingerprint("HEIM  won!")
        True
        >>> fingerprint("  ")
        ''
    """
    words = _WORD.findall(text.casefold())
    if not words:
        return ""
    last = max(len(words) - WIDTH + 1, 1)
    checksums = {crc32(" ".join(words[start : start + WIDTH]).encode()) for start in range(last)}
    return "".join(f"{checksum:0{_DIGITS}x}" for checksum in heapq.nsmallest(SIZE, checksums))


def similarity(first: str, second: str) -> float:
    """Estimates from two sketches the share of shingles that the texts have in common.

    Args:
        first: A sketch made by ``fingerprint``.
        second: Another one.

    Returns:
        From 0.0 (nothing in common) to 1.0 (the same words); 0.0 if either has no words.

    Example:
        >>> story = fingerprint("Corey Heim won the Truck race at Charlotte on Friday night")
        >>> similarity(story, story)
        1.0
        >>> similarity(story, fingerprint("Layne Riggs was second"))
        0.0
    """
    mine, yours = _checksums(first), _checksums(second)
    if not mine or not yours:
        return 0.0
    smallest = heapq.nsmallest(SIZE, mine | yours)
    return len(mine & yours & set(smallest)) / len(smallest)


def _checksums(sketch: str) -> set[str]:
    return {sketch[start : start + _DIGITS] for start in range(0, len(sketch), _DIGITS)}
