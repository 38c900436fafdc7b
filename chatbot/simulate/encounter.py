"""One simulated shopper in one conversation, and what came of it."""

from dataclasses import dataclass

from chatbot.journeys.observed import Observed
from chatbot.journeys.play import Player
from chatbot.simulate.shopper import Shopper
from chatbot.simulate.want import Need, Stand


@dataclass(frozen=True, slots=True)
class Exchange:
    """A message and what it led to; ``breaches`` are the cards that break what was said before or now."""

    said: str
    stand: Stand
    seen: Observed
    breaches: tuple[str, ...]
    found: bool

    @property
    def out_of_stock(self) -> int:
        return sum(not o.in_stock for o in self.seen.offers)

    @property
    def dead_end(self) -> bool:
        """Nothing to look at and nothing to answer."""
        return not self.seen.offers and self.seen.asked is None and not self.seen.failed


@dataclass(frozen=True, slots=True)
class Encounter:
    """A whole conversation. ``found_at`` is the number of the message whose answer first showed an item that meets the whole need, None without one."""

    number: int
    persona: str
    need: Need
    exchanges: tuple[Exchange, ...]

    @property
    def found_at(self) -> int | None:
        return next((n for n, e in enumerate(self.exchanges, 1) if e.found), None)

    @property
    def breaches(self) -> tuple[str, ...]:
        return tuple(b for e in self.exchanges for b in e.breaches)

    @property
    def failed(self) -> bool:
        return any(e.seen.failed for e in self.exchanges)


def meet(number: int, shopper: Shopper, player: Player, *, turns: int) -> Encounter:
    """Let a shopper talk until content or out of patience, ``turns`` messages at most.

    Raises:
        PlayFailed: nobody answers.
    """
    talk = player.begin()
    exchanges: list[Exchange] = []
    said: str | None = shopper.opening()
    while said is not None and len(exchanges) < turns:
        seen = talk.say(said)
        exchanges.append(_judged(said, shopper, seen))
        said = shopper.reply(seen)
    return Encounter(number, shopper.persona.name, shopper.need, tuple(exchanges))


def _judged(said: str, shopper: Shopper, seen: Observed) -> Exchange:
    stand = shopper.stand
    found = shopper.settled and any(shopper.need.met_by(o.item) for o in seen.offers)
    return Exchange(said, stand, seen, stand.breaches(seen.offers, seen.relaxed), found)
