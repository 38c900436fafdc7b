"""Whom a thing is made for, by the words that shops write: "Mens", "female", "unisex"."""

from collections.abc import Iterable

_GENDERS = {
    "men": "men", "mens": "men", "men's": "men", "man": "men", "male": "men", "gentlemen": "men",
    "women": "women", "womens": "women", "women's": "women", "woman": "women", "female": "women", "ladies": "women",
}  # fmt: skip


def genders(names: Iterable[str]) -> tuple[str, ...]:
    """``men`` and ``women`` for names such as "Men" and "Ladies"; others mean nobody."""
    found = (_GENDERS.get(name.strip().lower().replace("’", "'")) for name in names)
    return tuple(dict.fromkeys(gender for gender in found if gender))


def whom(stated: Iterable[str], placed: Iterable[str] = ()) -> tuple[str, ...]:
    """Whom a product is for: what is unisex is for both, and what is for neither stays as it is stated.

    ``placed`` are genders that are known already, by where the product stands.
    """
    kinds = tuple(dict.fromkeys(kind.strip().lower() for kind in stated))
    return ("men", "women") if "unisex" in kinds else genders((*placed, *kinds)) or kinds
