"""``extractor schema``: the JSON Schema of a record."""

from __future__ import annotations

import click

RECORDS = ("claim", "article", "conflict", "run", "text")


@click.command()
@click.argument("record", type=click.Choice(RECORDS))
def schema(record: str) -> None:
    """Print the JSON Schema of a claim, an article, a conflict, a run or a kept text."""
    import json

    from extractor.records import json_schema

    click.echo(json.dumps(json_schema(record), indent=2, ensure_ascii=False))
