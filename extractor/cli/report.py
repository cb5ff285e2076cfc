"""``extractor report``: a run as one page to look at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.shared import PATH, SOME_FAILED, complain, reading_options, write_page

if TYPE_CHECKING:
    from extractor.formats.inputs import ReadSettings


@click.command()
@click.argument("out", type=PATH, metavar="OUT")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATH]...")
@click.option("--html", type=PATH, metavar="FILE", help="Where the page goes.  [default: OUT/report.html]")
@reading_options
@click.pass_context
def report(ctx: click.Context, out: Path, paths: Sequence[Path], html: Path | None, reading: ReadSettings) -> None:
    """Write a page about a run: OUT is its folder, each PATH what it read, for the texts."""
    notes, bad = page_of(out, paths, reading, html)
    for note in [*notes, *bad]:
        complain(note)
    if bad:
        ctx.exit(SOME_FAILED)


def page_of(
    out: Path, paths: Sequence[Path], reading: ReadSettings, html: Path | None = None, *, quiet: bool = False
) -> tuple[list[str], list[str]]:
    """Writes the page of a run and, unless it is to be quiet, says where it is.

    Args:
        out: The folder of the run.
        paths: What the run read.
        reading: Names of fields, and limits, as the run had them.
        html: Where the page goes; by default into the folder.
        quiet: Print nothing.

    Returns:
        What is missing, and lines that could not be read.
    """
    from extractor.formats.writers import PAGE
    from extractor.report.page.gather import gather, texts_of
    from extractor.report.page.html import report_page
    from extractor.report.words import escaped

    gathered = gather(out, texts_of(paths, out, reading) if paths else None)
    page = out / PAGE if html is None else html
    write_page(page, report_page(gathered))
    if not quiet:
        click.echo(escaped(str(page)))
    return gathered.notes, list(map(str, gathered.bad))
