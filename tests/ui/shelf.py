"""A dozen items for the fake shop, and pictures of them."""

from pathlib import Path

from chatbot.domain.item import Item, Measure, Variant

_ROWS = [
    ("tent-1", "Northfell Ridgeline 1-Person Tent", "Northfell", "tent", 149.0, 4.6, 231, "green", 1.45),
    ("tent-2", "Northfell Ridgeline 2-Person Tent", "Northfell", "tent", 199.0, 4.7, 412, "orange", 2.1),
    ("tent-3", "Brackwater Fjord Tunnel Tent for Four", "Brackwater", "tent", 289.5, 4.2, 58, "olive", 3.9),
    ("jacket-1", "Halvard Drizzle Rain Jacket", "Halvard", "jacket", 129.0, 4.4, 1208, "black", 0.38),
    ("jacket-2", "Halvard Storm Shell with Pit Zips and Helmet-Compatible Hood", "Halvard", "jacket", 219.0, 4.8, 76, "navy", 0.46),
    ("jacket-3", "Oda & Pine Field Jacket", "Oda & Pine", "jacket", 98.0, 3.9, 19, "olive", 0.92),
    ("jacket-4", "Kestrel Feather Synthetic Parka", "Kestrel", "jacket", 179.0, 4.5, 340, "teal", 0.7),
    ("shoe-1", "Mosswalk Trail Shoe", "Mosswalk", "shoes", 89.0, 4.3, 655, "gray", 0.58),
    ("shoe-2", "Mosswalk Ridge Boot, Vegan", "Mosswalk", "shoes", 139.0, 4.6, 201, "brown", 0.98),
    ("pack-1", "Tarn 28 Daypack", "Tarn", "backpack", 74.5, None, 0, "blue", 0.81),
    ("stove-1", "Pocketflame Canister Stove", "Pocketflame", "stove", 42.0, 4.7, 1530, "silver", 0.08),
    ("lamp-1", "Lumen & Lark Headlamp 400", "Lumen & Lark", "headlamp", 39.0, 4.1, 88, "red", 0.09),
]
_TINTS = {
    "green": "#4f9462", "orange": "#e58a45", "olive": "#7d8450", "black": "#41444d", "navy": "#33476f", "teal": "#2f8c8c",
    "gray": "#8f98a3", "brown": "#8e6749", "blue": "#3f78b5", "silver": "#bcc4cc", "red": "#cf4f4b",
}  # fmt: skip
_SHAPES = {
    "tent": "M60 220L200 80l140 140zM200 80v140",
    "jacket": "M150 70l-70 40 16 120h208l16-120-70-40-50 24z",
    "shoes": "M70 200l20-90 70 20 60 50 110 10v30H70z",
    "backpack": "M130 90q70-50 140 0v140H130z",
    "stove": "M150 120h100l20 110H130z",
    "headlamp": "M120 150a80 80 0 1 1 160 0 80 80 0 1 1-160 0",
}


def items() -> tuple[Item, ...]:
    return tuple(_item(*row) for row in _ROWS)


def _item(
    id: str, title: str, brand: str, category: str, price: float, rating: float | None, count: int, color: str, weight: float
) -> Item:
    picture = f"/pictures/{id}.svg"
    sizes = ("S", "M", "L") if category == "jacket" else ()
    variants = tuple(Variant(f"{id}-{s}", {"color": color, "size": s}, price, 4, picture) for s in sizes)
    return Item(
        id=id,
        title=title,
        description=f"A {color} {category} by {brand}.",
        categories=("outdoor", category),
        brand=brand,
        price=price,
        rating=rating,
        rating_count=count,
        stock=5,
        url=f"/items/{id}",
        image="" if id == "lamp-1" else picture,
        attributes={"color": (color,), "weight": Measure(weight, "kg"), "waterproof": color != "gray"},
        variants=variants,
    )


def draw(folder: Path) -> None:
    """One picture an item, as small SVG files."""
    for item in items():
        color = item.attributes["color"]
        tint = _TINTS[color[0]] if isinstance(color, tuple) else "#888"
        shape = _SHAPES[item.category]
        drawing = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path fill="{tint}" opacity=".16" d="M0 0h400v300H0z"/>'
            f'<path fill="{tint}" stroke="#fff" stroke-width="4" stroke-linejoin="round" d="{shape}"/></svg>'
        )
        (folder / f"{item.id}.svg").write_text(drawing, encoding="utf-8")
