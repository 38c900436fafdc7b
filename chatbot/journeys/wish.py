"""Whether an item on show is as a journey wants it, and in words what it is instead."""

from collections.abc import Sequence

from chatbot.catalog.units import convert, split_name
from chatbot.domain.fit import in_category, satisfies
from chatbot.domain.item import Item, Measure, Offer, offers
from chatbot.domain.request import Filter, Op, Operand
from chatbot.journeys.journey import Bounds, Constraint, Place, Wish
from chatbot.journeys.observed import Observed

_NOT_STATED = "not stated"


def fits(offer: Offer, wish: Wish, earlier: Sequence[Observed]) -> bool:
    """Whether everything that is wished for is true of the offer; of an item shown without a variant, of one variant in stock."""
    return any(not _problems(form, wish, earlier) for form in _forms(offer))


def problems(offer: Offer, wish: Wish, earlier: Sequence[Observed]) -> list[str]:
    """What is not as it is wished for ("has color green, expected black"); empty when all is.

    Of an item shown without a variant, those of the variant that comes nearest.
    """
    return min((_problems(form, wish, earlier) for form in _forms(offer)), key=len)


def in_words(wish: Wish, earlier: Sequence[Observed]) -> str:
    """What is wished for, as a person would say it: "color green, price <= 50"."""
    words = [f"{facet} {_in_words(wanted, facet, earlier)}" for facet, wanted in wish.facets.items()]
    words += [f"called {wish.title!r}"] if wish.title is not None else []
    words += ["in stock" if wish.in_stock else "out of stock"] if wish.in_stock is not None else []
    return ", ".join(words + ([_shown_where(wish.shown_in)] if wish.shown_in is not None else []))


def states(offer: Offer, facet: str) -> bool:
    """Whether the item says anything about the facet, in one of its forms."""
    return any(_value(form, facet) is not None for form in _forms(offer)) or (facet == "category" and bool(offer.item.categories))


def _forms(offer: Offer) -> tuple[Offer, ...]:
    if offer.variant is not None or not offer.item.variants:
        return (offer,)
    return tuple(o for o in offers(offer.item) if o.in_stock) or (offer,)


def _problems(offer: Offer, wish: Wish, earlier: Sequence[Observed]) -> list[str]:
    found = [] if wish.title is None or wish.title.casefold() in offer.item.title.casefold() else [f"is not called {wish.title!r}"]
    if wish.in_stock is not None and offer.in_stock is not wish.in_stock:
        found.append("is not in stock" if wish.in_stock else "is in stock")
    if wish.shown_in is not None and not _was_shown(offer, wish.shown_in, earlier):
        found.append(f"was not {_shown_where(wish.shown_in)}")
    for facet, wanted in wish.facets.items():
        if not _holds(offer, facet, wanted, earlier):
            found.append(f"has {facet} {_stated(offer, facet)}, expected {_in_words(wanted, facet, earlier)}")
    return found


def _holds(offer: Offer, facet: str, wanted: Constraint, earlier: Sequence[Observed]) -> bool:
    match wanted:
        case list():
            return any(_is(offer, facet, value) for value in wanted)
        case Bounds():
            limits = [*_bounds(wanted, offer, facet), *_compared(facet, wanted, earlier)]
            return all(_within(offer, facet, op, value) for op, value in limits) and not _excluded(offer, facet, wanted)
    return _is(offer, facet, wanted)


def _is(offer: Offer, facet: str, value: Operand) -> bool:
    if facet == "category":
        return in_category(offer.item, str(value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = _as_stated(offer, facet, value)
    return satisfies(offer, Filter(_name(offer, facet), "=", value))


def _excluded(offer: Offer, facet: str, wanted: Bounds) -> bool:
    unwanted = wanted.excluded if isinstance(wanted.excluded, list) else [wanted.excluded]
    if facet == "category":
        return any(v is not None and in_category(offer.item, str(v)) for v in unwanted)
    return any(v is not None and not satisfies(offer, Filter(_name(offer, facet), "!=", v)) for v in unwanted)


def _bounds(wanted: Bounds, offer: Offer | None = None, facet: str = "") -> list[tuple[Op, float | None]]:
    """The least and the most: as they are written, or of an offer in the unit that it states."""
    written: list[tuple[Op, float | None]] = [(">=", wanted.min), ("<=", wanted.max)]
    return [(op, n if offer is None else _as_stated(offer, facet, n)) for op, n in written if n is not None]


def _compared(facet: str, wanted: Bounds, earlier: Sequence[Observed]) -> list[tuple[Op, float | None]]:
    """The bounds that earlier items set; None for one that such an item doesn't state, which nothing satisfies."""
    limits: list[tuple[Op, float | None]] = [("<", _number(wanted.below, facet, earlier))] if wanted.below else []
    return [*limits, (">", _number(wanted.above, facet, earlier))] if wanted.above else limits


def _as_stated(offer: Offer, facet: str, number: float) -> float:
    """A number of a facet that names its unit, in the unit that the item is kept in: 20 of ``capacity_l`` is 20,000 ml."""
    named, kept = split_name(facet)[1], _value(offer, facet)
    return convert(number, named, kept.unit) if named and isinstance(kept, Measure) else number


def _within(offer: Offer, facet: str, op: Op, limit: float | None) -> bool:
    return limit is not None and satisfies(offer, Filter(_name(offer, facet), op, limit))


def _number(place: Place, facet: str, earlier: Sequence[Observed]) -> float | None:
    there = at(place, earlier)
    value = _value(there, facet) if there else None
    return value.value if isinstance(value, Measure) else None


def at(place: Place, earlier: Sequence[Observed]) -> Offer | None:
    """The offer at a place of an earlier turn, None where that turn showed fewer."""
    shown = earlier[place.turn - 1].offers if place.turn <= len(earlier) else ()
    return shown[place.place - 1] if place.place <= len(shown) else None


def _was_shown(offer: Offer, where: int | Place, earlier: Sequence[Observed]) -> bool:
    if isinstance(where, Place):
        there = at(where, earlier)
        return there is not None and there.item.id == offer.item.id
    return where <= len(earlier) and offer.item.id in {o.item.id for o in earlier[where - 1].offers}


def _shown_where(where: int | Place) -> str:
    return f"item {where.place} of turn {where.turn}" if isinstance(where, Place) else f"shown in turn {where}"


def _name(offer: Offer, facet: str) -> str:
    """The facet as the item calls it: a unit behind its name may be there or not, as in the merchant's file."""
    names = {*offer.options, *offer.item.attributes}
    if facet in names:
        return facet
    bare = split_name(facet)[0]
    return bare if bare in names else next((n for n in sorted(names) if split_name(n)[0] == bare and n != bare), facet)


def _value(offer: Offer, facet: str) -> object:
    return offer.value(_name(offer, facet))


def _stated(offer: Offer, facet: str) -> str:
    value = _category(offer.item) if facet == "category" else _value(offer, facet)
    match value:
        case None:
            return _NOT_STATED
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(value)
    return str(value)


def _category(item: Item) -> tuple[str, ...] | None:
    return item.categories or None


def _in_words(wanted: Constraint, facet: str, earlier: Sequence[Observed]) -> str:
    match wanted:
        case bool():
            return "yes" if wanted else "no"
        case float() | int():
            return f"{wanted:g}"
        case list():
            return " or ".join(_in_words(v, facet, earlier) for v in wanted)
        case Bounds():
            limits = [*_bounds(wanted), *_compared(facet, wanted, earlier)]
            words = [f"{op} {'what an earlier item does not state' if n is None else f'{n:g}'}" for op, n in limits]
            unwanted = wanted.excluded
            words += [] if unwanted is None else [f"not {_in_words(unwanted, facet, earlier)}"]
            return " and ".join(words)
    return wanted
