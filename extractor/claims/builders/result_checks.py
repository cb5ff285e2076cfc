"""What makes a place a result: it is one at the end of a race, no running order, no stage, no qualifying, no table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import regex

from extractor.claims.builders.place_tails import is_in_table, is_on_the_way, may_follow
from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft

NEEDED = frozenset(
    "must can needs need needed ca target targeting worse lower higher better average than failed failing unable".split()
)
"""Words right before a place that make it one to be reached, or compared with."""
# Far before a noun, these make it a condition: "can win the title with a finish of 20th".
_NEED = frozenset({"must", "can", "needs", "need", "needed"})
# A place that was taken away again is none.
_TAKEN_AWAY = frozenset({"disqualified", "disqualification", "stripped", "disallowed"})
_BESIDE = frozenset({"behind", "over", "of", "than", "from", "past", "with"})
_RUNNING = frozenset(
    {"running", "ran", "restarted", "restarting", "lap", "restart", "caution", "stop", "pit", "pitted", "stage"}
)
_OF_TABLE = frozenset({"championship", "points", "series", "title", "standings", "season"})
_THINGS = frozenset({"it", "that", "this", "pole", "start", "trophy"})
_ELSEWHERE = frozenset("restarted qualifying qualified practice grid row started leads fastest quickest".split())
_NO_RACE = frozenset({"practice", "qualifying", "qualified"})
_LEAVES = frozenset({"leaving", "left", "letting", "allowing", "forcing"})
_STARTED = frozenset({"started", "starting", "start", "qualified", "lined"})
_SMALLEST_FIELD = 12
"""Fewer cars than these have hardly ever started a race."""
_ROW = regex.compile(r"^(?:won|wins|win|winning|beat|victory|edged|outran|followed|behind|finished|was)$")
Check = Callable[[Context, Hit, Sequence[Draft]], bool]


def is_result(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether the place of a hit is one at the end of a race.

    Args:
        context: The article.
        hit: Where it is told.
        earlier: Drafts of the same sentence so far.
    """
    units, options = context.units, hit.rule.options
    sentence = units.sentence(hit.first)
    _, last = hit.captures["place"]
    if is_on_the_way(context, last) or is_in_table(context, last):
        return False
    if not _TAKEN_AWAY.isdisjoint(units.words[sentence.first : sentence.last]):
        return False
    if not (options.get("noun") or options.get("value") or may_follow(context, last)):
        return False
    return all(check(context, hit, earlier) for check in _CHECKS.get(hit.rule.name, ()))


def is_reached(context: Context, hit: Hit) -> bool:
    """Whether a place was reached, not wanted or needed."""
    units, options = context.units, hit.rule.options
    begin, place = units.sentence(hit.first).first, hit.captures["place"][0]
    if context.modality.sought(units, place):
        return False
    if not options.get("affirmed") and not NEEDED.isdisjoint(units.words[max(begin, hit.first - 3) : place]):
        return False
    noun = options.get("noun") or options.get("best")
    return not noun or _NEED.isdisjoint(units.words[max(begin, hit.first - 8) : place])


def _before(context: Context, hit: Hit) -> str:
    inside = hit.first > context.units.sentence(hit.first).first
    return context.units.words[hit.first - 1] if inside else ""


def _is_of_a_race(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether "runner-up" has neither a championship's word before it nor a count: "a two-time runner-up"."""
    units, first = context.units, hit.captures["place"][0]
    begin = units.sentence(hit.first).first
    if "time" in units.words[max(begin, first - 3) : first] or units.label(first - 1) == "SERIES":
        return False
    return _OF_TABLE.isdisjoint(units.words[max(0, first - 2) : first])


def _is_one_two(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    return bool(context.units.value(hit.captures["place"][0]) == 1)


def _is_of_the_race(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    return _before(context, hit) not in ("stage", "average")


def _is_brought_home(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    return _before(context, hit) not in ("his", "her", "the", "at", "a", "took")


def _opens_its_sentence(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether an ordinal is the sentence's first word: "Second was plenty"."""
    return context.units.label(hit.first) != "ORDINAL" or hit.first == context.units.sentence(hit.first).first


def _is_final(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a sentence tells of no laps, stops or restarts that one could fall back in."""
    sentence = context.units.sentence(hit.first)
    return _RUNNING.isdisjoint(context.units.words[sentence.first : sentence.last])


def _is_said_of_driver(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether "was third" is said of somebody, not of a win or of a lap: "The victory was his third"."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    if not {"his", "her"}.isdisjoint(units.words[hit.first : hit.last]):
        return False
    of_race = units.label(hit.first - 1) in ("RACE", "TRACK") or units.words[hit.first - 1] in words["RACE_TERM"]
    if "the" in units.words[hit.first : hit.last] and of_race:
        return False  # "the 1993 Daytona 500 was the second", of somebody's wins
    before = " ".join(units.words[max(sentence.first, hit.first - 4) : hit.first]).rpartition(",")[2].split()
    return (words["WIN_NOUN"] | words["TITLE_NOUN"] | _THINGS).isdisjoint(before)


def _is_elliptic(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether "second at Daytona" stands on its own, neither as the win's ordinal nor as an object of "his"."""
    units = context.units
    if any(draft.predicate in ("wins", "titles") and "ordinal" in draft.rule for draft in earlier):
        return False
    place = hit.captures["place"][0]
    if place == units.sentence(hit.first).first:
        return True
    return units.words[place - 1] in (",", ";", "and", ":", ")", "was", "-", "--")


def _is_report_row(context: Context, whom: int, place: int) -> bool:
    """Whether "Rowan, third, and Vale, fourth, ..." stands in a report, right after its winner or in a row of two."""
    units = context.units
    sentence = units.sentence(whom)
    if not _OF_TABLE.isdisjoint(units.words[sentence.first : sentence.last]):
        return False
    if sentence.kind != "body" or context.scopes.stories.story(sentence) is not None or units.words[place + 1] != ",":
        return False
    rows = sum(
        units.label(unit) in ("DRIVER", "NAME")
        and units.words[unit + 1] == ","
        and units.label(unit + 2) in ("ORDINAL", "POSITION")
        and units.words[unit + 3] == ","
        for unit in range(sentence.first, sentence.last - 3)
    )
    above = units.sentences[sentence.index - 1] if sentence.index else sentence
    reported = not (context.lexicon.words["WIN_VERB"] | {"prevailed", "finished"}).isdisjoint(
        units.words[above.first : sentence.first]
    )
    return rows > 1 or (reported and above.section == sentence.section)


def _is_in_row(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a name with a bare place continues a row: after a win, a result, or beside another such pair."""
    units = context.units
    sentence = units.sentence(hit.first)
    whom, place = hit.captures["whom"][0], hit.captures["place"][0]
    before = units.label(place - 2) in ("ORDINAL", "POSITION") and units.words[place - 3] not in _STARTED
    if place - whom > 3 and units.words[place - 1] == "," and before:
        return False  # "Rowan, who has finished first, third and second"
    if units.words[whom + 1] == "," and place == whom + 2:
        return _is_report_row(context, whom, place)
    if not _NO_RACE.isdisjoint(units.words[sentence.first : whom]) or any(
        units.label(unit) == "STAGE" for unit in range(max(sentence.first, whom - 6), whom)
    ):
        return False
    placed = any(draft.predicate in ("result", "race_win") for draft in earlier)
    with_more = (
        units.words[whom - 1] == "with"
        and (placed or any(units.label(unit) == "ORDINAL" for unit in range(sentence.first, whom)))
        and place == whom + 1
    )  # "Vale was seventh, with Rowan eighth"
    if whom > sentence.first and units.words[whom - 1] in _BESIDE and not with_more:
        return False
    if with_more or any(draft.predicate in ("result", "race_win", "standing") for draft in earlier):
        return True
    words = units.words[sentence.first : whom]
    if units.words[whom + 1] == "," and ":" not in words and ";" not in words:
        return False
    return any(_ROW.match(word) for word in words)


def _in_figures(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    units = context.units
    sentence = units.sentence(hit.first)
    first = hit.first == sentence.first or not units.words[hit.first - 1].isalpha()
    return first and (
        sentence.kind == "stats" or not {"|", "/"}.isdisjoint(units.words[sentence.first : sentence.last])
    )


def _is_no_standing(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a bare "was sixth" does not go on with the standings that the sentence before has spoken of."""
    units = context.units
    sentence = units.sentence(hit.first)
    if not sentence.index or units.sentences[sentence.index - 1].section != sentence.section:
        return True
    above = units.sentences[sentence.index - 1]
    labels = {units.label(unit) for unit in range(sentence.first, sentence.last)}
    table = any(
        word == "standings" or (word == "points" and following not in ("leader", "leaders"))
        for word, following in pairwise(units.words[above.first : above.last])
    )
    return not table or bool(labels & {"RACE", "DATE", "TEAM", "CARNUM"})


def _is_in_places(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether "Vale in second" is told at the flag, and of no restart."""
    units = context.units
    sentence = units.sentence(hit.first)
    words = units.words[sentence.first : sentence.last]
    return (_RUNNING | _OF_TABLE | _ELSEWHERE).isdisjoint(words)


def _is_not_left_to(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a finish is not what somebody else was left to: "leaving the Ford to finish second"."""
    units = context.units
    if _before(context, hit) != "to":
        return True
    first = max(units.sentence(hit.first).first, hit.first - 9)
    left = [unit for unit in range(first, hit.first) if units.words[unit] in _LEAVES]
    return not left or any(units.label(unit) in ("DRIVER", "NAME") for unit in range(left[-1], hit.first))


def _is_no_climb_in_points(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether "rallied to third" does not go on with standings; who "faded to third" did so in the race."""
    faded = context.units.words[hit.first] in context.lexicon.words["FADED_VERB"]
    return faded or _is_no_standing(context, hit, earlier)


def _is_no_pass(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a sentence tells of no lap, restart or stop on which a place was taken."""
    sentence = context.units.sentence(hit.first)
    return (_RUNNING - {"pit"}).isdisjoint(context.units.words[sentence.first : sentence.last])


def _is_no_win(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether "Vale's second" is no win of his: nothing is counted right before it."""
    if any(each.predicate == "wins" for each in earlier):
        return False
    units = context.units
    sentence = units.sentence(hit.first)
    if (
        units.words[hit.last - 1] not in ("was", "gave", "came", "matched", "equaled", "tied")
        and _before(context, hit) != "to"
    ):
        return False  # "won at Dover, Rowan's third" counts wins
    begin = units.sentences[sentence.index - 1].first if sentence.index else sentence.first
    return (
        all(units.label(unit) != "TIMES" for unit in range(begin, hit.first))
        and "time" not in units.words[begin : hit.first]
    )


def _is_of_the_field(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    return int(context.units.value(hit.captures["place"][0])) >= _SMALLEST_FIELD


_CHECKS: Mapping[str, tuple[Check, ...]] = {
    "result.home": (_is_brought_home,),
    "result.labelled": (_in_figures,),
    "result.was": (_is_said_of_driver, _is_no_standing),
    "result.place_noun": (_is_of_the_race,),
    "result.faded": (_is_final, _is_no_climb_in_points),
    "result.verb_shared": (_is_final, _is_no_standing),
    "result.to_take": (_is_no_pass, _is_no_standing),
    "result.somebodys_place": (_is_no_win,),
    "result.place_place": (_opens_its_sentence,),
    "result.place_was": (_opens_its_sentence,),
    "result.runner_up": (_is_of_a_race,),
    "result.runner_up_name": (_is_of_a_race,),
    "result.one_two": (_is_of_a_race, _is_one_two),
    "result.at_place": (_is_elliptic,),
    "result.finished": (_is_not_left_to,),
    "result.last_of": (_is_of_the_field,),
    "result.name_in_place": (_is_in_places,),
    "result.aside": (_is_in_places,),
    "result.name_place": (_is_in_row,),
}
"""What a rule's hit must pass beyond its pattern."""
