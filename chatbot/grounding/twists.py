"""Turns of a sentence that claim something without a word for it, or change who is meant."""

import re
from itertools import pairwise

from chatbot.grounding.availability import unavailable
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.reference import Reference
from chatbot.grounding.selections import COUNTS
from chatbot.grounding.stems import stem
from chatbot.grounding.uniqueness import not_unique

_AUXILIARY = frozenset({"is", "are", "was", "has", "have", "does", "do", "can", "will", "would", "did", "isn't", "doesn't", "hasn't"})
_MAKING = frozenset({"make", "build", "design", "offer", "bring", "produce"})
#: Claims that a thing is enough for whatever was spoken of.
_WILL_DO = frozenset({("will", "do"), ("would", "do"), ("does", "it"), ("can", "handle"), ("will", "handle"), ("is", "enough"), ("be", "enough")})
_WISHING = frozenset(stem(w) for w in "ask want mention say search choose chose like love prefer pick need own order bought".split())
_PEOPLE = frozenset({"you", "your", "he", "she", "they", "his", "her"})
_SUPPOSING = frozenset({"if", "when", "whether", "might", "may", "could", "can", "should", "would", "unless", "i'd", "you'd", "once"})
#: What is said to have been wished just before, "as you asked" and its like.
_GRANTED = re.compile(
    r"(?:,? (?:just |exactly )?(?:as|like) you(?:'d| had| have|'ve)? (?:ask|want|wish|mention|request|prefer|need|specifi|like|said|say)\w*(?: for)?"
    r"|,? (?:just )?(?:which|what|that) you(?:'d| had| have|'ve)? (?:ask|want|wish|mention|request|need)\w*(?: for)?)\b",
    re.IGNORECASE,
)
_LIMITS = frozenset({"budget", "limit"})
_UNREAD = frozenset({"unlike", "respectively", "versus", "vs"})


def twisted(meaning: Meaning) -> str:
    """What is wrong with the turns of a sentence; an empty string when nothing is."""
    problem = _unread(meaning) or _miscounted(meaning) or _never_wished(meaning) or _said_twice(meaning) or _put_in_a_mouth(meaning)
    return (
        problem
        or _identity(meaning)
        or _ellipsis(meaning)
        or _maker(meaning)
        or _denial(meaning)
        or not_unique(meaning)
        or unavailable(meaning)
        or _budget(meaning)
    )


def _unread(meaning: Meaning) -> str:
    """Turns that change who is meant in ways not read here."""
    alike = any(word == "like" and any(r.start == i + 1 for r in meaning.reading.references) for i, word in enumerate(meaning.low))
    alike = alike or any(tuple(meaning.low[i : i + 2]) in _WILL_DO for i in range(len(meaning.low)))
    alike = alike or any(meaning.low[i : i + 3] == ["of", "a", "kind"] for i in range(len(meaning.low)))
    return "a turn that cannot be checked" if alike or _UNREAD & set(meaning.low) else ""


def _miscounted(meaning: Meaning) -> str:
    """ "The lightest of the four" where three are on show; "of the two" may also mean two that are spoken of."""
    meant = {len(meaning.book.items), len(meaning.implied), len(meaning.all_of(meaning.reading.references))}
    meant |= {len(meaning.items(r)) for r in meaning.reading.references}
    meant.add(len(meaning.reading.before | meaning.all_of(meaning.reading.references)))
    for first, second, count in zip(meaning.low, meaning.low[1:], meaning.low[2:], strict=False):
        if first == "of" and second in ("the", "these", "those") and COUNTS.get(count, 0) > 1 and COUNTS[count] not in meant:
            return "counts what is on show wrongly"
    return ""


def _put_in_a_mouth(meaning: Meaning) -> str:
    """ "Your dad asked for the Skerry": nobody is known to have said or chosen anything about an item."""
    starts = {r.start for r in meaning.reading.references if r.kind != "pronoun"}
    for at, token in enumerate(meaning.reading.words):
        clause = meaning.reading.clause(at)
        said = meaning.low[clause.start : at]
        object_follows = at + 1 in starts or (meaning.low[at + 1 : at + 2] in (["for"], ["about"]) and at + 2 in starts)
        if token.stem not in _WISHING or not _PEOPLE & set(said) or _SUPPOSING & set(said):
            continue
        unsaid = [w for w in meaning.reading.content if at < w.at < clause.end and w.stem not in meaning.book.wish]
        told = bool(unsaid) and all(meaning.support.retold(w, p) for w in unsaid for p in meaning.about(at))
        if object_follows or (said[-1:] in (["you"], ["you've"], ["you'd"]) and unsaid and not told):
            return "says what somebody asked for or wants"
    return ""


def _never_wished(meaning: Meaning) -> str:
    """ "... is packable, as you asked": what stands just before must be of the wish."""
    words = meaning.reading.words
    text = " ".join(meaning.low).replace(" ,", ",")
    for match in _GRANTED.finditer(text):
        at = sum(1 for t in text[: match.start()].replace(",", " ,").split())
        clause = meaning.reading.clause(max(0, at - 1))
        said = [w for w in meaning.reading.content if clause.start <= w.at < at]
        numbers = [t.value for t in words[clause.start : at] if t.kind == "number"]
        wished = any(w.stem in meaning.book.wish for w in said[-2:]) or any(n in meaning.book.wished_numbers for n in numbers)
        if (said or numbers) and not wished:
            return "says what nobody asked for"
    return ""


def _said_twice(meaning: Meaning) -> str:
    """ "... is black, but it comes in black": the same said of the same thing again, in another clause."""
    naming = {i for r in meaning.reading.references for i in range(r.start, r.end)}
    words, said = meaning.low, dict[tuple[str, frozenset[int]], int]()
    for word in meaning.reading.content:
        quoted = "your" in words[max(0, word.at - 4) : word.at] or any(word.stem in s.words for s in meaning.book.scales)
        describing = any(w.at == word.at + 1 for w in meaning.reading.content)
        if quoted or describing or word.at in naming or word.negated or word.stem in meaning.book.heads:
            continue
        first = said.setdefault((word.stem, meaning.about(word.at)), word.at)
        if not meaning.reading.clause(first).start <= word.at < meaning.reading.clause(first).end:
            return "says the same twice"
    return ""


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
    places = [w.at for w in reading.content] + [q.number for q in reading.quantities]
    places += [c.start for c in reading.comparisons] + [m.start for m in reading.multiples]
    return any(reading.subject(at) == reference for at in places)


def _maker(meaning: Meaning) -> str:
    """ "Tarnwick makes the Skerry": the maker's items must have the item among them."""
    for first, second in pairwise(meaning.subjects):
        making = any(_makes(meaning, at) for at in range(first.end, second.start))
        if making and not meaning.items(second) <= meaning.items(first):
            return "gives an item to another maker"
    return ""


def _makes(meaning: Meaning, at: int) -> bool:
    """Whether a verb of making stands here that has a maker: not "is made of wool"."""
    return meaning.reading.words[at].stem in _MAKING and meaning.low[at + 1 : at + 2] not in (["it"], ["them"], ["of"], ["from"], ["with"], ["for"], ["out"])


def _denial(meaning: Meaning) -> str:
    """A "not" with nothing to deny may deny anything, and one before a number or a comparison is not read."""
    reading = meaning.reading
    for clause in reading.clauses:
        if clause.negated_from is None:
            continue
        claims = [w for w in reading.content if clause.start <= w.at < clause.end and w.negated]
        ends = [q.end for q in reading.quantities] + [c.end for c in reading.comparisons if not meaning.denied_most(c)]
        measured = any(clause.negated_from <= end - 1 < clause.end for end in ends)
        denied = any(meaning.denied_most(c) and clause.start <= c.start < clause.end for c in reading.comparisons)
        if measured or (not claims and not denied and any(t.kind != "stop" for t in reading.words[clause.start : clause.end])):
            return "denies something that cannot be checked"
    return ""


def _budget(meaning: Meaning) -> str:
    """Whoever speaks of the shopper's limit must keep to it."""
    return "" if all(_keeps_to_it(meaning, at) for at, low in enumerate(meaning.low) if low in _LIMITS) else "speaks of a budget that does not hold"


def _keeps_to_it(meaning: Meaning, at: int) -> bool:
    """Whether what is said at a "limit" holds of the items that its clause is about: that they are within it, or over it."""
    limit, clause = meaning.book.limit, meaning.reading.clause(at)
    over = bool({"over", "above", "beyond", "exceeds"} & set(meaning.low[clause.start : clause.end]))
    about = meaning.about(at) or meaning.all_of(meaning.subjects) or meaning.implied
    return limit is not None and all((meaning.book.items[p].offer.price > limit) is over for p in about)
