"""One article in the terminal: its text with the claims marked, and a table of what each says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from extractor.records import Article, Claim
from extractor.report.words import escaped, printable, scope_words, value_with_modality

OPEN, CLOSE = "⟦", "⟧"
"""What stands before and after the words of a claim, so that marks are seen without colour too."""

_ROWS = 500
_LEAST = 72
"""Columns that the table needs to be read."""
_EVIDENCE, _VALUE, _MARK = "underline", "bold green", "dim cyan"


def marked_article(article: Article, claims: Sequence[Claim]) -> Iterator[RenderableType]:
    """An article with its claims.

    Args:
        article: The article as it was read.
        claims: Its claims; their numbers in the text are their places in this sequence, from 1.

    Yields:
        Heading, text and table.
    """
    heading = Text(escaped(article.id), style="bold")
    yield heading.append(f"  ({len(claims)} claim{'' if len(claims) == 1 else 's'})", style="not bold")
    yield Text("")
    yield from marked_lines(article.text, claims)
    yield Text("")
    for start in range(0, len(claims), _ROWS):
        yield _Claims(claims[start : start + _ROWS], start + 1)


def marked_lines(text: str, claims: Sequence[Claim]) -> Iterator[Text]:
    r"""The text with the words of each claim between marks, the number of the claim after them; line by line.

    Claims may overlap, lie in each other or say the same words: every mark stands where its claim begins or
    ends, ends before beginnings, inner ends before outer ones. No character of the text is lost.

    Example:
        >>> [line.plain for line in marked_lines("Heim won.\nRiggs was second.", [])]
        ['Heim won.', 'Riggs was second.']
    """
    line = Text()
    for piece, style in _pieces(text, claims):
        first, *others = piece.split("\n")
        line.append(first, style)
        for other in others:
            yield line
            line = Text(other, style)
    yield line


def _pieces(text: str, claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """Marks and the stretches between them with their styles, in one sweep over all places where anything changes."""
    opening: Counter[int] = Counter()
    closing: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    depths: dict[str, Counter[int]] = {_EVIDENCE: Counter(), _VALUE: Counter()}
    for number, claim in enumerate(claims, start=1):
        evidence = claim.evidence
        opening[evidence.start] += 1
        closing[evidence.end].append((-evidence.start, number))
        for style, span in ((_EVIDENCE, evidence), (_VALUE, evidence.value)):
            depths[style][span.start] += 1
            depths[style][span.end] -= 1
    places = sorted({0, len(text), *opening, *closing, *depths[_VALUE]})
    depth = dict.fromkeys(depths, 0)
    for place, following in pairwise([*places, len(text)]):
        for _, number in sorted(closing[place]):
            yield f"{CLOSE}{number}", _MARK
        yield OPEN * opening[place], _MARK
        for style in depths:
            depth[style] += depths[style][place]
        yield printable(text[place:following]), " ".join(style for style, open_here in depth.items() if open_here)


class _Claims(NamedTuple):
    """Number (from ``first``), predicate, subject, value, scope and rule of each claim: a table where there is room, else lines."""

    claims: Sequence[Claim]
    first: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._table() if options.max_width >= _LEAST else self._lines()

    def _table(self) -> Table:
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
        table.add_column("#", justify="right")
        for title in ("predicate", "subject", "value", "scope", "rule"):
            table.add_column(title, overflow="fold")
        for number, claim in enumerate(self.claims, start=self.first):
            table.add_row(
                str(number),
                claim.predicate,
                Text(printable(claim.subject.name)),
                Text(printable(value_with_modality(claim))),
                scope_words(claim.scope),
                Text(claim.rule, style="dim"),
            )
        return table

    def _lines(self) -> Table:
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(justify="right")
        table.add_column(overflow="fold")
        for number, claim in enumerate(self.claims, start=self.first):
            said = f"{claim.predicate}  {printable(claim.subject.name)}: {printable(value_with_modality(claim))}"
            scope = scope_words(claim.scope)
            rest = Text(f" ({scope})" if scope else "").append(f" {claim.rule}", style="dim")
            table.add_row(str(number), Text(said).append_text(rest))
        return table
