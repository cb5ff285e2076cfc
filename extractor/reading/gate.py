"""The gate: a test of the raw text that turns away what cannot hold a claim, before anything is tokenized.

A text makes claims only if enough in it speaks of racing (``extractor.claims.evidence``). The same points are counted
here, from the same names and the same patterns, in everything that *could* be such evidence: overlaps are not settled and
sentences not told apart. So the sum is never smaller than that of a full reading, and what is turned away has no claims.
"""

from __future__ import annotations

from extractor.lexicon import Lexicon
from extractor.reading.clean import clean
from extractor.reading.fold import fold
from extractor.reading.gazetteer import Gazetteer
from extractor.reading.numerals import find_car_numbers
from extractor.reading.people import PeopleFinder

RACING = 2
"""Points of evidence from which an article counts as one about racing."""
POINTS = {"SERIES": 2, "RACE": 2, "TEAM": 1, "CARNUM": 1, "TRACK": 0.5, "MAKE": 0.25, "STAGE": 0.5}
"""Points of a mention by its label; each spelling counts once."""


def word_points(lexicon: Lexicon) -> dict[str, float]:
    """Points of the words that speak of racing by themselves, folded.

    Args:
        lexicon: The words.
    """
    words, sanction = lexicon.words.get("RACING_WORD", frozenset()), lexicon.words.get("SANCTION", frozenset())
    return {word: 2 if word in sanction else 1 for word in sorted(words)}


class Gate:
    """Tells the texts that may hold claims from those that cannot.

    Args:
        lexicon: The names and words of the pipeline that reads what passes.

    Example:
        >>> from extractor.lexicon import load_lexicon
        >>> gate = Gate(load_lexicon("nascar"))
        >>> gate("Ford sold 40,000 cars in May, said Kurt Busch of the bank."), gate("Busch won the Daytona 500.")
        (False, True)
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = word_points(lexicon)
        self._gazetteer = Gazetteer(lexicon)
        self._people = PeopleFinder(lexicon)

    def __call__(self, text: str) -> bool:
        """Whether a text may hold a claim: never False for one that does.

        Args:
            text: The text as read, dirt and all.
        """
        text = clean(text).text
        folded = fold(text)
        points = sum(value for word, value in self._words.items() if word in folded)
        if points >= RACING:
            return True
        found = {folded[each.start : each.end]: POINTS[each.label] for each in find_car_numbers(folded)}
        for each in self._gazetteer.find(text, folded):
            value = POINTS.get(each.label, 0)
            if value:
                spelled = folded[each.start : each.end]
                found[spelled] = max(value, found.get(spelled, 0))
        points += sum(found.values())
        return points >= RACING or points + self._misspelled(text) >= RACING

    def _misspelled(self, text: str) -> float:
        found: dict[str, float] = {}
        for name, label in self._people.misspelled_companies(text):
            found[name] = max(POINTS.get(label, 0), found.get(name, 0))
        return sum(found.values())
