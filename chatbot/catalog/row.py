"""A row of a catalogue file in the canonical form, before anything in it is believed."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, StrictBool, StrictFloat, StrictInt, StrictStr, ValidationError

Scalar = StrictStr | StrictInt | StrictFloat | StrictBool
Cell = Scalar | list[Scalar]

REQUIRED = ("id", "title", "price")
MOST_VARIANTS = 2_000
MOST_ATTRIBUTES = 300


def _said(value: Any) -> Any:
    """What the cell says; blank text says nothing."""
    return None if isinstance(value, str) and not value.strip() else value


Blankable = Annotated[Scalar | None, BeforeValidator(_said)]


class VariantRow(BaseModel):
    """One buyable form of the row's product."""

    model_config = ConfigDict(extra="ignore")

    id: Blankable = None
    options: dict[str, Scalar]
    price: Blankable = None
    stock: Blankable = None
    image: Blankable = None


class Row(BaseModel):
    """One product as a file states it. Texts, prices and links are still raw."""

    model_config = ConfigDict(extra="forbid")

    id: Blankable = None
    title: Blankable = None
    description: Blankable = None
    category: Annotated[Cell | None, BeforeValidator(_said)] = None
    department: Blankable = None
    brand: Blankable = None
    price: Blankable = None
    currency: Blankable = None
    rating: Blankable = None
    rating_count: Blankable = None
    stock: Blankable = None
    url: Blankable = None
    image: Blankable = None
    attributes: dict[str, Cell | None] = {}
    variants: list[VariantRow] = []

    @classmethod
    def read(cls, raw: Mapping[str, Any]) -> tuple[Self, list[tuple[str, str]]]:
        """The row of canonical fields, and (field, problem) for each part that had to be left out."""
        kept = {name: value for name, value in raw.items() if value is not None}
        left_out: list[tuple[str, str]] = []
        while True:
            try:
                return cls.model_validate(kept), left_out
            except ValidationError as error:
                for place, problem in _problems(error):
                    left_out.append((".".join(map(str, place)), problem))
                    _drop(kept, place)


FIELDS = frozenset(Row.model_fields)


def as_cell(values: Sequence[str]) -> Cell:
    """Values as a cell of a canonical row: one that holds no separator as text, which may be a number or yes and no, others as a list."""
    return values[0] if len(values) == 1 and not any(c in values[0] for c in "|;,") else list(values)


def _problems(error: ValidationError) -> list[tuple[tuple[int | str, ...], str]]:
    """The places to leave out, each once: a field, one attribute, or one variant. The last ones of a list come first."""
    found: dict[tuple[int | str, ...], str] = {}
    for each in error.errors(include_url=False, include_context=False, include_input=False):
        depth = 2 if each["loc"][0] in ("attributes", "variants") else 1
        found.setdefault(each["loc"][:depth], "not a plain value" if depth == 1 or each["loc"][0] == "attributes" else each["msg"])
    return sorted(found.items(), key=lambda entry: [(str(type(p)), p) for p in entry[0]], reverse=True)


def _drop(kept: dict[str, Any], place: tuple[int | str, ...]) -> None:
    """Take one place out of the row, without touching what the caller gave."""
    name = str(place[0])
    if len(place) == 1:
        del kept[name]
    elif isinstance(kept[name], dict):
        kept[name] = {key: value for key, value in kept[name].items() if key != place[1]}
    else:
        kept[name] = [value for at, value in enumerate(kept[name]) if at != place[1]]
