"""How words are compared: case, accents, punctuation and plural don't matter."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

#: Words that turn the word beside them into its imitation or its absence: "faux leather", "latex-free".
NEGATING = frozenset(
    {"faux", "fake", "imitation", "vegan", "alternative", "free", "non", "without", "no", "less", "like"}
)

_INVARIABLE = frozenset(
    {"this", "plus", "gas", "bus", "lens", "canvas", "tennis", "always", "yes", "is", "his", "was", "us", "as", "has"}
)


#: One spelling for words that English writes in two ways.
_SPELLINGS = {
    "colour": "color",
    "grey": "gray",
    "aluminium": "aluminum",
    "jewellery": "jewelry",
    "metre": "meter",
    "litre": "liter",
    "centre": "center",
    "fibre": "fiber",
    "cosy": "cozy",
    "moisturiser": "moisturizer",
    "tyre": "tire",
    "favourite": "favorite",
    "pyjama": "pajama",
    "sulphate": "sulfate",
    "odour": "odor",
    "flavour": "flavor",
    "organiser": "organizer",
    "mould": "mold",
    "armour": "armor",
    "programme": "program",
    "theatre": "theater",
    "wooden": "wood",
    "sz": "size",
}


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The word in the form in which it is compared: folded case, no accents, singular."""
    folded = unicodedata.normalize("NFKD", word.casefold()).replace("’", "'")
    folded = "".join(c for c in folded if not unicodedata.combining(c)).removesuffix("'s").removesuffix("'")
    singular = _singular(folded)
    singular = IRREGULAR.get(singular, singular)
    if singular.endswith(("lling", "lled")) and len(singular) > 8:
        singular = singular.replace("lling", "ling").replace("lled", "led")
    return _SPELLINGS.get(singular, singular)


#: Plurals that English makes in no regular way.
IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "mice": "mouse",
    "teeth": "tooth",
    "people": "people",
}


def _singular(folded: str) -> str:
    if folded in IRREGULAR:
        return IRREGULAR[folded]
    if len(folded) < 4 or folded in _INVARIABLE or folded.endswith(("ss", "us", "is")):
        return folded
    if folded.endswith(("ies", "ie")) and len(folded) > 4:
        return folded.removesuffix("s")[:-2] + "y"
    if folded.endswith("ves") and folded[:-3] + "f" in {"knif", "scarf", "shelf", "leaf", "loaf", "half"}:
        return folded[:-3] + ("fe" if folded == "knives" else "f")
    if folded.endswith(("sses", "shes", "ches", "xes", "zzes", "tzes")):
        return folded[:-2]
    return folded[:-1] if folded.endswith("s") else folded


@lru_cache(maxsize=65536)
def lemmas(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared, in order."""
    return tuple(lemma(w) for w in WORD.findall(text))


@lru_cache(maxsize=65536)
def means(wanted: str, actual: str) -> bool:
    """Whether a catalogue value is of the kind that a shopper names.

    "full-grain leather" is leather and "light blue" is blue; "faux leather" and "leather-free" aren't leather.
    """
    want, have = lemmas(wanted), lemmas(actual)
    if not want or want == have:
        return want == have
    for start in range(len(have) - len(want) + 1):
        end = start + len(want)
        if have[start:end] == want:
            around = (*have[:start], *have[end : end + 1])
            return not NEGATING.intersection(around)
    return False
