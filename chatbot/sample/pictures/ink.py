"""What a picture is drawn with: shades of the product's color, its attributes, and chance that hangs on its id."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chatbot.sample.chance import pick, uniform

COLORS = {
    "black": "#4b4e59", "white": "#f3f2ee", "gray": "#8f98a3", "navy": "#33476f", "blue": "#3f78b5",
    "light blue": "#8fbcdc", "teal": "#2f8c8c", "green": "#4f9462", "olive": "#7d8450", "yellow": "#edc24c",
    "orange": "#e58a45", "red": "#cf4f4b", "burgundy": "#853a4c", "pink": "#e79aac", "purple": "#7d64a6",
    "brown": "#8e6749", "beige": "#d5bf9d", "cream": "#f0e4cb", "gold": "#cfa64d", "silver": "#bcc4cc",
    "multicolor": "#d97b66",
}  # fmt: skip
SURROUNDS = {
    "black": ("#7787a6", "#8b95ad", "#8fa39b"), "gray": ("#8b9ab3", "#9d97b3", "#89a6a6"),
    "silver": ("#7f9bb0", "#8f9ac0"), "cream": ("#b8926a", "#9c9a72", "#b0847c"),
    "white": ("#7fa3ad", "#c0937f", "#a394bd", "#8aa885", "#bfa468", "#7f97bd"),
}  # fmt: skip
WORD = re.compile(r"[a-z0-9]+")
PLEASANT = ("blue", "teal", "green", "orange", "red", "purple", "yellow", "light blue", "olive", "pink")
ACCENTS = ("#f0b95a", "#e8806a", "#6fb3a8", "#7f9fd0", "#c58fb8", "#9dbb6c")
WHITE, PAPER, GLASS = "#ffffff", "#f8f5ee", "#cfe3ea"
METAL, STEEL, IRON, RUBBER = "#c3cad1", "#98a2ad", "#5f6873", "#3d4048"
WOOD, TIMBER, SKIN = "#cfa679", "#a97f56", "#e9c3a0"


@dataclass(frozen=True, slots=True)
class Ink:
    """The shades of one product, all "#rrggbb", and what its picture may depend on."""

    main: str
    light: str
    dark: str
    deep: str  # darker still: soles, insides, outlines of details
    accent: str  # a second color that is seen well on the main one
    tint: str  # the background
    halo: str  # the disk behind the product, a little lighter than the background
    seed: str
    attributes: Mapping[str, Any]
    words: str  # all text of the seed and the attributes, plain and with a space before each word

    def pick(self, count: int, what: str) -> int:
        """One of `count` ways to draw a detail; the same product always gets the same."""
        return pick(range(count), "picture", what, self.seed)

    def chance(self, what: str, share: float = 0.5) -> bool:
        """Whether this product has a detail that a share of its kind has."""
        return uniform("picture", what, self.seed) < share

    def number(self, facet: str, default: float) -> float:
        """A numeric attribute, or the default."""
        value = self.attributes.get(facet, default)
        return float(value) if isinstance(value, int | float) else default

    def yes(self, facet: str) -> bool:
        """Whether a yes-or-no attribute is true."""
        return self.attributes.get(facet) is True

    def is_a(self, *beginnings: str) -> bool:
        """Like `says`, but only the type and the seed (an id made of the title) are asked, not every feature."""
        name = " " + _plain(f"{self.seed} {self.attributes.get('type', '')}")
        return any(f" {_plain(beginning)}" in name for beginning in beginnings)

    def says(self, *beginnings: str) -> bool:
        """Whether a word of the attributes or of the seed begins so: "hik" as in "hiking", not "rain" as in "train"."""
        return any(f" {_plain(beginning)}" in self.words for beginning in beginnings)


def ink(color: str, seed: str, attributes: Mapping[str, Any]) -> Ink:
    """Mix the shades of a named color; without a name that is known, a pleasant one is chosen by the seed."""
    base = COLORS.get(color) or COLORS[pick(PLEASANT, "picture color", seed)]
    pale = luminance(base) > 0.72
    around = pick(SURROUNDS.get(color, (base,)), "picture surround", seed)
    accents = [accent for accent in ACCENTS if distance(accent, base) > 130]
    return Ink(
        main=base,
        light=mix(base, WHITE, 0.6 if pale else 0.26),
        dark=mix(base, "#3c3f55", 0.16 if pale else 0.24),
        deep=mix(base, "#20222e", 0.36 if pale else 0.52),
        accent=pick(accents, "picture accent", seed),
        tint=mix(around, WHITE, 0.58) if pale else mix(around, "#fbf8f3", 0.78),
        halo=mix(around, WHITE, 0.7) if pale else mix(around, "#fdfbf8", 0.88),
        seed=seed,
        attributes=attributes,
        words=" " + _plain(" ".join([seed, *map(str, attributes.values())])),
    )


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))


def mix(one: str, other: str, share: float) -> str:
    """The color that lies a share (0 to 1) of the way from one to the other."""
    channels = (round(a + (b - a) * share) for a, b in zip(_rgb(one), _rgb(other), strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def luminance(color: str) -> float:
    """How light a color looks, 0 for black to 1 for white."""
    red, green, blue = _rgb(color)
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255


def distance(one: str, other: str) -> float:
    """How different two colors are, in steps of their three channels added up."""
    return sum(abs(a - b) for a, b in zip(_rgb(one), _rgb(other), strict=True))


def _rgb(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
