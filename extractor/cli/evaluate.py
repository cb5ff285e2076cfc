"""``extractor evaluate``: claims held against gold."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import click

from extractor.cli.shared import PATH, SOME_FAILED, articles_of, complain, show_all, write_page


@click.command()
@click.argument("claims", type=PATH, metavar="CLAIMS.jsonl")
@click.argument("gold", type=PATH, metavar="GOLD_DIR")
@click.option("--predicates", default="all", show_default=True, metavar="core|all|NAMES", help="Which ones count.")
@click.option("--errors", is_flag=True, help="List every claim that is wrong and every one that is missed.")
@click.option("--articles", multiple=True, type=PATH, metavar="PATH", help="The articles: errors in their sentences.")
@click.option("--html", type=PATH, metavar="FILE", help="Write everything to one page as well.")
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
    show_all(shown_evaluation(done, mistakes=errors, texts=texts))
    if html is not None:
        write_page(html, evaluation_page(done, title=f"{claims.name} against {gold.name}", texts=texts))
    if assigned.others:
        others = len(assigned.others)
        are, were = ("article with claims is", "was") if others == 1 else ("articles with claims are", "were")
        click.echo(f"{others} {are} not annotated and {were} left out.")
    for name in unread(read.articles, annotations):
        complain(f"{name}: is annotated, but was not read; all that it owes is missed")
    for bad in read.bad:
        complain(bad)
    total = done.total()
    if read.bad or total.precision < min_precision or total.recall < min_recall:
        ctx.exit(SOME_FAILED)


def _texts(paths: Sequence[Path], names: Collection[str]) -> dict[str, str]:
    """Texts by annotated article."""
    from extractor.evaluation.articles import annotated
    from extractor.records import Article

    found = ((item, annotated(item.id, item.source, names)) for item in articles_of(paths) if isinstance(item, Article))
    return {name: item.text for item, name in found if name is not None}
