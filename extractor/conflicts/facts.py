"""From claims to facts: which claims may be set against others, what interval of values and of days each means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.conflicts.clock import ALWAYS, DAY, NEVER, RaceClock, day_of, time_of
from extractor.conflicts.count_keys import CountKey
from extractor.records import Claim, Count

LOOSE = frozenset({"boilerplate", "post", "caption"})
"""Sections whose text may be older than the article: they speak for any day up to it, unless they say a day."""
PART_ROLES = frozenset({"part-time", "reserve", "development"})
"""Roles that say nothing of a driver's own team or number."""
INFINITE = float("inf")


@dataclass(eq=False, slots=True)
class Fact:
    """A claim that may be compared, with its times. It is itself alone: no two facts are equal.

    Attributes:
        start: Earliest time it may speak of (``NEVER`` when open).
        end: Latest time (``ALWAYS`` when open).
        settled: The counting was over.
        assumed: A slot of its scope was assumed, not read.
        items: The claims that its text lists for it.
        lone: Its article knows no other number (or team) of this driver in this series.
        witness: Name of the cluster of copies that its article belongs to.
        key: What it counts; None where it is no total.
        article: Id of the article that says it.
        also: Further witnesses who say the very same, and whose facts were not kept.
    """

    claim: Claim
    start: int
    end: int
    settled: bool
    assumed: bool
    items: tuple[Claim, ...] = ()
    lone: bool = True
    witness: str = ""
    also: frozenset[str] = frozenset()
    key: CountKey | None = None
    article: str = ""

    def __post_init__(self) -> None:
        self.article = self.claim.article.id

    @property
    def witnesses(self) -> frozenset[str]:
        """All who say it."""
        return self.also | {self.witness}


def bounds_of(value: Count) -> tuple[float, float]:
    """The interval of numbers that a count allows.

    Example:
        >>> bounds_of(Count(number=7)), bounds_of(Count(number=7, comparison="more_than"))
        ((7, 7), (8, inf))
        >>> bounds_of(Count(number=40, comparison="about"))
        (36, 44)
    """
    number = value.number
    if value.comparison == "exactly":
        return number, number
    margin = max(1, number // 10)
    return {
        "at_least": (number, INFINITE),
        "more_than": (number + 1, INFINITE),
        "at_most": (0, number),
        "fewer_than": (0, number - 1),
        "about": (number - margin, number + margin),
    }[value.comparison]


def spoken_days(claim: Claim, lower: int | None = None) -> tuple[int, int]:
    """The times that a claim may speak of, before anything is known of its season.

    A day of publication is widened to the day before it: what is published on a race day may be written before the
    race. A day that the text itself gives is the day at whose end the count held.

    Args:
        claim: The claim.
        lower: A lower bound for an article without any date, from what it reports as past.
    """
    own, published = claim.as_of, claim.article.published
    if own.earliest is not None or own.latest is not None:
        first, last, said = time_of(own.earliest), time_of(own.latest), own.basis == "stated"
    elif published is not None:
        # "When he was 47" is told of a past day that nobody dates: any before the article.
        first = None if own.basis == "stated" else time_of(published.earliest)
        last, said = time_of(published.latest), False
    else:
        first, last, said = None, None, False
    if first is not None and last is not None and last < first:
        first = last = None
    if claim.section in LOOSE and not said:
        first = None
    elif first is None and last is None and own.basis != "stated":
        first = lower
    margin = 0 if said else DAY
    return (first - margin if first is not None else NEVER, last if last is not None else ALWAYS)


def tally_days(claim: Claim, clock: RaceClock, lower: int | None = None) -> tuple[int, int, bool]:
    """The times of a count claim, and whether its counting was over then.

    A season's total that is final, or that is told after the season, holds at the season's end, whenever it is told.
    """
    start, end = spoken_days(claim, lower)
    seasons = claim.scope.seasons
    if seasons is None:
        return start, end, claim.tally == "final"
    first, last = clock.season(claim.scope.series, seasons[1])
    if claim.tally == "final" or (start >= last and claim.tally != "so_far"):
        return last + 1, last + 1, True
    if end < first and getattr(claim.value, "number", None) == 0:
        return first - DAY, first - DAY, False
    start, end = max(start, first - DAY), min(end, last)
    # A date before the season began is a wrong date, not a wrong tally.
    return (start, end, False) if start <= end else (first - DAY, last, False)


def reported_past(claims: Iterable[Claim], clock: RaceClock) -> int | None:
    """The end of the last season whose final total an article without a date reports; None for one with a date.

    Args:
        claims: The claims of one article.
        clock: The season calendar.
    """
    found = None
    for claim in claims:
        published, seasons = claim.article.published, claim.scope.seasons
        if (published is None or published.earliest is None) and seasons is not None and claim.tally == "final":
            last = clock.season(claim.scope.series, seasons[1])[1]
            found = last if found is None else max(found, last)
    return found


def is_assumed(claim: Claim) -> bool:
    """Whether a slot of the scope was assumed rather than read."""
    return claim.basis.seasons == "inherited" or "default" in (claim.basis.series, claim.basis.seasons)


def is_own(claim: Claim) -> bool:
    """Whether a team or a number is the driver's own: in a known series, and not of a part-timer or a reserve.

    Args:
        claim: A claim of ``drives_for`` or ``car_number``.
    """
    return bool(claim.scope.series) and claim.scope.role not in PART_ROLES and not is_assumed(claim)


def year_of(fact: Fact) -> int | None:
    """The season of a fact; of one told in the present, the year of its article."""
    seasons = fact.claim.scope.seasons
    if seasons is not None:
        return seasons[0] if seasons[0] == seasons[1] else None
    if is_known_day(fact.start) and is_known_day(fact.end) and day_of(fact.start).year == day_of(fact.end).year:
        return day_of(fact.start).year
    return None


def is_known_day(time: int) -> bool:
    """Whether a time is a day at all, not an open end.

    Example:
        >>> is_known_day(NEVER)
        False
    """
    return NEVER < time < ALWAYS


def on_one_day(facts: Iterable[Fact]) -> list[list[Fact]]:
    """Facts that are told of the very same known day, a list for each day.

    Args:
        facts: Any facts.
    """
    days: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts:
        if is_known_day(fact.start) and is_known_day(fact.end):
            days.setdefault((fact.start, fact.end), []).append(fact)
    return [days[day] for day in sorted(days)]


def show_day(time: int) -> str:
    """A time as an ISO day."""
    return day_of(time).isoformat()
