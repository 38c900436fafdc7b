import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.catalog.shopify.cells import LONGEST, average, metafield, tags


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("", {}),
        ("rain, commuting ,", {"tag": ("rain", "commuting")}),
        ("fit:relaxed, fit:relaxed, Fit: slim", {"fit": ("relaxed", "slim")}),
        ("Wear Type: Daily, rain", {"wear_type": ("Daily",), "tag": ("rain",)}),
        ("__hidden:1, :x, y:, https://a.example", {}),
        ("time:12:30", {"time": ("12:30",)}),
    ],
)
def test_tags_with_a_colon_are_facets_and_the_others_tags(cell: str, found: dict[str, tuple[str, ...]]) -> None:
    assert tags(cell) == found


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("black; red ; black", ("black", "red")),
        ('["Cotton", "Wool"]', ("Cotton", "Wool")),
        ('{"value": 1.2, "unit": "LITERS"}', ("1.2 l",)),
        ('[{"value": 3, "unit": "CENTIMETERS"}]', ("3 cm",)),
        ("gid://shopify/Metaobject/1", ()),
        ('{"type": "root", "children": []}', ()),
        ("[true]", ("yes",)),
        ("[not json", ("[not json",)),
        ("<b>Linen</b>", ("Linen",)),
    ],
)
def test_a_metafield_says_values(cell: str, values: tuple[str, ...]) -> None:
    assert metafield(cell).values == values


def test_a_long_metafield_is_prose_and_no_value() -> None:
    stated = metafield("Wash it cold. " * 20)
    assert stated.values == ()
    assert stated.prose.startswith("Wash it cold.")


@pytest.mark.parametrize(
    ("cell", "stars"),
    [('{"value": "9", "scale_min": "1", "scale_max": "10"}', 4.5), ("4.2", 4.2), ("7", None), ("", None), ("none", None), ('{"value": []}', None)],
)
def test_a_rating_is_out_of_five(cell: str, stars: float | None) -> None:
    assert average(cell) == stars


@given(st.text(max_size=300))
def test_no_cell_breaks_anything_and_no_value_is_longer_than_a_value_may_be(cell: str) -> None:
    for values in (*tags(cell).values(), metafield(cell).values):
        assert all(value and len(value) <= max(LONGEST, 300) for value in values)
    average(cell)


@given(st.lists(st.text(alphabet="abc dé", min_size=1, max_size=20).map(str.strip).filter(bool), unique=True, max_size=5))
def test_a_list_comes_back_as_it_was_written(values: list[str]) -> None:
    expected = tuple(dict.fromkeys(" ".join(value.split()) for value in values))
    assert metafield(json.dumps(values)).values == expected
