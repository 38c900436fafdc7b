"""The things and properties that a message tells in sayings rather than by name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.request import Filter
from chatbot.understanding.clauses import Clause
from chatbot.understanding.lexicon import Term
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.sayings import Hints, Meant
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

Vectors = NDArray[np.float32]

#: How near words must be to a saying: measured with MiniLM, paraphrases lie above ("switches itself off", "turns itself off" .80), other things that one
#: may do with it below ("shut out the baby crying", "carry a baby" .47).
_LIKE = 0.7
#: The same for what stands behind no "something to", for a single word ("something for camping"), and where a thing is named too.
_SURELY = 0.78
#: As near as this a saying is as good as the name.
_CERTAIN = 0.76
#: Less near words, of several and of a single one, are believed where all else is farther still by this: of those that led by less, three in four meant
#: something else, however near they were. What a thing is for is told by less.
_PROBABLE, _PROBABLE_ALONE, _LEAD = 0.6, 0.64, 0.2
#: Of a word of so few letters its form doesn't tell whether it is a noun.
_SHORT = 3
_FAIR_PURPOSE, _PURPOSE_LEAD, _WITH_LEAD = 0.5, 0.1, 0.7


@dataclass(frozen=True, slots=True)
class Told:
    """The clauses of a message with their vectors, row by row, and what people say instead of this catalogue's names."""

    clauses: tuple[Clause, ...]
    vectors: Vectors
    hints: Hints

    def thing(self, current: str | None, named: Sequence[str] = (), tokens: Sequence[Token] = ()) -> tuple[str, Clause] | None:
        """The category that the message tells by what it is for. Where another one is looked for or ``named``, only a plain purpose counts, and what is said
        of a part ("a lid that stops the wind") tells none."""
        best: tuple[float, str, Clause] | None = None
        for clause, vector in zip(self.clauses, self.vectors, strict=True):
            if not clause.purpose and (named or current or _is_relative(clause, tokens)):
                continue
            meant = None if clause.refused else self.hints.things().nearest(vector)
            if meant and _is_thing(meant, clause, named, current) and (best is None or meant.likeness > best[0]):
                best = (meant.likeness, str(meant.term.value), clause)
        return (best[1], best[2]) if best else None

    def hints_at(self) -> tuple[Filter, ...]:
        """What clauses stand for whatever is looked for, if they say it as clearly as a name would."""
        said = ((c, v) for c, v in zip(self.clauses, self.vectors, strict=True) if not (c.refused or c.wished or c.text.startswith("no ")))
        meant = ((c, self.hints.properties().nearest(v, c.negated)) for c, v in said)
        return tuple(_filter(m.term, c, hard=True) for c, m in meant if m and m.likeness >= _SURELY and c.telling > 1)

    def properties(self, home: str | None) -> Iterator[tuple[Clause, Filter, bool, bool]]:
        """The filters that clauses stand for where ``home`` is looked for; whether they say so clearly, so that they say nothing else; and whether that is
        to be believed, or may as well mean something else."""
        for clause, vector in zip(self.clauses, self.vectors, strict=True):
            meant = self.hints.properties_of(home).nearest(vector, clause.negated)
            if meant is None:
                continue
            clear, believed = meant.likeness >= _LIKE, _is_property(meant, clause) if home else meant.likeness >= _SURELY
            if believed or (home and clear):
                yield clause, _filter(meant.term, clause, hard=home is not None and meant.likeness >= _CERTAIN), clear, believed


def _is_relative(clause: Clause, tokens: Sequence[Token]) -> bool:
    """Whether a clause tells of a noun right before it what it does."""
    before = tokens[max(clause.first - 2, 0) : clause.first]
    short = len(before) > 1 and before[0].is_word and len(before[0].lemma) <= _SHORT and before[0].lemma not in STOPWORDS
    return len(before) > 1 and before[1].lemma in ("that", "which") and (short or is_noun(before[0]))


def _is_thing(meant: Meant, clause: Clause, named: Sequence[str], current: str | None) -> bool:
    """Whether a clause says clearly enough what a thing is for."""
    telling = clause.purpose and not named and clause.telling > 1
    fair = current is None and meant.likeness >= _FAIR_PURPOSE and meant.lead >= _PURPOSE_LEAD and meant.likeness + meant.lead >= _WITH_LEAD
    return meant.likeness >= (_LIKE if telling else _SURELY) or (telling and fair)


def _is_property(meant: Meant, clause: Clause) -> bool:
    """Whether a clause says clearly enough what a thing is like."""
    likeness = _PROBABLE if clause.telling > 1 else _PROBABLE_ALONE
    return meant.likeness >= _SURELY or (meant.likeness >= likeness and meant.lead >= _LEAD)


def _filter(term: Term, clause: Clause, *, hard: bool) -> Filter:
    hard = hard and not clause.wished
    source = clause.text.removeprefix("no ")
    return Filter(term.facet, "!=", True, hard, source) if term.value is False else Filter(term.facet, "=", term.value, hard, source)
