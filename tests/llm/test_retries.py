import threading
import time
from collections.abc import Generator
from datetime import UTC, datetime

import pytest

from chatbot.llm.engine import EngineFailed, GivenUp, Piece, Refused, Unavailable
from chatbot.llm.refusal import refusal, seconds
from chatbot.llm.retries import Retries
from chatbot.llm.signal import Signal

Reply = tuple[str, ...] | EngineFailed


class Attempts:
    """Answers each attempt as it is written: text, a failure, or text and then a failure. Notes the seconds that each one was given."""

    def __init__(self, *replies: tuple[str | EngineFailed, ...]) -> None:
        self._replies = list(replies)
        self.given: list[float] = []
        self.at: list[float] = []

    def __call__(self, left: float) -> Generator[Piece, None, None]:
        self.given.append(left)
        self.at.append(time.monotonic())
        assert self._replies, "one attempt too many"
        for part in self._replies.pop(0):
            if isinstance(part, EngineFailed):
                raise part
            yield Piece(part)


def played(attempts: Attempts, *, timeout: float = 5.0, **how: object) -> str:
    retries = Retries(**{"first": 0.01, "chance": lambda: 1.0, **how})  # type: ignore[arg-type]
    return "".join(p.text for p in retries.over(attempts, timeout, Signal()))


def test_what_is_unavailable_is_asked_for_again() -> None:
    attempts = Attempts((Unavailable("503"),), (Unavailable("429"),), ("Hi", " there"))
    assert played(attempts) == "Hi there"
    assert len(attempts.given) == 3
    assert attempts.given == sorted(attempts.given, reverse=True)


@pytest.mark.parametrize("failure", [Refused("400"), EngineFailed("odd"), GivenUp("left")], ids=repr)
def test_what_would_fail_again_is_not(failure: EngineFailed) -> None:
    attempts = Attempts((failure,))
    with pytest.raises(type(failure)):
        played(attempts)
    assert len(attempts.given) == 1


def test_after_the_first_piece_nothing_is_asked_again() -> None:
    attempts = Attempts(("Half a", Unavailable("gone")))
    with pytest.raises(Unavailable, match="gone"):
        played(attempts)


def test_it_gives_up_after_so_many_attempts_with_the_last_failure() -> None:
    attempts = Attempts((Unavailable("first"),), (Unavailable("second"),), (Unavailable("third"),))
    with pytest.raises(Unavailable, match="third"):
        played(attempts)


def test_a_pause_beyond_the_time_is_not_begun() -> None:
    attempts = Attempts((Unavailable("429", after=30.0),))
    begun = time.monotonic()
    with pytest.raises(Unavailable):
        played(attempts, timeout=2.0)
    assert time.monotonic() - begun < 1.5


def test_the_server_says_how_long_to_wait() -> None:
    attempts = Attempts((Unavailable("429", after=0.15),), ("Hi",))
    played(attempts)
    assert attempts.at[1] - attempts.at[0] >= 0.15


@pytest.mark.parametrize(("chance", "pauses"), [(1.0, [0.5, 1.0, 2.0, 2.0]), (0.5, [0.25, 0.5, 1.0, 1.0]), (0.0, [0.0] * 4)])
def test_pauses_double_up_to_the_longest_and_are_by_chance(chance: float, pauses: list[float]) -> None:
    retries = Retries(first=0.5, longest=2.0, chance=lambda: chance)
    assert [retries._pause(n, 0.0) for n in range(1, 5)] == pauses


def test_who_leaves_in_a_pause_is_not_kept() -> None:
    stop = Signal()
    attempts = Attempts((Unavailable("503", after=20.0),))
    threading.Timer(0.1, stop.set).start()
    begun = time.monotonic()
    with pytest.raises(GivenUp):
        list(Retries().over(attempts, 60.0, stop))
    assert time.monotonic() - begun < 5


NOW = datetime(2026, 3, 4, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "after"),
    [
        ("7", 7.0),
        (" 0 ", 0.0),
        ("Wed, 04 Mar 2026 12:00:30 GMT", 30.0),
        ("Wed, 04 Mar 2026 11:00:00 GMT", 0.0),
        ("soon", 0.0),
        ("", 0.0),
        ("-5", 0.0),
        ("1e9", 0.0),
    ],
)
def test_retry_after_is_a_number_or_a_date(header: str, after: float) -> None:
    assert seconds(header, lambda: NOW) == after


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, 529])
def test_these_may_pass(status: int) -> None:
    failure = refusal(status, "3", "no")
    assert isinstance(failure, Unavailable)
    assert failure.after == 3.0


@pytest.mark.parametrize("status", [301, 400, 401, 403, 404, 413, 422])
def test_these_will_not(status: int) -> None:
    assert isinstance(refusal(status, "", "no"), Refused)
