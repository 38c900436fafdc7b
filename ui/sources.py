"""The page's script and style sheets, each written in several files by subject."""

from pathlib import Path

_ASSETS = Path(__file__).parent / "assets"
#: In this order: what the first declares the others use.
_TALK = ("open", "transcript", "turns", "cards", "scroll", "composer", "drawer", "earlier", "listen", "clicks")
_SHEETS = ("page", "cards", "drawer", "panel")


def talk_script() -> str:
    """The script of the transcript, the composer and the drawer."""
    return "".join(_read(f"talk/{part}.js") for part in _TALK)


def panel_script() -> str:
    return _read("panel.js")


def sheets() -> str:
    """All that the chat page wears over the look that it shares with the other pages."""
    return "".join(_read(f"{part}.css") for part in _SHEETS)


def _read(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")
