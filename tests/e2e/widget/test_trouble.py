"""The widget when things go wrong: a slow line, a reload in the middle, a server that is gone, a token that is no good, a site that isn't allowed."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import ConsoleMessage, Page, Route, expect

from tests.e2e.server import Server
from tests.e2e.widget.foreign import TURN_MS, ForeignShop, Widget

pytestmark = pytest.mark.integration


def late(seconds: float) -> Callable[[Route], None]:
    def answer(route: Route) -> None:
        time.sleep(seconds)
        route.continue_()

    return answer


def test_on_a_slow_line_it_says_what_it_does_and_answers_once(widget: Widget):
    widget.open()
    widget.page.route("**/turns", late(1.5))
    widget.say("a light tent", answered=False)
    expect(widget.part(".stage")).to_have_text("Reading your message")
    widget.box.fill("what I type meanwhile")
    widget.settled()
    assert widget.titles()
    assert widget.box.input_value() == "what I type meanwhile"
    assert widget.said() == ["a light tent"]


def test_a_message_can_be_called_back_before_it_arrived(widget: Widget):
    widget.open()
    widget.page.route("**/turns", lambda route: route.abort())
    widget.say("a lihgt tent", answered=False)
    expect(widget.part(".banner p")).to_contain_text("can’t be reached", timeout=TURN_MS)
    widget.part(".send").click()
    expect(widget.box).to_have_value("a lihgt tent")
    expect(widget.part("p.said")).to_have_count(0)
    widget.page.unroute("**/turns")
    widget.say("a light tent")
    assert widget.said() == ["a light tent"]


def test_an_answer_that_breaks_off_is_asked_for_again_and_goes_on(widget: Widget):
    widget.open()

    def cut(route: Route) -> None:
        """The beginning of the answer, and no more of it."""
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().partition("event: said")[0])

    widget.page.route("**/turns", cut)
    widget.say("a light tent", answered=False)
    expect(widget.part(".card").first).to_be_visible(timeout=TURN_MS)
    widget.page.unroute("**/turns")
    widget.settled()
    assert widget.answer()


def test_a_reload_in_the_middle_loses_nothing_and_asks_nothing_twice(widget: Widget):
    widget.open()
    widget.box.fill("waterproof jackets under $200")
    widget.box.press("Enter")
    widget.page.reload()
    expect(widget.part("p.said")).to_have_text(["waterproof jackets under $200"], timeout=TURN_MS)
    expect(widget.part(".card").first).to_be_visible(timeout=TURN_MS)
    widget.settled()
    assert widget.said() == ["waterproof jackets under $200"]
    widget.page.reload()
    expect(widget.part("p.said")).to_have_text(["waterproof jackets under $200"], timeout=TURN_MS)
    assert widget.part(".entry").count() == 1


def test_a_message_to_a_server_that_is_down_is_answered_when_it_is_back(widget: Widget, server: Server):
    widget.open().say("a light tent")
    server.stop()
    try:
        expect(widget.part(".banner p")).to_contain_text("can’t be reached", timeout=TURN_MS)
        widget.say("under 2 kg", answered=False)
        assert widget.page.evaluate("document.querySelector('shoptalk-chat').shadowRoot.querySelectorAll('.card').length") > 0
    finally:
        server.start()
    expect(widget.part(".banner p")).to_have_count(0, timeout=60_000)
    widget.settled()
    assert widget.said() == ["a light tent", "under 2 kg"]
    assert widget.titles()
    widget.page.reload()
    expect(widget.part("p.said")).to_have_text(["a light tent", "under 2 kg"], timeout=TURN_MS)


def test_the_server_may_be_down_from_the_start(page: Page, shop: ForeignShop, server: Server):
    loaded: list[str] = []

    def gone(route: Route) -> None:
        """The script comes from the browser's cache, and nothing else comes."""
        if route.request.url.endswith("/widget.js") and not loaded:
            loaded.append(route.request.url)
            route.continue_()
        else:
            route.abort()

    page.route(f"{server.url}/**", gone)
    page.goto(shop.url)
    widget = Widget(page)
    widget.launcher.click()
    expect(widget.part(".banner p")).to_be_visible(timeout=TURN_MS)
    widget.say("a light tent", answered=False)
    page.unroute(f"{server.url}/**")
    widget.part(".banner button").click()
    widget.settled()
    assert widget.titles()


def test_without_a_network_it_waits_and_goes_on_by_itself(widget: Widget):
    widget.open().say("a light tent")
    widget.page.context.set_offline(True)
    widget.say("under 2 kg", answered=False)
    expect(widget.part(".banner p")).to_be_visible(timeout=TURN_MS)
    widget.page.context.set_offline(False)
    expect(widget.part(".banner p")).to_have_count(0, timeout=TURN_MS)
    widget.settled()
    assert widget.said() == ["a light tent", "under 2 kg"]


def test_a_token_that_opens_nothing_begins_a_new_conversation_with_the_message(widget: Widget):
    widget.open().say("a light tent")
    forget = """() => { const [key, kept] = Object.entries(localStorage).find(([k]) => k.startsWith('shoptalk '));
        localStorage.setItem(key, JSON.stringify({...JSON.parse(kept), token: 'no good'})); }"""
    widget.page.evaluate(forget)
    widget.page.reload()
    expect(widget.part(".note")).to_contain_text("earlier conversation has ended", timeout=TURN_MS)
    widget.say("warm gloves")
    assert widget.said() == ["warm gloves"]
    assert widget.titles()


def test_a_site_that_isnt_allowed_gets_nothing_but_a_word_to_its_makers(page: Page, shop: ForeignShop):
    said: list[ConsoleMessage] = []
    page.on("console", lambda message: said.append(message))
    page.goto(shop.other_name)
    widget = Widget(page)
    expect(widget.launcher).to_be_hidden(timeout=TURN_MS)
    page.wait_for_timeout(300)
    told = [m.text for m in said if m.text.startswith("Shoptalk:")]
    assert len(told) == 1
    assert shop.other_name in told[0]
    assert "SHOPTALK_ALLOWED_ORIGINS" in told[0]
    page.evaluate("document.querySelector('shoptalk-chat').open()")
    expect(widget.panel).to_be_hidden()


def test_a_message_that_is_too_long_is_refused_with_the_reason(widget: Widget):
    widget.open()
    widget.box.fill("tent " * 25_000)
    widget.box.press("Enter")
    expect(widget.part(".trouble")).to_contain_text("at most", timeout=TURN_MS)
    widget.say("a light tent")
    assert widget.titles()
