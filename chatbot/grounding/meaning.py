"""What a sentence means among the items on show: each reference with the items it stands for."""

from collections.abc import Iterable

from chatbot.grounding.claims import Reading
from chatbot.grounding.comparatives import Comparison
from chatbot.grounding.figures import Figures
from chatbot.grounding.ordinary import is_negator
from chatbot.grounding.reference import Reference
from chatbot.grounding.support import Support

_AMONG = (("of", "these"), ("of", "those"), ("of", "them"), ("of", "the"), ("among", "these"), ("among", "them"), ("on", "show"))
_CHOSEN_FROM = frozenset({"one", "option", "pick", "choice"})
#: After a bare superlative ("is the lightest.") no noun says that more than what is on show is meant.
_ENDS = frozenset({"", ".", "!", ",", ";", ":", "and", "but", "at", "with", "here", "is", "has", "costs", "weighs"})
_WIDER = frozenset({"we", "our", "shop", "store", "world", "market", "ever"})
_COUNTS = {"two": 2, "three": 3, "four": 4}


class Meaning:
    """A reading with its descriptions ("the lighter one") resolved to the items they fit."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.book = reading, reading.book
        self.support, self.figures = Support(reading), Figures(reading)
        self.yardstick, self.absence = self.support.yardstick, self.support.absence
        self.low = [t.low for t in reading.words]
        self._described = {r: self._resolved(r) for r in reading.references if r.kind == "described"}

    @property
    def subjects(self) -> tuple[Reference, ...]:
        """The references that something is said of, in order."""
        return tuple(r for r in self.reading.references if r.role == "subject")

    @property
    def implied(self) -> frozenset[int]:
        """Who is meant where nobody is named: the items spoken of before, else all that are on show."""
        return self.reading.before or self.book.everything

    def items(self, reference: Reference | None) -> frozenset[int]:
        """The places a reference stands for."""
        if reference is None:
            return self.implied
        return self._described.get(reference, frozenset()) if reference.kind == "described" else reference.items

    def about(self, at: int) -> frozenset[int]:
        """The places of the items that the token at ``at`` says something of."""
        return self.items(self.reading.subject(at))

    def all_of(self, references: Iterable[Reference]) -> frozenset[int]:
        """The places of all these references together."""
        return frozenset().union(*(self.items(r) for r in references))

    def scoped(self, claim: Comparison) -> bool:
        """Whether a superlative says that it is about the items on show ("of these", "the cheapest option")."""
        end = claim.end + (claim.end < len(self.low) and any(self.reading.words[claim.end].stem in s.words for s in claim.scales))
        if self.low[end : end + 1] == ["to"] and any(
            self.reading.words[i].stem in s.words for i in range(end + 1, min(end + 2, len(self.low))) for s in claim.scales
        ):
            end = next((i for i in range(end + 1, len(self.low)) if not any(self.reading.words[i].stem in s.words for s in claim.scales)), len(self.low))
        following = self.low[end] if end < len(self.low) else ""
        verb = claim.start > 0 and any(self.reading.words[claim.start - 1].stem in s.words for s in claim.scales)
        bare = verb or "the" in self.low[max(0, claim.start - 2) : claim.start] or self.low[claim.start] == "rated"
        if bare and following in self.book.written and self._all_of_a_kind(claim.end):
            return not _WIDER & set(self.low)
        if following in _CHOSEN_FROM or (following in _ENDS and bare):
            return not _WIDER & set(self.low)
        for at in range(len(self.low) - 1):
            if (self.low[at], self.low[at + 1]) in _AMONG:
                counted = self.low[at + 2] if at + 2 < len(self.low) else ""
                if self.low[at + 1] != "the" or _COUNTS.get(counted) == len(self.book.items):
                    return True
        return False

    def denied_most(self, claim: Comparison) -> bool:
        """Whether a superlative is denied: "it's not the cheapest"."""
        return claim.degree == "est" and claim.start > 1 and self.low[claim.start - 1] == "the" and is_negator(self.low[claim.start - 2])

    def _all_of_a_kind(self, at: int) -> bool:
        """Whether a noun here means just what is on show: "the lightest bed here"."""
        kind = self.book.heads.get(self.reading.words[at].stem)
        after = self.low[at + 1] if at + 1 < len(self.low) else ""
        return kind == self.book.everything and (after == "here" or after in _ENDS)

    def _resolved(self, reference: Reference) -> frozenset[int]:
        """The items a description fits: each of its adjectives and numbers must hold."""
        inside = range(reference.start, reference.core)
        words = [w for w in self.reading.content if w.at in inside]
        numbers = [q for q in self.reading.quantities if q.number in inside]
        comparisons = [c for c in self.reading.comparisons if c.start in inside]
        if any(c.degree == "est" and not self.scoped(c) for c in comparisons):
            return frozenset()
        return frozenset(
            i
            for i in reference.items
            if all(self.support.word(w, i) for w in words)
            and all(self.figures.quantity(q, i) for q in numbers)
            and all(self.yardstick.comparison(c, i, self.book.everything, None) for c in comparisons)
        )
