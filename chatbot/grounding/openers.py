"""The opening of a sentence that takes up the shopper's wish: "For your dad's rainy walks, ...", "If weight matters to you, ..."."""

import re
from collections.abc import Sequence
from itertools import pairwise

from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import ItemFacts, option_words
from chatbot.grounding.measures import GRADABLE, SCALES, graded
from chatbot.grounding.occasions import OCCASIONS, OF_PEOPLE, PERSONS, WEATHER, neutral, occasions
from chatbot.grounding.ordinary import FUNCTION, TALK, is_negator
from chatbot.grounding.references import references
from chatbot.grounding.stems import listed, stem
from chatbot.grounding.tokens import Token, tokens

_OPENS = listed(
    """
    for if since as given looking thinking with considering because when whenever should on at in during through you you're you'd seeing knowing so between of
    """
)
#: A supposed act of a person is none of the item: what follows these need not be known of the shopper.
_SUPPOSES = frozenset({"if", "when", "whenever", "should"})
#: What is wanted of a thing is no act: "if you want to cross a desert" says that it can.
_SEEKING = frozenset(stem(w) for w in ("want", "need", "look", "search", "like", "prefer", "require", "expect", "hope", "plan"))
#: What is said of that which somebody cares about.
_MATTERS = frozenset(
    stem(w) for w in "matters matter bothers worries annoys important must priority counts key concern issue problem essential crucial tight".split()
)
#: After these only an occasion or a word of the wish is taken for one: "in olive" chooses an option.
_PLACES = frozenset({"on", "at", "in", "during", "through"})
_JOINS = re.compile(r"^(?:,|:|;)\s*(?:so|and|but|then|which is why|that's why)?\s*", re.IGNORECASE)
_AFTER_WISH = re.compile(r",? (?:and|so|but) (?=the |it |both |all |[A-Z])")
_MINDING = frozenset({"mind", "matter", "care", "bother", "only", "just"})
_SAID = frozenset(stem(w) for w in ("mention", "ask", "want", "say", "said", "search", "need", "prefer", "like", "told", "wish"))
#: With one of these an opening that begins with "with" takes up a figure of the wish; without one it says the figure of the item.
_IN_MIND = frozenset({"mind", "spend", "budget", "limit"})
_OPINION = re.compile(
    r"\b(?:I'd|I would|I think|I like|my (?:own )?(?:pick|choice|suggestion|recommendation)|our pick|would be|might|could|may|should|look at|go with"
    r"|consider|you can (?:have|take|get|choose))\b",
    re.IGNORECASE,
)


def opened(sentence: str, book: FactBook) -> str:
    """The sentence without an opening that only takes up the wish; the whole sentence where the opening could claim something of an item.

    What remains must state something or be a plain opinion: "if you want to get through brick, it will do" is a claim, and stays whole.
    """
    words = tokens(sentence)
    if words and words[0].low not in _OPENS:
        return _wish_first(sentence, book)
    if not words:
        return sentence
    end = next((i for i, t in enumerate(words) if t.kind == "stop" and t.text in ",:;"), 0)
    if not 1 < end < len(words) - 2:
        return sentence
    rest = _JOINS.sub("", sentence[sentence.index(words[end].text) :])
    claimed = {t.low for t in tokens(rest)}
    opening = [t for t in words[:end] if not (words[0].low == "if" and graded(t.low)[1] == "er" and t.low in claimed)]
    if not _of_the_wish(opening, book, _meant(rest, book)):
        return sentence
    return rest if _OPINION.search(rest) or _states(rest, book) else sentence


def _wish_first(sentence: str, book: FactBook) -> str:
    """The sentence without a statement about the shopper's world before it: "Norway can be wet, and the Skerry is waterproof"."""
    joint = _AFTER_WISH.search(sentence)
    if joint is None:
        return sentence
    words, rest = tokens(sentence[: joint.start()]), sentence[joint.end() :]
    meant = _meant(rest, book)
    own = any(t.stem in book.wish for t in words if t.kind == "word" and t.stem not in FUNCTION | TALK)
    if not own or not meant or references(words, book, frozenset()) or any(t.kind == "number" for t in words):
        return sentence
    told = all(t.stem in FUNCTION | TALK | book.wish or t.stem in WEATHER for t in words if t.kind == "word")
    told = told and all(_harmless(t, book, meant, quoting=False) or neutral(t, book.items, meant) for t in words if t.kind == "word")
    return rest if told and _states(rest, book) else sentence


def _after(words: Sequence[Token], at: int) -> str:
    return words[at + 1].stem if at + 1 < len(words) else ""


def _meant(rest: str, book: FactBook) -> frozenset[int]:
    """The items that the rest of the sentence speaks of."""
    return frozenset().union(*(r.items for r in references(tokens(rest), book, frozenset()) if r.role == "subject"))


def _of_the_wish(words: Sequence[Token], book: FactBook, meant: frozenset[int]) -> bool:
    """Whether these words speak of the shopper alone, and of no property that an item on show has or is denied, unless the items ``meant`` have it."""
    if any(r.kind != "pronoun" for r in references(words, book, frozenset())):
        return False
    if _unwanted(words) & frozenset().union(*(book.items[p].known for p in meant)):
        return False
    if words[0].low == "with" and any(t.kind == "number" for t in words) and not _IN_MIND & {t.low for t in words}:
        return False
    if any(t.kind == "number" and t.value not in book.wished_numbers for t in words) or not _affordable(words, book, meant):
        return False
    supposing = _weighing(words) or (words[0].low in _SUPPOSES and any(t.low in PERSONS for t in words[1:3]) and not any(t.stem in _SEEKING for t in words))
    framed = {at for phrase in occasions(words, book.wish - book.asked, OF_PEOPLE) for at in phrase}
    if words[0].low in _PLACES and not all(i in framed or t.stem in FUNCTION | TALK | OF_PEOPLE for i, t in enumerate(words)):
        return False
    quoting = any(t.stem in _SAID for t in words) and any(t.low.startswith("you") for t in words[:3]) and words[0].low != "if"
    free = {i for i, t in enumerate(words) if supposing or i in framed or t.stem in OCCASIONS}
    free = {i for i in free if neutral(words[i], book.items, meant, following=_after(words, i))}
    return all(i in free or _harmless(t, book, meant, quoting=quoting) for i, t in enumerate(words) if t.kind == "word")


def _unwanted(words: Sequence[Token]) -> frozenset[str]:
    """The words of what somebody would be without: "if you'd rather not drill", but not of "if you don't mind drilling"."""
    at = next((i for i, t in enumerate(words) if is_negator(t.low)), len(words))
    behind = words[at + 1 :]
    if any(t.low in _MINDING for t in behind[:2]):
        return frozenset()
    return frozenset(t.stem for t in behind if t.kind == "word" and t.stem not in FUNCTION | TALK)


def _weighing(words: Sequence[Token]) -> bool:
    """Whether it is only supposed that something matters: "if repairs matter to you", "if smell is a concern"."""
    return words[0].low in _SUPPOSES | {"since", "as", "given"} and any(t.stem in _MATTERS for t in words[2:])


def _affordable(words: Sequence[Token], book: FactBook, meant: frozenset[int]) -> bool:
    """Whether the items keep to an amount that the opening names."""
    amounts = [t.value for before, t in pairwise(words) if before.kind == "sign"]
    return all(bool(meant) and book.items[p].offer.price <= most for most in amounts for p in meant)


def _harmless(word: Token, book: FactBook, meant: frozenset[int], *, quoting: bool) -> bool:
    """Whether a word of an opening claims nothing; where it is ``quoting`` the shopper ("you asked for"), it must be the shopper's."""
    if quoting and word.stem not in book.wish | FUNCTION | TALK | OF_PEOPLE and not is_negator(word.low):
        return False
    if word.low in GRADABLE and word.stem not in OF_PEOPLE:
        return bool(meant) and not any(_furthest_from(word.low, place, book) for place in meant)
    if word.stem in FUNCTION or word.stem in TALK or word.stem in OF_PEOPLE or any(word.stem in s.words for s in SCALES):
        return True
    if is_negator(word.low):
        return False
    backed = bool(meant) and all(_has(word.stem, book.items[p]) for p in meant)
    return (word.stem in book.wish and (backed or not _property(word.stem, book))) or (backed and not quoting)


def _has(word: str, facts: ItemFacts) -> bool:
    return word in facts.strong or word in facts.chosen or word in option_words(facts.options)


def _furthest_from(adjective: str, place: int, book: FactBook) -> bool:
    """Whether of all items on show this one is the least "light" or "cheap": then the wish may not be taken up for it."""
    for scale in book.scales:
        if adjective not in scale.up | scale.down:
            continue
        way = 1 if adjective in scale.up else -1
        own, others = book.items[place].measured(scale.name), [v for p in book.everything - {place} for v in book.items[p].measured(scale.name)]
        if own and others and all(way * o > way * own[0] for o in others):
            return True
    return False


def _property(word: str, book: FactBook) -> bool:
    return any(word in f.strong or word in f.chosen or word in f.labels or any(word in group for group in f.denied) for f in book.items)


def _states(rest: str, book: FactBook) -> bool:
    """Whether something is said that facts can back: a number, a comparison's word or a word that an item is known by."""
    said = tokens(rest)
    known = frozenset().union(*(f.known | f.labels | option_words(f.options) for f in book.items))
    names = {i for r in references(said, book, frozenset()) for i in range(r.start, r.end)}
    return any(t.kind == "number" or (t.kind == "word" and t.stem in known and i not in names and t.stem not in book.heads) for i, t in enumerate(said))
