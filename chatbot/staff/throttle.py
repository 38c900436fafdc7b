"""Slows down who guesses passwords."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class _Tries:
    failed: int
    until: datetime


class Throttle:
    """Counts failed tries by key, such as a name or an address.

    After ``free`` failures each further one doubles the wait, from a second up to ``longest``; a time of four ``longest`` without any forgets them. It keeps
    the ``most`` keys that failed last, and nothing of the others.
    """

    def __init__(self, clock: Callable[[], datetime], *, free: int, longest: timedelta, most: int = _MOST) -> None:
        self._clock = clock
        self._free = free
        self._longest = longest
        self._most = most
        self._tries: OrderedDict[str, _Tries] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, key: str) -> timedelta:
        """How long until this key may be tried again; nothing where it may be now."""
        with self._lock:
            tries = self._tries.get(key)
        return max(timedelta(), tries.until - self._clock()) if tries else timedelta()

    def tried(self, key: str) -> None:
        """Count a try as a failure, until it is known to be none."""
        now = self._clock()
        with self._lock:
            before = self._tries.pop(key, None)
            count = before.failed + 1 if before and now - before.until < 4 * self._longest else 1
            self._tries[key] = _Tries(count, now + self._delay(count))
            while len(self._tries) > self._most:
                self._tries.popitem(last=False)

    def passed(self, key: str, *, forget: bool = True) -> None:
        """The last try was no failure. ``forget`` those before it, too."""
        with self._lock:
            before = self._tries.pop(key, None)
            if before and before.failed > 1 and not forget:
                self._tries[key] = _Tries(before.failed - 1, self._clock())

    def _delay(self, count: int) -> timedelta:
        over = count - self._free
        return min(self._longest, timedelta(seconds=2.0 ** min(over - 1, 30))) if over > 0 else timedelta()
