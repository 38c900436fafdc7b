"""The things and properties that a message tells in sayings rather than by name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary
from chatbot.understanding.clauses import Clause
from chatbot.understanding.lexicon import Term
from chatbot.understanding.paraphrases import Hints
from chatbot.understanding.terms import stated, widespread

Vectors = NDArray[np.float32]

#: How near words must be to a saying: measured with MiniLM, paraphrases lie above ("switches itself off", "turns itself off" .80), other things that one
#: may do with it below ("shut out the baby crying", "carry a baby" .47).
_LIKE = 0.7
#: The same for what stands behind no "something to", for a single word ("something for camping"), and where a thing is named too.
_SURELY = 0.78
#: As near as this a saying is as good as the name.
_CERTAIN = 0.76


@dataclass(frozen=True, slots=True)
class Told:
    """The clauses of a message with their vectors, row by row, and what people say instead of this catalogue's names."""

    clauses: tuple[Clause, ...]
    vectors: Vectors
    hints: Hints

    def thing(self, current: str | None, named: Sequence[str] = ()) -> tuple[str, Clause] | None:
        """The category that the message tells by what it is for. Where another one is looked for or ``named``, only a plain purpose counts."""
        best: tuple[float, str, Clause] | None = None
        for clause, vector in zip(self.clauses, self.vectors, strict=True):
            if (named or current) and not clause.purpose:
                continue
            meant = None if clause.refused else self.hints.thing(vector)
            enough = _LIKE if clause.purpose and not named and clause.telling > 1 else _SURELY
            if meant and meant.likeness >= enough and (best is None or meant.likeness > best[0]):
                best = (meant.likeness, str(meant.term.value), clause)
        return (best[1], best[2]) if best else None

    def hints_at(self) -> tuple[Filter, ...]:
        """What clauses stand for whatever is looked for, if they say it as clearly as a name would."""
        said = ((c, v) for c, v in zip(self.clauses, self.vectors, strict=True) if not (c.refused or c.wished or c.text.startswith("no ")))
        meant = ((c, self.hints.property(v, c.negated, lambda _: True)) for c, v in said)
        return tuple(_filter(m.term, c, hard=True) for c, m in meant if m and m.likeness >= _SURELY)

    def properties(self, home: str | None, vocabulary: Vocabulary) -> Iterator[tuple[Clause, Filter]]:
        """The filters that clauses stand for where ``home`` is looked for."""

        def has(term: Term) -> bool:
            if home is not None:
                return _states(term, vocabulary, home)
            facet = vocabulary.facets[term.facet]
            return facet.kind == "flag" and widespread(facet, vocabulary)

        for clause, vector in zip(self.clauses, self.vectors, strict=True):
            meant = self.hints.property(vector, clause.negated, has)
            if meant is None or meant.likeness < (_LIKE if home else _SURELY):
                continue
            yield clause, _filter(meant.term, clause, hard=home is not None and meant.likeness >= _CERTAIN)


def _states(term: Term, vocabulary: Vocabulary, home: str) -> bool:
    if isinstance(term.value, bool):
        return (vocabulary.facets[term.facet].categories or {}).get(home, 0) > 0
    facet = vocabulary.facets[term.facet]
    if term.value in (facet.values or {}):
        return (facet.places or {}).get(term.value, {}).get(home, 0) > 0
    return stated(term, vocabulary, home) > 0


def _filter(term: Term, clause: Clause, *, hard: bool) -> Filter:
    hard = hard and not clause.wished
    source = clause.text.removeprefix("no ")
    return Filter(term.facet, "!=", True, hard, source) if term.value is False else Filter(term.facet, "=", term.value, hard, source)
