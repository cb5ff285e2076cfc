"""Whose a number or a team may be that stands in a sentence: those who are asked of the season's entry list."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.units import Sentence

PEOPLE = frozenset({"DRIVER", "NAME"})


# What stands between a driver and a team or a number that is no longer his, not yet, or somebody else's.
_NOT_HIS = frozenset(
    "former formerly old ex previously once vacated left replaces replaced replacing rival against beat "
    "passed owner owners owns co-owner boss crew spotter teammate teammates like from than unlike when hired \" '' ;".split()
)


REACH = 22
"""Units between a driver and a number or team of his behind him, at most."""


_LABEL_LINE = 10
"""Units of a line that only names a car."""


_BESIDE = 3
"""Units from a team to the driver that "for" gives it to: "it's Marlow Racing for Rowan"."""


_REACH_BACK = 14
"""The same, where the driver is named after it."""


def drivers(context: Context, hit: Hit, unit: int) -> Iterator[list[SubjectFound]]:
    """Those whose number or team it may be: the one beside it; else those near it in the sentence; else who is meant."""
    units = context.units
    if "subject" in hit.captures:
        yield context.captured(hit.captures["subject"])
        return
    sentence = units.sentence(unit)
    groups = _groups_near(context, unit)
    if hit.rule.options.get("bare") and groups and groups[0][0] < unit and units.words[unit + 1] not in ("of", "("):
        groups = groups[:1]  # "Rowan takes the 7, Vale brings his own": the one before it takes it
    if units.label(unit) == "TEAM" and groups and groups[0][0] < unit:
        # "Rowan, third, and Vale, fourth, gave Marlow Racing two of the top four": each may be of the team
        named = [each for group in groups if group[0] < unit for each in group]
        owning = [each for each in named if units.words[each + 1] in ("'s", "'")]
        # "for four of Vale's titles and for Rowan's two wins with Marlow Racing": of two possessors the nearest
        groups = [[each for each in named if each not in owning or each == max(owning)], *groups]
    if len(groups) > 1 and "both" in units.words[groups[0][-1] : unit]:
        groups = [[*groups[1], *groups[0]]]  # "Rowan won at Dover and Vale at Texas, both of them in the No. 30"
    for group in groups:
        yield [subject for each in group for subject in context.captured((each, each + 1))]
    if groups:
        yield from _pronoun_before(context, unit)
        yield from _unnamed(context, unit)
        yield from _described(context, unit)
        return
    speaker = context.attributions.speaker_at(units.starts[unit])
    if speaker is not None and speaker.known != "person" and units.words[unit - 1] in _DETERMINERS_OF_OWN:
        yield [SubjectFound(speaker, None, units.starts[unit], units.ends[unit], "pronoun")]
        return
    if any(units.label(each) in (*PEOPLE, "PERSON") for each in range(sentence.first, sentence.last) if each != unit):
        yield from _pronoun_before(context, unit)
        yield from _unnamed(context, unit)
        yield from _described(context, unit)
        return
    his = next((each for each in range(unit - 1, sentence.first - 1, -1) if units.words[each] in ("his", "her")), None)
    if his is not None and not _TIES.isdisjoint(units.words[his:unit]):
        yield context.discourse.resolve_pronoun(his)
        return
    if sentence.last - sentence.first <= _LABEL_LINE and sentence.index + 1 < len(units.sentences):
        below = units.sentences[sentence.index + 1]
        if below.section == sentence.section and units.words[below.first] == "driver":
            yield context.first_person_of(below)  # "Team: No. 8 Marlow Racing Ford. Driver: Rowan."
            return
    if _only_names_a_car(context, sentence):
        yield context.in_focus(unit)
        return
    at_the_wheel = _is_at_the_wheel(context, unit)
    said = [each for each in context.discourse.subjects(unit, unit + 1) if each.basis != "topic" or at_the_wheel]
    if _is_beside(units.words[units.at(said[0].end) if said else sentence.first : unit]):
        yield said


def _groups_near(context: Context, unit: int) -> list[list[int]]:
    """The drivers named near a number or a team, those that "and" joins together, the nearest first and those before it first."""
    units = context.units
    sentence = units.sentence(unit)
    around = range(max(sentence.first, unit - REACH), min(sentence.last, unit + _REACH_BACK))
    groups: list[list[int]] = []
    for each in around:
        if each == unit or units.label(each) not in PEOPLE:
            continue
        if each < unit and _lends_a_car(context, each, unit):
            continue  # "won in Marlow's No. 8 and drives for Vale Racing"
        if each > unit and _opens_clause(context, each):
            continue  # "she is in a Marlow car, and Vale goes to ..."
        apart = each - unit > _BESIDE and units.words[each - 2] != "and"
        if each > unit and apart and units.words[each - 1] in _OWNS:
            continue  # "took two more titles for Marlow"
        if each == unit + 2 and units.words[unit + 1] == "for" and _is_driven(context, unit):
            continue  # "ran at Gateway in the 17 for Marlow": in his place, or for his team
        if each > unit and units.words[each + 1] in ("'s", "'") and units.label(each + 2) not in ("CARNUM", "COUNT"):
            continue  # "Marlow Racing has signed Rowan's rival"
        between = units.words[min(each, unit) : max(each, unit)]
        moves = each < unit and "from" in between and not context.lexicon.words["MOVE_VERB"].isdisjoint(between)
        if not _is_beside([word for word in between if word != "from"] if moves or "follows" in between else between):
            continue
        joined = bool(groups) and all(
            units.words[at] in _JOINS or units.label(at) in ("COUNT", "CARNUM", "MAKE")
            for at in range(groups[-1][-1] + 1, each)
        )
        if joined and (groups[-1][0] < unit) == (each < unit):
            groups[-1].append(each)
        else:
            groups.append([each])
    return sorted(groups, key=lambda group: (group[0] > unit, min(abs(each - unit) for each in group)))


def _is_driven(context: Context, unit: int) -> bool:
    """Whether a number is what somebody sits in, not what a team fields: "in the 17 for", "drove the 17 for"."""
    words, units = context.lexicon.words, context.units
    lead = units.words[max(units.sentence(unit).first, unit - 3) : unit]
    return not {"in", "aboard"}.isdisjoint(lead) or not words["CAR_VERB"].isdisjoint(lead)


def _lends_a_car(context: Context, owner: int, unit: int) -> bool:
    """Whether somebody is only named as whose car it was, and the clause goes on behind it."""
    units = context.units
    owned = units.words[owner + 1] in ("'s", "'") and units.label(owner + 2) == "CARNUM"
    return owned and not {"and", "but"}.isdisjoint(units.words[owner + 3 : unit])


def _opens_clause(context: Context, unit: int) -> bool:
    """Whether a name opens a clause of its own: ", and Vale will ..."."""
    units, words = context.units, context.lexicon.words
    verbs = words["MOVE_VERB"] | words["FUTURE"] | words["HAVE"] | words["BE"] | words["DRIVE_VERB"]
    joined = (
        units.words[unit - 2 : unit] in ([",", "and"], [",", "while"], [",", "but"]) or units.words[unit - 1] == ";"
    )
    return joined and units.words[unit + 1] in verbs


def _unnamed(context: Context, unit: int) -> Iterator[list[SubjectFound]]:
    """Whom a sentence without a subject is about: "Drove for Marlow in 1989"."""
    units = context.units
    words = context.lexicon.words
    if units.words[units.sentence(unit).first] in words["CAR_VERB"] | words["MOVE_VERB"] | words["ENTER_VERB"]:
        yield context.in_focus(unit)


def _only_names_a_car(context: Context, sentence: Sentence) -> bool:
    """Whether a line below somebody's name is nothing but his car: "No. 34 Marlow Racing Ford"."""
    units = context.units
    if units.label(sentence.first) != "CARNUM":
        return False
    return all(
        units.label(each) in ("CARNUM", "TEAM", "MAKE")
        or (units.label(each) is None and (units.text[units.starts[each]].isupper() or not units.words[each].isalnum()))
        for each in range(sentence.first, sentence.last)
    )


def _described(context: Context, unit: int) -> Iterator[list[SubjectFound]]:
    """Whom a description before a number or a team means: "The Georgian, who spent the year at X, inherits Vale's No. 8"."""
    said = [each for each in context.discourse.subjects(unit, unit + 1) if each.basis == "description"]
    if not said and context.units.label(unit) == "CARNUM" and _is_at_the_wheel(context, unit):
        said = context.in_focus(unit)  # "All have come for Marlow in the No. 22"
        yield said
        return
    if said and _is_beside(context.units.words[context.units.at(said[0].end) : unit]):
        yield said


_OWNS = frozenset({"for", "by", "from", "owner", "boss"})


_JOINS = frozenset({",", "and", "&", "(", ")"})


def _pronoun_before(context: Context, unit: int) -> Iterator[list[SubjectFound]]:
    """Whom the last "he" before a number or a team means, whoever else the sentence names: "He drove for X, left Vale's Y"."""
    units = context.units
    begin = units.sentence(unit).first
    for each in range(unit - 1, max(begin - 1, unit - REACH), -1):
        object_ = units.words[each] == "her" and units.words[each + 1] in ("in", "for", "aboard", "with")
        if units.words[each] in ("he", "she", "him") or object_:
            if _is_beside(units.words[each:unit]):
                yield context.discourse.resolve_pronoun(each)
            return


def _is_beside(between: list[str]) -> bool:
    """Whether nothing between a driver and a number or a team parts them; his own boss does not."""
    if between[1:2] in (["'s"], ["'"]) and not _BOSS.isdisjoint(between[2:5]):
        between = between[5:]
    if between[-1:] in (["owner"], ["boss"]) and not _HIS_OWN.isdisjoint(between[-3:-1]):
        between = between[:-2]  # "gave car owner Marlow his first win"
    if "owned" in between and between[between.index("owned") + 1 :][:1] != ["by"]:
        return False
    return _NOT_HIS.isdisjoint(between)


_BOSS = frozenset({"owner", "boss"})


_HIS_OWN = frozenset({"car", "team", "his", "her", "for", "gave"})


def _is_at_the_wheel(context: Context, unit: int) -> bool:
    """Whether a sentence that names nobody tells what was done with a team or in a car: "Pocono, with X and the No. 34"."""
    units = context.units
    sentence = units.sentence(unit)
    lead = unit - 1
    while lead > sentence.first and units.words[lead] in _DETERMINERS:
        lead -= 1
    if units.words[lead] not in _WHEEL or lead == sentence.first:
        return False
    wanted = context.lexicon.words["NEGATION"] | context.lexicon.words["POSSIBLE"] | {"become", "becoming", "path"}
    if not wanted.isdisjoint(units.words[sentence.first : lead]):
        return False
    goes_on = unit + 1 >= sentence.last or units.words[unit + 1] in _GOES_ON or units.label(unit + 1) == "MAKE"
    # "the ninth of the season for X": the team's, whoever won it
    counted = any(units.label(each) in ("ORDINAL", "NTH") for each in range(max(sentence.first, lead - 6), lead))
    return goes_on and not counted


_TIES = frozenset("deal contract ride seat boss owner job extension pact tenure".split())


_WHEEL = frozenset({"with", "for", "in", "aboard"})


_DETERMINERS = frozenset({"the", "his", "her"})


_DETERMINERS_OF_OWN = frozenset({"the", "our", "my", "this"})


_GOES_ON = frozenset(", . ; ) ! and in on at for before after when until from to as".split())
