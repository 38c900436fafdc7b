from dataclasses import replace
from pathlib import Path

import pytest

from chatbot.catalog.shelf import DataUnusable, Shelf, open_database
from chatbot.domain.item import Item

TENT = Item("tent", "Tent", "Dry", ("tent",), "Northfell", 149.0, stock=1)
RUG = Item("rug", "Rug", "Soft", ("rug",), "Loomery", 49.0, stock=1)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(open_database(tmp_path / "data" / "shop.db"))


def test_what_is_put_can_be_got_in_another_session(tmp_path: Path) -> None:
    Shelf(open_database(tmp_path / "shop.db")).put([TENT, RUG])
    again = Shelf(open_database(tmp_path / "shop.db"))
    assert (again.get("tent"), again.all(), again.ids(), len(again)) == (TENT, (RUG, TENT), frozenset({"rug", "tent"}), 2)
    assert again.get("boat") is None


def test_putting_the_same_again_changes_nothing(shelf: Shelf) -> None:
    assert (shelf.put([TENT, RUG]), shelf.put([TENT, replace(RUG, price=50.0)])) == (2, 1)
    assert shelf.get("rug") == replace(RUG, price=50.0)


def test_an_item_is_pending_until_it_is_embedded_and_again_when_its_words_change(shelf: Shelf) -> None:
    shelf.put([TENT])
    assert shelf.pending() == (TENT,)
    shelf.mark_embedded([TENT])
    assert shelf.pending() == ()
    shelf.put([replace(TENT, price=1.0, stock=0)])
    assert shelf.pending() == ()
    wetter = replace(TENT, description="Wet")
    shelf.put([wetter])
    assert shelf.pending() == (wetter,)


def test_an_item_changed_while_it_was_being_embedded_stays_pending(shelf: Shelf) -> None:
    shelf.put([TENT])
    shelf.put([replace(TENT, title="New tent")])
    shelf.mark_embedded([TENT])
    assert [item.title for item in shelf.pending()] == ["New tent"]


def test_an_item_whose_vector_is_missing_is_pending_once(shelf: Shelf) -> None:
    shelf.put([TENT, RUG])
    shelf.mark_embedded([TENT])
    assert sorted(item.id for item in shelf.pending(["tent", "rug", "boat"])) == ["rug", "tent"]


def test_deleted_items_are_gone(shelf: Shelf) -> None:
    shelf.put([TENT, RUG])
    assert (shelf.delete(["tent", "boat"]), shelf.ids()) == (1, frozenset({"rug"}))


def test_thousands_of_items_fit(shelf: Shelf) -> None:
    assert shelf.put(replace(TENT, id=f"tent-{at}") for at in range(2_500)) == 2_500
    assert len(shelf) == 2_500


def test_a_file_in_the_way_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(DataUnusable, match="data"):
        Shelf(open_database(tmp_path / "data" / "shop.db"))


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "shop.db").write_text("not a database, and long enough to be looked at as one" * 50)
    with pytest.raises(DataUnusable, match=r"shop\.db.*not a database"):
        Shelf(open_database(tmp_path / "shop.db"))
