"""The command ``extractor``: arguments in, files and a readable summary out, an exit code for the shell.

Exit codes: 0 everything was read, 1 some inputs could not be read, 2 wrong use. Heavy modules are imported
inside the commands that need them, so that ``--help``, ``schema`` and ``conflicts`` answer at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from extractor.errors import ExtractorError, UsageError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from extractor.batch.one import ReadArticle
    from extractor.batch.runner import Agree, Find

SOME_FAILED = 1
WRONG_USE = 2
_RECORDS = ("claim", "article", "conflict", "run")
_PATH = click.Path(path_type=Path)


class Parts(NamedTuple):
    """What the commands run with; None is this package's own. Given as ``obj`` to ``cli``."""

    reader: ReadArticle | None = None
    finder: Find | None = None
    agreements: Agree | None = None


class _Door(click.Group):
    """A group whose commands end with one sentence and exit code 2 where this package raises an error of its own."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ExtractorError as error:
            click.echo(f"extractor: {error}", err=True)
            ctx.exit(WRONG_USE)


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from extractor.batch.runner import package_version

        click.echo(f"extractor {package_version()}")
        ctx.exit()


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version, help="Show it.")
def cli() -> None:
    """Reads motorsport news, writes down every checkable claim and finds claims that cannot all be true."""


@cli.command()
@click.argument("paths", nargs=-1, required=True, type=_PATH, metavar="PATH...")
@click.option("--out", required=True, type=_PATH, metavar="DIR", help="Folder for the four files; made if missing.")
@click.option("--lexicon", default="nascar", show_default=True, metavar="NAME", help="Names, words and calendars.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.pass_context
def run(ctx: click.Context, paths: Sequence[Path], out: Path, lexicon: str, quiet: bool) -> None:
    """Read articles (.txt, .md, .jsonl; folders with all in them) and write claims and conflicts to DIR."""
    from extractor.batch.runner import run as run_all

    parts = ctx.obj or Parts()
    record = run_all(paths, out, lexicon=lexicon, reader=parts.reader, finder=parts.finder, agreements=parts.agreements)
    if not quiet:
        from extractor.report.summary import run_summary

        _show(run_summary(record, out))
    if record.articles.get("failed"):
        ctx.exit(SOME_FAILED)


@cli.command()
@click.argument("file", type=_PATH, metavar="FILE")
@click.option("--published", metavar="DATE", help="When it was published, if the file does not say: 2025-02-09.")
@click.option("--lexicon", default="nascar", show_default=True, metavar="NAME", help="Names, words and calendars.")
@click.pass_context
def show(ctx: click.Context, file: Path, published: str | None, lexicon: str) -> None:
    """Show one article with its claims marked in the text."""
    import msgspec

    from extractor.batch.discover import discover
    from extractor.batch.one import outcome
    from extractor.batch.runner import pipeline_reader
    from extractor.formats.inputs import InputFile
    from extractor.formats.published import published_day
    from extractor.formats.readers import read_file
    from extractor.records import Article
    from extractor.report.marked import marked_article

    if file.is_dir():
        raise UsageError(f"{file}: is a folder; name one file, or use 'extractor run' for a folder")
    given = {"published": published_day(published)} if published else {}
    items = [item for entry in discover([file]) if isinstance(entry, InputFile) for item in read_file(entry)]
    reader = (ctx.obj or Parts()).reader or pipeline_reader(lexicon)
    failures = 0
    for item in items:
        article = msgspec.structs.replace(item, **given) if isinstance(item, Article) else item
        result = outcome(article, reader)
        if isinstance(article, Article) and result.record.status != "failed":
            _show(marked_article(article, result.claims))
        else:
            failures += 1
            click.echo(f"extractor: {result.record.error}", err=True)
    if failures:
        ctx.exit(SOME_FAILED)


@cli.command()
@click.argument("files", nargs=-1, required=True, type=_PATH, metavar="CLAIMS.jsonl...")
@click.option("--lexicon", default="nascar", show_default=True, metavar="NAME", help="Calendars for as-of reasoning.")
@click.option("--json", "as_json", is_flag=True, help="Print findings as JSON Lines.")
@click.pass_context
def conflicts(ctx: click.Context, files: Sequence[Path], lexicon: str, as_json: bool) -> None:
    """Find conflicts between claims that were extracted already."""
    from extractor.batch.runner import conflict_finder
    from extractor.formats.read_claims import read_claims
    from extractor.formats.writers import line

    read = read_claims(files)
    finder = (ctx.obj or Parts()).finder or conflict_finder(lexicon)
    findings = finder(read.claims, read.articles)
    if as_json:
        for finding in findings:
            click.echo(line(finding), nl=False)
    else:
        from extractor.report.findings import shown_findings, wanted_claims
        from extractor.report.summary import quotes_of

        _show(shown_findings(findings, quotes_of(read.claims, wanted_claims(findings)), {}))
        click.echo(f"{len(read.claims)} claims read, {len(findings)} finding{'' if len(findings) == 1 else 's'}.")
    for bad in read.bad:
        click.echo(f"extractor: {bad}", err=True)
    if read.bad:
        click.echo(f"extractor: {len(read.bad)} lines were skipped", err=True)
        ctx.exit(SOME_FAILED)


@cli.command()
@click.argument("record", type=click.Choice(_RECORDS))
def schema(record: str) -> None:
    """Print the JSON Schema of a claim, an article, a conflict or a run."""
    import json

    from extractor.records import json_schema

    click.echo(json.dumps(json_schema(record), indent=2, ensure_ascii=False))


def main(args: Sequence[str] | None = None) -> None:
    """Runs the command line and ends the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    cli.main(args=None if args is None else list(args), prog_name="extractor")


def _show(renderables: Iterable[RenderableType]) -> None:
    """Prints what the report made: in colour on a terminal, plain in a pipe or with NO_COLOR."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    for renderable in renderables:
        with console.capture() as captured:
            console.print(renderable)
        for line in captured.get().removesuffix("\n").split("\n"):
            click.echo(line.rstrip(" "), color=console.is_terminal)


if __name__ == "__main__":
    main()
