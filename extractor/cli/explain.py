"""``extractor explain``: what the rules see."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.shared import (
    LEXICON,
    PATH,
    PUBLISHED,
    SOME_FAILED,
    articles_of_file,
    complain,
    reading_options,
    show_all,
)
from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.formats.inputs import ReadSettings


@click.command()
@click.argument("file", type=PATH, metavar="FILE")
@click.option("--at", type=click.IntRange(min=1), metavar="LINE", help="Only the sentences on this line of the text.")
@PUBLISHED
@LEXICON
@reading_options
@click.pass_context
def explain(
    ctx: click.Context, file: Path, at: int | None, published: str | None, lexicon: str, reading: ReadSettings
) -> None:
    """Explain which rules matched in an article, sentence by sentence, and what came of it."""
    from extractor.pipeline import explain_article, load
    from extractor.records import Article
    from extractor.report.explain import shown_explanation

    items = articles_of_file(file, published, reading)
    nlp = load(lexicon)
    failures = 0
    for item in items:
        if isinstance(item, Article):
            found = explain_article(nlp, item, line=at)
            if at is not None and at > found.lines:
                raise UsageError(f"{item.id}: has no line {at}; its last is {found.lines}")
            show_all(shown_explanation(found))
        else:
            failures += 1
            complain(item.error)
    if failures:
        ctx.exit(SOME_FAILED)
