"""What makes the order at the flag, or what was at stake there, tell of a win: "beat Lee to the line", "1. Rowan"."""

from __future__ import annotations

from extractor.claims.builders.counted_wins import OTHER_PRIZES
from extractor.claims.builders.race_win_mood import head_of
from extractor.claims.builders.race_win_rolls import roll_head
from extractor.claims.context import Context, Hit
from extractor.claims.places import PLACES

_LISTS_APART = frozenset(
    "lineup grid qualifying qualified points standings starting practice odds favorites favourites picks rankings ranking schedule stage stages laps speeds".split()
)


def belonged_to_the_end(context: Context, hit: Hit) -> bool:
    """Whether a race went to somebody for good, and was the race and not its pole."""
    units = context.units
    first, _ = head_of(hit)
    sentence = units.sentence(first)
    for_a_while = "for" in units.words[sentence.first : first] or "until" in units.words[first : sentence.last]
    if units.words[first] == "belonged" and for_a_while:
        return False
    return OTHER_PRIZES.isdisjoint(units.words[max(sentence.first, hit.first - 5) : first])


def beat_for_the_win(context: Context, hit: Hit) -> bool:
    """Whether nothing but the race was at stake: not the pole, not third place."""
    units = context.units
    end = units.sentence(hit.first).last
    after = units.words[hit.last : min(end, hit.last + 4)]
    for unit in range(hit.first, min(end, hit.last + 4) - 1):
        if units.label(unit) == "COUNT" and units.words[unit + 1] in ("points", "point"):
            return False  # "edged Lee by seven points": that decides a championship
    return OTHER_PRIZES.isdisjoint(after) and not (after[:1] == ["for"] and units.label(hit.last + 1) == "ORDINAL")


def held_off_for_the_win(context: Context, hit: Hit) -> bool:
    """Whether whoever was held off came second at the flag: not "for third", not "who was third in points"."""
    units = context.units
    tail, after = units.words[hit.last - 3 : hit.last], units.words[hit.last : hit.last + 3]
    if "for" in tail and units.label(hit.last - 1) == "ORDINAL":
        return False
    if tail[-1] in ("was", "finished", "home"):
        return after[:1] == ["second"] and after[1:] != ["in", "points"]
    return True


def opens_a_finish(context: Context, hit: Hit) -> bool:
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


def lists_finishers(context: Context, hit: Hit) -> bool:
    """Whether a row of names is one of finishers: nothing before it says grid, points or odds."""
    units = context.units
    return _LISTS_APART.isdisjoint(units.words[units.sentence(hit.first).first : hit.captures["subject"][0]])


def first_and_second(context: Context, hit: Hit) -> bool:
    """Whether two places told of two names are the first and the second."""
    return [context.units.value(hit.captures[each][0]) for each in ("number", "other")] == [1, 2]


def first_of_all(context: Context, hit: Hit) -> bool:
    """Whether an ordinal is the first."""
    return "number" not in hit.captures or context.units.value(hit.captures["number"][0]) == 1


def in_a_roll(context: Context, hit: Hit) -> bool:
    """Whether a name with years stands in a list that its head makes one of a race's winners."""
    units, words = context.units, context.lexicon.words
    head = units.words[slice(*roll_head(context, hit))]
    winners = words["WINNER"] | words["CHAMPION"] | words["CHAMPIONS"] | {"won"}
    return not winners.isdisjoint(head) and OTHER_PRIZES.isdisjoint(head)


def in_a_row_of_years(context: Context, hit: Hit) -> bool:
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


def is_of_no_title(context: Context, hit: Hit) -> bool:
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


def at_the_flag(context: Context, hit: Hit) -> bool:
    """Whether whoever crossed the line first kept the win."""
    units = context.units
    sentence = units.sentence(hit.first)
    undone = {"disqualified", "disqualification", "stripped", "disallowed"}
    return first_of_all(context, hit) and undone.isdisjoint(units.words[sentence.first : sentence.last])
