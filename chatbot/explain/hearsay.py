"""What buyers of an item say in their reviews: quoted as such, never stated as a fact."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.item import Item
from chatbot.domain.sentence import sentences
from chatbot.domain.words import lemmas

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]

#: A sentence of a review answers a question from this cosine on.
_ANSWERS = 0.45
#: Sentences compared at the most, and letters of one that is quoted.
_MOST, _LETTERS = 40, 220
#: Words that ask what others think.
_OPINION = frozenset({"review", "buyer", "customer", "opinion", "rated", "rating", "reviewer", "complain", "complaint", "feedback"})
_OTHERS, _SAYING = frozenset({"people", "other", "everyone", "others", "shopper"}), frozenset({"say", "think", "thought", "said", "like", "find"})


def asks_for_opinions(question: str) -> bool:
    """Whether a question is about what others think: "what do people say about it", "any reviews?"."""
    words = set(lemmas(question))
    return bool(words & _OPINION) or bool(words & _OTHERS and words & _SAYING)


def buyer_says(item: Item, question: str, embed: Embed) -> str:
    """The sentence of a review that is nearest to the question, as a quotation; empty where none is near enough."""
    said = _said(item)
    if not said:
        return ""
    vectors = embed([question, *said])
    likeness = vectors[1:] @ vectors[0]
    best = int(np.argmax(likeness))
    return f"One buyer says: “{said[best]}”" if likeness[best] >= _ANSWERS else ""


def opinions(item: Item, name: str) -> str:
    """The rating and the first sentences of two reviews; says so where nobody rated the item."""
    rating = f"Shoppers rate {name} {item.rating:g} out of 5, from {item.rating_count:,} ratings." if item.rating is not None else ""
    quoted = [f"“{first}”" for first in (next(iter(_cut(text)), "") for text in item.reviews[:2]) if first]
    said = f"One buyer says {quoted[0]}" + (f", another {quoted[1]}" if len(quoted) > 1 else "") if quoted else ""
    return " ".join(p for p in (rating, said) if p) or f"Nobody has rated {name} here yet."


def _said(item: Item) -> list[str]:
    return [each for text in item.reviews for each in _cut(text)][:_MOST]


def _cut(text: str) -> list[str]:
    return [s for s in sentences(text) if len(s) <= _LETTERS]
