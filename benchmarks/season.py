"""Six weeks of a shop, for pictures of what its merchant sees: simulated shoppers, some of whom want what isn't there.

python -m benchmarks.season DATA [CONVERSATIONS]
"""

import random
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select, update

from chatbot.catalog.shelf import Shelf, open_database
from chatbot.compose import open_shop
from chatbot.insights.ledger import Ledger
from chatbot.journeys.inside import ShopPlayer, ShopTalk
from chatbot.journeys.observed import Observed
from chatbot.settings import Settings
from chatbot.simulate.encounter import meet
from chatbot.simulate.grammar import read_grammar
from chatbot.simulate.market import Market
from chatbot.simulate.persona import PERSONAS
from chatbot.simulate.shopper import shopper
from chatbot.store.database import connect
from chatbot.store.tables import conversations, events, time_from_text, time_to_text

DAYS = 42
#: What is asked for in vain, each half as often again as the next.
_IN_VAIN = (
    ("do you sell motorcycles?", "I'm looking for a motorcycle", "a motorcycle please"),
    ("I want a grand piano", "do you have grand pianos?"),
    ("an inflatable paddle board with a pump", "inflatable paddle board"),
    ("a kayak", "do you have kayaks?"),
    ("black jackets under 20 dollars", "a black jacket, at most $20"),
    ("I need a trampoline for the garden", "trampoline"),
    ("a tent for 12 people",),
    ("headphones with aptx",),
    ("a drone with a camera",),
)
#: What a shopper does to an item on show, and how often.
_ACTS = (("click", 0.3), ("like", 0.08), ("shortlist", 0.1), ("purchase", 0.03))


@dataclass(frozen=True)
class Looking(ShopTalk):
    """A conversation in which the shopper also does something to what is shown: more often to what comes first."""

    chance: random.Random = field(default_factory=random.Random)

    def say(self, text: str) -> Observed:
        seen = super().say(text)
        for kind, odds in _ACTS:
            if seen.offers and self.chance.random() < odds:
                self.shop.feedback(self.visit, self.chance.choices(seen.offers, [2.0**-n for n in range(len(seen.offers))])[0].item.id, kind)
        return seen


@dataclass(frozen=True)
class Lookers(ShopPlayer):
    """Plays such conversations."""

    chance: random.Random = field(default_factory=random.Random)

    def begin(self, *, returning: bool = False) -> ShopTalk:
        return Looking(self.shop, super().begin(returning=returning).visit, self.chance)


def season(data: Path, count: int = 240, *, seed: int = 7) -> None:
    """Fill the conversations of a data folder with such a time, that ends now. The same seed and catalogue make the same one."""
    chance, settings = random.Random(seed), Settings(data=data, llm="none")
    stock = Shelf(open_database(data / "catalogue.db")).all()
    grammar = read_grammar()
    market = Market.of(stock, grammar)
    with open_shop(settings) as shop:
        player = Lookers(shop, chance)
        for number in range(count):
            if number % 4 == 3:
                said = chance.choices(_IN_VAIN, [1.5**-n for n in range(len(_IN_VAIN))])[0]
                player.begin().say(chance.choice(said))
            else:
                meet(number, shopper(PERSONAS[number % len(PERSONAS)], market, grammar, random.Random(f"{seed}:{number}")), player, turns=4)
    spread(settings.database, chance)


def spread(database: str, chance: random.Random) -> None:
    """Move every conversation to a moment of these weeks; more of them are late, for the shop becomes known."""
    engine, now = connect(database), datetime.now(UTC)
    with engine.begin() as connection:
        for id, at in connection.execute(select(conversations.c.id, conversations.c.created_at)).all():
            back = timedelta(days=DAYS * (1 - chance.random() ** 0.6), hours=1)
            moved = now - back - time_from_text(at)
            connection.execute(update(conversations).where(conversations.c.id == id).values(created_at=time_to_text(now - back)))
            for row in connection.execute(select(events.c.id, events.c.at).where(events.c.conversation_id == id)).all():
                connection.execute(update(events).where(events.c.id == row.id).values(at=time_to_text(time_from_text(row.at) + moved)))
    Ledger(engine, lambda: now).rebuild()
    engine.dispose()


if __name__ == "__main__":
    season(Path(sys.argv[1]), *(int(n) for n in sys.argv[2:3]))
