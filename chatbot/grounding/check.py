"""The verdict on one sentence: is everything it says of the items on show backed by their data?"""

from dataclasses import dataclass
from itertools import pairwise

from chatbot.grounding.claims import Reading, Word, stray_signs
from chatbot.grounding.comparatives import Comparison
from chatbot.grounding.facts import FactBook
from chatbot.grounding.form import malformed
from chatbot.grounding.itemfacts import option_words
from chatbot.grounding.measures import SCALES
from chatbot.grounding.ordinary import CHOICE, FUNCTION
from chatbot.grounding.quantities import Quantity
from chatbot.grounding.references import Reference, antecedent
from chatbot.grounding.support import Support

_AMONG = (("of", "these"), ("of", "those"), ("of", "them"), ("of", "the"), ("among", "these"), ("among", "them"), ("on", "show"))
_CHOSEN_FROM = frozenset({"one", "option", "pick", "choice"})
_GROUPS = frozenset(["ones", "options", "choices", "picks", "items", "products", "models"])
_AUXILIARY = frozenset({"is", "are", "was", "has", "have", "does", "do", "can", "will", "would", "did", "isn't", "doesn't", "hasn't"})
_CONTRACTED = frozenset({"it's", "that's", "there's", "here's", "what's", "let's"})
_MAKING = frozenset({"make", "build", "design", "offer", "bring", "produce"})
_WITHIN = frozenset({"in", "on", "of", "at"})
_SHOPPER = frozenset({"you", "you're", "you'd", "since", "for", "as", "if"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """``supported`` and the ids of the ``items`` that the sentence speaks of; else ``problem`` says what is wrong, for a log."""

    supported: bool
    items: tuple[str, ...]
    problem: str = ""


def check(sentence: str, book: FactBook, *, previous: tuple[str, ...] = ()) -> Verdict:
    """Judge a sentence by the facts of the items on show; in doubt it is not supported.

    ``previous`` are the sentences shown just before it, oldest first: "it" goes back to them, and repeating one is a fault.
    """
    problem = malformed(sentence, previous)
    if problem or not book.items:
        return Verdict(False, (), problem or "nothing is on show")
    judge = _Judge(Reading(sentence, book, antecedent(previous, book)))
    problem = judge.problem()
    return Verdict(not problem, book.ids(sorted(judge.spoken_of())), problem)


class _Judge:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.book = reading, reading.book
        self.support = Support(reading)
        self.described = {r: self._resolved(r) for r in reading.references if r.kind == "described"}

    def problem(self) -> str:
        """The first thing that is not backed, or an empty string."""
        for reference in self.reading.references:
            if not self.items(reference) and not (reference.kind == "rest" and len(self.book.items) == 1):
                return f"no single item on show is {self.reading.text(reference.start, reference.end)!r}"
        if self._wish_alone():
            return ""
        return self._identity() or self._ellipsis() or self._parts() or self._words() or self._quantities() or self._comparisons() or self._unique() or self._odd()

    def spoken_of(self) -> frozenset[int]:
        """The places of the items that the sentence is about or compares with."""
        named = [self.items(r) for r in self.reading.references if r.role != "scope"]
        return frozenset().union(*named) if named else self._implied() if not self._wish_alone() else frozenset()

    def items(self, reference: Reference | None) -> frozenset[int]:
        """The places a reference stands for; without one, the items spoken of before, or all that are on show."""
        if reference is None:
            return self._implied()
        return self.described.get(reference, frozenset()) if reference.kind == "described" else reference.items

    def _implied(self) -> frozenset[int]:
        return self.reading.before or self.book.everything

    def _about(self, at: int) -> frozenset[int]:
        return self.items(self.reading.subject(at))

    def _resolved(self, reference: Reference) -> frozenset[int]:
        """The items a description fits: each of its adjectives and numbers must hold."""
        inside = range(reference.start, reference.core)
        words = [w for w in self.reading.content if w.at in inside]
        numbers = [q for q in self.reading.quantities if q.number in inside]
        comparisons = [c for c in self.reading.comparisons if c.start in inside]
        if any(c.degree == "est" and not self._scoped(c) for c in comparisons):
            return frozenset()
        return frozenset(
            i
            for i in reference.items
            if all(self.support.word(w, i) for w in words)
            and all(self.support.quantity(q, i) for q in numbers)
            and all(self.support.comparison(c, i, self.book.everything, None) for c in comparisons)
        )

    def _identity(self) -> str:
        """ "The lighter one is the Skerry": both must mean the same item."""
        subjects = [r for r in self.reading.references if r.role == "subject"]
        for first, second in pairwise(subjects):
            between = [t.low for t in self.reading.words[first.end : second.start]]
            if between and between[0] in ("is", "are") and len(between) <= 2 and not self.items(first) >= self.items(second):
                return "calls one item another"
        return ""

    def _ellipsis(self) -> str:
        """ "... and so is the Softday": a claim that is not spelled out is not checked, so it may not be made."""
        words = self.reading.words
        subjects = [r for r in self.reading.references if r.role == "subject"]
        for each in subjects[1:]:
            after = words[each.end].low if each.end < len(words) else ""
            before = [t.low for t in words[max(0, each.start - 2) : each.start]]
            silent = not self._claims_about(each)
            if silent and (after in _AUXILIARY or (before[-1:] and before[-1] in _AUXILIARY and before[0] in ("so", "as", "nor", "neither", "than"))):
                return "says something without saying it"
        for first, second in pairwise(subjects):
            making = any(t.stem in _MAKING for t in words[first.end : second.start])
            if making and not self.items(second) <= self.items(first):
                return "gives an item to another maker"
        return ""

    def _parts(self) -> str:
        """ "The Skerry's hood is packable": what is said of a part must stand in the data beside the part."""
        words, content = self.reading.words, self.reading.content
        for each in self.reading.references:
            last = words[each.end - 1].low
            if last == "its" or last == "their" or (last.endswith("'s") and last not in _CONTRACTED):
                part = [w for w in content if each.end <= w.at < each.end + 3]
                run = [w for i, w in enumerate(part) if w.at == each.end + i and not self._measures(w)] or part[:1]
            elif each.start and words[each.start - 1].low == "of":
                run = [w for w in content if w.at == each.start - 2]
            else:
                continue
            if run and not self._about_part(run, max(each.end, run[-1].at + 1), self.items(each)):
                return f"says something of {run[-1].text!r} that the facts do not"
        return ""

    def _measures(self, word: Word) -> bool:
        return any(word.stem in s.words for s in SCALES)

    def _about_part(self, run: list[Word], start: int, about: frozenset[int]) -> bool:
        """Whether what follows a part in its clause belongs to it: no number or comparison, and a first word the data has beside it."""
        part, clause = run[-1].stem, self.reading.clause(min(start, len(self.reading.words) - 1))
        if part in self.book.heads or any(part in s.words for s in SCALES) or any(part in self.book.items[p].labels for p in about):
            return True
        if any(start <= c.start < clause.end for c in self.reading.comparisons):
            return False
        numbers = [q for q in self.reading.quantities if start <= q.start < clause.end]
        if not all(self.support.beside(q, part, p) for q in numbers for p in about):
            return False
        first = next((w for w in self.reading.content if start <= w.at < clause.end), None)
        has = any(t.low in ("has", "have", "with") for t in self.reading.words[start : first.at]) if first else False
        return first is None or (not has and all(any((w.stem, first.stem) in self.book.items[p].pairs for w in run) for p in about))

    def _claims_about(self, reference: Reference) -> bool:
        places = [w.at for w in self.reading.content] + [q.number for q in self.reading.quantities] + [c.start for c in self.reading.comparisons]
        return any(self.reading.subject(at) == reference for at in places)

    def _words(self) -> str:
        content = self.reading.content
        framed = self._your_words()
        for i, word in enumerate(content):
            about = self._about(word.at)
            unbacked = [p for p in about if not self.support.word(word, p)]
            if unbacked and not (word.at in framed and not word.negated and self._harmless(word, about)):
                return f"{'denies ' if word.negated else ''}{word.text!r} without a fact"
            following = content[i + 1] if i + 1 < len(content) else None
            if following and not (self._within(word, following, about) and (following.at != word.at + 1 or self._stacks(i, about))):
                return f"{word.text} {following.text!r} is not how the facts have it"
        return self._empty_denial()

    def _within(self, word: Word, after: Word, about: frozenset[int]) -> bool:
        """Whether "zips in the hood" and its like stand in the data as they do here."""
        between = [t.low for t in self.reading.words[word.at + 1 : after.at]]
        if not between or len(between) > 2 or between[0] not in _WITHIN or between[1:] not in ([], ["the"], ["a"], ["its"]):
            return True
        framed = after.at in self._your_words()
        free = framed or word.stem in self.book.heads or after.stem in self.book.heads or word.negated
        return free or all(
            (word.stem, after.stem) in self.book.items[p].pairs or after.stem in option_words(self.book.items[p].options) | self.book.items[p].labels | self.book.items[p].settings for p in about
        )

    def _stacks(self, at: int, about: frozenset[int]) -> bool:
        """Whether the word and the next may stand side by side: the run ends in the item's own noun, or the data joins them."""
        content = self.reading.content
        end = at
        while end + 1 < len(content) and content[end + 1].at == content[end].at + 1:
            end += 1
        after = content[end].at + 1
        named = any(r.core == after for r in self.reading.references)
        chosen = after < len(self.reading.words) and self.reading.words[after].stem in CHOICE - FUNCTION
        if named or chosen or content[end].stem in self.book.heads or content[at].negated:
            return True
        if content[at].at in self._your_words():
            return True
        return all(self.support.stacked(content[at], content[at + 1], p) for p in about)

    def _empty_denial(self) -> str:
        """A "not" with nothing to deny may deny anything."""
        for clause in self.reading.clauses:
            if clause.negated_from is None:
                continue
            claims = [w for w in self.reading.content if clause.start <= w.at < clause.end and w.negated]
            measured = [c for c in (*self.reading.quantities, *self.reading.comparisons) if clause.negated_from <= c.end - 1 < clause.end]
            if measured or (not claims and any(t.kind != "stop" for t in self.reading.words[clause.start : clause.end])):
                return "denies something that cannot be checked"
        return ""

    def _your_words(self) -> set[int]:
        """The places of the shopper's own words after "your": "for your trip to Norway"."""
        words, found = self.reading.words, set[int]()
        for start, token in enumerate(words):
            if token.low == "your":
                at = start + 1
                while at < len(words) and (words[at].stem in self.book.wish or words[at].low in ("to", "in", "for", "and", "the", "of", "at")):
                    found.add(at)
                    at += 1
        return found

    def _harmless(self, word: Word, about: frozenset[int]) -> bool:
        """Whether repeating a word of the wish suggests nothing about the item: it is no property of anything on show or asked for."""
        if any(word.stem in group for p in about for group in self.book.items[p].denied):
            return False
        return not any(word.stem in f.strong or word.stem in f.chosen or word.stem in f.labels for f in self.book.items)

    def _wish_alone(self) -> bool:
        """Whether the sentence only says back what the shopper wants, and speaks of no item."""
        words = self.reading.words
        if self.reading.references or self.reading.comparisons or words[0].low not in _SHOPPER or "you" not in {t.low[:3] for t in words[:3]}:
            return False
        verbs = {"look", "want", "need", "ask", "search", "mention", "like", "prefer", "after"}
        if not any(t.stem in verbs for t in words[:5]):
            return False
        numbers = all(q.value in self.book.wished_numbers for q in self.reading.quantities)
        return numbers and all(w.stem in self.book.wish for w in self.reading.content)

    def _quantities(self) -> str:
        amounts = {c.start for c in self.reading.comparisons}
        for claim in self.reading.quantities:
            if claim.end in amounts or self._counts(claim):
                continue
            if self.reading.negated(claim.number):
                return "denies a number"
            if not all(self.support.quantity(claim, p) for p in self._about(claim.number)):
                return f"the number {self.reading.text(claim.start, claim.end)!r} is not among the facts"
        return "a sign without a number" if stray_signs(self.reading.words, self.reading.quantities) else ""

    def _counts(self, claim: Quantity) -> bool:
        """Whether the number only counts the items on show: "these two", "here are three jackets"."""
        words, count = self.reading.words, len(self.book.items)
        if claim.value != count or claim.unit or claim.sign or claim.bound != "exactly":
            return False
        following = words[claim.end] if claim.end < len(words) else None
        before = words[claim.start - 1].low if claim.start else ""
        if following and following.stem in self.book.heads:
            return self.book.heads[following.stem] == self.book.everything and before in ("are", "these", "the", "all")
        return before in ("these", "the", "all", "are") and (following is None or following.kind == "stop" or following.low in (*_GROUPS, "is", "are", "has", "have"))

    def _comparisons(self) -> str:
        for claim in self.reading.comparisons:
            if any(r.kind == "described" and r.start <= claim.start < r.core for r in self.reading.references):
                continue
            if self._mistaken(claim):
                return f"{self.reading.text(claim.start, claim.end)!r} does not hold"
        return ""

    def _mistaken(self, claim: Comparison) -> bool:
        about = self._about(claim.start)
        if self.reading.negated(claim.start) or (claim.degree == "est" and not self._scoped(claim)):
            return True
        if self._part(claim):
            return True
        against = self._against(claim)
        if claim.degree in ("as", "same") and len(about) > 1 and not against:
            return not all(self.support.comparison(claim, p, about, None) for p in about)
        others = against or self.book.everything - about
        amount = next((q for q in self.reading.quantities if q.end == claim.start), None)
        return not about or not all(self.support.comparison(claim, p, others, amount) for p in about)

    def _part(self, claim: Comparison) -> bool:
        """Whether the comparison is about a part of the item ("a lighter hood"), which nothing measures."""
        noun = next((w.stem for w in self.reading.content if w.at == claim.end), "")
        return bool(noun) and noun not in self.book.heads and not any(noun in s.words for s in claim.scales)

    def _against(self, claim: Comparison) -> frozenset[int]:
        """What is compared with, where the sentence says it."""
        if claim.degree == "est":
            return frozenset()
        against = [r for r in self.reading.references if r.role == "against"]
        later = [r for r in against if r.start >= claim.end]
        chosen = later[:1] or against[-1:]
        return self.items(chosen[0]) if chosen else frozenset()

    def _scoped(self, claim: Comparison) -> bool:
        """Whether a superlative says that it is about the items on show."""
        low = [t.low for t in self.reading.words]
        after = low[claim.end : claim.end + 4]
        if after[:1] and after[0] in _CHOSEN_FROM:
            return not any(w in ("we", "shop", "store", "world", "market", "ever") for w in low)
        for a, b in _AMONG:
            for at in range(len(low) - 1):
                if (low[at], low[at + 1]) == (a, b) and (b != "the" or low[at + 2 : at + 3] in (["two"], ["three"], ["four"])):
                    return b != "the" or {"two": 2, "three": 3, "four": 4}[low[at + 2]] == len(self.book.items)
        return False

    def _unique(self) -> str:
        """ "The only waterproof one": the others must be denied it."""
        low = [t.low for t in self.reading.words]
        at = next((i for i in range(len(low) - 1) if (low[i] == "the" and low[i + 1] == "only") or self._only_subject(i)), None)
        if at is None:
            return ""
        claims = {w.stem for w in self.reading.content if w.at > at + 1 and w.stem not in self.book.heads and not w.negated}
        others = self.book.everything - self._about(at + 1)
        denied = others and claims and all(any(group <= claims for group in self.book.items[o].flagged) for o in others)
        return "" if denied else "cannot tell that it is the only one"

    def _only_subject(self, at: int) -> bool:
        return self.reading.words[at].low == "only" and any(r.start == at + 1 and r.role == "subject" for r in self.reading.references)

    def _odd(self) -> str:
        """Turns that change who is meant in ways not read here."""
        low = [t.low for t in self.reading.words]
        if any(w in ("unlike", "respectively", "versus", "vs") for w in low):
            return "a turn that cannot be checked"
        if any(low[i] == "like" and any(r.start == i + 1 for r in self.reading.references) for i in range(len(low))):
            return "a turn that cannot be checked"
        if ("budget" in low or "limit" in low) and not self._affordable():
            return "speaks of a budget that does not hold"
        return ""

    def _affordable(self) -> bool:
        low = [t.low for t in self.reading.words]
        about = frozenset().union(*(self.items(r) for r in self.reading.references if r.role == "subject")) or self._implied()
        limit = self.book.limit
        return limit is not None and all(self.book.items[p].offer.price <= limit for p in about) and not {"over", "above", "beyond", "exceeds"} & set(low)
