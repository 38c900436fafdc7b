import pytest

from chatbot.domain.request import Filter, Request
from chatbot.understanding.amending import amended
from chatbot.understanding.quantities import quantities
from chatbot.understanding.tokens import tokenize

PRICE = Filter("price", "<=", 100.0, source="under 100", unit="USD")
PLAYERS = (Filter("min_players", "<=", 4.0, source="for 4"), Filter("max_players", ">=", 4.0, source="for 4"))


def said(text: str, *filters: Filter) -> list[tuple[str, str, object]]:
    tokens = tokenize(text)
    return [(f.facet, f.op, f.value) for f in amended(quantities(tokens), Request(filters=filters), len(tokens))]


def test_a_bare_number_takes_the_place_of_the_newest_one() -> None:
    assert said("ok, 150 then", PRICE) == [("price", "<=", 150.0)]
    assert said("actually 5", PRICE, *PLAYERS) == [("min_players", "<=", 5.0), ("max_players", ">=", 5.0)]


def test_the_number_that_holds_is_only_repeated() -> None:
    assert said("I said 100 but it is 120 now", PRICE) == [("price", "<=", 120.0)]
    assert said("I said 100", PRICE) == []


@pytest.mark.parametrize("text", ["no", "2 of them", "5000", "under 50", "150 kg", "I have been looking at these for a long time and 90 of my friends have one"])
def test_other_numbers_amend_nothing(text: str) -> None:
    assert said(text, PRICE) == []


def test_a_range_is_not_amended_by_one_number() -> None:
    assert said("actually 60", Filter("price", ">=", 40.0, source="40-80"), Filter("price", "<=", 80.0, source="40-80")) == []
    assert said("actually 60") == []
