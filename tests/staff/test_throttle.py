"""Who guesses waits longer and longer; who doesn't never notices."""

from datetime import timedelta

from chatbot.staff.throttle import Throttle
from tests.clock import Clock


def throttle(clock: Clock, **more: int) -> Throttle:
    return Throttle(clock, free=3, longest=timedelta(seconds=30), **more)


def test_the_first_failures_are_free_and_each_further_one_doubles_the_wait() -> None:
    clock = Clock()
    made, waits = throttle(clock), []
    for _ in range(10):
        made.tried("ann")
        waits.append(made.wait("ann").total_seconds())
        clock.now += made.wait("ann")
    assert waits == [0, 0, 0, 1, 2, 4, 8, 16, 30, 30]


def test_one_key_does_not_slow_down_another() -> None:
    made = throttle(Clock())
    for _ in range(9):
        made.tried("ann")
    assert made.wait("ann") > timedelta()
    assert made.wait("bob") == timedelta()


def test_a_success_forgets_the_failures_or_counts_for_itself_alone() -> None:
    made = throttle(Clock())
    for _ in range(5):
        made.tried("ann")
        made.tried("here")
    made.passed("ann")
    made.passed("here", forget=False)
    made.tried("ann")
    made.tried("here")
    assert made.wait("ann") == timedelta()
    assert made.wait("here") == timedelta(seconds=2)


def test_who_stays_away_long_enough_begins_anew() -> None:
    clock = Clock()
    made = throttle(clock)
    for _ in range(9):
        made.tried("ann")
    clock.go_on(seconds=30 + 4 * 30)
    made.tried("ann")
    assert made.wait("ann") == timedelta()


def test_however_many_keys_are_tried_only_so_many_are_kept() -> None:
    made = throttle(Clock(), most=100)
    for _ in range(9):
        made.tried("first")
    for n in range(1000):
        made.tried(f"name {n}")
    assert made.wait("first") == timedelta()
    assert len(made._tries) == 100
