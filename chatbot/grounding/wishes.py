"""The shopper's own words and the occasions in a sentence: beside what is backed they claim nothing of an item."""

import re

from chatbot.grounding.claims import Word
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.occasions import OF_PEOPLE, neutral, occasions
from chatbot.grounding.ordinary import is_negator

_SHOPPER = frozenset({"you", "you're", "you'd", "since", "for", "as", "if"})
_WISHING = frozenset({"look", "want", "need", "ask", "search", "mention", "like", "prefer", "after"})
#: Whoever says what he would choose for an occasion claims nothing of the thing.
_OPINION = re.compile(r"^(?:i'd|i would) (?:take|pick|choose|go (?:for|with)|lean towards?|recommend|suggest|get|start with)\b|^my (?:pick|choice)\b")
_BETWEEN_WISHES = frozenset({"to", "in", "for", "and", "the", "of", "at"})


def wish_alone(meaning: Meaning) -> bool:
    """Whether the sentence only says back what the shopper wants, and speaks of no item."""
    reading, words, book = meaning.reading, meaning.reading.words, meaning.book
    if reading.references or reading.comparisons or reading.multiples or words[0].low not in _SHOPPER or not any(w.startswith("you") for w in meaning.low[:3]):
        return False
    if not any(t.stem in _WISHING for t in words[:5]) or any(is_negator(w) for w in meaning.low):
        return False
    return all(q.value in book.wished_numbers for q in reading.quantities) and all(w.stem in book.wish for w in reading.content)


def wished(meaning: Meaning) -> set[int]:
    """The places of the shopper's own words after "your" ("for your trip to Norway") and of those for an occasion ("for dark mornings")."""
    words = meaning.reading.words
    found = {at for phrase in occasions(words, meaning.book.wish - meaning.book.asked, OF_PEOPLE) for at in phrase}
    if not _claims(meaning, found) and not _OPINION.search(" ".join(meaning.low)):
        found = set[int]()
    for start, token in enumerate(words):
        at = start + 1
        while token.low == "your" and at < len(words) and (words[at].stem in meaning.book.wish or words[at].low in _BETWEEN_WISHES):
            found.add(at)
            at += 1
    return found


def _claims(meaning: Meaning, framed: set[int]) -> bool:
    """Whether a sentence claims anything besides what is said of the shopper's occasion."""
    reading = meaning.reading
    stated = [w for w in reading.content if w.at not in framed and w.stem not in meaning.book.heads]
    return bool(stated or reading.quantities or reading.comparisons or reading.multiples)


def harmless(meaning: Meaning, word: Word, about: frozenset[int]) -> bool:
    """Whether repeating a word of the wish suggests nothing about the item: it is no property of anything on show, nor weather that the item doesn't answer."""
    words = meaning.reading.words
    return neutral(words[word.at], meaning.book.items, about, following=words[word.at + 1].stem if word.at + 1 < len(words) else "")
