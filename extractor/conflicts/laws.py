"""Which laws hold in which cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import chain

from extractor.conflicts.ages import age_conflicts
from extractor.conflicts.bounds import bound_conflicts, debut_conflicts
from extractor.conflicts.clock import RaceClock
from extractor.conflicts.count_keys import CountKey
from extractor.conflicts.counts import counted, judge, judge_unknown_series
from extractor.conflicts.draft import Draft
from extractor.conflicts.exclusive import exclusive_conflicts
from extractor.conflicts.explain import Namer
from extractor.conflicts.facts import Fact
from extractor.conflicts.fluent import change_conflicts, number_conflicts
from extractor.conflicts.gather import gather
from extractor.conflicts.hints import namesake_slips, scope_slips, stale_if_blamed
from extractor.conflicts.keys import Held
from extractor.conflicts.ledger import ledger_conflicts
from extractor.conflicts.parts import list_conflicts
from extractor.conflicts.races import RaceFinder
from extractor.conflicts.static import life_conflicts, race_conflicts
from extractor.conflicts.sums import sum_conflicts
from extractor.conflicts.suspects import blame
from extractor.records import Value


def subject_drafts(facts: Iterable[Fact], wrong: Collection[str], clock: RaceClock, namer: Namer) -> list[Draft]:
    """What the laws on one subject find.

    Args:
        facts: All facts of the subject, and of father or son.
        wrong: Ids of claims that its seasons tell as errors.
        clock: Races between two times.
        namer: Names for the sentences.
    """
    facts = list(facts)
    gathered = gather(facts)
    every: dict[CountKey, list[Held]] = {}
    groups: dict[CountKey, list[Held]] = {}
    drafts: list[Draft | None] = []
    for key, counts in gathered.counts.items():
        values = every[key] = counted(counts)
        draft = judge(key, counts, values, clock, namer)
        drafts.append(draft)
        firm = [fact for fact in counts if not fact.assumed]
        groups[key] = values if len(firm) == len(counts) else _shared(draft, firm)
    drafts += _unknown_series(gathered.counts, clock, namer)
    sound = {key: values for key, values in groups.items() if values}
    drafts += sum_conflicts(sound, clock, namer)
    drafts += _assumed_sums(gathered.counts, every, clock, namer)
    drafts += bound_conflicts(sound, clock, namer)
    drafts += debut_conflicts(gathered, sound, clock, namer)
    drafts += ledger_conflicts(sound, [draft for draft in drafts if draft is not None], clock, namer)
    drafts += list_conflicts(gathered, clock, namer)
    drafts += life_conflicts(gathered, namer)
    drafts += change_conflicts(gathered, wrong, namer)
    drafts += age_conflicts(gathered)
    found = [draft for draft in drafts if draft is not None]
    blame(found)
    stale_if_blamed(found)
    scope_slips(found, groups)
    if any(fact.claim.subject.id != facts[0].claim.subject.id for fact in facts):
        namesake_slips(found, facts)
    return found


def season_drafts(facts: Iterable[Fact], clock: RaceClock, namer: Namer) -> list[Draft]:
    """What the laws on one season of a series find.

    Args:
        facts: The facts of the season that are no totals.
        clock: Races between two times.
        namer: Names for the sentences.
    """
    gathered = gather(facts)
    finder = RaceFinder(chain.from_iterable(gathered.by_predicate.values()), clock)
    holders = exclusive_conflicts(gathered, finder, clock, namer)
    found = [
        *holders,
        *race_conflicts(gathered, finder, _told_twice(holders), namer),
        *number_conflicts(gathered, finder, clock, namer),
    ]
    blame(found)
    return found


def _told_twice(drafts: Iterable[Draft]) -> set[int]:
    """The facts (by ``id``) that make a second winner: that he also finished elsewhere is no news then."""
    return {
        id(fact) for draft in drafts if draft.predicate == "race_win" for held in draft.positions for fact in held.facts
    }


def _shared(draft: Draft | None, facts: list[Fact]) -> list[Held]:
    """The values of a key for the laws across keys: those of its finding, so that suspects add up."""
    values = counted(facts)
    shown = {held.value: held for held in draft.positions} if draft is not None else {}
    return [
        shown[held.value] if held.value in shown and len(shown[held.value].facts) == len(held.facts) else held
        for held in values
    ]


def _assumed_sums(
    counts: Mapping[CountKey, list[Fact]], every: Mapping[CountKey, list[Held]], clock: RaceClock, namer: Namer
) -> list[Draft]:
    """Sums that do not fit only if scopes were rightly assumed."""
    families = {key.family for key, facts in counts.items() if _says_more(facts)}
    if not families:
        return []
    concerned = {key: values for key, values in every.items() if values and key.family in families}
    found = []
    for draft in sum_conflicts(concerned, clock, namer):
        if any(all(fact.assumed for fact in held.facts) for held in (*draft.positions, *draft.support)):
            draft.verdict, draft.hint = "scope_ambiguous", None
            draft.text += " A scope was assumed, so they may count different things."
            found.append(draft)
    return found


def _says_more(facts: Iterable[Fact]) -> bool:
    """Whether some value is held only where a scope was assumed."""
    firm: dict[Value, bool] = {}
    for fact in facts:
        firm[fact.claim.value] = firm.get(fact.claim.value, False) or not fact.assumed
    return not all(firm.values())


def _unknown_series(counts: Mapping[CountKey, list[Fact]], clock: RaceClock, namer: Namer) -> list[Draft | None]:
    stated: dict[CountKey, dict[CountKey, list[Fact]]] = defaultdict(dict)
    for key, facts in counts.items():
        if key.series is not None:
            stated[key._replace(series=None)][key] = facts
    return [
        judge_unknown_series(key, counts[key], stated[key], clock, namer)
        for key in counts
        if key.series is None and key in stated
    ]
