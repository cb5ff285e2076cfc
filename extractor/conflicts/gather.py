"""From the claims of one article to facts, and facts sorted by the law that wants them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from extractor.conflicts.clock import RaceClock
from extractor.conflicts.facts import Fact, bounds_of, is_assumed, is_own, reported_past, spoken_days, tally_days
from extractor.conflicts.keys import CHAIN, CountKey, count_key
from extractor.records import PREDICATES, ArticleRef, Claim, Count, Evidence, Span, Subject
from extractor.records.soundness import fault_of

_NO_WORDS = Span(0, 0, "")
DENIABLE = frozenset({"title", "race_win"})
"""Claims of these exclude the same claim by another text where they are denied."""
PLANNED = frozenset({"drives_for", "car_number"})
"""Claims of these are told as changes where they are plans."""


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


def article_facts(claims: Sequence[Claim], clock: RaceClock) -> list[Fact]:
    """The facts of one article. Possible claims are none, nor are impossible ones.

    A negated claim is one where it excludes what somebody else may assert, as with titles; "not ten wins" says little. A
    planned one is, where it tells of a change.

    Args:
        claims: All claims of the article.
        clock: Races between two times.
    """
    by_id = _by_id(claim for claim in claims if claim.predicate in PREDICATES)
    sound = [claim for claim in by_id.values() if fault_of(claim) is None]
    lower = reported_past(sound, clock)
    article = sound[0].article if sound else None
    facts = []
    for claim in sound:
        denied = claim.modality == "negated" and claim.predicate in DENIABLE
        planned = claim.modality == "planned" and claim.predicate in PLANNED
        if claim.modality != "asserted" and not denied and not planned:
            continue
        if is_count(claim):
            start, end, settled = tally_days(claim, clock, lower)
        else:
            start, end = spoken_days(claim, lower)
            settled = claim.tally == "final"
        items = _items(claim, by_id) if claim.parts is not None else ()
        facts.append(Fact(_slim(claim, article), start, end, settled, is_assumed(claim), items))
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
    for fact in facts:
        if is_count(fact.claim) and (key := count_key(fact.claim)) is not None:
            groups[key].append(fact)
    if len(groups) < 2 and all(len(group) < 2 for group in groups.values()):
        return
    ends = {key: _ends(group) for key, group in groups.items()}
    for key, group in groups.items():
        wider = [key.of(large) for small, large in CHAIN if small == key.predicate]
        rivals = [key, *(one for one in (*wider, key.family) if one in ends and one != key)]
        for rival in rivals:
            if ends[key][0] > ends[rival][1]:
                yield from group
                yield from groups[rival] if rival != key else ()


def _ends(group: Sequence[Fact]) -> tuple[float, float]:
    """The greatest lower and the least upper end of some figures."""
    bounds = [bounds_of(fact.claim.value) for fact in group if isinstance(fact.claim.value, Count)]
    return max(low for low, _ in bounds), min(high for _, high in bounds)


@dataclass(slots=True)
class Gathered:
    """Facts by law.

    Attributes:
        counts: Facts of each count key.
        by_predicate: All facts of each other predicate.
        denied: What texts say was not so, by predicate.
        planned: What texts say is to be, by predicate.
    """

    counts: dict[CountKey, list[Fact]] = field(default_factory=lambda: defaultdict(list))
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
    for fact in sorted(facts, key=_place):
        key = count_key(fact.claim) if is_count(fact.claim) else None
        if fact.claim.modality == "negated":
            found.denied[fact.claim.predicate].append(fact)
        elif fact.claim.modality == "planned":
            found.planned[fact.claim.predicate].append(fact)
        elif key is not None:
            found.counts[key].append(fact)
        else:
            found.by_predicate[fact.claim.predicate].append(fact)
    return found


def _place(fact: Fact) -> tuple[str, int, str]:
    claim = fact.claim
    return claim.article.id, claim.evidence.start, claim.id
