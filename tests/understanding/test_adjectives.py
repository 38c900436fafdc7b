import pytest

from chatbot.understanding.adjectives import SCALES, comparatives, facet_of
from chatbot.understanding.tokens import tokenize
from tests.stall import vocabulary


@pytest.mark.parametrize(
    ("text", "adjective", "degree", "turned"),
    [
        ("cheaper", "cheap", "comparative", False), ("the cheapest", "cheap", "superlative", False), ("something lighter", "light", "comparative", False), ("heavier please", "heavy", "comparative", False), ("less heavy", "heavy", "comparative", True),
        ("bigger", "big", "comparative", False), ("the biggest one", "big", "superlative", False), ("roomier", "roomy", "comparative", False), ("more expensive", "expensive", "comparative", False), ("less expensive", "expensive", "comparative", True),
        ("the most expensive", "expensive", "superlative", False), ("the least expensive", "expensive", "superlative", True), ("too heavy", "heavy", "comparative", True), ("not as heavy", "heavy", "comparative", True), ("not that big", "big", "comparative", True),
        ("better", "good", "comparative", False), ("the best", "good", "superlative", False), ("not cheaper", "cheap", "comparative", True), ("wider", "wide", "comparative", False), ("quieter", "quiet", "comparative", False), ("more affordable", "affordable", "comparative", False),
        ("larger", "large", "comparative", False), ("tinier", "tiny", "comparative", False), ("thinnest", "thin", "superlative", False), ("easier", "easy", "comparative", False), ("most popular", "popular", "superlative", False), ("heaiver than", "heavy", "comparative", False),
    ],
)  # fmt: skip
def test_a_comparative_or_superlative_is_recognized(text: str, adjective: str, degree: str, turned: bool) -> None:
    (found,) = comparatives(tokenize(text))
    assert (found.adjective, found.degree, found.reversed) == (adjective, degree, turned)


@pytest.mark.parametrize("text", ["a cheap tent", "a warm jacket", "paper", "water", "forest", "tester", "number", "the rest", "more tents", "most people", "", "chest", "harvest", "tower"])
def test_other_words_compare_nothing(text: str) -> None:
    assert comparatives(tokenize(text)) == ()


@pytest.mark.parametrize(
    ("adjective", "category", "facet", "direction"),
    [
        ("cheap", "jacket", "price", -1), ("expensive", None, "price", 1), ("light", "tent", "weight", -1), ("heavy", "tent", "weight", 1), ("big", "tent", "capacity", 1), ("small", "tent", "capacity", -1), ("roomy", "tent", "capacity", 1),
        ("long", "headphones", "battery", 1), ("good", "jacket", "rating", 1), ("popular", "tent", "rating", 1), ("compact", "tent", "capacity", -1), ("small", "jacket", "weight", -1),
    ],
)  # fmt: skip
def test_an_adjective_compares_what_the_category_measures(adjective: str, category: str | None, facet: str, direction: int) -> None:
    found = facet_of(adjective, vocabulary(), category)
    assert found is not None
    assert (found[0].name, found[1]) == (facet, direction)


@pytest.mark.parametrize(("adjective", "category"), [("quiet", "headphones"), ("bright", "tent"), ("long", "jacket"), ("fast", "tent"), ("wide", "jacket"), ("big", "jacket"), ("big", "headphones")])
def test_what_a_category_does_not_measure_is_compared_by_nothing(adjective: str, category: str) -> None:
    assert facet_of(adjective, vocabulary(), category) is None


def test_the_word_beside_an_adjective_says_what_it_measures() -> None:
    found = facet_of("big", vocabulary(), "headphones", ["battery"])
    assert found is not None
    assert found[0].name == "battery"


@pytest.mark.parametrize("adjective", sorted(SCALES))
def test_every_adjective_of_measure_can_be_looked_up(adjective: str) -> None:
    for category in ("jacket", "tent", "headphones", None, "nonsense"):
        found = facet_of(adjective, vocabulary(), category)
        assert found is None or found[1] in (-1, 1)
