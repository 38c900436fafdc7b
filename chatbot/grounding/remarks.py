"""A whole sentence that states nothing of an item: what a choice depends on, and an offer to go on talking."""

from collections.abc import Sequence
from itertools import pairwise

from chatbot.grounding.conclusions import PROMISING, SWEEPING, common
from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import option_words
from chatbot.grounding.measures import graded
from chatbot.grounding.ordinary import PRAISE, is_negator
from chatbot.grounding.patterns import first_match, forms
from chatbot.grounding.references import references
from chatbot.grounding.tokens import Token, tokens

_IT = r"(?:it|this|that|the (?:choice|decision|question|answer|rest)|which one to (?:take|pick|choose|get)|which (?:one )?is (?:right|better) for you)"
_REALLY = r"(?: really| all| mostly| just| only| simply| then)*"
_CAN = r"(?:help|narrow (?:it|this|things|them) down|look further|be more precise|suggest something|compare them|tell you more)"
_FORMS = forms(
    rf"^(?:so,? |then )?{_IT}{_REALLY} (?:comes|boils) down to (?P<what>.+?)[.!]*$",
    rf"^(?:so,? |then )?{_IT}{_REALLY} depends(?: mostly| mainly)? on (?P<what>.+?)[.!]*$",
    rf"^(?:so,? |then )?{_IT}(?:'s| is){_REALLY} (?:a (?:question|matter) of|up to you|your call) ?(?P<what>.*?)[.!]*$",
    r"^(?:just |please |do )?(?:let me know|tell me)(?: more)? (?P<what>(?:if|whether|about|how|what|which|where) .+?)"
    rf"(?:,? (?:and|so) I (?:can|could|will) {_CAN})?[.!]*$",
    rf"^I(?:'m| am|'d be| would be)? (?:happy|glad|able) to {_CAN}(?P<what>)[.!]*$",
)
#: What somebody may want is no property of a thing.
_WANTED = frozenset("need want prefer like mind use care plan expect".split())
#: What is set against something else, or asked whether it is worth it, need not be there.
_WEIGHED = frozenset({"worth", "or", "versus", "against", "vs"})
_DEFINITE = frozenset({"the", "its", "their", "this", "that", "these", "those", "both"})
_MEASURES = frozenset({"space", "room", "looks", "taste"})
_ASIDE = frozenset({"versus", "against", "vs", "whether", "much", "many", "often", "far", "more", "or"})


def idle(sentence: str, book: FactBook) -> bool:
    """Whether a sentence as a whole speaks of the choice or of the talk, and of nothing on show."""
    found = first_match(_FORMS, sentence)
    return found is not None and _of_nothing(tokens(found["what"]), book)


def _of_nothing(words: Sequence[Token], book: FactBook) -> bool:
    """Whether words name no item, promise and count nothing, and speak of a property only as of what somebody may want."""
    if any(r.items and r.kind != "pronoun" for r in references(words, book, frozenset())) or any(_claiming(t, book) for t in words):
        return False
    known = frozenset().union(*(f.known | f.labels | option_words(f.options) for f in book.items))
    wanting = -1 if _WEIGHED & {t.low for t in words} else next((i for i, t in enumerate(words) if t.low in _WANTED), len(words))
    told = [t for i, t in enumerate(words) if t.kind == "word" and (i <= wanting or t.stem not in known or _definite(words, i))]
    measures = _MEASURES.union(*(s.words | s.up | s.down for s in book.scales if all(f.measured(s.name) for f in book.items)))
    return all(common(t, book) or graded(t.low)[1] == "er" or {t.low, t.stem} & (measures | _ASIDE) for t in told)


def _claiming(word: Token, book: FactBook) -> bool:
    """Whether a word counts what nobody asked for, denies, praises or promises something for the shop."""
    counted = word.kind == "sign" or (word.kind == "number" and word.value not in book.wished_numbers)
    return counted or is_negator(word.low) or word.low in SWEEPING | PRAISE | PROMISING or (word.capital and word.stem in book.names)


def _definite(words: Sequence[Token], at: int) -> bool:
    """Whether a word is spoken of as something that is there: "the lock"."""
    return any(before.low in _DEFINITE and after is words[at] for before, after in pairwise(words[: at + 1]))
