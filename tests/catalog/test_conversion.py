from typing import Any

import pytest

from chatbot.catalog.conversion import Converter, Refused
from chatbot.catalog.survey import Survey
from chatbot.domain.item import Item, Measure


def convert(row: dict[str, Any], **settings: Any) -> tuple[Item, list[tuple[str, str]]]:
    survey = Survey()
    if isinstance(row.get("attributes"), dict):
        survey.add(row["attributes"])
    notes: list[tuple[str, str]] = []
    item = Converter(survey.types(), **settings).item({"id": "1", "title": "Tent", "price": 9, **row}, lambda f, w: notes.append((f, w)))
    return item, notes


def test_a_whole_row_becomes_an_item() -> None:
    row = {
        "description": "<p>Dry &amp; light</p>", "category": "Tents", "department": "Outdoor", "brand": "Northfell", "price": "$149.00",
        "rating": 4.6, "rating_count": 12, "stock": 3, "url": "/items/1", "image": "https://x.example/1.jpg",
        "attributes": {"material": ["nylon", "aluminum"], "weight_kg": 1.4, "waterproof": True},
        "variants": [{"id": "1-b", "options": {"Color": "black"}, "price": 160, "stock": 0}, {"options": {"Color": "red"}, "stock": 2}],
    }  # fmt: skip
    item, notes = convert(row)
    assert notes == []
    assert (item.description, item.categories, item.price, item.currency, item.stock) == ("Dry & light", ("outdoor", "tents"), 149, "USD", 2)
    assert item.attributes == {"material": ("nylon", "aluminum"), "weight": Measure(1.4, "kg"), "waterproof": True}
    assert [(v.id, dict(v.options), v.price, v.stock) for v in item.variants] == [
        ("1-b", {"color": "black"}, 160, 0),
        ("1-2", {"color": "red"}, 149, 2),
    ]


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"id": ""}, "id"), ({"id": None}, "id"), ({"id": ["1"]}, "id"), ({"id": "x" * 500}, "id"), ({"title": "  "}, "title"),
        ({"title": "<script>x</script>"}, "title"), ({"price": None}, "price"), ({"price": "free"}, "price"), ({"price": -1}, "price"),
        ({"price": "-$5"}, "price"), ({"price": float("nan")}, "price"), ({"price": float("inf")}, "price"), ({"price": True}, "price"),
        ({"price": 1e300}, "price"), ({"price": {"amount": 3}}, "price"),
        ({"variants": [{"options": {}, "price": "bad"}]}, "variants"),
    ],
)  # fmt: skip
def test_a_row_without_id_title_or_price_is_refused(row: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        convert(row)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"rating": 7}, "rating"), ({"rating": "great"}, "rating"), ({"rating_count": -3}, "rating_count"), ({"stock": "some"}, "stock"),
        ({"stock": -2}, "stock"), ({"url": "javascript:alert(1)"}, "url"), ({"image": "data:text/html,x"}, "image"),
        ({"currency": "dollars"}, "currency"), ({"brand": {"a": 1}}, "brand"), ({"attributes": {"a": {"b": 1}, "c": "d"}}, "attributes.a"),
        ({"variants": "none"}, "variants"), ({"variants": [{"options": {"c": "d"}}, {"options": 5}]}, "variants.1"),
        ({"title": "word " * 200}, "title"), ({"description": "a<script>b</script>"}, "description"), ({"surprise": 1}, "surprise"),
    ],
)  # fmt: skip
def test_a_bad_optional_part_is_left_out_with_a_note_and_the_row_is_taken(row: dict[str, Any], field: str) -> None:
    _, notes = convert(row)
    assert [name for name, _ in notes] == [field]


@pytest.mark.parametrize(
    ("stated", "stock"),
    [(None, 1), ("", 1), (5, 5), ("12", 12), ("yes", 1), ("In Stock", 1), ("no", 0), ("out of stock", 0), (True, 1), (False, 0), (0, 0), ("3.0", 3)],
)
def test_stock_is_a_number_of_pieces_or_a_yes_or_no(stated: Any, stock: int) -> None:
    assert convert({"stock": stated})[0].stock == stock


def test_variants_without_a_stock_of_their_own_have_that_of_the_row() -> None:
    item, _ = convert({"stock": "no", "variants": [{"options": {"color": "red"}}]})
    assert item.variants[0].stock == 0


def test_a_price_in_euros_without_a_currency_column_is_in_euros() -> None:
    assert convert({"price": "1.299,00 €"})[0].currency == "EUR"


@pytest.mark.parametrize("category", ["Outdoor > Tents", "Outdoor / Tents", ["Outdoor", "Tents"], "Outdoor|Tents"])
def test_a_path_of_categories_is_parted_widest_first(category: Any) -> None:
    assert convert({"category": category})[0].categories == ("outdoor", "tents")


def test_a_rating_out_of_a_hundred_is_brought_to_five() -> None:
    assert convert({"rating": 90}, rating_out_of=100)[0].rating == 4.5


def test_several_words_in_one_cell_are_parted() -> None:
    item, _ = convert({"attributes": {"material": "wool, cotton; silk|linen", "notes": "Wash by hand, in water that is not too warm for it"}})
    assert item.attributes["material"] == ("wool", "cotton", "silk", "linen")
    assert item.attributes["notes"] == ("Wash by hand, in water that is not too warm for it",)


def test_a_hostile_row_of_odd_types_never_breaks_the_import() -> None:
    odd: list[Any] = [None, True, -1, 1e400, "", "\0", "\ud800", [], [[]], {}, {"a": []}, [None], "x" * 100_000, 10**400]
    names = ("description", "category", "department", "brand", "currency", "rating", "rating_count", "stock", "url", "image", "attributes", "variants")
    for name in names:
        for value in odd:
            item, _ = convert({name: value})
            assert item.id == "1"
    for value in odd:
        convert({"attributes": {"a": value}})
        try:
            convert({"id": value, "title": value, "price": value})
        except Refused:
            continue
