"""How wide categories are, and which take in others."""

from collections.abc import Sequence

from chatbot.domain.vocabulary import Vocabulary

#: A category takes in a smaller one of which it has at least this share.
_TAKEN_IN = 0.3
_NEARLY_ALL = 0.9


def sole_kind(vocabulary: Vocabulary) -> str | None:
    """The category in which nearly all items lie, so that hardly a message is about another thing; None for a shop of several kinds."""
    brands = vocabulary.facets.get("brand")
    items = sum(((brands.values if brands else None) or {}).values())
    largest = max(vocabulary.categories, key=lambda c: vocabulary.categories[c], default=None)
    return largest if largest is not None and 0 < _NEARLY_ALL * items <= vocabulary.categories[largest] else None


def wide(category: str, vocabulary: Vocabulary) -> bool:
    """Whether other categories lie within this one."""
    facet = vocabulary.facets["category"]
    counts, places = facet.values or {}, facet.places or {}
    return any(within.get(category) == counts[other] < counts[category] for other, within in places.items() if other != category)


def wider(names: Sequence[str], others: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether these categories take in the others, at least in part: men's things take in some of the jackets."""
    facet = vocabulary.facets["category"]
    counts, places = facet.values or {}, facet.places or {}
    return any(a != b and counts[a] > counts[b] and places[b].get(a, 0) >= _TAKEN_IN * counts[b] for a in names for b in others)


def takes_in(category: str, current: str | None, vocabulary: Vocabulary) -> bool:
    """Whether a category holds all of the one that the conversation is about: that it isn't wanted can't be meant."""
    if current is None or category == current:
        return current is not None
    within = (vocabulary.facets["category"].places or {}).get(current, {})
    return within.get(category, 0) == vocabulary.categories.get(current, -1)
