"""Championships: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.scope import Found, Years
from extractor.records import Count, SeriesValue
from extractor.records.claim import Modality, SeasonsBasis


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    units, options = context.units, hit.rule.options
    after = units.words[hit.last : hit.last + 2]
    if (after[:1] and after[0] in _NOT_AFTER) or (after[:1] == ["-"] and after[1:] and after[1] in _NOT_AFTER):
        return
    if units.label(hit.first - 1) == "RACE":
        return  # the champion of a race
    if options.get("bracketed"):
        sentence = units.sentence(hit.first)
        if context.lexicon.words["TITLE_NOUN"].isdisjoint(units.words[sentence.first : hit.first]):
            return
    modality = context.modality.read(units, hit.first, hit.last, negatable=not options.get("count"))
    if options.get("since") or options.get("none"):
        modality = "asserted"
    if modality == "negated" and "never" in units.words[max(0, hit.first - 4) : hit.first]:
        return  # "has never won a title" is a count of none
    if options.get("negated"):
        modality = "negated" if modality == "asserted" else None
    if modality is None or (context.modality.sought(units, hit.first) and not options.get("prenominal")):
        return
    if "subject" in hit.captures:
        subjects = context.captured(hit.captures["subject"])
    else:
        subjects = context.discourse.subjects(
            hit.first, hit.last, prenominal=bool(options.get("prenominal")), teams=True
        )
        if subjects and subjects[0].team is not None and not options.get("count"):
            # "The team won the 2022 championship with Rowan": the champion is Rowan.
            subjects = context.with_driver(hit.last)
    if len(subjects) != 1:
        return
    subject = subjects[0]
    found = Found(last=hit.last)
    context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
    if found.race or found.track:
        return
    after_head = context.scopes.after(hit.last)
    found.seasons, found.seasons_basis = (
        found.seasons or after_head.seasons,
        found.seasons_basis or after_head.seasons_basis,
    )
    found.series = found.series or after_head.series
    if options.get("count"):
        yield from _count(context, hit, subject, found, modality)
        return
    if subject.person is None:
        return
    if options.get("list"):
        if not _OTHERS.isdisjoint(units.words[max(0, hit.first - 3) : hit.first]):
            return
        for unit in range(*hit.captures["years"]):
            if units.label(unit) == "YEAR":
                years, _ = context.scopes.seasons_of(unit)
                yield from _title(context, hit, subject, found, modality, years, "stated", unit)
        return
    if options.get("each"):
        years, _ = context.scopes.seasons_of(hit.captures["each"][0])
        for year in range(years[0], years[1] + 1) if years else ():
            yield from _title(context, hit, subject, found, modality, (year, year), "relative", hit.first)
        return
    seasons, basis = _season(context, hit, found)
    yield from _title(context, hit, subject, found, modality, seasons, basis, hit.first)


_NOT_AFTER = frozenset(
    {
        "contender",
        "contenders",
        "contention",
        "race",
        "weekend",
        "points",
        "4",
        "four",
        "hopes",
        "hunt",
        "chase",
        "bid",
        "favorite",
        "favorites",
        "standings",
        "lead",
        "leader",
        "battle",
        "fight",
        "run",
        "runs",
        "drought",
        "finalist",
        "finalists",
        "round",
        "eligible",
        "event",
        "trophy",
        "runner",
        "defense",
        "picture",
        "drivers",
        "driver",
    }
)


# Words before a championship that make it somebody else's or something else's.
_OTHERS = frozenset(
    {"owner", "owners", "team", "division", "regular-season", "manufacturer", "manufacturers", "500", "race"}
)


def _season(context: Context, hit: Hit, found: Found) -> tuple[Years | None, SeasonsBasis | None]:
    settings, calendar = context.settings, context.lexicon.calendar
    if "season" in hit.captures:
        return context.scopes.seasons_of(hit.captures["season"][0])
    if found.seasons is not None:
        return (found.seasons, found.seasons_basis) if found.seasons[0] == found.seasons[1] else (None, None)
    if hit.rule.options.get("defending"):
        if settings.season is None:
            return None, None
        series = found.series or settings.series
        over = calendar.is_over(series, settings.season, settings.day) if series and settings.day else None
        # After the finale the reigning champion is the new one; who was defending is still the old one.
        reigning = "reigning" in context.units.words[hit.first : hit.last]
        year = settings.season if over and reigning else settings.season - 1
        return (year, year), "relative"
    if hit.rule.options.get("copula") and context.units.words[hit.first] == "the" and settings.season and settings.day:
        # "is the Truck Series champion": the title last settled.
        before = set(context.units.words[max(0, hit.first - 6) : hit.first])
        over = calendar.is_over(found.series, settings.season, settings.day)
        if before & {"is", "are", "'s"}:
            year = settings.season if over else settings.season - 1
            return (year, year), "relative"
        if before & {"was", "became"} and over:
            return (settings.season, settings.season), "default"
    if hit.rule.options.get("undated") or hit.rule.options.get("copula"):
        return None, None
    years, basis = context.scopes.season_in_sentence(hit.first, hit.last)
    if years is not None and years[0] == years[1]:
        return years, basis
    story = context.scopes.story(context.units.sentence(hit.first))
    if story:
        return (story, story), "inherited"
    finite = context.units.words[hit.first] not in (
        "win",
        "winning",
        "claim",
        "clinch",
        "capture",
        "take",
        "claiming",
        "capturing",
    )
    if finite and settings.season and context.modality.tense_is_past(context.units, hit.first, hit.last):
        return (settings.season, settings.season), "default"
    return None, None


def _title(
    context: Context,
    hit: Hit,
    subject: SubjectFound,
    found: Found,
    modality: Modality,
    seasons: Years | None,
    basis: SeasonsBasis | None,
    unit: int,
) -> Iterator[Draft]:
    series, series_basis = context.series_of(hit, found, subject, seasons)
    if series is None or series == "national":
        return
    yield Draft(
        rule=hit.rule.name,
        predicate="title",
        value=SeriesValue(series, context.lexicon.series[series].name),
        subject=subject,
        first=min(hit.first, unit),
        last=hit.last,
        value_first=hit.captures.get("noun", (hit.last - 1, hit.last))[0],
        value_last=hit.last,
        modality=modality,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        span="season",
    )


def _count(context: Context, hit: Hit, subject: SubjectFound, found: Found, modality: Modality) -> Iterator[Draft]:
    units, options = context.units, hit.rule.options
    number_first, number_last = hit.captures.get("number", (hit.first, hit.last))
    number = 0 if options.get("none") else units.value(number_first)
    if modality != "asserted":
        return
    if options.get("ordinal") and not context.modality.gained(units, hit.first):
        return
    if units.words[max(0, number_first - 1)] in ("last", "past", "another", "of", "next"):
        return
    series, basis = context.series_of(hit, found, subject, None)
    yield Draft(
        rule=hit.rule.name,
        predicate="titles",
        value=Count(number, context.comparison(number_first)),
        subject=subject,
        first=hit.first,
        last=hit.last,
        value_first=number_first,
        value_last=number_last,
        series=series,
        series_basis=basis,
        span="career",
    )
    if options.get("ordinal") and subject.person is not None:
        seasons, season_basis = _season(context, hit, found)
        if seasons is not None:
            yield from _title(context, hit, subject, found, modality, seasons, season_basis, hit.first)
    if "defending" in units.words[hit.first : hit.last] or "reigning" in units.words[hit.first : hit.last]:
        year = context.settings.season
        if year and subject.person is not None:
            yield from _title(context, hit, subject, found, modality, (year - 1, year - 1), "relative", hit.first)
