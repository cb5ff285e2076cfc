"""Counts against what the texts list for them: "four wins: A, B and C", titles by year, tracks won at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from extractor.conflicts.clock import DAY
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import Namer, listed, many, plain, source, title
from extractor.conflicts.facts import Fact, bounds_of
from extractor.conflicts.gather import Gathered
from extractor.conflicts.keys import CountKey, hold, scope_of, single_season
from extractor.records import Claim, Count


def list_conflicts(gathered: Gathered, namer: Namer) -> list[Draft]:
    """Findings of lists that do not have as many items as their count says.

    Args:
        gathered: All facts.
        namer: Names for the sentences.
    """
    drafts: list[Draft] = []
    titles: dict[tuple[str, str], dict[int, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in gathered.by_predicate["title"]:
        season, series = single_season(fact.claim), getattr(fact.claim.value, "id", None)
        if season is not None and series is not None and not fact.assumed:
            titles[fact.claim.subject.id, series][season].append(fact)
    for key in sorted(gathered.counts, key=str):
        facts = gathered.counts[key]
        drafts += _own_lists(key, facts, gathered, namer)
        if key.predicate == "titles" and key.is_career and key.series is not None:
            drafts += _title_years(key, facts, titles.get((key.subject, key.series), {}), namer)
    return drafts


def _own_lists(key: CountKey, facts: list[Fact], gathered: Gathered, namer: Namer) -> Iterator[Draft]:
    seen = set()
    for fact in facts:
        claim, parts = fact.claim, fact.claim.parts
        value = claim.value
        if parts is None or not isinstance(value, Count) or value.comparison != "exactly":
            continue
        items = [gathered.claims[one] for one in sorted(set(parts.claims)) if one in gathered.claims]
        if len(items) != len(set(parts.claims)) or any(item.modality != "asserted" for item in items) or not items:
            continue
        low = sum(_amount(item) for item in items)
        wrong = low != value.number if parts.complete else low > value.number
        if not wrong or (claim.article.id, value.number, low) in seen:
            continue
        seen.add((claim.article.id, value.number, low))
        total = hold([fact])[0]
        names = listed(sorted(_label(item) for item in items))
        yield Draft(
            "arithmetic",
            key.predicate,
            claim.subject,
            scope_of(key),
            [total],
            f"{source(claim)} gives {claim.subject.name} {many(value.number, key.predicate)} {namer.scope(key)}, "
            f"but lists {low:g}: {names}.",
            derivation=f"{low:g} listed {'>' if low > value.number else '<'} {value.number} counted",
        )


def _amount(item: Claim) -> float:
    """How much an item of a list adds: a count its number, anything else one."""
    return bounds_of(item.value)[0] if isinstance(item.value, Count) else 1


def _label(item: Claim) -> str:
    if isinstance(item.value, Count):
        years = item.scope.seasons
        where = str(years[0]) if years else title(item.scope.track or item.scope.series or "")
        return f"{plain(item.value)} ({where})"
    return plain(item.value)


def _title_years(key: CountKey, facts: list[Fact], years: dict[int, list[Fact]], namer: Namer) -> Iterator[Draft]:
    """A career's titles below the number of seasons whose title is claimed, all of them over by then."""
    if any((key.track, key.race, key.team, key.make)) or not years:
        return
    for total in hold(fact for fact in facts if not fact.assumed):
        latest = total.late[0]
        # A title of the running year may have been won after the count was written.
        won = sorted(year for year in years if _year_start(year + 1) <= latest.start)
        if len(won) <= total.high:
            continue
        parts = [held for year in won for held in hold(years[year])]
        yield Draft(
            "arithmetic" if len(won) > 1 else "bound",
            "titles",
            latest.claim.subject,
            scope_of(key),
            [total, *parts],
            f"{latest.claim.subject.name} is given {many(plain(total.value), 'titles')} {namer.scope(key)} "
            f"({source(latest.claim)}), but titles are claimed for {listed([str(year) for year in won])}.",
            derivation=f"{' + '.join(f'1 ({year})' for year in won)} = {len(won)} > {total.high:g} (career)",
        )


def _year_start(year: int) -> int:
    return date(year, 1, 1).toordinal() * DAY
