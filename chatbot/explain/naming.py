"""What items are called in running text."""

import re
from collections.abc import Iterable

from chatbot.domain.item import Item
from chatbot.domain.words import lemmas

_POSSESSIVE = re.compile(r"(['’]s|s['’])$")
#: With one of these at its end a beginning of a title is no name; "the First" would point at another.
_NO_NAMES = frozenset({"The", "A", "An", "Of", "And", "&", "First", "Second", "Third", "Last", "Next", "One"})


def short_title(item: Item) -> str:
    """The title without the brand in front of it."""
    bare = item.title.removeprefix(item.brand).strip()
    return bare if bare and bare[0].isalnum() else item.title


def called(item: Item, among: Iterable[Item] = ()) -> str:
    """What an item is called in running text.

    A title that says what the thing is is cut to the shortest beginning that no other item on show shares ("the men's Harborlight Trek");
    one that doesn't, such as that of a book, is a name and stays whole.
    """
    others = [short_title(o).split() for o in among if o.id != item.id]
    words = short_title(item).split()
    if words in others:
        words = item.title.split()
    kinds = item.attributes.get("type", ())
    nouns = {lemmas(kind)[-1] for kind in (item.category, *(kinds if isinstance(kinds, tuple) else ())) if lemmas(kind)}
    says_what = bool(nouns & set(lemmas(item.title)))
    shortest = range(1, len(words)) if says_what else ()
    length = next(
        (n for n in shortest if _stands_alone(words[:n]) and not any(o[:n] == words[:n] for o in others)), len(words)
    )
    kept = words[:length]
    if 1 < len(kept) < len(words) and _POSSESSIVE.search(kept[-1]):
        return f"the {kept[-1].lower()} {' '.join(kept[:-1])}"
    name = " ".join(kept).rstrip(",;:") or item.title
    return name if not says_what or words[0] in ("The", "A", "An") else f"the {name}"


def _stands_alone(words: list[str]) -> bool:
    """Whether the beginning of a title reads as a name: not "12 L", not "The", not "Men's" alone."""
    last = words[-1]
    if _POSSESSIVE.search(last):
        return len(words) > 1
    return (
        last[0].isupper()
        and last not in _NO_NAMES
        and not (len(words) == 1 and len(last) < 4)
    )
