"""An "only" that says there is nothing else: "it only comes in gray", "it is only made for wood", "it can only be wiped clean"."""

from collections.abc import Sequence
from itertools import pairwise

from chatbot.grounding.claims import Clause, Reading, Word
from chatbot.grounding.itemfacts import SETTINGS, ItemFacts
from chatbot.grounding.ordinary import FUNCTION
from chatbot.grounding.quotes import passages
from chatbot.grounding.stems import stem, stems
from chatbot.grounding.tokens import Token

#: Facets whose values are a choice where no variants have them.
CHOICES = frozenset({"color", "size"})
_DESTINED = frozenset({"make", "mean", "build", "design", "intend"})
_OFFERED = frozenset(stem(w) for w in ("comes", "come", "available", "offered", "sold"))


def nothing_else(word: Word, reading: Reading, facts: ItemFacts) -> bool:
    """Whether all that the data list there is named where "only" stands, or the description says "only" of the same."""
    clause = reading.clause(word.at)
    return _whole_choice(clause, reading, facts) or _told(word, reading, facts) or _all_uses(word, clause, reading, facts)


def _all_uses(word: Word, clause: Clause, reading: Reading, facts: ItemFacts) -> bool:
    """ "It is only made for wood and drywall": all that it is for."""
    after = reading.words[word.at + 1 : clause.end]
    if not after or after[0].stem not in _DESTINED or not any(t.low == "for" for t in after[1:2]):
        return False
    said = {t.stem for t in reading.words[word.at : min(clause.end + 4, len(reading.words))]}
    listed = [value for name, value in facts.item.attributes.items() if name in SETTINGS and isinstance(value, tuple)]
    return any(all(set(stems(v)) <= said for v in values) for values in listed)


def _told(word: Word, reading: Reading, facts: ItemFacts) -> bool:
    """ "It can only be wiped clean": where its description says "only" of the same."""
    after = {t.stem for t in reading.words[word.at + 1 : word.at + 5] if t.kind == "word" and t.stem not in FUNCTION}
    told = ({t.stem for t in p[max(0, i - 4) : i]} for p in passages(facts.item.description) for i, t in enumerate(p) if t.low == "only")
    return len(after) > 1 and any(len(after & each) > 1 for each in told)


def _whole_choice(clause: Clause, reading: Reading, facts: ItemFacts) -> bool:
    """ "It only comes in gray": all the colors, or sizes, that can be had are named."""
    alone = sum(r.role == "subject" for r in reading.references) < 2 and not any(w.negated for w in reading.content)
    further = reading.words if alone else reading.words[clause.start : min(clause.end + 6, len(reading.words))]
    return any(_all_named(words, facts) for words in (reading.words[clause.start : clause.end], further))


def _all_named(words: Sequence[Token], facts: ItemFacts) -> bool:
    said = [t for t in words if t.kind != "stop"]
    stated = {t.stem for t in said}
    offered = any(first.stem in _OFFERED and second.low in ("in", "only", "as") for first, second in pairwise(said))
    choices = [*facts.options.values(), *(v for n in CHOICES - set(facts.options) if isinstance(v := facts.item.attributes.get(n), tuple))]
    named = [values for values in choices if any(set(stems(v)) <= stated for v in values)]
    return offered and bool(named) and all(set(stems(v)) <= stated for values in named for v in values)
