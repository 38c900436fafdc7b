"""Words of grammar, of time and of deeds that look like names of the catalogue."""

from collections.abc import Sequence

from chatbot.domain.units import unit_of
from chatbot.domain.words import lemmas
from chatbot.understanding.match import Term
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Parts of the day behind these only say when: "all day", "at night", "every single day".
_TIMES = frozenset({"day", "night", "morning", "evening"})
_WHENEVER = frozenset(
    "all every each any one other single at per by same whole this last next till until before after since long hard busy bad rough good".split()
)
#: Behind these an article and a part of the day say until when, or since when.
_UNTIL = frozenset("till til until before after since by towards".split())
#: Behind these a verb says what shall be done.
_BIDDING = frozenset("please and then now can you could to just".split())
#: Who does something, and what begins what it is done to.
_DOERS, _DONE_TO = frozenset({"i", "we", "they", "you"}), frozenset("the a an my our it them these those this that".split())
#: Facets whose values are nouns for the thing itself.
KINDS = frozenset({"type", "product_type", "kind"})
#: Between "as" and "as" these make a condition: "as long as it's blue".
_CONDITIONS = frozenset({"long", "far", "soon", "well"})


def is_condition(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].lemma in _CONDITIONS and i > 0 and tokens[i - 1].lemma in ("as", "so") and [t.lemma for t in tokens[i + 1 : i + 2]] == ["as"]


def is_none_of(tokens: Sequence[Token], i: int) -> bool:
    """Whether "none" rules out what follows: "none of that"."""
    return tokens[i].lemma == "none" and [t.lemma for t in tokens[i + 1 : i + 2]] == ["of"]


def as_counted(token: Token, terms: Sequence[Term]) -> list[Term]:
    """The terms but for a material where the word is in the plural: glasses aren't made of glass; nor is what is called creams of that color, nor are trekking
    poles trekking-pole tents."""
    several = token.text.casefold() != token.lemma and token.text.casefold().endswith("s") and not token.text.endswith(("'s", "’s"))
    if several and {t.facet for t in terms} > {"color"}:
        terms = [t for t in terms if t.facet != "color"]
    terms = [t for t in terms if not (several and t.facet in KINDS and token.lemma in lemmas(str(t.value))[:-1])]
    return [t for t in terms if not (several and t.facet == "material" and lemmas(str(t.value))[-1:] == (str(t.value).casefold().rsplit(" ", 1)[-1],))]


def tells_when(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word for a time is none for a use of things: "every day", "rainy days", "till the evening", but "for the night"."""
    if tokens[i].lemma not in _TIMES:
        return False
    before = [t.lemma for t in tokens[max(i - 2, 0) : i]]
    spell = before[-1:] == ["the"] and before[0] in _UNTIL
    return spell or (before[-1] if before else "") in _WHENEVER or tokens[i].text.casefold() != tokens[i].lemma


def is_done(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word at the beginning of a clause is what shall be done to something: the wrap of "wrap it please"."""
    opens = i == 0 or not tokens[i - 1].is_word or tokens[i - 1].lemma in _BIDDING
    return opens and i + 1 < len(tokens) and tokens[i + 1].lemma in ("it", "them")


def is_replacing(tokens: Sequence[Token], i: int) -> bool:
    """Whether "new" only says that another is needed: "I need a new one"."""
    return tokens[i].lemma == "new" and i > 0 and tokens[i - 1].lemma in ("a", "my", "some", "brand", "our")


def is_clause(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name stands where somebody does something to a thing: the slip-on of "I slip on the tiles"."""
    done_to = last < len(tokens) and tokens[last].lemma in _DONE_TO and tokens[first].text.casefold() == tokens[first].lemma
    return done_to and first > 0 and tokens[first - 1].text.casefold() in _DOERS


def is_code(token: Token, terms: Sequence[Term]) -> bool:
    """Whether two letters are neither grammar nor a unit nor a size: the "va" of a panel."""
    word = token.text.casefold()
    return len(word) > 1 and word not in STOPWORDS and unit_of(word) is None and all(t.facet != "size" for t in terms)


def is_counted(token: Token) -> bool:
    """Whether a word that looks like one of grammar is a noun in the plural: the "cans" that one wears."""
    said = token.text.casefold()
    return said == token.lemma + "s" and said not in STOPWORDS
