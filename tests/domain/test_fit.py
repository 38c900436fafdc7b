from dataclasses import replace

import pytest

from chatbot.domain.fit import fits, fitting_offers, in_category, satisfies
from chatbot.domain.item import Measure, Offer
from chatbot.domain.request import Filter, Op, Operand
from tests.stall import DAYRISE, DROVER, GONE, HARBORLIGHT, ITEMS, KESTREL, RIDGE_2, SKERRY, SOFTDAY, STUDIO, item


@pytest.mark.parametrize(
    ("facet", "op", "value"),
    [
        ("price", "<=", 129), ("price", ">=", 129.0), ("price", "=", 129), ("price", "<", 129.01), ("price", ">", 128.99), ("waterproof", "=", True), ("waterproof", "=", "yes"), ("hood", "!=", False),
        ("color", "=", "Green"), ("color", "!=", "navy"), ("size", "=", "m"), ("material", "=", "nylon"), ("material", "in", ("wool", "nylon")), ("material", "not_in", ("wool", "leather")),
        ("activity", "=", "travel"), ("weight", "<=", 0.42), ("weight", "=", 0.42), ("weight", "=", "0.42 kg"), ("brand", "=", "northfell"), ("rating", ">=", 4.6), ("category", "=", "jackets"),
        ("text", "=", "taped seams"), ("fill", "!=", "down"), ("nonsense", "!=", "anything"), ("sheep", "!=", True),
    ],
)  # fmt: skip
def test_the_green_skerry_satisfies(facet: str, op: Op, value: Operand) -> None:
    assert satisfies(Offer(SKERRY, SKERRY.variants[0]), Filter(facet, op, value))


@pytest.mark.parametrize(
    ("facet", "op", "value"),
    [
        ("price", "<", 129), ("price", ">", 129), ("price", "=", 129.5), ("price", "<=", "cheap"), ("price", "<=", True), ("price", "<=", (1.0, 2.0)), ("waterproof", "!=", True), ("waterproof", "=", "no"), ("waterproof", "<=", 1.0),
        ("color", "=", "navy"), ("color", "!=", "green"), ("size", "=", "S"), ("size", "<=", 3.0), ("material", "=", "wool"), ("material", "not_in", ("wool", "nylon")), ("fill", "=", "synthetic"),
        ("nonsense", "=", "anything"), ("nonsense", "<=", 5.0), ("text", "!=", "taped seams"), ("fill", "!=", "rain"), ("category", "=", "tent"), ("material", "in", ()), ("rating", ">", 4.6),
    ],
)  # fmt: skip
def test_the_green_skerry_does_not_satisfy(facet: str, op: Op, value: Operand) -> None:
    assert not satisfies(Offer(SKERRY, SKERRY.variants[0]), Filter(facet, op, value))


def test_what_is_not_stated_satisfies_no_wish_and_breaks_no_exclusion() -> None:
    assert not satisfies(Offer(STUDIO), Filter("battery", ">=", 1.0))
    assert not satisfies(Offer(STUDIO), Filter("material", "=", "plastic"))
    assert satisfies(Offer(STUDIO), Filter("material", "!=", "plastic"))


def test_an_excluded_word_in_the_title_breaks_it_whatever_the_attributes_say() -> None:
    liar = replace(SOFTDAY, attributes={"fill": ("synthetic",)})
    assert not satisfies(Offer(liar), Filter("fill", "!=", "down"))


def test_imitations_are_not_what_they_imitate() -> None:
    assert satisfies(Offer(KESTREL), Filter("material", "!=", "leather"))
    assert not satisfies(Offer(KESTREL), Filter("material", "=", "leather"))
    assert not satisfies(Offer(DROVER), Filter("material", "!=", "leather"))


def test_filters_hold_for_one_variant_together_and_not_for_the_item_at_large() -> None:
    # green M and navy L are in stock; green L is sold out, navy M too
    assert fitting_offers(SKERRY, [Filter("color", "=", "green"), Filter("size", "=", "L")]) == ()
    assert fitting_offers(SKERRY, [Filter("color", "=", "navy"), Filter("price", "<=", 129)]) == ()
    (only,) = fitting_offers(SKERRY, [Filter("color", "=", "navy"), Filter("size", "=", "L")])
    assert only.variant is SKERRY.variants[2]


def test_the_cheapest_fitting_offer_comes_first() -> None:
    assert [o.price for o in fitting_offers(HARBORLIGHT, [Filter("size", "=", "M")])] == [109, 115]


@pytest.mark.parametrize("gone", [GONE, replace(RIDGE_2, variants=tuple(replace(v, stock=0) for v in RIDGE_2.variants)), replace(DAYRISE, stock=-1)])
def test_what_is_out_of_stock_never_fits(gone) -> None:
    assert fitting_offers(gone, []) == ()


def test_an_item_with_variants_has_no_stock_of_its_own() -> None:
    assert fitting_offers(replace(RIDGE_2, stock=99, variants=(replace(RIDGE_2.variants[0], stock=0),)), []) == ()


def test_an_option_speaks_before_an_attribute() -> None:
    both = replace(RIDGE_2, attributes={**RIDGE_2.attributes, "color": ("pink",)})
    assert not satisfies(Offer(both, both.variants[0]), Filter("color", "=", "pink"))
    assert satisfies(Offer(both, both.variants[0]), Filter("color", "=", "green"))


def test_a_number_told_as_a_word_is_found_as_a_number() -> None:
    shoe = item("j9", "Calder Size Ten", 10, grade=("10",))
    assert satisfies(Offer(shoe), Filter("grade", "=", 10.0))
    assert not satisfies(Offer(shoe), Filter("grade", "=", 1.0))


def test_rounding_does_not_lose_an_item_at_the_bound() -> None:
    odd = replace(DAYRISE, price=0.1 + 0.2, attributes={"battery": Measure(29.999999999999996, "h")})
    assert fits(Offer(odd), [Filter("price", "<=", 0.3), Filter("battery", ">=", 30.0)])
    assert not fits(Offer(odd), [Filter("price", "<", 0.3)])


def test_wide_and_narrow_categories_hold_their_items() -> None:
    assert [i.id for i in ITEMS if in_category(i, "Tents")] == ["t1", "t2", "t3", "t4"]
    assert in_category(SKERRY, "clothing")
    assert not in_category(SKERRY, "rain jacket")
    assert not in_category(replace(SKERRY, categories=()), "jacket")
