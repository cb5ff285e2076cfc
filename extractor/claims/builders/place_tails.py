"""How a sentence goes on after a place: whether it is one at the flag, one on the way there, or one in a table."""

from __future__ import annotations

import regex

from extractor.claims.context import Context

# What follows a place that is none at the flag: how it goes on, up to the next comma.
_ELSEWHERE = regex.compile(
    r"^(?:place |position |spot |overall |again |there |here )*(?:(?:in|on|at|of|into|for|during) )?(?:(?:the|a|an|his|her|its|that|this|final|first|second|third|opening|last|\d+|saturday's|friday's|sunday's) )*"
    r"(?:stage|stages|lap|laps|practice|qualifying|qualifications|start\b|grid|speed|chart|fastest|quickest|restart|round of|group|heat|"
    r"line\b|list|inspection|post|voting|row|time\b|running order|order\b|turn|pits?\b|pit road|starting|playoff grid|seed|segment|career|all-time)"
)
_WHEN = regex.compile(
    r"^(?:to|from) (?:last|none)\b|^in the (?:first|second|third|final|last)$|\b(?:when|after (?:the )?(?:(?!leading|pacing)\w+ )?(?:stage|\d+ laps|lap)|\w+ times|twice|until|at the time|with \S+ laps|laps? (?:to go|left|remaining)|restart|before the (?:caution|final|last)|entering|coming to|(?:in|after|during|for) (?:practice|qualifying))\b"
)
_TABLE_TAIL = regex.compile(
    r"^(?:place )?(?:to|behind) (?:\S+ ){1,4}?(?:for|in) (?:the |his |her )?(?:[\w'-]+ ){0,4}?(?:title|championship|crown|points|standings)\b"
    r"|^in (?:the )?(?!the\b)[\w' ]+ (?:series|cup)? ?(?:this year|this season|last year|last season|in \d{4}|\d{4})\b(?! race)"
    r"|^(?:- )?(?:place |spot |finish |overall )*(?:in|on|of) (?:[\w'’&-]+ ){0,5}?(?:standings|points|championship|table|title (?:race|hunt|fight))\b"
)
# What may follow a place: an ordinal before any other word counts something ("third win").
_FOLLOWERS = frozenset({"", "|", "/", ".", ",", ";", ":", ")", "(", "-", "--", '"', "''", "!"}) | frozenset(
    "and but in at for after behind with despite to while place spot position here there as overall again on from because "
    "over past across under thanks last following ahead though although earlier is was came fell went due this a two three one just".split()
)
_IN_OK = regex.compile(
    r"^in (?:the |that |this |a |an |his |her |its |one of |monday's |last |sunday's |saturday's |friday's |thursday's |overtime)*(?:\S+ ){0,3}?"
    r"(?:no\.|#|race|event|opener|finale|car|truck|entry|ford|chevrolet|chevy|toyota|dodge|start|debut|career|\d|the)"
    r"|^in spite of"
)
_IN_PLACE = frozenset({"RACE", "TRACK", "CARNUM", "TEAM", "DATE", "SERIES", "YEAR"})
_ENDS = frozenset({",", ";", ".", ")", "but"})
_FLAG = frozenset({"end", "finish", "flag", "checkered", "line", "stripe"})
_REACH = 9


def is_on_the_way(context: Context, unit: int) -> bool:
    """Whether what goes on at a unit makes the place before it one of a stage, a lap, a grid, a list."""
    tail = _tail(context, unit)
    return bool(_ELSEWHERE.search(tail) or _WHEN.search(tail))


def is_elsewhere(context: Context, unit: int) -> bool:
    """The same, where a race may be told with its moment: "finished second and third when ..."."""
    return bool(_ELSEWHERE.search(_tail(context, unit)))


def is_in_table(context: Context, unit: int) -> bool:
    """Whether what goes on at a unit makes the place before it one in the standings."""
    units = context.units
    ahead = range(unit + 1, min(unit + 5, units.sentence(unit - 1).last))
    if units.words[unit : unit + 1] == ["in"] and any(units.label(each) == "RACE" for each in ahead):
        return False  # "was ninth in the first Southern 500 in 1950"
    return bool(_TABLE_TAIL.search(_tail(context, unit)))


def may_follow(context: Context, unit: int) -> bool:
    """Whether a place may be followed so: an ordinal before a noun counts something ("third win").

    Args:
        context: The article.
        unit: Unit after the place.
    """
    units = context.units
    following = units.words[unit] if unit < units.sentence(unit - 1).last else ""
    if following == "in":
        car = {units.label(each) for each in range(unit + 1, min(unit + 4, units.sentence(unit).last))}
        return units.label(unit + 1) in _IN_PLACE or "MAKE" in car or bool(_IN_OK.search(_tail(context, unit)))
    if following == "-":
        # "a third-place car" is no result; "third - his best since May" is one.
        after = [word for word in units.words[unit + 1 : unit + 4] if word != "-"]
        nouns = context.lexicon.words["FINISH_NOUN"] | {"finisher"}
        return after[:1] != ["place"] or not nouns.isdisjoint(after[1:2])
    if units.label(unit) in ("DATE", "YEAR", "SEASON", "RACE"):
        return True
    if following == "of":
        return units.label(unit + 1) == "COUNT"
    if following == "by":
        return units.words[unit + 1] in ("the", "day's", "race's", "night's") and not _FLAG.isdisjoint(
            units.words[unit + 2 : unit + 4]
        )
    if following == "with":
        return "lap" not in _tail(context, unit)
    return following in _FOLLOWERS


def _tail(context: Context, unit: int) -> str:
    """The words that follow a place, to the end of its clause."""
    units = context.units
    end = min(unit + _REACH, units.sentence(unit - 1).last)
    stop = next((each for each in range(unit + 1, end) if units.words[each] in _ENDS), end)
    return " ".join(units.words[unit:stop])
