"""A shopper and an agent in the small shop."""

from dataclasses import dataclass
from typing import Any

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Event
from chatbot.domain.visit import Visit
from chatbot.shop import Shop
from chatbot.store.record import Entry, Message
from tests.clock import Clock
from tests.shopfloor import build

STATE = Conversation("c", "anon:c")


@dataclass
class Scene:
    """A shop with one conversation in it."""

    shop: Shop
    visit: Visit
    clock: Clock

    @property
    def id(self) -> str:
        return self.visit.conversation_id

    def say(self, text: str) -> list[Event]:
        return list(self.shop.turn(self.visit, text))

    @property
    def entries(self) -> list[Entry]:
        return [r.entry for r in self.shop.helpdesk.events_after(self.id, 0)]

    @property
    def said(self) -> list[tuple[Role, str]]:
        return [(e.role, e.text) for e in self.entries if isinstance(e, Message)]


def scene(where: Any, orchestrator: Any, **parts: Any) -> Scene:
    clock = Clock()
    shop = build(where, orchestrator, clock=clock, **parts)
    return Scene(shop, shop.enter(shop.open().token), clock)
