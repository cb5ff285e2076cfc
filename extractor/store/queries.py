"""What may be asked of the store: tables of filters, and the statements made from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Select, select, tuple_

from extractor.store.tables import articles, claims, findings, mentions

_Filters: TypeAlias = Mapping[str, Callable[[Any], ColumnElement[bool]]]

_of_source: Callable[[Any], Select[Any]] = lambda value: select(articles.c.id).where(articles.c.source == value)  # noqa: E731
_named = tuple_(findings.c.cell, findings.c.id)
_naming = select(mentions.c.cell, mentions.c.finding)

_CLAIMS: _Filters = {
    "subject": lambda value: claims.c.subject == value,
    "predicate": lambda value: claims.c.predicate == value,
    "series": lambda value: claims.c.series == value,
    "season": lambda value: (claims.c.first_season <= value) & (claims.c.last_season >= value),
    "article": lambda value: claims.c.article == value,
    "source": lambda value: claims.c.article.in_(_of_source(value)),
    "ids": lambda value: claims.c.id.in_(value),
}
_FINDINGS: _Filters = {
    "subject": lambda value: findings.c.subject == value,
    "predicate": lambda value: findings.c.predicate == value,
    "series": lambda value: findings.c.series == value,
    "season": lambda value: (findings.c.first_season <= value) & (findings.c.last_season >= value),
    "article": lambda value: _named.in_(_naming.where(mentions.c.article == value)),
    "source": lambda value: _named.in_(_naming.where(mentions.c.article.in_(_of_source(value)))),
    "verdict": lambda value: findings.c.verdict == value,
    "severity": lambda value: findings.c.severity == value,
}
_ARTICLES: _Filters = {
    "article": lambda value: articles.c.id == value,
    "source": lambda value: articles.c.source == value,
}


def select_claims(limit: int | None, asked: Mapping[str, Any]) -> Select[Any]:
    """Claims as JSON, by article and by their place in it.

    Args:
        limit: At most so many.
        asked: What they have; None is anything.
    """
    return _filtered(select(claims.c.body), _CLAIMS, asked).order_by(claims.c.article, claims.c.place).limit(limit)


def select_findings(limit: int | None, asked: Mapping[str, Any]) -> Select[Any]:
    """Findings as JSON, by severity, subject, predicate and id.

    Args:
        limit: At most so many.
        asked: What they have; None is anything.
    """
    order = (findings.c.gravity, findings.c.subject, findings.c.predicate, findings.c.id, findings.c.cell)
    return _filtered(select(findings.c.body), _FINDINGS, asked).order_by(*order).limit(limit)


def select_articles(limit: int | None, asked: Mapping[str, Any]) -> Select[Any]:
    """Articles as JSON, by id.

    Args:
        limit: At most so many.
        asked: What they have; None is anything.
    """
    return _filtered(select(articles.c.body), _ARTICLES, asked).order_by(articles.c.id).limit(limit)


def select_subjects() -> Select[Any]:
    """Ids of all that claims or findings are about, in their order."""
    known = select(claims.c.subject).union(select(findings.c.subject)).subquery()
    return select(known.c.subject).order_by(known.c.subject)


def _filtered(chosen: Select[Any], filters: _Filters, asked: Mapping[str, Any]) -> Select[Any]:
    return chosen.where(*(filters[name](value) for name, value in asked.items() if value is not None))
