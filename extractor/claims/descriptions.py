"""Whom a description means: "the 23-year-old", "the driver of the No. 5", "the five-time champion", "the latter".

The lexicon narrows the people of the article by what the words say; where it cannot, whom the article is about is meant.
"""

from __future__ import annotations

from collections.abc import Collection

from extractor.claims.prizes import is_of_a_race
from extractor.claims.profiles import Profiles
from extractor.claims.referents import Referent
from extractor.claims.units import Sentence, Units
from extractor.lexicon import Lexicon
from extractor.reading.people import Person

# The words for a relative, and whether they mean the elder of two.
_KIN = {"father": True, "dad": True, "elder": True, "son": False, "daughter": False, "younger": False}
_CHILD = frozenset({"son", "daughter"})
_PARENT = frozenset({"father", "dad", "mother", "mom"})
# Somebody else than whom the article is about, whoever it is.
_BESIDE = frozenset(
    ("teammate rival friend colleague counterpart replacement successor predecessor mentor idol hero pal buddy").split()
)


_APPOSED = 2
"""Units from a description in which its own name may follow: "the Marlow driver, Rowan"."""


class Descriptions:
    """Resolves the descriptions of one article.

    Args:
        units: The article.
        people: Its people, in the order of introduction.
        lexicon: What is known of them.
        profiles: Tells whether a description fits somebody.
    """

    def __init__(self, units: Units, people: list[Person], lexicon: Lexicon, profiles: Profiles) -> None:
        self.units = units
        self.people = people
        self.lexicon = lexicon
        self._profiles = profiles
        words = lexicon.words
        self._others = words["KIN_NOUN"] | words["OFFICIAL_NOUN"] | _BESIDE
        self._demonyms = words["DESC_NOUN"] - {"driver", "native", "racer"}

    def who(
        self,
        referent: Referent,
        sentence: Sentence,
        focus: Person | None,
        topic: Person | None,
        above: list[Person],
        *,
        others: Collection[str] = (),
    ) -> Person | None:
        """Whom a description means, if that can be told.

        Args:
            referent: The description.
            sentence: Its sentence.
            focus: Whom the article is about there.
            topic: Whom the article is about as a whole.
            above: Who was named before it, in the sentence or else in the one before.
            others: Identifiers of those whom the sentence names behind it: it is none of them.
        """
        words = self.units.words[referent.first : referent.last]
        if words[0] == "the" and len(words) == 2 and words[1] in _KIN:
            found = self._relative((focus, topic), elder=_KIN[words[1]])
            begin = self.units.sentences[max(0, sentence.index - 1)].first
            near = self.units.words[begin : referent.first]
            # "His father won in 1988; the son, 19, won last year": whom the article is about
            return found or (focus if words[1] in _CHILD and not _PARENT.isdisjoint(near) else None)
        if words in (["the", "latter"], ["the", "former"]):
            return above[-1 if words[1] == "latter" else 0] if len(above) == 2 else None
        if not self._others.isdisjoint(words):
            return self._kin_of(referent, focus)
        champion = self.champion(referent)
        if champion is not None:
            return champion
        if focus is not None and focus.id in others:
            focus = None
        candidates = [person for person in self.people if person.known != "person" and person.id not in others]
        narrowed = self._narrowed(referent, words, candidates)
        if narrowed is candidates or not narrowed:
            if narrowed or not candidates:
                return focus
            return focus if focus in candidates and not self._contradicted(focus, referent) else None
        narrowed = self._without_named(referent, sentence, narrowed)
        if focus in narrowed:
            return focus
        if topic in narrowed:
            return topic
        return narrowed[0] if len(narrowed) == 1 else self._named_last(referent, narrowed)

    def _without_named(self, referent: Referent, sentence: Sentence, among: list[Person]) -> list[Person]:
        """Some people without those whom the rest of the sentence names: "The Marlow driver has 20 points more than Rowan"."""
        named = [
            self.units.value(unit)
            for unit in range(referent.last + _APPOSED, sentence.last)
            if self.units.label(unit) in ("DRIVER", "NAME")
        ]
        return [person for person in among if person not in named] or among

    def _kin_of(self, referent: Referent, focus: Person | None) -> Person | None:
        """The one other driver of a surname whom "Rowan's son", "his father" can mean, if the article names him."""
        units = self.units
        own = focus if units.words[referent.first] in ("his", "her") else units.value(referent.first)
        if not isinstance(own, Person):
            return None
        elder = next((_KIN[word] for word in units.words[referent.first : referent.last] if word in _KIN), None)
        return self._relative((own, None), elder=elder) if elder is not None else None

    def champion(self, referent: Referent) -> Person | None:
        """The champion of a description among the people of an article: of a year, so many times, or the reigning one."""
        units, nouns = self.units, self.lexicon.words
        words = units.words[referent.first : referent.last]
        defending = not nouns["DEFENDING"].isdisjoint(words)
        if nouns["CHAMPION"].isdisjoint(words) and (not defending or "winner" in words):
            return None
        if defending and is_of_a_race(units, nouns, referent.first, referent.last):
            return None
        inside = range(referent.first, referent.last)
        series = [units.value(unit)[0] for unit in inside if units.label(unit) == "SERIES"] or list(self.lexicon.series)
        year = next((units.value(unit).year for unit in inside if units.label(unit) == "YEAR"), None)
        if year is not None:
            return self._profiles.champion_of(self.people, series, year)
        count = next((units.value(unit) for unit in inside if units.label(unit) == "COUNT"), None)
        if count is not None and "time" in words:
            return self._profiles.champion_times(self.people, series, getattr(count, "number", count))
        if not self.lexicon.words["FORMER"].isdisjoint(words):
            return None
        return self._profiles.reigning(self.people, series, defending=defending)

    def _narrowed(self, referent: Referent, words: list[str], candidates: list[Person]) -> list[Person]:
        """Those of some people whom the words of a description fit; the same list where they say nothing."""
        units = self.units
        narrowed = candidates
        for unit in range(referent.first, referent.last):
            label = units.label(unit)
            if label == "AGE":
                narrowed = [p for p in narrowed if self._profiles.fits_age(p, units.value(unit))]
            elif label == "TEAM":
                narrowed = [p for p in narrowed if self._profiles.drove_for(p, units.value(unit))]
            elif label == "CARNUM":
                narrowed = [p for p in narrowed if self._profiles.drove_number(p, units.value(unit))]
        if "native" in words or "from" in words or words[-1] in self._demonyms:
            home = [p for p in narrowed if self._profiles.is_from(p, words)]
            narrowed = home or narrowed
        if "rookie" in words:
            narrowed = [p for p in narrowed if self._profiles.is_rookie(p)] or narrowed
        return narrowed

    def _named_last(self, referent: Referent, among: list[Person]) -> Person | None:
        """The one of several whom the paragraph named last before a description: "... for Vale. The 30-year-old ..."."""
        section = self.units.sentence(referent.first).section
        for unit in range(referent.first - 1, -1, -1):
            if self.units.sentence(unit).section != section:
                return None
            if self.units.value(unit) in among and isinstance(self.units.value(unit), Person):
                person: Person = self.units.value(unit)
                return person
        return None

    def _relative(self, about: tuple[Person | None, Person | None], *, elder: bool) -> Person | None:
        """The older or the younger of two drivers of one surname that the article names."""
        for person in about:
            found = self._profiles.of_family(self.people, person.surname, elder=elder) if person is not None else None
            if found is not None:
                return found
        return None

    def _contradicted(self, person: Person | None, referent: Referent) -> bool:
        # Nobody fits what the words say: the person in focus is meant only if nothing is known against it.
        if person is None:
            return True
        ages = [self.units.value(u) for u in range(referent.first, referent.last) if self.units.label(u) == "AGE"]
        return bool(ages) and self._profiles.birth(person) is not None
