"""How a car is told: fielded for its driver, still to come, what a move is for, taken over."""

from __future__ import annotations

from extractor.claims.context import Context, Hit
from extractor.claims.moves import told_as_coming


def is_fielded(context: Context, hit: Hit) -> bool:
    """Whether a car is entered for its driver, which is no epithet of his: "will field the No. 8 for Vale this season"."""
    units = context.units
    before = units.words[max(units.sentence(hit.first).first, hit.first - 3) : hit.first]
    return hit.rule.name == "car.before_name" and not context.lexicon.words["FIELD_VERB"].isdisjoint(before)


def is_slated(context: Context, hit: Hit) -> bool:
    """Whether somebody is only down for a car of his own: "is slated for his own No. 8"."""
    units = context.units
    lead = units.words[max(units.sentence(hit.first).first, hit.first - 3) : hit.first]
    slated = lead[-1:] in (["for"], ["in"], ["aboard"]) and not context.lexicon.words["PLAN_WORD"].isdisjoint(lead)
    return hit.rule.name == "car.possessive" and "pronoun" in hit.captures and slated


def is_taken_over(context: Context, first: int) -> bool:
    """Whether "his No. 33" is what another takes over: then it is read with the taking."""
    lead = context.units.words[max(0, first - 2) : first]
    return lead[1:] == ["over"] or not context.lexicon.words["TAKE_OVER"].isdisjoint(lead[1:])


def is_coming(context: Context, hit: Hit) -> bool:
    """Whether a move is still to come: told in the present, or as a purpose ("is headed to Marlow to take over the No. 8")."""
    units = context.units
    lead = units.words[max(units.sentence(hit.first).first, hit.first - 12) : hit.first]
    purpose = lead[-1:] == ["to"] and bool({"headed", "heading", "set", "goes", "moves"} & set(lead))
    return purpose or comes_to_it(context, hit.first) or told_as_coming(context, hit.first, hit.last)


def is_purpose(context: Context, first: int) -> bool:
    """Whether a drive is what a move is for: "moves up from the Truck Series to drive the No. 10"."""
    return context.units.words[first - 1] == "to"


def comes_to_it(context: Context, first: int) -> bool:
    """Whether the clause before a seat tells a move in the present: "goes to Penske as Vale's successor in the No. 2"."""
    units = context.units
    for unit in range(first - 1, max(units.sentence(first).first, first - 12) - 1, -1):
        if units.words[unit] in (",", ";", "and", "but", "who", "before", "after"):
            return False
        if units.words[unit] in _GOING and units.label(unit + 1) != "RACE":
            return "to" in units.words[unit + 1 : first] or units.words[unit].startswith("join")
    return False


_GOING = frozenset(
    "goes moves joins heads jumps switches returns steps graduates advances transitions climbs heading headed".split()
)
