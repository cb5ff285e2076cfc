"""Imaginary articles of which every claim is true by the tables.

Articles come in beats: one series in three seasons, and the people a reporter of it writes about (winners, the middle
of the field, part-timers, pairs of one surname). So many articles tell the same counts on different days. An article
has a moment: the day at whose end its counts hold. What is published on a race day may count the race or not, and
what is told in boilerplate may be older.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any, NamedTuple

from benchmarks.closed_loop.world import (
    LAST_DAY,
    LATFORD,
    NATIONAL,
    SERIES,
    SERIES_NAMES,
    TALLIES,
    Entry,
    Race,
    World,
    iso,
    surname,
)
from extractor.records import (
    ArticleRecord,
    ArticleRef,
    AsOf,
    Attribution,
    Basis,
    CarNumber,
    Claim,
    Count,
    DateValue,
    Evidence,
    Extent,
    Parts,
    Position,
    Published,
    RaceValue,
    Scope,
    SeriesValue,
    Span,
    Subject,
    TeamValue,
    TrackValue,
    Value,
)

FIRST_SEASON, LAST_SEASON = 1974, 2025
"""Seasons written about: every date is known, and counting points by season is simple."""
CLAIMS_A_BEAT = 1100
_SHINGLES = 32
_GREAT = 9
"""One race in so many is told again and again."""


@dataclass(slots=True)
class Told:
    """A claim, and what its writer knew: errors are made from it.

    Attributes:
        claim: The claim.
        day: The day at whose end the figure held.
        race: The race it is about, if it is about one.
    """

    claim: Claim
    day: int
    race: Race | None = None


@dataclass(slots=True)
class Story:
    """An article while it is written.

    Attributes:
        id: Its id.
        day: The day it was published on.
        moment: The day at whose end its counts hold: the day of publication, or the day before.
        published: What its date is known to be; None for an undated article.
        fingerprint: Checksums of its imaginary text.
    """

    id: str
    day: int
    moment: int
    published: Published | None
    fingerprint: list[int]
    told: list[Told] = field(default_factory=list)
    cursor: int = 0

    @property
    def ref(self) -> ArticleRef:
        return ArticleRef(id=self.id, source=f"{self.id}.txt", published=self.published)

    @property
    def as_of(self) -> AsOf:
        if self.published is None:
            return AsOf()
        basis = "inferred" if self.published.basis == "inferred" else "published"
        return AsOf(self.published.earliest, self.published.latest, basis)

    def record(self) -> ArticleRecord:
        marks = "".join(f"{mark:08x}" for mark in sorted(self.fingerprint))
        return ArticleRecord(id=self.id, source=f"{self.id}.txt", fingerprint=marks, published=self.published)

    def new_sentence(self) -> None:
        self.cursor += 100 - self.cursor % 100

    def tell(
        self,
        predicate: str,
        subject: Subject,
        value: Value,
        scope: Scope,
        *,
        day: int | None = None,
        race: Race | None = None,
        **more: Any,
    ) -> Claim:
        """Add a claim. ``more`` are fields of the record; the moment of the article is the default as-of."""
        start = self.cursor
        self.cursor += 10
        text = f"{start:09d} "
        base = start - start % 100
        more.setdefault("as_of", self.as_of)
        more.setdefault(
            "basis", Basis("named", "stated" if scope.series else None, "stated" if scope.seasons else None)
        )
        claim = Claim(
            id=f"clm_{self.id}_{len(self.told):03d}",
            article=self.ref,
            predicate=predicate,
            subject=subject,
            value=value,
            scope=scope,
            evidence=Evidence(start, start + 10, text, Extent(base, base + 100), Span(start, start + 1, text[0])),
            rule="closed_loop",
            **more,
        )
        self.told.append(Told(claim, self.moment if day is None else day, race))
        return claim


class Beat(NamedTuple):
    """Three seasons of a series, and whom its articles are about."""

    series: str
    seasons: range
    cast: list[str]


class Library(NamedTuple):
    """All claims, with what their writers knew, and the records of their articles."""

    told: list[Told]
    articles: list[ArticleRecord]


def write(world: World, claims: int, rng: Random) -> Library:
    """Articles with at least so many claims, all true.

    Args:
        world: What really happened.
        claims: How many claims to write.
        rng: Decides everything.
    """
    told: list[Told] = []
    records: list[ArticleRecord] = []
    while len(told) < claims:
        newsroom = Newsroom(world, _beat(world, rng), rng, len(records))
        due = min(claims, len(told) + CLAIMS_A_BEAT)
        while len(told) < due:
            for story in newsroom.stories():
                told += story.told
                records.append(story.record())
    return Library(told, records)


def _beat(world: World, rng: Random) -> Beat:
    while True:
        series = rng.choice(SERIES)
        first = rng.randint(FIRST_SEASON, LAST_SEASON - 2)
        seasons = range(first, first + 3)
        if all(world.is_dated(series, season) for season in seasons):
            break
    starts: dict[str, int] = {}
    good: dict[str, int] = {}
    for season in seasons:
        for race in world.races[series, season]:
            for driver, entry in world.field[race].items():
                starts[driver] = starts.get(driver, 0) + 1
                good[driver] = good.get(driver, 0) + (entry.finish <= 5) + 4 * (entry.finish == 1)
    ranked = sorted(starts, key=lambda driver: (-good[driver], -starts[driver], driver))
    cast = rng.sample(ranked[:14], 7)
    cast += rng.sample(ranked[14:40], min(3, len(ranked[14:40])))
    part_timers = [one for one in ranked if 2 <= starts[one] <= 20 and len(_cars(world, one, series, seasons)) > 1]
    cast += rng.sample(part_timers, min(2, len(part_timers)))
    named = surname(world.names[cast[0]])
    cast += [one for one in ranked[:80] if surname(world.names[one]) == named][:2]
    return Beat(series, seasons, list(dict.fromkeys(cast)))


def _cars(world: World, driver: str, series: str, seasons: Iterable[int]) -> set[str]:
    return {entry.car for season in seasons for entry in world.entries(driver, series, season)}


class Newsroom:
    """Writes the articles of one beat.

    Args:
        world: What really happened.
        beat: What the articles are about.
        rng: Decides everything.
        number: The number of the next article.
    """

    def __init__(self, world: World, beat: Beat, rng: Random, number: int) -> None:
        self.world, self.beat, self.rng, self.number = world, beat, rng, number
        self.lines: list[tuple[Callable[[Story, str, str], None], int]] = [
            (self.season_tally, 16),
            (self.career_tally, 12),
            (self.past_season, 9),
            (self.seasons_range, 5),
            (self.track_tally, 5),
            (self.all_series, 5),
            (self.stat_line, 5),
            (self.team_tally, 4),
            (self.past_moment, 6),
            (self.stale_line, 4),
            (self.listed_wins, 5),
            (self.titles, 5),
            (self.race_told, 14),
            (self.race_dates, 5),
            (self.person, 7),
            (self.debut, 3),
            (self.cars_and_teams, 8),
            (self.plans, 3),
            (self.denials, 3),
            (self.no_totals, 2),
            (self.standing, 2),
        ]

    # Articles

    def stories(self) -> list[Story]:
        """An article, and at times a copy of it."""
        story = self._story()
        for driver in self.rng.sample(self.beat.cast, self.rng.randint(1, 4)):
            series = self.beat.series if self.rng.random() < 0.85 else self.rng.choice(SERIES)
            if (driver, series) not in self.world.careers:
                series = self.beat.series
            if self.world.careers[driver, series].entries[0].race.season > date.fromordinal(story.moment).year:
                continue
            for line in self.rng.choices(*zip(*self.lines, strict=True), k=self.rng.randint(2, 5)):  # type: ignore[arg-type]
                story.new_sentence()
                line(story, driver, series)
        return [story, self._copy(story)] if self.rng.random() < 0.07 else [story]

    def _story(self) -> Story:
        rng, world, series = self.rng, self.world, self.beat.series
        season = rng.choice(self.beat.seasons)
        race = rng.choice(world.races[series, season])
        raced = race.day or 0
        first, last = world.ends(series, season)
        kind = rng.choices(("preview", "recap", "review", "feature", "retrospective"), (25, 30, 17, 20, 8))[0]
        if kind == "preview":
            day = raced - rng.randint(0, 3)
            moment = day - 1 if day == raced else day
        elif kind == "recap":
            day = moment = raced + rng.choice((0, 0, 1, 1, 2))
        else:
            span = {"review": (last + 1, last + 80), "feature": (first, last + 60), "retrospective": (last, LAST_DAY)}
            day = moment = min(rng.randint(*span[kind]), LAST_DAY)
        published: Published | None = Published(iso(day), iso(day), rng.choice(("metadata", "stated")))
        dating = rng.random()
        if dating < 0.06:
            published = None
        elif dating < 0.13:
            told = max((held for held in world.days[series] if held <= moment), default=None)
            published = None if told is None else Published(iso(told), None, "inferred")
        elif dating < 0.16:
            published = Published(iso(day - rng.randint(0, 9)), iso(day + rng.randint(0, 9)), "stated")
        self.number += 1
        return Story(f"art-{self.number:06d}", day, moment, published, [rng.getrandbits(32) for _ in range(_SHINGLES)])

    def _copy(self, story: Story) -> Story:
        """The same story in another outlet on the same day, some of it cut."""
        rng = self.rng
        self.number += 1
        changed = rng.randint(0, 8)
        marks = story.fingerprint[changed:] + [rng.getrandbits(32) for _ in range(changed)]
        copy = Story(f"art-{self.number:06d}", story.day, story.moment, story.published, marks, cursor=1000)
        ids: dict[str, str] = {}
        for told in story.told:
            lists = told.claim.parts is not None or any(
                told.claim.id in other.claim.parts.claims for other in story.told if other.claim.parts
            )
            if lists or rng.random() < 0.9:
                old = told.claim
                new = copy.tell(
                    old.predicate,
                    old.subject,
                    old.value,
                    old.scope,
                    day=told.day,
                    race=told.race,
                    as_of=old.as_of,
                    tally=old.tally,
                    modality=old.modality,
                    section=old.section,
                    basis=old.basis,
                    parts=Parts(tuple(ids[one] for one in old.parts.claims), old.parts.complete) if old.parts else None,
                )
                ids[old.id] = new.id
                copy.new_sentence()
        return copy

    # What the lines share

    def _driver(self, driver: str) -> Subject:
        return Subject(kind="driver", id=driver, name=self.world.names[driver])

    def _year(self, story: Story) -> int:
        return date.fromordinal(story.moment).year

    def _season_of(self, story: Story, series: str) -> int | None:
        """The season that runs at an article's moment, or the last that was over."""
        year = self._year(story)
        first, _ = self.world.ends(series, year)
        known = self.beat.series if series == NATIONAL else series
        season = year if self.world.races.get((known, year)) and story.moment >= first else year - 1
        return season if self.world.races.get((known, season)) else None

    def _basis(self, seasons: bool) -> Basis:
        draw = self.rng.random()
        series = "stated" if draw < 0.8 else "inherited" if draw < 0.96 else "default"
        return Basis("named", series, self.rng.choice(("stated", "relative")) if seasons else None)  # type: ignore[arg-type]

    def _count(self, number: int) -> Count:
        draw = self.rng.random()
        if draw < 0.03 and number > 1:
            return Count(number - self.rng.randint(0, 1), "at_least")
        if draw < 0.05 and number > 1:
            return Count(number - 1, "more_than")
        if draw < 0.06 and number > 0:
            return Count(number + self.rng.randint(0, 2), "at_most")
        if draw < 0.08 and number > 9:
            return Count(round(number / 10) * 10, "about")
        return Count(number)

    def _tally_word(self, story: Story, series: str, driver: str, seasons: tuple[int, int] | None) -> str | None:
        """Final once it was over; careers only where the driver never raced there again."""
        if self.rng.random() < 0.1:
            return None
        year = self._year(story)
        if seasons is not None:
            return "final" if self.world.is_over(series, seasons[1], story.moment) else "so_far"
        last = self.world.last_season(driver, series)
        return "final" if last < 2024 and last < year - 1 else "so_far"

    def _tell_count(
        self,
        story: Story,
        driver: str,
        predicate: str,
        series: str,
        seasons: tuple[int, int] | None,
        *,
        day: int | None = None,
        exactly: bool = False,
        track: str | None = None,
        team: str | None = None,
        **more: Any,
    ) -> Claim | None:
        moment = story.moment if day is None else day
        if seasons is None and not self._career_is_whole(driver, series):
            return None
        number = self.world.tally(driver, predicate, series, seasons, moment, track=track, team=team)
        if number is None:
            return None
        span = "career" if seasons is None else "season" if seasons[0] == seasons[1] else "seasons"
        more.setdefault("tally", self._tally_word(story, series, driver, seasons))
        more.setdefault("basis", self._basis(seasons is not None))
        scope = Scope(series=series, seasons=seasons, span=span, track=track, team=team)  # type: ignore[arg-type]
        value = Count(number) if exactly else self._count(number)
        return story.tell(predicate, self._driver(driver), value, scope, day=day, **more)

    def _career_is_whole(self, driver: str, series: str) -> bool:
        """Whether no season of a driver's career lacks its field (the national series are known from their start)."""
        return (driver, series) in self.world.careers or series == NATIONAL

    # Counts

    def season_tally(self, story: Story, driver: str, series: str) -> None:
        season = self._season_of(story, series)
        if season is None:
            return
        predicate = self.rng.choices(TALLIES, (50, 12, 12, 12, 6, 8))[0]
        section = self.rng.choices(("body", "quote", "headline", "stats"), (80, 8, 4, 8))[0]
        speaker = Attribution("quote", driver) if section == "quote" else Attribution()
        seasons = (season, season)
        told = self._tell_count(story, driver, predicate, series, seasons, section=section, attribution=speaker)
        if told is not None and section == "headline":
            story.new_sentence()
            story.tell(predicate, told.subject, told.value, told.scope, tally=told.tally, basis=told.basis)
        elif self.rng.random() < 0.3:
            self._before_the_race(story, driver, predicate, series, seasons)

    def _before_the_race(
        self, story: Story, driver: str, predicate: str, series: str, seasons: tuple[int, int]
    ) -> None:
        """What is told on a race day may have the figure before the race beside the one after it."""
        if any(race.day == story.day == story.moment for race in self.world.races.get((series, seasons[0]), ())):
            story.new_sentence()
            self._tell_count(story, driver, predicate, series, seasons, day=story.day - 1, tally="so_far")

    def career_tally(self, story: Story, driver: str, series: str) -> None:
        predicate = self.rng.choices(TALLIES, (50, 12, 12, 14, 6, 6))[0]
        self._tell_count(story, driver, predicate, series, None)

    def past_season(self, story: Story, driver: str, series: str) -> None:
        held = sorted({entry.race.season for entry in self.world.careers[driver, series].entries})
        over = [season for season in held if self.world.is_over(series, season, story.moment)][-6:]
        if over:
            season = self.rng.choice(over)
            predicate = self.rng.choices(TALLIES, (60, 10, 10, 10, 5, 5))[0]
            self._tell_count(story, driver, predicate, series, (season, season))

    def seasons_range(self, story: Story, driver: str, series: str) -> None:
        last = self._season_of(story, series)
        if last is None:
            return
        if not self.world.is_over(series, last, story.moment) and self.rng.random() < 0.7:
            last -= 1
        first = last - self.rng.randint(1, 2)
        if not self.world.races.get((series, first)):
            return
        self._tell_count(story, driver, self.rng.choice(("wins", "wins", "top_fives")), series, (first, last))
        for season in range(first, last + 1) if self.rng.random() < 0.5 else ():
            self._tell_count(story, driver, "wins", series, (season, season))

    def track_tally(self, story: Story, driver: str, series: str) -> None:
        track = self.rng.choice(self.world.careers[driver, series].entries).race.track
        predicate = self.rng.choices(TALLIES[:4], (60, 13, 13, 14))[0]
        season = self._season_of(story, series)
        seasons = (season, season) if season is not None and self.rng.random() < 0.3 else None
        self._tell_count(story, driver, predicate, series, seasons, track=track)

    def all_series(self, story: Story, driver: str, series: str) -> None:
        season = self._season_of(story, NATIONAL) if self.rng.random() < 0.5 else None
        if season is None and self._year(story) < 1982:
            return
        seasons = None if season is None else (season, season)
        predicate = self.rng.choice(("wins", "wins", "starts", "top_fives"))
        if seasons is not None and not self.world.is_dated(NATIONAL, seasons[0]):
            return
        self._tell_count(story, driver, predicate, NATIONAL, seasons)
        for one in SERIES if self.rng.random() < 0.4 else ():
            if (driver, one) in self.world.careers and self.world.races.get((one, self._year(story))):
                self._tell_count(story, driver, predicate, one, seasons)

    def stat_line(self, story: Story, driver: str, series: str) -> None:
        season = self._season_of(story, series)
        if season is None:
            return
        seasons = (season, season) if self.rng.random() < 0.7 else None
        basis, tally = self._basis(seasons is not None), self._tally_word(story, series, driver, seasons)
        for predicate in ("starts", "wins", "top_fives", "top_tens", "laps_led"):
            self._tell_count(
                story, driver, predicate, series, seasons, exactly=True, section="stats", basis=basis, tally=tally
            )

    def team_tally(self, story: Story, driver: str, series: str) -> None:
        """A driver's wins for one team, and the wins of a team."""
        season = self._season_of(story, series)
        entries = self.world.careers[driver, series].entries
        team = self.rng.choice(entries).team
        if not team or season is None:
            return
        if self.rng.random() < 0.6:
            seasons = (season, season) if self.rng.random() < 0.3 else None
            self._tell_count(story, driver, "wins", series, seasons, team=team)
        elif self.world.is_dated(series, season):
            number = self.world.team_wins(team, series, season, story.moment)
            story.tell(
                "wins",
                Subject(kind="team", id=team, name=self.world.team_names[team]),
                self._count(number),
                Scope(series=series, seasons=(season, season), span="season"),
                tally="final" if self.world.is_over(series, season, story.moment) else "so_far",
                basis=self._basis(True),
            )

    def past_moment(self, story: Story, driver: str, series: str) -> None:
        """A figure as of a day that the text states: through some race, or an ordinal at a race ("his third win")."""
        season = self._season_of(story, series)
        if season is None or not self.world.is_dated(series, season):
            return
        held = [race for race in self.world.races[series, season] if race.day and race.day <= story.moment]
        won = [race for race in held if self.world.winner(race) == driver]
        if not held:
            return
        race = self.rng.choice(won or held)
        predicate = "wins" if won else self.rng.choice(TALLIES[:4])
        day = race.day or 0
        seasons = (season, season) if self.rng.random() < 0.7 else None
        as_of = AsOf(iso(day), iso(day), "stated")
        draw = self.rng.random()
        if draw < 0.15:
            # "By June": some day of those weeks.
            as_of = AsOf(iso(day - self.rng.randint(0, 20)), iso(day + self.rng.randint(0, 20)), "stated")
        elif draw < 0.25 and self.world.is_over(series, season, story.moment):
            day, seasons = date(season, 12, 31).toordinal(), None
            if day > story.moment:
                return
            as_of = AsOf(iso(day), iso(day), "stated")
        self._tell_count(story, driver, predicate, series, seasons, day=day, tally="so_far", as_of=as_of, race=race)

    def stale_line(self, story: Story, driver: str, series: str) -> None:
        """A caption or a line under the text that was right when it was first printed."""
        old = story.moment - self.rng.randint(1, 120)
        year = date.fromordinal(old).year
        if not self.world.is_dated(series, year) or self.world.ends(series, year)[0] > old:
            return
        seasons = None if self.rng.random() < 0.5 else (year, year)
        section = self.rng.choice(("boilerplate", "post", "caption"))
        over = seasons is not None and self.world.is_over(series, year, old)
        self._tell_count(
            story,
            driver,
            "wins",
            series,
            seasons,
            day=old,
            section=section,
            tally="final" if over else "so_far",
        )

    def listed_wins(self, story: Story, driver: str, series: str) -> None:
        """Wins counted and listed: all of them, or "including" some."""
        season = self._season_of(story, series)
        if season is None or not self.world.is_dated(series, season):
            return
        won = [
            entry.race
            for entry in self.world.entries(driver, series, season)
            if entry.finish == 1 and (entry.race.day or 0) <= story.moment
        ]
        complete = len(won) > 1 and self.rng.random() < 0.6
        listed = won if complete else self.rng.sample(won, max(0, len(won) - 1))
        items = [self._race_win(story, race, driver, named=self.rng.random() < 0.6) for race in listed]
        if items:
            parts = Parts(tuple(item.id for item in items), complete)
            self._tell_count(story, driver, "wins", series, (season, season), exactly=True, parts=parts)

    def titles(self, story: Story, driver: str, series: str) -> None:
        over = [season for one, season in self.world.champions if one == series and season >= FIRST_SEASON - 10]
        over = [season for season in over if self.world.title_days[series, season] <= story.moment][-6:]
        if over:
            season = over[-1] if self.rng.random() < 0.3 else self.rng.choice(over)
            champion = self.world.champions[series, season]
            self._title(story, champion, series, season)
            driver = champion if self.rng.random() < 0.5 else driver
        if (driver, series) in self.world.careers and self.rng.random() < 0.6:
            number = self.world.titles(driver, series, story.moment)
            story.tell(
                "titles",
                self._driver(driver),
                Count(number),
                Scope(series=series, span="career"),
                tally=self._tally_word(story, series, driver, None),
            )

    def _title(self, story: Story, driver: str, series: str, season: int, **more: Any) -> None:
        scope = Scope(series=series, seasons=(season, season), span="season")
        story.tell("title", self._driver(driver), SeriesValue(series, SERIES_NAMES[series]), scope, **more)

    # Races

    def _scope(self, race: Race, *, named: bool = True) -> Scope:
        name = race.id if named else None
        seasons = (race.season, race.season)
        return Scope(series=race.series, seasons=seasons, span="race", track=race.track, race=name)

    def _race_as_of(self, story: Story, race: Race) -> AsOf:
        if race.day is None or self.rng.random() < 0.3:
            return story.as_of
        return AsOf(iso(race.day), iso(race.day), "stated")

    def _race_win(self, story: Story, race: Race, driver: str, *, named: bool, **more: Any) -> Claim:
        value: Value = RaceValue(race.id, race.name) if named else TrackValue(race.track, race.track_name)
        more.setdefault("as_of", self._race_as_of(story, race))
        scope = self._scope(race, named=named)
        return story.tell("race_win", self._driver(driver), value, scope, race=race, **more)

    def _past_race(self, story: Story, series: str) -> Race | None:
        season = self._season_of(story, series)
        if season is None or not self.world.is_dated(series, season):
            return None
        held = [race for race in self.world.races[series, season] if (race.day or 0) <= story.moment]
        if not held:
            return None
        # The last race, or one of the few of a season that everybody writes about.
        great = [race for race in held if race.number % _GREAT == 1]
        return held[-1] if self.rng.random() < 0.4 else self.rng.choice(great or held)

    def race_told(self, story: Story, driver: str, series: str) -> None:
        """The winner of a race, where somebody finished, in which car, and how many laps they led."""
        race = self._past_race(story, series)
        if race is None:
            return
        entry = self.world.field[race].get(driver)
        draw = self.rng.random()
        if draw < 0.45 or entry is None:
            self._race_win(story, race, self.world.winner(race), named=self.rng.random() < 0.8)
        elif draw < 0.65 and entry.finish > 1:
            as_of = self._race_as_of(story, race)
            story.tell(
                "result", self._driver(driver), Position(entry.finish), self._scope(race), race=race, as_of=as_of
            )
        elif draw < 0.85:
            scope = Scope(series=series, seasons=(race.season, race.season), track=race.track, race=race.id)
            self._car(story, entry, scope, as_of=self._race_as_of(story, race))
        elif entry.laps_led is not None:
            story.tell(
                "laps_led",
                self._driver(driver),
                Count(entry.laps_led),
                self._scope(race),
                race=race,
                as_of=self._race_as_of(story, race),
            )

    def race_dates(self, story: Story, driver: str, series: str) -> None:
        """The day of a race; in a caption perhaps of its practice; of a coming race as a plan that rain may undo."""
        season = self._season_of(story, series)
        if season is None:
            return
        races = self.world.races[series, season]
        race = self.rng.choice(races[::_GREAT] if self.rng.random() < 0.7 else races)
        if race.day is None:
            return
        subject = Subject(kind="race", id=race.id, name=race.name)
        scope = Scope(series=series, seasons=(season, season), track=race.track)
        day, more = race.day, {"section": "body", "modality": "asserted"}
        if race.day > story.moment:
            day -= self.rng.random() < 0.1
            more["modality"] = "planned"
        elif self.rng.random() < 0.2:
            day -= self.rng.randint(0, 1)
            more["section"] = "caption"
        value = DateValue(iso(day), iso(day), "day")
        story.tell("race_date", subject, value, scope, race=race, as_of=AsOf(iso(day), iso(day), "stated"), **more)

    # People

    def person(self, story: Story, driver: str, series: str) -> None:
        """A birth date, exact or not; an age, now or on a day that is told."""
        born = self.world.births.get(driver)
        if born is None:
            return
        subject, draw = self._driver(driver), self.rng.random()
        if draw < 0.4:
            day = self.rng.choice((story.moment, story.day))
            story.tell("age", subject, Count(self.world.age(driver, day)), Scope(), day=day)
        elif draw < 0.6:
            race = self._past_race(story, series)
            if race is not None and race.day is not None:
                stated = AsOf(iso(race.day), iso(race.day), "stated")
                story.tell("age", subject, Count(self.world.age(driver, race.day)), Scope(), day=race.day, as_of=stated)
        elif draw < 0.66:
            # "When he was 18", of a day that nobody dates.
            day = story.moment - self.rng.randint(100, 3000)
            past = AsOf(None, None, "stated")
            story.tell("age", subject, Count(self.world.age(driver, day)), Scope(), day=day, as_of=past)
        elif draw < 0.72:
            year = self._year(story) - self.rng.randint(1, 10)
            day = date(year, 1, 1).toordinal() + self.rng.randint(0, 360)
            story.tell("age", subject, Count(self.world.age(driver, day)), Scope(seasons=(year, year)), day=day)
        else:
            story.tell("birth_date", subject, self._date(born), Scope())

    def _date(self, day: date) -> DateValue:
        draw = self.rng.random()
        if draw < 0.15:
            return DateValue(f"{day.year}-01-01", f"{day.year}-12-31", "year")
        if draw < 0.3:
            after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
            return DateValue(day.replace(day=1).isoformat(), iso(after.toordinal() - 1), "month")
        return DateValue(day.isoformat(), day.isoformat(), "day")

    def debut(self, story: Story, driver: str, series: str) -> None:
        entries, team = self.world.careers[driver, series].entries, None
        if self.rng.random() < 0.2:
            # The first start for a team is another debut.
            team = self.rng.choice(entries).team or None
        race = next(entry.race for entry in entries if team in (None, entry.team))
        if race.day is None or race.day > story.moment:
            return
        value, seasons = self._date(date.fromordinal(race.day)), (race.season, race.season)
        story.tell("debut", self._driver(driver), value, Scope(series=series, seasons=seasons, team=team), race=race)

    # Cars and teams

    def _car(self, story: Story, entry: Entry, scope: Scope, **more: Any) -> None:
        story.tell("car_number", self._driver(entry.driver), CarNumber(entry.car), scope, race=entry.race, **more)

    def cars_and_teams(self, story: Story, driver: str, series: str) -> None:
        """The car and the team of the last race before the article, or those of most races of a past season."""
        season = self._season_of(story, series)
        if season is None:
            return
        entries = [
            entry
            for entry in self.world.entries(driver, series, season)
            if entry.race.day is not None and entry.race.day <= story.moment
        ]
        if not entries:
            return
        over = self.world.is_over(series, season, story.moment)
        cars = [entry.car for entry in entries]
        entry = max(entries, key=lambda one: (cars.count(one.car), one.car)) if over else entries[-1]
        entry = self.rng.choice(entries) if len(set(cars)) > 2 and over else entry
        whole = len(entries) == len(self.world.races[series, season]) and len({one.team for one in entries}) == 1
        seasons = Scope(series=series, seasons=(season, season))
        if self.rng.random() < 0.6:
            self._car(story, entry, seasons)
        if entry.team and self.rng.random() < 0.6:
            scope = Scope(series=series, seasons=(season, season), role="full-time" if whole and over else None)
            story.tell("drives_for", self._driver(driver), TeamValue(entry.team, entry.team_name), scope)
        if self.rng.random() < 0.3:
            story.tell("competes_in", self._driver(driver), SeriesValue(series, SERIES_NAMES[series]), seasons)

    def standing(self, story: Story, driver: str, series: str) -> None:
        """Final standings, of the seasons in which points were simply added up."""
        season = self.rng.choice(self.beat.seasons)
        if series != "cup" or season not in LATFORD or not self.world.is_over(series, season, story.moment):
            return
        points: dict[str, int] = {}
        for race in self.world.races[series, season]:
            for one, entry in self.world.field[race].items():
                points[one] = points.get(one, 0) + (entry.points or 0)
        ranked = sorted(points, key=lambda one: (-points[one], one))[:20]
        if ranked[0] == self.world.champions[series, season] and driver in ranked[1:]:
            scope = Scope(series=series, seasons=(season, season), span="season")
            place = Position(ranked.index(driver) + 1)
            story.tell("standing", self._driver(driver), place, scope, tally="final")

    # What is never set against facts

    def plans(self, story: Story, driver: str, series: str) -> None:
        season = self._year(story) + 1
        scope = Scope(series=series, seasons=(season, season))
        subject, modality = self._driver(driver), self.rng.choice(("planned", "possible"))
        if self.rng.random() < 0.5:
            number = CarNumber(str(self.rng.randint(0, 99)))
            story.tell("car_number", subject, number, scope, modality=modality)
        else:
            value = Count(self.rng.randint(1, 20))
            wins = Scope(series=series, seasons=(season - 1, season - 1), span="season")
            story.tell("wins", subject, value, wins, modality="possible")

    def denials(self, story: Story, driver: str, series: str) -> None:
        race = self._past_race(story, series)
        if race is not None and self.world.winner(race) != driver:
            self._race_win(story, race, driver, named=True, modality="negated")
        season = self._season_of(story, series)
        if (
            season is not None
            and self.world.is_over(series, season, story.moment)
            and self.world.champions.get((series, season), driver) != driver
        ):
            self._title(story, driver, series, season, modality="negated")

    def no_totals(self, story: Story, driver: str, series: str) -> None:
        """Streaks and windows: true of some races, and of no season."""
        season = self._season_of(story, series)
        if season is None:
            return
        recent = self.world.entries(driver, series, season)[-5:]
        number = Count(sum(entry.adds("top_tens") for entry in recent))
        span = self.rng.choice(("streak", "open"))
        scope = Scope(series=series, seasons=(season, season), span=span)  # type: ignore[arg-type]
        story.tell("top_tens", self._driver(driver), number, scope)
