"""What a sentence says comes with an item, or is still needed with it."""

from chatbot.domain.item import Item
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.ordinary import is_negator
from chatbot.grounding.stems import stem, stems

_NEEDS = frozenset(stem(w) for w in ("need", "needs", "require", "requires", "lack", "lacks", "buy", "bring", "get"))
#: With one of these something is said to come with an item.
_COMES = frozenset("come comes coming included includes include including supplied box pack package set get gets bundled".split())
_NEEDED = frozenset(stem(w) for w in ("need", "require", "lack", "buy", "bring"))
_SEPARATELY = frozenset({"separately", "extra", "still", "own", "yet"})
_DETERMINERS = frozenset({"a", "an", "some", "your", "her", "his", "their", "its", "another", "extra", "separate", "own", "any"})
#: So many words may stand between what is needed and the determiner.
_DESCRIBED = 3


def needless(meaning: Meaning) -> str:
    """What is said to be needed though the item has it; an empty string where there is none of that."""
    reading = meaning.reading
    for at, token in enumerate(reading.words):
        if token.stem not in _NEEDS or reading.negated(at) or any(is_negator(t.low) for t in reading.words[max(at - 2, 0) : at]):
            continue
        clause = reading.clause(at)
        wanted = [w for w in reading.content if at < w.at < clause.end and not w.negated and _is_the_object(meaning, at, w.at)]
        lacking = token.low.startswith(("need", "requir", "lack")) or any(t.low in _SEPARATELY for t in reading.words[clause.start : clause.end])
        for word in wanted if lacking else ():
            if any(word.stem in _had(meaning.book.items[p].item) for p in meaning.about(word.at)):
                return f"{word.text!r} comes with it"
    return ""


def not_included(meaning: Meaning) -> str:
    """What is said to come with an item whose data say that it doesn't; an empty string where there is none of that."""
    reading = meaning.reading
    said = {t.low for t in reading.words}
    if not said & _COMES or said & _SEPARATELY or any(is_negator(t.low) or t.stem in _NEEDED for t in reading.words):
        return ""
    for word in reading.content:
        if any(word.stem in _lacked(meaning.book.items[p].item) for p in meaning.about(word.at)):
            return f"{word.text!r} doesn't come with it"
    return ""


def _is_the_object(meaning: Meaning, verb: int, at: int) -> bool:
    """Whether a word is what is needed: behind the verb, a determiner and perhaps words that describe it."""
    between = meaning.reading.words[verb + 1 : at]
    return bool(between) and len(between) <= _DESCRIBED and between[0].low in _DETERMINERS and all(t.kind == "word" for t in between)


def _had(item: Item) -> frozenset[str]:
    """What comes with an item by its flags: the reel of "reel included"."""
    return frozenset(s for name in _flags(item, True) if name.endswith(" included") or name.startswith(("built in ", "integrated ")) for s in stems(name))


def _lacked(item: Item) -> frozenset[str]:
    """What doesn't come with an item by its flags."""
    return frozenset(s for name in _flags(item, False) if name.endswith(" included") for s in stems(name.removesuffix(" included")))


def _flags(item: Item, said: bool) -> list[str]:
    return [facet.replace("_", " ") for facet, value in item.attributes.items() if value is said]
