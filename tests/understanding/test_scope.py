"""Each rule of chatbot.understanding.scope, and attempts to break it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.domain.conversation import Topic
from chatbot.domain.request import Filter, Leaning, Request, Sort
from chatbot.domain.vocabulary import collect
from chatbot.understanding.reading import Critique, Reading, References
from chatbot.understanding.scope import revise
from tests.stall import DAYRISE, FLEECE, HARBORLIGHT, ITEMS, KESTREL, RIDGE_2, RIDGE_4, SKERRY, SOFTDAY, vocabulary

DOWN = Filter("fill", "!=", "down")
WOOL = Filter("material", "!=", "wool", lasting=True)
BLACK, GREEN = Filter("color", "=", "black"), Filter("color", "=", "green")
CHEAP, DEAR = Filter("price", "<=", 150.0), Filter("price", ">=", 100.0)
JACKETS = Request("jacket", filters=(DOWN, CHEAP, BLACK))


def after(request: Request, reading: Reading, on_show: Any = (), earlier: Any = ()) -> Request:
    return revise(request, reading, on_show, vocabulary(), earlier)


def want(*filters: Filter, **more: Any) -> Reading:
    return Reading("want", more.pop("category", None), filters, **more)


# 1. "Start over" and a new recipient begin an empty request.


def test_start_over_begins_an_empty_request() -> None:
    assert after(JACKETS, Reading("restart")) == Request()


def test_start_over_keeps_nothing_but_what_was_turned_down() -> None:
    full = Request("jacket", "rainy", (WOOL, BLACK), Sort("price"), "dad", ("j1",), ("j2",), "j3", ("color",), 3)
    assert after(full, Reading("restart")) == Request(excluded=("j1",))


def test_the_words_that_start_over_are_no_wish() -> None:
    assert after(JACKETS, Reading("restart", text="start")).text == ""
    assert after(JACKETS, Reading("restart", text="clear fresh begin reset")).text == ""


def test_start_over_with_a_wish_has_the_wish() -> None:
    assert after(JACKETS, Reading("restart", "tent", (GREEN,))) == Request("tent", filters=(GREEN,))
    assert after(JACKETS, Reading("restart", text="fresh sailing trip")).text == "sailing trip"


def test_the_words_that_ask_for_a_surprise_are_no_wish() -> None:
    assert after(JACKETS, Reading("surprise", text="surprise")).text == ""
    assert after(Request(), Reading("surprise", text="popular bestsellers seaside")).text == "seaside"


def test_a_new_recipient_begins_an_empty_request() -> None:
    assert after(JACKETS, want(subject="dad")) == Request(subject="dad")
    assert after(Request("tent", filters=(WOOL,), excluded=("t1",), subject="dad"), want(subject="me", category="jacket")) == Request("jacket")


def test_my_allergy_is_not_my_dad_s() -> None:
    assert after(Request("jacket", filters=(WOOL,)), want(subject="dad")).filters == ()


def test_the_same_recipient_goes_on() -> None:
    before = Request("tent", filters=(GREEN,), subject="dad")
    assert after(before, want(CHEAP, subject="dad")).filters == (GREEN, CHEAP)
    assert after(before, want(CHEAP)).subject == "dad"


# 2. A new category begins a new request; of the old filters only lasting ones survive.


def test_constraints_do_not_leak_over_a_change_of_category() -> None:
    assert after(JACKETS, want(category="tent")) == Request("tent")


def test_what_belongs_to_the_person_outlives_a_change_of_category() -> None:
    moved = after(Request("jacket", filters=(DOWN, WOOL, CHEAP)), want(category="tent"))
    assert moved.filters == (WOOL,)


def test_what_was_turned_down_stays_so_over_a_change_of_category() -> None:
    assert after(Request("jacket", excluded=("j1",)), want(category="tent")).excluded == ("j1",)


def test_an_order_and_words_of_the_old_thing_do_not_leak_either() -> None:
    moved = after(Request("jacket", "windy", (BLACK,), Sort("price"), indifferent=("color",), skipped=("j1",)), want(category="tent"))
    assert moved == Request("tent")


def test_the_first_category_joins_what_was_said_before_it() -> None:
    assert after(Request(filters=(CHEAP, GREEN), text="windy"), want(category="tent")) == Request("tent", "windy", (CHEAP, GREEN))


def test_a_wish_that_only_things_of_the_new_category_can_meet_was_for_those() -> None:
    sized = Filter("size", "=", "M")
    assert after(Request("tent", filters=(sized, GREEN)), want(category="jacket")).filters == (sized,)
    assert after(Request("jacket", filters=(sized,)), want(category="tent")).filters == ()


def test_a_narrower_category_keeps_the_request() -> None:
    assert after(Request("clothing", filters=(BLACK, CHEAP)), want(category="jacket")) == Request("jacket", filters=(BLACK, CHEAP))


def test_a_size_that_no_such_thing_comes_in_was_for_another() -> None:
    shirts = [replace(KESTREL, id=f"s{size}", categories=("clothing", "shirt"), attributes={"size": (size,)}) for size in ("M", "L")]
    shoes = [replace(KESTREL, id=f"b{size}", categories=("clothing", "shoe"), attributes={"size": (size,)}) for size in ("9", "10")]
    sized = (Filter("size", "=", "L"), BLACK)
    for begun in (Request(filters=sized), Request("clothing", filters=sized)):
        assert revise(begun, want(category="shoe"), (), collect([*shirts, *shoes])).filters == (BLACK,)
        assert revise(begun, want(category="shirt"), (), collect([*shirts, *shoes])).filters == sized


def test_a_wider_category_begins_anew() -> None:
    hats = collect([*ITEMS, replace(KESTREL, id="hat", categories=("clothing", "hat"))])
    request = Request("jacket", filters=(BLACK,))
    assert revise(request, want(category="clothing"), (), hats).filters == ()
    assert revise(replace(request, category="clothing"), want(category="hat"), (), hats).filters == (BLACK,)


def test_the_same_category_again_goes_on() -> None:
    assert after(JACKETS, want(category="jacket")).filters == JACKETS.filters


def test_a_wish_relative_to_an_item_of_another_category_moves_there() -> None:
    reading = want(GREEN, references=References(("t1",)))
    moved = after(JACKETS, reading, (SKERRY,), (RIDGE_2,))
    assert (moved.category, moved.filters, moved.like) == ("tent", (GREEN,), "t1")


def test_a_word_that_several_categories_bear_turns_away_from_the_old_one() -> None:
    either = Filter("category", "in", ("tent", "headphones"))
    moved = after(Request("jacket", filters=(BLACK, WOOL)), want(either))
    assert (moved.category, moved.filters) == (None, (WOOL, either))


# 3. Within a category a new word for a facet replaces the old one, unless one item may bear several.


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ([BLACK], GREEN, [GREEN]),
        ([Filter("color", "in", ("black", "navy"))], GREEN, [GREEN]),
        ([Filter("activity", "=", "hiking")], Filter("activity", "=", "travel"), [Filter("activity", "=", "hiking"), Filter("activity", "=", "travel")]),
        ([CHEAP], Filter("price", "<=", 200.0), [Filter("price", "<=", 200.0)]),
        ([DEAR], CHEAP, [DEAR, CHEAP]),
        ([DEAR], Filter("price", "<=", 50.0), [Filter("price", "<=", 50.0)]),
        ([CHEAP], Filter("price", ">=", 200.0), [Filter("price", ">=", 200.0)]),
        ([Filter("capacity", "=", 2.0)], Filter("capacity", "=", 4.0), [Filter("capacity", "=", 4.0)]),
        ([Filter("capacity", "=", 2.0)], Filter("capacity", ">=", 4.0), [Filter("capacity", ">=", 4.0)]),
        ([Filter("capacity", ">=", 2.0), Filter("capacity", "<=", 6.0)], Filter("capacity", "=", 4.0), [Filter("capacity", "=", 4.0)]),
        ([BLACK], Filter("color", "!=", "black"), [Filter("color", "!=", "black")]),
        ([BLACK], Filter("color", "!=", "red"), [BLACK, Filter("color", "!=", "red")]),
        ([Filter("color", "!=", "black")], BLACK, [BLACK]),
        ([Filter("color", "!=", "black")], GREEN, [Filter("color", "!=", "black"), GREEN]),
        ([DOWN], Filter("fill", "!=", "feathers"), [DOWN, Filter("fill", "!=", "feathers")]),
        ([Filter("material", "!=", "leather")], Filter("material", "=", "full-grain leather"), [Filter("material", "=", "full-grain leather")]),
        ([Filter("material", "!=", "full-grain leather")], Filter("material", "=", "leather"), [Filter("material", "!=", "full-grain leather"), Filter("material", "=", "leather")]),
        ([Filter("waterproof", "=", True)], Filter("waterproof", "=", False), [Filter("waterproof", "=", False)]),
        ([Filter("hood", "!=", True)], Filter("hood", "=", True), [Filter("hood", "=", True)]),
        ([BLACK], BLACK, [BLACK]),
        ([Filter("color", "=", "black", hard=False)], BLACK, [BLACK]),
    ],
)  # fmt: skip
def test_a_new_word_replaces_what_it_contradicts(old: list[Filter], new: Filter, left: list[Filter]) -> None:
    assert after(Request("jacket", filters=tuple(old)), want(new)).filters == tuple(left)


def test_a_new_word_leaves_other_facets_alone() -> None:
    assert after(JACKETS, want(GREEN)).filters == (DOWN, CHEAP, GREEN)


def test_both_of_two_new_words_hold() -> None:
    assert after(Request("tent"), want(Filter("price", ">=", 50.0), CHEAP)).filters == (Filter("price", ">=", 50.0), CHEAP)


# 4. What was dropped is gone.


def test_any_color_is_fine_drops_the_color_and_it_matters_no_more() -> None:
    moved = after(JACKETS, want(drops=("color",)))
    assert moved.filters == (DOWN, CHEAP)
    assert moved.indifferent == ("color",)


def test_what_did_not_matter_matters_again_when_it_is_named() -> None:
    assert after(Request("jacket", indifferent=("color", "size")), want(GREEN)).indifferent == ("size",)


def test_dropping_what_was_not_there_drops_nothing_else() -> None:
    assert after(JACKETS, want(drops=("rating",))).filters == JACKETS.filters


# 5. A critique becomes a bound relative to the item referred to, else to what is on show.


def test_cheaper_is_cheaper_than_the_first_and_the_middle_one() -> None:
    moved = after(Request("jacket"), want(critiques=(Critique("price", -1, "cheaper"),)), (SKERRY, HARBORLIGHT, SOFTDAY))
    assert moved.filters == (Filter("price", "<", 129.0, source="cheaper", unit="USD", relative=True),)


def test_cheaper_than_the_second_is_cheaper_than_the_second() -> None:
    reading = want(critiques=(Critique("price", -1, "cheaper"),), references=References(("j2",)))
    moved = after(Request("jacket"), reading, (SKERRY, HARBORLIGHT, SOFTDAY))
    assert moved.filters[0].value == 109.0
    assert moved.like == "j2"


def test_heavier_is_more_than_what_is_on_show() -> None:
    moved = after(Request("jacket"), want(critiques=(Critique("weight", 1, "heavier"),)), (FLEECE, SKERRY, HARBORLIGHT))
    assert (moved.filters[0].op, moved.filters[0].value, moved.filters[0].unit) == (">", 0.5, "kg")


def test_cheaper_again_goes_further_down() -> None:
    once = after(Request("jacket"), want(critiques=(Critique("price", -1, "cheaper"),)), (SKERRY,))
    twice = after(once, want(critiques=(Critique("price", -1, "cheaper"),)), (HARBORLIGHT,))
    assert [f.value for f in twice.filters] == [109.0]


def test_a_critique_of_what_nothing_shown_states_is_no_bound() -> None:
    assert after(Request("jacket"), want(critiques=(Critique("battery", 1, "longer"),)), (SKERRY,)).filters == ()
    assert after(Request("jacket"), want(critiques=(Critique("price", -1, "cheaper"),)), ()).filters == ()


def test_the_same_but_in_green_is_relative_to_that_one() -> None:
    assert after(Request("jacket"), want(GREEN, references=References(("j1",))), (SKERRY, KESTREL)).like == "j1"


def test_a_mere_mention_is_no_wish_for_something_alike() -> None:
    assert after(Request("jacket"), want(references=References(("j1",))), (SKERRY,)).like is None


def test_others_pass_over_what_was_shown_and_that_adds_up() -> None:
    once = after(Request("jacket"), Reading("more"), (SKERRY, HARBORLIGHT))
    twice = after(once, Reading("more"), (SOFTDAY, KESTREL))
    assert once.skipped == ("j1", "j2")
    assert twice.skipped == ("j1", "j2", "j3", "j5")
    assert twice.excluded == ()


def test_what_was_passed_over_may_come_back_when_the_wish_changes() -> None:
    passed = Request("jacket", skipped=("j1", "j2"))
    assert after(passed, want(GREEN)).skipped == ()
    assert after(passed, want(text="windy")).skipped == ()
    assert after(passed, want(sort=Sort("price"))).skipped == ()


def test_what_was_turned_down_never_comes_back() -> None:
    turned_down = Request("jacket", excluded=("j1",))
    for reading in (want(GREEN), Reading("more"), want(category="tent"), Reading("restart"), want(drops=("color",))):
        assert after(turned_down, reading, (HARBORLIGHT,)).excluded == ("j1",)


def test_words_add_up_and_the_newest_stay() -> None:
    assert after(Request(text="windy coast"), want(text="coast walk")).text == "windy coast walk"
    assert after(Request(text=" ".join(f"w{i}" for i in range(16))), want(text="last")).text.split()[-1] == "last"
    assert len(after(Request(text=" ".join(f"w{i}" for i in range(16))), want(text="one more")).text.split()) == 16


filters = st.builds(
    Filter,
    st.sampled_from(["color", "price", "activity", "waterproof", "material", "weight", "nonsense"]),
    st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "in", "not_in"]),
    st.one_of(st.sampled_from(["black", "wool", "hiking"]), st.floats(0, 300), st.booleans(), st.just(("black", "green"))),
    st.booleans(),
    lasting=st.booleans(),
)
readings = st.builds(
    Reading,
    st.sampled_from(["want", "more", "restart", "dislike", "surprise"]),
    st.sampled_from([None, "jacket", "tent", "clothing", "no such thing"]),
    st.lists(filters, max_size=4).map(tuple),
    st.lists(st.builds(Critique, st.sampled_from(["price", "weight", "battery"]), st.sampled_from([-1, 1]), st.just("so")), max_size=2).map(tuple),
    st.sampled_from([References(), References(("j1",)), References(("t1", "h1")), References(("gone",))]),
    st.sampled_from([(), ("color",), ("price", "nonsense")]),
    text=st.sampled_from(["", "windy", "a b c"]),
    subject=st.sampled_from([None, "me", "dad"]),
)


@given(st.lists(readings, min_size=1, max_size=6))
def test_over_any_talk_the_newest_wish_holds_and_what_was_turned_down_stays_so(talk: list[Reading]) -> None:
    request = Request(excluded=("h1",))
    for reading in talk:
        before = request
        request = after(before, reading, (SKERRY, HARBORLIGHT), (RIDGE_2, RIDGE_4, DAYRISE))
        if reading.filters:
            assert reading.filters[-1] in request.filters or reading.critiques
        if reading.subject in (None, before.subject):
            assert set(before.excluded) <= set(request.excluded)
        for facet in set(reading.drops) - {f.facet for f in reading.filters} - {c.facet for c in reading.critiques}:
            assert all(f.facet != facet for f in request.filters)
        uppers = [f for f in request.filters if f.facet == "price" and f.op in ("<", "<=") and isinstance(f.value, float)]
        assert len(uppers) < 2


# What carries over to another thing or person, and what a topic brings back.

MERINO = Filter("material", "!=", "wool", lasting=True)


def test_a_budget_said_of_one_thing_is_none_for_the_next() -> None:
    assert after(JACKETS, want(category="tent")).filters == ()


def test_the_same_budget_comes_along_when_it_is_said() -> None:
    assert after(JACKETS, want(category="tent", keeps=("price",))).filters == (CHEAP,)


def test_the_same_color_is_found_among_earlier_topics_too() -> None:
    topics = (Topic(Request("jacket", filters=(BLACK,))),)
    moved = revise(Request("tent"), want(category="headphones", keeps=("color",)), (), vocabulary(), (), topics)
    assert moved.filters == (BLACK,)


def test_the_same_material_as_an_item_is_that_of_the_item() -> None:
    moved = after(Request("jacket"), want(keeps=("material",), references=References(("j5",))), (SKERRY, KESTREL))
    assert [(f.facet, f.value) for f in moved.filters] == [("material", ("faux leather",))]


def test_the_same_price_as_an_item_is_about_that_price() -> None:
    moved = after(Request("jacket"), want(keeps=("price",), references=References(("j1",))), (SKERRY,))
    assert [(f.op, f.value) for f in moved.filters] == [(">=", 116.1), ("<=", 141.9)]


def test_another_person_takes_nothing_over() -> None:
    assert after(replace(JACKETS, text="rainy"), want(subject="dad")) == Request(subject="dad")


def test_one_for_dad_too_keeps_the_thing_alone() -> None:
    assert after(JACKETS, want(subject="dad", keeps=("category",))) == Request("jacket", subject="dad")
    assert after(JACKETS, want(category="tent", subject="dad", keeps=("category",))).category == "tent"


def test_the_same_for_dad_keeps_all_but_what_belongs_to_a_person() -> None:
    before = replace(JACKETS, filters=(*JACKETS.filters, Filter("size", "=", "M"), MERINO))
    assert after(before, want(subject="dad", keeps=("*",))) == Request("jacket", subject="dad", filters=JACKETS.filters)


def test_what_lasts_of_a_person_is_back_when_they_are() -> None:
    topics = (Topic(Request("jacket", filters=(MERINO, BLACK))), Topic(Request("tent", subject="dad")))
    moved = revise(Request("tent", subject="dad"), want(category="headphones", subject="me"), (), vocabulary(), (), topics)
    assert (moved.subject, moved.filters) == ("me", (MERINO,))


def test_half_the_price_is_a_bound_of_half_the_price() -> None:
    moved = after(Request("jacket"), want(critiques=(Critique("price", -1, "half the price", 0.5),)), (SKERRY,))
    assert [(f.op, f.value, f.hard) for f in moved.filters] == [("<=", 64.5, True)]


def test_a_bit_cheaper_would_rather_not_be_much_cheaper() -> None:
    moved = after(Request("jacket"), want(critiques=(Critique("price", -1, "a bit cheaper", slight=True),)), (SKERRY,))
    assert [(f.op, f.value, f.hard) for f in moved.filters] == [("<", 129.0, True), (">=", 77.4, False)]


def test_a_comparison_holds_until_the_thing_is_named_anew() -> None:
    cheaper = after(Request("jacket"), want(critiques=(Critique("price", -1, "cheaper"),)), (SKERRY,))
    assert after(cheaper, want(BLACK)).filters == (*cheaper.filters, BLACK)
    assert after(cheaper, want(BLACK, category="jacket")).filters == (BLACK,)


def test_a_leaning_is_relative_to_the_item_pointed_at_and_gives_way_to_its_like() -> None:
    leaning = Leaning("formal", source="more formal")
    once = after(Request("jacket", sort=Sort("price")), want(leanings=(leaning,), references=References(("j1",))), (SKERRY,))
    assert once.leanings == (replace(leaning, than="j1"),)
    assert once.sort is None
    assert after(once, want(leanings=(replace(leaning, away=True),))).leanings == (replace(leaning, away=True),)
    assert after(once, want(sort=Sort("price"))).leanings == ()


def test_instead_takes_the_place_of_a_wish_even_where_an_item_may_bear_several() -> None:
    hiking, running = Filter("activity", "=", "hiking"), Filter("activity", "=", "running")
    no_golf = Filter("activity", "!=", "golf")
    before = Request("jacket", filters=(hiking, no_golf))
    assert after(before, want(running, replaced=("activity",))).filters == (no_golf, running)


def test_what_is_fine_lifts_an_exclusion_and_requires_nothing() -> None:
    assert after(JACKETS, want(allowed=(Filter("fill", "=", "down", hard=False),))).filters == (CHEAP, BLACK)


def test_an_excluded_kind_of_thing_turns_nobody_away_from_the_thing() -> None:
    revised = after(JACKETS, want(Filter("category", "!=", "tent")))
    assert revised.category == "jacket"
    assert set(JACKETS.filters) < set(revised.filters)


# Categories that share a part of their items, and "only".

MENS = collect(replace(i, categories=("men" if i.category != "jacket" or i.attributes.get("gender") == ("men",) else "women", *i.categories)) for i in ITEMS)


def test_of_two_categories_that_share_items_the_narrower_names_the_thing_and_the_wider_bounds_it() -> None:
    men = Request("men", "rain", filters=(CHEAP,))
    jackets = revise(men, want(category="jacket"), (), MENS)
    assert (jackets.category, jackets.text) == ("jacket", "rain")
    assert [(f.facet, f.value) for f in jackets.filters] == [("price", 150.0), ("category", "men")]
    turned = revise(Request("jacket", filters=(CHEAP,)), want(category="men"), (), MENS)
    assert turned.category == "jacket"
    assert [(f.facet, f.value) for f in turned.filters] == [("price", 150.0), ("category", "men")]


def test_a_category_that_shares_nothing_begins_anew() -> None:
    assert revise(JACKETS, want(category="headphones"), (), MENS) == Request("headphones")


def test_only_another_thing_keeps_what_that_can_have() -> None:
    only = after(JACKETS, want(category="headphones", keeps=("only",)))
    assert only == Request("headphones", filters=(CHEAP, BLACK))


def test_a_thing_that_the_shop_does_not_have_is_looked_for_until_something_else_is_said() -> None:
    absent = Request(text="quiet blender", absent="quiet blender")
    cheaper = revise(absent, Reading("want", filters=(Filter("price", "<=", 60.0),)), (), vocabulary())
    assert (cheaper.text, cheaper.absent) == ("quiet blender", "quiet blender")
    assert revise(cheaper, Reading("want", text="crush ice"), (), vocabulary()).absent == ""
    assert revise(cheaper, Reading("want", category="tent"), (), vocabulary()) == Request(category="tent")


def test_words_said_twice_keep_their_first_place() -> None:
    said = revise(Request(text="old heel"), Reading("want", text="block heel sandals heel"), (), vocabulary())
    assert said.text == "old block heel sandals"


def test_another_thing_than_the_kinds_that_a_word_may_mean_begins_anew() -> None:
    bags = Filter("category", "in", ("backpack", "suitcase"))
    assert after(Request(filters=(bags, BLACK)), want(category="tent")) == Request("tent")
    assert after(Request(filters=(bags, BLACK)), want(category="backpack")).category == "backpack"
    assert BLACK in after(Request(filters=(bags, BLACK)), want(category="backpack")).filters


def test_a_property_that_no_longer_matters_takes_the_kind_with_it_that_says_the_same() -> None:
    kind, other = Filter("type", "=", "waterproof jacket"), Filter("type", "!=", "waterproof parka")
    found = after(Request("jacket", filters=(kind, other, BLACK)), want(drops=("waterproof",)))
    assert found.filters == (other, BLACK)
