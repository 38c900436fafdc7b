"""Product families as people write them: YAML, one file per category, checked strictly.

A family is one line of one brand; each of its models is one product. This module knows what a family file may say and
says where it is wrong. It knows nothing of ids, stock or pictures.
"""

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml

Scalar: TypeAlias = str | int | float | bool
Attribute: TypeAlias = Scalar | list[str]

FOLDER = Path(__file__).parent / "families"
COLORS = frozenset(
    {
        *("black", "white", "gray", "silver", "navy", "blue", "light blue", "teal", "green", "olive", "yellow", "gold"),
        *("orange", "red", "burgundy", "pink", "purple", "brown", "beige", "cream", "multicolor"),
    }
)
UNITS = frozenset(
    {
        *("kg", "g", "gsm", "oz", "l", "ml", "mm", "cm", "m", "km", "in", "c", "tog", "bar", "rpm", "db"),
        *(
            "w",
            "wh",
            "mah",
            "v",
            "hz",
            "lm",
            "nits",
            "spf",
            "mp",
            "gb",
            "tb",
            "kcal",
            "s",
            "min",
            "h",
            "months",
            "years",
        ),
        *("pieces", "pages", "people", "players", "count", "layers", "speeds"),
    }
)
SHEET_KEYS = frozenset({"category", "department", "picture", "families"})
FAMILY_NEEDS = frozenset({"line", "brand", "description", "models"})
FAMILY_MAY = frozenset({"title", "attributes", "variants", "surcharge", "rating", "note"})
ROW_WORDS = frozenset({"price", "title", "description", "note", "rating", "variants", "surcharge"})
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class FamilyError(ValueError):
    """A family file says something that cannot be sold; the message names the file, the family and the row."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")


@dataclass(frozen=True, slots=True)
class Model:
    """One product as written, with its family's defaults folded in; texts still have their {placeholders}."""

    where: str  # "tent.yaml, Northfell Ridgeline, row 3"
    category: str
    department: str
    picture: str
    brand: str
    line: str
    title: str
    description: str
    price: float  # US dollars, before surcharges
    rating: float  # what buyers make of it on the whole, 1 to 5
    attributes: Mapping[str, Attribute]
    options: Mapping[str, list[Scalar]]  # "color" -> ["black", "red"]; empty without variants
    surcharge: Mapping[str, Mapping[Scalar, float]]  # "color" -> "red" -> 5.0

    def words(self) -> dict[str, Attribute]:
        """What a {placeholder} of the title or the description may name."""
        return {**self.attributes, "brand": self.brand, "line": self.line, "category": self.category}


def load_models(folder: Path = FOLDER) -> list[Model]:
    """Read every model of a folder of family files, in the order of file names; raises `FamilyError`."""
    return [model for file in sorted(folder.glob("*.yaml")) for model in read_sheet(file)]


def read_sheet(file: Path) -> list[Model]:
    """Read the models of one category's file; raises `FamilyError`."""
    try:
        sheet = yaml.load(file.read_text(encoding="utf-8"), Loader=_StrictLoader)
    except yaml.YAMLError as error:
        raise FamilyError(file.name, f"is not YAML: {error}") from error
    if not isinstance(sheet, dict) or set(sheet) != SHEET_KEYS:
        raise FamilyError(file.name, f"needs exactly the keys {sorted(SHEET_KEYS)}")
    return [
        model for number, raw in enumerate(sheet["families"], 1) for model in _family(raw, sheet, file.name, number)
    ]


class _StrictLoader(yaml.CSafeLoader):
    """YAML as usual, but a key written twice is an error instead of a silent loss."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise yaml.YAMLError(f"{twice} written twice{node.start_mark}")
        return super().construct_mapping(node, deep)


def _family(raw: Any, sheet: Mapping[str, Any], file: str, number: int) -> list[Model]:
    if not isinstance(raw, dict):
        raise FamilyError(f"{file}, family {number}", "is not a mapping")
    where = f"{file}, {raw.get('brand', '?')} {raw.get('line', number)}"
    if missing := sorted(FAMILY_NEEDS - set(raw)):
        raise FamilyError(where, f"lacks {missing}")
    if unknown := sorted(set(raw) - FAMILY_NEEDS - FAMILY_MAY):
        raise FamilyError(where, f"has unknown keys {unknown}")
    if not raw["models"]:
        raise FamilyError(where, "has no models")
    return [_model(row, raw, sheet, f"{where}, row {at}") for at, row in enumerate(raw["models"], 1)]


def _model(row: Any, raw: Mapping[str, Any], sheet: Mapping[str, Any], where: str) -> Model:
    if not isinstance(row, dict) or not _is_number(row.get("price")) or row["price"] <= 0:
        raise FamilyError(where, "needs a price above zero")
    both = {**raw, **{key: row[key] for key in ROW_WORDS & set(row)}}
    if "title" not in both:
        raise FamilyError(where, "has no title, nor has its family")
    facets = {key: value for key, value in row.items() if key not in ROW_WORDS}
    prose = " ".join(str(text).strip() for text in (both["description"], raw.get("note"), row.get("note")) if text)
    model = Model(
        where=where,
        category=str(sheet["category"]),
        department=str(sheet["department"]),
        picture=str(sheet["picture"]),
        brand=str(raw["brand"]),
        line=str(raw["line"]),
        title=str(both["title"]),
        description=" ".join(prose.split()),
        price=float(row["price"]),
        rating=float(both.get("rating", 4.3)),
        attributes={**(raw.get("attributes") or {}), **facets},
        options=both.get("variants") or {},
        surcharge=both.get("surcharge") or {},
    )
    _check_attributes(model)
    _check_options(model)
    _check_surcharges(model, raw.get("variants") or {})
    _check_words(model)
    return model


def _check_attributes(model: Model) -> None:
    for key, value in model.attributes.items():
        if isinstance(value, list):
            if not value or not all(isinstance(each, str) for each in value) or len(set(value)) < len(value):
                raise FamilyError(model.where, f"{key} must list different words, not {value!r}")
        elif _is_number(value):
            if key.rpartition("_")[2] not in UNITS:
                raise FamilyError(model.where, f"the number {key} = {value!r} has no unit in its key")
        elif not isinstance(value, str | bool):
            raise FamilyError(model.where, f"{key} cannot be {value!r}")
    if not 1 <= model.rating <= 5:
        raise FamilyError(model.where, f"a rating of {model.rating} is not between 1 and 5")


def _check_options(model: Model) -> None:
    if clash := sorted(set(model.options) & set(model.attributes)):
        raise FamilyError(model.where, f"{clash} are both attributes and variants")
    for option, values in model.options.items():
        if not isinstance(values, list) or not values or len(set(values)) < len(values):
            raise FamilyError(model.where, f"the variant {option} must list different values, not {values!r}")
        if any(isinstance(value, bool) or not isinstance(value, str | int | float) for value in values):
            raise FamilyError(model.where, f"the variant {option} has a value that needs quotes: {values!r}")
    color = model.attributes.get("color", [])
    colors = {*model.options.get("color", []), *(color if isinstance(color, list) else [color])}
    if unknown := sorted(str(name) for name in colors - COLORS):
        raise FamilyError(model.where, f"unknown colors {unknown}")


def _check_surcharges(model: Model, family: Mapping[str, list[Scalar]]) -> None:
    """A row may offer fewer variants than its family, so the family's surcharges may name more than the row has."""
    for option, extra in model.surcharge.items():
        known = {*model.options.get(option, []), *family.get(option, [])}
        if unknown := sorted(str(value) for value in set(extra) - known):
            raise FamilyError(model.where, f"a surcharge for {option} {unknown}, which is not a variant")
        if not all(_is_number(amount) for amount in extra.values()):
            raise FamilyError(model.where, f"a surcharge for {option} is not a number: {extra!r}")


def _check_words(model: Model) -> None:
    words = model.words()
    for text in (model.title, model.description):
        for name in PLACEHOLDER.findall(text):
            if name not in words:
                raise FamilyError(model.where, f"unknown placeholder {{{name}}} in {text!r}")
            if isinstance(words[name], bool):
                raise FamilyError(model.where, f"{{{name}}} is a yes or no, which does not read as prose")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
