"""Critiques and orders: "cheaper", "not as big", "half the price", "dressier", "the lightest", "sorted by price", "top rated"."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from chatbot.domain.request import Filter, Leaning, Sort
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import SCALES, Comparative, Direction, comparatives, facet_of, stated_in
from chatbot.understanding.amounts import MORE_OR_LESS
from chatbot.understanding.degrees import degree_before, multiples
from chatbot.understanding.measures import filters_of
from chatbot.understanding.qualities import Quality
from chatbot.understanding.quantities import Quantity
from chatbot.understanding.reading import Critique
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.tokens import Token
from chatbot.understanding.verbs import LASTING, told_by_verbs, told_by_years

#: Plain adjectives that ask for the low end of the price.
_CHEAP = frozenset({"cheap", "affordable", "inexpensive"})
_NEAR = 5
_SEEMING = frozenset({"look", "feel", "seem", "smell", "sound", "taste"})
_EXPENSIVE = frozenset({"expensive", "pricy", "pricey", "costly", "dear"})
#: What points at an item in a bare "less than the first".
_POINTED = frozenset("the that this those one first second third fourth fifth sixth last please pls , . !".split())
_COPULAS = frozenset("is are was were be looks look seems sounds".split())
#: How soon "the better" follows in "the lighter it is the better".
_SOON = 6
_ORDERING = frozenset({"sort", "sorted", "order", "ordered", "rank", "ranked"})
_RATED = (
    ("highest", "rated"),
    ("top", "rated"),
    ("best", "rated"),
    ("best", "reviewed"),
    ("highest", "rating"),
    ("best", "rating"),
    ("best", "review"),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """What a message compares: critiques relative to what is on show, an order, leanings, and the words that became one of them."""

    critiques: tuple[Critique, ...] = ()
    sort: Sort | None = None
    leanings: tuple[Leaning, ...] = ()
    used: frozenset[str] = frozenset()

    def cheapest_first(self) -> "Compared":
        """The same for who doesn't want to pay much, unless it says already what comes first, or what price."""
        return self if self.sort or any(c.facet == "price" for c in self.critiques) else replace(self, sort=Sort("price"))

    def beside(self, measured: Sequence[Filter]) -> "Compared":
        """The same without what a number says more exactly: "not too long, an hour at most"."""
        said = {f.facet for f in measured}
        return replace(self, critiques=tuple(c for c in self.critiques if c.facet not in said or "too" not in c.source.casefold().split()))

    def alone(self) -> "Compared":
        """The same where nothing is on show to be compared with: "not too expensive" puts the cheapest first."""
        cheaper = any(c.facet == "price" and c.direction < 0 for c in self.critiques)
        return replace(self, critiques=(), sort=Sort("price") if cheaper and self.sort is None else self.sort)


def compared(
    tokens: Sequence[Token],
    amounts: Sequence[Quantity],
    vocabulary: Vocabulary,
    category: str | None,
    asked: Sequence[Quality] = (),
    weighed: Collection[int] = frozenset(),
    refused: Collection[int] = frozenset(),
    differences: Sequence[Quantity] = (),
) -> Compared:
    """The critiques and the order of a message. A comparative that bounds a number ("cheaper than $50") is neither.

    ``asked`` are the qualities that it wants more or less of; one that a facet measures ("more storage") becomes a critique.
    ``weighed`` are tokens that only prefer one value to another ("green would be better than black"), ``refused`` those that are ruled out ("nothing
    cheap"), and by ``differences`` something is to differ ("1000 pieces fewer").
    """
    said = [*multiples(tokens, vocabulary, category), *_by_amount(tokens, differences, vocabulary, category)]
    said += [*_priced(tokens), *told_by_years(tokens, vocabulary, category)]
    found = _Found(tokens, amounts, vocabulary, category, said or list(told_by_verbs(tokens, vocabulary, category)))
    found.sort = _order(tokens, vocabulary)
    found.used |= {"rated", "rating", "review", "reviewed", "top"} if found.sort and found.sort.facet == "rating" else set()
    found.used |= {w for c in found.critiques for w in lemmas(c.source)}
    for comparative in (c for c in comparatives(tokens) if not weighed or c.last - 1 not in weighed):
        found.hear(comparative)
    for quality in asked:
        found.lean(quality)
    cheap = any(_is_cheap(t, i in refused) and not _only_seems(tokens, i) for i, t in enumerate(tokens))
    if found.sort is None and cheap and not found.critiques:
        found.sort = Sort("price")
    return Compared(tuple(found.critiques), found.sort, tuple(found.leanings), frozenset(found.used))


def _only_seems(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word tells how something looks, and of no price: "half zips look cheap"."""
    k = i - 1
    while k >= 0 and tokens[k].lemma in ("so", "too", "very", "a", "bit", "really", "rather"):
        k -= 1
    return k >= 0 and tokens[k].lemma in _SEEMING


def _is_no_extreme(tokens: Sequence[Token], first: int) -> bool:
    """Whether neither end of a scale is asked for: "not the cheapest", "between the cheapest and the dearest"."""
    before = [t.lemma for t in tokens[max(first - _NEAR, 0) : first]]
    return before[-2:] in (["not", "the"], ["nor", "the"]) or "between" in before


def _is_cheap(token: Token, refused: bool) -> bool:
    """Whether a word asks for the low end of the price: "affordable", or the ``refused`` opposite, "nothing pricey"."""
    return token.lemma in (_EXPENSIVE if refused else _CHEAP)


@dataclass(slots=True)
class _Found:
    """What was found in a message so far."""

    tokens: Sequence[Token]
    amounts: Sequence[Quantity]
    vocabulary: Vocabulary
    category: str | None
    critiques: list[Critique]
    leanings: list[Leaning] = field(default_factory=list)
    sort: Sort | None = None
    used: set[str] = field(default_factory=set)

    def hear(self, found: Comparative) -> None:
        """A comparative or superlative of measure: a bound, an order, or a leaning where the catalogue measures no such thing."""
        near = [t.lemma for t in self.tokens[found.last : found.last + 2]]
        near += [t.lemma for t in self.tokens[max(found.first - 1, 0) : found.first]]
        near += ["lasting", "battery"] if found.first and self.tokens[found.first - 1].lemma in LASTING else []
        of_people = found.adjective == "good" and near[:1] and near[0] in PEOPLE
        if _bounds_a_number(self.tokens, found, self.amounts) or of_people or _only_judges(self.tokens, found):
            return
        self.used.add(found.adjective)
        grounded = facet_of(found.adjective, self.vocabulary, self.category, near)
        if grounded is None:
            self.leanings.append(_leaning(self.tokens, found.adjective, found.reversed, found.first, found.last))
            return
        facet, direction = grounded
        if found.reversed:
            direction = 1 if direction < 0 else -1
        if found.degree == "superlative" and _is_no_extreme(self.tokens, found.first):
            return
        if found.degree == "superlative" or _the_better(self.tokens, found.last):
            self.sort = self.sort or Sort(facet.name, descending=direction > 0)
        elif not any(c.facet == facet.name for c in self.critiques):
            self.critiques.append(_critique(self.tokens, facet, direction, found.first, found.last))

    def lean(self, quality: Quality) -> None:
        """More or less of a quality, or of what a facet measures after all ("more storage")."""
        self.used.add(quality.word)
        measured = _measured(quality.word, self.vocabulary, self.category)
        if measured is None:
            self.leanings.append(_leaning(self.tokens, quality.word, quality.away, quality.first, quality.last))
        elif quality.superlative:
            self.sort = self.sort or Sort(measured.name, descending=not quality.away)
        else:
            direction: Direction = -1 if quality.away else 1
            self.critiques.append(_critique(self.tokens, measured, direction, quality.first, quality.last))


def _only_judges(tokens: Sequence[Token], found: Comparative) -> bool:
    """Whether "better" says what is preferred and asks for no better rating: "a lighter one would be better", "the lighter the better"."""
    if found.adjective != "good" or found.degree != "comparative":
        return False
    before = tokens[found.first - 1].lemma if found.first else ""
    behind = tokens[found.last] if found.last < len(tokens) else None
    ends = behind is None or not behind.is_word or behind.lemma in ("for", "though", "then", "please")
    return ends and (before in _COPULAS or (before == "the" and any(t.lemma == "the" for t in tokens[: found.first - 1])))


def _the_better(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comparative before ``at`` is wanted as far as it goes: "the lighter the better"."""
    said = [t.lemma for t in tokens[at : at + _SOON]]
    return any(a == "the" and b in ("better", "happier") for a, b in pairwise(said))


def _critique(tokens: Sequence[Token], facet: Facet, direction: Direction, first: int, last: int) -> Critique:
    degree = degree_before(tokens, first)
    said = first - bool(degree.least or degree.slight)
    said -= said > 0 and said < first and tokens[said - 1].lemma == "a"
    return Critique(facet.name, direction, _said(tokens, said, last), degree.least, degree.slight)


def _by_amount(tokens: Sequence[Token], differences: Sequence[Quantity], vocabulary: Vocabulary, category: str | None) -> list[Critique]:
    """So much more or less of what an amount measures: "two kilos less", "1000 pieces fewer"."""
    said = [(q, MORE_OR_LESS[tokens[q.last].lemma]) for q in differences if tokens[q.last].lemma in MORE_OR_LESS]
    facets = [(next(iter(filters_of(q, tokens, vocabulary, category)), None), q, direction) for q, direction in said]
    return [Critique(f.facet, direction, _said(tokens, q.first, q.last + 1)) for f, q, direction in facets if f is not None]


def _priced(tokens: Sequence[Token]) -> list[Critique]:
    """ "Less than the first one costs", or just "less than the first"."""
    words = [t.lemma for t in tokens]
    for i in range(len(words) - 2):
        if words[i] in ("less", "more") and words[i + 1] == "money" and not any(t.is_number for t in tokens):
            return [Critique("price", -1 if words[i] == "less" else 1, _said(tokens, i, i + 2))]
        said = "cost" in words[i + 2 :] or (words[i] == "less" and all(w in _POINTED for w in words[i + 2 :]))
        if words[i] in ("less", "more") and words[i + 1] == "than" and said and not any(t.is_number for t in tokens):
            return [Critique("price", -1 if words[i] == "less" else 1, _said(tokens, i, i + 1))]
    return []


def _leaning(tokens: Sequence[Token], word: str, away: bool, first: int, last: int) -> Leaning:
    return Leaning(word, away, source=_said(tokens, first, last))


def _said(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(t.text for t in tokens[first:last])


def _measured(word: str, vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The numeric facet that a noun of quantity names: "more storage", "less weight"."""
    for facet in vocabulary.facets.values():
        if facet.kind == "number" and word in lemmas(facet.label) and stated_in(facet, category):
            return facet
    return None


def _bounds_a_number(tokens: Sequence[Token], found: Comparative, amounts: Sequence[Quantity]) -> bool:
    if any(q.first <= found.first < q.last for q in amounts):
        return True
    after = tokens[found.last : found.last + 3]
    if found.adjective in SCALES and [t.lemma for t in tokens[max(found.first - 1, 0) : found.first]] == ["or"]:
        return any(q.last <= found.first <= q.last + 2 for q in amounts)  # "4.5 stars or better"
    return bool(after) and after[0].lemma == "than" and any(t.is_number for t in after)


def _order(tokens: Sequence[Token], vocabulary: Vocabulary) -> Sort | None:
    """An order that is asked for by name."""
    words = tuple(t.lemma for t in tokens)
    if any(words[i : i + 2] in _RATED for i in range(len(words))):
        return Sort("rating", descending=True)
    for i, word in enumerate(words[:-2]):
        if word in _ORDERING and words[i + 1] == "by":
            for facet in vocabulary.facets.values():
                label = lemmas(facet.label)
                if facet.kind == "number" and words[i + 2 : i + 2 + len(label)] == label:
                    return Sort(facet.name, descending=facet.name == "rating" or "descending" in words)
    return None
