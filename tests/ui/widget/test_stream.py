"""An answer as it grows in the widget: over a real connection, at a pace that the test sets."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, expect

from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Asked, Card, Done, Grounding, Intent, QuickReply, Reason, Said, Shown, Understood
from chatbot.domain.item import Offer
from chatbot.domain.notes import Kept
from chatbot.domain.request import Request
from chatbot.domain.signal import Profile
from chatbot.llm.caller import Caller
from tests.api.conftest import application
from tests.e2e.widget.foreign import TURN_MS, ForeignShop, Widget, foreign_shop
from tests.shopfloor import JACKET, TENT, Scripted, Step, answer
from ui.widget.route import router

pytestmark = pytest.mark.integration

WAIT_S = 30.0


class Paced:
    """Goes on with its answer whenever the test says so, and ends it when the shopper wants no more."""

    def __init__(self) -> None:
        self.step = threading.Semaphore(0)
        self.stopped = threading.Event()

    def turn(self, conversation: Conversation, profile: Profile, text: str, turn_id: str, caller: Caller | None = None) -> Iterator[Step]:
        assert caller is not None
        yield Understood(Intent.RECOMMEND, Request("jacket", text), among=214)
        assert self.step.acquire(timeout=WAIT_S)
        yield Shown((Card(Offer(JACKET), (Reason("price", "$21 under your limit"),)), Card(Offer(TENT))), fitting=27)
        assert self.step.acquire(timeout=WAIT_S)
        yield Said("Here are two of them.")
        assert caller.leaving.wait(WAIT_S)
        self.stopped.set()
        yield Asked("Which color?", "color", (QuickReply("black", 12), QuickReply("any", None)))
        yield Kept(conversation)
        yield Done(turn_id, (), Grounding(1))


@contextmanager
def answering(folder: Path, orchestrator: Any, origin: str) -> Iterator[str]:
    """The address of a small shop that serves the widget, and the pages of one site."""
    app = application(folder, orchestrator, settings={"allowed_origins": (origin,)})
    app.include_router(router("Fjell"))
    door = socket.socket()
    door.bind(("127.0.0.1", 0))
    door.listen()
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
    finally:
        server.should_exit = server.force_exit = True
        thread.join(10)


@contextmanager
def shopping(folder: Path, orchestrator: Any) -> Iterator[ForeignShop]:
    """A foreign shop with the widget, and the server that answers."""
    with foreign_shop() as shop, answering(folder, orchestrator, shop.url) as shop.server:
        yield shop


@contextmanager
def widget(browser: Browser, shop: ForeignShop) -> Iterator[Widget]:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(shop.url)
    yield Widget(page)
    context.close()


def test_it_says_what_is_being_done_and_shows_each_piece_as_it_comes(browser: Browser, tmp_path: Path):
    paced = Paced()
    with shopping(tmp_path, paced) as shop, widget(browser, shop) as seen:
        seen.open().say("for long walks", answered=False)
        expect(seen.part(".stage")).to_have_text("Reading 214 jackets", timeout=TURN_MS)
        paced.step.release()
        expect(seen.part(".card")).to_have_count(2)
        expect(seen.part(".stage")).to_have_text("Writing about the best of 27")
        expect(seen.part(".reasons li")).to_have_text("$21 under your limit")
        paced.step.release()
        expect(seen.part(".lead")).to_have_text("Here are two of them.")
        expect(seen.part(".entry")).to_have_attribute("aria-busy", "true")
        seen.box.fill("meanwhile")
        seen.box.press("Enter")
        assert seen.said() == ["for long walks"]
        seen.part(".send").click()
        assert paced.stopped.wait(WAIT_S)
        seen.settled()
        expect(seen.part(".stage")).to_have_count(0)
        assert seen.part(".replies button").all_text_contents() == ["black12", "any"]
        assert seen.box.input_value() == "meanwhile"


def test_a_turn_that_fails_says_so_and_can_be_tried_again(browser: Browser, tmp_path: Path):
    def breaks(*_: Any) -> Iterator[Step]:
        yield Understood(Intent.RECOMMEND, Request("tent"))
        raise RuntimeError("a broken turn")

    with shopping(tmp_path, Scripted(breaks, answer)) as shop, widget(browser, shop) as seen:
        seen.open().say("a tent", answered=False)
        expect(seen.part(".trouble")).to_contain_text("went wrong", timeout=TURN_MS)
        seen.part(".trouble button").click()
        expect(seen.part(".card")).to_have_count(2, timeout=TURN_MS)
        assert seen.said() == ["a tent", "a tent"]


def test_what_the_widget_asks_of_the_server_names_the_item_of_the_page(browser: Browser, tmp_path: Path):
    scripted = Scripted(answer, answer)
    with shopping(tmp_path, scripted) as shop:
        shop.pages = {"/": shop.page(shop.line(product=TENT.id))}
        with widget(browser, shop) as seen:
            seen.open()
            expect(seen.part(".about b")).to_have_text(TENT.title)
            seen.say("is it light?")
            seen.page.evaluate("document.querySelector('shoptalk-chat').product = ''")
            expect(seen.part(".about")).to_be_hidden()
            seen.say("and this?")
    assert scripted.given[0][0].viewing == TENT.id
