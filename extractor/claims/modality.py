"""Whether a head is told as fact, as plan, as possibility, as untrue, or makes no claim at all."""

from __future__ import annotations

from extractor.claims.grammar import Codebook
from extractor.claims.units import Sentence, Units
from extractor.records.claim import Modality

DENIAL = 6
"""Units to the left of a head in which a negation denies it."""
REACH = 9
"""Units to the left of a head in which a cue counts."""


class ModalityReader:
    """Reads modality.

    Args:
        codebook: The characters of classes.
    """

    def __init__(self, codebook: Codebook) -> None:
        def members(*names: str) -> frozenset[str]:
            return frozenset("".join(codebook.members(name) for name in names))

        self._question = members("QUESTION")
        self._wall = members("SEMICOLON", "COLON", "=but")
        self._counterfactual = members("COUNTERFACTUAL")
        self._seek = members("SEEK")
        self._negation = members("NEGATION")
        self._future = members("FUTURE")
        self._plan = members("PLAN_WORD")
        self._to = members("=to")
        self._possible = members("POSSIBLE")
        self._relative = members("RELATIVE", "SUBORDINATOR")
        self._comma = members("COMMA")
        self._quote = members("QUOTE")
        self._gain = members("WIN_VERB", "GET_VERB", "HAVE")
        self._past = members("WIN_VERB", "GET_VERB")
        self._coming = members("FUTURE", "PLAN_WORD")
        self._who = members("RELATIVE")
        self._verb = members("WIN_VERB", "FINISH_VERB", "BE", "HAVE", "CAR_VERB", "LED_VERB")

    def read(
        self, units: Units, first: int, last: int, *, negatable: bool = True, reach: int = REACH
    ) -> Modality | None:
        """The modality of the head at units ``first`` to ``last``; None when it makes no claim.

        Args:
            units: The article.
            first: First unit of the head.
            last: Unit after its last.
            negatable: A negation denies the claim; where it does not (a count), a negated head is no claim.
            reach: Units to the left in which cues count.
        """
        sentence = units.sentence(first)
        codes = units.codes
        if any(code in self._question for code in codes[max(last, sentence.last - 2) : sentence.last]):
            return None
        if units.words[first].endswith("ing") and units.words[first - 1] == ",":
            reach = 40  # "will race this year, driving the No. 11": a participle shares its clause's mood
        begin = self._past_aside(units, sentence.first, max(sentence.first, first - reach), first)
        window = codes[begin:first]
        # A wall ends what can speak of the head; so does a clause of its own after a comma.
        for index in range(len(window) - 1, -1, -1):
            code = window[index]
            if (
                code in self._wall
                or code in self._quote
                or (code in self._relative and index and window[index - 1] in self._comma)
            ):
                window = window[index + 1 :]
                break
        if units.words[first - 2 : first] == [",", "to"]:
            window = ""  # ", to win the race": what a clause before the comma hopes for is not this
        if "if" in units.words[sentence.first : first]:
            return None
        if _is_foretold(units, sentence, first):
            return "possible"
        if any(
            code in self._counterfactual and not _is_had(units.words, first - len(window) + index)
            for index, code in enumerate(window)
        ):
            return None
        if not _ALMOST.isdisjoint(units.words[max(sentence.first, first - 2) : first]):
            return None
        if self._is_denied(units, first, len(window)):
            return "negated" if negatable else None
        begin = first - len(window)
        if any(code in self._possible and not _is_epithet(units, begin + index) for index, code in enumerate(window)):
            return "possible"
        far = units.words[sentence.first : max(sentence.first, first - reach)]
        if not _FAR_POSSIBLE.isdisjoint(far) and ";" not in far:
            return "possible"
        if any(code in self._future for code in window):
            return "planned"
        if any(code in self._plan for code in window) and any(code in self._to for code in window):
            return "planned"
        return "asserted"

    def _past_aside(self, units: Units, opening: int, begin: int, first: int) -> int:
        """Where what can speak of a head begins behind a relative clause that is over: "Rowan, who will retire, was 27th in"."""
        comma = next((unit for unit in range(first - 1, begin, -1) if units.codes[unit] in self._comma), None)
        if comma is None or not (units.codes[comma + 1] in self._verb or units.words[comma + 1].endswith("ed")):
            return begin
        for unit in range(comma - 1, opening, -1):
            if units.codes[unit] in self._comma:
                return begin
            if units.codes[unit] in self._who:
                return comma + 1 if units.codes[unit - 1] in self._comma else begin
        return begin

    def _is_denied(self, units: Units, first: int, reach: int) -> bool:
        """Whether a negation stands close before a head, in its own clause: "did not", "never", "no longer"."""
        for unit in range(first - 1, first - 1 - min(reach, DENIAL), -1):
            if units.codes[unit] in self._comma or units.words[unit] in ("since", "until"):
                return False
            if units.words[unit] == "and" and units.codes[unit + 1] in self._future:
                return False  # "is not leaving and will be in the No. 6 again"
            if units.codes[unit] in self._negation:
                # "without a victory" and "no wins" deny what follows them, not the verb of the sentence
                return (
                    units.words[unit] not in ("no", "without") or units.words[unit + 1] == "longer" or unit == first - 1
                )
        return False

    def sought(self, units: Units, first: int) -> bool:
        """Whether the head is what somebody is after ("looking for his second win"), not what he has."""
        sentence = units.sentence(first)
        window = units.codes[max(sentence.first, first - 5) : first]
        return any(code in self._seek for code in window)

    def gained(self, units: Units, first: int) -> bool:
        """Whether a verb of winning or having governs a head: "won his second title", not "his second title bid"."""
        sentence = units.sentence(first)
        lead = units.words[max(sentence.first, first - 2) : first]
        if lead[:1] == [","] or lead[1:] in (["was"], ["is"]) or lead[:1] in (["was"], ["is"]):
            # "won the championship, his third title", "it is his first title"
            return any(code in self._gain for code in units.codes[sentence.first : first]) or lead[:1] != [","]
        window = units.codes[max(sentence.first, first - 5) : first]
        return any(code in self._gain for code in window)

    def tense_is_past(self, units: Units, first: int, last: int) -> bool:
        """Whether a head is told as done."""
        return not any(
            code in self._coming for code in units.codes[max(units.sentence(first).first, first - 3) : first]
        )

    def is_future(self, units: Units, sentence: Sentence, day: str | None) -> bool:
        """Whether a sentence speaks of what is still to come."""
        words = set(units.words[sentence.first : sentence.last])
        if any(code in self._coming for code in units.codes[sentence.first : sentence.last]):
            return True
        return bool(words & _COMING)


_FORETELLS = frozenset("prediction predictions predicted pick picks forecast predict predicts".split())
_FORETOLD = 7
"""Units from a sentence's begin in which a label says that it foretells."""


def _is_foretold(units: Units, sentence: Sentence, first: int) -> bool:
    """Whether a label makes a sentence a prediction: "Prediction: Rowan wins at Dover", "My pick - Rowan edges Vale"."""
    lead = units.words[sentence.first : min(first, sentence.first + _FORETOLD)]
    told = next((at for at, word in enumerate(lead) if word in _FORETELLS), None)
    return told is not None and not {":", "-", "--"}.isdisjoint(lead[told:])


def _is_epithet(units: Units, unit: int) -> bool:
    """Whether a word of chances only says who somebody is: "title favorite Rowan", "rookie of the year candidate Vale"."""
    return units.label(unit + 1) in ("DRIVER", "NAME") and units.words[unit] in _EPITHETS


_EPITHETS = frozenset({"candidate", "favorite", "hopeful"})


def _is_had(words: list[str], unit: int) -> bool:
    """Whether "'d" is short for "had": "who'd won at Dover", "she'd never led"."""
    if words[unit] != "'d":
        return False
    following = (
        words[unit + 1] if words[unit + 1] not in ("never", "just", "already", "not", "only") else words[unit + 2]
    )
    return following.endswith("ed") or following in _PARTICIPLES


_PARTICIPLES = frozenset("won led been had run driven taken made come gone begun got gotten swept beaten".split())
_ALMOST = frozenset({"almost", "nearly", "narrowly"})
_FAR_POSSIBLE = frozenset({"likely", "reportedly", "rumored", "rumoured"})
_COMING = frozenset(
    {"next", "upcoming", "begin", "begins", "heads", "head", "visits", "resumes", "continues", "up", "returns"}
)
