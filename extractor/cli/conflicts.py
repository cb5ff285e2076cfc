"""``extractor conflicts``: findings from claims that lie in files."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from extractor.cli.shared import PATH, SOME_FAILED, Parts, complain, show_all


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keeps the garbage collector from walking over a million claims that are no garbage, a third of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@click.command()
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="CLAIMS.jsonl...")
@click.option("--lexicon", default="nascar", show_default=True, metavar="NAME", help="Calendars for as-of reasoning.")
@click.option(
    "--accepted", type=PATH, metavar="FILE", help="Leave out the findings that FILE names, with day and reason."
)
@click.option(
    "--workers", type=click.IntRange(min=1), metavar="N", help="Processes; one a core by default where files are large."
)
@click.option("--json", "as_json", is_flag=True, help="Print findings as JSON Lines.")
@click.pass_context
def conflicts(
    ctx: click.Context, files: Sequence[Path], lexicon: str, accepted: Path | None, workers: int | None, as_json: bool
) -> None:
    """Find conflicts between claims that were extracted already."""
    from extractor.batch.conflicts import conflicts_in
    from extractor.formats.accepted import read_accepted
    from extractor.formats.claim_files import ClaimFiles
    from extractor.formats.writers import line

    known, bad = read_accepted(accepted) if accepted else ({}, [])
    read = ClaimFiles(files)
    with _no_collection():
        found = conflicts_in(read, lexicon=lexicon, finder=(ctx.obj or Parts()).finder, workers=workers)
    findings = [finding for finding in found if finding.id not in known]
    if as_json:
        for finding in findings:
            click.echo(line(finding), nl=False)
    else:
        from extractor.report.findings import shown_findings, wanted_claims
        from extractor.report.summary import conflicts_count, quotes_of

        wanted = wanted_claims(findings)
        show_all(shown_findings(findings, quotes_of(read.claims(wanted), wanted), {}))
        click.echo(conflicts_count(read.count, found, known))
    bad += read.bad
    for one in bad:
        complain(one)
    if bad:
        complain(f"{len(bad)} line{' was' if len(bad) == 1 else 's were'} skipped")
        ctx.exit(SOME_FAILED)
