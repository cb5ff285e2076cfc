"""Precision, recall and F1 over distinct meanings, and what lies behind them: mistakes, grounding, confusions.

A claim counts once an article and meaning; a repeat is free, and the first place where a meaning stands decides.
An annotation that is owed counts once a meaning too; it is found if any of its places is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from extractor.evaluation.gold import GoldArticle, GoldClaim
from extractor.evaluation.matching import LEVELS, Difference, Level, agrees, at_level, differences, is_near, touches
from extractor.evaluation.meaning import meaning
from extractor.records import Claim

Kind = Literal["wrong", "missed"]


@dataclass
class Tally:
    """How many meanings were found, wrongly claimed and missed.

    Example:
        >>> tally = Tally(found=3, wrong=1, missed=3)
        >>> tally.precision, tally.recall, round(tally.f1, 3)
        (0.75, 0.5, 0.6)
        >>> Tally().precision
        1.0
    """

    found: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was claimed that is right; 1 if nothing was claimed."""
        return _share(self.found, self.wrong)

    @property
    def recall(self) -> float:
        """Share of what was owed that was found; 1 if nothing was owed."""
        return _share(self.found, self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.found + other.found, self.wrong + other.wrong, self.missed + other.missed)


class Mistake(NamedTuple):
    """One meaning wrongly claimed or missed, at level full.

    Attributes:
        article: Name of the annotated article.
        claim: What was claimed; None for what was missed.
        gold: What was missed; for a wrong claim the annotation of the same fact, if there is one.
        differences: Where a wrong claim of a right fact went wrong.
    """

    kind: Kind
    article: str
    claim: Claim | None
    gold: GoldClaim | None
    differences: tuple[Difference, ...] = ()


class Grounding(NamedTuple):
    """Of the claims of an annotated fact, how many have their evidence on the annotated characters."""

    touching: int
    claims: int

    @property
    def share(self) -> float:
        """``touching`` of ``claims``; 1 if there are none."""
        return _share(self.touching, self.claims - self.touching)


class Confusion(NamedTuple):
    """A right fact in a wrong scope: what was said, what would have been right, how often."""

    slot: str
    said: str | None
    accepted: frozenset[str | None]
    number: int


@dataclass
class Evaluation:
    """What came of holding claims against annotations.

    Attributes:
        articles: How many annotated articles were compared.
        tallies: By level, then by predicate.
        mistakes: In the order of the articles; of one, the wrong claims before the missed ones, each as the text has them.
    """

    articles: int = 0
    tallies: dict[Level, dict[str, Tally]] = field(default_factory=lambda: {level: {} for level in LEVELS})
    mistakes: list[Mistake] = field(default_factory=list)
    grounding: Grounding = field(default_factory=lambda: Grounding(0, 0))

    def total(self, level: Level = "full") -> Tally:
        """All predicates together."""
        return sum(self.tallies[level].values(), Tally())

    def confusions(self) -> list[Confusion]:
        """Right facts in wrong seasons, series or spans; the most frequent first."""
        counts = Counter(each for mistake in self.mistakes for each in mistake.differences)
        rows = [Confusion(*each, number) for each, number in counts.items()]
        return sorted(rows, key=lambda row: (-row.number, row.slot, str(row.said), sorted(map(str, row.accepted))))


def evaluate(
    claims: Mapping[str, Sequence[Claim]],
    gold: Mapping[str, GoldArticle],
    predicates: Collection[str] | None = None,
) -> Evaluation:
    """Hold the claims of annotated articles against their annotations.

    Args:
        claims: Claims by name of the article; those of articles that are not annotated are left out.
        gold: Annotations by the same names; an article without claims has missed all it owes.
        predicates: Those that count; all without.
    """
    done = Evaluation(articles=len(gold))
    touching = grounded = 0
    for name, article in gold.items():
        owed = [each for each in article.claims if predicates is None or each.predicate in predicates]
        mine = [each for each in claims.get(name, ()) if predicates is None or each.predicate in predicates]
        for level in LEVELS:
            wrong, met, missed = _compare(mine, owed, article.year, level)
            for predicate, (found, bad, gone) in _counts(wrong, met, missed).items():
                tallies = done.tallies[level]
                tallies[predicate] = tallies.get(predicate, Tally()) + Tally(found, bad, gone)
        # The last level is the strictest: its mistakes are the ones that are shown.
        done.mistakes += [_wrong(name, claim, owed, article.year) for claim in wrong]
        done.mistakes += [
            Mistake("missed", name, None, each) for each in sorted(missed, key=lambda g: (g.start, g.end))
        ]
        for claim in mine:
            same = [each for each in owed if next(differences(claim, each, article.year, "fact"), None) is None]
            grounded += bool(same)
            touching += any(touches(claim, each) for each in same)
    done.grounding = Grounding(touching, grounded)
    return done


def _compare(
    claims: Sequence[Claim], gold: Sequence[GoldClaim], year: str | None, level: Level
) -> tuple[list[Claim], list[GoldClaim], list[GoldClaim]]:
    """Of one article: the claims that are wrong, and what is owed and was met or missed; each meaning once."""
    seen: set[tuple[str | None, ...]] = set()
    met: set[int] = set()
    wrong: list[Claim] = []
    for claim in claims:
        hits = [index for index, each in enumerate(gold) if agrees(claim, each, year, level)]
        met.update(hits)
        key = at_level(meaning(claim), level)
        if not hits and key not in seen:
            wrong.append(claim)
        seen.add(key)
    places: dict[tuple[object, ...], list[int]] = {}
    for index, each in enumerate(gold):
        if each.tier == "sure":
            places.setdefault(each.meaning, []).append(index)
    found: list[GoldClaim] = []
    missed: list[GoldClaim] = []
    for same in places.values():
        (missed if met.isdisjoint(same) else found).append(gold[same[0]])
    return wrong, found, missed


def _counts(
    wrong: Sequence[Claim], met: Sequence[GoldClaim], missed: Sequence[GoldClaim]
) -> dict[str, tuple[int, int, int]]:
    each = [Counter(item.predicate for item in items) for items in (met, wrong, missed)]
    return {name: (each[0][name], each[1][name], each[2][name]) for name in sorted({*each[0], *each[1], *each[2]})}


def _wrong(article: str, claim: Claim, gold: Sequence[GoldClaim], year: str | None) -> Mistake:
    """A wrong claim with the annotation of the same fact that it comes nearest to."""
    candidates = list(_same_fact(claim, gold, year))
    if not candidates:
        return Mistake("wrong", article, claim, None)
    nearest = min(candidates, key=lambda pair: (len(pair[1]), abs(pair[0].start - claim.evidence.start)))
    return Mistake("wrong", article, claim, *nearest)


def _same_fact(
    claim: Claim, gold: Sequence[GoldClaim], year: str | None
) -> Iterator[tuple[GoldClaim, tuple[Difference, ...]]]:
    for each in gold:
        if is_near(claim, each) and next(differences(claim, each, year, "fact"), None) is None:
            yield each, tuple(differences(claim, each, year))


def _share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 1.0
