"""The category that words which no form explains are nearest to in meaning: "trousers" to pants."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemma, lemmas
from chatbot.understanding.breadth import wide
from chatbot.understanding.meaning import CATEGORY_THRESHOLD, LEAD, LEADING_THRESHOLD, Meanings
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.phrases import Phrase
from chatbot.understanding.sought import sought
from chatbot.understanding.standing import is_homeward
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

Vectors = NDArray[np.float32]

#: A phrase that stands where nothing is looked for must mean a category this clearly to be one ("… and the dog slept in the car").
_SURE = 0.72
_PLACING = frozenset({"for", "in", "on", "at", "from", "by", "near", "onto", "over", "behind", "around", "under", "with", "without", "than"})
#: No color means the things of another: a blue one isn't a red.
_COLORS = frozenset("black white red green yellow blue brown purple pink orange gray".split())
#: Parts of the body are near to what is worn on them.
_BODY = frozenset("hand foot head face ear neck back knee leg arm finger toe skin hair eye shoulder wrist hip ankle joint".split())


def nearest_category(left: Sequence[Phrase], vectors: Vectors, meanings: Meanings, tokens: Sequence[Token], current: str | None) -> tuple[str | None, str]:
    """The category that a phrase means, and the phrase; one that only describes ("the knitted ones") means none."""
    best: tuple[float, str, str] | None = None
    for phrase, vector in zip(left, vectors, strict=True):
        if phrase.unwanted or phrase.wished or _describes(phrase, tokens) or _placed(phrase, tokens) or (_BODY | _COLORS).intersection(lemmas(phrase.text)):
            continue
        if current is not None and names_a_facet(phrase.text, meanings.vocabulary, current):
            continue
        nearest = meanings.nearest_category(vector)
        if nearest is not None and wide(nearest[0], meanings.vocabulary) and not sought(tokens, phrase):
            continue
        alike = sought(tokens, phrase) and current is None and nearest is not None and not wide(nearest[0], meanings.vocabulary)
        leads = nearest is not None and nearest[2] >= LEAD
        enough = (LEADING_THRESHOLD if leads else CATEGORY_THRESHOLD) if alike else _SURE
        if nearest and nearest[1] >= enough and not _borrows(phrase, nearest[0], tokens) and (best is None or nearest[1] > best[0]):
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
    while k >= 0 and tokens[k].lemma in ("a", "an", "the", "this", "that", "my", "our", "his", "her", "any"):
        k -= 1
    if is_homeward(tokens, phrase.first):
        return True
    return k >= 0 and tokens[k].lemma in _PLACING and not (tokens[k].lemma == "for" and sought(tokens, phrase))


def _describes(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a phrase only describes: "the knitted ones", or the garden of a "garden hose"."""
    behind = phrase.first + len(phrase.source.split())
    after = tokens[behind] if behind < len(tokens) else None
    halved = not phrase.whole and is_noun(tokens[phrase.first])
    return after is not None and (after.lemma == "one" or (halved and after.lemma not in STOPWORDS and is_noun(after)))


def names_a_facet(said: str, vocabulary: Vocabulary, home: str | None) -> bool:
    """Whether the words speak of what is measured or chosen ("battery", "different colors") and not of a value."""
    words = {w for word in lemmas(said) for w in (word, lemma(word.removesuffix("ed")))}  # "light coloured" speaks of a color
    stated = [f for f in vocabulary.facets.values() if home is None or home in (f.categories or {})]
    measured = any(words & set(lemmas(f.label)) for f in stated if f.kind == "number")
    return measured or bool(words & {lemma(f.name) for f in stated if f.kind == "words"})
