import pytest

from chatbot.domain.item import Measure
from chatbot.domain.request import Filter, Request
from chatbot.domain.vocabulary import collect
from chatbot.understanding.amending import amended, bounded, demands, sized
from chatbot.understanding.quantities import quantities
from chatbot.understanding.reading import Critique
from chatbot.understanding.tokens import tokenize
from tests.stall import item

PRICE = Filter("price", "<=", 100.0, source="under 100", unit="USD")
PLAYERS = (Filter("min_players", "<=", 4.0, source="for 4"), Filter("max_players", ">=", 4.0, source="for 4"))


def said(text: str, *filters: Filter) -> list[tuple[str, str, object]]:
    tokens = tokenize(text)
    return [(f.facet, f.op, f.value) for f in amended(quantities(tokens), Request(filters=filters), tokens)]


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


def test_what_is_raised_without_having_been_said_is_the_price() -> None:
    assert said("raise it to 400") == [("price", "<=", 400.0)]
    assert said("raise it to 120", PRICE) == [("price", "<=", 120.0)]
    assert said("it comes to 400") == []


def size_of(text: str, *filters: Filter) -> list[object]:
    shop = collect([item("t1", "Trousers", 9, size=("30", "32", "34", "36"))])
    tokens = tokenize(text)
    request = Request(next(iter(shop.categories)), filters=filters)
    return [f.value for f in sized(quantities(tokens), request, len(tokens), shop)]


def test_a_bare_number_is_the_size_that_was_asked_for() -> None:
    assert size_of("34") == ["34"]
    assert size_of("a 34 please") == ["34"]


def test_a_new_number_takes_the_place_of_the_size_said_before() -> None:
    assert size_of("but it has to be 34", Filter("size", "=", "32"), PRICE) == ["34"]


def test_a_number_nearer_to_another_bound_or_no_size_at_all_is_left_to_others() -> None:
    assert size_of("ok, 36 then", Filter("size", "=", "30"), Filter("weight", "<=", 35.0)) == []
    assert size_of("35") == []
    assert size_of("I have been to 34 shops") == []


@pytest.mark.parametrize("text", ["but it has to be 34", "it must be 34", "make it 34", "wool is ok after all, but they should be 34", "I need them in 34"])
def test_what_it_has_to_be_is_demanded(text: str) -> None:
    assert demands(tokenize(text))


@pytest.mark.parametrize("text", ["it has 34 keys", "does it have to be 34", "it has to be 34?", "how do I make it 34", "I saw it 34 times", "34", ""])
def test_what_it_has_and_what_is_asked_of_it_is_no_demand(text: str) -> None:
    assert not demands(tokenize(text))


def told(text: str, passed: int = 0, critiques: tuple[Critique, ...] = (), request: Request = Request()) -> list[tuple[str, str, object]]:
    tokens = tokenize(text)
    amounts = quantities(tokens)
    shop = collect([item("j1", "Skerry Jacket", 99, blade=Measure(20, "cm"))])
    kept = amounts[: len(amounts) - passed]
    return [(f.facet, f.op, f.value) for f in bounded(tokens, kept, amounts[len(kept) :], critiques, request, shop, "jacket")]


def test_a_number_that_takes_the_place_of_another_is_about_the_same() -> None:
    held = Request(filters=(Filter("capacity", ">=", 20000.0, unit="mah"),))
    assert told("26000 rather than 20000", 1, request=held) == [("capacity", ">=", 26000.0)]


def test_a_bound_without_a_unit_is_of_what_is_compared_and_else_a_price() -> None:
    assert told("shorter, 18 at most", critiques=(Critique("blade", -1, "shorter"),)) == [("blade", "<=", 18.0)]
    assert told("18 at most") == [("price", "<=", 18.0)]


def test_what_was_before_gives_way_to_the_new_number() -> None:
    tokens = tokenize("100 tops was before payday. 150")
    found = bounded(tokens, quantities(tokens), (), (), Request(filters=(PRICE,)), collect(()), None)
    assert [(f.facet, f.op, f.value) for f in found] == [("price", "<=", 150.0)]
