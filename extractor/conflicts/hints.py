"""Hints of what kind of slip an error is, where the other figures show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extractor.conflicts.count_keys import CountKey
from extractor.conflicts.draft import Draft
from extractor.conflicts.facts import Fact
from extractor.conflicts.keys import Held
from extractor.records import Claim, Count

_LEAST = 2
"""Figures below this agree with too much by chance to show anything."""
_COMMON = frozenset(Count(number) for number in range(_LEAST))


def scope_slips(drafts: Iterable[Draft], groups: Mapping[CountKey, list[Held]]) -> None:
    """Mark the errors whose suspect figure is right for a wider scope: two seasons, the career, all series.

    Args:
        drafts: Findings with their suspects; hints are written into them.
        groups: Values held on each count key.
    """
    key_of = {id(held): key for key, values in groups.items() for held in values}
    widths: dict[CountKey, list[tuple[CountKey, Held]]] = {}
    for key, values in groups.items():
        widths.setdefault(key.family._replace(series=None), []).extend((key, held) for held in values)
    for draft in drafts:
        for held in draft.positions if draft.suspects else ():
            own = key_of.get(id(held))
            if own is None or own.is_career or held.low < _LEAST or not held.exact:
                continue
            if not {fact.claim.id for fact in held.facts} <= set(draft.suspects):
                continue
            near = widths[own.family._replace(series=None)]
            slip = _slip(own, held, near)
            draft.hint = slip or draft.hint


def stale_if_blamed(drafts: Iterable[Draft]) -> None:
    """Take back that the lower figure is stale where the others make the higher one suspect.

    Args:
        drafts: Findings with their suspects.
    """
    for draft in drafts:
        if draft.hint == "stale" and draft.suspects:
            lowest = min(draft.positions, key=lambda held: held.low)
            if not {fact.claim.id for fact in lowest.facts} >= set(draft.suspects):
                draft.hint = None


def namesake_slips(drafts: Iterable[Draft], facts: Iterable[Fact]) -> None:
    """Mark the errors whose suspect figure is right for the father or the son.

    Args:
        drafts: Findings with their suspects; hints are written into them.
        facts: All facts of the cell, which holds father and son.
    """
    told: dict[tuple[object, ...], set[str]] = {}
    for fact in facts:
        told.setdefault(_told(fact.claim), set()).add(fact.claim.subject.id)
    for draft in drafts:
        for held in draft.positions if draft.suspects else ():
            claim = held.facts[0].claim
            others = told.get(_told(claim), set()) - {claim.subject.id}
            if claim.id in draft.suspects and others and held.value not in _COMMON:
                draft.hint = "name_suffix"


def _told(claim: Claim) -> tuple[object, ...]:
    """What a claim says, whoever of father and son it is about."""
    scope = claim.scope
    return (claim.predicate, claim.value, scope.series, scope.seasons, scope.span, scope.track, scope.race, scope.team)


def _slip(key: CountKey, held: Held, near: list[tuple[CountKey, Held]]) -> str | None:
    settled = {
        other.first: value
        for other, value in near
        if other.series == key.series and other.first == other.last != 0 and value is not held and value.exact
    }
    for other, value in near:
        wider = other.is_career or (other.first <= key.first and other.last >= key.last)
        if other != key and wider and value.exact and value.low == held.low and other.series == key.series:
            return "scope_slip"
    before, own = settled.get(key.first - 1), settled.get(key.first)
    if before is not None and own is not None and before.low and before.low + own.low == held.low:
        return "scope_slip"
    for other, value in near:
        if (
            other.series not in (None, key.series)
            and (other.first, other.last) == (key.first, key.last)
            and value.exact
            and value.low == held.low
        ):
            return "series_slip"
    return None
