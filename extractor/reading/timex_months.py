"""Reading months, days of a month and weekdays at a place of a text."""

from __future__ import annotations

from typing import Final

import regex

from extractor.reading.timex_words import (
    APOS,
    BACK,
    DASH,
    DAY,
    MONTH_BY_PREFIX,
    MONTH_WORD,
    MONTHS,
    ORDINAL,
    PART,
    RELATIONS,
    WEEKDAY_BY_PREFIX,
    WEEKDAY_WORD,
    YEAR,
    TimeExpr,
    W,
    backward,
    forward,
    full_year,
    word_before,
)

# --- months and days -------------------------------------------------------------------------------------------------

# A number after the month is a day unless more digits, a time or a thousands group follow: "Sept. 7:30", "May 2,000".
_MONTH = forward(
    rf"(?P<month>{MONTH_WORD})(?P<dot>\.?)"
    rf"(?:,?{W}?(?<=[\s.,])(?P<day>{DAY})(?P<ord>{ORDINAL})?(?![\d\w]|[:.]\d|,\d{{3}}(?!\d)|%|-(?:lap|mile|race|car|year|point|second|minute)|{W}(?:laps?|cars|trucks|points|wins|starts)\b)"
    rf"(?:{W}?{DASH}{W}?(?P<last>{DAY}){ORDINAL}?(?!\d|[:.]\d|{DASH}\d)"
    # "July 4 and 5" are days only when a year closes the list: "July 4 and 5 wins".
    rf"|{W}(?:and|&){W}(?P<last>{DAY}){ORDINAL}?(?=,?{W}{YEAR}(?!\w)))?"
    rf"(?:(?:,{W}?|{W})(?P<year>{YEAR})(?![\w$]|[.,]\d))?"
    rf"|,?{W}(?:of{W})?(?P<monthyear>{YEAR})(?![\w$]|[.,]\d|{DASH}\d)"
    rf"|{W}{APOS}(?P<yy>\d\d)(?![\w-])"
    rf"|{W}of{W}(?P<rel>last|this|next){W}year(?![\w-])"
    rf")?(?![\w])",
    regex.IGNORECASE,
)
_DAY_BEFORE = backward(rf"(?<![\w$#.,:/-])(?<!\bNo\.?{W})(?:the{W})?(?P<day>{DAY})(?P<ord>{ORDINAL})?(?:{W}of)?{W}")
_MONTH_LEFT = backward(
    rf"(?P<mod>(?:early|earlier|late|later|mid)(?:{W}in)?(?:{W}|{DASH}))?(?P<rel>(?:(?:last|next|this|this{W}past){W})?)"
)
_ABBREVIATED_WEEKDAY = backward(rf"(?<!\w)(?P<weekday>Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)(?:\.,?|,){W}", 0)
_NAME_FOLLOWS = forward(r"[ ](?-i:[A-Z])")
# Full month names that are also people's names or verbs need a cue when they stand alone; abbreviations always do.
_DOUBTFUL: Final = frozenset({"may", "march", "april", "august", "june"})

_WEEKDAY = forward(rf"(?P<weekday>{WEEKDAY_WORD})(?![\w-])(?P<part>{PART}?)", regex.IGNORECASE)
_WEEKDAY_LEFT = backward(
    rf"(?<!\w)(?P<mod>(?:early|late){W})?(?P<rel>last|next|this|this{W}past|this{W}coming|this{W}last){W}"
)
_WEEKDAY_NAME = forward(
    rf"{W}(?:Thunder|Money|Times|Mail|Funday|School|Star|Best|Showdown|Slam|(?:Night|NIGHT|night){W}(?:Football|Lights|Thunder|Live|Raw|Fever))\b",
    regex.IGNORECASE,
)
_WEEKDAY_DATE = forward(
    rf"(?P<open>{W}?\({W}?|,?{W}?(?<=[\s,])(?:on{W})?)(?:the{W})?(?=(?P<month>{MONTH_WORD})|{DAY}{ORDINAL}?(?:{W}of)?{W}(?P<after>{MONTH_WORD}))",
    regex.IGNORECASE,
)
_GOOD = backward(rf"(?<!\w)(?:Black|Good|Ash|Taking{W}Back|Cyber|Super|Palm|Easter|Joe){W}", 0)

_BEFORE_MONTH: Final = frozenset({"early", "earlier", "late", "later", "mid", "in", "last", "next", "this", "past"})
_BEFORE_MONTH_ALONE: Final = frozenset(
    [
        "in",
        "of",
        "since",
        "until",
        "till",
        "by",
        "from",
        "through",
        "thru",
        "to",
        "and",
        "or",
        "during",
        "before",
        "after",
        "every",
        "each",
        "between",
        "for",
        "on",
    ]
)
_BEFORE_WEEKDAY: Final = frozenset({"last", "next", "this", "past", "coming"})
_BEFORE_NAME: Final = frozenset({"black", "good", "ash", "back", "cyber", "super", "palm", "easter", "joe"})


def read_month(text: str, at: int, floor: int) -> TimeExpr | None:
    """Read the month at a place with the day, the year or the "last" that belong to it."""
    found = _MONTH.match(text, at)
    if found is None:
        return None
    if at and (text[at - 1].isalnum() or text[at - 1] in "@#_"):
        return None
    name = found["month"].lower()
    month = MONTH_BY_PREFIX[name[:3]]
    start, end = at, found.end()
    if text[end - 1] == "." and name in MONTHS:
        end -= 1  # the sentence's, not an abbreviation's
    short = found["yy"]
    written = found["year"] or found["monthyear"]
    year = int(written) if written else full_year(int(short)) if short else None
    if found["day"]:
        weekday = _ABBREVIATED_WEEKDAY.match(text, floor, start)
        return TimeExpr(
            weekday.start() if weekday else start,
            end,
            "day",
            year=year,
            month=month,
            day=int(found["day"]),
            weekday=WEEKDAY_BY_PREFIX[weekday["weekday"][:3].lower()] if weekday else None,
            last_day=_later(found["last"], int(found["day"])),
            word="day",
        )
    before_word = word_before(text, at)
    before = None
    if before_word == "of" or before_word[:1].isdecimal():
        before = _DAY_BEFORE.match(text, floor, at)
    # "5 July 2002", "the 5th of July"; without year or ordinal only at the end of a phrase: "finished 5 May" is odd.
    if before is not None and (year is not None or before["ord"] or name not in ("may", "march")):
        start = before.start()
        weekday = _ABBREVIATED_WEEKDAY.match(text, floor, start)
        return TimeExpr(
            weekday.start() if weekday else start,
            end,
            "day",
            year=year,
            month=month,
            day=int(before["day"]),
            weekday=WEEKDAY_BY_PREFIX[weekday["weekday"][:3].lower()] if weekday else None,
            word="day",
        )
    left = None
    if before_word in _BEFORE_MONTH or not before_word:
        left = _MONTH_LEFT.match(text, floor, at)
    start, rel = at, ""
    if left is not None and left.start() < at and not (left.start() and text[left.start() - 1].isalnum()):
        start, rel = left.start(), (left["rel"] or "").strip().lower()
    offset, word = RELATIONS.get(rel), "month"
    if found["rel"]:
        offset, word = RELATIONS[found["rel"].lower()], "year"
    if year is None and offset is None and start == at and not _month_alone(text, end, before_word, name):
        return None
    return TimeExpr(start, end, "month", year=year, month=month, offset=offset, word=word)


def _month_alone(text: str, end: int, before_word: str, name: str) -> bool:
    """Tell whether a month's name without day and year means the month: "in May", "July's race", not "May I"."""
    if before_word in _BEFORE_MONTH_ALONE:
        return True
    if name not in MONTHS or name == "may":
        return False
    return name not in _DOUBTFUL or _NAME_FOLLOWS.match(text, end) is None


def _later(last: str | None, first: int) -> int | None:
    return int(last) if last and int(last) > first else None


def read_weekday(text: str, at: int, floor: int) -> TimeExpr | None:
    """Read the weekday at a place, with the date that follows it if one does."""
    found = _WEEKDAY.match(text, at)
    if found is None or (at and (text[at - 1].isalnum() or text[at - 1] in "@#_-")):
        return None
    name = found["weekday"].lower()
    number = WEEKDAY_BY_PREFIX[name[:3]]
    low = max(floor, at - BACK)
    before_word = word_before(text, at)
    left = _WEEKDAY_LEFT.match(text, low, at) if before_word in _BEFORE_WEEKDAY else None
    start = left.start() if left else at
    following = _WEEKDAY_DATE.match(text, found.end())
    if following is not None:
        month_at = following.start("month") if following["month"] else following.start("after")
        date = read_month(text, month_at, following.end())
        if date is not None and date.kind == "day":
            end = date.end
            if "(" in following["open"] and text[end : end + 1] == ")":
                end += 1
            return TimeExpr(
                start, end, "day",
                year=date.year, month=date.month, day=date.day, last_day=date.last_day, weekday=number, word="day",
            )  # fmt: skip
    if _WEEKDAY_NAME.match(text, at + len(name)) or (before_word in _BEFORE_NAME and _GOOD.match(text, low, at)):
        return None
    rel = " ".join(left["rel"].lower().split()) if left else ""
    return TimeExpr(start, found.end(), "weekday", weekday=number, offset=RELATIONS.get(rel), word=name)
