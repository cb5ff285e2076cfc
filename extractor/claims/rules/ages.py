"""How old somebody is, when they were born, when they first raced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.places import read_day
from extractor.claims.scope import Found
from extractor.records import Count, DateValue

# What may follow an age in figures: nothing that it could count.
_ALONE = "(COMMA|STOP|END|CLOSE|QUOTE|and|but|now|when|SEMICOLON|DASH|or|going|SUBJECT_PRONOUN)"

RULES = (
    rule(
        "age.apposition",
        "<subject:DRIVER|NAME> (COMMA|DASH) (a|an|the|now|only|just|still)* <age:AGE>",
        says="'Dana Rowan, a 19-year-old Californian'",
        examples=["Dana Rowan, a 19-year-old from Ohio, was second.", "Dana Rowan, only 18 years old, was third."],
        not_in=[
            "Dana Rowan, a fan of 19-year-old cars, was second.",
            "Dana Rowan, whose dog is 9 years old, was second.",
        ],
    ),
    rule(
        "age.comma",
        "<subject:DRIVER|NAME> COMMA (now|only|just)? <age:COUNT> (COMMA|STOP|END|OPEN|QUOTE)",
        says="'Dana Rowan, 23, won'",
        examples=["Dana Rowan, 23, was second.", '"I slept," said Dana Rowan, 31.'],
        not_in=["Dana Rowan, 23 laps down, was last.", "Most laps led: Dana Rowan (31)."],
    ),
    rule(
        "age.before_name",
        "<age:AGE> (CAPITALISED|DRIVER_NOUN|TEAM|SERIES|rookie|DESC_NOUN)* <subject:DRIVER|NAME>",
        says="'23-year-old Dana Rowan'",
        examples=["23-year-old Dana Rowan was second.", "Then came 19-year-old rookie Dana Rowan."],
        not_in=["A 23-year-old fan met Dana Rowan.", "The 60-year-old track suits Dana Rowan."],
    ),
    rule(
        "age.description",
        "the (CAPITALISED|young)? <age:AGE>",
        says="'the 23-year-old'",
        examples=["Dana Rowan won. The 23-year-old smiled.", "Dana Rowan was third, and the 19-year-old was pleased."],
        not_in=[
            "Dana Rowan won. Her father, the 53-year-old owner, smiled.".replace("the 53", "a 53"),
            "Dana Rowan is 23 points back.",
        ],
        described=True,
    ),
    rule(
        "age.is",
        "(is|was|BE|at|turned|turning|of|as a|only|just|all) (a|now|only|just|still)? (of)? <age:AGE>",
        says="'is 23 years old', 'at age 19'",
        examples=["Dana Rowan is 23 years old.", "Dana Rowan won her first race at age 19."],
        not_in=["When Dana Rowan was five years old she got a kart.", "Dana Rowan drove a car that is 23 years old."],
        loose=True,
    ),
    rule(
        "age.was_when",
        "(is|was|were) (now|only|just|still|barely) <age:COUNT> (when|as)",
        says="'was barely 20 when he won'",
        examples=["Dana Rowan was barely 20 when she won in 2018.", "Dana Rowan was only 17 when she started in 2015."],
        not_in=["Dana Rowan was only 20 laps down when it rained.", "The clock was just 20 when Dana Rowan left."],
        loose=True,
    ),
    rule(
        "age.is_figure",
        f"((<pronoun:he|she>|<self:i>) (is|was|am|'s|'m)|<subject:DRIVER|NAME> (is|was)) (now|only|just|still|barely|all of|not yet)? <age:COUNT> {_ALONE}",
        says="'He is 27 and has not discussed retirement', 'I'm 24'",
        examples=["Dana Rowan smiled. She is 27 and in no hurry.", '"I\'m 24," Dana Rowan said.'],
        not_in=[
            "Dana Rowan smiled. She is 27 points behind.",
            "Dana Rowan is 27, 12 and 8 laps short.".replace("27, 12", "27 laps, 12"),
        ],
        loose=True,
    ),
    rule(
        "age.at_figure",
        f"at <age:COUNT> {_ALONE}",
        says="'having this much fun at 38'",
        examples=[
            "Dana Rowan has never had this much fun, and that at 38.",
            "At 19, she won at Dover, and Dana Rowan never looked back.",
        ],
        not_in=["Dana Rowan's lead stands at 38.", "Dana Rowan entered the race at lap 38."],
        figure=True,
        loose=True,
    ),
    rule(
        "age.turned",
        "<verb:turned|turns|turn> <age:COUNT> (on|in|COMMA|STOP|END|last|earlier|this|next|DATE|SEASON|before|after|two|three)",
        says="'turned 19 on July 22'",
        examples=["Dana Rowan, who turned 19 on July 22, was second.", "Dana Rowan turned 30 in May."],
        not_in=["Dana Rowan turned 19 laps on Friday.", "Dana Rowan turned 30 heads in May."],
    ),
    rule(
        "birth_date.born",
        "BORN (on|in)? (TRACK|CAPITALISED|COMMA|in|on)* <date:DATE|YEAR>",
        says="'born July 5, 2002'",
        examples=["Born July 5, 2002, Dana Rowan began in karts.", "Dana Rowan was born in Dover on July 5, 2002."],
        not_in=[
            "Dana Rowan said a rivalry was born that day in 2002.",
            "A star was born, and Dana Rowan smiled on July 5, 2002.",
        ],
        birth=True,
    ),
    rule(
        "debut.verb",
        "(DEBUT_VERB|(MADE|making) (his|her) (ANY){0,3}? (DEBUT_NOUN|(first|ORDINAL) (career|SERIES|series)* start)|(his|her) (SERIES|first|ORDINAL|career)* (DEBUT_NOUN|start) (came|was))",
        says="'debuted in the Truck Series in 2019', 'made his Cup debut at Dover'",
        examples=[
            "Dana Rowan debuted in the Truck Series in 2019.",
            "Dana Rowan made her Cup Series debut on May 3, 2021.",
        ],
        not_in=["Dana Rowan's sponsor unveiled a car in 2021.", "Dana Rowan will never make her debut in 2022."],
        debut=True,
    ),
    rule(
        "debut.first_start",
        "(very)? (first|ORDINAL) (career|SERIES|series)+ start",
        says="'in his very first series start'",
        examples=[
            "Dana Rowan won last September in her very first Cup Series start.",
            "On May 3, 2019, in her first Truck Series start, Dana Rowan won.",
        ],
        not_in=[
            "Dana Rowan won her first Truck Series race in 2019.",
            "Dana Rowan hopes for a first Cup Series start.",
        ],
        debut=True,
    ),
)
# Before a figure after "at": it is a tally, a place or a lap, no age.
_NO_AGE = frozenset(
    {
        "stands",
        "stand",
        "stood",
        "sits",
        "sit",
        "sat",
        "stuck",
        "total",
        "tally",
        "count",
        "lead",
        "list",
        "lap",
        "record",
        "streak",
        "remains",
        "starts",
    }
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    options = hit.rule.options
    if options.get("birth"):
        yield from _birth(context, hit)
    elif options.get("debut"):
        yield from _debut(context, hit)
    elif not any(each.predicate == "age" and each.value_first == hit.captures["age"][0] for each in earlier):
        yield from _age(context, hit)


def _age(context: Context, hit: Hit) -> Iterator[Draft]:
    units, options = context.units, hit.rule.options
    unit = hit.captures["age"][0]
    age = units.value(unit)
    written = units.label(unit) == "AGE"
    # A bare figure is an age only where somebody who drives can be that old.
    if not (4 if written else 15) <= age <= 99 or (not written and age > 75):
        return
    modality = context.modality.read(units, hit.first, hit.last, negatable=False)
    if "verb" in hit.captures and units.words[hit.captures["verb"][0]] != "turned" and modality == "asserted":
        modality = "planned"
    if modality not in ("asserted", "planned"):
        return
    begin = units.sentence(hit.first).first
    words = units.words[begin : hit.first]
    if options.get("figure") and not _NO_AGE.isdisjoint(words[-5:]):
        return
    if options.get("loose") and (
        age < 15 or "when" in words[-6:] or "since" in words[-6:] or words[-1:] in (["as"], ["that"], ["which"])
    ):
        return
    subjects = _subjects(context, hit)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    moment = None
    if options.get("loose") and (units.words[hit.first] in ("at", "of") or hit.rule.name == "age.was_when"):
        moment = context.past_moment(hit.first, hit.last)
    yield Draft(
        rule=hit.rule.name,
        predicate="age",
        value=Count(age),
        subject=subjects[0],
        first=hit.first,
        last=hit.last if units.label(hit.last - 1) is not None else unit + 1,
        value_first=unit,
        value_last=unit + 1,
        modality=modality,
        moment=moment,
    )


def _subjects(context: Context, hit: Hit) -> list[SubjectFound]:
    units, captures = context.units, hit.captures
    if "subject" in captures:
        return context.captured(captures["subject"])
    if "pronoun" in captures:
        return context.discourse.resolve_pronoun(captures["pronoun"][0])
    if "self" in captures:
        unit = captures["self"][0]
        speaker = context.attributions.speaker_at(units.starts[unit])
        if speaker is None or speaker.known == "person":
            return []
        return [SubjectFound(speaker, None, units.starts[unit], units.ends[unit], "pronoun")]
    if hit.rule.options.get("described"):
        return context.described(hit.first, hit.last)
    found = context.discourse.subjects(hit.first, hit.last)
    # A car, a track or a dog may be that old: nobody is meant unless the sentence points to somebody.
    return found if hit.rule.options.get("figure") or all(each.basis != "topic" for each in found) else []


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
    if any(units.label(unit) == "ORDINAL" and units.value(unit) != 1 for unit in range(hit.first, hit.last)):
        return
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
