"""Which team somebody drives for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.presence import present_season
from extractor.records import TeamValue
from extractor.records.claim import Modality, Role

PREDICATE = "drives_for"
_BETWEEN = "(SERIES|CARNUM|MAKE|SANCTION|rookie|veteran|FORMER|ROLE_FULL|ROLE_PART|ROLE_RESERVE|ROLE_DEVELOPMENT|young|two|new|full|time|DASH|AGE|teammates)*"
_ON = "(the|SANCTION|owner|OWNER|DRIVER|NAME|PERSON|POSSESSIVE|co-owned|owned|MAKE|DASH|current|longtime|and|team|teams|BORDER)*".replace(
    "OWNER|", ""
).replace("|BORDER", "")

RULES = (
    rule(
        "drives_for.team_driver",
        f"<team:TEAM> POSSESSIVE? {_BETWEEN} (DRIVER_NOUN|teammate) COMMA? <subject:DRIVER|NAME>",
        says="'Marlow Racing driver Dana Rowan'",
        examples=["Joe Gibbs Racing driver Dana Rowan was fifth.", "Joe Gibbs Racing's driver, Dana Rowan, was fifth."],
        not_in=["Joe Gibbs Racing beat driver Dana Rowan."],
    ),
    rule(
        "drives_for.team_possessive",
        "<team:TEAM> POSSESSIVE (SERIES|rookie|veteran|CARNUM|MAKE)* <subject:DRIVER|NAME>",
        says="'Haas Factory Team's Dana Rowan'",
        examples=["Joe Gibbs Racing's Dana Rowan was fifth."],
    ),
    rule(
        "drives_for.of_team",
        "<subject:DRIVER|NAME> (of|from) (the)? <team:TEAM>",
        says="'Dana Rowan of Joe Gibbs Racing was fourth'",
        examples=["Dana Rowan of Joe Gibbs Racing was fourth."],
        not_in=["Dana Rowan took the lead from Joe Gibbs Racing teammate Lee Marlow."],
        last_of_name=True,
    ),
    rule(
        "drives_for.the_team_driver",
        f"the <team:TEAM> {_BETWEEN} (DESC_NOUN|DRIVER_NOUN)",
        says="'the Tricon Garage driver' is whom the article speaks of",
        examples=["Dana Rowan won. The Joe Gibbs Racing driver started first."],
        described=True,
    ),
    rule(
        "drives_for.car",
        "CARNUM (CAPITALISED|AMPERSAND|POSSESSIVE|DASH){0,3}+ <team:TEAM> (CAPITALISED|AMPERSAND|POSSESSIVE){0,3}? MAKE",
        says="'the No. 7 JR Motorsports Chevrolet'",
        examples=[
            "Dana Rowan, No. 7 Joe Gibbs Racing Toyota",
            "Dana Rowan drove the No. 7 Joe Gibbs Racing Toyota to a win.",
        ],
        not_in=["The No. 7 Joe Gibbs Racing Toyota was parked."],
        car=True,
    ),
    rule(
        "drives_for.teams_car",
        "(DRIVE_VERB|in|behind the wheel of|aboard|GET_VERB) <team:TEAM> POSSESSIVE? CARNUM",
        says="'brought ThorSport Racing's No. 98 Ford across the line'",
        examples=["Dana Rowan brought Joe Gibbs Racing's No. 98 home fifth."],
    ),
    rule(
        "drives_for.verb",
        f"<verb:RACER_VERB|FINISH_VERB|WIN_VERB|STAY_VERB|DEBUT_VERB|DEBUT_NOUN|DRIVER_NOUN|WIN_NOUN|START_NOUN|SEASON_NOUN|RACE_NOUN|ride|seat|schedule|driver|rides|year|stints|stint|ORDINAL|DATE|YEAR|SEASON|laps|duties|DRIVE_VERB> (COUNT|DATE|COMMA|RACE_NOUN|ROLE_PART|ROLE_FULL|YEAR|SEASON|SERIES|in|the|TRACK|at|CARNUM|MAKE|AND|his|her|a|TOP10|TOP5|ADVERB|CAPITALISED|SEASON_NOUN|ORDINAL|DATE|occasional|competition|and|CAR_NOUN|full|season|finish|appearances|both|role|as|WORD){{0,8}}? (for|with|under|at) {_ON} <team:TEAM>".replace(
            "{{", "{"
        ).replace("}}", "}"),
        says="'races for', 'was fourth for', 'in the Cup Series for'",
        examples=["Dana Rowan races full-time for Joe Gibbs Racing.", "Dana Rowan was fourth for Joe Gibbs Racing."],
        not_in=["Dana Rowan raced against Joe Gibbs Racing.", "Dana Rowan had time for Joe Gibbs Racing."],
        verb=True,
    ),
    rule(
        "drives_for.join",
        "<verb:JOIN_VERB> (ANY){0,5}? (to|with|for|at|over)? (the|SANCTION|DRIVER POSSESSIVE|NAME POSSESSIVE|powerhouse|MAKE)* <team:TEAM>",
        says="'joined Joe Gibbs Racing in 2021', 'moved to'",
        examples=["Dana Rowan joined Joe Gibbs Racing in 2021.", "Dana Rowan will move to Joe Gibbs Racing next year."],
        not_in=["Dana Rowan moved past Joe Gibbs Racing."],
        verb=True,
        join=True,
    ),
    rule(
        "drives_for.left",
        "<verb:LEAVE_VERB> (ways|company)? (with|by|from)? (the)? <team:TEAM>",
        says="Who left a team drove for it",
        examples=["Dana Rowan left Joe Gibbs Racing at the end of last season."],
        left=True,
    ),
    rule(
        "drives_for.recruited",
        "<team:TEAM> (recruited|hired|signed|promoted|tabbed|added|fielded|fields) <subject:DRIVER|NAME|him|her>",
        says="'Tricon Garage recruited him'",
        examples=["Joe Gibbs Racing hired Dana Rowan."],
    ),
    rule(
        "drives_for.since",
        "<team:TEAM> and has been with the team",
        says="A stay with the team just named",
        examples=["Dana Rowan joined Joe Gibbs Racing and has been with the team since then."],
    ),
    rule(
        "drives_for.result_gave",
        "<subject:DRIVER|NAME> (COMMA ANY{1,6}? COMMA)? gave <team:TEAM> (a|ORDINAL|his|her)",
        says="'gave ThorSport Racing a fifth'",
        examples=["Dana Rowan gave Joe Gibbs Racing a fifth."],
    ),
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    units, options = context.units, hit.rule.options
    team_unit = hit.captures["team"][0]
    if units.words[team_unit + 1 : team_unit + 2] == ["teammate"] and options.get("last_of_name"):
        return
    modality = context.modality.read(units, hit.first, team_unit)
    if modality is None:
        return
    subjects = _subjects(context, hit)
    if not subjects or any(each.person is None for each in subjects):
        return
    for subject in subjects:
        yield from _draft(context, hit, team_unit, subject, modality)


def _subjects(context: Context, hit: Hit) -> list[SubjectFound]:
    units, options = context.units, hit.rule.options
    if "subject" in hit.captures:
        unit = hit.captures["subject"][0]
        if units.label(unit) is None:
            return context.discourse.resolve_pronoun(unit)
        return context.captured(hit.captures["subject"])
    if options.get("described"):
        return context.described(hit.first, hit.last)
    if options.get("car"):
        before = hit.first - 1
        while before > units.sentence(hit.first).first and units.words[before] in (",", "-", "(", "–", ":"):
            before -= 1
        if units.label(before) in ("DRIVER", "NAME"):
            return context.captured((before, before + 1))
        words = units.words[max(units.sentence(hit.first).first, hit.first - 4) : hit.first]
        if not ({"the", "his", "her", "a"} & set(words[-1:])) or not context.drives_before(hit.first):
            return []
    return context.discourse.subjects(hit.first, hit.last)


def _draft(context: Context, hit: Hit, unit: int, subject: SubjectFound, modality: Modality) -> Iterator[Draft]:
    units, options = context.units, hit.rule.options
    team = context.team_of(unit, subject.person)
    if team is None:
        return
    seasons, basis, modality = present_season(context, hit.first, hit.last, subject, modality)
    if options.get("left"):
        if modality != "asserted":
            return
        # "left at the end of last season": the season named is the last one he drove there.
        if basis == "default":
            seasons, basis = None, None
    if options.get("join") and basis == "default" and modality == "asserted":
        seasons, basis = None, None
    series, series_basis = context.scopes.series_for(hit.first, hit.last, subject.person, seasons)
    series, series_basis = context.series_by_team(subject.person, team, seasons, series, series_basis)
    yield Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=TeamValue(team, context.lexicon.teams[team].name),
        subject=subject,
        first=min(hit.first, unit),
        last=max(hit.last, unit + 1),
        value_first=unit,
        value_last=unit + 1,
        modality=modality,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        role=_role(context, hit),
    )


def _role(context: Context, hit: Hit) -> Role | None:
    units = context.units
    sentence = units.sentence(hit.first)
    words = set(units.words[max(sentence.first, hit.first - 4) : hit.last + 2])
    lists = context.lexicon.words
    for name, role in (
        ("ROLE_RESERVE", "reserve"),
        ("ROLE_DEVELOPMENT", "development"),
        ("ROLE_PART", "part-time"),
        ("ROLE_FULL", "full-time"),
    ):
        if words & lists[name]:
            return role  # type: ignore[return-value]
    return None
