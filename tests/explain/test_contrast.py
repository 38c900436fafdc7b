from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from chatbot.domain.item import Measure, Offer
from chatbot.domain.request import Filter, Request
from chatbot.explain.contrast import compare, standouts, trade_off
from tests.stall import BASECAMP, DAYRISE, FLEECE, HARBORLIGHT, HEATHER, ITEMS, KESTREL, RIDGE_2, SKERRY, SOFTDAY, SPARROW, STUDIO, offer

NOTHING = Request()


def test_the_second_is_told_by_what_it_has_over_the_first() -> None:
    assert trade_off(offer(SOFTDAY), offer(HEATHER), NOTHING) == "The Heather is 740 g heavier but $70 cheaper than the Softday."


def test_what_was_asked_for_is_told_first() -> None:
    told = trade_off(offer(SOFTDAY), offer(HEATHER), Request(filters=(Filter("price", "<=", 300.0),)))
    assert told.index("740 g") > 0
    assert told.index("$70") > 0


def test_two_advantages_are_joined_by_and() -> None:
    assert trade_off(offer(BASECAMP), offer(SPARROW), NOTHING) == "The Sparrow is 13.3 kg lighter and $300 cheaper than the Basecamp."


def test_things_of_different_kinds_are_not_compared() -> None:
    assert trade_off(offer(SOFTDAY), offer(SPARROW), NOTHING) == ""


def test_small_differences_are_not_worth_a_sentence() -> None:
    twin = replace(SOFTDAY, id="twin", title="Calder Hardday Down Jacket", price=220)
    assert trade_off(offer(SOFTDAY), offer(twin), NOTHING) == ""


def test_where_no_number_differs_words_do() -> None:
    twin = replace(SOFTDAY, id="twin", title="Calder Hardday Jacket", attributes={**SOFTDAY.attributes, "material": ("silk",)})
    assert trade_off(offer(SOFTDAY), offer(twin), NOTHING) == "They differ in material: the Softday is nylon, the Hardday silk."


def test_numbers_in_different_units_are_not_compared() -> None:
    pounds = replace(SOFTDAY, id="lb", attributes={"weight": Measure(9, "lb")})
    assert "heavier" not in trade_off(offer(SOFTDAY), offer(pounds), NOTHING)


def test_a_table_has_what_was_asked_for_and_what_differs() -> None:
    table = compare([offer(SKERRY, 0), offer(HARBORLIGHT, 0)], Request(filters=(Filter("waterproof", "=", True), Filter("fill", "!=", "down"))))
    rows = dict(table.rows)
    assert table.titles == (SKERRY.title, HARBORLIGHT.title)
    assert rows["price"] == ("$129", "$109")
    assert rows["waterproof"] == ("yes", "yes")  # asked for, though it doesn't differ
    assert rows["fill"] == ("not stated", "synthetic")
    assert rows["weight"] == ("420 g", "980 g")
    assert "hood" not in rows
    assert [name for name, _ in table.rows][:4] == ["price", "rating", "waterproof", "fill"]


def test_a_table_tells_the_forms_that_can_be_had() -> None:
    rows = dict(compare([offer(SKERRY, 0), offer(HARBORLIGHT, 0)], Request(filters=(Filter("color", "=", "black"), Filter("size", "=", "M")))).rows)
    assert rows["color"] == ("green or navy", "black or navy")


def test_a_table_says_not_rated_where_nobody_rated() -> None:
    assert dict(compare([offer(FLEECE), offer(KESTREL)], NOTHING).rows)["rating"] == ("not rated", "3.9 (40)")


def test_items_of_different_kinds_can_stand_in_one_table() -> None:
    rows = dict(compare([offer(DAYRISE), offer(RIDGE_2, 0), offer(KESTREL)], NOTHING).rows)
    assert rows["battery"] == ("30 hours", "not stated", "not stated")
    assert all(len(cells) == 3 for cells in rows.values())


def test_of_three_the_extremes_stand_out() -> None:
    told = list(standouts([offer(SOFTDAY), offer(HEATHER), offer(KESTREL)]))
    assert told[0] == "Of these, the Kestrel is the least expensive at $89."
    assert told[1] == "Of these, the Softday is the lightest at 360 g."
    assert told[2] == "Shoppers rate the Softday highest of these, 4.8 out of 5 from 40 ratings."


def test_of_two_or_of_different_kinds_nothing_stands_out() -> None:
    assert list(standouts([offer(SOFTDAY), offer(HEATHER)])) == []
    assert list(standouts([offer(SOFTDAY), offer(DAYRISE), offer(SPARROW)])) == []
    assert list(standouts([])) == []


def test_two_that_share_the_first_place_do_not_stand_out() -> None:
    twin = replace(KESTREL, id="twin", title="Marlow Falcon Biker Jacket")
    assert not any("least expensive" in s for s in standouts([offer(KESTREL), offer(twin), offer(SOFTDAY)]))


@given(st.lists(st.sampled_from([i for i in ITEMS if i.category == "jacket"]), min_size=3, max_size=3, unique_by=lambda i: i.id))
def test_what_is_said_to_be_least_expensive_is(items) -> None:
    offers = [offer(i, 0 if i.variants else None) for i in items]
    for sentence in standouts(offers):
        if "least expensive" in sentence:
            best = min(offers, key=lambda o: o.price)
            assert f"${best.price:g}" in sentence


@given(st.lists(st.sampled_from([STUDIO, DAYRISE, SKERRY, HARBORLIGHT, SOFTDAY, RIDGE_2]), min_size=2, max_size=4))
def test_a_table_has_a_cell_for_each_item_and_rows_enough(items) -> None:
    table = compare([offer(i) for i in items], NOTHING)
    assert 2 <= len(table.rows) <= 12
    assert all(len(cells) == len(items) and all(cells) for _, cells in table.rows)


def test_a_difference_in_a_part_is_told_of_the_part() -> None:
    one = replace(SKERRY, attributes={"skin_type": ("dry",)}, price=10, variants=())
    other = replace(HARBORLIGHT, attributes={"skin_type": ("oily",)}, price=10, variants=())
    told = trade_off(Offer(one), Offer(other), Request(filters=(Filter("skin_type", "=", "dry", hard=False),)))
    assert told == "They differ in skin type: dry for the Skerry, oily for the Harborlight."
