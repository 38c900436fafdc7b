"""Items on show that a message describes: "the black one", "the one with the hood", "the $89 one", "the lightest", "the cheaper of the two"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chatbot.domain.item import Item, Measure, Offer, offers
from chatbot.domain.units import convert, unit_of
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas, means
from chatbot.understanding.adjectives import Comparative, comparatives, facet_of
from chatbot.understanding.quantities import Quantity, quantities
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_DEFINITE = frozenset({"the", "that", "this"})
#: What introduces a description behind "the one", and whether it says what the item lacks.
_LINKS = {"with": True, "in": True, "for": True, "from": True, "by": True, "of": True, "at": True, "without": False}
_SKIPPED = frozenset({"a", "an", "the", "no", "is", "are", "has", "that", "which", "it"})
#: How many words a description may have.
_LONGEST = 4
#: How far the price may be from the one that is said.
_PRICE_SLACK = 0.5


@dataclass(frozen=True, slots=True)
class Described:
    """The items that a description fits, and its words; ``ranked`` ones were found by their rank ("the cheapest")."""

    items: tuple[Item, ...] = ()
    words: str = ""
    ranked: bool = False


def described(tokens: Sequence[Token], on_show: Sequence[Item], vocabulary: Vocabulary | None = None) -> Described:
    """The items on show that the first description of the message fits; none where it fits none."""
    for i, token in enumerate(tokens):
        if token.text.casefold() not in ("one", "one's", "one’s"):
            continue
        found = _behind(tokens, i, on_show) or _before(tokens, i, on_show)
        if found:
            return found
    return _ranked(tokens, on_show, vocabulary) if vocabulary else Described()


def _before(tokens: Sequence[Token], one: int, on_show: Sequence[Item]) -> Described | None:
    """ "The black one", "the $89 one", "the 4-person one"."""
    start = next((k for k in range(one - 1, max(one - 2 - _LONGEST, -1), -1) if tokens[k].lemma in _DEFINITE), None)
    if start is None or start == one - 1:
        return None
    return _fitting(tokens, start + 1, one, on_show, " one")


def _behind(tokens: Sequence[Token], one: int, on_show: Sequence[Item]) -> Described | None:
    """ "The one with the hood", "the one in green", "the one that is waterproof", "the one without a hood"."""
    if one == 0 or tokens[one - 1].lemma not in _DEFINITE or one + 1 >= len(tokens):
        return None
    link = tokens[one + 1].lemma
    has = _LINKS.get(link, True)
    if link not in _LINKS and link not in ("that", "which"):
        return None
    start = one + 2
    while start < len(tokens) and tokens[start].lemma in _SKIPPED:
        has = has and tokens[start].lemma != "no"
        start += 1
    for end in range(min(start + _LONGEST, len(tokens)), start, -1):
        found = _fitting(tokens, start, end, on_show, "", has)
        if found and found.items:
            words = " ".join(t.text for t in tokens[one + 1 : end])
            return Described(found.items, f"the one {words}")
    return None


def _fitting(tokens: Sequence[Token], first: int, last: int, on_show: Sequence[Item], tail: str, has: bool = True) -> Described | None:
    said = tokens[first:last]
    phrase = " ".join(t.text for t in said)
    amounts = [q for q in quantities(tokens) if first <= q.number_at < last]
    true_of: Callable[[Item], bool] = (lambda i: _measures(i, amounts[0])) if amounts else (lambda i: _is(i, phrase))
    if not amounts and tail and all(t.lemma in STOPWORDS or not t.is_word for t in said):
        return None  # "the same one", "the next one"
    fitting = tuple(i for i in on_show if true_of(i) is has)
    called = tuple(i for i in fitting if has and not amounts and set(lemmas(phrase)) <= set(lemmas(i.title)))
    fitting = called if len(called) == 1 else fitting
    return Described(fitting, f"the {phrase}{tail}") if fitting else None


def _is(item: Item, phrase: str) -> bool:
    words = [
        item.title,
        item.brand,
        *(v for value in item.attributes.values() if isinstance(value, tuple) for v in value),
        *(name.replace("_", " ") for name, value in item.attributes.items() if value is True),
        *(option for variant in item.variants for option in variant.options.values()),
    ]
    return bool(lemmas(phrase)) and any(means(phrase, w) for w in words)


def _measures(item: Item, amount: Quantity) -> bool:
    """Whether an item has this price, or this measure in some facet."""
    if amount.unit is None and any(abs(o.price - amount.value) <= _PRICE_SLACK for o in offers(item)):
        return True
    for value in item.attributes.values():
        if not isinstance(value, Measure) or amount.currency:
            continue
        unit = unit_of(value.unit) if value.unit else None
        stated = convert(value.value, unit, amount.unit.name) if unit and amount.unit else value.value
        if stated is not None and abs(stated - amount.value) < 1e-6 and (amount.unit is None or unit is not None):
            return True
    return False


def _ranked(tokens: Sequence[Token], on_show: Sequence[Item], vocabulary: Vocabulary) -> Described:
    """ "The cheapest one", "the lightest of these", "the cheaper of the two"."""
    for found in comparatives(tokens):
        before = tokens[found.first - 1].lemma if found.first else ""
        if before not in _DEFINITE or not _counts(tokens, found, len(on_show)):
            continue
        grounded = facet_of(found.adjective, vocabulary, on_show[0].category if on_show else None)
        if grounded is None:
            continue
        facet, direction = grounded
        among = _of_the_two(tokens, found, on_show)
        values = [(v.value, i) for i in among if isinstance(v := Offer(i).value(facet.name), Measure)]
        sign = -direction if found.reversed else direction
        best = [i for value, i in values if value == (max if sign > 0 else min)(v for v, _ in values)]
        if best:
            words = " ".join(t.text for t in tokens[found.first : found.last])
            return Described(tuple(best), f"the {words}", ranked=True)
    return Described()


def _of_the_two(tokens: Sequence[Token], found: Comparative, on_show: Sequence[Item]) -> Sequence[Item]:
    """The items that one is picked from: all on show, or the two that are called by a word: "the smaller of the two Aldermanics"."""
    at = found.last + 3
    called = tokens[at].lemma if [t.lemma for t in tokens[found.last : at]] == ["of", "the", "two"] and at < len(tokens) else ""
    return [i for i in on_show if called in lemmas(i.title)] or on_show


def _counts(tokens: Sequence[Token], found: Comparative, shown: int) -> bool:
    """Whether a comparative picks out one item: a superlative that isn't said of several ("the cheapest ones"), or the better one of two."""
    after = [t.lemma for t in tokens[found.last : found.last + 3]]
    if found.last < len(tokens) and tokens[found.last].text.casefold() == "ones":
        return False
    if found.degree == "superlative":
        return after[:1] in ([], ["one"], ["of"], ["?"], ["."], [","], ["and"], ["is"], ["?"])
    return after[:3] == ["of", "the", "two"] or (shown == 2 and after[:1] in (["one"], ["of"]))
