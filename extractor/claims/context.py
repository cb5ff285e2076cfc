"""Everything that a family of rules may ask of an article, in one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import regex

from extractor.claims.attribution import Attributions
from extractor.claims.discourse import Discourse
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.grammar import Rule
from extractor.claims.modality import ModalityReader
from extractor.claims.scope import Found, ScopeReader, Settings, Years
from extractor.claims.statlines import Label, StatLines
from extractor.claims.units import Sentence, Units
from extractor.lexicon import Lexicon
from extractor.lexicon.model import Entry
from extractor.reading.people import Person
from extractor.reading.timex import resolve
from extractor.records.claim import SeriesBasis
from extractor.records.values import Comparison

MOST_RACES = 41
"""More races than any season has had since 1972."""
_HARDLY = 5
"""How much more often somebody must have raced elsewhere for a series that is only inferred to give way."""
_FEWER_RACES = 1972
LONGEST_SEASON = 62
"""More starts than any season has had races: a career's."""
_COMPARISONS: tuple[tuple[tuple[str, ...], Comparison], ...] = (
    (("at", "least"), "at_least"),
    (("no", "fewer", "than"), "at_least"),
    (("at", "most"), "at_most"),
    (("no", "more", "than"), "at_most"),
    (("more", "than"), "more_than"),
    (("over",), "more_than"),
    (("fewer", "than"), "fewer_than"),
    (("less", "than"), "fewer_than"),
    (("nearly",), "about"),
    (("about",), "about"),
    (("almost",), "about"),
    (("around",), "about"),
    (("some",), "about"),
    (("roughly",), "about"),
)

PATTERNS = {
    # Whose a count is, when the name follows it: "the 27th win for Rowan", "the fifth of Rowan's career".
    "after": (
        "((for|by) (TEAM|SERIES|MAKE|DRIVER_NOUN|veteran|the|DEFENDING|CHAMPION)* <who:DRIVER|NAME>|"
        "for (the)? <team:TEAM>|for the <group:TEAM_NOUN>|(of|in) <possessor:DRIVER|NAME> POSSESSIVE)"
    ),
    "owner": "of <owner:DRIVER|NAME> POSSESSIVE (SERIES|WIN_MOD|young|brief)* (CAREER|SEASON_NOUN)",
    # How far a season has come: "through 18 races", "with four races to go", "in 18 Truck races".
    "through": "(through|after) (the|his|her|its|first)* <races:COUNT> (SERIES|of|COUNT)* (races|starts|events)",
    "left": "<races:COUNT> (SERIES|playoff|WIN_MOD|regular-season)* (races|events)? (still)? (to go|left|remaining|remain)",
    # The rest of a list of figures: ", 21 top fives and 2,000 laps led".
    "figures": "((COMMA|and|AMPERSAND|plus)+ (with|along with|to go with|as well as|a|just|only)* (COUNT|no|zero) (WIN_MOD|SERIES|CAREER|total|series-best|DASH)* "
    "(TOP5|TOP10|top DASH? (five|ten|COUNT)|starts|POLE_NOUN (POLE_TAIL)?|laps (led|in front|out front)|(stage)? WIN_NOUN|playoff points|points) (DASH? (finish|finishes|results|showings|runs|efforts))?)+",
    "in_starts": "in (his|her)? <races:COUNT> (SERIES|WIN_MOD)* (races|starts)",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule matched; captures are half-open ranges of units.

    Attributes:
        rule: The rule.
        first: First unit of the head.
        last: Unit after the head's last.
        captures: Units of each named capture that matched.
    """

    rule: Rule
    first: int
    last: int
    captures: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Context:
    """One article, read.

    Attributes:
        units: Its units.
        people: The people in it.
        discourse: Who is meant where.
        scopes: Which season, series, place and span is meant where.
        modality: How things are told.
        attributions: Who says it where.
        statlines: Labels and drivers of stat lines.
        lexicon: The names and the calendars.
        settings: When the article was published and what it is about.
        patterns: ``PATTERNS``, compiled.
    """

    units: Units
    people: list[Person]
    discourse: Discourse
    scopes: ScopeReader
    modality: ModalityReader
    attributions: Attributions
    statlines: StatLines
    lexicon: Lexicon
    settings: Settings
    patterns: dict[str, regex.Pattern[str]]

    def comparison(self, unit: int) -> Comparison:
        """How the words before a number bound it."""
        words = self.units.words
        begin = self.units.sentence(unit).first
        for cue, comparison in _COMPARISONS:
            if unit - len(cue) >= begin and tuple(words[unit - len(cue) : unit]) == cue:
                return comparison
        return "exactly"

    def season_runs(self) -> bool:
        """Whether the article's season is still running."""
        settings = self.settings
        if settings.season is None or settings.day is None:
            return False
        return self.lexicon.calendar.is_over(settings.series, settings.season, settings.day) is not True

    def is_to_come(self, seasons: Years | None) -> bool:
        """Whether seasons end after the one that the article is written in: nothing has been counted in them."""
        return seasons is not None and self.settings.season is not None and seasons[1] > self.settings.season

    def stat_label(self, unit: int) -> Label | None:
        """The label of the stat line that a unit stands in."""
        return self.statlines.label(unit)

    def stat_person(self, unit: int) -> SubjectFound | None:
        """The driver of the stat line that a unit stands in."""
        person = self.statlines.person(unit)
        if person is None and (self.statlines.in_list(unit) or self.statlines.label(unit) is not None):
            person = self.discourse.focus_before(self.units.sentence(unit))
        if person is None or person.known == "person":
            return None
        units = self.units
        sentence = units.sentence(unit)
        mention = next((u for u in range(sentence.first, sentence.last) if units.value(u) is person), unit)
        return SubjectFound(
            person, None, units.starts[mention], units.ends[mention], "named" if mention != unit else "topic"
        )

    def named_after(self, unit: int, *, teams: bool) -> SubjectFound | None:
        """Whom the phrase right after a head gives it to, if one does."""
        units = self.units
        match = self.patterns["after"].match(units.codes, unit, units.sentence(unit - 1).last)
        if match is None:
            return None
        for key in ("who", "possessor"):
            at = match.start(key)
            if at >= 0:
                person: Person = units.value(at)
                if person.known == "person" or (key == "possessor" and units.label(at + 2) == "CARNUM"):
                    return None  # "three races in Marlow's No. 36": somebody else's
                return SubjectFound(person, None, units.starts[at], units.ends[at], "named")
        if not teams:
            return None
        at = match.start("team")
        if at >= 0 and units.words[at + 1] in self.lexicon.words["DESC_NOUN"] | self.lexicon.words["DRIVER_NOUN"]:
            return None  # "for the Marlow Racing veteran"
        if at >= 0:
            return SubjectFound(None, units.value(at)[0], units.starts[at], units.ends[at], "named")
        at = match.start("group")
        team = self.the_team(units.sentence(at))
        return SubjectFound(None, team, units.starts[at], units.ends[at], "description") if team else None

    def the_team(self, sentence: Sentence) -> str | None:
        """What "the organization" means: the team of an owner in the sentence, else the one the article is about."""
        units = self.units
        counts = Counter(units.value(unit)[0] for unit in range(len(units.mentions)) if units.label(unit) == "TEAM")
        names = {
            units.value(unit).name
            for unit in range(sentence.first, sentence.last)
            if isinstance(units.value(unit), Person)
        }
        owned: list[str] = [team for team in counts if not names.isdisjoint(self.lexicon.teams[team].owners)]
        if len(owned) == 1:
            return owned[0]
        ranked = counts.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return None
        team: str = ranked[0][0]
        return team

    def career_owner(self, unit: int) -> SubjectFound | None:
        """Whose career, or season, the rest of a sentence speaks of: "... of Rowan's career"."""
        units = self.units
        match = self.patterns["owner"].search(units.codes, unit, units.sentence(unit - 1).last)
        if match is None:
            return None
        found = self.captured(match.span("owner"))
        return found[0] if found else None

    def antecedent_of_where(self, first: int) -> tuple[str, str] | None:
        """The series or track that "where" speaks of, when a head stands in its clause: its label and id."""
        units = self.units
        sentence = units.sentence(first)
        for unit in range(first - 1, max(sentence.first, first - 6), -1):
            if units.words[unit] != "where":
                continue
            before = unit - 1 if units.words[unit - 1] != "," else unit - 2
            label = units.label(before)
            return (label, units.value(before)[0]) if label in ("SERIES", "TRACK") else None
        return None

    def in_focus(self, unit: int) -> list[SubjectFound]:
        """Whom the article is about at a unit: the driver of a list of figures that names nobody."""
        units = self.units
        person = self.discourse.focus_before(units.sentence(unit))
        if person is None or person.known == "person":
            return []
        return [SubjectFound(person, None, units.starts[unit], units.ends[unit], "topic")]

    def labelled(self, unit: int) -> list[SubjectFound]:
        """Whose profile the label at a unit is of ("Age: 28"): the driver named before it in its line, else the topic.

        A word before it on the line makes it another label: "average age: 28".
        """
        units = self.units
        first = units.sentence(unit).first
        if unit != first and units.words[unit - 1] not in _BETWEEN_LABELS:
            return []
        before = [each for each in range(first, unit) if units.label(each) in ("DRIVER", "NAME")]
        return self.captured((before[-1], before[-1] + 1)) if before else self.in_focus(unit)

    def after_figures(self, unit: int) -> Found | None:
        """What the words after a list of figures say of all its figures: "three wins, 21 top fives ... this season"."""
        units = self.units
        match = self.patterns["figures"].match(units.codes, unit, units.sentence(unit - 1).last)
        return self.scopes.after(match.end()) if match is not None else None

    def in_career_starts(self, unit: int) -> bool:
        """Whether the list of figures that goes on at a unit ends in more starts than a season has."""
        units = self.units
        match = self.patterns["in_starts"].search(units.codes, unit, units.sentence(unit - 1).last)
        season = self.settings.season
        if match is None:
            return False
        # "in 62 Cup starts" are no season's since there are fewer races; "in 43 races" may be a drought.
        of_series = any(units.label(each) == "SERIES" for each in range(match.start(), match.end()))
        many = MOST_RACES if of_series and season is not None and season >= _FEWER_RACES else LONGEST_SEASON
        return bool(units.value(match.start("races")) > many)

    def with_driver(self, unit: int) -> list[SubjectFound]:
        """The driver with whom a team did something: "... with Rowan" right after a head."""
        units = self.units
        if units.words[unit : unit + 1] == ["with"] and units.label(unit + 1) in ("DRIVER", "NAME"):
            return self.captured((unit + 1, unit + 2))
        return []

    def series_of(
        self, hit: Hit, found: Found, subject: SubjectFound, seasons: Years | None
    ) -> tuple[str | None, SeriesBasis | None]:
        """The series of a head: what its phrases say, else what its surroundings do."""
        if found.series:
            return found.series, found.series_basis
        pointed = "in_series" in found.cues
        return self.scopes.series_for(hit.first, hit.last, subject.person, seasons, told_before=pointed)

    def captured(self, capture: tuple[int, int]) -> list[SubjectFound]:
        """The person of a capture, unless it is somebody who does not drive."""
        units, unit = self.units, capture[0]
        person = units.value(unit)
        if not isinstance(person, Person) or person.known == "person":
            return []
        return [SubjectFound(person, None, units.starts[unit], units.ends[unit], "named")]

    def described(self, first: int, last: int) -> list[SubjectFound]:
        """Whom the description that starts at a unit, or covers it, means."""
        return self.discourse.described(first, last)

    def first_person_of(self, sentence: Sentence) -> list[SubjectFound]:
        """The first driver that a sentence names."""
        for unit in range(sentence.first, sentence.last):
            if self.units.label(unit) in ("DRIVER", "NAME"):
                return self.captured((unit, unit + 1))
        return []

    def drives_before(self, unit: int) -> bool:
        """Whether a verb of driving, or "in", stands shortly before a unit."""
        units = self.units
        words = units.words[max(units.sentence(unit).first, unit - 6) : unit]
        return bool(set(words) & (self.lexicon.words["DRIVE_VERB"] | {"in", "of", "aboard"}))

    def past_moment(self, first: int, last: int) -> tuple[str | None, str | None] | None:
        """The days that a past moment told in the sentence may mean."""
        sentence = self.units.sentence(first)
        dated = [unit for unit in range(sentence.first, sentence.last) if self.units.label(unit) == "DATE"]
        for unit in dated:
            day = resolve(self.units.value(unit), published=self.settings.day, past=True)
            if day is not None and self.settings.day and day.latest < self.settings.day[:8]:
                return day.earliest, day.latest
        years, _ = self.scopes.season_in_sentence(first, last)
        if years is None:
            named = [unit for unit in range(sentence.first, sentence.last) if self.units.label(unit) == "YEAR"]
            years = self.scopes.seasons_of(named[0])[0] if len(named) == 1 else None
        if years is None and self.scopes.stories.story(sentence):
            return None, None  # "At 50 he won five more": of a story's own time, which nobody dates
        if years is None or years[0] == self.settings.season:
            return None
        return f"{years[0]}-01-01", f"{years[1]}-12-31"

    def team_of(self, unit: int, person: Person | None) -> str | None:
        """The team that a mention means: of several, the one the driver is known to have driven for."""
        ids: tuple[str, ...] = self.units.value(unit)
        season = self.settings.season
        if len(ids) > 1 and person is not None:
            for year in (season, None):
                known = {team for entry in self.lexicon.entries(person.id, year) for team in entry.team_ids}
                found = next((team for team in ids if team in known), None)
                if found is not None:
                    return found
        if len(ids) > 1 and season is not None:
            # Of a name that several have had, the one that was about then.
            teams = self.lexicon.teams
            then = [each for each in ids if teams[each].first_season <= season <= teams[each].last_season]
            return then[0] if then else ids[0]
        return ids[0]

    def series_by_team(
        self, person: Person | None, team: str, seasons: Years | None, series: str | None, basis: SeriesBasis | None
    ) -> tuple[str | None, SeriesBasis | None]:
        """A series that was only inferred gives way to the one the driver is known to have raced in for that team."""
        return self._known_series(person, seasons, series, basis, lambda entry: team in entry.team_ids)

    def series_by_number(
        self,
        person: Person | None,
        number: str,
        seasons: Years | None,
        series: str | None,
        basis: SeriesBasis | None,
        *,
        mainly: bool = False,
    ) -> tuple[str | None, SeriesBasis | None]:
        """A series that was only inferred gives way to the one the driver is known to have raced that number in.

        With ``mainly`` also to the one in which he raced it far more often.
        """
        fits: Callable[[Entry], bool] = lambda entry: number in entry.numbers  # noqa: E731
        return self._known_series(person, seasons, series, basis, fits, mainly=mainly)

    def _known_series(
        self,
        person: Person | None,
        seasons: Years | None,
        series: str | None,
        basis: SeriesBasis | None,
        fits: Callable[[Entry], bool],
        *,
        mainly: bool = False,
    ) -> tuple[str | None, SeriesBasis | None]:
        if person is None or basis == "stated":
            return series, basis
        known = {
            entry.series
            for entry in self.lexicon.entries(person.id)
            if fits(entry) and (seasons is None or seasons[0] <= entry.season <= seasons[1])
        }
        if not known:
            return series, basis
        if series in known:
            # A paragraph's series gives way where he hardly raced that number there: "a Truck title. ... He drives the 42".
            races: dict[str, int] = {}
            for entry in self.lexicon.entries(person.id) if mainly else ():
                if fits(entry) and seasons is not None and seasons[0] <= entry.season <= seasons[1]:
                    races[entry.series] = races.get(entry.series, 0) + entry.races
            main = max(races, key=lambda each: races[each], default=series)
            return (main, "default") if races.get(series, 0) * _HARDLY <= races.get(main, 0) else (series, basis)
        return (known.pop(), "default") if len(known) == 1 else (None, None)

    def race_cue(self, draft: Draft) -> tuple[str, int] | None:
        """How many races were run, or left, when a season's tally was taken, where the sentence or line counts them."""
        if draft.predicate == "age" or draft.seasons is None or draft.seasons[0] != draft.seasons[1]:
            return None
        units = self.units
        sentence = units.sentence(draft.value_first)
        for name in ("left", "through"):
            match = self.patterns[name].search(units.codes, sentence.first, sentence.last)
            if match is not None:
                return name, units.value(match.start("races"))
        match = self.patterns["in_starts"].search(units.codes, sentence.first, sentence.last)
        person = draft.subject.person if draft.subject else None
        if match is None or person is None or draft.series is None:
            return None
        # "in 18 races" dates the tally only for somebody who starts every race.
        number = units.value(match.start("races"))
        held = self.lexicon.calendar.races_held(draft.series, draft.seasons[1])
        raced = [e for e in self.lexicon.entries(person.id, draft.seasons[1]) if e.series == draft.series]
        if held and raced and raced[0].races == held and number <= held:
            return "through", number
        return None

    def photo_day(self, sentence: Sentence) -> str | None:
        """The day of the photo, post or dated item that a sentence stands in: its own date."""
        units = self.units
        if sentence.kind not in ("caption", "post"):
            return self._item_day(sentence)
        for each in units.sentences:
            if each.section != sentence.section:
                continue
            for unit in range(each.first, each.last):
                if units.label(unit) == "DATE":
                    expr = units.value(unit)
                    if expr.year and expr.month and expr.day:
                        return f"{expr.year:04}-{expr.month:02}-{expr.day:02}"
        return None

    def _item_day(self, sentence: Sentence) -> str | None:
        """The day that a line of a list begins with: "Aug. 17 - Rowan wins at Dover"."""
        units = self.units
        first = units.section_first(sentence.section)
        if units.label(first) == "DATE" and units.words[first + 1] in ("-", ":", "--", "–", "—"):
            day = resolve(units.value(first), published=self.settings.day, past=True)
            if day is not None and day.precision == "day":
                return day.earliest
        return None

    def told_as_past(self, first: int, last: int) -> bool:
        """Whether the verb of a head is in the past: "drove", "competed", not "drives", "remains"."""
        units = self.units
        span = range(max(units.sentence(first).first, first - 4), last)
        words = [units.words[unit] for unit in span if units.label(unit) is None]  # "Speed" and "Red" are names
        past = [word for word in words if word in _PAST_VERBS or (word.endswith("ed") and len(word) > 4)]
        # "both races and finished third": beside a verb of the past these are nouns
        return bool(past) and not set(words) & (_PRESENT_VERBS - {"races", "runs"})


_BETWEEN_LABELS = frozenset({".", ",", ";", "-", "--", "|", "(", "–", "—", "•", "*"})
_PAST_VERBS = frozenset(
    {"drove", "ran", "was", "were", "had", "won", "went", "took", "made", "began", "driving", "racing"}
)
_PRESENT_VERBS = frozenset(
    {"is", "are", "remains", "drives", "runs", "races", "competes", "has", "continues", "serves", "stays"}
)
