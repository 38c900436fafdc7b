from collections.abc import Callable

import pytest

from chatbot.llm.breaker import Breaker, State
from chatbot.llm.caller import Caller
from chatbot.llm.engine import EngineFailed, GivenUp, Message, Refused
from chatbot.llm.gated import gated
from tests.llm.scripted import Script, Scripted
from tests.llm.test_line import Clock

ASK = (Message("user", "Hello?"),)


def fail(breaker: Breaker, error: Exception) -> None:
    with pytest.raises(type(error)), breaker.entered(None, 5.0):
        raise error


def succeed(breaker: Breaker) -> None:
    with breaker.entered(None, 5.0) as left:
        assert left == 5.0


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker(failures=3, rest=10.0, clock=clock)


def test_failures_in_a_row_open_it_and_then_nobody_is_let_through(breaker: Breaker) -> None:
    for _ in range(3):
        assert breaker.state is State.CLOSED
        fail(breaker, EngineFailed("dead"))
    assert breaker.state is State.OPEN
    with pytest.raises(EngineFailed, match="3 times in a row"), breaker.entered(None, 5.0):
        pytest.fail("it was let through")


def test_a_success_in_between_begins_the_count_anew(breaker: Breaker) -> None:
    for _ in range(5):
        fail(breaker, EngineFailed("dead"))
        fail(breaker, EngineFailed("dead"))
        succeed(breaker)
    assert breaker.state is State.CLOSED


def opened(breaker: Breaker) -> None:
    for _ in range(3):
        fail(breaker, EngineFailed("dead"))


def test_after_its_rest_one_is_tried_and_the_others_wait_for_how_that_ends(breaker: Breaker, clock: Clock) -> None:
    opened(breaker)
    clock.now = 10.0
    assert breaker.state is State.HALF_OPEN
    with breaker.entered(None, 5.0), pytest.raises(EngineFailed), breaker.entered(None, 5.0):
        pytest.fail("a second one was let through")
    assert breaker.state is State.CLOSED
    succeed(breaker)


def test_a_trial_that_fails_makes_it_rest_anew(breaker: Breaker, clock: Clock) -> None:
    opened(breaker)
    clock.now = 12.0
    fail(breaker, EngineFailed("still dead"))
    assert breaker.state is State.OPEN
    clock.now = 21.9
    assert breaker.state is State.OPEN
    clock.now = 22.0
    assert breaker.state is State.HALF_OPEN


@pytest.mark.parametrize("error", [GivenUp("left"), Refused("400")], ids=repr)
def test_what_says_nothing_of_the_model_neither_opens_nor_closes_it(breaker: Breaker, clock: Clock, error: Exception) -> None:
    for _ in range(5):
        fail(breaker, error)
    assert breaker.state is State.CLOSED
    opened(breaker)
    clock.now = 10.0
    fail(breaker, error)
    assert breaker.state is State.HALF_OPEN
    succeed(breaker)
    assert breaker.state is State.CLOSED


@pytest.mark.parametrize("error", [RuntimeError("boom"), KeyboardInterrupt()], ids=repr)
def test_whatever_breaks_counts_as_a_failure(breaker: Breaker, error: BaseException) -> None:
    for _ in range(3):
        with pytest.raises(type(error)), breaker.entered(None, 5.0):
            raise error
    assert breaker.state is State.OPEN


def test_an_engine_that_dies_is_asked_three_times_and_then_left_alone() -> None:
    engine = Scripted([Script(dies=True)] * 3)
    careful = gated(engine, Breaker(clock=Clock()))
    for _ in range(6):
        with pytest.raises(EngineFailed):
            list(careful.stream(ASK, max_tokens=5, timeout=5))
    assert len(engine.asked) == 3


def test_a_listener_who_has_heard_enough_counts_as_a_success(breaker: Breaker, clock: Clock) -> None:
    opened(breaker)
    clock.now = 10.0
    stream = gated(Scripted([Script(("Enough.", " More."))]), breaker).stream(ASK, max_tokens=5, timeout=5)
    assert next(stream).text == "Enough."
    close: Callable[[], None] = stream.close  # type: ignore[attr-defined]
    close()
    assert breaker.state is State.CLOSED


def test_a_caller_who_leaves_in_the_middle_is_no_failure(breaker: Breaker) -> None:
    caller = Caller("c")
    for _ in range(4):
        with pytest.raises(GivenUp), breaker.entered(caller, 5.0):
            raise GivenUp("left")
    assert breaker.state is State.CLOSED
