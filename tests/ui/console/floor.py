"""A small shop with two agents and an admin, the console, and an assistant that knows when a person is wanted."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fastapi import FastAPI

from chatbot.api.problem import handle
from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Done, Handed, Intent, Said, Understood, Voice
from chatbot.domain.notes import Kept
from chatbot.domain.passage import Passage
from chatbot.domain.signal import Polarity, Profile, Signal, Via
from chatbot.domain.visit import Visit
from chatbot.llm.caller import Caller
from chatbot.shop import Shop
from chatbot.staff.clerk import Role
from chatbot.staff.password import Cost
from tests.shopfloor import Step, answer, build
from ui.brand import Brand
from ui.console.page import mount
from ui.staff_login import router
from ui.texts import Texts

PASSWORD = "a long password"
BEN, CLEO, ADA = "Ben Okafor", "Cleo Marsh", "Ada Lin"
BRAND = Brand("Fjell & Field")
RETURNS = Passage("returns-1", "Returns", "Deadlines", "You can send anything back within 30 days.")
CHEAP = Cost(n=2, r=1, p=1)


class Assistant:
    """Answers with two items; calls a person when one is asked for; repeats what the handbook says of returns."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def turn(self, conversation: Conversation, profile: Profile, text: str, turn_id: str, caller: Caller | None = None) -> Iterator[Step]:
        self.heard.append(text)
        if "person" in text:
            yield Understood(Intent.HANDOVER, conversation.request)
            yield Said("I've asked a colleague to join.")
            yield Handed("the shopper asked for a person")
            yield Kept(replace(conversation, handed=True, turns=conversation.turns + 1))
            yield Done(turn_id)
        elif "return" in text:
            yield Understood(Intent.ASK_STORE, conversation.request)
            yield Said(RETURNS.text, Voice.HANDBOOK, RETURNS.cite)
            yield Done(turn_id)
        else:
            yield from answer(conversation, profile, text, turn_id)


@dataclass
class Clock:
    """Stands still until it is moved."""

    now: datetime = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Floor:
    """The shop, its clock and its assistant, and what shoppers do in it."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    assistant: Assistant = field(default_factory=Assistant)
    shop: Shop = field(init=False)

    def __post_init__(self) -> None:
        self.shop = build(self.folder, self.assistant, clock=self.clock, hashing=CHEAP, ask=lambda text, k: [(RETURNS, 0.8)][:k], overhear=self._overhear)
        for name, role in ((BEN, Role.AGENT), (CLEO, Role.AGENT), (ADA, Role.ADMIN)):
            self.shop.staff.add(name, PASSWORD, role)

    def arrive(self) -> Visit:
        return self.shop.enter(self.shop.open().token)

    def say(self, visit: Visit, *texts: str) -> Visit:
        for text in texts:
            self.clock.move(seconds=1)
            list(self.shop.turn(visit, text))
        return visit

    def waiting(self) -> Visit:
        """A shopper who has looked at tents and asked for a person."""
        return self.say(self.arrive(), "a tent for two", "can I talk to a person?")

    def token(self, name: str = BEN) -> str:
        return self.shop.staff.sign_in(name, PASSWORD).token

    def app(self, *, language: str = "en", brand: Brand = BRAND) -> FastAPI:
        """The sign-in page and the console."""
        app = FastAPI(redirect_slashes=False)
        handle(app)
        app.include_router(router(self.shop.staff, brand))
        texts = Texts.of("zh" if language == "zh" else "en")
        return mount(app, self.shop.helpdesk, self.shop, self.shop.staff.who, brand, texts)

    def _overhear(self, conversation: Conversation, text: str) -> tuple[Signal, ...]:
        if "wool" not in text:
            return ()
        return (Signal("material", "wool", Polarity.EXCLUDE, "me", Via.WORDS, text, "", self.clock()),)
