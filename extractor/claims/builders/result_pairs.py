"""Two drivers and their two places: "Rowan and Vale, both in Fords, finished 31st and 32nd", and places in a row."""

from __future__ import annotations

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound

_TITLES = frozenset("champion champions winner teammate rookie veteran driver the his her former defending".split())
"""Words of a title between two names that are joined."""


def two_before_verb(context: Context, hit: Hit) -> list[list[SubjectFound]]:
    """The two drivers who share out two places: "2018 champion Rowan and 2019 champion Vale, both Fords, finished 31st and 32nd"."""
    units = context.units
    sentence = units.sentence(hit.first)
    told = [each for each in context.discourse.referents(sentence) if each.kind == "person" and each.last <= hit.first]
    if len(told) < 2 or any(each.oblique or each.possessive for each in told[-2:]):
        return []
    first, second = told[-2:]
    between = range(first.last, second.first)
    joins = any(units.words[unit] in ("and", "&") for unit in between)
    plain = all(
        units.words[unit] in ("and", "&", ",") or units.label(unit) is not None or units.words[unit] in _TITLES
        for unit in between
    )
    if second.last == hit.first and len(between) == 1:
        return []  # "Rowan and Vale crossed the line third and fourth" is a row
    alone = not {"who", "which", ";"}.intersection(units.words[second.last : hit.first])
    if not (joins and plain and alone):
        return []
    return [context.captured((each.first, each.last)) for each in (first, second)]


def two_above(context: Context, hit: Hit) -> list[SubjectFound]:
    """The two drivers whom the sentence before is about, where there are just two."""
    units = context.units
    index = units.sentence(hit.first).index - 1
    above = units.sentences[index] if index >= 0 else None
    if above is None or above.section != units.sentence(hit.first).section:
        return []
    told = [each for each in context.discourse.referents(above) if each.kind == "person" and not each.possessive]
    named = {each.person.id: each for each in told if each.person is not None and not each.oblique}
    if len(named) != 2:
        return []
    return [found for each in named.values() for found in context.captured((each.first, each.last))]


def further_places(context: Context, unit: int) -> list[int]:
    """The rest of a list of places that goes on at a unit."""
    units = context.units
    end = units.sentence(unit - 1).last
    found: list[int] = []
    while unit + 1 < end and units.words[unit] in (",", "and"):
        following = unit + 2 if units.words[unit + 1] == "and" else unit + 1
        if units.label(following) not in ("ORDINAL", "POSITION") or units.words[following + 1] in ("place", "in", "at"):
            break
        found.append(following)
        unit = following + 1
    closes = unit >= end or units.words[unit] in (".", ",", ";", "in", ")")
    return found if closes and found and units.words[found[-1] - 1] == "and" else []
