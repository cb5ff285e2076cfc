"""What is compared with what: the key of a count, and the facts gathered under each key by their values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from extractor.conflicts.clock import ALWAYS, NEVER
from extractor.conflicts.count_keys import CountKey
from extractor.conflicts.facts import Fact, bounds_of
from extractor.records import Claim, Count, FindingScope, Value

_SUFFIX = re.compile(r"-(?:jr|sr|ii|iii|iv)$")


@lru_cache(maxsize=100_000)
def namesake(subject: str) -> str:
    """What the ids of father and son have in common.

    Example:
        >>> namesake("dana-rowan-jr"), namesake("dana-rowan")
        ('dana-rowan', 'dana-rowan')
    """
    return _SUFFIX.sub("", subject)


def single_season(claim: Claim) -> int | None:
    """The one season of a claim, None for several and for none.

    Args:
        claim: The claim.
    """
    seasons = claim.scope.seasons
    return seasons[0] if seasons is not None and seasons[0] == seasons[1] else None


@dataclass(eq=False, slots=True)
class Held:
    """One value held by some facts of a key. Findings share it, so that suspects can be counted across them.

    Attributes:
        low: Smallest number that it allows (0 where it is no count).
        high: Largest number that it allows.
        late: The facts that speak of the latest times, of two articles.
        soon: The facts that speak of the earliest times, of two articles.
        witnesses: The clusters of articles that say it.
        settled: Whether some fact tells it as the total of a counting that was over.
    """

    value: Value
    facts: list[Fact] = field(default_factory=list)
    low: float = 0
    high: float = 0
    late: list[Fact] = field(default_factory=list)
    soon: list[Fact] = field(default_factory=list)
    witnesses: frozenset[str] = frozenset()
    settled: bool = False

    @property
    def start(self) -> int:
        """Earliest time of its facts."""
        return self.facts[0].start

    @property
    def end(self) -> int:
        """Earliest time by which it was said to hold."""
        return self.soon[0].end

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    @property
    def articles(self) -> frozenset[str]:
        """The articles that say it."""
        return frozenset(fact.article for fact in self.facts)

    def sort_key(self) -> tuple[int, int, float, str]:
        """Order of positions: by time, then by value."""
        return (self.start, self.end, self.low, str(self.value))


def value_order(value: Value) -> tuple[str, str]:
    """An order of values of any kind, the same in every run."""
    return (type(value).__name__, str(value))


def hold(facts: Iterable[Fact], *, by: Callable[[Fact], Value] | None = None) -> list[Held]:
    """Gather facts by value, smallest numbers first.

    Args:
        facts: Facts of one key.
        by: What counts as the value, where it is not the claim's own.
    """
    found: dict[Value, Held] = {}
    for fact in facts:
        value = by(fact) if by else fact.claim.value
        held = found.get(value)
        if held is None:
            held = found[value] = Held(value)
            if isinstance(value, Count):
                held.low, held.high = bounds_of(value)
        held.facts.append(fact)
        held.settled |= fact.settled
    for held in found.values():
        if len(held.facts) == 1:
            held.late = held.soon = held.facts
            held.witnesses = held.facts[0].witnesses
            continue
        held.facts.sort(key=_time)
        held.witnesses = frozenset(chain.from_iterable(fact.witnesses for fact in held.facts))
        held.late = _of_two_articles(held.facts, _latest)
        held.soon = _of_two_articles(held.facts, _soonest)
    return sorted(found.values(), key=lambda held: (held.low, held.high, value_order(held.value)))


def _time(fact: Fact) -> tuple[int, int, str, str]:
    return fact.start, fact.end, fact.article, fact.claim.id


def _latest(fact: Fact) -> tuple[int, str, str]:
    return -fact.start, fact.article, fact.claim.id


def _soonest(fact: Fact) -> tuple[int, str, str]:
    return fact.end, fact.article, fact.claim.id


def _of_two_articles(facts: Sequence[Fact], order: Callable[[Fact], tuple[int, str, str]]) -> list[Fact]:
    """The first fact in an order, and the first of another article."""
    ordered = sorted(facts, key=order)
    first = ordered[0]
    other = next((fact for fact in ordered if fact.article != first.article), None)
    return [first] if other is None else [first, other]


def scope_of(key: CountKey) -> FindingScope:
    """The scope that a finding on this key shows."""
    return FindingScope(
        series=key.series,
        seasons=None if key.is_career else (key.first, key.last),
        span="career" if key.is_career else "season" if key.first == key.last else "seasons",
        track=key.track,
        race=key.race,
        team=key.team,
    )


def is_open(fact: Fact) -> bool:
    """Whether nobody knows when a fact was said to hold."""
    return fact.start <= NEVER or fact.end >= ALWAYS
