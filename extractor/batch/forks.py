"""The process that loads the pipeline once and then forks a worker whenever it is told to.

It is a fresh Python that has one thread and nothing of its parent's, so forking is safe whatever the parent does: a
job with threads, a pool's daemon, a notebook. Workers share the loaded pipeline's memory, and a new one is ready in
milliseconds. When the parent is gone, however it went, this process ends its workers and itself.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import pickle
import signal
import socket
import struct
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from time import sleep
from typing import NamedTuple

from extractor.batch.work import Perform, Recipe
from extractor.errors import UsageError

REQUEST = struct.Struct("<cq")
"""What the parent asks for: a letter and the id of a process."""
FORK, END, EXPLAIN = b"f", b"e", b"x"
"""Fork a worker; end one; end one that must first write where it stands."""
RETIRED = None
"""What a worker says last when it has read all that it may."""
_TO_WRITE = 0.1
_ROOM = 32 << 20


class Order(NamedTuple):
    """The first thing that the parent says.

    Attributes:
        recipe: A pickled ``Recipe``.
        memory_limit: Bytes of address space that a worker may take; None for no limit.
        lifetime: Articles that a worker reads before another takes its place.
    """

    recipe: bytes
    memory_limit: int | None
    lifetime: int


def serve(descriptor: int) -> None:
    """Loads the pipeline and forks workers until the parent hangs up.

    Args:
        descriptor: A stream socket to the parent.
    """
    control = socket.socket(fileno=descriptor)
    answers = Connection(os.dup(descriptor))
    order: Order = answers.recv()
    try:
        recipe: Recipe = pickle.loads(order.recipe)
        perform = recipe.prepared()
        if order.memory_limit is not None:
            _check_memory(order.memory_limit)
    except Exception as error:
        answers.send(error)
        return
    gc.collect()
    gc.freeze()
    children: set[int] = set()
    try:
        with suppress(ConnectionError):  # the parent is gone in the middle of a word
            answers.send(None)
            _obey(control, answers, children, order, perform)
    finally:
        for child in children:
            _end(child, explained=False)


def _obey(control: socket.socket, answers: Connection, children: set[int], order: Order, perform: Perform) -> None:
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, REQUEST.size, 2)
        if not message:
            return
        letter, pid = REQUEST.unpack(message)
        if letter == FORK:
            child = os.fork()
            if not child:
                control.close()
                answers.close()
                _work(descriptors, perform, order)
            children.add(child)
            for each in descriptors:
                os.close(each)
            answers.send(child)
        else:
            children.discard(pid)
            answers.send(_end(pid, explained=letter == EXPLAIN))


def _work(descriptors: list[int], perform: Perform, order: Order) -> None:
    """A worker: items in, what is written of them out, until nobody asks any more. Never returns."""
    status = 1
    try:
        tasks = Connection(descriptors[0])
        if len(descriptors) > 1:
            faulthandler.register(signal.SIGUSR1, file=descriptors[1], all_threads=False)
        if order.memory_limit is not None:
            import resource  # not everywhere, and only needed here

            resource.setrlimit(resource.RLIMIT_AS, (order.memory_limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
        with suppress(EOFError, ConnectionError):  # the parent has hung up
            for _ in range(order.lifetime):
                tasks.send(perform(tasks.recv()))
            tasks.send(RETIRED)
        status = 0
    finally:
        os._exit(status)


def _end(pid: int, *, explained: bool) -> int:
    """Ends a child.

    Args:
        pid: The child; it may have ended by itself.
        explained: Let it write first where it stands.

    Returns:
        How it ended: its exit code, or the negative number of a signal.
    """
    if explained:
        os.kill(pid, signal.SIGUSR1)
        sleep(_TO_WRITE)
    os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _check_memory(limit: int) -> None:
    """Raises UsageError where the loaded pipeline alone takes more than a worker may have."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return
    taken = int(statm.read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    if taken + _ROOM > limit:
        least = (taken + _ROOM) >> 20
        raise UsageError(f"a memory limit of {limit >> 20} MiB is too low: the pipeline needs {least} MiB; allow more")
