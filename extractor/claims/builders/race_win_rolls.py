"""Lists of a race's winners by year: the head that says what is listed, in the same sentence or lines above."""

from __future__ import annotations

from extractor.claims.context import Context, Hit
from extractor.claims.units import Sentence

_WALLS = frozenset({":", "):", "are", "were", "include", "includes", "included"})
_BETWEEN = frozenset({",", "and", "(", ")", "&", ";"})
_LONGEST = 40
"""Lines of a list, at most."""
_HEAD = 25
"""Units of a head, at most."""


def roll_head(context: Context, hit: Hit) -> tuple[int, int]:
    """The units of the words that say what a list is of; none where there is no list.

    Args:
        context: The article.
        hit: A name with its years.
    """
    units = context.units
    sentence = units.sentence(hit.first)
    if not _is_line(context, sentence):
        walls = (unit for unit in range(sentence.first, hit.first) if units.words[unit] in _WALLS)
        wall = next(walls, hit.first)
        return (sentence.first, wall) if wall < hit.first else _told_after(context, hit)
    for index in range(sentence.index - 1, max(-1, sentence.index - _LONGEST), -1):
        line = units.sentences[index]
        if not _is_line(context, line):
            return (line.first, line.last) if line.last - line.first <= _HEAD else (hit.first, hit.first)
    return hit.first, hit.first


def _told_after(context: Context, hit: Hit) -> tuple[int, int]:
    """The words that close a list by saying that all of them have won: "Lee (2016) and Vale (2017) have won here"."""
    units = context.units
    last = units.sentence(hit.first).last
    closed = next(
        (unit for unit in range(hit.last, min(last, hit.last + _HEAD)) if units.words[unit] in ("have", "all", "both")),
        None,
    )
    if closed is None or units.words[closed : closed + 3].count("won") == 0:
        return hit.first, hit.first
    between = range(hit.last, closed)
    plain = all(units.label(unit) in ("DRIVER", "NAME", "YEAR") or units.words[unit] in _BETWEEN for unit in between)
    return (closed, min(last, closed + 12)) if plain else (hit.first, hit.first)


def _is_line(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence is a line of such a list: it begins with a year and goes on with a name."""
    units = context.units
    first = sentence.first + (units.words[sentence.first][:1] in ("-", "*", "•", "·", "–"))
    if first + 2 >= sentence.last or units.label(first) != "YEAR":
        return False
    begin = first + 1 + (units.words[first + 1] in (":", "-", "--", "–", "|", ",", "."))
    return any(units.label(unit) in ("DRIVER", "NAME") for unit in (begin, begin + 1) if unit < sentence.last)
