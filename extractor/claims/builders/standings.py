"""Where somebody stands in the championship: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.claims.builders.place_tails import is_on_the_way, may_follow
from extractor.claims.builders.race_context import LAST_PLACE, in_own_sentence, is_read, is_told, placed_by
from extractor.claims.builders.result_checks import NEEDED
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.scope import Found, Years
from extractor.claims.units import Sentence
from extractor.reading.people import Person
from extractor.records import Position
from extractor.records.claim import SeasonsBasis, SeriesBasis

PREDICATE = "standing"
# Words before a lead that say that it is gone, wanted or somebody else's.
_NOT_HELD = frozenset(
    "lost lose losing loses surrendered surrender cut cutting trimmed from to for trails trailed behind over into regain no of".split()
)
_LINE = frozenset("cutoff cutline cut bubble elimination line".split())
_TAKE = frozenset({"took", "takes", "taken", "taking"})


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence and of the one before it."""
    options, told = hit.rule.options, earlier
    earlier = in_own_sentence(context, hit, earlier)
    place = hit.captures["place"][0]
    value = options.get("value") or (2 if context.units.words[place] == "runner" else _number(context, place))
    if (is_read(hit, earlier) and not options.get("also")) or value is None or not 1 <= value <= LAST_PLACE:
        return
    if not is_told(context, hit.first, hit.last) or not _is_held(context, hit):
        return
    if options.get("elided") and not _follows_table(context, hit, earlier, told):
        return
    if options.get("figures") and context.units.sentence(hit.first).first != hit.first:
        return
    subjects = placed_by(context, hit)
    if len(subjects) == 1 and subjects[0].basis == "topic":
        subjects = _named_before(context, hit) or subjects
    if options.get("figures") and not subjects:
        subjects = context.in_focus(hit.first)
    if len(subjects) == 1 and subjects[0].person is not None:
        yield from place_in_table(context, hit, subjects[0], value, told)
    if "other" in hit.captures:
        # "Vale and Holt are 20th and 24th"
        second = replace(hit, captures={**hit.captures, "place": hit.captures["second"]})
        number = _number(context, second.captures["place"][0])
        for subject in context.captured(hit.captures["other"]) if number else ():
            yield from place_in_table(context, second, subject, number or 0, told)


def place_in_table(
    context: Context, hit: Hit, subject: SubjectFound, value: int, told: Sequence[Draft] = ()
) -> Iterator[Draft]:
    """The claim that somebody stands there, unless that is a title.

    Args:
        context: The article.
        hit: Where it is said; the capture ``place`` is the value.
        subject: Who.
        value: The place.
        told: The drafts of the sentence and of the one before it.
    """
    found = context.scopes.after(hit.last)
    context.scopes.within(hit.first, hit.last, found)
    if "each" in hit.captures:
        years, _ = context.scopes.seasons_of(hit.captures["each"][0])
        series, series_basis = context.series_of(hit, found, subject, years)
        for year in range(years[0], years[1] + 1) if years is not None and years[1] - years[0] < 5 else ():
            yield _draft(hit, subject, value, (year, year), "relative", series, series_basis)
        return
    if "season" in hit.captures:
        found.seasons, found.seasons_basis = context.scopes.seasons_of(hit.captures["season"][0])
    seasons, basis = _season(context, hit, found, subject.person)
    if seasons is not None and seasons[0] != seasons[1]:
        return
    series, series_basis = context.series_of(hit, found, subject, seasons)
    if series_basis != "stated":
        # "was fourth; he leads by 12 points": the table of the race that was just told.
        raced = [each.series for each in told if each.predicate in ("result", "race_win") and _is_of(each, subject)]
        series, series_basis = (raced[-1], "inherited") if raced and raced[-1] else (series, series_basis)
    if basis == "default" and _races_elsewhere(context, subject.person, series, seasons):
        return  # "moved up to Cup, where he was 28th in points": in some season, not in this one
    if value == 1 and _is_settled(context, series, seasons):
        # First when the season is over is a title, and the titles' rules read that.
        return
    draft = _draft(hit, subject, value, seasons, basis, series, series_basis)
    yield draft
    for unit, years in _further_years(context, hit):
        yield replace(draft, seasons=years, seasons_basis="stated", last=unit + 1)


def _draft(
    hit: Hit,
    subject: SubjectFound,
    value: int,
    seasons: Years | None,
    basis: SeasonsBasis | None,
    series: str | None,
    series_basis: SeriesBasis | None,
) -> Draft:
    first, last = hit.captures["place"]
    return Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=Position(value),
        subject=subject,
        first=hit.first,
        last=hit.last,
        value_first=first,
        value_last=last,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        span="season",
    )


def _named_before(context: Context, hit: Hit) -> list[SubjectFound]:
    """The one driver named before a head: "Vale's No. 4 team took over the points lead" is of Vale, not of the topic."""
    units = context.units
    sentence = units.sentence(hit.first)
    people = [unit for unit in range(sentence.first, hit.first) if units.label(unit) in ("DRIVER", "NAME", "PERSON")]
    return context.captured((people[0], people[0] + 1)) if len(people) == 1 else []


def _is_of(draft: Draft, subject: SubjectFound) -> bool:
    """Whether a draft says something of the same person."""
    return draft.subject is not None and draft.subject.person is subject.person


def _further_years(context: Context, hit: Hit) -> Iterator[tuple[int, Years]]:
    """The rest of the years of a place held more than once: "runner-up in the standings in 2020 and 2021"."""
    units = context.units
    unit, end = hit.last, units.sentence(hit.first).last
    if unit + 1 >= end or units.words[unit] not in ("in", "again") or units.label(unit + 1) != "YEAR":
        return
    unit += 2
    while unit < end and units.words[unit] in (",", "and", "&", "in", "again"):
        unit += 1
        if units.label(unit) == "YEAR":
            years, _ = context.scopes.seasons_of(unit)
            if years is not None and years[0] == years[1]:
                yield unit, years
            unit += 1


def _number(context: Context, unit: int) -> int | None:
    value = context.units.value(unit)
    if isinstance(value, str):
        return int(value) if value.isdigit() else None
    return int(value) if value is not None else None


def _is_held(context: Context, hit: Hit) -> bool:
    """Whether a place is held, not needed, left behind, lost or counted: "a two-time championship runner-up"."""
    units, options = context.units, hit.rule.options
    before = units.words[max(units.sentence(hit.first).first, hit.first - 3) : hit.first]
    if not NEEDED.isdisjoint(before) or before[-1:] == ["from"] or (options.get("settled") and "time" in before):
        return False
    if units.words[hit.last] == "until":
        return False  # "the points leader until Friday"
    of_series = units.label(hit.captures["place"][0]) == "SERIES"
    if of_series and units.words[hit.last] == "in" and _TITLES.isdisjoint(units.words[hit.last : hit.last + 3]):
        return False  # "the Truck Series leader in poles"
    sentence = units.sentence(hit.first)
    if units.label(sentence.first) == "TIMES" or units.words[sentence.first + 1] == "times":
        return False  # "Five times he finished second in the standings": nobody says when
    if options.get("of_titles") and _TITLES.isdisjoint(units.words[_begin(context, sentence, 2) : sentence.last]):
        return False
    if options.get("of_titles") and any(
        units.label(e) in ("RACE", "TRACK") for e in range(sentence.first, sentence.last)
    ):
        return False
    if options.get("of_points") and "points" not in units.words[_begin(context, sentence, 3) : sentence.last]:
        return False
    if options.get("lead") and not _LINE.isdisjoint(units.words[hit.last : min(sentence.last, hit.last + 7)]):
        return False  # "a 14-point cushion over the cutoff" is no lead of the table
    return not options.get("lead") or _NOT_HELD.isdisjoint(before[-2:]) or not _TAKE.isdisjoint(before)


def _begin(context: Context, sentence: Sentence, reach: int) -> int:
    """First unit of the sentences of a paragraph that stand so near above one."""
    above = context.units.sentences[max(0, sentence.index - reach) : sentence.index]
    return next((each.first for each in above if each.section == sentence.section), sentence.first)


def _follows_table(context: Context, hit: Hit, earlier: Sequence[Draft], told: Sequence[Draft]) -> bool:
    """Whether a bare "is fourth" goes on with the standings that the text has just spoken of."""
    units = context.units
    sentence = units.sentence(hit.first)
    # A pattern may end with a word that only has to follow: "Vale fourth and rookie Lee Holt fifth".
    end = hit.last if "value" in hit.rule.options else hit.captures.get("second", hit.captures["place"])[1]
    if is_on_the_way(context, end) or not may_follow(context, end):
        return False
    if hit.rule.options.get("final"):
        return _ends_a_season(context, sentence)
    if hit.rule.options.get("told"):
        # A name and a place: of the table only where the last place told was one in it, and no race comes between.
        placed = [draft for draft in earlier if draft.predicate in (PREDICATE, "result", "race_win", "wins")]
        return bool(placed) and placed[-1].predicate == PREDICATE
    placed = [draft for draft in told if draft.predicate in (PREDICATE, "result", "race_win")]
    if placed and placed[-1].predicate == PREDICATE and units.sentence(placed[-1].first).section == sentence.section:
        return True
    for index in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
        before = units.sentences[index]
        if before.section != sentence.section:
            return False
        words = units.words[before.first : before.last]
        if "standings" in words or "points" in words:
            return True
    return False


def _ends_a_season(context: Context, sentence: Sentence) -> bool:
    """Whether the sentence before one told the final standings, and no race has come in between."""
    units = context.units
    above = units.sentences[sentence.index - 1] if sentence.index else None
    if above is None or above.section != sentence.section:
        return False
    words = units.words[above.first : above.last]
    raced = any(units.label(unit) in ("RACE", "TRACK", "DATE") for unit in range(sentence.first, sentence.last))
    final = "final" in words or "runner" in words or "season" in words
    return final and not raced and not {"standings", "points", "championship"}.isdisjoint(words)


_TITLES = frozenset("champion champ championship title titles points standings".split())


def _season(
    context: Context, hit: Hit, found: Found, person: Person | None
) -> tuple[Years | None, SeasonsBasis | None]:
    """The season of the standings: of the phrases, the sentence, the story, or the one that is running."""
    if found.seasons is not None and found.seasons_basis != "inherited":
        return found.seasons, found.seasons_basis
    story = context.scopes.stories.story(context.units.sentence(hit.first))
    if story and context.settings.season and _is_now(context, hit):
        return (context.settings.season, context.settings.season), "default"  # "Now he ... leads the standings"
    seasons, basis = context.scopes.season_for(hit.first, hit.last, person)
    seasons, basis = (found.seasons, found.seasons_basis) if found.seasons is not None else (seasons, basis)
    if seasons is not None:
        return seasons, basis
    sentence, season = context.units.sentence(hit.first), context.settings.season
    story = context.scopes.stories.story(sentence)
    if story:
        return (story, story), "inherited"
    if season and sentence.kind != "boilerplate":
        # What was done by a winter's day was done in the season before.
        season -= context.settings.in_season is False and context.told_as_past(hit.first, hit.last)
        return (season, season), "default"
    return None, None


def _is_now(context: Context, hit: Hit) -> bool:
    """Whether a sentence of a story tells of now, in the present: "At 27 he's 15th in points"."""
    units = context.units
    sentence = units.sentence(hit.first)
    now = (context.settings.season, context.settings.season)
    times = [unit for unit in range(sentence.first, sentence.last) if units.label(unit) in ("YEAR", "SEASON")]
    if any(context.scopes.seasons_of(unit)[0] != now for unit in times):
        return False
    lead = units.words[sentence.first : hit.first + 1]
    return not _NOW.isdisjoint(lead) and _THEN.isdisjoint(lead)


def _races_elsewhere(context: Context, person: Person | None, series: str | None, seasons: Years | None) -> bool:
    """Whether somebody is known to race in a season, but not in the series whose table is spoken of."""
    if person is None or series is None or seasons is None or series == "national":
        return False
    raced = {entry.series for entry in context.lexicon.entries(person.id, seasons[0])}
    return bool(raced) and series not in raced


_NOW = frozenset("is 's are remains sits ranks stands leads drives now currently today he's she's".split())
_THEN = frozenset("was were had finished ended won drove ran took did".split())


def _is_settled(context: Context, series: str | None, seasons: Years | None) -> bool:
    settings = context.settings
    if seasons is None or settings.season is None:
        return False
    if seasons[1] < settings.season:
        return True
    return bool(series and settings.day and context.lexicon.calendar.is_over(series, seasons[1], settings.day))
