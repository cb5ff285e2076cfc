"""Articles a second into a claim store of some size, and how large it is.

Rates are on the wall and, in brackets, by the processor time of this process alone: what a quiet machine would do.

usage: python benchmarks/store.py [--articles N ...] [--postgres URL]

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
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from sqlalchemy import create_engine, text  # noqa: E402

from benchmarks.closed_loop.articles import write  # noqa: E402
from benchmarks.closed_loop.world import World  # noqa: E402
from extractor.records import ArticleRecord, Claim  # noqa: E402
from extractor.store import ClaimStore  # noqa: E402

HUNDREDS = 300
"""Articles that are added a hundred a transaction."""
SINGLE = 50
"""Articles that are added one by one."""
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


class Stopwatch:
    """Articles a second since it was last asked."""

    def __init__(self) -> None:
        self._wall, self._cpu = perf_counter(), process_time()

    def rates(self, articles: int) -> str:
        """On the wall, and by the processor time of this process."""
        wall, cpu = perf_counter() - self._wall, process_time() - self._cpu
        self._wall, self._cpu = perf_counter(), process_time()
        return f"{articles / wall:,.0f} ({articles / cpu:,.0f})"


def row(url: str, articles: Sequence[tuple[ArticleRecord, list[Claim]]]) -> str:
    """Fills an empty store in one transaction but for the last ones, which come in hundreds and then one by one."""
    hundreds, singles = articles[-SINGLE - HUNDREDS : -SINGLE], articles[-SINGLE:]
    with ClaimStore(url) as store:
        store.settings  # noqa: B018  the lexicon is loaded before the clock runs
        clock = Stopwatch()
        store.add_many(articles[: -SINGLE - HUNDREDS])
        rates = [clock.rates(len(articles) - SINGLE - HUNDREDS)]
        for place in range(0, HUNDREDS, 100):
            store.add_many(hundreds[place : place + 100])
        rates.append(clock.rates(HUNDREDS))
        for _ in range(2):
            for one in singles:
                store.add(*one)
            rates.append(clock.rates(SINGLE))
        findings = sum(1 for _ in store.conflicts())
        asking = perf_counter()
        shown = sum(1 for _ in store.conflicts(subject=singles[0][1][0].subject.id))
        asked = perf_counter() - asking
    claims = sum(len(one) for _, one in articles)
    counts = (f"{len(articles):,}", f"{claims:,}")
    rest = (f"{size_of(url):,.0f}", f"{findings:,}", f"{asked * 1000:.0f} ({shown})")
    return f"| {' | '.join((url.partition(':')[0], *counts, *rates, *rest))} |"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--postgres", metavar="URL", help="of a database; without it, SQLite alone")
    options = parser.parse_args(arguments)
    print(
        "| database | articles | claims | all at once | a hundred at once | one by one | the same again "
        "| MiB | findings | query, ms (rows) |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for count in options.articles:
        articles = library(count, 1)
        with tempfile.TemporaryDirectory() as folder:
            print(row(f"sqlite:///{folder}/claims.db", articles), flush=True)
        if options.postgres:
            engine = create_engine(options.postgres.replace("postgresql:", "postgresql+psycopg:"))
            with engine.begin() as connection:
                connection.execute(text(f"CREATE SCHEMA {SCHEMA}"))
            try:
                print(row(f"{options.postgres}?options=-csearch_path%3D{SCHEMA}", articles), flush=True)
            finally:
                with engine.begin() as connection:
                    connection.execute(text(f"DROP SCHEMA {SCHEMA} CASCADE"))
                engine.dispose()


if __name__ == "__main__":
    main()
