"""What a time expression is, and the tables of words it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import regex

Kind = Literal["day", "weekday", "month", "year", "years", "season_rel", "season_narr", "window", "clock", "relative"]


@dataclass(frozen=True, slots=True)
class TimeExpr:
    """A time expression: where it stands and the partial value that its words have, no more.

    Attributes:
        start: First code point of the expression.
        end: One past its last code point.
        kind: ``day`` (a month and a day, with or without a year), ``weekday``, ``month``, ``year``, ``years``
            (``2004-05``), ``season_rel`` (counts from the article: "last season"), ``season_narr`` (counts from where
            the story is: "a year later"), ``window`` ("the past two seasons", "since 2004", "the 1990s"), ``clock``
            ("7:30 p.m. ET", listed so that nobody else reads its digits) or ``relative`` ("yesterday", "last week").
        year: The year, four digits; the first one of ``years`` and of a decade.
        month: 1 to 12.
        day: 1 to 31.
        weekday: Monday is 0.
        last_year: The last year of ``years`` and of a decade.
        last_day: The last day of a range within one month ("Nov. 9-10").
        offset: Distance in units of ``word``: this season 0, last season -1, a year later 1; of a ``window`` the number
            of units it spans; of "last September" or "next Saturday" -1 or 1. None where the text is vague ("a few").
        word: The unit or the cue in lower case: ``season``, ``year``, ``month``, ``week``, ``sunday``, ``since`` ...
        narrative: True when a ``relative`` counts from the story ("two weeks later"), not from the article.
    """

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    last_year: int | None = None
    last_day: int | None = None
    offset: int | None = None
    word: str = ""
    narrative: bool = False


MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTH_BY_PREFIX: Final = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
WEEKDAY_BY_PREFIX: Final = {name[:3]: number for number, name in enumerate(WEEKDAYS)}

NUMBER_WORDS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "couple": 2, "dozen": 12,
}  # fmt: skip

RELATIONS: Final = {
    "last": -1, "this past": -1, "this last": -1, "next": 1, "this": 0, "this coming": 1, "this very": 0,
    "this same": 0,
}  # fmt: skip

SEASON_UNITS: Final = frozenset({"season", "year", "campaign"})
"""Units that name a season; "year" does in the mouth of racing."""

SUMMERS: Final = {"winter": (12, 2), "spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11)}
"""First and last month of a season of the weather; winter begins in the year before."""

QUARTERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}

DAY_WORDS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

UNITS: Final = (
    "season", "year", "campaign", "month", "week", "weekend", "quarter", "decade", "day",
    "night", "morning", "afternoon", "evening", *SUMMERS,
)  # fmt: skip

# Pieces of patterns. A line may be wrapped inside an expression, a paragraph break ends it.
BACK: Final = 48
"""How far back from its anchor an expression may begin."""

W: Final = r"(?:[ \t\u00a0]{1,3}|[ ]?\r?\n(?![\r\n]))"
DASH: Final = r"[-\u2010\u2011\u2012\u2013\u2014]"
APOS: Final = "['\u2019\u2018`]"
YEAR: Final = r"(?:19[4-9]\d|20[0-3]\d|2040)"
MONTH_WORD: Final = (
    r"(?:Jan(?:uary|\b)|Feb(?:ruary|\b)|Mar(?:ch|\b)|Apr(?:il|\b)|May\b|June?\b|July?\b|Aug(?:ust|\b)"
    r"|Sep(?:t(?:ember|\b)|\b)|Oct(?:ober|\b)|Nov(?:ember|\b)|Dec(?:ember|\b))"
)
WEEKDAY_WORD: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
NUMBER: Final = "(?:" + "|".join(sorted((w for w in NUMBER_WORDS if len(w) > 2), key=len, reverse=True)) + r"|\d{1,2})"
VAGUE: Final = "(?:few|several|many)"


ORDINAL: Final = r"(?:st|nd|rd|th)"
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])"
PART: Final = rf"(?:{W}(?:night|morning|afternoon|evening)(?![\w-]))"


def number_of(words: str | None) -> int | None:
    """Read a small number in words or digits; None when it is vague.

    Example:
        >>> number_of("two"), number_of("a couple of"), number_of("12"), number_of("several")
        (2, 2, 12, None)
    """
    if not words:
        return None
    for word in reversed(words.lower().split()):
        if word.isdecimal():
            return int(word)
        if word in NUMBER_WORDS:
            return NUMBER_WORDS[word]
        if word != "of":
            return None
    return None


def full_year(two_digits: int) -> int:
    """Give a two-digit year its century: 41 to 99 are the 1900s, 00 to 40 the 2000s.

    The window is that of the four-digit years that are read at all (1940 to 2040), not one that moves with the clock.

    Example:
        >>> full_year(98), full_year(5)
        (1998, 2005)
    """
    return two_digits + (1900 if two_digits > 40 else 2000)


def forward(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """Compile a pattern that is matched from its start."""
    return regex.compile(pattern, flags)


def backward(pattern: str, flags: int = regex.IGNORECASE) -> regex.Pattern[str]:
    """Compile a pattern that is matched from its end towards the start of the text."""
    return regex.compile(pattern, flags | regex.REVERSE)


def word_before(text: str, at: int) -> str:
    """Give the word that ends one space before a place, in lower case; empty if none does.

    A look-up of this word spares most of the backward patterns, which cost more than all the rest.
    """
    head = text[max(0, at - 14) : at]
    if not head or not head[-1].isspace():
        return ""
    words = head.split()
    return words[-1].lower() if words else ""
