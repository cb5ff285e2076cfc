"""``extractor ingest``: articles into a claim store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.shared import LEXICON, PATH, SOME_FAILED, STORE, Parts, reading_options, show_all

if TYPE_CHECKING:
    from extractor.batch.one import ReadArticle
    from extractor.formats.inputs import ReadSettings
    from extractor.records import Article, ArticleRecord, Claim, Finding
    from extractor.store import ClaimStore

AT_ONCE = 100
"""Articles that are added in one transaction."""
_LIMITS = {"error": 25, "warning": 10, "info": 10}


@click.command()
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@STORE
@LEXICON
@reading_options
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.pass_context
def ingest(
    ctx: click.Context, paths: Sequence[Path], store: str, lexicon: str, quiet: bool, reading: ReadSettings
) -> None:
    """Read articles as 'run' does and add each to a claim store; those that are there unchanged are not read again."""
    from extractor.batch.discover import discover
    from extractor.batch.feed import articles_of
    from extractor.report.findings import shown_findings, wanted_claims
    from extractor.report.summary import quotes_of
    from extractor.store import ClaimStore

    inputs = discover(paths)
    with ClaimStore(store, lexicon=lexicon) as open_store:
        job = _Job(open_store, (ctx.obj or Parts()).reader, lexicon)
        if not open_store.is_judged():
            job.note(*open_store.rejudge())
        items = articles_of(inputs, reading)
        while batch := list(islice(items, AT_ONCE)):
            job.take(batch)
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

    def __init__(self, store: ClaimStore, reader: ReadArticle | None, lexicon: str) -> None:
        self._store, self._reader, self._lexicon = store, reader, lexicon
        self.counts: Counter[str] = Counter()
        self._found: dict[str, Finding] = {}
        self._gone: set[str] = set()

    def take(self, items: Sequence[Article | ArticleRecord]) -> None:
        """Read some articles and add them in one transaction."""
        read = [one for item in items if (one := self._read(item)) is not None]
        if read:
            self.note(*self._store.add_many(read))

    def _read(self, item: Article | ArticleRecord) -> tuple[ArticleRecord, Sequence[Claim]] | None:
        from extractor.batch.one import outcome
        from extractor.batch.runner import pipeline_reader
        from extractor.store import fault_of

        if self._store.is_current(item.id, item.sha256):
            self.counts["unchanged"] += 1
            return None
        if self._reader is None:
            self._reader = pipeline_reader(self._lexicon)
        done = outcome(item, self._reader)
        error = done.record.error or fault_of(done.record, done.claims)
        if error is None:
            self.counts[done.record.status] += 1
            self.counts["claims"] += len(done.claims)
            return done.record, done.claims
        self.counts["skipped" if done.record.status == "skipped" else "failed"] += 1
        click.echo(f"extractor: {error}", err=True)
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
