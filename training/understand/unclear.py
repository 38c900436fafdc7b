"""Which words of a message are put to the model: those that the layers before it would leave."""

from collections.abc import Sequence
from random import Random

from chatbot.understanding.leftover import Leftover
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token, tokenize
from training.understand.piece import Piece, written

#: How often a word is one that the catalogue has in a title, so that it isn't in question: shops differ.
_IN_A_TITLE = (0.05, 0.15, 0.4, 0.7, 0.85)


def unclear(rng: Random, message: Sequence[Piece], *, alone: bool) -> Leftover:
    """What is left of a message. ``alone`` says that no other layer was there: then every word of content is in question."""
    text = written(message)
    tokens = tokenize(text)
    owners = owned(message, tokens)
    common: dict[str, bool] = {}
    in_a_title = rng.choice(_IN_A_TITLE)

    def content(at: int) -> bool:
        token = tokens[at]
        explained = not alone and message[owners[at]].role == "name"
        return not explained and (token.is_number or (token.is_word and len(token.lemma) > 1 and not _is_grammar(token)))

    def unknown(at: int) -> bool:
        token = tokens[at]
        return token.is_word and (alone or not common.setdefault(token.lemma, rng.random() < in_a_title))

    left = frozenset(at for at in range(len(tokens)) if content(at))
    grammar = frozenset(at for at, t in enumerate(tokens) if (_is_grammar(t) or not t.is_word) and not t.is_number)
    return Leftover(text, tokens, left | grammar, left, frozenset(at for at in sorted(left) if unknown(at)), ())


def owned(message: Sequence[Piece], tokens: Sequence[Token]) -> list[int]:
    """For each token the piece that it begins in."""
    ends: list[int] = []
    for piece in message:
        ends.append((ends[-1] if ends else 0) + len(piece.text))
    return [next(at for at, end in enumerate(ends) if token.start < end) for token in tokens]


def _is_grammar(token: Token) -> bool:
    return not STOPWORDS.isdisjoint((token.text.casefold(), token.lemma, token.lemma.split("'")[0]))
