"""``extractor run``: articles in, files of claims and conflicts out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.export import TABLES
from extractor.cli.report import page_of
from extractor.cli.shared import (
    INTERRUPTED,
    LEXICON,
    ON_FROM_HERE,
    PATH,
    SOME_FAILED,
    WRONG_USE,
    Parts,
    complain,
    process_options,
    reading_options,
    show_all,
)
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from extractor.batch.progress import Watcher
    from extractor.formats.inputs import ReadSettings


@click.command()
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option("--out", required=True, type=PATH, metavar="DIR", help="Folder for the files; made if missing.")
@LEXICON
@process_options
@click.option("--fresh", is_flag=True, help="Read everything again, also what has not changed.")
@click.option("--format", "formats", type=click.Choice(TABLES), multiple=True, help="Write tables as well; repeatable.")
@click.option("--gate/--no-gate", default=False, show_default=True, help="Skip articles that cannot hold a claim.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--report", is_flag=True, help="Write DIR/report.html as well, a page to look at.")
@reading_options
@click.option("--log-json", is_flag=True, help="Write progress, failures and errors to stderr as JSON, one a line.")
@click.pass_context
def run(
    ctx: click.Context,
    paths: Sequence[Path],
    out: Path,
    lexicon: str,
    workers: int,
    time_limit: float | None,
    memory_limit: int | None,
    fresh: bool,
    formats: Sequence[str],
    gate: bool,
    report: bool,
    quiet: bool,
    log_json: bool,
    reading: ReadSettings,
) -> None:
    """Read articles (files, folders with all in them, - for standard input) and write claims and conflicts to DIR.

    What was read by an earlier run into DIR and has not changed is not read again, also if that run was killed.
    """
    from extractor.batch.runner import run as run_all

    if formats:
        from extractor.formats.export import check_format, export

        for each in formats:
            check_format(each)
    parts = ctx.obj or Parts()
    try:
        record = run_all(
            paths,
            out,
            lexicon=lexicon,
            reading=reading,
            reader=parts.reader,
            finder=parts.finder,
            agreements=parts.agreements,
            workers=workers,
            time_limit=time_limit,
            memory_limit=memory_limit,
            gate=gate,
            fresh=fresh,
            watcher=_watcher(quiet, log_json),
        )
    except KeyboardInterrupt:
        _complain(ON_FROM_HERE, log_json)
        ctx.exit(INTERRUPTED)
    except ExtractorError as error:
        _complain(str(error), log_json)
        ctx.exit(WRONG_USE)
    for each in dict.fromkeys(formats):
        export(out, each)
    if not quiet:
        from extractor.report.summary import run_summary

        show_all(run_summary(record, out))
    if report:
        for note in chain.from_iterable(page_of(out, paths, reading, quiet=quiet)):
            complain(note)
    if failed := record.articles.get("failed"):
        if quiet and not log_json:
            _complain(f"{failed} of the articles could not be read; {out}/articles.jsonl says why", log_json)
        ctx.exit(SOME_FAILED)


def _complain(message: str, log_json: bool) -> None:
    if not log_json:
        complain(message)
        return
    from extractor.report.progress import JsonLog

    JsonLog(sys.stderr).error(message)


def _watcher(quiet: bool, log_json: bool) -> Watcher | None:
    """What shows how far the run has come: nothing unless somebody is there to look."""
    if log_json:
        from extractor.report.progress import JsonLog

        return JsonLog(sys.stderr)
    if quiet or not sys.stderr.isatty():
        return None
    from rich.console import Console

    from extractor.report.progress import Bar

    return Bar(Console(stderr=True))
