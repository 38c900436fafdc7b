"""Items of catalogue files: plan the columns, survey their types, convert row by row. Reads only, stores nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chatbot.catalog.conversion import Converter, Refused
from chatbot.catalog.grouping import entries
from chatbot.catalog.mapping import ColumnMap, Plan, plan
from chatbot.catalog.readers import Format, Source, open_source
from chatbot.catalog.report import Note, Report
from chatbot.catalog.row import FIELDS
from chatbot.catalog.survey import Survey
from chatbot.domain.item import Item
from chatbot.domain.vocabulary import Vocabulary

Picture = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Files:
    """Catalogue files that were opened and understood as a whole, their rows not yet read."""

    sources: tuple[tuple[Source, Plan], ...]
    converters: tuple[Converter, ...]
    rows: int

    def items(self, report: Report) -> Iterator[Item]:
        """Every good row as an item; what was mended or refused goes to the report."""
        seen: dict[str, str] = {}
        for (source, way), converter in zip(self.sources, self.converters, strict=True):
            if source.note:
                report.mended.append(Note(source.name, 0, "", source.note))
            for entry in entries(source.rows(), way):
                place = (source.name, entry.line)
                item = None if entry.problem else _item(entry.row, converter, place, seen, report)
                if entry.problem:
                    report.refused.append(Note(*place, "", entry.problem))
                if item:
                    yield item


def open_files(
    paths: Sequence[Path], *, mapping: ColumnMap | None = None, format: Format = Format.AUTO, picture: Picture | None = None
) -> Files:
    """Open and survey catalogue files together. Raises `Unreadable` or `BadMapping`, before anything is taken."""
    opened = [open_source(path, format) for path in paths]
    sources = tuple((source, plan(mapping, _columns(source), source.name)) for source in opened)
    survey = Survey({name: hint for _, way in sources for name, hint in way.hints.items()})
    rows = 0
    for source, way in sources:
        for entry in entries(source.rows(), way):
            rows += 1
            _look(survey, entry.row)
    types = survey.types()
    converters = tuple(
        Converter(types, way.category_prefix, way.category_separator, way.rating_out_of, picture=picture) for _, way in sources
    )
    return Files(sources, converters, rows)


def items_of_rows(rows: Iterable[Mapping[str, Any]], vocabulary: Vocabulary, report: Report) -> list[Item]:
    """Items of canonical JSON rows, such as those of an HTTP body, typed as the catalogue's facets are already."""
    canonical = [plan_row(row) for row in rows]
    survey = Survey(known=vocabulary)
    for row in canonical:
        _look(survey, row)
    converter = Converter(survey.types(), currency=vocabulary.currency)
    seen: dict[str, str] = {}
    made = (_item(row, converter, ("body", at), seen, report) for at, row in enumerate(canonical, 1))
    return [item for item in made if item]


def plan_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row in the canonical form whose unknown fields are attributes."""
    return Plan({name: (name,) for name in FIELDS}, {name: name for name in row if name not in FIELDS}).canonical(row)


def _item(
    row: Mapping[str, Any], converter: Converter, place: tuple[str, int], seen: dict[str, str], report: Report
) -> Item | None:
    mended: list[Note] = []
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


def _columns(source: Source) -> list[str]:
    """The columns of a file, in order: the header of a CSV, every field of any row of a JSONL file."""
    found: dict[str, None] = {}
    for raw in source.rows():
        found.update(dict.fromkeys(raw.cells))
        if source.format is Format.CSV and not raw.problem:
            break
    return list(found)


def _look(survey: Survey, row: Mapping[str, Any]) -> None:
    attributes, variants = row.get("attributes"), row.get("variants")
    if isinstance(attributes, dict):
        survey.add(attributes)
    for variant in variants if isinstance(variants, list) else ():
        if isinstance(variant, dict) and isinstance(variant.get("options"), dict):
            survey.add_options(variant["options"])
