"""One running tally behind all counts of a family: seasons, ranges of seasons and careers at any time.

Every count is the growth of one tally W between two times: a season's from its opening, a career's from nothing. So
a count of ``low`` to ``high``, told of a time between ``start`` and ``end``, asks for ``W(start) - W(opening) <= high``
and ``W(end) - W(opening) >= low``; and W never falls and grows by no more than the races allow. Such inequalities
have a solution exactly if no cycle of them adds up to less than nothing (Bellman and Ford), and the claims on such
a cycle are a smallest set that cannot all be true. The cheaper laws come first: they know better words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.conflicts.clock import NEVER, RaceClock
from extractor.conflicts.count_keys import CountKey
from extractor.conflicts.counts import UNSAFE
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, listed, many, plain, sources
from extractor.conflicts.facts import Fact, is_known_day, show_day
from extractor.conflicts.keys import Held, scope_of
from extractor.conflicts.tally import EARLY, TallySolver

_MILD = frozenset({"progression", "refinement", "undated_difference", "change"})
"""Verdicts that leave their values free to be added up."""
_MOST = 400
"""Families with more values than this are left to the other laws."""


class Entry(NamedTuple):
    """An inequality ``W(to) - W(of) <= most``, and the value that asks for it; None for the races."""

    of: int
    to: int
    most: float
    key: CountKey | None = None
    held: Held | None = None
    fact: Fact | None = None


def ledger_conflicts(
    groups: Mapping[CountKey, list[Held]], drafts: Iterable[Draft], clock: RaceClock, namer: Namer
) -> list[Draft]:
    """A finding for each family whose counts no tally fits, those left aside that other laws found wrong.

    Args:
        groups: Values held on each key of asserted counts.
        drafts: What the other laws found.
        clock: Races between two times.
        namer: Names for the sentences.
    """
    told = {id(held) for draft in drafts for held in draft.positions if draft.verdict not in _MILD}
    families: dict[CountKey, dict[CountKey, list[Held]]] = defaultdict(dict)
    for key, values in groups.items():
        if key.series is not None and key.predicate not in UNSAFE:
            families[key.family][key] = values
    found = []
    for family, every in families.items():
        keys = {key: left for key, values in every.items() if (left := [one for one in values if id(one) not in told])}
        if len(keys) > 1 and sum(map(len, keys.values())) <= _MOST:
            draft = _judge(family, keys, clock, namer)
            if draft is not None:
                found.append(draft)
    return found


def _judge(family: CountKey, keys: Mapping[CountKey, list[Held]], clock: RaceClock, namer: Namer) -> Draft | None:
    entries = list(_claimed(keys, clock))
    kind = next(iter(keys.values()))[0].facts[0].claim.subject.kind
    solver = TallySolver(clock, family, kind)
    cycle = _cycle([*entries, *_run(entries, solver)])
    told = [entry for entry in cycle if entry.held is not None and entry.fact is not None]
    articles = {entry.fact.article for entry in told if entry.fact is not None}
    # Within one article the laws on pairs of figures know more of what stands beside what.
    if len(articles) < 2 or _is_before_and_after(told, sum(entry.most for entry in cycle)):
        return None
    values = list({id(entry.held): entry.held for entry in told if entry.held is not None}.values())
    mendable = [
        held
        for held in values
        if not _cycle([*(left := [one for one in entries if one.held is not held]), *_run(left, solver)])
    ]
    against = {id(held): int(held in mendable) for held in values} if mendable else {}
    subject = values[0].facts[0].claim.subject
    said = listed([_said(entry, namer) for entry in sorted(told, key=_told_order)])
    return Draft(
        "arithmetic" if len(told) > 2 else "bound",
        family.predicate,
        subject,
        scope_of(
            max((entry.key for entry in told if entry.key), key=lambda key: (key.is_career, key.last - key.first))
        ),
        sorted(values, key=Held.sort_key),
        f"{subject.name} is given {said}; no count that only grows, and by no more than one a race, has all of these.",
        derivation=_derivation(cycle),
        against=against,
    )


def _claimed(keys: Mapping[CountKey, list[Held]], clock: RaceClock) -> Iterator[Entry]:
    for key, values in keys.items():
        opening = clock.opening(key.series, key.first)
        early = int(key.predicate in EARLY)
        for held in values:
            late, soon = held.late[0], held.soon[0]
            if held.high < float("inf") and late.start > max(opening, NEVER):
                yield Entry(opening, late.start, held.high, key, held, late)
            if is_known_day(soon.end) and soon.end > opening and held.low > 0:
                # A preview may count the race that is about to be run.
                yield Entry(soon.end, opening, -held.low + (0 if soon.settled else early), key, held, soon)


def _run(entries: Sequence[Entry], solver: TallySolver) -> Iterator[Entry]:
    """The tally never falls, and grows by no more than the races between two times allow."""
    times = sorted({time for entry in entries for time in (entry.of, entry.to)})
    for before, after in pairwise(times):
        yield Entry(after, before, 0)
        growth = float("inf") if before <= NEVER else solver.growth(before, after)
        if growth < float("inf"):
            yield Entry(before, after, growth)


def _cycle(entries: Sequence[Entry]) -> list[Entry]:
    """Inequalities that add up to less than nothing; none if all can hold."""
    height: dict[int, float] = defaultdict(float)
    by: dict[int, Entry] = {}
    times = {time for entry in entries for time in (entry.of, entry.to)}
    moved: int | None = None
    for _ in range(len(times) + 1):
        moved = None
        for entry in entries:
            if height[entry.of] + entry.most < height[entry.to]:
                height[entry.to] = height[entry.of] + entry.most
                by[entry.to] = entry
                moved = entry.to
        if moved is None:
            return []
    at = moved if moved is not None else 0
    for _ in times:
        at = by[at].of
    cycle = [by[at]]
    while cycle[-1].of != at:
        cycle.append(by[cycle[-1].of])
    return cycle


def _is_before_and_after(told: Sequence[Entry], amount: float) -> bool:
    """Whether one article has it one apart: who tells a race often gives figures before it and after it."""
    articles = [entry.fact.article for entry in told if entry.fact is not None and not entry.fact.settled]
    return amount == -1 and len(set(articles)) < len(articles)


def _told_order(entry: Entry) -> tuple[bool, int, int, str]:
    key = entry.key
    return (key is not None and key.is_career, max(entry.of, entry.to), min(entry.of, entry.to), str(key))


def _said(entry: Entry, namer: Namer) -> str:
    assert entry.key is not None
    assert entry.held is not None
    assert entry.fact is not None
    return f"{many(plain(entry.held.value), entry.key.predicate)} {namer.scope(entry.key)} {sources([entry.fact])}"


def _derivation(cycle: Sequence[Entry]) -> str:
    """What is at least so much, against what is at most so much."""
    least = [f"{_label(entry)}" for entry in cycle if entry.held is not None and entry.most < 0]
    most = [f"{_label(entry)}" for entry in cycle if entry.held is not None and entry.most >= 0]
    races = sum(entry.most for entry in cycle if entry.held is None)
    if races:
        most.append(f"{races:g} (race{'' if races == 1 else 's'} between)")
    return f"{' + '.join(sorted(least))} > {' + '.join(sorted(most)) or '0'}"


def _label(entry: Entry) -> str:
    key, held = entry.key, entry.held
    assert key is not None
    assert held is not None
    amount = held.high if entry.most >= 0 else held.low
    if key.is_career:
        time = max(entry.of, entry.to)
        return f"{amount:g} (career, {show_day(time)})"
    return f"{amount:g} ({key.first})" if key.first == key.last else f"{amount:g} ({key.first} to {key.last})"
