"""Many simulated shoppers, one after the other, at the shop and at a search box."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from chatbot.domain.item import Item
from chatbot.journeys.play import Player
from chatbot.simulate.encounter import Encounter, meet
from chatbot.simulate.grammar import read_grammar
from chatbot.simulate.market import Market
from chatbot.simulate.persona import PERSONAS, Persona
from chatbot.simulate.shopper import shopper


@dataclass(frozen=True, slots=True)
class Crowd:
    """Who comes: ``count`` shoppers, the personas in turn. The same seed and catalogue make the same shoppers."""

    count: int = 500
    seed: int = 7
    personas: Sequence[Persona] = PERSONAS
    turns: int = 6


def encounters(crowd: Crowd, items: Sequence[Item], player: Player, *, ended: Callable[[], None] = lambda: None) -> Iterator[Encounter]:
    """The conversations of a crowd with one player; ``ended`` is called behind each.

    Raises:
        EmptyMarket: the catalogue has nothing to want.
        PlayFailed: nobody answers.
    """
    grammar = read_grammar()
    market = Market.of(items, grammar)
    for number in range(crowd.count):
        persona = crowd.personas[number % len(crowd.personas)]
        someone = shopper(persona, market, grammar, Random(f"{crowd.seed}:{number}"))
        yield meet(number, someone, player, turns=crowd.turns)
        ended()
