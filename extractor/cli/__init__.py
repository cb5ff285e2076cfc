"""The command ``extractor``: arguments in, files and a readable summary out, an exit code for the shell.

A command a file. Exit codes: 0 everything was read, 1 some inputs could not be read or a figure is below what was asked, 2 wrong use.
Heavy modules are imported inside the commands that need them, so that ``--help``, ``schema``, ``conflicts`` and
``evaluate`` answer at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from extractor.cli.conflicts import conflicts
from extractor.cli.evaluate import evaluate
from extractor.cli.explain import explain
from extractor.cli.export import export
from extractor.cli.ingest import ingest
from extractor.cli.query import query
from extractor.cli.report import report
from extractor.cli.run import run
from extractor.cli.schema import schema
from extractor.cli.shared import WRONG_USE, Parts, complain
from extractor.cli.show import show
from extractor.errors import ExtractorError

__all__ = ["Parts", "cli", "main"]


class _Door(click.Group):
    """A group whose commands end with one sentence and exit code 2 where this package raises an error of its own."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ExtractorError as error:
            complain(error)
            ctx.exit(WRONG_USE)


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from extractor.version import package_version

        click.echo(f"extractor {package_version()}")
        ctx.exit()


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version, help="Show it.")
def cli() -> None:
    """Reads motorsport news, writes down every checkable claim and finds claims that cannot all be true."""


for _command in (run, show, explain, conflicts, report, evaluate, export, ingest, query, schema):
    cli.add_command(_command)


def main(args: Sequence[str] | None = None) -> None:
    """Runs the command line and ends the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    cli.main(args=None if args is None else list(args), prog_name="extractor")
