"""All that a merchant can ask of the conversations, in one place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache, partial

from sqlalchemy import Connection, Engine

from chatbot.domain.item import Item
from chatbot.insights import course, demand, service, shown
from chatbot.insights.ledger import Ledger
from chatbot.insights.period import Period
from chatbot.insights.table import Table
from chatbot.insights.unmet import unmet

#: Batches that are taken in before an answer at the most; what is left is taken in behind its back.
_AT_ONCE = 5


class NoTable(LookupError):
    """There is no table of this name."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a merchant wants to know of: a period, and one kind of things or all of them (empty)."""

    period: Period
    category: str = ""
    words_min: int = 1


class Insights:
    """Answers from the narrow tables, which are brought up to date before.

    ``item`` finds an item of the catalogue, ``nearest`` the id of the item nearest to some words, or an empty string.
    """

    def __init__(self, engine: Engine, *, clock: Callable[[], datetime], item: Callable[[str], Item | None], nearest: Callable[[str], str]) -> None:
        self.ledger = Ledger(engine, clock)
        self._engine = engine
        self._clock = clock
        self._item = item
        self._near = lru_cache(512)(lambda words, hour: nearest(words))

    @property
    def today(self) -> date:
        """The day that it is, by UTC."""
        return self._clock().astimezone(UTC).date()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all tables, in the order in which they are told."""
        return tuple(self._queries(Wanted(Period(self.today, self.today))))

    def tables(self, wanted: Wanted) -> tuple[Table, ...]:
        """Every table."""
        self._fresh()
        with self._engine.connect() as connection:
            return tuple(query(connection) for query in self._queries(wanted).values())

    def table(self, name: str, wanted: Wanted) -> Table:
        """One table.

        Raises:
            NoTable: there is none of this name.
        """
        query = self._queries(wanted).get(name)
        if query is None:
            raise NoTable(f"there is no table {name!r}; there are {', '.join(self.names)}")
        self._fresh()
        with self._engine.connect() as connection:
            return query(connection)

    def title(self, item_id: str) -> str:
        """The title of an item; empty where the catalogue doesn't have it."""
        found = self._item(item_id)
        return found.title if found else ""

    def _nearest(self, words: str) -> str:
        """The id of the nearest item; what was found holds for an hour."""
        return self._near(words, self._clock().strftime("%Y-%m-%dT%H"))

    def _fresh(self) -> None:
        self.ledger.catch_up(batches=_AT_ONCE)

    def _queries(self, wanted: Wanted) -> Mapping[str, Callable[[Connection], Table]]:
        period, category = wanted.period, wanted.category
        lacking = partial(unmet, period=period, category=category, words_min=wanted.words_min, nearest=self._nearest)
        return {
            "activity": partial(course.activity, period=period),
            "unmet": lambda connection: self._titled(lacking(connection)),
            "categories": partial(demand.categories, period=period),
            "over_time": partial(demand.over_time, period=period, category=category),
            "facets": partial(demand.facets, period=period, category=category),
            "prices": partial(demand.prices, period=period, category=category),
            "prices_over_time": partial(demand.prices_over_time, period=period, category=category),
            "recipients": partial(demand.recipients, period=period, category=category),
            "funnel": partial(course.funnel, period=period),
            "endings": partial(course.endings, period=period, now=self._clock()),
            "questions": partial(course.helpful, period=period),
            "items": partial(shown.items, period=period, title=self.title),
            "latency": partial(service.latency, period=period),
            "grounding": partial(service.grounding, period=period),
            "waits": partial(service.waits, period=period),
        }

    def _titled(self, found: Table) -> Table:
        """The table with the title of the nearest item beside its id."""
        rows = tuple((*row, self.title(str(row[-1])) or None if row[-1] else None) for row in found.rows)
        return Table(found.name, (*found.columns, "nearest_title"), rows)
