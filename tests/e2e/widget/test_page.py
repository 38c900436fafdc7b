"""The widget and the page around it: events, methods, navigation, tabs, and a second widget."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.server import Server
from tests.e2e.widget.foreign import TURN_MS, ForeignShop, Widget

pytestmark = pytest.mark.integration

WISH = "waterproof jackets under $200"


def test_the_page_hears_what_happens_and_may_take_over(widget: Widget):
    page = widget.page
    widget.open().say(WISH)
    first = widget.part(".card").first
    item = first.get_attribute("data-item")
    page.evaluate("seen.prevent = ['item-click', 'add-to-cart']")
    first.locator("h3 a").click()
    first.locator(".cart").click()
    expect(first.locator(".cart")).to_have_text("In your cart")
    page.keyboard.press("Escape")
    events = widget.seen("events")
    assert [(e["name"], e.get("id")) for e in events] == [("open", None), ("item-click", item), ("add-to-cart", item), ("close", None)]
    assert events[1]["title"] == first.locator("h3").text_content()
    assert all(e["composed"] for e in events)
    assert page.url.endswith(f"127.0.0.1:{page.url.split(':')[2].rstrip('/')}/")


def test_a_page_that_has_no_cart_leaves_a_link_to_the_item(widget: Widget):
    widget.open().say(WISH)
    first = widget.part(".card").first
    first.locator(".cart").click()
    expect(first.locator(".acts a")).to_have_attribute("href", first.locator("h3 a").get_attribute("href") or "none")


def test_a_link_goes_to_the_items_page_and_the_conversation_is_still_there(widget: Widget, shop: ForeignShop):
    widget.open().say(WISH)
    titles = widget.titles()
    widget.part(".card h3 a").first.click()
    widget.page.wait_for_url(f"{shop.url}/items/**")
    expect(widget.panel).to_be_visible()
    expect(widget.part(".card")).to_have_count(len(titles), timeout=TURN_MS)
    widget.page.go_back()
    expect(widget.panel).to_be_visible()
    expect(widget.part(".card")).to_have_count(len(titles), timeout=TURN_MS)
    assert widget.titles() == titles
    widget.say("only black ones")
    assert len(widget.said()) == 2


def test_the_page_can_open_it_and_speak_for_the_shopper(widget: Widget):
    widget.page.evaluate("document.querySelector('shoptalk-chat').say('a light tent')")
    expect(widget.panel).to_be_visible()
    expect(widget.part("p.said")).to_have_text("a light tent")
    widget.settled()
    assert widget.titles()
    widget.page.evaluate("document.querySelector('shoptalk-chat').close()")
    expect(widget.panel).to_be_hidden()


def test_the_page_says_who_comes_and_another_person_finds_nothing_of_the_first(widget: Widget):
    who = "id => document.querySelector('shoptalk-chat').identify({userId: id})"
    widget.page.evaluate(who, "anna")
    widget.open().say("a light tent")
    first = widget.kept("id")
    widget.page.evaluate(who, "anna")
    assert widget.kept("id") == first
    widget.page.evaluate(who, "ben")
    expect(widget.part(".hello")).to_be_visible(timeout=TURN_MS)
    assert widget.said() == []
    assert widget.kept("id") not in (None, first)
    assert widget.kept("user") == "ben"


def test_a_page_may_say_who_comes_as_soon_as_the_element_is_defined(page: Page, shop: ForeignShop, server: Server):
    shop.pages["/early"] = shop.page('<script src="/early.js"></script>' + shop.line())
    page.goto(f"{shop.url}/early")
    Widget(page).open().say("a light tent")
    assert Widget(page).kept("user") == "dora"


def test_somebody_unknown_who_signs_in_goes_on_with_the_conversation(widget: Widget):
    widget.open().say("a light tent")
    first = widget.kept("id")
    widget.page.evaluate("document.querySelector('shoptalk-chat').identify({userId: 'cora'})")
    assert (widget.kept("id"), widget.said()) == (first, ["a light tent"])


def test_what_is_typed_is_none_of_the_pages_shortcuts(widget: Widget):
    widget.open()
    widget.box.press_sequentially("socks")
    assert widget.seen("typed") == []


def test_two_widgets_of_one_page_show_one_conversation(page: Page, shop: ForeignShop):
    page.goto(f"{shop.url}/two")
    one, two = Widget(page, "#one"), Widget(page, "#two")
    one.open()
    one.say("a light tent")
    two.open()
    expect(two.part("p.said")).to_have_text("a light tent", timeout=TURN_MS)
    two.say("and a warm sleeping bag")
    expect(one.part("p.said")).to_have_count(2, timeout=TURN_MS)
    one.settled()
    assert one.titles() == two.titles() != []
    left, right = two.panel.bounding_box(), one.panel.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] < right["x"]


def test_the_line_works_as_a_module_too(page: Page, shop: ForeignShop):
    page.goto(f"{shop.url}/module")
    Widget(page).open().say("a light tent")
    assert Widget(page).titles()


def test_a_second_tab_shows_the_same_conversation_and_keeps_up(widget: Widget, shop: ForeignShop):
    widget.open().say("a light tent")
    tab = widget.page.context.new_page()
    tab.goto(shop.url)
    other = Widget(tab)
    other.launcher.click()
    expect(other.part("p.said")).to_have_text("a light tent", timeout=TURN_MS)
    other.say("under 2 kg")
    widget.page.bring_to_front()
    expect(widget.part("p.said")).to_have_count(2, timeout=TURN_MS)
    widget.settled()
    assert widget.answer() == other.answer() != ""
    widget.part("header button").first.click()
    expect(widget.part("p.said")).to_have_count(0)
    tab.bring_to_front()
    expect(other.part("p.said")).to_have_count(0, timeout=TURN_MS)
