"""A row of a Magento export as what can be bought: its price today, its stock, its attributes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from chatbot.catalog.magento.cells import day, pairs
from chatbot.catalog.magento.columns import OWN
from chatbot.catalog.number import money, number
from chatbot.catalog.text import WORD, clean

#: Called with a field and what was done to it.
Mend = Callable[[str, str], None]
Attributes = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """A product that can be bought by itself. ``price`` is as the file has it, ``stock`` in pieces, of which there are more where they
    aren't ``counted``; ``line`` is where its row begins."""

    sku: str
    line: int
    price: str
    stock: int
    image: str = ""
    weight: str = ""
    attributes: Attributes = field(default_factory=dict)
    online: bool = True
    counted: bool = True


def part(cells: Mapping[str, str], line: int, today: date) -> Part:
    """The row as a part of other products, whatever it is by itself."""
    return Part(
        cells.get("sku", "").strip(),
        line,
        price_on(cells, today, lambda field, what: None),
        stock(cells),
        picture_name(cells),
        cells.get("weight", "").strip(),
        attributes(cells),
        online(cells),
        _counted(cells),
    )


def price_on(cells: Mapping[str, str], today: date, mend: Mend) -> str:
    """The price on a day: the special one from its first day to its last, both included, if it is lower."""
    price, special = cells.get("price", "").strip(), cells.get("special_price", "").strip()
    if not special:
        return price
    lower, usual = money(special), money(price)
    if lower is None or lower[0] < 0:
        mend("special_price", f"{special[:60]!r} is not a price; left out")
        return price
    bounds: list[date | None] = []
    for name in ("special_price_from_date", "special_price_to_date"):
        stated = cells.get(name, "").strip()
        bounds.append(day(stated) if stated else None)
        if stated and bounds[-1] is None:
            mend(name, f"{stated[:60]!r} is not a date; the special price left out")
            return price
    first, last = bounds
    valid = (first is None or first <= today) and (last is None or today <= last)
    return special if valid and (usual is None or lower[0] < usual[0]) else price


def stock(cells: Mapping[str, str]) -> int:
    """The pieces in stock. What isn't counted, or may be ordered beyond what there is, counts as one where it is in stock."""
    said, pieces = cells.get("is_in_stock", "").strip(), number(cells.get("qty", ""))
    if said == "0":
        return 0
    if pieces is None:
        return 1
    return max(int(pieces), 0 if _counted(cells) else 1)


def _counted(cells: Mapping[str, str]) -> bool:
    """Whether no more can be sold than there are pieces."""
    unmanaged = cells.get("manage_stock", "").strip() == "0" and cells.get("use_config_manage_stock", "").strip() == "0"
    backorders = cells.get("allow_backorders", "").strip() in ("1", "2") and cells.get("use_config_backorders", "").strip() != "1"
    return bool(cells.get("qty", "").strip()) and not unmanaged and not backorders


def online(cells: Mapping[str, str]) -> bool:
    """Whether the shop has the product switched on."""
    return cells.get("product_online", "").strip() not in ("0", "2")


def visible(cells: Mapping[str, str]) -> bool:
    """Whether the product has a page of its own."""
    return cells.get("visibility", "").strip().lower() != "not visible individually"


def picture_name(cells: Mapping[str, str]) -> str:
    """The main picture's file or address, without the slash that a file begins with."""
    for column in ("base_image", "small_image", "thumbnail_image"):
        name = cells.get(column, "").strip()
        if name and name != "no_selection":
            return name.lstrip("/")
    return ""


def attributes(cells: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """What the product is, by attribute code, entities and markup made plain."""
    stated = pairs(cells.get("additional_attributes", ""))
    stated |= {column: (value,) for column, value in cells.items() if column not in OWN and value.strip()}
    found = {code: tuple(plain for value in several if (plain := clean(value, WORD))) for code, several in stated.items() if code not in OWN}
    return {code: several for code, several in found.items() if several}
