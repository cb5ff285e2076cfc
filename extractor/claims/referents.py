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
    "description_of": "the (driver|man) (of|in) the CARNUM",
    "latter": "the latter",
    "former": "the former (COMMA|HAVE|BE|WIN_VERB|GET_VERB|FINISH_VERB|CAR_VERB|ADVERB)",
    # "the 23-year-old", "the Tricon Garage driver", "the defending NASCAR Cup Series champion", "the three-time champion"
    "description": (
        "the (TEAM|SERIES|MAKE|CARNUM|AGE|COUNT|ORDINAL|YEAR|TRACK|RACE|DASH|time|DEFENDING|FORMER|ROLE_PART|ROLE_FULL|"
        "CAPITALISED|young|elder|younger|rookie|veteran|fellow|eventual|race|two|then|POSSESSIVE){0,6} "
        "DESC_NOUN"
    ),
    "from": "the (man|woman|driver|AGE|veteran|youngster|kid) from (CAPITALISED|TRACK|COMMA CAPITALISED){1,3}",
    "aged": "the CAPITALISED? AGE (DESC_NOUN|CAPITALISED)*",
    "kin": "the (KIN_NOUN|elder|younger)",
    "kin_of": "(DRIVER|NAME) POSSESSIVE (ORDINAL|WORD)? KIN_NOUN",
    "possessor": "(his|her|their|its) (TEAM|SERIES|DASH|WORD){0,2}? (teammate|rival|friend|colleague|counterpart|replacement|successor|predecessor|mentor|idol|hero|pal|buddy|KIN_NOUN|OFFICIAL_NOUN)",
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


_AFTER_IS = frozenset({"a", "an", "the", "not", "been", "still", "always", "never", "now", "going", "got", "in", "on"})
_PARTICLES = frozenset({"out", "down", "up", "away"})
_LACKS = frozenset({"lacks", "lacked"})
# "which handed the win to Rowan", "that left Rowan to finish second": the clause goes on about whom it names last.
_YIELDS = frozenset(
    (
        "handed handing hands gave giving gives gifted gifting left leaving leaves allowed allowing allows let letting lets "
        "enabled enabling put putting puts moved sent made making makes"
    ).split()
)
_HAPPENS = frozenset({"that", "which", "this", "it"})
_IS = frozenset({"is", "was", "'s", "marked", "marks"})
_TO_WHOM = 8
"""Units between such a verb and whom it gives something to, at most."""
# "won more often since Rowan in 1974": who is only compared with is not whom the next sentence is about.
_COMPARES = frozenset({"since", "until", "till", "but"})
# "The older Rowan" is no thing that Rowan made.
_OF_TWO = frozenset({"older", "elder", "younger", "eldest", "youngest", "senior", "junior"})
_AS_MUCH = frozenset({"as", "so", "same", "such"})
_AWARDED = frozenset({"went", "goes", "belonged", "belongs", "fell"})
_ADJECTIVES = 5
"""Units of an article and the adjectives behind it, at most: "a fast - closing Rowan"."""
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
        aside: It stands in a comparison or in a clause that only tells a thing apart, so what follows is not about it.
        given: Something is handed over or left to it: what follows is about it.
    """

    first: int
    last: int
    kind: Kind
    person: Person | None = None
    team: str | None = None
    oblique: bool = False
    possessive: bool = False
    joined: bool = False
    aside: bool = False
    given: bool = False
    units: range = field(default=range(0))


class ReferentFinder:
    """Finds the referents of a sentence.

    Args:
        codebook: The characters of classes.
    """

    def __init__(self, codebook: Codebook) -> None:
        self._patterns = {name: codebook.compile(pattern) for name, pattern in PATTERNS.items()}
        self._titles = frozenset("".join(codebook.members(name) for name in _TITLES))
        self._before_object = self._titles | frozenset(codebook.members("GOING_ADJ"))
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
                if name in ("description", "kin_of") and units.label(last) in ("DRIVER", "NAME", "PERSON"):
                    continue  # "the defending champion Rowan": a title of the name, not a description alone
                if name == "former":
                    last = first + 2  # what follows shows only that no noun does
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
            each.given = each.kind in ("person", "description") and self._is_given(units, sentence, each)
            each.aside = each.kind == "person" and self._is_aside(units, sentence, each)
            each.oblique = not each.given and (
                each.oblique or self._is_oblique(units, sentence, each) or self._lacks(units, sentence, each)
            )
            each.possessive = (
                units.codes[each.last : each.last + 1] in self._possessive if each.last < sentence.last else False
            )
            if each.kind == "pronoun" or (each.last + 1 < sentence.last and units.words[each.last + 1] in _AFTER_IS):
                each.possessive = False  # "he's", "Rowan's a friend": he is
        self._mark_joined(units, found)
        return found

    def _apposed(self, units: Units, named: Referent, other: Referent) -> bool:
        """Whether a description is an apposition to the name right before it: "Rowan, his teammate, ..."."""
        between = units.codes[named.last : other.first]
        return named.kind == "person" and other.kind == "description" and len(between) == 1 and between in self._comma

    def _is_given(self, units: Units, sentence: Sentence, referent: Referent) -> bool:
        """Whether what happened gives or leaves something to somebody: "which handed the win to Rowan"."""
        words = units.words
        at = referent.first - 1
        while at > sentence.first and units.codes[at] in self._titles and words[at] != "of":
            at -= 1
        if words[at] == "for" and words[sentence.first] in _HAPPENS and words[sentence.first + 1] in _IS:
            return True  # "It was the first win of the season for Rowan"
        begin = max(sentence.first, referent.first - _TO_WHOM)
        verb = next((unit for unit in range(referent.first - 1, begin - 1, -1) if words[unit] in _YIELDS), None)
        if verb is None or verb == sentence.first:
            return False
        between = range(verb + 1, referent.first)
        titles = all(units.codes[unit] in self._titles for unit in between)
        to = next((unit for unit in between if words[unit] == "to"), None)
        handed = to is not None and all(units.codes[unit] in self._titles for unit in range(to + 1, referent.first))
        if not titles and not handed:
            return False
        if any(units.label(unit) in ("DRIVER", "NAME", "PERSON") for unit in between):
            return False
        if words[verb].endswith("ing") and words[verb - 1] == ",":
            return handed or words[referent.last : referent.last + 1] == ["to"]
        return words[verb - 1] in _HAPPENS

    def _is_aside(self, units: Units, sentence: Sentence, referent: Referent) -> bool:
        """Whether somebody is only compared with, or tells which thing is meant: "since Rowan", "the car Rowan built"."""
        unit = referent.first - 1
        while unit > sentence.first and units.codes[unit] in self._titles and units.words[unit] != "of":
            unit -= 1
        words = units.words
        if unit < sentence.first:
            return False
        if words[unit] in _COMPARES and unit > sentence.first:
            return True
        if words[unit] == "as" and not _AS_MUCH.isdisjoint(words[max(sentence.first, unit - 5) : unit]):
            return True
        noun = unit == referent.first - 1 and units.label(unit) is None and words[unit].isalpha()
        return (
            noun
            and unit > sentence.first
            and words[unit - 1] in ("the", "a", "every", "only")
            and units.text[units.starts[unit]].islower()
            and units.codes[unit] not in self._titles
            and words[unit] not in _OF_TWO
        )

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
            if code in self._governors and (code not in self._before_object or self._governs(units, unit)):
                # "the race went to Rowan": the one it went to is whom the clause is about; so with "as for Rowan".
                pair = units.words[unit - 1 : unit + 1]
                return not (pair == ["as", "for"] or (pair[1:] == ["to"] and pair[0] in _AWARDED))
            # "with his teammate, Rowan": a name in apposition stands as its noun does.
            if unit == referent.first - 1 and self._is_deed(units, sentence, unit):
                return True
            apposed = code in self._comma and units.codes[unit - 1] in self._titles and unit - 1 > sentence.first
            # "nosing out Rowan": a particle belongs to its verb.
            particle = units.words[unit] in _PARTICLES and units.codes[unit - 1] in self._governors
            if code not in self._before_object and not particle and not (apposed and units.words[unit - 1] in _APPOSED):
                if unit == referent.first - 1 and (article := self._article_before(units, sentence, unit)) is not None:
                    unit = article
                    continue
                return False
            unit -= 1
        return False

    def _article_before(self, units: Units, sentence: Sentence, unit: int) -> int | None:
        """The article of a name that an adjective tells of, which no subject has: "passed a crippled Rowan"."""
        for each in range(unit, max(sentence.first, unit - _ADJECTIVES), -1):
            if units.words[each] in ("a", "an"):
                return each
            if units.label(each) is not None or not (
                units.words[each] == "-" or units.text[units.starts[each]].islower()
            ):
                return None
        return None

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
