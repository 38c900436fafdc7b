"""What shoppers had forgotten, so that whatever was made of their words can be unmade, and isn't made again."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Engine, insert

from chatbot.store.tables import erasures, time_to_text


class Erasures:
    """Keeps that something was to be forgotten, of whom and until when; not what it was."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def say(self, shopper: str, turn_ids: Sequence[str], *, at: datetime) -> None:
        """Keep that what a shopper said in these turns is forgotten, or, where none is named, all that they said until now."""
        rows = [{"shopper": shopper, "turn_id": turn_id, "at": time_to_text(at)} for turn_id in turn_ids or ("",)]
        with self._engine.begin() as connection:
            connection.execute(insert(erasures), rows)
