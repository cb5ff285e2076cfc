"""Peak memory of a process and all that it started, read from ``/proc`` while they run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

_EVERY = 0.1


class Watch:
    """Looks at a process and its descendants, and remembers the most memory that they took together.

    What a process took at most is known to the system, so nothing between two looks is missed; the sum over processes that
    live at the same time may be a little high, since their peaks need not fall together and shared pages count for each.

    Args:
        pid: The process.

    Attributes:
        peak: MiB until the last look.
    """

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.peak = 0.0

    def look(self) -> float:
        """Looks once; ``peak`` afterwards."""
        self.peak = max(self.peak, sum(map(_high_water, _family(self.pid))))
        return self.peak


class Watching:
    """A watch that looks ten times a second, as a context."""

    def __init__(self, pid: int) -> None:
        self.watch = Watch(pid)
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self.watch

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            self.watch.look()


def _family(pid: int) -> Iterator[int]:
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found = children.read_text().split()
        except OSError:  # gone in the meantime
            continue
        for child in found:
            yield from _family(int(child))


def _high_water(pid: int) -> float:
    """MiB that a process took at most; nothing if it is gone."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as lines:
            return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)
    except OSError:
        return 0.0
