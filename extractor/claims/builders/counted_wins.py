"""Wins that are counted and told one by one: which words go on telling of the wins that were counted."""

from __future__ import annotations

from extractor.claims.builders.race_win_mood import head_of
from extractor.claims.context import Context, Hit
from extractor.claims.places import events_in
from extractor.claims.units import Sentence

OTHER_PRIZES = frozenset("pole poles stage stages heat heats award awards start starts".split())
"""Words that make what was won something else than a race."""
_SAYS_WINS = frozenset(
    "win wins won victory victories triumph triumphs winner winners trophy straight checkered".split()
)
_TELLS_APART = frozenset({"(", ":", "-", "came", "coming", "including", ","})
_COUNTS = frozenset({"COUNT", "ORDINAL", "TIMES", "NTH"})
_WHICH = frozenset("other others first last latest one two rest second third".split())
_TOO = frozenset({"back-to-back", "back", "first", "next", "too", "also", "later"})
_WHEN = frozenset({"spring", "fall", "summer"})
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
    if not OTHER_PRIZES.isdisjoint(lead):
        return False
    if "including" in lead or "most" in lead:
        return True
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
    if "next" in units.words[hit.first : head] and units.words[head] in ("is", "comes"):
        return False  # "Next is the 400 at Dover"
    counts = [units.value(unit) for unit in range(hit.first, head) if units.label(unit) == "COUNT"]
    if counts and counts[0] > max(1, len(events_in(context, *hit.captures["place"]))):
        return False  # "nine of the 69 came at Dover"
    return _counts_wins_near(context, sentence, hit.first, same=True)


def names_the_rest(context: Context, hit: Hit) -> bool:
    """Whether places are what is left of counted wins: "Dover in May was the other", "Texas followed in the fall"."""
    units = context.units
    sentence = units.sentence(hit.first)
    aside = units.words[hit.first - 1] == "("
    if hit.first - sentence.first > 1 and units.words[hit.first - 1] not in (",", "and", "("):
        return False
    first, last = hit.captures["head"]
    rest = set(units.words[first : hit.last])
    if units.words[first] in ("were", "was", "is", "are"):
        told = not rest.isdisjoint(context.lexicon.words["REMAINDER"]) and not rest.isdisjoint(_WHICH)
    else:
        told = not rest.isdisjoint(_TOO) or any(
            units.label(u) in ("DATE", "SEASON", "YEAR") or units.words[u] in _WHEN for u in range(last, hit.last)
        )
    return told and _is_of_races(context, sentence) and _counts_wins_near(context, sentence, hit.first, same=aside)


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
        if all(line.last - line.first <= 12 for line in between) and _counts_wins(context, each.first, each.last):
            return True
    return False


def _counts_wins(context: Context, first: int, last: int) -> bool:
    units = context.units
    return any(units.label(u) in _COUNTS for u in range(first, last)) and _is_of_wins(units.words[first:last])
