import pytest

from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.absence import absence
from tests.stall import item


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return collect([item("j1", "A Vest", 9, latex_free=True, sleeve=("sleeveless",)), item("j2", "A Coat", 9, sleeve=("long",), hood=("none",)), item("t1", "A Dome", 9)])


@pytest.mark.parametrize(("word", "facet", "value"), [("latex", "latex_free", True), ("sleeves", "sleeve", "sleeveless"), ("hood", "hood", "none")])
def test_being_without_something_is_a_value_where_the_catalogue_has_a_word_for_it(words: Vocabulary, word: str, facet: str, value: object) -> None:
    found = absence(word, words, "jacket", f"no {word}")
    assert found is not None
    assert (found.facet, found.op, found.value, found.source) == (facet, "=", value, f"no {word}")


def test_elsewhere_or_without_such_a_word_there_is_no_filter(words: Vocabulary) -> None:
    assert absence("latex", words, "tent", "no latex") is None
    assert absence("zip", words, "jacket", "no zip") is None
