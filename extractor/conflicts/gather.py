"""From the claims of one article to facts, and facts sorted by the law that wants them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from extractor.conflicts.clock import RaceClock
from extractor.conflicts.count_keys import WIDER, CountKey, count_key
from extractor.conflicts.facts import Fact, bounds_of, is_assumed, is_own, reported_past, spoken_days, tally_days
from extractor.records import PREDICATES, ArticleRef, Claim, Count, Evidence, Span, Subject
from extractor.records.soundness import fault_of

_NO_WORDS = Span(0, 0, "")
DENIABLE = frozenset({"title", "race_win"})
"""Claims of these exclude the same claim by another text where they are denied."""
PLANNED = frozenset({"drives_for", "car_number", "race_date"})
"""Claims of these are set against one another where they are plans of one day; teams and numbers are told as changes."""


def meaning(claim: Claim) -> tuple[object, ...]:
    """What a claim says, whoever says it and wherever: equal for two wordings of one fact.

    Args:
        claim: The claim.
    """
    scope = claim.scope
    return (claim.predicate, claim.subject.id, str(claim.value), str(scope), claim.modality)


def is_count(claim: Claim) -> bool:
    """Whether a claim counts something.

    Args:
        claim: The claim.
    """
    return PREDICATES[claim.predicate].law == "count" and isinstance(claim.value, Count)


def article_facts(
    claims: Sequence[Claim],
    clock: RaceClock,
    *,
    checked: bool = False,
    wanted: Callable[[Claim, CountKey | None], bool] | None = None,
) -> list[Fact]:
    """The facts of one article. Possible claims are none, nor are impossible ones.

    A negated claim is one where it excludes what somebody else may assert, as with titles; "not ten wins" says little. A
    planned one is, where it tells of a change.

    Args:
        claims: All claims of the article.
        clock: Races between two times.
        checked: That nothing is impossible about any of them is known already.
        wanted: Says of which claims, by what they count, facts are asked for; of all if it is None.
    """
    by_id = _by_id(claim for claim in claims if claim.predicate in PREDICATES)
    sound = [claim for claim in by_id.values() if checked or fault_of(claim) is None]
    lower = reported_past(sound, clock)
    article = sound[0].article if sound else None
    facts = []
    for claim in sound:
        denied = claim.modality == "negated" and claim.predicate in DENIABLE
        planned = claim.modality == "planned" and claim.predicate in PLANNED
        if claim.modality != "asserted" and not denied and not planned:
            continue
        counts = is_count(claim)
        key = count_key(claim) if counts else None
        if wanted is not None and not wanted(claim, key):
            continue
        if counts:
            start, end, settled = tally_days(claim, clock, lower)
        else:
            start, end = spoken_days(claim, lower)
            settled = claim.tally == "final"
        items = _items(claim, by_id) if claim.parts is not None else ()
        fact = Fact(_slim(claim, article), start, end, settled, is_assumed(claim), items)
        fact.key = key
        facts.append(fact)
    _mark_lone(facts)
    return facts


def _slim(claim: Claim, article: ArticleRef | None) -> Claim:
    """A claim without the words of its text, which no law asks for and which take half of its memory."""
    evidence, subject = claim.evidence, claim.subject
    return replace(
        claim,
        article=article if claim.article == article else claim.article,
        evidence=Evidence(evidence.start, evidence.end, "", evidence.sentence, _NO_WORDS),
        subject=Subject(subject.kind, subject.id, subject.name),
    )


def _by_id(claims: Iterable[Claim]) -> dict[str, Claim]:
    """Claims by id; of several with one id, the same one whatever their order."""
    found: dict[str, Claim] = {}
    for claim in claims:
        other = found.setdefault(claim.id, claim)
        if other is not claim and repr(claim) < repr(other):
            found[claim.id] = claim
    return found


def _items(claim: Claim, by_id: Mapping[str, Claim]) -> tuple[Claim, ...]:
    """What a text lists for a count; nothing unless all of it is there, and asserted."""
    wanted = sorted(set(claim.parts.claims)) if claim.parts is not None else []
    items = tuple(by_id[one] for one in wanted if one in by_id)
    return items if len(items) == len(wanted) and all(item.modality == "asserted" for item in items) else ()


def _mark_lone(facts: Sequence[Fact]) -> None:
    """Tell the facts of an article that gives a driver two numbers in one series."""
    told: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in facts:
        claim = fact.claim
        if claim.predicate == "car_number" and claim.modality == "asserted" and is_own(claim):
            told[fact.claim.subject.id, fact.claim.scope.series].append(fact)
    for group in told.values():
        if len({fact.claim.value for fact in group}) > 1:
            for fact in group:
                fact.lone = False


def in_tension(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The counts of an article that do not fit one another as they stand: wins above top fives, two figures on one key.

    No other article can stand for these, however many say one of the figures.

    Args:
        facts: The facts of one article.
    """
    groups: dict[CountKey, list[Fact]] = defaultdict(list)
    ends: dict[CountKey, tuple[float, float]] = {}
    for fact in facts:
        key, value = fact.key, fact.claim.value
        if key is not None and isinstance(value, Count):
            groups[key].append(fact)
            low, high = bounds_of(value)
            others = ends.get(key)
            ends[key] = (low, high) if others is None else (max(low, others[0]), min(high, others[1]))
    predicates = {key.predicate for key in ends}
    for key, (low, high) in ends.items():
        if low > high:
            yield from groups[key]
        if len(ends) == 1:
            return
        rivals = [key.of(large) for large in WIDER.get(key.predicate, ()) if large in predicates]
        for rival in rivals if key.is_career else (*rivals, key.family):
            if rival in ends and rival != key and low > ends[rival][1]:
                yield from groups[key]
                yield from groups[rival]


@dataclass(slots=True)
class Gathered:
    """Facts by law.

    Attributes:
        counts: Facts of each count key, in the order of keys.
        by_predicate: All facts of each other predicate.
        denied: What texts say was not so, by predicate.
        planned: What texts say is to be, by predicate.
    """

    counts: dict[CountKey, list[Fact]] = field(default_factory=dict)
    by_predicate: dict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    denied: dict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    planned: dict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))


def gather(facts: Iterable[Fact]) -> Gathered:
    """Sort facts by the law that wants them, each law's in the order of articles and texts.

    The same meaning twice in an article stays in: it is counted once, because articles and witnesses are sets.

    Args:
        facts: Facts in any order.
    """
    found = Gathered()
    counts: dict[CountKey, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=_place):
        if fact.claim.modality == "negated":
            found.denied[fact.claim.predicate].append(fact)
        elif fact.claim.modality == "planned":
            found.planned[fact.claim.predicate].append(fact)
        elif fact.key is not None:
            counts[fact.key].append(fact)
        else:
            found.by_predicate[fact.claim.predicate].append(fact)
    found.counts = dict(sorted(counts.items(), key=lambda item: item[0].order))
    return found


def _place(fact: Fact) -> tuple[str, int, str]:
    claim = fact.claim
    return claim.article.id, claim.evidence.start, claim.id
