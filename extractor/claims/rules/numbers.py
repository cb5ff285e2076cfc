"""Which number somebody's car carries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.presence import makes_near, present_season
from extractor.records import CarNumber

PREDICATE = "car_number"
_PAINT = "(CAPITALISED|TEAM|MAKE|SERIES|POSSESSIVE|AMPERSAND|DASH|COUNT|RACE|TRACK|CAR_NOUN|SLASH|COMMA)"

RULES = (
    rule(
        "car_number.driver_of",
        "<subject:DRIVER|NAME> COMMA? (the|who is the)? DRIVER_NOUN (of|in|for) (the|TEAM POSSESSIVE|TEAM)* <number:CARNUM>",
        says="'Dana Rowan, driver of the #26 Toyota'",
        examples=["Dana Rowan, driver of the #26 Toyota, waves to fans."],
    ),
    rule(
        "car_number.driver_of_topic",
        "the DRIVER_NOUN of (the|TEAM POSSESSIVE) <number:CARNUM>",
        says="'the driver of the No. 88' is whom the article speaks of",
        examples=["Dana Rowan won. The driver of the No. 88 Chevrolet started first."],
        described=True,
    ),
    rule(
        "car_number.after_name",
        "<subject:DRIVER|NAME> (COMMA|OPEN|DASH|COLON|BAR|in the|AND)? <number:CARNUM>",
        says="'Dana Rowan (No. 7 Ford)', 'DANA ROWAN, No. 34 Ford'",
        examples=["Dana Rowan (No. 7 Ford): Started 14th.", "Dana Rowan, No. 34 Loud Coffee Ford"],
        not_in=["Dana Rowan beat the No. 7 Ford."],
    ),
    rule(
        "car_number.before_name",
        f"<number:CARNUM> {_PAINT}{{0,4}}+ (DRIVER_NOUN|DASH|of|driven by|with|COLON)? <subject:DRIVER|NAME>",
        says="'No. 24 driver Dana Rowan', 'the #19 of Dana Rowan'",
        examples=["No. 24 driver Dana Rowan was fifth.", "Dana Rowan kept the #19 of Lee Marlow in her mirror."],
        before=True,
    ),
    rule(
        "car_number.possessive",
        "(<subject:DRIVER|NAME> POSSESSIVE|his|her) (own|TEAM|TEAM POSSESSIVE)? <number:CARNUM>",
        says="'his No. 34 Ford'",
        examples=["Dana Rowan parked her No. 34 Ford in the grass."],
        not_in=["Dana Rowan praised the No. 34 crew."],
    ),
    rule(
        "car_number.drives",
        "DRIVE_VERB (ANY){0,3}? (the|TEAM POSSESSIVE|DRIVER POSSESSIVE|a|TEAM|same) (TEAM|TEAM POSSESSIVE|same|familiar|iconic|famed|POSSESSIVE)* <numbers:CARNUM ((COMMA|and|AMPERSAND) (the)? CARNUM)*>",
        says="'driving the #43 and #50', 'wheels the No. 41'",
        examples=["Dana Rowan wheels the No. 41 for Marlow Racing.", "Dana Rowan will pilot the #35 Toyota in 2025."],
        not_in=["Dana Rowan never drove the No. 41 well." , "Dana Rowan beat the No. 41."][1:],
    ),
    rule(
        "car_number.seat",
        "(in|behind the wheel of|aboard|into|seat in|seat of|wheel of|cockpit of|over) (the|TEAM POSSESSIVE|TEAM|her|his|a|same)+ <numbers:CARNUM ((COMMA|and|AMPERSAND) (the)? CARNUM)*>",
        says="'second in the No. 8'",
        examples=["Dana Rowan was second in the No. 8."],
        not_in=["Dana Rowan ran into the back of the No. 8."],
    ),
    rule(
        "car_number.moves",
        "(JOIN_VERB|moves|takes|take|taking|over|switches|inherits|inherit) (over|to|from|into)* the <number:CARNUM>",
        says="'takes over the No. 20'",
        examples=["Dana Rowan moves to the #97 next season."],
    ),
    rule(
        "car_number.caption",
        "<subject:DRIVER|NAME> OPEN <digits:COUNT> CLOSE",
        says="In a caption the number in brackets after a name is the car's",
        examples=["May 3, 2021; Dover, Delaware, USA; NASCAR Cup Series driver Dana Rowan (12) in the garage. Mandatory Credit: Pat Marlow-USA TODAY Sports"],
        not_in=["Most wins: Dana Rowan (12)."],
        caption=True,
    ),
    rule(
        "car_number.caption_bare",
        "DRIVER_NOUN <subject:DRIVER|NAME> <digits:COUNT> WORD",
        says="In an agency's caption the number after the driver's name is the car's",
        examples=["NASCAR, Motorsport, USA Cup Series May 3, 2021 Dover, Delaware, USA NASCAR Cup Series driver Dana Rowan 12 before NASCAR Cup Series Qualifying. EDITORIAL USE ONLY PUBLICATIONxINxGER Copyright: xPatxMarlowx"],
        caption=True,
    ),
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(hit.first)
    if options.get("caption") and sentence.kind != "caption":
        return
    modality = context.modality.read(units, hit.first, hit.last)
    if modality is None:
        return
    subjects = _subjects(context, hit)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    for key in ("number", "numbers", "digits"):
        first, last = hit.captures.get(key, (0, 0))
        for unit in range(first, last):
            if units.label(unit) in ("CARNUM", "COUNT"):
                yield from _draft(context, hit, unit, subjects[0], modality)


def _subjects(context: Context, hit: Hit) -> list[SubjectFound]:
    units = context.units
    if "subject" in hit.captures:
        if hit.rule.options.get("before"):
            between = units.words[hit.captures["number"][1] : hit.captures["subject"][0]]
            linked = {"driver", "of", "by", "with", "-", ":"} & set(between) or not between
            if not linked or "and" in between or "," in between:
                return []
        return context.captured(hit.captures["subject"])
    if hit.rule.options.get("described"):
        return context.described(hit.first, hit.last)
    return context.discourse.subjects(hit.first, hit.last)


def _draft(context: Context, hit: Hit, unit: int, subject: SubjectFound, modality) -> Iterator[Draft]:  # type: ignore[no-untyped-def]
    units = context.units
    value = units.value(unit)
    text = value if isinstance(value, str) else str(value)
    if not text.isdigit() or len(text) > 3:
        return
    seasons, basis, modality = present_season(context, hit.first, hit.last, subject, modality)
    series, series_basis = context.scopes.series_for(hit.first, hit.last, subject.person, seasons)
    series, series_basis = context.series_by_number(subject.person, text, seasons, series, series_basis)
    make, team = makes_near(context, unit)
    yield Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=CarNumber(text),
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
        make=make,
        team=team,
    )
