"""What the words that no form explains mean in the catalogue: a category, a value, or plain text."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.absence import absence
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.clauses import Clause
from chatbot.understanding.compounds import DENYING, denied, free, is_denied_itself, of_another_noun
from chatbot.understanding.deeds import does_something, is_a_family, is_a_verb, is_done, is_done_to, is_the_activity
from chatbot.understanding.fixed import is_fixed
from chatbot.understanding.hedges import spoken_against
from chatbot.understanding.meaning import (
    ANYWHERE_THRESHOLD,
    LONG_TAIL_THRESHOLD,
    OPPOSITE_THRESHOLD,
    PART_THRESHOLD,
    SURE_VALUE,
    VALUE_LEAD,
    VALUE_THRESHOLD,
    Meanings,
)
from chatbot.understanding.mistaken import is_smelled
from chatbot.understanding.named import Named, behind_purpose
from chatbot.understanding.narration import narrated
from chatbot.understanding.nearest import names_a_facet
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.numerals import numeral
from chatbot.understanding.opposites import is_another_kind, opposite
from chatbot.understanding.outcome import is_a_kind_of, of_a_department, settled
from chatbot.understanding.owning import told_of_old
from chatbot.understanding.parts import Parts
from chatbot.understanding.phrases import Phrase
from chatbot.understanding.polarity import CUE_WORDS, named_as_unwanted
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.target import is_within, target
from chatbot.understanding.terms import EVERYWHERE, widespread
from chatbot.understanding.tokens import Token
from chatbot.understanding.told import Told

Vectors = NDArray[np.float32]

#: A facet of more values than this holds descriptions rather than kinds, and one is soon near to anything.
_LONG_TAIL = 100
#: A phrase that means a value this clearly is as good as its name.
_CERTAIN = 0.76
#: What a word may be that isn't said of the thing.
_OTHERS = (is_a_family, is_done_to, is_smelled, is_fixed)
_CERTAIN_ONES = frozenset("my our his her their your this that the".split())
_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})


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
    told: Told,
    meanings: Meanings,
    parts: Parts,
    tokens: Sequence[Token],
    current: str | None,
    drops: Sequence[str],
) -> Sense:
    """Compare the phrases left over with the terms of the catalogue, by their words and then by meaning.

    ``vectors`` are those of the phrases, row by row, ``told`` what whole clauses say; ``current`` is the category so far, ``drops`` the facets that
    don't matter.
    """
    found = target(named, left, vectors, told, meanings, tokens, current)
    filters, spent = list(found.filters), set(found.spent)
    labels = {w for facet in (*(f.facet for f in filters), *drops) for w in lemmas(facet.replace("_", " "))}
    home = found.homes[0]
    old = told_of_old(tokens, str(home)) | narrated(tokens)
    for phrase in left:
        usable = phrase.whole and (phrase.unwanted or phrase.first not in old) and phrase.text != found.explained and not _trails(phrase, tokens)
        for at, part in _by_parts(phrase, parts, tokens, home) if usable else ():
            spent.add(at)
            _add(filters, part)
    for clause, said, clear, believed in told.properties(home):
        spent.update(range(clause.first, clause.last) if clear else ())
        filters = [f for f in filters if not clear or f.facet == said.facet or f.excludes or not _helps(f, clause, tokens)]
        if believed and not (clause.first in old and not _denies(said, meanings.vocabulary)):
            _add(filters, said, several=meanings.vocabulary.facets[said.facet].several)
    rest = [
        (p, v)
        for p, v in zip(left, vectors, strict=True)
        if not (p.text == found.explained or spent.intersection(p.span) or _trails(p, tokens) or set(lemmas(p.text)) <= labels or is_done(p, tokens))
    ]
    for phrase, vector in rest:
        meant = next((f for h in found.homes if (f := _meant(phrase, vector, meanings, h, tokens))), None) or _ruled_out(phrase, tokens)
        if meant is not None and (meant.excludes or phrase.first not in old):
            _add_meant(filters, meant)
    category, filters = settled(found, filters, meanings.vocabulary)
    category = None if category and current and is_a_kind_of(current, category, filters, meanings.vocabulary) else category
    sought = [p for p in left if not (p.first in old or does_something(p, tokens))]
    text = " ".join(filter(None, (*found.unsaid, _text(sought, found.explained, labels))))
    if not (category or current or text or any(f.facet == "category" for f in filters)):
        category, filters = of_a_department(filters, meanings.vocabulary)
    return Sense(category, tuple(filters), text)


def _denies(found: Filter, vocabulary: Vocabulary) -> bool:
    """Whether a property is that something doesn't happen, so that who tells that it did wishes for it: leakproof of "the old one leaked"."""
    return vocabulary.facets[found.facet].label.casefold().endswith(DENYING)


def _ruled_out(phrase: Phrase, tokens: Sequence[Token]) -> Filter | None:
    """The filter against a thing that no facet states ("no logo"); None where nothing is ruled out."""
    unknown = phrase.unwanted and phrase.whole and not _is_number(tokens, phrase) and phrase.text not in SCALES
    if not unknown or not (phrase.told or named_as_unwanted(tokens, phrase.first) or _is_spoken_against(phrase, tokens)):
        return None
    return Filter("text", "!=", phrase.text, source=phrase.source, lasting=phrase.disliked)


def _is_spoken_against(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether something is said against a kind of thing, no certain one: "tartan is awful", but not "my roses look awful", nor "this bot is useless"."""
    certain = phrase.first > 0 and tokens[phrase.first - 1].lemma in _CERTAIN_ONES
    return not certain and spoken_against(tokens, phrase.span.stop)


def _is_number(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase is nothing but a number: the ten of "minus ten"."""
    number = numeral(tokens, phrase.first)
    return number is not None and number.last >= phrase.span.stop


def _helps(found: Filter, clause: Clause, tokens: Sequence[Token]) -> bool:
    """Whether the words of a filter only help a clause to say something else: the green of "80 degrees for green tea", but not of "dry, in green"."""
    if not is_within(found, clause, tokens):
        return False
    last = lemmas(found.source)[-1]
    at = next(k for k in range(clause.first, clause.last) if tokens[k].lemma == last)
    after = tokens[at + 1] if at + 1 < clause.last else None
    return found.facet not in EVERYWHERE or (after is not None and is_noun(after))


def _add(filters: list[Filter], found: Filter, *, several: bool = False) -> None:
    """Add a filter, unless something is said of its facet already; of one that has ``several`` values, the same."""
    same = [f for f in filters if f.facet == found.facet and f.excludes is found.excludes]
    if not same or (several and all(f.op == "=" and f.value != found.value for f in same)):
        filters.append(found)


def _add_meant(filters: list[Filter], meant: Filter) -> None:
    """The same for one that only meaning tells; several values of one facet may be ruled out."""
    same = [f for f in filters if f.facet == meant.facet]
    if all(f.excludes and meant.excludes and f.value != meant.value for f in same):
        filters.append(meant)


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
        part = parts.meant(word, str(home), ruled_out=phrase.unwanted)
        if part is None or of_another_noun(part, at, phrase, tokens) or any(is_other(tokens, at) for is_other in _OTHERS):
            continue
        value = part.values[0] if len(part.values) == 1 else tuple(str(v) for v in part.values)
        source = tokens[at].text
        if phrase.unwanted is not (free(tokens, at) or denied(tokens, at, part)) and not is_denied_itself(part, word):
            yield from ((at, Filter(part.facet, "!=", v, source=source)) for v in part.values)
        else:
            hard = not phrase.wished and not behind_purpose(tokens, at)
            yield at, Filter(part.facet, "in" if isinstance(value, tuple) else "=", value, hard, source)


def _text(left: Sequence[Phrase], explained: str, labels: Collection[str]) -> str:
    kept = [p.text for p in left if p.whole and not p.unwanted and p.text != explained]
    return " ".join(w for p in kept for w in p.split() if not set(lemmas(w)) <= set(labels))


def _meant(
    phrase: Phrase, vector: Vectors, meanings: Meanings, home: str | None, tokens: Sequence[Token]
) -> Filter | None:
    """The filter that a phrase means, a soft one for a wish; None when no value is near enough."""
    vocabulary = meanings.vocabulary
    lacking = absence(phrase.text, vocabulary, home, phrase.source) if phrase.unwanted else None
    measured = phrase.unwanted and phrase.text in SCALES  # what isn't to be heavy isn't to be light either, by meaning
    nearest = None if lacking or measured or names_a_facet(phrase.text, vocabulary, home) else meanings.nearest(vector, home)
    if lacking:
        return lacking
    if nearest is None or is_the_activity(phrase, nearest[1], tokens) or (lemmas(nearest[1])[-1:] == lemmas(phrase.text) and is_a_verb(phrase, tokens)):
        return None
    facet, value, likeness, lead = nearest
    if facet == "color" and (is_fixed(tokens, phrase.first) or lemmas(value) == lemmas(phrase.text)):
        return None  # by its name it was judged already: "doesn't go white"
    if not phrase.unwanted and (_is_disputed(likeness, lead) or (home is None and lemmas(value) == lemmas(phrase.text) and len(phrase.span) == 1)):
        return None  # by its name it was judged already, and said nothing there: "for the way home"
    if {phrase.text.casefold(), value.casefold()} <= _SEASONS and phrase.text.casefold() != value.casefold():
        return None  # near in meaning as they are, none is another
    turned = phrase.unwanted and opposite(phrase.text, value) and vocabulary.facets[facet].kind == "flag"
    if likeness < (OPPOSITE_THRESHOLD if turned else _threshold(vocabulary, facet, phrase, home)) or _narrower(
        phrase.text, value, vocabulary.facets[facet]
    ):
        return None
    if phrase.unwanted and vocabulary.facets[facet].kind == "flag" and is_another_kind(phrase.text, value):
        return None
    operand = True if meanings.vocabulary.facets[facet].kind == "flag" else value
    if phrase.unwanted != opposite(phrase.text, value):
        return Filter(facet, "!=", operand, source=phrase.source)
    certain = (
        likeness >= _CERTAIN and home is not None and not phrase.wished and not behind_purpose(tokens, phrase.first)
    )
    return Filter(facet, "=", operand, hard=phrase.unwanted or certain, source=phrase.source)


def _is_disputed(likeness: float, lead: float) -> bool:
    """Whether another value is nearly as near as the nearest, which isn't very near."""
    return likeness < SURE_VALUE and lead < VALUE_LEAD


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


def _narrower(said: str, value: str, facet: Facet) -> bool:
    """Whether the value is a kind of what was said, or a thing with it: "double wheels" of wheels, "touchscreen" of screen."""
    words, name = lemmas(said), lemmas(value)
    if len(name) == 1:
        return len(words) == 1 and name[0] != words[0] and len(words[0]) > 3 and name[0].endswith(words[0])
    return facet.kind != "flag" and set(words) < set(name) and name[-1] in words
