"""Which of a model's slots are taken: those that the message and the catalogue bear out, and that take nothing back.

A slot is taken when all of this holds; else it is dropped, and the reason is kept:

1. Its words stand in the message, one after the other, are claimed by no other slot, and nothing explained one of them yet.
2. Its facet is one of the catalogue. Its value is a value of that facet that the category states, or words of the message that name a kind
   of such a value; its number is a number of the message among its words.
3. It doesn't want what the message rules out, and its facet isn't one that doesn't matter.
4. Put to the request, it leaves the category and every filter that is there as they are: what forms said wins.

A wish that the message only hedges is a soft one, and so is an exclusion that no word of negation bears out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from chatbot.domain.request import Filter, Request
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas, means
from chatbot.understanding.cues import Stance
from chatbot.understanding.leftover import Leftover
from chatbot.understanding.options import YES, stated
from chatbot.understanding.proposal import Slot
from chatbot.understanding.reading import Critique, Reading

_NOTHING = Reading("want")


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was taken: as a reading of its own (every slot with its words), put to the request; and why the rest was refused.

    ``named`` are the words that were taken for the category.
    """

    request: Request
    extra: Reading = _NOTHING
    named: str = ""
    refused: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many slots were taken."""
        return len(self.extra.filters) + len(self.extra.critiques) + bool(self.extra.category)


class _Refused(Exception):
    """The slot isn't taken; the message says why."""


def accept(
    slots: Sequence[Slot],
    left: Leftover,
    request: Request,
    vocabulary: Vocabulary,
    onward: Callable[[Reading], Request],
    *,
    shown: bool,
) -> Accepted:
    """Take what may be taken, in order. ``onward`` puts a reading to the request, ``shown`` says whether something is on show."""
    so_far = Accepted(request)
    taken: set[int] = set()
    for slot in slots:
        try:
            run = left.find(slot.words, taken)
            if not run:
                raise _Refused(f"{slot.words!r} isn't left to be explained")
            more = _read(slot, left, run, so_far.request, vocabulary, shown)
            extra = _joined(so_far.extra, more)
            grown = _put(extra, request, so_far.request, onward)
            named = left.written(run) if more.category else so_far.named
            so_far = replace(so_far, request=grown, extra=extra, named=named)
            taken.update(run)
        except _Refused as refusal:
            so_far = replace(so_far, refused=(*so_far.refused, str(refusal)))
    return so_far


def _read(slot: Slot, left: Leftover, run: Sequence[int], request: Request, vocabulary: Vocabulary, shown: bool) -> Reading:
    """One slot as a reading."""
    facet = vocabulary.facets.get(slot.facet)
    if facet is None:
        raise _Refused(f"{slot.facet!r} is no facet")
    if facet.name in request.indifferent:
        raise _Refused(f"{slot.facet!r} doesn't matter")
    source = left.written(run)
    if slot.than is not None and facet.kind == "number":
        if not shown:
            raise _Refused("nothing is on show to compare with")
        return Reading("want", critiques=(Critique(facet.name, -1 if slot.than == "less" else 1, source),))
    if slot.number is not None and slot.bound is not None and facet.kind == "number":
        return Reading("want", filters=(_bound(slot, facet, left, run, vocabulary),))
    value = _value(slot, facet, left, request)
    stance = _stance(slot, left, run)
    if facet.name == "category" and slot.wanted:
        return Reading("want", category=_category(value, request))
    op, hard = ("=", slot.must) if slot.wanted else ("!=", True)
    hard = hard and stance is not Stance.WISHED and (slot.wanted or stance is not Stance.WANTED)
    operand = True if facet.kind == "flag" else value
    return Reading("want", filters=(Filter(facet.name, "=" if op == "=" else "!=", operand, hard, source),))


def _bound(slot: Slot, facet: Facet, left: Leftover, run: Sequence[int], vocabulary: Vocabulary) -> Filter:
    said = {left.tokens[at].text.replace(",", "") for at in run if left.tokens[at].is_number}
    if slot.number is None or slot.bound is None or not any(_is_number(text, slot.number) for text in said):
        raise _Refused(f"{slot.number!r} is no number among {slot.words!r}")
    unit = vocabulary.currency if facet.name == "price" else facet.unit
    return Filter(facet.name, slot.bound, slot.number, source=left.written(run), unit=unit)


def _is_number(text: str, number: float) -> bool:
    try:
        return float(text) == number
    except ValueError:
        return False


def _value(slot: Slot, facet: Facet, left: Leftover, request: Request) -> str:
    """The value in the catalogue's spelling, or in the shopper's words where these name a kind of values there."""
    said = slot.value or ""
    if facet.kind == "flag":
        if said != YES or (request.category and not stated(facet, said, request.category)):
            raise _Refused(f"{said!r} says nothing of {facet.name!r}")
        return said
    here = [v for v in facet.values or () if facet.name == "category" or not request.category or stated(facet, v, request.category)]
    exact = next((v for v in here if lemmas(v) == lemmas(said)), None)
    if exact is not None and lemmas(said):
        return exact
    spoken = {left.tokens[at].lemma for at in left.free}
    if facet.name != "category" and lemmas(said) and spoken.issuperset(lemmas(said)) and any(means(said, v) for v in here):
        return said
    raise _Refused(f"{said!r} is no value of {facet.name!r} here, nor words of the message for one")


def _stance(slot: Slot, left: Leftover, run: Sequence[int]) -> Stance:
    """How the message speaks of these words; the unknown ones among them tell."""
    stance = next(left.ruled[at] for at in run if at in left.unknown)
    if stance is Stance.INDIFFERENT or (slot.wanted and stance in (Stance.UNWANTED, Stance.DISLIKED)):
        raise _Refused(f"{slot.words!r} isn't wanted")
    return stance


def _category(value: str, request: Request) -> str:
    if request.category is not None:
        raise _Refused("the category is settled")
    for known in (f for f in request.filters if f.facet == "category"):
        listed = known.value if isinstance(known.value, tuple) else (known.value,)
        if (value in listed) is known.excludes:
            raise _Refused(f"{value!r} is against {known.source!r}")
    return value


def _joined(one: Reading, other: Reading) -> Reading:
    return replace(
        one,
        category=one.category or other.category,
        filters=(*one.filters, *other.filters),
        critiques=(*one.critiques, *other.critiques),
    )


def _put(extra: Reading, start: Request, so_far: Request, onward: Callable[[Reading], Request]) -> Request:
    """The request with all that was taken; it may only have grown."""
    after = onward(extra)
    grown = replace(start, category=after.category, filters=after.filters)
    kept = set(so_far.filters) <= set(grown.filters) and so_far.category in (None, grown.category)
    if not kept or grown in (start, so_far):
        raise _Refused("it takes back what is settled, or adds nothing")
    return grown
