"""Counts on one key: does one tally fit them all, and if not, why not.

A set of counts fits if some tally that never falls, and grows by no more than the races run, has every value on
some day for which it was claimed. For a pair with ``low < high`` the best case takes the lower value on its
earliest and the higher on its latest day; so it is enough to look, for each value, at the fact with the latest
earliest day and the fact with the earliest latest day, and one pass over the values in order finds the misfits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extractor.conflicts.clock import RaceClock
from extractor.conflicts.count_keys import CountKey
from extractor.conflicts.facts import Fact
from extractor.conflicts.keys import Held

PER_RACE = frozenset({"wins", "starts", "poles", "top_fives", "top_tens"})
"""Counts of which a driver gains at most one in a race."""
TEAM_PER_RACE = frozenset({"wins", "poles"})
"""Counts of which a team gains at most one in a race, however many cars it enters."""
EARLY = frozenset({"starts", "poles"})
"""Counts that a preview may count before the race is run."""
_FULL = 64
"""Up to so many values every pair is looked at; beyond it, one pass."""

Misfit = Literal["contradiction", "regression", "rate"]
_ORDER: tuple[Misfit, ...] = ("contradiction", "regression", "rate")


@dataclass(frozen=True, slots=True)
class Clash:
    """Two facts that no tally fits: ``lower`` and ``higher`` by value."""

    lower: Held
    higher: Held
    low_fact: Fact
    high_fact: Fact
    kind: Misfit
    capacity: float


class TallySolver:
    """Judges the values held on one key.

    Args:
        clock: Races between two times.
        key: What is counted.
        subject_kind: ``driver`` or ``team``.
    """

    def __init__(self, clock: RaceClock, key: CountKey, subject_kind: str) -> None:
        self._clock = clock
        self._key = key
        self._is_career = key.is_career
        self._bounded = key.predicate in (TEAM_PER_RACE if subject_kind == "team" else PER_RACE) and not key.exhibition

    def growth(self, after: int, until: int) -> float:
        """The most by which the tally can grow between two times."""
        if until <= after:
            return 0
        if self._key.predicate == "titles":
            return self._clock.crowned(self._key.series, after, until)
        races = float("inf") if self._key.exhibition else self._clock.races(self._key.series, after, until)
        if not self._bounded:
            return float("inf") if races else 0
        return races

    def clash(self, lower: Held, higher: Held) -> Clash | None:
        """The misfit of two values, the gravest where there are several."""
        found = [
            clash
            for low_fact in lower.late
            for high_fact in higher.soon
            if (clash := self.of_facts(lower, higher, low_fact, high_fact)) is not None
        ]
        if found and all(clash.kind != "contradiction" for clash in found):
            found += self._at_one_time(lower, higher)
        return min(found, key=lambda clash: _ORDER.index(clash.kind), default=None)

    def _at_one_time(self, lower: Held, higher: Held) -> Iterator[Clash]:
        """Misfits of facts that speak of the very same time."""
        times = {(fact.start, fact.end): fact for fact in lower.facts}
        for fact in higher.facts:
            low = times.get((fact.start, fact.end))
            if low is not None and (clash := self.of_facts(lower, higher, low, fact)) is not None:
                yield clash

    def of_facts(self, lower: Held, higher: Held, low: Fact, high: Fact) -> Clash | None:
        """The misfit of two facts, one of each value."""
        gap = higher.low - lower.high
        # A preview may count the race that is about to be run.
        early = int(self._key.predicate in EARLY and not high.settled and low.start < high.end)
        capacity = self.growth(low.start, high.end) + early
        same_article = low.article == high.article
        if low.settled and high.settled and (self._is_career or (low.start, low.end) == (high.start, high.end)):
            # A career that is over has one total, whenever it is told.
            return Clash(lower, higher, low, high, "contradiction", 0)
        if low.settled and self._is_career:
            return Clash(lower, higher, low, high, "contradiction", 0)
        if same_article and not (low.settled or high.settled) and (low.start, low.end) == (high.start, high.end):
            # One article that tells a race often has the tally before it and the tally after it.
            capacity = max(capacity, 1 if self._bounded or self._key.predicate == "titles" else float("inf"))
        if high.end < low.start:
            # With no race between them the two speak of one time; one short is a figure that was not brought up to date.
            same_time = gap > 1 and self._bounded and self._clock.races(self._key.series, high.end, low.end) == 0
            return Clash(lower, higher, low, high, "contradiction" if same_time else "regression", 0)
        if gap > capacity:
            return Clash(lower, higher, low, high, "rate" if low.end < high.start else "contradiction", capacity)
        return None

    def clashes(self, values: list[Held]) -> list[Clash]:
        """All misfits of a few values; of many values, enough to show that nothing fits."""
        if len(values) <= _FULL:
            pairs = [
                (one, other) for at, one in enumerate(values) for other in values[at + 1 :] if one.high < other.low
            ]
            return [clash for pair in pairs if (clash := self.clash(*pair)) is not None]
        found: dict[tuple[int, int], Clash] = {}
        base = min(value.late[0].start for value in values)
        latest = steepest = values[0]
        for value in values[1:]:
            for rival in (latest, steepest):
                if rival.high < value.low and (clash := self.clash(rival, value)) is not None:
                    found[id(rival), id(value)] = clash
            if value.late[0].start >= latest.late[0].start:
                latest = value
            if self._steepness(base, value) > self._steepness(base, steepest):
                steepest = value
        return list(found.values())

    def _steepness(self, base: int, value: Held) -> float:
        """How little room a value leaves to the higher ones: races run before it was so low still."""
        run = self.growth(base, value.late[0].start)
        return run - value.high if run < float("inf") else -float("inf")


def headline_clash(values: list[Held]) -> Clash | None:
    """A headline whose number no other line of its article has, while the article has another.

    Elsewhere one article may hold the tallies before and after a race; a headline tells what the body tells.
    """
    by_article: dict[str, tuple[dict[int, Fact], dict[int, Fact]]] = {}
    for at, value in enumerate(values):
        for fact in value.facts:
            heads, bodies = by_article.setdefault(fact.article, ({}, {}))
            (heads if fact.claim.section == "headline" else bodies).setdefault(at, fact)
    for _, (heads, bodies) in sorted(by_article.items()):
        for at, head in sorted(heads.items()):
            rivals = [
                (other, body)
                for other, body in sorted(bodies.items())
                if (body.start, body.end) == (head.start, head.end)
                and (values[other].high < values[at].low or values[at].high < values[other].low)
            ]
            if at in bodies or not rivals:
                continue
            other, body = rivals[0]
            low, high = sorted((at, other))
            facts = {at: head, other: body}
            return Clash(values[low], values[high], facts[low], facts[high], "contradiction", 0)
    return None


def gravest(clashes: list[Clash]) -> Misfit:
    """The verdict of a group: the first of the list that any pair earns."""
    return min((clash.kind for clash in clashes), key=_ORDER.index)


def is_ordered(values: list[Held]) -> bool:
    """Whether of some two values the lower certainly came first."""
    soonest: int | None = None
    soonest_high = float("inf")
    for value in sorted(values, key=lambda held: (held.high, held.low)):
        latest = value.late[0].start
        if soonest is not None and soonest < latest and soonest_high < value.low:
            return True
        ends = value.soon[0].end
        if soonest is None or ends < soonest:
            soonest, soonest_high = ends, value.high
    return False
