"""Ages: each bounds the birth date, and all of them together must leave one day to be born on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from extractor.conflicts.clock import ALWAYS, DAY, NEVER, day_of
from extractor.conflicts.draft import Draft
from extractor.conflicts.explain import told
from extractor.conflicts.facts import Fact
from extractor.conflicts.gather import Gathered
from extractor.conflicts.keys import hold
from extractor.records import Count, DateValue, FindingScope, Value

_OPEN = (date.min, date.max)


def age_conflicts(gathered: Gathered) -> list[Draft]:
    """Findings on ages and birth dates of each person.

    Args:
        gathered: All facts.
    """
    ages: dict[str, list[Fact]] = defaultdict(list)
    births: dict[str, list[Fact]] = defaultdict(list)
    for fact in gathered.by_predicate["age"]:
        value = fact.claim.value
        if isinstance(value, Count) and value.comparison == "exactly" and 0 < value.number < 120:
            ages[fact.claim.subject.id].append(fact)
    for fact in gathered.by_predicate["birth_date"]:
        if isinstance(fact.claim.value, DateValue):
            births[fact.claim.subject.id].append(fact)
    drafts = (_person(ages[person], births.get(person, [])) for person in sorted(ages))
    return [draft for draft in drafts if draft is not None]


def age_on(born: date, day: date) -> int:
    """Whole years on a day.

    Example:
        >>> age_on(date(2000, 2, 29), date(2025, 2, 28)), age_on(date(2000, 2, 29), date(2025, 3, 1))
        (24, 25)
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def birth_window(fact: Fact) -> tuple[date, date]:
    """The first and the last birth date that a claim of age or of birth allows.

    Example:
        An age of 22, said on 1 or 2 May 2025, allows 3 May 2002 minus a day or two of margin, up to 2 May 2003.
    """
    value = fact.claim.value
    if isinstance(value, DateValue):
        first, last = date.fromisoformat(value.earliest), date.fromisoformat(value.latest)
        return first, last
    if not isinstance(value, Count):
        return _OPEN
    start, end = fact.start, fact.end
    seasons = fact.claim.scope.seasons
    if seasons is not None and fact.claim.as_of.basis != "stated":
        # An age told of a past season holds on some day of those years, not on the day of the article.
        start, end = date(seasons[0], 1, 1).toordinal() * DAY, date(seasons[1], 12, 31).toordinal() * DAY
    number = value.number
    first = date.min if start <= NEVER else _years_before(day_of(start), number + 1)
    last = date.max if end >= ALWAYS else _years_before(day_of(end), number)
    return first, last


def _years_before(day: date, years: int) -> date:
    if day.year - years < 1:
        return date.min
    # The 29th of February counts as the 28th here: a day's margin, never an error.
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)


def _person(ages: list[Fact], births: list[Fact]) -> Draft | None:
    subject = ages[0].claim.subject
    values = hold(ages)
    windows = {id(fact): birth_window(fact) for fact in (*ages, *births)}
    odd = _misfits([*ages, *births], windows)
    if odd:
        return _mismatch(ages, births, windows, odd)
    if len(values) < 2:
        return None
    ordered = sorted(values, key=lambda held: held.low)
    text = f"{subject.name} is {told(ordered, first_only=True)}; every age fits its date."
    return Draft("change", "age", subject, FindingScope(), ordered, text)


def _misfits(facts: Sequence[Fact], windows: dict[int, tuple[date, date]]) -> set[int]:
    """Facts outside the birth date that most witnesses allow; none where all share a day."""
    latest, soonest = _corner(facts, windows)
    if latest <= soonest:
        return set()
    events: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for fact in facts:
        first, last = windows[id(fact)]
        for witness in fact.witnesses:
            events[first][witness] += 1
            if last < date.max:
                events[date.fromordinal(last.toordinal() + 1)][witness] -= 1
    inside: dict[str, int] = defaultdict(int)
    best, best_day = -1, date.min
    count = 0
    for day in sorted(events):
        for witness, change in events[day].items():
            count += int(inside[witness] == 0 and change > 0) - int(
                inside[witness] > 0 and inside[witness] + change == 0
            )
            inside[witness] += change
        if count > best:
            best, best_day = count, day
    return {id(fact) for fact in facts if not windows[id(fact)][0] <= best_day <= windows[id(fact)][1]}


def _mismatch(
    ages: list[Fact], births: list[Fact], windows: dict[int, tuple[date, date]], odd: set[int]
) -> Draft | None:
    latest, soonest = _corner([*ages, *births], windows)
    clashing = [fact for fact in ages if windows[id(fact)][1] < latest or soonest < windows[id(fact)][0]]
    if not clashing:
        # Only the birth dates disagree, which is a contradiction of its own.
        return None
    latest, soonest = _corner(ages, windows)
    rivals = hold(fact for fact in births if windows[id(fact)][1] < latest or soonest < windows[id(fact)][0])
    held = hold(clashing)
    against = {id(one): sum(id(fact) in odd for fact in one.facts) for one in (*held, *rivals)}
    if all(against.values()) or not any(against.values()):
        against = {}
    subject = ages[0].claim.subject
    born = f", but the birth date is given as {told(rivals)}" if rivals else ""
    text = f"{subject.name} is said to be {told(held)}{born}; no birth date fits all of these."
    derivation = _derived(rivals[0].value, clashing[0]) if rivals else None
    return Draft(
        "age_mismatch",
        "age",
        subject,
        FindingScope(),
        [*held, *rivals],
        text,
        derivation=derivation,
        against=against,
    )


def _corner(facts: Sequence[Fact], windows: dict[int, tuple[date, date]]) -> tuple[date, date]:
    """The latest first and the soonest last day of birth that any fact asks for."""
    return max(windows[id(fact)][0] for fact in facts), min(windows[id(fact)][1] for fact in facts)


def _derived(born: Value, fact: Fact) -> str | None:
    """The age that a birth date gives on the day of a claim."""
    if not isinstance(born, DateValue) or born.precision != "day" or fact.end >= ALWAYS:
        return None
    day = day_of(fact.end)
    return f"born {born.earliest}: {age_on(date.fromisoformat(born.earliest), day)} on {day.isoformat()}"
