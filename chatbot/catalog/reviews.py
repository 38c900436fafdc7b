"""What customers thought of the items: a file with a row per rating, come down to an average, a count and a few texts for each item."""

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from chatbot.catalog.mapping import BadMapping
from chatbot.catalog.number import number
from chatbot.catalog.readers import Format, RawRow, open_source
from chatbot.catalog.report import Note
from chatbot.catalog.text import clean
from chatbot.domain.item import Item

_HEADERS = {
    "id": ("sku", "product_sku", "product_id", "item_id", "item", "id"),
    "rating": ("rating_value", "rating", "stars", "score", "value"),
}
#: Columns that may hold what was written; a file without one rates all the same.
_TEXTS = ("review", "review_text", "review_detail", "detail", "text", "body", "comment", "content")
_BEST = 5.0
#: How many texts are kept for an item, and how many letters of each.
_KEPT, _LETTERS = 5, 400


@dataclass(frozen=True, slots=True)
class Reviews:
    """The sum and the number of the ratings, out of 5, of each item or variant by its folded id; rows that were left out.

    ``texts`` are the first few things that were written of each.
    """

    file: str
    sums: Mapping[str, tuple[float, int]]
    bad: tuple[Note, ...] = ()
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def rated(self, item: Item) -> Item:
        """The item with its rating, where it has none of its own, and with what was written. The reviews of its variants count for it as well."""
        names = {item.id.casefold(): None} | {variant.id.casefold(): None for variant in item.variants}
        written = tuple(text for name in names for text in self.texts.get(name, ()))[:_KEPT]
        item = replace(item, reviews=written) if written else item
        found = [self.sums[name] for name in names if name in self.sums]
        count = sum(count for _, count in found)
        if item.rating is not None or not count:
            return item
        return replace(item, rating=round(sum(total for total, _ in found) / count, 2), rating_count=count)

    def notes(self, ids: Set[str]) -> list[Note]:
        """What was left out of the file; ``ids`` are the items that there are."""
        known = {id.casefold() for id in ids}
        strange = [name for name in self.sums if name not in known and not any(name.startswith(f"{id}-") for id in known)]
        if not strange:
            return list(self.bad)
        return [*self.bad, Note(self.file, 0, "id", f"{len(strange)} of the {len(self.sums)} products reviewed aren't in the catalogue")]


def read_reviews(path: Path) -> Reviews:
    """Read a CSV or JSONL file with the id of an item or variant and a rating from 0 to 5 in each row, and what was written if there is a column for it.

    Raises `Unreadable`, or `BadMapping` where a column is missing.
    """
    source = open_source(path, Format.AUTO)
    sums: dict[str, tuple[float, int]] = defaultdict(lambda: (0.0, 0))
    texts: dict[str, tuple[str, ...]] = {}
    bad: list[Note] = []
    columns: dict[str, str] = {}
    for raw in source.rows():
        if raw.problem:
            bad.append(Note(source.name, raw.line, "", raw.problem))
            continue
        columns = columns or _columns(raw, source.name)
        name, stated = (str(raw.cells.get(columns[field]) or "").strip() for field in ("id", "rating"))
        stars = number(stated)
        if not name or stars is None or not 0 <= stars <= _BEST:
            field, what = ("rating", f"{stated[:60]!r} is not a rating out of {_BEST:g}") if name else ("id", "missing")
            bad.append(Note(source.name, raw.line, field, f"{what}; review left out"))
            continue
        total, count = sums[name.casefold()]
        sums[name.casefold()] = (total + stars, count + 1)
        written = clean(str(raw.cells.get(columns["text"]) or ""), _LETTERS) if columns["text"] else ""
        kept = texts.get(name.casefold(), ())
        if written and len(kept) < _KEPT:
            texts[name.casefold()] = (*kept, written)
    return Reviews(source.name, dict(sums), tuple(bad), texts)


def _columns(raw: RawRow, file: str) -> dict[str, str]:
    present = {column.strip().casefold(): column for column in raw.cells}
    found: dict[str, str] = {}
    for wanted, headers in _HEADERS.items():
        header = next((header for header in headers if header in present), None)
        if header is None:
            raise BadMapping(f"{file!r} has no column for the {wanted}, such as {headers[0]!r}; its columns are {', '.join(map(repr, raw.cells))}")
        found[wanted] = present[header]
    found["text"] = next((present[header] for header in _TEXTS if header in present), "")
    return found
