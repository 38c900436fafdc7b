"""Which wishes go along to another category."""

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.terms import NOUNS


def meant_for(wanted: Filter, category: str, old: str, vocabulary: Vocabulary) -> bool:
    """Whether a wish fits the new category and can't have been one for the old, which has no such thing: size M of hiking boots, and then "jackets"."""
    facet = vocabulary.facets.get(wanted.facet)
    if facet is None or wanted.excludes or not isinstance(wanted.value, str) or not facet.places:
        return False
    places = facet.places.get(wanted.value, {})
    return category in places and old not in places


def may_fit(wanted: Filter, category: str, vocabulary: Vocabulary) -> bool:
    """Whether a size or a kind of thing can have been meant of these things too: no shoes come in L, no tops are leggings."""
    facet = vocabulary.facets.get(wanted.facet)
    if not wanted.excludes and _names_a_kind(wanted) and facet is not None and not has(category, wanted.facet, vocabulary):
        return False
    if wanted.facet != "size" or wanted.excludes or not isinstance(wanted.value, str) or facet is None or not has(category, "size", vocabulary):
        return True
    return category in (facet.places or {}).get(wanted.value, {})


def _names_a_kind(wanted: Filter) -> bool:
    """Whether a value is what things are called: a type, or a plural such as "leggings"."""
    last = str(wanted.value).casefold().split()[-1:]
    return wanted.facet in NOUNS or (isinstance(wanted.value, str) and last != [*lemmas(wanted.value)[-1:]])


def has(category: str, facet: str, vocabulary: Vocabulary) -> bool:
    """Whether items of the category state the facet."""
    known = vocabulary.facets.get(facet)
    return known is not None and category in (known.categories or {})
