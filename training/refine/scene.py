"""What is on show when a shopper reacts, and the question to the model about it."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from training.refine.reaction import Reaction, reaction, reactions
from training.understand.case import Case
from training.understand.choices import Shelf, offered, shelf
from training.understand.message import composed
from training.understand.piece import tidied
from training.understand.thing import Thing, things
from training.understand.unclear import unclear

#: How often all words are in question, and how often the message is a reaction at all rather than one more wish.
_ALONE, _REACTS = 0.12, 0.8
#: How often what should be asked about can be asked about.
_ASKABLE = 0.92
_ASK = 5


def cases(rng: Random, *, held_out: bool) -> Iterator[Case]:
    """Reactions with what they mean, without end."""
    known = things(held_out)
    while True:
        yield _case(rng, rng.choice(known), known)


def _case(rng: Random, thing: Thing, known: Sequence[Thing]) -> Case:
    told = reaction(rng, thing) if rng.random() < _REACTS else Reaction(composed(rng, thing, known, open_category=False))
    message = tidied(told.message)
    left = unclear(rng, message, alone=rng.random() < _ALONE)
    place = shelf(rng, thing, known)
    options = offered(rng, place, message, thing.category, numbers=True)
    ask = _ask(rng, place, told.asks)
    asks = place.name(told.asks) if told.asks else ""
    return Case(message, left, options, thing.category, _shown(rng, thing), ask, asks if asks in ask else "", place.meant)


def _ask(rng: Random, place: Shelf, asked: str) -> tuple[str, ...]:
    """The facets that could be asked about; now and then there is none left."""
    if rng.random() < 0.08:
        return ()
    others = [f for f in place.thing.traits if f != asked]
    chosen = rng.sample(others, min(len(others), rng.randint(1, _ASK - 1)))
    if asked and rng.random() < _ASKABLE:
        chosen.insert(rng.randrange(len(chosen) + 1), asked)
    return tuple(place.name(f) for f in chosen)


def _shown(rng: Random, thing: Thing) -> tuple[str, ...]:
    told = reactions()
    facets = rng.sample(sorted(thing.traits), min(2, len(thing.traits)))
    return tuple(_item(rng, thing, told, facets) for _ in range(rng.choices([1, 2, 3], [15, 25, 60])[0]))


def _item(rng: Random, thing: Thing, told: Mapping[str, Sequence[str]], facets: Sequence[str]) -> str:
    """A short title and the facts that differ."""
    title = f"{rng.choice(told['brands'])} {rng.choice(told['words'])}{f' {thing.category}' if rng.random() < 0.5 else ''}"
    flags = {f: f.replace("_", " ") for f in facets if thing.traits[f].is_flag and rng.random() < 0.5}
    facts = [flags.get(f) or rng.choice(sorted(thing.traits[f].values)) for f in facets if f in flags or not thing.traits[f].is_flag]
    return f"{title} ({', '.join([*facts, str(rng.randrange(8, 900))])})"
