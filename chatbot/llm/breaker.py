"""A circuit breaker: a model that fails again and again is left alone for a while.

The pattern: M. Nygard, Release It!, 2nd ed., 2018, chapter 5.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum

from chatbot.llm.caller import Caller
from chatbot.llm.engine import EngineFailed, GivenUp, Refused


class State(StrEnum):
    """Closed: all are let through. Open: nobody. Half open: one is, on trial."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half open"


class Breaker:
    """Opens after ``failures`` failures in a row. After ``rest`` seconds one request is let through: if it succeeds all are again, else it rests anew.

    A caller who leaves, and a request that the server refuses as such, say nothing of whether the model works.
    """

    def __init__(self, *, failures: int = 3, rest: float = 15.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._rest, self._clock = failures, rest, clock
        self._lock = threading.Lock()
        self._failed = 0
        self._opened: float | None = None
        self._tried = False

    @property
    def state(self) -> State:
        with self._lock:
            return self._state()

    @contextmanager
    def entered(self, caller: Caller | None, timeout: float) -> Iterator[float]:
        """Ask the model within the block; yields ``timeout`` as it is.

        Raises:
            EngineFailed: at once, while the circuit is open.
        """
        self._pass()
        try:
            yield timeout
        except (GivenUp, Refused):
            self._unsettled()
            raise
        except GeneratorExit:  # who listens has heard enough
            self._succeeded()
            raise
        except BaseException:
            self._broke()
            raise
        self._succeeded()

    def _state(self) -> State:
        if self._opened is None:
            return State.CLOSED
        return State.OPEN if self._clock() - self._opened < self._rest else State.HALF_OPEN

    def _pass(self) -> None:
        with self._lock:
            state = self._state()
            if state is State.OPEN or (state is State.HALF_OPEN and self._tried):
                raise EngineFailed(f"the model failed {self._failed} times in a row and is left alone for {self._rest:g} s")
            self._tried = state is State.HALF_OPEN

    def _succeeded(self) -> None:
        with self._lock:
            self._failed, self._opened, self._tried = 0, None, False

    def _unsettled(self) -> None:
        with self._lock:
            self._tried = False

    def _broke(self) -> None:
        with self._lock:
            self._failed += 1
            self._tried = False
            if self._failed >= self._most:
                self._opened = self._clock()
