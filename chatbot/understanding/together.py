"""A price that bounds several things at once: "together under 400", "250 in all", or 50 for each of them.

Which of them a bound is over:

1. "each", "apiece", "per item" beside it: over every single one.
2. "together", "in all", "in total", "altogether", "for both", "for everything" beside it: over all of them.
3. With neither, before the first need or behind a comma after the last one: over all of them.
4. With neither, at the end of the last need: over all of them, unless another need has a price of its own ("a tent under 200 and a bag under
   100") or only kinds of things are named ("jackets and boots under 100"), where it is over every single one.
5. Inside any other need it is that need's own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.domain.vocabulary import Vocabulary
from chatbot.understanding.measures import filters_of
from chatbot.understanding.quantities import Quantity
from chatbot.understanding.tokens import Token

_ALL = tuple(
    tuple(p.split())
    for p in (
        "all together,together,altogether,in total,total,in all,all in,all told,overall,combined,for everything,everything for,for both,"
        "for all of it,for all of them,for all,all for,both for,for the lot,the lot,for the set,the set,for the whole,between them,in sum,all of it,everything"
    ).split(",")
)
_EACH = tuple(tuple(p.split()) for p in "each,apiece,a piece,per piece,per item,per person,individually,a pop".split(","))
#: A rough amount is one that may be passed by this share.
_ROUGHLY = 1.1


@dataclass(frozen=True, slots=True)
class Bound:
    """The most that something may cost, and the words that said so."""

    most: float
    source: str


@dataclass(frozen=True, slots=True)
class Over:
    """A bound over all needs with the tokens that said it, and the tokens of a bound that holds for each of them."""

    bound: Bound | None = None
    words: tuple[int, ...] = ()
    each: tuple[int, ...] = ()


def bound_over(
    tokens: Sequence[Token],
    amounts: Sequence[Quantity],
    before: Sequence[int],
    needs: Sequence[Sequence[int]],
    shared: Sequence[int],
    vocabulary: Vocabulary,
    *,
    kinds: bool = False,
) -> Over:
    """The bound over all needs. ``before`` are the tokens before the first need, ``needs`` those of each, ``shared`` those behind them; ``kinds``
    says that only kinds of things are named, with neither an article nor a number."""
    priced = [q for q in amounts if is_price(q, tokens, vocabulary)]
    own = [q for q in priced if any(q.number_at in need for need in needs[:-1])]
    for quantity in reversed(priced):
        at = quantity.number_at
        last = bool(needs) and at in needs[-1]
        if quantity in own or not (at in before or last or at in shared):
            continue
        each, said = _beside(tokens, quantity, _EACH), _beside(tokens, quantity, _ALL)
        span = range(quantity.first, quantity.last)
        if each or (last and not said and kinds and not own):
            return Over(each=tuple(sorted({*span, *each})))
        if said or not last or not own:
            bound = bound_of(quantity, tokens)
            return Over(bound, tuple(sorted({*span, *said}))) if bound else Over()
    return Over()


def is_price(quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether an amount is a price, by its currency, its bound, or words such as "in all" beside it."""
    if quantity.unit is not None:
        return False
    if quantity.currency is not None or any(f.facet == "price" for f in filters_of(quantity, tokens, vocabulary, None)):
        return True
    return bool(_beside(tokens, quantity, _ALL)) and quantity.value >= 5


def bound_of(quantity: Quantity, tokens: Sequence[Token]) -> Bound | None:
    """The most that an amount of money allows; None for a lower bound."""
    if quantity.bound in ("at_least", "above"):
        return None
    most = quantity.upper if quantity.upper is not None else quantity.value
    if quantity.bound == "around":
        most *= _ROUGHLY
    said = tokens[quantity.first : quantity.last]
    source = "".join((" " if n and t.start > said[n - 1].end else "") + t.text for n, t in enumerate(said))
    return Bound(round(most, 2), source)


def for_each(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether "each" or the like stands beside an amount."""
    return bool(_beside(tokens, quantity, _EACH))


def in_all(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether "in all" or the like stands beside an amount."""
    return bool(_beside(tokens, quantity, _ALL))


def _beside(tokens: Sequence[Token], quantity: Quantity, phrases: Sequence[tuple[str, ...]]) -> tuple[int, ...]:
    """The tokens of one of the phrases in an amount or within two words of it."""
    for phrase in phrases:
        size = len(phrase)
        for start in (*range(quantity.first, quantity.last + 3), *range(quantity.first - size, quantity.first - size - 3, -1)):
            if start >= 0 and tuple(t.lemma for t in tokens[start : start + size]) == phrase:
                return tuple(range(start, start + size))
    return ()
