import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import pytest

from chatbot.llm.caller import Caller
from chatbot.llm.engine import GivenUp
from chatbot.llm.line import Busy, Line


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Queue:
    """Requests of a test: each takes its place in a thread of its own, notes that, and keeps it until it is let go."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.served: list[str] = []
        self.failed: list[tuple[str, type[BaseException]]] = []
        self._go: dict[str, threading.Event] = {}
        self._threads: list[threading.Thread] = []

    def join(self, name: str, caller: Caller | None) -> None:
        """Ask for a place under a name; returns once the request is inside or in the line."""
        before = self._known()
        self._go[name] = threading.Event()
        thread = threading.Thread(target=self._ask, args=(name, caller), daemon=True)
        thread.start()
        self._threads.append(thread)
        until(lambda: self._known() > before)

    def done(self, name: str) -> None:
        """Let a request give back its place; returns once it has."""
        others = len(self.served)
        waiting = self.line.waits().waiting
        self._go[name].set()
        until(lambda: len(self.served) > others or not waiting)

    def _known(self) -> int:
        now = self.line.waits()
        return now.inside + now.waiting + len(self.failed)

    def _ask(self, name: str, caller: Caller | None) -> None:
        try:
            with self.line.entered(caller, 30.0):
                self.served.append(name)
                assert self._go[name].wait(20)
        except (Busy, GivenUp) as failure:
            self.failed.append((name, type(failure)))

    def end(self) -> None:
        for go in self._go.values():
            go.set()
        for thread in self._threads:
            thread.join(20)


def until(holds: object, seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < deadline, "it did not come to that"
        time.sleep(0.002)


@contextmanager
def queue(line: Line) -> Iterator[Queue]:
    made = Queue(line)
    try:
        yield made
    finally:
        made.end()


def test_a_free_place_is_had_at_once_and_given_back() -> None:
    line = Line(1, wait=0.0)
    for _ in range(3):
        with line.entered(None, 8.0) as left:
            assert 7.9 < left <= 8.0
            assert line.waits().inside == 1
    assert (line.waits().served, line.waits().inside) == (3, 0)


def test_no_more_are_inside_than_there_are_places() -> None:
    line, together, most = Line(3, wait=20.0), [0], [0]
    guard = threading.Lock()

    def ask(n: int) -> None:
        with line.entered(Caller(str(n)), 20.0):
            with guard:
                together[0] += 1
                most[0] = max(most[0], together[0])
            time.sleep(0.005)
            with guard:
                together[0] -= 1

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(ask, range(60)))
    assert most[0] == 3
    assert line.waits().served == 60


def test_who_came_first_is_served_first() -> None:
    with queue(Line(1)) as asked:
        for name in "abcd":
            asked.join(name, Caller(name))
        for name in "abc":
            asked.done(name)
    assert asked.served == list("abcd")


def test_a_conversation_with_many_requests_does_not_starve_another() -> None:
    with queue(Line(1)) as asked:
        for name in ("greedy 1", "greedy 2", "greedy 3", "modest", "greedy 4", "other"):
            asked.join(name, Caller(name.split()[0]))
        for name in ("greedy 1", "modest", "other", "greedy 2", "greedy 3"):
            asked.done(name)
    assert asked.served == ["greedy 1", "modest", "other", "greedy 2", "greedy 3", "greedy 4"]


def test_requests_of_nobody_in_particular_are_strangers_to_each_other() -> None:
    with queue(Line(1)) as asked:
        for name, caller in (("one", None), ("two", None), ("ann", Caller("ann")), ("three", None)):
            asked.join(name, caller)
        for name in ("one", "two", "ann"):
            asked.done(name)
    assert asked.served == ["one", "two", "ann", "three"]


def test_a_wait_that_would_be_too_long_is_refused_at_once() -> None:
    clock = Clock()
    line = Line(2, wait=3.0, clock=clock)
    with line.entered(None, 30.0):
        clock.now = 2.0
    with queue(line) as asked:
        for name in "abcd":  # a reply takes 2 s: c and d will wait for 2, the next one for 4
            asked.join(name, Caller(name))
        with pytest.raises(Busy, match=r"4\.0 s"), line.entered(Caller("e"), 30.0):
            pass
        clock.now = 3.5  # a and b have worked for 1.5 s by now
        asked.join("f", Caller("f"))
        assert line.waits().waiting == 3
    assert (line.waits().refused, line.waits().served) == (1, 6)


def test_the_reckoning_follows_how_long_replies_take() -> None:
    clock = Clock()
    line = Line(1, wait=3.0, clock=clock)
    for took in (10.0, *([1.0] * 12)):
        with line.entered(None, 30.0):
            clock.now += took
    with queue(line) as asked:
        asked.join("a", Caller("a"))
        asked.join("b", Caller("b"))
        assert line.waits().waiting == 1


def test_a_reply_that_was_given_up_says_nothing_of_how_long_one_takes() -> None:
    clock = Clock()
    line = Line(1, wait=3.0, clock=clock)
    with line.entered(None, 30.0):
        clock.now += 4.0
    with pytest.raises(GivenUp), line.entered(Caller("a"), 30.0):
        raise GivenUp("left at once")
    with line.entered(None, 30.0), pytest.raises(Busy, match=r"4\.0 s"), line.entered(None, 30.0):
        pass


def test_a_line_that_is_full_refuses() -> None:
    line = Line(1, length=2)
    with queue(line) as asked:
        for name in "abc":
            asked.join(name, Caller(name))
        with pytest.raises(Busy, match="2 requests are waiting"), line.entered(Caller("d"), 30.0):
            pass


def test_nobody_waits_longer_than_the_limit_whatever_was_reckoned() -> None:
    line = Line(1, wait=0.1)
    with line.entered(None, 8.0):
        begun = time.monotonic()
        with pytest.raises(Busy, match=r"within 0\.1 s"), line.entered(None, 8.0):
            pass
        assert 0.05 < time.monotonic() - begun < 3
    assert line.waits().waiting == 0


def test_nobody_waits_longer_than_their_own_time() -> None:
    line = Line(1, wait=60.0)
    with line.entered(None, 8.0), pytest.raises(Busy), line.entered(None, 0.05):
        pass


def test_who_leaves_is_out_of_the_line_at_once() -> None:
    line, leaver = Line(1, wait=20.0), Caller("b")
    with queue(line) as asked:
        asked.join("a", Caller("a"))
        asked.join("b", leaver)
        asked.join("c", Caller("c"))
        begun = time.monotonic()
        leaver.leave()
        until(lambda: asked.failed)
        assert time.monotonic() - begun < 2
        assert asked.failed == [("b", GivenUp)]
        assert line.waits().waiting == 1
        asked.done("a")
        assert asked.served == ["a", "c"]
    assert line.waits().left == 1


def test_who_has_left_before_gets_no_place() -> None:
    line, leaver = Line(1), Caller("a")
    leaver.leave()
    with pytest.raises(GivenUp), line.entered(leaver, 8.0):
        pass
    assert line.waits().inside == 0


def test_a_reply_that_breaks_gives_its_place_back() -> None:
    line = Line(1)
    with pytest.raises(ZeroDivisionError), line.entered(None, 8.0):
        raise ZeroDivisionError
    assert line.waits().inside == 0


def test_the_time_in_the_line_is_told_and_taken_off_the_timeout() -> None:
    clock = Clock()
    line = Line(1, clock=clock)
    lefts: list[float] = []

    def second() -> None:
        with line.entered(None, 8.0) as left:
            lefts.append(left)

    with ExitStack() as first:
        first.enter_context(line.entered(None, 8.0))
        thread = threading.Thread(target=second)
        thread.start()
        until(lambda: line.waits().waiting)
        clock.now = 1.5
    thread.join(10)
    assert lefts == [6.5]
    assert (line.waits().waited_s, line.waits().longest_s) == (1.5, 1.5)


def test_a_line_needs_a_place() -> None:
    with pytest.raises(ValueError, match="0"):
        Line(0)
