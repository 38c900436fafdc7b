import pytest

from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Request
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook

COMBO = Item(
    "combo", "Perchance Combo Rod and Reel", "A four piece rod with a matching reel. At 85 cm it goes round a post and a wheel. Its wheels turn.", ("fishing", "fishing rod"), "Perchance",
    89, "USD", 4.3, 12, 5, attributes={"reel_included": True, "case_included": True, "line_included": False},
)  # fmt: skip
BARE = Item("bare", "Nomadic Travel Rod", "Six sections in a hard tube. Two rings and both handles are cork.", ("fishing", "fishing rod"), "Nomadic", 112, "USD", 4.6, 40, 5, attributes={"reel_included": False})
BOOK = FactBook([Offer(COMBO), Offer(BARE)], wish="a rod for the river", request=Request("fishing rod"))


@pytest.mark.parametrize("said", ["You would still need a reel for the Perchance.", "The Perchance needs a case.", "You need to buy your own reel for the Perchance."])
def test_what_comes_with_an_item_is_not_needed(said: str) -> None:
    assert check(said, BOOK).problem


@pytest.mark.parametrize("said", ["The Perchance has a reel.", "The Perchance comes with a reel and a case."])
def test_what_does_not_come_with_it_is(said: str) -> None:
    assert check(said, BOOK).supported


@pytest.mark.parametrize("said", ["The Perchance goes round a post and both wheels.", "It goes round a post and both wheels, so I'd take the Perchance."])
def test_a_part_is_no_pair_unless_the_data_have_two(said: str) -> None:
    assert "both" in check(said, BOOK).problem


def test_a_pair_of_the_data_is_one() -> None:
    assert check("Both handles of the Nomadic are cork.", BOOK).supported


def test_what_the_data_say_is_not_included_comes_with_nothing() -> None:
    kit = Item(
        "kit", "Terrabel Clay Cones", "Screw an upturned bottle on the cone.", ("garden", "spikes"), "Terrabel", 18, "USD", 3.8, 9, 5, attributes={"bottle_included": False}
    )  # fmt: skip
    book = FactBook([Offer(kit)], wish="water for my pots", request=Request("spikes"))
    assert not check("You screw the bottles that come in the set to the Cones.", book).supported
    assert not check("A bottle comes with the Cones.", book).supported


def test_what_somebody_would_be_without_is_nothing_that_the_item_has() -> None:
    assert not check("If you'd rather not have a case, the Perchance is for you.", BOOK).supported
    assert check("If you'd rather not carry much, the Perchance costs $89.", BOOK).supported


@pytest.mark.parametrize("said", ["All of the Nomadic's six sections are hard.", "All of its sections are hard."])
def test_no_data_say_something_of_all_parts_of_an_item(said: str) -> None:
    assert not check(said, BOOK, previous=("The Nomadic costs $112.",)).supported


def test_what_is_said_for_one_and_for_the_other_is_said_of_both() -> None:
    assert check("A reel is included with the Perchance.", BOOK).supported
    assert not check("A reel is included with the Perchance and with the Nomadic.", BOOK).supported
