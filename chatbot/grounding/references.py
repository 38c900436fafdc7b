"""Which items a sentence speaks of, and where in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from chatbot.grounding.facts import FactBook
from chatbot.grounding.ordinary import FUNCTION, TALK, VERBS
from chatbot.grounding.stems import listed, stems
from chatbot.grounding.tokens import Token, tokens

Kind = Literal["named", "described", "group", "pronoun", "rest"]
Role = Literal["subject", "against", "scope"]

_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": -1}
_NOUNS = frozenset(["one", "option", "choice", "pick", "item", "product", "model"])
_PLURALS = frozenset(["ones", "options", "choices", "picks", "items", "products", "models"])
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_THEY = frozenset({"they", "them", "their", "they're", "these", "those"})
_IT = frozenset({"it", "its", "it's", "it'll", "itself"})
_OPENS = listed(
    """
    and or but while whereas than with if choose pick consider recommend suggest prefer for so though although then to
    compare compared that because since as
    """
)
_AGAINST = frozenset({"than", "unlike", "versus", "vs", "like"})
_AGAINST_TWO = frozenset({("than", "both"), ("than", "either"), ("compared", "to"), ("compared", "with"), ("next", "to")})
_JOINING = frozenset({"and", "or", ",", "nor", "to", "the"})
_LONGEST_MODIFIER = 6


@dataclass(frozen=True, slots=True)
class Reference:
    """A stretch of tokens that stands for items; ``core`` is where its own noun begins, after adjectives that say something of it.

    ``items`` is empty where nothing on show is meant. A described one ("the lighter tent") says only which it could be.
    """

    kind: Kind
    items: frozenset[int]
    start: int
    core: int
    end: int
    role: Role = "subject"


def references(words: Sequence[Token], book: FactBook, before: frozenset[int]) -> tuple[Reference, ...]:
    """All references of a sentence in order; ``before`` are the items that the sentences before it spoke of."""
    finder = _Finder(words, book, before)
    found: list[Reference] = []
    at = 0
    while at < len(words):
        reference = finder.at(at, found)
        if reference:
            found.append(replace(reference, role=_role(words, reference)))
        at = reference.end if reference else at + 1
    return tuple(_joined(words, found))


def antecedent(previous: Sequence[str], book: FactBook) -> frozenset[int]:
    """The items that the last sentences were about: those of the nearest one that names any."""
    for sentence in reversed(previous):
        about = [r.items for r in references(tokens(sentence), book, frozenset()) if r.role == "subject" and r.kind in ("named", "group") and r.items]
        if about:
            return frozenset().union(*about)
    return frozenset()


class _Finder:
    def __init__(self, words: Sequence[Token], book: FactBook, before: frozenset[int]) -> None:
        self.words, self.book, self.before = words, book, before

    def at(self, at: int, found: Sequence[Reference]) -> Reference | None:
        """The reference that begins at a token, if one does."""
        return self._named(at, found) or self._ordinal(at) or self._group(at) or self._pronoun(at, found) or self._rest(at, found) or self._described(at, found)

    def _low(self, at: int) -> str:
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def _named(self, at: int, found: Sequence[Reference]) -> Reference | None:
        token, names = self.words[at], self.book.names
        if not (token.kind == "word" and token.capital and token.stem in names):
            article = token.low in ("the", "a", "an") and token.capital and self._titled(at)
            return self._whole_title(at) if article else None
        if whole := self._whole_title(at):
            return self._with_modifiers(whole, found)
        items, end = names[token.stem], at + 1
        while end < len(self.words):
            longer = frozenset(i for i in items if self._in_title(self.words[end], i))
            if not longer or self.words[end].kind not in ("word", "number") or self._unit_follows(end):
                break
            items, end = longer, end + 1
        while end - 1 > at and self.words[end - 1].stem in FUNCTION:
            end -= 1
        following = self.words[end] if end < len(self.words) else None
        if (following and following.low in _PLURALS) or self._many(end, items):
            return Reference("named", frozenset(), at, at, end)
        if end == at + 1 and self._low(at - 1) in ("by", "from") and all(token.stem in stems(f.item.brand) for f in self.book.items if token.stem in f.title):
            return None
        return self._with_modifiers(Reference("named", items, at, at, end), found)

    def _many(self, end: int, items: frozenset[int]) -> bool:
        """Whether one item's name ends in a plural that its title does not have: "Northfell jackets" are more than are on show."""
        last = self.words[end - 1]
        titles = [t.low for i in items for t in tokens(self.book.items[i].item.title)]
        return len(items) == 1 and last.stem in self.book.heads and last.low.endswith("s") and last.low not in titles and last.stem != last.low

    def _in_title(self, token: Token, item: int) -> bool:
        facts = self.book.items[item]
        return token.stem in facts.title or token.stem in stems(facts.item.brand) or (token.kind == "number" and token.text in facts.title)

    def _unit_follows(self, at: int) -> bool:
        """Whether a number here is a quantity rather than part of a name: it follows a verb or a sign."""
        return self.words[at].kind == "number" and self.words[at - 1].kind == "sign"

    def _titled(self, at: int) -> bool:
        return any(f.title and f.title[0] == self.words[at].stem for f in self.book.items)

    def _whole_title(self, at: int) -> Reference | None:
        """The item whose full title, with or without its brand, stands here; the longest one wins."""
        best: tuple[int, int, set[int]] = (0, 0, set())
        for place, facts in enumerate(self.book.items):
            brand = stems(facts.item.brand)
            short = facts.title[len(brand) :] if brand and facts.title[: len(brand)] == brand else facts.title
            for title in {facts.title, short}:
                size = len(title)
                end = self._match(at, title) if size and size >= best[0] else 0
                if end:
                    best = (size, end, {place} | (best[2] if size == best[0] else set()))
        size, end, places = best
        return Reference("named", frozenset(places), at, at, end) if size > 1 or (size and self.words[at].capital) else None

    def _match(self, at: int, title: Sequence[str]) -> int:
        """Where a title ends that begins here, whatever stops are in it; 0 when it doesn't stand here."""
        place = 0
        for end in range(at, len(self.words)):
            if self.words[end].kind == "stop":
                continue
            if self.words[end].stem != title[place]:
                return 0
            place += 1
            if place == len(title):
                return end + 1
        return 0

    def _with_modifiers(self, reference: Reference, found: Sequence[Reference]) -> Reference:
        """The reference from its article on: "the green Skerry" says green of the Skerry."""
        floor = found[-1].end if found else 0
        for start in range(reference.start - 1, max(floor, reference.start - _LONGEST_MODIFIER) - 1, -1):
            token = self.words[start]
            if token.low in ("the", "this", "our"):
                return replace(reference, start=start)
            if token.kind == "stop" or (token.stem in FUNCTION) or (token.stem in VERBS and token.stem in TALK):
                break
        return reference

    def _ordinal(self, at: int) -> Reference | None:
        low, following = self._low(at + 1), self._low(at + 2)
        if self._low(at) != "the" or low not in _ORDINALS:
            return None
        if low == "first" and following in _COUNTS:
            count = _COUNTS[following]
            end = at + 3 + (self._low(at + 3) in _PLURALS or (at + 3 < len(self.words) and self.words[at + 3].stem in self.book.heads))
            return Reference("group", frozenset(range(count)) if count <= len(self.book.items) else frozenset(), at, at, end)
        noun = following in _NOUNS or (at + 2 < len(self.words) and self.words[at + 2].stem in self.book.heads)
        if not noun and self.words[min(at + 2, len(self.words) - 1)].stem not in VERBS:
            return None
        place, count = _ORDINALS[low], len(self.book.items)
        index = count - 1 if place < 0 else place
        end = at + 3 if noun else at + 2
        return Reference("named", frozenset({index}) if index < count else frozenset(), at, at, end)

    def _group(self, at: int) -> Reference | None:
        low, following, opening = self._low(at), self._low(at + 1), self._opens(at)
        if low in ("both", "neither", "each", "all", "either") and following == "of" and self._low(at + 2) in (*_THEY, "the"):
            end = at + 3 + (self._low(at + 3) in _COUNTS) + (self._low(at + 3) in _PLURALS)
            return self._several(low, at, end)
        if low == "all" and (following in _COUNTS or following in _THEY):
            count = _COUNTS.get(following)
            items = self.book.everything if count in (None, len(self.book.items)) else frozenset()
            return Reference("group", items, at, at, at + 2)
        if low in ("both", "neither", "each", "all") and opening and (at + 1 < len(self.words) and self._predicate(at + 1)):
            kind = self.book.heads.get(self.words[at + 1].stem, frozenset()) if low == "both" else frozenset()
            return Reference("group", kind, at, at, at + 1) if len(kind) == 2 else self._several(low, at, at + 1)
        if low in _THEY and not (low in ("those", "these") and not (opening or self._low(at - 1) in ("of", "among", "between"))):
            many = self.before if len(self.before) > 1 else self.book.everything
            return Reference("group", self.book.everything if low in ("these", "those") else many, at, at, at + 1)
        return None

    def _predicate(self, at: int) -> bool:
        token = self.words[at]
        return token.stem in VERBS or token.stem in self.book.heads or token.low in _PLURALS

    def _several(self, low: str, start: int, end: int) -> Reference:
        items = self.book.everything
        if low in ("both", "neither", "either") and len(items) != 2:
            items = self.before if len(self.before) == 2 else frozenset()
        return Reference("group", items, start, start + (low == "neither"), end)

    def _pronoun(self, at: int, found: Sequence[Reference]) -> Reference | None:
        low, following = self._low(at), self._low(at + 1)
        demonstrative = low in ("this", "that") and (following in _NOUNS or (following and self.words[at + 1].stem in self.book.heads))
        if not demonstrative and low not in _IT and not (low in ("this", "that's") and self._opens(at) and (low == "that's" or following == "is")):
            return None
        return Reference("pronoun", self._nearest(found), at, at, at + 2 if demonstrative else at + 1)

    def _nearest(self, found: Sequence[Reference]) -> frozenset[int]:
        subjects = [r for r in found if r.role == "subject" and r.kind != "described"]
        if subjects:
            return subjects[-1].items
        if any(r.kind == "described" for r in found):
            return frozenset()
        return self.before or (self.book.everything if len(self.book.items) == 1 else frozenset())

    def _rest(self, at: int, found: Sequence[Reference]) -> Reference | None:
        if self._low(at) != "the" or self._low(at + 1) not in ("other", "others", "rest"):
            return None
        end = at + 2 + (self._low(at + 2) in _COUNTS or self._low(at + 2) in _NOUNS or self._low(at + 2) in _PLURALS)
        about = frozenset().union(*(r.items for r in found if r.role == "subject")) or self.before
        single = self._low(at + 1) == "other" and self._low(at + 2) not in _COUNTS and self._low(at + 2) not in _PLURALS
        rest = self.book.everything - about if about else frozenset()
        return Reference("rest", frozenset() if single and len(rest) != 1 else rest, at, at, end)

    def _opens(self, at: int) -> bool:
        return at == 0 or self.words[at - 1].kind == "stop" or self._low(at - 1) in _OPENS

    def _described(self, at: int, found: Sequence[Reference]) -> Reference | None:
        """ "The 2-person tent", "the lighter one": in a place where an item is spoken of, not where one is characterized."""
        if self._low(at) != "the" or not self._opens(at):
            return None
        for end in range(at + 1, min(at + 1 + _LONGEST_MODIFIER, len(self.words))):
            token = self.words[end]
            head = token.stem in self.book.heads or token.low in _NOUNS
            if head and not (end + 1 < len(self.words) and self.words[end + 1].stem in self.book.heads):
                return self._characterized(at, end, found)
            if token.kind == "stop" or token.low in _OPENS or token.stem in VERBS or (token.capital and token.stem in self.book.names):
                return None
        return None

    def _characterized(self, at: int, end: int, found: Sequence[Reference]) -> Reference | None:
        token = self.words[end]
        generic = token.low in _NOUNS
        if end == at + 1:
            if generic and self._low(end + 1) in ("with", "that", "for", "which", "in", "to"):
                return None
            plural = token.low.endswith("s") and token.stem != token.low
            items = self.book.heads.get(token.stem, self.book.everything)
            if not plural and len(items) > 1:
                items = self._nearest(found) & items
            return Reference("pronoun", items, at, at, end + 1)
        return Reference("described", self.book.everything if generic else self.book.heads.get(token.stem, frozenset()), at, end, end + 1)


def _role(words: Sequence[Token], reference: Reference) -> Role:
    """Whether the items are what is spoken of, what it is compared with, or among which ("of these")."""
    before = [t.low for t in words[max(0, reference.start - 2) : reference.start]]
    if before[-1:] and (before[-1] in _AGAINST or tuple(before) in _AGAINST_TWO):
        return "against"
    if before[-1:] in (["of"], ["among"], ["between"]) and reference.kind == "group":
        return "scope"
    return "subject"


def _joined(words: Sequence[Token], found: Sequence[Reference]) -> list[Reference]:
    """References with nothing but "and", "or" and commas between them, made one; two names side by side name what both fit."""
    joined: list[Reference] = []
    for each in found:
        last = joined[-1] if joined else None
        between = words[last.end : each.start] if last else ()
        if last and last.end == each.start and last.kind == each.kind == "named":
            joined[-1] = replace(last, items=last.items & each.items, end=each.end)
            continue
        if last and between and last.kind == each.kind == "named" and all(t.low in _JOINING for t in between):
            joined[-1] = replace(last, items=(last.items | each.items) if last.items and each.items else frozenset(), end=each.end)
        else:
            joined.append(each)
    return joined
