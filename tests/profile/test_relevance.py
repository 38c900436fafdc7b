"""What is known counts where it belongs."""

from datetime import UTC, datetime

import pytest

from chatbot.domain.item import Item
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Polarity, Via
from chatbot.domain.vocabulary import collect
from chatbot.profile.relevance import relevant

AT = datetime(2026, 6, 1, tzinfo=UTC)


def item(id: str, *categories: str, sizes: tuple[str, ...] = (), **words: str) -> Item:
    return Item(id, id, "", categories, "", 10.0, stock=1, attributes={"size": sizes, **{n: (w,) for n, w in words.items()}} if sizes else {n: (w,) for n, w in words.items()})


VOCABULARY = collect(
    [
        item("a", "clothing", "jacket", sizes=("S", "M", "L"), color="black", warmth="warm"),
        item("b", "clothing", "jacket", "parka", sizes=("M", "L", "XL"), color="green"),
        item("c", "clothing", "shirt", sizes=("S", "M", "L"), color="black"),
        item("d", "shoes", "boot", sizes=("41", "42", "43"), color="brown"),
        item("e", "jewelry", "ring", sizes=("42", "52", "56"), color="gold"),
        item("f", "outdoor", "tent", color="green"),
    ]
)


def interest(facet: str, value: str, category: str = "", polarity: Polarity = Polarity.LIKE, day: int = 1, strength: float = 0.8) -> Interest:
    return Interest(f"{facet}-{value}-{category}", facet, value, polarity, "me", strength, ("so",), Via.WORDS, AT.replace(day=day), category)


def strengths(known: Interest, category: str | None, *filters: Filter) -> list[float]:
    return [i.strength for i in relevant([known], Request(category, filters=filters), VOCABULARY)]


@pytest.mark.parametrize(("category", "counts"), [("jacket", [0.4]), ("parka", [0.4]), ("shirt", []), ("clothing", []), (None, [])])
def test_a_limit_counts_for_its_kind_of_thing_and_what_lies_within(category: str | None, counts: list[float]) -> None:
    assert strengths(interest("price", "<= 150 USD", "jacket"), category) == counts


def test_a_limit_gives_way_to_the_one_that_is_named_now() -> None:
    assert strengths(interest("price", "<= 150 USD", "jacket"), "jacket", Filter("price", "<=", 300.0)) == []


def test_a_liking_goes_along_to_things_that_come_so_and_a_requirement_less_far() -> None:
    assert strengths(interest("color", "black", "jacket"), "shirt") == [0.4]
    assert strengths(interest("color", "black", "jacket", Polarity.REQUIRE), "shirt") == [0.2]
    assert strengths(interest("color", "black", "jacket"), "tent") == []
    assert strengths(interest("color", "black"), "shirt") == [0.8]
    assert strengths(interest("warmth", "warm", "jacket"), "boot") == []


def test_what_doesnt_matter_now_is_left_out() -> None:
    assert relevant([interest("color", "black")], Request("shirt", indifferent=("color",)), VOCABULARY) == ()


@pytest.mark.parametrize(("category", "counts"), [("jacket", [0.8]), ("shirt", [0.8 * 0.7]), ("boot", []), ("tent", []), (None, [])])
def test_a_size_counts_for_what_comes_in_the_same_sizes(category: str | None, counts: list[float]) -> None:
    assert strengths(interest("size", "M", "jacket"), category) == pytest.approx(counts)


def test_a_shoe_size_is_no_ring_size() -> None:
    assert strengths(interest("size", "42", "boot"), "ring") == []


def test_the_size_of_the_very_kind_goes_before_that_of_a_like_one() -> None:
    jacket, shirt = interest("size", "M", "jacket", day=2), interest("size", "L", "shirt", day=1)
    assert [i.value for i in relevant([jacket, shirt], Request("shirt"), VOCABULARY)] == ["L"]
    older, newer = interest("size", "M", "jacket", day=1), interest("size", "L", "parka", day=2)
    assert [i.value for i in relevant([older, newer], Request("shirt"), VOCABULARY)] == ["L"]


def test_a_size_said_of_nothing_in_particular_counts_where_there_is_such_a_size() -> None:
    assert strengths(interest("size", "M"), "jacket") == pytest.approx([0.8 * 0.7])
    assert strengths(interest("size", "M"), "boot") == []


def test_a_size_named_now_takes_the_place_of_the_one_that_is_known() -> None:
    assert strengths(interest("size", "M", "jacket"), "jacket", Filter("size", "=", "L")) == []
