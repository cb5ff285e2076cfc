"""The command ``extractor``: arguments in, files and a readable summary out, an exit code for the shell.

Exit codes: 0 everything was read, 1 some inputs could not be read or a figure is below what was asked, 2 wrong use.
Heavy modules are imported inside the commands that need them, so that ``--help``, ``schema``, ``conflicts`` and
``evaluate`` answer at once.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from extractor.errors import ExtractorError, OutputError, UsageError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from extractor.batch.one import ReadArticle
    from extractor.batch.runner import Agree, Find
    from extractor.records import Article, ArticleRecord

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
    from extractor.batch.one import outcome
    from extractor.batch.runner import pipeline_reader
    from extractor.records import Article
    from extractor.report.marked import marked_article

    items = _of_file(file, published)
    reader = (ctx.obj or Parts()).reader or pipeline_reader(lexicon)
    failures = 0
    for article in items:
        result = outcome(article, reader)
        if isinstance(article, Article) and result.record.status != "failed":
            _show(marked_article(article, result.claims))
        else:
            failures += 1
            click.echo(f"extractor: {result.record.error}", err=True)
    if failures:
        ctx.exit(SOME_FAILED)


@cli.command()
@click.argument("file", type=_PATH, metavar="FILE")
@click.option("--at", type=click.IntRange(min=1), metavar="LINE", help="Only the sentences on this line of the text.")
@click.option("--published", metavar="DATE", help="When it was published, if the file does not say: 2025-02-09.")
@click.option("--lexicon", default="nascar", show_default=True, metavar="NAME", help="Names, words and calendars.")
@click.pass_context
def explain(ctx: click.Context, file: Path, at: int | None, published: str | None, lexicon: str) -> None:
    """Explain which rules matched in an article, sentence by sentence, and what came of it."""
    from extractor.pipeline import explain_article, load
    from extractor.records import Article
    from extractor.report.explain import shown_explanation

    items = _of_file(file, published)
    nlp = load(lexicon)
    failures = 0
    for item in items:
        if isinstance(item, Article):
            found = explain_article(nlp, item, line=at)
            if at is not None and at > found.lines:
                raise UsageError(f"{item.id}: has no line {at}; its last is {found.lines}")
            _show(shown_explanation(found))
        else:
            failures += 1
            click.echo(f"extractor: {item.error}", err=True)
    if failures:
        ctx.exit(SOME_FAILED)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keeps the garbage collector from walking over a million claims that are no garbage, a third of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@cli.command()
@click.argument("files", nargs=-1, required=True, type=_PATH, metavar="CLAIMS.jsonl...")
@click.option("--lexicon", default="nascar", show_default=True, metavar="NAME", help="Calendars for as-of reasoning.")
@click.option(
    "--accepted", type=_PATH, metavar="FILE", help="Leave out the findings that FILE names, with day and reason."
)
@click.option("--json", "as_json", is_flag=True, help="Print findings as JSON Lines.")
@click.pass_context
def conflicts(ctx: click.Context, files: Sequence[Path], lexicon: str, accepted: Path | None, as_json: bool) -> None:
    """Find conflicts between claims that were extracted already."""
    from extractor.batch.conflicts import conflicts_in
    from extractor.formats.accepted import read_accepted
    from extractor.formats.claim_files import ClaimFiles
    from extractor.formats.writers import line

    known, bad = read_accepted(accepted) if accepted else ({}, [])
    read = ClaimFiles(files)
    with _no_collection():
        found = conflicts_in(read, lexicon=lexicon, finder=(ctx.obj or Parts()).finder)
    findings = [finding for finding in found if finding.id not in known]
    if as_json:
        for finding in findings:
            click.echo(line(finding), nl=False)
    else:
        from extractor.report.findings import shown_findings, wanted_claims
        from extractor.report.summary import conflicts_count, quotes_of

        wanted = wanted_claims(findings)
        _show(shown_findings(findings, quotes_of(read.claims(wanted), wanted), {}))
        click.echo(conflicts_count(read.count, found, known))
    bad += read.bad
    for one in bad:
        click.echo(f"extractor: {one}", err=True)
    if bad:
        click.echo(f"extractor: {len(bad)} line{' was' if len(bad) == 1 else 's were'} skipped", err=True)
        ctx.exit(SOME_FAILED)


@cli.command()
@click.argument("claims", type=_PATH, metavar="CLAIMS.jsonl")
@click.argument("gold", type=_PATH, metavar="GOLD_DIR")
@click.option("--predicates", default="all", show_default=True, metavar="core|all|NAMES", help="Which ones count.")
@click.option("--errors", is_flag=True, help="List every claim that is wrong and every one that is missed.")
@click.option("--articles", multiple=True, type=_PATH, metavar="PATH", help="The articles: errors in their sentences.")
@click.option("--html", type=_PATH, metavar="FILE", help="Write everything to one page as well.")
@click.option("--min-precision", type=click.FloatRange(0, 1), default=0.0, metavar="SHARE", help="Exit 1 below it.")
@click.option("--min-recall", type=click.FloatRange(0, 1), default=0.0, metavar="SHARE", help="Exit 1 below it.")
@click.pass_context
def evaluate(
    ctx: click.Context,
    claims: Path,
    gold: Path,
    predicates: str,
    errors: bool,
    articles: Sequence[Path],
    html: Path | None,
    min_precision: float,
    min_recall: float,
) -> None:
    """Hold claims that were extracted already against annotated articles."""
    from extractor.evaluation.articles import assign, unread
    from extractor.evaluation.gold import chosen_predicates, read_gold
    from extractor.evaluation.score import evaluate as compare
    from extractor.formats.read_claims import read_claims
    from extractor.report.evaluation import shown_evaluation
    from extractor.report.evaluation_html import evaluation_page

    wanted = chosen_predicates(predicates)
    annotations = read_gold(gold)
    read = read_claims([claims])
    assigned = assign(read.claims, annotations)
    done = compare(assigned.claims, annotations, wanted)
    texts = _texts(articles, annotations) if articles else {}
    _show(shown_evaluation(done, mistakes=errors, texts=texts))
    if html is not None:
        _write(html, evaluation_page(done, title=f"{claims.name} against {gold.name}", texts=texts))
    if assigned.others:
        others = len(assigned.others)
        are, were = ("article with claims is", "was") if others == 1 else ("articles with claims are", "were")
        click.echo(f"{others} {are} not annotated and {were} left out.")
    for name in unread(read.articles, annotations):
        click.echo(f"extractor: {name}: is annotated, but was not read; all that it owes is missed", err=True)
    for bad in read.bad:
        click.echo(f"extractor: {bad}", err=True)
    total = done.total()
    if read.bad or total.precision < min_precision or total.recall < min_recall:
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


def _of_file(file: Path, published: str | None) -> list[Article | ArticleRecord]:
    """The articles of one file, with the date that was given."""
    import msgspec

    from extractor.formats.published import published_day
    from extractor.records import Article

    if file.is_dir():
        raise UsageError(f"{file}: is a folder; name one file, or use 'extractor run' for a folder")
    given = {"published": published_day(published)} if published else {}
    items = _articles([file])
    return [msgspec.structs.replace(item, **given) if isinstance(item, Article) else item for item in items]


def _articles(paths: Sequence[Path]) -> list[Article | ArticleRecord]:
    """All articles of some files and folders, and records of those that could not be read."""
    from extractor.batch.discover import discover
    from extractor.formats.inputs import InputFile
    from extractor.formats.readers import read_file

    return [item for entry in discover(paths) if isinstance(entry, InputFile) for item in read_file(entry)]


def _texts(paths: Sequence[Path], names: Collection[str]) -> dict[str, str]:
    """Texts by annotated article."""
    from extractor.evaluation.articles import annotated
    from extractor.records import Article

    found = ((item, annotated(item.id, item.source, names)) for item in _articles(paths) if isinstance(item, Article))
    return {name: item.text for item, name in found if name is not None}


def _write(path: Path, text: str) -> None:
    """Writes a page."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written ({error.strerror or error}); name another file with --html"
        ) from error


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
