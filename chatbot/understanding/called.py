"""Items on show that are called by what they are, where only one is that: "does the parka have a hood", "compare the beret with the fedora"."""

from collections.abc import Iterator, Sequence

from chatbot.domain.item import Item
from chatbot.domain.words import lemmas
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_DEFINITE = frozenset({"the", "that", "this"})
#: What joins a second one to the first: "the parka and the fleece", "the parka with fleece".
_JOINING = frozenset({"and", "or", "with", "to", "vs", "versus", "than", "&"})
#: How a message opens that asks about a thing, and what is done with one that is at hand.
_ASKING = frozenset("is are does do can could will would has have how what which where who why was".split())
_DOING = frozenset("compare save put keep take add bookmark shortlist remember remove about like love than difference between versus vs too".split())
_DOES = frozenset({"do", "does", "will", "can"})
#: Behind one of these stands no item but a place, an occasion or a purpose.
_LEADING = frozenset("for in at on during under over from into onto by without".split())
#: How many words call an item, and how few letters make a noun of its title.
_LONGEST, _LETTERS = 4, 4


def called(tokens: Sequence[Token], on_show: Sequence[Item]) -> tuple[tuple[Item, ...], str]:
    """The items on show that the message calls so, in the order in which it does, and the words."""
    said = [_bare(t) for t in tokens]
    if not (said[:1] and said[0] in _ASKING) and not _DOING.intersection(said) and said[-1:] != ["?"]:
        return (), ""
    found = {item.id: (item, words) for i in range(len(tokens)) for item, words in _at(tokens, i, on_show)}
    return tuple(item for item, _ in found.values()), ", ".join(f"the {words}" for _, words in found.values())


def _at(tokens: Sequence[Token], i: int, on_show: Sequence[Item]) -> Iterator[tuple[Item, str]]:
    """The item that the words behind the article at ``i`` call, if they call one alone."""
    if tokens[i].lemma not in _DEFINITE or (i and tokens[i - 1].lemma in _LEADING):
        return
    for last in range(min(i + 1 + _LONGEST, len(tokens)), i + 1, -1):
        named = tokens[i + 1 : last]
        if not _is_phrase(named) or not _ends(tokens, last):
            continue
        words = {t.lemma for t in named}
        fitting = [item for item in on_show if words <= set(lemmas(item.title))]
        if len(fitting) == 1:
            yield fitting[0], " ".join(t.text for t in named)
            return


def _is_phrase(named: Sequence[Token]) -> bool:
    """Whether these words may call one thing: they are no grammar, and the last is in the singular."""
    plain = all(t.is_word and t.lemma not in STOPWORDS for t in named)
    return plain and len(named[-1].text) >= _LETTERS and named[-1].lemma not in _JOINING and _bare(named[-1]) == named[-1].lemma


def _bare(token: Token) -> str:
    """The word without a contracted "is": the "what" of "what's", the "beret" of "the beret's too small"."""
    return token.text.casefold().removesuffix("'s").removesuffix("’s")


def _ends(tokens: Sequence[Token], last: int) -> bool:
    """Whether what an item is called ends before ``last``: no noun follows ("the fleece lining"), but for the verb of a question ("does the fleece itch")."""
    if last >= len(tokens) or not tokens[last].is_word or tokens[last].lemma in STOPWORDS:
        return True
    if not is_noun(tokens[last]) and not tokens[last].lemma.endswith("ing"):
        return True
    return tokens[0].lemma in _DOES and not any(t.is_word for t in tokens[last + 1 :])
