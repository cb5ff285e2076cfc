"""What stands in another clause than a head: years and series that tell of somebody's past, of his plans, or of what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from extractor.claims.stories import SeasonsOf
from extractor.claims.units import Units

_NAMED = ("DRIVER", "NAME", "PERSON")
# After one of these somebody's clause is of another time or place; "when he raced in Cup" is of the same one.
_APART = frozenset({"before", "after", "because", "though", "although"})
_RELATIVES = frozenset({"who", "whose", "which"})
_PLANS = frozenset(
    {"will", "leaves", "moves", "joins", "goes", "heads", "steps", "graduates", "plans", "hopes", "expects"}
)
_IS_NOW = frozenset(
    {"has", "is", "will", "'s", "drives", "runs", "remains", "leads", "returns", "stays", "sits", "enters"}
)
_FORMERLY = frozenset({"late", "formerly", "previously", "last", "once"})
_OPENING = 4
"""Units from the opening of a sentence to a head in its first phrase, at most."""
_OPENS_ASIDE = frozenset({"a", "an", "the", "himself", "herself"})


class Clauses:
    """Judges the clauses of one article.

    Args:
        units: The article.
        words: The words of classes.
        seasons_of: Tells which seasons a time means.
        season: The season that the article is written in.
    """

    def __init__(
        self, units: Units, words: Mapping[str, frozenset[str]], seasons_of: SeasonsOf, season: int | None
    ) -> None:
        self.units = units
        self._words = words
        self._seasons_of = seasons_of
        self._season = season

    def aside(self, unit: int, head: int) -> bool:
        """Whether a year before a head stands in a relative clause that is over: "Rowan, who left last year, won"."""
        words = self.units.words
        if "," not in words[unit:head]:
            return False
        lead = words[self.units.sentence(unit).first : unit]
        comma = len(lead) - lead[::-1].index(",") if "," in lead else None
        if (
            comma is not None
            and comma > 1
            and lead[comma:][:1]
            and lead[comma] in _OPENS_ASIDE | {"winner", "champion"}
        ):
            return True  # "Burton, the winner of this race a year ago, came home 13th"
        if comma is not None and self._was_then(self.units.sentence(unit).first + comma, unit, head):
            return True
        opening = max(
            (index for index, word in enumerate(lead) if word in ("who", "which", "where", "whose")), default=0
        )
        return opening > 0 and lead[opening - 1] == "," and "," not in lead[opening:]

    def _was_then(self, first: int, unit: int, head: int) -> bool:
        """Whether a time past tells what somebody was in it, and the clause what he is now: "Rowan, second in 2003, has won twice"."""
        units = self.units
        if units.label(first - 2) not in _NAMED or units.label(unit) not in ("YEAR", "SEASON", "DATE"):
            return False
        years = self._seasons_of(unit)[0] if units.label(unit) != "DATE" else None
        closing = units.words.index(",", unit, head)
        past = years is not None and self._season is not None and years[1] < self._season
        return past and units.words[closing + 1] in _IS_NOW

    def series_there(self, unit: int) -> str | None:
        """The series that "there" points to: "Cup has been less kind. He is 0-for-238 there"; None where it is a place."""
        units = self.units
        sentence = units.sentence(unit)
        above = units.sentences[max(0, sentence.index - 1)]
        lines = [(sentence.first, unit)]
        if above.index < sentence.index and above.section == sentence.section:
            lines.append((above.first, above.last))
        for first, last in lines:
            labels = {units.label(each) for each in range(first, last)}
            if not labels.isdisjoint({"TRACK", "RACE"}):
                return None
            named = [u for u in range(first, last) if units.label(u) == "SERIES" and not self.aside(u, last)]
            if named:
                told = {units.value(each)[0] for each in named}
                return str(told.pop()) if len(told) == 1 and self._is_entered(first, named[-1]) else None
        return None

    def _is_entered(self, first: int, unit: int) -> bool:
        """Whether a series is told as where somebody drives: "moved to the Truck Series", "Cup has been less kind"."""
        words = self.units.words
        if unit == first:
            return words[unit + 1 : unit + 3] == ["has", "been"] or words[unit + 1] in ("was", "proved")
        lead = words[max(first, unit - 3) : unit]
        while lead and lead[-1] in ("the", "nascar", "'s", "what", "is", "now"):
            lead.pop()
        return lead[-1:] in (["in"], ["to"], ["into"])

    def in_next(self, last: int, unit: int) -> bool:
        """Whether a unit after a head stands in a clause of its own: "... won it, and he will run the Cup Series"."""
        words = self.units.words[last:unit]
        return any(
            (one in ("and", "but", ";") and (two in ("will", "now") or self._begins_clause(last + index + 1)))
            or (one in _APART and self._begins_clause(last + index + 1))
            for index, (one, two) in enumerate(pairwise(words))
        )

    def _begins_clause(self, unit: int) -> bool:
        """Whether somebody stands at a unit: after a conjunction a clause of its own begins there."""
        return self.units.words[unit] in ("he", "she") or self.units.label(unit) in _NAMED

    def of_a_plan(self, first: int, last: int, unit: int) -> bool:
        """Whether a series is where somebody goes, of whom an aside tells what he has done: "Rowan, who won four, will ..."."""
        words, begin = self.units.words, self.units.sentence(first).first
        opening = next((u for u in range(first, begin, -1) if words[u] in _RELATIVES and words[u - 1] == ","), None)
        if opening is None or "," in words[opening:first] or not _PLANS.isdisjoint(words[opening:last]):
            return False
        closing = next((u for u in range(last, unit) if words[u] == ","), None)
        return closing is not None and not _PLANS.isdisjoint(words[closing:unit])

    def of_a_move(self, first: int, last: int, unit: int) -> bool:
        """Whether a series is the one somebody went to after what a head tells: "After stints with X, he moved to the Truck Series"."""
        begin = self.units.sentence(first).first
        words = self.units.words
        if words[begin] not in ("after", "following") or first - begin > _OPENING or unit < last:
            return False
        closing = next((u for u in range(last, unit) if words[u] == ","), None)
        return closing is not None and not self._words["MOVE_VERB"].isdisjoint(words[closing:unit])

    def of_his_past(self, first: int, last: int, unit: int) -> bool:
        """Whether a series tells what a driver has behind him, not where the head happens.

        "Park, a winner of two Cup races, takes over the No. 62"; "the No. 16 goes to Sprague, coming off a year in Cup".
        """
        words, nouns = self.units.words, self._words
        lead = words[self.units.sentence(unit).first : unit]
        comma = len(lead) - lead[::-1].index(",") if "," in lead else None
        phrase = set(lead[comma:])
        if comma is not None and lead[comma:][:1] and lead[comma] in _FORMERLY and "," in words[unit:first]:
            return True
        cues = {"off", "spent"} | ({"after"} if unit >= last else set())
        if "in" in phrase and not phrase.isdisjoint(nouns["SEASON_NOUN"] | {"stint"}) and not phrase.isdisjoint(cues):
            return True
        leaves = words[unit - 2 : unit] == ["from", "the"] or words[unit - 1] == "from"
        if leaves and not nouns["MOVE_VERB"].isdisjoint(words[max(self.units.sentence(first).first, unit - 6) : unit]):
            return not first <= unit < last  # "moves up from the Truck Series to drive the No. 10"
        if "left" in (words[unit - 1], words[unit - 2] if words[unit - 1] == "the" else "") and unit < first:
            return True  # "left Cup to drive the No. 4, and has five victories"
        counted = words[unit + 1] in nouns["RACE_NOUN"] | nouns["WIN_NOUN"]
        opens = comma is not None and lead[comma : comma + 1] and lead[comma] in _OPENS_ASIDE
        return counted and bool(opens) and "," in words[unit:first]
