"""A number of a message with what is said about it."""

from dataclasses import dataclass

from chatbot.domain.units import Unit
from chatbot.understanding.bounds import Bound


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what is said about it.

    ``value`` is the number, for a range its lower end with ``upper`` the other, for a choice ("24 or 27 inches") one of both, for the sides of a thing the
    first of ``sides``. ``first`` and ``last`` are the indexes of the tokens that say it (``last`` excluded), ``number_at`` that of the number itself.
    """

    bound: Bound
    value: float
    upper: float | None
    unit: Unit | None
    currency: str | None
    first: int
    last: int
    number_at: int
    sides: tuple[float, ...] = ()

    @property
    def is_measure(self) -> bool:
        """Whether more than a bare number was said."""
        return self.unit is not None or self.currency is not None or self.bound != "exactly" or bool(self.sides)
