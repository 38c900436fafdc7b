"""A thing that a message names, and what a preposition behind it opens."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """A thing that a message names. Its noun phrase runs from token ``start``, its name from ``first`` to ``last`` (excluded).

    ``name`` are the lemmas of the name. ``known`` ones are names of the catalogue's categories; ``determined`` ones have an indefinite article or a
    number before them, ``pointed`` ones a definite word ("the tent"); ``owned`` ones the shopper has already.
    """

    start: int
    first: int
    last: int
    name: tuple[str, ...]
    quantity: int | None = None
    known: bool = True
    determined: bool = False
    pointed: bool = False
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """The object of a preposition that stands open at the end of a need: ``property`` when it is a value or a number rather than a thing.

    ``having`` says that the preposition tells what the thing has ("with").
    """

    property: bool
    indefinite: bool
    person: bool
    having: bool = False
