"""A claim: who has what value of which predicate, within what scope, as of when, and the characters that say it.

The fields, their names and their order are the contract of ``claims.jsonl`` (docs/claims.md).
All offsets are Unicode code points into the article's text, half-open.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from extractor.records.article import ArticleRef
from extractor.records.values import Value

SubjectKind = Literal["driver", "team", "race", "person"]
ScopeSpan = Literal["season", "seasons", "career", "streak", "race", "open"]
Role = Literal["full-time", "part-time", "reserve", "development"]
RaceClass = Literal["points", "exhibition"]
AsOfBasis = Literal["published", "stated", "inferred"]
Tally = Literal["final", "so_far"]
Modality = Literal["asserted", "planned", "possible", "negated"]
AttributionKind = Literal["narrator", "quote", "reported"]
SectionKind = Literal["headline", "dateline", "body", "quote", "caption", "post", "stats", "boilerplate"]
SubjectBasis = Literal["named", "pronoun", "description", "topic"]
SeriesBasis = Literal["stated", "inherited", "default"]
SeasonsBasis = Literal["stated", "relative", "inherited", "default"]


class Span(msgspec.Struct, frozen=True):
    """Characters of the article: ``article_text[start:end] == text``."""

    start: int
    end: int
    text: str


class Extent(msgspec.Struct, frozen=True):
    """A stretch of the article by its offsets alone."""

    start: int
    end: int


class Subject(msgspec.Struct, frozen=True):
    """Whom or what a claim is about. ``mention`` is the words that name it here, a pronoun included."""

    kind: SubjectKind
    id: str
    name: str
    mention: Span | None = None


class Scope(msgspec.Struct, frozen=True, kw_only=True, rename={"race_class": "class"}):
    """What the value counts or holds for. None is unknown, never "all".

    ``seasons`` is the first and the last season, both included. ``race_class`` is written ``class``.
    """

    series: str | None = None
    seasons: tuple[int, int] | None = None
    span: ScopeSpan | None = None
    track: str | None = None
    race: str | None = None
    team: str | None = None
    make: str | None = None
    role: Role | None = None
    race_class: RaceClass | None = None


class AsOf(msgspec.Struct, frozen=True):
    """The days (ISO 8601, both included) for one of which the value is said to hold; None is open."""

    earliest: str | None = None
    latest: str | None = None
    basis: AsOfBasis | None = None


class Attribution(msgspec.Struct, frozen=True):
    """Who says it: the article itself, somebody in quotation marks, somebody reported."""

    kind: AttributionKind = "narrator"
    speaker: str | None = None


class Parts(msgspec.Struct, frozen=True):
    """Items that the text lists for a count; ``complete`` is False after "including"."""

    claims: tuple[str, ...]
    complete: bool


class Evidence(msgspec.Struct, frozen=True):
    """The exact characters that say the claim, their sentence, and the characters of the value."""

    start: int
    end: int
    text: str
    sentence: Extent
    value: Span


class Basis(msgspec.Struct, frozen=True):
    """How each slot was settled: said here, taken over from nearby, or assumed; None where the slot is empty."""

    subject: SubjectBasis | None = None
    series: SeriesBasis | None = None
    seasons: SeasonsBasis | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One line of ``claims.jsonl``.

    Attributes:
        tally: Whether the counting was over at ``as_of``.
        revision: The text itself says that a record was corrected.
        rule: Name of the rule that found it.
    """

    id: str
    article: ArticleRef
    predicate: str
    subject: Subject
    value: Value
    scope: Scope = Scope()
    as_of: AsOf = AsOf()
    tally: Tally | None = None
    modality: Modality = "asserted"
    attribution: Attribution = Attribution()
    parts: Parts | None = None
    revision: bool = False
    section: SectionKind = "body"
    evidence: Evidence
    basis: Basis = Basis()
    rule: str
