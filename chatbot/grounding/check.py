"""The verdict on one sentence: is everything it says of the items on show backed by their data?"""

from dataclasses import dataclass, replace

from chatbot.grounding.claims import Reading, Word, stray_signs
from chatbot.grounding.comparatives import Comparison
from chatbot.grounding.facts import FactBook
from chatbot.grounding.form import malformed, misbuilt
from chatbot.grounding.frames import unframed
from chatbot.grounding.joints import joins, misjoined
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.openers import opened
from chatbot.grounding.ordinary import FUNCTION, TALK, is_negator
from chatbot.grounding.quantities import Quantity
from chatbot.grounding.references import antecedent
from chatbot.grounding.rewording import reworded
from chatbot.grounding.turns import twisted
from chatbot.grounding.unstated import unstated

_PLURALS = frozenset({"ones", "options", "choices", "picks", "items", "products", "models"})
_SHOPPER = frozenset({"you", "you're", "you'd", "since", "for", "as", "if"})
_WISHING = frozenset({"look", "want", "need", "ask", "search", "mention", "like", "prefer", "after"})
_BETWEEN_WISHES = frozenset({"to", "in", "for", "and", "the", "of", "at"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """``supported`` and the ids of the ``items`` that the sentence speaks of; else ``problem`` says what is wrong, for a log."""

    supported: bool
    items: tuple[str, ...]
    problem: str = ""


def check(sentence: str, book: FactBook, *, previous: tuple[str, ...] = ()) -> Verdict:
    """Judge a sentence by the facts of the items on show; in doubt it is not supported.

    ``previous`` are the sentences shown just before it, oldest first: "it" goes back to them, and repeating one is a fault.
    """
    problem = malformed(sentence, previous)
    if problem or not book.items:
        return Verdict(False, (), problem or "nothing is on show")
    said = book.phrases.plain(reworded(unframed(opened(unframed(sentence), book))))
    problem = misbuilt(said)
    if problem:
        return Verdict(False, (), problem)
    before = antecedent(previous, book)
    silent = unstated(unframed(sentence), book, before)
    if silent:
        return Verdict(not silent[1], book.ids(sorted(silent[0])), silent[1])
    meaning = Meaning(Reading(said, book, before))
    if _wish_alone(meaning):
        return Verdict(True, ())
    problem = next((found for judge in _JUDGES if (found := judge(meaning))), "")
    named = meaning.all_of(r for r in meaning.reading.references if r.role != "scope")
    return Verdict(not problem, book.ids(sorted(named or meaning.implied)), problem)


def _nothing(meaning: Meaning) -> str:
    """A sentence of function words and talk alone says nothing, and nobody can tell what it means."""
    reading = meaning.reading
    said = reading.references or reading.content or reading.quantities or reading.comparisons or reading.multiples
    return "" if said else "says nothing"


def _misspelt(meaning: Meaning) -> str:
    """A name is written as the catalogue writes it; only an ending of number or possession may differ."""
    reading, written = meaning.reading, meaning.book.written
    for each in reading.references:
        for token in reading.words[each.core : each.end] if each.kind == "named" else ():
            bare = token.low.removesuffix("'s").removesuffix("'")
            spelled = {bare, f"{bare}s", bare.removesuffix("s"), bare.removesuffix("es")} & written
            if token.kind == "word" and token.capital and not spelled and token.stem not in FUNCTION | TALK:
                return f"{token.text!r} is no name as the catalogue writes it"
    return ""


def _nobody(meaning: Meaning) -> str:
    for reference in meaning.reading.references:
        if not meaning.items(reference):
            return f"no single item on show is {meaning.reading.text(reference.start, reference.end)!r}"
    return ""


def _wish_alone(meaning: Meaning) -> bool:
    """Whether the sentence only says back what the shopper wants, and speaks of no item."""
    reading, words, book = meaning.reading, meaning.reading.words, meaning.book
    if reading.references or reading.comparisons or reading.multiples or words[0].low not in _SHOPPER or not any(w.startswith("you") for w in meaning.low[:3]):
        return False
    if not any(t.stem in _WISHING for t in words[:5]) or any(is_negator(w) for w in meaning.low):
        return False
    return all(q.value in book.wished_numbers for q in reading.quantities) and all(w.stem in book.wish for w in reading.content)


def _words(meaning: Meaning) -> str:
    framed, book = _wished(meaning), meaning.book
    for word in meaning.reading.content:
        about = meaning.about(word.at)
        backed = all(meaning.support.word(word, p) for p in about) or joins(word, meaning.reading.words, book.heads)
        if not backed and not (word.at in framed and not word.negated and _harmless(meaning, word, about)):
            return f"{'denies ' if word.negated else ''}{word.text!r} without a fact"
    return misjoined(meaning, framed)


def _wished(meaning: Meaning) -> set[int]:
    """The places of the shopper's own words after "your": "for your trip to Norway"."""
    words, found = meaning.reading.words, set[int]()
    for start, token in enumerate(words):
        at = start + 1
        while token.low == "your" and at < len(words) and (words[at].stem in meaning.book.wish or words[at].low in _BETWEEN_WISHES):
            found.add(at)
            at += 1
    return found


def _harmless(meaning: Meaning, word: Word, about: frozenset[int]) -> bool:
    """Whether repeating a word of the wish suggests nothing about the item: it is no property of anything on show."""
    if any(word.stem in group for p in about for group in meaning.book.items[p].denied):
        return False
    return not any(word.stem in f.strong or word.stem in f.chosen or word.stem in f.labels for f in meaning.book.items)


def _quantities(meaning: Meaning) -> str:
    reading = meaning.reading
    amounts = {c.start for c in reading.comparisons}
    for claim in reading.quantities:
        if claim.end in amounts or _counts(meaning, claim):
            continue
        if not all(meaning.figures.quantity(claim, p) for p in meaning.about(claim.number)):
            return f"the number {reading.text(claim.start, claim.end)!r} is not among the facts"
    return "a sign without a number" if stray_signs(reading.words, reading.quantities, reading.taken) else ""


def _counts(meaning: Meaning, claim: Quantity) -> bool:
    """Whether the number only counts the items on show: "these two", "here are three jackets"."""
    words, book = meaning.reading.words, meaning.book
    if any(r.start == claim.end and len(r.items) == claim.value and words[claim.start - 1].low in ("the", "these") for r in meaning.reading.references):
        return True
    before = words[claim.start - 1].low if claim.start else ""
    if claim.value != len(book.items) or claim.unit or claim.sign or claim.bound != "exactly" or before not in ("these", "the", "all", "are"):
        return False
    following = words[claim.end] if claim.end < len(words) else None
    if following and following.stem in book.heads:
        return book.heads[following.stem] == book.everything
    return following is None or following.kind == "stop" or following.low in (*_PLURALS, "is", "are", "has", "have")


def _comparisons(meaning: Meaning) -> str:
    described = [r for r in meaning.reading.references if r.kind == "described"]
    for claim in meaning.reading.comparisons:
        if not any(r.start <= claim.start < r.core for r in described) and not _holds(meaning, claim):
            return f"{meaning.reading.text(claim.start, claim.end)!r} does not hold"
    return ""


def _multiples(meaning: Meaning) -> str:
    for claim in meaning.reading.multiples:
        about = meaning.about(claim.start)
        others = (_against_after(meaning, claim.end) or meaning.book.everything) - about
        if not others or not all(meaning.yardstick.multiple(claim, p, o) for p in about for o in others):
            return f"{meaning.reading.text(claim.start, claim.end)!r} does not hold"
    return ""


def _against_after(meaning: Meaning, at: int) -> frozenset[int]:
    later = [r for r in meaning.reading.references if r.role == "against" and r.start >= at]
    return meaning.all_of(later[:1])


def _holds(meaning: Meaning, claim: Comparison) -> bool:
    """Whether a comparison holds of each item it is about, against those named or all others on show."""
    about = meaning.about(claim.start)
    if not about or _of_a_part(meaning, claim) or (claim.degree == "est" and not meaning.scoped(claim)):
        return False
    against = _against(meaning, claim)
    if claim.degree in ("as", "same") and len(about) > 1 and not against:
        return all(meaning.yardstick.comparison(claim, p, about, None) for p in about)
    others = against or _beside(meaning, claim, about) or meaning.book.everything - about
    amount = _amount(meaning, claim)
    return all(meaning.yardstick.comparison(claim, p, others, amount) for p in about)


def _beside(meaning: Meaning, claim: Comparison, about: frozenset[int]) -> frozenset[int]:
    """What a bare comparative is said beside: the other of two things set against one another, else the one thing spoken of just before."""
    if claim.degree != "er" or len(about) != 1:
        return frozenset()
    if {"while", "whereas"} & set(meaning.low):
        others = meaning.all_of(meaning.subjects) - about
        return others if len(others) == 1 else frozenset()
    before = meaning.reading.before
    return before if len(before) == 1 and before != about else frozenset()


def _amount(meaning: Meaning, claim: Comparison) -> Quantity | None:
    """The figure right before a comparison; a bare one ("69 more than the other") has the unit of the figure before it."""
    quantities = meaning.reading.quantities
    place = next((i for i, q in enumerate(quantities) if q.end == claim.start), None)
    if place is None:
        return None
    found = quantities[place]
    bare = place and not found.unit and not found.sign
    return replace(found, unit=quantities[place - 1].unit, sign=quantities[place - 1].sign) if bare else found


def _of_a_part(meaning: Meaning, claim: Comparison) -> bool:
    """Whether the comparison is about a part of the item ("a lighter hood"), which nothing measures."""
    noun = next((w.stem for w in meaning.reading.content if w.at == claim.end), "")
    return bool(noun) and noun not in meaning.book.heads and not any(noun in s.words for s in claim.scales)


def _against(meaning: Meaning, claim: Comparison) -> frozenset[int]:
    """What is compared with, where the sentence says it: after the comparison, else before."""
    against = [r for r in meaning.reading.references if r.role == "against"] if claim.degree != "est" else []
    later = [r for r in against if r.start >= claim.end]
    return meaning.all_of(later[:1] or against[-1:])


#: What is asked of a sentence, in this order; the first fault is the verdict.
_JUDGES = (_nothing, _misspelt, _nobody, twisted, _words, _quantities, _comparisons, _multiples)
