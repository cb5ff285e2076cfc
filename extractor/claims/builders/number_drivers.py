"""Who drives a car that a hit numbers: whoever its pattern names, is at its wheel, or is put into it."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.presence import named, present_season, said_of

_STRICT = frozenset({"drive", "pilot", "wheel", "race", "run", "steer"})
_SEATS = frozenset("put puts putting placed places seated seats installed slotted sent kept keeps".split())


def subjects_of(context: Context, hit: Hit, number: int, earlier: Sequence[Draft]) -> list[SubjectFound]:
    """Those who drive a car, as the rule's pattern, its words or the sentence tell.

    Args:
        context: The article.
        hit: Where the number is told.
        number: Its unit.
        earlier: Drafts of the sentence so far.
    """
    units, options, captures = context.units, hit.rule.options, hit.captures
    if options.get("another"):
        begin = units.sentence(hit.first).first
        before = [each for each in earlier if each.predicate == "car_number" and begin <= each.value_first < number]
        between = range(before[-1].value_first, hit.first) if before else range(0)
        if not before or any(units.label(unit) in ("DRIVER", "NAME", "PERSON") for unit in between):
            return []
        return [before[-1].subject] if before[-1].subject else []
    if "subject" in captures:
        unit = captures["subject"][0]
        owned = units.words[unit + 1] in ("'s", "'") and hit.rule.name == "car.possessive"
        if owned and (units.words[unit - 1] in ("in", "aboard") or units.words[unit - 1] in _driving(context)):
            # "drove Marlow's No. 14": the possessor owns the car, somebody else is at the wheel.
            return list(named(context.discourse.subjects(unit, hit.last)))
        return context.captured(captures["subject"])
    if "pronoun" in captures:
        words = set(units.words[captures["pronoun"][1] : number])
        if words & (
            context.lexicon.words["KIN_NOUN"] | context.lexicon.words["OFFICIAL_NOUN"] | {"teammate", "rival", "friend"}
        ):
            return []
        return context.discourse.resolve_pronoun(captures["pronoun"][0])
    if options.get("described"):
        return context.described(hit.first, hit.last)
    if options.get("labelled"):
        return context.labelled(hit.first)
    if options.get("alone"):
        sentence = units.sentence(hit.first)
        people = [unit for unit in range(sentence.first, hit.first) if units.label(unit) in ("DRIVER", "NAME")]
        return context.captured((people[0], people[0] + 1)) if people else []
    if hit.rule.name == "car.seat" and units.words[hit.first - 2] in _SEATS:
        # "Marlow put him in the No. 30", "Marlow seated Vale in the No. 8": who is put there drives it.
        whom = hit.first - 1
        if units.words[whom] in ("him", "her"):
            person = context.discourse.focus_before(units.sentence(whom))
            known = person is not None and person.known != "person"
            return [SubjectFound(person, None, units.starts[whom], units.ends[whom], "pronoun")] if known else []
        return context.captured((whom, whom + 1)) if units.label(whom) in ("DRIVER", "NAME") else []
    subjects = context.discourse.subjects(hit.first, hit.last)
    if hit.rule.name == "car.seat" and _tells_of_a_win(context, hit.first):
        return subjects[:1]
    found = said_of(context, hit.first, hit.last)
    if not found and hit.rule.name == "car.substitute":
        # "with Rowan back to sit in for Marlow": the one named last before is the one who does.
        sentence = units.sentence(hit.first)
        people = [unit for unit in range(sentence.first, hit.first) if units.label(unit) in ("DRIVER", "NAME")]
        return context.captured((people[-1], people[-1] + 1)) if people else []
    return found if len(found) == 1 else []


def at_the_wheel(context: Context, hit: Hit, number: int, found: SubjectFound) -> SubjectFound | None:
    """Who drives a car that is named after its owner: "a rookie in the No. 00 of Marlow", "moved to Marlow's No. 33"."""
    units, person = context.units, found.person
    if person is None or hit.rule.name not in ("car.possessive", "car.before_name", "car.named_in"):
        return found
    years, _, _ = present_season(context, hit.first, hit.last, found, "asserted")
    year = years[0] if years else context.settings.season
    if year is None or any(units.value(number) in each.numbers for each in context.lexicon.entries(person.id, year)):
        return found
    owned = {id_ for id_, team in context.lexicon.teams.items() if person.name in team.owners}
    if person.known is None or not owned:
        return found
    others = context.discourse.subjects(hit.first, hit.first + 1)
    for other in others:
        drove = context.lexicon.entries(other.person.id, year) if other.person not in (None, person) else ()
        if any(units.value(number) in each.numbers and not owned.isdisjoint(each.team_ids) for each in drove):
            return other
    return None if context.lexicon.people.get(person.id) or others else found


def people_of(context: Context, hit: Hit) -> set[str]:
    """Everybody whom the sentence of a hit names."""
    units = context.units
    sentence = units.sentence(hit.first)
    return {
        units.value(unit).id
        for unit in range(sentence.first, sentence.last)
        if units.label(unit) in ("DRIVER", "NAME", "PERSON")
    }


def _tells_of_a_win(context: Context, first: int) -> bool:
    """Whether a sentence without a person goes on about what somebody won: "The last was at Dover, in the No. 2"."""
    units = context.units
    sentence = units.sentence(first)
    if any(units.label(unit) in ("DRIVER", "NAME", "PERSON", "TEAM") for unit in range(sentence.first, first)):
        return False
    opening = set(units.words[sentence.first : sentence.first + 4])
    if units.words[sentence.first] == "the" and units.label(sentence.first + 1) in ("TRACK", "RACE"):
        # "The Dover win, in 2001, was his first and came in the No. 2"
        return not context.lexicon.words["WIN_NOUN"].isdisjoint(opening)
    return bool(opening & {"last", "latest", "first", "next", "biggest", "others"}) and units.words[sentence.first] in (
        "the",
        "his",
        "her",
    )


def _driving(context: Context) -> frozenset[str]:
    return frozenset(
        word for word in context.lexicon.words["CAR_VERB"] if any(word.startswith(stem[:3]) for stem in _STRICT)
    )
