"""Whether a shopper wants to see things rather than be asked: "just show me something", "don't ask, just pick"."""

from collections.abc import Sequence

from chatbot.understanding.tokens import Token

_SEEING = frozenset({"show", "pick", "choose", "suggest", "recommend", "give"})
_ANYTHING = frozenset({"something", "anything", "whatever", "some", "it", "them"})
_NOT = frozenset({"don't", "dont", "not", "without", "stop", "no"})
_QUESTIONS = frozenset({"ask", "asking", "question", "questions"})


def wants_to_see(tokens: Sequence[Token]) -> bool:
    """Whether a message forbids questions, or asks to be shown just anything."""
    words = [t.lemma for t in tokens]
    for at, word in enumerate(words):
        rest = [w for w in words[at + 1 : at + 3] if w not in ("me", "us")]
        if word in _SEEING and ("just" in words[max(at - 1, 0) : at] or _ends(rest[:1], words[at + 1 :])):
            return True
        if word in _NOT and _QUESTIONS.intersection(words[at + 1 : at + 4]):
            return True
    return False


def _ends(said: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether "something" is all that is to be shown: nothing follows that says what."""
    if not said or said[0] not in _ANYTHING:
        return False
    after = rest[list(rest).index(said[0]) + 1 :]
    return not after or not after[0][:1].isalnum() or after[0] in ("please", "already", "now", "then")
