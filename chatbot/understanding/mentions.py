"""Which needs of a set a message names, and what it does with them: dropped, kept alone, or something added beside them."""

from collections.abc import Sequence
from functools import cached_property

from chatbot.domain.request import Request
from chatbot.domain.words import lemmas
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.polarity import Stance, stances
from chatbot.understanding.tokens import Token

_RULED_OUT = frozenset({Stance.UNWANTED, Stance.DISLIKED, Stance.INDIFFERENT})
#: Verbs that take something off a list, with what may stand between them and the thing.
_REMOVING = frozenset("drop remove delete cancel scrap ditch skip lose forget scratch minus".split())
_OWNING = frozenset({"have", "own", "got", "bought"})
_ARTICLES = frozenset({"a", "an", "the", "that", "this", "my", "out", "off", "away", "already", "any", "about"})
_THIS = frozenset({"this", "that", "these", "those"})
#: Words that keep what they name and nothing else, and words that add to it: they say nothing of the thing.
KEEPING = frozenset({"just", "only"})
ADDING = frozenset({"add", "include", "too", "also", "plus"})
#: Words that put one thing in the place of another.
SWAPPING = frozenset({"swap", "replace", "exchange", "trade", "switch", "change"})
_TOO = (("too",), ("as", "well"), ("also",), ("in", "addition"), ("on", "top"))
_ASKING = frozenset({"do", "does", "can", "is", "are"})


class Mentions:
    """One message held against the needs of a set."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon, needs: Sequence[Request]) -> None:
        self._tokens = tokens
        self._words = tuple(t.lemma for t in tokens)
        matches = list(lexicon.matches(tokens))
        self._ids = [0] * len(tokens)
        for number, match in enumerate(matches, 1):
            self._ids[match.first : match.last] = [number] * (match.last - match.first)
        self._names = {i: {str(t.value) for t in m.terms if t.facet == "category"} for m in matches for i in range(m.first, m.last)}
        self._stances = stances(tokens, self._ids)
        self.places = tuple(self._places(need) for need in needs)

    @cached_property
    def named(self) -> tuple[int, ...]:
        """The needs that the message names, by index."""
        return tuple(i for i, places in enumerate(self.places) if places)

    @cached_property
    def dropped(self) -> tuple[int, ...]:
        """The needs that are ruled out ("no belt", "drop the belt") or owned already; "no leather belt" rules out the leather only."""
        return tuple(i for i in self.named if any(self._is_dropped(at) for at in self.places[i]))

    @property
    def alone(self) -> bool:
        """Whether the message keeps only what it names: "just the tent"."""
        return any(w in KEEPING for at in self._first() for w in self._near(at))

    @property
    def adds(self) -> bool:
        """Whether the message adds something to a set: "add …", "and …", "… too"."""
        return self._words[:1] in (("and",), ("plus",), ("with",)) or self.adds_plainly

    @property
    def adds_plainly(self) -> bool:
        """The same with no set yet: "and boots?" may be a change of mind then, "add boots" and "boots too" aren't, nor "do you also have boots?"."""
        if {"add", "include"} & set(self._words) or self._words[:1] == ("plus",):
            return True
        too = any(self._words[i : i + len(t)] == t for t in _TOO for i in range(len(self._words)))
        return too and not (self._words and self._words[0] in _ASKING) and "?" not in self._words

    def _places(self, need: Request) -> tuple[int, ...]:
        """The tokens that name a need: its category, the last word of it, or another name that the catalogue knows for it."""
        name = lemmas(need.category or need.text)
        if not name:
            return ()
        return tuple(
            i
            for i, word in enumerate(self._words)
            if (need.category and need.category in self._names.get(i, ()) and (not i or self._ids[i - 1] != self._ids[i]))
            or (word == name[-1] and not self._ids[i])
            or (word == name[-1] and self._ids[i] and word in self._heads_of(i))
        )

    def _heads_of(self, i: int) -> set[str]:
        return {lemmas(n)[-1] for n in self._names.get(i, ()) if lemmas(n)}

    def _first(self) -> list[int]:
        return [places[0] for places in self.places if places]

    def _near(self, at: int) -> tuple[str, ...]:
        """The words up to two before a name, articles aside, and the one behind it."""
        k = at - 1
        while k >= 0 and (self._words[k] in ("a", "an", "the") or self._ids[k]):
            k -= 1
        behind = at + 1
        return (*self._words[max(k, 0) : k + 1], *self._words[behind : behind + 1])

    def _is_dropped(self, at: int) -> bool:
        before = self._words[max(at - 1, 0) : at]
        if before and before[0] in _THIS:
            return False
        k = at - 1
        while k >= 0 and self._words[k] in _ARTICLES:
            k -= 1
        described = k >= 0 and bool(self._ids[k])
        if described:
            return False
        word = self._words[k] if k >= 0 else ""
        taken_off = word in _REMOVING or (word in ("take", "leave") and {"out", "off", "away"} & set(self._words))
        owned = word in _OWNING and "already" in self._words
        ruled = self._stances[at] in _RULED_OUT and word in ("no", "not", "without", "need", "want", "drop", "forget", "skip", "lose", "except")
        return bool(taken_off or owned or ruled)
