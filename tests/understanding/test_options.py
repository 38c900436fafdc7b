import numpy as np
import pytest

from chatbot.understanding.options import YES, options
from tests.stall import EMBEDDER, reader

READER = reader()


def chosen(*phrases: str, category: str | None = None):
    return options(EMBEDDER.embed(phrases), READER.meanings, category)


def test_the_nearest_value_comes_first() -> None:
    assert chosen("ripstop stuff", category="tent").values["material"][0] == "ripstop nylon"


def test_categories_are_to_choose_from_only_while_none_is_settled() -> None:
    assert "tent" in chosen("zyx").values["category"]
    assert "category" not in chosen("zyx", category="jacket").values


def test_only_what_the_category_states_is_to_choose_from() -> None:
    values = chosen("ripstop wireless", category="jacket").values
    assert "ripstop nylon" not in values.get("material", ())
    assert "wireless" not in values
    assert chosen("wireless", category="headphones").values["wireless"] == (YES,)


def test_numbers_are_those_of_the_category_and_the_price_is_first() -> None:
    assert chosen("zyx", category="headphones").numbers[0] == "price"
    assert "battery" in chosen("zyx", category="headphones").numbers
    assert "battery" not in chosen("zyx", category="tent").numbers


@pytest.mark.parametrize("category", [None, "jacket", "tent", "nonsense"])
def test_the_choice_is_small(category: str | None) -> None:
    found = chosen("zyx", "waterproof", category=category)
    others = {f: v for f, v in found.values.items() if f != "category"}
    assert len(others) <= 6
    assert all(len(v) <= 16 for v in others.values())
    assert len(found.values.get("category", ())) <= 12
    assert len(found.numbers) <= 6


def test_without_phrases_or_terms_there_is_nothing_but_numbers() -> None:
    empty = np.zeros((0, EMBEDDER.dimensions), np.float32)
    assert options(empty, READER.meanings, None).values == {}
