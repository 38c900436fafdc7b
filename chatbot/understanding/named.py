"""From recognized names of the catalogue to a category and filters, by where they stand and what is said of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import means
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.lexicon import Match, Term
from chatbot.understanding.polarity import Stance
from chatbot.understanding.tokens import Token

#: Facets whose values are nouns for the thing itself.
_NOUNS = frozenset({"type", "genre", "product_type", "kind", "model", "series"})
#: Facets that are a wish in any category, whether or not it states them.
_EVERYWHERE = frozenset({"brand", "color", "size", "material", "gender"})
#: Whom a thing is made for is no mere purpose: "for women" is a requirement, "for hiking" a wish.
_PERSONS = frozenset({"gender", "age_group"})
#: A yes/no property that this many categories state is one of things in general ("waterproof").
_GENERAL = 3
_PURPOSE = frozenset({"for", "during", "while", "when"})
#: A value whose items lie in one category by at least this share implies that category ("parka": jacket).
_IMPLIES = 0.9


@dataclass(frozen=True, slots=True)
class Named:
    """What the names of a message come to. ``categories`` has several where a word fits several ("boots"); ``unused`` are names that mean
    nothing where the shopper looks, left as plain words."""

    categories: tuple[str, ...]
    filters: tuple[Filter, ...]
    drops: tuple[str, ...]
    unused: tuple[Match, ...] = ()


def name(
    matches: Sequence[Match], tokens: Sequence[Token], stances: Sequence[Stance], vocabulary: Vocabulary, current: str | None
) -> Named:
    """Read the matches of a message; ``current`` is the category that the conversation is about so far."""
    categories, category_filters = _categories(matches, tokens, stances, current)
    if not categories and not _all_at_home(matches, vocabulary, current):
        categories = _implied(matches, stances, vocabulary)
    category = categories[0] if len(categories) == 1 else (None if categories else current)
    wanted: dict[tuple[str, bool], list[tuple[Match, Term]]] = defaultdict(list)
    filters: list[Filter] = list(category_filters)
    drops: list[str] = []
    unused: list[Match] = []
    for match in matches:
        if any(t.facet == "category" and t.value in categories for t in match.terms):
            continue
        term = _meant(match, tokens, vocabulary, category, categories)
        if term is None:
            if not any(t.facet == "category" for t in match.terms):
                unused.append(match)
            continue
        stance = stances[match.last - 1]
        if stance is Stance.INDIFFERENT:
            drops.append(term.facet)
        elif stance in (Stance.UNWANTED, Stance.DISLIKED):
            filters.append(Filter(term.facet, "!=", term.value, source=_source(tokens, match, stances), lasting=stance is Stance.DISLIKED))
        else:
            wanted[term.facet, _hard(match, tokens, stance, vocabulary.facets[term.facet])].append((match, term))
    for (facet, hard), named in wanted.items():
        filters.extend(_wanted(facet, hard, named, tokens, vocabulary))
    return Named(categories, tuple(filters), tuple(dict.fromkeys(drops)), tuple(unused))


def _categories(
    matches: Sequence[Match], tokens: Sequence[Token], stances: Sequence[Stance], current: str | None
) -> tuple[tuple[str, ...], list[Filter]]:
    filters: list[Filter] = []
    for match in matches:
        terms = [t for t in match.terms if t.facet == "category"]
        if not terms:
            continue
        names = tuple(str(t.value) for t in terms)
        if stances[match.first] in (Stance.UNWANTED, Stance.DISLIKED):
            filters += [Filter("category", "!=", n, source=_source(tokens, match, stances)) for n in names]
            continue
        if current in names:
            return (str(current),), filters
        return names, filters
    return (), filters


def _all_at_home(matches: Sequence[Match], vocabulary: Vocabulary, current: str | None) -> bool:
    """Whether every name is one that the current category knows: then the conversation stays there."""
    return current is not None and all(_stated(term, vocabulary, current) for match in matches for term in match.terms[:1])


def _implied(matches: Sequence[Match], stances: Sequence[Stance], vocabulary: Vocabulary) -> tuple[str, ...]:
    for match in matches:
        if stances[match.first] in (Stance.UNWANTED, Stance.DISLIKED):
            continue
        for term in match.terms:
            facet = vocabulary.facets[term.facet]
            places = (facet.places or {}).get(str(term.value), {}) if facet.kind == "words" else {}
            total = (facet.values or {}).get(str(term.value), 0)
            common = [c for c in places if places[c] / max(total, 1) >= _IMPLIES]
            if total >= 2 and common and facet.name in _NOUNS:
                return (min(reversed(common), key=lambda c: (facet.categories or {}).get(c, 0)),)
    return ()


def _stated(term: Term, vocabulary: Vocabulary, category: str) -> int:
    """In how many items of a category a term stands."""
    facet = vocabulary.facets[term.facet]
    if facet.kind == "flag":
        return (facet.categories or {}).get(category, 0)
    places = facet.places or {}
    if str(term.value) in places:
        return places[str(term.value)].get(category, 0)
    return sum(where.get(category, 0) for value, where in places.items() if means(str(term.value), value))


def _meant(match: Match, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None, categories: Sequence[str]) -> Term | None:
    """The facet that an ambiguous word means: the one most stated where the shopper looks; None when it means nothing there."""
    terms = [t for t in match.terms if t.facet != "category"]
    where = [category] if category else list(categories)
    at_home = [t for t in terms if any(_stated(t, vocabulary, c) for c in where)]
    if at_home:
        return max(at_home, key=lambda t: sum(_stated(t, vocabulary, c) for c in where))
    adjective = match.last - match.first == 1 and tokens[match.first].lemma in SCALES
    if where:
        terms = [t for t in terms if t.facet in _EVERYWHERE or _general(t, vocabulary)]
    return None if adjective else next(iter(terms), None)


def _general(term: Term, vocabulary: Vocabulary) -> bool:
    facet = vocabulary.facets[term.facet]
    return facet.kind == "flag" and len(facet.categories or {}) > _GENERAL


def _hard(match: Match, tokens: Sequence[Token], stance: Stance, facet: Facet) -> bool:
    before = [t.lemma for t in tokens[max(match.first - 2, 0) : match.first]]
    purpose = bool(before) and (before[-1] in _PURPOSE or (len(before) == 2 and before[0] in _PURPOSE and before[1] in ("my", "a", "the", "some")))
    return stance is not Stance.WISHED and not (purpose and facet.several and facet.name not in _PERSONS)


def _wanted(facet: str, hard: bool, named: Sequence[tuple[Match, Term]], tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Filter]:
    values = list(dict.fromkeys(term.value for _, term in named))
    source = ", ".join(dict.fromkeys(_words(tokens, match) for match, _ in named))
    known = vocabulary.facets[facet]
    if len(values) > 1 and (not known.several or _joined_by_or(named, tokens)):
        return [Filter(facet, "in", tuple(str(v) for v in values), hard, source)]
    return [Filter(facet, "=", v, hard, next(_words(tokens, m) for m, t in named if t.value == v)) for v in values]


def _joined_by_or(named: Sequence[tuple[Match, Term]], tokens: Sequence[Token]) -> bool:
    between = tokens[named[0][0].last : named[-1][0].first]
    return any(t.lemma in ("or", "/") for t in between)


def _words(tokens: Sequence[Token], match: Match) -> str:
    return " ".join(t.text for t in tokens[match.first : match.last])


def _source(tokens: Sequence[Token], match: Match, stances: Sequence[Stance]) -> str:
    """The words of an exclusion with the negation that rules them: "nothing with down"."""
    start = match.first
    while start > 0 and stances[start - 1] is stances[match.first] and match.first - start < 4:
        start -= 1
    words = [*tokens[start : match.last]]
    if match.last < len(tokens) and tokens[match.last].lemma == "free" and stances[match.last] is Stance.UNWANTED:
        words.append(tokens[match.last])
    return " ".join(t.text for t in words)
