"""Numbers and teams beside a driver whom the season's entry list ties to them: from a hit to its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extractor.claims.builders.entry_drivers import PEOPLE, REACH, drivers
from extractor.claims.builders.entry_rows import are_numbers
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.drive_series import drive_series
from extractor.claims.presence import is_after_finale, present_season, role_of
from extractor.claims.scope import Years
from extractor.claims.stories import names_season
from extractor.lexicon.model import Entry
from extractor.records import CarNumber, TeamValue
from extractor.records.claim import Modality, SeasonsBasis

_APART = frozenset({"boilerplate", "stats"})
# What is a team's and somebody's to drive: "has Marlow's other seat", "in his first year in Marlow's blue car".
_OF_A_TEAM = frozenset({"seat", "car", "truck", "entry", "ride", "program", "operation", "roster", "lineup", "team"})
_BESIDES_HIM = frozenset({"himself", "herself"})
_LEAD = 5
"""Units before a team, or its owner, in which what it is named for stands."""
_MODALS = frozenset({"could", "would", "might", "may", "wants", "hopes", "plans"})
_BOUNDS = frozenset({"through", "until", "till"})
# A list of counts: the figures behind its names are those.
_COUNTS = frozenset("wins victories titles championships most age aged ages winningest".split())
# Words of a team's name that many teams have.
_COMMON = frozenset(
    "racing motorsports motorsport team enterprises garage brothers sports group club auto competition performance "
    "international associates company engineering development partners holdings".split()
)
_DROVE = frozenset({"drove", "raced", "piloted", "wheeled", "ran"})
_RELATIVE = frozenset({"which", "who", "whose", "where", ";"})
_OPENING = 4
# "moves to Marlow Racing and the No. 20": where somebody goes and what he drives there are one move.
_JOINING = frozenset({"and", "the", "its", "their", "in", "as", "driver", "of"})


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit, unless another rule has read the number or the team."""
    units = context.units
    unit = next(iter(hit.captures[key][0] for key in ("number", "team", "short") if key in hit.captures))
    sentence = units.sentence(unit)
    if any(each.value_first == unit for each in earlier):
        return
    listed = bool(hit.rule.options.get("listed"))
    if (sentence.kind in _APART and not listed) or (listed and not are_numbers(context, unit)):
        return
    if hit.rule.options.get("bare") and not _is_bare(context, unit):
        return
    if _is_anothers(context, unit):
        return
    modality = context.modality.read(units, unit, unit + 1, reach=REACH)
    if modality not in ("asserted", "planned", "possible"):
        return
    for subjects in drivers(context, hit, unit):
        plans = ((each, _plan(context, unit, each, earlier)) for each in subjects)
        drafts = [_draft(context, hit, unit, each, modality, plan) for each, plan in plans]
        if any(drafts):
            yield from filter(None, drafts)
            return


def _is_anothers(context: Context, unit: int) -> bool:
    """Whether a number is one of a list of cars, or a team what something else belongs to: "Marlow Racing's hauler"."""
    units = context.units
    lead = units.words[max(units.sentence(unit).first, unit - _LEAD) : unit]
    if units.label(unit) in ("TEAM", *PEOPLE) and not _BESIDES_HIM.isdisjoint(lead):
        return True  # "the first win for himself and for Marlow Racing"
    if units.label(unit) in PEOPLE and "for" in lead and not context.lexicon.words["SUB_VERB"].isdisjoint(lead):
        return True  # "filling in for Marlow": in his place, not for his team
    if units.label(unit) == "TEAM":
        if units.words[unit + 1] in _MODALS:
            return True  # "Marlow Racing could run her in a few races"
        owned = units.words[unit + 1] in ("'s", "'") and _OF_A_TEAM.isdisjoint(units.words[unit + 2 : unit + 5])
        return owned and units.label(unit + 2) not in ("CARNUM", "COUNT", "SERIES", *PEOPLE)
    sentence = units.sentence(unit)
    beside = range(max(sentence.first, unit - 2), min(sentence.last, unit + 3))
    numbers = sum(units.label(each) in ("CARNUM", "COUNT") for each in beside)
    people = {units.value(each).id for each in range(sentence.first, sentence.last) if units.label(each) in PEOPLE}
    return units.label(unit) == "CARNUM" and numbers > max(1, len(people))


def _is_bare(context: Context, unit: int) -> bool:
    """Whether a count may be a car's number: in figures, of at most two digits, in a sentence that counts nothing."""
    units = context.units
    sentence = units.sentence(unit)
    return (
        units.words[unit].isdigit()
        and len(units.words[unit]) <= 2
        and _COUNTS.isdisjoint(units.words[sentence.first : sentence.last])
    )


def _plan(context: Context, unit: int, subject: SubjectFound, earlier: Sequence[Draft]) -> Draft | None:
    """What the sentence plans for somebody: "Marlow Racing announced that she will be back in the No. 8 in 2022"."""
    here = context.units.sentence_of[unit]
    for each in earlier:
        same = each.subject is not None and each.subject.person is subject.person
        beside = each.last < unit and _JOINING.issuperset(context.units.words[each.last : unit])
        if same and (each.modality == "planned" or beside) and each.predicate in _DRIVES:
            return each if context.units.sentence_of[each.value_first] == here and each.seasons else None
    return None


_DRIVES = frozenset({"car_number", "drives_for", "competes_in"})


def _draft(
    context: Context, hit: Hit, unit: int, subject: SubjectFound, modality: Modality, plan: Draft | None
) -> Draft | None:
    """The claim, if the entry list of its season has it."""
    units, person = context.units, subject.person
    if person is None or units.value(unit) is person or _races_himself(context, hit, unit):
        return None
    is_team = "number" not in hit.captures
    value = _value(context, hit, unit)
    seasons, basis, modality = present_season(context, unit, unit + 1, subject, modality)
    season = context.settings.season
    beside = plan is not None and plan.last < unit and _JOINING.issuperset(units.words[plan.last : unit])
    opens = unit - units.sentence(unit).first < _OPENING
    if plan is not None and (
        (basis in (None, "default") and (opens or beside)) or (beside and seasons == plan.seasons)
    ):
        seasons, basis, modality = plan.seasons, "inherited", plan.modality
    told = seasons or ((season, season) if season else None)
    if told is None:
        return None
    if modality == "planned" and context.settings.in_season:
        sentence = units.sentence(unit)
        if told == (season, season) or not _BOUNDS.isdisjoint(units.words[sentence.first : sentence.last]):
            # "and he'll tell you that his No. 4 crew ...": no plan, but a car that he has.
            seasons, basis, modality = ((season, season), "default", "asserted") if season else (None, None, "asserted")
            told = seasons or told
    entries = [each for each in context.lexicon.entries(person.id) if told[0] <= each.season <= told[1]]
    listed = [each for each in entries if _has(context, each, value)]
    if not listed and basis in (None, "default") and modality == "asserted" and season and _is_to_come(context, unit):
        # After the finale, or where a move is told: his from the season on that is to come.
        listed = [each for each in context.lexicon.entries(person.id, season + 1) if _has(context, each, value)]
        if listed:
            seasons, basis, modality = (season + 1, season + 1), "inherited", "planned"
    if not listed and modality == "asserted":
        seasons, basis, listed = _elsewhen(context, unit, subject, value, told)
    if not listed:
        return None
    if seasons is None and season and context.settings.in_season is False and not context.told_as_past(unit, unit + 1):
        prior = [each for each in context.lexicon.entries(person.id, season - 1) if _has(context, each, value)]
        if listed[0].season == season and not prior:
            seasons, basis = (season, season), "default"  # in winter: his from the season on that is about to begin
    first, last = sorted((unit, units.at(subject.start)))
    team = _team(context, listed[0], value) if is_team else None
    number = None if is_team else str(value)
    end = next((e + 1 for e in range(unit + 1, unit + 5) if units.label(e) == "SERIES"), unit + 1)
    owns = is_team and units.words[unit + 1] in ("'s", "'")  # "Marlow Racing's new Xfinity entry"
    series, series_basis = drive_series(
        context, unit, end if owns else unit + 1, person, seasons, modality, team=team, number=number
    )
    if plan is not None and basis == "inherited" and seasons == plan.seasons:
        series, series_basis = plan.series, plan.series_basis
    if series not in (raced := {each.series for each in listed}) and modality == "asserted":
        series, series_basis = (raced.pop(), "default") if len(raced) == 1 else (None, None)
    if team is not None and person.name in context.lexicon.teams[team].owners:
        return None  # an owner's team is his without his driving for it
    return Draft(
        rule=hit.rule.name,
        predicate="drives_for" if is_team else "car_number",
        value=TeamValue(team, context.lexicon.teams[team].name) if team is not None else CarNumber(str(value)),
        subject=subject,
        first=first,
        last=last + 1,
        value_first=unit,
        value_last=unit + 1,
        modality=modality,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        role=role_of(context, unit, unit + 1) if is_team else None,
    )


def _is_to_come(context: Context, unit: int) -> bool:
    """Whether what the entry list has for the next season only may be meant: after the finale, or where a seat changes hands."""
    sentence = context.units.sentence(unit)
    words = context.units.words[sentence.first : sentence.last]
    return is_after_finale(context) or (context.settings.stated and not _MOVES.isdisjoint(words))


_MOVES = frozenset(
    "confirmed official signed deal replaces replacing successor succeeds moves headed promotion".split()
)


def _elsewhen(
    context: Context, unit: int, subject: SubjectFound, value: str | tuple[str, ...], told: Years
) -> tuple[Years | None, SeasonsBasis | None, list[Entry]]:
    """The season of a drive that is not of the season it seems to be told of, and its entries.

    Another time that the sentence or its story names; else, behind "for" or "drove", some season before that nobody names.
    """
    person = subject.person
    entries = context.lexicon.entries(person.id) if person is not None else ()
    for years, basis in _times_told(context, unit):
        listed = [each for each in entries if years[0] <= each.season <= years[1] and _has(context, each, value)]
        if listed and years[1] < told[0]:
            return years, basis, listed
    if not _is_driven(context, unit, subject) or told[0] != told[1]:
        return None, None, []
    before = [each for each in reversed(entries) if each.season < told[0] and _has(context, each, value)]
    if isinstance(value, tuple) or not value.isdigit():
        teams = Counter(_team(context, each, value) for each in before)
        before.sort(key=lambda each: -teams[_team(context, each, value)])
    return None, None, before


def _times_told(context: Context, unit: int) -> Iterator[tuple[Years, SeasonsBasis | None]]:
    """The seasons that a sentence names, the nearest first; last, that of its story."""
    units = context.units
    sentence = units.sentence(unit)
    named = [each for each in range(sentence.first, sentence.last) if names_season(units, each)]
    for each in sorted(named, key=lambda each: abs(each - unit)):
        if each > unit and not _RELATIVE.isdisjoint(units.words[unit:each]):
            continue  # "for X, which had hired him the year before"
        if each < unit and context.scopes.clauses.aside(each, unit):
            continue  # "Rowan, second the past two years, is moving from X to Y"
        if units.label(each) == "DATE":
            yield (units.value(each).year, units.value(each).year), "stated"
            continue
        years, basis = context.scopes.seasons_of(each)
        if years is not None:
            yield years, basis
    story = context.scopes.stories.story(sentence)
    if story is not None:
        yield (story, story), "inherited"


def _is_driven(context: Context, unit: int, subject: SubjectFound) -> bool:
    """Whether the words before a number or a team make it somebody's in a past that nobody dates: "drove the 28"."""
    words = context.units.words[max(context.units.sentence(unit).first, unit - 3) : unit]
    if context.units.label(unit) in ("TEAM", "PERSON", "DRIVER", "NAME"):
        said = context.attributions.quote_at(context.units.starts[unit]) and words[:2] == ["was", "at"]
        return words[-1:] in (["for"], ["with"]) or bool(said)
    return not _DROVE.isdisjoint(words)


def _races_himself(context: Context, hit: Hit, unit: int) -> bool:
    """Whether the one before "'s No. 8" drives in that season: then the car is his to drive, not his team's."""
    units, season = context.units, context.settings.season
    employed = units.words[unit - 1] == "with" and not _TIME_WITH.isdisjoint(units.words[max(0, unit - 3) : unit - 1])
    if "short" not in hit.captures or units.label(unit) != "DRIVER" or units.words[unit - 1] in _FOR_WHOM or employed:
        return False
    return bool(context.lexicon.entries(units.value(unit).id, season)) if season else False


# "His first with Marlow", "a new deal with Marlow": for whom somebody drives, who may race himself.
_TIME_WITH = frozenset(
    "season year seasons years first second third fourth fifth stint deal contract ride seat job".split()
)
_FOR_WHOM = frozenset({"for", "by", "owner", "under", "boss"})


def _value(context: Context, hit: Hit, unit: int) -> str | tuple[str, ...]:
    """A car's number as it is written, a team's identifiers, or the word that stands for a team."""
    units = context.units
    if "short" in hit.captures:
        return units.words[unit].split()[-1]
    value = units.value(unit)
    return value if isinstance(value, tuple) else units.words[unit] if hit.rule.options.get("bare") else str(value)


def _has(context: Context, entry: Entry, value: str | tuple[str, ...]) -> bool:
    if isinstance(value, tuple):
        return not set(value).isdisjoint(entry.team_ids)
    return value in entry.numbers if value.isdigit() else bool(_named(context, entry, value))


def _named(context: Context, entry: Entry, word: str) -> list[str]:
    """The teams of an entry that have a word in their names."""
    if word in _COMMON or len(word) < 4:
        return []
    teams = context.lexicon.teams
    known = [each for each in entry.team_ids if each in teams]
    bearing = [each for each in known if word in teams[each].name.lower().split()]
    return bearing or [each for each in known if _is_surname(word, teams[each].owners)]


def _is_surname(word: str, names: Iterable[str]) -> bool:
    """Whether somebody is called so: the last word of a name, before a "Jr."."""
    return any(word == name.lower().removesuffix(" jr.").rpartition(" ")[2] for name in names)


def _team(context: Context, entry: Entry, value: str | tuple[str, ...]) -> str:
    if isinstance(value, str):
        return _named(context, entry, value)[0]
    return next(each for each in entry.team_ids if each in value)
