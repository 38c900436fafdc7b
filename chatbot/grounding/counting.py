"""The numbers of a sentence: each is one of the item's, or counts what is on show or its options."""

from collections.abc import Sequence
from itertools import pairwise

from chatbot.grounding.itemfacts import ItemFacts
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.measures import unit_of
from chatbot.grounding.ordinary import FUNCTION
from chatbot.grounding.quantities import Quantity
from chatbot.grounding.selections import PLURALS
from chatbot.grounding.stems import stem, stems
from chatbot.grounding.tokens import Token, tokens

_PAIR = 2
#: So many words a name may have.
_NAMED = 5
_SUMMED = frozenset({"together", "combined", "altogether"})


def uncounted(meaning: Meaning) -> str:
    """Which number is not among the facts; an empty string when all are."""
    reading = meaning.reading
    amounts = {c.start for c in reading.comparisons}
    for claim in reading.quantities:
        if claim.end in amounts or _counts(meaning, claim):
            continue
        if not all(meaning.figures.quantity(claim, p) or meaning.support.counted(claim, p) for p in meaning.about(claim.number)):
            return f"the number {reading.text(claim.start, claim.end)!r} is not among the facts"
    if of_parts := _both_of_a_part(meaning) or _all_of_its_parts(meaning):
        return of_parts
    if _SUMMED & {t.low for t in reading.words} and any(q.sign for q in reading.quantities) and len(meaning.all_of(reading.references)) > 1:
        return "a sum that cannot be checked"
    taken = reading.taken | {i for m in reading.multiples for i in range(m.start, m.end)}
    return "a sign without a number" if _stray_signs(reading.words, reading.quantities, taken) else ""


def _counts(meaning: Meaning, claim: Quantity) -> bool:
    """Whether the number only counts the items on show: "these two", "here are three jackets"."""
    words, book = meaning.reading.words, meaning.book
    about = meaning.about(claim.number)
    if claim.bound == "exactly" and claim.following and about and all(_choices(book.items[p], claim.following[0]) == claim.value for p in about):
        return True
    if claim.start and words[claim.start - 1].low == "your" and claim.value in book.wished_numbers and _old_enough(meaning, claim):
        return True
    if any(r.start == claim.end and len(r.items) == claim.value and words[claim.start - 1].low in ("the", "these") for r in meaning.reading.references):
        return True
    before = words[claim.start - 1].low if claim.start else ""
    if claim.value != len(book.items) or claim.unit or claim.sign or claim.bound != "exactly" or before not in ("these", "the", "all", "are"):
        return False
    following = words[claim.end] if claim.end < len(words) else None
    if following and following.stem in book.heads:
        return book.heads[following.stem] == book.everything
    return following is None or following.kind == "stop" or following.low in (*PLURALS, "is", "are", "has", "have")


def _both_of_a_part(meaning: Meaning) -> str:
    """What is wrong with a "both" that counts parts of an item: "both wheels" of one that reaches round a wheel."""
    words = meaning.reading.words
    for at, (first, noun) in enumerate(pairwise(words)):
        parts = noun.low.endswith("s") and not noun.low.endswith("ss") and noun.stem not in (*meaning.book.heads, *FUNCTION)
        listed = any(t.low == "and" for t in words[at + 2 : at + 3])
        if first.low != "both" or not parts or listed or any(r.start <= at < r.end for r in meaning.reading.references):
            continue
        if not all(_choices(meaning.book.items[p], noun.stem) == _PAIR or _has_two(meaning.book.items[p], noun) for p in meaning.about(at + 1)):
            return f"'both {noun.text}' is not among the facts"
    return ""


def _all_of_its_parts(meaning: Meaning) -> str:
    """What is wrong with an "all of" that counts parts of an item ("all of the Kestrel's six pockets can be zipped"): no data say that of each."""
    words = meaning.reading.words
    for at, (first, second) in enumerate(pairwise(words)):
        owner = next((t for t in words[at + 2 : at + 2 + _NAMED] if t.low.endswith("'s") or t.low in ("its", "their")), None)
        if (first.low, second.low) == ("all", "of") and owner and owner.low not in ("it's", "that's"):
            return "says something of all parts of an item"
    return ""


def _has_two(facts: ItemFacts, noun: Token) -> bool:
    """Whether the item has two of them by a number, or its prose says so."""
    counted = any(n.value == _PAIR and (noun.stem in stems(n.facet.replace("_", " ")) or noun.stem in n.near) for n in facts.numbers)
    prose = [t for t in tokens(facts.item.description) if t.kind != "stop"]
    return counted or any(first.low in ("both", "two") and second.stem == noun.stem for first, second in pairwise(prose))


def _choices(facts: ItemFacts, noun: str) -> int:
    """How many colors or sizes an item can be had in: its options in stock, else the values that it lists; 0 for any other noun."""
    listed = {stem(name): len(values) for name, values in facts.item.attributes.items() if isinstance(values, tuple)}
    had = {stem(name): len(values) for name, values in facts.options.items()}
    return had.get(noun) or listed.get(noun, 0)


def _old_enough(meaning: Meaning, claim: Quantity) -> bool:
    """Whether what the items say of ages admits the age that the shopper told."""
    years = unit_of("years")
    ages = [n for f in meaning.book.items for n in f.numbers if n.facet.startswith("age") and n.unit]
    if not (claim.unit and years and claim.unit.dimension == years.dimension):
        return True
    return all(n.value * (n.unit.factor if n.unit else 1) <= claim.base("")[0] for n in ages)


def _stray_signs(words: Sequence[Token], quantities: Sequence[Quantity], taken: set[int]) -> bool:
    """Whether a currency or percent sign stands without its number."""
    covered = taken | {i for q in quantities for i in range(q.start, q.end)}
    return any(t.kind == "sign" and i not in covered for i, t in enumerate(words))
