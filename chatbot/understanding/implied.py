"""The category that a name implies without being its name: a parka is a jacket."""

from collections import Counter as Tally
from collections.abc import Mapping, Sequence

from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import means
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.lexicon import Match
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import EVERYWHERE, NOUNS
from chatbot.understanding.tokens import Token

#: A value whose items lie in one category by at least this share implies that category ("parka": jacket).
_IMPLIES = 0.9


def implied(match: Match, tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The category that a noun for the thing itself implies: "parka" a jacket, "hooded towel" a towel."""
    for term in match.terms:
        facet = vocabulary.facets[term.facet]
        if facet.kind != "words":
            continue
        if facet.name in NOUNS:
            places, total = _kinds(facet, str(term.value))
        elif facet.name not in EVERYWHERE and _stands_for_a_thing(tokens, match):
            places, total = facet.categories or {}, sum((facet.values or {}).values())
            total = max(total, max(places.values(), default=0)) if facet.several else max(places.values(), default=0)
            if not _elsewhere(places, vocabulary):
                continue
        else:
            continue
        common = [c for c in places if places[c] / max(total, 1) >= _IMPLIES]
        if total >= 2 and common:
            return (min(reversed(common), key=lambda c: (facet.categories or {}).get(c, 0)),)
    return ()


def _kinds(facet: Facet, value: str) -> tuple[Mapping[str, int], int]:
    """Where the items of a value or its kinds lie, by category, and how many they are: fiction is science fiction and historical fiction."""
    kinds = [value] if value in (facet.values or {}) else [v for v in facet.values or () if means(value, v)]
    places: Tally[str] = Tally()
    for kind in kinds:
        places.update((facet.places or {}).get(kind, {}))
    return places, sum((facet.values or {}).get(kind, 0) for kind in kinds)


def _elsewhere(places: Mapping[str, int], vocabulary: Vocabulary) -> bool:
    """Whether a facet belongs to one narrow category alone: all its categories take each other in, and the shop has others."""
    counts = vocabulary.categories
    narrow = min(places, key=lambda c: counts.get(c, 0), default="")
    return (
        bool(narrow)
        and all(n == places[narrow] for n in places.values())
        and 2 * counts[narrow] <= max(counts.values())
    )


def _stands_for_a_thing(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a name stands where a thing does: behind "a" or at the beginning, with no other noun behind it ("a dinosaur to hug"). "Wooden" doesn't."""
    last = tokens[match.last - 1] if tokens else None
    if last is None or not match.exact or tokens[match.first].lemma in SCALES or last.text.casefold() == last.lemma + "en":
        return False
    after = tokens[match.last] if match.last < len(tokens) else None
    if after is not None and after.is_word and after.lemma not in STOPWORDS:
        return False
    k, words = match.first - 1, 0
    while k >= 0 and tokens[k].is_word and tokens[k].lemma not in STOPWORDS and words < 2:
        k, words = k - 1, words + 1
    return k < 0 or tokens[k].lemma in ("a", "an", ",", ";")
