"""Keywords one after the other without a comma: what stands behind "no zip" in "hoodie no zip grey mens XL" isn't ruled out by it."""

from collections.abc import Sequence

from chatbot.understanding.cues import Stance
from chatbot.understanding.match import Match
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Facets of adjectives, which stand before the noun that they describe and not behind it.
_DESCRIBING = frozenset({"color", "size", "gender", "age_group"})
#: What such an adjective is called: "not size small".
_LABELS = frozenset({"size", "sz", "color", "colour", "in", "shade"})
_MADE_OF = _DESCRIBING | {"material", "pattern"}


def past_the_noun(tokens: Sequence[Token], matches: Sequence[Match], ruled: Sequence[Stance]) -> tuple[Stance, ...]:
    """The stances without those that reach past the noun that is ruled out: to a color, a size or a wearer right behind it, and what follows that."""
    result = list(ruled)
    for match in matches:
        before = match.first - 1
        if before < 1 or not result[match.first] is result[before] is Stance.UNWANTED:
            continue
        if all(t.facet in _DESCRIBING for t in match.terms) and _ends_in_a_noun(tokens, matches, before) and _describes_nothing(tokens, matches, match.last):
            k = match.first
            while k < len(result) and result[k] is Stance.UNWANTED:
                result[k] = Stance.WANTED
                k += 1
    return tuple(result)


def _ends_in_a_noun(tokens: Sequence[Token], matches: Sequence[Match], at: int) -> bool:
    """Whether the word at ``at`` is the noun of what is ruled out."""
    name = next((m for m in matches if m.first <= at < m.last), None)
    if name is None and (tokens[at].lemma in STOPWORDS | _LABELS or tokens[at].lemma.endswith("n't")):
        return False
    return is_noun(tokens[at]) if name is None else all(t.facet not in _MADE_OF for t in name.terms)


def _describes_nothing(tokens: Sequence[Token], matches: Sequence[Match], last: int) -> bool:
    """Whether no noun stands behind that ends at ``last``, which it would describe."""
    if last >= len(tokens) or not tokens[last].is_word or tokens[last].lemma in STOPWORDS:
        return True
    name = next((m for m in matches if m.first == last), None)
    return name is not None and all(t.facet in _DESCRIBING for t in name.terms)
