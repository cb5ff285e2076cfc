"""Facts in cells, and the findings of the cells that something happened to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, get_args

import msgspec
from sqlalchemy import Connection, delete, insert, select

from extractor.conflicts import Changes
from extractor.conflicts.cells import Cell, cells_of, voices_of
from extractor.conflicts.engine import in_order
from extractor.conflicts.facts import Fact
from extractor.conflicts.gather import article_facts, in_tension
from extractor.conflicts.judge import Judge, wrong_numbers
from extractor.conflicts.keys import namesake
from extractor.records import Claim, Finding
from extractor.records.finding import Severity
from extractor.store.tables import articles, facts, findings, mentions

_AT_ONCE = 16
"""Cells whose facts are in memory at once."""
_SEVERITIES: Sequence[str] = get_args(Severity)
_facts = msgspec.msgpack.Decoder(list[tuple[bool, Fact]])
_finding = msgspec.json.Decoder(Finding)


class _Told(NamedTuple):
    """What an article contributes to a cell."""

    article: str
    head: str
    facts: bytes


def put_facts(connection: Connection, article: str, claims: Sequence[Claim], judge: Judge) -> set[str]:
    """Store what an article contributes to each cell.

    Args:
        connection: To the store, in a transaction that writes.
        article: Its id; it has no facts there yet.
        claims: All of its claims.
        judge: Knows the calendar.

    Returns:
        The cells that it has facts in.
    """
    told = article_facts(claims, judge.clock)
    alone = {id(fact) for fact in in_tension(told)}
    by_cell: dict[str, list[tuple[bool, Fact]]] = defaultdict(list)
    for fact in told:
        for cell in cells_of(fact):
            by_cell[name_of(cell)].append((id(fact) in alone, fact))
    rows = [{"cell": cell, "article": article, "body": msgspec.msgpack.encode(some)} for cell, some in by_cell.items()]
    if rows:
        connection.execute(insert(facts), rows)
    return set(by_cell)


def drop_facts(connection: Connection, article: str) -> set[str]:
    """Take out what an article contributes.

    Args:
        connection: To the store, in a transaction that writes.
        article: Its id.

    Returns:
        The cells that it had facts in.
    """
    cells = cells_of_articles(connection, [article])
    connection.execute(delete(facts).where(facts.c.article == article))
    return cells


def cells_of_articles(connection: Connection, ids: Collection[str]) -> set[str]:
    """The cells in which some articles have facts.

    Args:
        connection: To the store.
        ids: Ids of articles.
    """
    found: set[str] = set()
    for article in ids:
        found.update(connection.execute(select(facts.c.cell).where(facts.c.article == article)).scalars())
    return found


def settle(connection: Connection, dirty: set[str], judge: Judge) -> Changes:
    """Judge cells anew and store what they find now.

    Args:
        connection: To the store, in a transaction that writes.
        dirty: The cells; grows by those that what was found bears on.
        judge: Judges them.

    Returns:
        What that did to the findings.
    """
    before: dict[str, str] = {}
    after: dict[str, Finding] = {}
    said: dict[str, str] = {}
    for kind in ("season", "subject"):
        names = sorted(name for name in dirty if cell_of(name).kind == kind)
        for some in (names[start : start + _AT_ONCE] for start in range(0, len(names), _AT_ONCE)):
            olds, told, wrong = _stored(connection, some), _told(connection, some), _wrong(connection, some)
            for name in some:
                old, found = olds[name], {one.id: one for one in _judged(name, told.pop(name, ()), wrong[name], judge)}
                new = {one: msgspec.json.encode(finding).decode() for one, finding in found.items()}
                _replace(connection, name, old, new, found)
                dirty |= _moved(cell_of(name), old, found.values())
                before |= old
                after |= found
                said |= new
    changed = in_order(finding for one, finding in after.items() if before.get(one) != said[one])
    return Changes(tuple(changed), tuple(sorted(before.keys() - after.keys())))


def name_of(cell: Cell) -> str:
    """A cell as it is named in the store.

    Example:
        >>> name_of(Cell("season", "cup", 2025)), name_of(Cell("subject", "dana-rowan"))
        ('season cup 2025', 'subject dana-rowan')
    """
    return f"{cell.kind} {cell.name} {cell.season}" if cell.kind == "season" else f"{cell.kind} {cell.name}"


def cell_of(name: str) -> Cell:
    """The cell that ``name_of`` named.

    Example:
        >>> cell_of("season cup 2025").season
        2025
    """
    kind, _, rest = name.partition(" ")
    if kind == "subject":
        return Cell("subject", rest)
    series, _, season = rest.rpartition(" ")
    return Cell("season", series, int(season))


def _judged(name: str, told: Sequence[_Told], wrong: set[str], judge: Judge) -> list[Finding]:
    if not told:
        return []
    heads = {article: head for article, head, _ in told}
    kept = voices_of(((fact, alone) for _, _, body in told for alone, fact in _facts.decode(body)), heads)
    return judge(cell_of(name), kept, wrong)


def _told(connection: Connection, names: Sequence[str]) -> dict[str, list[_Told]]:
    """What articles contribute to some cells."""
    chosen = (
        select(facts.c.cell, facts.c.article, articles.c.head, facts.c.body)
        .join(articles, articles.c.id == facts.c.article)
        .where(facts.c.cell.in_(names))
    )
    found: dict[str, list[_Told]] = defaultdict(list)
    for name, *one in connection.execute(chosen):
        found[name].append(_Told(*one))
    return found


def _stored(connection: Connection, names: Sequence[str]) -> dict[str, dict[str, str]]:
    """The findings of some cells as they are stored, by id."""
    found: dict[str, dict[str, str]] = {name: {} for name in names}
    chosen = select(findings.c.cell, findings.c.id, findings.c.body).where(findings.c.cell.in_(names))
    for name, one, body in connection.execute(chosen):
        found[name][one] = body
    return found


def _wrong(connection: Connection, names: Sequence[str]) -> dict[str, set[str]]:
    """Ids of claims of some subjects that their seasons tell as errors; a season has none."""
    found: dict[str, set[str]] = {name: set() for name in names}
    chosen = select(findings.c.subject_cell, findings.c.cell, findings.c.body).where(
        findings.c.subject_cell.in_(names), findings.c.predicate == "car_number"
    )
    for subject, name, body in connection.execute(chosen):
        found[subject].update(*wrong_numbers(cell_of(name), [_finding.decode(body)]).values())
    return found


def _moved(cell: Cell, old: Mapping[str, str], found: Iterable[Finding]) -> set[str]:
    """The subjects for whom it is news what a season tells as wrong."""
    if cell.kind != "season":
        return set()
    then = wrong_numbers(cell, map(_finding.decode, old.values()))
    now = wrong_numbers(cell, found)
    return {name_of(Cell("subject", name)) for name in then.keys() | now.keys() if then.get(name) != now.get(name)}


def _replace(
    connection: Connection, cell: str, old: Mapping[str, str], new: Mapping[str, str], found: Mapping[str, Finding]
) -> None:
    """Bring the stored findings of a cell up to date; those that stay as they were are not touched."""
    stale = [one for one, body in old.items() if new.get(one) != body]
    fresh = [one for one, body in new.items() if old.get(one) != body]
    if stale:
        connection.execute(delete(findings).where(findings.c.cell == cell, findings.c.id.in_(stale)))
        connection.execute(delete(mentions).where(mentions.c.cell == cell, mentions.c.finding.in_(stale)))
    if fresh:
        connection.execute(insert(findings), [_row(cell, found[one], new[one]) for one in fresh])
        connection.execute(
            insert(mentions),
            [
                {"article": article, "cell": cell, "finding": one}
                for one in fresh
                for article in sorted({name for position in found[one].positions for name in position.articles})
            ],
        )


def _row(cell: str, finding: Finding, body: str) -> dict[str, Any]:
    first, last = finding.scope.seasons or (None, None)
    return {
        "cell": cell,
        "id": finding.id,
        "gravity": _SEVERITIES.index(finding.severity),
        "severity": finding.severity,
        "verdict": finding.verdict,
        "predicate": finding.predicate,
        "subject": finding.subject.id,
        "subject_cell": name_of(Cell("subject", namesake(finding.subject.id))),
        "series": finding.scope.series,
        "first_season": first,
        "last_season": last,
        "body": body,
    }
