"""All laws over all claims, and the findings that they make, in a fixed order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from extractor.conflicts.ages import age_conflicts
from extractor.conflicts.bounds import bound_conflicts
from extractor.conflicts.clock import Calendar, RaceClock
from extractor.conflicts.counts import judge, judge_unknown_series
from extractor.conflicts.draft import Draft
from extractor.conflicts.exclusive import exclusive_conflicts
from extractor.conflicts.explain import Namer, assumptions
from extractor.conflicts.facts import Fact
from extractor.conflicts.fluent import fluent_conflicts
from extractor.conflicts.gather import Gathered, gather, meaning
from extractor.conflicts.hints import scope_slips
from extractor.conflicts.keys import CountKey, Held, hold
from extractor.conflicts.parts import list_conflicts
from extractor.conflicts.races import RaceFinder
from extractor.conflicts.static import static_conflicts
from extractor.conflicts.sums import sum_conflicts
from extractor.conflicts.suspects import claims_of, rank
from extractor.conflicts.witnesses import cluster
from extractor.records import SEVERITY, ArticleRecord, AsOf, Claim, Finding, FindingPosition, FindingSubject
from extractor.records.finding import Locus

_GRAVITY = {"error": 0, "warning": 1, "info": 2}
_ASSUMING = frozenset({"error", "warning"})


def find_conflicts(
    claims: Iterable[Claim],
    *,
    articles: Iterable[ArticleRecord] = (),
    calendar: Calendar | None = None,
    lexicon: str = "nascar",
) -> list[Finding]:
    """Find the claims that cannot all be true, and those that differ for a reason worth showing.

    Args:
        claims: Claims of any number of articles, in any order.
        articles: Their records; with fingerprints, copies of one story count as one witness.
        calendar: Season calendar; that of the lexicon when none is given.
        lexicon: Which lexicon to take the calendar and the names of series from.

    Returns:
        Findings by severity, subject, predicate and id. Equal input gives equal findings, whatever its order.
    """
    names: dict[str, Sequence[tuple[int, int, str]]] = {}
    if calendar is None:
        from extractor.lexicon import load_lexicon

        loaded = load_lexicon(lexicon)
        calendar = loaded.calendar
        names = {series.id: series.names for series in loaded.series.values()}
    clock, namer = RaceClock(calendar), Namer(names)
    gathered = gather(claims, clock, cluster(articles))
    drafts, groups = _drafts(gathered, clock, namer)
    suspects = rank(drafts)
    scope_slips(drafts, groups, suspects)
    found = {finding.id: finding for finding in (_finding(draft, suspects.get(id(draft), ())) for draft in drafts)}
    return sorted(found.values(), key=lambda one: (_GRAVITY[one.severity], one.subject.id, one.predicate, one.id))


def count_agreements(claims: Iterable[Claim]) -> int:
    """Number of meanings that two or more articles share."""
    articles: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in claims:
        articles[meaning(claim)].add(claim.article.id)
    return sum(len(ids) > 1 for ids in articles.values())


def _drafts(gathered: Gathered, clock: RaceClock, namer: Namer) -> tuple[list[Draft], dict[CountKey, list[Held]]]:
    groups: dict[CountKey, list[Held]] = {}
    drafts: list[Draft | None] = []
    for key in sorted(gathered.counts, key=str):
        facts = gathered.counts[key]
        draft = judge(key, facts, clock, namer)
        drafts.append(draft)
        groups[key] = _shared(draft, [fact for fact in facts if not fact.assumed])
    drafts += _unknown_series(gathered.counts, clock, namer)
    sound = {key: values for key, values in groups.items() if values}
    drafts += sum_conflicts(sound, clock, namer)
    drafts += bound_conflicts(sound, gathered, clock, namer)
    finder = RaceFinder((fact for facts in gathered.by_predicate.values() for fact in facts), clock.calendar)
    drafts += list_conflicts(gathered, namer)
    drafts += exclusive_conflicts(gathered, finder, clock, namer)
    drafts += static_conflicts(gathered, finder, namer)
    drafts += fluent_conflicts(gathered, finder, clock, namer)
    drafts += age_conflicts(gathered)
    return [draft for draft in drafts if draft is not None], groups


def _shared(draft: Draft | None, facts: list[Fact]) -> list[Held]:
    """The values of a key for the laws across keys: those of its finding, so that suspects add up."""
    values = hold(fact for fact in facts if getattr(fact.claim.value, "comparison", "") != "about")
    shown = {held.value: held for held in draft.positions} if draft is not None else {}
    return [
        shown[held.value] if held.value in shown and len(shown[held.value].facts) == len(held.facts) else held
        for held in values
    ]


def _unknown_series(counts: Mapping[CountKey, list[Fact]], clock: RaceClock, namer: Namer) -> list[Draft | None]:
    stated: dict[CountKey, dict[CountKey, list[Fact]]] = defaultdict(dict)
    for key, facts in counts.items():
        if key.series is not None:
            stated[key._replace(series=None)][key] = facts
    return [
        judge_unknown_series(key, counts[key], stated[key], clock, namer)
        for key in sorted((key for key in counts if key.series is None and key in stated), key=str)
    ]


def _finding(draft: Draft, suspects: tuple[str, ...]) -> Finding:
    severity = SEVERITY[draft.verdict]
    assumed = assumptions(draft.positions) if severity in _ASSUMING else ()
    text = draft.text + (f" Assumed: {'; '.join(assumed)}." if assumed else "")
    return Finding(
        id=_id(draft),
        verdict=draft.verdict,
        severity=severity,
        predicate=draft.predicate,
        subject=FindingSubject(kind=draft.subject.kind, id=draft.subject.id, name=draft.subject.name),
        scope=draft.scope,
        positions=tuple(_position(held) for held in draft.positions),
        locus=_locus(draft),
        derivation=draft.derivation,
        assumptions=assumed,
        suspects=suspects,
        hint=draft.hint,
        explanation=text,
    )


def _position(held: Held) -> FindingPosition:
    first = held.facts[0].claim
    as_of = first.as_of
    if as_of.earliest is None and as_of.latest is None and first.article.published is not None:
        published = first.article.published
        as_of = AsOf(
            earliest=published.earliest,
            latest=published.latest,
            basis="inferred" if published.basis == "inferred" else "published",
        )
    return FindingPosition(
        value=held.value,
        claims=claims_of([held]),
        articles=tuple(sorted(held.articles)),
        as_of=as_of,
        witnesses=len(held.witnesses),
    )


def _locus(draft: Draft) -> Locus:
    facts = [fact for held in draft.positions for fact in held.facts]
    if len({fact.article for fact in facts}) > 1:
        return "articles"
    sentences = {fact.claim.evidence.sentence for fact in facts}
    return "sentence" if len(sentences) == 1 else "article"


def _id(draft: Draft) -> str:
    meanings = sorted(
        {(*map(str, meaning(fact.claim)), fact.article) for held in draft.positions for fact in held.facts}
    )
    digest = blake2b(repr((draft.verdict, meanings)).encode(), digest_size=8)
    return f"cfl_{digest.hexdigest()}"
