"""Products that are made of other products: what they cost at least, and how many can be had."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chatbot.catalog.magento.cells import groups
from chatbot.catalog.magento.part import Part
from chatbot.catalog.number import money, number


@dataclass(frozen=True, slots=True)
class Made:
    """What a composed product costs and how many there are; the price is empty where its parts don't tell."""

    price: str
    stock: int


@dataclass(frozen=True, slots=True)
class _Choice:
    amount: float
    pieces: int


def grouped(cells: Mapping[str, str], parts: Mapping[str, Part]) -> Made:
    """A grouped product: the price of its cheapest member in stock, the pieces of all."""
    skus = (entry.split("=", 1)[0] for entry in cells.get("associated_skus", "").split(","))
    members = [choice for sku in skus if (choice := _choice(sku, 1.0, parts))]
    return Made(_written([_cheapest(members)] if members else []), _unless_out(cells, sum(member.pieces for member in members)))


def bundle(cells: Mapping[str, str], parts: Mapping[str, Part], price: str) -> Made:
    """A bundle: its own price where it has one, else the cheapest choice of each option that must be taken, together; as many as the
    scarcest of those options allows."""
    options: dict[str, list[_Choice]] = {}
    for group in groups(cells.get("bundle_values", "")):
        if group.get("required", "1") != "0":
            choices = options.setdefault(group.get("name", ""), [])
            choice = _choice(group.get("sku", ""), _count(group.get("default_qty", "")), parts)
            choices += [choice] if choice else []
    found = money(price)
    if not (found and found[0] > 0):
        price = _written([_cheapest(choices) for choices in options.values()]) if all(options.values()) else ""
    scarcest = min((max((c.pieces for c in choices), default=0) for choices in options.values()), default=1)
    return Made(price, _unless_out(cells, scarcest))


def _choice(sku: str, count: float, parts: Mapping[str, Part]) -> _Choice | None:
    part = parts.get(sku.strip().casefold())
    found = money(part.price) if part and part.online else None
    if not part or not found:
        return None
    return _Choice(found[0] * count, int(part.stock // count) if part.counted else part.stock)


def _count(stated: str) -> float:
    count = number(stated)
    return count if count and count > 0 else 1.0


def _cheapest(choices: Iterable[_Choice]) -> float:
    """The lowest price in stock, or the lowest of all where none is."""
    every = list(choices)
    return min(c.amount for c in ([c for c in every if c.pieces] or every))


def _written(amounts: list[float]) -> str:
    return f"{sum(amounts):.2f}" if amounts else ""


def _unless_out(cells: Mapping[str, str], pieces: int) -> int:
    return 0 if cells.get("is_in_stock", "").strip() == "0" else pieces
