"""What makes a number a tally: it counts what the rule says, all of it, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import regex

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.reading.people import Person

# Numbers that count something else, by the word before and the words after.
_NOT_BEFORE = frozenset(
    "last past next final another previous first opening closing other need needs every stage of by worth or".split()
)
_NOT_AFTER = frozenset(
    "ago shy away short behind ahead clear back drought streak winner winners sitter sitters more or to left down "
    "drivers cars trucks truck car per each every allowed required".split()
)
_POINTS_FROM = 200
_FEW = 10
"""Races that are but a part of a season, where nothing says more of them."""
_HOLDS = frozenset({"have", "has", "had", "with", "amassed", "accumulated", "'ve"})
_NOT_LED = frozenset({"left", "remaining", "down", "into"})
_TO_THE_END = regex.compile(r"^(?:from the (?:end|finish|checkered|flag)|to go)\b")
_NOT_LAPS = frozenset({"races", "drivers", "cars", "trucks", "events", "points"})
_OF_STAGE = regex.compile(r"^(?:in|of|during) (?:the )?(?:\w+ )?stage")
_TWO_STAGES = regex.compile(r"^stages? (?:1|one) (?:and|&) (?:stage )?(?:2|two)$|^stage (?:1|one) stage (?:2|two)$")
_AFTER_ORDINAL = frozenset(". , ; - -- ) of in this at here there for and but".split())
_LEAST_LISTED = 100
_RANK = 4
"""Units before the name of an item: its rank and its mark."""
_LONGEST_TABLE = 45
_LONGEST_HEADING = 14
_AGO = 4
"""Sentences back to which "led 67" may leave the laps out."""
Check = Callable[[Context, Hit, Sequence[Draft]], bool]


def is_tally(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether the number of a hit counts what the rule says, and all of it.

    Args:
        context: The article.
        hit: Where it is told.
        earlier: Drafts of the same sentence so far.
    """
    units, first = context.units, hit.captures["number"][0]
    if units.words[first - 1] in ("'s", "'") and not isinstance(units.value(first - 2), Person):
        # "the team's 200th start", "the make's 100th pole"
        return False
    checks = () if hit.rule.options.get("average") else _CHECKS.get(hit.rule.name, (_is_free,))
    return all(check(context, hit, earlier) for check in checks)


def in_stat_line(context: Context, unit: int) -> bool:
    """Whether a unit stands in a line of figures, or behind such a line's label."""
    return context.units.sentence(unit).kind == "stats" or context.stat_label(unit) is not None


def opens_lap_leaders(context: Context, hit: Hit) -> bool:
    """Whether a list of a race's leaders opens with a hit: "Lap leaders: Rowan 120, Vale 67"."""
    units = context.units
    lead = units.words[units.sentence(hit.first).first : hit.first + 1]
    label = lead[: lead.index(":")] if ":" in lead else []
    return label[:2] in (["lap", "leaders"], ["laps", "led"]) or "lap leaders" in " ".join(label)


def _is_free(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether the words beside a number leave it a count: not "the last 12", "up to eight", "two shy of"."""
    units, first = context.units, hit.captures["number"][0]
    sentence = units.sentence(first)
    before = units.words[max(sentence.first, first - 2) : first]
    after = units.words[hit.last : min(sentence.last, hit.last + 1)]
    once = {"prior", "before", "until"} & set(units.words[sentence.first : first])  # so many by then
    if (
        after == ["to"]
        and not once
        and units.words[hit.last + 1 : hit.last + 3] in (["his", "credit"], ["his", "name"])
    ):
        after = []
    if before == ["up", "to"] or not _NOT_BEFORE.isdisjoint(before[-1:]):
        return False
    return bool(hit.rule.options.get("race")) or _NOT_AFTER.isdisjoint(after)


def _is_labelled(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a label stands in a line of figures, and its number is no rank: "Points: 1. Rowan, 712"."""
    units = context.units
    ranks = units.words[hit.last : hit.last + 1] in (["."], [")"]) and units.label(hit.last + 1) in ("DRIVER", "NAME")
    return in_stat_line(context, hit.captures["number"][0]) and not ranks


def _are_listed(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether an item's number is its driver's points: the list begins "Points:", "Standings:", on its line or above."""
    units = context.units
    sentence = units.sentence(hit.first)
    if units.value(hit.captures["number"][0]) < _LEAST_LISTED:
        return False  # so many behind, or a car, an age, a number of wins
    colon = next((unit for unit in range(sentence.first, hit.first) if units.words[unit] == ":"), None)
    if colon is not None:
        return _is_a_table(context, sentence.first, colon)
    if hit.first - sentence.first > _RANK:
        return False
    for index in range(sentence.index - 1, max(-1, sentence.index - _LONGEST_TABLE), -1):
        line = units.sentences[index]
        labels = [units.label(unit) for unit in range(line.first, min(line.last, line.first + 5))]
        if "COUNT" not in labels or not {"DRIVER", "NAME"} & set(labels):
            return line.last - line.first <= _LONGEST_HEADING and _is_a_table(context, line.first, line.last)
    return False


def _is_a_table(context: Context, first: int, last: int) -> bool:
    """Whether the words of a heading make its list one of points: not of the owners', not of points behind."""
    words = set(context.units.words[first:last])
    return bool(words & {"points", "standings"}) and not words & {"owner", "owners", "manufacturer", "manufacturers"}


def _are_points(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether points are those of the table: in a stat line, or so many that somebody has them there."""
    units, first = context.units, hit.captures["number"][0]
    if in_stat_line(context, first):
        return True
    return units.value(first) >= _POINTS_FROM and not _HOLDS.isdisjoint(units.words[hit.first : first])


def _are_beside_points(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether another's number is one of points: somebody's were told just before it."""
    value = context.units.value(hit.captures["number"][0])
    return value >= _POINTS_FROM and any(draft.predicate == "points" for draft in earlier)


def _is_no_debut(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a start is not the first: that is a debut, and the debuts' rules read that."""
    return bool(context.units.value(hit.captures["number"][0]) != 1)


def _are_races(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether what somebody competed in are races: where they are left out the series must be there."""
    units, first = context.units, hit.captures["number"][0]
    if {"races", "events"}.isdisjoint(units.words[first : hit.last]):
        # "competed in three Cup Series last year"
        return any(units.label(unit) == "SERIES" for unit in range(first, hit.last))
    return _is_free(context, hit, earlier)


def _are_no_window(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether races are all of somebody's: "three wins in four races" tells of some of them."""
    units = context.units
    first, last = hit.captures.get("mods", (0, 0))
    won = units.words[hit.first] in context.lexicon.words["WIN_NOUN"]
    few = units.value(hit.captures["number"][0]) < _FEW and first == last
    return not (won and few) and _is_free(context, hit, earlier)


def _are_no_attempts(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether tries are starts: not those of whoever "qualified in two tries"."""
    sentence = context.units.sentence(hit.first)
    return "qualified" not in context.units.words[sentence.first : hit.first]


def _are_all_led(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether laps told with a verb of leading are all that were led: not the last 12, not with 12 to go."""
    units, first = context.units, hit.captures["number"][0]
    before = units.words[max(units.sentence(first).first, first - 2) : first]
    lead = units.words[max(units.sentence(first).first, hit.first - 3) : hit.first + 1]
    if lead[-2:] == ["to", "lead"] and lead[-3:-2] != ["on"]:
        return False  # "the first Australian to lead 20 laps"
    if before in (["at", "least"], ["all", "but"]) or not (_NOT_BEFORE - {"of"}).isdisjoint(before[-1:]):
        return False
    after = _after(context, hit)
    told = " ".join(after)
    return _NOT_LED.isdisjoint(after[:1]) and not _TO_THE_END.search(told) and not _OF_STAGE.search(told)


def _are_the_lead(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    return _after(context, hit)[:1] != ["of"]  # "in front of her"


def _are_laps(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether it is laps that are left out: "led 160 of 200", not "led 12 of 20 drivers"."""
    after = _after(context, hit)
    return not after or (context.units.label(hit.last) is None and after[0] not in _NOT_LAPS)


def _are_two_stages(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether one driver won two stages of one race: "Stages 1 and 2", not the first five, not the first two of a career."""
    units = context.units
    sentence = units.sentence(hit.first)
    told = range(hit.first, hit.last)
    counts = [units.value(unit) for unit in told if units.label(unit) in ("COUNT", "ORDINAL")]
    stages = " ".join(units.words[unit] for unit in told if units.label(unit) == "STAGE")
    if counts not in ([], [2], [1, 2]) or _after(context, hit)[:1] == ["of"]:
        return False
    if stages and not _TWO_STAGES.match(stages):
        return False
    people = [unit for unit in range(sentence.first, hit.first) if units.label(unit) in ("DRIVER", "NAME")]
    return not any(two - one == 2 and units.words[one + 1] == "and" for one, two in pairwise(people))


def _go_on_with_laps(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a bare "led 67" goes on with laps led that were told of in this sentence or the ones before it."""
    if any(draft.predicate == "laps_led" for draft in earlier):
        return True
    units = context.units
    sentence = units.sentence(hit.first)
    for index in range(sentence.index - 1, max(-1, sentence.index - _AGO - 1), -1):
        line = units.sentences[index]
        if line.section != sentence.section:
            return False
        words = units.words[line.first : line.last]
        if "led" in words and "laps" in words[words.index("led") :]:
            return True
    return False


def _is_a_pole(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether "his third" after a pole counts poles: nothing else was won in between, and no noun follows."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    lead = units.words[max(sentence.first, hit.first - 2) : hit.first]
    between = set(units.words[hit.first : hit.captures["number"][0]])
    if {"from", "on"} & set(lead) or between & (words["WIN_VERB"] | words["WIN_NOUN"] | words["RACE_NOUN"] | {"stage"}):
        return False
    if hit.last >= sentence.last:
        return True
    plain = units.label(hit.last) in ("SEASON", "YEAR") or units.words[hit.last] in _AFTER_ORDINAL
    return plain and _is_free(context, hit, earlier)


def _after(context: Context, hit: Hit) -> list[str]:
    return context.units.words[hit.last : min(context.units.sentence(hit.first).last, hit.last + 5)]


_CHECKS: Mapping[str, tuple[Check, ...]] = {
    "tally.labelled": (_is_labelled,),
    "points.count": (_are_points, _is_free),
    "points.listed": (_are_listed,),
    "points.opposed": (_are_beside_points,),
    "starts.ordinal": (_is_no_debut, _is_free),
    "starts.competed": (_are_races,),
    "poles.ordinal_elided": (_is_a_pole,),
    "starts.races": (_are_no_window,),
    "starts.tries": (_are_no_attempts, _is_free),
    "laps_led.verb": (_are_all_led,),
    "laps_led.in_front": (_are_all_led,),
    "laps_led.out_front": (_are_all_led, _are_the_lead),
    "laps_led.of": (_are_all_led, _are_laps),
    "stage_wins.swept": (_are_two_stages,),
    "laps_led.bare": (_are_all_led, _go_on_with_laps),
}
"""What a rule's hit must pass beyond its pattern; all others only that the number is free."""
