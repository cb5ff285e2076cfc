"""Seasons that a win goes on with: "won here in '83 and again in '86"."""

from __future__ import annotations

from extractor.claims.context import Context, Hit
from extractor.claims.places import When, time_at

_GOES_ON = frozenset(
    "in again also with for the back race event years running straight consecutive both of then ) 's".split()
)
_WITH_WHOM = frozenset({"TEAM", "DRIVER", "NAME", "CARNUM", "MAKE", "COUNT", "TIMES"})
"""What may stand between the years of wins: "in '83 with Childress and in '86 with Moore"."""


def years_told(context: Context, unit: int) -> list[tuple[int, When]]:
    """The seasons that a win goes on with: "in 2015 and again in 2016", "two years running (2021 and '22)".

    Args:
        context: The article.
        unit: Unit after the win.

    Returns:
        For each its unit and itself.
    """
    units = context.units
    found: list[tuple[int, When]] = []
    last = units.sentence(unit - 1).last
    joined = True
    for each in range(unit, last):
        if units.label(each) == "DATE" and units.words[each + 1 : each + 2] in (["race"], ["event"]):
            continue  # "both races in 2005 and the October race in 2008"
        if units.label(each) in ("YEAR", "SEASON", "DATE"):
            time = time_at(context, each)
            if time is None or time.seasons is None or not joined or _opens_clause(context, each):
                return found
            found.append((each, time))
            joined = False
        elif units.words[each] in ("and", ",", "(", "twice"):
            joined = True
        elif joined and units.label(each) in ("DRIVER", "NAME"):
            return found  # "won it in 2007 and 2008, Vale in 2009"
        elif units.words[each] not in _GOES_ON and units.label(each) not in _WITH_WHOM:
            return found
    return found


def _opens_clause(context: Context, unit: int) -> bool:
    """Whether a time opens a clause of its own: "won it in 2001, and in 2002 he was third"."""
    units = context.units
    after = unit + 2 if units.words[unit + 1] == "," else unit + 1
    if units.words[after] in ("he", "she", "they"):
        return True
    verbs = context.lexicon.words["WIN_VERB"] | context.lexicon.words["FINISH_VERB"] | context.lexicon.words["HAVE"]
    return units.label(after) in ("DRIVER", "NAME") and units.words[after + 1] in verbs


def years_from(hit: Hit) -> int:
    """The unit at which the seasons of a win begin: those that the pattern holds, else behind it."""
    return hit.captures["years"][0] if "years" in hit.captures else hit.last
