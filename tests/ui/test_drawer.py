"""The drawer in a real browser: an item from near, saved items, earlier chats, a link to share."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.axe import violations
from tests.ui.browsing import WISH, arrive, no_overflow, say, settled, start_over, tool
from tests.ui.fake_shop import FakeShop

pytestmark = pytest.mark.integration


def open_first(page: Page) -> None:
    page.locator(".card .open").first.click()
    expect(page.locator(".detail")).to_be_visible()


def test_an_item_is_looked_at_from_near_and_so_are_those_that_go_with_it(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    open_first(page)
    expect(page.locator(".detail h3")).to_have_text("Halvard Drizzle Rain Jacket")
    expect(page.locator(".detail [aria-pressed=true][data-option]")).to_have_text(["black", "M"])
    page.click(".detail [data-value=L]")
    expect(page.locator(".detail [aria-pressed=true][data-option]")).to_have_text(["black", "L"])
    page.locator(".mini .open").first.click()
    expect(page.locator(".detail h3")).to_contain_text("Halvard Storm Shell")
    page.click("[data-drawer=back]")
    expect(page.locator(".detail h3")).to_have_text("Halvard Drizzle Rain Jacket")
    expect(page.locator("[data-drawer=back]")).to_be_hidden()
    assert [fed for fed in shop.fed if fed[1] == "click"] == [("jacket-1", "click"), ("jacket-2", "click")]
    assert violations(page) == []
    assert no_overflow(page)


def test_what_is_saved_from_near_is_marked_on_its_card(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    open_first(page)
    page.click(".detail [data-act=shortlist]")
    expect(page.locator(".badge")).to_have_text("1")
    page.keyboard.press("Escape")
    expect(page.locator(".detail")).to_have_count(0)
    expect(page.locator(".card [data-act=shortlist]").first).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".card .open").first).to_be_focused()


def test_saved_items_are_removed_summed_up_and_compared(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    for place in range(3):
        page.locator(".card [data-act=shortlist]").nth(place).click()
    expect(page.locator(".badge")).to_have_text("3")
    tool(page, "saved")
    expect(page.locator(".keep")).to_have_count(3)
    expect(page.locator(".total b")).to_have_text("$446")
    page.locator("[data-unsave]").first.click()
    expect(page.locator(".keep")).to_have_count(2)
    expect(page.locator(".total b")).to_have_text("$317")
    assert violations(page) == []
    page.locator(".keep input").first.uncheck()
    expect(page.locator("[data-drawer=compare]")).to_be_disabled()
    page.locator(".keep input").first.check()
    page.click("[data-drawer=compare]")
    settled(page)
    expect(page.locator(".compared thead th")).to_have_count(2)
    assert shop.said[-1][0].startswith("compare Halvard Storm Shell")
    assert violations(page) == []


def test_with_nothing_saved_the_drawer_says_how_to_save(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    tool(page, "saved")
    expect(page.locator(".inside")).to_contain_text("Nothing saved yet")
    assert violations(page) == []


def test_an_earlier_chat_is_gone_back_to_and_one_is_taken_off_the_list(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    start_over(page)
    expect(page.locator(".turn")).to_have_count(0)
    say(page, "a tent for two")
    start_over(page)
    expect(page.locator(".turn")).to_have_count(0)
    tool(page, "earlier")
    expect(page.locator(".chat .words")).to_have_text(["a tent for two", WISH])
    assert violations(page) == []
    page.locator("[data-leave]").first.click()
    expect(page.locator(".chat .words")).to_have_text([WISH])
    page.locator("[data-enter]").first.click()
    expect(page.locator(".said")).to_have_text([WISH])
    expect(page.locator(".card")).to_have_count(3)
    page.reload()
    expect(page.locator(".said")).to_have_text([WISH])
    assert len(shop.rooms) == 3


def test_a_shared_chat_is_read_as_it_was_by_somebody_else(shop: FakeShop, context: BrowserContext, browser: Browser, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    tool(page, "share")
    address = page.locator("#shared-address")
    expect(address).to_have_value(f"http://127.0.0.1:{port}/?shared=key-1")
    assert violations(page) == []
    link = address.input_value()
    page.keyboard.press("Escape")
    say(page, "a tent, but this is nobody's business")

    reader = browser.new_context(reduced_motion="reduce")
    shared = reader.new_page()
    shared.goto(link)
    expect(shared.locator(".said")).to_have_text([WISH])
    expect(shared.locator(".card")).to_have_count(3)
    for unseen in (".composer", "#aside", ".act", ".noted", "[data-tool]", ".amends"):
        assert not shared.locator(unseen).first.is_visible(), unseen
    assert violations(shared) == []
    shared.locator(".card .open").first.click()
    expect(shared.locator(".detail h3")).to_have_text("Halvard Drizzle Rain Jacket")
    shared.keyboard.press("Escape")
    assert len(shop.rooms) == 1
    assert [fed for fed in shop.fed if fed[1] == "click"] == []
    shared.click(".borrowed a")
    expect(shared.locator(".greeting")).to_be_visible()
    expect(shared.locator(".composer")).to_be_visible()
    assert len(shop.rooms) == 2
    reader.close()


def test_a_link_that_shows_nothing_says_so_and_leads_on(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{port}/?shared=made-up")
    expect(page.locator(".ask")).to_have_text("This link shows no chat.")
    expect(page.locator(".borrowed a")).to_be_visible()
    assert shop.rooms == {}
