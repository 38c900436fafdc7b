"""The sentence of a description that speaks of something, to be quoted as it stands."""

from collections.abc import Collection

from chatbot.domain.words import lemmas

#: From these cosines on a sentence speaks of something: with a word of it, and without.
_NAMED, _ALIKE = 0.3, 0.5


def speaks(sentence: str, of: Collection[str], likeness: float) -> bool:
    """Whether a sentence, as near in meaning as ``likeness`` (a cosine), speaks ``of`` something, told in lemmas."""
    return likeness >= (_ALIKE if set(of).isdisjoint(lemmas(sentence)) else _NAMED)
