"""An amount in a stretch of text ("$149", "just under 4 kg"), set beside what the data of an item state on a scale."""

from collections.abc import Iterable

from chatbot.grounding.itemfacts import ItemFacts
from chatbot.grounding.measures import SCALES, Scale
from chatbot.grounding.quantities import Quantity, quantity_at
from chatbot.grounding.stems import stem
from chatbot.grounding.tokens import Token, tokens

_AROUND = frozenset({"just", "only", "exactly", "a", "an", "of", "rating", "price", "score"})
_BARE = frozenset({"rating", "people", "spf", "pieces"})


def amount(text: str, scales: Iterable[Scale] = SCALES) -> Quantity | None:
    """The one amount that a text consists of; None for any other text."""
    words = tuple(t for t in tokens(text) if t.text != ".")
    at = next((i for i, t in enumerate(words) if t.kind == "number"), None)
    if at is None:
        return None
    found = quantity_at(words, at, (0, len(words)), tuple(scales))
    rest = [t for i, t in enumerate(words) if not found.start <= i < found.end]
    return found if all(_idle(t) for t in rest) else None


def _idle(word: Token) -> bool:
    return word.low in _AROUND or any(stem(word.low) in s.words for s in SCALES if word.kind == "word")


def states(facts: ItemFacts, scale: Scale, claim: Quantity) -> bool:
    """Whether what an item measures on a scale is the amount that is claimed."""
    claimed, dimension = claim.base(facts.item.currency)
    kind = dimension.split(":")[0]
    own = dimension == f"money:{facts.item.currency.upper()}" if kind == "money" else True
    fits = kind in scale.dimensions if kind else scale.name in _BARE
    return own and fits and [claim.admits(v, claimed) for v in facts.measured(scale.name)] == [True]
