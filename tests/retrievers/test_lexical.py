import time
from dataclasses import replace

from chatbot.domain.item import Item
from retrievers.lexical import LexicalIndex
from tests.retrievers.shop import shop

BOOT = Item("boot", "Cairnway Hiking Boot", "For hut-to-hut weeks.", ("shoes", "hiking boot"), "Northfell", 219.0, attributes={"material": ("leather",)})
RUG = Item("rug", "Meadow Rug", "Hand woven. Not for hiking.", ("home", "rug"), "Loomery", 99.0, attributes={"reversible": True})
LAMP = Item("lamp", "Crème Desk Lamp", "Dims.", ("home", "desk lamp"), "Halden", 49.0)


def found(index: LexicalIndex, text: str, **options: object) -> list[str]:
    return [id for id, _ in index.search(text, 10, **options)]  # type: ignore[arg-type]


def test_words_are_found_in_any_form_the_title_before_the_description() -> None:
    index = LexicalIndex([RUG, BOOT, LAMP])
    assert found(index, "HIKES") == ["boot", "rug"]
    assert found(index, "boots") == ["boot"]
    assert found(index, "creme lamps") == ["lamp"]
    assert found(index, "leather") == ["boot"]
    assert found(index, "something reversible, please") == ["rug"]


def test_only_allowed_items_are_found() -> None:
    index = LexicalIndex([RUG, BOOT])
    assert found(index, "hiking", among=["rug", "nobody"]) == ["rug"]
    assert found(index, "hiking", among=[]) == []


def test_words_that_nobody_uses_and_no_words_at_all_find_nothing() -> None:
    index = LexicalIndex([RUG, BOOT])
    assert found(index, "submarine") == found(index, "the of and") == found(index, "") == found(index, "!?") == []
    assert found(LexicalIndex(), "rug") == []


def test_coverage_is_the_share_of_the_words_that_one_item_has() -> None:
    index = LexicalIndex([RUG, BOOT])
    assert index.coverage("a hiking boot", ["rug", "boot"]) == 1.0
    assert index.coverage("a hiking submarine", ["rug", "boot"]) == 0.5
    assert index.coverage("submarine", ["rug"]) == 0.0
    assert index.coverage("the", ["rug"]) == 1.0


def test_changes_are_seen_by_the_next_search() -> None:
    index = LexicalIndex([RUG])
    index.upsert([BOOT, replace(RUG, title="Prairie Rug")])
    assert (found(index, "boot"), found(index, "prairie"), found(index, "meadow")) == (["boot"], ["rug"], [])
    index.remove(["boot"])
    assert found(index, "boot") == []
    index.refresh([LAMP])
    assert (found(index, "rug"), found(index, "lamp")) == ([], ["lamp"])


def test_a_large_catalogue_is_indexed_anew_in_the_background() -> None:
    index = LexicalIndex(shop(5_100))
    index.upsert([BOOT])
    until = time.monotonic() + 30
    while not found(index, "cairnway"):
        assert time.monotonic() < until
        time.sleep(0.05)
    assert found(index, "cairnway") == ["boot"]
