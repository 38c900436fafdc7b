"""A bare number that takes the place of the one said before: "actually 4", "ok, 150 then", "I said 26 but it's the 28 I need"; or that is a size: "8"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from chatbot.domain.request import Filter, Op, Request
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.measures import filters_of
from chatbot.understanding.quantities import Quantity
from chatbot.understanding.reading import Critique
from chatbot.understanding.tokens import Token

#: A longer message says what its numbers are about.
_MOST_TOKENS = 12
#: A number further off than this factor is about something else.
_REACH = 5.0
#: So short a message may be a size and nothing else: "8", "an 8 please".
_ALONE = 3
#: Behind a pronoun these say what it must be, and before one what it is to be made: "it has to be 34", "make it 34".
_DEMANDING = frozenset("must should need needs ought".split())
_HAVING = frozenset({"has", "have", "had"})
_MAKING = frozenset("make want need take get raise lower bump push bring put set increase reduce cut extend stretch drop change".split())
_RAISING = frozenset({"raise", "lower", "bump", "push", "increase", "reduce"})
_PAST = frozenset({"was", "were", "said", "used"})
_PRONOUNS = frozenset({"it", "they", "them", "that", "those", "these"})
_OPS: Mapping[str, Op] = {"at_most": "<=", "below": "<", "at_least": ">=", "above": ">"}
#: What begins a question about the thing that the pronoun stands for.
_ASKING = frozenset("does do did is are was were has have can could will would should must how what why which when where who".split())


def demands(tokens: Sequence[Token]) -> bool:
    """Whether a message says what "it" has to be, and so changes the wish rather than speaking of an item: "it has to be 34", "make it 34"."""
    said = [t.text.casefold() for t in tokens]
    if not said or said[0] in _ASKING or "?" in said:
        return False
    obliged = {i for i, w in enumerate(said) if w in _DEMANDING or (w in _HAVING and said[i + 1 : i + 2] in (["to"], ["got"]))}
    return any((a in _PRONOUNS and i in obliged) or (a in _MAKING and b in _PRONOUNS) for i, (a, b) in enumerate(pairwise(said), 1))


def sized(amounts: Sequence[Quantity], request: Request, length: int, vocabulary: Vocabulary) -> tuple[Filter, ...]:
    """The size that the bare number of a message of this many tokens is: one in place of the size asked for so far, or the whole of a short message.

    Nothing where the category doesn't come in that size, or where a number that was said before is nearer to the new one.
    """
    bare = [q for q in amounts if not q.is_measure and q.value > 0]
    if length > _MOST_TOKENS or not bare or request.category is None:
        return ()
    for facet in vocabulary.facets.values():
        called = facet.kind == "words" and {"size", "waist"} & set(lemmas(facet.label))
        here = {v for v, where in (facet.places or {}).items() if request.category in where} if called else set()
        old = next((float(f.value) for f in request.filters if f.facet == facet.name and isinstance(f.value, str) and f.value.isdecimal()), None)
        new = [q.value for q in bare if f"{q.value:g}" in here and q.value != old]
        if len(new) == 1 and (_nearest(new[0], old, request) if old else length <= _ALONE):
            return (Filter(facet.name, "=", f"{new[0]:g}", source=f"{new[0]:g}"),)
    return ()


def _nearest(new: float, old: float, request: Request) -> bool:
    """Whether the old size is nearer to a new number than all the numbers of the request, by the factor between them."""
    others = [float(f.value) for f in request.filters if isinstance(f.value, float | int) and not isinstance(f.value, bool) and f.value > 0]
    return all(max(new / old, old / new) <= max(new / other, other / new) for other in others)


def amended(amounts: Sequence[Quantity], request: Request, tokens: Sequence[Token]) -> tuple[Filter, ...]:
    """The newest bounds of the request with a new number in them, for the bare numbers of a message of these tokens.

    Nothing if the message is long, says the number that holds already, or one that is of another order. What is raised without having been said is the price.
    """
    bare = [q for q in amounts if not q.is_measure and q.value > 0]
    if len(tokens) > _MOST_TOKENS or not bare:
        return ()
    return _in_their_place(bare, request) or _raised(bare, tokens)


def bounded(
    tokens: Sequence[Token],
    amounts: Sequence[Quantity],
    passed_over: Sequence[Quantity],
    critiques: Sequence[Critique],
    request: Request,
    vocabulary: Vocabulary,
    home: str | None,
) -> tuple[Filter, ...]:
    """What the numbers of a message say of things of the category ``home``; those ``passed_over`` say what the others are about, as do ``critiques``."""
    told = _exchanged(amounts, passed_over or _outdated(tokens, amounts, request), request) or _of_what_is_compared(amounts, critiques, vocabulary)
    return told or tuple(dict.fromkeys(f for q in amounts for f in filters_of(q, tokens, vocabulary, home)))


def _outdated(tokens: Sequence[Token], amounts: Sequence[Quantity], request: Request) -> tuple[Quantity, ...]:
    """The amounts that hold no longer, where the message says what was: the 200 of "200 was before payday. 250"."""
    held = {f.value for f in request.filters if isinstance(f.value, float | int) and not isinstance(f.value, bool)}
    return tuple(q for q in amounts if q.value in held) if len(amounts) > 1 and _PAST.intersection(t.text.casefold() for t in tokens) else ()


def _exchanged(amounts: Sequence[Quantity], passed_over: Sequence[Quantity], request: Request) -> tuple[Filter, ...]:
    """The bound of the request that was of a number passed over, with the new one in it: "up to 26,800 rather than 20,000"."""
    old = {q.value for q in passed_over}
    new = [q for q in amounts if q.unit is None and q.currency is None and q.value > 0 and q.value not in old]
    held = [f for f in request.filters if isinstance(f.value, float | int) and not isinstance(f.value, bool) and f.value in old]
    return tuple(replace(f, value=new[0].value, source=f"{new[0].value:g}") for f in held) if len(new) == 1 else ()


def _of_what_is_compared(amounts: Sequence[Quantity], critiques: Sequence[Critique], vocabulary: Vocabulary) -> tuple[Filter, ...]:
    """The bounds without a unit, of what the message wants more or less of: the 18 of "make the blade shorter, 18 at most"."""
    facets = [vocabulary.facets[c.facet] for c in critiques if c.facet in vocabulary.facets]
    bare = [q for q in amounts if q.unit is None and q.currency is None and q.bound in _OPS]
    if len(facets) != 1 or len(bare) != 1 or len(amounts) != 1:
        return ()
    return (Filter(facets[0].name, _OPS[bare[0].bound], bare[0].value, source=f"{bare[0].value:g}", unit=facets[0].unit),)


def _raised(bare: Sequence[Quantity], tokens: Sequence[Token]) -> tuple[Filter, ...]:
    """The price that "raise it to 400" allows."""
    said = [t.lemma for t in tokens]
    raises = any(w in _RAISING and said[i + 1 : i + 2] != [] and said[i + 1] in _PRONOUNS and said[i + 2 : i + 3] == ["to"] for i, w in enumerate(said))
    return (Filter("price", "<=", bare[-1].value, source=f"{bare[-1].value:g}"),) if raises and len(bare) == 1 else ()


def _in_their_place(bare: Sequence[Quantity], request: Request) -> tuple[Filter, ...]:
    numeric = [(f, float(f.value)) for f in request.filters if isinstance(f.value, float | int) and not isinstance(f.value, bool) and f.value > 0]
    if not numeric:
        return ()
    last = [(f, value) for f, value in numeric if f.source == numeric[-1][0].source]
    held = {value for _, value in last}
    new = [q.value for q in bare if q.value not in held]
    if len(new) != 1 or len(held) > 1 or not all(1 / _REACH <= new[0] / value <= _REACH for value in held):
        return ()
    return tuple(replace(f, value=new[0], source=f"{new[0]:g}") for f, _ in last)
