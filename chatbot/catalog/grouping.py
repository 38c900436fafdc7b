"""Rows of one product brought together: a row of a file per variant becomes one row with variants."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from chatbot.catalog.mapping import Plan
from chatbot.catalog.raw import RawRow

_OWN = ("id", "price", "stock", "image")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row in the canonical form, the line it begins on, or why there is none. ``notes`` are (field, what was done) on the way here."""

    line: int
    row: Mapping[str, Any]
    problem: str = ""
    notes: tuple[tuple[str, str], ...] = ()


def entries(rows: Iterable[RawRow], plan: Plan) -> Iterator[Entry]:
    """Every row in the canonical form, those of one group together at the place of its first."""
    if not plan.group:
        for raw in rows:
            yield Entry(raw.line, {} if raw.problem else plan.canonical(raw.cells), raw.problem)
        return
    groups: dict[str, list[RawRow]] = {}
    for raw in rows:
        group = str(raw.cells.get(plan.group) or "").strip()
        if raw.problem:
            yield Entry(raw.line, {}, raw.problem)
        elif not group:
            yield Entry(raw.line, plan.canonical(raw.cells))
        else:
            groups.setdefault(group, []).append(raw)
    for group, members in groups.items():
        yield Entry(members[0].line, _together(group, members, plan))


def _together(group: str, members: list[RawRow], plan: Plan) -> dict[str, Any]:
    """One row of many. A member without any option is the product itself, the first row where there is none."""
    rows = [(plan.canonical(raw.cells), _options(raw, plan)) for raw in members]
    product = dict(next((row for row, options in rows if not options), rows[0][0]))
    variants = [{**{name: row.get(name) for name in _OWN}, "options": options} for row, options in rows if options]
    product["id"] = group
    if variants:
        product["variants"] = variants
        product.pop("stock", None)
    return product


def _options(raw: RawRow, plan: Plan) -> dict[str, str]:
    stated = ((name, raw.cells.get(column)) for name, column in plan.options.items())
    return {name: str(value).strip() for name, value in stated if value is not None and str(value).strip()}
