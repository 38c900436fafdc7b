"""A few items and turns, made to be scored."""

from chatbot.domain.item import Item, Measure, Offer, Variant
from chatbot.journeys.observed import Known, Observed, Saved


def item(id: str, title: str, price: float = 100.0, color: str = "black", **attributes: object) -> Item:
    """A jacket in small and large, the small one in stock."""
    variants = (
        Variant(f"{id}-s", {"size": "S", "color": color}, price, 3),
        Variant(f"{id}-l", {"size": "L", "color": color}, price + 10, 0),
    )
    stated = {"material": ("nylon",), "waterproof": True, "weight": Measure(0.5, "kg"), **attributes}
    return Item(id, title, "", ("clothing", "jacket"), "Northfell", price, attributes=stated, variants=variants)  # type: ignore[arg-type]


def offer(id: str, title: str, price: float = 100.0, color: str = "black", **attributes: object) -> Offer:
    """The small one of `item`."""
    made = item(id, title, price, color, **attributes)
    return Offer(made, made.variants[0])


SKERRY = offer("skerry", "Northfell Skerry Rain Jacket", 120.0)
POLARIS = offer("polaris", "Norrhaven Polaris Parka", 190.0, "green", waterproof=False, weight=Measure(1.5, "kg"), fill=("goose down",))
GUST = offer("gust", "Pocket Peak Gust Windbreaker", 60.0, "light blue", waterproof=False, weight=Measure(0.1, "kg"))

FIRST = Observed(intent="recommend", offers=(SKERRY, POLARIS), text="Here are two jackets.", asked="size", profile=(Known("color", "black", "like", "me"),))
SECOND = Observed(
    intent="refine",
    offers=(POLARIS, GUST),
    text="The Polaris is warm. We ship to Canada.",
    cites=("Shipping: Where we ship",),
    relaxed=("price",),
    compared=2,
    shortlist=(Saved("skerry", "Northfell Skerry Rain Jacket"),),
    profile=(
        Known("color", "black", "like", "me"),
        Known("price", "<= 150 USD", "require", "me"),
        Known("waterproof", "yes", "require", "me"),
        Known("activity", "hiking", "like", "dad"),
    ),
    prompt_tokens=240,
    first_item_ms=40,
)
