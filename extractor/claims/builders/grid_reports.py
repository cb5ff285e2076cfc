"""Reports on qualifying: a place told without a race of its own is one on the grid of a race still to be run."""

from __future__ import annotations

from extractor.claims.builders.race_context import is_of_somebody
from extractor.claims.context import Context, Hit
from extractor.claims.places import PLACES, just_held, topic_of

_POLE = frozenset({"pole", "poles", "qualified", "qualifies", "pole-winner"})
_FASTEST = frozenset("fastest quickest mph fast lap laps row speed led leads tops topped paced session".split())
_FLAG = frozenset("finish finished finishes finishing finisher home checkered line stripe settled result race".split())
"""Words of a place at the flag, whatever the article reports on."""
_OTHER_DAYS = frozenset({"month", "relative"})
"""Kinds of times that are not of the days on which an article reports."""
_RELATIVES = frozenset({"who", "whose", "where", "which"})
_LEAD = 3
"""Sentences of an article in which it says that it reports on qualifying."""


def is_on_grid(context: Context, hit: Hit) -> bool:
    """Whether a place is one on the grid: the article reports on qualifying, and the place has no other race beside it.

    Args:
        context: The article.
        hit: Where the place is told.
    """
    units = context.units
    sentence = units.sentence(hit.first)
    if not _FLAG.isdisjoint(units.words[hit.first : hit.last]) or not _reports_qualifying(context):
        return False
    end = relative_after(context, hit.last)
    topic = topic_of(context)
    own = {units.value(unit) for unit in (topic.race, topic.track) if unit is not None}
    beside = range(sentence.first, end)
    if any(units.label(unit) == "DATE" and units.value(unit).kind in _OTHER_DAYS for unit in beside):
        return False  # "was 14th there in April"
    return all(
        units.label(unit) not in ("YEAR", "SEASON")
        and (units.label(unit) not in PLACES or units.value(unit) in own or is_of_somebody(context, unit, hit.first))
        for unit in beside
    )


def relative_after(context: Context, unit: int) -> int:
    """Where a relative clause behind a unit begins, which tells of somebody or something else; else the sentence's end."""
    units = context.units
    last = units.sentence(unit - 1).last
    return next((each for each in range(unit, last) if units.words[each] in _RELATIVES), last)


def _reports_qualifying(context: Context) -> bool:
    """Whether an article's first sentences speak of a pole or of qualifying, and its race was not run in the days before."""
    units = context.units
    told = [each for each in units.sentences if each.kind in ("headline", "body")][:_LEAD]
    if not any(_tells_of_grid(units.words[each.first : each.last]) for each in told):
        return False
    place = topic_of(context).place
    return place is not None and not just_held(context, place)


def _tells_of_grid(words: list[str]) -> bool:
    """Whether a sentence tells how qualifying went: not "Qualifying is Friday"."""
    return not _POLE.isdisjoint(words) or ("qualifying" in words and not _FASTEST.isdisjoint(words))
