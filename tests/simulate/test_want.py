"""What was said holds until it is taken back, and a card that breaks it is counted."""

from dataclasses import replace

from chatbot.domain.item import Offer
from chatbot.simulate.want import Need, Stand
from tests.simulate.crowd import under, word
from tests.stall import HARBORLIGHT, HEATHER, QUIET, SKERRY

NAVY_L = (word("color", "navy"), word("size", "L"))


def test_options_must_hold_together() -> None:
    assert Need(SKERRY, "jacket", "jacket", NAVY_L).met_by(SKERRY)
    assert not Need(SKERRY, "jacket", "jacket", (word("color", "navy"), word("size", "M"))).met_by(SKERRY), "the navy M is out of stock"


def test_an_item_of_another_category_or_out_of_stock_meets_nothing() -> None:
    assert not Need(SKERRY, "tent", "tent", ()).met_by(SKERRY)
    assert not Need(QUIET, "headphones", "headphones", ()).met_by(QUIET)


def test_half_of_the_likings_please() -> None:
    likes = (word("activity", "hiking", hard=False), word("activity", "skiing", hard=False))
    assert Need(SKERRY, "jacket", "jacket", (), likes).pleasing(SKERRY)
    assert not Need(SKERRY, "jacket", "jacket", (), likes[1:]).pleasing(SKERRY)


def test_the_form_that_is_shown_must_fit() -> None:
    green = Offer(SKERRY, SKERRY.variants[0])
    assert Stand("jacket", (word("color", "navy"),)).breaches([green], ()) == ("'Northfell Skerry Rain Jacket' (green, M, 129) breaks 'color = navy'",)


def test_what_was_announced_as_relaxed_may_be_broken() -> None:
    stand = Stand("jacket", (under(100),))
    assert stand.breaches([Offer(HEATHER)], ())
    assert stand.breaches([Offer(HEATHER)], ("price",)) == ()


def test_an_exclusion_may_never_be_relaxed() -> None:
    assert Stand("jacket", (word("material", "wool", op="!="),)).breaches([Offer(HEATHER)], ("material",))


def test_another_category_breaks_the_one_that_was_named() -> None:
    assert Stand("tent").breaches([Offer(HARBORLIGHT)], ()) == ("'Tarnwick Harborlight Insulated Jacket' isn't of 'tent'",)
    assert Stand(None).breaches([Offer(HARBORLIGHT)], ()) == ()


def test_a_part_of_a_category_s_name_is_a_name_for_it() -> None:
    tank = replace(HARBORLIGHT, categories=("women", "bras & tanks"))
    assert Stand("tanks").breaches([Offer(tank)], ()) == ()
    assert Stand("bras").breaches([Offer(tank)], ()) == ()
    assert Stand("tank tops").breaches([Offer(tank)], ())
