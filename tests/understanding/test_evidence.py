from datetime import UTC, datetime

import pytest

from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Polarity, Signal, Via
from chatbot.understanding.evidence import signals_of
from chatbot.understanding.reading import Act, Reading

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def signals(*filters: Filter, act: Act = "want", category: str | None = None, request: Request = Request("jacket")) -> tuple[Signal, ...]:
    return signals_of(Reading(act, category, filters), request, turn_id="t", now=NOW)


@pytest.mark.parametrize(
    ("wanted", "value", "polarity"),
    [
        (Filter("color", "=", "black"), "black", Polarity.REQUIRE), (Filter("color", "=", "black", hard=False), "black", Polarity.LIKE), (Filter("fill", "!=", "down"), "down", Polarity.EXCLUDE), (Filter("fill", "!=", "down", hard=False), "down", Polarity.DISLIKE),
        (Filter("waterproof", "=", True), "yes", Polarity.REQUIRE), (Filter("hood", "!=", True), "yes", Polarity.EXCLUDE), (Filter("hood", "=", False), "no", Polarity.REQUIRE), (Filter("price", "<=", 150.0, unit="USD"), "<= 150 USD", Polarity.REQUIRE),
        (Filter("battery", ">=", 20.0, unit="h"), ">= 20 h", Polarity.REQUIRE), (Filter("capacity", "=", 4.0, unit="people"), "4 people", Polarity.REQUIRE), (Filter("weight", "<", 0.9), "< 0.9", Polarity.REQUIRE),
    ],
)  # fmt: skip
def test_a_filter_is_a_signal(wanted: Filter, value: str, polarity: Polarity) -> None:
    (signal,) = signals(wanted)
    assert (signal.facet, signal.value, signal.polarity, signal.via, signal.turn_id, signal.at) == (wanted.facet, value, polarity, Via.WORDS, "t", NOW)


def test_each_of_several_values_is_a_signal() -> None:
    assert [s.value for s in signals(Filter("color", "in", ("black", "navy")))] == ["black", "navy"]


def test_free_text_stock_and_category_filters_say_nothing_of_a_taste() -> None:
    assert signals(Filter("text", "!=", "studs"), Filter("stock", ">", 0.0), Filter("category", "in", ("boot", "sandal"))) == ()


def test_the_category_looked_for_is_a_liking() -> None:
    (signal,) = signals(category="jacket")
    assert (signal.facet, signal.value, signal.polarity) == ("category", "jacket", Polarity.LIKE)


@pytest.mark.parametrize("act", ["item_question", "store_question", "compare", "save", "greet", "offtopic", "person", "restart", "surprise", "about"])
def test_questions_and_talk_say_nothing_of_a_taste(act: Act) -> None:
    assert signals(Filter("waterproof", "=", True), act=act, category="jacket") == ()


def test_evidence_belongs_to_whom_the_request_is_for_and_to_what_was_looked_for() -> None:
    (signal,) = signals(Filter("color", "=", "red"), request=Request("tent", subject="dad"))
    assert (signal.subject, signal.category) == ("dad", "tent")


def test_what_lasts_belongs_to_no_category() -> None:
    assert signals(Filter("material", "!=", "wool", lasting=True))[0].category == ""


def test_the_words_that_said_so_are_kept() -> None:
    assert signals(Filter("fill", "!=", "down", source="nothing with down"))[0].source == "nothing with down"


def test_what_is_fine_takes_back_and_likes_nothing() -> None:
    reading = Reading("want", None, (), allowed=(Filter("material", "=", "wool"),))
    (signal,) = signals_of(reading, Request("jacket"), turn_id="t", now=NOW)
    assert (signal.facet, signal.value, signal.polarity) == ("material", "wool", Polarity.ALLOW)
