"""Which facet a word of the catalogue means where the shopper looks, if any."""

from collections.abc import Collection, Sequence

from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas, means
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.breadth import sole_kind
from chatbot.understanding.cues import Stance, cue_at
from chatbot.understanding.lexicon import Match, Term
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Facets whose values are nouns for the thing itself.
NOUNS = frozenset({"type", "genre", "product_type", "kind", "model", "series"})
#: Facets that are a wish in any category, whether or not it states them.
EVERYWHERE = frozenset({"brand", "color", "size", "material", "gender"})
#: Facets that say for whom a thing is made.
PERSONS = frozenset({"gender", "age_group"})
#: Facets of what has a body or is worn.
_BODILY = frozenset({"material", "size", "color", "gender"})
#: A yes/no property that this many categories state is one of things in general ("waterproof").
_GENERAL = 3
_COPULAS = frozenset("is are be get gets feel feels seem becomes so very really quite too always often rather pretty extremely a bit little".split())
#: The letters of a size that is said in a word: "medium" is M.
_SHORT = 3
#: A facet of no more values than this is a closed choice.
_FEW = 12


def meant(
    match: Match,
    tokens: Sequence[Token],
    vocabulary: Vocabulary,
    category: str | None,
    categories: Sequence[str],
    stance: Stance,
    described: Collection[int] = (),
) -> Term | None:
    """The facet that an ambiguous word means: the one most stated where the shopper looks; None when it means nothing there.

    ``described`` are the tokens that say of what color, size or material a thing is, by whom or for whom.
    """
    terms = [t for t in match.terms if t.facet != "category" and not _only_in_name(t, match, category)]
    where = [category] if category else list(categories)
    beside = {t.lemma for t in (*tokens[max(match.first - 2, 0) : match.first], *tokens[match.last : match.last + 2])} | _told_of(tokens, match.first)
    if _made_by(match, tokens) and (brands := [t for t in terms if t.facet == "brand"]):
        return brands[0]
    if labelled := [t for t in terms if _labelled(t, beside)]:
        terms = [*labelled, *(t for t in terms if t not in labelled and not _word_of_size(t))]
    at_home = [t for t in terms if any(stated(t, vocabulary, c) for c in where)]
    if at_home:
        return max(at_home, key=lambda t: (_labelled(t, beside), sum(stated(t, vocabulary, c) for c in where)))
    if where and match.exact and (asked := [t for t in terms if _asked(t, vocabulary, where)]):
        return asked[0]
    adjective = match.last - match.first == 1 and tokens[match.first].lemma in SCALES and not (labelled and _called_size(match, tokens))
    if where:
        terms = [t for t in terms if (t.facet in EVERYWHERE and not _word_size(t) and _can_be(t, match, vocabulary, where)) or _general(t, vocabulary)]
    elif labelled and len({t.facet for t in labelled}) == 1:
        terms = labelled
    elif stance is not Stance.WISHED:
        terms = [
            t
            for t in terms
            if _widespread(t, match, vocabulary) and not _names_another_thing(t, match, tokens, vocabulary, described)
        ]
    return None if adjective else next(iter(terms), None)


def _told_of(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """What a sentence says the words at ``at`` of, if it does: the skin of "my skin is so dry"."""
    k = at - 1
    while k > 0 and tokens[k].lemma in _COPULAS:
        k -= 1
    return frozenset({tokens[k].lemma}) if 0 <= k < at - 1 else frozenset()


def stated(term: Term, vocabulary: Vocabulary, category: str) -> int:
    """In how many items of a category a term stands, as itself or as a kind of it: "goose down" is down."""
    facet = vocabulary.facets[term.facet]
    if facet.kind == "flag":
        return (facet.categories or {}).get(category, 0)
    places = facet.places or {}
    return sum(where.get(category, 0) for value, where in places.items() if means(str(term.value), value))


def _can_be(term: Term, match: Match, vocabulary: Vocabulary, where: Sequence[str]) -> bool:
    """Whether things of these categories have a material, a color or a size at all: a perfume isn't made of leather, however it smells. What is called by
    a part of its name must be stated there: the palm of gloves is no palm straw."""
    facet = vocabulary.facets[term.facet]
    if term.facet == "material" and match.last - match.first < len(lemmas(str(term.value))):
        return False
    return facet.name not in _BODILY or any((facet.categories or {}).get(c) for c in where)


def _labelled(term: Term, beside: Collection[str]) -> bool:
    """Whether the facet's own name stands beside: "wooden handle", "leather cover"."""
    return any(w in beside for w in lemmas(term.facet.replace("_", " ")) if w not in ("material", "type", "color"))


def _only_in_name(term: Term, match: Match, category: str | None) -> bool:
    """Whether a value is only a word of the category's own name: "plush" of plush toys."""
    return (
        category is not None and match.last - match.first == 1 and set(lemmas(str(term.value))) < set(lemmas(category))
    )


def _made_by(match: Match, tokens: Sequence[Token]) -> bool:
    return match.first > 0 and tokens[match.first - 1].lemma == "by"


def _word_of_size(term: Term) -> bool:
    """Whether a size is said in a word ("medium"), which the name of another facet beside it claims ("medium warmth")."""
    return term.facet == "size" and len(str(term.value)) <= _SHORT


def _called_size(match: Match, tokens: Sequence[Token]) -> bool:
    """Whether a word of size directly follows "size": "size large"."""
    return match.first > 0 and tokens[match.first - 1].lemma == "size"


def _word_size(term: Term) -> bool:
    """Whether a size is an ordinary word: "full", "twin", "kids"."""
    return (
        term.facet == "size"
        and isinstance(term.value, str)
        and len(term.value) > 3
        and term.value.isalpha()
        and not term.value.isupper()
    )


def _widespread(term: Term, match: Match, vocabulary: Vocabulary) -> bool:
    """Whether a word means this value even where nobody said what is looked for: not one that two kinds of things alone have ("machines")."""
    facet = vocabulary.facets[term.facet]
    if facet.kind == "flag":
        return True
    if _word_size(term) or (not match.exact and len(facet.categories or ()) < _GENERAL):
        return False
    if facet.name in EVERYWHERE or facet.name in NOUNS or match.last - match.first > 1:
        return True
    return widespread(facet, vocabulary)


def _names_another_thing(term: Term, match: Match, tokens: Sequence[Token], vocabulary: Vocabulary, described: Collection[int]) -> bool:
    """Whether the word is part of the name of a thing that the shop doesn't know: "a hiking pole", "bike lock"."""
    facet = vocabulary.facets[term.facet]
    if facet.kind == "flag":
        before = tokens[match.first - 1] if match.first else None
        return (
            before is not None
            and match.first - 1 not in described
            and not _required(tokens, match.last)
            and before.is_word
            and before.lemma not in STOPWORDS
            and not widespread(facet, vocabulary)
        )
    after = tokens[match.last] if match.last < len(tokens) else None
    if not facet.several or facet.name in EVERYWHERE or sole_kind(vocabulary) is not None:
        return False
    return after is not None and after.is_word and after.lemma not in STOPWORDS and match.last + 1 == len(tokens)


def _required(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words at ``at`` say that what stands before them is a must."""
    cue = cue_at(tokens, at, behind=True) if at < len(tokens) else None
    return cue is not None and cue[0] is Stance.WANTED


def widespread(facet: Facet, vocabulary: Vocabulary) -> bool:
    """Whether a good part of the shop's items state this facet."""
    return sum((facet.categories or {}).values()) >= max(vocabulary.categories.values(), default=0)


def _asked(term: Term, vocabulary: Vocabulary, where: Sequence[str]) -> bool:
    """Whether most items looked at state the facet, so that one of its values is a wish even where no item has it: "a corded hammer"."""
    facet = vocabulary.facets[term.facet]
    if facet.kind != "words" or len(facet.values or ()) > _FEW:
        return False
    return any((facet.categories or {}).get(c, 0) * 2 > vocabulary.categories.get(c, 0) for c in where)


def _general(term: Term, vocabulary: Vocabulary) -> bool:
    facet = vocabulary.facets[term.facet]
    return facet.kind == "flag" and len(facet.categories or {}) > _GENERAL
