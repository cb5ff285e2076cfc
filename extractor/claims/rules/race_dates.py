"""When a race was, or will be, held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.places import race_value, read_day

PREDICATE = "race_date"

RULES = (
    rule(
        "race_date.race_then_date",
        "<race:RACE> (ANY){0,12}? <date:DATE>",
        says="A race's name with a day after it in the sentence",
        examples=["The Daytona 500 is set for Sunday, Feb. 16.", "Dana Rowan won the Daytona 500 on Feb. 16, 2025."],
        not_in=["Dana Rowan won the Daytona 500 last season."],
    ),
    rule(
        "race_date.date_then_race",
        "<date:DATE> (POSSESSIVE|COMMA|in|at|with|for|the|SERIES|TRACK|running|rain-delayed|SANCTION|ANY){0,7}? <race:RACE>",
        says="'Sunday's Daytona 500'",
        examples=["Dana Rowan won Sunday's Daytona 500."],
    ),
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    units = context.units
    unit, date_unit = hit.captures["race"][0], hit.captures["date"][0]
    sentence = units.sentence(hit.first)
    if any(each.predicate == PREDICATE and each.value_first == date_unit for each in earlier):
        return
    between = range(min(unit, date_unit) + 1, max(unit, date_unit))
    if any(units.label(u) in ("RACE", "DATE", "YEAR") or units.words[u] in (";", "since", "after", "before", "qualifying") for u in between):
        return
    expr = units.value(date_unit)
    if expr.kind not in ("day", "weekday", "relative") or expr.word in ("month", "week", "year", "weekend"):
        return
    modality = context.modality.read(units, date_unit, date_unit + 1)
    if modality is None or modality in ("negated", "possible"):
        return
    future = modality == "planned" or context.modality.is_future(units, sentence, context.settings.day)
    day = read_day(context, date_unit, future=future)
    if day is None or day.precision != "day":
        return
    if context.settings.day and day.earliest > context.settings.day:
        modality = "planned"
    year = int(day.earliest[:4])
    value, occurrence = race_value(context, units.value(unit), (year, year), day)
    if occurrence is None or occurrence.season != year:
        return
    yield Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=day,
        subject=None,
        race_id=value.id,
        race_name=value.name,
        first=hit.first,
        last=hit.last,
        value_first=date_unit,
        value_last=date_unit + 1,
        modality=modality,
        seasons=(year, year),
        seasons_basis="stated" if expr.year else "relative",
        series=occurrence.series,
        series_basis="stated",
        track=occurrence.track_id,
    )
