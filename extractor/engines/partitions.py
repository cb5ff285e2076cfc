"""The steps of a job over partitions: rows in, rows out, whatever engine carries and sorts them.

``extracted`` reads articles. Conflicts take three more steps, between which the engine brings together what belongs together:

1. ``facts_of``, articles together: each claim becomes a fact for each of its cells;
2. ``judged`` for ``season``, cells together: findings, and the numbers that a season tells as wrong, for their subjects;
3. ``judged`` for ``subject``, cells together, the wrong numbers first.

Each step reads its rows once and holds no more than an article, or what differs in a cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal, TypeAlias

import msgspec

from extractor.batch.one import Gate, ReadArticle, outcome
from extractor.conflicts.cells import Cell, cells_of, voices_of
from extractor.conflicts.facts import Fact
from extractor.conflicts.gather import article_facts, in_tension
from extractor.conflicts.judge import Judge, wrong_numbers
from extractor.conflicts.witnesses import cluster
from extractor.errors import InputError
from extractor.formats.columns import Column, columns_of, record_of, row
from extractor.formats.decode import refuse_binary
from extractor.formats.published import published_day
from extractor.records import Article, ArticleRecord, ArticleRef, Claim, Finding

Row: TypeAlias = dict[str, Any]
_OF_ARTICLE = tuple(Column(name, (name,), "text") for name in ("status", "error", "fingerprint"))
CLAIMS = (*columns_of(Claim), *_OF_ARTICLE)
"""The columns of ``extracted``: those of a claim, and ``status``, ``error`` and ``fingerprint`` of its article."""
FINDINGS = columns_of(Finding)
"""The columns of findings."""
WRONG, FACT, FOUND = 0, 1, 2
"""What a moved row is, and the order in which the rows of a cell come."""
_ARTICLE = tuple(Column(f"article_{each.name}", each.path, each.kind) for each in columns_of(ArticleRef))
_NO_CLAIM = dict.fromkeys(column.name for column in CLAIMS)
_FACT = msgspec.msgpack.Decoder(tuple[Fact, bool])
_FINDING = msgspec.msgpack.Decoder(Finding)
_pack = msgspec.msgpack.encode


def extracted(rows: Iterable[Row], read: ReadArticle, gate: Gate | None = None) -> Iterator[Row]:
    """Articles become claims: a row for each claim, and one without a claim for each article that has none.

    Args:
        rows: ``id`` and ``text``, and ``published``, ``title`` and ``source``, which may be None.
        read: Finds the claims of an article.
        gate: Turns away what cannot hold a claim.

    Yields:
        Rows with the columns ``CLAIMS``. What cannot be read has the status ``failed`` and an error, and no claim.
    """
    for each in rows:
        result = outcome(_article(each), read, gate)
        record = result.record
        about = {"status": record.status, "error": record.error, "fingerprint": record.fingerprint}
        for claim in result.claims:
            yield {**row(msgspec.to_builtins(claim), columns_of(Claim)), **about}
        if not result.claims:
            yield {**_NO_CLAIM, **row(msgspec.to_builtins(record), _ARTICLE), **about}


def _article(fields: Row) -> Article | ArticleRecord:
    identifier, text, published = fields["id"], fields["text"], fields["published"]
    try:
        if identifier is None:
            raise InputError("the row has no id; give every article one of its own")
        if text is None:
            raise InputError("the row has no text; leave it out")
        refuse_binary(text)
        day = published_day(published) if published else None
    except InputError as error:
        known = identifier or ""
        return ArticleRecord(id=known, source=fields["source"], status="failed", error=f"{known or '?'}: {error}.")
    return Article(id=identifier, text=text, published=day, title=fields["title"], source=fields["source"])


def heads_of(rows: Iterable[Row]) -> dict[str, str]:
    """The articles that are copies of another one, each with the id of that.

    Args:
        rows: ``id`` and ``fingerprint`` of all articles.
    """
    records = (ArticleRecord(id=each["id"], fingerprint=each["fingerprint"]) for each in rows)
    return {article: head for article, head in cluster(records).items() if article != head}


def facts_of(rows: Iterable[Row], judge: Judge) -> Iterator[Row]:
    """Claims become facts, one row for each cell of each.

    Args:
        rows: Rows of ``extracted``, those of an article together. Rows without a claim are passed over.
        judge: Knows the calendar.

    Yields:
        Rows to be brought together by ``cell``.
    """
    told = (each for each in rows if each["id"] is not None)
    for article, group in groupby(told, key=itemgetter("article_id")):
        facts = article_facts([record_of(each, Claim) for each in group], judge.clock)
        alone = {id(fact) for fact in in_tension(facts)}
        for fact in facts:
            payload = _pack((fact, id(fact) in alone))
            for cell in cells_of(fact):
                yield _moved(cell, FACT, payload, article)


def judged(
    rows: Iterable[Row], kind: Literal["season", "subject"], judge: Judge, heads: Mapping[str, str]
) -> Iterator[Row]:
    """Facts become findings.

    Args:
        rows: Rows of a step before, those of a cell together and in the order of ``rank``.
        kind: Which cells are judged; rows of others are handed on.
        judge: Judges a cell.
        heads: From ``heads_of``.

    Yields:
        Rows: findings, what is wrong in subjects' cells, and what was handed on.
    """
    for key, group in groupby(rows, key=itemgetter("cell")):
        if not key.startswith(kind):
            yield from group
            continue
        cell, wrong = _cell(key), set[str]()
        findings = judge(cell, _voices(group, wrong, heads), wrong)
        for name, ids in wrong_numbers(cell, findings).items():
            for one in sorted(ids):
                yield _moved(Cell("subject", name), WRONG, one.encode())
        for finding in findings:
            yield {"cell": f"finding/{finding.id}", "rank": FOUND, "article": "", "payload": _pack(finding)}


def _voices(rows: Iterable[Row], wrong: set[str], heads: Mapping[str, str]) -> list[Fact]:
    """The facts of a cell, what is said alike kept once; ids of claims that are wrong are put aside."""

    def told() -> Iterator[tuple[Fact, bool]]:
        for each in rows:
            if each["rank"] == WRONG:
                wrong.add(bytes(each["payload"]).decode())
            else:
                yield _FACT.decode(each["payload"])

    return voices_of(told(), heads)


def found(rows: Iterable[Row]) -> Iterator[Row]:
    """The findings among the rows of the last step, with the columns ``FINDINGS``.

    Args:
        rows: Rows of ``judged``.
    """
    for each in rows:
        if each["rank"] == FOUND:
            yield row(msgspec.to_builtins(_FINDING.decode(each["payload"])), FINDINGS)


def _moved(cell: Cell, rank: int, payload: bytes, article: str = "") -> Row:
    return {"cell": f"{cell.kind}/{cell.season}/{cell.name}", "rank": rank, "article": article, "payload": payload}


def _cell(key: str) -> Cell:
    kind, season, name = key.split("/", 2)
    return Cell("season" if kind == "season" else "subject", name, int(season))
