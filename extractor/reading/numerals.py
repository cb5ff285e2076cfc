"""Numbers in words and digits, each taken once by the most telling reading: car number, age, lap, position, count.

Works on folded text (lower case, plain quotes and dashes), so the patterns stay short; offsets are those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import regex
from ahocorasick_rs import AhoCorasick, MatchKind

from extractor.reading.mentions import Mention

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)


def _cardinals() -> dict[str, int]:
    table = {word: number for number, word in enumerate(_UNITS.split())}
    for tens, word in enumerate(_TENS.split(), start=2):
        table[word] = 10 * tens
        for unit, name in enumerate(_UNITS.split()[1:10], start=1):
            table[f"{word}-{name}"] = table[f"{word} {name}"] = 10 * tens + unit
    table |= {"a dozen": 12, "dozen": 12, "half a dozen": 6, "a half-dozen": 6, "half-dozen": 6, "a pair of": 2}
    return table


def _ordinals() -> dict[str, int]:
    table = {word: number for number, word in enumerate(_ORDINALS.split(), start=1)}
    for tens, word in enumerate(_TENS.split(), start=2):
        table[word[:-1] + "ieth"] = 10 * tens
        for unit, name in enumerate(_ORDINALS.split()[:9], start=1):
            table[f"{word}-{name}"] = 10 * tens + unit
    table["hundredth"] = table["100th"] = 100
    return table


CARDINALS = _cardinals()
"""Whole numbers in words, by their folded spelling."""
ORDINALS = _ordinals()
"""Ordinals in words, by their folded spelling."""
TIMES = {"once": 1, "twice": 2, "thrice": 3}
"""Adverbs that count."""


def _alternatives(table: dict[str, int]) -> str:
    return "|".join(sorted((regex.escape(word) for word in table), key=len, reverse=True))


_CARDINAL = rf"(?:{_alternatives(CARDINALS)})"
_ORDINAL = rf"(?:{_alternatives(ORDINALS)})"
# What a "No." belongs to when it is no car's: the noun before it ("win No. 11") or after it ("No. 1 goal").
_COUNTED = r"wins?|victory|victories|triumph|title|championship|crown|trophy|start"
_NUMBERED = r"lap|race|stage|round|chassis|attempt|pick|rank|ranked|channel|pole|game|chapter|item|heat|seed|page"
_NOT_A_CAR = (
    r"(?:goal|priority|ranked|seed|seeded|series|on\sthe|in\sthe|among|overall|nationally|spot|reason|rule|thing|choice|fan|song|pick|"
    r"program|option|question|problem|concern|ranking|position|qualifier|starting)"
)

_PATTERN = regex.compile(
    rf"""
    (?P<MONEY>\$\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|m|k)\b)?)
  | (?P<OTHER>(?<!\w)[+]\d[\d,]*\b|\b\d+-to-\d+\b|\b\d+-for-\d+\b|\b\d{{1,3}}%|\b\d+\s?(?:percent|mph|km/h|km|mm|hp|a\.m|p\.m)\b
        |\bgen[ -]?\d\b|\bturns?\s\d(?:\sand\s\d)?\b|\bturn\s(?:one|two|three|four)\b|\b\d+\+|\b1-800-\S+|\b\d+-wide\b
        |\bchannel\s\d+)
  | (?P<NTH>(?:(?<=\b(?:{_COUNTED})\s)|(?<=\b(?:{_COUNTED})\s-\s))(?:no\.?\s?|number\s|\#)(?P<nth>\d{{1,3}}|{_CARDINAL})\b)
  | (?P<NUMBERED>(?<=\b(?:{_NUMBERED})\s)(?:no\.?\s?|number\s|\#)\d{{1,3}}\b)
  | (?P<NOTCAR>\b(?:no\.\s?|number\s|\#)\d{{1,4}}(?=\s?-?{_NOT_A_CAR}\b))
  | (?P<CAR>\bcar\s(?P<car_label>\d{{1,2}})(?=\s?[:(]))
  | (?P<CARNUM>(?:\bnos?\.?\s?|\bnumber\s|\#\s?)(?P<car>\d{{1,2}}[a-z]?)\b(?![.,]?\d|%|\s(?:goal|spot)\b))
  | (?P<AGE>\b(?P<age>\d{{1,2}}|{_CARDINAL})(?:-|\s)year(?:s)?(?:-|\s)old\b|\b(?P<age2>\d{{1,2}})-y(?:/|-)?o\b
        |\bag(?:e|ed)\s(?:of\s)?(?P<age3>\d{{1,2}}|{_CARDINAL})\b|\b(?P<age4>\d{{1,2}})\syears\sof\sage\b)
  | (?P<TOP5>\btop[ -](?:five|5)(?:'?s)?(?:[ -]finish(?:es)?)?\b)
  | (?P<TOP10>\btop[ -](?:ten|10)(?:'?s)?(?:[ -]finish(?:es)?)?\b)
  | (?P<ROUND>\bround\sof\s(?:\d+|{_CARDINAL})\b|\bchampionship\s(?:4|four)\b|\bfinal\s(?:4|four|eight|8|12)\b|\btop[ -]\d+\b)
  | (?P<LAP>\blaps?\s(?P<lap>\d{{1,3}})\b)
  | (?P<STAGE>\bstages?\s(?:\d|one|two|three)(?:\sand\s(?:\d|two|three))?\b)
  | (?P<POSITION>\bp(?P<position>\d{{1,2}})\b)
  | (?P<ORDINAL>\b(?P<ordinal>\d{{1,3}})(?:st|nd|rd|th)\b|\b(?P<ordinal_word>{_ORDINAL})\b)
  | (?P<DECIMAL>(?<![\w.])\d*\.\d+\b)
  | (?P<TIMES>\b(?:once|twice|thrice)\b)
  | (?P<COUNT>(?<![\w.,/:$#-])(?P<count>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}})(?![\w:/%]|[.,]\d)|(?<![\w-])(?P<count_word>{_CARDINAL})\b)
    """,
    regex.VERBOSE,
)


# Words with which something that the pattern knows may begin; the pattern is tried there and at digits, nowhere else.
_ANCHORS = AhoCorasick(
    [
        *CARDINALS, *ORDINALS, *TIMES,
        *("no", "nos", "number", "age", "aged", "top", "round", "championship", "final", "lap", "laps", "stage", "stages"),
        *("turn", "turns", "gen", "channel", "car"),
    ],
    matchkind=MatchKind.LeftmostLongest,
)  # fmt: skip
_DIGITS = re.compile(r"(?<!\w)p\d|[$#+.]|\d[\d,.]*")


def _places(folded: str) -> list[int]:
    """Where a number may begin, in order."""
    places = {match.start() for match in _DIGITS.finditer(folded)}
    for _, start, _ in _ANCHORS.find_matches_as_indexes(folded):
        if not start or not folded[start - 1].isalnum():
            places.add(start)
    return sorted(places)


def _number(text: str) -> int:
    return CARDINALS[text] if text in CARDINALS else int(text.replace(",", ""))


# Label of the mention and how its value is read, by the name of the alternative that matched.
_READ: dict[str, tuple[str, Callable[[regex.Match[str]], object]]] = {
    "MONEY": ("MONEY", lambda m: m.group()),
    "OTHER": ("OTHER", lambda m: m.group()),
    "NTH": ("NTH", lambda m: _number(m["nth"])),
    "NUMBERED": ("OTHER", lambda m: m.group()),
    "NOTCAR": ("OTHER", lambda m: m.group()),
    "CAR": ("CARNUM", lambda m: m["car_label"]),
    "CARNUM": ("CARNUM", lambda m: m["car"]),
    "AGE": ("AGE", lambda m: _number(m["age"] or m["age2"] or m["age3"] or m["age4"])),
    "TOP5": ("TOP5", lambda m: 5),
    "TOP10": ("TOP10", lambda m: 10),
    "ROUND": ("ROUND", lambda m: m.group()),
    "LAP": ("LAP", lambda m: int(m["lap"])),
    "STAGE": ("STAGE", lambda m: m.group()),
    "POSITION": ("POSITION", lambda m: int(m["position"])),
    "ORDINAL": ("ORDINAL", lambda m: int(m["ordinal"]) if m["ordinal"] else ORDINALS[m["ordinal_word"]]),
    "DECIMAL": ("DECIMAL", lambda m: float(m.group())),
    "TIMES": ("TIMES", lambda m: TIMES[m.group()]),
    "COUNT": ("COUNT", lambda m: _number(m["count"] or m["count_word"])),
}
_LIST = regex.compile(r"\bnos\.?\s(\d{1,2})(?:(?:,|,? and|/|,? or)\s?(\d{1,2})\b)+")


def find_numbers(folded: str) -> list[Mention]:
    """Every number of a folded text, once, from the left.

    Example:
        >>> [(m.label, m.value) for m in find_numbers("the 23-year-old took win no. 11 in the no. 07 on lap 99")]
        [('AGE', 23), ('NTH', 11), ('CARNUM', '07'), ('LAP', 99)]
    """
    found = []
    end = 0
    for place in _places(folded):
        if place < end:
            continue
        match = _PATTERN.match(folded, place)
        if match is None:
            continue
        end = match.end()
        label, read = _READ[_alternative(match)]
        found.append(Mention(match.start(), match.end(), label, read(match)))
    for match in _LIST.finditer(folded):
        for start, end in match.spans(2):
            found.append(Mention(start, end, "CARNUM", folded[start:end]))
    return found


# Where a car's number or a stage begins, whatever else begins there too.
_CAR_OR_STAGE = re.compile(r"(?:nos?\.?\s?|number\s|#\s?|car\s|stages?\s)(?=\d|one|two|three)")


def find_car_numbers(folded: str) -> Iterator[Mention]:
    """Car numbers and stages alone: all that ``find_numbers`` has of them, and those that it reads as part of another.

    Example:
        >>> [(m.label, m.value) for m in find_car_numbers("won no. 5 of 11 in the nos. 24 and 48 in stage 2")]
        [('CARNUM', '5'), ('CARNUM', '24'), ('CARNUM', '48'), ('STAGE', 'stage 2')]
    """
    for place in _CAR_OR_STAGE.finditer(folded):
        match = _PATTERN.match(folded, place.start())
        if match is not None:
            label, read = _READ[_alternative(match)]
            if label in ("CARNUM", "STAGE"):
                yield Mention(match.start(), match.end(), label, read(match))
        listed = _LIST.match(folded, place.start())
        for start, end in listed.spans(2) if listed is not None else ():
            yield Mention(start, end, "CARNUM", folded[start:end])


def _alternative(match: regex.Match[str]) -> str:
    # With a named group inside an alternative, lastgroup may name the inner one.
    name = match.lastgroup
    return name if name in _READ else next(name for name in _READ if match.group(name) is not None)
