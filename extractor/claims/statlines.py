"""Stat lines: the label at a line's head gives the scope of every number in it, the block's name gives the driver."""

from __future__ import annotations

from typing import NamedTuple

from extractor.claims.scope import Years
from extractor.claims.units import Sentence, Units
from extractor.reading.people import Person
from extractor.records.claim import SeasonsBasis

_CAREER_LABEL = 4
"""Units before the colon of a line's label that says that it is of a career, at most."""
_BLOCK = 4
"""Lines around one of figures that belong to the same block, at most."""
_LONGEST = 62
"""More starts than any season has had races."""
_SHORT = 8
"""Units before a colon that may be a line's label; a longer lead is a sentence."""


_OF_PLACE = frozenset("numbers stats statistics record records results career history figures".split())
"""Words that may follow a track in a line's label; "Dover notes:" labels no figures."""


_LONGEST_BLOCK = 14
"""Lines of a block of figures under its heading, at most."""
_LONGEST_HEADING = 10
# Such a heading's figures are no driver's: "Track facts: Dover".
_OF_OTHERS = frozenset("facts track race team manufacturer owner winners qualifying last past next".split())


class Label(NamedTuple):
    """What a line's head says of its numbers."""

    seasons: Years | None = None
    basis: SeasonsBasis | None = None
    track: str | None = None
    career: bool = False


class StatLines:
    """The labels and the drivers of an article's stat lines.

    Args:
        units: The article.
        season: The season it is written in.
        season_nouns: Words for a season.
    """

    def __init__(self, units: Units, season: int | None, season_nouns: frozenset[str]) -> None:
        self._units = units
        self._season = season
        self._season_nouns = season_nouns
        self._labels: dict[int, Label | None] = {}
        self._people: dict[int, Person | None] = {}

    def label(self, unit: int) -> Label | None:
        """The label of the line that a unit stands in, if the line has one."""
        sentence = self._units.sentence(unit)
        if sentence.index not in self._labels:
            self._labels[sentence.index] = self._read(sentence) or self._of_line(sentence) or self._of_heading(sentence)
        return self._labels[sentence.index]

    def person(self, unit: int) -> Person | None:
        """The driver whose block a line stands in: named in the line, or at the head of a line above it."""
        sentence = self._units.sentence(unit)
        if sentence.kind != "stats" and self.label(unit) is None:
            return None
        if sentence.index not in self._people:
            self._people[sentence.index] = self._find_person(sentence)
        return self._people[sentence.index]

    def _read(self, sentence: Sentence) -> Label | None:
        units = self._units
        colon = next(
            (
                u
                for u in range(sentence.first, min(sentence.first + 12, sentence.last))
                if units.words[u] in (":", "):")
            ),
            None,
        )
        if colon is None:
            return self._of_list(sentence) if self._is_item(sentence) else None
        for unit in range(sentence.first, colon):
            label = units.label(unit)
            if label == "YEAR" and (sentence.kind == "stats" or colon - sentence.first <= _SHORT):
                expr = units.value(unit)
                return Label((expr.year, expr.last_year or expr.year), "stated")
            before = [word for word in units.words[sentence.first : unit] if word.isalnum()]
            named_so = _OF_PLACE.issuperset(word for word in units.words[unit + 1 : colon] if word.isalnum())
            if label == "TRACK" and named_so and before in ([], ["at"], ["career", "at"], ["career"]):
                return Label(track=units.value(unit)[0], career=True)
            at_track = units.words[unit + 1] == "at" and units.label(unit + 2) == "TRACK"
            if label == "SERIES" and sentence.kind == "stats" and before == [] and colon - unit == 1:
                return Label(career=True) if self._is_of_careers(sentence) else None
            if units.words[unit] == "career" and colon - sentence.first <= _CAREER_LABEL and not at_track:
                return Label(career=True)
        words = [word for word in units.words[sentence.first : colon] if word.isalnum()]
        figures = sentence.kind == "stats" or units.label(colon + 1) == "COUNT"
        if figures and words[-1:] and words[-1] in self._season_nouns and words[:-1] in ([], ["this"]) and self._season:
            return Label((self._season, self._season), "relative")
        return None

    def _of_line(self, sentence: Sentence) -> Label | None:
        """The label that the same line gave before: "Wins in 2016: four. Top fives: 17."."""
        above = self._units.sentences[sentence.index - 1] if sentence.index else None
        words = self._units.words[sentence.first : sentence.last]
        if sentence.kind != "stats" or above is None or above.section != sentence.section or ":" not in words[:_SHORT]:
            return None
        return self.label(above.first)

    def _of_heading(self, sentence: Sentence) -> Label | None:
        """The scope that the heading of a block gives all its lines: "DOVER BY THE NUMBERS", "Career statistics"."""
        units = self._units
        if not self._is_figure(sentence):
            return None
        above = sentence.index - 1
        while above >= 0 and self._is_figure(units.sentences[above]):
            above -= 1
        heading = units.sentences[above] if above >= 0 and sentence.index - above <= _LONGEST_BLOCK else None
        if heading is None or heading.last - heading.first > _LONGEST_HEADING or units.words[heading.last - 1] == ".":
            return None
        inside = range(heading.first, heading.last)
        words = units.words[heading.first : heading.last]
        named = {label: [u for u in inside if units.label(u) == label] for label in ("TRACK", "YEAR", "SEASON", "TEAM")}
        if named["TEAM"] or len(named["YEAR"]) > 1 or not _OF_OTHERS.isdisjoint(words):
            return None
        if named["TRACK"]:
            if named["YEAR"] or named["SEASON"] or len(named["TRACK"]) > 1:
                return None
            return Label(track=units.value(named["TRACK"][0])[0], career=True)
        if "career" in words:
            return Label(career=True)
        if named["YEAR"]:
            expr = units.value(named["YEAR"][0])
            return Label((expr.year, expr.last_year or expr.year), "stated")
        runs = named["SEASON"] or not self._season_nouns.isdisjoint(words)
        rel = units.value(named["SEASON"][0]).offset if named["SEASON"] else 0
        return Label((self._season, self._season), "relative") if runs and not rel and self._season else None

    def _is_figure(self, sentence: Sentence) -> bool:
        """Whether a line is a label and its figure: "Starts: 7", "- Wins: 1 (2014)"."""
        units = self._units
        if sentence.kind != "stats":
            return False
        colon = next((u for u in range(sentence.first, sentence.last) if units.words[u] == ":"), None)
        return (
            colon is not None
            and 0 < colon - sentence.first <= _SHORT
            and units.words[colon + 1][:1].isdigit()
            and not any(units.label(u) in ("TRACK", "YEAR", "DRIVER", "NAME") for u in range(sentence.first, colon))
        )

    def _is_of_careers(self, sentence: Sentence) -> bool:
        """Whether a line of one series' figures stands beside one of more starts than a season has: "Cup: 278 starts"."""
        units = self._units
        for line in units.sentences[max(0, sentence.index - _BLOCK) : sentence.index + _BLOCK]:
            words = units.words[line.first : line.last]
            if line.kind != "stats":
                continue
            if any(units.label(unit) in ("YEAR", "SEASON") for unit in range(line.first, line.last)):
                return False
            if "career" in words or any(
                units.label(unit) == "COUNT"
                and units.value(unit) > _LONGEST
                and units.words[unit + 1] in ("starts", "races")
                for unit in range(line.first, line.last - 1)
            ):
                return True
        return False

    def in_list(self, unit: int) -> bool:
        """Whether a unit stands in an item of a list of figures."""
        sentence = self._units.sentence(unit)
        return sentence.kind == "stats" and self._is_item(sentence)

    def _is_item(self, sentence: Sentence) -> bool:
        return self._units.words[sentence.first][:1] in ("-", "*", "•", "·", "▪", "–")

    def _of_list(self, sentence: Sentence) -> Label | None:
        """The scope that the line above a list gives all its items: "Rowan's 2021 season by the numbers:"."""
        units = self._units
        for index in range(sentence.index - 1, max(-1, sentence.index - 12), -1):
            line = units.sentences[index]
            if self._is_item(line):
                continue
            if line.last == line.first or units.words[line.last - 1] != ":":
                return None
            words = units.words[line.first : line.last]
            for unit in range(line.first, line.last):
                if units.label(unit) == "YEAR":
                    expr = units.value(unit)
                    return Label((expr.year, expr.last_year or expr.year), "stated")
            if "career" in words:
                return Label(career=True)
            if self._season and not self._season_nouns.isdisjoint(words):
                return Label((self._season, self._season), "relative")
            return None
        return None

    def _find_person(self, sentence: Sentence) -> Person | None:
        units = self._units
        for index in range(sentence.index, max(-1, sentence.index - 9), -1):
            line = units.sentences[index]
            for unit in range(line.first, min(line.first + 6, line.last)):
                if units.label(unit) in ("DRIVER", "NAME"):
                    # A line above must look like a block's head: the name first, or after a label and a colon.
                    lead = units.words[line.first : unit]
                    if line.section == sentence.section or not lead or not any(word.isalpha() for word in lead[-1:]):
                        person: Person = units.value(unit)
                        return person
            if index != sentence.index and line.end - line.start > 220:
                continue
        return None
