"""How a shop shows itself: its name, its color and its logo."""

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from chatbot.settings import Settings
from ui.plain import one_line

#: Where a logo is served that is a file.
_SERVED = "/brand/logo"
_LOGO = Markup('<span class="mark" aria-hidden="true"><img src="{}" alt="" height="34" referrerpolicy="no-referrer"></span>')
_INITIAL = Markup('<span class="mark" aria-hidden="true">{}</span>')


@dataclass(frozen=True, slots=True)
class Brand:
    """A shop's name, its accent color ("#rrggbb") and the address of its logo; empty where it has none of its own."""

    name: str
    accent: str = ""
    logo: str = ""

    @property
    def mark(self) -> Markup:
        """The logo, else the name's first letter. It is silent: the name stands beside it."""
        return _LOGO.format(self.logo) if self.logo else _INITIAL.format(one_line(self.name)[:1].upper())


def brand_of(settings: Settings) -> Brand:
    """The brand that the settings describe; a logo of another address replaces the file's at once, not when a cache expires."""
    logo = settings.logo or ""
    if logo and not logo.startswith("https://"):
        logo = f"{_SERVED}?v={Path(logo).stat().st_mtime_ns:x}"
    return Brand(settings.store_name, settings.accent or "", logo)
