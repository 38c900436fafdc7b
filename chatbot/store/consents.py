"""What shoppers said about being remembered, in order. Nothing in it is ever changed."""

from datetime import datetime

from sqlalchemy import Engine, insert, select

from chatbot.domain.consent import Consent
from chatbot.store.tables import consents, time_from_text, time_to_text


class Consents:
    """Keeps every yes and every no; the newest holds."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def say(self, shopper: str, given: bool, *, at: datetime) -> None:
        with self._engine.begin() as connection:
            connection.execute(insert(consents), {"shopper": shopper, "given": given, "at": time_to_text(at)})

    def of(self, shopper: str) -> Consent | None:
        """What the shopper said last; None when they never said."""
        said = self.all(shopper)
        return said[-1] if said else None

    def all(self, shopper: str) -> tuple[Consent, ...]:
        """All that the shopper ever said, the oldest first."""
        query = select(consents).where(consents.c.shopper == shopper).order_by(consents.c.id)
        with self._engine.connect() as connection:
            return tuple(Consent(row.given, time_from_text(row.at)) for row in connection.execute(query))
