"""How messages begin a set and change it. Every rule of the module has its test."""

import pytest

from chatbot.domain.request import Request
from chatbot.understanding.listener import Heard
from chatbot.understanding.reader import Context
from chatbot.understanding.sets import hear
from tests import stall

READER = stall.reader()


def heard(text: str, request: Request | None = None, *shown: stall.Item, focus: tuple[str, ...] = ()) -> Heard | None:
    context = Context(request or Request(), shown, (), focus)
    return hear(text, READER.read(text, context), context, READER)


def after(*texts: str, shown: tuple[stall.Item, ...] = ()) -> Request:
    """The request after these messages, all of which must have to do with a set."""
    request = Request()
    for text in texts:
        found = heard(text, request, *shown)
        assert found is not None, text
        request = found.request
    return request


def kinds(request: Request) -> list[tuple[int, str | None]]:
    return [(n.quantity, n.category) for n in request.needs]


def filters(request: Request) -> list[set[tuple[str, object]]]:
    return [{(f.facet, f.value) for f in n.filters} for n in request.needs]


SET = "a jacket and two tents, together under 600"


def test_several_needs_begin_a_set_with_quantities_and_a_budget() -> None:
    request = after(SET)
    assert kinds(request) == [(1, "jacket"), (2, "tent")]
    assert request.budget is not None
    assert (request.budget.facet, request.budget.op, request.budget.value, request.budget.hard) == ("price", "<=", 600, True)


def test_no_word_of_one_need_becomes_a_constraint_of_another() -> None:
    request = after("a black jacket and a waterproof tent")
    assert filters(request) == [{("color", "black")}, {("waterproof", True)}]


def test_one_need_has_nothing_to_do_with_a_set() -> None:
    assert heard("a black jacket") is None


def test_what_is_lasting_survives_into_a_set() -> None:
    from chatbot.domain.request import Filter

    wool = Filter("material", "!=", "wool", lasting=True)
    found = heard("a jacket and a tent", Request(filters=(wool, Filter("color", "=", "red"))))
    assert found is not None
    assert all(n.filters == (wool,) for n in found.request.needs)


def test_a_need_is_changed_alone_when_it_is_named() -> None:
    request = after(SET, "the tents in green")
    assert filters(request) == [set(), {("color", "green")}]
    assert kinds(request) == [(1, "jacket"), (2, "tent")]
    assert request.budget is not None


def test_cheaper_with_a_thing_is_about_that_thing_and_below_the_chosen_one() -> None:
    request = after(SET, "a cheaper jacket", shown=(stall.SKERRY, stall.RIDGE_2, stall.KESTREL))
    assert filters(request) == [{("price", 129)}, set()]


def test_cheaper_without_a_thing_is_about_the_whole_set() -> None:
    request = after(SET, "cheaper", shown=(stall.SKERRY, stall.RIDGE_2, stall.KESTREL))
    assert request.budget is not None
    assert request.budget.value == 129 + 2 * 199 - 0.01
    assert filters(request) == [set(), set()]


def test_what_names_no_thing_holds_for_every_need_that_can_have_it() -> None:
    request = after("a jacket and headphones", "both in black")
    assert filters(request) == [{("color", "black")}, {("color", "black")}]
    assert filters(after("a jacket and headphones", "with a hood")) == [{("hood", True)}, set()]


def test_a_price_without_a_thing_is_the_new_budget_and_each_bounds_every_need() -> None:
    lower = after(SET, "make it under 500 in all")
    assert lower.budget is not None
    assert lower.budget.value == 500
    each = after("a jacket and a tent", "under 150 each")
    assert each.budget is None
    assert filters(each) == [{("price", 150)}, {("price", 150)}]


def test_a_need_is_dropped_when_it_is_ruled_out_or_owned() -> None:
    three = "a jacket, a tent and headphones"
    for said in ("no tent", "drop the tent", "I already have a tent", "I don't need the tent", "remove the tent", "without the tent"):
        assert [k for _, k in kinds(after(three, said))] == ["jacket", "headphones"], said


def test_ruling_out_a_property_of_a_thing_doesnt_drop_the_thing() -> None:
    request = after("a jacket and a tent", "no leather jacket")
    assert [k for _, k in kinds(request)] == ["jacket", "tent"]


def test_just_one_of_them_leaves_the_set_with_what_was_said_of_it() -> None:
    request = after(SET, "the jacket in black", "just the jacket")
    assert kinds(request) == [(1, "jacket")]
    assert not request.several
    assert filters(request) == [{("color", "black")}]


def test_something_is_added_to_a_set_or_to_the_one_thing_that_was_looked_for() -> None:
    assert [k for _, k in kinds(after("a jacket and a tent", "add headphones"))] == ["jacket", "tent", "headphones"]
    assert [k for _, k in kinds(after("a jacket and a tent", "and headphones too"))] == ["jacket", "tent", "headphones"]
    found = heard("add a tent", Request(category="jacket"))
    assert found is not None
    assert [k for _, k in kinds(found.request)] == ["jacket", "tent"]


def test_another_thing_alone_adds_nothing_to_the_one_that_was_looked_for() -> None:
    assert heard("tents", Request(category="jacket")) is None
    assert heard("do you also have tents?", Request(category="jacket")) is None


def test_one_thing_takes_the_place_of_another() -> None:
    request = after("a jacket and a tent", "swap the tent for headphones")
    assert [k for _, k in kinds(request)] == ["jacket", "headphones"]


def test_another_category_another_recipient_and_starting_over_leave_the_set() -> None:
    current = after("a jacket and a tent")
    assert heard("show me headphones", current) is None
    assert heard("something for my brother", current) is None
    assert heard("start over", current) is None


def test_an_item_that_is_pointed_at_stands_for_its_need() -> None:
    request = after("a jacket and a tent", "the second one in green", shown=(stall.SKERRY, stall.RIDGE_2))
    assert filters(request) == [set(), {("color", "green")}]


def test_others_of_a_thing_pass_over_those_that_were_shown() -> None:
    request = after("a jacket and a tent", "show me other tents", shown=(stall.SKERRY, stall.RIDGE_2, stall.SPARROW))
    assert request.skipped == ("t1", "t3")


def test_a_question_about_a_need_is_about_the_item_chosen_for_it() -> None:
    current = after("a jacket and a tent")
    found = heard("is the tent waterproof?", current, stall.SKERRY, stall.RIDGE_2, stall.SPARROW)
    assert found is not None
    assert (found.about, found.request) == ("t1", current)


def test_several_of_one_thing_are_a_quantity_and_a_number_to_choose_from_isnt() -> None:
    request = after("three tents, 900 in all")
    assert kinds(request) == [(3, "tent")]
    assert request.budget is not None
    assert request.filters == ()
    assert heard("show me three tents") is None


def test_each_need_keeps_its_own_recipient() -> None:
    request = after("a jacket for my dad and headphones for my sister")
    assert [n.subject for n in request.needs] == ["dad", "sister"]


@pytest.mark.parametrize("text", ["three tents, 900 in total", "tents, I need three of them, 900 in all", "three tents, 900 in all"])
def test_how_many_may_be_said_behind_and_the_total_inside_the_amount(text: str) -> None:
    request = after(text)
    assert (request.quantity, request.budget.value if request.budget else None) == (3, 900.0)
    assert not any(f.facet == "price" for f in request.filters)


@pytest.mark.parametrize("text", ["a tent, one of them", "two of those tents that we spoke of", "tents, which of them is best"])
def test_what_is_of_them_is_no_number_of_things(text: str) -> None:
    assert heard(text) is None
