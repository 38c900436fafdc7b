"""Names for the things of the fictional shops, and the people whom they are for."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Names:
    brands: tuple[str, ...]
    lines: tuple[str, ...]
    recipients: tuple[str, ...]


@cache
def names() -> Names:
    """The names as they are written in ``names.yaml``."""
    sheet = yaml.safe_load((Path(__file__).parent / "names.yaml").read_text(encoding="utf-8"))
    return Names(tuple(sheet["brands"]), tuple(sheet["lines"]), tuple(sheet["recipients"]))
