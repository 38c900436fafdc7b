"""A span of days, and how it is cut into pieces."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

By = Literal["day", "week"]
#: The longest span that is looked at, in days.
LONGEST = 800


class BadPeriod(ValueError):
    """The span ends before it begins, or is too long."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both of them in it, by UTC; told by day or by week (from Monday).

    Raises:
        BadPeriod: it ends before it begins, or is longer than `LONGEST` days.
    """

    first: date
    last: date
    by: By = "day"

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise BadPeriod(f"the period ends on {self.last}, before it begins on {self.first}")
        if self.days > LONGEST:
            raise BadPeriod(f"the period has {self.days} days; {LONGEST} is the most")

    @classmethod
    def until(cls, last: date, days: int, by: By = "day") -> "Period":
        """So many days, the last one of them this."""
        return cls(last - timedelta(days=days - 1), last, by)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def before(self) -> "Period":
        """The span of the same length that comes just before."""
        return Period.until(self.first - timedelta(days=1), self.days, self.by)

    @property
    def start(self) -> str:
        return self.first.isoformat()

    @property
    def end(self) -> str:
        return self.last.isoformat()

    @property
    def pieces(self) -> tuple[str, ...]:
        """The first day of every piece, as ISO dates; a week that is cut off at the start has its Monday's."""
        found = dict.fromkeys(self.piece_of((self.first + timedelta(days=n)).isoformat()) for n in range(self.days))
        return tuple(found)

    def piece_of(self, day: str) -> str:
        """The piece that a day belongs to."""
        if self.by == "day":
            return day
        at = date.fromisoformat(day)
        return (at - timedelta(days=at.weekday())).isoformat()
