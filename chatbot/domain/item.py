"""What a shop sells: items, their variants and typed attributes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit: ``Measure(1.45, "kg")``; the unit is empty for a plain count."""

    value: float
    unit: str = ""

    def __str__(self) -> str:
        """As a person writes it: ``28 l`` for 28,000 ml, ``3 years`` for 36 months, ``2019`` for a bare year."""
        value, unit = self.value, self.unit
        if unit == "ml" and value >= 1000:
            value, unit = value / 1000, "l"
        elif unit == "months" and value >= 24 and value % 12 == 0:
            value, unit = value / 12, "years"
        if not unit and float(value).is_integer() and 1000 <= value < 3000:
            return f"{value:.0f}"
        number = f"{value:,.{2 if abs(value) >= 1 else 3}f}"
        return f"{number.rstrip('0').rstrip('.')} {unit}".strip()


#: The value of an attribute: words (one or several), a measured number, or a yes/no property.
Value = tuple[str, ...] | Measure | bool


@dataclass(frozen=True, slots=True)
class Variant:
    """One buyable form of an item: ``options`` such as colour and size, with its own price and stock."""

    id: str
    options: Mapping[str, str]
    price: float
    stock: int
    image: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One product of the catalogue.

    ``categories`` runs from the widest to the narrowest (``("clothing", "jacket")``). ``price`` is the lowest price of
    an item with variants. ``rating`` is out of 5, or None where nobody rated it; ``reviews`` are a few of the texts that buyers wrote.
    """

    id: str
    title: str
    description: str
    categories: tuple[str, ...]
    brand: str
    price: float
    currency: str = "USD"
    rating: float | None = None
    rating_count: int = 0
    stock: int = 0
    url: str = ""
    image: str = ""
    attributes: Mapping[str, Value] = field(default_factory=dict)
    variants: tuple[Variant, ...] = ()
    reviews: tuple[str, ...] = ()

    @property
    def category(self) -> str:
        """The narrowest category, or an empty string."""
        return self.categories[-1] if self.categories else ""


@dataclass(frozen=True, slots=True)
class Offer:
    """An item as it could be bought now: the item and, where it has variants, the one that is meant."""

    item: Item
    variant: Variant | None = None

    @property
    def price(self) -> float:
        return self.variant.price if self.variant else self.item.price

    @property
    def in_stock(self) -> bool:
        return (self.variant.stock if self.variant else self.item.stock) > 0

    @property
    def image(self) -> str:
        return (self.variant.image if self.variant else "") or self.item.image

    @property
    def options(self) -> Mapping[str, str]:
        return self.variant.options if self.variant else EMPTY

    def value(self, facet: str) -> Value | None:
        """The value of a facet for this very offer, an option before an attribute; None when it isn't stated."""
        if facet in self.options:
            return (self.options[facet],)
        item = self.item
        match facet:
            case "price":
                return Measure(self.price, item.currency)
            case "category":
                return item.categories
            case "brand":
                return (item.brand,) if item.brand else None
            case "text":
                return (item.title, item.description)
            case "rating":
                return Measure(item.rating) if item.rating is not None else None
            case _:
                return item.attributes.get(facet)


def offers(item: Item) -> Iterator[Offer]:
    """Every form in which an item is sold, in stock or not, in the catalogue's order."""
    if not item.variants:
        yield Offer(item)
    for variant in item.variants:
        yield Offer(item, variant)
