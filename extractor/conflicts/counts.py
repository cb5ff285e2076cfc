"""The finding, if any, that the values held on one count key make together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractor.conflicts.clock import RaceClock
from extractor.conflicts.count_keys import CountKey
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, many, plain, positions, source, spoken
from extractor.conflicts.facts import LOOSE, Fact
from extractor.conflicts.keys import Held, hold, scope_of
from extractor.conflicts.tally import Clash, TallySolver, gravest, headline_clash, is_ordered

_FULL = 200
"""Up to so many facts of one key are compared one by one."""
UNSAFE = frozenset({"playoff_points", "points"})
"""Counts that penalties and resets lower: they are never set against one another."""


def counted(facts: Iterable[Fact]) -> list[Held]:
    """The values held on one key. "About 40" is shown nowhere and never an error.

    Args:
        facts: Facts of one count key.
    """
    return hold(fact for fact in facts if getattr(fact.claim.value, "comparison", "") != "about")


def judge(key: CountKey, facts: Sequence[Fact], values: list[Held], clock: RaceClock, namer: Namer) -> Draft | None:
    """The finding on one key: an error only where it rests on nothing assumed.

    Args:
        key: What is counted.
        facts: All asserted facts of the key.
        values: Their values.
        clock: Races between two times.
        namer: Names for the sentence.
    """
    if key.predicate in UNSAFE:
        return None
    draft = _judge(key, facts, values, clock, namer)
    if draft is None or draft.verdict not in ("contradiction", "regression", "rate"):
        return draft if key.series is not None else None
    firm = [fact for fact in facts if not fact.assumed]
    if key.series is None or len(firm) < len(facts):
        again = _judge(key, firm, counted(firm), clock, namer) if key.series is not None else None
        if again is not None and again.verdict in ("contradiction", "regression", "rate"):
            return again
        draft.verdict, draft.hint = "scope_ambiguous", None
        draft.text = f"{_who(facts)} is given {positions(draft.positions, key.predicate)} {namer.scope(key)}; " + (
            "no text says of which series, so they may count different races."
            if key.series is None
            else "a scope was assumed, so they may count different things."
        )
    return draft


def _judge(key: CountKey, facts: Sequence[Fact], values: list[Held], clock: RaceClock, namer: Namer) -> Draft | None:
    if len(values) < 2:
        return None
    subject = facts[0].claim.subject
    solver = TallySolver(clock, key, subject.kind)
    clashes = solver.clashes(values)
    if not clashes and (headline := headline_clash(values)) is not None:
        clashes = [headline]
    draft = Draft("progression", key.predicate, subject, scope_of(key), sorted(values, key=Held.sort_key), "")
    said = f"{_who(facts)} is given {positions(draft.positions, key.predicate)} {namer.scope(key)}"
    corrected = {id(value) for value in values if any(fact.claim.revision for fact in value.facts)}
    others = [clash for clash in clashes if corrected.isdisjoint((id(clash.lower), id(clash.higher)))]
    if corrected and max(value.low for value in values) > min(value.high for value in values) and not others:
        draft.verdict = "revision"
        draft.text = f"{said}; a text says that the record was corrected."
        return draft
    if others:
        draft.clashing = _clashing(values, solver)
        return _misfit(draft, key, others, namer)
    dated = [value for value in draft.positions if value.start > clock.opening(key.series, key.last)]
    rising = all(one.low <= other.high for one, other in pairwise(dated))
    exact = [value for value in values if value.exact and any(fact.claim.section not in LOOSE for fact in value.facts)]
    if rising and is_ordered(values):
        draft.positions = values
        steps = positions(values, key.predicate)
        draft.text = f"{_who(facts)} is given {steps} {namer.scope(key)}; each figure fits its date."
    elif len({value.low for value in exact}) > 1:
        draft.verdict = "undated_difference"
        draft.hint = "off_by_one" if len(exact) == 2 and abs(exact[0].low - exact[1].low) == 1 else None
        draft.text = f"{said}; the dates leave open which figure came first, so both may be right."
    elif all(one.low <= other.high and other.low <= one.high for one in values for other in values):
        draft.verdict = "refinement"
        draft.text = f"{said}; one figure is less exact than the other, and they agree."
    else:
        return None
    return draft


def _clashing(values: Sequence[Held], solver: TallySolver) -> dict[int, int]:
    """For each fact, how many witnesses contradict it; nothing where there are too many to compare."""
    facts = [(held, fact) for held in values for fact in held.facts]
    if len(facts) > _FULL:
        return {}
    rivals: dict[int, set[str]] = defaultdict(set)
    for at, (lower, low) in enumerate(facts):
        for higher, high in facts[at + 1 :]:
            if lower.high < higher.low and solver.of_facts(lower, higher, low, high) is not None:
                rivals[id(low)] |= high.witnesses
                rivals[id(high)] |= low.witnesses
    return {fact: len(witnesses) for fact, witnesses in rivals.items()}


def _misfit(draft: Draft, key: CountKey, clashes: list[Clash], namer: Namer) -> Draft:
    draft.verdict = gravest(clashes)
    worst = next(clash for clash in clashes if clash.kind == draft.verdict)
    for clash in clashes:
        for one, other in ((clash.lower, clash.higher), (clash.higher, clash.lower)):
            draft.against[id(one)] = draft.against.get(id(one), 0) + len(other.witnesses)
    who, where = draft.subject.name, namer.scope(key)
    low, high = worst.low_fact, worst.high_fact
    low_text, high_text = many(plain(worst.lower.value), key.predicate), many(plain(worst.higher.value), key.predicate)
    if draft.verdict == "regression":
        draft.hint = "stale" if worst.higher.low - worst.lower.high == 1 else None
        draft.text = (
            f"{who} already had {high_text} {where} by {spoken(high)} ({source(high.claim)}), "
            f"but a later article still gives {low_text} ({source(low.claim)}); a count of {_plural(key)} cannot fall."
        )
    elif draft.verdict == "rate":
        draft.text = (
            f"{who} is given {low_text} by {spoken(low)} ({source(low.claim)}) and {high_text} by {spoken(high)} "
            f"({source(high.claim)}) {where}, but {_room(key, int(worst.capacity))} between those days."
        )
    else:
        draft.hint = contrast_hint([value for value in draft.positions if draft.against.get(id(value))])
        settled = low.settled and high.settled
        draft.text = f"{who} is given {positions(draft.positions, key.predicate)} {where}; " + (
            "the counting was over, so only one figure can be right."
            if settled
            else "at least two of these figures speak of the same time, and cannot both be right."
        )
    return draft


def contrast_hint(values: Sequence[Held]) -> str | None:
    """What the two figures themselves show: one apart, or the same digits turned round.

    Args:
        values: The values that contradict one another.
    """
    if len(values) != 2 or not all(value.exact for value in values):
        return None
    one, other = (int(value.low) for value in values)
    if abs(one - other) == 1:
        return "off_by_one"
    return "digit_swap" if one != other and str(one) == str(other)[::-1] else None


def judge_unknown_series(
    unknown: CountKey, facts: Sequence[Fact], stated: dict[CountKey, list[Fact]], clock: RaceClock, namer: Namer
) -> Draft | None:
    """Set counts of no stated series against those of the one series that is stated.

    A warning at most, and only where the subject's count is known for one series: of a driver of several, any
    of them, or their sum, may be meant.
    """
    if unknown.predicate in UNSAFE or len(stated) != 1:
        return None
    ((key, known),) = stated.items()
    numbers = {fact.claim.value for fact in known}
    odd = [fact for fact in facts if fact.claim.value not in numbers]
    every = [*known, *odd]
    draft = _judge(key, every, counted(every), clock, namer) if odd else None
    if draft is None or draft.verdict not in ("contradiction", "regression", "rate"):
        return None
    odd_claims = {fact.claim.id for fact in odd}
    disputed = [value for value in draft.positions if draft.against.get(id(value))]
    if not any(fact.claim.id in odd_claims for value in disputed for fact in value.facts):
        return None
    draft.verdict, draft.hint, draft.against = "scope_ambiguous", None, {}
    draft.positions = disputed
    draft.text = (
        f"{_who(facts)} is given {positions(disputed, key.predicate)} {namer.scope(key)}; "
        "not every text says which series it counts, so the figures may differ in scope."
    )
    return draft


def _who(facts: Sequence[Fact]) -> str:
    return min(fact.claim.subject.name for fact in facts)


def _room(key: CountKey, number: int) -> str:
    """How much a count could grow: ``only 2 races were run``."""
    what, done = ("season", "completed") if key.predicate == "titles" else ("race", "run")
    if number < 2:
        return f"{'only 1' if number else 'no'} {what} was {done}"
    return f"only {number} {what}s were {done}"


def _plural(key: CountKey) -> str:
    return many(2, key.predicate).removeprefix("2 ")
