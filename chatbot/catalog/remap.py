"""What of a mapping file applies to an export whose columns are known."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from chatbot.catalog.grouping import Entry
from chatbot.catalog.mapping import AttributeMap, BadMapping, ColumnMap, Hints


@dataclass(frozen=True, slots=True)
class Remap:
    """Constants for fields that a row leaves open, attribute codes to drop, names for attribute codes, and hints by those names."""

    constants: Mapping[str, Any]
    drop: frozenset[str]
    names: Mapping[str, str]
    hints: Hints

    def entry(self, entry: Entry) -> Entry:
        if not entry.row:
            return entry
        stated = entry.row["attributes"]
        kept = {self.names.get(code, code): cell for code, cell in stated.items() if code not in self.drop}
        row = {**self.constants, **{name: value for name, value in entry.row.items() if value not in (None, "")}}
        return replace(entry, row={**row, "attributes": kept})


def remapped(mapping: ColumnMap, export: str) -> Remap:
    """The part of a mapping that applies to ``export`` ("a Magento export"). Raises `BadMapping` where it names columns or variants."""
    for table, stated in (("columns", mapping.columns), ("variants", mapping.variants)):
        if stated:
            raise BadMapping(f"[{table}] doesn't apply to {export}; constants, attributes and drop do")
    hints = {name: a if isinstance(a, AttributeMap) else AttributeMap(column=a) for name, a in mapping.attributes.items()}
    return Remap(mapping.constants, frozenset(mapping.drop), {hint.column: name for name, hint in hints.items()}, hints)
