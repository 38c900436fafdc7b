"""A whole Shopify export: which rows are one product, and which products shoppers don't see."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from chatbot.catalog.grouping import Entry
from chatbot.catalog.plainly import plainly
from chatbot.catalog.raw import RawRow
from chatbot.catalog.shopify.cells import yes
from chatbot.catalog.shopify.columns import Layout
from chatbot.catalog.shopify.product import Product

_LISTED = 3
_HIDDEN = {"draft": "still a draft", "archived": "archived", "unlisted": "unlisted", "unpublished": "not published in the online store"}


@dataclass(frozen=True, slots=True)
class Export:
    """A file whose layout is known. ``notes`` says what was left out of it as a whole."""

    layout: Layout
    notes: tuple[str, ...] = ()

    def entries(self, rows: Iterable[RawRow]) -> Iterator[Entry]:
        """Every product that shoppers see, in the canonical form; the rows of one product are held at a time."""
        for group in _groups(rows, self.layout):
            if isinstance(group, Entry):
                yield group
            elif not _hidden(group):
                yield self._entry(group)

    def _entry(self, product: Product) -> Entry:
        notes: list[tuple[str, str]] = []
        row = Product(product.rows, self.layout, lambda field, what: notes.append((field, what))).row()
        return Entry(product.rows[0].line, plainly(row), "", tuple(notes))


def look(rows: Iterable[RawRow], layout: Layout) -> Export:
    """Read an export once, to say which products are left out and why."""
    hidden: dict[str, list[str]] = defaultdict(list)
    for group in _groups(rows, layout):
        if isinstance(group, Product) and (why := _hidden(group)):
            hidden[why].append(group.handle)
    notes = [_note(handles, _HIDDEN[why]) for why, handles in hidden.items()]
    if not layout.has("quantity"):
        notes.append("no column 'Variant Inventory Qty', so everything counts as in stock")
    return Export(layout, tuple(notes))


def _groups(rows: Iterable[RawRow], layout: Layout) -> Iterator[Product | Entry]:
    """The rows of each handle that follow one another; what is no row of a product as an entry with a problem."""
    begun: dict[str, int] = {}
    held: list[RawRow] = []
    for raw in rows:
        handle = layout.cell(raw.cells, "handle")
        if held and handle == layout.cell(held[0].cells, "handle"):
            held.append(raw)
        elif problem := _problem(raw, handle, begun):
            yield Entry(raw.line, {}, problem)
        else:
            if held:
                yield _product(held, layout)
            begun[handle], held = raw.line, [raw]
    if held:
        yield _product(held, layout)


def _problem(raw: RawRow, handle: str, begun: Mapping[str, int]) -> str:
    if raw.problem or not handle:
        return raw.problem or "Handle: missing"
    return f"Handle: {handle!r} begins in line {begun[handle]} already; rows of one product must follow one another" if handle in begun else ""


def _product(rows: list[RawRow], layout: Layout) -> Product:
    return Product(tuple(rows), layout, lambda field, what: None)


def _hidden(product: Product) -> str:
    """Why shoppers don't see a product; empty where they do."""
    status = product.first("status").casefold()
    if status in _HIDDEN:
        return status
    published = product.first("published")
    return "unpublished" if published and not yes(published) else ""


def _note(handles: list[str], why: str) -> str:
    more = f" and {len(handles) - _LISTED} more" if len(handles) > _LISTED else ""
    which = f"{', '.join(map(repr, handles[:_LISTED]))}{more}"
    return f"a product left out, being {why}: {which}" if len(handles) == 1 else f"{len(handles)} products left out, as they are {why}: {which}"
