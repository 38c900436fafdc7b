"""Whether a word of a value's name stands for that value: not where it belongs to another compound, or where what it says is denied."""

from collections.abc import Sequence

from chatbot.domain.words import lemmas
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.opposites import is_another_kind
from chatbot.understanding.parts import Part
from chatbot.understanding.phrases import Phrase
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import NOUNS
from chatbot.understanding.tokens import Token

#: Of a word of fewer letters its form doesn't tell whether it is a noun.
_SHORT = 4
#: Behind these stands where something is.
_AT = frozenset("between on under in into around against over behind inside".split())
#: Nouns that only say that a kind is meant: "no mummy shape".
_FORMS = frozenset("shape style design form look model version cut".split())
#: A verb behind one of these is denied; properties with these endings deny it themselves.
_NOT = frozenset("don't doesn't won't can't cannot never dont doesnt wont cant".split())
DENYING = ("proof", "resistant", "free", "less", "tight", "safe")


def free(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is tied to "free", which says that it is absent: "dice-free"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.lemma == "free" and after.tight


def denied(tokens: Sequence[Token], at: int, part: Part) -> bool:
    """Whether a verb that stands for a property is denied ("don't roll"); that of a property which denies it itself ("doesn't leak", leakproof) isn't."""
    denies = any(w.endswith(DENYING) for w in lemmas(part.facet.replace("_", " ")))
    return part.values == (True,) and at > 0 and tokens[at - 1].lemma in _NOT and not denies


def is_denied_itself(part: Part, word: str) -> bool:
    """Whether a property denies what the word says, so that it is wanted where that isn't: leakproof of "must not leak"."""
    label = lemmas(part.facet.replace("_", " "))
    return part.values == (True,) and lemmas(word)[:1] != label[:1] and any(w.endswith(DENYING) and w.startswith(lemmas(word)[:1]) for w in label)


def of_another_noun(part: Part, at: int, phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a word is half of a kind's name, or the noun of a property's, and stands before another noun than that: "developer mode" is no developer
    laptop, a "toe box" no closed toe."""
    if part.values == (True,) and phrase.unwanted and is_another_kind(phrase.text, part.facet.replace("_", " ")):
        return True
    if part.facet in NOUNS and phrase.unwanted and all(is_another_kind(phrase.text, str(v)) for v in part.values):
        return True  # palm oil is no perfume oil
    last = phrase.first + len(phrase.source.split()) - 1
    after = tokens[at + 1] if at < last else None
    purpose = "for" in (t.lemma for t in tokens[max(at - 3, 0) : at])
    several = tokens[at].text.casefold() == tokens[at].lemma + "s" and not purpose
    if part.facet in NOUNS and several and not any(lemmas(str(v))[-1:] == (tokens[at].lemma,) for v in part.values):
        return True  # the poles of a trekking-pole tent
    label = lemmas(part.facet.replace("_", " "))
    if part.values == (True,) and len(label) > 1 and tokens[at].lemma == label[-1] and _is_of_another(tokens, at, label[-2]):
        return True
    if after is None or not is_noun(after) or after.lemma in _FORMS:
        return False
    if part.values == (True,):
        return len(label) > 1 and tokens[at].lemma == label[-1]
    return part.facet in NOUNS and not any(after.lemma in lemmas(str(v)) for v in part.values)


def _is_of_another(tokens: Sequence[Token], at: int, own: str) -> bool:
    """Whether the noun of a property is that of another compound, or only says where: the seat of "a car seat", the toes of "between the toes". What begins
    as the property's ``own`` word is that with a slip: "hart rate"."""
    k = at - 1
    while k >= 0 and tokens[k].lemma in ("the", "my", "your", "his", "her", "their"):
        k -= 1
    short = k >= 0 and len(tokens[k].lemma) < _SHORT and tokens[k].is_word and tokens[k].lemma not in STOPWORDS
    if k == at - 1 and k >= 0 and (short or is_noun(tokens[k])):
        return tokens[k].lemma[:1] != own[:1]
    return k >= 0 and tokens[k].lemma in _AT
