"""Labelled utterances: what a clerk would take from a message, written as short strings. The format is told in understanding/tuned.yaml."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from chatbot.domain.units import Unit, unit_of
from chatbot.understanding.reading import Act

Op = Literal["=", "!=", "<=", ">=", "about", "fits", "yes", "no"]
#: The acts that change what is looked for; with the others only act and reference count.
SEARCHES = frozenset({"want", "more", "restart", "dislike", "surprise"})

_COMPARED = re.compile(r"^(?P<facet>\w+) (?P<op>!=|<=|>=|=|<|>|about|fits) (?P<value>.+)$")
_MEASURED = re.compile(r"^(?P<number>-?\d+(?:\.\d+)?)(?: (?P<unit>[a-z%]+))?$")
_KEYS = frozenset({"act", "category", "filters", "drops", "critique", "sort", "reference", "subject", "text", "holds"})


class BadLabel(ValueError):
    """A label that can't be read; the message says which."""


@dataclass(frozen=True, slots=True)
class Term:
    """One comparison: ``values`` are words, or else ``number`` in ``unit`` (None for the facet's own)."""

    facet: str
    op: Op
    values: tuple[str, ...] = ()
    number: float | None = None
    unit: Unit | None = None

    @property
    def kind(self) -> str:
        if self.number is not None and self.op != "!=":
            return "number"
        return "unwant" if self.op in ("!=", "no") else "want"


@dataclass(frozen=True, slots=True)
class Wish:
    """A filter that is expected, in any of these forms; soft where it only orders, optional where it may be missed."""

    forms: tuple[Term, ...]
    soft: bool
    optional: bool
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """A facet, critique, order or word that is expected, or only allowed."""

    name: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """What is to be understood of one message. None stands for what isn't scored, or stays as it was."""

    acts: tuple[str, ...]
    categories: tuple[str | None, ...] | None
    filters: tuple[Wish, ...]
    drops: tuple[Named, ...]
    critiques: tuple[Named, ...]
    sorts: tuple[Named, ...]
    places: tuple[int, ...] | None
    subject: str | None
    text: tuple[Named, ...]
    holds: tuple[Wish, ...] | None

    @property
    def searches(self) -> bool:
        return any(act in SEARCHES for act in self.acts)


@dataclass(frozen=True, slots=True)
class Utterance:
    """One labelled message; ``shown`` are item ids, ``focus`` places among them. One of ``expected`` must be met."""

    say: str
    catalog: str
    before: tuple[str, ...]
    shown: tuple[str, ...]
    focus: tuple[int, ...]
    expected: tuple[Expected, ...]


def load(path: Path) -> tuple[Utterance, ...]:
    """The utterances of a file. Raises `BadLabel`."""
    return tuple(_utterance(row) for row in yaml.safe_load(path.read_text("utf-8")))


def _utterance(row: Mapping[str, Any]) -> Utterance:
    say = str(row.get("say", ""))
    if not say or set(row) - {"say", "catalog", "before", "shown", "focus", "expect", "either"}:
        raise BadLabel(f"{say!r} has the keys {sorted(row)!r}")
    ways = row.get("either") or [row["expect"]]
    return Utterance(
        say=say,
        catalog=row.get("catalog", "sample"),
        before=tuple(str(s) for s in row.get("before", ())),
        shown=tuple(row.get("shown", ())),
        focus=tuple(row.get("focus", ())),
        expected=tuple(_expected(say, way) for way in ways),
    )


def _expected(say: str, way: Mapping[str, Any]) -> Expected:
    if wrong := set(way) - _KEYS:
        raise BadLabel(f"{say!r} expects {sorted(wrong)!r}")
    acts = tuple(_list(way.get("act", "want")))
    if wrong := set(acts) - set(get_args(Act)):
        raise BadLabel(f"{say!r} expects the acts {sorted(wrong)!r}")
    place = way.get("reference", ())
    subject = way.get("subject")
    return Expected(
        acts=acts,
        categories=tuple(None if c == "none" else str(c) for c in _list(way["category"])) if "category" in way else None,
        filters=tuple(wish(text) for text in way.get("filters", ())),
        drops=_named(way.get("drops", ())),
        critiques=_named(way.get("critique", ())),
        sorts=_named(way.get("sort", ())),
        places=None if place == "any" else tuple(_list(place)),
        subject=str(subject) if subject else None,
        text=_named(way.get("text", ())),
        holds=tuple(wish(text) for text in way["holds"]) if "holds" in way else None,
    )


def wish(text: str) -> Wish:
    """A filter as it is written in a label. Raises `BadLabel`."""
    inner, optional = _unwrapped(text)
    soft = inner.startswith("~")
    return Wish(tuple(_term(form) for form in inner.removeprefix("~").split(" or ")), soft, optional, text)


def _term(text: str) -> Term:
    text = text.strip()
    if text.startswith("not "):
        return Term(text[4:], "no")
    if re.fullmatch(r"\w+", text):
        return Term(text, "yes")
    compared = _COMPARED.match(text)
    if not compared:
        raise BadLabel(f"{text!r} is no filter")
    facet, value = compared["facet"], compared["value"]
    op: Any = {"<": "<=", ">": ">="}.get(compared["op"], compared["op"])
    measured = _MEASURED.match(value)
    # "size = 10" is a word of the catalogue and a number at once: both are kept, and the facet decides.
    words = tuple(value.split("|"))
    if measured and not (measured["unit"] and unit_of(measured["unit"]) is None):
        unit = unit_of(measured["unit"]) if measured["unit"] else None
        return Term(facet, op, () if facet != "size" else words, None if facet == "size" else float(measured["number"]), unit)
    return Term(facet, op, words)


def _named(value: Any) -> tuple[Named, ...]:
    return tuple(Named(*_unwrapped(str(text))) for text in _list(value))


def _unwrapped(text: str) -> tuple[str, bool]:
    optional = text.startswith("(") and text.endswith(")")
    return (text[1:-1] if optional else text), optional


def _list(value: Any) -> Sequence[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]
