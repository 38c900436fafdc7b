"""Reactions put together out of parts: what is said of the items on show, what it means, and what should be asked next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Literal

import yaml

from training.understand.hand import typed
from training.understand.message import manners
from training.understand.piece import Meant, Piece
from training.understand.thing import Thing
from training.understand.wording import bare, frames, grammar, measured_in

_HERE = Path(__file__).parent
#: From so many values on, one of them being wrong leaves open which is right.
_MANY = 5
Kind = Literal["value", "topic", "vague", "happy", "than", "two"]
_KINDS: tuple[Kind, ...] = ("value", "topic", "vague", "happy", "than", "two")
_WELL = ("well", "thanks", "thank you but", "ok", "right", "oh dear")


@dataclass(frozen=True, slots=True)
class Reaction:
    """A message about what is shown. ``asks`` is the facet to ask about next, empty where none is."""

    message: tuple[Piece, ...]
    asks: str = ""


@cache
def reactions() -> Mapping[str, Any]:
    """The ways to react, as they are written down."""
    told: Mapping[str, Any] = yaml.safe_load((_HERE / "reactions.yaml").read_text("utf-8"))
    return told


def reaction(rng: Random, thing: Thing) -> Reaction:
    """A reaction to items of this kind."""
    kind = rng.choices(_KINDS, [42, 20, 8, 7, 12, 11])[0]
    message, asks = _told(rng, thing, kind)
    around = [*_before(rng), *message, *_after(rng)]
    return Reaction(typed(rng, around), asks)


def _told(rng: Random, thing: Thing, kind: Kind) -> tuple[list[Piece], str]:
    match kind:
        case "topic":
            return _topic(rng, thing)
        case "vague" | "happy":
            return [Piece(rng.choice(reactions()[kind]), "said")], ""
        case "than":
            return _than(rng, thing)
        case "two":
            first, asks = _value(rng, thing)
            second, _ = rng.choice([_value, _than])(rng, thing)
            same = {p.meant.facet for p in first if p.meant} & {p.meant.facet for p in second if p.meant}
            return (first, asks) if same else ([*first, Piece(rng.choice([", ", " and ", ". ", ", but "])), *second], asks)
    return _value(rng, thing)


def _topic(rng: Random, thing: Thing) -> tuple[list[Piece], str]:
    spoken = [t for t in thing.traits if t in reactions()["topics"]]
    if not spoken:
        return _value(rng, thing)
    facet = rng.choice(spoken)
    return [Piece(rng.choice(reactions()["topics"][facet]), "said")], facet


def _than(rng: Random, thing: Thing) -> tuple[list[Piece], str]:
    facet = rng.choice([*thing.numbers[:1], *thing.numbers])
    way = rng.choice(["less", "more"])
    said: Sequence[str] = frames()["than"].get(f"{measured_in(facet)}|{way}", ())
    alike = [n for n in thing.numbers if measured_in(n) == measured_in(facet)]
    if not said or len(alike) > 1 or measured_in(facet) == "count":
        return _value(rng, thing)
    return [Piece(rng.choice(said), "said", Meant(facet, than=way))], ""


def _value(rng: Random, thing: Thing) -> tuple[list[Piece], str]:
    """A value that is missed or that is too much of it."""
    spoken = [(f, v, s) for f, t in thing.traits.items() for v, said in t.values.items() for s in said]
    facet, value, words = rng.choice(spoken)
    against = rng.random() < 0.48
    kind = grammar(words)
    trait = thing.traits[facet]
    if kind == "sentence":
        return [Piece(bare(words), "said", Meant(facet, value))], ""
    frame = _frame(rng, kind, against)
    before, after = frame.split("{w}")
    liked = frame.startswith("love how")
    said = Piece(words, "said", Meant(facet, value, wanted=not against, must=against or not liked))
    asks = facet if against and len(trait.values) >= _MANY else ""
    return [p for p in (*_pointing(rng, before), said, *_pointing(rng, after)) if p.text], asks


def _frame(rng: Random, kind: str, against: bool) -> str:
    way = "against" if against else "want"
    frames_of: Sequence[str] = reactions()[way if kind == "adjective" else f"{kind}_{way}"]
    return rng.choice(frames_of)


def _pointing(rng: Random, text: str) -> list[Piece]:
    """The text, with a word that points at an item, which forms explain, in its place."""
    if "{n}" not in text:
        return [Piece(text, "said")]
    before, after = text.split("{n}")
    return [Piece(before, "said"), Piece(rng.choice(reactions()["item"]), "name"), Piece(after, "said")]


def _before(rng: Random) -> list[Piece]:
    if rng.random() > 0.22:
        return []
    first = rng.choice([*reactions()["vague"], *_WELL, *manners()["hello"]])
    return [Piece(first, "said"), Piece(rng.choice([", ", "... ", ". ", " - "]))]


def _after(rng: Random) -> list[Piece]:
    if rng.random() > 0.18:
        return []
    return [Piece(rng.choice([", ", ". ", " - "])), Piece(rng.choice([*manners()["story"], *manners()["manner"]]), "said")]
