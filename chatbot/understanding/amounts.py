"""The names, sizes and amounts of a message side by side: each number is taken for one thing only."""

from collections.abc import Sequence

from chatbot.domain.units import unit_of
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.counts import Count
from chatbot.understanding.lexicon import Match
from chatbot.understanding.quantities import Quantity
from chatbot.understanding.tokens import Token

#: So many cards may be called "the first four".
_FEW = 4


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
