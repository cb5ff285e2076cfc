"""Articles a second into the claim store as it grows, and how large it becomes.

usage: python benchmarks/store.py [--articles N ...] [--at-once N ...] [--url URL ...]

The claims are the true ones of ``benchmarks/closed_loop``, so ../shared/data is needed. A store on PostgreSQL is made
in a schema of its own, which is dropped afterwards.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from sqlalchemy import create_engine, text  # noqa: E402

from benchmarks.closed_loop.articles import write  # noqa: E402
from benchmarks.closed_loop.world import World  # noqa: E402
from extractor.records import ArticleRecord, Claim  # noqa: E402
from extractor.store import ClaimStore  # noqa: E402

LAST = 200
"""Articles over which the rate at the end is taken."""
SCHEMA = "extractor_benchmark"


def library(articles: int, seed: int) -> list[tuple[ArticleRecord, list[Claim]]]:
    """Articles in random order, with some ten claims each."""
    made = write(World(), articles * 14, Random(seed))
    claims: dict[str, list[Claim]] = defaultdict(list)
    for told in made.told:
        claims[told.claim.article.id].append(told.claim)
    chosen = [(record, claims[record.id]) for record in made.articles][:articles]
    Random(seed).shuffle(chosen)
    return chosen


def size_of(url: str) -> float:
    """MiB of the store."""
    if url.startswith("sqlite"):
        return Path(url.removeprefix("sqlite:///")).stat().st_size / 2**20
    statement = (
        "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE n.nspname = current_schema() AND c.relkind = 'r'"
    )
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        found = float(connection.execute(text(statement)).scalar_one()) / 2**20
    engine.dispose()
    return found


def row(url: str, articles: Sequence[tuple[ArticleRecord, list[Claim]]], at_once: int) -> str:
    """Fills an empty store."""
    with ClaimStore(url) as store:
        store.settings  # noqa: B018  the lexicon is loaded before the clock runs
        store.add(*articles[0])
        store.remove(articles[0][0].id)
        start = late = perf_counter()
        for place in range(0, len(articles), at_once):
            if place <= len(articles) - LAST:
                late, rest = perf_counter(), len(articles) - place
            store.add_many(articles[place : place + at_once])
        end = perf_counter()
        findings = sum(1 for _ in store.conflicts())
        start_query = perf_counter()
        sum(1 for _ in store.conflicts(subject="kyle-busch"))
        asked = perf_counter() - start_query
    claims = sum(len(one) for _, one in articles)
    size = size_of(url)
    return (
        f"| {url.partition(':')[0]} | {len(articles):,} | {claims:,} | {at_once} | {len(articles) / (end - start):,.0f} "
        f"| {rest / (end - late):,.0f} | {size:,.0f} | {size * 1024 / claims:.1f} | {findings:,} | {asked * 1000:.1f} |"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--at-once", type=int, nargs="+", default=[1, 100], metavar="N", help="articles a transaction")
    parser.add_argument("--postgres", metavar="URL", help="of a database; without it, SQLite alone")
    options = parser.parse_args(arguments)
    print(
        "| database | articles | claims | at once | articles/s | at the end | MiB | KiB a claim | findings | query, ms |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for count in options.articles:
        articles = library(count, 1)
        for at_once in options.at_once:
            with tempfile.TemporaryDirectory() as folder:
                print(row(f"sqlite:///{folder}/claims.db", articles, at_once), flush=True)
            if options.postgres:
                engine = create_engine(options.postgres.replace("postgresql:", "postgresql+psycopg:"))
                with engine.begin() as connection:
                    connection.execute(text(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE"))
                    connection.execute(text(f"CREATE SCHEMA {SCHEMA}"))
                print(row(f"{options.postgres}?options=-csearch_path%3D{SCHEMA}", articles, at_once), flush=True)
                with engine.begin() as connection:
                    connection.execute(text(f"DROP SCHEMA {SCHEMA} CASCADE"))
                engine.dispose()


if __name__ == "__main__":
    main()
