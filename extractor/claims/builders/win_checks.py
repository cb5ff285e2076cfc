"""Whether a hit counts wins that somebody has: its number, what it leaves out, and how it is told."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.units import Sentence

# Words beside a number that make it count something else: what is left, the last N, one of N, a drought.
_NOT_BEFORE = frozenset("last past next final another previous first other need needs stage every between".split())
_NOT_AFTER = frozenset(
    "shy away short behind ahead clear back drought skid slump lane streak stages laps list column ranks or more".split()
)
# What precedes a win that nobody has got: it is still hoped for, or it was lost. Articles and adjectives may follow.
_HOPED_FOR = (
    "(?:is|was|are|were|be|been|'s) (?:still |again |now )?(?:after|out for|(?:headed|bound|in line|in position) for)",
    r"(?:is|was|are|were|be) (?:well )?on (?:his|her|the|their) way to",
    "(?:go|goes|going|went|gunning|angling|pushing|push|ready|primed|battling|battled|contending|contended|vying|vied)"
    " (?:out )?for",
    "(?:go|goes|going|went) after",
    "(?:denied|deny|denying|denies|robbed|deprived|cost|costs|costing|missed|miss|misses|missing|lost|loses|losing)"
    "(?: (?:out|him|her|them))?(?: (?:of|on))?",
    "(?:chases|chased|pursuing|pursues|sought|coveted|requires|required|dreams of|dreaming of|flirted with)",
    "(?:verge|brink|cusp) of",
    "(?:expects|expected|predicts|predicted|promises|promised|guaranteed|projected)(?: to)?",
    "stripped of",
    r"(?:nearly|almost) \w+",
)
_HOPED = regex.compile(
    rf"\b(?:{'|'.join(_HOPED_FOR)}) (?:(?:his|her|a|an|the|what|elusive|possible|potential|apparent) )*$"
)
_DENIED_SOMEBODY = regex.compile(r"\b(?:denied|denying|cost|costing|robbed|deprived) \S+(?: \S+)?(?: of)? $")
# What follows a win that is only thought of: "a third win would lock him in".
_THOUGHT_OF = frozenset({"would", "could", "might", "may", "will", "'d", "means", "mean", "guarantees"})
# What follows a win that was taken away.
_UNDONE = frozenset("disallowed rescinded encumbered voided stripped erased vacated nullified thrown taken".split())
# What else an article counts; its number is no number of wins.
_OTHER_TALLIES = frozenset("pole poles stage stages start starts points point laps lap heat duel duels finish".split())
# What follows "never won" when it is not every race that was not won.
_NOT_ALL = frozenset(
    "a an the his her that again another more back back-to-back consecutive two three four five from as for with".split()
)
_AFTER_RACE = frozenset("and but on in with by when as after from at for while to over since this last".split())
_PLURALS = frozenset({"wins", "victories", "triumphs"})
MOST_OF_ALL = 250
"""More wins than anybody has; a larger number is a year or a purse."""
_LONGEST_LIST = 40
_LONGEST_HEADING = 14
_TABLE = frozenset({"points", "standings", "championship"})
_TABLE_REACH = 6
_DETERMINED = frozenset({"the", "his", "her", "its", "their", "a"})
_OTHER_LABELS = frozenset({"TOP5", "TOP10", "MONEY", "STAGE", "LAP"})


def value_of(context: Context, hit: Hit) -> int | None:
    """The number, unless the words beside it say that it counts something else."""
    units = context.units
    if "number" not in hit.captures:
        if units.words[hit.last : hit.last + 1] == ["at"] and units.label(hit.last + 1) == "COUNT":
            return None  # "has never won at two of those"
        if hit.rule.options.get("never") and units.words[hit.last] in _NOT_ALL:
            return None  # "has yet to win a Cup title", "never won again"
        if hit.rule.name == "wins.shut_out" and hit.last - hit.first == 2 and units.words[hit.last] in ("of", "from"):
            return None  # "shut out of the playoffs"
        return hit.rule.options.get("value") if _NOT_AFTER.isdisjoint(units.words[hit.last : hit.last + 1]) else None
    number = hit.captures["number"][0]
    before = units.words[max(units.sentence(number).first, number - 2) : number]
    after = units.words[hit.last : hit.last + 1]
    bare = hit.rule.name == "wins.verb_bare"
    if (
        (
            not _NOT_BEFORE.isdisjoint(before[-1:])
            and not (before[-1:] == ["another"] and hit.rule.options.get("elided"))
            and not (before == ["the", "first"] and hit.rule.name == "wins.time_winner")
        )
        or before in (["one", "of"], ["each", "of"])
        or not _NOT_AFTER.isdisjoint(after)
        or (bare and (after == ["of"] or _has_noun(context, hit.last)))
        or (hit.rule.name == "wins.count" and after == ["from"])
        or (hit.rule.name == "wins.count" and units.words[hit.last : hit.last + 2] in (["in", "every"], ["in", "each"]))
        or (hit.rule.options.get("total") and not _speaks_of_wins(context, hit))
        or (hit.rule.name == "wins.bracketed" and units.words[hit.first - 1] in _OTHER_TALLIES)
        or (hit.rule.options.get("race_noun") and not _is_a_race_won(context, hit))
    ):
        return None
    value: int = units.value(number)
    return value


def _is_a_race_won(context: Context, hit: Hit) -> bool:
    """Whether "his second Daytona 500" is a win of it: it was won or taken, and no noun follows that it only names."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    if units.words[hit.first] == ",":
        lead = units.words[sentence.first : hit.first]
        if (words["WIN_VERB"] | {"took", "taking"}).isdisjoint(lead) or not _OTHER_TALLIES.isdisjoint(lead):
            return False
    if hit.last >= sentence.last:
        return True
    dated = units.label(hit.last) in ("DATE", "SEASON", "YEAR")
    return dated or not units.words[hit.last].isalpha() or units.words[hit.last] in _AFTER_RACE


def _has_noun(context: Context, unit: int) -> bool:
    """Whether "won three" goes on to name what was won: "three straight poles"."""
    units, words = context.units, context.lexicon.words
    passed = words["STREAK"] | words["WIN_MOD"] | words["SEASON_NOUN"]
    while units.words[unit] in passed or units.label(unit) == "SERIES":
        unit += 1
    others = words["POLE_NOUN"] | words["TITLE_NOUN"] | _OTHER_TALLIES | {"openers", "finales", "opener", "finale"}
    return units.words[unit] in others


def _speaks_of_wins(context: Context, hit: Hit) -> bool:
    """Whether the sentence of "a total of" speaks of wins and of no other tally."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    said = units.words[sentence.first : min(sentence.last, hit.last + 1)]
    if sentence.index and units.sentences[sentence.index - 1].section == sentence.section:
        above = units.sentences[sentence.index - 1]
        said = units.words[above.first : above.last] + said
    labels = {units.label(unit) for unit in range(sentence.first, sentence.last)}
    wins = words["WIN_VERB"] | words["WIN_NOUN"]
    return not wins.isdisjoint(said) and _OTHER_TALLIES.isdisjoint(said) and _OTHER_LABELS.isdisjoint(labels)


def heading_of_winners(context: Context, hit: Hit) -> tuple[int, int] | None:
    """The units of the words that make a list one of winners: before its colon, or the line above its items."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    colon = next((unit for unit in range(sentence.first, hit.first) if units.words[unit] == ":"), None)
    if colon is not None:
        head = (sentence.first, colon)
    elif hit.first - sentence.first <= 1 or _is_ranked(context, sentence, hit.first):
        above = next(
            (
                each
                for each in reversed(units.sentences[max(0, sentence.index - _LONGEST_LIST) : sentence.index])
                if not _is_item(context, each)
            ),
            None,
        )
        if above is None or above.last - above.first > _LONGEST_HEADING:
            return None
        head = (above.first, above.last)
    else:
        return None
    said = units.words[slice(*head)]
    labels = {units.label(unit) for unit in range(*head)}
    winners = words["WIN_NOUN"] | words["WINNER"] | {"winningest"}
    if winners.isdisjoint(said) or not _OTHER_TALLIES.isdisjoint(said) or not labels.isdisjoint(_OTHER_LABELS):
        return None
    return None if "past" in said or "previous" in said or "recent" in said else head


def _is_ranked(context: Context, sentence: Sentence, first: int) -> bool:
    """Whether nothing but a rank stands before a name: "3. Rowan", "T-2. Rowan"."""
    units = context.units
    lead = range(sentence.first, first)
    ranks = all(
        units.label(unit) == "COUNT" or not units.words[unit].isalpha() or units.words[unit] == "t" for unit in lead
    )
    return ranks and len(lead) <= 4


def _is_item(context: Context, sentence: Sentence) -> bool:
    """Whether a line is an item of such a list: a mark or nothing, a name, a number."""
    units = context.units
    labels = [units.label(unit) for unit in range(sentence.first, min(sentence.last, sentence.first + 5))]
    return ("DRIVER" in labels or "NAME" in labels) and "COUNT" in labels


def is_told(context: Context, hit: Hit, told: Sequence[Draft]) -> bool:
    """Whether what a head leaves out (the word "win") was said just before."""
    units, words = context.units, context.lexicon.words
    if hit.rule.options.get("rivals"):
        # "the five Vale has": wins, where the sentence has spoken of them and of nothing else that is counted.
        sentence = units.sentence(hit.first)
        said = units.words[sentence.first : sentence.last]
        labels = {units.label(unit) for unit in range(sentence.first, sentence.last)}
        wins = words["WIN_VERB"] | words["WIN_NOUN"]
        return not wins.isdisjoint(said) and _OTHER_TALLIES.isdisjoint(said) and _OTHER_LABELS.isdisjoint(labels)
    if not hit.rule.options.get("elided"):
        return True
    if hit.rule.name in ("wins.ordinal_was", "wins.ordinal_elided") and _is_a_place(context, hit):
        return False
    if told:
        # What was counted since is what the number counts: "nine wins, the pole was the third of his career".
        since = range(max(told[-1].last, units.sentence(hit.first).first), hit.first)
        labels = {units.label(unit) for unit in since}
        others = _OTHER_TALLIES | words["TITLE_NOUN"]
        return others.isdisjoint(units.words[unit] for unit in since) and _OTHER_LABELS.isdisjoint(labels)
    sentence = units.sentence(hit.first)
    lead = units.words[sentence.first : hit.first]
    if hit.rule.options.get("itself") and units.words[hit.first] in words["WIN_VERB"]:
        return True  # "won her ninth at Dover"
    if hit.rule.options.get("bounded"):
        if not (words["WIN_VERB"] | words["WIN_NOUN"]).isdisjoint(lead):
            return not hit.rule.options.get("itself") or _OTHER_TALLIES.isdisjoint(lead)
        # "All of 2019 brought a single victory. This year she has five": nothing else was counted since.
        above = units.sentences[sentence.index - 1] if sentence.index else sentence
        before = units.words[above.first : above.last] if above.section == sentence.section else []
        labels = {units.label(unit) for unit in range(above.first, hit.last)}
        counted = not (words["WIN_NOUN"] | words["WIN_VERB"]).isdisjoint(before)
        return counted and _OTHER_TALLIES.isdisjoint(before + lead) and _OTHER_LABELS.isdisjoint(labels)
    if hit.rule.options.get("apposed"):
        # "won at Dover on Friday, the ninth of her career": nothing else may stand between that could be the ninth.
        won = max((index for index, word in enumerate(lead) if word in words["WIN_VERB"]), default=None)
        if won is None:
            # "to take the New England 300, the second of his year"
            raced = [unit for unit in range(sentence.first + 1, hit.first) if units.label(unit) == "RACE"]
            taken = (not words["TAKE_VERB"].isdisjoint(units.words[unit - 3 : unit]) for unit in raced[-1:])
            won = next((raced[-1] for each in taken if each), None)
        labels = {units.label(unit) for unit in range(hit.first - len(lead), hit.first)}
        told_since = set(lead[won:]) if won is not None else set()
        if told_since & (words["TITLE_NOUN"] | words["PLACED_VERB"]) or _is_a_place(context, hit):
            return (
                False  # "won titles in 2013 and 2014, and a third in 2019", "finished sixth in 2011 and third in 2012"
            )
        return won is not None and _OTHER_TALLIES.isdisjoint(lead) and _OTHER_LABELS.isdisjoint(labels)
    return False


def _is_a_place(context: Context, hit: Hit) -> bool:
    """Whether an ordinal that leaves its noun out is a place in the standings, or a finish: "was second this year"."""
    units = context.units
    own = not _DETERMINED.isdisjoint(units.words[hit.first : hit.captures["number"][0]]) or "subject" in hit.captures
    following = units.words[hit.last : min(units.sentence(hit.first).last, hit.last + _TABLE_REACH)]
    return not _TABLE.isdisjoint(following) or (
        hit.rule.name == "wins.ordinal_was" and not own and following[:1] not in (["of"], ["overall"], ["all-time"])
    )


def is_asserted(context: Context, hit: Hit) -> bool:
    """Whether the count is told as a fact: a hoped-for, possible or denied count is no claim."""
    units = context.units
    first = hit.first
    if "number" in hit.captures and context.comparison(first) == "about":
        first -= 1  # "nearly 20 wins" bounds the number, "nearly won" denies the winning
    apposed = units.words[first - 2 : first] in ([",", "a"], [",", "the"], [",", "an"])
    if apposed and hit.rule.options.get("prenominal"):
        # "will replace him with Vale, a nine-time winner this year": what is planned is not the winning.
        return context.modality.read(units, first, hit.last, negatable=False, reach=1) == "asserted"
    modality = context.modality.read(units, first, hit.last, negatable=False)
    if (
        modality is None
        and hit.rule.options.get("value") == 0
        and units.words[hit.first] not in context.lexicon.words["WINLESS"]
    ):
        # "has never won" denies the winning, not the count of none.
        negated = context.modality.read(units, first, hit.first + 1, negatable=True)
        modality = "asserted" if negated == "negated" else negated
    if (
        hit.rule.options.get("value") == 0
        and "until" in units.words[hit.last : min(units.sentence(first).last, hit.last + 8)]
    ):
        return False  # "never won at Dover until this year"
    if hit.rule.options.get("seeks"):
        return modality in ("asserted", None)
    if hit.rule.options.get("single") and units.words[hit.last - 1] in _PLURALS:
        return False  # "those are his only wins"
    if hit.rule.options.get("single") and units.words[first - 2 : first] == ["add", "to"]:
        return True  # "looking to add to his lone win": that one he has
    if hit.rule.options.get("compared") or hit.rule.options.get("rivals"):
        return modality in ("asserted", None)  # "one shy of Vale's 60": what is wanted is the others' number
    return modality == "asserted" and not context.modality.sought(units, first) and not _is_hoped_for(context, hit)


def _is_hoped_for(context: Context, hit: Hit) -> bool:
    """Whether the words around a head make its win one that nobody has got."""
    units = context.units
    sentence = units.sentence(hit.first)
    lead = " ".join(units.words[max(sentence.first, hit.first - 8) : hit.first]) + " "
    clause = _until(units.words[hit.last : min(sentence.last, hit.last + 8)], ",")
    if units.words[hit.first - 2 : hit.first] in (["yet", "to"], ["still", "to"]):
        return True  # "has yet to win one"
    if "apparent" in lead.split()[-1:] or not _UNDONE.isdisjoint(clause):
        return True
    if _HOPED.search(lead) or _DENIED_SOMEBODY.search(lead.rpartition(",")[2]):
        return True
    opening = units.words[hit.first]
    if units.words[hit.first - 1] == "to" and "since" in lead.split():
        return True  # "the first driver since Marlow in 1999 to win nine races" says of neither how many
    if opening.endswith("ing") and opening in context.lexicon.words["WIN_VERB"] and hit.first == sentence.first:
        return "," not in units.words[hit.last : sentence.last]  # "Winning five races means a berth"
    if units.words[hit.first] in ("won", "took", "taken"):
        return False  # "won seven this season and will keep the No. 11"
    following = units.words[hit.last : min(sentence.last, hit.last + 5)]
    return any(word in _THOUGHT_OF for word in _until(following, ",")) and hit.first - sentence.first <= 2


def _until(words: Sequence[str], stop: str) -> Sequence[str]:
    return words[: words.index(stop)] if stop in words else words
