"""How far a run has come: a line on the terminal that moves, or a log of JSON lines for machines."""

from __future__ import annotations

from datetime import timedelta
from time import monotonic
from typing import Any, TextIO

import msgspec
from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TaskProgressColumn, TextColumn
from rich.progress import Progress as Bars

from extractor.batch.progress import Progress
from extractor.records import ArticleRecord, RunRecord

_REDRAWN = 0.1
_LOGGED = 5.0


def state(progress: Progress) -> str:
    """Articles, claims, speed, failures and a guess at the time left, in a few words.

    Args:
        progress: A run under way.
    """
    parts = [f"{progress.articles:,} articles", f"{progress.claims.total():,} claims", f"{progress.per_second:,.0f}/s"]
    if progress.reused:
        parts.append(f"{progress.reused:,} unchanged")
    if progress.failed:
        parts.append(f"{progress.failed:,} failed")
    if progress.seconds_left is not None:
        parts.append(f"{timedelta(seconds=round(progress.seconds_left))} left")
    return " · ".join(parts)


class Bar:
    """A line that moves, for people; it is gone when the run is over.

    Drawn by the thread that runs, at most ten times a second: no thread of its own.

    Args:
        console: Where it is drawn.
    """

    def __init__(self, console: Console) -> None:
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(24), TaskProgressColumn())
        self._bars = Bars(*columns, console=console, auto_refresh=False, transient=True)
        self._task = self._bars.add_task("starting", total=1.0)
        self._drawn = 0.0

    def begins(self, progress: Progress) -> None:
        """The files are listed."""
        self._bars.start()
        self._draw(f"{progress.inputs:,} files", 0.0)

    def article(self, progress: Progress, record: ArticleRecord) -> None:
        """An article is done."""
        if monotonic() - self._drawn >= _REDRAWN:
            self._draw(state(progress), progress.share)

    def compares(self, progress: Progress) -> None:
        """Conflicts are looked for."""
        self._draw(f"{state(progress)} · comparing", 1.0)

    def ends(self, progress: Progress, record: RunRecord | None) -> None:
        """The run is over."""
        self._bars.stop()

    def _draw(self, said: str, share: float) -> None:
        self._bars.update(self._task, description=said, completed=share)
        self._bars.refresh()
        self._drawn = monotonic()


class JsonLog:
    """One JSON object a line: ``start``, ``progress`` every few seconds, each ``failure``, ``conflicts``, ``end``.

    Args:
        stream: Where the lines go.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._logged = monotonic()

    def begins(self, progress: Progress) -> None:
        """The files are listed."""
        self._log("start", version=progress.version, files=progress.inputs, workers=progress.workers)

    def article(self, progress: Progress, record: ArticleRecord) -> None:
        """An article is done."""
        if record.status == "failed":
            self._log("failure", id=record.id, source=record.source, error=record.error)
        if monotonic() - self._logged >= _LOGGED:
            left = progress.seconds_left
            self._log("progress", **_counts(progress), seconds_left=None if left is None else round(left, 1))

    def compares(self, progress: Progress) -> None:
        """Conflicts are looked for."""
        self._log("conflicts", **_counts(progress))

    def ends(self, progress: Progress, record: RunRecord | None) -> None:
        """The run is over; one that broke off says so with an ``error``."""
        if record is not None:
            self._log("end", **_counts(progress), conflicts=sum(record.conflicts.values()))

    def error(self, message: str) -> None:
        """Why the run broke off."""
        self._log("error", message=message)

    def _log(self, event: str, **fields: Any) -> None:
        self._stream.write(msgspec.json.encode({"event": event, **fields}).decode() + "\n")
        self._stream.flush()
        self._logged = monotonic()


def _counts(progress: Progress) -> dict[str, Any]:
    return {
        "articles": progress.articles,
        "claims": progress.claims.total(),
        "failed": progress.failed,
        "unchanged": progress.reused,
        "seconds": round(progress.seconds, 1),
        "per_second": round(progress.per_second, 1),
    }
