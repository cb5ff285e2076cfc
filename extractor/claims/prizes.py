"""What a champion is the champion of: a race has its champion as a series does."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.claims.units import Units

_AT = frozenset({"of", "at", "in"})
_FILL = frozenset("the this that last next 's ' same a an inaugural spring fall summer night day".split())
_REACH = 8
"""Units after a champion in which the race stands that he is the champion of, at most."""


def is_of_a_race(units: Units, words: Mapping[str, frozenset[str]], first: int, last: int) -> bool:
    """Whether the champion at some units is a race's: "the defending champion of Sunday's Dover 200", "its champion"."""
    races = words["RACE_NOUN"] | {"event"}
    return _of_race(units, races, last) or _has_race(units, races, first)


def _of_race(units: Units, races: frozenset[str], unit: int) -> bool:
    """Whether a race or a track follows: "of this event", "at Dover", "of last fall's race"."""
    end = units.sentence(unit - 1).last
    if unit >= end or units.words[unit] not in _AT:
        return False
    for each in range(unit + 1, min(end, unit + _REACH)):
        label = units.label(each)
        if label == "RACE" or (label is None and units.words[each] in races):
            return units.words[unit] != "in" or label == "RACE"
        if label == "TRACK" and units.words[each + 1] not in ("'s", "'"):
            return units.words[unit] != "in"
        if label not in ("DATE", "YEAR", "SEASON", "MONTHLY", "TRACK") and units.words[each] not in _FILL:
            return False
    return False


def _has_race(units: Units, races: frozenset[str], unit: int) -> bool:
    """Whether a race owns its champion: "the race's defending champion", "comes to the Dover 200 as its champion"."""
    begin, owner = units.sentence(unit).first, unit - 1
    if owner < begin:
        return False
    if units.words[owner] in ("'s", "'"):
        return units.label(owner - 1) in ("RACE", "TRACK") or units.words[owner - 1] in races
    labels = {units.label(each) for each in range(begin, owner)}
    return units.words[owner] == "its" and "RACE" in labels and labels.isdisjoint({"SERIES", "TEAM"})
