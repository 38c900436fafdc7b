import json

from chatbot.catalog.codec import item_from_json, item_to_json
from chatbot.domain.item import Item, Measure, Variant


def test_an_item_survives_the_way_to_json_and_back() -> None:
    item = Item(
        "1", "Tënt", "Dry", ("outdoor", "tent"), "Northfell", 149.5, "EUR", 4.5, 12, 3, "/items/1", "/media/1.jpg",
        {"material": ("nylon", "silk"), "weight": Measure(1.4, "kg"), "waterproof": True},
        (Variant("1-a", {"color": "red"}, 149.5, 3, "/media/1a.jpg"),),
    )  # fmt: skip
    assert item_from_json(json.loads(json.dumps(item_to_json(item)))) == item


def test_an_item_without_anything_optional_survives_too() -> None:
    item = Item("1", "Tent", "", (), "", 1.0)
    assert item_from_json(json.loads(json.dumps(item_to_json(item)))) == item
