"""Sorting claims: which are facts, what each law gets, and one fact for each meaning of an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from extractor.conflicts.clock import RaceClock, is_plausible, time_of
from extractor.conflicts.facts import Fact, is_assumed, reported_past, spoken_days, tally_days
from extractor.conflicts.keys import CountKey, count_key
from extractor.records import PREDICATES, Claim, Count, DateValue


def meaning(claim: Claim) -> tuple[object, ...]:
    """What a claim says, whoever says it and wherever: equal for two wordings of one fact.

    Args:
        claim: The claim.
    """
    scope = claim.scope
    return (claim.predicate, claim.subject.id, str(claim.value), str(scope), claim.modality)


def is_sound(claim: Claim) -> bool:
    """Whether seasons and dates of a claim are such as there are; what is not sound is compared with nothing.

    Args:
        claim: The claim.
    """
    seasons, value = claim.scope.seasons, claim.value
    if seasons is not None and not (seasons[0] <= seasons[1] and is_plausible(seasons[0]) and is_plausible(seasons[1])):
        return False
    if isinstance(value, DateValue):
        first, last = time_of(value.earliest), time_of(value.latest)
        return first is not None and last is not None and first <= last
    return True


@dataclass(slots=True)
class Gathered:
    """Facts by law. Planned, possible and negated claims are not among them.

    Attributes:
        counts: Facts of each count key.
        by_predicate: All facts of each other predicate.
        claims: Every claim by id, for lists of parts.
    """

    counts: dict[CountKey, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    by_predicate: dict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    claims: dict[str, Claim] = field(default_factory=dict)


def gather(claims: Iterable[Claim], clock: RaceClock, clusters: Mapping[str, str]) -> Gathered:
    """Turn claims into facts.

    The same meaning twice in an article stays in: it is counted once, because articles and witnesses are sets.
    The order of the claims does not matter: they are sorted first.

    Args:
        claims: Claims of any articles.
        clock: Races between two times.
        clusters: The cluster of copies of each article, by id.
    """
    known = [claim for claim in claims if claim.predicate in PREDICATES]
    known.sort(key=lambda claim: (claim.article.id, claim.evidence.start, claim.id, meaning(claim)[:4]))
    lower = reported_past(filter(is_sound, known), clock)
    found = Gathered()
    for claim in known:
        found.claims[claim.id] = claim
        if claim.modality != "asserted" or not is_sound(claim):
            continue
        article = claim.article.id
        witness = clusters.get(article, article)
        is_count = PREDICATES[claim.predicate].law == "count" and isinstance(claim.value, Count)
        if is_count:
            start, end, settled = tally_days(claim, clock, lower.get(article))
        else:
            start, end = spoken_days(claim, lower.get(article))
            settled = claim.tally == "final"
        fact = Fact(claim, start, end, settled, witness, is_assumed(claim))
        key = count_key(claim) if is_count else None
        if key is not None:
            found.counts[key].append(fact)
        else:
            found.by_predicate[claim.predicate].append(fact)
    return found
