"""The names, sizes and amounts of a message side by side: each number is taken for one thing only."""

from collections.abc import Mapping, Sequence
from typing import Literal

from chatbot.domain.units import unit_of
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import comparatives
from chatbot.understanding.counts import Count
from chatbot.understanding.lexicon import Match
from chatbot.understanding.polarity import CUE_WORDS, Stance
from chatbot.understanding.quantities import Quantity
from chatbot.understanding.tokens import Token

#: So many cards may be called "the first four".
_FEW = 4
#: Behind an amount these ask for so much more or less.
MORE_OR_LESS: Mapping[str, Literal[-1, 1]] = {"less": -1, "fewer": -1, "more": 1}
_DETERMINERS = frozenset({"the", "that", "this", "my", "our", "a", "an"})


def with_sizes(names: Sequence[Match], sized: Sequence[Match], asked: Count | None) -> tuple[Match, ...]:
    """The names of a message with its sizes among them. A size stands in the place of what overlaps it, unless that is a longer name ("16x19").

    The words of a count name nothing: the top in "top 5".
    """
    names = [n for n in names if not (asked and asked.first <= n.first and n.last <= asked.last)]
    kept = [s for s in sized if not any(_covers(n, s) for n in names)]
    others = [n for n in names if not any(n.first < s.last and s.first < n.last for s in kept)]
    return tuple(sorted((*others, *kept), key=lambda m: m.first))


def amounts_left(
    amounts: Sequence[Quantity], names: Sequence[Match], sized: Sequence[Match], asked: Count | None, tokens: Sequence[Token] = ()
) -> tuple[Quantity, ...]:
    """The amounts that are no size, no count of cards ("the first two"), and no part of a longer name ("Air Max 90")."""
    return tuple(
        q
        for q in amounts
        if not any(s.first < q.last and q.first < s.last for s in sized)
        and not (asked and q.first < asked.last and asked.first < q.last and q.unit is None and q.currency is None)
        and not any(_names_it(n, q) for n in names)
        and not (q.number_at and tokens and q.value <= _FEW and tokens[q.number_at - 1].lemma in ("first", "last") and tokens[q.number_at].is_word)
    )


def taken_back(amounts: Sequence[Quantity], tokens: Sequence[Token], ruled: Sequence[Stance]) -> tuple[Quantity, ...]:
    """The amounts that no longer matter: the thirty of "undo the 30 euro limit". A cue that speaks of something else before the number doesn't reach it."""
    return tuple(q for q in amounts if ruled[q.number_at] is Stance.INDIFFERENT and _rules_from(q.first, tokens, ruled))


def passed_over(amounts: Sequence[Quantity], ruled: Sequence[Stance]) -> tuple[Quantity, ...]:
    """The bare numbers that another one takes the place of: the twenty of "26 rather than 20"."""
    refused = tuple(q for q in amounts if ruled[q.number_at] is Stance.UNWANTED and q.unit is None and q.currency is None)
    return refused if len(refused) < len(amounts) else ()


def differences(amounts: Sequence[Quantity], tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """The amounts by which something is to differ from what is on show: "20 dollars cheaper", "two kilos less".

    Behind the fourteen of "14 inches minimum lighter than 2 kg" another bound begins.
    """
    bounding = {q.first for q in amounts}
    compared = {c.first for c in comparatives(tokens) if c.degree == "comparative" and not c.reversed} - bounding
    measured = (q for q in amounts if (q.unit is not None or q.currency is not None) and q.bound in ("exactly", "at_least", "around") and q.last < len(tokens))
    return tuple(q for q in measured if q.last in compared or (tokens[q.last].lemma in MORE_OR_LESS and q.last not in bounding))


def _rules_from(at: int, tokens: Sequence[Token], ruled: Sequence[Stance]) -> bool:
    """Whether only the cue itself stands between where its rule begins and ``at``."""
    k = at - 1
    while k >= 0 and (tokens[k].lemma in CUE_WORDS or tokens[k].lemma in _DETERMINERS):
        k -= 1
    return k < 0 or ruled[k] is not Stance.INDIFFERENT


def names_left(names: Sequence[Match], amounts: Sequence[Quantity], vocabulary: Vocabulary) -> tuple[Match, ...]:
    """The names but those that only say what the number behind them measures: the battery of "battery 11 hours", where batteries are a value too."""
    return tuple(m for m in names if m.names_a_thing or not any(q.first == m.last and _labels(m, q, vocabulary) for q in amounts))


def _labels(name: Match, amount: Quantity, vocabulary: Vocabulary) -> bool:
    if amount.unit is None:
        return False
    said = {lemmas(str(t.value)) for t in name.terms}
    gauged = (f for f in vocabulary.facets.values() if f.kind == "number" and lemmas(f.label) in said)
    return any((unit := unit_of(f.unit)) is not None and unit.dimension == amount.unit.dimension for f in gauged)


def _covers(name: Match, size: Match) -> bool:
    longer = name.first <= size.first and size.last <= name.last and name.last - name.first > max(size.last - size.first, 1)
    return longer or (name.first < size.last < name.last and any(t.facet == "size" for t in name.terms))


def _names_it(name: Match, amount: Quantity) -> bool:
    """Whether the amount is part of a name, or the whole of one in which it has no unit: "a 16x19 racket"."""
    inside = name.first <= amount.first and amount.last <= name.last
    longer = name.last - name.first > amount.last - amount.first
    return inside and amount.bound == "exactly" and (longer or (bool(amount.sides) and amount.unit is None))
