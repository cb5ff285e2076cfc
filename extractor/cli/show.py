"""``extractor show``: one article with its claims."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.shared import (
    LEXICON,
    PATH,
    PUBLISHED,
    SOME_FAILED,
    Parts,
    articles_of_file,
    complain,
    reading_options,
    show_all,
)

if TYPE_CHECKING:
    from extractor.formats.inputs import ReadSettings


@click.command()
@click.argument("file", type=PATH, metavar="FILE")
@PUBLISHED
@LEXICON
@reading_options
@click.pass_context
def show(ctx: click.Context, file: Path, published: str | None, lexicon: str, reading: ReadSettings) -> None:
    """Show one article with its claims marked in the text."""
    from extractor.batch.one import outcome
    from extractor.batch.runner import pipeline_reader
    from extractor.records import Article
    from extractor.report.marked import marked_article

    items = articles_of_file(file, published, reading)
    reader = (ctx.obj or Parts()).reader or pipeline_reader(lexicon)
    failures = 0
    for article in items:
        result = outcome(article, reader)
        if isinstance(article, Article) and result.record.status != "failed":
            show_all(marked_article(article, result.claims))
        else:
            failures += 1
            complain(result.record.error)
    if failures:
        ctx.exit(SOME_FAILED)
