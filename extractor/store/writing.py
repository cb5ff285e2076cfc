"""What one transaction does to the tables: articles in and out, and what follows for the findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, update

from extractor.conflicts import Changes
from extractor.conflicts.judge import Judge
from extractor.records import ArticleRecord, Claim
from extractor.store.copies import Copies
from extractor.store.judging import cells_of_articles, drop_facts, put_facts, settle
from extractor.store.tables import articles, claims, facts, findings, meta

_LONGEST_ID = 1000
"""Bytes of an article's id in UTF-8: what fits into an index of every database."""
_claim = msgspec.json.Decoder(Claim)


class Writer:
    """Changes articles, and notes the cells that this bears on until they are judged.

    Args:
        connection: To the store, in a transaction that writes.
        judge: Judges cells.
        settings: The versions that articles are stored with.
    """

    def __init__(self, connection: Connection, judge: Judge, settings: str) -> None:
        self._connection, self._judge, self._settings = connection, judge, settings
        self._copies = Copies(connection)
        self._dirty: set[str] = set()

    def put(self, article: ArticleRecord, told: Sequence[Claim]) -> None:
        """Take in an article; of a newer version, what is not as it was.

        Args:
            article: Its record.
            told: All of its claims.
        """
        old = row_of(self._connection, article.id)
        values = {
            "source": article.source and article.source.replace("\0", "\ufffd"),  # which PostgreSQL refuses
            "sha256": article.sha256,
            "settings": self._settings,
            "fingerprint": article.fingerprint or "",
            "body": _json(article),
        }
        moves = old is None or old.fingerprint != values["fingerprint"]
        if old is None:
            self._connection.execute(insert(articles).values(id=article.id, head="", **values))
        else:
            if moves:
                self._moved(self._copies.discard(article.id))
                values["head"] = ""
            if any(old._mapping[name] != value for name, value in values.items()):
                self._connection.execute(update(articles).where(articles.c.id == article.id).values(values))
        bodies = [_json(claim) for claim in told]
        if bodies != _bodies(self._connection, article.id):
            self._drop_claims(article.id)
            if bodies:
                rows = [_row(place, *one) for place, one in enumerate(zip(told, bodies, strict=True))]
                self._connection.execute(insert(claims), rows)
            self._dirty |= put_facts(self._connection, article.id, told, self._judge)
        if moves:
            self._moved(self._copies.add(article.id))

    def remove(self, article: str) -> None:
        """Take an article out, if it is there.

        Args:
            article: Its id.
        """
        if row_of(self._connection, article) is not None:
            self._moved(self._copies.discard(article))
            self._drop_claims(article)
            self._connection.execute(delete(articles).where(articles.c.id == article))

    def tell_anew(self) -> None:
        """Make the facts of all articles anew from their claims."""
        self._dirty.update(self._connection.execute(select(findings.c.cell).distinct()).scalars())
        self._connection.execute(delete(facts))
        for article in self._connection.execute(select(articles.c.id)).scalars().all():
            told = [_claim.decode(body) for body in _bodies(self._connection, article)]
            self._dirty |= put_facts(self._connection, article, told, self._judge)

    def settle(self) -> Changes:
        """Judge the cells that something happened to; what that did to the findings."""
        return settle(self._connection, self._dirty, self._judge)

    def _drop_claims(self, article: str) -> None:
        self._connection.execute(delete(claims).where(claims.c.article == article))
        self._dirty |= drop_facts(self._connection, article)

    def _moved(self, ids: set[str]) -> None:
        """Articles that are a copy of another one now."""
        self._dirty |= cells_of_articles(self._connection, ids)


def hold(connection: Connection, settings: str, *, anew: bool) -> bool:
    """See that facts of two versions do not mix.

    Args:
        connection: To the store, in a transaction that writes.
        settings: The versions in use.
        anew: All facts are made anew by them.

    Returns:
        Whether the store is judged by these versions, as it is from now on if it was by none.
    """
    if anew:
        connection.execute(delete(meta).where(meta.c.name == "judged_by"))
    known = judged_by(connection)
    if known is None:
        connection.execute(insert(meta).values(name="judged_by", value=settings))
    return known in (None, settings)


def judged_by(connection: Connection) -> str | None:
    """The versions that made facts and findings, None before there are any.

    Args:
        connection: To the store.
    """
    return connection.execute(select(meta.c.value).where(meta.c.name == "judged_by")).scalar()


def row_of(connection: Connection, article: str) -> Row[Any] | None:
    """An article's row, None if it is not there.

    Args:
        connection: To the store.
        article: Its id.
    """
    return connection.execute(select(articles).where(articles.c.id == article)).one_or_none()


def fault_of(article: ArticleRecord, told: Sequence[Claim]) -> str | None:
    """Why an article cannot be added, None if it can.

    Args:
        article: Its record.
        told: Its claims.

    Example:
        >>> fault_of(ArticleRecord(id="x" * 1001), ())
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: an id has 1 to 1000 bytes, none of them NUL; name the article otherwise.'
    """
    others = sorted({claim.article.id for claim in told} - {article.id})
    if others:
        return f"{article.id}: claims of one article are wanted, some are of {', '.join(others)}."
    if "\0" in article.id or not 1 <= len(article.id.encode()) <= _LONGEST_ID:
        return f"{article.id[:30]}: an id has 1 to {_LONGEST_ID} bytes, none of them NUL; name the article otherwise."
    return None


def _json(record: msgspec.Struct) -> str:
    return msgspec.json.encode(record).decode()


def _bodies(connection: Connection, article: str) -> list[str]:
    """The claims of an article as they are stored."""
    chosen = select(claims.c.body).where(claims.c.article == article).order_by(claims.c.place)
    return list(connection.execute(chosen).scalars())


def _row(place: int, claim: Claim, body: str) -> dict[str, Any]:
    first, last = claim.scope.seasons or (None, None)
    return {
        "article": claim.article.id,
        "place": place,
        "id": claim.id,
        "predicate": claim.predicate,
        "subject": claim.subject.id,
        "series": claim.scope.series,
        "first_season": first,
        "last_season": last,
        "body": body,
    }
