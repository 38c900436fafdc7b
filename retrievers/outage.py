"""What is done while the vectors can't be asked: something else, at once, and they are left alone for a while."""

import logging
import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_log = logging.getLogger(__name__)


class VectorsUnreachable(RuntimeError):
    """The vector store can't be opened or doesn't answer; the message says which one."""


class Outage:
    """Begins with a question that isn't answered, and ends with one that is. For ``rest`` seconds after each failure nothing is asked."""

    def __init__(self, *, rest: float = 10.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._rest, self._clock = rest, clock
        self._lock = threading.Lock()
        self._failed_at: float | None = None

    @property
    def lasts(self) -> bool:
        """Whether the last question found no answer."""
        return self._failed_at is not None

    def ask(self, question: Callable[[], T], otherwise: T) -> T:
        """The answer, or ``otherwise`` where there is none."""
        failed_at = self._failed_at
        if failed_at is not None and self._clock() - failed_at < self._rest:
            return otherwise
        try:
            answer = question()
        except VectorsUnreachable as error:
            self._begin(error)
            return otherwise
        self._end()
        return answer

    def _begin(self, error: VectorsUnreachable) -> None:
        with self._lock:
            first, self._failed_at = self._failed_at is None, self._clock()
        if first:
            _log.warning("items are found by their words alone: %s", error)

    def _end(self) -> None:
        with self._lock:
            over, self._failed_at = self._failed_at is not None, None
        if over:
            _log.warning("items are found by their meaning again")
