"""Items that a sentence speaks of by what they have in common, or by what only one of them has."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.grounding.facts import FactBook
from chatbot.grounding.ordinary import FUNCTION
from chatbot.grounding.stems import stems
from chatbot.grounding.tokens import Token

PLURALS = frozenset(["ones", "options", "choices", "picks", "items", "products", "models"])
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_VERSIONS = frozenset({"version", "model", "one", "variant", "edition", "pair"})
_QUANTIFIERS = frozenset({"both", "neither", "all", "each", "either"})
_LONGEST_MODIFIER = 6


@dataclass(frozen=True, slots=True)
class Selection:
    """The items that the tokens from ``start`` to ``end`` select; ``core`` is where the words that say which begin."""

    items: frozenset[int]
    start: int
    core: int
    end: int


class Selections:
    """Finds selections in the ``words`` of a sentence, among the items of a ``book``."""

    def __init__(self, words: Sequence[Token], book: FactBook) -> None:
        self.words, self.book = words, book

    def several(self, at: int) -> Selection | None:
        """Several items by what they have in common: "both aluminum ladders", "the two Lattice chairs", "all three Softfloors", "the aluminum ones"."""
        start, quantifier = at, self._low(at)
        if quantifier in _QUANTIFIERS:
            at += 1 + (self._low(at + 1) == "of")
        definite = self._low(at) in ("the", "these", "those")
        at += definite
        count = COUNTS.get(self._low(at), 0)
        at += bool(count)
        if not (definite or quantifier in _QUANTIFIERS) or (quantifier == "all" and not count and not definite):
            return None
        end = next((i for i in range(at, min(at + _LONGEST_MODIFIER, len(self.words))) if self._plural_noun(i)), None)
        if end is None or (end == at and not count and quantifier not in _QUANTIFIERS):
            return None
        items = self._having(self.words[at:end], self.words[end])
        wanted = 2 if quantifier in ("both", "neither", "either") else count
        if len(items) < 2 or (wanted and wanted != len(items)) or any(t.stem in FUNCTION or t.kind != "word" for t in self.words[at:end]):
            return None
        return Selection(items, start, start + (quantifier == "neither"), end + 1)

    def version(self, at: int, kin: frozenset[int]) -> Selection | None:
        """ "The 4 mm version", "the men's one": by what only its title has, among those of the same name as the items ``kin`` that were spoken of."""
        if self._low(at) != "the":
            return None
        end = next((i for i in range(at + 2, min(at + 7, len(self.words))) if self._low(i) in _VERSIONS), None)
        said = [t.stem for t in self.words[at + 1 : end] if t.kind != "stop"] if end else []
        items = frozenset(p for p, f in enumerate(self.book.items) if said and _runs(f.title, said))
        lines = {f.title[:2] for p, f in enumerate(self.book.items) if p in kin}
        near = frozenset(p for p in items if self.book.items[p].title[:2] in lines)
        meant = items if len(items) == 1 else near
        return Selection(meant, at, at, end + 1) if end and len(meant) == 1 else None

    def _plural_noun(self, at: int) -> bool:
        token = self.words[at]
        if token.low in PLURALS:
            return True
        return token.low.endswith("s") and token.stem != token.low and (token.stem in self.book.heads or (token.capital and token.stem in self.book.names))

    def _having(self, modifiers: Sequence[Token], noun: Token) -> frozenset[int]:
        """The items that the noun may stand for and that are all that is said before it."""
        meant = self.book.everything if noun.low in PLURALS else self.book.heads.get(noun.stem) or self.book.names.get(noun.stem, frozenset())
        said = [t.stem for t in modifiers]
        return frozenset(p for p in meant if all(self._is(p, s) for s in said) or (len(said) == 2 and tuple(said) in self.book.items[p].pairs))

    def _is(self, place: int, word: str) -> bool:
        facts = self.book.items[place]
        if any(word in group for group in facts.denied):
            return False
        return word in facts.strong or word in facts.chosen or word in facts.title or word in stems(facts.item.brand)

    def _low(self, at: int) -> str:
        return self.words[at].low if 0 <= at < len(self.words) else ""


def _runs(title: Sequence[str], words: Sequence[str]) -> bool:
    return any(list(title[i : i + len(words)]) == list(words) for i in range(len(title)))
