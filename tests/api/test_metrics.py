"""Figures of the help desk, for Prometheus."""

from datetime import timedelta

from sqlalchemy.exc import OperationalError

from chatbot.api.metrics import Meter
from chatbot.domain.ticket import Load
from chatbot.llm.line import Waits


def figures(meter: Meter) -> dict[str, float]:
    lines = (line.rsplit(" ", 1) for line in meter.text().decode().splitlines() if not line.startswith("#"))
    return {name: float(value) for name, value in lines}


def test_who_waits_and_who_is_helped_is_counted_whenever_it_is_asked() -> None:
    now = [Load(2, 1)]
    meter = Meter(Waits, lambda: now[-1])
    first = figures(meter)
    now.append(Load(0, 3))
    second = figures(meter)
    assert (first["shoptalk_conversations_waiting"], first["shoptalk_conversations_held"]) == (2, 1)
    assert (second["shoptalk_conversations_waiting"], second["shoptalk_conversations_held"]) == (0, 3)


def test_without_the_database_the_other_figures_are_told() -> None:
    def away() -> Load:
        raise OperationalError("SELECT", {}, Exception("away"))

    told = figures(Meter(Waits, away))
    assert "shoptalk_conversations_waiting" not in told
    assert "shoptalk_turns_answered_total" in told


def test_how_long_people_wait_for_a_person_is_summed_up() -> None:
    meter = Meter()
    meter.answered(timedelta(seconds=20))
    meter.answered(timedelta(minutes=2))
    told = figures(meter)
    assert (told["shoptalk_agent_first_response_seconds_count"], told["shoptalk_agent_first_response_seconds_sum"]) == (2, 140)
