"""The whole job: files in, records of articles, claims and conflicts out, whatever happens to any one article.

Neither articles nor claims stay in memory: what was read goes to the ledger and to the files, and conflicts are
looked for in the file of claims.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import TypeAlias

import msgspec

from extractor.batch.discover import discover
from extractor.batch.feed import items_of
from extractor.batch.ledger import Ledger
from extractor.batch.one import ReadArticle, in_contract_order
from extractor.batch.progress import Progress, Watcher
from extractor.batch.signature import signature
from extractor.batch.work import Item, OpenFile, Recipe, Written, pipeline_reader
from extractor.batch.workers import read_in_order
from extractor.errors import ExtractorError, InputError
from extractor.formats.inputs import DEFAULTS, ReadSettings
from extractor.formats.readers import read_wrapped
from extractor.formats.writers import ARTICLES, CLAIMS, RunWriter, line, outputs_in, refuse_foreign
from extractor.records import SEVERITY, ArticleRecord, Claim, Finding, RunRecord
from extractor.records.article import Status
from extractor.version import package_version

__all__ = ["Agree", "Find", "pipeline_reader", "run"]

Find: TypeAlias = Callable[[Sequence[Claim], Sequence[ArticleRecord]], Sequence[Finding]]
"""Finds conflicts between claims, given the articles they come from."""

Agree: TypeAlias = Callable[[Sequence[Claim]], int]
"""Counts the groups of articles that say the same."""

_STATUSES: tuple[Status, ...] = ("ok", "empty", "failed", "skipped")
_BETWEEN_LOOKS = 2.0
_decode = msgspec.json.Decoder(ArticleRecord).decode


def run(
    paths: Iterable[Path | str],
    out: Path | str,
    *,
    lexicon: str = "nascar",
    reading: ReadSettings = DEFAULTS,
    open_file: OpenFile | None = None,
    reader: ReadArticle | None = None,
    finder: Find | None = None,
    agreements: Agree | None = None,
    workers: int = 1,
    time_limit: float | None = None,
    memory_limit: int | None = None,
    gate: bool = False,
    fresh: bool = False,
    watcher: Watcher | None = None,
) -> RunRecord:
    """Reads articles and writes ``articles.jsonl``, ``claims.jsonl``, ``conflicts.jsonl`` and ``run.json``.

    What an earlier run into the same folder has read is not read again unless it has changed, whether that run came
    to its end or was killed. The files are the same for any number of workers.

    Args:
        paths: Files and folders; folders are read with all that is in them.
        out: The folder for the files.
        lexicon: Name of the lexicon.
        reader: Finds the claims of one article; by default this package's pipeline with the lexicon. For more than
            one process it must be a function of a module. What such a function, or an object with the same attribute
            ``version``, has read in an earlier run is not read again.
        finder: Finds the conflicts; by default ``extractor.conflicts``.
        agreements: Counts agreements; by default as ``extractor.conflicts`` does, in little memory.
        reading: Names of fields, and limits.
        open_file: Reads the articles of one file instead of this package's readers.
        workers: Processes that read at a time. A small job is read in this process all the same.
        time_limit: Seconds after which the reading of an article is ended; it is a failed record then.
        memory_limit: MiB of address space that a worker process may take.
        gate: Do not read articles that cannot hold a claim; their records are ``skipped``. The claims are the same.
        fresh: Read everything, whatever an earlier run has read.
        watcher: Is told how it goes.

    Returns:
        What ``run.json`` says.

    Raises:
        UsageError: A path does not exist, there is nothing to read, or a limit makes no sense.
        LexiconError: There is no such lexicon.
        OutputError: The folder cannot be written, another run writes into it, or a file there is not ours.
        ExtractorError: Conflict detection failed; articles and claims are written all the same.
    """
    clock = _Clock()
    folder = Path(out)
    inputs = discover([Path(path) for path in paths], exclude=outputs_in(folder))
    settings = {} if reader is not None else {"lexicon_version": _lexicon_version(lexicon)}
    if gate:
        settings["gate"] = "on"
    open_file = open_file or partial(read_wrapped, settings=reading)
    recipe = Recipe(lexicon, reader, open_file, gate)
    progress = Progress(package_version(), inputs, workers)
    refuse_foreign(folder)
    record: RunRecord | None = None
    with Ledger(folder, signature(recipe, settings), fresh=fresh) as ledger, RunWriter(folder) as writer:
        if watcher is not None:
            watcher.begins(progress)
        try:
            clock.lap("load")
            results = read_in_order(
                _with_known(items_of(inputs, open_file, progress), ledger),
                recipe,
                workers=workers,
                time_limit=time_limit,
                memory_limit=memory_limit,
                keep=ledger.keep,
            )
            with closing(results):  # whatever happens, no worker outlives the run
                _write(results, writer, progress, watcher)
            clock.lap("read")
            if watcher is not None:
                watcher.compares(progress)
            findings, agreed = _compared(writer, folder, lexicon, finder, agreements, workers)
            clock.lap("conflicts")
            writer.findings(findings)
            record = RunRecord(
                version=progress.version,
                lexicon=lexicon,
                settings=settings,
                articles={status: progress.statuses[status] for status in _STATUSES},
                claims=in_contract_order(progress.claims),
                conflicts=_in_order((finding.verdict for finding in findings), SEVERITY),
                agreements=agreed,
                timings=clock.laps(),
            )
            writer.run(record)
            writer.commit()
            ledger.forget_unused()
        finally:
            if watcher is not None:
                watcher.ends(progress, record)
    return record


def _with_known(items: Iterable[Item], ledger: Ledger) -> Iterator[tuple[Item, Written | None]]:
    """Each item with what the ledger has of it; what cannot be read is done already."""
    for item in items:
        yield item, Written(line(item)) if isinstance(item, ArticleRecord) else ledger.find(item)


def _write(results: Iterable[Written], writer: RunWriter, progress: Progress, watcher: Watcher | None) -> None:
    looked = perf_counter()
    for written in results:
        writer.lines(article=written.article, claims=written.claims, text=written.text)
        record = _decode(written.article)
        progress.counts(record, reused=not written.digest and record.status != "failed")
        if watcher is not None:
            watcher.article(progress, record)
        if perf_counter() - looked > _BETWEEN_LOOKS:
            writer.flush()  # a full disk or a vanished folder is better known now than at the end
            looked = perf_counter()
    writer.flush()


def _compared(
    writer: RunWriter, folder: Path, lexicon: str, finder: Find | None, agreements: Agree | None, workers: int
) -> tuple[Sequence[Finding], int]:
    """Findings, and the number of agreements, among the claims that were written."""
    from extractor.batch.agreements import CountedFiles, Statements
    from extractor.batch.conflicts import conflicts_in

    try:
        with Statements() as statements:
            files = CountedFiles([writer.aside(CLAIMS)], statements)
            try:
                findings = conflicts_in(files, lexicon=lexicon, finder=finder, workers=None if workers > 1 else 1)
            except InputError:  # there are claims, and not one that can be
                return [], 0
            if agreements is not None:
                return findings, agreements(list(chain.from_iterable(files.articles())))
            return findings, statements.shared()
    except Exception as error:
        writer.commit((ARTICLES, CLAIMS))
        raise ExtractorError(
            f"{folder}: articles and claims are written, but conflict detection failed "
            f"({type(error).__name__}: {error}); please report it with the claims"
        ) from error


def _lexicon_version(lexicon: str) -> str:
    from extractor.lexicon import load_lexicon

    return str(load_lexicon(lexicon).version)


def _in_order(found: Iterable[str], order: Iterable[str]) -> dict[str, int]:
    counts = Counter(found)
    return {name: counts[name] for name in order if counts[name]}


class _Clock:
    """Seconds by stage."""

    def __init__(self) -> None:
        self._begun = self._last = perf_counter()
        self._laps: dict[str, float] = {}

    def lap(self, stage: str) -> None:
        now = perf_counter()
        self._laps[stage] = round(now - self._last, 3)
        self._last = now

    def laps(self) -> dict[str, float]:
        return {**self._laps, "total": round(perf_counter() - self._begun, 3)}
