"""Words for people that are nothing to look for."""

from collections.abc import Sequence
from itertools import pairwise

from chatbot.domain.words import lemma
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.stopwords import names_a_thing
from chatbot.understanding.tokens import Token

#: Words before somebody whom a thing is for or who has it.
_OF_SOMEBODY = frozenset("for to my our your his her their a an the".split())


def bystanders(tokens: Sequence[Token], subject: str | None) -> frozenset[str]:
    """The words for people that are nothing to look for: whom it is for, and those who are only spoken of ("my wife says"), but not the baby of
    "unisex baby bowls"."""
    if not subject:
        return frozenset(b.lemma for a, b in pairwise(tokens) if a.lemma in ("my", "our") and b.lemma in PEOPLE)
    before = ("", *(t.lemma for t in tokens))
    return PEOPLE - {a.lemma for k, (a, b) in enumerate(pairwise(tokens)) if before[k] not in _OF_SOMEBODY and (is_noun(b) or names_a_thing(tokens, k + 1))}


def without(text: str, used: frozenset[str]) -> str:
    """The text without these words, in any form."""
    return " ".join(w for w in text.split() if lemma(w) not in used)
