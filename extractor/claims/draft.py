"""A claim in the making: what a family of rules found, before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.claims.discourse import Found as SubjectFound
from extractor.records.claim import Modality, RaceClass, Role, ScopeSpan, SeasonsBasis, SeriesBasis
from extractor.records.values import Value

Years = tuple[int, int]


@dataclass(slots=True, kw_only=True)
class Draft:
    """One claim that a rule found.

    Attributes:
        first: First unit of the evidence.
        last: Unit after its last.
        value_first: First unit of the characters of the value.
        value_last: Unit after its last.
        race_id: Subject of a ``race_date``, with ``race_name``; then ``subject`` is None.
        starts: Races that the count was reached in, an as-of cue.
        moment: Days that the text itself gives as as_of.
        cues: Names of the scope phrases that were read.
    """

    rule: str
    predicate: str
    value: Value
    subject: SubjectFound | None
    first: int
    last: int
    value_first: int
    value_last: int
    modality: Modality = "asserted"
    seasons: Years | None = None
    seasons_basis: SeasonsBasis | None = None
    series: str | None = None
    series_basis: SeriesBasis | None = None
    span: ScopeSpan | None = None
    track: str | None = None
    race: str | None = None
    team: str | None = None
    make: str | None = None
    role: Role | None = None
    race_class: RaceClass | None = None
    race_id: str | None = None
    race_name: str | None = None
    starts: int | None = None
    moment: tuple[str | None, str | None] | None = None
    cues: set[str] = field(default_factory=set)
