"""The category that a name implies without being its name: a parka is a jacket."""

from collections import Counter as Tally
from collections.abc import Mapping, Sequence

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemma, means
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.lexicon import Match
from chatbot.understanding.standing import SIDES, searches
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import EVERYWHERE, NOUNS, PERSONS
from chatbot.understanding.tokens import Token

#: Behind these a name only describes: "a cat thing".
_ANYTHING = frozenset({"thing", "stuff", "item", "product"})
_ARTICLES = ("a", "an")
#: Behind these stands what something is like, or where it is: "smells like a forest".
_COMPARED = frozenset("like as than of from in on at through into near around under by with without".split())
#: How practiced somebody is names no thing, though only rackets may say so: "complete beginner".
_SOMEBODY = frozenset("beginner starter novice amateur learner expert professional pro intermediate adult".split())
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


def implied_together(named: Sequence[Filter], told: Sequence[Filter], vocabulary: Vocabulary) -> str | None:
    """The one narrow category whose things may be all that is asked for: the planter of "window box, self watering", the tennis racket of "16x19".

    Something must be said of a kind ("joggers"), or in a way in which only these things are described; "Malbec from Mendoza" is said of wine. What is only
    ``told`` counts if the names alone say nothing.
    """
    return _implied(named, any(_is_plural(f, vocabulary) for f in named), vocabulary) or _implied((*named, *told), False, vocabulary)


def _implied(filters: Sequence[Filter], plural: bool, vocabulary: Vocabulary) -> str | None:
    telling = [f for f in filters if _tells(f, vocabulary)]
    places = [_places(f, vocabulary) for f in telling]
    made = [_places(f, vocabulary) for f in filters if f.facet == "material" and f.hard and not f.excludes]
    found = _common(places, vocabulary) or (_common([*places, *made], vocabulary) if places else None)
    if found is None or plural or any(f.facet in NOUNS for f in telling):
        return found
    described = [vocabulary.facets[f.facet].categories or {} for f in telling if not vocabulary.facets[f.facet].several or len(telling) > 1 or _is_term(f)]
    return found if _common(described, vocabulary) == found else None


def _is_term(found: Filter) -> bool:
    """Whether a value is a term of art rather than a word: "worker placement"."""
    return isinstance(found.value, str) and len(found.value.split()) > 1


def _common(places: Sequence[Mapping[str, int]], vocabulary: Vocabulary) -> str | None:
    """The one category without others in it that all of these have in common."""
    common = set(places[0]).intersection(*places[1:]) if places else set()
    narrow = [c for c in common if not any(_within(other, c, vocabulary) for other in vocabulary.categories)]
    return narrow[0] if len(narrow) == 1 else None


def _is_plural(found: Filter, vocabulary: Vocabulary) -> bool:
    """Whether a value is said in the plural, as things are: "joggers"."""
    said = found.source.casefold()
    return _tells(found, vocabulary) and not vocabulary.facets[found.facet].several and said.endswith("s") and lemma(said) != said


def _tells(found: Filter, vocabulary: Vocabulary) -> bool:
    known = vocabulary.facets.get(found.facet)
    if known is None or not found.hard or found.excludes or found.facet in EVERYWHERE | PERSONS | {"category"}:
        return False
    return known.kind == "flag" or (known.kind == "words" and not isinstance(found.value, bool | float | int))


def _places(found: Filter, vocabulary: Vocabulary) -> Mapping[str, int]:
    """In how many items of each category a filter holds."""
    facet = vocabulary.facets[found.facet]
    if facet.kind == "flag":
        return facet.categories or {}
    places: Tally[str] = Tally()
    for value in found.value if isinstance(found.value, tuple) else (str(found.value),):
        places.update(_kinds(facet, value)[0])
    return places


def _within(inner: str, outer: str, vocabulary: Vocabulary) -> bool:
    """Whether all of a category lies in another, larger one."""
    counts, places = vocabulary.categories, vocabulary.facets["category"].places or {}
    return inner != outer and places.get(inner, {}).get(outer) == counts[inner] < counts.get(outer, 0)


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
    first = tokens[match.first].lemma if tokens else ""
    if last is None or not match.exact or last.lemma in _SOMEBODY or first in SCALES or first in SIDES or last.text.casefold() == last.lemma + "en":
        return False
    after = tokens[match.last] if match.last < len(tokens) else None
    if after is not None and after.is_word and (after.lemma not in STOPWORDS or after.lemma in _ANYTHING):
        return False
    k, words = match.first - 1, 0
    while k >= 0 and tokens[k].is_word and tokens[k].lemma not in STOPWORDS and words < 2:
        k, words = k - 1, words + 1
    before = tokens[k - 1].lemma if k > 0 and tokens[k].lemma in _ARTICLES else ""
    if before in _COMPARED or (before == "for" and not (k > 1 and searches(tokens[k - 2].lemma))):
        return False
    return k < 0 or tokens[k].lemma in (*_ARTICLES, ",", ";")
