"""The process that starts the workers, as its parent sees it: ``forks.py`` is the other end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from multiprocessing.connection import Connection

from extractor.batch.forks import FORK, REQUEST, Order
from extractor.batch.work import LIFETIME
from extractor.errors import ExtractorError

_START = "import sys; sys.path[:] = {path!r}; from extractor.batch.forks import serve; serve({descriptor})"
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class ForkServer:
    """The process of ``extractor.batch.forks`` as its parent sees it; started on making it.

    Args:
        recipe: A pickled ``Recipe``.
        memory_limit: MiB for a worker.

    Raises:
        ExtractorError: It cannot do what it is for, and says why.
        EOFError: It was killed.
        OSError: The same, while it was spoken to.
    """

    def __init__(self, recipe: bytes, memory_limit: int | None) -> None:
        self._socket, theirs = socket.socketpair()
        path = [str(each) for each in sys.path]
        with theirs:
            # Not multiprocessing: it would run the caller's main module again, and refuse inside of daemons.
            self._process = subprocess.Popen(
                [sys.executable, "-c", _START.format(path=path, descriptor=theirs.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Ctrl-C is for the parent
                env={**os.environ, **_ONE_THREAD},
            )
        self._answers = Connection(os.dup(self._socket.fileno()))
        try:
            self._answers.send(Order(recipe, None if memory_limit is None else memory_limit << 20, LIFETIME))
            problem = self._answers.recv()
        except BaseException:
            self._process.kill()  # it has no workers yet that would be left behind
            self.close(end=True)
            raise
        if problem is not None:
            self.close(end=True)
            if isinstance(problem, ExtractorError):
                raise problem
            said = f"{type(problem).__name__}: {problem}"
            raise ExtractorError(f"worker processes cannot start ({said}); use one process to see where") from problem

    def fork(self, descriptors: list[int]) -> int:
        """The id of a new worker, which is given some open files."""
        socket.send_fds(self._socket, [REQUEST.pack(FORK, 0)], descriptors)
        pid: int = self._answers.recv()
        return pid

    def end(self, pid: int, letter: bytes) -> int:
        """Ends a worker and tells how it ended."""
        self._socket.sendall(REQUEST.pack(letter, pid))
        code: int = self._answers.recv()
        return code

    def close(self, *, end: bool) -> None:
        """Hangs up; with ``end``, waits until the process and its workers are gone."""
        self._answers.close()
        self._socket.close()
        if end:
            self._process.wait()
        else:
            self._process.returncode = 0


def kill(pid: int) -> None:
    """Ends a process that may have ended already."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def ending(code: int | None) -> str:
    """How a process ended, in words.

    Args:
        code: Its exit code, or the negative number of a signal; None if nobody knows.
    """
    if code is None:
        return "unknown how"
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
