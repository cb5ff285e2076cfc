"""What several commands use: the parts they run with, the articles of a path, printing, pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from extractor.errors import OutputError, UsageError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from extractor.batch.one import ReadArticle
    from extractor.batch.runner import Agree, Find
    from extractor.formats.inputs import ReadSettings
    from extractor.records import Article, ArticleRecord

SOME_FAILED = 1
WRONG_USE = 2
INTERRUPTED = 130
ON_FROM_HERE = "interrupted; the same command goes on from here"
PATH = click.Path(path_type=Path)
LEXICON = click.option(
    "--lexicon", default="nascar", show_default=True, metavar="NAME", help="Names, words and calendars."
)
PUBLISHED = click.option(
    "--published", metavar="DATE", help="When it was published, if the file does not say: 2025-02-09."
)
STORE = click.option(
    "--store",
    default="sqlite:///claims.db",
    show_default=True,
    metavar="URL",
    help="The claim store; postgresql://user@host/database too.",
)


class _Workers(click.IntRange):
    """A number of processes, or ``auto``: as many as there are cores."""

    name = "N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Reads what was given."""
        if value == "auto":
            from extractor.batch.workers import cores

            return cores()
        return int(super().convert(value, param, ctx))


_PROCESSES = (
    click.option(
        "--workers",
        type=_Workers(min=1),
        default=1,
        metavar="N|auto",
        show_default=True,
        help="Processes that read, or 'auto'.",
    ),
    click.option("--time-limit", type=float, metavar="SECONDS", help="End the reading of an article after so long."),
    click.option("--memory-limit", type=int, metavar="MIB", help="Memory (address space) that a worker may take."),
)


def process_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options that say by how many processes articles are read, and within which limits."""
    for option in reversed(_PROCESSES):
        command = option(command)
    return command


_FIELDS = {
    "text": "The article's text",
    "title": "Its title",
    "published": "Its date",
    "id": "Its id",
    "source": "Its outlet",
}


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options that name the fields of JSON, JSON Lines and Parquet.

    They reach the command together, as ``reading``: the ``ReadSettings`` that they make.
    """

    @wraps(command)
    def with_settings(*args: Any, **options: Any) -> Any:
        from extractor.formats.inputs import DEFAULTS

        named = {name: options.pop(f"{name}_field") for name in _FIELDS}
        given: dict[str, Any] = {name: fields for name, fields in named.items() if fields}
        return command(*args, reading=DEFAULTS._replace(**given), **options)

    decorated: Callable[..., Any] = with_settings
    for name, says in reversed(_FIELDS.items()):
        decorated = click.option(
            f"--{name}-field",
            multiple=True,
            metavar="NAME",
            help=f"{says} in JSON or Parquet; meta.{name} looks inside.",
        )(decorated)
    return decorated


class Parts(NamedTuple):
    """What the commands run with; None is this package's own. Given as ``obj`` to ``cli``."""

    reader: ReadArticle | None = None
    finder: Find | None = None
    agreements: Agree | None = None


def articles_of_file(
    file: Path, published: str | None, reading: ReadSettings | None = None
) -> list[Article | ArticleRecord]:
    """The articles of one file, or of standard input, with the date that was given."""
    import msgspec

    from extractor.formats.published import published_day
    from extractor.records import Article

    if file.is_dir():
        raise UsageError(f"{file}: is a folder; name one file, or use 'extractor run' for a folder")
    given = {"published": published_day(published)} if published else {}
    items = articles_of([file], reading)
    return [msgspec.structs.replace(item, **given) if isinstance(item, Article) else item for item in items]


def articles_of(paths: Sequence[Path], reading: ReadSettings | None = None) -> list[Article | ArticleRecord]:
    """All articles of some files and folders, and records of those that could not be read."""
    from extractor.batch.discover import discover
    from extractor.formats.inputs import DEFAULTS, InputFile
    from extractor.formats.readers import read_file

    files = [entry for entry in discover(paths) if isinstance(entry, InputFile)]
    return [item for file in files for item in read_file(file, reading or DEFAULTS)]


def complain(message: object) -> None:
    """Says on stderr what is wrong, on one line whatever the names in it."""
    from extractor.report.words import escaped

    click.echo(f"extractor: {escaped(str(message))}", err=True)


def show_all(renderables: Iterable[RenderableType]) -> None:
    """Prints what the report made: in colour on a terminal, plain in a pipe or with NO_COLOR."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    for renderable in renderables:
        with console.capture() as captured:
            console.print(renderable)
        for line in captured.get().removesuffix("\n").split("\n"):
            click.echo(line.rstrip(" "), color=console.is_terminal)


def write_page(path: Path, text: str) -> None:
    """Writes a page."""
    try:
        aside = path.with_name(f".{path.name}.part")
        aside.write_text(text, encoding="utf-8", newline="\n")
        aside.replace(path)  # nobody sees half a page
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written ({error.strerror or error}); name another file with --html"
        ) from error
