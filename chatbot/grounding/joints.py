"""Words joined to other words: true by themselves, they must also belong together as the sentence has them."""

from collections.abc import Collection, Sequence

from chatbot.grounding.claims import Word
from chatbot.grounding.itemfacts import ItemFacts, option_words
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.measures import SCALES
from chatbot.grounding.ordinary import CHOICE, FILLED, FUNCTION, LIGHT, NOUNS_AS_OFTEN, TALK
from chatbot.grounding.quantities import Quantity
from chatbot.grounding.quotes import beside
from chatbot.grounding.reference import Reference
from chatbot.grounding.stems import stems
from chatbot.grounding.tokens import Token, in_compound

#: What a thing is made of stands for the thing.
_STUFF = frozenset({"fabric", "material"})
_KINDS = ("type", "kind", "genre", "style", "animal", "shape")
_WITHIN = frozenset({"in", "on", "of", "at"})
#: After these a verb follows, not the plural of a noun.
_SUBJECTS = frozenset({"it", "they", "which", "that", "one", "either", "each", "ones", "both", "and", "also", "this", "two", "three", "these", "4", "5", "2"})
#: They stand beside whatever they are backed for.
_LOOSE = frozenset({"all", "only", "built", "in"})
_CONTRACTED = frozenset({"it's", "that's", "there's", "here's", "what's", "let's"})


def misjoined(meaning: Meaning, framed: set[int]) -> str:
    """Which words the facts do not join; an empty string when they all belong together. ``framed`` words are the shopper's own."""
    content = meaning.reading.content
    for i, word in enumerate(content[:-1]):
        following, about = content[i + 1], meaning.about(word.at)
        loose = _LOOSE & {word.text.casefold(), following.text.casefold()} or word.negated or _light(meaning, word) or _light(meaning, following)
        apart = loose or word.at in framed or following.at in framed
        if not (apart or (_within(meaning, word, following, about) and (following.at != word.at + 1 or _stacks(meaning, i, about)))):
            return f"{word.text} {following.text!r} is not how the facts have it"
    return _parts(meaning)


def _light(meaning: Meaning, word: Word) -> bool:
    return joins(word, meaning.reading.words, meaning.book.heads)


def joins(word: Word, words: Sequence[Token], heads: Collection[str]) -> bool:
    """Whether a word only joins the item to what is said of it, and claims nothing itself."""
    if word.negated or in_compound(words, word.at) or not word.at:
        return False
    low, before = word.text.casefold(), words[word.at - 1]
    if low == "room" and words[word.at + 1 : word.at + 2] and words[word.at + 1].low == "for" and any(t.kind == "number" for t in words[word.at :]):
        return True
    if low in FILLED:
        return before.low == "of" and any(t.kind == "number" for t in words[max(0, word.at - 3) : word.at])
    told = before.kind == "word" and before.stem not in FUNCTION and low not in NOUNS_AS_OFTEN
    return (low in LIGHT or f"{low}s" in LIGHT) and (before.capital or told or before.low in _SUBJECTS or before.stem in heads or _measures(before.stem))


def _within(meaning: Meaning, word: Word, after: Word, about: frozenset[int]) -> bool:
    """Whether "zips in the hood" and its like stand in the data as they do here."""
    between, book = meaning.low[word.at + 1 : after.at], meaning.book
    if not between or between[0] not in _WITHIN or between[1:] not in ([], ["the"], ["a"], ["its"]):
        return True
    if all(meaning.support.retold(word, p, alone=True) and meaning.support.retold(after, p, alone=True) for p in about):
        return True
    if word.stem in book.heads or after.stem in book.heads or (between[0] == "at" and _measures(after.stem)):
        return True
    shown = [book.items[p] for p in about]
    following = meaning.reading.words[after.at + 1].stem if after.at + 1 < len(meaning.low) else ""
    whole = all(word.stem in _kinds(f) | f.labels for f in shown)
    if whole and between[0] in ("of", "in") and all(after.stem in f.materials or (after.stem, following) in f.pairs for f in shown):
        return True
    return all((word.stem, after.stem) in f.pairs or after.stem in option_words(f.options) | f.labels | f.settings for f in shown)


def _kinds(facts: ItemFacts) -> set[str]:
    """The words that say what kind of thing an item is: "a whale of organic cotton" speaks of all of it."""
    stated = (facts.item.attributes.get(name) for name in _KINDS)
    return {s for values in stated if isinstance(values, tuple) for v in values for s in stems(v)}


def _stacks(meaning: Meaning, at: int, about: frozenset[int]) -> bool:
    """Whether a word and the next may stand side by side: their run ends in the item's own noun, or the data joins them."""
    content, words, end = meaning.reading.content, meaning.reading.words, at
    while end + 1 < len(content) and content[end + 1].at == content[end].at + 1:
        end += 1
    after = content[end].at + 1
    named = any(r.core == after for r in meaning.reading.references)
    chosen = after < len(words) and words[after].stem in CHOICE - FUNCTION
    stuff = content[at + 1].stem in _STUFF and all(content[at].stem in meaning.book.items[p].materials for p in about)
    if named or chosen or stuff or content[end].stem in meaning.book.heads:
        return True
    return all(any(meaning.support.stacked(content[at], content[noun], p) for noun in {at + 1, end}) for p in about)


def _parts(meaning: Meaning) -> str:
    """ "The Skerry's hood is packable": what is said of a part must stand in the data beside the part."""
    for each in meaning.reading.references:
        part = _part(meaning, each)
        told = all(meaning.support.retold(word, place, alone=True) for word in part for place in meaning.items(each))
        if part and not told and not _belongs(meaning, part, max(each.end, part[-1].at + 1), meaning.items(each)):
            return f"says something of {part[-1].text!r} that the facts do not"
    return ""


def _measured(meaning: Meaning, claim: Quantity, noun: str, place: int) -> bool:
    """Whether a number is one of the part: in the prose about it, or by a facet that names it."""
    named = any(noun in stems(n.facet.replace("_", " ")) for n in meaning.book.items[place].numbers if n.facet)
    return meaning.figures.beside(claim, noun, place) or (named and meaning.figures.quantity(claim, place))


def _part(meaning: Meaning, reference: Reference) -> list[Word]:
    """The words of the part that a reference owns: "its peaked hood", "the hood of the Skerry"."""
    content, last = meaning.reading.content, meaning.low[reference.end - 1]
    if last in ("its", "their") or (last.endswith("'s") and last not in _CONTRACTED):
        near = [w for w in content if reference.end <= w.at < reference.end + 3]
        if near and near[0].at > reference.end and meaning.reading.words[reference.end].stem in TALK - FUNCTION:
            return []
        return [w for i, w in enumerate(near) if w.at == reference.end + i and not _measures(w.stem)] or near[:1]
    if reference.start and meaning.low[reference.start - 1] == "of":
        return [w for w in content if w.at == reference.start - 2]
    return []


def _measures(word: str) -> bool:
    return any(word in s.words for s in SCALES)


def _belongs(meaning: Meaning, part: list[Word], start: int, about: frozenset[int]) -> bool:
    """Whether what follows a part in its clause belongs to it: its number in the prose, and a first word the data has beside it."""
    reading, noun, shown = meaning.reading, part[-1].stem, [meaning.book.items[p] for p in about]
    clause = reading.clause(min(start, len(reading.words) - 1))
    if all(noun in f.materials for f in shown):
        return True
    if noun in meaning.book.heads or noun in _STUFF or _measures(noun) or any(noun in f.labels for f in shown):
        return True
    numbers = [q for q in reading.quantities if start <= q.start < clause.end]
    if any(start <= c.start < clause.end for c in reading.comparisons) or not all(_measured(meaning, q, noun, p) for q in numbers for p in about):
        return False
    first = next((w for w in reading.content if start <= w.at < clause.end), None)
    if first is None:
        return True
    if all(meaning.support.quoted(first, p) and meaning.support.quoted(part[-1], p) for p in about):
        return True
    owning = {"has", "have", "with"} & set(meaning.low[start : first.at])
    if owning:
        return all(beside(first.stem, noun, f.item.description) for f in shown)
    firsts = {first.stem} | {w.stem for w in reading.content if w.at == first.at + 1 and in_compound(reading.words, first.at)}
    return all(any((w.stem, each) in f.pairs for w in part for each in firsts) for f in shown)
