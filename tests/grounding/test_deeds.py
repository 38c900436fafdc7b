import pytest

from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Request
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook

SAW = Item("s1", "Marrow Yard Circular Saw", "A saw for the shed.", ("circular saw",), "Marrow", 79.0, attributes={"use": ("wood",), "material": ("steel",)})
JACKET = Item("j1", "Fell Gale Windbreaker", "", ("clothing", "jacket"), "Fell", 69.0, attributes={"activity": ("running",), "material": ("nylon",)})
BOOK = FactBook([Offer(SAW), Offer(JACKET)], wish="a saw and a jacket", request=Request("circular saw"))


@pytest.mark.parametrize("said", ["The Marrow Yard cuts wood.", "You can wear the Gale for running."])
def test_what_all_of_a_kind_do_claims_nothing_beside_what_is_backed(said: str) -> None:
    assert check(said, BOOK).supported, check(said, BOOK).problem


@pytest.mark.parametrize(
    "said",
    [
        "The Marrow Yard cuts metal.",
        "The Marrow Yard cuts steel.",
        "The Marrow Yard cuts wood well.",
        "You can wear the Gale for sailing.",
        "The Gale cuts wood.",
        "The Marrow Yard cuts wood easily.",
    ],
)
def test_what_it_is_done_to_and_how_well_must_be_backed(said: str) -> None:
    assert not check(said, BOOK).supported
