"""How old somebody is, when they were born, when they first raced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.places import read_day
from extractor.claims.scope import Found
from extractor.records import Count, DateValue

RULES = (
    rule(
        "age.description",
        "the (CAPITALISED|young)? <age:AGE>",
        says="'the 23-year-old'",
        examples=["Dana Rowan won. The 23-year-old smiled."],
        described=True,
    ),
    rule(
        "age.apposition",
        "<subject:DRIVER|NAME> (COMMA|DASH) (a|an|the|now|only|just)* <age:AGE>",
        says="'Dana Rowan, a 19-year-old Californian'",
        examples=["Dana Rowan, a 19-year-old from Ohio, was second."],
    ),
    rule(
        "age.comma",
        "<subject:DRIVER|NAME> COMMA <age:COUNT> (COMMA|STOP|END|OPEN|QUOTE)",
        says="'Dana Rowan, 23, won'",
        examples=["Dana Rowan, 23, was second."],
        not_in=["Dana Rowan, 23 laps down, was last."],
    ),
    rule(
        "age.before_name",
        "<age:AGE> (CAPITALISED|DRIVER_NOUN|TEAM|SERIES|rookie|DESC_NOUN)* <subject:DRIVER|NAME>",
        says="'23-year-old Dana Rowan'",
        examples=["23-year-old Dana Rowan was second."],
    ),
    rule(
        "age.is",
        "(is|was|BE|at|turned|turning|of|as a|only|just|all) (a)? (of)? <age:AGE>",
        says="'is 23 years old', 'at age 19'",
        examples=["Dana Rowan is 23 years old."],
        not_in=["When Dana Rowan was five years old she got a kart."],
        loose=True,
    ),
    rule(
        "age.turned",
        "(turned|turns) <age:COUNT> (on|in|COMMA|STOP|END|last|earlier|this|DATE|SEASON)",
        says="'turned 19 on July 22'",
        examples=["Dana Rowan, who turned 19 on July 22, was second."],
        not_in=["Dana Rowan turned 19 laps on Friday."],
    ),
    rule(
        "birth_date.born",
        "BORN (on|in)? (TRACK|CAPITALISED|COMMA|in|on)* <date:DATE|YEAR>",
        says="'born July 5, 2002'",
        examples=["Born July 5, 2002, Dana Rowan began in karts.", "Dana Rowan was born in Dover on July 5, 2002."],
        not_in=["A rivalry was born in 2002."],
        birth=True,
    ),
    rule(
        "debut.verb",
        "(DEBUT_VERB|(MADE|making) (his|her) (ANY){0,3}? (DEBUT_NOUN|first (career|SERIES)* start)|<noun:(his|her) (SERIES|first|career)* (DEBUT_NOUN|start)> (came|was))",
        says="'debuted in the Truck Series in 2021', 'made his Cup debut at Dover'",
        examples=[
            "Dana Rowan debuted in the Truck Series in 2021.",
            "Dana Rowan made her Cup Series debut on May 3, 2021.",
        ],
        not_in=["The new car debuted in 2021."],
        debut=True,
    ),
    rule(
        "debut.first_start",
        "(very)? first (career|SERIES|series)+ start",
        says="'in his very first series start'",
        examples=["Dana Rowan won last September in her very first Cup Series start."],
        debut=True,
    ),
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    options = hit.rule.options
    if options.get("birth"):
        yield from _birth(context, hit)
    elif options.get("debut"):
        yield from _debut(context, hit)
    else:
        yield from _age(context, hit)


def _age(context: Context, hit: Hit) -> Iterator[Draft]:
    units, options = context.units, hit.rule.options
    unit = hit.captures["age"][0]
    age = units.value(unit)
    if not 4 <= age <= 99:
        return
    modality = context.modality.read(units, hit.first, hit.last, negatable=False)
    if modality != "asserted":
        return
    sentence = units.sentence(hit.first)
    words = units.words[sentence.first : hit.first]
    if "subject" in hit.captures:
        subjects = context.captured(hit.captures["subject"])
    elif options.get("described"):
        subjects = context.described(hit.first, hit.last)
    else:
        if age < 15 or "when" in words[-6:] or "since" in words[-6:] or words[-1:] == ["as"]:
            return
        subjects = context.discourse.subjects(hit.first, hit.last)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    moment = None
    if options.get("loose") and units.words[hit.first] in ("at", "of"):
        moment = context.past_moment(hit.first, hit.last)
    yield Draft(
        rule=hit.rule.name,
        predicate="age",
        value=Count(age),
        subject=subjects[0],
        first=hit.first,
        last=hit.last if units.label(hit.last - 1) not in (None,) else unit + 1,
        value_first=unit,
        value_last=unit + 1,
        moment=moment,
    )


def _birth(context: Context, hit: Hit) -> Iterator[Draft]:
    units = context.units
    unit = hit.captures["date"][0]
    if units.label(unit) == "YEAR":
        year = units.value(unit).year
        value = DateValue(f"{year}-01-01", f"{year}-12-31", "year")
    else:
        day = read_day(context, unit)
        if day is None or units.value(unit).year is None:
            return
        value = day
    subjects = context.discourse.subjects(hit.first, hit.last)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    yield Draft(
        rule=hit.rule.name,
        predicate="birth_date",
        value=value,
        subject=subjects[0],
        first=hit.first,
        last=hit.last,
        value_first=unit,
        value_last=unit + 1,
    )


def _debut(context: Context, hit: Hit) -> Iterator[Draft]:
    units = context.units
    modality = context.modality.read(units, hit.first, hit.last)
    if modality is None or modality == "negated":
        return
    subjects = context.discourse.subjects(hit.first, hit.last)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    subject = subjects[0]
    sentence = units.sentence(hit.first)
    dates = [u for u in range(sentence.first, sentence.last) if units.label(u) in ("DATE", "YEAR", "SEASON")]
    if not dates:
        return
    unit = min(dates, key=lambda u: min(abs(u - hit.first), abs(u - hit.last)))
    if units.label(unit) == "DATE":
        value = read_day(context, unit, future=modality == "planned")
    else:
        years, _ = context.scopes.seasons_of(unit)
        value = DateValue(f"{years[0]}-01-01", f"{years[0]}-12-31", "year") if years and years[0] == years[1] else None
    if value is None or value.earliest is None:
        return
    year = int(value.earliest[:4])
    found = Found(last=hit.last)
    context.scopes.within(hit.first, hit.last, found)
    series, basis = (found.series, "stated") if found.series else (None, None)
    if series is None:
        series, basis = context.scopes.series_for(hit.first, hit.last, subject.person, (year, year))
    after = context.scopes.after(hit.last)
    yield Draft(
        rule=hit.rule.name,
        predicate="debut",
        value=value,
        subject=subject,
        first=min(hit.first, unit),
        last=max(hit.last, unit + 1),
        value_first=unit,
        value_last=unit + 1,
        modality=modality,
        seasons=(year, year),
        seasons_basis="stated",
        series=series,
        series_basis=basis,  # type: ignore[arg-type]
        track=after.track,
    )
