"""Each kind of claim that a shop assistant makes: what the data back is supported, what comes close to it is not."""

from dataclasses import replace

import pytest

from chatbot.domain.item import Item, Measure, Offer
from chatbot.domain.request import Filter, Request
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook
from tests.grounding.shelf import CALDER, HARBORLIGHT, SKERRY, offer, shows

BOOKS = shows()

KINDS = {
    "availability": (
        ["The Skerry is in stock in navy.", "You can have the Skerry in green or navy.", "You can't get the Skerry in yellow at the moment.", "The Softday doesn't come in green."],
        ["The Skerry is in stock in yellow.", "You can have the Skerry in black.", "You can't get the Skerry in navy.", "The Harborlight doesn't come in olive.", "Only 2 of the Skerry are left."],
    ),
    "only": (
        ["Only the Softday isn't waterproof.", "The Harborlight is the only one that isn't packable."],
        ["The Skerry is the only one with a hood.", "Only the Skerry is vegan.", "The Softday is the only jacket under $250.", "It's the only windproof one. << The Skerry costs $129."],
    ),
    "best": (
        ["The Softday has the best rating of the three.", "The Harborlight is the cheapest of the three."],
        ["The Skerry is the best jacket for hiking.", "The Skerry is simply the best.", "The Skerry is the lightest jacket we have.", "Nothing beats the Skerry in the rain."],
    ),
    "perfect for somebody": (
        ["The Skerry is perfect for hiking.", "For your hiking trip in Norway, the Skerry is the one made for hiking."],
        ["The Harborlight is perfect for hiking.", "The Skerry is perfect for skiing.", "If you ski, the Skerry will do.", "The Softday is just right for rainy days."],
    ),
    "rating": (
        ["Buyers rate the Softday 4.7 out of 5.", "The Skerry has 312 reviews.", "The Softday is rated 4.7, just ahead of the Skerry."],
        ["Buyers rate the Softday 4.6 out of 5.", "The Softday has 312 reviews.", "The Skerry is rated 4.6, just ahead of the Softday.", "Everybody loves the Skerry."],
    ),
    "review quoted": (
        [],
        ["One buyer calls the Skerry his best jacket.", "A reviewer says the Skerry kept him dry.", "Many reviewers praise the hood of the Skerry.", "Your dad asked for the Skerry."],
    ),
    "price difference": (
        ["You'd save $90 with the Skerry compared to the Softday.", "The Softday costs $110 more than the Harborlight.", "For $20 more than the Harborlight, you get the Skerry."],
        ["You'd save $90 with the Softday compared to the Skerry.", "The Softday costs $90 more than the Harborlight.", "For $20 more than the Skerry, you get the Harborlight."],
    ),
    "limit": (
        ["The Skerry leaves $121 of your $250 budget.", "The Softday stays within your budget.", "Your $250 budget covers the Softday."],
        ["The Skerry leaves $131 of your $250 budget.", "The Skerry stays within your $200 budget.", "The Skerry is $21 under your limit."],
    ),
    "factor": (
        ["The Harborlight weighs more than twice as much as the Skerry.", "The Skerry weighs less than half of the Harborlight."],
        ["The Harborlight weighs twice as much as the Skerry.", "The Skerry weighs half as much as the Harborlight.", "The Softday costs twice as much as the Skerry."],
    ),
    "promise of the shop": (
        [],
        ["We deliver the Skerry by Friday.", "The Skerry is 10% off today.", "Returns are free.", "You get a discount on the Skerry.", "If it doesn't fit, send it back.", "The Skerry ships for free."],
    ),
    "not stated": (
        ["The battery of the Skerry isn't stated.", "There's no word on the lining. << The Skerry costs $129."],
        ["The weight of the Skerry isn't stated.", "Whether the Skerry has a hood isn't stated.", "The color isn't stated."],
    ),
    "hedged opinion": (
        ["I'd pick the Skerry.", "The Skerry would be my pick.", "To be fair, the Harborlight is heavier than the Skerry."],
        ["I'd pick the Skerry, because it's insulated.", "I think the Skerry is warm.", "To be fair, the Skerry is heavier than the Harborlight.", "The catch is that the Skerry isn't packable."],
    ),
    "other words": (
        ["The Skerry keeps the rain out.", "You can put the Harborlight in the washing machine."],
        ["The Softday keeps the rain out.", "You can put the Skerry in the washing machine.", "The Skerry keeps you warm."],
    ),
}  # fmt: skip


def verdict(sentence: str) -> bool:
    said, _, before = sentence.partition(" << ")
    return check(said, BOOKS["jackets"], previous=(before,) if before else ()).supported


@pytest.mark.parametrize(("kind", "sentence"), [(kind, s) for kind, (true, _) in KINDS.items() for s in true])
def test_what_the_data_back_is_supported(kind: str, sentence: str) -> None:
    assert verdict(sentence), kind


@pytest.mark.parametrize(("kind", "sentence"), [(kind, s) for kind, (_, false) in KINDS.items() for s in false])
def test_what_comes_close_to_the_data_is_not(kind: str, sentence: str) -> None:
    assert not verdict(sentence), kind


def test_a_text_of_a_buyer_is_no_fact_of_the_item() -> None:
    praised = replace(SKERRY, reviews=("It is insulated and comes with a free hat.",))
    book = FactBook([offer(praised), offer(HARBORLIGHT)], wish="", request=Request())
    assert not check("The Skerry is insulated and comes with a free hat.", book).supported


def test_an_item_that_is_sold_out_is_not_said_to_be_in_stock() -> None:
    gone = replace(CALDER, stock=0)
    assert check("The Softday is in stock.", FactBook([Offer(CALDER)], wish="", request=Request())).supported
    assert not check("The Softday is in stock.", FactBook([Offer(gone)], wish="", request=Request())).supported


def test_a_material_that_was_asked_for_is_missing_where_others_are_listed() -> None:
    smoker = Item("1", "Arden Hive Smoker", "", ("hive smoker",), "Arden", 49, stock=3, attributes={"material": ("stainless steel",), "rustproof": True})
    request = Request("hive smoker", filters=(Filter("material", "=", "copper", hard=False, source="copper"),))
    book = FactBook([Offer(smoker)], wish="a copper smoker", request=request)
    assert check("You asked for copper, but the Arden is made of stainless steel.", book).supported
    assert check("The Arden is made of stainless steel, not copper.", book).supported
    assert not check("The Arden is made of copper, not stainless steel.", book).supported
    assert not check("The Arden has no steel.", book).supported


def test_of_two_weights_the_one_that_is_named_counts() -> None:
    bed = Item(
        "1",
        "Marl Otter Dog Bed",
        "For dogs up to 70 kg.",
        ("dog bed",),
        "Marl",
        49,
        stock=3,
        attributes={"weight": Measure(7.5, "kg"), "max_dog": Measure(70, "kg")},
    )
    book = FactBook([Offer(bed)], wish="", request=Request())
    assert check("The Otter weighs 7.5 kg.", book).supported
    assert check("The Otter takes dogs up to 70 kg.", book).supported
    assert not check("The Otter weighs 70 kg.", book).supported
    assert not check("The Otter takes dogs up to 7.5 kg.", book).supported


def test_a_facet_that_only_this_shop_measures_is_compared_by_the_words_of_its_name() -> None:
    lamps = [Item(n, f"Marl {n} Lamp", "", ("lamp",), "Marl", 20.0, attributes={"burn_time": Measure(t, "min")}) for n, t in (("Aldo", 90), ("Bruno", 60))]
    book = FactBook([Offer(i) for i in lamps], wish="", request=Request())
    assert check("The Aldo burns 30 minutes longer than the Bruno.", book).supported
    assert check("The Aldo burns for 90 minutes, the Bruno for 60 minutes.", book).supported
    assert not check("The Bruno burns longer than the Aldo.", book).supported
    assert not check("The Aldo burns 20 minutes longer than the Bruno.", book).supported
