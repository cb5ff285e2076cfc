"""``extractor run``: articles in, four files out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from extractor.cli.report import page_of
from extractor.cli.shared import LEXICON, PATH, SOME_FAILED, Parts, show_all


@click.command()
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option("--out", required=True, type=PATH, metavar="DIR", help="Folder for the four files; made if missing.")
@LEXICON
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--report", is_flag=True, help="Write DIR/report.html as well, a page to look at.")
@click.pass_context
def run(ctx: click.Context, paths: Sequence[Path], out: Path, lexicon: str, quiet: bool, report: bool) -> None:
    """Read articles (.txt, .md, .jsonl; folders with all in them) and write claims and conflicts to DIR."""
    from extractor.batch.runner import run as run_all

    parts = ctx.obj or Parts()
    record = run_all(paths, out, lexicon=lexicon, reader=parts.reader, finder=parts.finder, agreements=parts.agreements)
    if not quiet:
        from extractor.report.summary import run_summary

        show_all(run_summary(record, out))
    if report:
        page_of(out, paths, quiet=quiet)
    if record.articles.get("failed"):
        ctx.exit(SOME_FAILED)
