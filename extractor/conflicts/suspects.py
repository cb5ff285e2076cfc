"""Who is likely wrong: from the other claims alone, never from taste."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.conflicts.draft import Draft
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
        return involved[id(held)], draft.against.get(id(held), 0), -len(held.witnesses)

    if len({weight(held) for held in disputed}) < 2 and not len(disputed) == 1 < len(draft.positions):
        return ()
    best = max(weight(held) for held in disputed)
    return claims_of([held for held in disputed if weight(held) == best])


def claims_of(values: Sequence[Held]) -> tuple[str, ...]:
    """Ids of all claims that say some values, in a fixed order."""
    return tuple(sorted({fact.claim.id for held in values for fact in held.facts}))
