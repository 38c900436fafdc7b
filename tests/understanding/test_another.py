import pytest

from chatbot.domain.request import Filter, Request
from chatbot.understanding.another import others
from chatbot.understanding.tokens import tokenize
from tests.stall import ITEMS, vocabulary


def excluded(text: str, *asked: Filter, told: tuple[str, ...] = (), moot: tuple[int, ...] = ()) -> set[tuple[str, object]]:
    found = others(tokenize(text), told, moot, Request("jacket", filters=asked), ITEMS[:1], vocabulary())
    assert all(f.excludes for f in found)
    return {(f.facet, f.value) for f in found}


def test_another_brand_is_none_of_the_one_that_was_asked_for() -> None:
    assert excluded("anything from another brand", Filter("brand", "=", "Halvard")) == {("brand", "Halvard")}
    assert excluded("by a different maker", Filter("brand", "in", ("Halvard", "Tarnwick"))) == {("brand", "Halvard"), ("brand", "Tarnwick")}


def test_where_none_was_asked_for_it_is_that_of_what_was_spoken_of() -> None:
    assert excluded("show me other brands") == {("brand", ITEMS[0].brand)}


@pytest.mark.parametrize("text", ["another color than black", "a different size", "another one", "the other", "brand", ""])
def test_what_says_itself_what_it_is_not_or_names_no_taste_excludes_nothing(text: str) -> None:
    assert excluded(text, Filter("color", "=", "black"), Filter("size", "=", "M")) == set()


def test_a_facet_that_the_message_says_more_of_or_leaves_open_stays_as_it_is() -> None:
    assert excluded("another color, red", Filter("color", "=", "black"), told=("color",)) == set()
    assert excluded("open to other colors", Filter("color", "=", "black"), moot=(2,)) == set()
