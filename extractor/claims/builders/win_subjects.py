"""Whose wins are counted: a driver's, a team's, or nobody's that a claim could name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.claims.builders.win_teams import OPENING, as_team, fronted_owner, of_the_team, relative_owner
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.scope import Found

# Wins of several people together are nobody's own.
_SHARED = frozenset({"between", "together", "combined", "combine", "collectively", "combining"})
_SEVERAL = frozenset({"they", "us", "our", "they've", "both"})
_GROUPS = frozenset({"team", "organization", "organisation", "outfit", "operation", "company"})
# Whoever these stand for is nobody in particular.
_NOBODY = frozenset(
    "else nobody anyone anybody everyone everybody someone somebody whoever neither none brothers duo".split()
)
_NOBODYS = frozenset({"a", "an", "any", "no", "every", "each", "other", "different"})


def subjects_of(context: Context, hit: Hit, found: Found, told: Sequence[Draft]) -> list[SubjectFound]:
    """Whose a count is; several when names are coordinated, nobody where it cannot be told."""
    units, options = context.units, hit.rule.options
    if "subject" in hit.captures:
        unit = hit.captures["subject"][0]
        if units.label(unit) == "TEAM":
            return [SubjectFound(None, units.value(unit)[0], units.starts[unit], units.ends[unit], "named")]
        return [as_team(context, each) for each in context.captured(hit.captures["subject"])]
    if "owner" in hit.captures:
        return context.discourse.resolve_pronoun(hit.captures["owner"][0])
    team = _team_given(context, hit, found)
    if team is not None:
        return [team]
    relative = relative_owner(context, hit)
    if relative is not None:
        return relative
    fronted = fronted_owner(context, hit)
    if fronted is not None:
        return fronted
    nameless = _group_before(context, hit)
    if nameless is not None:
        named_team = _team_spoken_of(context, hit.first)
        mention = (units.starts[nameless], units.ends[nameless])
        return [SubjectFound(None, named_team, *mention, "description")] if named_team else []
    if options.get("elided") and told and not options.get("itself"):
        return [each.subject for each in told[-1:] if each.subject]
    gives = _gives_to_team(context, hit)
    given_at = hit.last + 1 if units.words[hit.last] in ("each", "apiece") else hit.last
    named = context.named_after(given_at, teams=gives)
    if named is None:
        # "2 -- Cup wins at Dover for Rowan"
        given = [unit for unit in range(hit.last, found.last + 1) if units.words[unit] in ("for", "by")]
        named = context.named_after(given[0], teams=False) if given else None
    if named is not None and not options.get("prenominal"):
        return [named, *_named_beside(context, named)]
    after = units.words[hit.last : hit.last + 3]
    if gives and after[:1] == ["for"] and not context.lexicon.words["TEAM_NOUN"].isdisjoint(after[2:]):
        return []  # "win No. 102 for the organization", and which one nobody says
    described = [unit for unit in range(hit.last, found.last + 1) if units.words[unit : unit + 2] == ["for", "the"]]
    if described and units.label(described[0] + 2) == "AGE":
        return context.described(described[0] + 1, described[0] + 3)
    people = context.lexicon.words["DESC_NOUN"]
    if described and units.label(described[0] + 2) == "TEAM" and units.words[described[0] + 3] in people:
        return context.described(described[0] + 1, described[0] + 4)  # "for the Marlow Racing veteran"
    if options.get("ordinal") and _opens_with_group(context, hit):
        begin = units.sentence(hit.first).first
        group = context.the_team(units.sentence(hit.first))
        mention = (units.starts[begin + 1], units.ends[begin + 2])
        return [SubjectFound(None, group, *mention, "description")] if group else []
    if units.words[hit.first - 1] in ("its", "their"):
        return of_the_team(context, hit.first - 1)
    stats = units.sentence(hit.first).kind == "stats"
    in_line = context.stat_person(hit.first)
    if in_line is not None and (stats or context.stat_label(hit.first)):
        return [in_line]
    if (
        units.words[units.sentence(hit.first).first] == "for"
        and units.label(units.sentence(hit.first).first + 1) == "MAKE"
    ):
        return []  # "For Chevrolet it was win No. 14"
    prenominal = bool(options.get("prenominal"))
    subjects = context.discourse.subjects(hit.first, hit.last, prenominal=prenominal, teams=True)
    if prenominal and subjects and subjects[0].team is not None and units.words[hit.first - 1] in ("'s", "'"):
        # "Marlow Racing's 12-time winner in 2019, Rowan": the team's driver
        apposed = found.last + 1 if units.words[found.last] == "," else found.last
        return context.captured((apposed, apposed + 1))
    if subjects and subjects[0].basis == "topic":
        # "It was the fourth win of the year and the fifth of Rowan's career": the career's owner is the winner.
        owner = context.career_owner(hit.last)
        if owner is not None:
            return [owner]
        return [] if has_other_subject(context, hit) else subjects
    if not subjects and options.get("prenominal"):
        # "The three-time winner led 28 laps": the description itself is the subject.
        subjects = context.described(hit.first, hit.last)
    if not subjects and stats and in_line is None:
        return context.in_focus(hit.first)
    return subjects or ([in_line] if in_line else [])


def _named_beside(context: Context, named: SubjectFound) -> list[SubjectFound]:
    """Whoever is named with him to whom a head is given: "two wins apiece for Rowan and Marlow"."""
    units = context.units
    unit = units.at(named.start) + 1
    if named.person is None or units.words[unit] not in ("and", "&") or units.label(unit + 1) not in ("DRIVER", "NAME"):
        return []
    return context.captured((unit + 1, unit + 2))


def _opens_with_group(context: Context, hit: Hit) -> bool:
    """Whether a sentence begins with "For the organization it is ..."."""
    units = context.units
    begin = units.sentence(hit.first).first
    nouns = context.lexicon.words["TEAM_NOUN"]
    opens = units.words[begin : begin + 2] == ["for", "the"] and units.words[begin + 2] in nouns
    return opens and hit.first - begin <= OPENING


def _gives_to_team(context: Context, hit: Hit) -> bool:
    """Whether "for the team" after a win makes it the team's: not when it is "his win for the team"."""
    units, before = context.units, _determiner(context, hit)
    if not hit.rule.options.get("ordinal"):
        # "That's three wins for Marlow Racing"
        opening = units.words[units.sentence(hit.first).first : hit.first]
        return opening[:1] in (["that"], ["it"], ["this"], ["those"], ["these"]) and len(opening) <= 3
    if units.words[before] in context.lexicon.words["POSSESSIVE_PRONOUN"] or units.words[before] in ("'s", "'"):
        return False
    return units.label(before) in ("SERIES", None)


def _determiner(context: Context, hit: Hit) -> int:
    """The unit before a win and its ordinal: "his" of "his 27th win" and of "the victory was his 27th"."""
    number = hit.captures.get("number", (hit.first, hit.first))[0]
    return (hit.first if context.units.label(number) == "NTH" else number) - 1


def _team_given(context: Context, hit: Hit, found: Found) -> SubjectFound | None:
    """The team of "the fourth win of the year for Marlow Racing": its wins, not its driver's."""
    if found.team is None or not _gives_to_team(context, hit):
        return None
    units = context.units
    for unit in range(hit.last, found.last):
        if units.label(unit) == "TEAM" and "for" in units.words[unit - 2 : unit]:
            if units.words[unit + 1] in context.lexicon.words["DESC_NOUN"] | context.lexicon.words["DRIVER_NOUN"]:
                return None  # "for the Marlow Racing veteran"
            return SubjectFound(None, units.value(unit)[0], units.starts[unit], units.ends[unit], "named")
    return None


def _group_before(context: Context, hit: Hit) -> int | None:
    """The unit of a team without its name that a count is said of: "the team's 100th win", "the organization has 15"."""
    units = context.units
    first = units.sentence(hit.first).first
    unit = hit.captures.get("number", (hit.first, hit.first))[0] - 1
    if units.words[unit] not in ("'s", "'", "has", "have", "had", "owns", "boasts", "won"):
        return None
    owned = units.words[unit] in ("'s", "'")
    if units.words[unit] == "won" and units.words[unit - 1] in ("has", "have", "had"):
        unit -= 1
    group = units.words[unit - 1] in _GROUPS and units.label(unit - 1) is None
    own = units.words[unit - 2] not in ("his", "her", "a", "another", "old", "new", "former", "other")
    return unit - 1 if group and own and unit - 2 >= first and (owned or units.words[unit - 2] != "my") else None


def _team_spoken_of(context: Context, unit: int) -> str | None:
    """The team that a paragraph named last before a unit, else the one that the article is about."""
    units = context.units
    sentence = units.sentence(unit)
    for each in range(unit - 1, units.section_first(sentence.section) - 1, -1):
        if units.label(each) == "TEAM":
            ids: tuple[str, ...] = units.value(each)
            return ids[0] if len(ids) == 1 else None
    return context.the_team(sentence)


def is_of_others(context: Context, hit: Hit, found: Found) -> bool:
    """Whether a count belongs to a make, a car number, an owner, or to several people together."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    if _is_of_a_kind(context, hit) or _is_of_something_else(context, hit):
        return True
    lead = units.words[sentence.first : hit.first]
    if any(one == "between" and two == "them" for one, two in pairwise(lead)):
        return True
    near = units.words[max(sentence.first, hit.first - 4) : hit.first]
    if not _SEVERAL.isdisjoint(near[1:] if near[:1] == ["both"] and hit.first - sentence.first <= len(near) else near):
        return True
    following = units.words[hit.last : min(sentence.last, found.last + 4)]
    if not _SHARED.isdisjoint(following[-4:]) or not _SHARED.isdisjoint(
        units.words[max(sentence.first, hit.first - 4) : hit.first]
    ):
        return True
    if following[-4:-2] == ["as", "an"] or following[-4:-2] == ["as", "a"]:
        return following[-2] in words["OFFICIAL_NOUN"] or following[-1] in words["OFFICIAL_NOUN"]
    if not hit.rule.options.get("ordinal") or units.words[_determiner(context, hit)] not in ("the", "a"):
        return False
    for unit in range(hit.last, min(sentence.last, found.last + 2)):
        if units.words[unit] != "for":
            continue
        after = [each for each in (unit + 1, unit + 2) if each < sentence.last]
        labels = {units.label(each) for each in after}
        if not labels.isdisjoint({"MAKE", "CARNUM"}) and units.label(unit + 1) not in ("DRIVER", "NAME"):
            return True
        if any(units.words[each] in words["OFFICIAL_NOUN"] or units.words[each] == "crew" for each in after):
            return True
    return False


def is_a_teams(context: Context, hit: Hit) -> bool:
    """Whether a team or a car that has no name is what the verb is about: "his new team won", "a team that won"."""
    units, words = context.units, context.lexicon.words
    unit, first = hit.first - 1, units.sentence(hit.first).first
    verb = units.words[hit.first] in words["WIN_VERB"]
    passed = (words["HAVE"] | words["RELATIVE"] | words["ADVERB"]) - {"with"}
    while unit >= first and units.words[unit] in passed:
        verb = verb or units.words[unit] in words["HAVE"]
        unit -= 1
    teams = words["TEAM_NOUN"] | words["CAR_NOUN"] | {"teammate", "program"}
    return verb and unit >= first and units.words[unit] in teams and units.label(unit) is None


def _is_of_something_else(context: Context, hit: Hit) -> bool:
    """Whether a count belongs to what is neither a person nor a team: "the Blue Oval's fifth win", "the shop's 17 wins"."""
    units, words = context.units, context.lexicon.words
    number = hit.captures.get("number", (hit.first, hit.first))[0]
    owner = number - 2
    if units.words[number - 1] not in ("'s", "'") or owner < units.sentence(number).first:
        return False
    named = (
        units.text[units.starts[owner]].isupper()
        and units.label(owner) is None
        and owner > units.sentence(number).first
    )
    others = words["TEAM_NOUN"] - _GROUPS | {"make", "manufacturer", "brand"}
    return named or units.words[owner] in others


def _is_of_a_kind(context: Context, hit: Hit) -> bool:
    """Whether only wins of a kind are counted, which no scope can say: on road courses, on dirt, in the playoffs."""
    units, words = context.units, context.lexicon.words
    inside = units.words[slice(*hit.captures.get("mods", (hit.first, hit.first)))]
    if not words["TRACK_KIND"].isdisjoint(inside):
        return True
    sentence = units.sentence(hit.first)
    after = units.words[hit.last : min(sentence.last, hit.last + 4)]
    if after[:1] not in (["on"], ["at"], ["in"]) or after[1:2] == ["in"]:
        return False
    return not words["TRACK_KIND"].isdisjoint(after[1:3])


def has_other_subject(context: Context, hit: Hit) -> bool:
    """Whether a sentence that names nobody is about somebody or something else than whom the article is about."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    opening = units.words[sentence.first : min(hit.first, sentence.first + 2)]
    if opening[:1] in (["the"], ["his"], ["her"]) and opening[-1] in words["TEAM_NOUN"]:
        return True
    people = words["DRIVER_NOUN"] | words["DESC_NOUN"]
    others = words["DRIVERS_NOUN"] | words["KIN_NOUN"] | words["OFFICIAL_NOUN"] | {"teammate"}
    for unit in range(sentence.first, hit.first):
        word = units.words[unit]
        named = units.label(unit) in ("MAKE", "CARNUM", "TEAM") and units.words[unit - 1] not in words["PREP"]
        if named and (people | others).isdisjoint(units.words[unit + 1 : unit + 4]):
            return True
        if word in _NOBODY or (word in others and not _is_the_owner(context, hit, unit)):
            return True
        if word in people and not _NOBODYS.isdisjoint(units.words[max(sentence.first, unit - 3) : unit]):
            return True
    return False


def _is_the_owner(context: Context, hit: Hit, unit: int) -> bool:
    """Whether "the Marlow Racing co-owner" is the driver whom the article is about."""
    units = context.units
    sentence = units.sentence(hit.first)
    person = context.discourse.focus_before(sentence)
    driver = context.lexicon.drivers.get(person.id) if person is not None else None
    owns = driver is not None and "owner" in driver.roles
    named = any(units.label(each) == "TEAM" for each in range(sentence.first, unit))
    return owns and named and "owner" in units.words[unit]


def is_for_each(context: Context, hit: Hit, last: int) -> bool:
    """Whether a count of several people is each one's own: "Rowan and Marlow have three wins each"."""
    units = context.units
    sentence = units.sentence(hit.first)
    near = units.words[max(sentence.first, hit.first - 3) : min(sentence.last, last + 3)]
    return "each" in near or "apiece" in near or (near[:1] == ["both"] and hit.first - sentence.first <= len(near))


def is_a_relatives(context: Context, hit: Hit, subject: SubjectFound) -> bool:
    """Whether what stands before a head is not the person but his father, teammate or crew chief."""
    units, words = context.units, context.lexicon.words
    unit = units.at(subject.start)
    if not unit < hit.first or subject.person is None:
        return False
    others = words["KIN_NOUN"] | words["OFFICIAL_NOUN"] | {"teammate", "teammates", "team", "crew", "brothers"}
    owned = unit + 1 if units.words[unit + 1] in ("'s", "'") else unit if units.words[unit] in ("his", "her") else None
    if owned is None:
        return False
    return not others.isdisjoint(units.words[owned + 1 : min(owned + 4, hit.first)])
