"""Counts that cannot exceed other counts: wins among top fives, starts among races, a season within its career.

Only figures of one article with one as-of, or settled totals, are set against each other; figures of different
days are left alone unless the days allow no other reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractor.conflicts.clock import NATIONAL, RaceClock
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, many, sources
from extractor.conflicts.facts import Fact
from extractor.conflicts.keys import CHAIN, CountKey, Held, scope_of

PER_RACE = ("wins", "top_fives", "top_tens", "starts")


def bound_conflicts(groups: Mapping[CountKey, list[Held]], clock: RaceClock, namer: Namer) -> list[Draft]:
    """Findings of one count above another that contains it.

    Args:
        groups: Values held on each count key.
        clock: Races between two times.
        namer: Names for the sentences.
    """
    drafts: list[Draft] = []
    for key in sorted(groups, key=str):
        if key.series is None or key.exhibition:
            continue
        kind = groups[key][0].facts[0].claim.subject.kind
        if kind != "driver":
            continue
        for small, large in CHAIN:
            if key.predicate == small and (rivals := groups.get(key._replace(predicate=large))):
                drafts += _above(key, large, groups[key], rivals, namer)
        if not key.is_career and key.series != NATIONAL:
            if key.predicate in PER_RACE and key.first == key.last and not (key.track or key.race):
                drafts += _more_than_held(key, groups[key], clock, namer)
            if career := groups.get(key.family):
                drafts += _within_career(key, groups[key], career, namer)
    return _one_a_group(drafts)


def moment(fact: Fact) -> tuple[int, int, str]:
    """Facts with equal moments speak of the same time: settled totals, or one article with one as-of."""
    return fact.start, fact.end, "" if fact.settled else fact.article


def _pairs(values: list[Held], rivals: list[Held]) -> Iterator[tuple[Held, Held, Fact, Fact]]:
    """The values that exceed a rival, with two facts of the same time."""
    lowest: dict[tuple[int, int, str], tuple[Held, Fact]] = {}
    for rival in rivals:
        for fact in rival.facts:
            known = lowest.get(moment(fact))
            if known is None or rival.high < known[0].high:
                lowest[moment(fact)] = (rival, fact)
    for value in values:
        for fact in value.facts:
            found = lowest.get(moment(fact))
            if found is not None and value.low > found[0].high:
                yield value, found[0], fact, found[1]
                break


def _above(key: CountKey, large: str, values: list[Held], rivals: list[Held], namer: Namer) -> Iterator[Draft]:
    for value, rival, fact, other in _pairs(values, rivals):
        # A text about one race may count the win of the day and still quote the other figure as it was before it.
        if not fact.settled and value.low - rival.high <= 1 and not _one_line(fact, other):
            continue
        who = fact.claim.subject.name
        yield Draft(
            "bound",
            key.predicate,
            fact.claim.subject,
            scope_of(key),
            [value, rival],
            f"{who} is given {many(f'{value.low:g}', key.predicate)} {sources([fact])} but only "
            f"{many(f'{rival.high:g}', large)} {sources([other])} {namer.scope(key)}; "
            "the first are all among the second.",
            derivation=f"{value.low:g} {key.predicate} > {rival.high:g} {large}",
        )


def _one_line(fact: Fact, other: Fact) -> bool:
    """Whether two figures stand side by side, or the day of each is stated."""
    if fact.claim.evidence.sentence == other.claim.evidence.sentence:
        return True
    return fact.claim.section == other.claim.section and fact.claim.section in ("stats", "body", "headline")


def _more_than_held(key: CountKey, values: list[Held], clock: RaceClock, namer: Namer) -> Iterator[Draft]:
    if clock.calendar.last_day(str(key.series), key.first) is None:
        return
    held = clock.calendar.races_held(str(key.series), key.first)
    for value in values:
        if held is None or value.low <= held:
            continue
        fact = value.facts[0]
        yield Draft(
            "bound",
            key.predicate,
            fact.claim.subject,
            scope_of(key),
            [value],
            f"{fact.claim.subject.name} is given {many(f'{value.low:g}', key.predicate)} {namer.scope(key)} "
            f"{sources(value.facts)}, but that season had only {held} races.",
            derivation=f"{value.low:g} > {held} races held",
        )


def _within_career(key: CountKey, values: list[Held], career: list[Held], namer: Namer) -> Iterator[Draft]:
    """A running season above the career of the same article; seasons that are over are the business of sums."""
    for value, total, fact, other in _pairs([one for one in values if not one.settled], career):
        if value.low - total.high <= 1 and not _one_line(fact, other):
            continue
        yield Draft(
            "bound",
            key.predicate,
            fact.claim.subject,
            scope_of(key.family),
            [value, total],
            f"{fact.claim.subject.name} is given {many(f'{value.low:g}', key.predicate)} {namer.scope(key)} but only "
            f"{total.high:g} {namer.scope(key.family)} {sources([fact])}; a season is part of the career.",
            derivation=f"{value.low:g} ({key.first}) > {total.high:g} (career)",
        )


def _one_a_group(drafts: list[Draft]) -> list[Draft]:
    """One finding for each value that is too high: the first, which is against the nearest larger count."""
    seen: set[int] = set()
    kept = []
    for draft in drafts:
        culprit = id(draft.positions[0])
        if culprit not in seen:
            seen.add(culprit)
            kept.append(draft)
    return kept
