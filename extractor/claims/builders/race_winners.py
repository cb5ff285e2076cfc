"""Who has won a race."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.claims.builders.race_win_mood import head_of
from extractor.claims.builders.race_win_nouns import PEOPLE
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft

_AMONG = frozenset({"among", "including"})
_WHEN = frozenset({"when", "as", "after", "while"})
_FAILED = frozenset(
    "out crashed wrecked spun blew dry flat stalled slowed faltered slipped wiggled hit collided penalized ran cut pitted".split()
)
_APART = 2
"""Units between counted wins and what is among them, at most."""


def winner_of(context: Context, hit: Hit, before: Sequence[Draft], earlier: Sequence[Draft]) -> SubjectFound | None:
    """The one driver that a hit makes the winner.

    Args:
        context: The article.
        hit: Where the win is told.
        before: Drafts of the sentence before.
        earlier: Drafts of the same sentence so far.
    """
    found = _found(context, hit, before, earlier)
    if not found and hit.rule.options.get("noun"):
        found = _whose_it_was(context, hit) or _of_the_count(earlier)
    if len(found) != 1 or found[0].person is None:
        return None
    found = _lucky(context, hit, found)
    # A winner's title that no season bounds is told only at its winner's name.
    return found[0] if not hit.rule.options.get("undated") or _stands_beside(context, hit, found[0]) else None


def _lucky(context: Context, hit: Hit, found: Sequence[SubjectFound]) -> Sequence[SubjectFound]:
    """Whoever won when somebody else failed: "took the lead when Vale ran out of gas and won" is not Vale's win."""
    units = context.units
    head, _ = head_of(hit)
    sentence = units.sentence(head)
    at = units.at(found[0].start) if found[0].start is not None else head
    if not sentence.first < at < head or units.words[head - 1] not in ("and", "then"):
        return found
    opened = [unit for unit in range(max(sentence.first, at - 3), at) if units.words[unit] in _WHEN]
    if not opened or _FAILED.isdisjoint(units.words[at:head]):
        return found
    main = [unit for unit in range(sentence.first, opened[0]) if units.label(unit) in PEOPLE]
    return context.captured((main[0], main[0] + 1)) or found if main else found


def _found(context: Context, hit: Hit, before: Sequence[Draft], earlier: Sequence[Draft]) -> Sequence[SubjectFound]:
    options = hit.rule.options
    if "subject" in hit.captures:
        return context.captured(hit.captures["subject"])
    if "described" in hit.captures:
        unit = hit.captures["described"][0]
        pronoun = context.units.words[unit] in ("him", "her")
        return context.discourse.resolve_pronoun(unit) if pronoun else context.described(unit, unit + 1)
    if options.get("partial") and context.units.words[head_of(hit)[0]] in _AMONG:
        return _counted([each for each in earlier if 0 <= hit.first - each.last <= _APART])[-1:]
    if options.get("colon"):
        return _before_colon(context, hit, earlier)
    if options.get("listed") or options.get("partial") or options.get("counted"):
        return _counted(earlier)[-1:] or _of_head(context, hit)
    if options.get("same"):
        return [each.subject for each in (*before, *earlier) if each.predicate == "race_win" and each.subject][-1:]
    if options.get("follows"):
        told = _speaker(context, hit) or _counted([*before, *earlier])[-1:]
        if not told and context.units.words[head_of(hit)[0]] in ("made", "makes"):
            return [each.subject for each in before if each.predicate == "race_win" and each.subject][-1:]
        return told or context.discourse.subjects(hit.first, hit.last)
    return _of_head(context, hit)


def _of_head(context: Context, hit: Hit) -> list[SubjectFound]:
    if hit.rule.options.get("prenominal"):
        return context.discourse.subjects(hit.first, hit.last, prenominal=True)
    return context.discourse.subjects(*head_of(hit))


def _counted(drafts: Sequence[Draft]) -> list[SubjectFound]:
    """The drivers whose wins are counted."""
    return [each.subject for each in drafts if each.predicate == "wins" and each.subject and each.subject.person]


def _before_colon(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Sequence[SubjectFound]:
    """The one driver whose wins are spoken of before a colon: counted there, or the only one named."""
    counted = _of_the_count(earlier)
    if counted:
        return counted
    units = context.units
    lead = range(units.sentence(hit.first).first, hit.first)
    named = {units.value(unit): unit for unit in lead if units.label(unit) in PEOPLE}
    if len(named) > 1:
        return []
    unit = next(iter(named.values()), None)
    return context.captured((unit, unit + 1)) if unit is not None else context.discourse.subjects(hit.first, hit.last)


def _speaker(context: Context, hit: Hit) -> list[SubjectFound]:
    """The driver of a speech's label: "DANA ROWAN: Dover, Texas."."""
    units = context.units
    for unit in range(units.sentence(hit.first).first, hit.first):
        if units.label(unit) in PEOPLE and units.words[unit + 1] == ":":
            return context.captured((unit, unit + 1))
    return []


def _whose_it_was(context: Context, hit: Hit) -> list[SubjectFound]:
    """Whose a win is by what is said of it: "Sunday's win at Dover was his fourth"."""
    units = context.units
    for unit in range(hit.last, min(units.sentence(hit.first).last - 1, hit.last + 4)):
        if units.words[unit] in ("was", "is", "marked", "gave"):
            if units.label(unit + 1) in PEOPLE:
                return context.captured((unit + 1, unit + 2))
            return context.discourse.resolve_pronoun(unit + 1)
    return []


def _of_the_count(earlier: Sequence[Draft]) -> list[SubjectFound]:
    """The one driver whose wins the same sentence counts: "Sunday's win ... gives the Dover native eight wins"."""
    counted = _counted(earlier)
    return counted[:1] if len({each.person.id for each in counted if each.person}) == 1 else []


def _stands_beside(context: Context, hit: Hit, subject: SubjectFound) -> bool:
    """Whether a winner's title stands at its name, or opens a line under it."""
    units = context.units
    if subject.basis == "topic":
        return hit.first == units.sentence(hit.first).first
    at = units.at(subject.start)
    if at < hit.last:
        return hit.first - at <= 10
    joins = context.lexicon.words["DRIVER_NOUN"] | {",", "and", "the", "-"}
    return all(units.words[u] in joins or units.label(u) in ("TEAM", "AGE", "SERIES") for u in range(hit.last, at))
