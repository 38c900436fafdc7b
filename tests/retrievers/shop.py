"""A small made-up catalogue, the same every time, with every kind of attribute and many variants."""

import random
from collections.abc import Sequence

from chatbot.domain.item import Item, Measure, Value, Variant

COLORS = ("black", "navy", "blue", "light blue", "green", "dark green", "red")
MATERIALS = ("leather", "faux leather", "full-grain leather", "wool", "merino wool", "cotton", "nylon", "leather-free microfiber")
CATEGORIES = (("clothing", "jacket"), ("shoes", "hiking boot"), ("bags", "backpack"), ("home", "rug"))
BRANDS = ("Northfell", "Marlow Street", "Tarnwick", "")


def item(number: int, chance: random.Random) -> Item:
    """One item; what it is hangs on the random generator alone."""
    category = chance.choice(CATEGORIES)
    material = chance.sample(MATERIALS, chance.randint(0, 2))
    attributes: dict[str, Value] = {}
    if material:
        attributes["material"] = tuple(material)
    if chance.random() < 0.7:
        attributes["waterproof"] = chance.random() < 0.5
    if chance.random() < 0.8:
        attributes["weight"] = Measure(chance.choice([0.3, 0.5, 0.75, 1.0, 1.5, 2.0]), "kg")
    if chance.random() < 0.3:
        attributes["grade"] = (str(chance.randint(1, 5)),)
    price = float(chance.choice([19, 49, 99, 100, 149, 149.99, 150, 199]))
    variants = _variants(number, price, chance) if chance.random() < 0.6 else ()
    if not variants and chance.random() < 0.8:
        attributes["color"] = (chance.choice(COLORS),)
    brand = chance.choice(BRANDS)
    words = [brand, *chance.sample(["Ridge", "Wool", "Leather", "Summit", "Vegan Leather", "Trail"], chance.randint(1, 2)), category[-1].title()]
    return Item(
        id=f"i{number}",
        title=" ".join(word for word in words if word),
        description=f"A {category[-1]} made of {' and '.join(material) or 'good things'} for long days.",
        categories=category,
        brand=brand,
        price=min((v.price for v in variants), default=price),
        rating=chance.choice([None, 3.5, 4.0, 4.5, 4.9]),
        rating_count=chance.randint(0, 200),
        stock=chance.choice([0, 1, 5]),
        attributes=attributes,
        variants=variants,
    )


def _variants(number: int, price: float, chance: random.Random) -> tuple[Variant, ...]:
    colors, sizes = chance.sample(COLORS, chance.randint(1, 3)), chance.sample(["S", "M", "L"], chance.randint(1, 3))
    return tuple(
        Variant(f"i{number}-{color}-{size}", {"color": color, "size": size}, price + chance.choice([0, 0, 10]), chance.choice([0, 1, 4]))
        for color in colors
        for size in sizes
    )


def shop(count: int, seed: int = 7) -> Sequence[Item]:
    chance = random.Random(seed)
    return tuple(item(number, chance) for number in range(count))
