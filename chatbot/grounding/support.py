"""Whether a word, a number or a comparison of a sentence holds for one item."""

from collections.abc import Iterable, Sequence

from chatbot.domain.item import offers
from chatbot.grounding.claims import Clause, Reading, Word
from chatbot.grounding.comparatives import Comparison
from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import ItemFacts, Number, option_words
from chatbot.grounding.measures import GRADABLE, SCALES, STEPS, Scale, money
from chatbot.grounding.ordinary import PRAISE, VERBS
from chatbot.grounding.quantities import Quantity
from chatbot.grounding.stems import stem, stems

_CHEAP = frozenset({"affordable", "inexpensive"})
_OWN_DIMENSION = frozenset({"stars", "reviews"})
_NEED_A_WORD = frozenset({"time", "age", "length", "temperature"})
_GOVERNORS = frozenset({"make", "build", "construct", "craft"})


class Support:
    """Answers for one sentence: does this claim hold for the item at this place?"""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.book: FactBook = reading.book

    # words

    def word(self, word: Word, place: int) -> bool:
        """Whether a word may be said of an item, or denied of it."""
        facts = self.book.items[place]
        if word.text.casefold() in PRAISE and word.stem not in facts.title:
            return False
        if word.negated:
            return self._denied(word, facts)
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
        if any(word.stem in group and group <= said for group in facts.flagged):
            return not self._free(word)
        return any(word.stem in group and group <= said for group in facts.denied) and word.stem not in facts.strong

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

    def _governed(self, word: Word, facts: ItemFacts) -> bool:
        """After "made of" only materials may stand, after "filled with" only the filling."""
        clause = self.reading.clause(word.at)
        before = self.reading.words[clause.start : word.at]
        for i, token in enumerate(before[:-1]):
            following = before[i + 1].low
            if token.stem in _GOVERNORS and following in ("of", "from", "with", "out"):
                return word.stem in facts.materials
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
        figured = any(clause.start <= q.start < clause.end and any(q.fits(s) for s in scales) for q in self.reading.quantities)
        if adjective not in _CHEAP and not figured:
            return False
        others = self.book.everything - {place}
        return bool(scales) and all(self._further(s, 1 if adjective in s.up else -1, place, o, None) for s in scales[:1] for o in others)

    def _scales_of(self, adjective: str) -> Iterable[Scale]:
        facts = [self.book.items[i] for i in self.book.everything]
        return {n.scale.name: n.scale for f in facts for n in f.numbers if n.scale and adjective in n.scale.up | n.scale.down}.values()

    def stacked(self, first: Word, second: Word, place: int) -> bool:
        """Whether two words side by side may stand so: before the noun of the item anything true may, elsewhere only what the data joins."""
        facts = self.book.items[place]
        if second.stem in facts.settings or second.stem in VERBS or (first.stem in facts.labels and second.stem in option_words(facts.options)):
            return True
        return second.stem in self.book.heads or second.stem in facts.title or (first.stem, second.stem) in facts.pairs

    # comparisons

    def comparison(self, claim: Comparison, place: int, others: frozenset[int], amount: Quantity | None) -> bool:
        """Whether an item is further along every scale meant than each of the others, by the amount where one is given."""
        others = others - {place}
        if not others:
            return False
        if claim.steps and all(claim.steps in self.book.items[i].steps for i in (place, *others)):
            return amount is None and all(self._step_further(claim, place, o) for o in others)
        usable = [s for s in claim.scales if all(self.book.items[i].measured(s.name) for i in (place, *others))]
        if not usable:
            return False
        if claim.degree in ("as", "same"):
            return all(self._equal(s, place, o) for s in usable for o in others)
        way = {s: (1 if claim.direction > 0 else -1) if not claim.adjective else self._way(claim, s) for s in usable}
        return all(self._further(s, way[s], place, o, amount) for s in usable for o in others)

    def _way(self, claim: Comparison, scale: Scale) -> int:
        """The direction on this very scale: adjectives point up on one and down on another."""
        base = 1 if claim.adjective in scale.up else -1
        first = 1 if claim.adjective in claim.scales[0].up else -1
        return claim.direction if base == first else -claim.direction

    def _step_further(self, claim: Comparison, place: int, other: int) -> bool:
        order = STEPS[claim.steps][1]
        own, theirs = (self.book.items[i].steps[claim.steps] for i in (place, other))
        if own not in order or theirs not in order:
            return False
        return (order.index(own) - order.index(theirs)) * claim.up > 0

    def _equal(self, scale: Scale, place: int, other: int) -> bool:
        return self.book.items[place].measured(scale.name) == self.book.items[other].measured(scale.name)

    def _further(self, scale: Scale, way: int, place: int, other: int, amount: Quantity | None) -> bool:
        own, theirs = self.book.items[place].measured(scale.name), self.book.items[other].measured(scale.name)
        if not own or not theirs or (scale.name == "price" and self._currency(place) != self._currency(other)):
            return False
        gap = min(own) - max(theirs) if way > 0 else min(theirs) - max(own)
        if gap <= 1e-9:
            return False
        if amount is None:
            return True
        claimed, dimension = amount.base(self._currency(place))
        return dimension.split(":")[0] in scale.dimensions and len(own) == len(theirs) == 1 and amount.admits(round(gap, 6), claimed)

    def _currency(self, place: int) -> str:
        return self.book.items[place].item.currency

    # numbers

    def quantity(self, claim: Quantity, place: int) -> bool:
        """Whether a number of the sentence is one of the item's, with its unit and for the thing it is said of."""
        facts = self.book.items[place]
        clause = self.reading.clause(claim.number)
        claimed, dimension = claim.base(facts.item.currency)
        after = [t.low for t in self.reading.words[claim.end : claim.end + 3]]
        if after[:1] == ["left"] or after[:2] == ["in", "stock"]:
            return not dimension and claim.bound == "exactly" and claimed == self._stock(facts)
        if dimension.startswith("money"):
            return self._price(claim, claimed, dimension, facts, after)
        if self._of_another_thing(claim):
            return False
        candidates = self._candidates(claim, facts, clause, dimension)
        return self._among(claim, claimed, candidates)

    def beside(self, claim: Quantity, part: str, place: int) -> bool:
        """Whether the item's prose has the number in a sentence about this part of it."""
        facts = self.book.items[place]
        claimed, dimension = claim.base(facts.item.currency)
        near = [n for n in facts.numbers if not n.facet and part in n.words and n.unit and n.unit.dimension == dimension]
        return any(claim.admits(n.value * (n.unit.factor if n.unit else 1.0), claimed) for n in near)

    def _of_another_thing(self, claim: Quantity) -> bool:
        """Whether the noun behind the number is measured in something else: "a 35-hour warranty"."""
        after = self.reading.words[claim.end : claim.end + 2]
        noun = after[-1] if after and after[0].low == "of" else after[0] if after else None
        named = [s for s in SCALES if noun and noun.kind == "word" and noun.stem in s.words and noun.low != "long"]
        return bool(named) and not any(claim.fits(s) for s in named)

    def _stock(self, facts: ItemFacts) -> int:
        return facts.offer.variant.stock if facts.offer.variant else facts.item.stock

    def _price(self, claim: Quantity, claimed: float, dimension: str, facts: ItemFacts, after: Sequence[str]) -> bool:
        price, limit = facts.offer.price, self.book.limit
        if dimension != money(facts.item.currency).dimension:
            return False
        if "budget" in after[:2] or "limit" in after[:2]:
            return limit is not None and claimed == limit and price <= limit and claim.bound in ("exactly", "under", "at most")
        if after[:1] in (["under"], ["below"]) and after[1:2] == ["your"]:
            return limit is not None and claim.bound == "exactly" and abs(limit - price - claimed) < 1e-6
        return self._is_price(claim, claimed, facts)

    def _is_price(self, claim: Quantity, claimed: float, facts: ItemFacts) -> bool:
        """The price of the variant on show, of the one the clause names, or the lowest one after "from"."""
        about = self.reading.subject(claim.number)
        said = {w.stem for w in self.reading.content if self.reading.subject(w.at) == about}
        had = [o for o in offers(facts.item) if o.in_stock]
        named = {s for values in facts.options.values() for v in values for s in stems(v) if s in said and s not in facts.strong}
        if named and facts.item.variants:
            prices = {o.price for o in had if named <= {s for v in o.options.values() for s in stems(v)}}
            return len(prices) == 1 and claim.admits(prices.pop(), claimed)
        before = [t.low for t in self.reading.words[max(0, claim.start - 2) : claim.start]]
        if before[-1:] == ["from"] or (before[-1:] == ["at"] and before[0].startswith("start")):
            return bool(had) and claim.admits(min(o.price for o in had), claimed)
        return claim.admits(facts.offer.price, claimed)

    def _candidates(self, claim: Quantity, facts: ItemFacts, clause: Clause, dimension: str) -> list[Number]:
        """The item's numbers that this one could be: of the same dimension, and of the thing the clause is about."""
        about = [s for s in claim.about if claim.fits(s)] or self._compared(claim)
        said = {t.stem for t in self.reading.words[clause.start : clause.end]}
        if not dimension:
            bare = {s.name for s in about}
            return [n for n in facts.numbers if self._bare(n, claim, said, bare)]
        found = _of(facts, dimension)
        if about and dimension not in _OWN_DIMENSION:
            names, words = {s.name for s in about}, frozenset().union(*(s.words for s in about))
            found = [n for n in found if (n.scale.name in names if n.scale else bool(n.words & words))]
        labelled = _labelled(found, said)
        if labelled:
            return labelled
        facets = {round(n.value * (n.unit.factor if n.unit else 1), 9) for n in found if n.facet}
        if dimension in _NEED_A_WORD and not about:
            return [n for n in found if not n.facet and n.words & said - set(facts.title) - {n.near[0] if n.near else ""}]
        return found if len(facets) <= 1 or claim.unit is None else []

    def _compared(self, claim: Quantity) -> list[Scale]:
        """What a comparison of the sentence is about, for a figure given with it: "the fastest of the three, at 6 minutes"."""
        subject = self.reading.subject(claim.number)
        return [s for c in self.reading.comparisons if self.reading.subject(c.start) == subject for s in c.scales if claim.fits(s)]

    def _bare(self, number: Number, claim: Quantity, said: set[str], bare: set[str]) -> bool:
        if number.scale and number.scale.name in bare:
            return number.scale.name in ("rating", "people", "spf", "age", "vintage", "size", "players")
        if number.unit:
            return False
        if number.facet in ("vintage", "year"):
            return True
        if number.facet:
            label = set(stems(number.facet.replace("_", " ")))
            return bool(label & (set(claim.following[:1]) or said))
        return bool(claim.following[:1]) and claim.following[0] in number.near

    def _among(self, claim: Quantity, claimed: float, candidates: Sequence[Number]) -> bool:
        values = [n.value * (n.unit.factor if n.unit and claim.unit else 1.0) for n in candidates]
        if claim.bound == "exactly":
            return any(claim.admits(v, claimed) for v in values)
        stated = [v for n, v in zip(candidates, values, strict=True) if n.facet]
        return bool(stated) and all(claim.admits(v, claimed) for v in stated)


def _of(facts: ItemFacts, dimension: str) -> list[Number]:
    """The item's numbers of a dimension. Where attributes state any, those of the prose count only when they agree."""
    found = [n for n in facts.numbers if n.unit and n.unit.dimension == dimension]
    stated = {round(n.value * n.unit.factor, 9) for n in found if n.facet and n.unit}
    return [n for n in found if n.facet or not stated or (n.unit and round(n.value * n.unit.factor, 9) in stated)]


def _labelled(numbers: Sequence[Number], said: set[str]) -> list[Number]:
    """The numbers whose facet the clause names, those it names in full before those it names in part."""
    labels = {id(n): set(stems(n.facet.replace("_", " "))) for n in numbers if n.facet}
    whole = [n for n in numbers if n.facet and labels[id(n)] <= said]
    most = max((len(labels[id(n)]) for n in whole), default=0)
    return [n for n in whole if len(labels[id(n)]) == most] or [n for n in numbers if n.facet and labels[id(n)] & said]
