"""Plain adjectives of measure in a wish: "a warm sleeping bag", "something light", "the blender should be quiet".

They bound nothing. Each becomes a soft filter for the third of the category's items that goes furthest that way, by the facet that the adjective measures.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from chatbot.domain.request import Filter
from chatbot.domain.units import unit_of
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import SCALES, Direction, facet_of
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Facets that have words and orders of their own.
_NOT_MEASURED = frozenset({"price", "rating"})
#: Adjectives that may be about what no facet measures: a fast laptop has no fast screen.
_VAGUE = frozenset({"fast", "quick", "good", "popular", "easy", "low", "high", "strong"})
#: Dimensions that tell what an adjective means even where the facet's name doesn't. A length or a time may be that of anything.
_TELLING = frozenset({"mass", "temperature", "tog", "sound", "light", "luminance", "power", "people"})
#: Behind these an adjective speaks of the thing that is wished for: "it should be light", "something quiet".
_SAYING = frozenset({"be", "something", "anything"})
_BETWEEN = frozenset({"really", "very", "quite", "nice", "super", "extra", "pretty", "and", "but"})
_ONES = frozenset({"one", "thing", "version", "model", "option"})
_SHINING = frozenset("warm cold cool bright white soft natural yellow red blue enough more much little".split())
_NEGATIONS = frozenset({"not", "no", "never", "nothing", "too", "isn't", "without", "how"})


@dataclass(frozen=True, slots=True)
class Positive:
    """A soft wish for one end of a facet, and the word that said so."""

    filter: Filter
    word: str


def positives(tokens: Sequence[Token], claimed: Collection[int], heads: Collection[int], vocabulary: Vocabulary, category: str | None) -> tuple[Positive, ...]:
    """The soft wishes of a message's plain adjectives. ``claimed`` tokens mean something else already, those of ``heads`` name a category."""
    if category is None:
        return ()
    found: dict[str, Positive] = {}
    for at, token in enumerate(tokens):
        if token.lemma not in SCALES.keys() - _VAGUE or at in claimed or _is_seen_by(tokens, at) or _NEGATIONS & {t.lemma for t in tokens[max(at - 2, 0) : at]}:
            continue
        near = [t.lemma for t in tokens[at + 1 : at + 3] if t.is_word]
        grounded = _grounded(token.lemma, near, vocabulary, category)
        if grounded and (_of_the_thing(tokens, at, claimed, heads) or _names(grounded[0], near)):
            wish = _for_the_third(grounded[0], grounded[1], category, token.text)
            found |= {grounded[0].name: Positive(wish, token.lemma)} if wish else {}
    return tuple(found.values())


def _is_seen_by(tokens: Sequence[Token], at: int) -> bool:
    """Whether "light" is what one sees by: "warm light", "enough light to read"."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = behind is None or not behind.is_word or behind.lemma in STOPWORDS
    return tokens[at].lemma == "light" and at > 0 and tokens[at - 1].lemma in _SHINING and ends


def _grounded(adjective: str, near: Sequence[str], vocabulary: Vocabulary, category: str) -> tuple[Facet, Direction] | None:
    """The facet that an adjective surely measures in a category, and which way."""
    grounded = facet_of(adjective, vocabulary, category, near)
    if grounded is None or grounded[0].name in _NOT_MEASURED or not grounded[0].unit:
        return None
    facet = grounded[0]
    unit = unit_of(facet.unit)
    named = _names(facet, near) or set(SCALES[adjective].names) & set(lemmas(facet.label))
    return grounded if named or (unit is not None and unit.dimension in _TELLING) else None


def _names(facet: Facet, near: Sequence[str]) -> bool:
    return bool(set(lemmas(facet.label)) & set(near))


def _of_the_thing(tokens: Sequence[Token], at: int, claimed: Collection[int], heads: Collection[int]) -> bool:
    """Whether the adjective stands before the thing, other properties between, or is said of it behind a verb."""
    behind = next(_behind(tokens, at, claimed, heads), None)
    if behind is not None:
        return True
    k = at - 1
    while k >= 0 and tokens[k].lemma in _BETWEEN | SCALES.keys():
        k -= 1
    ends = at + 1 >= len(tokens) or not tokens[at + 1].is_word or tokens[at + 1].lemma in ("and", "but", "please", "with", "for", "to", "enough")
    return ends and (k < 0 or tokens[k].lemma in _SAYING)


def _behind(tokens: Sequence[Token], at: int, claimed: Collection[int], heads: Collection[int]) -> Iterator[int]:
    """Where the thing stands that an adjective describes."""
    for k in range(at + 1, len(tokens)):
        if k in heads or (k == at + 1 and tokens[k].lemma in _ONES):
            yield k
        between = k in claimed or tokens[k].tight or tokens[k].lemma in SCALES or tokens[k].text == "," or tokens[k].lemma == "and"
        if not between or k in heads:
            return


def _for_the_third(facet: Facet, direction: Direction, category: str, source: str) -> Filter | None:
    low, high = (facet.thirds or {}).get(category, (None, None))
    end = high if direction > 0 else low
    if end is None:
        return None
    return Filter(facet.name, ">=" if direction > 0 else "<=", end, hard=False, source=source, unit=facet.unit)
