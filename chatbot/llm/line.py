"""The places at a model, and the line of those who wait for one."""

import heapq
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from chatbot.llm.caller import Caller, leaving
from chatbot.llm.engine import EngineFailed, GivenUp
from chatbot.llm.signal import Signal

#: How much the newest duration counts in the running mean.
_WEIGHT = 0.2


class Busy(EngineFailed):
    """There is no place at the model within the time that may be waited: the turn is answered without it."""


@dataclass(frozen=True, slots=True)
class Waits:
    """What became of those who asked for a place so far, and how it stands now. ``waited_s`` is of all who got one, in seconds."""

    served: int = 0
    refused: int = 0
    left: int = 0
    waited_s: float = 0.0
    longest_s: float = 0.0
    inside: int = 0
    waiting: int = 0


@dataclass(slots=True, eq=False)
class _Visitor:
    """One request: its round, when it came, whether it has a place, and since when."""

    name: str
    round: int
    came: float
    placed: bool = False
    since: float = 0.0
    called: threading.Event = field(default_factory=threading.Event)


class Line:
    """``places`` replies are written at a time; up to ``length`` others wait, each for at most ``wait`` seconds.

    It is fair between conversations: they are served in rounds, in each of which a conversation has one request at the most, and who came first is
    first (P. Goyal et al., Start-time Fair Queueing, 1996, with requests of equal cost). How long a request will have to wait is reckoned from how
    long the last ones took, and one that would wait too long is refused at once.
    """

    def __init__(self, places: int, *, length: int = 16, wait: float = 4.0, clock: Callable[[], float] = time.monotonic) -> None:
        if places < 1:
            raise ValueError(f"a line needs a place, not {places!r}")
        self._places, self._length, self._wait, self._clock = places, length, wait, clock
        self._lock = threading.Lock()
        self._inside: list[_Visitor] = []
        self._waiting: list[_Visitor] = []
        self._round = 0
        self._mean = 0.0
        self._waits = Waits()

    def waits(self) -> Waits:
        """The figures so far."""
        with self._lock:
            return replace(self._waits, inside=len(self._inside), waiting=len(self._waiting))

    @contextmanager
    def entered(self, caller: Caller | None, timeout: float) -> Iterator[float]:
        """Have a place for the length of the block; yields the seconds that are left of ``timeout``.

        Raises:
            Busy: when there is none soon enough.
            GivenUp: when the caller leaves before there is one.
        """
        visitor = self._admitted(caller)
        waited = self._stood(visitor, leaving(caller), min(self._wait, timeout))
        try:
            yield timeout - waited
        except GivenUp:
            self._leave(visitor, whole=False)
            raise
        except BaseException:
            self._leave(visitor)
            raise
        self._leave(visitor)

    def _admitted(self, caller: Caller | None) -> _Visitor:
        """A request with a place, or in the line for one."""
        with self._lock:
            name = caller.name if caller else ""
            visitor = _Visitor(name, self._round_of(name), self._clock())
            self._waiting.append(visitor)
            self._fill()
            if not visitor.placed and (why := self._why_not(visitor)):
                self._waiting.remove(visitor)
                self._count(refused=1)
                raise Busy(why)
            return visitor

    def _why_not(self, visitor: _Visitor) -> str:
        if len(self._waiting) > self._length:
            return f"{self._length} requests are waiting for the model"
        expected = self._expected(visitor)
        return f"the wait for the model would be {expected:.1f} s" if expected > self._wait else ""

    def _stood(self, visitor: _Visitor, left: Signal, longest: float) -> float:
        """Wait for the place; how long it took. One who gets none is out of the line."""
        with left.telling(visitor.called.set):
            visitor.called.wait(longest)
        with self._lock:
            waited = self._clock() - visitor.came
            gone = left.is_set()
            if visitor.placed and not gone:
                self._count(served=1, waited_s=waited, longest_s=waited)
                return waited
            self._withdraw(visitor)
            self._count(left=1) if gone else self._count(refused=1)
        raise GivenUp("the caller left before there was a place") if gone else Busy(f"no place at the model within {longest:g} s")

    def _withdraw(self, visitor: _Visitor) -> None:
        if visitor.placed:
            self._inside.remove(visitor)
            self._fill()
        else:
            self._waiting.remove(visitor)

    def _leave(self, visitor: _Visitor, *, whole: bool = True) -> None:
        """Give the place back. A reply that was given up says nothing of how long one takes."""
        with self._lock:
            took = self._clock() - visitor.since
            if whole:
                self._mean = took if not self._mean else self._mean + _WEIGHT * (took - self._mean)
            self._inside.remove(visitor)
            self._fill()

    def _fill(self) -> None:
        """Give the free places to those who are next."""
        for visitor in self._order()[: self._places - len(self._inside)]:
            self._waiting.remove(visitor)
            visitor.placed, visitor.since = True, self._clock()
            self._inside.append(visitor)
            self._round = max(self._round, visitor.round)
            visitor.called.set()

    def _round_of(self, name: str) -> int:
        """The round of a new request: behind those of its own conversation. Who has no name is a conversation of their own."""
        own = [v.round for v in (*self._inside, *self._waiting) if name and v.name == name]
        return max(self._round, *(r + 1 for r in own)) if own else self._round

    def _order(self) -> Sequence[_Visitor]:
        """Those who wait, in the order in which they'll be served."""
        return sorted(self._waiting, key=lambda v: v.round)

    def _expected(self, visitor: _Visitor) -> float:
        """The seconds until this visitor's turn, if all take as long as the last ones did."""
        now = self._clock()
        free = [max(0.0, self._mean - (now - v.since)) for v in self._inside]
        heapq.heapify(free)
        order = self._order()
        for _ in order[: order.index(visitor)]:
            heapq.heapreplace(free, free[0] + self._mean)
        return free[0]

    def _count(self, *, served: int = 0, refused: int = 0, left: int = 0, waited_s: float = 0.0, longest_s: float = 0.0) -> None:
        w = self._waits
        self._waits = Waits(w.served + served, w.refused + refused, w.left + left, w.waited_s + waited_s, max(w.longest_s, longest_s))
