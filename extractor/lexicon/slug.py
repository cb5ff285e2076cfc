"""Identifiers: the slug of a name, the same wherever it is made."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile("['\u2018\u2019\u201b\u02bc\u00b4`]")
_INITIALS = re.compile(r"(?<![a-z0-9])([a-z0-9])\.(?=[a-z0-9](?![a-z0-9]))")
_REST = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


def slug(name: str) -> str:
    """The identifier of a name: lower case, accents and apostrophes dropped, initials joined, the rest hyphens.

    Args:
        name: A name as it is written.

    Returns:
        Letters ``a`` to ``z``, digits and single hyphens; empty when the name has none of the first two.

    Example:
        >>> slug("Dale Earnhardt Jr.")
        'dale-earnhardt-jr'
        >>> slug("A.J. Allmendinger"), slug("O'Reilly Auto Parts 500"), slug("Daniel Suárez")
        ('aj-allmendinger', 'oreilly-auto-parts-500', 'daniel-suarez')
    """
    text = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    text = "".join(char for char in text if not unicodedata.combining(char))
    text = _INITIALS.sub(r"\1", _APOSTROPHES.sub("", text))
    return _REST.sub("-", text).strip("-")
