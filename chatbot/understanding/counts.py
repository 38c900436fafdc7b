"""How many things are to be shown: "show me three", "top 5", "give me two options". Never how many of something a thing has."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.understanding.adjectives import comparatives
from chatbot.understanding.numerals import numeral
from chatbot.understanding.tokens import Token

#: The most that one answer is asked for.
_MOST = 12
_SHOWING = frozenset(
    """
    show give list recommend suggest name find see pick bring send display gimme
    """.split()
)
_CHOICES = frozenset(
    """
    option idea suggestion choice alternative recommendation result pick example possibility candidate contender
    """.split()
)
_BETWEEN = frozenset(
    """
    me us just only the your my maybe like about up to at most
    """.split()
)
_RANKS = frozenset({"top", "best"})
_CLOSING = frozenset(
    """
    please for in of under with that at from around between which and but over below to without
    """.split()
)
#: Before a number with "more" these make another thing of it: "at least two more".
_PRECEDING = frozenset({"least", "most", "than", "or", "for"})
_MORE = frozenset({"more", "other", "different", "new"})


@dataclass(frozen=True, slots=True)
class Count:
    """How many things to show, and the tokens that say it, ``first`` to ``last`` (excluded)."""

    number: int
    first: int
    last: int


def count(tokens: Sequence[Token]) -> Count | None:
    """How many things the message asks to see; None where it doesn't say."""
    for at in range(len(tokens)):
        found = numeral(tokens, at)
        if found is None or found.value != int(found.value) or not 1 <= found.value <= _MOST:
            continue
        if _is_count(tokens, at, found.last):
            ranked = at > 0 and tokens[at - 1].lemma in _RANKS
            return Count(int(found.value), at - ranked, found.last)
    return None


def _is_count(tokens: Sequence[Token], at: int, last: int) -> bool:
    noun = last + (last < len(tokens) and tokens[last].lemma in _MORE | {"good", "great", "best", "cheap", "nice"})
    if noun < len(tokens) and tokens[noun].lemma in _CHOICES:
        return True
    if last < len(tokens) and tokens[last].lemma == "more" and _closes(tokens, last + 1):
        return not at or tokens[at - 1].lemma not in _PRECEDING
    if last < len(tokens) and (tokens[last].tight or (tokens[last].start == tokens[last - 1].end and (tokens[last].is_word or tokens[last].text in '%"″°+'))):
        return False
    k = at - 1
    if k >= 0 and tokens[k].lemma == "the" and last < len(tokens) and _ranks(tokens, last):
        return _names_things(tokens, last + 1)
    ranked = k >= 0 and (tokens[k].lemma in _RANKS or _ranks(tokens, k))
    if (ranked and k and tokens[k - 1].lemma in ("the", "your")) or (ranked and k == 0):
        return _names_things(tokens, last)
    while k >= 0 and tokens[k].lemma in _BETWEEN | _RANKS:
        k -= 1
    return k >= 0 and tokens[k].lemma in _SHOWING and _names_things(tokens, last)


def _ranks(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word ranks things by a measure: the "cheapest" of "the cheapest three", "the three cheapest"."""
    return any(c.degree == "superlative" and c.first == at for c in comparatives(tokens))


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing is named from here on: "two more", "two more please", "two more of them"."""
    return at >= len(tokens) or not tokens[at].is_word or tokens[at].lemma in ("please", "of", "like", "one", "then", "pls")


def _names_things(tokens: Sequence[Token], last: int) -> bool:
    """Whether what is counted are things to show: nothing more is said, or a phrase whose last word is plural ("three warm jackets")."""
    if last >= len(tokens) or not tokens[last].is_word or tokens[last].lemma in _CLOSING | _MORE:
        return True
    k = last
    while k + 1 < len(tokens) and tokens[k + 1].is_word and tokens[k + 1].lemma not in _CLOSING and k - last < 3:
        k += 1
    first_is_unit = k > last and tokens[last].text.casefold() == tokens[last].lemma and tokens[last].lemma in _UNITLIKE
    return not first_is_unit and tokens[k].lemma != tokens[k].text.casefold()


#: Nouns that make a property of the number before them even without a hyphen: "3 person tents".
_UNITLIKE = frozenset(
    """
    person man piece player inch season star pack year month liter day hour way in seater door tier layer speed
    """.split()
)
