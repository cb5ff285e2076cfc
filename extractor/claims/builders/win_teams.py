"""Teams whose wins are counted: named before "it was", before "which has", behind "its", or by their owner."""

from __future__ import annotations

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound

OPENING = 7
"""Units at a sentence's start in which "For the organization it is ..." says whose a win is."""
_POINTING = frozenset({"it", "that", "this", "sunday", "saturday", "friday"})
_RELATIVE_REACH = 4
_RACED_ONCE = 50
"""Starts of an owner who is told of for what his team has won, at most."""


def as_team(context: Context, found: SubjectFound) -> SubjectFound:
    """The team of an owner whose wins are counted: "the victory was Marlow's sixth of the season"."""
    if found.person is None or sum(each.races for each in context.lexicon.entries(found.person.id)) > _RACED_ONCE:
        return found
    owned = [team for team, each in context.lexicon.teams.items() if found.person.name in each.owners]
    named = {
        context.units.value(unit)[0]
        for unit in range(len(context.units.mentions))
        if context.units.label(unit) == "TEAM"
    }
    teams = owned if len(owned) == 1 else [team for team in owned if team in named]
    return SubjectFound(None, teams[0], found.start, found.end, "named") if len(teams) == 1 else found


def relative_owner(context: Context, hit: Hit) -> list[SubjectFound] | None:
    """The team before "which has eight for the year", whoever else the sentence is about."""
    units, words = context.units, context.lexicon.words
    unit, begin = hit.first, units.sentence(hit.first).first
    while unit > begin and units.words[unit] != "which" and hit.first - unit < _RELATIVE_REACH:
        unit -= 1
        if units.words[unit] not in words["HAVE"] | words["ADVERB"] | words["RELATIVE"] | words["WIN_VERB"]:
            return None
    if units.words[unit] != "which" or units.label(unit - 2) != "TEAM" or units.words[unit - 1] != ",":
        return None
    at = unit - 2
    return [SubjectFound(None, units.value(at)[0], units.starts[at], units.ends[at], "named")]


def fronted_owner(context: Context, hit: Hit) -> list[SubjectFound] | None:
    """Whose a win is that a sentence begins with: "For Marlow Racing it was a third win"; nobody's if no one knows who."""
    units, begin = context.units, context.units.sentence(hit.first).first
    if units.words[begin] != "for" or units.words[begin + 2] not in _POINTING or hit.first - begin > OPENING:
        return None
    if units.label(begin + 1) == "TEAM":
        team = units.value(begin + 1)[0]
        return [SubjectFound(None, team, units.starts[begin + 1], units.ends[begin + 1], "named")]
    if units.label(begin + 1) is not None or not units.text[units.starts[begin + 1]].isupper():
        return None
    named = {units.value(unit)[0] for unit in range(len(units.mentions)) if units.label(unit) == "TEAM"}
    short = [team for team in named if team.startswith(f"{units.words[begin + 1]}-")]
    mention = (units.starts[begin + 1], units.ends[begin + 1])
    return [SubjectFound(None, short[0], *mention, "named")] if len(short) == 1 else []


def of_the_team(context: Context, unit: int) -> list[SubjectFound]:
    """Whose "its third win" is: the team's right before it, or the one the clause is about; no driver's."""
    units = context.units
    before = unit - 1
    if units.label(before) == "TEAM":
        return [SubjectFound(None, units.value(before)[0], units.starts[before], units.ends[before], "named")]
    if units.label(before) is not None:
        return []  # "gave Toyota its third win"
    found = [each for each in context.discourse.subjects(unit, unit + 1, teams=True) if each.team is not None]
    begin = units.sentence(unit).first
    named = [each for each in range(begin, unit) if units.label(each) == "TEAM"]
    if not found and len(named) == 1 and units.words[named[0] + 1] in ("'s", "'"):
        # "It was Marlow Racing's fifth win of the year and its 98th overall"
        at = named[0]
        return [SubjectFound(None, units.value(at)[0], units.starts[at], units.ends[at], "named")]
    return found
