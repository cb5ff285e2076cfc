"""Seasons into ranges and careers, series into national totals, lists into their counts.

Only bounds that always hold are used. A career at some time is at least the sum of the seasons that were over by
then; a range of seasons that are all known is their sum. Every distinct value of a part is tried, not every claim,
and a part that fits with some other value of the rest is not blamed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import product

from extractor.conflicts.clock import NATIONAL, NATIONAL_PARTS, NEVER, RaceClock
from extractor.conflicts.count_keys import CountKey
from extractor.conflicts.counts import UNSAFE
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, listed, many, plain, source
from extractor.conflicts.facts import is_known_day
from extractor.conflicts.keys import Held, scope_of
from extractor.conflicts.tally import TallySolver
from extractor.records import Claim

_MAX_COMBINATIONS = 256


@dataclass(slots=True)
class Misfit:
    """A sum that does not fit, before it is decided which of several to report."""

    culprits: list[Held]
    total: Held
    draft: Draft

    @property
    def rank(self) -> tuple[bool, float]:
        """Best first: the total of the culprits' own article, then the smallest."""
        own = frozenset.intersection(*(held.articles for held in (*self.culprits, self.total)))
        return (not own, self.total.low)


@dataclass(slots=True)
class Part:
    """One addend: the label it has in a derivation, and the values that are held for it.

    Attributes:
        narrow: Leaves of the values those that can be addends, the greatest always among them. It is asked only where
            the sum of the greatest is too much, which is rare.
        most: The greatest value that it can add.
    """

    label: str
    values: list[Held]
    narrow: Callable[[list[Held]], list[Held]] | None = None
    most: float = field(init=False)

    def __post_init__(self) -> None:
        self.most = max([held.low for held in self.values])

    def narrowed(self) -> Part:
        """The same with the values that can be addends."""
        return Part(self.label, self.narrow(self.values)) if self.narrow else self

    @property
    def least(self) -> Held:
        """The value that adds least."""
        return min(self.values, key=lambda held: (held.low, held.high))

    @property
    def contested(self) -> bool:
        """Whether two values cannot both be right."""
        return max(held.low for held in self.values) > min(held.high for held in self.values)


def sum_conflicts(groups: Mapping[CountKey, list[Held]], clock: RaceClock, namer: Namer) -> list[Draft]:
    """All findings of sums, one for each group of culprits.

    Args:
        groups: Values held on each key of asserted counts.
        clock: Races between two times.
        namer: Names for the sentences.
    """
    families: dict[CountKey, dict[CountKey, list[Held]]] = defaultdict(dict)
    for key, values in groups.items():
        if key.series is not None and key.predicate not in UNSAFE:
            families[key.family][key] = values
    drafts: list[Draft] = []
    for keys in families.values():
        seasons = {key.first: values for key, values in keys.items() if key.first and key.first == key.last}
        ranges = {(key.first, key.last): values for key, values in keys.items() if key.first != key.last}
        for key in keys:
            if key.is_career:
                drafts += _careers(key, keys[key], seasons, ranges, clock, namer)
            elif key.first != key.last:
                drafts += _range(key, keys[key], seasons, namer)
            if key.series == NATIONAL:
                drafts += _national(key, keys[key], groups, families, clock, namer)
    return drafts


def settled_values(values: Iterable[Held]) -> list[Held]:
    """The values that some fact gives as a settled total."""
    return [held for held in values if held.settled]


def _careers(
    key: CountKey,
    totals: list[Held],
    seasons: Mapping[int, list[Held]],
    ranges: Mapping[tuple[int, int], list[Held]],
    clock: RaceClock,
    namer: Namer,
) -> list[Draft]:
    found = []
    years = [_Year(key, year, held, clock) for year, held in sorted(seasons.items())]
    settled_ranges = [
        (first, last, Part(f"{first} to {last}", values))
        for (first, last), held in sorted(ranges.items())
        if (values := settled_values(held))
    ]
    exact = sorted((one for one in totals if one.exact), key=lambda held: (held.end, held.low))
    for total in totals:
        start = total.late[0].start
        if start <= NEVER or total.high == float("inf"):
            continue
        parts = {year.year: part for year in years if (part := year.part(start))}
        misfits = _too_much(key, total, list(parts.values()), "career", namer)
        blamed = {id(held) for misfit in misfits for held in misfit.culprits}
        for first, last, part in settled_ranges:
            if clock.season(key.series, last)[1] <= start:
                rest = [part for year, part in parts.items() if not first <= year <= last]
                found_too = _too_much(key, total, [part, *rest], "career", namer)
                misfits += [one for one in found_too if blamed.isdisjoint(map(id, one.culprits))]
        if not misfits:
            misfits = _from_earlier(key, total, exact, parts, clock, namer)
        found += misfits
    return _one_each(found)


class _Year:
    """A season as an addend of a career: its settled total once it is over, what was held of it before."""

    def __init__(self, key: CountKey, year: int, values: list[Held], clock: RaceClock) -> None:
        self.year = year
        self._values = values
        self._over = clock.season(key.series, year)[1]
        self._soonest = min([held.end for held in values])
        self._narrow = partial(_highest, key._replace(first=year, last=year), clock)
        settled = settled_values(values)
        self._settled = Part(str(year), settled) if settled else None

    def part(self, by: int) -> Part | None:
        """What the season had added by some time; None where nobody says."""
        if self._settled is not None and self._over <= by:
            return self._settled
        if self._soonest > by:
            return None
        return Part(str(self.year), [held for held in self._values if held.end <= by], self._narrow)


def _from_earlier(
    key: CountKey, total: Held, exact: Sequence[Held], parts: Mapping[int, Part], clock: RaceClock, namer: Namer
) -> list[Misfit]:
    """A career total of an earlier year with the seasons since: the later total is at least their sum."""
    # ``exact`` is in the order of the times by which the totals were said to hold.
    for year in sorted(parts, reverse=True):
        opening = clock.season(key.series, year)[0]
        at = bisect_left(exact, opening, key=lambda held: held.end)
        earlier = next((one for one in reversed(exact[max(at - 2, 0) : at]) if one is not total), None)
        if earlier is not None:
            since = [part for one, part in parts.items() if one >= year]
            return _too_much(key, total, [Part(f"career before {year}", [earlier]), *since], "career", namer)
    return []


def _range(key: CountKey, totals: list[Held], seasons: Mapping[int, list[Held]], namer: Namer) -> list[Draft]:
    years = range(key.first, key.last + 1)
    parts = [Part(str(year), values) for year in years if (values := settled_values(seasons.get(year, [])))]
    label = f"{key.first} to {key.last}"
    found = []
    for total in settled_values(totals):
        if len(parts) == len(years):
            found += _unequal(key, total, parts, label, namer)
        else:
            told = [Part(str(year), values) for year in years if (values := seasons.get(year, []))]
            found += _too_much(key, total, told, label, namer)
    return _one_each(found)


def _national(
    key: CountKey,
    totals: list[Held],
    groups: Mapping[CountKey, list[Held]],
    families: Mapping[CountKey, Mapping[CountKey, list[Held]]],
    clock: RaceClock,
    namer: Namer,
) -> list[Draft]:
    """A total of all series below one or several of them, each with what it had by then."""
    found = []
    for total in totals:
        latest = total.late[0].start
        parts = []
        for one in NATIONAL_PARTS:
            label = namer.series(one, key.last).strip()
            own = key._replace(series=one)
            known = [held for held in groups.get(own, ()) if _was_so(held, own, latest, clock)]
            if known:
                parts.append(Part(label, known if total.settled and not key.is_career else [known[-1]]))
            elif key.is_career:
                parts += _seasons_of(families.get(own, {}), latest, clock, label)
        found += _too_much(key, total, parts, "all national series", namer)
        if not found and len(parts) == len(NATIONAL_PARTS):
            found += _too_little(key, total, groups, namer)
    return _one_each(found)


def _too_little(key: CountKey, total: Held, groups: Mapping[CountKey, list[Held]], namer: Namer) -> list[Misfit]:
    """A total above all of its series, each told of the very same time."""
    times = {(fact.start, fact.end) for fact in total.facts if is_known_day(fact.start) and is_known_day(fact.end)}
    chosen = []
    for one in NATIONAL_PARTS:
        same = [
            held
            for held in groups.get(key._replace(series=one), ())
            if (total.settled and held.settled and not key.is_career)
            or any((fact.start, fact.end) in times for fact in held.facts)
        ]
        if not same:
            return []
        chosen.append((Part(namer.series(one, key.last).strip(), same), max(same, key=lambda held: held.high)))
    if sum(held.high for _, held in chosen) >= total.low:
        return []
    return [_draft(key, total, chosen, [held for _, held in chosen], "all national series", namer, "<")]


def _was_so(held: Held, key: CountKey, latest: int, clock: RaceClock) -> bool:
    """Whether a part already had a value by some time: no race of it lies between."""
    if held.settled and not key.is_career:
        return clock.season(key.series, key.last)[1] <= latest
    return clock.races(key.series, latest, held.end) == 0


def _highest(key: CountKey, clock: RaceClock, values: list[Held]) -> list[Held]:
    """Of figures of a running season that one tally has one after the other, the highest; all of them if none has."""
    kind = values[0].facts[0].claim.subject.kind if values else "driver"
    if len(values) < 2 or TallySolver(clock, key, kind).clashes(values):
        return values
    return [max(values, key=lambda held: held.low)]


def _seasons_of(family: Mapping[CountKey, list[Held]], latest: int, clock: RaceClock, label: str) -> list[Part]:
    """The seasons of a series that were over by some time."""
    return [
        Part(f"{label} {key.first}", values)
        for key, held in sorted(family.items(), key=lambda item: item[0].first)
        if key.first == key.last and key.first
        if clock.season(key.series, key.last)[1] <= latest and (values := settled_values(held))
    ]


def _too_much(key: CountKey, total: Held, parts: Sequence[Part], label: str, namer: Namer) -> list[Misfit]:
    if sum([part.most for part in parts]) <= total.high:
        return []
    parts = [part.narrowed() for part in parts]
    least = sum(part.least.low for part in parts)
    if least > total.high:
        needed = [part for part in parts if part.least.low]
        return [
            _draft(
                key, total, [(part, part.least) for part in needed], [part.least for part in needed], label, namer, ">"
            )
        ]
    likely = [max(part.values, key=lambda held: (len(held.witnesses), held.low)) for part in parts]
    if sum(held.low for held in likely) > total.high:
        best = [(part, held) for part, held in zip(parts, likely, strict=True) if held.low]
        return [_draft(key, total, best, [held for _, held in best], label, namer, ">")]
    drafts = []
    for part in parts:
        for held in part.values:
            if held.low - part.least.low + least > total.high:
                chosen = [(one, held if one is part else one.least) for one in parts if one is part or one.least.low]
                drafts.append(_draft(key, total, chosen, [held], label, namer, ">"))
    return drafts


def _unequal(key: CountKey, total: Held, parts: Sequence[Part], label: str, namer: Namer) -> list[Misfit]:
    size = 1
    for part in parts:
        size *= len(part.values)
    if size > _MAX_COMBINATIONS:
        return []
    fitting: set[int] = set()
    any_fit = False
    for chosen in product(*(part.values for part in parts)):
        if sum(held.low for held in chosen) <= total.high and sum(held.high for held in chosen) >= total.low:
            any_fit = True
            fitting.update(id(held) for held in chosen)
    drafts = []
    if not any_fit:
        best = [(part, max(part.values, key=lambda held: (len(held.witnesses), -held.low))) for part in parts]
        return [_draft(key, total, best, [held for _, held in best], label, namer, None)]
    for part in parts:
        for held in part.values:
            if id(held) not in fitting:
                rest = [
                    (one, held if one is part else next(value for value in one.values if id(value) in fitting))
                    for one in parts
                ]
                drafts.append(_draft(key, total, rest, [held], label, namer, None))
    return drafts


def _draft(
    key: CountKey,
    total: Held,
    chosen: Sequence[tuple[Part, Held]],
    culprits: list[Held],
    label: str,
    namer: Namer,
    sign: str | None,
) -> Misfit:
    relation = sign or (">" if sum(held.low for _, held in chosen) > total.high else "<")
    bound = total.high if relation == ">" else total.low
    amounts = [held.low if relation == ">" else held.high for _, held in chosen]
    amount = sum(amounts)
    terms = " + ".join(f"{one:g} ({part.label})" for one, (part, _) in zip(amounts, chosen, strict=True))
    derivation = (
        f"{terms} = {amount:g} {relation} {bound:g} ({label})"
        if len(chosen) > 1
        else f"{terms} {relation} {bound:g} ({label})"
    )
    who, where = total.facts[0].claim.subject.name, namer.scope(key)
    told = listed([f"{plain(held.value)} ({part.label}; {source(_nearest(held, total))})" for part, held in chosen])
    text = f"{who} has {many(plain(total.value), key.predicate)} {where} ({source(total.facts[0].claim)}), but " + (
        f"the parts add up to {amount:g}: {told}." if len(chosen) > 1 else f"a part of it alone has {told}."
    )
    draft = Draft(
        "arithmetic" if len(chosen) > 1 else "bound",
        key.predicate,
        total.facts[0].claim.subject,
        scope_of(key),
        sorted([*culprits, total], key=Held.sort_key),
        text,
        derivation=derivation,
        support=[held for _, held in chosen if held not in culprits],
    )
    return Misfit(culprits, total, draft)


def _nearest(held: Held, total: Held) -> Claim:
    """The claim of a part to cite: one of an article that also gives the total, where there is one."""
    return next((fact.claim for fact in held.facts if fact.article in total.articles), held.facts[0].claim)


def _one_each(misfits: list[Misfit]) -> list[Draft]:
    """One finding for each group of culprits, whatever the number of totals that they break."""
    best: dict[frozenset[int], Misfit] = {}
    for misfit in misfits:
        group = frozenset(id(held) for held in misfit.culprits)
        if group not in best or misfit.rank < best[group].rank:
            best[group] = misfit
    return [misfit.draft for misfit in best.values()]
