"""People of the shop in the widget: they join, write, show items, leave, and the shopper sees one conversation."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import expect

from tests.e2e.server import Server
from tests.e2e.widget.conftest import AGENT
from tests.e2e.widget.foreign import TURN_MS, Widget

pytestmark = pytest.mark.integration

Do = Callable[..., httpx.Response]


@pytest.fixture
def anna(widget: Widget, server: Server) -> Do:
    """What Anna of the shop does with the conversation that the widget shows."""

    def do(what: str, **body: Any) -> httpx.Response:
        address = f"{server.url}/v1/agent/conversations/{widget.kept('id')}/{what}"
        answer = httpx.post(address, json=body, headers={"Authorization": f"Bearer {AGENT}", "X-Agent-Name": "Anna"})
        answer.raise_for_status()
        return answer

    return do


def test_somebody_of_the_shop_joins_writes_and_leaves(widget: Widget, anna: Do):
    widget.open().say("a light tent")
    shown = widget.part(".card").first.get_attribute("data-item")
    widget.say("can I talk to a person?")
    anna("take")
    expect(widget.part(".note")).to_have_text("Anna joined", timeout=TURN_MS)
    expect(widget.part(".who")).to_have_text("Anna is with you")
    anna("messages", text="Hi! <b>This one</b> is on my own roof.", item_ids=[shown])
    newest = widget.part(".entry:last-child")
    expect(newest.locator(".author p")).to_have_text("Anna", timeout=TURN_MS)
    expect(newest.locator(".lead")).to_have_text("Hi! <b>This one</b> is on my own roof.")
    expect(newest.locator(".card")).to_have_attribute("data-item", str(shown))
    widget.say("lovely, is it waterproof?")
    expect(widget.part(".entry:last-child .state")).to_have_text("Anna has your message")
    anna("messages", text="It is.")
    expect(widget.part(".entry:last-child .lead")).to_have_text("It is.", timeout=TURN_MS)
    anna("release")
    expect(widget.part(".note").last).to_have_text("Anna left, the assistant is back", timeout=TURN_MS)
    expect(widget.part(".who")).to_have_text("Automatic assistant")
    widget.say("warm gloves")
    assert widget.titles()
    before = widget.part(".entry").all_text_contents()
    widget.page.reload()
    expect(widget.part(".entry")).to_have_count(len(before), timeout=TURN_MS)
    assert widget.part(".entry").all_text_contents() == before


def test_what_somebody_writes_while_the_panel_is_closed_is_counted_on_the_launcher(widget: Widget, anna: Do):
    widget.open().say("a light tent")
    widget.page.keyboard.press("Escape")
    anna("take")
    anna("messages", text="Still there?")
    widget.page.reload()
    expect(widget.part(".badge")).to_have_text("1", timeout=TURN_MS)
    widget.launcher.click()
    expect(widget.part(".entry").last).to_contain_text("Still there?", timeout=TURN_MS)
    widget.page.keyboard.press("Escape")
    expect(widget.part(".badge")).to_be_hidden()
    anna("release")


def test_a_turn_that_is_taken_back_elsewhere_goes_away(widget: Widget, server: Server):
    widget.open().say("a light tent")
    widget.say("under 1 kg")
    opened = {"Authorization": f"Bearer {widget.kept('token')}"}
    httpx.post(f"{server.url}/v1/conversations/{widget.kept('id')}/undo", headers=opened).raise_for_status()
    expect(widget.part("p.said")).to_have_text(["a light tent"], timeout=TURN_MS)
    widget.page.reload()
    expect(widget.part("p.said")).to_have_text(["a light tent"], timeout=TURN_MS)
