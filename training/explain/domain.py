"""The fictional kinds of things that examples are about, as they are written in ``domains/``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

_FOLDER = Path(__file__).parent / "domains"
#: Domains that ``examples`` never uses, so that the trained model can be judged on them.
HELD_OUT = frozenset(
    {
        "telescope",
        "ukulele",
        "cheese",
        "walking cane",
        "aquarium heater",
        "weaving loom",
        "kayak",
        "door lock",
        "candle",
        "ice skates",
        "record player",
        "projector",
    }
)


@dataclass(frozen=True, slots=True)
class Span:
    """The numbers a facet may have, in its unit."""

    low: float
    high: float
    unit: str = ""

    @classmethod
    def parse(cls, text: str) -> "Span":
        """Read "0.5-1.4 kg" or "12-240"."""
        numbers, _, unit = str(text).partition(" ")
        low, _, high = numbers.partition("-")
        return cls(float(low), float(high), unit)


@dataclass(frozen=True, slots=True)
class Domain:
    """One kind of thing: ``kinds`` end its titles, ``flags`` and ``parts`` ("a heat guard") are or aren't so, ``words`` and ``numbers`` vary by facet.

    ``purposes`` are what people want it for ("a windy balcony", "first hives"); ``stories`` are messages with the words of it that an answer takes up
    ("" for none). ``reasons`` are the names of the facts that matter for each of these.
    """

    name: str
    kinds: tuple[str, ...]
    plural: bool
    price: Span
    flags: tuple[str, ...]
    parts: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, Span]
    purposes: tuple[str, ...]
    stories: tuple[tuple[str, str], ...]
    reasons: Mapping[str, tuple[str, ...]]


@cache
def domains() -> tuple[Domain, ...]:
    """All domains, in the order of their names."""
    sheets = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.yaml"))]
    reasons = yaml.safe_load((_FOLDER.parent / "reasons.yaml").read_text(encoding="utf-8"))
    found = {name: _domain(name, row, reasons[name]) for sheet in sheets for name, row in sheet.items()}
    return tuple(found[name] for name in sorted(found))


def _domain(name: str, row: Mapping[str, Any], reasons: str) -> Domain:
    stories = tuple(_story(text) for text in row["says"])
    causes = (*row["for"], *(message for message, _ in stories))
    return Domain(
        name,
        tuple(row["kinds"]),
        bool(row.get("plural", False)),
        Span.parse(row["price"]),
        tuple(row["is"]),
        tuple(row["has"]),
        MappingProxyType({facet: tuple(str(v) for v in values) for facet, values in row["words"].items()}),
        MappingProxyType({facet: Span.parse(text) for facet, text in row["numbers"].items()}),
        tuple(row["for"]),
        stories,
        {cause: tuple(text.strip().split(", ")) for cause, text in zip(causes, reasons.split(";"), strict=True)},
    )


def _story(text: str) -> tuple[str, str]:
    message, _, taken_up = text.partition(" | ")
    return message.strip(), "" if taken_up.strip() == "-" else taken_up.strip()
