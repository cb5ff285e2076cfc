"""Cars: which number somebody drives, and for whom when the team's name is on the car: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.modality import DENIAL
from extractor.claims.moves import as_listed, coming_move, in_winter, listed_with, told_as_coming
from extractor.claims.presence import Car, car_at, dated, drive_series, mood, named, present_season, role_of, said_of
from extractor.records import CarNumber, TeamValue
from extractor.records.claim import Modality

PREDICATE = "car_number"
_KEYS = ("number", "numbers", "digits")
# What a number is the number of when somebody is "in" it without driving it.
_NO_SEAT = frozenset(
    {"pit", "pits", "hauler", "stall", "camp", "shop", "garage", "crew", "pitbox", "spot", "position", "team"}
)
_NUMBER_LABELS = ("CARNUM", "COUNT", "OTHER")
_STRICT = frozenset({"drive", "pilot", "wheel", "race", "run", "steer"})
# What may follow a car's number that is written without a sign: "the 41 goes to Rowan", "got the 40 in May".
_AFTER_BARE = frozenset(
    {
        ",",
        ".",
        ";",
        ")",
        "and",
        "but",
        "to",
        "for",
        "in",
        "at",
        "this",
        "next",
        "now",
        "after",
        "while",
        "with",
        "car",
        "will",
        "until",
        "was",
    }
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit: the number, and the team whose name the car bears."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(hit.first)
    if options.get("caption") and sentence.kind != "caption":
        return
    modality = (
        "asserted" if options.get("epithet") and not _is_fielded(context, hit) else mood(context, hit.first, hit.last)
    )
    if options.get("rumor") and modality == "asserted":
        modality = "possible"
    if modality is None:
        return
    numbers = _numbers(context, hit)
    if not numbers or _refused(context, hit, numbers[0]):
        return
    if options.get("bare") and modality == "asserted" and "will" in units.words[hit.first : numbers[0]]:
        modality = "planned"
    if hit.rule.name == "car.seat" and modality == "negated" and _denies_a_deed(context, hit.first):
        modality = "asserted"
    taken = {each.value_first for each in earlier if each.predicate == PREDICATE}
    also = options.get("also") or options.get("anaphor") or _is_handed_on(context, hit, numbers[0])
    if not also and not taken.isdisjoint(numbers):
        return
    taking = list(_taking(context, hit, numbers, modality, earlier))
    if "before" in hit.captures:
        # Whose place somebody takes has driven that car till then, in the same series.
        series = {each.series for each in taking if each.predicate == PREDICATE}
        for subject in context.captured(hit.captures["before"]):
            for draft in _drafts(context, hit, numbers[0], subject, "asserted", moving=False, until=True):
                if len(series) == 1 and draft.series not in series and draft.series_basis != "stated":
                    draft = replace(draft, series=next(iter(series)), series_basis="inherited")
                yield draft
    yield from taking


def _taking(
    context: Context, hit: Hit, numbers: list[int], modality: Modality, earlier: Sequence[Draft]
) -> Iterator[Draft]:
    """The claims of those whom a hit puts into its cars."""
    options = hit.rule.options
    for found in _subjects(context, hit, numbers[0], earlier):
        at_the_wheel = _at_the_wheel(context, hit, numbers[0], found)
        if at_the_wheel is None:
            continue
        subject = at_the_wheel
        if "was" in hit.captures:
            # Who switches numbers has the first one still, or had it until now.
            yield from _drafts(context, hit, hit.captures["was"][0], subject, "asserted", moving=False)
        for unit in numbers:
            led = hit.rule.name == "car.seat" or (hit.rule.name == "car.drives" and _is_purpose(context, hit.first))
            moving = bool(options.get("move")) or (led and _comes_to_it(context, hit.first))
            yield from _drafts(context, hit, unit, subject, modality, moving=moving)


def _is_handed_on(context: Context, hit: Hit, number: int) -> bool:
    """Whether a number that was somebody's is another's from now on: "moves to Marlow's old No. 8"."""
    units = context.units
    owned = any(
        units.label(unit) in ("DRIVER", "NAME") and units.words[unit + 1] in ("'s", "'")
        for unit in range(hit.first, number)
    )
    return hit.rule.name == "car.takes_over" and owned


def _numbers(context: Context, hit: Hit) -> list[int]:
    units = context.units
    if hit.rule.options.get("anaphor"):
        # "that number": the last one that was named, if it was a car's.
        begin = units.sentences[max(0, units.sentence_of[hit.first] - 1)].first
        for unit in range(hit.first - 1, begin - 1, -1):
            if units.label(unit) == "CARNUM":
                return [unit]
            if units.label(unit) in ("COUNT", "NTH") and units.sentence(unit).index == units.sentence(hit.first).index:
                return []
        return []
    spans = [hit.captures[key] for key in _KEYS if key in hit.captures]
    return [unit for first, last in spans for unit in range(first, last) if units.label(unit) in _NUMBER_LABELS]


def _refused(context: Context, hit: Hit, number: int) -> bool:
    """Whether what stands around a hit shows that nobody is said to drive that car."""
    units, options = context.units, hit.rule.options
    if options.get("listed"):
        # "No. 3 - Rowan" may be a rank in a list; "#3" or a make between may not.
        sign = units.text[units.starts[number]] == "#"
        return not sign and hit.captures["subject"][0] - number <= 2
    if options.get("bare") and units.label(number) == "COUNT" and not _is_bare_number(context, number):
        return True
    if hit.rule.name == "car.before_name" and _is_driven_for(context, hit, number):
        return True
    if hit.rule.name == "car.the_number_driver" and units.text[units.starts[hit.last - 1]].isupper():
        return units.label(hit.last) == "MAKE"  # "the No. 40 Lone Star Dodge": a sponsor, no star
    if hit.rule.name == "car.goes_to" and units.words[hit.last] in ("'s", "'"):
        return True
    if options.get("alone") and len(_people(context, hit)) != 1:
        return True
    before = units.words[max(units.sentence(hit.first).first, hit.first - 3) : hit.first]
    if hit.rule.name == "car.the_driver_of" and not {"be", "become", "been", "not"}.isdisjoint(before):
        return True
    if hit.rule.name == "car.climbs" and "from" in units.words[hit.first : number]:
        moved = units.words[hit.first] in ("moves", "move", "moved", "moving", "jumps", "jumped", "steps")
        if moved and any(
            units.words[each] == "to" for each in range(number, min(number + 8, units.sentence(number).last))
        ):
            return True
    if options.get("left") and units.label(hit.first + 1) in ("DRIVER", "NAME", "PERSON"):
        return True
    car = car_at(context, hit.captures["numbers"][1] - 1 if "numbers" in hit.captures else number)
    return units.words[car.last] in _NO_SEAT and not hit.rule.name.endswith(("team_won", ".and"))


def _is_driven_for(context: Context, hit: Hit, number: int) -> bool:
    """Whether somebody drives a car for the one named behind it: "drove the No. 29 for Marlow"."""
    units = context.units
    owner = hit.captures["subject"][0]
    lead = units.words[max(units.sentence(number).first, number - 6) : number]
    return "for" in units.words[number:owner] and context.lexicon.words["FIELD_VERB"].isdisjoint(lead)


def _people(context: Context, hit: Hit) -> set[str]:
    """Everybody whom the sentence of a hit names."""
    units = context.units
    sentence = units.sentence(hit.first)
    return {
        units.value(unit).id
        for unit in range(sentence.first, sentence.last)
        if units.label(unit) in ("DRIVER", "NAME", "PERSON")
    }


def _is_bare_number(context: Context, unit: int) -> bool:
    """Whether "the 41" is a car's number: in figures, with no noun that it counts, in an article of numbered cars."""
    units = context.units
    if not units.words[unit].isdigit() or units.words[unit - 1] != "the":
        return False
    follows = (
        unit + 1 >= units.sentence(unit).last
        or units.words[unit + 1] in _AFTER_BARE | context.lexicon.words["PASS_VERB"]
        or units.label(unit + 1) in ("SEASON", "YEAR", "DATE")
    )
    return follows and any(units.label(each) == "CARNUM" for each in range(len(units.mentions)))


def _subjects(context: Context, hit: Hit, number: int, earlier: Sequence[Draft]) -> list[SubjectFound]:
    units, options, captures = context.units, hit.rule.options, hit.captures
    if options.get("another"):
        begin = units.sentence(hit.first).first
        before = [each for each in earlier if each.predicate == PREDICATE and begin <= each.value_first < number]
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


def _at_the_wheel(context: Context, hit: Hit, number: int, found: SubjectFound) -> SubjectFound | None:
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


def _tells_of_a_win(context: Context, first: int) -> bool:
    """Whether a sentence without a person goes on about what somebody won: "The last was at Dover, in the No. 2"."""
    units = context.units
    sentence = units.sentence(first)
    if any(units.label(unit) in ("DRIVER", "NAME", "PERSON", "TEAM") for unit in range(sentence.first, first)):
        return False
    opening = set(units.words[sentence.first : sentence.first + 4])
    return bool(opening & {"last", "latest", "first", "next", "biggest", "others"}) and units.words[sentence.first] in (
        "the",
        "his",
        "her",
    )


def _denies_a_deed(context: Context, first: int) -> bool:
    """Whether what is denied is what somebody did in a car, not that he drives it: "has not won in the No. 14"."""
    words = context.lexicon.words
    lead = context.units.words[max(context.units.sentence(first).first, first - DENIAL) : first]
    denial = max((index for index, word in enumerate(lead) if word in words["NEGATION"]), default=0)
    return not (words["WIN_VERB"] | {"finished", "led", "scored", "victory", "top-10"}).isdisjoint(lead[denial:])


def _is_fielded(context: Context, hit: Hit) -> bool:
    """Whether a car is entered for its driver, which is no epithet of his: "will field the No. 8 for Vale this season"."""
    units = context.units
    before = units.words[max(units.sentence(hit.first).first, hit.first - 3) : hit.first]
    return hit.rule.name == "car.before_name" and not context.lexicon.words["FIELD_VERB"].isdisjoint(before)


def _is_coming(context: Context, hit: Hit) -> bool:
    """Whether a move is still to come: told in the present, or as a purpose ("is headed to Marlow to take over the No. 8")."""
    units = context.units
    lead = units.words[max(units.sentence(hit.first).first, hit.first - 12) : hit.first]
    purpose = lead[-1:] == ["to"] and bool({"headed", "heading", "set", "goes", "moves"} & set(lead))
    return purpose or _comes_to_it(context, hit.first) or told_as_coming(context, hit.first, hit.last)


def _is_purpose(context: Context, first: int) -> bool:
    """Whether a drive is what a move is for: "moves up from the Truck Series to drive the No. 10"."""
    return context.units.words[first - 1] == "to"


def _comes_to_it(context: Context, first: int) -> bool:
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


_SEATS = frozenset("put puts putting placed places seated seats installed slotted sent kept keeps".split())


def _driving(context: Context) -> frozenset[str]:
    return frozenset(
        word for word in context.lexicon.words["CAR_VERB"] if any(word.startswith(stem[:3]) for stem in _STRICT)
    )


def _drafts(
    context: Context,
    hit: Hit,
    unit: int,
    subject: SubjectFound,
    modality: Modality,
    *,
    moving: bool,
    until: bool = False,
) -> Iterator[Draft]:
    units, options = context.units, hit.rule.options
    value = units.value(unit)
    text = value if isinstance(value, str) else str(value)
    if units.label(unit) == "OTHER":
        # "with a No. 3 on the door": alone it might be a rank.
        text = text.lstrip("no.# ")
    if not text.isdigit() or len(text) > 2 or subject.person is None:
        return
    person = subject.person
    epithet = bool(options.get("epithet")) and units.sentence(unit).kind != "caption"
    timeless = epithet and not _is_fielded(context, hit)
    car = car_at(context, unit) if units.label(unit) == "CARNUM" else Car(unit + 1, None, None)
    first, last = (hit.first, hit.last) if options.get("anaphor") else (min(hit.first, unit), max(unit + 1, car.last))
    if hit.rule.name == "car.goes_to":
        last = max(last, hit.last)
    if until and units.words[hit.first] in context.lexicon.words["SUB_VERB"]:
        # Whom somebody sits in for for a day has that seat in the same season.
        seasons, basis = dated(context, first, last)
    elif until or options.get("left"):
        seasons, basis = None, None
    elif moving and modality == "asserted" and _is_coming(context, hit):
        seasons, basis, modality = coming_move(context, first, last, listed_with(context, person, number=text))
    else:
        seasons, basis, modality = present_season(context, first, last, subject, modality, epithet=timeless)
    if not (until or options.get("left") or context.told_as_past(first, last)):
        listed = listed_with(context, person, number=text)
        seasons, basis, modality = in_winter(context, first, seasons, basis, modality, listed)
    seasons, basis = as_listed(context, first, seasons, basis, modality, listed_with(context, person, number=text))
    if options.get("now"):
        season = context.settings.season
        seasons, basis = ((season, season), "default") if season else (None, None)
    team = car.owner or (context.team_of(car.team, person) if car.team is not None else None)
    hoped = team if modality == "possible" else None
    series, series_basis = drive_series(
        context, first, last, person, seasons, modality, team=hoped, number=text, epithet=epithet
    )
    role = role_of(context, hit.first, hit.last)
    yield Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=CarNumber(text),
        subject=subject,
        first=first if not options.get("anaphor") else hit.first,
        last=last if not options.get("anaphor") else hit.last,
        value_first=unit,
        value_last=unit + 1,
        modality=modality,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        make=car.make,
        team=team,
    )
    if team is None or car.team is None:
        return
    yield Draft(
        rule=hit.rule.name,
        predicate="drives_for",
        value=TeamValue(team, context.lexicon.teams[team].name),
        subject=subject,
        first=min(first, car.team),
        last=max(last, car.team + 1),
        value_first=car.team,
        value_last=car.team + 1,
        modality=modality,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        role=role,
    )
