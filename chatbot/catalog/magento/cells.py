"""What stands inside the cells of a Magento export: pairs, variations, dates."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

_CODE = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)=(.*)", re.DOTALL)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Variation:
    """One form of a configurable product: the SKU of the simple product that it is, and its options."""

    sku: str
    options: Mapping[str, str]


def pairs(cell: str) -> dict[str, tuple[str, ...]]:
    """The values of each attribute code of ``activity=Gym|Yoga,material="Wool, boiled"``.

    A value with a comma stands in quotation marks, alone or together with its code; a quotation mark inside is doubled. A comma
    that no code follows belongs to the value before it, quoted or not.
    """
    found: dict[str, str] = {}
    code = ""
    for piece in _pieces(cell, ","):
        named = _CODE.fullmatch(_unquoted(piece))
        if named:
            code = named[1]
            found[code] = named[2]
        elif code:
            found[code] += "," + piece
    return {code: values(value) for code, value in found.items()}


def values(cell: str) -> tuple[str, ...]:
    """The values between bars, blank ones left out."""
    return tuple(value for piece in _pieces(cell, "|") if (value := _unquoted(piece).strip()))


def variations(cell: str) -> tuple[Variation, ...]:
    """The variations of ``sku=A-S,size=S,color=Red|sku=A-M,size=M,color=Red``; those without a SKU are left out."""
    found: list[Variation] = []
    for group in groups(cell):
        sku = group.pop("sku", "")
        if sku:
            found.append(Variation(sku, group))
    return tuple(found)


def groups(cell: str) -> Iterator[dict[str, str]]:
    """The pairs of each part between bars, a value to a code."""
    for piece in _pieces(cell, "|"):
        group = {code: value[0] for code, value in pairs(piece).items() if value}
        if group:
            yield group


def day(text: str) -> date | None:
    """The day of a date as Magento writes it: ``2026-01-31 00:00:00``, ``1/31/26, 12:00 AM``, ``31.01.26``; None for anything else.

    Two numbers between slashes are a month and a day, unless the first one can't be a month.
    """
    text = text.strip()
    if found := _ISO.match(text):
        year, month, number = map(int, found.groups())
    elif found := _DOTTED.match(text):
        number, month, year = map(int, found.groups())
    elif found := _SLASHED.match(text):
        month, number, year = map(int, found.groups())
        if month > 12:
            month, number = number, month
    else:
        return None
    try:
        return date(year + 2000 if year < 100 else year, month, number)
    except ValueError:
        return None


def _pieces(cell: str, separator: str) -> Iterator[str]:
    """The parts between separators that stand outside of quotation marks. One opens where a value begins and closes where it ends;
    any other is a plain character, as in ``size=12"``."""
    start, at, closing = 0, 0, True
    while at < len(cell):
        if closing and cell[at] == '"' and (at == start or cell[at - 1] in "=|,"):
            end = _closed(cell, at)
            closing = end > 0  # where one never ends, no later one does
            at = end or at + 1
            continue
        if cell[at] == separator:
            yield cell[start:at]
            start = at + 1
        at += 1
    yield cell[start:]


def _closed(cell: str, at: int) -> int:
    """Where the quotation that opens at ``at`` has ended; 0 if it never does."""
    end = at + 1
    while (end := cell.find('"', end)) >= 0:
        if cell[end + 1 : end + 2] == '"':
            end += 2
        elif end + 1 == len(cell) or cell[end + 1] in ",|":
            return end + 1
        else:
            end += 1
    return 0


def _unquoted(piece: str) -> str:
    piece = piece.strip()
    if len(piece) > 1 and piece[0] == piece[-1] == '"':
        return piece[1:-1].replace('""', '"')
    return piece
