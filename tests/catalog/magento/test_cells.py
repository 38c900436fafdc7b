import time
from datetime import date

import pytest

from chatbot.catalog.magento.cells import Variation, day, groups, pairs, values, variations


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("", {}),
        ("material=Cotton|Polyester,eco=Yes", {"material": ("Cotton", "Polyester"), "eco": ("Yes",)}),
        ('fibre="Wool, boiled",eco=No', {"fibre": ("Wool, boiled",), "eco": ("No",)}),
        ('color=black,"features=Audio Pocket|Sleeve, 15 inches"', {"color": ("black",), "features": ("Audio Pocket", "Sleeve, 15 inches")}),
        ('fibre="Wool, boiled"|"Silk"', {"fibre": ("Wool, boiled", "Silk")}),
        ('"note=a ""fine"" thing, truly",x=1', {"note": ('a "fine" thing, truly',), "x": ("1",)}),
        ('features=Pocket|Laptop "Sleeve"', {"features": ("Pocket", 'Laptop "Sleeve"')}),
        ('screen=15",depth=2"', {"screen": ('15"',), "depth": ('2"',)}),
        ("care=Rinse, air dry,eco=Yes", {"care": ("Rinse, air dry",), "eco": ("Yes",)}),
        ("formula=a=b,empty=,|,", {"formula": ("a=b",), "empty": (",", ",")}),
        ('open="never closed,eco=Yes', {"open": ('"never closed',), "eco": ("Yes",)}),
        ("no code at all", {}),
    ],
)
def test_a_cell_of_pairs_is_parted_outside_of_quotation_marks(cell: str, found: dict[str, tuple[str, ...]]) -> None:
    assert pairs(cell) == found


def test_variations_have_a_sku_and_their_options() -> None:
    cell = "sku=A-S-Red,size=S,color=Red|sku=A-M-Red,size=M,color=Red|size=L|sku=B,size=10, wide"
    assert variations(cell) == (
        Variation("A-S-Red", {"size": "S", "color": "Red"}),
        Variation("A-M-Red", {"size": "M", "color": "Red"}),
        Variation("B", {"size": "10, wide"}),
    )


def test_groups_are_pairs_between_bars() -> None:
    assert list(groups("name=Wax,sku=A|name=Laces,sku=B||")) == [{"name": "Wax", "sku": "A"}, {"name": "Laces", "sku": "B"}]


def test_blank_values_are_left_out() -> None:
    assert values('a||" "|b') == ("a", "b")


@pytest.mark.parametrize("cell", ['="a' * 200_000, '"a,' * 200_000, "x=|" * 200_000, ',"' * 300_000])
def test_a_cell_made_to_be_slow_is_read_in_a_moment(cell: str) -> None:
    began = time.monotonic()
    pairs(cell)
    values(cell)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-01-31", date(2026, 1, 31)),
        ("2026-01-31 00:00:00", date(2026, 1, 31)),
        ("1/31/26, 12:00 AM", date(2026, 1, 31)),
        ("01/31/2026", date(2026, 1, 31)),
        ("31/01/2026", date(2026, 1, 31)),
        ("31.01.26", date(2026, 1, 31)),
        ("2/30/26", None),
        ("soon", None),
        ("", None),
        ("13/13/2026", None),
    ],
)
def test_a_day_is_read_in_the_ways_magento_writes_it(text: str, found: date | None) -> None:
    assert day(text) == found
