"""What a thing is without, where the catalogue has a word for that: "no fragrance" is fragrance free, "no sleeves" sleeveless, "no armrests" armrests none."""

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemma, lemmas

_NONE = frozenset({"none", "no"})


def absence(word: str, vocabulary: Vocabulary, category: str | None, source: str) -> Filter | None:
    """The filter for being without what ``word`` names; None where the catalogue has no word for it in this category."""
    bare = lemma(word)
    for facet in vocabulary.facets.values():
        if category is not None and category not in (facet.categories or {}):
            continue
        if facet.kind == "flag" and lemmas(facet.label) == (bare, "free"):
            return Filter(facet.name, "=", True, source=source)
        for value in facet.values or ():
            if value.casefold() == bare + "less" or (value.casefold() in _NONE and lemmas(facet.label) == (bare,)):
                return Filter(facet.name, "=", value, source=source)
    return None
