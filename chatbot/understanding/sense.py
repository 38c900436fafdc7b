"""What the words that no form explains mean in the catalogue: a category, a value, or plain text."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemma, lemmas
from chatbot.understanding.absence import absence
from chatbot.understanding.meaning import (
    ANYWHERE_THRESHOLD,
    CATEGORY_THRESHOLD,
    LONG_TAIL_THRESHOLD,
    OPPOSITE_THRESHOLD,
    PART_THRESHOLD,
    VALUE_THRESHOLD,
    Meanings,
)
from chatbot.understanding.named import Named, behind_purpose
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.parts import Part, Parts
from chatbot.understanding.phrases import Phrase, sought
from chatbot.understanding.polarity import CUE_WORDS, named_as_unwanted
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import NOUNS, widespread
from chatbot.understanding.things import wide
from chatbot.understanding.tokens import Token

Vectors = NDArray[np.float32]

#: A phrase that stands where nothing is looked for must mean a category this clearly to be one ("… and the dog slept in the car").
_SURE = 0.72
_PLACING = frozenset({"for", "in", "on", "at", "from", "by", "near", "onto", "over", "behind", "around", "under", "with", "without", "than"})
#: A facet of more values than this holds descriptions rather than kinds, and one is soon near to anything.
_LONG_TAIL = 100
#: A phrase that means a value this clearly is as good as its name.
_CERTAIN = 0.76
_ABSENT = frozenset({"free", "non", "without", "no", "less"})


@dataclass(frozen=True, slots=True)
class Sense:
    """The category and filters of a message once meaning was asked too, and the text that is left."""

    category: str | None
    filters: tuple[Filter, ...]
    text: str


def make_sense(
    named: Named,
    left: Sequence[Phrase],
    vectors: Vectors,
    meanings: Meanings,
    parts: Parts,
    tokens: Sequence[Token],
    current: str | None,
    drops: Sequence[str],
) -> Sense:
    """Compare the phrases left over with the terms of the catalogue, by their words and then by meaning.

    ``vectors`` are those of the phrases, row by row; ``current`` is the category so far, ``drops`` the facets that don't matter.
    """
    category = named.categories[0] if len(named.categories) == 1 else None
    filters = list(named.filters)
    if len(named.categories) > 1:
        filters.append(Filter("category", "in", named.categories, source=named.categories[0].split()[-1]))
    explained = ""
    if not named.categories:
        category, explained = _nearest_category(left, vectors, meanings, tokens, current)
    home = category or next(iter(named.categories), current)
    homes = named.categories or (home,)
    labels = {w for facet in (*(f.facet for f in filters), *drops) for w in lemmas(facet.replace("_", " "))}
    told: set[int] = set()
    for phrase in left:
        usable = phrase.whole and phrase.text != explained and not _trails(phrase, tokens)
        for at, found in _by_parts(phrase, parts, tokens, home) if usable else ():
            told.add(at)
            if not any(f.facet == found.facet and f.excludes is found.excludes for f in filters):
                filters.append(found)
    for phrase, vector in zip(left, vectors, strict=True):
        span = range(phrase.first, phrase.first + len(phrase.source.split()))
        if (
            phrase.text == explained
            or told.intersection(span)
            or _trails(phrase, tokens)
            or set(lemmas(phrase.text)) <= labels
        ):
            continue
        meant = next((f for h in homes if (f := _meant(phrase, vector, meanings, h, tokens))), None)
        if meant is None and phrase.unwanted and phrase.whole and named_as_unwanted(tokens, phrase.first):
            meant = Filter("text", "!=", phrase.text, source=phrase.source)
        if meant is not None and not any(
            f.facet == meant.facet and (f.excludes is not meant.excludes or not f.excludes or f.value == meant.value)
            for f in filters
        ):
            filters.append(meant)
    return Sense(category, tuple(filters), _text(left, explained, labels))


def _trails(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether an unwanted phrase only ends the name of what isn't wanted: the poles of "no fiberglass poles"."""
    before = tokens[phrase.first - 1] if phrase.first else None
    return (
        phrase.unwanted
        and phrase.whole
        and before is not None
        and before.is_word
        and before.lemma not in STOPWORDS
        and before.lemma not in CUE_WORDS
    )


def _by_parts(phrase: Phrase, parts: Parts, tokens: Sequence[Token], home: str | None) -> Iterator[tuple[int, Filter]]:
    """The filters that single words of a phrase stand for, with the index of the word."""
    for at, word in enumerate(phrase.text.split(), phrase.first) if home else ():
        part = parts.meant(word, str(home))
        if part is None or _of_another_noun(part, at, phrase, tokens):
            continue
        value = part.values[0] if len(part.values) == 1 else tuple(str(v) for v in part.values)
        source = tokens[at].text
        if phrase.unwanted:
            yield from ((at, Filter(part.facet, "!=", v, source=source)) for v in part.values)
        else:
            hard = not phrase.wished and not behind_purpose(tokens, at)
            yield at, Filter(part.facet, "in" if isinstance(value, tuple) else "=", value, hard, source)


def _of_another_noun(part: Part, at: int, phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a word is half of a kind's name and stands before another noun than that kind's: "developer mode" is no developer laptop."""
    last = phrase.first + len(phrase.source.split()) - 1
    after = tokens[at + 1] if at < last else None
    return part.facet in NOUNS and after is not None and is_noun(after) and not any(after.lemma in lemmas(str(v)) for v in part.values)


def _text(left: Sequence[Phrase], explained: str, labels: Collection[str]) -> str:
    kept = [p.text for p in left if p.whole and not p.unwanted and p.text != explained]
    return " ".join(w for p in kept for w in p.split() if not set(lemmas(w)) <= set(labels))


def _meant(
    phrase: Phrase, vector: Vectors, meanings: Meanings, home: str | None, tokens: Sequence[Token]
) -> Filter | None:
    """The filter that a phrase means, a soft one for a wish; None when no value is near enough."""
    vocabulary = meanings.vocabulary
    lacking = absence(phrase.text, vocabulary, home, phrase.source) if phrase.unwanted else None
    nearest = None if lacking or _names_a_facet(phrase.text, vocabulary, home) else meanings.nearest(vector, home)
    if lacking:
        return lacking
    if nearest is None or _is_the_activity(phrase, nearest[1], tokens):
        return None
    facet, value, likeness = nearest
    turned = phrase.unwanted and _opposite(phrase.text, value) and vocabulary.facets[facet].kind == "flag"
    if likeness < (OPPOSITE_THRESHOLD if turned else _threshold(vocabulary, facet, phrase, home)) or _narrower(
        phrase.text, value, vocabulary.facets[facet]
    ):
        return None
    operand = True if meanings.vocabulary.facets[facet].kind == "flag" else value
    if phrase.unwanted != _opposite(phrase.text, value):
        return Filter(facet, "!=", operand, source=phrase.source)
    certain = (
        likeness >= _CERTAIN and home is not None and not phrase.wished and not behind_purpose(tokens, phrase.first)
    )
    return Filter(facet, "=", operand, hard=phrase.unwanted or certain, source=phrase.source)


def _is_the_activity(phrase: Phrase, value: str, tokens: Sequence[Token]) -> bool:
    """Whether a value is what is done with the thing that is asked for: kayaking with the kayaks of "do you sell kayaks?"."""
    thing, deed = lemmas(phrase.text), lemmas(value)
    behind = phrase.first + len(phrase.source.split())
    ends = behind == len(tokens) or not (tokens[behind].is_word or tokens[behind].is_number)
    return ends and len(thing) == 1 == len(deed) and deed[0] in (thing[0] + "ing", thing[0].removesuffix("e") + "ing") and sought(tokens, phrase)


def _threshold(vocabulary: Vocabulary, name: str, phrase: Phrase, home: str | None) -> float:
    """How near a value must be. Without a category anything is near to something, and so is a word torn from its phrase."""
    facet = vocabulary.facets[name]
    if home is None:
        return ANYWHERE_THRESHOLD if phrase.whole and _anywhere(facet, vocabulary) else 1.1
    if len(facet.values or ()) > _LONG_TAIL:
        return PART_THRESHOLD if phrase.unwanted else LONG_TAIL_THRESHOLD
    return VALUE_THRESHOLD if phrase.whole else PART_THRESHOLD


def _anywhere(facet: Facet, vocabulary: Vocabulary) -> bool:
    """Whether a facet is one of things in general, with values that are kinds of something."""
    return facet.kind == "flag" or (len(facet.values or ()) <= _LONG_TAIL and widespread(facet, vocabulary))


def _names_a_facet(said: str, vocabulary: Vocabulary, home: str | None) -> bool:
    """Whether the words speak of what is measured or chosen ("battery", "different colors") and not of a value."""
    words = set(lemmas(said))
    stated = [f for f in vocabulary.facets.values() if home is None or home in (f.categories or {})]
    measured = any(words & set(lemmas(f.label)) for f in stated if f.kind == "number")
    return measured or bool(words & {lemma(f.name) for f in stated if f.kind == "words"})


def _narrower(said: str, value: str, facet: Facet) -> bool:
    """Whether the value is a kind of what was said, or a thing with it: "double wheels" of wheels, "touchscreen" of screen."""
    words, name = lemmas(said), lemmas(value)
    if len(name) == 1:
        return len(words) == 1 and name[0] != words[0] and len(words[0]) > 3 and name[0].endswith(words[0])
    return facet.kind != "flag" and set(words) < set(name) and name[-1] in words


def _opposite(said: str, value: str) -> bool:
    """Whether the value is the absence of what was said: "fragrance free" of scent, "wireless" of wired."""
    return _negates(value) != _negates(said)


def _negates(text: str) -> bool:
    words = lemmas(text)
    return bool(_ABSENT.intersection(words)) or any(len(w) > 5 and w.endswith("less") for w in words)


def _nearest_category(
    left: Sequence[Phrase], vectors: Vectors, meanings: Meanings, tokens: Sequence[Token], current: str | None
) -> tuple[str | None, str]:
    """The category that a phrase means, and the phrase; one that only describes ("the knitted ones") means none."""
    best: tuple[float, str, str] | None = None
    for phrase, vector in zip(left, vectors, strict=True):
        if phrase.unwanted or phrase.wished or _describes(phrase, tokens) or _placed(phrase, tokens):
            continue
        if current is not None and _names_a_facet(phrase.text, meanings.vocabulary, current):
            continue
        nearest = meanings.nearest_category(vector)
        alike = sought(tokens, phrase) and current is None and nearest is not None and not wide(nearest[0], meanings.vocabulary)
        enough = CATEGORY_THRESHOLD if alike else _SURE
        if (
            nearest
            and nearest[1] >= enough
            and not _borrows(phrase, nearest[0], tokens)
            and (best is None or nearest[1] > best[0])
        ):
            best = (nearest[1], nearest[0], phrase.text)
    return (best[1], best[2]) if best else (None, "")


def _borrows(phrase: Phrase, category: str, tokens: Sequence[Token]) -> bool:
    """Whether the words share only a part of the category's name, and name another thing: "standing desk" is no desk chair, "diaper bag" no sleeping bag."""
    words, name = lemmas(phrase.text), lemmas(category)
    if not set(words) & set(name):
        return False
    said = tokens[phrase.first : phrase.first + len(words)]
    return words[-1] != name[-1] or any(is_noun(t) and t.lemma not in name for t in said[-2:-1])


def _placed(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a phrase says where, or with what: "onto the desk", "with a lid"."""
    k = phrase.first - 1
    while k >= 0 and tokens[k].lemma in ("a", "an", "the", "my", "our", "his", "her", "any"):
        k -= 1
    return k >= 0 and tokens[k].lemma in _PLACING and not (tokens[k].lemma == "for" and sought(tokens, phrase))


def _describes(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a phrase only describes: "the knitted ones", or the garden of a "garden hose"."""
    behind = phrase.first + len(phrase.source.split())
    after = tokens[behind] if behind < len(tokens) else None
    halved = not phrase.whole and is_noun(tokens[phrase.first])
    return after is not None and (after.lemma == "one" or (halved and after.lemma not in STOPWORDS and is_noun(after)))
