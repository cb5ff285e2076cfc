"""Findings in the terminal: verdict, explanation, and what each side says, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.records import Finding, FindingPosition
from extractor.report.words import as_of_words, escaped, printable, scope_words, value_words

STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
"""Style by severity, gravest first."""

_ABREAST = 3
_LEAST = 26
"""Columns that a position needs to be read."""
_QUOTES = 3


class Quote(NamedTuple):
    """The words of a claim and the article they stand in."""

    article: str
    text: str


def shown_findings(
    findings: Sequence[Finding], quotes: Mapping[str, Quote], limits: Mapping[str, int]
) -> Iterator[RenderableType]:
    """Findings by severity, gravest first.

    Args:
        findings: What was found.
        quotes: Quote by claim id.
        limits: How many of each severity are shown; the rest is counted. A severity not named is shown in full.

    Yields:
        Renderables, in order.
    """
    for severity, style in STYLES.items():
        chosen = [finding for finding in findings if finding.severity == severity]
        limit = limits.get(severity, len(chosen))
        for finding in chosen[:limit]:
            yield finding_block(finding, quotes, style)
        if len(chosen) > limit:
            yield Text(f"  and {len(chosen) - limit} more of severity {severity}\n", style="dim")


def finding_block(finding: Finding, quotes: Mapping[str, Quote], style: str = "") -> RenderableType:
    """One finding: its heading, its explanation and the positions with their quotes."""
    heading = Text.assemble(
        (f"{finding.severity} ", style),
        (finding.verdict, style),
        f"  {printable(finding.subject.name)}, {finding.predicate}",
        (f" ({scope_words(finding.scope)})" if scope_words(finding.scope) else "", "dim"),
    )
    parts: list[RenderableType] = [heading, Padding(Text(escaped(finding.explanation)), (0, 0, 0, 2))]
    if finding.derivation:
        parts.append(Padding(Text(escaped(finding.derivation), style="italic"), (0, 0, 0, 2)))
    return Group(*parts, _Abreast(finding.positions, quotes), Text(""))


def wanted_claims(findings: Iterable[Finding]) -> set[str]:
    """Ids of the claims whose quotes are shown."""
    return {claim for finding in findings for position in finding.positions for claim in position.claims[:_QUOTES]}


class _Abreast(NamedTuple):
    """Positions side by side, as many as the window has room for."""

    positions: Sequence[FindingPosition]
    quotes: Mapping[str, Quote]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        abreast = max(1, min(_ABREAST, options.max_width // _LEAST))
        for start in range(0, len(self.positions), abreast):
            yield _row(self.positions[start : start + abreast], self.quotes)


def _row(positions: Sequence[FindingPosition], quotes: Mapping[str, Quote]) -> RenderableType:
    table = Table.grid(padding=(0, 2), expand=False)
    for _ in positions:
        table.add_column(overflow="fold", ratio=None)
    table.add_row(*(Text(value_words(position.value), style="bold") for position in positions))
    days = [as_of_words(position.as_of) for position in positions]
    if any(days):
        table.add_row(*(Text(day, style="dim") for day in days))
    table.add_row(*(_cell(position, quotes) for position in positions))
    return Padding(table, (0, 0, 0, 4))


def _cell(position: FindingPosition, quotes: Mapping[str, Quote]) -> Text:
    cell = Text()
    for quote in dict.fromkeys(quotes[claim] for claim in position.claims[:_QUOTES] if claim in quotes):
        words = " ".join(printable(quote.text).split())
        cell.append(f"“{words}”\n").append(f"{escaped(quote.article)}\n", style="green")
    said = max(len(position.claims), position.witnesses)
    if said > _QUOTES:
        cell.append(f"and {said - _QUOTES} more\n", style="dim")
    cell.rstrip()
    return cell
