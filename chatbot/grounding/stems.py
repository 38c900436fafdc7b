"""Words brought to one form, further than their singular: "weighs", "weighing" and "weighed" are "weigh"."""

import re
from functools import lru_cache
from types import MappingProxyType

from chatbot.domain.words import lemma

_IRREGULAR = MappingProxyType(
    {
        "colour": "color", "litre": "liter", "metre": "meter", "grey": "gray", "aluminium": "aluminum", "cosy": "cozy", "jewellery": "jewelry",
        "cancellation": "cancel", "insulation": "insulat", "insulated": "insulat", "insulate": "insulat", "insulating": "insulat",
        "wrote": "writ", "written": "writ", "held": "hold", "kept": "keep", "built": "build", "made": "make", "making": "make", "slept": "sleep", "said": "say",
        "lightweight": "lightweight", "portable": "portable", "comfortable": "comfortable", "suitable": "suitable", "available": "available",
        "capable": "capable", "durable": "durable", "reliable": "reliable", "breathable": "breathable", "affordable": "affordable",
        "considerable": "considerable", "remarkable": "remarkable", "valuable": "valuable", "sustainable": "sustainable", "reasonable": "reasonable",
        "connectivity": "connect", "during": "during", "something": "something", "nothing": "nothing", "anything": "anything", "everything": "everything", "evening": "evening",
        "ceiling": "ceiling", "clothing": "clothing", "sterling": "sterling", "darling": "darling", "indeed": "indeed", "hundred": "hundred",
        "rated": "rat", "rating": "rat", "ratings": "rat", "rates": "rat", "sacred": "sacred", "interesting": "interesting", "amazing": "amazing",
        "feet": "foot", "children": "child", "people": "people", "women": "women", "woman": "women", "man": "men", "hooded": "hood", "weighted": "weighted",
    }
)  # fmt: skip
_VOWEL = re.compile(r"[aeiouy]")
_SHORT = re.compile(r"[^aeiouy]?[aeiouy][^aeiouy]")
_DOUBLED = re.compile(r"([bdglmnprt])\1$")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The form in which words of a sentence and of the facts are compared.

    Verb endings, "-able" and a final "e" go; "waterproofing" is "waterproof". Comparatives keep their ending.
    """
    plain = lemma(word)
    for form in (word.casefold(), plain):
        if form in _IRREGULAR:
            return _IRREGULAR[form]
    for ending, shortest in (("ing", 6), ("ed", 5), ("able", 8)):
        bare = plain.removesuffix(ending)
        if bare != plain and len(plain) >= shortest and _VOWEL.search(bare):
            return _bare(bare)
    return _without_e(plain)


def _bare(stripped: str) -> str:
    """What is left of a verb form: "zipp" is "zip", "tap" (of "taped") is "tape"."""
    if _DOUBLED.search(stripped) and len(stripped) > (5 if stripped.endswith("ll") else 3):
        return stripped[:-1]
    return stripped + "e" if _SHORT.fullmatch(stripped) else _without_e(stripped)


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > 4 and not word.endswith("ee") else word


@lru_cache(maxsize=16384)
def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of a text, in order; numbers are left as they are."""
    return tuple(stem(w) for w in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text))
