"""``extractor export``: what a run wrote in other formats."""

from __future__ import annotations

from pathlib import Path

import click

from extractor.cli.shared import PATH

TABLES = ("parquet", "csv")
"""Formats of whole runs."""


@click.command()
@click.argument("folder", type=PATH, metavar="DIR")
@click.option("--format", "kind", type=click.Choice((*TABLES, "jsonld")), required=True, help="What to write.")
@click.option("--to", type=PATH, metavar="DIR", help="Where the tables go; by default beside the lines.")
@click.option("--article", metavar="ID", help="The article that is printed, with --format jsonld.")
def export(folder: Path, kind: str, to: Path | None, article: str | None) -> None:
    """Write the claims, articles and conflicts of a run in DIR as tables, or print one article as JSON-LD.

    A table is written to claims.FORMAT, articles.FORMAT and conflicts.FORMAT. JSON-LD is in the words of schema.org.
    """
    if (kind == "jsonld") != (article is not None):
        raise click.UsageError("--format jsonld is for one --article ID, and --article for nothing else")
    if article is not None:
        import json

        from extractor.formats.jsonld import article_jsonld

        click.echo(json.dumps(article_jsonld(folder, article), indent=2, ensure_ascii=False))
        return
    from extractor.formats.export import export as export_tables
    from extractor.report.words import escaped

    for path in export_tables(folder, kind, to=to):
        click.echo(escaped(str(path)))
