"""What no longer matters: "any color", "whatever brand", "the price doesn't matter"."""

from collections.abc import Sequence

from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.polarity import Stance
from chatbot.understanding.tokens import Token

_ANY = frozenset({"any", "whatever", "whichever", "which", "every"})
_OTHER_NAMES = {"price": ("budget", "cost")}


def dropped(tokens: Sequence[Token], ruled: Sequence[Stance], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The facets whose names stand where the message says that they don't matter."""
    words = tuple(t.lemma for t in tokens)
    moot = [i for i in range(len(words)) if ruled[i] is Stance.INDIFFERENT or (i and words[i - 1] in _ANY)]
    if not moot:
        return ()
    found: list[str] = []
    for facet in vocabulary.facets.values():
        for name in (lemmas(facet.label), *((other,) for other in _OTHER_NAMES.get(facet.name, ()))):
            if name and any(words[i : i + len(name)] == name for i in moot):
                found.append(facet.name)
    return tuple(dict.fromkeys(found))
