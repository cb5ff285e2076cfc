"""What makes a hit a win: the words in it and beside it are those of a race won, not of another prize or a count."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from extractor.claims.builders import race_win_finishes as finishes
from extractor.claims.builders import race_win_nouns as nouns
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
from extractor.claims.builders.race_win_nouns import PEOPLE, WHEN_AND_HOW
from extractor.claims.context import Context, Hit
from extractor.claims.places import PLACES

HOW_IT_WAS_WON = frozenset({"under", "by", "going", "in", "on", "from", "over", "despite", "with", "anyway"})
"""Words that begin to tell how a race was won, right after a "won" that has no object."""
# What a place's name is part of when these follow it: another prize, another day's work.
_NOT_AFTER = frozenset(
    "pole poles stage stages qualifying practice lead green test heat crash wreck pole-sitter points title championship crown weekend's caution"
    " engine penalty pit challenge contest feature winner winners champion champions lineup standings trophy's".split()
)
_BELIEVED = frozenset("acted thought believed assumed figured seemed appeared pretended".split())
_BY_ITSELF = frozenset(". , ; ! again ) -".split())
_TELLS_RACE = frozenset(
    "led drove drive passed pass started lap laps checkered overtime restart restarts caution pulled held outran gambled bump nudge fuel lead flag"
    " got call line mirror front pit".split()
)
_PART_OF_RACE = frozenset({"'s", "'", "off", "to", "against", "out", "strategy", "fans"})
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
    if units.label(hit.first) == "CARNUM" and words[hit.first - 1] in ("his", "her", "'s", "the"):
        return False  # "his No. 88 was third at Dover" counts no wins
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
    return units.words[hit.last] in _BY_ITSELF | WHEN_AND_HOW


def _names_no_place(context: Context, hit: Hit) -> bool:
    """Whether "won the race" goes without "at Dover", which another rule reads."""
    units = context.units
    if units.words[hit.last : hit.last + 1] not in (["at"], ["in"]):
        return True
    end = min(units.sentence(hit.first).last, hit.last + 4)
    if units.label(hit.last + 1) is None and units.text[units.starts[hit.last + 1]].isupper():
        return False  # "won the Busch race at Oakfield": at a track that nobody knows
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


_CHECKS: Mapping[str, tuple[Callable[[Context, Hit], bool], ...]] = {
    "race_win.verb_at": (_won_at,),
    "race_win.noun_at": (nouns.is_the_subjects, nouns.one_win),
    "race_win.win_was": (nouns.is_told_of_the_place, nouns.one_win),
    "race_win.win_named": (nouns.is_told_of_the_place, nouns.one_win),
    "race_win.wins_named": (nouns.is_told_of_the_place, nouns.counts_no_places),
    "race_win.drought_ended": (nouns.ends_a_drought,),
    "race_win.winner_at": (nouns.titled, nouns.won_once),
    "race_win.get_win": (nouns.one_win,),
    "race_win.noun_by": (nouns.one_win,),
    "race_win.noun_there": (nouns.as_many_years,),
    "race_win.wins_by_year": (nouns.as_many_years,),
    "race_win.wins_in_years": (nouns.as_many_years,),
    "race_win.won_again": (finishes.is_of_no_title,),
    "race_win.wins_came": (nouns.are_several, nouns.counts_no_places),
    "race_win.take_at": (nouns.is_of_some_miles,),
    "race_win.times_by_year": (nouns.as_many_years,),
    "race_win.of_years": (nouns.several_of_one_race,),
    "race_win.colon_list": (nouns.lists_wins, nouns.is_told_of_the_place, nouns.counts_no_places),
    "race_win.this_year_too": (nouns.are_several_places,),
    "race_win.won_it": (nouns.did_win,),
    "race_win.edged": (finishes.beat_for_the_win,),
    "race_win.the_race": (_names_no_place, _whole_race, _taken_not_run),
    "race_win.noun_race": (_names_no_place,),
    "race_win.take_place": (_whole_race,),
    "race_win.went_to": (finishes.belonged_to_the_end,),
    "race_win.place_win": (nouns.won_once, nouns.is_one),
    "race_win.place_winner": (nouns.won_once,),
    "race_win.race_champion": (nouns.won_once,),
    "race_win.label": (nouns.names_no_prize,),
    "race_win.held_off": (finishes.held_off_for_the_win,),
    "race_win.beat": (finishes.beat_for_the_win,),
    "race_win.list_of_finishers": (finishes.opens_a_finish,),
    "race_win.the_other": (goes_on,),
    "race_win.were_the_other": (names_the_rest,),
    "race_win.streak_reads": (goes_on,),
    "race_win.only_places": (stands_alone,),
    "race_win.others_were": (opens_with_its_count, goes_on, nouns.is_told_of_the_place, is_not_placed),
    "race_win.was_somebodys": (nouns.of_wins_or_on,),
    "race_win.answers": (answers, nouns.is_told_of_the_place),
    "race_win.got_it": (goes_on,),
    "race_win.got_his": (nouns.of_one_of_wins,),
    "race_win.elided_list": (speaks_of_wins, counts_its_places),
    "race_win.wins_include": (speaks_of_wins, nouns.includes_one),
    "race_win.among_them": (speaks_of_wins,),
    "race_win.that_was": (says_where,),
    "race_win.account_for": (counts_its_places,),
    "race_win.winner_in_brackets": (is_among_winners,),
    "race_win.winner_beside": (is_in_row_of_winners,),
    "race_win.for_win": (nouns.is_nobodys_object,),
    "race_win.other_place": (goes_on,),
    "race_win.of_them": (speaks_of_wins, nouns.began_there),
    "race_win.after_list": (speaks_of_wins,),
    "race_win.since": (nouns.first_win_since,),
    "race_win.where_won": (_won_there,),
    "race_win.victory_phrase": (_won_by_itself,),
    "race_win.first_across": (finishes.at_the_flag,),
    "race_win.opens_order": (finishes.lists_finishers,),
    "race_win.named_first": (finishes.lists_finishers, finishes.first_and_second),
    "race_win.first_in": (finishes.at_the_flag,),
    "race_win.held_off_at": (finishes.beat_for_the_win,),
    "race_win.past_winners": (finishes.in_a_roll, finishes.in_a_row_of_years),
    "race_win.past_years": (finishes.in_a_roll,),
    "race_win.past_years_both": (finishes.in_a_roll,),
    "race_win.beat_here": (finishes.beat_for_the_win,),
    "race_win.counted_list": (lists_its_count,),
}
"""What a rule's hit must pass beyond its pattern."""
