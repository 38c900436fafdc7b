"""Whether a word of a sentence holds for one item."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from chatbot.grounding.absence import Absence
from chatbot.grounding.claims import Clause, Reading, Word
from chatbot.grounding.deeds import done
from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import ItemFacts, option_words
from chatbot.grounding.measures import GRADABLE, Scale
from chatbot.grounding.ordinary import IMITATION, PRAISE, VERBS
from chatbot.grounding.quantities import Quantity
from chatbot.grounding.quotes import done_by_a_part, quoted
from chatbot.grounding.restrictions import CHOICES, nothing_else
from chatbot.grounding.retelling import retold
from chatbot.grounding.stems import stem, stems
from chatbot.grounding.yardstick import Yardstick

_CHEAP = frozenset({"affordable", "inexpensive"})
_GOVERNORS = frozenset({"make", "build", "construct", "craft"})
#: An average from which on a thing is well rated.
_WELL, _GOOD = frozenset({"highly", "well", "top"}), 4.4
#: Behind these no material of the thing is meant any more.
_UNGOVERNED = frozenset({"for", "on", "with"})
_FILLINGS = frozenset(stem(w) for w in ("insulation", "padding", "filling", "fill", "fiber"))
_NEWBORN = frozenset({stem("newborn"), stem("newborns")})
_KEEP = stem("keeps")
_PEOPLE = frozenset({"you", "her", "him", "them", "she", "he", "it", "your", "his", "their"})
_DRYING = frozenset(stem(w) for w in ("waterproof", "wick", "moisture", "rain", "sweat", "breathable"))
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
            return word.at > 0 and self.reading.words[word.at - 1].low == "than" and self.quoted(word, place)
        if self.retold(word, place):
            return True
        if word.stem in _NEWBORN and (begins := [n.value for n in facts.numbers if n.facet == "age_from"]):
            return (begins[0] > 0) is word.negated
        if word.negated:
            return self._denied(word, facts) or self._missing(word, place) or self._choice_denied(word)
        if self._built_in(word, facts) or self._written_apart(word, facts):
            return True
        if word.text.endswith("ing") and word.stem in self.book.heads and word.text.casefold() not in facts.gerunds:
            return False
        if self._forbidden(word, facts) or not self._governed(word, facts) or self._soaked(word, facts):
            return False
        return self._stated(word, place) or self._paired(word, facts) or self.quoted(word, place)

    def _written_apart(self, word: Word, facts: ItemFacts) -> bool:
        """ "A crew neck": where the data write it as one word, "crewneck"."""
        words = self.reading.words
        pairs = (words[i : i + 2] for i in (word.at - 1, word.at) if 0 <= i < len(words) - 1)
        return any(all(t.kind == "word" and len(t.low) > 1 for t in pair) and stem("".join(t.low for t in pair)) in facts.known for pair in pairs)

    def _choice_denied(self, word: Word) -> bool:
        """ "It doesn't come in size S": what is denied is the value, which is looked at by itself."""
        following = self.reading.words[word.at + 1 : word.at + 2]
        values = option_words({name: each for f in self.book.items for name, each in f.options.items()}) | self._choices()
        return word.stem in CHOICES and bool(following) and following[0].stem in values

    def _choices(self) -> frozenset[str]:
        stated = (f.item.attributes.get(name) for f in self.book.items for name in CHOICES)
        return frozenset(s for values in stated if isinstance(values, tuple) for v in values for s in stems(v))

    def _built_in(self, word: Word, facts: ItemFacts) -> bool:
        """ "Built-in speakers": of what the item is known to have."""
        words = self.reading.words
        at = word.at - (word.text.casefold() == "in" and word.at > 0)
        if [t.low for t in words[at : at + 2]] != ["built", "in"] or not words[at + 1].joined:
            return False
        had = [stems(name.replace("_", " ")) for name, value in facts.item.attributes.items() if value is True]
        return any(tuple(t.stem for t in words[at + 2 : at + 2 + len(label)]) == label for label in had)

    def quoted(self, word: Word, place: int) -> bool:
        """Whether a word stands in a stretch taken from the description of an item."""
        return quoted(self.reading.words, word.at, self.book.items[place].item.description, self.book.heads)

    def counted(self, claim: Quantity, place: int) -> bool:
        """Whether the description of an item says what the sentence says, with the same number of the same."""
        number = self.reading.words[claim.number]
        return self.retold(Word(claim.number, number.text, number.stem, False), place, tuple(range(claim.number, claim.end)))

    def _soaked(self, word: Word, facts: ItemFacts) -> bool:
        """ "It keeps you dry": not by drying fast, where it isn't waterproof and carries no moisture away."""
        before = self.reading.words[max(0, word.at - 2) : word.at]
        kept = word.text.casefold() == "dry" and len(before) > 1 and before[0].stem == _KEEP and before[1].low in _PEOPLE
        return kept and not any(s in facts.known for s in _DRYING)

    def retold(self, word: Word, place: int, figure: tuple[int, ...] = (), *, alone: bool = False) -> bool:
        """Whether the description of an item says what the sentence, or the clause of the word, says, with the tokens of a ``figure`` too; where it must do
        so ``alone``, with all the words and not only those that nothing else says of the item."""
        facts, content = self.book.items[place], sorted({w.at for w in self.reading.content} | set(figure) | self._manner())
        known = frozenset() if alone else facts.known | facts.chosen
        clause = self.reading.clause(word.at)
        units = dict.fromkeys((range(len(self.reading.words)), range(clause.start, clause.end)))
        return any(word.at in self._told([at for at in content if at in unit], unit, facts, known, 2 + len(figure)) for unit in units)

    def _manner(self) -> set[int]:
        """The places of "well" behind a verb: "it moves well" tells more than that it moves."""
        return {i for i, (before, token) in enumerate(pairwise(self.reading.words), 1) if token.low == "well" and before.low.endswith("s")}

    def _told(self, content: Sequence[int], unit: range, facts: ItemFacts, known: Collection[str], fewest: int) -> frozenset[int]:
        words = self.reading.words[unit.start : unit.stop]
        found = retold(words, [at - unit.start for at in content], facts.item.description, known, fewest=fewest)
        return frozenset(at + unit.start for at in found)

    def _stated(self, word: Word, place: int) -> bool:
        facts, clause = self.book.items[place], self.reading.clause(word.at)
        if word.stem in facts.strong or word.stem in facts.chosen or (word.text.casefold() == "all" and self._wholly(word, facts)):
            return True
        if self._well_rated(word, facts) or self._doer(word, facts):
            return True
        if done(word, self.reading, (kind for kind, places in self.book.heads.items() if place in places), facts.settings):
            return True
        if word.text.casefold() == "only" and nothing_else(word, self.reading, facts):
            return True
        options = option_words(facts.options)
        if word.stem in options and (self.reading.offered(word.at, options) or self._priced(clause) or self._counted(clause)):
            return True
        if word.stem in facts.labels and self.reading.words[word.at - 1].low == "your":
            return False
        if word.stem in facts.labels and word.stem not in {s for group in facts.flagged for s in group}:
            return word.stem not in ("weight", "price") or self.reading.measured(word.at)
        return self.reading.measured(word.at) or self._numbered(word, facts, clause) or self._graded(word, place, clause)

    def _wholly(self, word: Word, facts: ItemFacts) -> bool:
        """ "It is all nylon": of nothing else."""
        following, made_of = self.reading.words[word.at + 1 : word.at + 2], facts.item.attributes.get("material")
        return bool(following) and isinstance(made_of, tuple) and len(made_of) == 1 and following[0].stem in stems(made_of[0])

    def _well_rated(self, word: Word, facts: ItemFacts) -> bool:
        """ "A highly rated lamp": by an average that speaks for it."""
        near = [t.low for t in self.reading.words[max(0, word.at - 1) : word.at + 2]]
        said = any(first in _WELL and second == "rated" for first, second in pairwise(near)) and word.text.casefold() in {*_WELL, "rated"}
        return said and (facts.item.rating or 0) >= _GOOD

    def _doer(self, word: Word, facts: ItemFacts) -> bool:
        """ "For runners": for whoever does what the item is for, "running"; "citrusy": of what its scent is."""
        if word.text.endswith("y") and stem(word.text[:-1]) in facts.strong:
            return True
        bare = word.text.casefold().removesuffix("s").removesuffix("er")
        before = self.reading.words[max(0, word.at - 2) : word.at]
        named = bare != word.text.casefold().removesuffix("s") and any(t.low == "for" for t in before)
        return named and any(stem(form) in facts.settings for form in (f"{bare}ing", f"{bare}{bare[-1:]}ing", bare))

    def _numbered(self, word: Word, facts: ItemFacts, clause: Clause) -> bool:
        """Whether the word belongs to a number of the clause, by the name of the facet or as the prose has it: "four wheels", "a 7-inch inseam"."""
        claimed = [q for q in self.reading.quantities if clause.start <= q.start < clause.end]
        return any(
            n.value * (n.unit.factor if n.unit else 1.0) == q.value * (q.unit.factor if q.unit else 1.0)
            and (word.stem in stems(n.facet.replace("_", " ")) if n.facet else word.stem in n.near and word.at in self._noun_of(q))
            for n in facts.numbers
            for q in claimed
        )

    def _noun_of(self, claim: Quantity) -> tuple[int, ...]:
        """Where the noun of an amount may stand: "a 7-inch inseam", "200 cm of headroom"."""
        of = self.reading.words[claim.end : claim.end + 1]
        return (claim.end, claim.end + 1) if of and of[0].low == "of" else (claim.end,)

    def _paired(self, word: Word, facts: ItemFacts) -> bool:
        if word.stem in VERBS and word.text.endswith("s") and done_by_a_part(word.text, self.reading.words, facts.item.description, self.book.heads):
            return False
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
        imitated = IMITATION & said and word.stem in facts.materials
        return any(word.stem in group and group <= said for group in facts.denied) and word.stem not in facts.strong | facts.labels and not imitated

    def _free(self, word: Word) -> bool:
        following = self.reading.words[word.at + 1 : word.at + 2]
        return bool(following) and following[0].low == "free"

    def _denied(self, word: Word, facts: ItemFacts) -> bool:
        """A denial needs a no-property, or the same denial in the item's prose."""
        said = {w.stem for w in self.reading.content if w.negated} | {stem(t.text) for t in self.reading.words if t.kind == "word"}
        claimed = {w.stem for w in self.reading.content if w.negated}
        if word.stem in self.book.heads and len(claimed) > 1:
            return True
        if any(word.stem in group and group <= said for group in self.book.unmet[self.book.items.index(facts)]):
            return True
        for group in facts.denied:
            if word.stem in group and group <= said:
                return group in facts.flagged or word.stem not in facts.strong
        return False

    def _missing(self, word: Word, place: int) -> bool:
        """Whether the data list what there is, and not this: a material, a color, the one value of a facet."""
        options = option_words({n: v for f in self.book.items for n, v in f.options.items()}) | {word.stem}
        if self.book.items[place].materials and self._made_of(word):
            return word.stem not in self.book.items[place].known
        if self.reading.offered(word.at, options):
            return self.absence.unavailable(word.stem, place)
        return self.absence.lacks(frozenset({word.stem}), place) or self.absence.unfit(word.stem, place)

    def _governed(self, word: Word, facts: ItemFacts) -> bool:
        """After "made of" only materials may stand, after "filled with" only the filling, after "made for" no material."""
        clause = self.reading.clause(word.at)
        before = self.reading.words[clause.start : word.at]
        for i, token in enumerate(before[:-1]):
            following = before[i + 1].low
            if token.stem in _GOVERNORS and following in ("of", "from", "with", "out") and not any(t.low in _UNGOVERNED for t in before[i + 2 :]):
                return word.stem in facts.materials or self._before_material(word, facts) or self.reading.measured(word.at)
            if token.stem in _DESTINED and following == "for" and word.stem in facts.materials:
                return False
            if token.stem == "fill" and following == "with":
                return word.stem in facts.fills | _FILLINGS
        return True

    def _before_material(self, word: Word, facts: ItemFacts) -> bool:
        """Whether a word belongs to a material right behind it, as the data have it: "two-ply cashmere"."""
        after = [t.stem for t in self.reading.words[word.at + 1 : word.at + 3]]
        material = next((s for s in after if s in facts.materials), "")
        return bool(material) and all(s == material or s in facts.known for s in after[: after.index(material) + 1]) and (word.stem, material) in facts.pairs

    def _made_of(self, word: Word) -> bool:
        """Whether the sentence speaks of what a thing is made of: "isn't made of wool"."""
        before = [t for t in self.reading.words[max(0, word.at - 3) : word.at]]
        return any(a.stem in _GOVERNORS and b.low == "of" for a, b in pairwise(before))

    def _priced(self, clause: Clause) -> bool:
        return any(clause.start <= q.start < clause.end and (q.sign or (q.unit and q.unit.dimension.startswith("money"))) for q in self.reading.quantities)

    def _counted(self, clause: Clause) -> bool:
        """Whether the clause says how many there are: "three of the navy ones are left"."""
        return any(t.low in ("left", "stock") for t in self.reading.words[clause.start : clause.end]) and bool(self.reading.quantities)

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
        if any({first.stem, second.stem} <= group for group in self.book.unmet[place]):
            return False
        if self._written_apart(first, facts) and second.at == first.at + 1:
            return True
        if second.stem in facts.settings or second.stem in VERBS or (first.stem in facts.labels and second.stem in option_words(facts.options)):
            return True
        if second.stem in self.book.heads or second.stem in facts.title or (first.stem, second.stem) in facts.pairs:
            return True
        if self.quoted(first, place) and self.quoted(second, place):
            return True
        alone = first.stem in facts.materials
        return self.retold(first, place, alone=alone) and self.retold(second, place, alone=alone)
