"""One picture of one product."""

from collections.abc import Callable, Mapping
from typing import Any

from chatbot.sample.pictures import (
    care,
    clothing,
    electronics,
    hats,
    home,
    kitchen,
    nursery,
    outdoor,
    play,
    shoes,
    sport,
)
from chatbot.sample.pictures.ink import Ink, ink
from chatbot.sample.pictures.shapes import disk, rect, shadow, shape

MODULES = (care, clothing, electronics, hats, home, kitchen, nursery, outdoor, play, shoes, sport)


def draw(kind: str, color: str, seed: str, attributes: Mapping[str, Any]) -> str:
    """An SVG of a product, 400 x 400 and under 4 KB.

    `kind` is the category with _ for spaces; one that is not known gets a parcel. `color` is a color's plain name, or
    anything else for a pleasant default. `seed` (the product's id) decides the details.
    """
    paint = ink(color, seed, attributes)
    scene = rect(0, 0, 400, 400, paint.tint) + disk(200, 200, 178, paint.halo) + _drawing(kind)(paint)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">{scene}</svg>'


def _drawing(kind: str) -> Callable[[Ink], str]:
    name = kind.replace(" ", "_").replace("-", "_")
    drawings: list[Callable[[Ink], str]] = [getattr(module, name) for module in MODULES if hasattr(module, name)]
    return drawings[0] if drawings else parcel


def parcel(ink: Ink) -> str:
    """A neat parcel, for anything that has no picture of its own."""
    front = shape("M84 168 L200 214 V344 L84 292 Z", ink.main) + shape("M316 168 L200 214 V344 L316 292 Z", ink.dark)
    lid = shape("M84 168 L200 124 L316 168 L200 214 Z", ink.light)
    tape = shape("M130 150 L152 142 L268 186 L246 196 Z", ink.accent) + shape(
        "M246 196 L268 187 V222 L246 231 Z", ink.accent
    )
    return shadow(200, 340, 120) + front + lid + tape
