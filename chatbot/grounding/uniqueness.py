""" "The only waterproof one", "only the Skerry": what all other items on show must lack."""

from collections.abc import Iterator

from chatbot.grounding.claims import Word
from chatbot.grounding.itemfacts import ItemFacts, option_words
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.quantities import Quantity
from chatbot.grounding.stems import stems
from chatbot.grounding.synonyms import alike
from chatbot.grounding.tokens import tokens


def not_unique(meaning: Meaning) -> str:
    """What is wrong with an "only" of the sentence; an empty string when nothing is. The others must be known to lack what is claimed."""
    at = _only(meaning)
    if at is None:
        return ""
    others = meaning.book.everything - meaning.about(at + 1)
    words = frozenset(w.stem for w in meaning.reading.content if _claimed(meaning, w, at))
    numbers = [q for q in meaning.reading.quantities if q.start > at]
    denied = frozenset(w.stem for w in meaning.reading.content if w.at > at + 1 and w.negated)
    if denied and not words and not numbers:
        told_apart = bool(others) and all(_has(meaning, denied, place) for place in others)
    else:
        told_apart = bool(others) and all(_without(meaning, words, numbers, place) for place in others)
    return "" if told_apart else "cannot tell that it is the only one"


def _only(meaning: Meaning) -> int | None:
    low, starts = meaning.low, {r.start for r in meaning.subjects}
    return next((i for i in range(len(low) - 1) if low[i : i + 2] == ["the", "only"] or (low[i] == "only" and i + 1 in starts)), None)


def _claimed(meaning: Meaning, word: Word, at: int) -> bool:
    return word.at > at + 1 and word.stem not in meaning.book.heads and not word.negated


def _without(meaning: Meaning, words: frozenset[str], numbers: list[Quantity], place: int) -> bool:
    """Whether an item is known not to be what is said of the only one."""
    if {"budget", "limit"} & set(meaning.low):
        limit = meaning.book.limit
        return limit is not None and meaning.book.items[place].offer.price > limit
    if words and meaning.absence.lacks(words, place):
        return True
    offered = [w for w in meaning.reading.content if w.stem in words and meaning.reading.offered(w.at, frozenset({w.stem}))]
    if any(meaning.absence.unavailable(w.stem, place) for w in offered):
        return True
    if any((_measured(meaning, q, place) or _counted(meaning, place)) and not meaning.figures.quantity(q, place) for q in numbers):
        return True
    return not numbers and _unlisted(meaning, words, place)


def _counted(meaning: Meaning, place: int) -> bool:
    """Whether the item states a number of what is counted: "a second burner" where it has one."""
    words = {t.stem for t in meaning.reading.words}
    return any(n.facet and set(stems(n.facet.replace("_", " "))) <= words for n in meaning.book.items[place].numbers)


def _unlisted(meaning: Meaning, words: frozenset[str], place: int) -> bool:
    """Whether the only one lists a value with one of these words, and this item, which lists other values there, has no such word anywhere."""
    other = meaning.book.items[place]
    said = {t.stem for t in (*tokens(other.item.description), *tokens(other.item.title))} | other.known | option_words(other.options)
    own = [meaning.book.items[p] for p in meaning.about(_only(meaning) or 0)]
    shared = {name for facts in own for name in facts.item.attributes if isinstance(other.item.attributes.get(name), tuple)}
    listed = [{s for name in shared for s in _listed(facts, name)} for facts in own]
    claimed = [word for word in words if any(word in each for each in listed)]
    return bool(claimed) and all(word in each for word in claimed for each in listed) and not any(alike(word, s) for word in claimed for s in said)


def _listed(facts: ItemFacts, name: str) -> Iterator[str]:
    values = facts.item.attributes.get(name)
    yield from (s for value in (values if isinstance(values, tuple) else ()) for s in stems(value))


def _has(meaning: Meaning, words: frozenset[str], place: int) -> bool:
    """Whether an item is known to have what only another is said to lack."""
    facts = meaning.book.items[place]
    paired = {w for a, b in facts.pairs if a in words and b in words for w in (a, b)}
    return words <= facts.strong | paired


def _measured(meaning: Meaning, claim: Quantity, place: int) -> bool:
    """Whether the item has a number of its own for the thing that the claim is about."""
    return bool(claim.sign) or any(meaning.book.items[place].measured(s.name) for s in claim.about if claim.fits(s))
