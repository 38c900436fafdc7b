"""Items as JSON and back."""

from collections.abc import Mapping
from typing import Any

from chatbot.domain.item import Item, Measure, Value, Variant


def item_to_json(item: Item) -> dict[str, Any]:
    """The item as plain JSON values; a measure is ``{"value": 1.4, "unit": "kg"}``."""
    return {
        "id": item.id,
        "title": item.title,
        "description": item.description,
        "categories": list(item.categories),
        "brand": item.brand,
        "price": item.price,
        "currency": item.currency,
        "rating": item.rating,
        "rating_count": item.rating_count,
        "stock": item.stock,
        "url": item.url,
        "image": item.image,
        "attributes": {name: _value_to_json(value) for name, value in item.attributes.items()},
        "variants": [
            {"id": v.id, "options": dict(v.options), "price": v.price, "stock": v.stock, "image": v.image}
            for v in item.variants
        ],
        "reviews": list(item.reviews),
    }


def item_from_json(data: Mapping[str, Any]) -> Item:
    """The item of what `item_to_json` wrote."""
    plain = {name: value for name, value in data.items() if name not in ("categories", "attributes", "variants", "reviews")}
    return Item(
        **plain,
        categories=tuple(data["categories"]),
        attributes={name: _value_from_json(value) for name, value in data["attributes"].items()},
        variants=tuple(Variant(**variant) for variant in data["variants"]),
        reviews=tuple(data.get("reviews", ())),
    )


def _value_to_json(value: Value) -> Any:
    match value:
        case bool():
            return value
        case Measure():
            return {"value": value.value, "unit": value.unit}
    return list(value)


def _value_from_json(value: Any) -> Value:
    match value:
        case bool():
            return value
        case dict():
            return Measure(value["value"], value["unit"])
    return tuple(value)
