"""A sentence, taken apart into claims: each with the items it is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from chatbot.grounding.comparatives import Comparer, Comparison
from chatbot.grounding.facts import FactBook
from chatbot.grounding.limits import limiting
from chatbot.grounding.multiples import Multiple, multiple_at
from chatbot.grounding.ordinary import ADVERBS, CARRIERS, CHOICE, FEATURES, FUNCTION, INTENSIFIERS, OPINION, PHRASES, TALK, VERBS, is_negator
from chatbot.grounding.quantities import Quantity, quantity_at, scales_named
from chatbot.grounding.reference import Reference
from chatbot.grounding.references import references
from chatbot.grounding.stems import listed, stem
from chatbot.grounding.tokens import Token, in_compound, tokens

_BREAKS = frozenset({"but", "while", "whereas", "though", "although", "because", "so", "if", "when", "since"})
_AVAILABLE = listed("available come color size option choose choice also order sold in as get format")
_NONE = frozenset({"none", "nothing", "nobody", "neither", "every", "no"})
_COPULAS = frozenset({"is", "are", "has", "have", "comes", "come", "isn't", "aren't", "hasn't", "haven't", "costs", "weighs"})
#: After these a clause only opens the one that follows.
_OPENING = frozenset({"if", "when", "whenever", "should", "since", "as", "because", "given", "though", "although", "while", "what", "where", "for", "with"})
_PICKS = frozenset({"choice", "option", "pick", "bet", "match"})
_BETWEEN_OPTIONS = frozenset({",", "and", "or", "a", "an", "the", ":", "from", "to", "through"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of content at ``at``; ``negated`` when the sentence denies it."""

    at: int
    text: str
    stem: str
    negated: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence without a break, and whether it denies what it says from some token on."""

    start: int
    end: int
    negated_from: int | None = None


class Reading:
    """A sentence taken apart: its references and clauses, and its claims as quantities, comparisons and words."""

    def __init__(self, sentence: str, book: FactBook, before: frozenset[int], singled: Sequence[int] = ()) -> None:
        self.book, self.before = book, before
        self.words: tuple[Token, ...] = tokens(sentence)
        self.references: tuple[Reference, ...] = references(self.words, book, before, singled)
        named = {i for r in self.references if r.kind == "named" for i in range(r.core, r.end)}
        self._unnamed = tuple(replace(t, text="", stem="") if i in named else t for i, t in enumerate(self.words))
        self.taken = self._phrases() | {i for r in self.references for i in range(r.core, r.end)} | self._articles()
        self.clauses = self._clauses()
        self.multiples: tuple[Multiple, ...] = self._multiples()
        self.comparisons: tuple[Comparison, ...] = self._comparisons()
        self.quantities: tuple[Quantity, ...] = self._quantities()

    def clause(self, at: int) -> Clause:
        """The clause that a token stands in."""
        return next(c for c in self.clauses if c.start <= at < c.end)

    def text(self, start: int, end: int) -> str:
        return " ".join(t.text for t in self.words[start:end])

    def subject(self, at: int) -> Reference | None:
        """The reference that the token at ``at`` says something about; None when the sentence speaks of no item.

        An adjective belongs to its noun; after "than the Y" the Y is spoken of until the clause ends, then the subject again.
        """
        last: Reference | None = None
        for each in self.references:
            if each.start <= at < each.end:
                return each
            if each.start <= at:
                if (each.role == "against" and self._same_clause(each.end, at)) or each.role == "subject":
                    last = each
                elif last is not None and last.role == "against" and each.role == "scope":
                    continue
        if last is not None and last.role == "against" and not self._same_clause(last.end, at):
            last = next((r for r in reversed(self.references) if r.end <= at and r.role == "subject"), None)
        later = next((r for r in self.references if r.role == "subject"), None)
        return last or (None if later and later.start >= self.clause(at).end and self._of_all(at) else later)

    def _of_all(self, at: int) -> bool:
        """Whether the clause is a statement of its own that names nothing, so that all on show are meant: "none is waterproof, but the Skerry is vegan"."""
        clause = self.clause(at)
        low = [t.low for t in self.words[clause.start : clause.end]]
        opened = next((w for w in low if w.isalpha()), "") in _OPENING
        return not opened and bool((_NONE | _COPULAS) & set(low))

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The words of content that no quantity, comparison, reference or set phrase explains."""
        explained = self.taken | self._compared() | {i for q in self.quantities for i in range(q.start, q.end)}
        return tuple(
            Word(i, t.text, t.stem, self.negated(i)) for i, t in enumerate(self.words) if t.kind == "word" and i not in explained and self._says_something(i)
        )

    def negated(self, at: int) -> bool:
        clause = self.clause(at)
        return self._freed(at) or (clause.negated_from is not None and at > clause.negated_from)

    def _freed(self, at: int) -> bool:
        """Whether a "-free" or "non-" takes the word back: "plastic-free"."""
        return (at > 0 and self.words[at - 1].low == "non") or (at + 1 < len(self.words) and self.words[at + 1].low == "free" and self.words[at + 1].joined)

    def measured(self, at: int) -> bool:
        """Whether a word of measure ("weighs") has its number or comparison in the same clause."""
        clause = self.clause(at)
        numbers = [q for q in self.quantities if clause.start <= q.start < clause.end]
        comparisons: list[Comparison | Multiple] = [c for c in self.comparisons if clause.start <= c.start < clause.end]
        comparisons += [m for m in self.multiples if clause.start <= m.start < clause.end]
        return any(any(q.fits(s) for q in numbers) or any(s in c.scales for c in comparisons) for s in scales_named(self._unnamed, at, self.book.scales))

    def offered(self, at: int, options: frozenset[str]) -> bool:
        """Whether a word is said as an option that can be had ("comes in green and navy") rather than of the thing itself."""
        while at and (self.words[at].stem in options or self.words[at].low in _BETWEEN_OPTIONS):
            at -= 1
        return self.words[at].stem in _AVAILABLE

    def neighbors(self, word: Word) -> list[Word]:
        """The words of content just before and just after a word in its clause, and the last of the run that it stands in: its noun."""
        clause = self.clause(word.at)
        near = [w for w in self.content if clause.start <= w.at < clause.end]
        place = end = near.index(word)
        while end + 1 < len(near) and near[end + 1].at == near[end].at + 1:
            end += 1
        return [*near[max(0, place - 1) : place], *near[place + 1 : place + 2], *near[max(place + 2, end) : end + 1]]

    def _same_clause(self, first: int, second: int) -> bool:
        if first >= second:
            return True
        if self._explained(first):
            return self.clause(first) == self.clause(second)
        return self.clause(first - 1) == self.clause(second) and not any(t.low in ("and", "or") for t in self.words[first:second])

    def _explained(self, at: int) -> bool:
        """Whether what comes right after a reference is about it: ", which ..." or "(...)"."""
        following = self.words[at + 1].low if at + 1 < len(self.words) else ""
        return self.words[at].text == "(" or (self.words[at].text == "," and following in ("which", "that", "who"))

    def _says_something(self, at: int) -> bool:
        token = self.words[at]
        if token.stem in self.book.store or (token.low == "free" and token.joined):
            return False
        if token.low in ("under", "below", "within", "over", "above", "beyond") and at + 1 < len(self.words) and self.words[at + 1].low == "your":
            return not any(t.low in ("budget", "limit") for t in self.words)
        if token.low == "one":
            after = self.words[at + 1] if at + 1 < len(self.words) else None
            counted = self.words[at - 1].low not in ("the", "this", "that", "no", "which") if at else True
            return bool(counted and after and after.kind == "word" and not {after.stem} & (FUNCTION | TALK | VERBS) and not is_negator(after.low))
        if is_negator(token.low):
            return False
        if token.stem in FUNCTION or token.stem in TALK:
            return token.low in FEATURES or in_compound(self.words, at)
        following = next((t for t in self.words[at + 1 : at + 2]), None)
        if token.stem in OPINION:
            praised = following and (following.stem in CHOICE or following.stem in self.book.heads or following.stem in OPINION)
            return not (praised or (following and following.kind == "number"))
        if token.low in ADVERBS and following and (following.kind == "number" or following.stem in FUNCTION):
            return False
        if token.low in INTENSIFIERS:
            return not (following and following.stem in OPINION)
        if token.low in CARRIERS and at and not in_compound(self.words, at) and self._carried(at - 1):
            return False
        if token.low == "better" and following_choice(self.words, at):
            return False
        if token.low in ("avoid", "skip", "leave", "among") and at and self.words[at - 1].low in ("i'd", "would", "choice", "pick", "bet", "match", "option"):
            return False
        if token.low in ("safer", "smarter", "wiser", "better") and following and following.low in _PICKS and self._argued(at):
            return False
        if token.low == "extra" and following and following.low in ("money", "cost", "price", "spend", "expense"):
            return False
        if token.low == "left" and at and self.words[at - 1].kind == "number":
            return False
        if token.low == "only" and at and self.words[at - 1].low == "the":
            return False
        if token.low in ("only", "just"):
            named = any(r.start == at + 1 and r.role == "subject" for r in self.references)
            return not limiting(self.words, at) and not any(at < m.start <= at + 2 for m in self.multiples) and not (named and token.low == "only")
        if token.low == "than":
            return not any(0 <= at - end <= (4 if self.words[end].low == "to" else 2) for end in self._compared_until())
        if token.low == "too":
            return not (following is None or following.kind == "stop")
        return not (token.low in ("more", "less") and at and self.words[at - 1].low == "no")

    def _compared_until(self) -> list[int]:
        """Where the comparisons of the sentence end."""
        return [c.end for c in self.comparisons] + [m.end for m in self.multiples]

    def _argued(self, at: int) -> bool:
        """Whether a reason is given behind an opinion: "the safer choice because it's waterproof"."""
        return any(t.low in ("because", "as", "since", "with", "thanks", ":") for t in self.words[at + 2 :])

    def _carried(self, at: int) -> bool:
        """Whether a word is one that says something, for a carrier behind it to add nothing to."""
        return self.words[at].kind == "word" and self.words[at].stem not in FUNCTION | VERBS | TALK

    def _phrases(self) -> set[int]:
        low = [t.low for t in self.words]
        taken: set[int] = set()
        for phrase in PHRASES:
            for at in range(len(low) - len(phrase) + 1):
                if low[at] == phrase[0] and tuple(low[at : at + len(phrase)]) == phrase:
                    taken |= set(range(at, at + len(phrase)))
        return taken

    def _articles(self) -> set[int]:
        return {r.start for r in self.references if r.start < r.core}

    def _clauses(self) -> tuple[Clause, ...]:
        """Cut at stops, contrasting conjunctions, and where "and" begins a new statement."""
        inside = {i for r in self.references for i in range(r.start + 1, r.end)}
        cuts = [0, *(i for i in range(1, len(self.words)) if i not in inside and self._breaks(i)), len(self.words)]
        found: list[Clause] = []
        for start, end in pairwise(cuts):
            negation = next((i for i in range(start, end) if self._denies(i) or self._neither(i)), None)
            if negation is None and found and found[-1].negated_from is not None and self._goes_on(start, end):
                negation = start
            found.append(Clause(start, end, negation))
        return tuple(found) or (Clause(0, 1),)

    def _denies(self, at: int) -> bool:
        """Whether a denial of the clause begins here; a "non" denies only the word it is joined to."""
        return is_negator(self.words[at].low) and self.words[at].low != "non" and at not in self.taken

    def _neither(self, at: int) -> bool:
        return self.words[at].low == "neither"

    def _breaks(self, at: int) -> bool:
        token, before = self.words[at], self.words[at - 1]
        if token.kind == "stop":
            return token.text in ",;:—–()."
        if token.low in _BREAKS:
            return at not in self.taken
        after = next((i for i in range(at + 1, min(at + 3, len(self.words))) if self.words[i].low not in ("also", "it", "the")), None)
        opening = after is not None and (self.words[after].stem in VERBS or any(r.start <= after < r.end and r.role == "subject" for r in self.references))
        return token.low == "and" and before.kind != "stop" and opening

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a clause only continues the list of the one before: "no zips, hood or pockets"."""
        words = self.words[start:end]
        if any(t.low in ("but", "while", "whereas") for t in words[:1]):
            return False
        return any(t.kind != "stop" for t in words) and not any(t.stem in VERBS for t in words) and not any(start <= r.start < end for r in self.references)

    def _comparisons(self) -> tuple[Comparison, ...]:
        found: list[Comparison] = []
        parts = {i for m in self.multiples if m.way for i in range(m.start, m.end)}
        at = 0
        while at < len(self.words):
            clause = self.clause(at)
            each = Comparer(self._unnamed, clause.start, clause.end, self.book.scales).at(at) if at not in self.taken | parts else None
            if each:
                found.append(each)
            at = each.end if each else at + 1
        return tuple(found)

    def _multiples(self) -> tuple[Multiple, ...]:
        found = (multiple_at(self._unnamed, at, self.clause(at).start, self.book.scales) for at in range(len(self.words)))
        return tuple(each for each in found if each)

    def _compared(self) -> set[int]:
        by_word = {i for c in self.comparisons for i in range(c.start, c.end)}
        return by_word | {i for m in self.multiples for i in range(m.start, m.end)}

    def _counts(self, at: int, taken: set[int]) -> bool:
        return at not in taken and self.words[at].kind == "number"

    def _quantities(self) -> tuple[Quantity, ...]:
        found: list[Quantity] = []
        taken = self.taken | self._compared()
        at = 0
        while at < len(self.words):
            each = quantity_at(self._unnamed, at, (self.clause(at).start, self.clause(at).end), self.book.scales) if self._counts(at, taken) else None
            if each:
                found.append(self._elliptic(each, found[-1]) if found else each)
            at = each.end if each else at + 1
        return tuple(found)

    def _elliptic(self, claim: Quantity, last: Quantity) -> Quantity:
        """A figure in a clause without a verb is about what the one before was about: "holds 5 liters, the other 3"."""
        clause = self.clause(claim.start)
        bare = not any(claim.fits(s) for s in claim.about) and not any(t.stem in VERBS for t in self._unnamed[clause.start : clause.end])
        if not bare or clause == self.clause(last.start):
            return claim
        counted = not claim.unit and not claim.sign
        return replace(claim, about=last.about, unit=last.unit if counted else claim.unit, sign=last.sign if counted else claim.sign)


def following_choice(words: Sequence[Token], at: int) -> bool:
    """Whether an adjective only says that one likes a choice better, for this shopper: "the better match for you"."""
    after = [t.low for t in words[at + 1 : at + 4]]
    return len(after) > 2 and stem(after[0]) in CHOICE and after[1] == "for" and after[2] in ("you", "your", "him", "her", "them")
