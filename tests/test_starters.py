from dataclasses import replace

from chatbot.domain.item import Item, Variant
from chatbot.starters import Starters, starters


def item(at: int, kind: str, price: float = 20.0, stock: int = 1, **attributes: bool) -> Item:
    return Item(f"{kind}-{at}", f"{kind} {at}", "", ("all", kind), "", price, stock=stock, attributes=attributes)


JACKETS = [item(at, "jacket", 40.0 + 20 * at, waterproof=at % 2 == 0) for at in range(6)]
MUGS = [replace(item(at, "mug"), variants=(Variant("a", {"color": color}, 20.0, 1),)) for at, color in enumerate(["Blue", "Blue", "Red", "Red", "Gray"])]
HATS = [item(at, "hat", 10.0 + at) for at in range(4)]


def test_each_of_the_largest_kinds_is_asked_for_in_a_way_of_its_own() -> None:
    assert starters([*HATS, *MUGS, *JACKETS]) == (
        "Waterproof jackets under $90",
        "Which mugs are there in blue or red?",
        "Show me hats under $12",
        "A gift under $25",
    )


def test_a_kind_that_has_nothing_to_tell_apart_is_asked_for_by_price() -> None:
    assert starters([replace(jacket, attributes={}) for jacket in JACKETS])[0] == "Show me jackets under $110"


def test_what_is_sold_out_or_alone_of_its_kind_is_not_suggested() -> None:
    assert starters([replace(jacket, stock=0) for jacket in JACKETS]) == ()
    assert starters([item(0, "jacket"), item(1, "mug")]) == ()
    assert starters([]) == ()


def test_written_messages_are_kept_where_all_that_they_speak_of_is_carried() -> None:
    assert starters([*JACKETS, *MUGS], ["A blue mug"], ["mug", "jacket"]) == ("A blue mug",)
    assert "A blue mug" not in starters([*JACKETS], ["A blue mug"], ["mug", "jacket"])


def test_they_are_made_anew_when_the_catalogue_changes() -> None:
    stock = {jacket.id: jacket for jacket in JACKETS}
    shelves = [stock, stock, {hat.id: hat for hat in HATS}]
    first = Starters(lambda: shelves.pop(0))
    assert first() is first()
    assert first()[0] == "Show me hats under $12"
