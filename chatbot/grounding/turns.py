"""Turns of a sentence that claim something without a word for it, or change who is meant."""

from itertools import pairwise

from chatbot.grounding.meaning import Meaning
from chatbot.grounding.references import Reference

_AUXILIARY = frozenset({"is", "are", "was", "has", "have", "does", "do", "can", "will", "would", "did", "isn't", "doesn't", "hasn't"})
_MAKING = frozenset({"make", "build", "design", "offer", "bring", "produce"})
_UNREAD = frozenset({"unlike", "respectively", "versus", "vs"})


def twisted(meaning: Meaning) -> str:
    """What is wrong with the turns of a sentence; an empty string when nothing is."""
    return _unread(meaning) or _identity(meaning) or _ellipsis(meaning) or _maker(meaning) or _denial(meaning) or _unique(meaning) or _budget(meaning)


def _unread(meaning: Meaning) -> str:
    """Turns that change who is meant in ways not read here."""
    alike = any(word == "like" and any(r.start == i + 1 for r in meaning.reading.references) for i, word in enumerate(meaning.low))
    alike = alike or any(meaning.low[i : i + 3] == ["of", "a", "kind"] for i in range(len(meaning.low)))
    return "a turn that cannot be checked" if alike or _UNREAD & set(meaning.low) else ""


def _identity(meaning: Meaning) -> str:
    """ "The lighter one is the Skerry": both must mean the same item."""
    for first, second in pairwise(meaning.subjects):
        between = meaning.low[first.end : second.start]
        if between and between[0] in ("is", "are") and len(between) <= 2 and not meaning.items(first) >= meaning.items(second):
            return "calls one item another"
    return ""


def _ellipsis(meaning: Meaning) -> str:
    """ "... and so is the Softday": a claim that is not spelled out is not checked, so it may not be made."""
    for each in meaning.subjects[1:]:
        after, before = meaning.low[each.end : each.end + 1], meaning.low[max(0, each.start - 2) : each.start]
        trailing = before[-1:] and before[-1] in _AUXILIARY and before[0] in ("so", "as", "nor", "neither", "than")
        if (trailing or (after and after[0] in _AUXILIARY)) and not _claimed(meaning, each):
            return "says something without saying it"
    return ""


def _claimed(meaning: Meaning, reference: Reference) -> bool:
    reading = meaning.reading
    places = [w.at for w in reading.content] + [q.number for q in reading.quantities] + [c.start for c in reading.comparisons]
    return any(reading.subject(at) == reference for at in places)


def _maker(meaning: Meaning) -> str:
    """ "Tarnwick makes the Skerry": the maker's items must have the item among them."""
    for first, second in pairwise(meaning.subjects):
        making = any(t.stem in _MAKING for t in meaning.reading.words[first.end : second.start])
        if making and not meaning.items(second) <= meaning.items(first):
            return "gives an item to another maker"
    return ""


def _denial(meaning: Meaning) -> str:
    """A "not" with nothing to deny may deny anything, and one before a number or a comparison is not read."""
    reading = meaning.reading
    for clause in reading.clauses:
        if clause.negated_from is None:
            continue
        claims = [w for w in reading.content if clause.start <= w.at < clause.end and w.negated]
        ends = [q.end for q in reading.quantities] + [c.end for c in reading.comparisons]
        measured = any(clause.negated_from <= end - 1 < clause.end for end in ends)
        if measured or (not claims and any(t.kind != "stop" for t in reading.words[clause.start : clause.end])):
            return "denies something that cannot be checked"
    return ""


def _unique(meaning: Meaning) -> str:
    """ "The only waterproof one", "only the Skerry": the others must be denied it."""
    low, book = meaning.low, meaning.book
    starts = {r.start for r in meaning.subjects}
    at = next((i for i in range(len(low) - 1) if (low[i : i + 2] == ["the", "only"]) or (low[i] == "only" and i + 1 in starts)), None)
    if at is None:
        return ""
    claims = {w.stem for w in meaning.reading.content if w.at > at + 1 and w.stem not in book.heads and not w.negated}
    others = book.everything - meaning.about(at + 1)
    denied = others and claims and all(any(group <= claims for group in book.items[o].flagged) for o in others)
    return "" if denied else "cannot tell that it is the only one"


def _budget(meaning: Meaning) -> str:
    """Whoever speaks of the shopper's limit must keep to it."""
    if not {"budget", "limit"} & set(meaning.low):
        return ""
    about, limit = meaning.all_of(meaning.subjects) or meaning.implied, meaning.book.limit
    kept = limit is not None and all(meaning.book.items[p].offer.price <= limit for p in about)
    return "" if kept and not {"over", "above", "beyond", "exceeds"} & set(meaning.low) else "speaks of a budget that does not hold"
