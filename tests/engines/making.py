"""Articles as rows, and the records of a local run to compare with."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from extractor.batch.one import Outcome, outcome
from extractor.conflicts import find_conflicts
from extractor.engines.partitions import Row
from extractor.pipeline import load, read_article
from extractor.records import Article, Claim, Finding
from tests.floors import CORPUS, articles_of


class Local(NamedTuple):
    """What one process makes of the rows."""

    outcomes: list[Outcome]
    claims: list[Claim]
    findings: list[Finding]


def article_row(article: Article) -> Row:
    return {name: getattr(article, name) for name in ("id", "text", "published", "title", "source")}


@cache
def articles() -> list[Article]:
    """The corpus, with a copy of an article and one that is not about racing."""
    found = articles_of(CORPUS)
    copied = next(article for article in found if "bristol-wire" in article.id)
    recipe = Article(id="recipe", text="A cup of sugar.\n\nBeat it with four eggs.")
    return [*found, Article(id="zz-copy", text=copied.text, published=copied.published), recipe]


@cache
def local() -> Local:
    nlp = load()
    outcomes = [outcome(article, lambda one: read_article(nlp, one)) for article in articles()]
    claims = [claim for each in outcomes for claim in each.claims]
    return Local(outcomes, claims, find_conflicts(claims, articles=[each.record for each in outcomes]))
