"""Vectors that can't be asked are left alone for a while, and something else is done."""

import logging

import pytest

from retrievers.outage import Outage, VectorsUnreachable


class Oracle:
    """Answers, or doesn't; counts how often it was asked."""

    def __init__(self) -> None:
        self.asked, self.gone, self.now = 0, False, 0.0

    def answer(self) -> str:
        self.asked += 1
        if self.gone:
            raise VectorsUnreachable("nobody at home")
        return "yes"


def test_what_fails_is_left_alone_until_it_has_rested_and_said_once(caplog: pytest.LogCaptureFixture) -> None:
    oracle = Oracle()
    outage = Outage(rest=10, clock=lambda: oracle.now)
    with caplog.at_level(logging.WARNING):
        assert (outage.ask(oracle.answer, "no"), outage.lasts) == ("yes", False)
        oracle.gone = True
        for _ in range(3):
            assert (outage.ask(oracle.answer, "no"), outage.lasts) == ("no", True)
        assert oracle.asked == 2
        oracle.now = 10
        assert outage.ask(oracle.answer, "no") == "no"
        assert oracle.asked == 3
        oracle.gone, oracle.now = False, 20
        assert (outage.ask(oracle.answer, "no"), outage.lasts) == ("yes", False)
    assert [r.message for r in caplog.records] == ["items are found by their words alone: nobody at home", "items are found by their meaning again"]


def test_mistakes_of_ours_are_no_outage() -> None:
    outage = Outage()
    with pytest.raises(ZeroDivisionError):
        outage.ask(lambda: 1 / 0, 0.0)
    assert not outage.lasts
