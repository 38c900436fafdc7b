"""What a model is told of the things on show, and what it may ask about next."""

from dataclasses import replace

from chatbot.domain.request import Filter, Request
from chatbot.understanding.display import askable, display
from tests.stall import FLEECE, HARBORLIGHT, HEATHER, RIDGE_2, SKERRY, vocabulary


def test_each_item_is_told_by_its_title_the_facts_that_differ_and_its_price() -> None:
    assert display((HEATHER, FLEECE), Request("jacket")) == (
        "Marlow Heather Wool (wool jacket, wool, 149)",
        "Tarnwick Fell Fleece (fleece jacket, polyester, 45)",
    )


def test_three_items_are_told_of_at_the_most() -> None:
    assert len(display((HEATHER, FLEECE, SKERRY, HARBORLIGHT), Request("jacket"))) == 3


def test_a_property_is_told_by_its_name_where_an_item_has_it() -> None:
    dry, wet = (replace(RIDGE_2, id=f"t{n}", title=f"Tent {n}", attributes={"waterproof": has}) for n, has in enumerate((True, False)))
    assert display((dry, wet), Request("tent")) == ("Tent 0 (waterproof, 199)", "Tent 1 (199)")


def test_things_of_another_kind_than_is_looked_for_are_not_told_of() -> None:
    assert display((RIDGE_2,), Request("jacket")) == ()
    assert display((RIDGE_2,), Request())
    assert display((), Request("jacket")) == ()


def test_facets_of_the_category_that_are_open_can_be_asked_about() -> None:
    ask = askable(Request("jacket"), vocabulary())
    assert ask
    assert len(ask) <= 5
    assert not {"category", "brand", "rating", "price", "weight", "freestanding"} & set(ask)


def test_what_is_settled_indifferent_or_was_asked_before_is_not_asked_about() -> None:
    every = askable(Request("jacket"), vocabulary())
    request = Request("jacket", filters=(Filter(every[0], "=", "x"),), indifferent=(every[1],))
    assert not {every[0], every[1], every[2]} & set(askable(request, vocabulary(), asked=(every[2],)))


def test_without_a_category_nothing_can_be_asked_about() -> None:
    assert askable(Request(), vocabulary()) == ()
