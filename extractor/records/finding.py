"""A finding of conflict detection: one line of ``conflicts.jsonl`` (docs/conflicts.md)."""

from __future__ import annotations

from typing import Literal

import msgspec

from extractor.records.claim import AsOf, ScopeSpan
from extractor.records.values import Value

Verdict = Literal[
    "contradiction",
    "regression",
    "rate",
    "arithmetic",
    "bound",
    "exclusive_holder",
    "age_mismatch",
    "undated_difference",
    "scope_ambiguous",
    "progression",
    "change",
    "revision",
    "refinement",
]
Severity = Literal["error", "warning", "info"]
Locus = Literal["sentence", "article", "articles"]

SEVERITY: dict[Verdict, Severity] = {
    "contradiction": "error",
    "regression": "error",
    "rate": "error",
    "arithmetic": "error",
    "bound": "error",
    "exclusive_holder": "error",
    "age_mismatch": "error",
    "undated_difference": "warning",
    "scope_ambiguous": "warning",
    "progression": "info",
    "change": "info",
    "revision": "info",
    "refinement": "info",
}
"""How grave each verdict is; the order is that in which verdicts are considered."""


class FindingSubject(msgspec.Struct, frozen=True):
    """Whom or what the finding is about."""

    kind: str
    id: str
    name: str


class FindingScope(msgspec.Struct, frozen=True, kw_only=True):
    """The scope that the positions share."""

    series: str | None = None
    seasons: tuple[int, int] | None = None
    span: ScopeSpan | None = None
    track: str | None = None
    race: str | None = None
    team: str | None = None


class FindingPosition(msgspec.Struct, frozen=True, kw_only=True):
    """One of the values held: which claims of which articles say it, as of when.

    ``witnesses`` counts articles that speak for themselves: copies of one story are one witness.
    """

    value: Value
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    as_of: AsOf = AsOf()
    witnesses: int = 1


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Claims that cannot all be true, or that differ for a reason worth showing.

    Attributes:
        id: Hash of the verdict and the claims' meanings: the same across runs.
        positions: Ordered by as_of, then by value.
        derivation: The arithmetic, as in ``3 (2023) + 9 (2024) = 12 > 11 (career)``.
        assumptions: What was assumed, not read, to set these claims against each other.
        suspects: Claim ids, the likeliest culprit first; from the other claims alone.
        hint: What kind of slip the arithmetic of the case shows.
        explanation: One or two plain sentences.
    """

    id: str
    verdict: Verdict
    severity: Severity
    predicate: str
    subject: FindingSubject
    scope: FindingScope = FindingScope()
    positions: tuple[FindingPosition, ...]
    locus: Locus = "articles"
    derivation: str | None = None
    assumptions: tuple[str, ...] = ()
    suspects: tuple[str, ...] = ()
    hint: str | None = None
    explanation: str
