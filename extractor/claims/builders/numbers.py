"""Cars: which number somebody drives, and for whom when the team's name is on the car: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.claims.builders.number_drivers import at_the_wheel, people_of, subjects_of
from extractor.claims.builders.number_moods import (
    comes_to_it,
    is_coming,
    is_fielded,
    is_purpose,
    is_slated,
    is_taken_over,
)
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.drive_series import drive_series
from extractor.claims.modality import DENIAL
from extractor.claims.moves import as_listed, coming_move, in_winter, listed_with
from extractor.claims.presence import Car, car_at, dated, mood, present_season, role_of
from extractor.records import CarNumber, TeamValue
from extractor.records.claim import Modality

PREDICATE = "car_number"
_KEYS = ("number", "numbers", "digits")
# What a number is the number of when somebody is "in" it without driving it.
_NO_SEAT = frozenset(
    {"pit", "pits", "hauler", "stall", "camp", "shop", "garage", "crew", "pitbox", "spot", "position", "team"}
)
_NUMBER_LABELS = ("CARNUM", "COUNT", "OTHER")
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
        "asserted" if options.get("epithet") and not is_fielded(context, hit) else mood(context, hit.first, hit.last)
    )
    if options.get("rumor") and modality == "asserted":
        modality = "possible"
    if modality == "asserted" and is_slated(context, hit):
        modality = "planned"
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
    for found in subjects_of(context, hit, numbers[0], earlier):
        subject = at_the_wheel(context, hit, numbers[0], found)
        if subject is None:
            continue
        if "was" in hit.captures:
            # Who switches numbers has the first one still, or had it until now.
            yield from _drafts(context, hit, hit.captures["was"][0], subject, "asserted", moving=False)
        for unit in numbers:
            led = hit.rule.name == "car.seat" or (hit.rule.name == "car.drives" and is_purpose(context, hit.first))
            moving = bool(options.get("move")) or (led and comes_to_it(context, hit.first))
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
    if hit.rule.name == "car.possessive" and "pronoun" in hit.captures and is_taken_over(context, hit.first):
        return True
    if hit.rule.name == "car.goes_to" and units.words[hit.last] in ("'s", "'"):
        return True
    if options.get("alone") and len(people_of(context, hit)) != 1:
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


def _denies_a_deed(context: Context, first: int) -> bool:
    """Whether what is denied is what somebody did in a car, not that he drives it: "has not won in the No. 14"."""
    words = context.lexicon.words
    lead = context.units.words[max(context.units.sentence(first).first, first - DENIAL) : first]
    denial = max((index for index, word in enumerate(lead) if word in words["NEGATION"]), default=0)
    return not (words["WIN_VERB"] | {"finished", "led", "scored", "victory", "top-10"}).isdisjoint(lead[denial:])


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
    timeless = epithet and not is_fielded(context, hit)
    car = car_at(context, unit) if units.label(unit) == "CARNUM" else Car(unit + 1, None, None)
    first, last = (hit.first, hit.last) if options.get("anaphor") else (min(hit.first, unit), max(unit + 1, car.last))
    if hit.rule.name == "car.goes_to":
        last = max(last, hit.last)
    if until and units.words[hit.first] in context.lexicon.words["SUB_VERB"]:
        # Whom somebody sits in for for a day has that seat in the same season.
        seasons, basis = dated(context, first, last)
    elif until or options.get("left"):
        seasons, basis = None, None
    elif moving and modality == "asserted" and is_coming(context, hit):
        seasons, basis, modality = coming_move(context, first, last, listed_with(context, person, number=text))
    else:
        seasons, basis, modality = present_season(context, first, last, subject, modality, epithet=timeless)
    if not (until or options.get("left") or context.told_as_past(first, last)):
        listed = listed_with(context, person, number=text)
        seasons, basis, modality = in_winter(context, first, seasons, basis, modality, listed)
    listed = listed_with(context, person, number=text)
    if basis == "relative" and seasons and modality == "asserted" and is_purpose(context, hit.first):
        # "stepped down a year ago to drive the No. 4": that dates the move, not all that came of it
        seasons, basis = (seasons, basis) if listed(seasons[1]) else (None, None)
    seasons, basis = as_listed(context, first, seasons, basis, modality, listed)
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
