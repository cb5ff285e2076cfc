"""What makes a hit a win: the words in it and beside it are those of a race won, not of another prize or a count."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from extractor.claims.builders.counted_wins import (
    OTHER_PRIZES,
    answers,
    counts_its_places,
    goes_on,
    is_among_winners,
    is_in_row_of_winners,
    is_not_placed,
    lists_its_count,
    names_the_rest,
    opens_with_its_count,
    says_where,
    speaks_of_wins,
    stands_alone,
)
from extractor.claims.builders.race_win_mood import head_of, is_verb
from extractor.claims.builders.race_win_rolls import roll_head
from extractor.claims.builders.race_win_years import years_told
from extractor.claims.context import Context, Hit
from extractor.claims.places import PLACES, events_in, is_several

PEOPLE = frozenset({"DRIVER", "NAME"})
"""Labels of people."""
HOW_IT_WAS_WON = frozenset({"under", "by", "going", "in", "on", "from", "over", "despite", "with", "anyway"})
"""Words that begin to tell how a race was won, right after a "won" that has no object."""
# What a place's name is part of when these follow it: another prize, another day's work.
_NOT_AFTER = frozenset(
    "pole poles stage stages qualifying practice lead green test heat crash wreck pole-sitter points title championship crown weekend's caution"
    " engine penalty pit challenge contest feature winner winners champion champions lineup standings trophy's".split()
)
_BELIEVED = frozenset("acted thought believed assumed figured seemed appeared pretended".split())
_LISTS_APART = frozenset(
    "lineup grid qualifying qualified points standings starting practice odds favorites favourites picks rankings ranking schedule stage stages laps speeds".split()
)
_BY_ITSELF = frozenset(". , ; ! again ) -".split())
_TELLS_RACE = frozenset(
    "led drove drive passed pass started lap laps checkered overtime restart restarts caution pulled held outran gambled bump nudge fuel lead flag"
    " got call line mirror front pit".split()
)
_PART_OF_RACE = frozenset({"'s", "'", "off", "to", "against", "out", "strategy", "fans"})
_ENDS_PLACE = frozenset(". , ; : ! ? ( ) - -- but with when where while after before as to by race".split())
_OPENS_TITLE = frozenset({",", "and", ":", ";", "(", "-", "--", "as"})
_WHEN_AND_HOW = frozenset({"in", "on", "last", "back", "at", "from", "for", "and", "here", "there", "by"})
_WHO_WINS = frozenset({"he", "she", "who", "and", "then", ","})
_BEFORE_THAT = frozenset({"before", "after", "since", "until", "like", "than", "besides"})
_NO_OBJECT = frozenset({"back-to-back", "outright", "both", "big", "it"})


def is_win(context: Context, hit: Hit) -> bool:
    """Whether the words of a hit are those of a win and not of another prize or of a count."""
    return _is_no_other_prize(context, hit) and all(check(context, hit) for check in _CHECKS.get(hit.rule.name, ()))


def _is_no_other_prize(context: Context, hit: Hit) -> bool:
    """What holds for every rule: no stage, no pole, nothing that was only believed, and "win" the word it should be."""
    units, options = context.units, hit.rule.options
    words = units.words
    first, _ = head_of(hit)
    sentence = units.sentence(first)
    if units.label(first - 1) == "STAGE" or (words[first - 1] in OTHER_PRIZES and first > sentence.first):
        return False
    if any(units.label(u) in ("STAGE", "MONEY") for u in range(hit.first, hit.last)):
        return False
    place, _ = hit.captures.get("place", (first, first))
    if options.get("verb") and any(units.words[u].startswith("since ") for u in range(first, place)):
        return False  # "has not won since the 2020 Daytona 500"
    if not _BELIEVED.isdisjoint(words[max(sentence.first, first - 6) : first]):
        return False
    if "respectively" in words[hit.last : sentence.last]:
        return False
    _, place_last = hit.captures.get("place", (hit.last, hit.last))
    followed = "place" in hit.captures and place_last < sentence.last and not options.get("single")
    if followed and (words[place_last] in _NOT_AFTER or words[place_last] == "or"):
        return False
    if options.get("verb"):
        return is_verb(context, first) and not (words[first - 1] == "race" and first > sentence.first)
    told = first if options.get("noun") else hit.last - 1
    return bool(options.get("plain")) or words[told - 1 : told + 1] != ["to", "win"]


# ---- "won" and "took" -------------------------------------------------------------------------------------------


def _won_at(context: Context, hit: Hit) -> bool:
    """Whether what stands between "won" and the place leaves the race itself as what was won."""
    units, words = context.units, context.lexicon.words
    first, place = head_of(hit)[0], hit.captures["place"][0]
    inside = range(first + 1, place)
    between = units.words[first + 1 : place]
    if any(units.label(u) in ("TOP5", "TOP10", "LAP", "ROUND") for u in inside):
        return False
    if "," in between and any(units.label(u) in ("COUNT", "TIMES") for u in inside):
        return False  # "won twice, at Dover and Texas": a list of what was counted
    if not words["RACE_TERM"].isdisjoint(between):
        return "of" in between or all(units.label(u) != "COUNT" for u in inside)
    opens = between[0] in words["PREP"] | words["ADVERB"] | _NO_OBJECT or between[:3] == ["back", "to", "back"]
    return opens or units.label(first + 1) in ("DATE", "TIMES", "CARNUM", "SEASON", "YEAR")


def _won_by_itself(context: Context, hit: Hit) -> bool:
    """Whether a bare "won" has no other object: the clause ends, or only tells how."""
    units = context.units
    first, _ = head_of(hit)
    if units.words[hit.last : hit.last + 1] == ["-"]:
        return False  # "with a win-or-else face"
    if (
        units.words[first] == "wins"
        and units.label(first - 1) not in PEOPLE
        and units.words[first - 1] not in _WHO_WINS
    ):
        return False  # "has wins"
    if units.words[first] not in ("won", "win", "winning", "wins"):
        return units.words[hit.last - 2 : hit.last] != ["to", "win"]
    sentence = units.sentence(first)
    following = units.words[hit.last] if hit.last < sentence.last else "."
    if following in _BY_ITSELF or (following == "for" and units.label(hit.last + 2) == "ORDINAL"):
        return True
    told = not _TELLS_RACE.isdisjoint(units.words[sentence.first : sentence.last])
    return told and following in HOW_IT_WAS_WON and units.words[hit.last + 1] != "points"


def _won_there(context: Context, hit: Hit) -> bool:
    """Whether "where she won" has no object: the clause ends, or says when and how."""
    units = context.units
    between = range(hit.captures["place"][1], head_of(hit)[0])
    if any(units.words[u] == "that" and units.words[u - 1] in _BEFORE_THAT for u in between):
        return False  # "at Dover a week ago, and before that Vale won at Kansas"
    if hit.last >= units.sentence(hit.first).last or units.label(hit.last) in ("DATE", "YEAR", "SEASON", "TIMES"):
        return True
    return units.words[hit.last] in _BY_ITSELF | _WHEN_AND_HOW


def _names_no_place(context: Context, hit: Hit) -> bool:
    """Whether "won the race" goes without "at Dover", which another rule reads."""
    units = context.units
    if units.words[hit.last : hit.last + 1] not in (["at"], ["in"]):
        return True
    end = min(units.sentence(hit.first).last, hit.last + 4)
    return PLACES.isdisjoint(units.label(u) for u in range(hit.last + 1, end))


def _whole_race(context: Context, hit: Hit) -> bool:
    """Whether a race was won, not the race off pit road, its second stage, or several of them."""
    units = context.units
    words = units.words
    first, _ = head_of(hit)
    if not _PART_OF_RACE.isdisjoint(words[hit.last : hit.last + 1]):
        return False
    sweeps = words[first].startswith("swe")
    if words[hit.last - 1] == "track" and not sweeps:
        return False
    if words[hit.last - 2] in ("a", "an", "another") and not sweeps:
        return False  # "won a race": which one?
    if any(units.label(u) == "COUNT" and not (sweeps and units.value(u) == 2) for u in range(first, hit.last)):
        return False
    if words[hit.last - 1] == "weekend" and not sweeps:
        return False
    if units.label(hit.last) == "COUNT" and words[hit.last + 1] == "times":
        return False  # "has won this race five times" counts
    both = "both" in words[first : hit.last] or words[first].startswith("swe")
    return both or words[hit.last - 1] not in ("races", "events")


def _taken_not_run(context: Context, hit: Hit) -> bool:
    """Whether "take" wins a race: "took the race", "takes the race here", but not "take a race"."""
    words = context.units.words
    here = words[hit.last : hit.last + 1] == ["here"]
    return here or words[head_of(hit)[0]] not in ("take", "takes", "taking", "taken")


# ---- nouns and titles -------------------------------------------------------------------------------------------


def _one_win(context: Context, hit: Hit) -> bool:
    """Whether a noun is one win: no count of several stands in its phrase or right before it."""
    units = context.units
    if units.words[hit.first - 1] == "of" or units.label(hit.first - 1) == "COUNT":
        return False
    counts = [units.value(u) for u in range(hit.first, hit.captures["place"][0]) if units.label(u) == "COUNT"]
    return not counts or bool(counts[0] <= 1)


def _as_many_years(context: Context, hit: Hit) -> bool:
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


def _did_win(context: Context, hit: Hit) -> bool:
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


def _are_several_places(context: Context, hit: Hit) -> bool:
    """Whether more than one event is told: one alone may be where somebody is next."""
    opens = hit.first - context.units.sentence(hit.first).first <= 1 or hit.rule.name != "race_win.this_year_too"
    return opens and len(events_in(context, *hit.captures["place"])) > 1


def _lists_wins(context: Context, hit: Hit) -> bool:
    """Whether what stands before a colon speaks of one driver's wins, told as facts, and of nothing else."""
    units = context.units
    sentence = units.sentence(hit.first)
    words = units.words[sentence.first : hit.first]
    classes = context.lexicon.words
    wins = (classes["WIN_VERB"] | classes["WIN_NOUN"] | {"winner"}) - {"winning"}
    if not _are_several_places(context, hit) or wins.isdisjoint(words):
        return False
    after = units.words[hit.captures["place"][1] : sentence.last]
    return (OTHER_PRIZES | _NO_LIST_OF_WINS).isdisjoint(words) and _RESULTS.isdisjoint(after)


def _several_of_one_race(context: Context, hit: Hit) -> bool:
    """Whether several runnings of a race are counted, by name or number: "two Daytona 500s (2018, 2019)"."""
    counted = (
        is_several(context, hit.captures["place"][0])
        or context.units.words[head_of(hit)[0]] in context.lexicon.words["WIN_VERB"]
    )
    return counted and _as_many_years(context, hit)


def _is_of_some_miles(context: Context, hit: Hit) -> bool:
    """Whether a number is what a race is called by: "took the 600 at Charlotte"."""
    return "miles" not in hit.captures or context.units.value(hit.captures["miles"][0]) in _RACE_LENGTHS


def _are_several(context: Context, hit: Hit) -> bool:
    """Whether several places are told of wins that nobody counts."""
    several = len(events_in(context, *hit.captures["place"])) > 1
    return several and context.units.words[head_of(hit)[0]].endswith("s") and _is_told_of_the_place(context, hit)


def _includes_one(context: Context, hit: Hit) -> bool:
    """Whether what wins include is one win: "include one at Dover", not "include three at Dover"."""
    units = context.units
    counts = [units.value(u) for u in range(head_of(hit)[1], hit.captures["place"][0]) if units.label(u) == "COUNT"]
    return not counts or bool(counts[0] == 1)


def _is_the_subjects(context: Context, hit: Hit) -> bool:
    """Whether a noun does not belong to somebody else: "chased Lee to the flag", "a win by Lee at Dover"."""
    units = context.units
    if units.label(hit.first - 1) in PEOPLE and units.words[hit.first - 2] in context.lexicon.words["CHASE_VERB"]:
        return False
    between = range(head_of(hit)[1] + 1, hit.captures["place"][0])
    return {"by", "for"}.isdisjoint(units.words[u - 1] for u in between if units.label(u) in PEOPLE)


def _is_told_of_the_place(context: Context, hit: Hit) -> bool:
    """Whether a place is told as the win itself: "her only win was Dover in 2018", not "... was Dover native Lee's"."""
    units = context.units
    _, last = hit.captures["place"]
    if not OTHER_PRIZES.isdisjoint(units.words[hit.first : last]):
        return False
    if last >= units.sentence(hit.first).last or units.label(last) in ("DATE", "YEAR", "SEASON", "TIMES"):
        return True
    return units.words[last] in _ENDS_PLACE | _WHEN_AND_HOW


def _won_once(context: Context, hit: Hit) -> bool:
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


def _titled(context: Context, hit: Hit) -> bool:
    """Whether a title without an article opens its phrase: "Winner of the Daytona 500, she ...", not "no winner of"."""
    units = context.units
    opens = hit.first == units.sentence(hit.first).first or units.words[hit.first - 1] in _OPENS_TITLE
    return opens or hit.first < head_of(hit)[0] or len(years_told(context, hit.last)) > 1


def _ends_a_drought(context: Context, hit: Hit) -> bool:
    """Whether it is a time without wins that ended, not a row of good days."""
    words = context.units.words[hit.first : hit.captures["place"][0]]
    return "drought" in words or not context.lexicon.words["WINLESS"].isdisjoint(words)


def _of_wins_or_on(context: Context, hit: Hit) -> bool:
    """Whether the wins are named in the hit itself, or were counted around it."""
    return "noun" in hit.captures or goes_on(context, hit)


def _of_one_of_wins(context: Context, hit: Hit) -> bool:
    """Whether "hers" is a win spoken of in the sentence, and "her second" the next of wins that are counted."""
    units = context.units
    ordinals = [unit for unit in range(*hit.captures["head"]) if units.label(unit) == "ORDINAL"]
    ordinals += [
        unit for unit in range(hit.captures["head"][1], hit.captures["place"][0]) if units.label(unit) == "ORDINAL"
    ]
    return goes_on(context, hit) if ordinals else speaks_of_wins(context, hit)


def _is_nobodys_object(context: Context, hit: Hit) -> bool:
    """Whether nobody stands before "at Dover for her first win" who was only held off or passed there."""
    units = context.units
    if units.label(hit.first - 1) not in PEOPLE:
        return True
    return {"off", "past", "around", "by", "over"}.isdisjoint(
        units.words[max(units.sentence(hit.first).first, hit.first - 6) : hit.first - 1]
    )


def _began_there(context: Context, hit: Hit) -> bool:
    """Whether wins "beginning at Dover" began there at a time that is told: not "starting at Dover on Sunday"."""
    units = context.units
    first, last = hit.captures["place"]
    if units.words[first - 1] != "at" or units.words[head_of(hit)[0]] not in ("beginning", "starting"):
        return True
    return units.words[last : last + 1] == ["in"] or units.label(last) in ("YEAR", "SEASON")


def _is_one(context: Context, hit: Hit) -> bool:
    """Whether a win at a place is one: "her Dover win", not "Dover wins apiece"."""
    words = context.units.words
    one = not words[head_of(hit)[0]].endswith("s") or words[hit.first - 1] == "and"
    return one or len(years_told(context, hit.last)) > 1


def _first_win_since(context: Context, hit: Hit) -> bool:
    """Whether "her first since Dover" is said of a win."""
    units = context.units
    if "window" in hit.captures and not units.words[hit.captures["window"][0]].startswith("since the "):
        return False
    return units.label(head_of(hit)[0]) != "ORDINAL" or speaks_of_wins(context, hit)


def _counts_no_places(context: Context, hit: Hit) -> bool:
    """Whether places are wins, not tracks with a number of wins each: "Dover (3), Texas (2)"."""
    units = context.units
    _, last = hit.captures["place"]
    return not (units.words[last : last + 1] == ["("] and units.label(last + 1) == "COUNT")


def _names_no_prize(context: Context, hit: Hit) -> bool:
    """Whether a label is the race winner's, not the pole winner's."""
    return OTHER_PRIZES.isdisjoint(context.units.words[hit.first : hit.last])


# ---- what was at stake, and the order at the flag ---------------------------------------------------------------


def _belonged_to_the_end(context: Context, hit: Hit) -> bool:
    """Whether a race went to somebody for good, and was the race and not its pole."""
    units = context.units
    first, _ = head_of(hit)
    sentence = units.sentence(first)
    for_a_while = "for" in units.words[sentence.first : first] or "until" in units.words[first : sentence.last]
    if units.words[first] == "belonged" and for_a_while:
        return False
    return OTHER_PRIZES.isdisjoint(units.words[max(sentence.first, hit.first - 5) : first])


def _beat_for_the_win(context: Context, hit: Hit) -> bool:
    """Whether nothing but the race was at stake: not the pole, not third place."""
    units = context.units
    after = units.words[hit.last : min(units.sentence(hit.first).last, hit.last + 4)]
    return OTHER_PRIZES.isdisjoint(after) and not (after[:1] == ["for"] and units.label(hit.last + 1) == "ORDINAL")


def _held_off_for_the_win(context: Context, hit: Hit) -> bool:
    """Whether whoever was held off came second at the flag: not "for third", not "who was third in points"."""
    units = context.units
    tail, after = units.words[hit.last - 3 : hit.last], units.words[hit.last : hit.last + 3]
    if "for" in tail and units.label(hit.last - 1) == "ORDINAL":
        return False
    if tail[-1] in ("was", "finished", "home"):
        return after[:1] == ["second"] and after[1:] != ["in", "points"]
    return True


def _opens_a_finish(context: Context, hit: Hit) -> bool:
    """Whether a first entry opens a list of finishers: a second one follows, and nothing says grid or points."""
    units = context.units
    sentence = units.sentence(hit.first)
    opens = hit.first == sentence.first or (
        units.label(hit.first - 1) is None and not units.words[hit.first - 1].isalnum()
    )
    if units.value(hit.first) != 1 or (units.label(hit.first) == "ORDINAL" and not opens):
        return False  # "Rowan first, Vale second" gives the name before the place
    lead = units.words[sentence.first : hit.first]
    if not lead and sentence.index:
        above = units.sentences[sentence.index - 1]
        lead = units.words[above.first : above.last]
    if not _LISTS_APART.isdisjoint(lead):
        return False
    following = range(hit.last, min(len(units.words), hit.last + 12))
    return any(units.label(u) in ("COUNT", "ORDINAL", "POSITION") and units.value(u) == 2 for u in following)


def _lists_finishers(context: Context, hit: Hit) -> bool:
    """Whether a row of names is one of finishers: nothing before it says grid, points or odds."""
    units = context.units
    return _LISTS_APART.isdisjoint(units.words[units.sentence(hit.first).first : hit.captures["subject"][0]])


def _first_and_second(context: Context, hit: Hit) -> bool:
    """Whether two places told of two names are the first and the second."""
    return [context.units.value(hit.captures[each][0]) for each in ("number", "other")] == [1, 2]


def _first_of_all(context: Context, hit: Hit) -> bool:
    """Whether an ordinal is the first."""
    return "number" not in hit.captures or context.units.value(hit.captures["number"][0]) == 1


def _in_a_roll(context: Context, hit: Hit) -> bool:
    """Whether a name with years stands in a list that its head makes one of a race's winners."""
    units, words = context.units, context.lexicon.words
    head = units.words[slice(*roll_head(context, hit))]
    winners = words["WINNER"] | words["CHAMPION"] | words["CHAMPIONS"] | {"won"}
    return not winners.isdisjoint(head) and OTHER_PRIZES.isdisjoint(head)


def _in_a_row_of_years(context: Context, hit: Hit) -> bool:
    """Whether "Rowan in 2016" is an item of a list behind a colon that names a race or a track, and no title."""
    if "told" not in hit.captures:
        return True
    units = context.units
    first, last = roll_head(context, hit)
    opens = units.words[hit.first - 1] in (":", ",", "and", ";") or units.label(hit.first - 1) == "TEAM"
    titles = (
        context.lexicon.words["TITLE_NOUN"] | context.lexicon.words["CHAMPION"] | context.lexicon.words["CHAMPIONS"]
    )
    place = any(units.label(u) in PLACES for u in range(first, last))
    return opens and place and units.words[last : last + 1] == [":"] and titles.isdisjoint(units.words[first:last])


def _is_of_no_title(context: Context, hit: Hit) -> bool:
    """Whether "won in 2015" is not said of a title, a pole or another prize of its clause."""
    units, words = context.units, context.lexicon.words
    first = hit.captures["head"][0]
    before = units.words[max(units.sentence(first).first, first - 8) : first]
    return (OTHER_PRIZES | words["TITLE_NOUN"]).isdisjoint(before) and units.words[first - 1] not in (
        "had",
        "have",
        "has",
        "he",
        "she",
    )


def _at_the_flag(context: Context, hit: Hit) -> bool:
    """Whether whoever crossed the line first kept the win."""
    units = context.units
    sentence = units.sentence(hit.first)
    undone = {"disqualified", "disqualification", "stripped", "disallowed"}
    return _first_of_all(context, hit) and undone.isdisjoint(units.words[sentence.first : sentence.last])


_NO_LIST_OF_WINS = frozenset(
    "never not n't no without yet winless left remaining where second third top finished led except besides want wants hope hopes "
    "wanted chance need needs without if would could next to".split()
)
"""Words before a colon that make what it lists something else than wins."""
_RESULTS = frozenset("second third fourth fifth finished top ran".split())
_RACE_LENGTHS = frozenset({200, 225, 250, 300, 312, 350, 400, 500, 600})
"""Miles, kilometres or laps that races are called by."""

_CHECKS: Mapping[str, tuple[Callable[[Context, Hit], bool], ...]] = {
    "race_win.verb_at": (_won_at,),
    "race_win.noun_at": (_is_the_subjects, _one_win),
    "race_win.win_was": (_is_told_of_the_place, _one_win),
    "race_win.win_named": (_is_told_of_the_place, _one_win),
    "race_win.wins_named": (_is_told_of_the_place, _counts_no_places),
    "race_win.drought_ended": (_ends_a_drought,),
    "race_win.winner_at": (_titled, _won_once),
    "race_win.get_win": (_one_win,),
    "race_win.noun_by": (_one_win,),
    "race_win.noun_there": (_as_many_years,),
    "race_win.wins_by_year": (_as_many_years,),
    "race_win.wins_in_years": (_as_many_years,),
    "race_win.won_again": (_is_of_no_title,),
    "race_win.wins_came": (_are_several, _counts_no_places),
    "race_win.take_at": (_is_of_some_miles,),
    "race_win.times_by_year": (_as_many_years,),
    "race_win.of_years": (_several_of_one_race,),
    "race_win.colon_list": (_lists_wins, _is_told_of_the_place, _counts_no_places),
    "race_win.this_year_too": (_are_several_places,),
    "race_win.won_it": (_did_win,),
    "race_win.edged": (_beat_for_the_win,),
    "race_win.the_race": (_names_no_place, _whole_race, _taken_not_run),
    "race_win.noun_race": (_names_no_place,),
    "race_win.take_place": (_whole_race,),
    "race_win.went_to": (_belonged_to_the_end,),
    "race_win.place_win": (_won_once, _is_one),
    "race_win.place_winner": (_won_once,),
    "race_win.race_champion": (_won_once,),
    "race_win.label": (_names_no_prize,),
    "race_win.held_off": (_held_off_for_the_win,),
    "race_win.beat": (_beat_for_the_win,),
    "race_win.list_of_finishers": (_opens_a_finish,),
    "race_win.the_other": (goes_on,),
    "race_win.were_the_other": (names_the_rest,),
    "race_win.streak_reads": (goes_on,),
    "race_win.only_places": (stands_alone,),
    "race_win.others_were": (opens_with_its_count, goes_on, _is_told_of_the_place, is_not_placed),
    "race_win.was_somebodys": (_of_wins_or_on,),
    "race_win.answers": (answers, _is_told_of_the_place),
    "race_win.got_it": (goes_on,),
    "race_win.got_his": (_of_one_of_wins,),
    "race_win.elided_list": (speaks_of_wins, counts_its_places),
    "race_win.wins_include": (speaks_of_wins, _includes_one),
    "race_win.among_them": (speaks_of_wins,),
    "race_win.that_was": (says_where,),
    "race_win.account_for": (counts_its_places,),
    "race_win.winner_in_brackets": (is_among_winners,),
    "race_win.winner_beside": (is_in_row_of_winners,),
    "race_win.for_win": (_is_nobodys_object,),
    "race_win.other_place": (goes_on,),
    "race_win.of_them": (speaks_of_wins, _began_there),
    "race_win.after_list": (speaks_of_wins,),
    "race_win.since": (_first_win_since,),
    "race_win.where_won": (_won_there,),
    "race_win.victory_phrase": (_won_by_itself,),
    "race_win.first_across": (_at_the_flag,),
    "race_win.opens_order": (_lists_finishers,),
    "race_win.named_first": (_lists_finishers, _first_and_second),
    "race_win.first_in": (_at_the_flag,),
    "race_win.held_off_at": (_beat_for_the_win,),
    "race_win.past_winners": (_in_a_roll, _in_a_row_of_years),
    "race_win.past_years": (_in_a_roll,),
    "race_win.past_years_both": (_in_a_roll,),
    "race_win.beat_here": (_beat_for_the_win,),
    "race_win.counted_list": (lists_its_count,),
}
"""What a rule's hit must pass beyond its pattern."""
