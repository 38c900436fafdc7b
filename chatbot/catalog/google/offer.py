"""One entry of a Google product feed: an offer, which may be one form of a product. Its cells are of XML or of a table."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chatbot.catalog.google.columns import OPTIONS, OWN
from chatbot.catalog.mapping import facet_name
from chatbot.catalog.number import money
from chatbot.catalog.text import BODY, WORD, clean
from chatbot.catalog.whom import whom

#: Called with a field and what was done to it.
Mend = Callable[[str, str], None]

_SOLD_OUT = ("out of stock", "out_of_stock", "out-of-stock")
#: Values that go without saying.
_PLAIN = {"condition": "new", "age_group": "adult", "multipack": "1"}
_SEVERAL = {"color": "/", "material": "/"}


@dataclass(frozen=True, slots=True)
class Offer:
    """A row of the feed by plain attribute names; ``line`` is where it begins."""

    cells: Mapping[str, Any]
    line: int

    def text(self, name: str) -> str:
        """The first thing that an attribute says, as text; empty where it says nothing."""
        return next(self._texts(self.cells.get(name)), "")

    @property
    def id(self) -> str:
        return self.text("id")

    @property
    def group(self) -> str:
        return self.text("item_group_id")

    def link(self, name: str) -> str:
        """An address, whose ampersands may have been escaped once too often."""
        return html.unescape(self.text(name))

    def price(self, today: date, mend: Mend) -> str:
        """The price on a day: that of the sale while it lasts, if it is lower."""
        usual, sale = self.text("price"), self.text("sale_price")
        if not sale:
            return usual
        lower, high = money(sale), money(usual)
        if lower is None:
            mend("sale_price", f"{sale[:60]!r} is not a price; left out")
            return usual
        period = self.text("sale_price_effective_date")
        lasts = not period or _lasts(period, today)
        if lasts is None:
            mend("sale_price_effective_date", f"{period[:60]!r} is not a period; the sale price left out")
        return sale if lasts and (high is None or lower[0] < high[0]) else usual

    def stock(self) -> str | int:
        """The pieces, or what the feed says of availability. What it doesn't speak of is in stock."""
        said = self.text("availability")
        pieces = self.text("quantity") or self.text("sell_on_google_quantity")
        return 0 if said.casefold() in _SOLD_OUT else pieces or said or 1

    def options(self) -> dict[str, str]:
        """What may tell this form from the others of its group."""
        found = {name: text for name in OPTIONS if (text := clean(self.text(name), WORD))}
        people = whom((found.pop("gender", ""),))
        return found | ({"gender": people[0]} if len(people) == 1 and people[0] else {})

    def categories(self) -> list[str]:
        """The levels of the shop's own product type, of several the deepest; else of Google's category, if it isn't a number."""
        own = [_levels(path) for path in self._texts(self.cells.get("product_type"))]
        google = self.text("google_product_category")
        return max(own, key=len, default=[]) or ([] if google.isdigit() else _levels(google))

    def description(self) -> str:
        """The description, and behind it the highlights, each as a sentence of its own."""
        stated = self.cells.get("product_highlight")
        highlights = [clean(text, WORD).rstrip(".") for text in (self._texts(stated) if stated else ())]
        body = self.text("description") or " ".join(self._texts(_part(self.cells.get("structured_description"), "content")))
        return " ".join((clean(body, BODY), *(f"{text}." for text in highlights if text))) if highlights else body

    def attributes(self) -> dict[str, tuple[str, ...]]:
        """What the product is: Google's attributes, its details by name, and what the feed says beyond them."""
        found = {facet_name(name): tuple(self._values(name, cell)) for name, cell in self.cells.items() if name not in OWN and not isinstance(cell, dict)}
        found["gender"] = whom(found.pop("gender", ()))
        found["weight"] = tuple(self._texts(self.cells.get("product_weight")))
        for name, value in self._details():
            if facet_name(name) and value:
                found[facet_name(name)] = (*found.get(facet_name(name), ()), value)
        return {name: tuple(dict.fromkeys(values)) for name, values in found.items() if values and values != (_PLAIN.get(name),)}

    def _values(self, name: str, cell: Any) -> Iterator[str]:
        for text in self._texts(cell):
            for part in text.split(_SEVERAL[name]) if name in _SEVERAL else (text,):
                if value := clean(part, WORD):
                    yield value.lower() if name in _PLAIN else value

    def _details(self) -> Iterator[tuple[str, str]]:
        """The names and values of ``product_detail``: parts of XML, or ``section:name:value`` between commas."""
        stated = self.cells.get("product_detail")
        for each in stated if isinstance(stated, list) else [stated]:
            if isinstance(each, dict):
                yield clean(str(each.get("attribute_name", "")), WORD), clean(str(each.get("attribute_value", "")), WORD)
            elif isinstance(each, str):
                for detail in re.split(r",(?=[^,:]*:[^,:]*:)", each):
                    pieces = detail.split(":", 2)
                    if len(pieces) == 3:
                        yield clean(pieces[1], WORD), clean(pieces[2], WORD)

    def _texts(self, cell: Any) -> Iterator[str]:
        match cell:
            case str() if cell.strip():
                yield cell.strip()
            case list():
                for each in cell:
                    yield from self._texts(each)


def _part(cell: Any, name: str) -> Any:
    return cell.get(name) if isinstance(cell, dict) else None


def _levels(path: str) -> list[str]:
    return [level for part in path.split(">") if (level := clean(part, WORD))]


def _lasts(period: str, today: date) -> bool | None:
    """Whether a day lies in ``2026-11-01T00:00+0100/2026-11-30T23:59+0100``, both ends included; None when it is no period."""
    first, slash, last = (part.strip() for part in period.partition("/"))
    try:
        return datetime.fromisoformat(first).date() <= today <= datetime.fromisoformat(last).date() if slash else None
    except ValueError:
        return None
