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
from chatbot.understanding.deeds import is_a_family, is_a_verb, is_done, is_done_to, is_the_activity
from chatbot.understanding.meaning import (
    ANYWHERE_THRESHOLD,
    LONG_TAIL_THRESHOLD,
    OPPOSITE_THRESHOLD,
    PART_THRESHOLD,
    VALUE_THRESHOLD,
    Meanings,
)
from chatbot.understanding.named import Named, behind_purpose
from chatbot.understanding.nearest import names_a_facet
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.numerals import numeral
from chatbot.understanding.opposites import is_another_kind, opposite
from chatbot.understanding.parts import Part, Parts
from chatbot.understanding.phrases import Phrase
from chatbot.understanding.polarity import CUE_WORDS, named_as_unwanted
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.target import Target, is_stated, is_within, target
from chatbot.understanding.terms import EVERYWHERE, NOUNS, PERSONS, widespread
from chatbot.understanding.tokens import Token
from chatbot.understanding.told import Told

Vectors = NDArray[np.float32]

#: Nouns that only say that a kind is meant: "no mummy shape".
_FORMS = frozenset("shape style design form look model version cut".split())
#: A verb behind one of these is denied; properties with these endings deny it themselves.
_NOT = frozenset("don't doesn't won't can't cannot never dont doesnt wont cant".split())
_DENYING = ("proof", "resistant", "free", "less", "tight", "safe")
#: A facet of more values than this holds descriptions rather than kinds, and one is soon near to anything.
_LONG_TAIL = 100
#: A phrase that means a value this clearly is as good as its name.
_CERTAIN = 0.76
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
    for phrase in left:
        usable = phrase.whole and phrase.text != found.explained and not _trails(phrase, tokens)
        for at, part in _by_parts(phrase, parts, tokens, home) if usable else ():
            spent.add(at)
            _add(filters, part)
    for clause, said, clear in told.properties(home):
        spent.update(range(clause.first, clause.last) if clear else ())
        filters = [f for f in filters if not clear or f.facet == said.facet or f.excludes or not _helps(f, clause, tokens)]
        _add(filters, said, several=meanings.vocabulary.facets[said.facet].several)
    rest = [
        (p, v)
        for p, v in zip(left, vectors, strict=True)
        if not (p.text == found.explained or spent.intersection(p.span) or _trails(p, tokens) or set(lemmas(p.text)) <= labels or is_done(p, tokens))
    ]
    for phrase, vector in rest:
        meant = next((f for h in found.homes if (f := _meant(phrase, vector, meanings, h, tokens))), None) or _ruled_out(phrase, tokens)
        if meant is not None:
            _add_meant(filters, meant)
    category, filters = _settled(found, filters, meanings.vocabulary)
    category = None if category and current and _is_a_kind_of(current, category, filters, meanings.vocabulary) else category
    return Sense(category, tuple(filters), " ".join(filter(None, (*found.unsaid, _text(left, found.explained, labels)))))


def _ruled_out(phrase: Phrase, tokens: Sequence[Token]) -> Filter | None:
    """The filter against a thing that no facet states ("no logo"); None where nothing is ruled out."""
    unknown = phrase.unwanted and phrase.whole and not _is_number(tokens, phrase) and phrase.text not in SCALES
    if not unknown or not named_as_unwanted(tokens, phrase.first):
        return None
    return Filter("text", "!=", phrase.text, source=phrase.source, lasting=phrase.disliked)


def _is_number(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase is nothing but a number: the ten of "minus ten"."""
    number = numeral(tokens, phrase.first)
    return number is not None and number.last >= phrase.span.stop


def _settled(found: Target, filters: list[Filter], vocabulary: Vocabulary) -> tuple[str | None, list[Filter]]:
    """The category, and the filters: of several that share a name the one of which all that is said can be, as of saws only hand saws fold."""
    if found.category is not None:
        return _for_whom(found.category, filters, vocabulary), filters
    telling = [f for f in filters if f.hard and not f.excludes and f.facet != "category" and f.facet not in EVERYWHERE]
    fitting = [h for h in found.homes if h and all(is_stated(f, h, vocabulary) for f in telling if isinstance(f.value, str | bool))]
    if len(found.homes) < 2 or len(fitting) != 1:
        return None, filters
    return fitting[0], [f for f in filters if f.facet != "category" or f.excludes]


def _is_a_kind_of(current: str, category: str, filters: Sequence[Filter], vocabulary: Vocabulary) -> bool:
    """Whether a kind that is named is one of the things looked for already, and its last word no other thing: the shoe of "a racing shoe", after running
    shoes."""
    kinds = [f for f in filters if f.facet in NOUNS and isinstance(f.value, str) and not f.excludes and lemmas(f.value)[-1:] == lemmas(category)[-1:]]
    return category != current and lemmas(current)[-1:] == lemmas(category)[-1:] and any(is_stated(f, current, vocabulary) for f in kinds)


def _for_whom(category: str, filters: Sequence[Filter], vocabulary: Vocabulary) -> str:
    """The category that is looked in: of "tanks", which are all men's, and "bras & tanks" the latter, where they are to be a woman's."""
    wearers = [f for f in filters if f.facet in PERSONS and f.hard and not f.excludes and not is_stated(f, category, vocabulary)]
    named = set(lemmas(category))
    wider = [c for c in vocabulary.categories if named < set(lemmas(c)) and all(is_stated(f, c, vocabulary) for f in wearers)] if wearers else []
    return wider[0] if len(wider) == 1 else category


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
        if part is None or _of_another_noun(part, at, phrase, tokens) or is_a_family(tokens, at) or is_done_to(tokens, at):
            continue
        value = part.values[0] if len(part.values) == 1 else tuple(str(v) for v in part.values)
        source = tokens[at].text
        if phrase.unwanted is not (_free(tokens, at) or _denied(tokens, at, part)) and not _is_denied_itself(part, word):
            yield from ((at, Filter(part.facet, "!=", v, source=source)) for v in part.values)
        else:
            hard = not phrase.wished and not behind_purpose(tokens, at)
            yield at, Filter(part.facet, "in" if isinstance(value, tuple) else "=", value, hard, source)


def _free(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is tied to "free", which says that it is absent: "dice-free"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.lemma == "free" and after.tight


def _denied(tokens: Sequence[Token], at: int, part: Part) -> bool:
    """Whether a verb that stands for a property is denied ("don't roll"); that of a property which denies it itself ("doesn't leak", leakproof) isn't."""
    denies = any(w.endswith(_DENYING) for w in lemmas(part.facet.replace("_", " ")))
    return part.values == (True,) and at > 0 and tokens[at - 1].lemma in _NOT and not denies


def _is_denied_itself(part: Part, word: str) -> bool:
    """Whether a property denies what the word says, so that it is wanted where that isn't: leakproof of "must not leak"."""
    label = lemmas(part.facet.replace("_", " "))
    return part.values == (True,) and lemmas(word)[:1] != label[:1] and any(w.endswith(_DENYING) and w.startswith(lemmas(word)[:1]) for w in label)


def _of_another_noun(part: Part, at: int, phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a word is half of a kind's name, or the noun of a property's, and stands before another noun than that: "developer mode" is no developer
    laptop, a "toe box" no closed toe."""
    if part.values == (True,) and phrase.unwanted and is_another_kind(phrase.text, part.facet.replace("_", " ")):
        return True
    last = phrase.first + len(phrase.source.split()) - 1
    after = tokens[at + 1] if at < last else None
    purpose = "for" in (t.lemma for t in tokens[max(at - 3, 0) : at])
    several = tokens[at].text.casefold() == tokens[at].lemma + "s" and not purpose
    if part.facet in NOUNS and several and not any(lemmas(str(v))[-1:] == (tokens[at].lemma,) for v in part.values):
        return True  # the poles of a trekking-pole tent
    if after is None or not is_noun(after) or after.lemma in _FORMS:
        return False
    label = lemmas(part.facet.replace("_", " "))
    if part.values == (True,):
        return len(label) > 1 and tokens[at].lemma == label[-1]
    return part.facet in NOUNS and not any(after.lemma in lemmas(str(v)) for v in part.values)


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
    facet, value, likeness = nearest
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
