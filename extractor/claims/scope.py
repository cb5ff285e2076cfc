"""Which season, series, place and span a head speaks of.

What the words of the head and the phrases that hang on it say comes first; then the rest of the sentence, then the
paragraph, then what the article is about. How each slot was settled is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal

import regex

from extractor.claims.clauses import Clauses
from extractor.claims.grammar import Codebook
from extractor.claims.stories import Stories, is_epithet, names_season, names_title
from extractor.claims.units import Sentence, Units
from extractor.lexicon import Lexicon
from extractor.reading.people import Person
from extractor.reading.timex import TimeExpr, resolve_seasons
from extractor.reading.timex_resolve import interval
from extractor.records.claim import ScopeSpan, SeasonsBasis, SeriesBasis

Years = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Settings:
    """What is known of the article as a whole.

    Attributes:
        day: The day it was published, or the first day it can have been (ISO 8601).
        season: The season it is written in.
        in_season: Whether that season has had its first race; None when the calendar cannot tell.
        series: The series it is about, if one stands out.
        stated: The article says its own date, it was not inferred from what it tells.
        clear: Hardly any other series is named.
        mentioned: Every series that is named.
    """

    day: str | None
    season: int | None
    in_season: bool | None
    series: str | None
    stated: bool = False
    clear: bool = False
    mentioned: frozenset[str] = frozenset()


@dataclass(slots=True)
class Found:
    """What the phrases around a head say of its scope.

    Attributes:
        last: Unit after the last phrase that was taken in.
        phrases: How many phrases were taken in.
    """

    last: int
    phrases: int = 0
    seasons: Years | None = None
    seasons_basis: SeasonsBasis | None = None
    series: str | None = None
    series_basis: SeriesBasis = "stated"
    span: ScopeSpan | None = None
    track: str | None = None
    race: str | None = None
    team: str | None = None
    make: str | None = None
    starts: int | None = None
    since: bool = False
    window: bool = False
    each: Years | None = None
    exhibition: bool = False
    cues: set[str] = field(default_factory=set)


# Phrases that may follow a head, in any order and number. The name says what is read from the captures.
PHRASES = {
    "streak": "(in a row|in as many (SERIES)* (RACE_NOUN|START_NOUN|weekends|weeks|days|nights)|(in|on the) trot|STREAK|in succession|back-to-back)",
    "career": (
        "((of|in|for) (his|her|my|a|their|the|its|DRIVER POSSESSIVE|NAME POSSESSIVE) "
        "((SANCTION|still-young|young|brief|short|WIN_MOD)* <series:SERIES>)? WORD? (CAREER|life)|for (his|her|my) CAREER|all-time|in (his|her|my) life|lifetime|for a CAREER|(DASH)? ever)"
    ),
    "filler": "(to (his|her|their) (credit|name)|under (his|her) belt|on (his|her) (resume|ledger)|(and counting)|to date|total|in all|overall)",
    "in_series": "(in|of|on) (the|this|that|SANCTION POSSESSIVE) (WIN_MOD)* (series|division|tour|circuit)|in SANCTION",
    "season_plain": (
        "((so far|already)? (of|in|on|during|for|from|all|over) (the|his|her|a|DRIVER POSSESSIVE) "
        "(single|ongoing|current|SERIES|rookie|regular)* SEASON_NOUN|(so far)? (in|during)? this (SERIES|SANCTION|regular)+ SEASON_NOUN|for (a|the) ORDINAL STREAK? SEASON_NOUN|all season|all year|so far|on the season|on the year)"
    ),
    "season": "(so far)? (earlier|later|already)? (of|in|on|during|for|from|all|over|across|throughout)? (the|his|her)? <season:YEAR|SEASON> (SERIES)? (SEASON_NOUN)?",
    "track": "(at|in|on|around) (the)? <track:TRACK> (POSSESSIVE)?",
    "here": "(here|there)|(at|on) (the|this) (COUNT|DECIMAL|half|quarter|DASH|mile|CAPITALISED|paved|high-banked|famed|historic)* (oval|track|speedway|superspeedway|raceway|facility|venue|course|bullring)|(at|on) the (half-mile|half DASH mile|COUNT DASH mile|DECIMAL DASH mile|DECIMAL DASH miler)",
    "race": "(in|at|of) (the)? <race:RACE>",
    "series": "(in|of|on|at|across) (the|this|any|his|all|SANCTION POSSESSIVE)? (what is now (the)?|then|soon DASH to DASH be|today POSSESSIVE)? (SANCTION)? <series:SERIES> (competition|racing|action|history|RACE_NOUN|level|ranks|schedule|side|tour|circuit)*",
    "window": "(in|over|of|during|from) (his|her|their|the|its)? (last|past|previous|first|final|next) COUNT (SERIES|CAREER)* (START_NOUN|RACE_NOUN|weeks|months|days|SEASON_NOUN)",
    "window_weeks": "in (the)? COUNT (weeks|months|days|nights|years)",
    "through": "(through|after) (his|her|the|its|just|only)* (first)? <starts:COUNT> (SERIES|of|COUNT|WIN_MOD)* (RACE_NOUN|events)",
    "came": "(have|had)? (came|come) (at|in)?",
    "include": "(include|includes|included)",
    "group": "for (the|his|her|its) TEAM_NOUN",
    "starts": "(in|from|through|after) (his|her|just|only)* <starts:COUNT> (CAREER|SERIES|WIN_MOD|MAKE|such|total)* START_NOUN",
    "each": "in each of (the)? <each:SEASON|YEAR>",
    "since": "(since|dating (back)? to|going back to) ANY",
    "since_season": "<since:SEASON>",
    "tenure": "(in|over|during|across|through) (his|her|the|all)* (COUNT|full|previous|past|last)* (seasons|years) (driving)? (with|for|at|under) (the)? <team:TEAM>",
    "team": "(for|with|under) (the)? <team:TEAM>",
    "make": "(for|with|in) (the|a)? <make:MAKE>",
    "driver": "for (TEAM)? (DRIVER_NOUN)? (DRIVER|NAME)",
    "date": "(on|from)? <date:DATE> (POSSESSIVE)?",
    "tie": "(and|COMMA) (most|tied|best|more) ANY",
}
_NAMED = ("DRIVER", "NAME", "PERSON")
# "Her four wins include one at Dover in 2019": a year after one of these is of a part, or of something else.
_PARTS_CLAUSE = frozenset({"and", "but", ",", "include", "includes", "included"})
_FIRST_SEASON = regex.compile(
    r"(?i)\b(?:first full(?:[- ]time)? (?:season|year|campaign)|rookie (?:season|year|campaign)"
    r"|first (?:season|year)(?= (?:with|at|for|driving for) ))\b"
)


class ScopeReader:
    """Reads scope for the heads of one article.

    Args:
        units: The article.
        codebook: The characters of classes.
        lexicon: Names and calendars.
        settings: What is known of the article as a whole.
        patterns: ``PHRASES``, compiled.
    """

    def __init__(
        self,
        units: Units,
        codebook: Codebook,
        lexicon: Lexicon,
        settings: Settings,
        patterns: dict[str, regex.Pattern[str]],
    ) -> None:
        self.units = units
        self.lexicon = lexicon
        self.settings = settings
        self._codebook = codebook
        self._patterns = patterns
        self._comma = frozenset(codebook.members("COMMA") + codebook.members("DASH"))
        self._quote = frozenset(codebook.members("QUOTE"))
        self._matching = lexicon.words["COMPARE"] - {"of", "top", "than", "past", "pass", "passing", "behind"}
        self._having = lexicon.words["HAVE"] | lexicon.words["BE"]
        self.clauses = Clauses(units, lexicon.words, self.seasons_of, settings.season)
        self.stories = Stories(units, codebook, lexicon.words, self.seasons_of)
        self.stories.read()

    # ---- phrases that hang on the head ------------------------------------------------------------------------

    def after(self, unit: int, *, person: Person | None = None) -> Found:
        """The phrases right after a head that ends before ``unit``."""
        units = self.units
        found = Found(last=unit)
        end = units.sentence(unit - 1).last
        position = unit
        while position < end and "include" not in found.cues:  # what is included is a part of what was counted
            start = position
            # One comma or a pair of words like "now" may stand before a phrase.
            for skip in (0, 1):
                match = self._phrase(start + skip, end) if start + skip < end else None
                if match is not None and (skip == 0 or units.codes[start] in self._comma):
                    name, hit = match
                    if skip and name in ("track", "team", "date", "race", "series", "starts", "make", "here", "driver"):
                        continue
                    self._read(name, hit, found, person)
                    position = hit.end()
                    break
            if position == start:
                break
            found.last = position
            found.phrases += 1
        return found

    def within(self, first: int, last: int, found: Found, *, person: Person | None = None) -> None:
        """Add what the modifiers of a head say ("his second straight Cup win", "a 2024 Bristol win")."""
        units = self.units
        for unit in range(first, last):
            label, value = units.label(unit), units.value(unit)
            if label == "SERIES" and found.series is None:
                found.series = value[0]
            elif label == "TRACK" and found.track is None:
                found.track = value[0]
            elif label == "RACE" and found.race is None:
                found.race = value[0]
            elif label == "TEAM" and found.team is None:
                found.team = value[0]
            elif label == "MAKE" and found.make is None:
                found.make = value[0]
            elif label in ("YEAR", "SEASON") and found.seasons is None:
                self._season(unit, found)
            elif units.words[unit] in self.lexicon.words["STREAK"]:
                found.span = "streak"
            elif units.words[unit] in self.lexicon.words["LIFETIME"] and found.span is None:
                found.span = "career"

    def _phrase(self, unit: int, end: int) -> tuple[str, regex.Match[str]] | None:
        for name, pattern in self._patterns.items():
            match = pattern.match(self.units.codes, unit, end)
            if match and match.end() > unit and not (name == "season" and self._dates_a_race(match)):
                return name, match
        return None

    def _dates_a_race(self, match: regex.Match[str]) -> bool:
        """Whether a year is a race's that stands beside what was counted: "won 21 races, the 2000 Dover 200 among them"."""
        opens = self.units.words[match.start()] == "the" or match.end() - match.start() == 1
        return opens and self.units.label(match.end()) == "RACE"

    def _read(self, name: str, match: regex.Match[str], found: Found, person: Person | None) -> None:
        units = self.units
        captures = {key: match.start(key) for key, value in match.groupdict().items() if value}
        there = self.clauses.series_there(match.start()) if units.words[match.start()] == "there" else None
        if there is not None and found.series is None:
            found.series, found.series_basis, name = there, "inherited", "series"
        found.cues.add(name)
        if name == "streak":
            found.span = "streak"
        elif name == "career":
            found.span = found.span or "career"
        elif name == "filler" and not _TO_HIS_NAME.isdisjoint(units.words[match.start() : match.end()]):
            if self.settings.in_season is False:
                found.span = found.span or "career"  # said in winter: all that he has
        elif name in ("season_plain", "through"):
            self.this_season(match.start(), found)
            year = self.settings.season
            if (
                units.words[match.start()] == "all"
                and not self.settings.in_season
                and found.seasons_basis == "relative"
            ):
                # "40 laps led all year", told in winter, is of the year that is over
                found.seasons = (year - 1, year - 1) if year and self.settings.in_season is False else found.seasons
        elif name in ("window", "window_weeks"):
            found.window = True
        elif name in ("since", "since_season"):
            found.since = True
        for key, unit in captures.items():
            value = units.value(unit)
            if key == "season":
                self._season(unit, found)
            elif key == "each":
                found.each, _ = self.seasons_of(unit)
            elif key == "starts":
                found.starts = value
            elif key in ("track", "race", "series", "team", "make") and getattr(found, key) is None:
                setattr(found, key, value[0])

    def _season(self, unit: int, found: Found) -> None:
        if found.seasons is not None:
            return
        years, basis = self.seasons_of(unit)
        if years is not None:
            found.seasons, found.seasons_basis = years, basis

    def this_season(self, unit: int, found: Found) -> None:
        """Settle "the season", "a single year": the year of the sentence, of the story, or of the article."""
        if found.seasons is not None:
            return
        sentence = self.units.sentence(unit)
        if "rookie" in self.units.words[unit : unit + 6]:
            return
        years, basis = self.season_in_sentence(unit, unit)
        story = None if self._has_weekday(sentence) else self.stories.story(sentence)
        if years is not None:
            found.seasons, found.seasons_basis = years, basis
        elif story:
            found.seasons, found.seasons_basis = (story, story), "inherited"
        else:
            found.seasons, found.seasons_basis = self._published_season()
        found.span = found.span or "season"

    def _has_weekday(self, sentence: Sentence) -> bool:
        """Whether a sentence names a day of the article's own week: "was second Sunday at Dover, where Vale won"."""
        return any(
            self.units.label(unit) == "DATE"
            and self.units.value(unit).kind == "weekday"
            and not self.units.words[unit].startswith("that ")
            for unit in range(sentence.first, sentence.last)
        )

    def _published_season(self) -> tuple[Years | None, SeasonsBasis | None]:
        season = self.settings.season
        return ((season, season), "relative") if season else (None, None)

    # ---- seasons ----------------------------------------------------------------------------------------------

    def seasons_of(self, unit: int) -> tuple[Years | None, SeasonsBasis | None]:
        """The seasons that a time mention names, and whether it names them outright."""
        expr: TimeExpr = self.units.value(unit)
        sentence = self.units.sentence(unit)
        if expr.kind == "season_rel" and expr.offset == -1 and expr.word == "season" and self._after_finale:
            return None, None  # in December "last season" may be the one that is just over
        years = resolve_seasons(
            expr,
            published_season=self.settings.season,
            narrative_season=self._year_before(unit) or self.stories.anchor(sentence),
            in_season=self.settings.in_season,
        )
        if years is None or years[0] < 1940 or years[1] - years[0] > 40:
            return None, None
        return years, "stated" if expr.kind in ("year", "years") else "relative"

    @cached_property
    def _after_finale(self) -> bool:
        """Whether the article was written between the finale and the new year: the finale of its series, else of all."""
        settings, calendar = self.settings, self.lexicon.calendar
        if not (settings.in_season and settings.season and settings.day):
            return False
        about = (
            [settings.series]
            if settings.series
            else [each.id for each in self.lexicon.series.values() if each.national]
        )
        return all(calendar.is_over(each, settings.season, settings.day) is True for each in about)

    def _year_before(self, unit: int) -> int | None:
        """The year from which "the next year" counts where its own sentence has just named one: "in 2013, and the next year"."""
        units = self.units
        if units.label(unit) != "SEASON":
            return None
        sentence = units.sentence(unit)
        # "lost the 2011 title to Vale. Vale had five wins that year": what "that year" points to may be a title's.
        points = units.words[unit].startswith("that ")
        above = units.sentences[sentence.index - 1] if points and sentence.index else sentence
        begin = above.first if above.section == sentence.section else sentence.first
        for each in range(unit - 1, begin - 1, -1):
            if units.label(each) == "DATE" and units.value(each).year:
                year: int = units.value(each).year
                return year
            if points and units.label(each) == "SEASON":
                return None
            named = not points and names_title(units, self.lexicon.words, each)
            if units.label(each) in ("YEAR", "SEASON") and not named:
                years, _ = self.seasons_of(each)
                return years[1] if years is not None else None
        return None

    def season_in_sentence(self, first: int, last: int) -> tuple[Years | None, SeasonsBasis | None]:
        """The season that the sentence of a head gives: the nearest before it in the clause, else the nearest after."""
        units = self.units
        sentence = units.sentence(first)
        named = [u for u in range(sentence.first, sentence.last) if names_season(units, u) and not self._opens_later(u)]
        inside = [u for u in named if first <= u < last]
        outside = [u for u in named if not (names_title(units, self.lexicon.words, u) or is_epithet(units, u))]
        before = [
            u
            for u in reversed(outside)
            if u < first
            and not self._walled(u + 1, first, opening=self._opens(sentence, u))
            and not self.clauses.aside(u, first)
        ]
        begins = self._main_clause(sentence, last)
        after = [u for u in outside if u >= last and not self._walled(last if u < begins else begins, u, strict=True)]
        if before and "now" in units.words[before[0] : first] and self.settings.season:
            return (self.settings.season, self.settings.season), "relative"
        for unit in [*inside, *before, *after]:
            expr: TimeExpr = units.value(unit)
            # "Over the past three seasons, Rowan won 13": at the sentence's head a window is all that is counted.
            if expr.kind == "window" and unit - sentence.first > 1:
                continue
            years, basis = self.seasons_of(unit)
            if years is not None:
                return years, basis
        return None, None

    def _main_clause(self, sentence: Sentence, last: int) -> int:
        """Where the clause begins that a head at a sentence's opening "with" leads to: "With nine wins and ..., Rowan ..."."""
        units = self.units
        if units.words[sentence.first] != "with":
            return last
        for unit in range(last + 1, sentence.last):
            if units.words[unit - 1] == "," and (units.label(unit) in _NAMED or units.words[unit] in ("he", "she")):
                return unit
        return last

    def _opens_later(self, unit: int) -> bool:
        """Whether a season only tells what came before it: "entered 2026 with eight", "took two wins into 2023"."""
        words = self.units.words
        before = [word for word in words[max(self.units.sentence(unit).first, unit - 3) : unit] if word != "the"]
        since = words[max(self.units.sentence(unit).first, unit - 4) : unit]
        lead = words[self.units.sentence(unit).first : unit]
        back = [at for at, word in enumerate(lead) if word in ("since", "until")][-1:]
        if back and back[0] >= len(lead) - 6 and "," not in lead[back[0] :] and unit + 1 < len(words):
            places = range(unit - len(lead) + back[0], unit)
            if words[unit + 1] == "," and any(self.units.label(each) in ("TRACK", "RACE") for each in places):
                return True  # "not since Dover in September 2020, 65 races, before she won at Texas"
        compared = "since" in since and any(self.units.label(each) in _NAMED for each in range(unit - len(since), unit))
        return bool(before) and (compared or before[-1] in _ENTERS or not _FOUNDED.isdisjoint(before))

    def _opens(self, sentence: Sentence, unit: int) -> bool:
        """Whether a year stands in an opening phrase, which holds for all verbs that follow: "In his first season, 2002, ..."."""
        return unit - sentence.first <= _OPENING and self.units.words[unit + 1] == ","

    def _walled(self, first: int, last: int, *, strict: bool = False, opening: bool = False) -> bool:
        """Whether something between two units keeps a year on one side from speaking of the other."""
        words = self.units.words[first:last]
        if not {";", "since", "until", "where"}.isdisjoint(words):
            return True
        if any(code in self._quote for code in self.units.codes[first:last]):
            return True  # what is said and what is told are of two times
        if strict and "after" in words:
            return True  # "his first win of the year after two in 2023"
        if strict:
            return not (_PARTS_CLAUSE | self._matching).isdisjoint(self._without_second_object(words))
        if opening or words[:2] == [",", "when"] or words[:1] == ["when"]:
            return False  # "in 2006, when he won twice and was third": all of it is of that year
        # A new verb after "and" or a participle after a comma begins a clause that the year does not reach.
        return any(
            (one == "and" and (two in self._having or two in _NEW_VERBS or self._has_now(words, index)))
            or (one == "," and (two in self._having or (two.endswith("ing") and len(two) > 4 and two not in _OUTCOMES)))
            for index, (one, two) in enumerate(pairwise(words))
        )

    def _has_now(self, words: list[str], index: int) -> bool:
        """Whether a clause begins that tells what somebody has or is: "and he has"."""
        return words[index + 1] in ("he", "she") and not self._having.isdisjoint(words[index + 2 : index + 3])

    def _without_second_object(self, words: list[str]) -> list[str]:
        """The words without an "and" that only adds a title: "won six races and the championship last season"."""
        for index, word in enumerate(words):
            if word == "and" and words[index + 1 : index + 2] in (["the"], ["a"], ["his"], ["her"]):
                titles = self.lexicon.words["TITLE_NOUN"]
                at = next((end for end in range(index + 2, min(len(words), index + 6)) if words[end] in titles), None)
                if at is not None:
                    return [*words[:index], *words[at:]]
        return words

    def dated_in_sentence(self, first: int, last: int) -> tuple[Years | None, SeasonsBasis | None]:
        """The season that the sentence gives by a season, a year, or a date with a year."""
        years, basis = self.season_in_sentence(first, last)
        if years is not None:
            return years, basis
        sentence = self.units.sentence(first)
        dated = [
            self.units.value(unit).year
            for unit in range(sentence.first, sentence.last)
            if self.units.label(unit) == "DATE" and self.units.value(unit).year
        ]
        return ((dated[0], dated[0]), "stated") if dated and len(set(dated)) == 1 else (None, None)

    def season_for(self, first: int, last: int, person: Person | None) -> tuple[Years | None, SeasonsBasis | None]:
        """The season of a head that names none: the sentence's, or the driver's first season when it says so."""
        years, basis = self.season_in_sentence(first, last)
        if years is not None:
            return years, basis
        sentence = self.units.sentence(first)
        year = self._first_season(sentence, first, last, person)
        if year is not None:
            self.stories.tell(sentence, year)
            return (year, year), "relative"
        story = self.stories.story(sentence)
        if story and self.settings.season and story > self.settings.season:
            return None, None  # a plan's season: nothing has been counted in it
        if (
            story
            and person is not None
            and self.lexicon.entries(person.id)
            and not self.lexicon.active(person.id, story)
        ):
            return None, None  # "Vale won twice" of somebody who did not race then: the story is another's
        return ((story, story), "inherited") if story else (None, None)

    def _first_season(self, sentence: Sentence, first: int, last: int, person: Person | None) -> int | None:
        """The driver's first full season, where the sentence speaks of it ("in his first full-time season")."""
        said = _FIRST_SEASON.search(self.units.text, sentence.start, sentence.end)
        if person is None or not said:
            return None
        series, _ = self.series_for(first, last, person, None)
        following = self.units.at(said.end())
        following += self.units.words[following] == "driving"
        if self.units.words[following] in _WITH_TEAM:
            # "in his first full season at Marlow Racing" is not his first of all.
            if self.units.label(following + 1) != "TEAM" or len(self.units.value(following + 1)) != 1:
                return None
            team = self.units.value(following + 1)[0]
            drove = (each for each in self.lexicon.entries(person.id) if each.series == series)
            return next((each.season for each in drove if team in each.team_ids), None)
        return self.lexicon.first_full_time_season(person.id, series) if series else None

    # ---- series -----------------------------------------------------------------------------------------------

    def series_for(
        self,
        first: int,
        last: int,
        person: Person | None,
        seasons: Years | None,
        *,
        raced_once: bool = False,
        told_before: bool = False,
    ) -> tuple[str | None, SeriesBasis | None]:
        """The series of a head that names none: sentence, paragraph, then the one the driver races in.

        What happened in one race (``raced_once``) is of the series that the article is about, if the driver raced there:
        a regular of another series may have been a guest. A series that the head only points to (``told_before``: "21
        victories in the series") stands before it.
        """
        units = self.units
        sentence = units.sentence(first)
        near = self._nearest_series(sentence, first, last, ahead=not told_before)
        if near is not None:
            return near, "stated"
        by_car = self._of_car(sentence, last, person, seasons)
        if by_car is not None:
            return by_car, "inherited"
        raced = self._raced(person, seasons)
        possible = [
            each
            for each in (self.of_paragraph(sentence), self.settings.series if self.settings.clear else None)
            if each and self._possible(each, raced)
        ]
        if possible:
            return possible[0], "inherited"
        settings = self.settings
        year = seasons[1] if seasons else settings.season
        of_the_day = self._of_the_day(sentence, raced) if raced_once and year == settings.season else None
        if of_the_day:
            return of_the_day, "inherited"
        told = self._named_last[sentence.index] if raced_once and year == settings.season else None
        if told and self._possible(told, raced):
            return told, "inherited"
        if raced_once and year == settings.season and settings.series in (raced or ()):
            return settings.series, "inherited"
        main = self.lexicon.main_series(person.id, year) if person is not None and year else None
        known = settings.series is not None and any(map(self._has_races, settings.mentioned))
        if main and (main in settings.mentioned or not known):
            return main, "inherited" if main in settings.mentioned else "default"
        about = settings.series if settings.series and self._has_races(settings.series) else None
        if about and (settings.clear or self._possible(about, raced)):
            return about, "inherited"
        return None, None

    def _of_car(self, sentence: Sentence, last: int, person: Person | None, seasons: Years | None) -> str | None:
        """The one series in which somebody drove the car that a clause goes on to name: "has four wins in the No. 60"."""
        units, season = self.units, self.settings.season
        years = seasons or ((season, season) if season else None)
        if person is None or years is None:
            return None
        for unit in range(last, min(sentence.last, last + _CAR_REACH)):
            if units.words[unit] in _CLAUSE_ENDS:
                return None
            if units.label(unit) == "CARNUM":
                if _SEATED.isdisjoint(units.words[max(last, unit - 5) : unit]):
                    return None
                number = units.value(unit)
                entries = self.lexicon.entries(person.id)
                known = {e.series for e in entries if number in e.numbers and years[0] <= e.season <= years[1]}
                return known.pop() if len(known) == 1 else None
        return None

    def of_paragraph(self, sentence: Sentence) -> str | None:
        """The series of a paragraph that names just one before a sentence."""
        names = self._named_before[sentence.index]
        return next(iter(names)) if len(names) == 1 else None

    def _of_the_day(self, sentence: Sentence, raced: set[str] | None) -> str | None:
        """The series that raced on the day that a sentence names, where only one did: "was 13th on Saturday"."""
        calendar = self.lexicon.calendar
        for unit in range(sentence.first, sentence.last):
            if self.units.label(unit) != "DATE" or self.units.value(unit).weekday is None:
                continue
            days = interval(
                self.units.value(unit),
                published=self.settings.day,
                narrative_season=None,
                narrative_day=None,
                future=False,
                past=True,
            )
            if days is None or days[0] != days[1]:
                return None
            held = [each for each in self.lexicon.series if calendar.race_on(each, days[0].isoformat())]
            return held[0] if len(held) == 1 and self._possible(held[0], raced) else None
        return None

    def told_last(self, unit: int) -> str | None:
        """The series whose race the text before a unit's sentence spoke of last."""
        return self._named_last[self.units.sentence(unit).index]

    @cached_property
    def _named_last(self) -> list[str | None]:
        """For each sentence the series whose race its paragraph, or one before it, spoke of last: it is told on."""
        units = self.units
        last: list[str | None] = []
        section, told, above = -1, None, None
        for sentence in units.sentences:
            if sentence.section != section:
                section, told, above = sentence.section, None, told or above
            last.append(told or above)
            for unit in range(sentence.first, sentence.last):
                aside = any(word.split()[-1] in _BEFORE_THAT for word in units.words[sentence.first : unit])
                if (
                    units.label(unit) == "SERIES"
                    and units.words[unit + 1] in self.lexicon.words["RACE_NOUN"]
                    and not aside
                ):
                    told = units.value(unit)[0]
        return last

    @cached_property
    def _named_before(self) -> list[frozenset[str]]:
        """For each sentence the series that its paragraph names before it."""
        units = self.units
        named: list[frozenset[str]] = []
        section, names = -1, frozenset[str]()
        for sentence in units.sentences:
            names = names if sentence.section == section else frozenset()
            section = sentence.section
            named.append(names)
            found = [
                units.value(unit)[0]
                for unit in range(sentence.first, sentence.last)
                if units.label(unit) == "SERIES" and not self._attributive(unit)
            ]
            names |= frozenset(found)
        return named

    def _has_races(self, series: str) -> bool:
        """Whether the lexicon knows a series' races: one without ("is off to IndyCar") speaks only of what it stands in."""
        return bool(self.lexicon.calendar.seasons(series)) or series == "national"

    def _attributive(self, unit: int) -> bool:
        """Whether a series only tells who somebody is: "former Cup champion Rowan"."""
        units = self.units
        following = units.words[unit + 1 : unit + 3]
        words = self.lexicon.words
        titles = words["CHAMPION"] | words["WINNER"] | words["DRIVER_NOUN"] | words["DRIVERS_NOUN"]
        return bool(following[:1]) and following[0] in titles

    def _nearest_series(self, sentence: Sentence, first: int, last: int, *, ahead: bool = True) -> str | None:
        units = self.units
        found = [
            u
            for u in range(sentence.first, sentence.last if ahead else last)
            if units.label(u) == "SERIES"
            and (first <= u < last or (not self._attributive(u) and self._has_races(units.value(u)[0])))
            and not self.clauses.in_next(last, u)
            and not any(code in self._quote for code in units.codes[last:u])  # what is said and what is told
            and not (u < first and (self.clauses.aside(u, first) or "whom" in units.words[u:first]))
            and not self.clauses.of_his_past(first, last, u)
            and not self.clauses.of_a_plan(first, last, u)
            and not self.clauses.of_a_move(first, last, u)
        ]
        if not found:
            return None
        names = {units.value(u)[0] for u in found}
        nearest = found[0] if len(names) == 1 else min(found, key=lambda u: min(abs(u - first), abs(u - last)))
        series: str = units.value(nearest)[0]
        return series

    def _raced(self, person: Person | None, seasons: Years | None) -> set[str] | None:
        """Series that the driver started in during those seasons; None when the lexicon cannot tell."""
        if person is None:
            return None
        entries = self.lexicon.entries(person.id)
        if not entries:
            return None
        years = seasons or ((self.settings.season, self.settings.season) if self.settings.season else None)
        if years is None:
            return {entry.series for entry in entries}
        raced = {entry.series for entry in entries if years[0] <= entry.season <= years[1]}
        return raced or None

    @staticmethod
    def _possible(series: str, raced: set[str] | None) -> bool:
        return raced is None or series in raced or series == "national"


def with_series(found: Found, series: str | None) -> Found:
    """A copy of ``found`` with another series."""
    return replace(found, series=series)


_WITH_TEAM = frozenset({"with", "at", "for", "under", "driving", "as", "since"})
_CAR_REACH = 12
"""Units after a head in which the car stands that it was done in, at most."""
_CLAUSE_ENDS = frozenset({";", "but", "who", "while", "whose", "which", "before", "after", "when"})
_SEATED = frozenset({"in", "aboard", "driving", "with"})
_OPENING = 8
"""Units of a phrase that opens a sentence, at most."""
# "raced there in 2012, finishing 10th in points": what came of it is of the same year.
_OUTCOMES = frozenset({"finishing", "placing"})
_NEW_VERBS = frozenset("won wins comes enters goes heads arrives leaves sits ranks stands brings takes".split())
_TO_HIS_NAME = frozenset({"credit", "name", "belt", "resume", "ledger"})
# "A day earlier he had won his first Busch Series race": told beside what goes on.
_BEFORE_THAT = frozenset({"had", "earlier", "previously", "before"})
_FOUNDED = frozenset({"founded", "established", "formed", "born", "started"})
_ENTERS = frozenset({"into", "through", "entered", "entering", "enters", "before", "started", "began"})
Direction = Literal["before", "after"]
