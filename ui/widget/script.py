"""The widget as one script, with the shop's name and look written into it."""

import json
from pathlib import Path

from ui.theme import accented, palette

_BUILT = Path(__file__).parent / "built"
#: Colors of the theme that the widget has under the same names.
_COLORS = (
    "ground", "surface", "raised", "wash", "plate", "ink", "soft", "faint", "rule", "edge", "good", "bad", "bad-tint", "warn-tint", "star",
)  # fmt: skip
_HEAD = "/*! Shoptalk's chat widget */"


def script(name: str, accent: str = "") -> str:
    """The script, for a shop of this name and with this color ("#rrggbb") if it has one.

    Raises:
        ValueError: the accent is no color.
    """
    baked = f"const NAME={json.dumps(name)},SHEET={json.dumps(style(accent))};"
    return f'{_HEAD}\n(()=>{{"use strict";{baked}{_built("widget.js")}}})();\n'


def style(accent: str = "") -> str:
    """The style sheet of the shadow tree: the theme's colors for light and dark, each of which gives way to a custom property of the page around."""
    light, dark = palette("light"), palette("dark")
    pairs = {name: (light[name].hex, dark[name].hex) for name in _COLORS}
    pairs["accent"] = (accented(accent, "light").fill, accented(accent, "dark").fill) if accent else (light["accent"].hex, dark["accent"].hex)
    colors = "".join(f"--{name}:var(--shoptalk-{name},light-dark({day},{night}));" for name, (day, night) in pairs.items())
    return f".root{{{colors}}}{_built('widget.css')}"


def _built(name: str) -> str:
    return (_BUILT / name).read_text(encoding="utf-8")
