"""How a wish is put into words: by the stance towards a value and by the grammar of the words for it."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Literal

import yaml

from training.understand.piece import Meant, Piece

Stance = Literal["want", "wish", "against", "about"]
_HERE = Path(__file__).parent
_PREPOSITIONS = frozenset(
    """
    with without for from in of on off over under like made running so as where to by beside next round across behind after against inside outside
    out through no at above up straight below between
    """.split()
)
#: Words for a value that stand alone in a sentence ("nothing against it" has no place in it).
_SENTENCE, _NOUN, _THAT = "s:", "n:", "that "


@cache
def frames() -> Mapping[str, Any]:
    """The frames of wishes, as they are written down."""
    told: Mapping[str, Any] = yaml.safe_load((_HERE / "frames.yaml").read_text("utf-8"))
    return told


def grammar(words: str) -> Literal["adjective", "phrase", "clause", "sentence"]:
    """What kind of words these are."""
    if words.startswith(_SENTENCE):
        return "sentence"
    if words.startswith(_THAT):
        return "clause"
    return "phrase" if words.split()[0] in _PREPOSITIONS else "adjective"


def bare(words: str) -> str:
    """The words without the sign of their kind."""
    return words.removeprefix(_SENTENCE).removeprefix(_NOUN)


def meaning(facet: str, value: str, stance: Stance) -> Meant | None:
    """What a wish of this stance means; nothing, where it is all the same."""
    return None if stance == "about" else Meant(facet, value, wanted=stance != "against", must=stance != "wish")


def put(rng: Random, words: str, stance: Stance, meant: Meant | None, named: bool = False) -> list[Piece]:
    """The words in a frame of this stance, such as "ideally ..." or "nothing ..."."""
    kind = grammar(words)
    said = Piece(bare(words), "name" if named else "said", meant)
    if kind == "sentence":
        return [said]
    table = frames()[kind]
    fitting = [f for f in table.get(stance, table["want"]) if "{t}" not in f]
    before, after = rng.choice(fitting).split("{w}")
    return [p for p in (Piece(before, "said"), said, Piece(after, "said")) if p.text]


def bound(rng: Random, facet: str, unit_of: str) -> list[Piece]:
    """A bound by a number with a unit that isn't in the books."""
    kind, sign = rng.choice([("at_most", "<="), ("at_most", "<="), ("at_least", ">=")])
    number = rng.choice([rng.randrange(2, 20), rng.randrange(10, 100), rng.randrange(1, 60) * 5, rng.randrange(1, 40) * 25])
    unit = rng.choice(frames()["units"][unit_of]) if unit_of != "count" else facet.replace("_", " ")
    if unit_of == "size":
        unit = f"{unit} {rng.choice(_DIRECTIONS.get(facet, (facet.replace('_', ' '),)))}"
    before, after = rng.choice(frames()["number"][kind]).split("{n}")
    said = Piece(f"{number}{rng.choice([' ', ' ', ''])}{unit}", "said", Meant(facet, bound=sign, number=float(number)))
    return [p for p in (Piece(before, "said"), said, Piece(after, "said")) if p.text]


_DIRECTIONS: Mapping[str, Sequence[str]] = {
    "width": ("wide", "broad", "from side to side"),
    "height": ("tall", "high", "from floor to top"),
    "length": ("long", "end to end"),
    "diameter": ("across", "round"),
    "depth": ("deep",),
    "screen": ("diagonal", "screen"),
}
_CLASSES: Mapping[str, Sequence[str]] = {
    "price": ("price",),
    "weight": ("weight", "max_load", "load"),
    "size": (
        *("width", "height", "length", "diameter", "depth", "screen", "waist", "wingspan", "aperture"),
        *("seat_width", "screen_size", "cutting_width", "cable_length", "seat_size"),
    ),
    "time": ("run_time", "battery_life", "burn_time", "flight_time"),
    "volume": ("volume", "capacity", "tank"),
    "power": ("power", "lumens"),
}


def measured_in(facet: str) -> str:
    """What a number of this facet measures; a count, if nothing else."""
    return next((kind for kind, names in _CLASSES.items() if facet in names), "count")
