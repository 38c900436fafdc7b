"""Critiques that a verb of measure tells ("these weigh too much", "one that costs less", "it doesn't hold enough"), and those of years ("a bit younger")."""

from collections.abc import Iterator, Sequence
from typing import Literal

from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import facet_of, stated_in
from chatbot.understanding.reading import Critique
from chatbot.understanding.tokens import Token

LASTING = frozenset({"last", "lasts", "lasting"})
#: The adjective that asks for more of what a verb measures, and the words that name it.
_VERBS = {
    **dict.fromkeys(("weigh", "weighs", "weighing"), ("heavy", ("weight",))),
    **dict.fromkeys(("cost", "costs", "costing"), ("expensive", ("price",))),
    **dict.fromkeys(("hold", "holds", "holding"), ("big", ("capacity",))),
    **dict.fromkeys(LASTING, ("long", ("lasting", "battery"))),
}
_TOO_MUCH = tuple(tuple(words.split()) for words in ("too much", "way too much", "a lot", "so much", "a ton", "a fortune", "less", "a bit less", "a bit much"))
_TOO_LITTLE = (("too", "little"), ("more",), ("a", "bit", "more"), ("much", "more"), ("longer",))
#: The same behind a denied verb: "doesn't cost as much", "doesn't hold enough".
_NOT_SO_MUCH = (("as", "much"), ("so", "much"), ("that", "much"), ("too", "much"), ("a", "lot"), ("a", "fortune"), ("a", "ton"))
_NOT_ENOUGH = (("enough",), ("long", "enough"), ("long",))
_YEARS = frozenset({"vintage", "year"})
_AGES: dict[str, Literal[-1, 1]] = {"older": -1, "younger": 1, "newer": 1, "fresher": 1}
_DENYING = frozenset("don't doesn't dont doesnt not won't shouldn't didn't never".split())


def told_by_verbs(tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Iterator[Critique]:
    """The critiques of a message's verbs of measure; none where a number says how much."""
    if any(t.is_number for t in tokens):
        return
    words = tuple(t.lemma for t in tokens)
    for i, token in enumerate(tokens):
        verb = _VERBS.get(token.text.casefold())
        found = _degree(words, i) if verb and not (i and words[i - 1] in ("the", "a")) else None
        grounded = facet_of(verb[0], vocabulary, category, verb[1]) if verb and found else None
        if grounded and found:
            direction: Literal[-1, 1] = 1 if (grounded[1] > 0) is (found[0] > 0) else -1
            yield Critique(grounded[0].name, direction, " ".join(t.text for t in tokens[i : found[1]]))


def told_by_years(tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Iterator[Critique]:
    """The critiques of a message's "older" and "younger" where a thing has a year of its own; none where one is said."""
    year = next((f for f in vocabulary.facets.values() if f.kind == "number" and _YEARS & set(lemmas(f.label)) and stated_in(f, category)), None)
    if year is None or any(t.is_number for t in tokens):
        return
    for token in tokens:
        if token.lemma in _AGES:
            yield Critique(year.name, _AGES[token.lemma], token.text)
            return


def _degree(words: Sequence[str], i: int) -> tuple[int, int] | None:
    """Whether more (1) or less (-1) is asked for behind the verb at ``i``, and where that ends."""
    denied = bool(_DENYING.intersection(words[max(i - 2, 0) : i]))
    for direction, phrases in ((-1, _NOT_SO_MUCH), (1, _NOT_ENOUGH)) if denied else ((-1, _TOO_MUCH), (1, _TOO_LITTLE)):
        for phrase in phrases:
            if tuple(words[i + 1 : i + 1 + len(phrase)]) == phrase:
                return direction, i + 1 + len(phrase)
    return None
