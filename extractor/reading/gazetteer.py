"""The custom entity ruler for known names: one automaton over all gazetteers of a lexicon, whole words only.

Names are looked up in the folded text, so capitals, accents and typographic quotes do not matter to the match;
that the text itself starts the name with a capital or a digit does. Short names that mean something else just as
often ("Busch", "Truck", "Front Row", "Junior") count only where their surroundings decide.
"""

from __future__ import annotations

import regex
from ahocorasick_rs import AhoCorasick, MatchKind

from extractor.lexicon import Lexicon
from extractor.reading.fold import fold
from extractor.reading.mentions import Mention
from extractor.reading.numerals import CARDINALS

KINDS = {
    "driver": "DRIVER",
    "person": "PERSON",
    "team": "TEAM",
    "track": "TRACK",
    "race": "RACE",
    "series": "SERIES",
    "make": "MAKE",
}
"""Kinds of names in a lexicon, and the label that a mention of each gets."""
TOGETHER = "national"
"""The series id of a total over all national series together."""
_BY_COMPANY = frozenset({"TEAM", "DRIVER"})
# What follows a sponsor's or a vehicle's bare name when it stands for its series.
_RACING_NOUN = (
    "races?|events?|titles?|championships?|crown|champion|champ|drivers?|regulars?|rookie|veteran|star|career|competition|"
    "schedule|seasons?|debut|ranks|circuit|tour|playoffs?|points|standings|history|garage|campaign|field|level|side|opener|finale|division|"
    "garage|trophy|trophies|contender|prospect|winners?|racing|weekend|year|experience|record|stage|poles?|era|graduate|legend|program|success"
)
_AFTER = regex.compile(
    rf"[ -](?:(?:series )?(?:{_RACING_NOUN}|wins?|victory|victories|triumphs?|starts?|ride|rides|seat|team|teams|cars?|series|ranks)\b)"
)
_AFTER_SURNAME = regex.compile(rf"[ -](?:{_RACING_NOUN}|series)\b")
_BEFORE = regex.compile(r"\b(?:in|from|to|and|both) (?:the )?$")
# "42 Cup, 47 Xfinity and 14 Truck wins": the noun comes once, at the end.
_COUNTED = regex.compile(rf"(?<!no\. )\b(?:\d+|{'|'.join(CARDINALS)}) $")
_LISTED = regex.compile(r"(?:,| and| &| plus)[^.;]{0,40}?\b(?:wins?|victories|starts?|titles?|poles?|races)\b")
# "his lone Busch victory": a surname that is a series where somebody else is the owner.
_OWNED = regex.compile(
    rf"\b(?:his|her|lone|only|previous|last|other|latest|career|first|second|third|fourth|fifth|maiden|{'|'.join(CARDINALS)}|\d+) $"
)
_COUNTED_NOUN = regex.compile(r" (?:wins?|victory|victories|triumphs?|starts?|poles?|ride|debut)\b")
_IN_LOWER_CASE = regex.compile(r"\bin (?:the )?$")
_FOLLOWED_BY_PLACE = regex.compile(r" (?:for|with|and|to|side|in)\b|[,.;)]")

# "won at California": one is in a state or a city, and at a track.
_WON_AT = regex.compile(
    r"\b(?:won|win|wins|winning|victory|victories|triumphs?|races?|raced|racing|finish|finished|pole|podium|starts?|started|laps?|night|weekend"
    r"|opener|finale|top[ -](?:five|10)s?|\d+(?:st|nd|rd|th)|(?:sun|satur|fri)day|and|second|third|fourth|fifth|sixth|seventh|eighth|ninth|10th) at $"
)
_PART_OF_NAME = regex.compile(r" [A-Z]|-[A-Z]")
_NEXT_IN_ROW = regex.compile(
    r"(?: (?:in|last|this|on) [\w .]{3,12})?(?:,| and|, and| &|, then|;) (?:then |at |in |the )?"
)
_ROW = 60
"""Characters between two tracks in a row, at most."""


class Gazetteer:
    """Finds every known name in a text, overlaps included.

    Args:
        lexicon: Where the names come from.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        readings: dict[str, list[tuple[str, tuple[str, ...], bool]]] = {}
        for kind, label in KINDS.items():
            for surface, ids in lexicon.surfaces(kind):
                readings.setdefault(fold(surface), []).append((label, ids, True))
            for surface, ids in lexicon.contextual(kind):
                if label in ("TEAM", "DRIVER", "SERIES", "TRACK"):
                    readings.setdefault(fold(surface), []).append((label, ids, False))
        for surface, driver_id in lexicon.nicknames.items():
            readings.setdefault(fold(surface), []).append(("DRIVER", (driver_id,), True))
        self._exact: dict[str, set[str]] = {}
        for surface in lexicon.nicknames:
            self._exact.setdefault(fold(surface), set()).add(surface)
        self._surnames = frozenset(lexicon.surnames)
        self._patterns = list(readings)
        self._readings = list(readings.values())
        self._automaton = AhoCorasick(self._patterns, matchkind=MatchKind.Standard)

    def find(self, text: str, folded: str) -> list[Mention]:
        """Every mention of a known name; overlapping ones are left for ``settle``.

        Args:
            text: The text as read.
            folded: The same text, folded.
        """
        found: list[Mention] = []
        doubtful: list[Mention] = []
        length = len(text)
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if (start and folded[start - 1].isalnum()) or (end < length and folded[end].isalnum()):
                continue
            first = text[start]
            capital = first.isupper() or first.isdigit()
            exact = self._exact.get(self._patterns[index])
            if exact is not None and text[start:end] not in exact:
                continue
            for label, ids, safe in self._readings[index]:
                mention = Mention(start, end, label, ids)
                if safe and capital:
                    found.append(mention)
                elif not safe:
                    doubtful.append(mention)
        known = {each for mention in found if mention.label in _BY_COMPANY for each in mention.value}
        tracks = [mention for mention in found if mention.label == "TRACK"]
        sure = {mention.start for mention in tracks}
        places = [
            each
            for each in doubtful
            if each.label == "TRACK" and each.start not in sure and _is_raced_at(text, folded, each, tracks)
        ]
        return (
            found
            + places
            + [each for each in doubtful if each.label != "TRACK" and self._stands(text, folded, each, known)]
        )

    def _stands(self, text: str, folded: str, mention: Mention, known: set[str]) -> bool:
        """Whether the surroundings of a doubtful name decide for it."""
        start, end, label, ids = mention
        if label in _BY_COMPANY:
            if not text[start].isupper():
                return False
            return not known.isdisjoint(ids) or (label == "TEAM" and _is_written_as_team(text, start, end))
        if ids == (TOGETHER,):
            return True
        surface = folded[start:end]
        if surface in self._surnames and text[start].isupper() and _OWNED.search(folded, max(0, start - 16), start):
            return _COUNTED_NOUN.match(folded, end) is not None or _AFTER_SURNAME.match(folded, end) is not None
        if surface in self._surnames:
            return text[start].isupper() and _AFTER_SURNAME.match(folded, end) is not None
        if _AFTER.match(folded, end):
            return text[start].isupper() or surface == "truck"
        if text[start].isupper() and _COUNTED.search(folded, max(0, start - 16), start):
            return _LISTED.match(folded, end) is not None
        if surface == "trucks":
            before = _IN_LOWER_CASE.search(folded, max(0, start - 8), start)
            return before is not None and _FOLLOWED_BY_PLACE.match(folded, end) is not None
        return (
            text[start].isupper()
            and _BEFORE.search(folded, max(0, start - 12), start) is not None
            and _FOLLOWED_BY_PLACE.match(folded, end) is not None
        )


def _is_raced_at(text: str, folded: str, mention: Mention, tracks: list[Mention]) -> bool:
    """Whether a place's name is its track's: "won at California", "Dover, California and Texas", not "in California"."""
    start, end, _, _ = mention
    if not text[start].isupper():
        return False
    if _WON_AT.search(folded, max(0, start - 24), start) and not _PART_OF_NAME.match(text, end):
        return True
    return any(
        _NEXT_IN_ROW.fullmatch(folded, track.end, start) or _NEXT_IN_ROW.fullmatch(folded, end, track.start)
        for track in tracks
        if abs(track.start - start) < _ROW
    )


def _is_written_as_team(text: str, start: int, end: int) -> bool:
    """Whether a surname and a verb are a team's name: in prose with both capitals, "Moroso Racing", "Marlow Racing's"."""
    *name, verb = text[start:end].split()
    if not (name and verb == "Racing"):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    return _PROSE.search(line) is not None


# A headline with capitals has no long word in small letters.
_PROSE = regex.compile(r"(?<![\w'\u2019-])[a-z]{6,}")
