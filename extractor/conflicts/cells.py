"""The cells that claims fall into: facts of different cells have no bearing on one another.

A *subject* cell holds all facts of one driver, team or race: counts and their sums, ages, changes over time. Father and
son share a cell, because what is said of the one may be true of the other.
A *season* cell holds the facts of one season of a series that are about what it has only one of: the winner of a race,
the champion, the driver of a number. Every law looks at one cell, so that a new article moves few of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from extractor.conflicts.chorus import Chorus, alike
from extractor.conflicts.facts import Fact, year_of
from extractor.conflicts.gather import in_tension
from extractor.conflicts.keys import namesake, single_season
from extractor.records import Claim, SeriesValue


class Cell(NamedTuple):
    """What can be judged by itself: a subject by its id (without Jr.), or a season of a series.

    Seasons sort first, and are judged first: a car number that is told as wrong there is no change of numbers.
    """

    kind: Literal["season", "subject"]
    name: str
    season: int = 0


def subject_cell(claim: Claim) -> Cell:
    """The cell of a claim's subject.

    Args:
        claim: Any claim.
    """
    return Cell("subject", namesake(claim.subject.id))


def cells_of(fact: Fact) -> tuple[Cell, ...]:
    """The cells of a fact: its subject's, and the season's where it is no total.

    Args:
        fact: Any fact.
    """
    claim = fact.claim
    mine = subject_cell(claim)
    if fact.key is not None:
        return (mine,)
    series = {claim.scope.series}
    if isinstance(claim.value, SeriesValue):
        series.add(claim.value.id)
    years = {single_season(claim), year_of(fact)} - {None}
    seasons = (Cell("season", one, year) for one in series - {None} for year in years)  # type: ignore[arg-type]
    return (mine, *seasons)


class Cells:
    """The facts of many articles, sorted into cells; what is said alike is kept together.

    Args:
        bounded: Keep no more of what is said alike than is shown. Then no article can be taken out again.
        wanted: Which cells to keep; all of them if it is None.
    """

    def __init__(self, *, bounded: bool, wanted: Callable[[Cell], bool] | None = None) -> None:
        self._bounded = bounded
        self._wanted = wanted
        self._choruses: dict[Hashable, Chorus] = {}
        self._cells: dict[Cell, dict[int, Chorus]] = defaultdict(dict)  # by id(): keys are long to hash
        self._sung: dict[str, dict[Hashable, tuple[Cell, ...]]] = {}

    def __iter__(self) -> Iterator[Cell]:
        return iter(self._cells)

    def __contains__(self, cell: object) -> bool:
        return cell in self._cells

    def add(self, facts: Sequence[Fact], clusters: Mapping[str, str]) -> None:
        """Sort in the facts of an article that is not there yet.

        Args:
            facts: All facts of one article.
            clusters: The cluster of copies of each article, by id.
        """
        alone = {id(fact) for fact in in_tension(facts)}
        for fact in facts:
            key = alike(fact, alone=id(fact) in alone)
            chorus = self._choruses.get(key)
            if chorus is None:
                cells = tuple(filter(self._wanted, cells_of(fact)))
                if not cells:
                    continue
                chorus = self._choruses[key] = Chorus(cells, bounded=self._bounded)
                for cell in cells:
                    self._cells[cell][id(chorus)] = chorus
            chorus.add(fact, clusters)
            if not self._bounded:
                self._sung.setdefault(fact.article, {})[key] = chorus.cells

    def discard(self, article: str) -> set[Cell]:
        """Take an article out.

        Args:
            article: Its id.

        Returns:
            The cells in which it had facts.
        """
        sung = self._sung.pop(article, {})
        for key, cells in sung.items():
            chorus = self._choruses[key]
            if chorus.discard(article):
                del self._choruses[key]
                for cell in cells:
                    del self._cells[cell][id(chorus)]
                    if not self._cells[cell]:
                        del self._cells[cell]
        return {cell for cells in sung.values() for cell in cells}

    def of_articles(self, articles: Iterable[str]) -> set[Cell]:
        """The cells in which some articles have facts.

        Args:
            articles: Their ids.
        """
        return {cell for article in articles for cells in self._sung.get(article, {}).values() for cell in cells}

    def facts(self, cell: Cell, clusters: Mapping[str, str]) -> list[Fact]:
        """The facts of a cell, each with its witnesses.

        Args:
            cell: Any cell.
            clusters: The cluster of copies of each article, by id.
        """
        choruses = self._cells.get(cell, {}).values()
        return as_first_told([fact for chorus in choruses for fact in chorus.voices(clusters)])


def voices_of(told: Iterable[tuple[Fact, bool]], clusters: Mapping[str, str]) -> list[Fact]:
    """The facts of a cell that were kept elsewhere, as ``Cells.facts`` gives them.

    Args:
        told: Each fact of the cell, and whether no other article can stand for it.
        clusters: The cluster of copies of each article, by id.
    """
    choruses: dict[Hashable, Chorus] = {}
    for fact, alone in told:
        key = alike(fact, alone=alone)
        if key not in choruses:
            choruses[key] = Chorus((), bounded=True)
        choruses[key].add(fact, clusters)
    return as_first_told([fact for chorus in choruses.values() for fact in chorus.voices(clusters)])


def as_first_told(facts: list[Fact]) -> list[Fact]:
    """What a copy says speaks of the time of its original, not of the day on which it was copied.

    Args:
        facts: The facts of a cell with their witnesses.
    """
    if all(fact.witness == fact.article for fact in facts):
        return facts
    first: dict[Hashable, Fact] = {}
    for fact in sorted(facts, key=lambda fact: (fact.start, fact.end, fact.article, fact.claim.id)):
        first.setdefault(_told(fact), fact)
    return [
        fact
        if fact.claim.as_of.basis == "stated" or (one := first[_told(fact)]).article == fact.article
        # The fact itself stays as it is: its original may be taken out.
        else replace(fact, start=one.start, end=one.end, settled=one.settled)
        for fact in facts
    ]


def _told(fact: Fact) -> Hashable:
    claim = fact.claim
    return fact.witness, claim.predicate, claim.modality, claim.subject.id, claim.value, claim.scope, claim.as_of.basis
