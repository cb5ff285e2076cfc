"""When a race was, or will be, held: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.claims.builders.race_days import at_track
from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.places import events_in, race_value, read_day, running_on, topic_of
from extractor.lexicon.model import RaceOccurrence
from extractor.reading.timex import TimeExpr
from extractor.records import DateValue, RaceValue
from extractor.records.claim import Modality

PREDICATE = "race_date"
# Between a race and a day these keep the two apart.
_APART = frozenset({";", "since", "after", "before", "until", "said", "says", "announced", "told", "posted", "tweeted"})
_SESSIONS = frozenset({"qualifying", "practice", "test", "media"})
# With nothing but these between them a day is the race's even where the calendar has another one.
_TIGHT = frozenset(
    "on is was are set for scheduled slated , at in ( the of this takes take place will be run held - 's ' | noon with race green flag"
    " prior to during goes begins starts kicks off rolls gets under way underway comes a.m. p.m. et".split()
)
_TIGHT_LABELS = frozenset({"TRACK", "SERIES", "CLOCK", "SEASON"})
_RACED = frozenset(
    "won win wins winning led leads paced drove raced finished lap laps nudge started held beat passed took crashed spun checkered".split()
)
_WHEN = frozenset({"when", "date", "day", "race day", "race date"})
_AHEAD = frozenset({"is", "are", "brings", "for", "goes", "begins"})
_LONGER = frozenset({"week", "year", "weekend"})
_OWNING = frozenset({"'s", "'"})
_PAST = frozenset({"won", "was", "were", "finished", "led", "ran", "crashed", "captured", "took", "claimed", "scored"})
_LEAD = 8
"""Units before "May's Coca-Cola 600" in which the verb stands that tells of a race past."""


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence and of the one before it."""
    date_unit = hit.captures["date"][0]
    if any(each.predicate == PREDICATE and each.value_first == date_unit for each in earlier):
        return
    expr: TimeExpr = context.units.value(date_unit)
    if context.units.sentence(hit.first).kind == "caption" and expr.year is None:
        return  # an agency's "JUNE 20:" is told in full at the caption's end
    if expr.kind not in ("day", "weekday", "relative", "month") or (expr.kind == "relative" and expr.word in _LONGER):
        return
    modality = context.modality.read(context.units, date_unit, date_unit + 1)
    if modality is None or modality in ("negated", "possible"):
        return
    if hit.rule.options.get("caption"):
        yield from _of_track(context, hit, expr)
        return
    if hit.rule.options.get("track"):
        held = at_track(context, date_unit, future=modality == "planned")
        if held is not None:
            yield _draft(context, hit, held.day, expr, modality, held.race, held.occurrence, held.unit)
        return
    unit = _race(context, hit, date_unit)
    if unit is not None:
        yield from _of_race(context, hit, expr, modality, unit)


def _of_race(context: Context, hit: Hit, expr: TimeExpr, modality: Modality, unit: int) -> Iterator[Draft]:
    """The day of a race, where the calendar has it on that day or the words leave no doubt."""
    units, options = context.units, hit.rule.options
    date_unit = hit.captures["date"][0]
    future = modality == "planned"
    monthly = _is_monthly(expr)
    if not monthly:
        future = (
            future
            or context.modality.is_future(units, units.sentence(hit.first), context.settings.day)
            or _lies_ahead(context, unit, date_unit)
        )
    day = _which_day(context, date_unit, expr, units.value(unit), future=future)
    if day is None or day.precision != ("month" if monthly else "day"):
        return
    year = int(day.earliest[:4])
    value, occurrence = race_value(context, units.value(unit), (year, year), day)
    held = running_on(context, units.value(unit), day)
    named = occurrence.date if occurrence is not None and occurrence.season == year else None
    if monthly and (held is None or not _is_its_month(context, unit, date_unit)):
        return
    if held is not None and (occurrence is None or occurrence.season != year):
        occurrence = held
    if held is not None and options.get("report") and named is not None and held.date != named:
        # A preview's "he won here on June 16": the season's other race at the track, which has a name of its own.
        value = RaceValue(held.track_id, context.lexicon.tracks[held.track_id].name)
        occurrence = held
    if held is None:
        if options.get("report"):
            return
        sure = bool(options.get("header") or options.get("line") or options.get("photo"))
        written = expr.kind == "day" and (sure or _tight(context, unit, date_unit))
        in_season = occurrence is not None and occurrence.season == year and occurrence.date is None
        if not written and not (in_season and _tight(context, unit, date_unit)):
            return
    yield _draft(context, hit, day, expr, modality, (value.id, value.name), occurrence, unit)


def _is_monthly(expr: TimeExpr) -> bool:
    """Whether a time is a month: "February", "last month"."""
    return expr.kind == "month" or (expr.kind == "relative" and expr.word == "month")


def _is_its_month(context: Context, unit: int, date_unit: int) -> bool:
    """Whether a month is a race's: right behind it, or its owner ("last month's Daytona 500", "won February's Daytona 500")."""
    units = context.units
    if unit < date_unit:
        return _tight(context, unit, date_unit)
    if not _OWNING.issuperset(units.words[date_unit + 1 : unit]):
        return False
    lead = units.words[max(units.sentence(unit).first, date_unit - _LEAD) : date_unit]
    return units.value(date_unit).kind == "relative" or not _PAST.isdisjoint(lead)


def _goes_green(context: Context, unit: int) -> bool:
    """Whether a race is told to begin: "goes green", "starts at 8", not "in three starts"."""
    units = context.units
    sentence = units.sentence(unit)
    words = units.words[sentence.first : sentence.last]
    if any(one == "goes" and two == "green" for one, two in pairwise(words)):
        return True
    return any(
        units.words[each] in ("starts", "begins")
        and (each + 1 == sentence.last or units.words[each + 1] in _WHEN_IT_STARTS or units.label(each + 1) in _TIMED)
        and units.label(each - 1) not in ("COUNT", "SERIES")
        for each in range(sentence.first, sentence.last)
    )


_WHEN_IT_STARTS = frozenset({"at", "on", "just", "shortly", ".", ","})
_TIMED = frozenset({"CLOCK", "DATE"})


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
        stated = any(units.label(u) == "SERIES" for u in range(sentence.first, sentence.last))
        only = held[0] if len(held) == 1 and not stated else None
        occurrence = next((race for race in held if race.series == series), only)
        if occurrence is not None:
            name = context.lexicon.tracks[track].name
            yield _draft(context, hit, day, expr, "asserted", (track, name), occurrence, unit)
            return


def _draft(
    context: Context,
    hit: Hit,
    day: DateValue,
    expr: TimeExpr,
    modality: Modality,
    race: tuple[str, str],
    occurrence: RaceOccurrence | None,
    unit: int,
) -> Draft:
    """The claim; ``race`` is the id and the name of its subject, ``unit`` where that is named."""
    date_unit = hit.captures["date"][0]
    year = int(day.earliest[:4])
    published = context.settings.day
    if published and day.earliest > published:
        modality = "planned"
    elif published and context.settings.stated:
        # On its own day a race is still to come where the text says so: "goes green Friday", "will be run on Monday".
        coming = modality == "planned" or _goes_green(context, date_unit)
        modality = "planned" if coming and day.earliest == published else "asserted"
    near = hit.first <= unit < hit.last
    series = occurrence.series if occurrence else None
    if series is None:
        series, _ = context.scopes.series_for(hit.first, hit.last, None, (year, year))
    return Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=day,
        subject=None,
        race_id=race[0],
        race_name=race[1],
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


# ---- which race -------------------------------------------------------------------------------------------------


def _race(context: Context, hit: Hit, date_unit: int) -> int | None:
    """The unit of the race that a day is said of; None when it is said of something else."""
    if hit.rule.options.get("report"):
        return topic_of(context).race if _reports(context, date_unit) else None
    if hit.rule.options.get("header"):
        return _header(context, date_unit)
    return hit.captures["race"][0] if _is_said_of(context, hit, hit.captures["race"][0], date_unit) else None


def _reports(context: Context, date_unit: int) -> bool:
    """Whether a sentence of a report tells on which day its race was held: it names none, and tells of racing."""
    units = context.units
    sentence = units.sentence(date_unit)
    if sentence.kind != "body" or context.attributions.quote_at(units.starts[date_unit]):
        return False
    if any(units.label(u) == "RACE" for u in range(sentence.first, sentence.last)):
        return False
    full = units.value(date_unit).year is not None
    return full or not _RACED.isdisjoint(units.words[sentence.first : sentence.last])


def _is_said_of(context: Context, hit: Hit, unit: int, date_unit: int) -> bool:
    """Whether nothing that stands with a race and a day keeps the two apart."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(date_unit)
    caption = sentence.kind == "caption"
    if (options.get("photo") and not caption) or (options.get("line") and date_unit != sentence.first):
        return False
    for between in range(min(unit, date_unit) + 1, max(unit, date_unit)):
        if units.label(between) in ("RACE", "YEAR"):
            return False
        if not caption and (units.label(between) == "DATE" or units.words[between] in _APART | _SESSIONS):
            return False
    before = units.words[max(sentence.first, unit - 2) : unit]
    return unit > date_unit or {"after", "since"}.isdisjoint(before)


def _header(context: Context, date_unit: int) -> int | None:
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


# ---- which day --------------------------------------------------------------------------------------------------


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
    return not _AHEAD.isdisjoint(context.units.words[min(unit, date_unit) + 1 : max(unit, date_unit)])


def _tight(context: Context, unit: int, date_unit: int) -> bool:
    """Whether nothing stands between a race and a day but what joins them."""
    units = context.units
    between = range(min(unit, date_unit) + 1, max(unit, date_unit))
    return all(units.words[u] in _TIGHT or units.label(u) in _TIGHT_LABELS for u in between)
