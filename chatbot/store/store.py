"""Everything that a shop remembers, in one database."""

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from chatbot.store.codec import Lookup
from chatbot.store.doors import Doors
from chatbot.store.log import Log
from chatbot.store.tables import metadata
from chatbot.store.tastes import Tastes
from chatbot.store.turns import Turns


class Store:
    """The conversations, their logs and turns, and the tastes of shoppers; the tables are made where they are missing.

    It keeps nothing in memory: any number of them, in any number of processes, may work on one database.
    """

    def __init__(self, engine: Engine, item: Lookup) -> None:
        _make_tables(engine)
        self._engine = engine
        self.doors = Doors(engine)
        self.log = Log(engine, item)
        self.turns = Turns(engine)
        self.tastes = Tastes(engine)

    def answers(self) -> bool:
        """Whether the database can be read now."""
        try:
            with self._engine.connect() as connection:
                return connection.execute(text("SELECT 1")).scalar() == 1
        except SQLAlchemyError:
            return False

    def close(self) -> None:
        self._engine.dispose()


def _make_tables(engine: Engine) -> None:
    try:
        metadata.create_all(engine)
    except DBAPIError:  # another process made them between our look and our deed
        metadata.create_all(engine)
