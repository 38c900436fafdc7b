"""The titles of the items on show, and which of them words of a sentence spell, in whole or in part."""

from collections.abc import Sequence

from chatbot.grounding.itemfacts import ItemFacts
from chatbot.grounding.ordinary import FUNCTION
from chatbot.grounding.tokens import Token, tokens


class Titles:
    """The titles of items by their places. A brand counts as part of its items' titles."""

    def __init__(self, items: Sequence[ItemFacts]) -> None:
        self.items = items
        self.brands = tuple(tuple(t.stem for t in tokens(f.item.brand) if t.kind != "stop") for f in items)

    def begins(self, word: str) -> bool:
        """Whether a title begins with this word."""
        return any(f.title and f.title[0] == word for f in self.items)

    def whole(self, words: Sequence[Token], at: int) -> tuple[frozenset[int], int]:
        """The items whose full title, with or without its brand, stands at ``at``, and where it ends; the longest one wins. No items where none does."""
        best: tuple[int, int, set[int]] = (0, 0, set())
        for place, facts in enumerate(self.items):
            brand = self.brands[place]
            short = facts.title[len(brand) :] if brand and facts.title[: len(brand)] == brand else facts.title
            for title in {facts.title, short}:
                size = len(title)
                end = _match(words, at, title) if size and size >= best[0] else 0
                if end:
                    best = (size, end, {place} | (best[2] if size == best[0] else set()))
        size, end, places = best
        return (frozenset(places), end) if size > 1 or (size and words[at].capital) else (frozenset(), at)

    def longest(self, words: Sequence[Token], at: int, items: frozenset[int]) -> tuple[frozenset[int], int]:
        """Those of ``items`` that the words from ``at`` on, whose first names them all, still fit, and where the name ends."""
        end = at + 1
        while end < len(words):
            fitting = frozenset(i for i in items if self._has(words[end], i))
            if not fitting or words[end].kind not in ("word", "number") or (words[end].kind == "number" and words[end - 1].kind == "sign"):
                break
            items, end = fitting, end + 1
        while end - 1 > at and words[end - 1].stem in FUNCTION:
            end -= 1
        return items, end

    def part(self, words: Sequence[Token], at: int) -> tuple[frozenset[int], int]:
        """The items in whose titles the capitalized words from ``at`` on stand just so, and where these words end; no items where there are none."""
        best: tuple[int, set[int]] = (0, set())
        for place, facts in enumerate(self.items):
            for start in range(len(facts.title)):
                size = _run(words, at, facts.title[start:])
                if size and size >= best[0]:
                    best = (size, {place} | (best[1] if size == best[0] else set()))
        return frozenset(best[1]), at + best[0]

    def called(self, words: Sequence[Token], items: frozenset[int]) -> frozenset[int]:
        """The one of ``items`` whose title has all of these capitalized words ("the Wolf puppet"); none where several have, or none."""
        found = frozenset(i for i in items if words and all(t.capital and t.stem in self.items[i].title for t in words))
        return found if len(found) == 1 else frozenset()

    def possessed(self, whose: str, name: Sequence[str], items: frozenset[int]) -> frozenset[int]:
        """Those of ``items`` whose title has a possessive: right behind these words of a name if any has it there, else anywhere."""
        having = {i: self.items[i].title for i in items if whose in self.items[i].title}
        behind = frozenset(i for i, title in having.items() if _holds(title, (*name, whose)))
        return behind or frozenset(having)

    def prefix(self, words: Sequence[Token], at: int) -> tuple[frozenset[int], int]:
        """The items whose titles, without their brand, begin as the words from ``at`` on do, and where the longest of these beginnings ends."""
        best: dict[int, int] = {}
        for place, facts in enumerate(self.items):
            brand = self.brands[place]
            short = facts.title[len(brand) :] if brand and facts.title[: len(brand)] == brand else facts.title
            begun = _begun(words, at, short, facts.item.title.casefold())
            if begun:
                best[place] = begun
        end = max(best.values(), default=at)
        return frozenset(place for place, reached in best.items() if reached == end), end

    def _has(self, token: Token, place: int) -> bool:
        title = self.items[place].title
        if token.low.endswith("s") and token.stem != token.low and token.stem in title and not self._written(token.low, place):
            return False
        return token.stem in title or token.stem in self.brands[place] or (token.kind == "number" and token.text in title)

    def _written(self, word: str, place: int) -> bool:
        return word in self.items[place].item.title.casefold()


def _match(words: Sequence[Token], at: int, title: Sequence[str]) -> int:
    """Where a title ends that begins here, whatever stops are in it; 0 when it doesn't stand here."""
    place = 0
    for end in range(at, len(words)):
        if words[end].kind == "stop":
            continue
        if words[end].stem != title[place]:
            return 0
        place += 1
        if place == len(title):
            return end + 1
    return 0


def _run(words: Sequence[Token], at: int, title: Sequence[str]) -> int:
    """How many words from ``at`` on are written as names and stand at the beginning of this stretch of a title."""
    size = 0
    for token, word in zip(words[at:], title, strict=False):
        if token.stem != word or not (token.capital or (size and token.kind == "number")):
            break
        size += 1
    return size


def _begun(words: Sequence[Token], at: int, title: Sequence[str], written: str) -> int:
    """Where the beginning of a title that stands here ends; 0 when not even its first word does. A verb in small letters ("dims") is no part of a title
    that is ``written`` otherwise ("Dimmable").
    """
    end = place = 0
    for here in range(at, len(words)):
        if words[here].kind == "stop" and place:
            continue
        inflected = words[here].kind == "word" and not words[here].capital and words[here].low not in written
        if place == len(title) or words[here].stem != title[place] or inflected:
            break
        place, end = place + 1, here + 1
    return end


def _holds(title: Sequence[str], words: Sequence[str]) -> bool:
    return any(tuple(title[i : i + len(words)]) == tuple(words) for i in range(len(title)))
