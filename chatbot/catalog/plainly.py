"""Colors and materials as they stand in a sentence. Shops write them like titles ("Light Blue", "Recycled nylon")."""

import re
from collections.abc import Mapping
from typing import Any

#: Facets whose values are common nouns and adjectives; those of others may be names.
_COMMON = frozenset({"color", "colour", "material", "fabric", "pattern", "finish", "insulation", "lining", "filling"})
_TITLED = re.compile(r"[A-Z][a-z]+(?:[ /-][A-Za-z]?[a-z]+)*")


def plainly(row: Mapping[str, Any]) -> dict[str, Any]:
    """The canonical row with such values in small letters; what has capitals of its own (``PVC``, ``Gore-Tex X``) stays."""
    attributes = {name: _small(name, cell) for name, cell in row["attributes"].items()}
    variants = [{**each, "options": {name: _small(name, value) for name, value in each["options"].items()}} for each in row.get("variants", ())]
    return {**row, "attributes": attributes, **({"variants": variants} if variants else {})}


def _small(name: str, cell: Any) -> Any:
    if name.strip().lower() not in _COMMON:
        return cell
    match cell:
        case str():
            return cell.lower() if _TITLED.fullmatch(cell) else cell
        case list():
            return [_small(name, each) for each in cell]
    return cell
