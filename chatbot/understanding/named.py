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
#: A category takes in a smaller one of which it has at least this share.
_TAKEN_IN = 0.3


@dataclass(frozen=True, slots=True)
class Named:
    """What the names of a message come to. ``categories`` has several where a word fits several ("boots"); ``unused`` are names that mean
    nothing where the shopper looks, left as plain words."""

    categories: tuple[str, ...]
    filters: tuple[Filter, ...]
    drops: tuple[str, ...]
    unused: tuple[Match, ...] = ()


def name(
    matches: Sequence[Match],
    tokens: Sequence[Token],
    stances: Sequence[Stance],
    vocabulary: Vocabulary,
    current: str | None,
) -> Named:
    """Read the matches of a message; ``current`` is the category that the conversation is about so far."""
    categories, category_filters = _categories(matches, tokens, stances, vocabulary, current)
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
            filters.append(
                Filter(
                    term.facet,
                    "!=",
                    term.value,
                    source=_source(tokens, match, stances),
                    lasting=stance is Stance.DISLIKED,
                )
            )
        else:
            wanted[term.facet, _hard(match, tokens, stance, vocabulary.facets[term.facet])].append((match, term))
    for (facet, hard), named in wanted.items():
        filters.extend(_wanted(facet, hard, named, tokens, vocabulary))
    return Named(categories, tuple(filters), tuple(dict.fromkeys(drops)), tuple(unused))


def _categories(
    matches: Sequence[Match],
    tokens: Sequence[Token],
    stances: Sequence[Stance],
    vocabulary: Vocabulary,
    current: str | None,
) -> tuple[tuple[str, ...], list[Filter]]:
    """The categories that the message is about, the narrowest one named, and filters on unwanted ones.

    What stands behind "for" is for whom or what a thing is ("a towel for the baby"), and gives way to the thing itself.
    """
    filters: list[Filter] = []
    wanted: list[tuple[bool, int, tuple[str, ...]]] = []
    for at, match in enumerate(matches):
        named = tuple(str(t.value) for t in match.terms if t.facet == "category")
        names = named or (() if _at_home(match, vocabulary, current) else _implied(match, vocabulary))
        unwanted = stances[match.first] in (Stance.UNWANTED, Stance.DISLIKED)
        if unwanted and not _qualified(matches, at, stances):
            filters += [Filter("category", "!=", n, source=_source(tokens, match, stances)) for n in named]
            continue
        if not names:
            continue
        if current in names:
            names = (str(current),)
        wanted.append((_is_purpose(tokens, match), at, names))
    narrow = [w for w in wanted if not any(_wider(w[2], other[2], vocabulary) for other in wanted)]
    return (min(narrow or wanted)[2] if wanted else ()), filters


def _wider(names: Sequence[str], others: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether these categories take in the others, at least in part: men's things take in some of the jackets."""
    facet = vocabulary.facets["category"]
    counts, places = facet.values or {}, facet.places or {}
    return any(
        a != b and counts[a] > counts[b] and places[b].get(a, 0) >= _TAKEN_IN * counts[b] for a in names for b in others
    )


def _at_home(match: Match, vocabulary: Vocabulary, current: str | None) -> bool:
    """Whether the name means something in the category that the conversation is about: "cream" is a color of headphones, no moisturizer."""
    return current is not None and any(t.facet in _EVERYWHERE or _stated(t, vocabulary, current) for t in match.terms)


def _qualified(matches: Sequence[Match], at: int, stances: Sequence[Stance]) -> bool:
    """Whether the name before belongs to this one: in "anything but leather boots" it is the leather that isn't wanted."""
    before = matches[at - 1] if at else None
    return (
        before is not None and before.last == matches[at].first and stances[before.first] is stances[matches[at].first]
    )


def _is_purpose(tokens: Sequence[Token], match: Match) -> bool:
    k = match.first - 1
    while k >= 0 and tokens[k].lemma in ("a", "an", "the", "my", "our", "your", "his", "her"):
        k -= 1
    return k > 0 and tokens[k].lemma == "for" and tokens[k - 1].lemma not in ("look", "looking", "search", "searching")


def _implied(match: Match, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The category that a noun for the thing itself implies: "parka" a jacket, "hooded towel" a towel."""
    for term in match.terms:
        facet = vocabulary.facets[term.facet]
        if facet.name not in _NOUNS or facet.kind != "words":
            continue
        places = (facet.places or {}).get(str(term.value), {})
        total = (facet.values or {}).get(str(term.value), 0)
        common = [c for c in places if places[c] / max(total, 1) >= _IMPLIES]
        if total >= 2 and common:
            return (min(reversed(common), key=lambda c: (facet.categories or {}).get(c, 0)),)
    return ()


def _stated(term: Term, vocabulary: Vocabulary, category: str) -> int:
    """In how many items of a category a term stands, as itself or as a kind of it: "goose down" is down."""
    facet = vocabulary.facets[term.facet]
    if facet.kind == "flag":
        return (facet.categories or {}).get(category, 0)
    places = facet.places or {}
    return sum(where.get(category, 0) for value, where in places.items() if means(str(term.value), value))


def _meant(
    match: Match, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None, categories: Sequence[str]
) -> Term | None:
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
    purpose = bool(before) and (
        before[-1] in _PURPOSE
        or (len(before) == 2 and before[0] in _PURPOSE and before[1] in ("my", "a", "the", "some"))
    )
    return stance is not Stance.WISHED and not (purpose and facet.several and facet.name not in _PERSONS)


def _wanted(
    facet: str, hard: bool, named: Sequence[tuple[Match, Term]], tokens: Sequence[Token], vocabulary: Vocabulary
) -> list[Filter]:
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
