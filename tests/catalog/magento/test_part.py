from datetime import date

import pytest

from chatbot.catalog.magento.part import attributes, picture_name, price_on, stock
from chatbot.catalog.row import as_cell

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("special", "first", "last", "price"),
    [
        ("", "", "", "50"),
        ("40", "", "", "40"),
        ("40.5000", "2026-03-10 00:00:00", "", "40.5000"),
        ("40", "3/11/26", "", "50"),
        ("40", "", "2026-03-10", "40"),
        ("40", "", "2026-03-09 23:59:59", "50"),
        ("40", "2026-01-01", "2026-12-31", "40"),
        ("60", "", "", "50"),
    ],
)
def test_a_special_price_is_the_price_while_it_is_valid_and_lower(special: str, first: str, last: str, price: str) -> None:
    cells = {"price": "50", "special_price": special, "special_price_from_date": first, "special_price_to_date": last}
    assert price_on(cells, TODAY, lambda field, what: pytest.fail(what)) == price


@pytest.mark.parametrize(("column", "value"), [("special_price", "cheap"), ("special_price", "-3"), ("special_price_to_date", "soon")])
def test_a_special_price_that_cant_be_read_is_left_out_and_said_to_be(column: str, value: str) -> None:
    said: list[str] = []
    cells = {"price": "50", "special_price": "40", column: value}
    assert price_on(cells, TODAY, lambda field, what: said.append(f"{field}: {what}")) == "50"
    assert len(said) == 1
    assert said[0].startswith(f"{column}: {value!r}")


@pytest.mark.parametrize(
    ("cells", "pieces"),
    [
        ({"qty": "7.0000", "is_in_stock": "1"}, 7),
        ({"qty": "7", "is_in_stock": "0"}, 0),
        ({"qty": "0", "is_in_stock": "1"}, 0),
        ({"qty": "-2", "is_in_stock": "1"}, 0),
        ({"qty": "", "is_in_stock": "1"}, 1),
        ({"qty": "", "is_in_stock": ""}, 1),
        ({"qty": "0", "is_in_stock": "1", "manage_stock": "0", "use_config_manage_stock": "0"}, 1),
        ({"qty": "0", "is_in_stock": "1", "manage_stock": "0", "use_config_manage_stock": "1"}, 0),
        ({"qty": "0", "is_in_stock": "1", "allow_backorders": "1", "use_config_backorders": "0"}, 1),
        ({"qty": "0", "is_in_stock": "1", "allow_backorders": "1", "use_config_backorders": "1"}, 0),
    ],
)
def test_only_what_can_be_had_is_in_stock(cells: dict[str, str], pieces: int) -> None:
    assert stock(cells) == pieces


def test_magentos_own_columns_are_no_attributes_and_others_are() -> None:
    cells = {"additional_attributes": "has_options=1,cost=3,fabric=Cocona&reg; &amp; wool|<b>Silk</b>,blank=", "meta_title": "Buy!", "loom": "Pit loom", "x": " "}
    assert attributes(cells) == {"fabric": ("Cocona® & wool", "Silk"), "loom": ("Pit loom",)}


def test_a_value_with_a_separator_in_it_stays_whole() -> None:
    assert as_cell(("350 ml",)) == "350 ml"
    assert as_cell(("Rinse, air dry",)) == ["Rinse, air dry"]
    assert as_cell(("a", "b")) == ["a", "b"]


def test_no_selection_is_no_picture() -> None:
    assert picture_name({"base_image": "no_selection", "small_image": "/a/b.jpg"}) == "a/b.jpg"
    assert picture_name({"base_image": "no_selection"}) == ""
