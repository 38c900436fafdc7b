"""Everything that a shop remembers, in one database."""

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.schema import CreateColumn

from chatbot.store.claims import Claims
from chatbot.store.codec import Lookup
from chatbot.store.consents import Consents
from chatbot.store.doors import Doors
from chatbot.store.erasures import Erasures
from chatbot.store.log import Log
from chatbot.store.queue import Tickets
from chatbot.store.shares import Shares
from chatbot.store.tables import metadata
from chatbot.store.tastes import Tastes
from chatbot.store.turns import Turns

_LOOKS = 5


class Store:
    """The conversations, their logs and turns, and the tastes of shoppers; tables and columns are made where they are missing.

    It keeps nothing in memory: any number of them, in any number of processes, may work on one database.
    """

    def __init__(self, engine: Engine, item: Lookup) -> None:
        _make_tables(engine)
        self.engine = engine
        self.doors = Doors(engine)
        self.log = Log(engine, item)
        self.turns = Turns(engine)
        self.tastes = Tastes(engine)
        self.consents = Consents(engine)
        self.erasures = Erasures(engine)
        self.shares = Shares(engine)
        self.claims = Claims(engine, self.log)
        self.tickets = Tickets(engine)

    def answers(self) -> bool:
        """Whether the database can be read now."""
        try:
            with self.engine.connect() as connection:
                return connection.execute(text("SELECT 1")).scalar() == 1
        except SQLAlchemyError:
            return False

    def close(self) -> None:
        self.engine.dispose()


def _make_tables(engine: Engine) -> None:
    """Others may be at it, too: what they made between our look and our deed is there at the next look."""
    for _ in range(_LOOKS - 1):
        try:
            return _make_missing(engine)
        except DBAPIError:
            continue
    return _make_missing(engine)


def _make_missing(engine: Engine) -> None:
    """Tables that aren't there, and in tables of an earlier version the columns that came later; those have a default."""
    there = {table: {c["name"] for c in inspect(engine).get_columns(table)} for table in inspect(engine).get_table_names()}
    metadata.create_all(engine)
    for table in metadata.sorted_tables:
        missing = [c for c in table.columns if table.name in there and c.name not in there[table.name]]
        for column in missing:
            made = CreateColumn(column).compile(dialect=engine.dialect)
            with engine.begin() as connection:
                connection.execute(text(f"ALTER TABLE {table.name} ADD COLUMN {made}"))
        for index in table.indexes if missing else ():
            index.create(engine, checkfirst=True)
