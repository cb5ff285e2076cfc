"""An engine that writes down what passes through its hands: hits, what was built of them, what was believed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.engine import Engine, Family
from extractor.claims.units import Sentence, Units
from extractor.reading.mentions import Mention
from extractor.reading.people import Person
from extractor.records import ArticleRef, Claim, Published

NEAR_MISSES = 8
"""How many rules that could have matched are named for a sentence."""


class NearMiss(NamedTuple):
    """A rule that did not match although the sentence has all that it cannot do without, and those words."""

    rule: str
    pattern: str
    words: tuple[str, ...]


@dataclass(slots=True)
class HitRecord:
    """What the engine did with one hit: the drafts that the builder made of it."""

    hit: Hit
    drafts: list[Draft] = field(default_factory=list)


class RecordingEngine(Engine):
    """An engine that keeps what passes through it. It shares everything compiled with the one it is made from.

    Args:
        engine: The engine to watch.
    """

    def __init__(self, engine: Engine) -> None:
        vars(self).update(vars(engine))
        self.seen: Context | None = None
        self.racing = True
        self.records: list[HitRecord] = []
        self.believed: list[Draft] = []

    def context(self, *article: Any, **more: Any) -> Context:
        """Keeps the context; the last one counts, because an article may be read a second time."""
        self.seen = super().context(*article, **more)
        return self.seen

    def hits(self, units: Units) -> list[tuple[Family, Hit]]:
        """Keeps the hits, and has each family write down what it builds."""
        self.records = []
        return [self._watched(family, hit) for family, hit in super().hits(units)]

    def drafts(self, context: Context, hits: Iterable[tuple[Family, Hit]]) -> list[Draft]:
        """Keeps which drafts were believed; the last reading counts, because an article may be read a second time."""
        for record in self.records:
            record.drafts.clear()
        found = super().drafts(context, hits)
        self.believed = found
        return found

    def claims(
        self,
        units: Units,
        mentions: list[Mention],
        people: list[Person],
        published: Published | None,
        article: Callable[[Published | None], ArticleRef],
    ) -> tuple[list[Claim], Published | None]:
        """Sees to it that there is something to explain where the engine does not even look."""
        found = super().claims(units, mentions, people, published, article)
        self.racing = self.seen is not None
        if not self.racing:
            self.context(units, mentions, people, published)
            self.hits(units)
        return found

    def near(self, units: Units, sentence: Sentence, matched: Collection[str]) -> list[NearMiss]:
        """Rules that did not match although all they require stands in a sentence.

        Those that require most come first, and of two the one whose words stand closer together.
        """
        codes = units.codes[sentence.first : sentence.last]
        present = frozenset(codes)
        found: list[tuple[int, int, NearMiss]] = []
        for _, rule, *_ in self._rules:
            needs = self.codebook.required(rule.pattern)
            if not needs or rule.name in matched or any(present.isdisjoint(need) for need in needs):
                continue
            places = sorted({next(place for place, code in enumerate(codes) if code in need) for need in needs})
            words = tuple(
                units.text[units.starts[sentence.first + place] : units.ends[sentence.first + place]]
                for place in places
            )
            found.append((-len(set(needs)), places[-1] - places[0], NearMiss(rule.name, rule.pattern, words)))
        found.sort(key=lambda each: each[:2])
        return [miss for *_, miss in found[:NEAR_MISSES]]

    def _watched(self, family: Family, hit: Hit) -> tuple[Family, Hit]:
        record = HitRecord(hit)
        self.records.append(record)

        def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
            for draft in family.build(context, hit, earlier):
                record.drafts.append(draft)
                yield draft

        return family._replace(build=build), hit
