"""Who takes in what happens, behind everybody's back."""

import logging
import threading
from dataclasses import dataclass, field

import pytest

from chatbot.domain.events import Done, Failed, Said
from chatbot.insights.bookkeeper import Bookkeeper
from tests.insights.diary import Diary, hat, shown

PATIENCE_S = 60


@dataclass
class Steps:
    """A ledger that says what it is to say, and notes when it was asked."""

    answers: list[bool | Exception]
    asked: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def catch_up(self, *, batches: int, batch: int) -> bool:
        try:
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer
        finally:
            self.asked.release()


def bookkeeper(ledger: object) -> Bookkeeper:
    return Bookkeeper(ledger, pause=0.0, rest=0.0)  # type: ignore[arg-type]


def test_what_happened_before_is_taken_in_batch_by_batch() -> None:
    ledger = Steps([False, False, True])
    with bookkeeper(ledger):
        for _ in range(3):
            assert ledger.asked.acquire(timeout=PATIENCE_S)


def test_the_end_of_a_turn_wakes_it_and_a_word_does_not() -> None:
    ledger = Steps([True, True, True])
    with bookkeeper(ledger) as keeper:
        assert ledger.asked.acquire(timeout=PATIENCE_S)
        keeper.hear(Said("hello"))
        assert not ledger.asked.acquire(timeout=0.2)
        keeper.hear(Done("t"))
        assert ledger.asked.acquire(timeout=PATIENCE_S)
        keeper.hear(Failed("t", "Sorry."))
        assert ledger.asked.acquire(timeout=PATIENCE_S)


def test_trouble_is_told_in_the_log_and_the_next_turn_tries_again(caplog: pytest.LogCaptureFixture) -> None:
    ledger = Steps([RuntimeError("disk full"), True])
    with caplog.at_level(logging.ERROR), bookkeeper(ledger) as keeper:
        assert ledger.asked.acquire(timeout=PATIENCE_S)
        keeper.hear(Done("t"))
        assert ledger.asked.acquire(timeout=PATIENCE_S)
    assert "could not be taken in" in caplog.text


def test_it_goes_home_in_the_middle_of_the_work() -> None:
    ledger = Steps([False] * 100_000)
    with bookkeeper(ledger) as keeper:
        assert ledger.asked.acquire(timeout=PATIENCE_S)
    assert not keeper._thread.is_alive()


def test_a_real_ledger_has_everything_without_being_asked(diary: Diary) -> None:
    diary.talk().say("a hat", hat(), shown("a"))
    done = threading.Event()
    ledger = diary.insights.ledger
    with bookkeeper(ledger):
        while not done.wait(0.05):
            with diary.engine.connect() as connection:
                names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name = 'insight_turns'").all()
                if names and connection.exec_driver_sql("SELECT count(*) FROM insight_turns").scalar() == 1:
                    done.set()
    assert done.is_set()
