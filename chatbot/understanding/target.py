"""What a message looks for: the category that it names, tells by what a thing is for, means, or describes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.breadth import sole_kind
from chatbot.understanding.clauses import Clause
from chatbot.understanding.implied import implied_together
from chatbot.understanding.lexicon import Term
from chatbot.understanding.meaning import Meanings
from chatbot.understanding.named import Named
from chatbot.understanding.nearest import nearest_category
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.phrases import Phrase
from chatbot.understanding.sought import sought
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import EVERYWHERE, stated
from chatbot.understanding.tokens import Token
from chatbot.understanding.told import Told

#: Names for nothing in particular.
_GENERIC = frozenset("machine device gadget tool appliance version model gear equipment outfit accessory".split())
Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Target:
    """What is looked for: the category, where values may be stated, the phrase that it explains, the filters that stay, the tokens ``spent``, and
    what is left ``unsaid``: the words of names that mean nothing there."""

    category: str | None
    homes: tuple[str | None, ...]
    explained: str
    filters: tuple[Filter, ...]
    spent: range = range(0)
    unsaid: tuple[str, ...] = ()


def target(
    named: Named, left: Sequence[Phrase], vectors: Vectors, told: Told, meanings: Meanings, tokens: Sequence[Token], current: str | None
) -> Target:
    """What a message looks for: the category that it names, tells by what a thing is for, or means. ``current`` is the one so far."""
    if found := told.thing(current, named.categories, tokens):
        category, clause = found
        kept = (f for f in named.filters if f.facet != "category")
        kept = (f for f in kept if not is_within(f, clause, tokens) or f.facet in EVERYWHERE or is_stated(f, category, meanings.vocabulary))
        return Target(category, (category,), "", tuple(kept), range(clause.first, clause.last))
    if not named.categories:
        meant, explained = nearest_category(left, vectors, meanings, tokens, current)
        if meant is not None:
            said = tuple(f for f in named.filters if _may_be_said(f, meant, meanings.vocabulary))
            return Target(meant, (meant,), explained, said, unsaid=tuple(f.source for f in named.filters if f not in said))
        if current is None and not any(_names_another(p, tokens) for p in left):
            meant = implied_together(named.filters, told.hints_at(), meanings.vocabulary)
        return Target(meant, (meant or current or sole_kind(meanings.vocabulary),), explained, named.filters)
    if len(named.categories) == 1:
        return Target(named.categories[0], named.categories, "", named.filters)
    several = Filter("category", "in", named.categories, source=named.categories[0].split()[-1])
    return Target(None, named.categories, "", (*named.filters, several))


def _names_another(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a thing is looked for by a name that nothing explains: the tray of "a nonstick baking tray"."""
    last = phrase.span[-1]
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    ends = behind is None or not behind.is_word or behind.lemma in STOPWORDS
    named = is_noun(tokens[last]) and tokens[last].lemma not in _GENERIC
    return named and phrase.whole and not phrase.unwanted and ends and sought(tokens, phrase)


def _may_be_said(found: Filter, category: str, vocabulary: Vocabulary) -> bool:
    """Whether a name can be meant of the things of a category: what was read of it before these were known may be said of others ("floats")."""
    general = found.facet in EVERYWHERE or found.facet in ("category", "text") or isinstance(found.value, bool | tuple) or found.excludes
    return general or is_stated(found, category, vocabulary)


def is_within(found: Filter, clause: Clause, tokens: Sequence[Token]) -> bool:
    """Whether a filter was made of the words of a clause."""
    said = {t.lemma for t in tokens[clause.first : clause.last]}
    return bool(found.source) and set(lemmas(found.source)) <= said and isinstance(found.value, str | bool)


def is_stated(found: Filter, category: str, vocabulary: Vocabulary) -> bool:
    """Whether things of a category state what a filter on a value or a property asks for."""
    return isinstance(found.value, str | bool) and stated(Term(found.facet, found.value, 0), vocabulary, category) > 0
