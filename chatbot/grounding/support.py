"""Whether a word of a sentence holds for one item."""

from collections.abc import Iterable

from chatbot.grounding.absence import Absence
from chatbot.grounding.claims import Clause, Reading, Word
from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import ItemFacts, option_words
from chatbot.grounding.measures import GRADABLE, Scale
from chatbot.grounding.ordinary import PRAISE, VERBS
from chatbot.grounding.stems import stem
from chatbot.grounding.yardstick import Yardstick

_CHEAP = frozenset({"affordable", "inexpensive"})
_GOVERNORS = frozenset({"make", "build", "construct", "craft"})
_DESTINED = frozenset({"make", "mean", "build", "design", "intend"})


class Support:
    """Answers for one sentence: may this word be said of the item at this place, or denied of it?"""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.book: FactBook = reading.book
        self.yardstick, self.absence = Yardstick(reading.book), Absence(reading.book)

    def word(self, word: Word, place: int) -> bool:
        """Whether a word may be said of an item, or denied of it."""
        facts = self.book.items[place]
        if word.text.casefold() in PRAISE and word.stem not in facts.title:
            return False
        if word.negated:
            return self._denied(word, facts) or self._missing(word, place)
        if word.text.endswith("ing") and word.stem in self.book.heads and word.text.casefold() not in facts.gerunds:
            return False
        if self._forbidden(word, facts) or not self._governed(word, facts):
            return False
        return self._stated(word, place) or self._paired(word, facts)

    def _stated(self, word: Word, place: int) -> bool:
        facts, clause = self.book.items[place], self.reading.clause(word.at)
        if word.stem in facts.strong or word.stem in facts.chosen:
            return True
        if word.stem in option_words(facts.options) and (self.reading.offered(word.at, option_words(facts.options)) or self._priced(clause)):
            return True
        if word.stem in facts.labels and self.reading.words[word.at - 1].low == "your":
            return False
        if word.stem in facts.labels and word.stem not in {s for group in facts.flagged for s in group}:
            return word.stem not in ("weight", "price") or self.reading.measured(word.at)
        return self.reading.measured(word.at) or self._graded(word, place, clause)

    def _paired(self, word: Word, facts: ItemFacts) -> bool:
        for near in self.reading.neighbors(word):
            if near.negated:
                continue
            pair = (word.stem, near.stem) if word.at < near.at else (near.stem, word.stem)
            if pair in facts.pairs:
                return True
        return False

    def _forbidden(self, word: Word, facts: ItemFacts) -> bool:
        """Whether a no-property of the item denies the word where it stands, or only its prose does and nothing else says it."""
        clause = self.reading.clause(word.at)
        said = {t.stem for t in self.reading.words[clause.start : clause.end]}
        if any(word.stem in group and group <= said and not group <= facts.materials for group in facts.flagged):
            return not self._free(word)
        return any(word.stem in group and group <= said for group in facts.denied) and word.stem not in facts.strong | facts.labels

    def _free(self, word: Word) -> bool:
        following = self.reading.words[word.at + 1 : word.at + 2]
        return bool(following) and following[0].low == "free"

    def _denied(self, word: Word, facts: ItemFacts) -> bool:
        """A denial needs a no-property, or the same denial in the item's prose."""
        said = {w.stem for w in self.reading.content if w.negated} | {stem(t.text) for t in self.reading.words if t.kind == "word"}
        claimed = {w.stem for w in self.reading.content if w.negated}
        if word.stem in self.book.heads and len(claimed) > 1:
            return True
        for group in facts.denied:
            if word.stem in group and group <= said:
                return group in facts.flagged or word.stem not in facts.strong
        return False

    def _missing(self, word: Word, place: int) -> bool:
        """Whether the data list what there is, and not this: a material, a color, the one value of a facet."""
        options = option_words({n: v for f in self.book.items for n, v in f.options.items()}) | {word.stem}
        if self.reading.offered(word.at, options):
            return self.absence.unavailable(word.stem, place)
        return self.absence.lacks(frozenset({word.stem}), place)

    def _governed(self, word: Word, facts: ItemFacts) -> bool:
        """After "made of" only materials may stand, after "filled with" only the filling, after "made for" no material."""
        clause = self.reading.clause(word.at)
        before = self.reading.words[clause.start : word.at]
        for i, token in enumerate(before[:-1]):
            following = before[i + 1].low
            if token.stem in _GOVERNORS and following in ("of", "from", "with", "out"):
                return word.stem in facts.materials
            if token.stem in _DESTINED and following == "for" and word.stem in facts.materials:
                return False
            if token.stem == "fill" and following == "with":
                return word.stem in facts.fills
        return True

    def _priced(self, clause: Clause) -> bool:
        return any(clause.start <= q.start < clause.end and (q.sign or (q.unit and q.unit.dimension.startswith("money"))) for q in self.reading.quantities)

    def _graded(self, word: Word, place: int, clause: Clause) -> bool:
        """ "Affordable" may be said of the cheapest on show; "light at 0.24 kg" of the lightest, with its figure."""
        adjective = word.text.casefold()
        if adjective not in GRADABLE or len(self.book.items) < 2:
            return False
        scales = tuple(s for s in self._scales_of(adjective))
        subject = self.reading.subject(word.at)
        meant = subject.items if subject else None
        near = [q for q in self.reading.quantities if clause.start <= q.start < clause.end or self._speaks_of(q.number, meant)]
        figured = any(q.fits(s) for q in near for s in scales)
        if adjective not in _CHEAP and not figured:
            return False
        others = self.book.everything - {place}
        return bool(scales) and all(self.yardstick.further(s, 1 if adjective in s.up else -1, place, o, None) for s in scales[:1] for o in others)

    def _speaks_of(self, at: int, items: frozenset[int] | None) -> bool:
        subject = self.reading.subject(at)
        return bool(items) and subject is not None and subject.items == items

    def _scales_of(self, adjective: str) -> Iterable[Scale]:
        facts = [self.book.items[i] for i in self.book.everything]
        return {n.scale.name: n.scale for f in facts for n in f.numbers if n.scale and adjective in n.scale.up | n.scale.down}.values()

    def stacked(self, first: Word, second: Word, place: int) -> bool:
        """Whether two words side by side may stand so: before the noun of the item anything true may, elsewhere only what the data joins."""
        facts = self.book.items[place]
        if second.stem in facts.settings or second.stem in VERBS or (first.stem in facts.labels and second.stem in option_words(facts.options)):
            return True
        return second.stem in self.book.heads or second.stem in facts.title or (first.stem, second.stem) in facts.pairs
