"""How far a run has come, for whoever wants to watch it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from time import perf_counter
from typing import Protocol

from extractor.batch.work import Item, weight_of
from extractor.formats.inputs import InputFile
from extractor.records import ArticleRecord, RunRecord


class Progress:
    """Counts of a run under way.

    Attributes:
        version: Of this package.
        inputs: Files that were found.
        workers: Processes that may read at a time.
        articles: Articles that are done.
        reused: Those of them that had been read by an earlier run.
        statuses: Articles by status.
        claims: Claims by predicate.
    """

    def __init__(self, version: str, inputs: Iterable[InputFile | ArticleRecord], workers: int) -> None:
        self.version = version
        self.workers = workers
        self.articles = 0
        self.reused = 0
        self.statuses: Counter[str] = Counter()
        self.claims: Counter[str] = Counter()
        sizes = [_size(one) for one in inputs if isinstance(one, InputFile)]
        self.inputs = len(sizes)
        self._bytes = sum(sizes)
        self._before = 0
        self._inside = 0
        self._begun = perf_counter()

    @property
    def seconds(self) -> float:
        """Since the run began."""
        return perf_counter() - self._begun

    @property
    def failed(self) -> int:
        """Articles that failed."""
        return self.statuses["failed"]

    @property
    def share(self) -> float:
        """How much of the input has been taken in, from 0 to 1; by the sizes of the files, so that it is a guess."""
        return min(1.0, (self._before + self._inside) / self._bytes) if self._bytes else 0.0

    @property
    def per_second(self) -> float:
        """Articles a second since the beginning."""
        return self.articles / self.seconds if self.articles else 0.0

    @property
    def seconds_left(self) -> float | None:
        """A guess; None as long as there is nothing to go by."""
        share = self.share
        return self.seconds * (1 - share) / share if share and self.articles else None

    def takes(self, file: InputFile, item: Item) -> None:
        """Notes that an item of a file has been taken in."""
        self._inside = min(self._inside + weight_of(item), _size(file))

    def leaves(self, file: InputFile) -> None:
        """Notes that there is no more in a file."""
        self._before += _size(file)
        self._inside = 0

    def counts(self, record: ArticleRecord, *, reused: bool) -> None:
        """Notes that an article is done."""
        self.articles += 1
        self.reused += reused
        self.statuses[record.status] += 1
        self.claims.update(record.claims)


class Watcher(Protocol):
    """Is told how a run goes."""

    def begins(self, progress: Progress) -> None:
        """The files are listed."""

    def article(self, progress: Progress, record: ArticleRecord) -> None:
        """An article is done."""

    def compares(self, progress: Progress) -> None:
        """All articles are done; conflicts are looked for."""

    def ends(self, progress: Progress, record: RunRecord | None) -> None:
        """The run is over; without a record, because of an error."""


def _size(file: InputFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:
        return 0
