"""Which season a championship is of."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.claims.context import Context, Hit
from extractor.claims.scope import Found, Years
from extractor.reading.timex import resolve
from extractor.records.claim import SeasonsBasis


def season_of(context: Context, hit: Hit, found: Found) -> tuple[Years | None, SeasonsBasis | None]:
    """The season whose championship a head tells, and how it was settled; None where nobody says."""
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
        if before & {"is", "are", "'s", "been"}:
            year = settings.season if over else settings.season - 1
            return (year, year), "relative"
        if before & {"was", "became"} and over:
            return (settings.season, settings.season), "default"
    if hit.rule.options.get("copula") and context.units.words[hit.first] == "the" and settings.season and settings.day:
        # "the Cup Series champion": whoever it was last, where the lexicon knows that it was the one it is said of.
        over = calendar.is_over(found.series, settings.season, settings.day)
        year = settings.season if over else settings.season - 1
        champion = context.lexicon.champion(found.series, year) if found.series else None
        named = context.discourse.subjects(hit.first, hit.last, prenominal=True)
        if champion is not None and any(each.person is not None and each.person.id == champion for each in named):
            return (year, year), "relative"
    if hit.rule.options.get("undated") or hit.rule.options.get("copula"):
        return None, None
    years, basis = _season_behind(context, hit)
    if years is None:
        years, basis = context.scopes.season_in_sentence(hit.first, hit.last)
    if years is not None and years[0] == years[1]:
        return years, basis
    story = context.scopes.stories.story(context.units.sentence(hit.first))
    if story:
        return (story, story), "inherited"
    with_it = "with" in context.units.words[hit.first : hit.last] and _is_settled(context)
    if _is_outcome(context, hit) or with_it:
        return (settings.season, settings.season) if settings.season else None, "default"
    finite = context.units.words[hit.first] not in (
        "win",
        "winning",
        "claim",
        "clinch",
        "capture",
        "take",
        "claiming",
        "capturing",
    ) or not {"did", "could"}.isdisjoint(context.units.words[max(0, hit.first - 3) : hit.first])
    if finite and settings.season and context.modality.tense_is_past(context.units, hit.first, hit.last):
        series = found.series or settings.series
        over = calendar.is_over(series, settings.season, settings.day) if series and settings.day else None
        # While a season runs its title can only have been clinched early.
        if over is not False or not _CLINCHED.isdisjoint(context.units.words[hit.first - 3 : hit.last]):
            return (settings.season, settings.season), "default"
    return None, None


_LONGEST_REIGN = 10
_DEED = 12
_DEEDS = frozenset("led finished beat held took ran drove came rallied passed outran outlasted placed edged".split())
_NOT_DEEDS = frozenset(
    "first only youngest oldest last driver drivers needs needed wants trying tried enough set".split()
)
_BEHIND = 8
"""Units behind a title in which its year may stand."""
_ENDS_CLAUSE = frozenset(
    ', ; : ( ) - and but or who which that while when where before after since until as because if " won to'.split()
)
_CLINCHED = frozenset(
    "clinched clinches clinching locked wrapped secured sealed sewed up brought gave delivered".split()
)


def _season_behind(context: Context, hit: Hit) -> tuple[Years | None, SeasonsBasis | None]:
    """The year that ends the clause of a title: "lost the title on a tiebreaker in 2011", "won it by 12 points last year"."""
    units, sentence = context.units, context.units.sentence(hit.first)
    for unit in range(hit.last, min(sentence.last, hit.last + _BEHIND)):
        if units.words[unit] == "," and units.label(unit + 1) == "SEASON":
            continue  # "won the title once before, 12 years ago"
        if units.words[unit] in _ENDS_CLAUSE - {"before"}:
            break
        if units.label(unit) == "SEASON" or (units.label(unit) == "YEAR" and units.words[unit - 1] in ("in", "during")):
            return context.scopes.seasons_of(unit)
        if units.label(unit) == "DATE":
            day = resolve(units.value(unit), published=context.settings.day, past=True)
            if day is not None and day.earliest[:4] == day.latest[:4]:
                year = int(day.latest[:4])
                return (year, year), "relative"
    return None, None


def _is_outcome(context: Context, hit: Hit) -> bool:
    """Whether an infinitive tells what came of a deed: "led 132 laps to win the championship", not "the first to win"."""
    units = context.units
    sentence = units.sentence(hit.first)
    lead = units.words[max(sentence.first, hit.first - _DEED) : hit.first]
    if lead[-1:] != ["to"] or context.settings.season is None or not _is_settled(context):
        return False
    return not _DEEDS.isdisjoint(lead) and _NOT_DEEDS.isdisjoint(lead)


def _is_settled(context: Context) -> bool:
    """Whether the championship of the article's season has been decided."""
    settings = context.settings
    if settings.season is None or settings.day is None or settings.series is None:
        return False
    return context.lexicon.calendar.is_over(settings.series, settings.season, settings.day) is True


def moment_of(context: Context, hit: Hit, found: Found) -> tuple[str, str] | None:
    """The year in which the title of "won his first title in 2016" was won: the count is that year's."""
    years, _ = season_of(context, hit, found)
    season = context.settings.season
    if years is None or years[0] != years[1] or (season and years[1] >= season):
        return None
    return f"{years[0]}-01-01", f"{years[1]}-12-31"


def is_something_elses(context: Context, unit: int) -> bool:
    """Whether a year of a list has its own champion in brackets, or is a race's: "titles: 2016 (Rowan)"."""
    units = context.units
    if units.label(unit + 1) in ("RACE", "TRACK", "SERIES"):
        return True  # "a two-time champion, 2011 Daytona 500 winner"
    return units.words[unit + 1 : unit + 2] == ["("] and units.label(unit + 2) in ("DRIVER", "NAME")


def last_seasons(context: Context, hit: Hit, found: Found) -> range:
    """The seasons of "the past five championships": the last that are settled."""
    settings, count = context.settings, context.units.value(hit.captures["last"][0])
    if settings.season is None or not isinstance(count, int) or count > _LONGEST_REIGN:
        return range(0)
    series = found.series or settings.series
    over = bool(series and settings.day and context.lexicon.calendar.is_over(series, settings.season, settings.day))
    end = settings.season + over
    return range(end - count, end)


def listed_years(context: Context, hit: Hit, unit: int) -> Iterator[Years]:
    """The seasons of one year of a list; those of "three straight titles from 2016-18" one by one."""
    years, _ = context.scopes.seasons_of(unit)
    if years is None or years[0] == years[1]:
        if years is not None:
            yield years
        return
    units, words = context.units, context.lexicon.words
    before = range(max(units.sentence(unit).first, hit.first - 6), unit)
    lead = [units.words[each] for each in before]
    counted = any(
        units.label(each) == "COUNT" and units.value(each) == years[1] - years[0] + 1 for each in before
    )  # "five from 2006 to 2010"
    if not counted and (words["STREAK"] | {"back", "back-to-back", "row"}).isdisjoint(lead):
        return  # "two titles from 2016-20": in which two nobody says
    for year in range(years[0], years[1] + 1):
        yield year, year
