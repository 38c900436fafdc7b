"""Questions that leave out what was asked before: "which ones can?" behind "can it go in the dishwasher?"."""

from collections.abc import Sequence

from chatbot.understanding.tokens import Token

_OPENING = frozenset("and so ok okay then but well hm hmm oh".split())
_WHICH = frozenset("which what any".split())
_OF_THEM = frozenset("one ones of them these those that there do does are is the item items others other".split())
#: A question that asks for the same of others ends with one of these.
_VERBS = frozenset("can could do does are is have has will would".split())
_MOST = 7


def asks_which_do(tokens: Sequence[Token]) -> bool:
    """Whether a message asks which of the others do, are or can what was asked of one, and says nothing else."""
    words = [t.text.casefold() for t in tokens if t.is_word]
    words = words[1:] if words[:1] and words[0] in _OPENING else words
    if words[:1] and words[0] in _VERBS and words[1:2] == ["any"] and all(w in _OF_THEM for w in words[2:]):
        return len(words) > 2  # "do any of the others?"
    words = words[1:] if words[:1] and words[0] in _VERBS and words[1:2] in (["any"], ["there"]) else words
    words = words[1:] if words[:2] == ["there", "any"] else words
    if not 2 <= len(words) <= _MOST or words[0] not in _WHICH:
        return False
    return words[-1] in _VERBS and all(w in _OF_THEM for w in words[1:-1])
