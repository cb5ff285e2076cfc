"""The whole job: files in, four files out. Articles one by one, in order, each a record whatever happens to it.

Only the claims stay in memory, because conflicts are looked for between articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import TypeAlias

import msgspec

from extractor.batch.discover import discover
from extractor.batch.ids import UniqueIds
from extractor.batch.one import Gate, Outcome, ReadArticle, by_predicate, outcome
from extractor.errors import ExtractorError
from extractor.formats.inputs import InputFile
from extractor.formats.readers import read_file
from extractor.formats.writers import ARTICLES, CLAIMS, NAMES, RunWriter
from extractor.records import SEVERITY, Article, ArticleRecord, Claim, Finding, RunRecord
from extractor.records.article import Status

Find: TypeAlias = Callable[[Sequence[Claim], Sequence[ArticleRecord]], Sequence[Finding]]
"""Finds conflicts between claims, given the articles they come from."""

Agree: TypeAlias = Callable[[Sequence[Claim]], int]
"""Counts the groups of articles that say the same."""

Zone: TypeAlias = Callable[[], AbstractContextManager[object]]
"""Entered around every ``ZONE_SIZE`` articles, to give back the memory that reading them took."""

ZONE_SIZE = 200
_STATUSES: tuple[Status, ...] = ("ok", "empty", "failed", "skipped")


def run(
    paths: Iterable[Path | str],
    out: Path | str,
    *,
    lexicon: str = "nascar",
    reader: ReadArticle | None = None,
    finder: Find | None = None,
    agreements: Agree | None = None,
    zone: Zone = nullcontext,
    gate: bool = False,
) -> RunRecord:
    """Reads articles and writes ``articles.jsonl``, ``claims.jsonl``, ``conflicts.jsonl`` and ``run.json``.

    Args:
        paths: Files and folders; folders are read with all that is in them.
        out: The folder for the four files.
        lexicon: Name of the lexicon.
        reader: Finds the claims of one article; by default this package's pipeline with the lexicon.
        finder: Finds the conflicts; by default ``extractor.conflicts``.
        agreements: Counts agreements; by default ``extractor.conflicts``.
        zone: Makes a context for a batch of articles; a pipeline must be warm before it is entered.
        gate: Do not read articles that cannot hold a claim; their records are ``skipped``. The claims are the same.

    Returns:
        What ``run.json`` says.

    Raises:
        UsageError: A path does not exist, or there is nothing to read.
        LexiconError: There is no such lexicon.
        OutputError: The folder cannot be written.
        ExtractorError: Conflict detection failed; articles and claims are written all the same.
    """
    clock = _Clock()
    folder = Path(out)
    inputs = discover([Path(path) for path in paths], exclude=[folder / name for name in NAMES])
    settings: dict[str, str] = {}
    with RunWriter(folder) as writer:
        if reader is None:
            reader = pipeline_reader(lexicon)
            settings["lexicon_version"] = _lexicon_version(lexicon)
        keeper = _gate(lexicon) if gate else None
        clock.lap("load")
        records: list[ArticleRecord] = []
        claims: list[Claim] = []
        for result in _outcomes(_items(inputs), reader, zone, keeper):
            writer.claims(result.lines)
            writer.article(result.record)
            records.append(result.record)
            claims.extend(result.claims)
        clock.lap("read")
        try:
            findings = (finder or conflict_finder(lexicon))(claims, records)
            agreed = (agreements or _count_agreements)(claims)
        except Exception as error:
            writer.commit((ARTICLES, CLAIMS))
            raise ExtractorError(
                f"{folder}: articles and claims are written, but conflict detection failed "
                f"({type(error).__name__}: {error}); please report it with the claims"
            ) from error
        clock.lap("conflicts")
        writer.findings(findings)
        record = RunRecord(
            version=package_version(),
            lexicon=lexicon,
            settings=settings,
            articles=_in_order((one.status for one in records), _STATUSES, keep_zero=True),
            claims=by_predicate(claims),
            conflicts=_in_order((finding.verdict for finding in findings), SEVERITY),
            agreements=agreed,
            timings=clock.laps(),
        )
        writer.run(record)
        writer.commit()
    return record


def _items(inputs: Iterable[InputFile | ArticleRecord]) -> Iterator[Article | ArticleRecord]:
    """All articles of all files in order, each with an id that no other has."""
    ids = UniqueIds()
    for entry in inputs:
        for item in read_file(entry) if isinstance(entry, InputFile) else (entry,):
            given = ids.claim(item.id)
            yield item if given == item.id else msgspec.structs.replace(item, id=given)


def _outcomes(
    items: Iterator[Article | ArticleRecord], read: ReadArticle, zone: Zone, gate: Gate | None
) -> Iterator[Outcome]:
    for first in items:
        with zone():
            yield outcome(first, read, gate)
            for item in islice(items, ZONE_SIZE - 1):
                yield outcome(item, read, gate)


def _gate(lexicon: str) -> Gate:
    from extractor.lexicon import load_lexicon
    from extractor.reading.gate import Gate as Keeper

    return Keeper(load_lexicon(lexicon))


def pipeline_reader(lexicon: str) -> ReadArticle:
    """This package's own reader; loads the pipeline."""
    from extractor.pipeline import load, read_article

    nlp = load(lexicon)
    return lambda article: read_article(nlp, article)


def conflict_finder(lexicon: str) -> Find:
    """This package's own conflict detection; loads no pipeline."""
    from extractor.conflicts import find_conflicts

    return lambda claims, articles: find_conflicts(claims, articles=articles, lexicon=lexicon)


def _count_agreements(claims: Sequence[Claim]) -> int:
    from extractor.conflicts import count_agreements

    return count_agreements(claims)


def _lexicon_version(lexicon: str) -> str:
    from extractor.lexicon import load_lexicon

    return str(load_lexicon(lexicon).version)


def _in_order(found: Iterable[str], order: Iterable[str], *, keep_zero: bool = False) -> dict[str, int]:
    counts = Counter(found)
    return {name: counts[name] for name in order if keep_zero or counts[name]}


def package_version() -> str:
    """The version that is installed, or that there is none."""
    try:
        return installed_version("extractor")
    except PackageNotFoundError:
        return "not installed"


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
