"""Wins that are counted and told one by one: which words go on telling of the wins that were counted."""

from __future__ import annotations

from itertools import pairwise

from extractor.claims.builders.race_win_mood import head_of
from extractor.claims.context import Context, Hit
from extractor.claims.places import PLACES, events_in
from extractor.claims.units import Sentence, Units

OTHER_PRIZES = frozenset("pole poles stage stages heat heats award awards start starts".split())
"""Words that make what was won something else than a race."""
_TRIES = frozenset({"start", "starts"})
_SAYS_WINS = frozenset(
    "win wins won victory victories triumph triumphs winner winners trophy straight checkered".split()
)
_TELLS_APART = frozenset({"(", ":", "-", "came", "coming", "including", ",", "were", "are", "was"})
_COUNTS = frozenset({"COUNT", "ORDINAL", "TIMES", "NTH"})
_WHICH = frozenset("other others first last latest one two rest second third".split())
_TOO = frozenset({"back-to-back", "back", "first", "next", "too", "also", "later"})
_WHEN = frozenset({"spring", "fall", "summer", "week", "weeks", "month", "months"})
_PLACED = frozenset("finished second third runner-up where led crashed wrecked placed place".split())
"""Words of a day on which somebody may not have won."""
_GOES_ON_ELSEWHERE = frozenset("is are will has have looms awaits comes come remain remains".split())
_AWAY = frozenset("down to off out around home back in onto".split())
_WINNERS = frozenset({"winners", "winner", "wins", "victories"})
_ARE = frozenset({"were", "are", "became", "include", "included"})
_OPENS_ROW = frozenset({"were", "are", ":", "include", "included"})
_THROUGH = frozenset({"through", "from", "courtesy", "with", "by"})
_IN_ROW = frozenset(", and at in on the ; & 's ' of last spring fall summer back early late".split())
_TOLD_OF = frozenset("other last first only lone latest previous final most second".split())
_MAYBE = frozenset("perhaps maybe probably could may might likely next".split())
_SHORT = 9
"""Words of a question that a place answers, at most."""
_ASIDE = 24
"""Units of a sentence between wins that are counted and what goes on with them, at most."""
_NEARBY = (-1, -2, -3, 1, 2, 3)
"""Sentences, by their distance, in which the wins may be counted, the likeliest first."""


def speaks_of_wins(context: Context, hit: Hit) -> bool:
    """Whether the sentence has spoken of wins, and of no poles or stages, before the head."""
    units = context.units
    first, _ = head_of(hit)
    return _is_of_wins(units.words[units.sentence(first).first : first])


def lists_its_count(context: Context, hit: Hit) -> bool:
    """Whether the places of a list are the wins that were counted, not where all of them were won."""
    units = context.units
    place_first, place_last = hit.captures["place"]
    lead = units.words[hit.first : place_first]
    if not (OTHER_PRIZES - _TRIES).isdisjoint(lead):
        return False
    if "including" in lead or "most" in lead:
        return True
    follows = units.words[place_last + (units.words[place_last] == "race")]
    if follows in _GOES_ON_ELSEWHERE and units.words[place_first - 1] in (",", "the"):
        return False  # "With two wins in hand, Dover and Kansas are next"
    counts = [units.value(u) for u in range(hit.first, place_first) if units.label(u) in ("COUNT", "TIMES")]
    events = len(events_in(context, place_first, place_last))
    told_apart = not _TELLS_APART.isdisjoint(lead)
    if not counts:
        # "his third win (Dover)" counts the one that it names.
        return told_apart and events == 1
    if told_apart:
        return bool(counts[0] == 1 or 1 < events <= counts[0])
    return bool(events == counts[0])


def goes_on(context: Context, hit: Hit) -> bool:
    """Whether a sentence goes on telling of counted wins: "The last came at Dover"."""
    units = context.units
    sentence = units.sentence(hit.first)
    head = hit.captures["head"][0]
    if "race" in units.words[hit.first : head] or not _is_of_races(context, sentence):
        return False
    if units.label(hit.first) == "CARNUM" and not _AWAY.isdisjoint(
        units.words[head : hit.captures.get("place", (hit.last, hit.last))[0]]
    ):
        return False  # a car that "came down pit road at Dover", not win "No. 77"
    if "subject" not in hit.captures and any(
        units.label(unit) in ("DRIVER", "NAME") for unit in range(head, hit.captures.get("place", (head, head))[0])
    ):
        return False  # "The first was Vale's, at Dover in 2013"
    if "next" in units.words[hit.first : head] and units.words[head] in ("is", "comes"):
        return False  # "Next is the 400 at Dover"
    counts = [
        units.value(unit)
        for unit in range(hit.first, head)
        if units.label(unit) == "COUNT" and units.words[unit - 2 : unit] != ["of", "the"]
    ]
    events = len(events_in(context, *hit.captures["place"])) if "place" in hit.captures else 1
    if counts and counts[0] > max(1, events):
        return False  # "nine of the 69 came at Dover"
    return _counts_wins_near(context, sentence, hit.first, same=True)


def opens_with_its_count(context: Context, hit: Hit) -> bool:
    """Whether a colon after a count opens the list of just so many: "The seven: Dover, Texas, ..."."""
    units = context.units
    head = head_of(hit)[0]
    if units.words[head] != ":":
        return True
    counts = [units.value(unit) for unit in range(hit.first, head) if units.label(unit) == "COUNT"]
    opens = hit.first == units.sentence(hit.first).first
    return opens and counts[-1:] == [len(events_in(context, *hit.captures["place"]))]


def counts_its_places(context: Context, hit: Hit) -> bool:
    """Whether the number of a hit is that of its places: "picked up three, at Dover, Texas and Kansas"."""
    units = context.units
    place = hit.captures["place"]
    counts = [
        units.value(u) for u in range(hit.first, hit.last) if units.label(u) == "COUNT" and u not in range(*place)
    ]
    events = len(events_in(context, *place))
    return not counts or bool(counts[0] == events)


def is_among_winners(context: Context, hit: Hit) -> bool:
    """Whether a list says that it is one of winners, before it or after it: "Lee (Dover) and Vale (Texas) were winners"."""
    units = context.units
    sentence = units.sentence(hit.first)
    lead, tail = units.words[sentence.first : hit.first], units.words[hit.last : sentence.last]
    if not _is_of_races(context, sentence):
        return False
    named = not _WINNERS.isdisjoint(lead) and ":" in lead
    return named or any("winners" in words and not _ARE.isdisjoint(words) for words in (lead, tail))


def is_in_row_of_winners(context: Context, hit: Hit) -> bool:
    """Whether "Lee at Dover" stands in a row that "the winners were" or "victories came through" opens."""
    units = context.units
    sentence = units.sentence(hit.first)
    if not _is_of_races(context, sentence):
        return False
    lead = range(sentence.first, hit.first)
    opened = [
        unit
        for unit in lead
        if (units.words[unit] in _OPENS_ROW and not _WINNERS.isdisjoint(units.words[sentence.first : unit]))
        or (
            units.words[unit] in _THROUGH
            and units.words[unit - 1] == "came"
            and not _WINNERS.isdisjoint(units.words[sentence.first : unit])
        )
    ]
    return bool(opened) and all(
        units.label(unit) is not None or units.words[unit] in _IN_ROW for unit in range(opened[0] + 1, hit.first)
    )


def answers(context: Context, hit: Hit) -> bool:
    """Whether a sentence begins with the place that answers "His other win?"."""
    units = context.units
    sentence = units.sentence(hit.first)
    if hit.first != sentence.first or not sentence.index:
        return False
    above = units.sentences[sentence.index - 1]
    asked = units.words[above.first : above.last]
    if asked[-1:] != ["?"] or len(asked) > _SHORT or not _is_of_wins(asked):
        return False
    return not _TOLD_OF.isdisjoint(asked) and _MAYBE.isdisjoint(units.words[hit.last : sentence.last])


def says_where(context: Context, hit: Hit) -> bool:
    """Whether "That was at Dover" tells where the win was that the sentence before spoke of without a place."""
    units = context.units
    sentence = units.sentence(hit.first)
    if hit.first != sentence.first and units.words[hit.first - 1] in ("but", "and"):
        return _tells_one_win(context, sentence.first, hit.first)
    if hit.first != sentence.first or not sentence.index:
        return False
    above = units.sentences[sentence.index - 1]
    words = units.words[above.first : above.last]
    if above.section != sentence.section or any(units.label(u) in PLACES for u in range(above.first, above.last)):
        return False
    to_win = any(pair == ("to", "win") for pair in pairwise(words))
    return _is_of_wins([word for word in words if word not in _TRIES]) and (to_win or not _TOLD_OF.isdisjoint(words))


def _tells_one_win(context: Context, first: int, last: int) -> bool:
    """Whether a clause tells of one win without its place: "has one career victory, but that came at Dover"."""
    units = context.units
    words = units.words[first:last]
    counts = [units.value(unit) for unit in range(first, last) if units.label(unit) in _COUNTS - {"ORDINAL"}]
    one = counts == [1] or (not counts and not (_TOLD_OF | {"a", "single"}).isdisjoint(words))
    return one and _is_of_wins(words) and all(units.label(unit) not in PLACES for unit in range(first, last))


def names_the_rest(context: Context, hit: Hit) -> bool:
    """Whether places are what is left of counted wins: "Dover in May was the other", "Texas followed in the fall"."""
    units = context.units
    sentence = units.sentence(hit.first)
    opened = after_semicolon(units, *hit.captures["place"])
    while opened > sentence.first and (
        units.words[opened - 1] in ("the", "both", "then", "'s")
        or units.label(opened - 1) in ("YEAR", "DATE", "SEASON")
    ):
        opened -= 1
    aside = units.words[opened - 1] in ("(", ";", ":", "-", "--")
    if opened - sentence.first > 1 and not aside and units.words[opened - 1] not in (",", "and"):
        return False
    first, last = hit.captures["head"]
    rest = set(units.words[first : hit.last])
    copula = units.words[first] in ("were", "was", "is", "are")
    if copula:
        told = not rest.isdisjoint(context.lexicon.words["REMAINDER"]) and not rest.isdisjoint(_WHICH)
    elif units.words[first] in ("made", "makes"):
        told = any(units.label(u) == "COUNT" for u in range(last, min(hit.last, last + 2)))
    else:
        told = not rest.isdisjoint(_TOO | _WHEN) or any(
            units.label(u) in ("DATE", "SEASON", "YEAR") for u in range(last, hit.last)
        )
    if not told or not _is_of_races(context, sentence):
        return False
    if _counts_wins_near(context, sentence, opened, same=True):
        return True
    return not copula and is_not_placed(context, hit) and _tells_win(context, opened)


def after_semicolon(units: Units, first: int, last: int) -> int:
    """Where what is told of the last places begins: "Texas in 2017; the 2018 Daytona 500 was the second"."""
    return next((unit + 1 for unit in range(last - 1, first, -1) if units.words[unit] == ";"), first)


def is_not_placed(context: Context, hit: Hit) -> bool:
    """Whether a sentence does not go on with a place or a wreck: "Dover followed, and he was 32nd there"."""
    units = context.units
    rest = range(hit.last, units.sentence(hit.first).last)
    return all(units.label(u) not in ("ORDINAL", "POSITION") and units.words[u] not in _PLACED for u in rest)


def _tells_win(context: Context, until: int) -> bool:
    """Whether what stands before a unit, in its sentence or all of the one before, tells of a win at some place."""
    units = context.units
    sentence = units.sentence(until)
    first = sentence.first
    if until - first <= 1 and sentence.index:
        above = units.sentences[sentence.index - 1]
        first = above.first if above.section == sentence.section else first
    named = any(units.label(u) in PLACES for u in range(first, until))
    return named and _is_of_wins(units.words[first:until]) and _PLACED.isdisjoint(units.words[first:until])


def stands_alone(context: Context, hit: Hit) -> bool:
    """Whether a sentence of nothing but places stands beside counted wins: "Dover. Texas. That's three straight"."""
    units = context.units
    sentence = units.sentence(hit.first)
    lead = range(sentence.first, hit.first)
    if hit.first != sentence.first and units.words[hit.first - 1] not in (":", '"'):
        return False
    if any(word not in (".", '"', "!") for word in units.words[hit.last : sentence.last]):
        return False
    if ":" in units.words[sentence.first : hit.first] and not any(units.label(u) in ("DRIVER", "NAME") for u in lead):
        return False
    return _is_of_races(context, sentence) and _counts_wins_near(context, sentence, hit.first)


def _is_of_races(context: Context, sentence: Sentence) -> bool:
    return OTHER_PRIZES.isdisjoint(context.units.words[sentence.first : sentence.last])


def _is_of_wins(words: list[str]) -> bool:
    return not _SAYS_WINS.isdisjoint(words) and OTHER_PRIZES.isdisjoint(words)


def _counts_wins_near(context: Context, sentence: Sentence, until: int, *, same: bool = False) -> bool:
    """Whether wins are counted in one of the sentences around; with ``same`` also in this one, before a unit."""
    units = context.units
    if same and _counts_wins(context, sentence.first, until):
        return True
    for distance in _NEARBY:
        index = sentence.index + distance
        if not 0 <= index < len(units.sentences) or abs(units.sentences[index].section - sentence.section) > 2:
            continue
        each = units.sentences[index]
        # Further off only past sentences that hold nothing but places or a few words.
        between = units.sentences[min(index, sentence.index) + 1 : max(index, sentence.index)]
        if all(line.last - line.first <= _ASIDE for line in between) and _counts_wins(context, each.first, each.last):
            return True
    return False


def _counts_wins(context: Context, first: int, last: int) -> bool:
    units = context.units
    words = units.words[first:last]
    words = [word for at, word in enumerate(words) if word not in _TRIES or "in" not in words[max(0, at - 4) : at]]
    return any(units.label(u) in _COUNTS for u in range(first, last)) and _is_of_wins(words)
