"""Colors as the screen mixes them, and how well one is read on another."""

import re
from dataclasses import dataclass

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Color:
    """A color in sRGB; each part goes from 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def hex(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """Relative luminance, 0 for black to 1 for white (WCAG 2.2)."""
        red, green, blue = (_linear(part / 255) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def toward(self, other: "Color", share: float) -> "Color":
        """This color with a ``share`` (0 to 1) of another in it."""
        mixed = (a + (b - a) * share for a, b in ((self.red, other.red), (self.green, other.green), (self.blue, other.blue)))
        return Color(*(round(part) for part in mixed))


WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)


def color(text: str) -> Color:
    """The color of "#14594a" or "#195".

    Raises:
        ValueError: it is neither.
    """
    if not _HEX.fullmatch(text):
        raise ValueError(f"{text!r} is no color: write it as #rrggbb, such as #14594a")
    digits = text[1:] if len(text) == 7 else "".join(d * 2 for d in text[1:])
    return Color(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colors, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((one.luminance, other.luminance), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def legible(wanted: Color, grounds: tuple[Color, ...], pole: Color, *, least: float = 4.5) -> Color:
    """The color nearest to the one that is wanted, on the way to ``pole`` (black or white), that has the least contrast to all grounds; else the pole."""
    steps = (wanted.toward(pole, step / 50) for step in range(51))
    return next((c for c in steps if all(contrast(c, g) >= least for g in grounds)), pole)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
