"""Threads that give way: what a model computes may wait, what shoppers look at may not."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_THREADS = Path("/proc/self/task")
#: How much nicer such threads are: of a full core they get a quarter beside a thread that answers a shopper, and all of one that is free.
_NICER = 5


@contextmanager
def giving_way() -> Iterator[None]:
    """Make the threads that are started meanwhile give way to the others of the process, where the system knows a priority of threads (Linux).

    Threads that another part of the program starts at the same time may be among them.
    """
    before = _running()
    yield
    for thread in _running() - before:
        with suppress(OSError):  # it may have ended, and nobody must be allowed to set priorities
            os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + _NICER)


def _running() -> frozenset[int]:
    """The numbers of the threads of this process, none where the system doesn't tell them."""
    try:
        return frozenset(int(each.name) for each in _THREADS.iterdir())
    except OSError:
        return frozenset()
