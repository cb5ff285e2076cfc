"""Worker processes and their supervisor: results in the order of the items, whatever happens to a worker.

One thread, one loop. Each worker has a socket of its own, so a worker that is killed takes down nothing but itself;
``concurrent.futures`` gives up the whole pool then, and cannot end a task that hangs.
"""

from __future__ import annotations

import os
import pickle
import socket
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection
from selectors import EVENT_READ, DefaultSelector
from time import monotonic
from types import TracebackType
from typing import IO, TypeAlias

from extractor.batch.fork_server import ForkServer, ending, kill
from extractor.batch.forks import END, EXPLAIN, RETIRED
from extractor.batch.stage import stage_of_dump
from extractor.batch.work import Item, Recipe, Written, given_up, weight_of
from extractor.errors import ExtractorError, UsageError

AHEAD = 64
"""Items that may be under way for each worker: taken from the input, and not handed on yet."""
HEAVY = 32 << 20
"""Characters of text, and bytes of markup and of what is known already, that may be under way in all."""
ATTEMPTS = 2
"""A worker's death is its article's fault only when it happens to the next worker too."""
_STARTS = 3
_SMALL = 32 << 10
_UNPICKLABLE = (pickle.PicklingError, AttributeError, TypeError)

Keep: TypeAlias = Callable[[Item, Written], None]
"""Called with each new result as soon as it is there, in whatever order."""


class _Job:
    """An item under way."""

    __slots__ = ("deaths", "item", "weight", "written")

    def __init__(self, item: Item, written: Written | None) -> None:
        self.item = item
        self.written = written
        self.weight = weight_of(item) + sum(map(len, written or ()))
        self.deaths = 0


class _Worker:
    """A worker process as its supervisor sees it.

    Attributes:
        jobs: What it was given and has not answered; it is reading the first.
        since: When it began with the first.
        traces: Where it writes what it is doing when it is told to.
        ended: It takes no more.
    """

    def __init__(self, pid: int, connection: Connection, traces: IO[bytes] | None) -> None:
        self.pid = pid
        self.connection = connection
        self.traces = traces
        self.jobs: deque[_Job] = deque()
        self.since = 0.0
        self.ended = False


class Pool:
    """Worker processes that read articles. Use as a context manager; leaving it ends all of them.

    Nothing is started before the first item that needs reading.

    Args:
        recipe: How articles are read. Must be picklable: functions are named by their modules.
        workers: How many processes read at a time.
        time_limit: Seconds after which the reading of an article is ended.
        memory_limit: MiB of address space that a worker may take.

    Raises:
        UsageError: A limit or a number of workers is not positive, or the recipe cannot be pickled.
    """

    def __init__(
        self,
        recipe: Recipe,
        workers: int,
        *,
        time_limit: float | None = None,
        memory_limit: int | None = None,
    ) -> None:
        try:
            self._recipe = pickle.dumps(recipe)
        except _UNPICKLABLE as error:
            raise UsageError(
                f"worker processes cannot be given the reader ({error}); use a function of a module, or one process"
            ) from error
        self._count = workers
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._owner = os.getpid()
        self._server: ForkServer | None = None
        self._workers: list[_Worker] = []
        self._selector = DefaultSelector()
        self._waiting: deque[_Job] = deque()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends all workers at once."""
        for worker in self._workers:
            _hang_up(worker)
        self._workers.clear()
        self._selector.close()
        if self._server is not None:
            # In a process forked off this one, the workers are somebody else's.
            self._server.close(end=os.getpid() == self._owner)
            self._server = None

    def results(self, items: Iterable[tuple[Item, Written | None]], keep: Keep | None = None) -> Iterator[Written]:
        """Has items read, and yields what is written of each in their order.

        Items are taken one by one, never more than ``AHEAD`` for each worker before their results are handed on.

        Args:
            items: Each with its result if that is known already.
            keep: Told of every new result at once.

        Raises:
            LexiconError: There is no such lexicon.
            UsageError: The memory limit is too low for the pipeline.
            ExtractorError: Worker processes do not start.
            Exception: Whatever ``items`` raised, after the results of all that came before.
        """
        source = iter(items)
        under_way: deque[_Job] = deque()
        problem: Exception | None = None
        ended = False
        weight = 0

        def has_room() -> bool:
            return not ended and len(under_way) < self._count * AHEAD and weight < HEAVY

        while True:
            if has_room():
                try:
                    job = _Job(*next(source))
                except StopIteration:
                    ended = True
                except Exception as error:
                    problem, ended = error, True
                else:
                    under_way.append(job)
                    weight += job.weight
                    if job.written is None:
                        self._waiting.append(job)
            self._hand_out()
            ready = bool(under_way) and under_way[0].written is not None
            self._collect(keep, wait=bool(under_way) and not ready and not has_room())
            while under_way and (written := under_way[0].written) is not None:
                weight -= under_way.popleft().weight
                yield written
            if ended and not under_way:
                break
        if problem is not None:
            raise problem

    def _hand_out(self) -> None:
        """Gives waiting items to idle workers, starting some if need be, then one more to each that is busy.

        A worker that is busy gets only what its socket holds: the supervisor must never wait for one that is stuck.
        """
        for worker in list(self._workers):
            if self._waiting and not worker.jobs and not worker.ended:
                self._give(worker)
        while self._waiting and len(self._workers) < self._count:
            self._give(self._start())
        for worker in list(self._workers):
            if self._waiting and len(worker.jobs) == 1 and not worker.ended and self._waiting[0].weight <= _SMALL:
                self._give(worker)

    def _give(self, worker: _Worker) -> None:
        job = self._waiting.popleft()
        if not worker.jobs:
            worker.since = monotonic()
        worker.jobs.append(job)
        try:
            worker.connection.send(job.item)
        except OSError:  # it has ended; what it said before is still to be read
            worker.jobs.pop()
            worker.ended = True
            self._waiting.appendleft(job)
        except _UNPICKLABLE as error:
            worker.jobs.pop()
            said = " ".join(str(error).split())
            job.written = given_up(
                job.item, f"its reader hands on what no process can be given ({said}); report it to the reader's makers"
            )

    def _start(self) -> _Worker:
        traces = tempfile.TemporaryFile() if self._time_limit is not None else None  # noqa: SIM115 (the worker's)
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                pid = self._forked([theirs.fileno(), *([traces.fileno()] if traces else [])])
        except BaseException:
            ours.close()
            if traces is not None:
                traces.close()
            raise
        worker = _Worker(pid, Connection(ours.detach()), traces)
        self._workers.append(worker)
        self._selector.register(worker.connection, EVENT_READ, worker)
        return worker

    def _forked(self, descriptors: list[int]) -> int:
        for _ in range(_STARTS):
            try:
                if self._server is None:
                    self._server = ForkServer(self._recipe, self._memory_limit)
                return self._server.fork(descriptors)
            except (OSError, EOFError):
                self._lose_server()
        raise ExtractorError("the process that starts the workers ends again and again; use one process to see why")

    def _collect(self, keep: Keep | None, *, wait: bool) -> None:
        """Takes in the results that are there, and ends workers that are over their time."""
        busy = any(worker.jobs or worker.ended for worker in self._workers)
        timeout = self._until_next_deadline() if wait and busy else 0.0
        for key, _ in self._selector.select(timeout):
            worker: _Worker = key.data
            if worker not in self._workers:
                continue
            try:
                written: Written | None = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if written is RETIRED:
                self._dismiss(worker)
                continue
            job = worker.jobs.popleft()
            job.written = written
            worker.since = monotonic()
            if keep is not None:
                keep(job.item, written)
            if self._memory_limit is not None and not written.digest:
                self._dismiss(worker)  # memory may have run out in the middle of anything
        if self._time_limit is not None:
            self._end_the_late(self._time_limit)

    def _until_next_deadline(self) -> float | None:
        if self._time_limit is None:
            return None
        begun = [worker.since for worker in self._workers if worker.jobs]
        return max(0.0, min(begun) + self._time_limit - monotonic()) if begun else None

    def _end_the_late(self, limit: float) -> None:
        now = monotonic()
        late = [worker for worker in self._workers if worker.jobs and now - worker.since >= limit]
        if not late:
            return
        answered = {key.fd for key, _ in self._selector.select(0)}
        for worker in late:
            if worker in self._workers and worker.connection.fileno() not in answered:
                job = worker.jobs.popleft()
                stage = self._dismiss(worker, explained=True)
                where = f" in {stage}" if stage else ""
                job.written = given_up(
                    job.item, f"reading was ended after {limit:g} s{where}; allow more time or leave it out"
                )

    def _bury(self, worker: _Worker) -> None:
        """Takes note that a worker is dead, and of its article if that is the second time."""
        job = worker.jobs.popleft() if worker.jobs else None
        code = self._ended(worker, END)
        self._forget(worker)
        if job is None:
            return
        job.deaths += 1
        if job.deaths < ATTEMPTS:
            self._waiting.appendleft(job)
        else:
            job.written = given_up(
                job.item,
                f"reading it ended two processes one after the other ({ending(code)}); "
                "allow more memory or leave it out",
            )

    def _dismiss(self, worker: _Worker, *, explained: bool = False) -> str | None:
        """Ends a worker.

        Returns:
            The stage at which it was, if it was to explain itself.
        """
        self._ended(worker, EXPLAIN if explained else END)
        stage = None
        if explained and worker.traces is not None and not worker.traces.closed:
            worker.traces.seek(0)
            stage = stage_of_dump(worker.traces.read().decode(errors="replace"))
        self._forget(worker)
        return stage

    def _ended(self, worker: _Worker, letter: bytes) -> int | None:
        """Has a worker ended.

        Returns:
            How it ended: an exit code or the negative number of a signal; None if nobody knows.
        """
        if self._server is None:
            return None
        try:
            return self._server.end(worker.pid, letter)
        except (OSError, EOFError):
            self._lose_server()
            return None

    def _lose_server(self) -> None:
        """The fork server itself was killed: its workers cannot be ended properly any more, and go with it."""
        if self._server is not None:
            self._server.close(end=True)
            self._server = None
        for worker in list(self._workers):
            kill(worker.pid)
            self._forget(worker)

    def _forget(self, worker: _Worker) -> None:
        """Gives what a worker had to others."""
        if worker not in self._workers:
            return
        self._selector.unregister(worker.connection)
        self._workers.remove(worker)
        self._waiting.extendleft(reversed(worker.jobs))
        _hang_up(worker)


def _hang_up(worker: _Worker) -> None:
    worker.connection.close()
    if worker.traces is not None:
        worker.traces.close()
