"""Which of the names before a head is its subject: past objects of verbs and prepositions, past owners of something else."""

from __future__ import annotations

from extractor.claims.grammar import Codebook
from extractor.claims.referents import Referent
from extractor.claims.units import Units
from extractor.lexicon import Lexicon

_WHEN = frozenset({"when", "until", "till", "as", "before", "after", "while", "because", "since", "where"})
_GOES_ON = frozenset({"and", "but", "then"})
_EMPLOYS = frozenset({"with", "for", "under"})
# "Rowan, who beat Vale, took his first win"; "Vale, who gave him his first win": not whom the clause is about.
_CLOSES = frozenset({",", ";", ":", "him", "her", '"', "where", "when"})
_REACH = 10
"""Units between a car that a clause is about and its verb, at most."""


class LeftSearch:
    """Looks for subjects to the left of heads.

    Args:
        units: The article.
        lexicon: The words of classes.
        codebook: The characters of classes.
    """

    def __init__(self, units: Units, lexicon: Lexicon, codebook: Codebook) -> None:
        self.units = units
        self._governors = frozenset(codebook.members("PREP") + codebook.members("OBJ_VERB"))
        self._who = frozenset(codebook.members("RELATIVE"))
        self._comma = frozenset(codebook.members("COMMA"))
        # An apposition begins with one of these: "Rowan, a three-time winner"; "passed Rowan and won" is none.
        self._opens = frozenset(
            "".join(codebook.members(name) for name in ("COMMA", "DASH", "OPEN", "POSSESSIVE", "COLON"))
        )
        self._winless = frozenset(codebook.members("WINLESS"))
        self._stop = frozenset(codebook.members("SEMICOLON") + codebook.members("COLON"))
        # Between a name and a noun phrase in apposition to it only these may stand.
        self._near = frozenset(
            "".join(
                codebook.members(name)
                for name in (
                    "COMMA",
                    "DASH",
                    "=a",
                    "=an",
                    "=the",
                    "SERIES",
                    "TEAM",
                    "AGE",
                    "DEFENDING",
                    "FORMER",
                    "ADVERB",
                    "OPEN",
                    "CLOSE",
                    "POSSESSIVE",
                    "COLON",
                    "=and",
                    "COUNT",
                    "ORDINAL",
                    "TITLE_WORD",
                    "WIN_MOD",
                )
            )
        )
        self._modifier = frozenset(
            "".join(
                codebook.members(name)
                for name in (
                    "SERIES",
                    "TRACK",
                    "WIN_MOD",
                    "CAREER",
                    "LIFETIME",
                    "STREAK",
                    "ORDINAL",
                    "COUNT",
                    "REMAINDER",
                    "MAKE",
                    "YEAR",
                    "POSSESSIVE",
                    "MONTHLY",
                    "DASH",
                )
            )
        )
        words = lexicon.words
        self._car_words = words["CAR_NOUN"]
        self._metonyms = words["SEASON_NOUN"] | words["TOTAL_NOUN"] | words["CAREER"] | words["METONYM"]
        self._person_nouns = (
            words["OFFICIAL_NOUN"]
            | words["DRIVER_NOUN"]
            | words["DESC_NOUN"]
            | words["KIN_NOUN"]
            | frozenset({"co", "teammate"})
        )

    def find(self, left: list[Referent], first: int, *, teams: bool) -> Referent | None:
        """The referent that a head is said of.

        Args:
            left: The referents before the head in its sentence, in order.
            first: First unit of the head.
            teams: A team may be the subject.
        """
        units = self.units
        for each in reversed(left):
            between = units.codes[each.last : first]
            if any(code in self._stop for code in between) and each.kind != "person":
                continue
            if each.kind in ("team", "make", "number"):
                if each.possessive and all(code in self._modifier for code in between):
                    return each
                if teams and each.kind == "team" and self.is_team_subject(each):
                    return each
                if each.kind == "number" and not each.oblique and self._is_number_subject(each, first):
                    return each
                continue
            if each.possessive or (each.kind == "pronoun" and units.words[each.first] in ("his", "her")):
                owned = units.words[each.last : each.last + 5]
                if all(code in self._modifier for code in between) or not self._metonyms.isdisjoint(owned):
                    # "Rowan's best season, with eight wins": what is his stands for him
                    return each
                continue
            if not each.oblique:
                if self._ends_before(left, each, first):
                    continue
                return each
            if each.kind == "pronoun" or self._is_employer(left, each, first):
                continue
            if all(code in self._near for code in between) and (not between or between[0] in self._opens):
                if not self._closes_aside(left, each, between):
                    return each
                continue
            if between and between[0] in self._comma and any(code in self._winless for code in between):
                return each  # "passed Rowan, still winless after 72 starts"
            relative = next((index for index, code in enumerate(between) if code in self._who), None)
            if (
                relative is not None
                and (relative <= 1 or self._is_aside(between[:relative]))
                and not any(code in self._comma for code in between[relative:])
            ):
                return each
        return None

    def of_relative(self, before: list[Referent], unit: int) -> Referent | None:
        """Whom a pronoun in a relative clause means: "Rowan was fifth, followed by Vale, who got his first win".

        Args:
            before: The people named before the pronoun in its sentence, in order.
            unit: The pronoun.
        """
        units = self.units
        for each in reversed(before):
            between = units.codes[each.last : unit]
            who = next((index for index, code in enumerate(between) if code in self._who), None)
            if who is None:
                return None  # somebody is named between "who" and "his"
            clause = units.words[each.last + who + 1 : unit]
            beside = who <= 1 or self._is_aside(between[:who])
            opens = units.words[each.last + who] == "who" and clause[:1] not in (["he"], ["she"], ["they"], ["i"])
            if beside and opens and _CLOSES.isdisjoint(clause):
                return each
            return None
        return None

    def _ends_before(self, left: list[Referent], referent: Referent, first: int) -> bool:
        """Whether somebody's clause only tells when: "Rowan led until Marlow went by, and finished third"."""
        words = self.units.words
        if words[referent.first - 1] not in _WHEN or referent.kind == "team":
            return False
        ends = next(
            (u for u in range(first - 1, referent.last, -1) if words[u - 1] == "," and words[u] in _GOES_ON), None
        )
        if ends is None or any(each.first > ends for each in left):
            return False
        return any(each.kind in ("person", "description", "pronoun") and each.first < referent.first for each in left)

    def _is_employer(self, left: list[Referent], referent: Referent, first: int) -> bool:
        """Whether a participle goes on about another than for whom he drove: "Rowan spent a year with Marlow, driving ..."."""
        words = self.units.words
        if words[referent.first - 1] not in _EMPLOYS or not words[first].endswith("ing") or words[referent.last] != ",":
            return False
        return referent.last + 1 == first and any(
            each.kind in ("person", "description", "pronoun") and not each.oblique and each.first < referent.first
            for each in left
        )

    def _closes_aside(self, left: list[Referent], referent: Referent, between: str) -> bool:
        """Whether a name ends an aside about an earlier one: "Rowan, shoved by Vale, crossed the line first"."""
        return between in self._comma and any(
            each.kind == "person"
            and not each.oblique
            and not each.possessive
            and each.last < referent.first
            and self.units.codes[each.last] in self._comma
            for each in left
        )

    def _is_aside(self, between: str) -> bool:
        """Whether a name and its "who" are parted by an apposition only: "Rowan, the series leader, who ..."."""
        return (
            len(between) <= 8
            and between[0] in self._comma
            and between[-1] in self._comma
            and not any(code in self._governors for code in between)
        )

    def _is_number_subject(self, referent: Referent, first: int) -> bool:
        """Whether a car is what a clause is about: "the No. 5 finished third", "its No. 1, in Vale's hands, was fifth"."""
        words = self.units.words
        begin = self.units.sentence(referent.first).first
        at = referent.first - 1
        opens = words[at] in ("the", "its", "their") and (at == begin or words[at - 1] in (";", "and", "but", ","))
        follows = referent.last == first or words[referent.last] in self._car_words | {","}
        return opens and follows and first - referent.last <= _REACH

    def is_team_subject(self, referent: Referent) -> bool:
        """Whether a team is what a clause is about, not what tells a driver or an owner: "the Rowan Racing owner"."""
        following = self.units.words[referent.last : referent.last + 1]
        person = self._person_nouns
        return (
            not referent.oblique
            and not referent.possessive
            and self._starts_clause(referent)
            and not (following and following[0] in person)
        )

    def _starts_clause(self, referent: Referent) -> bool:
        sentence = self.units.sentence(referent.first)
        before = self.units.codes[max(sentence.first, referent.first - 1) : referent.first]
        return not before or before in self._comma or referent.first - sentence.first <= 2
