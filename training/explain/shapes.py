"""Sentence shapes as they are written in ``shapes/``, and how one is filled."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType

import yaml

_FOLDER = Path(__file__).parent / "shapes"


@dataclass(frozen=True, slots=True)
class Shape:
    """A sentence with gaps: ``text`` names them in braces, ``slots`` are their names."""

    text: str
    slots: frozenset[str]

    def fits(self, slots: Mapping[str, str]) -> bool:
        """Whether every gap can be filled."""
        return self.slots <= slots.keys()

    def fill(self, slots: Mapping[str, str]) -> str:
        """The finished sentence, with its first letter in upper case.

        Raises:
            KeyError: when a gap has no filling.
        """
        said = self.text.format_map(dict(slots))
        return said[:1].upper() + said[1:]


def shape(text: str) -> Shape:
    """A shape of its text. Two facts joined by "and" are one gap, so that "is light and is red" can become "is light and red"."""
    text = text.replace("{d1} and {d2}", "{both}")
    return Shape(text, frozenset(name for _, name, _, _ in Formatter().parse(text) if name))


@cache
def sheet(name: str) -> Mapping[str, tuple[Shape, ...]]:
    """The shapes of one file, by kind; those of ``said`` as "kind.use" ("is.whole")."""
    rows = yaml.safe_load((_FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    found: dict[str, tuple[Shape, ...]] = {}
    for kind, texts in rows.items():
        if isinstance(texts, dict):
            found |= {f"{kind}.{use}": tuple(shape(t) for t in several) for use, several in texts.items()}
        else:
            found[kind] = tuple(shape(t) for t in texts)
    return MappingProxyType(found)
