"""When a race was, or will be, held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.places import events_in, race_value, read_day, running_on, topic_of
from extractor.lexicon.model import RaceOccurrence
from extractor.reading.timex import TimeExpr
from extractor.records import DateValue
from extractor.records.claim import Modality

PREDICATE = "race_date"

RULES = (
    rule(
        "race_date.race_then_date",
        "<race:RACE> (ANY){0,12}? <date:DATE>",
        says="A race's name with a day after it in the sentence",
        examples=["The Daytona 500 was run on Sunday, Feb. 14.", "Dana Rowan won the Daytona 500 on Feb. 14, 2021."],
        not_in=[
            "Dana Rowan won the Daytona 500 last season.",
            "After the Daytona 500, Dana Rowan said on Friday that she was fine.",
        ],
    ),
    rule(
        "race_date.date_then_race",
        "<date:DATE> (ANY){0,7}? <race:RACE>",
        says="'Sunday's Daytona 500'",
        examples=["Dana Rowan won the Feb. 14 Daytona 500.", "On Feb. 14, Dana Rowan won the Daytona 500."],
        not_in=[
            "On May 3, Dana Rowan spoke of the Daytona 500.",
            "Dana Rowan was hurt on May 3, before the Daytona 500.",
        ],
    ),
    rule(
        "race_date.line",
        "<date:DATE> (DASH|COLON|BAR)+ (ANY){0,40}? <race:RACE>",
        says="A line of a list that begins with the day: 'Feb. 14 - Rowan wins the Daytona 500'",
        examples=["Feb. 14 - Dana Rowan leads all day, survives two late restarts, wins Daytona 500"],
        not_in=[
            "Feb. 14 - Dana Rowan led all day.",
            "May 3 - Dana Rowan was fifth, and since then, since the Daytona 500, has led.",
        ],
        line=True,
    ),
    rule(
        "race_date.caption",
        "<date:DATE> (ANY){0,45}? <race:RACE>",
        says="The day of a photo from a race's weekend",
        examples=[
            "May 8, 2021; Dover, DE, USA; Dana Rowan before the Daytona 500. Mandatory Credit: Bo Hart-USA TODAY Sports"
        ],
        not_in=["On May 8, 2021, at her home in Dover with her family, Dana Rowan watched the Daytona 500."],
        photo=True,
    ),
    rule(
        "race_date.header",
        "<date:DATE> (COMMA|BAR|DASH|CLOCK|END|OPEN|at|OTHER|noon)",
        says="A day on the line below a race's name, or after 'When:' in a preview of one race",
        examples=[
            "Daytona 500\nSunday, Feb. 14 | 2:30 p.m. ET | FOX",
            "Daytona 500 preview\n\nWhen: Sunday, Feb. 14, 2:30 p.m. ET",
        ],
        not_in=[
            "Dover\nSunday, Feb. 14 | 2:30 p.m. ET | FOX",
            "Daytona 500 preview\n\nPublished: Sunday, Feb. 7, 2 p.m. ET",
        ],
        header=True,
    ),
    rule(
        "race_date.caption_track",
        "<date:DATE>",
        says="The day of a photo of a race without a name: the track stands in",
        examples=[
            "May 22, 2021; Austin, Texas, USA; Truck Series driver Dana Rowan (4) during the race at Circuit of The Americas. Mandatory Credit: Bo Hart-USA TODAY Sports",
        ],
        not_in=["On May 8, 2021, Dana Rowan raced at Dover.", "On May 8, 2021, Dana Rowan won the pole at Dover."],
        caption=True,
    ),
    rule(
        "race_date.report",
        "<date:DATE>",
        says="A report's day on which the race that it is about was held",
        examples=[
            "Daytona 500 report\n\nThe Daytona 500 was long. On Feb. 14, Dana Rowan led 10 laps and finished second."
        ],
        not_in=[
            "Daytona 500 report\n\nThe Daytona 500 was long. On Feb. 15, Dana Rowan led a tour.",
            "On Feb. 14, Dana Rowan led 10 laps.",
        ],
        report=True,
    ),
)

# Between a race and a day these keep the two apart.
_APART = frozenset({";", "since", "after", "before", "until", "said", "says", "announced", "told", "posted", "tweeted"})
_SESSIONS = frozenset({"qualifying", "practice", "test", "media"})
# With nothing but these between them a day is the race's even where the calendar has another one.
_TIGHT = frozenset(
    "on is was are set for scheduled slated , at in ( the of this takes take place will be run held - 's ' | noon with race green flag"
    " prior to during a.m. p.m. et".split()
)
_TIGHT_LABELS = frozenset({"TRACK", "SERIES", "CLOCK", "SEASON"})
_RACED = frozenset(
    "won win wins winning led leads paced drove raced finished lap laps nudge started held beat passed took crashed spun checkered".split()
)
_WHEN = frozenset({"when", "date", "day", "race day", "race date"})


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    units, options = context.units, hit.rule.options
    date_unit = hit.captures["date"][0]
    sentence = units.sentence(hit.first)
    if any(each.predicate == PREDICATE and each.value_first == date_unit for each in earlier):
        return
    expr: TimeExpr = units.value(date_unit)
    if sentence.kind == "caption" and expr.year is None:
        return  # an agency's "JUNE 20:" is told in full at the caption's end
    if expr.kind not in ("day", "weekday", "relative") or expr.word in ("month", "week", "year", "weekend"):
        return
    modality = context.modality.read(units, date_unit, date_unit + 1)
    if modality is None or modality in ("negated", "possible"):
        return
    if options.get("caption"):
        yield from _of_track(context, hit, expr)
        return
    unit = _race(context, hit, date_unit, earlier)
    if unit is None:
        return
    future = (
        modality == "planned"
        or context.modality.is_future(units, sentence, context.settings.day)
        or _lies_ahead(context, unit, date_unit)
    )
    day = _which_day(context, date_unit, expr, units.value(unit), future=future)
    if day is None or day.precision != "day":
        return
    year = int(day.earliest[:4])
    value, occurrence = race_value(context, units.value(unit), (year, year), day)
    held = running_on(context, units.value(unit), day)
    on_day = held is not None
    if held is not None and (occurrence is None or occurrence.season != year):
        occurrence = held
    if options.get("report") and not on_day:
        return
    sure = bool(options.get("header") or options.get("line") or options.get("photo"))
    written = expr.kind == "day" and _tight(context, unit, date_unit, header=sure)
    in_season = occurrence is not None and occurrence.season == year and occurrence.date is None
    if not on_day and not written and not (in_season and _tight(context, unit, date_unit)):
        return
    yield _draft(context, hit, day, expr, modality, value.id, value.name, occurrence, unit)


def _draft(
    context: Context,
    hit: Hit,
    day: DateValue,
    expr: TimeExpr,
    modality: Modality,
    race_id: str,
    name: str,
    occurrence: RaceOccurrence | None,
    unit: int,
) -> Draft:
    date_unit = hit.captures["date"][0]
    year = int(day.earliest[:4])
    published = context.settings.day
    if published and day.earliest > published:
        modality = "planned"
    elif modality == "planned" and published and context.settings.stated:
        modality = "asserted"
    near = hit.first <= unit < hit.last
    series = occurrence.series if occurrence else None
    if series is None:
        series, _ = context.scopes.series_for(hit.first, hit.last, None, (year, year))
    return Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=day,
        subject=None,
        race_id=race_id,
        race_name=name,
        first=hit.first if near else date_unit,
        last=hit.last if near else date_unit + 1,
        value_first=date_unit,
        value_last=date_unit + 1,
        modality=modality,
        seasons=(year, year),
        seasons_basis="stated" if expr.year else "relative",
        series=series,
        series_basis="stated" if occurrence else "inherited" if series else None,
        track=occurrence.track_id if occurrence else None,
    )


def _race(context: Context, hit: Hit, date_unit: int, earlier: Sequence[Draft]) -> int | None:
    """The unit of the race that a day is said of; None when it is said of something else."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(date_unit)
    if options.get("report"):
        words = set(units.words[sentence.first : sentence.last])
        full = context.units.value(date_unit).year is not None
        if (
            sentence.kind != "body"
            or not (full or words & _RACED)
            or any(units.label(u) == "RACE" for u in range(sentence.first, sentence.last))
        ):
            return None
        if context.attributions.quote_at(units.starts[date_unit]):
            return None
        return topic_of(context).race
    if options.get("header"):
        return _header(context, hit, date_unit)
    unit = hit.captures["race"][0]
    if options.get("photo") and sentence.kind != "caption":
        return None
    if options.get("line") and date_unit != sentence.first:
        return None
    between = range(min(unit, date_unit) + 1, max(unit, date_unit))
    caption = sentence.kind == "caption"
    if any(
        units.label(u) in ("RACE", "YEAR")
        or (units.label(u) == "DATE" and not caption)
        or (units.words[u] in _APART and not caption)
        or (units.words[u] in _SESSIONS and not caption)
        for u in between
    ):
        return None
    before = units.words[max(sentence.first, unit - 2) : unit]
    return None if {"after", "since"} & set(before) and unit < date_unit else unit


def _header(context: Context, hit: Hit, date_unit: int) -> int | None:
    """The race of the line above a line that begins with a day, or the article's race after "When:"."""
    units = context.units
    sentence = units.sentence(date_unit)
    lead = [word for word in units.words[sentence.first : date_unit] if word.isalpha()]
    if lead:
        labelled = not {":", ":*"}.isdisjoint(units.words[sentence.first : date_unit]) and sentence.kind != "dateline"
        return topic_of(context).race if labelled and " ".join(lead) in _WHEN else None
    if date_unit - sentence.first > 2 or not sentence.index:
        return None
    above = units.sentences[sentence.index - 1]
    if above.last - above.first > 8 or units.text[above.end : sentence.start].strip(" \t\r*#") != "\n":
        return None
    events = events_in(context, above.first, above.last)
    return events[0] if len(events) == 1 and units.label(events[0]) == "RACE" else None


def _of_track(context: Context, hit: Hit, expr: TimeExpr) -> Iterator[Draft]:
    """The full date of a caption that names a track and no race."""
    units = context.units
    sentence = units.sentence(hit.first)
    if sentence.kind != "caption" or not (expr.year and expr.month and expr.day):
        return
    section = [each for each in units.sentences if each.section == sentence.section]
    if any(units.label(u) == "RACE" for each in section for u in range(each.first, each.last)):
        return
    day = read_day(context, hit.captures["date"][0])
    if day is None or day.precision != "day":
        return
    calendar = context.lexicon.calendar
    # "Austin, Texas" is a state there: the track is the one that was raced at that day.
    for unit in (u for each in section for u in range(each.first, each.last) if units.label(u) == "TRACK"):
        track: str = units.value(unit)[0]
        held = [
            race
            for series in context.lexicon.series
            for race in calendar.races_at(series, expr.year, track)
            if race.date == day.earliest
        ]
        series, _ = context.scopes.series_for(hit.first, hit.last, None, (expr.year, expr.year))
        occurrence = next((race for race in held if race.series == series), held[0] if len(held) == 1 else None)
        if occurrence is not None:
            name = context.lexicon.tracks[track].name
            yield _draft(context, hit, day, expr, "asserted", track, name, occurrence, unit)
            return


def _which_day(context: Context, unit: int, expr: TimeExpr, ids: tuple[str, ...], *, future: bool) -> DateValue | None:
    """The day that is meant: of "Sunday" past and to come the one on which the race was held, else as the tense says."""
    told = read_day(context, unit, future=future)
    if expr.year is not None:
        return told
    days = [day for day in (told, read_day(context, unit, future=not future)) if day is not None]
    held = [day for day in days if running_on(context, ids, day) is not None]
    return held[0] if held else told


def _lies_ahead(context: Context, unit: int, date_unit: int) -> bool:
    """Whether a present tense puts a day ahead: "The Daytona 500 is Feb. 20"."""
    words = context.units.words[min(unit, date_unit) + 1 : max(unit, date_unit)]
    return bool({"is", "are", "brings", "for", "goes", "begins"} & set(words))


def _tight(context: Context, unit: int, date_unit: int, *, header: bool = False) -> bool:
    """Whether nothing stands between a race and a day but what joins them."""
    units = context.units
    between = range(min(unit, date_unit) + 1, max(unit, date_unit))
    return header or all(units.words[u] in _TIGHT or units.label(u) in _TIGHT_LABELS for u in between)
