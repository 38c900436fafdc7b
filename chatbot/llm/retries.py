"""Asking again, where that may help."""

import random
import time
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass

from chatbot.llm.engine import GivenUp, Piece, Unavailable
from chatbot.llm.signal import Signal

#: Asks once; it has so many seconds.
Attempt = Callable[[float], Generator[Piece, None, None]]


@dataclass(frozen=True, slots=True)
class Retries:
    """How often a request is made, and the pauses in between: chance out of ``first`` seconds, doubled each time up to ``longest``.

    The jitter is the "full" one of https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/.
    """

    attempts: int = 3
    first: float = 0.25
    longest: float = 2.0
    chance: Callable[[], float] = random.random
    clock: Callable[[], float] = time.monotonic

    def over(self, attempt: Attempt, timeout: float, stop: Signal) -> Generator[Piece, None, None]:
        """The pieces of the first attempt that has any. Asked again is only what is `Unavailable`, before its first piece, and in time.

        Raises:
            EngineFailed: that of the last attempt; `GivenUp` when ``stop`` is set in a pause.
        """
        deadline = self.clock() + timeout
        for number in range(1, self.attempts + 1):
            begun = False
            try:
                with closing(attempt(deadline - self.clock())) as pieces:
                    for piece in pieces:
                        begun = True
                        yield piece
                return
            except Unavailable as failure:
                pause = self._pause(number, failure.after)
                if begun or number == self.attempts or self.clock() + pause >= deadline:
                    raise
            if stop.wait(pause):
                raise GivenUp("the reply was given up")

    def _pause(self, number: int, after: float) -> float:
        return after + self.chance() * min(self.longest, self.first * 2.0 ** (number - 1))
