"""A list with something to choose from: models of one family make room for others."""

from collections.abc import Sequence
from typing import TypeAlias

from chatbot.domain.candidate import Candidate
from chatbot.domain.item import Item
from chatbot.domain.words import lemmas

#: What each candidate loses for every one before it that is of its family, and of its brand.
_FAMILY, _BRAND = 0.15, 0.02
_ALIKE = 0.6
_RARE = 0.25

_Titled: TypeAlias = tuple[Candidate, frozenset[str]]


def diversify(candidates: Sequence[Candidate], k: int, *, text: str = "", brand_given: bool = False) -> tuple[Candidate, ...]:
    """The k candidates to show, chosen greedily: each by its score less what those before it have in common with it.

    After the idea of maximal marginal relevance (Carbonell and Goldstein, 1998), with family and brand in place of a
    similarity. A family that ``text`` names isn't held back, nor is a brand where the request gives one.
    """
    pool = [(candidate, frozenset(lemmas(candidate.offer.item.title))) for candidate in candidates]
    named = _naming(text, [words for _, words in pool])
    chosen: list[_Titled] = []
    while pool and len(chosen) < k:
        losses = [_loss(titled, chosen, named, brand_given) for titled in pool]
        best = max(range(len(pool)), key=lambda at: (pool[at][0].score - losses[at], -at))
        chosen.append(pool.pop(best))
    return tuple(candidate for candidate, _ in chosen)


def _loss(titled: _Titled, chosen: Sequence[_Titled], named: frozenset[str], brand_given: bool) -> float:
    """What a candidate loses for those chosen before it."""
    (candidate, words), brand = titled, titled[0].offer.item.brand
    family = 0 if named & words else sum(_family(candidate.offer.item, words, c.offer.item, w) for c, w in chosen)
    same = 0 if brand_given or not brand else sum(c.offer.item.brand == brand for c, _ in chosen)
    return _FAMILY * family + _BRAND * same


def _family(one: Item, one_words: frozenset[str], other: Item, other_words: frozenset[str]) -> bool:
    """Whether two items are models of one family: one brand, one category, nearly one title."""
    if one.brand != other.brand or one.category != other.category:
        return False
    ignored = frozenset(lemmas(one.brand)) | frozenset(lemmas(one.category))
    a, b = one_words - ignored, other_words - ignored
    return not (a and b) or len(a & b) / min(len(a), len(b)) >= _ALIKE


def _naming(text: str, titles: Sequence[frozenset[str]]) -> frozenset[str]:
    """The words of a text that stand in few of the titles: names rather than kinds."""
    words = frozenset(lemmas(text))
    return frozenset(w for w in words if sum(w in title for title in titles) <= _RARE * len(titles))
