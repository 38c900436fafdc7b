"""Words brought to one form, further than their singular: "weighs", "weighing" and "weighed" are "weigh"."""

import re
from functools import lru_cache
from types import MappingProxyType

from chatbot.domain.words import lemma

#: Spellings and forms that the endings below would get wrong: first the form they share, then the others.
_FORMS = """
color: colour, liter: litre, meter: metre, gray: grey, aluminum: aluminium, cozy: cosy, jewelry: jewellery, cancel:
cancellation, insulat: insulation insulated insulate insulating, pay: payment payments, resist: resistant resistance resists,
repel: repellent repels, ventilat: ventilation ventilated ventilates, reflect: reflective reflects, absorb: absorbent absorbs,
writ: wrote written, hold: held, keep: kept, build: built,
make: made making, sleep: slept, say: said, stand: stood, take: took taken, wear: wore worn, bring: brought, run: ran, stick: stuck, lie: lay lain lying,
sit: sat, weav: woven wove, freez: frozen froze, break: broken broke, shrink: shrunk, sew: sewn, clos: close closes closed closing closure closures,
scotland: scottish scots, england: english, franc: french, germany: german, italy: italian,
spain: spanish, portugal: portuguese, ireland: irish, greec: greek, japan: japanese, norway: norwegian, sweden: swedish, denmark: danish, turkey: turkish,
bend: bent, trek: trekking treks trekked, dry: dried dries drying, block: blocks blocked blocking, leav: leave leaves leaving,
connect: connectivity, rat: rated rating ratings rates, foot: feet, child:
children kid kids, women: woman, men: man, hood: hooded
"""
#: Words whose ending is no ending.
_WHOLE = """
affordable amazing anything available breathable capable ceiling clothing comfortable considerable darling durable during
evening everything hundred indeed legging leggings interesting lightweight nothing people portable reasonable reliable remarkable sacred
something sterling suitable sustainable valuable weighted women
"""


def _irregular() -> dict[str, str]:
    table = {word: word for word in _WHOLE.split()}
    for entry in _FORMS.split(","):
        shared, others = entry.split(":")
        table |= dict.fromkeys(others.split(), shared.strip())
    return table


_IRREGULAR = MappingProxyType(_irregular())
_VOWEL = re.compile(r"[aeiouy]")
_SHORT = re.compile(r"[^aeiouy]?[aeiouy][^aeiouy]")
_DOUBLED = re.compile(r"([bdglmnprt])\1$")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The form in which words of a sentence and of the facts are compared.

    Verb endings, "-able", the "-ion" of "collection" and a final "e" go; "waterproofing" is "waterproof". Comparatives keep their ending.
    """
    plain = lemma(word)
    for form in (word.casefold(), plain):
        if form in _IRREGULAR:
            return _IRREGULAR[form]
    for ending, shortest in (("ing", 6), ("ed", 5), ("able", 8), ("ion", 8)):
        bare = plain.removesuffix(ending)
        if ending == "ion" and not bare.endswith("ct"):
            continue
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


def listed(text: str) -> frozenset[str]:
    """The words of a list written as plain text."""
    return frozenset(text.split())
