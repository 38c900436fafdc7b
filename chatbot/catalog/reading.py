"""Items of catalogue files: survey the types of their columns, convert row by row. Reads only, stores nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from chatbot.catalog.book import Book, Setting, open_book
from chatbot.catalog.conversion import Converter, Refused
from chatbot.catalog.links import site_address
from chatbot.catalog.mapping import BadMapping, ColumnMap, Plan
from chatbot.catalog.readers import Format
from chatbot.catalog.report import Note, Report
from chatbot.catalog.row import FIELDS
from chatbot.catalog.survey import Survey
from chatbot.domain.item import Item
from chatbot.domain.vocabulary import Vocabulary

Picture = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Files:
    """Catalogue files that were opened and understood as a whole, their rows not yet read."""

    books: tuple[Book, ...]
    converters: tuple[Converter, ...]
    rows: int
    picture: Picture | None = None

    def items(self, report: Report) -> Iterator[Item]:
        """Every good row as an item; what was mended or refused goes to the report."""
        seen: dict[str, str] = {}
        for book, converter in zip(self.books, self.converters, strict=True):
            report.mended += (Note(book.name, 0, "", what) for what in book.notes)
            for entry in book.entries(self.picture):
                place = (book.name, entry.line)
                item = None if entry.problem else _item(entry.row, converter, place, entry.notes, seen, report)
                if entry.problem:
                    report.refused.append(Note(*place, "", entry.problem))
                if item:
                    yield item


def open_files(
    paths: Sequence[Path],
    *,
    mapping: ColumnMap | None = None,
    format: Format = Format.AUTO,
    picture: Picture | None = None,
    today: date | None = None,
    site: str = "",
    currency: str | None = None,
) -> Files:
    """Open and survey catalogue files together. Raises `Unreadable` or `BadMapping`, before anything is taken.

    ``today`` decides which special prices are valid; without it, the day it is. ``site`` is the address that links lead to which
    name no site (default: the mapping's); ``currency`` that of prices which don't say it (default: US dollars).
    """
    today, site = today or date.today(), _site(site or (mapping.site if mapping else ""))
    setting = Setting(today, picture is not None, bool(site), currency is not None)
    books = tuple(open_book(path, mapping, format, setting) for path in paths)
    survey = Survey({name: hint for book in books for name, hint in book.hints.items()})
    rows = 0
    for book in books:
        for entry in book.entries(None):
            rows += 1
            _look(survey, entry.row)
    types = survey.types()
    converters = tuple(
        Converter(types, book.category_prefix, book.category_separator, book.rating_out_of, currency or "USD", picture, site) for book in books
    )
    return Files(books, converters, rows, picture)


def _site(stated: str) -> str:
    try:
        return site_address(stated) if stated else ""
    except ValueError as error:
        raise BadMapping(str(error)) from error


def items_of_rows(rows: Iterable[Mapping[str, Any]], vocabulary: Vocabulary, report: Report) -> list[Item]:
    """Items of canonical JSON rows, such as those of an HTTP body, typed as the catalogue's facets are already."""
    canonical = [plan_row(row) for row in rows]
    survey = Survey(known=vocabulary)
    for row in canonical:
        _look(survey, row)
    converter = Converter(survey.types(), currency=vocabulary.currency)
    seen: dict[str, str] = {}
    made = (_item(row, converter, ("body", at), (), seen, report) for at, row in enumerate(canonical, 1))
    return [item for item in made if item]


def plan_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row in the canonical form whose unknown fields are attributes."""
    return Plan({name: (name,) for name in FIELDS}, {name: name for name in row if name not in FIELDS}).canonical(row)


def _item(
    row: Mapping[str, Any],
    converter: Converter,
    place: tuple[str, int],
    notes: Iterable[tuple[str, str]],
    seen: dict[str, str],
    report: Report,
) -> Item | None:
    mended = [Note(*place, field, what) for field, what in notes]
    try:
        item = converter.item(row, lambda field, what: mended.append(Note(*place, field, what)))
        if item.id in seen:
            raise Refused("id", f"{item.id!r} is already that of {seen[item.id]}")
    except Refused as error:
        report.refused.append(Note(*place, error.field, str(error)))
        return None
    seen[item.id] = f"{place[0]}, line {place[1]}"
    report.taken += 1
    report.mended += mended
    return item


def _look(survey: Survey, row: Mapping[str, Any]) -> None:
    attributes, variants = row.get("attributes"), row.get("variants")
    if isinstance(attributes, dict):
        survey.add(attributes)
    for variant in variants if isinstance(variants, list) else ():
        if isinstance(variant, dict) and isinstance(variant.get("options"), dict):
            survey.add_options(variant["options"])
