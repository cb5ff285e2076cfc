"""``extractor run``: articles in, four files out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from extractor.cli.export import TABLES
from extractor.cli.shared import LEXICON, PATH, SOME_FAILED, Parts, show_all


@click.command()
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option("--out", required=True, type=PATH, metavar="DIR", help="Folder for the four files; made if missing.")
@LEXICON
@click.option("--format", "formats", type=click.Choice(TABLES), multiple=True, help="Write tables as well; repeatable.")
@click.option("--gate/--no-gate", default=False, show_default=True, help="Skip articles that cannot hold a claim.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.pass_context
def run(
    ctx: click.Context, paths: Sequence[Path], out: Path, lexicon: str, formats: Sequence[str], gate: bool, quiet: bool
) -> None:
    """Read articles (.txt, .md, .jsonl; folders with all in them) and write claims and conflicts to DIR."""
    from extractor.batch.runner import run as run_all

    if formats:
        from extractor.formats.export import check_format, export

        for each in formats:
            check_format(each)
    parts = ctx.obj or Parts()
    record = run_all(
        paths, out, lexicon=lexicon, reader=parts.reader, finder=parts.finder, agreements=parts.agreements, gate=gate
    )
    for each in dict.fromkeys(formats):
        export(out, each)
    if not quiet:
        from extractor.report.summary import run_summary

        show_all(run_summary(record, out))
    if record.articles.get("failed"):
        ctx.exit(SOME_FAILED)
