"""Who is likely wrong: from the other claims alone, never from taste."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.conflicts.draft import Draft
from extractor.conflicts.facts import Fact
from extractor.conflicts.keys import Held
from extractor.records import SEVERITY


def blame(drafts: Iterable[Draft]) -> None:
    """Write into each error whom the others make suspect: the claims of the value that stands in most conflicts.

    A value that several findings cannot do without outweighs one that only one finding disputes; among equals,
    the one that more witnesses contradict and fewer support. Nobody is suspected where all are equal.

    Args:
        drafts: All findings of one cell.
    """
    errors = [draft for draft in drafts if SEVERITY[draft.verdict] == "error"]
    involved: dict[int, int] = defaultdict(int)
    for draft in errors:
        for held in (*draft.positions, *draft.support):
            if not draft.against or draft.against.get(id(held)) or held in draft.support:
                involved[id(held)] += 1
    for draft in errors:
        draft.suspects = _suspects(draft, involved)


def _suspects(draft: Draft, involved: dict[int, int]) -> tuple[str, ...]:
    disputed = [held for held in draft.positions if not draft.against or draft.against.get(id(held))]

    def weight(held: Held) -> tuple[int, int, int]:
        facts = clashing[id(held)]
        against = max((draft.clashing[id(fact)] for fact in facts), default=draft.against.get(id(held), 0))
        return involved[id(held)], against, -len(frozenset().union(*(fact.witnesses for fact in facts or held.facts)))

    # Of a value that was right for a while, those who say it when it was not are the ones who clash.
    clashing = {id(held): [fact for fact in held.facts if draft.clashing.get(id(fact))] for held in disputed}
    if len({weight(held) for held in disputed}) < 2 and not len(disputed) == 1 < len(draft.positions):
        return ()
    best = max(weight(held) for held in disputed)
    return _ids(
        fact for held in disputed if weight(held) == best for fact in _most(clashing[id(held)], draft) or held.facts
    )


def _most(facts: Sequence[Fact], draft: Draft) -> list[Fact]:
    """The facts that most witnesses contradict."""
    most = max((draft.clashing[id(fact)] for fact in facts), default=0)
    return [fact for fact in facts if draft.clashing[id(fact)] == most]


def claims_of(values: Sequence[Held]) -> tuple[str, ...]:
    """Ids of all claims that say some values, in a fixed order."""
    return _ids(fact for held in values for fact in held.facts)


def _ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(sorted({fact.claim.id for fact in facts}))
