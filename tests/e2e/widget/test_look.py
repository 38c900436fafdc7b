"""How the widget looks in a page that means no good, and who can use it: by keys, on a phone, with little sight."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.axe import violations
from tests.e2e.browsing import WIDE, overflows
from tests.e2e.server import Server
from tests.e2e.widget.foreign import HOSTILE, TURN_MS, ForeignShop, Widget

pytestmark = pytest.mark.integration

WISH = "waterproof jackets under $200"
#: The style of a site that has a dark look as well.
BOTH = ":root { color-scheme: light dark; background: light-dark(#fff, #111); } a { color: inherit; }"


def test_no_style_of_the_page_gets_in(page: Page, shop: ForeignShop):
    shop.style, plain = HOSTILE, shop.style
    try:
        page.goto(f"{shop.url}/covered")
        widget = Widget(page)
        assert widget.launcher.bounding_box() == {"x": 1200, "y": 820, "width": 60, "height": 60}
        widget.open().say(WISH)
        assert widget.panel.bounding_box() == {"x": 852, "y": 180, "width": 408, "height": 700}
        looks = widget.box.evaluate(
            "e => { const s = getComputedStyle(e); return [s.fontSize, s.color, s.textTransform, s.letterSpacing, s.opacity, s.transform]; }"
        )
        assert looks == ["16px", "rgb(27, 36, 33)", "none", "normal", "1", "none"]
        button = widget.part(".cart").first.evaluate("e => [getComputedStyle(e).backgroundColor, e.offsetHeight]")
        assert button == ["rgb(20, 89, 74)", 34]
        assert page.evaluate("document.elementFromPoint(1050, 500).localName") == "shoptalk-chat"
        assert widget.seen("violations") == []
    finally:
        shop.style = plain


def test_colors_and_sizes_can_be_set_by_the_page(page: Page, shop: ForeignShop):
    plain, shop.style = shop.style, "shoptalk-chat { --shoptalk-accent: #ffd400; --shoptalk-width: 480px; --shoptalk-radius: 0px; }"
    try:
        page.goto(shop.url)
        widget = Widget(page).open()
        box = widget.panel.bounding_box()
        assert box is not None
        assert box["width"] == 480
        widget.box.fill("x")
        looks = widget.part(".send").evaluate("e => { const s = getComputedStyle(e); return [s.backgroundColor, s.color]; }")
        assert looks[0] == "rgb(255, 212, 0)"
        assert "0 0 0" in looks[1] or looks[1] == "rgb(0, 0, 0)"
    finally:
        shop.style = plain


def test_all_of_it_can_be_done_by_keys(widget: Widget):
    page = widget.page
    page.locator("#other").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(widget.panel).to_be_visible()
    page.keyboard.type(WISH)
    page.keyboard.press("Enter")
    widget.settled()
    focused = "document.querySelector('shoptalk-chat').shadowRoot.activeElement?.className || ''"
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(focused) == "mark":
            break
    assert page.evaluate(focused) == "mark"
    page.keyboard.press("Enter")
    expect(widget.part(".mark[aria-pressed=true]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(widget.panel).to_be_hidden()
    assert page.evaluate(focused) == "launcher"


def test_beside_the_panel_the_page_can_still_be_used(widget: Widget):
    widget.open()
    widget.page.locator("#other").click()
    widget.page.wait_for_url("**/other")


def test_on_a_phone_it_fills_the_screen_and_keeps_the_focus(phone: Page, shop: ForeignShop):
    phone.goto(shop.url)
    widget = Widget(phone).open()
    assert widget.panel.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    for _ in range(15):
        phone.keyboard.press("Tab")
        assert phone.evaluate("document.activeElement.localName") in ("shoptalk-chat", "body")
    widget.say(WISH)
    assert widget.titles()
    assert not overflows(phone)
    widget.part(".card h3 a").first.click()
    phone.wait_for_url(f"{shop.url}/items/**")
    expect(widget.launcher).to_be_visible()
    expect(widget.panel).to_be_hidden()
    widget.launcher.click()
    expect(widget.part("p.said")).to_have_text(WISH, timeout=TURN_MS)
    phone.keyboard.press("Escape")
    expect(widget.panel).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_there_is_no_barrier_in_the_page_with_the_panel_open(browser: Browser, server: Server, shop: ForeignShop, scheme: str):
    context = browser.new_context(viewport=WIDE, bypass_csp=True, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    plain, shop.style = shop.style, BOTH
    try:
        page.goto(f"{shop.url}/product")
        widget = Widget(page)
        assert violations(page) == []
        widget.open()
        assert violations(page) == []
        widget.say(WISH)
        widget.part("[data-mark=like]").first.click()
        assert violations(page) == []
        widget.say("compare the first two")
        assert violations(page) == []
    finally:
        shop.style = plain
        context.close()


@pytest.mark.parametrize("color", ["#ffd400", "#c8102e", "#0050ff", "#7a7a7a", "#00b894", "#2b0a3d", "#ffb3c7"])
def test_words_can_be_read_in_any_shops_color(browser: Browser, server: Server, shop: ForeignShop, color: str):
    plain, shop.style = shop.style, BOTH + f"shoptalk-chat {{ --shoptalk-accent: {color}; }}"
    try:
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport=WIDE, bypass_csp=True, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            page = context.new_page()
            page.goto(shop.url)
            Widget(page).open().say(WISH)
            assert violations(page) == [], scheme
            context.close()
    finally:
        shop.style = plain
