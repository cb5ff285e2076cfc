"""Which errors can be known from the other claims: the definition of docs/conflicts.md by brute force.

The rules, none of them taken from the engine:

**Counts.** Let W(t) be a tally at the end of day t. A claim "v in this scope, on some day of [a, b]" holds of a tally
that grows by single steps iff W(a) - W(s) <= v <= W(b) - W(s), where s is the day before the scope begins (for a career
before everything). Growth says W(x) <= W(y) <= W(x) + races in (x, y]. All of these are differences of two unknowns, so
the claims fit iff the graph of the inequalities has no negative cycle. The claims that are true fit one another; hence a
wrong one is detectable iff its own inequality contradicts a shortest path over the true ones. This is exact for one
tally, with any number of seasons, ranges and careers in it.

**Parts.** What holds of a tally holds of those within it: an upper bound on top fives over some days bounds wins, one on
all series bounds each series, one on all tracks or teams bounds each; lower bounds go the other way. The graph of a
tally takes upper inequalities from the tallies that contain it and lower ones from those that it contains. National
totals are also compared with the sums of what the graphs of their three series allow.

**As of.** [published - 1 day, published], or the stated day; open where the date is; no lower end in boilerplate, posts
and captions; within the season for a season's count; the season's end for a final total and for whatever is told after
it. An undated article that reports a season's final total was published on its last day or later.

**The rest.** One value: birth dates, debuts, race dates (not of captions), results and laps led in a named race, and the
number of a car there. One holder: races, titles; winners at a track against the races held there. An age and a date
bound the birth date. A complete list has as many items as its count.

Sound: what is called detectable contradicts true claims. In doubt it is not called so, and the doubt is counted: where
the wrong claim or all that stands against it assumes a scope, where one name is borne by two races of a season, or where
an article tells two numbers of a driver's cars.
Beyond the contract, and counted apart, are contradictions through a track's or team's part of a total and between a win
and another result of the same race.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from benchmarks.closed_loop.articles import Told
from benchmarks.closed_loop.world import NATIONAL, PER_RACE, SERIES, World
from extractor.records import CarNumber, Claim, Count, DateValue, RaceValue

_BEFORE, _AFTER = -1, 10**7
"""Days before and after everything."""
_WITHIN = {
    "wins": ("wins", "top_fives", "top_tens", "starts"),
    "top_fives": ("top_fives", "top_tens", "starts"),
    "top_tens": ("top_tens", "starts"),
}
"""The tallies that contain a tally. Poles are in none: who won one may not have started."""
_EARLY = ("starts", "poles")
"""What a preview may count before the race is run."""
_OLD = ("boilerplate", "post", "caption")
_ORDER = (
    "contradiction",
    "regression",
    "rate",
    "arithmetic",
    "bound",
    "exclusive_holder",
    "age_mismatch",
    "undated_difference",
    "scope_ambiguous",
)
"""The closed list of verdicts that are owed: the first that fits."""


class Ruling(NamedTuple):
    """What is owed for a wrong claim.

    Attributes:
        verdict: The verdict owed; None when nothing contradicts the claim.
        law: By which law of the contract; ``beyond`` when by none of them.
        doubtful: Nothing is owed for sure.
        rivals: Ids of the true claims that prove it wrong.
    """

    verdict: str | None = None
    law: str = ""
    doubtful: bool = False
    rivals: tuple[str, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether an error is owed, by the contract and without doubt."""
        return (
            self.verdict not in (None, "undated_difference", "scope_ambiguous")
            and not self.doubtful
            and self.law != "beyond"
        )


class Tally(NamedTuple):
    """What is counted, whatever the seasons."""

    subject: str
    predicate: str
    series: str
    track: str | None
    team: str | None

    def within(self, other: Tally) -> bool:
        """Whether all that this tally counts is counted by the other as well."""
        return (
            self.subject == other.subject
            and other.predicate in _WITHIN.get(self.predicate, (self.predicate,))
            and other.series in (self.series, NATIONAL)
            and other.track in (self.track, None)
            and other.team in (self.team, None)
        )


@dataclass(frozen=True, slots=True)
class Window:
    """A count as two inequalities: W(soon) - W(start) <= high, W(late) - W(start) >= low.

    Attributes:
        key: What must be equal for two counts to be of one thing: the tally and the seasons.
        settled: The counting was over.
    """

    claim: Claim
    tally: Tally
    key: tuple[Tally, tuple[int, int] | None]
    start: int
    soon: int
    late: int
    low: int
    high: int | None
    settled: bool


@dataclass(slots=True)
class Graph:
    """Difference constraints of one tally: ``edges[x]`` has (y, c, claim) for W(y) <= W(x) + c."""

    days: list[int]
    edges: dict[int, list[tuple[int, int, Window | None]]] = field(default_factory=lambda: defaultdict(list))

    def most(self, start: int, end: int) -> tuple[float, list[Window]]:
        """The most that W(end) - W(start) can be, and the claims that prove it."""
        best: dict[int, float] = {start: 0}
        queue, waiting = deque([start]), {start}
        while queue:
            day = queue.popleft()
            waiting.discard(day)
            for other, cost, _ in self.edges[day]:
                if best[day] + cost < best.get(other, float("inf")):
                    best[other] = best[day] + cost
                    if other not in waiting:
                        waiting.add(other)
                        queue.append(other)
        return best.get(end, float("inf")), self._proof(best, start, end)

    def _proof(self, best: dict[int, float], start: int, end: int) -> list[Window]:
        """The fewest claims along a shortest path."""
        if end not in best:
            return []
        came: dict[int, tuple[int, Window | None]] = {}
        queue, seen = deque([start]), set()
        claims = {start: 0}
        while queue:
            day = queue.popleft()
            if day in seen:
                continue
            seen.add(day)
            for other, cost, window in self.edges[day]:
                if best[day] + cost == best[other] and claims[day] + (window is not None) < claims.get(other, 10**9):
                    claims[other] = claims[day] + (window is not None)
                    came[other] = (day, window)
                    (queue.append if window else queue.appendleft)(other)
        proof, day = [], end
        while day != start:
            day, window = came[day]
            if window is not None:
                proof.append(window)
        return proof


class Oracle:
    """Judges single claims against a set of true ones.

    Args:
        world: For the calendar of races, never for who won them.
        told: The claims that are true.
        wrong: The claims that will be judged: their days become nodes of the graphs.
    """

    def __init__(self, world: World, told: Iterable[Told], wrong: Iterable[Told] = ()) -> None:
        self.world = world
        facts = [one.claim for one in told if one.claim.modality == "asserted"]
        self._written_after = self._lower_bounds(facts)
        self._windows: dict[str, dict[Tally, list[Window]]] = defaultdict(lambda: defaultdict(list))
        self._same: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
        self._cars: dict[tuple[str, str, str | None], set[str]] = defaultdict(set)
        for claim in facts:
            if _is_assumed(claim):
                continue
            window = self._window(claim)
            if window is not None:
                self._windows[window.tally.subject][window.tally].append(window)
            elif claim.predicate == "title":
                title = self._title_window(claim)
                self._windows[title.tally.subject][title.tally].append(title)
            for key in self._keys(claim):
                self._same[key].append(claim)
            if isinstance(claim.value, CarNumber):
                self._cars[claim.article.id, claim.subject.id, claim.scope.series].add(claim.value.text)
        self._judged: dict[str, set[int]] = defaultdict(set)
        for one in wrong:
            window = self._window(one.claim)
            if window is not None:
                self._judged[window.tally.subject] |= {window.start, window.soon, window.late}
        self._graphs: dict[Tally, Graph] = {}

    def judge(self, told: Told) -> Ruling:
        """What is owed for a claim, were it wrong; nothing for one that fits."""
        claim = told.claim
        if claim.modality != "asserted":
            return Ruling()
        window = self._window(claim)
        listed = self._list(claim)
        rulings = [listed] if listed else []
        if window is not None:
            rulings += self._pairs(window)
            if not rulings or min(map(_rank, rulings)) > _ORDER.index("rate"):
                rulings += self._proofs(window)
        else:
            rulings += self._one_value(claim)
        if not rulings:
            return Ruling()
        best = min(rulings, key=lambda one: (one.doubtful, one.law == "beyond", _rank(one), len(one.rivals)))
        if _is_assumed(claim):
            return best._replace(verdict="scope_ambiguous", doubtful=best.doubtful or window is None)
        return best

    # Counts: days

    def _lower_bounds(self, claims: Iterable[Claim]) -> dict[str, int]:
        found: dict[str, int] = {}
        for claim in claims:
            seasons, series = claim.scope.seasons, claim.scope.series
            if claim.article.published is None and claim.tally == "final" and seasons and series:
                last = self.world.ends(series, seasons[1])[1]
                found[claim.article.id] = max(found.get(claim.article.id, _BEFORE), last - 1)
        return found

    def _days(self, claim: Claim) -> tuple[int, int]:
        own, published = claim.as_of, claim.article.published
        if own.basis == "stated" and own.earliest and own.latest:
            return _ordinal(own.earliest), _ordinal(own.latest)
        if published is None or published.earliest is None:
            first, last = self._written_after.get(claim.article.id, _BEFORE), _AFTER
        else:
            first, last = _ordinal(published.earliest) - 1, _ordinal(published.latest) if published.latest else _AFTER
        # What is stated of a day that nobody dates, and what stands under the text, may be of any day before.
        return (_BEFORE if claim.section in _OLD or own.basis == "stated" else first), last

    def _window(self, claim: Claim) -> Window | None:
        scope, value = claim.scope, claim.value
        if not isinstance(value, Count) or value.comparison == "about" or scope.series is None:
            return None
        if claim.predicate == "age" or scope.span not in ("season", "seasons", "career"):
            return None
        tally = Tally(claim.subject.id, claim.predicate, scope.series, scope.track, scope.team)
        soon, late = self._days(claim)
        start, settled = _BEFORE, claim.tally == "final"
        if scope.seasons is not None:
            first, last = self._season(scope.series, scope.seasons)
            start = first - 1
            settled = settled or soon >= last
            soon, late = (last, last) if settled else (max(soon, start), min(late, last))
            if soon > late:
                return None
        elif settled:
            soon, late = _AFTER, late
        number = value.number
        early = claim.predicate in _EARLY and not settled
        low = {"at_most": 0, "fewer_than": 0, "more_than": number + 1}.get(value.comparison, number)
        high = {"at_least": None, "more_than": None, "fewer_than": number - 1}.get(value.comparison, number)
        low = max(0, low - early)
        return Window(claim, tally, (tally, scope.seasons), start, soon, late, low, high, settled)

    def _title_window(self, claim: Claim) -> Window:
        """A championship is one title, won on some race day of its season."""
        assert claim.scope.seasons is not None
        assert claim.scope.series is not None
        tally = Tally(claim.subject.id, "titles", claim.scope.series, None, None)
        first, last = self.world.ends(claim.scope.series, claim.scope.seasons[1])
        return Window(claim, tally, (tally, claim.scope.seasons), first - 1, last, last, 1, None, True)

    def _season(self, series: str, seasons: tuple[int, int]) -> tuple[int, int]:
        return self.world.ends(series, seasons[0])[0], self.world.ends(series, seasons[1])[1]

    def _races(self, tally: Tally, after: int, until: int) -> int | None:
        """The most that a tally can grow between two days; None where any number is possible."""
        if after == _BEFORE or until == _AFTER:
            return None
        if tally.predicate == "titles":
            return self._seasons_raced(tally.series, after, until)
        held = 0
        years = range(date.fromordinal(after).year, date.fromordinal(until).year + 1)
        for one in SERIES if tally.series == NATIONAL else (tally.series,):
            days, undated = self.world.days[one], self.world.undated[one]
            held += bisect_right(days, until) - bisect_right(days, after) + sum(undated.get(year, 0) for year in years)
            if until > days[-1]:
                return None
        # Of laps led any number may come with a race, but none without one.
        return held if tally.predicate in PER_RACE or not held else None

    def _seasons_raced(self, series: str, after: int, until: int) -> int:
        """Seasons that had a race in these days, on which their title may have been won."""
        found = 0
        for year in range(date.fromordinal(after).year, date.fromordinal(until).year + 1):
            first, last = self.world.ends(series, year)
            if self.world.is_dated(series, year) and until < self.world.days[series][-1]:
                days = self.world.days[series]
                found += bisect_right(days, min(until, last)) > bisect_right(days, max(after, first - 1))
            else:
                found += first <= until and after < last
        return found

    # Counts: one key

    def _pairs(self, mine: Window) -> Iterator[Ruling]:
        """Contradictions with single claims on the same count."""
        for other in self._windows[mine.tally.subject][mine.tally]:
            if other.key != mine.key or other.claim.predicate != mine.claim.predicate:
                continue
            lower, higher = (mine, other) if mine.high is not None and mine.high < other.low else (other, mine)
            if lower.high is None or lower.high >= higher.low:
                continue
            races = 0 if higher.late <= lower.soon else self._races(mine.tally, lower.soon, higher.late)
            if races is None or higher.low - lower.high <= races:
                continue
            verdict = "contradiction"
            if not (lower.settled and higher.settled):
                if higher.late < lower.soon:
                    verdict = "regression"
                elif lower.late < higher.soon:
                    verdict = "rate"
            # Who tells a race may give the figure before it and after it.
            little = higher.low - lower.high == 1 or mine.tally.predicate not in PER_RACE
            if little and _article(mine) == _article(other) and not (mine.settled or other.settled):
                verdict = "undated_difference"
            yield Ruling(verdict, "tally", False, (other.claim.id,))

    # Counts: shortest paths

    def _proofs(self, mine: Window) -> Iterator[Ruling]:
        """Contradictions with several claims, or with one on another count."""
        for tally in self._related(mine.tally):
            graph = self._graph(tally)
            if mine.high is not None and tally.within(mine.tally):
                fall, proof = graph.most(mine.soon, mine.start)
                if -fall > mine.high:
                    yield from self._proved(mine, proof)
            if mine.tally.within(tally):
                rise, proof = graph.most(mine.start, mine.late)
                if rise < mine.low:
                    yield from self._proved(mine, proof)
        if mine.tally.predicate != "titles":
            yield from self._national(mine)

    def _related(self, mine: Tally) -> list[Tally]:
        found = {mine}
        for tally in self._windows[mine.subject]:
            if tally.within(mine) or mine.within(tally):
                found.add(tally)
        return sorted(found, key=str)

    def _graph(self, tally: Tally) -> Graph:
        if tally not in self._graphs:
            uppers, lowers = [], []
            days = {_BEFORE, _AFTER, *self._judged[tally.subject]}
            for other, windows in self._windows[tally.subject].items():
                if tally.within(other):
                    uppers += [one for one in windows if one.high is not None]
                if other.within(tally):
                    lowers += [one for one in windows if one.low > 0]
            for one in (*uppers, *lowers):
                days |= {one.start, one.soon, one.late}
            graph = self._graphs[tally] = Graph(sorted(days))
            for day, after in pairwise(graph.days):
                graph.edges[after].append((day, 0, None))
                races = self._races(tally, day, after)
                if races is not None:
                    graph.edges[day].append((after, races, None))
            for one in uppers:
                graph.edges[one.start].append((one.soon, one.high or 0, one))
            for one in lowers:
                graph.edges[one.late].append((one.start, -one.low, one))
        return self._graphs[tally]

    def _proved(self, mine: Window, proof: list[Window]) -> Iterator[Ruling]:
        """The verdict on a proof; one other claim on the same count is the business of pairs."""
        rivals = tuple(sorted({one.claim.id for one in proof}))
        tallies = {one.tally for one in proof} - {mine.tally}
        if any((one.track, one.team) != (mine.tally.track, mine.tally.team) for one in tallies):
            yield Ruling("bound", "beyond", False, rivals)
        elif any(one.claim.predicate == "title" for one in proof):
            yield Ruling("arithmetic" if len(rivals) > 1 else "bound", "list", False, rivals)
        elif not proof:
            yield Ruling("bound", "races held", False, rivals)
        elif {one.predicate for one in tallies} - {mine.tally.predicate}:
            yield Ruling("bound", "bound", False, rivals)
        elif any(one.key != mine.key for one in proof):
            yield Ruling("arithmetic" if len(rivals) > 1 else "bound", "sum", False, rivals)
        elif len(rivals) > 1:
            yield Ruling("contradiction", "tally", False, rivals)

    def _national(self, mine: Window) -> Iterator[Ruling]:
        """A national total beside the sum of what its series allow."""
        total = mine.tally._replace(series=NATIONAL)
        windows = [mine] if mine.tally == total else self._windows[mine.tally.subject].get(total, [])
        for whole in windows:
            least, most, below, above = 0.0, 0.0, [], []
            for series in SERIES:
                part = total._replace(series=series)
                graph = self._graph(part)
                # What an open day allows is no bound; nor is a day that no claim of the part speaks of.
                low, low_proof = self._bound(graph, whole.soon, whole.start)
                high, high_proof = self._bound(graph, whole.start, whole.late)
                low = max(0.0, -low)
                if part == mine.tally and mine.start >= whole.start:
                    if mine.late <= whole.soon and mine.low > low:
                        low, low_proof = mine.low, []
                    if mine.high is not None and _covers(mine, whole):
                        high, high_proof = min(high, mine.high), []
                least, most = least + low, most + high
                below, above = below + low_proof, above + high_proof
            if whole.high is not None and least > whole.high:
                yield self._summed(mine, whole, below)
            if most < whole.low:
                yield self._summed(mine, whole, above)

    def _bound(self, graph: Graph, start: int, end: int) -> tuple[float, list[Window]]:
        if start not in graph.days or end not in graph.days:
            return float("inf"), []
        return graph.most(start, end)

    def _summed(self, mine: Window, whole: Window, proof: list[Window]) -> Ruling:
        rivals = {one.claim.id for one in (*proof, whole)} - {mine.claim.id}
        return Ruling("arithmetic" if len(rivals) > 1 else "bound", "sum", False, tuple(sorted(rivals)))

    # Everything else

    def _keys(self, claim: Claim) -> Iterator[tuple[object, ...]]:
        """The things of which a claim tells the one value, or the one holder."""
        scope, who = claim.scope, claim.subject.id
        season = scope.seasons[0] if scope.seasons and scope.seasons[0] == scope.seasons[1] else None
        race = claim.value.id if isinstance(claim.value, RaceValue) else scope.race
        if claim.predicate == "race_date":
            race = who
        place: tuple[object, ...] = (scope.series, season, race, scope.track)
        named = race is not None and season is not None
        match claim.predicate:
            case "birth_date" | "age":
                yield ("born", who)
            case "debut" if scope.series and not scope.team:
                yield ("debut", who, scope.series)
            case "race_date" if named and claim.section not in _OLD:
                yield ("race_date", *place)
            case "race_win":
                if named:
                    yield ("winner", *place)
                    yield ("finish", who, *place)
                yield ("track", scope.series, season, scope.track)
            case "title":
                yield ("title", scope.series, season)
            case "result" if named:
                yield ("result", who, *place)
                yield ("finish", who, *place)
            case "laps_led" if named and scope.span == "race":
                yield ("laps_led", who, *place)
            case "car_number" if named:
                yield ("car", who, *place)

    def _one_value(self, claim: Claim) -> Iterator[Ruling]:
        for key in self._keys(claim):
            rivals = [one for one in self._same[key] if one.id != claim.id]
            match key[0]:
                case "born":
                    yield from self._born(claim, rivals)
                case "track":
                    yield from self._winners(claim, rivals, key)
                case "winner" | "title":
                    other = [one for one in rivals if one.subject.id != claim.subject.id]
                    yield from _ruling("exclusive_holder", "holder", other, self._is_reused(key))
                case "finish":
                    other = [one for one in rivals if one.predicate != claim.predicate]
                    yield from _ruling("contradiction", "beyond", other, False)
                case "car":
                    other = [one for one in rivals if _differs(one, claim)]
                    sure = [one for one in other if self._knows_one_car(one) and self._knows_one_car(claim)]
                    yield from _ruling("contradiction", "one value", sure or other, not sure or self._is_reused(key))
                case _:
                    other = [one for one in rivals if _differs(one, claim)]
                    yield from _ruling("contradiction", "one value", other, self._is_reused(key))

    def _knows_one_car(self, claim: Claim) -> bool:
        """Whether an article knows one number of a driver only: who tells two knows that both were driven."""
        assert isinstance(claim.value, CarNumber)
        return self._cars[claim.article.id, claim.subject.id, claim.scope.series] <= {claim.value.text}

    def _is_reused(self, key: tuple[object, ...]) -> bool:
        """Whether two races of the season bear the name; then even a track may not tell which is meant."""
        return len(key) > 4 and tuple(key[-4:-1]) in self.world.reused_names

    def _winners(self, claim: Claim, rivals: list[Claim], key: tuple[object, ...]) -> Iterator[Ruling]:
        _, series, season, track = key
        held = sum(
            str(race.track).startswith(str(track)) or str(track).startswith(race.track)
            for race in self.world.races.get((str(series), int(str(season))), ())
        )
        winners = {one.subject.id for one in rivals} - {claim.subject.id}
        if held and len(winners) + 1 > held:
            other = [one for one in rivals if one.subject.id in winners]
            yield Ruling("exclusive_holder", "holder", False, tuple(sorted(one.id for one in other)))

    def _born(self, claim: Claim, rivals: list[Claim]) -> Iterator[Ruling]:
        first, last = self._birth(claim)
        for other in rivals:
            soonest, latest = self._birth(other)
            if last < soonest or latest < first:
                dates = claim.predicate == other.predicate == "birth_date"
                yield Ruling(
                    "contradiction" if dates else "age_mismatch", "one value" if dates else "age", False, (other.id,)
                )

    def _birth(self, claim: Claim) -> tuple[int, int]:
        """The days on which somebody may be born of whom a claim is true."""
        value = claim.value
        if isinstance(value, DateValue):
            return _ordinal(value.earliest), _ordinal(value.latest)
        assert isinstance(value, Count)
        first, last = self._days(claim)
        if claim.scope.seasons is not None and claim.as_of.basis != "stated":
            # An age of a past season holds on some day of those years.
            years = claim.scope.seasons
            first, last = date(years[0], 1, 1).toordinal(), date(years[1], 12, 31).toordinal()
        # A day of doubt: on the birthday itself either age may be told.
        born_after = _BEFORE if first < 366 else _years_back(first, value.number + 1)
        return born_after, _AFTER if last == _AFTER else _years_back(last, value.number)

    def _list(self, claim: Claim) -> Ruling | None:
        parts, value = claim.parts, claim.value
        if parts is None or not isinstance(value, Count) or value.comparison != "exactly":
            return None
        items = len(parts.claims)
        wrong = items != value.number if parts.complete else items > value.number
        return Ruling("arithmetic", "list", False, parts.claims) if wrong else None


def _covers(part: Window, whole: Window) -> bool:
    """Whether a series' window has every day of a national one on which the series raced."""
    return part.key[1] == whole.key[1] and ((part.settled and whole.settled) or part.soon >= whole.late)


def _ruling(verdict: str, law: str, rivals: list[Claim], doubtful: bool) -> Iterator[Ruling]:
    if rivals:
        yield Ruling(verdict, law, doubtful, tuple(sorted(one.id for one in rivals)))


def _differs(one: Claim, other: Claim) -> bool:
    """Whether two values of one thing exclude each other."""
    mine, yours = one.value, other.value
    if isinstance(mine, DateValue) and isinstance(yours, DateValue):
        return mine.latest < yours.earliest or yours.latest < mine.earliest
    return mine != yours


def _rank(ruling: Ruling) -> int:
    return _ORDER.index(str(ruling.verdict))


def _article(window: Window) -> str:
    return window.claim.article.id


def _is_assumed(claim: Claim) -> bool:
    return "default" in (claim.basis.series, claim.basis.seasons)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _years_back(day: int, years: int) -> int:
    """The same day so many years earlier; the 29th of February is the 28th, a day of doubt."""
    found = date.fromordinal(day)
    if (found.month, found.day) == (2, 29):
        found = found.replace(day=28)
    return found.replace(year=found.year - years).toordinal()
