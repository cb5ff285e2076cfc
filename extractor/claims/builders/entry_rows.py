"""Rows of names with figures in brackets: whether the figures are the numbers of their cars."""

from __future__ import annotations

from extractor.claims.context import Context

_ROWS = 6
"""Sentences before and after a row in which others of its list stand, at most."""
_FEWEST = 3
"""Rows of which the entry list has the number, at least: one or two may be so by chance."""
_PART = 0.75
"""The share of all rows that these are, at least."""
_BESIDE = 2
"""Units from a name to the figure in brackets behind it."""


def are_numbers(context: Context, unit: int) -> bool:
    """Whether the figure in brackets behind a name may be his car's number: one or two names, or a list of cars.

    A list of cars has the numbers of the season's entry list; outside the running text nothing else may be read.

    Args:
        context: The article.
        unit: The unit of the figure.
    """
    units, season = context.units, context.settings.season
    here = units.sentence(unit)
    if season is None or here.kind == "boilerplate":
        return False
    around = units.sentences[max(0, here.index - _ROWS) : here.index + _ROWS + 1]
    rows = fitting = 0
    for sentence in around:
        if sentence.kind == "boilerplate":
            continue
        for each in range(sentence.first + _BESIDE, sentence.last - 1):
            bracketed = units.words[each - 1] == "(" and units.words[each + 1].startswith(")")
            if not bracketed or units.label(each - _BESIDE) != "DRIVER" or units.label(each) not in ("COUNT", "CARNUM"):
                continue
            rows += 1
            entries = context.lexicon.entries(units.value(each - _BESIDE).id, season)
            fitting += any(units.words[each] in entry.numbers for entry in entries)
    if rows < _FEWEST and here.kind != "stats":
        return True
    return fitting >= _FEWEST and fitting >= rows * _PART
