"""``extractor ingest``: articles into a claim store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.shared import (
    INTERRUPTED,
    LEXICON,
    ON_FROM_HERE,
    PATH,
    SOME_FAILED,
    STORE,
    Parts,
    complain,
    process_options,
    reading_options,
    show_all,
)

if TYPE_CHECKING:
    from extractor.batch.work import Item, Written
    from extractor.formats.inputs import ReadSettings
    from extractor.records import ArticleRecord, Claim, Finding
    from extractor.store import ClaimStore

AT_ONCE = 100
"""Articles that are added in one transaction."""
_LIMITS = {"error": 25, "warning": 10, "info": 10}


@click.command()
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@STORE
@LEXICON
@process_options
@reading_options
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.pass_context
def ingest(
    ctx: click.Context,
    paths: Sequence[Path],
    store: str,
    lexicon: str,
    workers: int,
    time_limit: float | None,
    memory_limit: int | None,
    quiet: bool,
    reading: ReadSettings,
) -> None:
    """Read articles as 'run' does and add each to a claim store; those that are there unchanged are not read again.

    What the store holds in the end is the same for any number of workers.
    """
    from extractor.batch.discover import discover
    from extractor.batch.feed import items_of
    from extractor.batch.work import Recipe
    from extractor.batch.workers import read_in_order
    from extractor.formats.readers import read_wrapped
    from extractor.report.findings import shown_findings, wanted_claims
    from extractor.report.summary import quotes_of
    from extractor.store import ClaimStore

    inputs = discover(paths)
    recipe = Recipe(lexicon, (ctx.obj or Parts()).reader, partial(read_wrapped, settings=reading))
    with ClaimStore(store, lexicon=lexicon) as open_store:
        job = _Job(open_store)
        if not open_store.is_judged():
            job.note(*open_store.rejudge())
        items = job.changed(items_of(inputs, recipe.open_file))
        results = read_in_order(items, recipe, workers=workers, time_limit=time_limit, memory_limit=memory_limit)
        try:
            with closing(results):  # whatever happens, no worker outlives the command
                while batch := list(islice(results, AT_ONCE)):
                    job.take(batch)
        except KeyboardInterrupt:
            complain(ON_FROM_HERE)
            ctx.exit(INTERRUPTED)
        if not quiet:
            findings = job.findings()
            wanted = wanted_claims(findings)
            quotes = quotes_of(open_store.claims_by_id(wanted), wanted)
            show_all(shown_findings(findings, quotes, _LIMITS))
            click.echo(job.summary())
    if job.counts["failed"]:
        ctx.exit(SOME_FAILED)


class _Job:
    """Adds articles, counts them, and keeps what changed."""

    def __init__(self, store: ClaimStore) -> None:
        self._store = store
        self.counts: Counter[str] = Counter()
        self._found: dict[str, Finding] = {}
        self._gone: set[str] = set()

    def changed(self, items: Iterable[Item]) -> Iterator[tuple[Item, Written | None]]:
        """What is to be read of some items, and records of what cannot be; what is in the store already is left out."""
        from extractor.batch.work import Written, sha256_of
        from extractor.formats.writers import line
        from extractor.records import ArticleRecord

        for item in items:
            if isinstance(item, ArticleRecord):
                yield item, Written(line(item))
            elif self._store.is_current(item.id, sha256_of(item)):
                self.counts["unchanged"] += 1
            else:
                yield item, None

    def take(self, batch: Iterable[Written]) -> None:
        """Add some articles that were read in one transaction."""
        read = [one for written in batch if (one := self._sound(written)) is not None]
        if read:
            self.note(*self._store.add_many(read))

    def _sound(self, written: Written) -> tuple[ArticleRecord, Sequence[Claim]] | None:
        """An article as it can be added; one that cannot is named."""
        import msgspec

        from extractor.records import ArticleRecord, Claim
        from extractor.store import fault_of

        record = msgspec.json.decode(written.article, type=ArticleRecord)
        claims = [msgspec.json.decode(one, type=Claim) for one in written.claims.splitlines()]
        error = record.error or fault_of(record, claims)
        if error is None:
            self.counts[record.status] += 1
            self.counts["claims"] += len(claims)
            return record, claims
        self.counts["skipped" if record.status == "skipped" else "failed"] += 1
        complain(error)
        return None

    def note(self, found: Sequence[Finding], gone: Sequence[str]) -> None:
        """Keep what a transaction did to the findings."""
        self._gone = (self._gone | set(gone)) - {one.id for one in found}
        self._found = {
            one: finding
            for one, finding in {**self._found, **{one.id: one for one in found}}.items()
            if one not in self._gone
        }

    def findings(self) -> list[Finding]:
        """The findings that are new or changed, in order."""
        from extractor.conflicts.engine import in_order

        return in_order(self._found.values())

    def summary(self) -> str:
        """What was done, in a sentence."""
        counts = [f"{self.counts[name]} {name}" for name in ("ok", "empty", "unchanged", "failed", "skipped")]
        return (
            f"Articles: {', '.join(counts)}. Claims added: {self.counts['claims']}. "
            f"Findings: {len(self._found)} new or changed, {len(self._gone)} gone."
        )
