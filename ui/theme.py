"""The look of all surfaces: the shared style sheet, in the shop's own accent color."""

import re
from dataclasses import dataclass
from pathlib import Path

from ui.color import BLACK, WHITE, Color, color, contrast, legible

_SHEET = Path(__file__).parent / "assets" / "theme.css"
_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\b", re.IGNORECASE)
#: The grounds on which the accent's words and icons stand.
_GROUNDS = ("ground", "surface", "raised", "wash")
#: Of the accent in a tint, and the least contrast of words on it; of a filled button to what lies around it.
_TINTS, _ON_TINT, _FILL = {"light": 0.13, "dark": 0.2}, 7.0, 1.4


@dataclass(frozen=True, slots=True)
class Accent:
    """What is made of a shop's color for a light or a dark page, as CSS colors.

    ``fill`` is the ground of buttons and ``on_fill`` what stands on it; ``ink`` is for words, icons and rings on any ground of the page;
    ``tint`` is a pale ground and ``on_tint`` what stands on that.
    """

    fill: str
    on_fill: str
    ink: str
    tint: str
    on_tint: str

    def rules(self, selector: str = ":root") -> str:
        """The custom properties that the style sheets read, as a CSS rule."""
        return f"{selector} {{ --accent: {self.fill}; --on-accent: {self.on_fill}; --accent-ink: {self.ink}; --tint: {self.tint}; --on-tint: {self.on_tint}; }}"


def theme(accent: str = "") -> str:
    """The style sheet; with the shop's ``accent`` ("#rrggbb") in place of our own if there is one.

    Raises:
        ValueError: it is no color.
    """
    sheet = _SHEET.read_text(encoding="utf-8")
    return f"{sheet}\n{accent_rules(accent)}" if accent else sheet


def accent_rules(accent: str, selector: str = ":root") -> str:
    """The rules that set a shop's color, for light and dark; ``selector`` is ``:host`` in a shadow tree."""
    light, dark = (accented(accent, scheme) for scheme in ("light", "dark"))
    return f"{light.rules(selector)}\n@media (prefers-color-scheme: dark) {{ {dark.rules(selector)} }}\n"


def accented(accent: str, scheme: str) -> Accent:
    """The colors to be made of a shop's color for a scheme, "light" or "dark": all are read with a contrast of 4.5 at the least (AA)."""
    wanted, tokens = color(accent), palette(scheme)
    pole = BLACK if scheme == "light" else WHITE
    surface = tokens["surface"]
    tint = surface.toward(wanted, _TINTS[scheme])
    fill = legible(wanted, (surface,), pole, least=_FILL)
    ink = legible(wanted, (*(tokens[g] for g in _GROUNDS), tint), pole)
    return Accent(fill.hex, _on(fill).hex, ink.hex, tint.hex, legible(ink, (tint,), pole, least=_ON_TINT).hex)


def palette(scheme: str) -> dict[str, Color]:
    """The named colors of the style sheet in a scheme, "light" or "dark"."""
    light, _, rest = _SHEET.read_text(encoding="utf-8").partition("prefers-color-scheme: dark")
    dark = rest.partition("@media")[0]
    found = dict(_TOKEN.findall(light if scheme == "light" else light + dark))
    return {name: color(value) for name, value in found.items()}


def _on(ground: Color) -> Color:
    """White where it can be read, else nearly black; black where only that can."""
    choices = (WHITE, Color(13, 16, 15), BLACK)
    return next(c for c in choices if contrast(c, ground) >= 4.5)
