"""The things that are shopped for in the examples: their facets, their values, and the many ways in which people say them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

YES = "yes"
_HERE = Path(__file__).parent
#: Of the ways to say a value of a shared facet every fourth is left to the things that are held out.
_HELD_OUT_EVERY = 4


@dataclass(frozen=True, slots=True)
class Trait:
    """A facet: the names that a shop may give it, and for each value how people say it. A yes/no property has the one value "yes"."""

    names: tuple[str, ...]
    values: Mapping[str, tuple[str, ...]]

    @property
    def is_flag(self) -> bool:
        return tuple(self.values) == (YES,)


@dataclass(frozen=True, slots=True)
class Thing:
    """A category: other ``names`` for it, its traits by the first of their names, and its facets that are numbers."""

    category: str
    names: tuple[str, ...]
    traits: Mapping[str, Trait]
    numbers: tuple[str, ...]


@cache
def things(held_out: bool) -> tuple[Thing, ...]:
    """All things that are learned from, or those that are held out to measure on: neither has a thing of the other."""
    shared = {name.split("|")[0]: _trait(name, values, held_out) for name, values in _read(_HERE / "facets.yaml").items()}
    files = sorted((_HERE / "things").glob("*.yaml"))
    chosen = [file for file in files if (file.stem == "held_out") is held_out]
    return tuple(_thing(name, told, shared) for file in chosen for name, told in _read(file).items())


def _thing(category: str, told: Mapping[Any, Any], shared: Mapping[str, Trait]) -> Thing:
    own = {_plain(n): v for n, v in told.items() if n not in ("said", "has", "numbers", True)}
    traits = {name: shared[name] for name in _listed(told["has"], ",") if name not in own}
    traits |= {name: Trait((name,), {str(v): _listed(said, ";") for v, said in values.items()}) for name, values in own.items()}
    # YAML reads a bare "yes" as true
    traits |= {_plain(name): Trait((_plain(name),), {YES: _listed(said, ";")}) for name, said in (told.get(True) or {}).items()}
    return Thing(category, _listed(told["said"], ";"), traits, _listed(told["numbers"], ","))


def _trait(name: str, values: Mapping[object, str], held_out: bool) -> Trait:
    return Trait(tuple(name.split("|")), {str(v): _part(_listed(said, ";"), held_out) for v, said in values.items()})


def _part(said: Sequence[str], held_out: bool) -> tuple[str, ...]:
    return tuple(s for at, s in enumerate(said, 1) if (at % _HELD_OUT_EVERY == 0) is held_out)


def _listed(text: str | None, mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(mark) if part.strip())


def _plain(name: object) -> str:
    """A facet's name as catalogues write it."""
    return str(name).replace(" ", "_") if not isinstance(name, bool) else YES


def _read(file: Path) -> Mapping[Any, Any]:
    told: Mapping[Any, Any] = yaml.safe_load(file.read_text("utf-8"))
    return told


def phrases(every: Sequence[Thing]) -> Iterator[str]:
    """All the ways to say something that these things have."""
    for thing in every:
        yield from thing.names
        for trait in thing.traits.values():
            for said in trait.values.values():
                yield from said
