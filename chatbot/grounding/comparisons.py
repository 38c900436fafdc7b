"""The comparisons of a sentence: each holds of what it is said of, against what it is said beside."""

from dataclasses import replace

from chatbot.grounding.claims import Word
from chatbot.grounding.comparatives import Comparison
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.quantities import Quantity


def uncompared(meaning: Meaning) -> str:
    """Which comparison does not hold; an empty string when all do."""
    described = [r for r in meaning.reading.references if r.kind == "described"]
    for claim in meaning.reading.comparisons:
        if not any(r.start <= claim.start < r.core for r in described) and not _holds(meaning, claim) and not _quoted(meaning, claim):
            return f"{meaning.reading.text(claim.start, claim.end)!r} does not hold"
    return ""


def _quoted(meaning: Meaning, claim: Comparison) -> bool:
    """Whether a comparison with something that isn't on show is the description's own: "smaller than a coffee mug"."""
    against = any(r.role == "against" and r.start >= claim.end for r in meaning.reading.references)
    word = next((w for w in meaning.reading.content if w.at in range(claim.end, claim.end + 3)), None)
    about, first = meaning.about(claim.start), meaning.reading.words[claim.start]
    told = Word(claim.start, first.text, first.stem, False)
    led = any(r.role == "subject" and r.start < claim.start for r in meaning.reading.references)
    if led and not against and about and all(meaning.support.retold(told, p, (claim.start,)) for p in about):
        return True
    return not against and word is not None and bool(about) and all(meaning.support.quoted(replace(word, at=claim.start), p) for p in about)


def unmultiplied(meaning: Meaning) -> str:
    """Which comparison by a factor does not hold; an empty string when all do."""
    for claim in meaning.reading.multiples:
        about = meaning.about(claim.start)
        before = meaning.all_of(r for r in meaning.reading.references if r.role == "against" and r.end <= claim.start)
        others = (_against_after(meaning, claim.end) or before or _spoken_before(meaning, about) or meaning.book.everything) - about
        if not others or not all(meaning.yardstick.multiple(claim, p, o) for p in about for o in others):
            return f"{meaning.reading.text(claim.start, claim.end)!r} does not hold"
    return ""


def _against_after(meaning: Meaning, at: int) -> frozenset[int]:
    later = [r for r in meaning.reading.references if r.role == "against" and r.start >= at]
    return meaning.all_of(later[:1])


def _holds(meaning: Meaning, claim: Comparison) -> bool:
    """Whether a comparison holds of each item it is about, against those named or all others on show."""
    about = meaning.about(claim.start)
    if meaning.denied_most(claim):
        others = meaning.book.everything - about
        return bool(about) and all(any(meaning.yardstick.beyond(claim, o, p) for o in others) for p in about)
    if not about or _of_a_part(meaning, claim) or (claim.degree == "est" and not meaning.scoped(claim)):
        return False
    against = _against(meaning, claim)
    if claim.degree in ("as", "same") and len(about) > 1 and not against:
        return all(meaning.yardstick.comparison(claim, p, about, None) for p in about)
    scope = meaning.all_of(r for r in meaning.reading.references if r.role == "scope" and r.start >= claim.end)
    if scope and not about <= scope:
        return False
    others, amount = against or scope or _beside(meaning, claim, about), _amount(meaning, claim)
    if not others and amount and claim.degree == "er":
        return all(any(meaning.yardstick.comparison(claim, p, frozenset({o}), amount) for o in _not_named(meaning, claim) - {p}) for p in about)
    return all(meaning.yardstick.comparison(claim, p, others or meaning.book.everything - about, amount) for p in about)


def _not_named(meaning: Meaning, claim: Comparison) -> frozenset[int]:
    """What "it costs $20 more" can be said beside: what else is named in the sentence, else any other on show."""
    named = meaning.all_of(meaning.subjects) - meaning.about(claim.start)
    return named or meaning.book.everything


def _beside(meaning: Meaning, claim: Comparison, about: frozenset[int]) -> frozenset[int]:
    """What a bare comparative is said beside: the other of two things set against one another, else the one thing spoken of just before."""
    if claim.degree != "er" or len(about) != 1:
        return frozenset()
    if {"while", "whereas"} & set(meaning.low):
        others = meaning.all_of(meaning.subjects) - about
        return others if len(others) == 1 else frozenset()
    return _spoken_before(meaning, about)


def _spoken_before(meaning: Meaning, about: frozenset[int]) -> frozenset[int]:
    """The one other thing that the sentences before were about."""
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
    return bool(noun) and noun not in meaning.book.heads and not any(noun in s.words for s in (*claim.scales, *meaning.book.scales))


def _against(meaning: Meaning, claim: Comparison) -> frozenset[int]:
    """What is compared with, where the sentence says it: after the comparison, else before."""
    against = [r for r in meaning.reading.references if r.role == "against"] if claim.degree != "est" else []
    later = [r for r in against if r.start >= claim.end]
    return meaning.all_of(later[:1] or against[-1:])
