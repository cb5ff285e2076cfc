"""Which team somebody drives for, where the words say it themselves; cars that bear a team's name are read with cars: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.drive_series import drive_series
from extractor.claims.moves import as_listed, coming_move, in_winter, listed_with, told_as_coming
from extractor.claims.presence import coming_season, mood, present_season, role_of, said_of, short_for
from extractor.claims.scope import Years
from extractor.reading.people import Person
from extractor.records import TeamValue
from extractor.records.claim import Modality, SeasonsBasis

PREDICATE = "drives_for"
# A team's name before one of these is another's: its shop, its driver on the row ahead, its hundredth win.
_NOT_THE_TEAM = frozenset(
    {"teammate", "teammates", "driver", "drivers", "owner", "owners", "fans", "officials", "people", "fan", "executive"}
)
# What makes a phrase like "in the Cup Series for X" one of driving.
_DRIVES = frozenset(
    {
        "split",
        "splits",
        "full-time",
        "part-time",
        "rides",
        "races",
        "run",
        "runs",
        "ran",
        "schedule",
        "reserve",
        "seat",
        "ride",
    }
)
# Before these, a drive is only wanted: "a shot in the Cup Series with".
_WANTED = frozenset(
    {"shot", "chance", "opportunity", "opportunities", "dream", "dreams", "hope", "hopes", "possibility", "discussed"}
)
# What may follow "the team" where the team itself is meant.
_AFTER_GROUP = frozenset(
    {
        ",",
        ".",
        ";",
        ")",
        "in",
        "on",
        "after",
        "before",
        "at",
        "for",
        "to",
        "and",
        "but",
        "when",
        "as",
        "since",
        "from",
        "until",
    }
)
# A sentence that goes on about wins: "Dover followed in 2019, with X, and then Pocono".
_NEXT_WIN = frozenset({"followed", "came", "then", "another", "next", "last", "first", "latest", "added"})
_BECOME = frozenset({"become", "becoming", "be"})
_END = frozenset({"end", "after", "following", "conclusion"})


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    options = hit.rule.options
    team_unit = _team_told(context, hit, earlier) if options.get("mate") else None
    if team_unit is None:
        team_unit = _team_unit(context, hit)
    if team_unit is None or _refused(context, hit, team_unit):
        return
    modality = _modality(context, hit, team_unit)
    if modality is None:
        return
    taken = {
        (each.subject.person.id, each.value_first)
        for each in earlier
        if each.predicate == PREDICATE and each.subject is not None and each.subject.person is not None
    }
    if (
        "team" in hit.captures
        and not (options.get("teammates") or options.get("also"))
        and any(unit == team_unit for _, unit in taken)
    ):
        return
    if "before" in hit.captures:
        # Whose place somebody takes has driven there till then.
        for subject in context.captured(hit.captures["before"]):
            earlier_draft = _draft(context, hit, team_unit, subject, "asserted")
            if earlier_draft is not None:
                yield replace(earlier_draft, modality="asserted", seasons=None, seasons_basis=None)
    for subject in _subjects(context, hit):
        second = hit.captures["second"][0:1] if "second" in hit.captures else ()
        for unit in (team_unit, *second, *_further_teams(context, hit, team_unit)):
            if subject.person is not None and (subject.person.id, unit) not in taken:
                draft = _draft(context, hit, unit, subject, modality)
                if draft is not None:
                    yield draft


def _further_teams(context: Context, hit: Hit, team_unit: int) -> Iterator[int]:
    """The rest of a list of teams that begins with the one of a hit: "for A, B and C", "and the outfit he owns, D"."""
    units = context.units
    if "team" not in hit.captures or team_unit + 1 != hit.last or hit.rule.options.get("epithet"):
        return
    end = units.sentence(team_unit).last
    unit = team_unit + 1
    found: list[int] = []
    joined = False
    while unit < end and units.words[unit] in (",", "and", "&", "then"):
        while unit < end and units.words[unit] in (",", "and", "&", "then", "now", "later", "finally"):
            joined = joined or units.words[unit] in ("and", "&", "then")
            unit += 1
        if units.words[unit] == "the" and units.words[unit + 1] in context.lexicon.words["TEAM_NOUN"]:
            # "the outfit that signs his checks now, X": what the team is called comes after its description.
            comma = next((each for each in range(unit, min(end, unit + 10)) if units.words[each] == ","), None)
            unit = comma + 1 if comma is not None else unit
        if units.label(unit) != "TEAM":
            break
        found.append(unit)
        unit += 1
    ends = unit >= end or units.words[unit] in (
        ",",
        ".",
        ";",
        ")",
        "in",
        "before",
        "from",
        "since",
        "this",
        "last",
        "and",
    )
    if joined and ends:
        yield from found


def _team_unit(context: Context, hit: Hit) -> int | None:
    """Unit of the team: captured, or the last one named before "the team"."""
    if "team" in hit.captures:
        return hit.captures["team"][0]
    units = context.units
    sentence = units.sentence(hit.first)
    if hit.rule.options.get("only_team"):
        teams = [unit for unit in range(sentence.first, hit.first) if units.label(unit) == "TEAM"]
        return teams[0] if len(teams) == 1 else None
    if hit.rule.options.get("mate"):
        return _team_of_mate(context, hit)
    if "owner" in hit.captures:
        unit = hit.captures["owner"][0]
        return unit if _owned_by(context, unit) is not None else None
    section = sentence.section
    for unit in range(hit.first, -1, -1):
        if units.label(unit) == "TEAM":
            return unit if units.sentence(unit).section == section or not hit.rule.options.get("fields") else None
    return None


def _owned_by(context: Context, unit: int) -> str | None:
    """The team that an owner's name stands for ("drives for Marlow"): the one of the article that bears or lists him."""
    person = context.units.value(unit)
    if person is None:
        return short_for(context, unit)
    units = context.units
    teams = {units.value(each)[0] for each in range(len(units.mentions)) if units.label(each) == "TEAM"}
    surname = person.name.lower().split()[-1]
    found = [
        team
        for team in teams
        if surname in context.lexicon.teams[team].name.lower().split()
        or person.name in context.lexicon.teams[team].owners
    ]
    return found[0] if len(found) == 1 else None


def _team_of_mate(context: Context, hit: Hit) -> int | None:
    """Where the article names the team of the one whose teammate somebody is: the one he is known to drive for."""
    units = context.units
    if "possessor" in hit.captures:
        mate = units.value(hit.captures["possessor"][0])
    else:
        mate = context.discourse.focus_before(units.sentence(hit.first))
    season = context.settings.season
    if mate is None or season is None or mate is units.value(hit.captures["subject"][0]):
        return None
    known = {team for entry in context.lexicon.entries(mate.id, season) for team in entry.team_ids}
    named = [unit for unit in range(len(units.mentions)) if units.label(unit) == "TEAM"]
    teams = {team for unit in named for team in units.value(unit)}
    fitting = known & teams if known else (teams if len(teams) == 1 else set())
    if len(fitting) != 1:
        return None
    (team,) = fitting
    own = {
        each
        for entry in context.lexicon.entries(units.value(hit.captures["subject"][0]).id, season)
        for each in entry.team_ids
    }
    if own and team not in own:
        return None  # "3,538 for Vale, his teammate": of somebody else than whom the article spoke of last
    before = [unit for unit in named if team in units.value(unit)]
    return min(before, key=lambda unit: abs(unit - hit.first))


def _team_told(context: Context, hit: Hit, earlier: Sequence[Draft]) -> int | None:
    """Where the sentence has said for whom the other of two teammates drives: "second for X, with teammate Vale third"."""
    units = context.units
    if "possessor" in hit.captures:
        return None
    here = units.sentence_of[hit.first]
    told = [each for each in earlier if each.predicate == PREDICATE and units.sentence_of[each.value_first] == here]
    mate = units.value(hit.captures["subject"][0])
    season = context.settings.season
    if len({each.value for each in told}) != 1 or told[-1].value_first >= hit.first or season is None:
        return None
    unit = told[-1].value_first
    known = {team for entry in context.lexicon.entries(mate.id, season) for team in entry.team_ids}
    fits = units.label(unit) == "TEAM" and (not known or not known.isdisjoint(units.value(unit)))
    return unit if fits and told[-1].modality == "asserted" else None


def _refused(context: Context, hit: Hit, team_unit: int) -> bool:
    """Whether the words around a hit show that the team is only mentioned."""
    units, options = context.units, hit.rule.options
    if options.get("group") and units.words[hit.last] not in _AFTER_GROUP and hit.last < units.sentence(hit.first).last:
        return units.label(hit.last) not in ("YEAR", "SEASON", "DATE")
    if options.get("opens") and hit.first != units.sentence(hit.first).first:
        return True
    if options.get("mate") and units.sentence_of[team_unit] == units.sentence_of[hit.first] and team_unit < hit.first:
        return False
    if options.get("mate"):
        sentence = units.sentence(hit.first)
        people = [
            unit for unit in range(sentence.first, hit.first) if units.label(unit) in ("DRIVER", "NAME", "PERSON")
        ]
        return units.words[hit.last] in ("at", "with", "in", "on") or (bool(people) and "possessor" not in hit.captures)
    if options.get("topic"):
        sentence = units.sentence(hit.first)
        words = set(units.words[sentence.first : sentence.last])
        return words.isdisjoint(_NEXT_WIN) or any(
            units.label(unit) in ("DRIVER", "NAME", "PERSON") for unit in range(sentence.first, sentence.last)
        )
    after = units.words[team_unit + 1]
    if "team" in hit.captures and hit.captures["team"][1] == hit.last:
        person_after = units.label(team_unit + 1) in ("DRIVER", "NAME", "PERSON")
        owned = after in ("'s", "'") and units.label(team_unit + 2) != "SERIES"
        if after in _NOT_THE_TEAM or after in context.lexicon.words["TEAM_PLACE"] or person_after or owned:
            return True
        if after in context.lexicon.words["OFFICIAL_NOUN"] | context.lexicon.words["DRIVER_NOUN"]:
            return True
    before = units.words[max(units.sentence(hit.first).first, hit.first - 4) : hit.first]
    inside = units.words[hit.first : team_unit]
    if options.get("hired") and units.words[hit.last] in ("'s", "'"):
        return True
    if options.get("needs_drive"):
        sentence = units.sentence(hit.first)
        words = set(units.words[sentence.first : sentence.last])
        verbs = context.lexicon.words["CAR_VERB"] | context.lexicon.words["RACER_VERB"] | _DRIVES | {"driver"}
        return words.isdisjoint(verbs) or not _WANTED.isdisjoint(before)
    if options.get("stays"):
        return units.words[hit.first] in ("is", "was", "are", "be") and {"with", "now"}.isdisjoint(inside)
    if hit.rule.name == "drives_for.role" and not _BECOME.isdisjoint(before) and "became" not in before:
        return "will" not in before
    return False


def _modality(context: Context, hit: Hit, team_unit: int) -> Modality | None:
    options = hit.rule.options
    if options.get("epithet") or options.get("left") or options.get("past"):
        # A title names somebody, and who leaves or may leave has driven there, whatever the sentence tells.
        return "asserted"
    if options.get("planned"):
        return "planned"
    if options.get("denied"):
        return "negated"
    first = team_unit - 1 if options.get("rumor") else hit.first
    modality = mood(context, first, team_unit if "team" in hit.captures else hit.last)
    if options.get("rumor"):
        return "possible" if modality in ("asserted", "possible", "planned") else None
    return modality


def _subjects(context: Context, hit: Hit) -> list[SubjectFound]:
    units, options, captures = context.units, hit.rule.options, hit.captures
    if "others" in captures:
        first, last = captures["others"]
        others = [each for unit in range(first, last) for each in context.captured((unit, unit + 1))]
        return context.captured(captures["subject"]) + [each for each in others if _is_listed_for(context, each, hit)]
    if "subjects" in captures:
        first, last = captures["subjects"]
        return [each for unit in range(first, last) for each in context.captured((unit, unit + 1))]
    if options.get("teammates"):
        return context.captured(captures["subject"]) + _whose_teammate(context, hit)
    if "subject" in captures:
        unit = captures["subject"][0]
        if units.label(unit) is None:
            return _hired(context, unit)
        return context.captured(captures["subject"])
    if "pronoun" in captures:
        return context.discourse.resolve_pronoun(captures["pronoun"][0])
    if options.get("described"):
        return context.described(hit.first, hit.last)
    if options.get("topic"):
        return context.in_focus(hit.first)
    if options.get("labelled"):
        return context.labelled(hit.first)
    if options.get("denied"):
        return _hired(context, next(unit for unit in range(hit.first, hit.last) if units.words[unit] in ("him", "her")))
    if options.get("noun") or units.words[hit.first] in ("his", "her"):
        owner = next(
            (u for u in range(hit.first, _team_unit(context, hit) or hit.last) if units.words[u] in ("his", "her")),
            None,
        )
        if owner is not None:
            return context.discourse.resolve_pronoun(owner)
    found = said_of(context, hit.first, hit.last)
    if not found and options.get("owner_driver"):
        sentence = units.sentence(hit.first)
        people = any(units.label(each) in ("DRIVER", "NAME") for each in range(sentence.first, sentence.last))
        return [] if people else context.in_focus(hit.first)
    return found


def _is_listed_for(context: Context, subject: SubjectFound, hit: Hit) -> bool:
    """Whether the entry list has one more name of a list in the team before it: "Team Penske's Rowan and Marlow"."""
    season = context.settings.season
    if subject.person is None or season is None:
        return False
    known = {team for entry in context.lexicon.entries(subject.person.id, season) for team in entry.team_ids}
    return not known.isdisjoint(context.units.value(hit.captures["team"][0]))


def _hired(context: Context, unit: int) -> list[SubjectFound]:
    """Whom "him" means."""
    found = context.discourse.resolve_pronoun(unit)
    if found:
        return found
    person = context.discourse.focus_before(context.units.sentence(unit))
    if person is None or person.known == "person":
        return []
    return [SubjectFound(person, None, context.units.starts[unit], context.units.ends[unit], "pronoun")]


def _whose_teammate(context: Context, hit: Hit) -> list[SubjectFound]:
    """The other of two teammates: "his", "Rowan's"."""
    if "possessor" in hit.captures:
        return context.captured(hit.captures["possessor"])
    units = context.units
    unit = next(u for u in range(hit.first, hit.last) if units.words[u] in ("his", "her", "their"))
    subject = units.value(hit.captures["subject"][0])
    sentence = units.sentence(unit)
    before = [
        each
        for each in context.discourse.referents(sentence)
        if each.kind == "person" and each.last <= unit and each.person is not subject and not each.possessive
    ]
    chosen = next((each for each in reversed(before) if not each.oblique), before[-1] if before else None)
    team = _team_unit(context, hit)
    if team is not None and units.label(team) == "TEAM" and len(before) > 1:
        # "beat Vale, Holt and Marlow, his Marlow Racing teammate": the one of them who drives there.
        known = [each for each in before if each.person is not None and _drives_there(context, each.person, team)]
        focus = context.discourse.focus_before(sentence)
        if not known and focus is not None and focus is not subject and _drives_there(context, focus, team):
            return [SubjectFound(focus, None, units.starts[unit], units.ends[unit], "pronoun")]
        chosen = known[0] if known else chosen
    # "Marlow, his teammate at X": his, of whom the article spoke before.
    person = chosen.person if chosen else context.discourse.focus_before(sentence)
    if person is None or person is subject or person.known == "person":
        return []
    return [SubjectFound(person, None, units.starts[unit], units.ends[unit], "pronoun")]


def _drives_there(context: Context, person: Person, team: int) -> bool:
    """Whether somebody is known to drive for a team in the article's season."""
    entries = context.lexicon.entries(person.id, context.settings.season)
    return any(not set(context.units.value(team)).isdisjoint(entry.team_ids) for entry in entries)


def _draft(context: Context, hit: Hit, unit: int, subject: SubjectFound, modality: Modality) -> Draft | None:
    units, options = context.units, hit.rule.options
    assert subject.person is not None
    team = context.team_of(unit, subject.person) if units.label(unit) == "TEAM" else _owned_by(context, unit)
    if team is None or (options.get("group") and _drove_elsewhere(context, subject.person, team)):
        return None
    epithet = bool(options.get("epithet"))
    inside = units.sentence_of[unit] == units.sentence_of[hit.first]
    first = min(hit.first, unit) if inside else hit.first
    last = max(hit.last, unit + 1) if inside else hit.last
    seasons, basis, modality = _season(context, hit, first, last, subject, modality, team)
    if not (options.get("left") or options.get("past") or options.get("undated")):
        listed = listed_with(context, subject.person, team=team)
        seasons, basis, modality = in_winter(context, first, seasons, basis, modality, listed)
    seasons, basis = as_listed(
        context, first, seasons, basis, modality, listed_with(context, subject.person, team=team)
    )
    series, series_basis = drive_series(
        context, first, last, subject.person, seasons, modality, team=team, epithet=epithet or bool(options.get("left"))
    )
    if options.get("unplaced") and not any(units.label(each) == "SERIES" for each in range(first, last)):
        series, series_basis = None, None
    return Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=TeamValue(team, context.lexicon.teams[team].name),
        subject=subject,
        first=first,
        last=last,
        value_first=unit if inside else hit.first,
        value_last=unit + 1 if inside else hit.last,
        modality=modality,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        role=role_of(context, hit.first, hit.last),
    )


def _drove_elsewhere(context: Context, person: Person, team: str) -> bool:
    """Whether "the team", the one named last, is none that somebody is known to drive for about that time."""
    season = context.settings.season
    about = range(season - 1, season + 2) if season is not None else ()
    known = {each for year in about for entry in context.lexicon.entries(person.id, year) for each in entry.team_ids}
    return bool(known) and team not in known


def _season(
    context: Context, hit: Hit, first: int, last: int, subject: SubjectFound, modality: Modality, team: str
) -> tuple[Years | None, SeasonsBasis | None, Modality]:
    options = hit.rule.options
    if _is_spent(context, hit) and not any(
        context.units.label(u) in ("YEAR", "SEASON") for u in range(hit.first, hit.last)
    ):
        return None, None, modality
    if options.get("left"):
        return _season_left(context, hit, last)
    if options.get("undated"):
        return None, None, modality
    if options.get("denied"):
        current = context.settings.season
        year = coming_season(context, hit.first) or (current + 1 if current and context.settings.in_season else None)
        return ((year, year), "inherited", modality) if year else (None, None, modality)
    if options.get("past"):
        season = context.settings.season
        now = context.units.words[hit.first] == "ending" and season is not None and context.settings.in_season
        return ((season, season), "default", modality) if now and season else (None, None, modality)
    if options.get("join") and modality == "asserted":
        if told_as_coming(context, hit.first, unit_of_verb(hit) + 1):
            return coming_move(context, first, last, listed_with(context, subject.person, team=team))
        ahead = _signed_to_drive(context, hit, last) if options.get("signs") else None
        if ahead is not None:
            return ahead
    seasons, basis, modality = present_season(
        context, first, last, subject, modality, epithet=bool(options.get("epithet"))
    )
    if (options.get("join") and basis == "default") or (options.get("rumor") and basis == "inherited"):
        seasons, basis = None, None
    return seasons, basis, modality


def _is_spent(context: Context, hit: Hit) -> bool:
    """Whether somebody spent some seasons with a team, nobody says which: "spent 13 seasons at Niece Motorsports"."""
    return context.units.words[hit.first] == "spent"


def unit_of_verb(hit: Hit) -> int:
    """Unit of the verb of a move."""
    return hit.captures["verb"][0] if "verb" in hit.captures else hit.first


def _season_left(context: Context, hit: Hit, last: int) -> tuple[Years | None, SeasonsBasis | None, Modality]:
    """The season in which somebody who left last drove there: told outright, or the one that runs."""
    units, scopes = context.units, context.scopes
    sentence = units.sentence(hit.first)
    for unit in range(last, min(sentence.last, last + 7)):
        if units.words[unit] in (",", ";", "and", "to", "for"):
            break
        # "at the end of last season" gives the last one; "in 2019" may be the first without.
        if units.label(unit) in ("YEAR", "SEASON") and not _END.isdisjoint(units.words[last:unit]):
            years, basis = scopes.seasons_of(unit)
            return years, basis, "asserted"
    verb = units.words[hit.first]
    before = units.words[max(sentence.first, hit.first - 4) : hit.first]
    now = (
        verb.endswith("ing")
        or verb in ("leaves", "departs", "exits", "quits")
        or not {"will", "not", "could", "may"}.isdisjoint(before)
    )
    season = context.settings.season
    if now and season and context.settings.stated and context.settings.in_season:
        return (season, season), "default", "asserted"
    return None, None, "asserted"


def _signed_to_drive(
    context: Context, hit: Hit, last: int
) -> tuple[Years | None, SeasonsBasis | None, Modality] | None:
    """A signing whose sentence goes on to what it is for: "signed with X and will drive the No. 18 in 2008"."""
    units = context.units
    sentence = units.sentence(hit.first)
    words = units.words[last : sentence.last]
    if "will" not in words[:4]:
        return None
    for unit in range(last, sentence.last):
        if units.label(unit) in ("YEAR", "SEASON"):
            years, basis = context.scopes.seasons_of(unit)
            if years is not None:
                return years, basis, "planned"
    return None, None, "planned"
