"""The chat page in a real browser."""

import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.ui.browsing import WISH, answers, arrive, no_overflow, say, settled, show_profile, start_over
from tests.ui.conftest import Serve, wait_until
from tests.ui.fake_shop import FakeShop

pytestmark = pytest.mark.integration


def test_a_shopper_asks_likes_saves_and_removes_and_a_reload_keeps_it_all(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    expect(page.locator(".greeting")).to_contain_text("Tell me what you need")
    say(page, WISH)
    expect(page.locator(".card")).to_have_count(3)
    expect(page.locator(".card .price").first).to_have_text("$129")
    expect(page.locator(".said")).to_have_text(WISH)
    expect(page.locator(".in-rest")).to_contain_text("worth the extra money.")
    first = page.locator(".card").first
    first.locator("[data-act=like]").click()
    first.locator("[data-act=shortlist]").click()
    expect(first.locator("[data-act=like]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".badge")).to_have_text("1")
    assert shop.fed == [("jacket-1", "like"), ("jacket-1", "shortlist")]
    show_profile(page)
    expect(page.locator(".interest")).to_have_count(4)
    page.click("[aria-label='Remove wool']")
    expect(page.locator(".interest")).to_have_count(3)
    assert no_overflow(page)

    page.reload()
    expect(page.locator(".card")).to_have_count(3)
    expect(page.locator(".said")).to_have_text(WISH)
    expect(page.locator(".interest")).to_have_count(3)
    for kind in ("like", "shortlist"):
        expect(page.locator(f".card >> nth=0 >> [data-act={kind}]")).to_have_attribute("aria-pressed", "true")


def test_a_second_browser_sees_nothing_of_the_first(shop: FakeShop, context: BrowserContext, browser: Browser, port: int) -> None:
    say(arrive(context, port), WISH)
    other = arrive(browser.new_context(), port)
    expect(other.locator(".turn")).to_have_count(0)
    expect(other.locator(".interest")).to_have_count(0)
    assert len(shop.rooms) == 2
    other.context.close()


def test_nothing_is_asked_of_another_host(shop: FakeShop, context: BrowserContext, port: int) -> None:
    hosts: set[str] = set()
    context.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page = arrive(context, port)
    say(page, WISH)
    expect(page.locator(".card")).to_have_count(3)
    assert hosts - {""} == {f"127.0.0.1:{port}"}


def test_pictures_are_drawn_once_while_text_streams_in(shop: FakeShop, context: BrowserContext, port: int) -> None:
    shop.pace = 0.06
    page = arrive(context, port)
    page.fill("#message", WISH)
    page.keyboard.press("Enter")
    page.wait_for_selector(".card")
    page.evaluate(
        "() => { window.changes = 0; new MutationObserver((seen) => { window.changes += seen.length; })"
        ".observe(document.querySelector('.in-cards'), {childList: true, subtree: true}); }"
    )
    assert "worth the extra money" not in page.inner_text(".turns")
    expect(page.locator(".in-rest")).to_contain_text("worth the extra money.")
    assert page.evaluate("window.changes") == 0


def test_marked_items_are_compared_by_title(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    page.locator("[data-act=compare]").nth(0).click()
    expect(page.locator("[data-compare=go]")).to_be_disabled()
    page.locator("[data-act=compare]").nth(2).click()
    page.click("[data-compare=go]")
    expect(page.locator(".compared thead th")).to_have_text(["Halvard Drizzle Rain Jacket", "Oda & Pine Field Jacket"])
    assert shop.said[-1][0] == "compare Halvard Drizzle Rain Jacket and Oda & Pine Field Jacket"
    expect(page.locator(".compared img")).to_have_count(2)
    expect(page.locator(".turn:last-child .card")).to_have_count(0)
    assert no_overflow(page)


def test_a_quick_reply_speaks_for_the_shopper(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    page.locator(".example").first.click()
    expect(page.locator(".said")).to_have_text("A rain jacket under $150")
    page.locator(".reply").first.click()
    expect(page.locator(".said").last).to_have_text("hiking")
    expect(page.locator(".card")).to_have_count(6)


def test_a_turn_that_broke_is_tried_again_as_the_same_turn(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    shop.flaky = 1
    say(page, WISH)
    expect(page.locator(".trouble")).to_contain_text("Your message is safe")
    page.click("[data-retry]")
    expect(page.locator(".card")).to_have_count(3)
    expect(page.locator(".said")).to_have_count(1)
    assert shop.said[0] == shop.said[1]


def test_a_turn_that_failed_is_tried_again_as_a_new_one(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, "please fail")
    expect(page.locator(".trouble")).to_contain_text("couldn't look that up")
    page.click("[data-retry]")
    expect(page.locator(".trouble")).to_be_visible()
    settled(page)
    assert len({key for _, key in shop.said}) == 2


def test_a_new_line_is_typed_with_shift_and_a_long_message_waits(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    page.fill("#message", "x" * 1012)
    expect(page.locator(".over")).to_have_text("12 characters too long")
    expect(page.locator(".send")).to_be_disabled()
    page.keyboard.press("Enter")
    page.fill("#message", "one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    page.keyboard.press("Enter")
    expect(page.locator(".said")).to_have_text("one\ntwo")
    settled(page)
    assert [text for text, _ in shop.said] == ["one\ntwo"]


def test_what_was_noted_is_still_told_after_a_reload(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    noted = page.locator(".noted").inner_text()
    page.reload()
    page.wait_for_selector(".talk.ready")
    assert page.locator(".noted").inner_text() == noted != ""


def test_starting_over_without_a_yes_begins_with_an_empty_profile(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    expect(page.locator(".interest")).to_have_count(3)
    start_over(page)
    expect(page.locator(".interest")).to_have_count(0)


def test_starting_over_keeps_the_profile_that_may_be_kept(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    expect(page.locator(".interest")).to_have_count(3)
    show_profile(page)
    page.click("[role=switch]")
    expect(page.locator("[role=switch]")).to_have_attribute("data-remember", "no")
    expect(page.locator("[role=switch]")).to_have_attribute("aria-checked", "true")
    page.keyboard.press("Escape")
    start_over(page)
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator(".interest")).to_have_count(3)


def test_words_that_look_like_markup_stay_words(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    hostile = '<img src=x onerror="window.broken=1"> jacket'
    say(page, hostile)
    expect(page.locator(".said")).to_have_text(hostile)
    expect(page.locator(".card")).to_have_count(3)
    page.reload()
    expect(page.locator(".said")).to_have_text(hostile)
    assert page.evaluate("window.broken") is None


def test_a_message_that_was_never_answered_is_still_there_after_a_reload(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    shop.flaky = 1
    say(page, WISH)
    expect(page.locator(".trouble")).to_be_visible()
    page.reload()
    expect(page.locator(".trouble")).to_contain_text("wasn't answered yet")
    page.click("[data-retry]")
    expect(page.locator(".card")).to_have_count(3)
    assert shop.said[0] == shop.said[1]


def test_a_conversation_outlives_a_restart_of_the_server(browser: Browser, serve: Serve, port: int) -> None:
    shop = FakeShop()
    stop = serve(shop, port)
    page = arrive(browser.new_context(), port)
    say(page, WISH)
    page.goto("about:blank")
    stop()
    serve(shop, port)
    page.goto(f"http://127.0.0.1:{port}/")
    expect(page.locator(".said")).to_have_text(WISH)
    say(page, "tents, please")
    expect(page.locator(".card").last).to_contain_text("Fjord Tunnel Tent")
    assert len(shop.rooms) == 1
    page.context.close()


def test_a_server_that_dies_in_the_middle_of_an_answer_is_noticed(browser: Browser, port: int) -> None:
    with subprocess.Popen([sys.executable, "-m", "tests.ui.serve", str(port), "0.3"]) as server:
        wait_until(lambda: answers(port))
        page = arrive(browser.new_context(), port)
        page.fill("#message", WISH)
        page.keyboard.press("Enter")
        page.wait_for_selector(".card")
        server.kill()
    expect(page.locator(".trouble")).to_contain_text("We lost the connection", timeout=20_000)
    expect(page.locator(".card")).to_have_count(3)
    page.fill("#message", "and now?")
    expect(page.locator(".send")).to_be_enabled()
    page.context.close()


def test_a_token_that_opens_nothing_leads_to_a_new_conversation(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    shop.rooms.clear()
    page.reload()
    expect(page.locator(".greeting")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)
    shop.rooms.clear()
    say(page, WISH)
    expect(page.locator(".card")).to_have_count(3)
