"""An evaluation as one page of HTML that needs no other file; whatever comes from articles or files is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from extractor.evaluation.matching import LEVELS
from extractor.evaluation.score import Evaluation, Mistake
from extractor.report.evaluation import (
    FIGURES,
    confusion_words,
    figures,
    grounding_words,
    mistake_context,
    mistake_words,
    predicate_rows,
    remedy_words,
)
from extractor.report.words import printable

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }}
table {{ border-collapse: collapse; margin: .5rem 0 1.5rem; }}
caption {{ text-align: left; font-weight: bold; padding-bottom: .25rem; }}
th, td {{ text-align: left; padding: .15rem 1.25rem .15rem 0; border-bottom: 1px solid #8884; }}
.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
li {{ margin: 0 0 1rem; }}
code {{ font-size: .9em; overflow-wrap: anywhere; }}
q {{ quotes: none; }}
.wrong b {{ color: #c33; }}
.missed b {{ color: #a70; }}
.remedy {{ opacity: .75; }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def evaluation_page(evaluation: Evaluation, *, title: str, texts: Mapping[str, str] | None = None) -> str:
    """An evaluation with all its mistakes.

    Args:
        evaluation: What came of it.
        title: What was compared with what.
        texts: Texts of the articles by annotated article; mistakes stand in their sentences where they are given.
    """
    total = evaluation.total()
    mistakes = evaluation.mistakes
    parts = [
        f"<h1>{_safe(title)}</h1>",
        f"<p>{evaluation.articles} annotated articles, {total.found + total.missed} claims owed.</p>",
        _table("Figures", ("level", *FIGURES), [(level, *figures(evaluation.total(level))) for level in LEVELS]),
        f"<p>Grounding: {_safe(grounding_words(evaluation))}</p>",
        _table(
            "By predicate, level full",
            ("predicate", *FIGURES),
            [(name, *figures(tally)) for name, tally in predicate_rows(evaluation)],
        ),
        _table(
            "Right facts, wrong scope",
            ("slot", "said", "should be", "claims"),
            [confusion_words(row) for row in evaluation.confusions()],
            numbers_from=3,
        ),
        f"<h2>Mistakes: {len(mistakes)}</h2>",
        "<ol>",
        *(_mistake(each, (texts or {}).get(each.article)) for each in mistakes),
        "</ol>",
    ]
    return _PAGE.format(title=_safe(title), body="\n".join(filter(None, parts)))


def _table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], *, numbers_from: int = 1) -> str:
    """A table; nothing where it has no rows."""
    lines = [_row("td", row, numbers_from) for row in rows]
    if not lines:
        return ""
    head = _row("th", heads, numbers_from)
    return "\n".join(["<table>", f"<caption>{_safe(caption)}</caption>", head, *lines, "</table>"])


def _row(cell: str, words: Sequence[str], numbers_from: int) -> str:
    kinds = ("", ' class="number"')
    cells = (f"<{cell}{kinds[place >= numbers_from]}>{_safe(each)}</{cell}>" for place, each in enumerate(words))
    return f"<tr>{''.join(cells)}</tr>"


def _mistake(mistake: Mistake, text: str | None) -> str:
    before, words, after = map(_safe, mistake_context(mistake, text))
    remedy = remedy_words(mistake)
    lines = [
        f'<li class="{mistake.kind}"><b>{mistake.kind}</b> {_safe(mistake.article)} '
        f"<code>{_safe(mistake_words(mistake))}</code>",
        f"<br><q>{before}<mark>{words}</mark>{after}</q>",
        f'<br><span class="remedy">{_safe(remedy)}</span>' if remedy else "",
        "</li>",
    ]
    return "\n".join(filter(None, lines))


def _safe(text: str) -> str:
    return escape(printable(text))
