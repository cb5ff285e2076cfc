"""Tiny claims and annotations: what is not said is what an unremarkable wins claim has."""

from __future__ import annotations

from typing import Any

from extractor.evaluation.gold import GoldArticle, GoldClaim, GoldPublished, GoldScope
from extractor.records import ArticleRef, Claim, Count, Evidence, Extent, Scope, Span, Subject, Value


def claim(
    predicate: str = "wins",
    subject: str = "dana-rowan",
    value: Value | int = 12,
    *,
    start: int = 100,
    end: int = 110,
    modality: Any = "asserted",
    article: str = "a.txt",
    source: str | None = None,
    text: str | None = None,
    **scope: Any,
) -> Claim:
    words = "x" * (end - start) if text is None else text
    given = {"series": "truck", "seasons": (2025, 2025), "span": "season", **scope}
    return Claim(
        id=f"clm_{start}",
        article=ArticleRef(article, source),
        predicate=predicate,
        subject=Subject("driver", subject, subject),
        value=Count(value) if isinstance(value, int) else value,
        scope=Scope(**given),
        modality=modality,
        evidence=Evidence(start, end, words, Extent(start, end), Span(start, end, words)),
        rule=f"{predicate}.rule",
    )


def gold(**fields: Any) -> GoldClaim:
    given = {
        "predicate": "wins", "subject": "dana-rowan", "value": "12", "series": "truck", "seasons": "2025",
        "modality": "asserted", "start": 100, "end": 110, "tier": "sure", **fields,
    }  # fmt: skip
    scope = given.pop("scope", None)
    return GoldClaim(**given, scope=GoldScope(**scope) if scope else None)


def article(*claims: GoldClaim, published: str | None = "2025-12-01") -> GoldArticle:
    return GoldArticle(claims=claims, published=GoldPublished(published) if published else None)
