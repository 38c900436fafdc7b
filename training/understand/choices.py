"""What the model may choose from: a few facets of the thing with their values, as the catalogue's nearest would be, the right ones mostly among them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from chatbot.understanding.options import Options
from training.understand.piece import Meant, Piece
from training.understand.thing import YES, Thing

FEATURES = "features"
_FACETS, _VALUES, _NUMBERS = 6, 16, 6
#: How often the right facet and the right value can be chosen at all, and how often the right value comes first.
_FACET_THERE, _VALUE_THERE, _FIRST = 0.86, 0.95, 0.45
#: How often all values of a facet are there, and how often a shop has its yes/no properties as features.
_ALL, _AS_FEATURES = 0.6, 0.35


@dataclass(frozen=True, slots=True)
class Shelf:
    """A thing, the other things of its shop, and how this shop calls its facets. Yes/no properties that are ``featured`` are values of one facet there."""

    thing: Thing
    others: Sequence[Thing]
    called: Mapping[str, str]
    featured: frozenset[str] = frozenset()

    def name(self, facet: str) -> str:
        return self.called.get(facet, facet)

    def meant(self, meant: Meant) -> Meant:
        """The meaning in the words of this shop."""
        if meant.facet in self.featured:
            return replace(meant, facet=FEATURES, value=_label(meant.facet))
        return replace(meant, facet=self.name(meant.facet))


def shelf(rng: Random, thing: Thing, others: Sequence[Thing]) -> Shelf:
    """A shop that has this thing among a few others, some of them akin."""
    called = {facet: rng.choice(trait.names) if rng.random() < 0.4 else facet for facet, trait in thing.traits.items()}
    flags = frozenset(f for f, trait in thing.traits.items() if trait.is_flag) if rng.random() < _AS_FEATURES else frozenset()
    at = next((i for i, other in enumerate(others) if other is thing), 0)
    near = rng.sample(others[max(0, at - 6) : at + 7], min(5, len(others)))
    return Shelf(thing, [*near, *rng.sample(others, min(len(others), 10))], called, flags)


def _label(facet: str) -> str:
    return facet.replace("_", " ")


def offered(rng: Random, place: Shelf, message: Sequence[Piece], category: str | None, *, numbers: bool) -> Options:
    """The choice that is put for a message; categories only where none is settled, numbers only where they can be said."""
    wanted = [p.meant for p in message if p.meant and p.meant.value]
    right: dict[str, list[str]] = {}
    for meant in wanted:
        if meant.facet in place.thing.traits and rng.random() < _FACET_THERE:
            right.setdefault(meant.facet, []).append(meant.value)
    spare = [f for f in place.thing.traits if f not in {m.facet for m in wanted}]
    more = rng.sample(spare, min(len(spare), max(0, rng.randint(2, _FACETS) - len(right))))
    found = dict(_line(rng, place, f, right) for f in _mixed(rng, list(right), more))
    if category is None:
        found |= _elsewhere(rng, place, found)
        carried = {place.thing.category, *(t.category for t in place.others)}
        there = [m.value for m in wanted if m.facet == "category" and m.value in carried]
        found = _with_categories(rng, found, _categories(rng, place, there))
    listed = tuple(n for n in place.thing.numbers if n == "price") + tuple(n for n in place.thing.numbers if n != "price")
    return Options(found, listed[:_NUMBERS] if numbers else ())


def _line(rng: Random, place: Shelf, facet: str, right: Mapping[str, Sequence[str]]) -> tuple[str, tuple[str, ...]]:
    if facet not in place.featured:
        return place.name(facet), _values(rng, place, facet, right.get(facet, ()))
    there = [_label(f) for f in right if f in place.featured]
    elsewhere = [_label(f) for t in (place.thing, *place.others) for f, trait in t.traits.items() if trait.is_flag and f not in right]
    others = rng.sample(elsewhere, min(len(elsewhere), rng.randint(3, _VALUES - len(there))))
    every = [*there, *others] if rng.random() < _FIRST else rng.sample([*there, *others], len(there) + len(others))
    return FEATURES, tuple(dict.fromkeys(every))


def _mixed(rng: Random, right: Sequence[str], more: Sequence[str]) -> list[str]:
    """The right facets mostly before the others."""
    if rng.random() < 0.6:
        return [*rng.sample(right, len(right)), *more]
    every = [*right, *more]
    return rng.sample(every, len(every))


def _values(rng: Random, place: Shelf, facet: str, right: Collection[str]) -> tuple[str, ...]:
    trait = place.thing.traits[facet]
    if trait.is_flag:
        return (YES,)
    there = [v for v in right if v in trait.values and rng.random() < _VALUE_THERE]
    others = [v for v in trait.values if v not in right]
    most = len(others) if rng.random() < _ALL else rng.randint(min(2, len(others)), len(others))
    others = rng.sample(others, min(most, _VALUES - len(there)))
    if rng.random() < _FIRST:
        return (*there, *others)
    every = [*there, *others]
    return tuple(rng.sample(every, len(every)))


def _categories(rng: Random, place: Shelf, right: Sequence[str]) -> tuple[str, ...]:
    there = [c for c in right if rng.random() < _FACET_THERE]
    names = [t.category for t in place.others if t is not place.thing]
    others = rng.sample(names, min(len(names), rng.randint(3, 12) - len(there)))
    every = [*there, *others] if rng.random() < _FIRST else rng.sample([*there, *others], len(there) + len(others))
    return tuple(dict.fromkeys(every))


def _with_categories(rng: Random, found: Mapping[str, tuple[str, ...]], categories: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    lines = [*found.items()]
    lines.insert(0 if rng.random() < 0.6 else rng.randrange(len(lines) + 1), ("category", categories))
    return dict(lines)


def _elsewhere(rng: Random, place: Shelf, found: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """A facet or two of other things, since nothing says yet which thing it is."""
    other = rng.choice(place.others)
    facets = [f for f in other.traits if f not in found and place.name(f) not in found]
    room = max(0, _FACETS - len(found))
    return {f: tuple(rng.sample(sorted(v), min(len(v), _VALUES))) for f in rng.sample(facets, min(len(facets), room, 2)) if (v := other.traits[f].values)}
