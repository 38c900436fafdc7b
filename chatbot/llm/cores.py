"""How many threads are worth giving to a model."""

import os
from pathlib import Path

_TOPOLOGY = Path("/sys/devices/system/cpu")


def cores() -> int:
    """The physical cores that this process may use: two threads on one core only slow a model down."""
    try:
        mine = os.sched_getaffinity(0)
    except AttributeError:
        return max(1, (os.cpu_count() or 2) // 2)
    try:
        return len({(_TOPOLOGY / f"cpu{cpu}/topology/thread_siblings_list").read_text() for cpu in mine})
    except OSError:
        return len(mine)
