import pytest

from chatbot.grounding.claims import Reading
from tests.grounding.shelf import shows

BOOK = shows()["jackets"]
NOBODY: frozenset[int] = frozenset()


def read(sentence: str, before: frozenset[int] = NOBODY) -> Reading:
    return Reading(sentence, BOOK, before)


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        ("The Northfell Skerry Men's Rain Jacket is light.", {0}), ("The Skerry is light.", {0}), ("The Northfell is light.", {0}), ("The second one is light.", {1}),
        ("The last jacket is light.", {2}), ("All three are light.", {0, 1, 2}), ("The Skerry and the Softday are light.", {0, 2}), ("The first two are light.", {0, 1}),
        ("Our Harborlight is light.", {1}),
    ],
)  # fmt: skip
def test_an_item_is_known_by_name_place_and_number(sentence: str, items: set[int]) -> None:
    assert read(sentence).references[0].items == items


@pytest.mark.parametrize("sentence", ["The fifth one is light.", "Both are light.", "The Tarnwick Skerry is light.", "It is light."])
def test_a_reference_to_nothing_on_show_is_empty(sentence: str) -> None:
    assert read(sentence).references[0].items == frozenset()


def test_an_adjective_before_a_name_speaks_of_that_name() -> None:
    reading = read("The Harborlight is warm, and the packable Skerry is light.")
    place = next(w.at for w in reading.content if w.text == "packable")
    assert reading.subject(place).items == {0}


def test_after_than_the_other_item_is_spoken_of_until_the_clause_ends() -> None:
    reading = read("The Skerry at 0.42 kg is lighter than the Harborlight at 0.98 kg and has a hood.")
    assert [reading.subject(q.number).items for q in reading.quantities] == [{0}, {1}]
    assert reading.subject(next(w.at for w in reading.content if w.text == "hood")).items == {0}


@pytest.mark.parametrize(
    ("text", "value", "dimension", "bound"),
    [
        ("$129", 129, "money:USD", "exactly"), ("129 dollars", 129, "money:USD", "exactly"), ("under $150", 150, "money:USD", "under"), ("€13.50", 13.5, "money:EUR", "exactly"),
        ("420 g", 0.42, "mass", "exactly"), ("about 1 kg", 1, "mass", "about"), ("20,000 mm", 20, "length", "exactly"), ("twenty-five minutes", 1500, "time", "exactly"),
        ("no more than 3 hours", 10800, "time", "at most"), ("4.6 out of 5", 4.6, "stars", "exactly"), ("312 reviews", 312, "reviews", "exactly"), ("12.5%", 12.5, "percent", "exactly"),
    ],
)  # fmt: skip
def test_a_quantity_has_value_unit_and_bound(text: str, value: float, dimension: str, bound: str) -> None:
    quantity = read(f"The Skerry has {text}.").quantities[0]
    assert quantity.base("USD") == (pytest.approx(value), dimension)
    assert quantity.bound == bound


@pytest.mark.parametrize(
    ("text", "scale", "direction", "degree"),
    [
        ("is lighter than the Harborlight", "weight", -1, "er"), ("weighs more than the Harborlight", "weight", 1, "er"), ("is the cheapest of these", "price", -1, "est"),
        ("is less expensive", "price", -1, "er"), ("costs the least", "price", -1, "est"), ("is rated higher", "rating", 1, "er"), ("has a higher rating", "rating", 1, "er"),
        ("is as light as the Harborlight", "weight", -1, "as"), ("is not as light as the Harborlight", "weight", 1, "er"), ("has the same price", "price", 0, "same"),
    ],
)  # fmt: skip
def test_a_comparison_has_scale_direction_and_degree(text: str, scale: str, direction: int, degree: str) -> None:
    comparison = read(f"The Skerry {text}.").comparisons[0]
    assert (comparison.scales[0].name, comparison.direction, comparison.degree) == (scale, direction, degree)


def test_a_denial_reaches_over_a_list_but_not_past_a_but() -> None:
    words = {w.text: w.negated for w in read("The Softday has no hood, zips or pockets, but has a collar.").content}
    assert words == {"hood": True, "zips": True, "pockets": True, "collar": False}
