"""Reading what counts in units: seasons, years, weeks, days; and clock times."""

from __future__ import annotations

from typing import Final

import regex

from extractor.reading.timex_words import (
    APOS,
    BACK,
    DASH,
    DAY_WORDS,
    NUMBER,
    NUMBER_WORDS,
    PART,
    RELATIONS,
    SEASON_UNITS,
    SUMMERS,
    UNITS,
    VAGUE,
    Kind,
    TimeExpr,
    W,
    backward,
    forward,
    number_of,
    word_before,
)

# --- words that count -------------------------------------------------------------------------------------------------

_UNIT = forward(
    rf"(?P<unit>{'|'.join(sorted(UNITS, key=len, reverse=True))})(?P<plural>s?)(?![\w-])"
    rf"(?:{W}(?P<cue>ago|later|earlier|before|prior|after|from{W}now)(?![\w-])(?:(?<=after|before){W}that(?=[.,;:!?)]))?)?",
    regex.IGNORECASE,
)
_OWNER = rf"(?<!\b(?:his|her|their|its|the|my|our|your|{APOS}s){W})"
_UNIT_LEFT = backward(
    rf"(?<![\w-])(?:"
    rf"(?P<mod>(?:earlier|later|early|late){W})?"
    rf"(?:{_OWNER}(?P<rel>last|next|this(?:{W}(?:very|same))?)|(?P<past>this{W}past)|(?:the{W})?(?P<current>current)|(?:the|this){W}(?P<coming>upcoming|coming))"
    rf"|(?:(?:the|these|his|her|their|its|our){W})?(?P<window>past|last|previous|next){W}(?P<count>(?:(?:couple|dozen)(?:{W}of)?|{NUMBER}|{VAGUE}))"
    rf"|the{W}(?P<recent>past)"
    rf"|(?:that{W}(?P<same>same)|the{W}very{W}(?P<same>same)|the{W}(?P<same>same)|(?P<same>that))"
    rf"|the{W}(?P<narr>following|next|previous|preceding|prior|ensuing|subsequent)"
    rf"|(?P<n>(?:(?:about|nearly|almost|just|some|exactly|over|only){W})?(?:(?:an?|just|some)[ ])?"
    rf"(?:couple(?:{W}of)?|dozen|{VAGUE}|{NUMBER}|an?))"
    rf"|(?P<the>the)"
    rf"){W}"
)
_NARRATIVE: Final = {
    "following": 1, "next": 1, "ensuing": 1, "subsequent": 1, "previous": -1, "preceding": -1, "prior": -1,
}  # fmt: skip
_CUES: Final = {"ago": -1, "later": 1, "earlier": -1, "before": -1, "prior": -1, "after": 1}
# "the year before he joined", "a week after the race" count from what follows, not from where the story stands.
_ANCHOR_FOLLOWS = forward(
    rf"{W}(?:(?:he|she|they|it|we|i|you|the|his|her|their|its|that|last|a|an|to|this|winning|joining|in{W}which)\b|(?-i:[A-Z]))",
    regex.IGNORECASE,
)
_OF_FOLLOWS = forward(rf"{W}of\b", regex.IGNORECASE)
_DAY_WORD = forward(rf"(?P<word>today|tonight|yesterday|tomorrow)(?![\w-])(?:(?<=y|w){PART})?", regex.IGNORECASE)
_DAY_PARTS: Final = frozenset({"night", "morning", "afternoon", "evening"})

# --- clock times ------------------------------------------------------------------------------------------------------

_TZ = r"(?:[ ]?\(?(?:local|Eastern|Central|Mountain|Pacific|[ECMP][SD]?T|GMT|UTC|BST)\b\)?(?:[ ]time\b)?)"
_HALF = r"(?:[ ]?[ap](?:\.[ ]?m\.?|m\b\.?))"
_COLON = forward(rf":[0-5]\d(?::\d\d)?(?:\.\d+)?(?!\d)(?:{_HALF})?{_TZ}?", regex.IGNORECASE)
_COLON_LEFT = backward(r"(?<![\d:.,$])\d{1,3}")
_HOUR = forward(rf"\d(?:{_HALF}{_TZ}?|[ ]?o['\u2019]clock(?!\w)|[ ](?-i:E|C|M|P)(?-i:[SD]?T)\b)", regex.IGNORECASE)
_HOUR_LEFT = backward(rf"(?<![\w:.,$#])(?:\d{{1,2}}[ ]?{DASH}[ ]?)?1?")


_BEFORE_UNIT: Final = frozenset(
    [
        "the",
        "last",
        "next",
        "this",
        "very",
        "same",
        "past",
        "current",
        "upcoming",
        "coming",
        "couple",
        "of",
        "dozen",
        "few",
        "several",
        "many",
        "that",
        "following",
        "previous",
        "preceding",
        "prior",
        "ensuing",
        "subsequent",
    ]
) | frozenset(NUMBER_WORDS)


def read_unit(text: str, at: int, floor: int) -> TimeExpr | None:
    """Read what counts or points with the unit at a place: "last season", "two weeks ago", "that same year"."""
    before_word = word_before(text, at)
    if before_word not in _BEFORE_UNIT and not before_word.isdecimal():
        return None
    found = _UNIT.match(text, at)
    # "The season" says nothing; "the season before" does.
    if found is None or (before_word == "the" and found["cue"] is None):
        return None
    left = _UNIT_LEFT.match(text, max(floor, at - BACK), at)
    if left is None:
        return None
    unit, plural, cue = found["unit"].lower(), bool(found["plural"]), (found["cue"] or "").lower()
    end = found.end("plural")
    start = left.start()
    if left["n"] is not None:
        if not cue:
            return None
        return _counted(text, start, found.end(), unit, cue, number_of(left["n"]))
    if left["window"] is not None:
        return _window(start, end, unit, left["window"].lower(), number_of(left["count"]))
    if plural:
        return None
    if left["the"] is not None:
        # "the year before", "the week after": only where nothing follows that it counts from.
        if cue in ("before", "after", "prior") and not _ANCHOR_FOLLOWS.match(text, found.end()):
            return _narrative(start, found.end(), unit, _CUES[cue])
        return None
    if left["recent"] is not None:
        return _window(start, end, unit, "past", 1) if unit in ("season", "year", "decade", "campaign") else None
    if left["same"] is not None:
        return _narrative(start, end, unit, 0)
    if left["narr"] is not None:
        return _narrative(start, end, unit, _NARRATIVE[left["narr"].lower()])
    if left["past"] is not None:
        if unit in SEASON_UNITS:
            return TimeExpr(start, end, "window", offset=1, word=unit)
        return _from_article(start, end, unit, -1)
    if left["current"] is not None:
        return _from_article(start, end, unit, 0)
    if left["coming"] is not None:
        if unit in SEASON_UNITS:
            return TimeExpr(start, end, "season_rel", offset=1, word="upcoming")
        return _from_article(start, end, unit, 1)
    if left["rel"].lower() != "this" and _OF_FOLLOWS.match(text, end) and unit == "day":
        return None
    return _from_article(start, end, unit, RELATIONS[" ".join(left["rel"].lower().split())])


def _from_article(start: int, end: int, unit: str, offset: int) -> TimeExpr | None:
    if unit in SEASON_UNITS:
        return TimeExpr(start, end, "season_rel", offset=offset, word=unit)
    if unit in _DAY_PARTS:
        # "next morning" belongs to the story, and so does "this night".
        if offset > 0 or (unit == "night") != (offset < 0):
            return None
        return TimeExpr(start, end, "relative", offset=offset, word="day")
    if unit == "day":
        return None
    return TimeExpr(start, end, "relative", offset=offset, word=unit)


def _narrative(start: int, end: int, unit: str, offset: int) -> TimeExpr | None:
    if unit in SEASON_UNITS:
        return TimeExpr(start, end, "season_narr", offset=offset, word=unit)
    word = "day" if unit in _DAY_PARTS else unit
    return TimeExpr(start, end, "relative", offset=offset, word=word, narrative=True)


def _window(start: int, end: int, unit: str, which: str, count: int | None) -> TimeExpr | None:
    if unit in _DAY_PARTS or unit in SUMMERS:
        return None
    return TimeExpr(start, end, "window", offset=count, word="next" if which == "next" else unit)


def _counted(text: str, start: int, end: int, unit: str, cue: str, count: int | None) -> TimeExpr | None:
    if unit in _DAY_PARTS or (unit in SUMMERS and cue != "ago"):
        return None
    if cue in ("before", "after", "prior") and (_ANCHOR_FOLLOWS.match(text, end) or not _phrase_ends(text, end)):
        return None
    from_now = cue.startswith("from")
    offset = None if count is None else count * (1 if from_now else _CUES[cue])
    if cue == "ago" or from_now:
        kind: Kind = "season_rel" if unit in SEASON_UNITS else "relative"
        return TimeExpr(start, end, kind, offset=offset, word=unit)
    if unit in SEASON_UNITS:
        return TimeExpr(start, end, "season_narr", offset=offset, word=unit)
    return TimeExpr(start, end, "relative", offset=offset, word=unit, narrative=True)


def _phrase_ends(text: str, end: int) -> bool:
    return text[end : end + 1] in ("", ".", ",", ";", ":", "!", "?", ")", "\n", "\u201d", '"')


def read_day_word(text: str, at: int, floor: int) -> TimeExpr | None:
    """Read "today", "yesterday", "tomorrow night" at a place."""
    found = _DAY_WORD.match(text, at)
    if found is None or (at and (text[at - 1].isalnum() or text[at - 1] in "-@#_")):
        return None
    return TimeExpr(at, found.end(), "relative", offset=DAY_WORDS[found["word"].lower()], word="day")


def read_clock(text: str, at: int, floor: int) -> TimeExpr | None:
    """Read the time of day around a place: the colon, or the last digit of an hour."""
    colon = text[at] == ":"
    found = (_COLON if colon else _HOUR).match(text, at)
    if found is None:
        return None
    left = (_COLON_LEFT if colon else _HOUR_LEFT).match(text, floor, at)
    if left is None:
        return None
    start, end = left.start(), found.end()
    if start and text[start - 1] == "[" and text[end : end + 1] == "]":
        start, end = start - 1, end + 1
    return TimeExpr(start, end, "clock", word="clock")
