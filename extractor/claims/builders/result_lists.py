"""Lists of finishers and tables of standings: what one of their items says."""

from __future__ import annotations

from typing import NamedTuple

import regex

from extractor.claims.builders.race_context import LAST_PLACE
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.reading.people import Person

_ORDER = regex.compile(
    r"\b(?:top[ -](?:\d+|ten|five)|results?|finish(?:ing)? order|order of finish|finishers|unofficial|how they finished|rundown)\b"
)
_TABLE_HEAD = regex.compile(r"\b(?:standings|points)\b")
_OTHER_LIST = regex.compile(
    r"\b(?:lineup|starting|grid|qualifying|practice|speeds?|power|rankings?|ranked|most|wins|winners|odds|picks?|favorites|entry|entries|best|greatest|all-time|drivers to|moments|owner|owners|stage)\b"
)
_LONGEST_LIST = 45
_LONGEST_HEADING = 25


class Item(NamedTuple):
    """One item of a list.

    Attributes:
        subject: Who.
        place: The place.
        standings: The list is one of standings, not of a race's finishers.
        heading: The units of the list's heading.
    """

    subject: SubjectFound
    place: int
    standings: bool
    heading: tuple[int, int]


def item_of(context: Context, hit: Hit) -> Item | None:
    """What an item says under a heading that tells what is listed; the winner is read by the rules of race wins."""
    units = context.units
    heading = _heading(context, hit)
    if heading is None:
        return None
    text = units.text[units.starts[heading[0]] : units.ends[heading[1] - 1]].lower()
    value: int = units.value(hit.captures["place"][0])
    subjects = context.captured(hit.captures["whom"])
    if _OTHER_LIST.search(text) or len(subjects) != 1 or not 1 <= value <= LAST_PLACE:
        return None
    if _TABLE_HEAD.search(text):
        return Item(subjects[0], value, True, heading)
    ordered = _ORDER.search(text) or _is_of_a_day(context, hit, heading)
    return Item(subjects[0], value, False, heading) if ordered and value > 1 else None


def _is_of_a_day(context: Context, hit: Hit, heading: tuple[int, int]) -> bool:
    """Whether a heading gives a race and its day, and an item goes on with a make: nothing else is listed so."""
    units = context.units
    labels = {units.label(unit) for unit in range(*heading)}
    following = {units.label(unit) for unit in range(hit.last, min(hit.last + 4, units.sentence(hit.first).last))}
    return {"RACE", "DATE"} <= labels and "MAKE" in following


def _heading(context: Context, hit: Hit) -> tuple[int, int] | None:
    """The words before the first item of a list: in its own sentence, else the line above it."""
    units = context.units
    sentence = units.sentence(hit.first)
    start = _first_item(context, sentence.first, sentence.last)
    if start is None:
        start = hit.first
    if start > sentence.first:
        return sentence.first, start
    for index in range(sentence.index - 1, max(-1, sentence.index - _LONGEST_LIST), -1):
        line = units.sentences[index]
        item = _first_item(context, line.first, line.last)
        if item is None:
            return (line.first, line.last) if 0 < line.last - line.first < _LONGEST_HEADING else None
        if item != line.first:
            return line.first, item
    return None


def _first_item(context: Context, first: int, last: int) -> int | None:
    return next((unit for unit in range(first, last) if _is_item(context, unit)), None)


def _is_item(context: Context, unit: int) -> bool:
    units = context.units
    if units.label(unit) != "COUNT" or units.words[unit + 1 : unit + 2] not in (["."], [")"], [","]):
        return False
    return any(isinstance(units.value(u), Person) for u in range(unit + 2, min(unit + 6, units.sentence(unit).last)))
