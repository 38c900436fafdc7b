"""Words of grammar, of time and of deeds that look like names of the catalogue."""

from collections.abc import Sequence

from chatbot.domain.units import unit_of
from chatbot.domain.words import lemmas
from chatbot.understanding.match import Term
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Parts of the day behind these only say when: "all day", "at night", "every single day".
_TIMES = frozenset({"day", "night", "morning", "evening"})
_WHENEVER = frozenset("all every each any one other single at per by same whole".split())
#: Behind these a verb says what shall be done.
_BIDDING = frozenset("please and then now can you could to just".split())
#: Between "as" and "as" these make a condition: "as long as it's blue".
_CONDITIONS = frozenset({"long", "far", "soon", "well"})


def is_condition(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].lemma in _CONDITIONS and i > 0 and tokens[i - 1].lemma in ("as", "so") and [t.lemma for t in tokens[i + 1 : i + 2]] == ["as"]


def is_none_of(tokens: Sequence[Token], i: int) -> bool:
    """Whether "none" rules out what follows: "none of that"."""
    return tokens[i].lemma == "none" and [t.lemma for t in tokens[i + 1 : i + 2]] == ["of"]


def as_counted(token: Token, terms: Sequence[Term]) -> list[Term]:
    """The terms but for a material where the word is in the plural: glasses aren't made of glass."""
    several = token.text.casefold() != token.lemma and token.text.casefold().endswith("s") and not token.text.endswith(("'s", "’s"))
    return [t for t in terms if not (several and t.facet == "material" and lemmas(str(t.value))[-1:] == (str(t.value).casefold().rsplit(" ", 1)[-1],))]


def tells_when(token: Token, before: str) -> bool:
    """Whether a word for a time is none for a use of things: "every day", "rainy days", but "for the night"."""
    return token.lemma in _TIMES and (before in _WHENEVER or token.text.casefold() != token.lemma)


def is_done(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word at the beginning of a clause is what shall be done to something: the wrap of "wrap it please"."""
    opens = i == 0 or not tokens[i - 1].is_word or tokens[i - 1].lemma in _BIDDING
    return opens and i + 1 < len(tokens) and tokens[i + 1].lemma in ("it", "them")


def is_code(token: Token, terms: Sequence[Term]) -> bool:
    """Whether two letters are neither grammar nor a unit nor a size: the "va" of a panel."""
    word = token.text.casefold()
    return len(word) > 1 and word not in STOPWORDS and unit_of(word) is None and all(t.facet != "size" for t in terms)


def is_counted(token: Token) -> bool:
    """Whether a word that looks like one of grammar is a noun in the plural: the "cans" that one wears."""
    said = token.text.casefold()
    return said == token.lemma + "s" and said not in STOPWORDS
