"""Whether a claim is what an annotation says: one slot after the other, at three levels.

``fact`` is predicate, subject and value, said at about that place; ``season`` is that and the seasons; ``full`` is
everything that is scored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from extractor.evaluation.gold import GoldClaim, members
from extractor.evaluation.meaning import Meaning, written_seasons, written_value
from extractor.records import Claim

Level = Literal["fact", "season", "full"]
LEVELS: tuple[Level, ...] = ("fact", "season", "full")
"""From the loosest to the strictest."""
NEAR = 120
"""Code points that evidence may lie from the annotated characters; right by luck elsewhere is wrong."""
STATES = frozenset({"competes_in", "drives_for", "car_number", "age", "standing"})
"""What somebody is; what is annotated without a season may be given the year of the article."""
TALLIES = frozenset({"wins", "starts", "poles", "top_fives", "top_tens", "laps_led", "stage_wins"})
"""Counts of races; one that is annotated with a track must have it."""
_NO_SEASON = frozenset({"streak", "open", None})
Accepted = frozenset[str | None] | None


class Slot(NamedTuple):
    """One thing that a claim says.

    Attributes:
        name: What it is called in reports.
        level: The loosest level that asks for it.
        said: What a claim says.
        accepted: What an annotation accepts, given the year of its article; None accepts anything.
    """

    name: str
    level: Level
    said: Callable[[Claim], str | None]
    accepted: Callable[[GoldClaim, str | None], Accepted]


class Difference(NamedTuple):
    """A slot in which a claim says something else than an annotation accepts."""

    slot: str
    said: str | None
    accepted: frozenset[str | None]


def _seasons(gold: GoldClaim, year: str | None) -> Accepted:
    accepted = members(gold.seasons)
    return accepted | {year} if gold.predicate in STATES and None in accepted else accepted


def _track(gold: GoldClaim, _: str | None) -> Accepted:
    scope = gold.scope
    if scope is None or not scope.track or scope.span == "race" or gold.predicate not in TALLIES:
        return None
    return frozenset({scope.track})


def _span(gold: GoldClaim, _: str | None) -> Accepted:
    return _NO_SEASON if gold.scope and gold.scope.span == "streak" else None


SLOTS = (
    Slot("predicate", "fact", lambda claim: claim.predicate, lambda gold, _: frozenset({gold.predicate})),
    Slot("subject", "fact", lambda claim: claim.subject.id, lambda gold, _: members(gold.subject)),
    Slot("value", "fact", lambda claim: written_value(claim.value), lambda gold, _: members(gold.value)),
    Slot("seasons", "season", lambda claim: written_seasons(claim.scope), _seasons),
    Slot("series", "full", lambda claim: claim.scope.series, lambda gold, _: members(gold.series)),
    Slot("modality", "full", lambda claim: claim.modality, lambda gold, _: members(gold.modality)),
    Slot("track", "full", lambda claim: claim.scope.track, _track),
    Slot("span", "full", lambda claim: claim.scope.span, _span),
)
"""Every slot, those of a looser level first."""


def differences(claim: Claim, gold: GoldClaim, year: str | None, level: Level = "full") -> Iterator[Difference]:
    """The slots in which a claim is not what an annotation says.

    Args:
        claim: What was found.
        gold: An annotation of the same article.
        year: The year of the article.
        level: Slots of stricter levels are left out.
    """
    for slot in SLOTS:
        if LEVELS.index(slot.level) > LEVELS.index(level):
            return
        said, accepted = slot.said(claim), slot.accepted(gold, year)
        if accepted is not None and said not in accepted:
            yield Difference(slot.name, said, accepted)


def agrees(claim: Claim, gold: GoldClaim, year: str | None, level: Level = "full") -> bool:
    """Whether a claim is what an annotation says, at about the same place."""
    return is_near(claim, gold) and next(differences(claim, gold, year, level), None) is None


def is_near(claim: Claim, gold: GoldClaim) -> bool:
    """Whether the evidence lies within ``NEAR`` code points of the annotated characters."""
    return claim.evidence.start - gold.end <= NEAR and gold.start - claim.evidence.end <= NEAR


def touches(claim: Claim, gold: GoldClaim) -> bool:
    """Whether the evidence has a character in common with the annotation."""
    return claim.evidence.start < gold.end and gold.start < claim.evidence.end


def at_level(meant: Meaning, level: Level) -> tuple[str | None, ...]:
    """The part of a meaning that a level asks for."""
    return meant[: {"fact": 3, "season": 4}.get(level, len(meant))]
