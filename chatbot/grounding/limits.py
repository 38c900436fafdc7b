"""An "only" or "just" that limits an amount, and says nothing that the amount doesn't: "only 36 hours", "it only carries up to 9 kg"."""

from collections.abc import Sequence

from chatbot.grounding.measures import SCALES
from chatbot.grounding.ordinary import NOUNS_OR_VERBS, VERBS
from chatbot.grounding.stems import listed
from chatbot.grounding.tokens import Token

_SCALE_WORDS = frozenset().union(*(s.words for s in SCALES))
#: What stands between a verb and its figure: "carries up to 9 kg".
_BEFORE_FIGURES = listed("up to a about around for at over nearly almost just dogs cats people players")


def limiting(words: Sequence[Token], at: int) -> bool:
    """Whether the "only" at a place stands before a number, or before a verb with one."""
    after = words[at + 1 : at + 4]
    if any(t.kind in ("number", "sign") for t in after[:2]) or (len(after) > 2 and after[2].kind == "number" and after[0].stem in _SCALE_WORDS):
        return True
    verb, told = words[at + 1 : at + 2], words[at + 2 : at + 6]
    figure = next((i for i, t in enumerate(told) if t.kind in ("number", "sign")), None)
    light = figure is not None and all(t.low in _BEFORE_FIGURES for t in told[:figure])
    return bool(verb) and verb[0].stem in VERBS | NOUNS_OR_VERBS and light
