import numpy as np

from chatbot.domain.vocabulary import collect
from chatbot.understanding.meaning import Meanings
from tests.stall import EMBEDDER, vocabulary

TERMS = (("category", "tent"), ("category", "jacket"), ("warmth", "warm"), ("waterproof", "waterproof"), ("noise_cancelling", "noise cancelling"), ("material", "ripstop nylon"), ("price", "price"), ("gone", "gone"))


def meanings() -> Meanings:
    return Meanings(TERMS, EMBEDDER.embed([value for _, value in TERMS]), vocabulary())


def vector(text: str):
    return EMBEDDER.embed([text])[0]


def test_the_nearest_value_is_one_that_the_category_states() -> None:
    found = meanings().nearest(vector("noise cancelling"), "headphones")
    assert found is not None
    assert found[:2] == ("noise_cancelling", "noise cancelling")
    assert found[2] > 0.9
    elsewhere = meanings().nearest(vector("noise cancelling"), "jacket")
    assert elsewhere is not None
    assert elsewhere[0] != "noise_cancelling"


def test_the_nearest_category_is_a_category() -> None:
    found = meanings().nearest_category(vector("warm jacket"))
    assert found is not None
    assert found[0] == "jacket"


def test_without_a_category_long_values_are_no_candidates_but_properties_are() -> None:
    found = meanings().nearest(vector("ripstop nylon"), None)
    assert found is None or found[1] != "ripstop nylon"
    flag = meanings().nearest(vector("noise cancelling"), None)
    assert flag is not None
    assert flag[0] == "noise_cancelling"


def test_prices_and_facets_that_are_gone_are_never_meant() -> None:
    for category in ("tent", "jacket", "headphones", None):
        for word in ("price", "gone"):
            found = meanings().nearest(vector(word), category)
            assert found is None or found[0] not in ("price", "gone")


def test_without_candidates_nothing_is_near() -> None:
    empty = Meanings((), np.zeros((0, EMBEDDER.dimensions), np.float32), collect([]))
    assert empty.nearest(vector("anything"), None) is None
    assert empty.nearest_category(vector("anything")) is None
    assert meanings().nearest(vector("anything"), "no such category") is None
