"""Which season the story is at in each sentence: the one that its paragraph named last.

Years that only compare, that are quoted, or that belong to a title or to somebody met in passing do not move it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

import regex

from extractor.claims.grammar import Codebook
from extractor.claims.units import Sentence, Units
from extractor.reading.timex import TimeExpr
from extractor.reading.timex_words import SUMMERS
from extractor.records.claim import SeasonsBasis

SeasonsOf = Callable[[int], tuple[tuple[int, int] | None, SeasonsBasis | None]]
"""First and last season that the time at a unit names, and how."""
OPENING = 4
"""Units at a sentence's start in which a year holds for the whole sentence."""
_BRACKET = 8
"""Units of a bracket before a year in it, at most."""
_TITLE_LEAD = frozenset({"nascar", "'s", "'", "series", "points", "season"})
_NARRATIVE_BREAK = regex.compile(
    r"\b(?:after|following|before|since|until|through|from|born|like|than|as(?! an? )|surpass\w*|match\w*|tie[ds]?|tying|record|broke|breaking|eclips\w*)\b[^,.;]*$"
)
# "the same as Marlow, who ran his last race 30 years ago": another's time, told in passing.
_OF_ANOTHER = regex.compile(r"\b(?:as|like|than|with)\b[^.;]{1,40}, who\b[^,.;]*$")
_THAT_TIME = frozenset({"day", "night", "afternoon", "year", "season", "race", "fall", "spring", "summer"})


class Stories:
    """The seasons that one article's story passes through.

    Args:
        units: The article.
        codebook: The characters of classes.
        words: The words of classes.
        seasons_of: Tells which seasons a time means; it may ask for the ``anchor`` of the sentence that is being read.
    """

    def __init__(
        self, units: Units, codebook: Codebook, words: Mapping[str, frozenset[str]], seasons_of: SeasonsOf
    ) -> None:
        self.units = units
        self._words = words
        self._seasons_of = seasons_of
        self._quote = frozenset(codebook.members("QUOTE"))
        self._told: dict[int, int] = {}
        self._narrative: list[int | None] = []
        self._anchors: list[int | None] = []

    def story(self, sentence: Sentence) -> int | None:
        """The season that the story is at before a sentence begins, if the paragraph has left the article's own."""
        return self._narrative[sentence.index]

    def tell(self, sentence: Sentence, season: int) -> None:
        """Set the season that the story is at from a sentence on."""
        self._told[sentence.index] = season
        self.read()

    def read(self) -> None:
        """Settle the season of the story at each sentence: the last one that was named in its paragraph.

        What counts from the story ("a year later") may lean on the paragraph before.
        """
        units = self.units
        self._narrative = [None] * (len(units.sentences) + 1)
        self._anchors = [None] * (len(units.sentences) + 1)
        story: int | None = None
        anchor: int | None = None
        heading: int | None = None
        trailing = False  # the year stood late in its sentence: it holds while the same person is spoken of
        section = -1
        for sentence in units.sentences:
            if sentence.kind in ("caption", "post", "boilerplate"):
                continue
            if sentence.kind == "headline":
                heading = self._heading_year(sentence)
            if sentence.section != section or (
                trailing and self._names_somebody(sentence) and not self._stays(sentence)
            ):
                story = heading
            section = sentence.section
            self._narrative[sentence.index] = story
            self._anchors[sentence.index] = anchor
            for unit in range(sentence.first, sentence.last):
                if self._is_now(sentence, unit):
                    story, trailing = (
                        heading,
                        False,
                    )  # "in 2012 and 2013 and this spring": back to the article's own time
                if not names_season(units, unit) or is_epithet(units, unit):
                    continue
                if names_title(units, self._words, unit):
                    won = not self._words["WIN_VERB"].isdisjoint(units.words[sentence.first : unit])
                    if won and units.label(unit) == "YEAR" and units.value(unit).kind == "year":
                        anchor = units.value(unit).year  # "won the 2003 title": from then "a year later" may count
                    continue
                expr: TimeExpr = units.value(unit)
                if (
                    expr.kind in ("years", "window")
                    or self._is_said(sentence, unit)
                    or self._is_bracketed(sentence, unit)
                ):
                    continue
                lead = units.text[sentence.start : units.starts[unit]].lower()
                if _NARRATIVE_BREAK.search(lead) or _OF_ANOTHER.search(lead):
                    continue
                years, _ = self._seasons_of(unit)
                if years is None:
                    continue
                opens = unit - sentence.first <= OPENING
                story = anchor = years[0]
                trailing = not opens
                if opens:
                    # "In 2023, Rowan won ...": a year that opens its sentence holds for the whole of it.
                    self._narrative[sentence.index] = story
            told = self._told.get(sentence.index)
            if told is not None:
                story, anchor, trailing = told, told, False

    def _is_now(self, sentence: Sentence, unit: int) -> bool:
        """Whether a unit is "this spring", told and not quoted."""
        if self.units.label(unit) != "DATE":
            return False
        expr: TimeExpr = self.units.value(unit)
        now = expr.kind == "relative" and expr.word in SUMMERS and expr.offset == 0 and expr.year is None
        ago = self.units.label(unit - 1) in ("SEASON", "YEAR", "DATE") or self.units.words[unit - 1] == "ago"
        return now and not ago and not self._is_said(sentence, unit)

    def _is_said(self, sentence: Sentence, unit: int) -> bool:
        """Whether a unit stands in a quotation that its sentence opens and closes, and then goes on."""
        quotes = [each for each in range(sentence.first, sentence.last) if self.units.codes[each] in self._quote]
        opened = [each for each in quotes if each < unit]
        closed = [each for each in quotes if each > unit]
        return len(opened) % 2 == 1 and bool(closed) and closed[-1] < sentence.last - 2

    def _is_bracketed(self, sentence: Sentence, unit: int) -> bool:
        """Whether a unit stands in brackets: "one win there (2007)" tells when, and the story stays where it is."""
        words = self.units.words
        for each in range(unit - 1, max(sentence.first, unit - _BRACKET) - 1, -1):
            if words[each] in ("(", ")"):
                return words[each] == "("
        return False

    def _stays(self, sentence: Sentence) -> bool:
        """Whether a sentence points back to the time that was just told: "Vale finished second that day"."""
        words = self.units.words[sentence.first : sentence.last]
        rest = "rest" in words and words[words.index("rest") + 1 :][:2] == ["of", "the"]
        return rest or any(one == "that" and two in _THAT_TIME for one, two in pairwise(words))

    def _names_somebody(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with a name: another year's story need not be theirs."""
        return any(
            self.units.label(unit) in ("DRIVER", "NAME", "PERSON", "AGE")
            for unit in range(sentence.first, min(sentence.first + 6, sentence.last))
        )

    def _heading_year(self, sentence: Sentence) -> int | None:
        """The year that a heading of a list begins with ("2. 1999: ..."): what follows is of that year."""
        for unit in range(sentence.first, min(sentence.first + 3, sentence.last)):
            if self.units.label(unit) == "YEAR":
                expr: TimeExpr = self.units.value(unit)
                return expr.year if expr.kind == "year" else None
        return None

    def headed(self, sentence: Sentence, season: int | None) -> int | None:
        """The season to come that the article's headline speaks of, or the one named last where it names none."""
        units = self.units
        ahead = [
            years[1]
            for each in units.sentences[:2]
            if each.kind == "headline"
            for unit in range(each.first, each.last)
            if names_season(units, unit) and (years := self._seasons_of(unit)[0]) and season and years[1] > season
        ]
        return ahead[0] if ahead else self._anchors[sentence.index]

    def anchor(self, sentence: Sentence) -> int | None:
        """The last season that was named before a sentence, in whatever paragraph."""
        return self._anchors[sentence.index]


def names_season(units: Units, unit: int) -> bool:
    """Whether a unit is a season, a year, or a date with its year."""
    label = units.label(unit)
    return label in ("YEAR", "SEASON") or (label == "DATE" and units.value(unit).year is not None)


def is_epithet(units: Units, unit: int) -> bool:
    """Whether a season only tells who somebody is, between commas: "Vale, last year's runner-up, is eighth"."""
    sentence = units.sentence(unit)
    if units.label(unit) != "SEASON" or units.words[unit + 1] not in ("'s", "'") or unit == sentence.first:
        return False
    return units.words[unit - 1] == "," and "," in units.words[unit + 2 : min(sentence.last, unit + 7)]


def names_title(units: Units, words: Mapping[str, frozenset[str]], unit: int) -> bool:
    """Whether a year belongs to a title, a winner or a race named after it: "the 2022 champion", "last year's winner"."""
    if units.words[unit + 1 : unit + 3] == [",", "when"]:
        return False  # "champion in 2000, when he won six times"
    nouns = words["CHAMPION"] | words["CHAMPIONS"] | words["TITLE_NOUN"] | words["WINNER"]
    lead = units.words[max(units.sentence(unit).first, unit - 6) : unit]
    if lead[-1:] == ["in"] and not words["CHAMPION"].isdisjoint(lead):
        return True  # "champion of this series in 2004"
    if lead[-1:] == ["and"] and units.label(unit - 2) == "YEAR":
        return names_title(units, words, unit - 2)  # "champion in 2002 and 2005"
    for index in range(unit + 1, min(unit + 5, units.sentence(unit).last)):
        if units.words[index] in nouns or units.label(index) == "RACE":
            return True
        if units.label(index) != "SERIES" and units.words[index] not in _TITLE_LEAD:
            return False
    return False
