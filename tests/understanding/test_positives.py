"""Plain adjectives of measure become soft wishes for the end of the facet that they measure."""

import pytest

from chatbot.domain.item import Item, Measure
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.positives import positives
from chatbot.understanding.tokens import tokenize


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    bags = [
        Item(
            id=f"bag-{n}",
            title=f"Bag {n}",
            description="A bag.",
            brand="Bagman",
            price=10.0,
            currency="USD",
            categories=("sleeping bag",),
            attributes={"comfort": Measure(10.0 - 5 * n, "c"), "weight": Measure(1.0 + n / 10, "kg"), "zips_count": Measure(float(n), "")},
        )
        for n in range(6)
    ]
    return collect(bags)


def read(text: str, vocabulary: Vocabulary, category: str | None = "sleeping bag") -> list[tuple[str, str, object, bool, str]]:
    tokens = tokenize(text)
    heads = {i for i, t in enumerate(tokens) if t.lemma in ("sleeping", "bag")}
    found = positives(tokens, heads, heads, vocabulary, category)
    return [(p.filter.facet, p.filter.op, p.filter.value, p.filter.hard, p.filter.source) for p in found]


def test_a_warm_bag_is_in_the_coldest_third(vocabulary: Vocabulary) -> None:
    assert read("two warm sleeping bags", vocabulary) == [("comfort", "<=", -10.0, False, "warm")]


def test_a_light_bag_is_in_the_lightest_third(vocabulary: Vocabulary) -> None:
    assert read("a light sleeping bag", vocabulary) == [("weight", "<=", 1.1, False, "light")]


@pytest.mark.parametrize("said", ["it should be warm and light", "something warm and light", "a warm, light sleeping bag"])
def test_adjectives_side_by_side_all_count(said: str, vocabulary: Vocabulary) -> None:
    assert [f for f, *_ in read(said, vocabulary)] == ["comfort", "weight"]


@pytest.mark.parametrize(
    "said", ["not too warm", "a sleeping bag, my dog is heavy", "the cat very heavy", "a light for the tent", "how warm is it", "a fast sleeping bag"]
)
def test_what_is_negated_or_said_of_something_else_is_no_wish(said: str, vocabulary: Vocabulary) -> None:
    assert read(said, vocabulary) == []


@pytest.mark.parametrize("said", ["warm light", "with enough light", "bright light for it"])
def test_what_one_sees_by_is_no_weight(said: str, vocabulary: Vocabulary) -> None:
    assert "weight" not in [facet for facet, *_ in read(said, vocabulary)]


def test_without_a_category_there_is_no_third_to_be_in(vocabulary: Vocabulary) -> None:
    assert read("something warm", vocabulary, None) == []


def test_a_count_isnt_measured_by_an_adjective(vocabulary: Vocabulary) -> None:
    assert read("a sleeping bag with big zips", vocabulary) == []
