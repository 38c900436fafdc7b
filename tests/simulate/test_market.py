"""Needs can be met, by their target at least, and a change of mind is a real one."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.domain.fit import fitting_offers, satisfies
from chatbot.simulate.market import EmptyMarket, Market
from chatbot.simulate.persona import PERSONAS
from chatbot.simulate.want import Need
from tests.simulate.crowd import GRAMMAR, MARKET, word
from tests.stall import GONE, HARBORLIGHT, ITEMS, item

chances = st.integers().map(Random)


@given(st.sampled_from(PERSONAS), chances)
def test_the_target_meets_the_need(persona, chance) -> None:  # type: ignore[no-untyped-def]
    need = MARKET.need(persona, chance)
    assert need.met_by(need.target)
    assert need.category == need.target.category
    assert len({w.facet for w in need.musts}) == len(need.musts)


@given(st.sampled_from(PERSONAS), chances)
def test_somebody_who_looks_at_something_else_in_between_looks_at_another_category(persona, chance) -> None:  # type: ignore[no-untyped-def]
    assert MARKET.need(persona, chance, besides="jacket").category != "jacket"


@given(chances)
def test_a_change_of_mind_is_to_something_else(chance: Random) -> None:
    navy = word("color", "navy", form="color")
    need = Need(HARBORLIGHT, "jacket", "jacket", (navy,))
    other = MARKET.other(navy, need, chance)
    assert other is not None
    assert not any(satisfies(o, other.filter) for o in fitting_offers(HARBORLIGHT, (navy.filter,)))


def test_what_is_excluded_or_counted_has_no_other_value() -> None:
    no_wool = word("material", "wool", op="!=", form="material")
    assert MARKET.other(no_wool, Need(HARBORLIGHT, "jacket", "jacket", (no_wool,)), Random(1)) is None


def test_a_value_that_two_facets_have_is_not_asked_for() -> None:
    made = [item(f"h{n}", f"X{n} Headphones", 9 + n, type=(kind,), color=(color,)) for n, (kind, color) in enumerate([("cream", "red"), ("cream", "red"), ("lotion", "cream"), ("lotion", "cream")])]
    market = Market.of(made, GRAMMAR)
    said = {w.filter.value for n in range(200) for w in market.need(PERSONAS[0], Random(n)).musts}
    assert "cream" not in said
    assert "red" in said


def test_half_of_a_double_name_does() -> None:
    made = [item(f"h{n}", "X Thing", 9 + n, color=("red" if n % 2 else "blue",)) for n in range(4)]
    doubled = [type(i)(**{**{f: getattr(i, f) for f in i.__slots__}, "categories": ("clothing", "hoodies & sweatshirts")}) for i in made]
    assert Market.of(doubled, GRAMMAR).need(PERSONAS[0], Random(1)).noun == "hoodies"


def test_what_is_out_of_stock_is_nobodys_target() -> None:
    assert GONE not in MARKET.aisles["jacket"]
    with pytest.raises(EmptyMarket):
        Market.of([GONE], GRAMMAR)


def test_the_stall_has_its_three_aisles() -> None:
    assert list(MARKET.aisles) == ["headphones", "jacket", "tent"]
    assert sum(len(a) for a in MARKET.aisles.values()) == sum(i.stock > 0 for i in ITEMS)
