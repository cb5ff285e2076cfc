"""The summary of a run, made from its files: what was read, what was claimed, what disagrees, where it all lies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.formats.read_claims import BadLine, read_records
from extractor.formats.writers import ARTICLES, CLAIMS, CONFLICTS, NAMES, TEXTS
from extractor.records import SEVERITY, ArticleRecord, Claim, Finding, RunRecord
from extractor.report.findings import STYLES, Quote, shown_findings, wanted_claims
from extractor.report.words import escaped

_Record = TypeVar("_Record", bound=msgspec.Struct)
_LIMITS = {"error": 25, "warning": 10, "info": 10}
_PROBLEMS = 20


def run_summary(record: RunRecord, folder: Path) -> Iterator[RenderableType]:
    """What a person wants to know after a run.

    Args:
        record: What the run returned.
        folder: Where its files are; findings, quotes and reasons are taken from them.

    Yields:
        Renderables, in order.
    """
    yield from _articles(record, folder / ARTICLES)
    yield from _claims(record)
    yield from _conflicts(record, folder)
    yield _heading("Files")
    for name in (*NAMES, TEXTS):
        if name == TEXTS and not (folder / TEXTS).exists():
            continue
        yield Text(escaped(f"  {folder / name}"))


def conflicts_count(claims: int, findings: Collection[Finding], accepted: Collection[str]) -> str:
    """What was found, in a sentence.

    Args:
        claims: How many were read.
        findings: All findings.
        accepted: Ids of findings that are accepted.

    Example:
        >>> conflicts_count(12, [], ["cfl_0123456789abcdef"])
        '12 claims read, 0 findings; 1 accepted finding is there no more.'
    """
    known = {finding.id for finding in findings} & set(accepted)
    text = f"{claims} claims read, {_some(len(findings) - len(known), 'finding')}"
    if known:
        text += f", {len(known)} more accepted before"
    if gone := len(set(accepted) - known):
        text += f"; {_some(gone, 'accepted finding')} {'is' if gone == 1 else 'are'} there no more"
    return f"{text}."


def _some(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def quotes_of(claims: Iterable[Claim], wanted: set[str]) -> dict[str, Quote]:
    """The quotes of some claims by claim id."""
    return {claim.id: Quote(claim.article.id, claim.evidence.text) for claim in claims if claim.id in wanted}


def _articles(record: RunRecord, path: Path) -> Iterator[RenderableType]:
    counts = ", ".join(f"{number} {status}" for status, number in record.articles.items() if number)
    yield _heading("Articles", sum(record.articles.values()), counts)
    if not record.articles.get("failed") and not record.articles.get("skipped"):
        yield Text("")
        return
    problems = [item for item in _read(path, ArticleRecord) if item.status in ("failed", "skipped")]
    for item in problems[:_PROBLEMS]:
        style = STYLES["error" if item.status == "failed" else "warning"]
        line = Text.assemble((f"{item.status} ", style), escaped(item.error or item.id))
        yield Padding(line, (0, 0, 0, 2))
    if len(problems) > _PROBLEMS:
        yield Text(f"  and {len(problems) - _PROBLEMS} more in {path.name}", style="dim")
    yield Text("")


def _claims(record: RunRecord) -> Iterator[RenderableType]:
    yield _heading("Claims", sum(record.claims.values()))
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right")
    table.add_column()
    for predicate, number in record.claims.items():
        table.add_row(str(number), predicate)
    yield Padding(table, (0, 0, 0, 2))
    yield Text("")


def _conflicts(record: RunRecord, folder: Path) -> Iterator[RenderableType]:
    findings = list(_read(folder / CONFLICTS, Finding))
    agreements = f"{record.agreements} agreement{'' if record.agreements == 1 else 's'}"
    yield _heading("Conflicts", len(findings), ", ".join([*_severities(record.conflicts), agreements]))
    quotes = quotes_of(_read(folder / CLAIMS, Claim), wanted_claims(findings)) if findings else {}
    yield from shown_findings(findings, quotes, _LIMITS)
    if not findings:
        yield Text("")


def _severities(conflicts: Mapping[str, int]) -> Iterator[str]:
    for severity in STYLES:
        number = sum(conflicts.get(verdict, 0) for verdict, grade in SEVERITY.items() if grade == severity)
        if number:
            yield f"{number} {severity}"


def _heading(title: str, number: int | None = None, detail: str = "") -> Text:
    heading = Text(title if number is None else f"{title}: {number}", style="bold")
    return heading.append(f"  ({detail})", style="not bold") if detail else heading


def _read(path: Path, record: type[_Record]) -> Iterator[_Record]:
    return (item for item in read_records(path, record) if not isinstance(item, BadLine))
