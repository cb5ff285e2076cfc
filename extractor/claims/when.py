"""When: the article's own date and season, the as-of of each claim, and whether the counting was over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from extractor.claims.draft import Draft
from extractor.claims.scope import Settings
from extractor.claims.units import Units
from extractor.lexicon import Lexicon
from extractor.reading.mentions import Mention
from extractor.reading.timex import TimeExpr
from extractor.records import AsOf, Count, Published
from extractor.records.claim import AsOfBasis, Tally

_APART = frozenset({"boilerplate"})
REPORTED = 8
"""Days within which a race is still reported."""
LEAD = 3
"""Sentences of the body that count as the lead."""
OF_THE_WEEK = 3
"""How much more a race of the article's own week tells of its series than any other."""
_IN_PASSING = 2
"""Mentions of a series, beside those in titles, up to which an article may not be about it."""
CLEAR = 0.7
"""Share of an article's mentions of series from which the article is about that one."""


def inferred(text: str, mentions: Sequence[Mention]) -> Published | None:
    """The lower bound that an undated article's own words give: its latest full date or year told as past.

    Args:
        text: The article's text.
        mentions: Settled mentions.
    """
    days: list[str] = []
    years: list[str] = []
    for mention in mentions:
        if mention.label not in ("DATE", "YEAR"):
            continue
        expr: TimeExpr = mention.value
        if expr.year is None or _ahead(text, mention):
            continue
        if expr.month and expr.day:
            days.append(f"{expr.year:04}-{expr.month:02}-{expr.day:02}")
        elif expr.kind == "year" and not expr.month:
            years.append(f"{expr.year:04}-01-01")
    # A bare year may be a plan's; a full date is an event's.
    bounds = days or years
    return Published(max(bounds), None, "inferred") if bounds else None


def _ahead(text: str, mention: Mention) -> bool:
    """Whether a year or date lies ahead of the article: a plan's words stand before it in the sentence."""
    start = max(text.rfind(".", 0, mention.start), text.rfind("\n", 0, mention.start)) + 1
    lead = text[start : mention.start].lower()
    return any(
        cue in lead
        for cue in (
            "will ",
            "plan",
            "beginning in",
            "starting in",
            "set to",
            "could ",
            "likely",
            "through",
            "until",
            "would ",
        )
    )


def settings_of(units: Units, published: Published | None, lexicon: Lexicon) -> Settings:
    """What is known of the article as a whole."""
    day = published.earliest if published else None
    season = int(day[:4]) if day else None
    counts: Counter[str] = Counter()
    lead = _lead(units)
    for unit, mention in enumerate(units.mentions):
        if mention is not None and mention.label == "SERIES" and units.sentence(unit).kind not in _APART:
            counts[mention.value[0]] += 3 if unit < lead else 1
    counts.pop("national", None)
    raced = _series_of_races(units, lexicon, season, day)
    counts.update(raced)
    mentioned = frozenset(counts)
    for each in mentioned - set(raced):
        if _is_beside(units, lexicon, each, season):
            del counts[each]
    ranked = counts.most_common(1)
    series = ranked[0][0] if ranked else None
    clear = bool(ranked) and ranked[0][1] >= CLEAR * sum(counts.values())
    in_season: bool | None = None
    if day and season:
        firsts = [first for each in lexicon.series if (first := lexicon.calendar.first_day(each, season))]
        in_season = min(firsts) <= day if firsts else True
    return Settings(
        day,
        season,
        in_season,
        series,
        stated=bool(published and published.basis != "inferred"),
        clear=clear,
        mentioned=mentioned,
    )


def _is_beside(units: Units, lexicon: Lexicon, series: str, season: int | None) -> bool:
    """Whether a series is only named in passing: seldom, not in the lead, and most drivers named race another one."""
    opening = _lead(units)
    titles = lexicon.words["TITLE_NOUN"] | lexicon.words["CHAMPION"] | lexicon.words["CHAMPIONS"]
    named = [
        unit
        for unit, mention in enumerate(units.mentions)
        if mention is not None and mention.label == "SERIES" and mention.value[0] == series
    ]
    plain = [unit for unit in named if units.words[unit + 1] not in titles]
    if season is None or len(plain) > _IN_PASSING or any(unit < opening for unit in plain):
        return False
    drivers = {mention.value.id for mention in units.mentions if mention is not None and mention.label == "DRIVER"}
    racing = [main for each in drivers if (main := lexicon.main_series(each, season))]
    return len(racing) > 1 and racing.count(series) * 2 < len(racing)


def _lead(units: Units) -> int:
    """Unit after the headline and the first sentences of the body: what an article names there it is about."""
    seen = 0
    for sentence in units.sentences:
        if sentence.kind == "body":
            seen += 1
            if seen == LEAD:
                return sentence.last
    return len(units.mentions)


def _series_of_races(units: Units, lexicon: Lexicon, season: int | None, day: str | None) -> Counter[str]:
    """The series of the races that an article names, where the name belongs to just one in its season.

    A race of the article's own week is what it reports or previews, and counts more.
    """
    week = date.fromisoformat(day) if day else None
    counts: Counter[str] = Counter()
    for unit, mention in enumerate(units.mentions):
        if mention is None or mention.label != "RACE" or units.sentence(unit).kind in _APART:
            continue
        held = [each for race_id in mention.value for each in lexicon.races[race_id].occurrences if each[1] == season]
        fresh = {
            each[0] for each in held if week and each[3] and abs((date.fromisoformat(each[3]) - week).days) <= REPORTED
        }
        if len(fresh) == 1:
            counts[fresh.pop()] += OF_THE_WEEK
        elif len({each[0] for each in held}) == 1:
            counts[held[0][0]] += 1
    return counts


def later_bound(drafts: Iterable[Draft], published: Published | None, lexicon: Lexicon) -> Published | None:
    """A better lower bound for an undated article: what its own claims report as done."""
    if published is not None and published.basis != "inferred":
        return published
    days: list[str | None] = [published.earliest] if published else []
    calendar = lexicon.calendar
    for draft in drafts:
        if draft.modality != "asserted" or draft.seasons is None or draft.seasons_basis not in ("stated", "relative"):
            continue
        series, season = draft.series, draft.seasons[1]
        if series is None:
            continue
        if draft.predicate == "title":
            days.append(calendar.last_day(series, season))
        elif draft.predicate == "race_win" and draft.race:
            race = lexicon.races.get(draft.race)
            days += [o[3] for o in (race.occurrences if race else ()) if o[0] == series and o[1] == season]
    known = [day for day in days if day]
    return Published(max(known), None, "inferred") if known else published


def date_ordinals(drafts: Sequence[Draft], published: Published | None, lexicon: Lexicon) -> None:
    """Give the ordinal wins of a race report the day of the race that they were won in.

    "His fifth win of the season" is the tally after the race that the report tells of: the last one of that series
    that the article says the driver won, if it was run in the days before publication.
    """
    if published is None or published.earliest is None:
        return
    bound = date.fromisoformat(published.earliest)
    days: dict[tuple[str, str], set[str]] = {}
    for draft in drafts:
        if draft.predicate == "race_win" and draft.subject and draft.subject.person and draft.modality == "asserted":
            fresh = [
                day
                for day in _race_days(draft, lexicon)
                if timedelta(0) <= bound - date.fromisoformat(day) <= timedelta(days=REPORTED)
            ]
            days.setdefault((draft.subject.person.id, draft.series or ""), set()).update(fresh)
    for draft in drafts:
        if draft.predicate != "wins" or "ordinal" not in draft.rule or not draft.subject or not draft.subject.person:
            continue
        known = days.get((draft.subject.person.id, draft.series or ""), set())
        if len(known) == 1 and (draft.seasons is None or draft.seasons[1] == bound.year):
            day = next(iter(known))
            draft.moment = (day, day)


def recall_counts(drafts: Sequence[Draft]) -> None:
    """Give a count that nothing bounds the scope under which the article has told the same count before.

    "Rowan has 7 wins this season. ... Her seven victories came at ..."
    """
    for index, draft in enumerate(drafts):
        if draft.predicate != "wins" or draft.span is not None or draft.seasons is not None or not draft.subject:
            continue
        for other in reversed(drafts[:index]):
            same = other.subject and other.subject.person is draft.subject.person and other.value == draft.value
            if other.predicate == "wins" and same and other.span in ("season", "career"):
                draft.seasons, draft.seasons_basis, draft.span = other.seasons, "inherited", other.span
                draft.series, draft.series_basis = other.series, other.series_basis
                break


def date_races(drafts: Sequence[Draft], units: Units, lexicon: Lexicon) -> None:
    """Settle the season of a race that was won where its very day stands in the sentence or in one of the two before.

    "On August 3, 1996, they settled it between themselves. Irvan won the Brickyard 400."
    """
    for draft in drafts:
        if draft.predicate != "race_win" or draft.race is None or draft.seasons_basis != "inherited":
            continue
        sentence = units.sentence(draft.first)
        near = units.sentences[max(0, sentence.index - 2) : sentence.index + 1]
        told = {
            date(expr.year, expr.month, expr.day).isoformat()
            for one in near
            if one.section == sentence.section
            for unit in range(one.first, one.last)
            if units.label(unit) == "DATE" and (expr := units.value(unit)).kind == "day"
            if expr.year and expr.month and expr.day
        }
        if len(days := told & _race_days(draft, lexicon)) == 1:
            draft.seasons_basis = "stated"
            draft.moment = draft.moment or (min(days), min(days))


def without_false_zeros(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without careers that have no win although the text tells of one.

    "He has five wins this year. ... In five starts here he has yet to win": of a place that was left out.
    """
    winners = {
        (draft.subject.person.id, draft.series)
        for draft in drafts
        if draft.subject and draft.subject.person and draft.modality == "asserted" and draft.span != "streak"
        if draft.predicate == "race_win" or (draft.predicate == "wins" and _amount(draft) > 0)
    }

    def is_false(draft: Draft) -> bool:
        if draft.predicate != "wins" or draft.span != "career" or draft.track or draft.team or _amount(draft):
            return False
        person = draft.subject.person if draft.subject else None
        return person is not None and any(
            who == person.id and (series == draft.series or series is None or draft.series is None)
            for who, series in winners
        )

    return [draft for draft in drafts if not is_false(draft)]


def _amount(draft: Draft) -> int:
    return draft.value.number if isinstance(draft.value, Count) else 0


def _race_days(draft: Draft, lexicon: Lexicon) -> set[str]:
    """The days on which the race of a win may have been run."""
    if draft.series is None or draft.seasons is None:
        return set()
    season = draft.seasons[1]
    if draft.race is not None and draft.race in lexicon.races:
        runnings = lexicon.races[draft.race].occurrences
        return {day for series, year, _, day, _ in runnings if series == draft.series and year == season and day}
    if draft.track is None:
        return set()
    return {race.date for race in lexicon.calendar.races_at(draft.series, season, draft.track) if race.date}


class Clock:
    """Settles as_of and tally.

    Args:
        published: The article's date.
        lexicon: The season calendar.
    """

    def __init__(self, published: Published | None, lexicon: Lexicon) -> None:
        self._published = published
        self._calendar = lexicon.calendar
        self._lexicon = lexicon

    def as_of(self, draft: Draft, cue: tuple[str, int] | None, caption_day: str | None) -> AsOf:
        """The days for one of which a claim is said to hold.

        Args:
            draft: The claim.
            cue: ``("through", 18)`` or ``("left", 4)`` races, where the sentence counts them.
            caption_day: The day of the photo or post that the claim stands in.
        """
        if draft.moment is not None:
            return AsOf(*draft.moment, "stated")
        if cue is not None and draft.series and draft.seasons:
            bounds = self._after_races(draft, *cue)
            if bounds is not None:
                return AsOf(*bounds, "stated")
        if caption_day is not None:
            return AsOf(caption_day, caption_day, "stated")
        if self._published is None:
            return AsOf()
        basis: AsOfBasis = "inferred" if self._published.basis == "inferred" else "published"
        return AsOf(self._published.earliest, self._published.latest, basis)

    def _after_races(self, draft: Draft, kind: str, number: int) -> tuple[str, str | None] | None:
        if draft.series is None or draft.seasons is None:
            return None
        season = draft.seasons[1]
        days = self._calendar.race_dates(draft.series, season)
        held = self._calendar.races_held(draft.series, season)
        if not days or held is None or len(days) != held or self._calendar.last_day(draft.series, season) is None:
            return None
        done = number if kind == "through" else held - number
        if not 0 < done <= held:
            return None
        following = days[done] if done < held else None
        until = (date.fromisoformat(following) - timedelta(days=1)).isoformat() if following else None
        return days[done - 1], until

    def tally(self, draft: Draft, as_of: AsOf) -> Tally | None:
        """Whether the counting was over at as_of."""
        if draft.predicate not in _TALLIES or draft.span in ("streak", "race"):
            return None
        day = as_of.earliest
        if draft.seasons is None:
            if draft.span != "career":
                return None
            return "final" if day and self._has_stopped(draft, int(day[:4])) else "so_far"
        if day is None:
            return None
        over = int(day[:4]) > draft.seasons[1] or self._calendar.is_over(draft.series, draft.seasons[1], day)
        if over:
            # "His fifth win of 2024" is the tally after that race, however late it is told.
            return "so_far" if draft.predicate == "wins" and "ordinal" in draft.rule else "final"
        return "so_far" if over is False and as_of.latest is not None else None

    def _has_stopped(self, draft: Draft, year: int) -> bool:
        """Whether a driver had not started a race in the season of a day nor in the one before it."""
        person = draft.subject.person if draft.subject else None
        driver = self._lexicon.drivers.get(person.id) if person else None
        return driver is not None and driver.last_season < year - 1


_TALLIES = frozenset(
    {"wins", "titles", "starts", "poles", "top_fives", "top_tens", "laps_led", "points", "stage_wins", "playoff_points"}
)
