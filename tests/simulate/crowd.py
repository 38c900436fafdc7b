"""Shoppers and answers for the tests of the simulation, over the stall of the other tests."""

from dataclasses import dataclass, field
from random import Random

from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter
from chatbot.journeys.inside import observe
from chatbot.journeys.observed import Observed
from chatbot.simulate.grammar import read_grammar
from chatbot.simulate.market import Market
from chatbot.simulate.persona import PERSONAS, Persona
from chatbot.simulate.shopper import Shopper
from chatbot.simulate.voice import Voice
from chatbot.simulate.want import Need, Want
from tests.stall import ITEMS, Talk

GRAMMAR = read_grammar()
MARKET = Market.of(ITEMS, GRAMMAR)


def persona(name: str) -> Persona:
    return next(p for p in PERSONAS if p.name == name)


def word(facet: str, value: str, *, op: str = "=", hard: bool = True, form: str = "word") -> Want:
    return Want(Filter(facet, op, value, hard=hard), value, form, facet.replace("_", " "))  # type: ignore[arg-type]


def under(price: float) -> Want:
    return Want(Filter("price", "<=", price, unit="USD"), f"${price:g}", "price", "price")


def somebody(name: str, need: Need, *, voice: str = "terse", **more: object) -> Shopper:
    """A shopper of this kind with this need and no chance in the words that matter."""
    return Shopper(persona(name), need, Voice(GRAMMAR, persona(name), voice, Random(1)), **more)  # type: ignore[arg-type]


def seen(*items: Item | Offer, asked: str | None = None, relaxed: tuple[str, ...] = ()) -> Observed:
    return Observed(offers=tuple(i if isinstance(i, Offer) else Offer(i, i.variants[0] if i.variants else None) for i in items), asked=asked, relaxed=relaxed)


@dataclass
class Stallholder:
    """Plays at the stall with the real orchestrator, a new conversation each time."""

    heard: list[str] = field(default_factory=list)

    def begin(self) -> "AtTheStall":
        return AtTheStall(Talk(), self.heard)


@dataclass
class AtTheStall:
    talk: Talk
    heard: list[str]

    def say(self, text: str) -> Observed:
        self.heard.append(text)
        return observe(self.talk.say(text).events)


@dataclass
class Script:
    """Answers with what is written for it, in order; one message too many is an error."""

    answers: list[Observed]
    heard: list[str] = field(default_factory=list)

    def begin(self) -> "Script":
        return self

    def say(self, text: str) -> Observed:
        self.heard.append(text)
        if not self.answers:
            raise AssertionError(f"a surplus message: {text!r}")
        return self.answers.pop(0)
