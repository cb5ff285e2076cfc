"""Who could be meant: every name, pronoun, description and team of a sentence, with how it stands there."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from extractor.claims.grammar import Codebook
from extractor.claims.units import Sentence, Units
from extractor.reading.people import Person

Kind = Literal["person", "team", "make", "number", "pronoun", "description"]

PATTERNS = {
    # "the 23-year-old", "the Tricon Garage driver", "the defending NASCAR Cup Series champion", "the three-time champion"
    "description": (
        "the (TEAM|SERIES|MAKE|CARNUM|AGE|COUNT|ORDINAL|YEAR|TRACK|RACE|DASH|time|DEFENDING|FORMER|ROLE_PART|ROLE_FULL|"
        "CAPITALISED|young|elder|younger|rookie|veteran|fellow|eventual|race|two|then|POSSESSIVE){0,6} "
        "DESC_NOUN"
    ),
    "description_of": "the driver of the CARNUM",
    "from": "the (man|woman|driver|AGE|veteran|youngster|kid) from (CAPITALISED|TRACK|COMMA CAPITALISED){1,3}",
    "aged": "the CAPITALISED? AGE (DESC_NOUN|CAPITALISED)*",
    "kin": "the (KIN_NOUN|elder|younger)",
    "possessor": "(his|her|their|its) (TEAM|SERIES|DASH|WORD){0,2}? (teammate|KIN_NOUN|OFFICIAL_NOUN)",
}
# What may stand between a preposition or a verb and the name that is its object.
_TITLES = (
    *(
        "=the",
        "=a",
        "=an",
        "=his",
        "=her",
        "TEAM",
        "SERIES",
        "MAKE",
        "CARNUM",
        "AGE",
        "COUNT",
        "ORDINAL",
        "YEAR",
        "DASH",
    ),
    *(
        "DEFENDING",
        "FORMER",
        "DRIVER_NOUN",
        "CHAMPION",
        "WINNER",
        "POSSESSIVE",
        "CAPITALISED",
        "RACE",
        "TRACK",
        "TITLE_WORD",
        "OFFICIAL_NOUN",
    ),
    "=of",
)


_PARTICLES = frozenset({"out", "down", "up", "away"})
_LACKS = frozenset({"lacks", "lacked"})
_AWARDED = frozenset({"went", "goes", "belonged", "belongs", "fell"})
_APPOSED = frozenset(
    {"teammate", "driver", "champion", "winner", "veteran", "rookie", "teammates", "rival", "runner-up"}
)


@dataclass(slots=True)
class Referent:
    """One candidate.

    Attributes:
        first: First unit.
        last: Unit after the last.
        kind: What sort of words it is.
        person: Whom it names, if it is a name.
        team: Identifier, if it is a team.
        oblique: It is the object of a verb or of a preposition, so the clause is about somebody else.
        possessive: A possessive ending follows.
        joined: Another name is coordinated with it.
    """

    first: int
    last: int
    kind: Kind
    person: Person | None = None
    team: str | None = None
    oblique: bool = False
    possessive: bool = False
    joined: bool = False
    units: range = field(default=range(0))


class ReferentFinder:
    """Finds the referents of a sentence.

    Args:
        codebook: The characters of classes.
    """

    def __init__(self, codebook: Codebook) -> None:
        self._patterns = {name: codebook.compile(pattern) for name, pattern in PATTERNS.items()}
        self._titles = frozenset("".join(codebook.members(name) for name in _TITLES))
        self._governors = frozenset(codebook.members("PREP") + codebook.members("OBJ_VERB"))
        self._relative = frozenset(codebook.members("RELATIVE"))
        self._honours = frozenset(codebook.members("CHAMPION") + codebook.members("WINNER"))
        self._comma = frozenset(codebook.members("COMMA"))
        self._possessive = frozenset(codebook.members("POSSESSIVE"))
        self._pronouns = frozenset(
            codebook.members("SUBJECT_PRONOUN")
            + codebook.members("POSSESSIVE_PRONOUN")
            + codebook.members("OBJECT_PRONOUN")
        )
        self._object = frozenset(codebook.members("OBJECT_PRONOUN"))
        self._and = frozenset(codebook.members("=and") + codebook.members("AMPERSAND") + codebook.members("COMMA"))
        self._only_and = frozenset(codebook.members("=and") + codebook.members("AMPERSAND"))

    def find(self, units: Units, sentence: Sentence) -> list[Referent]:
        """The referents of one sentence, from the left; a name inside a description is part of it."""
        found: list[Referent] = []
        taken: set[int] = set()
        for name, pattern in self._patterns.items():
            for match in pattern.finditer(units.codes, sentence.first, sentence.last):
                first, last = match.span()
                if name == "description" and units.label(last) in ("DRIVER", "NAME", "PERSON"):
                    continue  # "the defending champion Rowan": a title of the name, not a description alone
                if not taken.isdisjoint(range(first, last)):
                    continue
                taken.update(range(first, last))
                found.append(Referent(first, last, "description"))
        for unit in range(sentence.first, sentence.last):
            if unit in taken:
                continue
            label = units.label(unit)
            if label in ("DRIVER", "NAME", "PERSON"):
                found.append(Referent(unit, unit + 1, "person", person=units.value(unit)))
            elif label == "TEAM":
                found.append(Referent(unit, unit + 1, "team", team=units.value(unit)[0]))
            elif label == "MAKE":
                found.append(Referent(unit, unit + 1, "make"))
            elif label == "CARNUM":
                found.append(Referent(unit, unit + 1, "number"))
            elif units.codes[unit] in self._pronouns:
                found.append(Referent(unit, unit + 1, "pronoun", oblique=units.codes[unit] in self._object))
        found.sort(key=lambda each: each.first)
        found = [each for at, each in enumerate(found) if not (at and self._apposed(units, found[at - 1], each))]
        for each in found:
            each.oblique = each.oblique or self._is_oblique(units, sentence, each) or self._lacks(units, sentence, each)
            each.possessive = (
                units.codes[each.last : each.last + 1] in self._possessive if each.last < sentence.last else False
            )
            if each.kind == "pronoun":
                each.possessive = False  # "he's" is "he is"
        self._mark_joined(units, found)
        return found

    def _apposed(self, units: Units, named: Referent, other: Referent) -> bool:
        """Whether a description is an apposition to the name right before it: "Rowan, his teammate, ..."."""
        between = units.codes[named.last : other.first]
        return named.kind == "person" and other.kind == "description" and len(between) == 1 and between in self._comma

    def _lacks(self, units: Units, sentence: Sentence, referent: Referent) -> bool:
        """Whether somebody is named as who has not what another has: "what the old man has that Rowan lacks"."""
        if referent.first == sentence.first:
            return False
        return units.words[referent.first - 1] in ("that", "which", "what") and not _LACKS.isdisjoint(
            units.words[referent.last : referent.last + 1]
        )

    def _is_oblique(self, units: Units, sentence: Sentence, referent: Referent) -> bool:
        unit = referent.first - 1
        codes = units.codes
        while unit >= sentence.first:
            code = codes[unit]
            if code in self._governors and (code not in self._titles or self._governs(units, unit)):
                # "the race went to Rowan": the one it went to is whom the clause is about.
                return not (units.words[unit] == "to" and units.words[unit - 1] in _AWARDED)
            # "with his teammate, Rowan": a name in apposition stands as its noun does.
            if unit == referent.first - 1 and self._is_deed(units, sentence, unit):
                return True
            apposed = code in self._comma and units.codes[unit - 1] in self._titles and unit - 1 > sentence.first
            # "nosing out Rowan": a particle belongs to its verb.
            particle = units.words[unit] in _PARTICLES and units.codes[unit - 1] in self._governors
            if code not in self._titles and not particle and not (apposed and units.words[unit - 1] in _APPOSED):
                return False
            unit -= 1
        return False

    def _is_deed(self, units: Units, sentence: Sentence, unit: int) -> bool:
        """Whether a word right before a name is a verb in the past that the name is the object of: "he outfumbled Vale"."""
        if unit == sentence.first or not units.words[unit].endswith("ed") or units.text[units.starts[unit]].isupper():
            return False
        before = unit - 1
        who = units.label(before) in ("DRIVER", "NAME") or units.codes[before] in self._pronouns | self._relative
        return who and units.label(unit) is None and units.codes[before] not in self._object

    def _governs(self, units: Units, unit: int) -> bool:
        """Whether a word that may belong to a title governs here: "of", and "past" unless it is "past champion"."""
        if units.words[unit] == "past":
            return units.codes[unit + 1] not in self._honours
        return units.words[unit] == "of"

    def _mark_joined(self, units: Units, found: list[Referent]) -> None:
        people = [each for each in found if each.kind in ("person", "description")]
        for left, right in pairwise(people):
            between = units.codes[left.last : right.first]
            if (
                between
                and between[-1] in self._only_and
                and all(code in self._and or code in self._titles for code in between)
            ):
                left.joined = right.joined = True
                right.oblique = right.oblique or left.oblique
