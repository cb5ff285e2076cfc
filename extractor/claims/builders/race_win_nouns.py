"""What makes a noun, a title or a list one of wins: "her Dover win", "the winner at Dover", "three wins (Dover, ...)"."""

from __future__ import annotations

from extractor.claims.builders.counted_wins import OTHER_PRIZES, goes_on, speaks_of_wins
from extractor.claims.builders.race_win_mood import head_of
from extractor.claims.builders.race_win_years import years_told
from extractor.claims.context import Context, Hit
from extractor.claims.places import events_in, is_several

PEOPLE = frozenset({"DRIVER", "NAME"})
"""Labels of people."""
WHEN_AND_HOW = frozenset({"in", "on", "last", "back", "at", "from", "for", "and", "here", "there", "by"})
"""Words that tell when or how a race was won, right after its name."""
_ENDS_PLACE = frozenset(". , ; : ! ? ( ) - -- but with when where while after before as to by race".split())
_OPENS_TITLE = frozenset({",", "and", ":", ";", "(", "-", "--", "as"})
_NO_LIST_OF_WINS = frozenset(
    "never not n't no without yet winless left remaining where second third top finished led except besides want wants hope hopes "
    "wanted chance need needs without if would could next to".split()
)
"""Words before a colon that make what it lists something else than wins."""
_RESULTS = frozenset("second third fourth fifth finished top ran".split())
_RACE_LENGTHS = frozenset({200, 225, 250, 300, 312, 350, 400, 500, 600})
"""Miles, kilometres or laps that races are called by."""


def one_win(context: Context, hit: Hit) -> bool:
    """Whether a noun is one win: no count of several stands in its phrase or right before it."""
    units = context.units
    if units.words[hit.first - 1] == "of" or units.label(hit.first - 1) == "COUNT":
        return False
    counts = [units.value(u) for u in range(hit.first, hit.captures["place"][0]) if units.label(u) == "COUNT"]
    return not counts or bool(counts[0] <= 1)


def as_many_years(context: Context, hit: Hit) -> bool:
    """Whether as many years are told as wins, where these are counted."""
    units = context.units
    last = hit.captures["place"][0] if "several" in hit.rule.options else head_of(hit)[0]
    told = range(*hit.captures.get("counted", (max(0, hit.first - 3), last)))
    counts = [units.value(u) for u in told if units.label(u) in ("COUNT", "TIMES")]
    years = sum(units.label(u) == "YEAR" for u in range(*hit.captures["years"]))
    return (
        bool(counts[-1] == years)
        if counts
        else years > 1 or units.words[head_of(hit)[0]] in ("win", "victory", "triumph")
    )


def did_win(context: Context, hit: Hit) -> bool:
    """Whether "did it" is winning: the sentence before has spoken of wins."""
    units = context.units
    sentence = units.sentence(hit.first)
    if units.words[head_of(hit)[0]] not in ("did", "done") or not sentence.index:
        return units.words[head_of(hit)[0]] not in ("did", "done")
    above = units.sentences[sentence.index - 1]
    words = context.lexicon.words
    return not (words["WIN_VERB"] | words["WIN_NOUN"] | words["WINNER"] | {"back-to-back"}).isdisjoint(
        units.words[above.first : above.last]
    )


def are_several_places(context: Context, hit: Hit) -> bool:
    """Whether more than one event is told: one alone may be where somebody is next."""
    opens = hit.first - context.units.sentence(hit.first).first <= 1 or hit.rule.name != "race_win.this_year_too"
    return opens and len(events_in(context, *hit.captures["place"])) > 1


def lists_wins(context: Context, hit: Hit) -> bool:
    """Whether what stands before a colon speaks of one driver's wins, told as facts, and of nothing else."""
    units = context.units
    sentence = units.sentence(hit.first)
    words = units.words[sentence.first : hit.first]
    classes = context.lexicon.words
    wins = (classes["WIN_VERB"] | classes["WIN_NOUN"] | {"winner"}) - {"winning"}
    if not are_several_places(context, hit) or wins.isdisjoint(words):
        return False
    after = units.words[hit.captures["place"][1] : sentence.last]
    return (OTHER_PRIZES | _NO_LIST_OF_WINS).isdisjoint(words) and _RESULTS.isdisjoint(after)


def several_of_one_race(context: Context, hit: Hit) -> bool:
    """Whether several runnings of a race are counted, by name or number: "two Daytona 500s (2018, 2019)"."""
    counted = (
        is_several(context, hit.captures["place"][0])
        or context.units.words[head_of(hit)[0]] in context.lexicon.words["WIN_VERB"]
    )
    return counted and as_many_years(context, hit)


def is_of_some_miles(context: Context, hit: Hit) -> bool:
    """Whether a number is what a race is called by: "took the 600 at Charlotte"."""
    return "miles" not in hit.captures or context.units.value(hit.captures["miles"][0]) in _RACE_LENGTHS


def are_several(context: Context, hit: Hit) -> bool:
    """Whether several places are told of wins that nobody counts."""
    several = len(events_in(context, *hit.captures["place"])) > 1
    return several and context.units.words[head_of(hit)[0]].endswith("s") and is_told_of_the_place(context, hit)


def includes_one(context: Context, hit: Hit) -> bool:
    """Whether what wins include is one win: "include one at Dover", not "include three at Dover"."""
    units = context.units
    counts = [units.value(u) for u in range(head_of(hit)[1], hit.captures["place"][0]) if units.label(u) == "COUNT"]
    return not counts or bool(counts[0] == 1)


def is_the_subjects(context: Context, hit: Hit) -> bool:
    """Whether a noun does not belong to somebody else: "chased Lee to the flag", "a win by Lee at Dover"."""
    units = context.units
    if units.label(hit.first - 1) in PEOPLE and units.words[hit.first - 2] in context.lexicon.words["CHASE_VERB"]:
        return False
    between = range(head_of(hit)[1] + 1, hit.captures["place"][0])
    return {"by", "for"}.isdisjoint(units.words[u - 1] for u in between if units.label(u) in PEOPLE)


def is_told_of_the_place(context: Context, hit: Hit) -> bool:
    """Whether a place is told as the win itself: "her only win was Dover in 2018", not "... was Dover native Lee's"."""
    units = context.units
    _, last = hit.captures["place"]
    if not OTHER_PRIZES.isdisjoint(units.words[hit.first : last]):
        return False
    if last >= units.sentence(hit.first).last or units.label(last) in ("DATE", "YEAR", "SEASON", "TIMES"):
        return True
    return units.words[last] in _ENDS_PLACE | WHEN_AND_HOW


def won_once(context: Context, hit: Hit) -> bool:
    """Whether a title at a place counts nothing: "the Dover winner", not "the three-time Dover winner"."""
    units = context.units
    if hit.rule.options.get("again") and len(years_told(context, hit.last)) > 1:
        return True  # "a two-time Daytona 500 winner (2017, 2019)"
    if hit.rule.name == "race_win.place_winner" and units.words[head_of(hit)[0]] == "winners":
        return False
    if hit.first > units.sentence(hit.first).first:
        before = units.words[hit.first - 1]
        following = units.label(hit.last) in ("DATE", "SEASON") and not units.words[hit.last - 1].endswith("s")
        if units.label(hit.first - 1) == "ORDINAL" and following and hit.rule.options.get("noun"):
            return True  # "her ninth Dover win last Sunday"
        if units.label(hit.first - 1) in ("COUNT", "ORDINAL", "NTH", "TIMES") or before in ("time", "-", "pole"):
            return False
    return units.words[hit.last : hit.last + 1] != ["streak"]


def titled(context: Context, hit: Hit) -> bool:
    """Whether a title without an article opens its phrase: "Winner of the Daytona 500, she ...", not "no winner of"."""
    units = context.units
    opens = hit.first == units.sentence(hit.first).first or units.words[hit.first - 1] in _OPENS_TITLE
    return opens or hit.first < head_of(hit)[0] or len(years_told(context, hit.last)) > 1


def ends_a_drought(context: Context, hit: Hit) -> bool:
    """Whether it is a time without wins that ended, not a row of good days."""
    words = context.units.words[hit.first : hit.captures["place"][0]]
    return "drought" in words or not context.lexicon.words["WINLESS"].isdisjoint(words)


def of_wins_or_on(context: Context, hit: Hit) -> bool:
    """Whether the wins are named in the hit itself, or were counted around it."""
    return "noun" in hit.captures or goes_on(context, hit)


def of_one_of_wins(context: Context, hit: Hit) -> bool:
    """Whether "hers" is a win spoken of in the sentence, and "her second" the next of wins that are counted."""
    units = context.units
    ordinals = [unit for unit in range(*hit.captures["head"]) if units.label(unit) == "ORDINAL"]
    ordinals += [
        unit for unit in range(hit.captures["head"][1], hit.captures["place"][0]) if units.label(unit) == "ORDINAL"
    ]
    return goes_on(context, hit) if ordinals else speaks_of_wins(context, hit)


def is_nobodys_object(context: Context, hit: Hit) -> bool:
    """Whether nobody stands before "at Dover for her first win" who was only held off or passed there."""
    units = context.units
    if units.label(hit.first - 1) not in PEOPLE:
        return True
    return {"off", "past", "around", "by", "over"}.isdisjoint(
        units.words[max(units.sentence(hit.first).first, hit.first - 6) : hit.first - 1]
    )


def began_there(context: Context, hit: Hit) -> bool:
    """Whether wins "beginning at Dover" began there at a time that is told: not "starting at Dover on Sunday"."""
    units = context.units
    first, last = hit.captures["place"]
    if units.words[first - 1] != "at" or units.words[head_of(hit)[0]] not in ("beginning", "starting"):
        return True
    return units.words[last : last + 1] == ["in"] or units.label(last) in ("YEAR", "SEASON")


def is_one(context: Context, hit: Hit) -> bool:
    """Whether a win at a place is one: "her Dover win", not "Dover wins apiece"."""
    words = context.units.words
    one = not words[head_of(hit)[0]].endswith("s") or words[hit.first - 1] == "and"
    return one or len(years_told(context, hit.last)) > 1


def first_win_since(context: Context, hit: Hit) -> bool:
    """Whether "her first since Dover" is said of a win."""
    units = context.units
    if "window" in hit.captures and not units.words[hit.captures["window"][0]].startswith("since the "):
        return False
    return units.label(head_of(hit)[0]) != "ORDINAL" or speaks_of_wins(context, hit)


def counts_no_places(context: Context, hit: Hit) -> bool:
    """Whether places are wins, not tracks with a number of wins each: "Dover (3), Texas (2)"."""
    units = context.units
    _, last = hit.captures["place"]
    return not (units.words[last : last + 1] == ["("] and units.label(last + 1) == "COUNT")


def names_no_prize(context: Context, hit: Hit) -> bool:
    """Whether a label is the race winner's, not the pole winner's."""
    return OTHER_PRIZES.isdisjoint(context.units.words[hit.first : hit.last])
