"""Whether a message does nothing but point at an item: "the second one", "what about the Skerry?", "number 3 please"."""

from collections.abc import Iterable, Sequence

from chatbot.domain.words import lemmas
from chatbot.understanding.reading import References
from chatbot.understanding.tokens import Token

_NOTHING_MORE = frozenset(
    """
    the a that this those these one ones what how about and or ok okay please yes well then hm hmm um sorry i mean meant think so it's
    option number item no product card choice to from on in with
    """.split()
)


def only_points(tokens: Sequence[Token], found: References, titles: Iterable[str] = ()) -> bool:
    """Whether all words of a message belong to its reference or say nothing; ``titles`` are those of the items pointed at."""
    own = {w for text in (found.words, found.beyond, *titles) for w in lemmas(text)} | {"st", "nd", "rd", "th"}
    rest = [t for t in tokens if (t.is_word or t.is_number) and t.lemma not in own and t.lemma not in _NOTHING_MORE]
    return bool(found.items or found.beyond) and not found.weak and not rest
