"""The category paths of a Magento export: where a product belongs, in which collections it is, whom it is for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chatbot.catalog.whom import genders

_DEFAULT_ROOT = "default category"
#: Branches of a category tree that show products off and don't say what they are.
_SHOWCASES = frozenset({"collections", "collection", "promotions", "promotion", "sale", "new", "what's new", "new arrivals", "featured", "outlet", "brands"})
_SLASH = re.compile(r"(?<!\\)/")


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a product stands: its categories from the widest to the narrowest, its collections, whom it is for (``men``, ``women``)."""

    categories: tuple[str, ...]
    collections: tuple[str, ...]
    genders: tuple[str, ...]


def root_of(cells: Iterable[str]) -> str:
    """The name that all paths of an export begin with, in lower case; Magento's default one where they share none."""
    firsts = {_first(cell) for cell in cells if cell.strip()} - {""}
    return firsts.pop() if len(firsts) == 1 and not genders(firsts) else _DEFAULT_ROOT


def placing(cell: str, root: str) -> Placing:
    """Read a ``categories`` cell. The deepest path gives the categories, of those equally deep the first; one of a showcase
    (promotions, collections) only where there is no other. The last names of the other paths are collections."""
    paths = [path for text in _split(cell, root) if (path := _levels(text, root))]
    chosen = max(paths, key=lambda path: (path[0].lower() not in _SHOWCASES, len(path)), default=())
    home = tuple(name.lower() for name in chosen)
    others = (path[-1] for path in paths if path != chosen and path[-1].lower() not in home)
    return Placing(home, tuple(dict.fromkeys(others)), genders(name for path in paths for name in path))


def _first(cell: str) -> str:
    return re.split(r"[,/]", cell, maxsplit=1)[0].strip().lower()


def _split(cell: str, root: str) -> list[str]:
    """The paths of a cell. Magento doesn't quote a comma in a name, so only one before the root begins another path."""
    if _first(cell) == root:
        return re.split(rf",\s*(?={re.escape(root)}\s*(?:[,/]|$))", cell, flags=re.IGNORECASE)
    return cell.split(",")


def _levels(path: str, root: str) -> Sequence[str]:
    names = tuple(name for part in _SLASH.split(path) if (name := part.replace("\\/", "/").strip()))
    return names[1:] if names and names[0].lower() == root else names
