"""A shopper in a real browser, at the real server, from the first word to the day after."""

import re
import time

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.axe import violations
from tests.e2e.browsing import PHONE, WIDE, Watch, broken_pictures, enter, newest, overflows, prices, ready, say, settled, state
from tests.e2e.server import STORE, Server

pytestmark = [pytest.mark.integration, pytest.mark.timeout(900)]

WISH = "I need a warm waterproof jacket under $150, nothing with down"


def ask(page: Page, text: str) -> float:
    """Say it; the seconds from Enter to the first card."""
    page.fill("#message", text)
    began = time.monotonic()
    page.keyboard.press("Enter")
    page.locator(".turn:last-child .card").first.wait_for(timeout=30_000)
    took = time.monotonic() - began
    settled(page)
    return took


def tool(page: Page, name: str) -> None:
    """A tool of the header, which on a phone lies in a menu."""
    if not page.locator(f"[data-tool={name}]").is_visible():
        page.click("[data-tools]")
    page.click(f"[data-tool={name}]")


def assert_wish_granted(page: Page) -> None:
    titles, costs = newest(page, ".card h3"), prices(newest(page, ".card .price"))
    assert titles
    assert all(cost <= 150 for cost in costs), list(zip(titles, costs, strict=True))
    assert not [t for t in titles if re.search(r"\bdown\b", t, re.IGNORECASE)]


def test_a_shopper_finds_reacts_compares_and_finds_it_all_again(server: Server, browser: Browser, capsys: pytest.CaptureFixture[str]) -> None:
    watch = Watch()
    page = enter(browser, server.url, WIDE, watch)
    expect(page.locator("h1")).to_have_text(STORE)
    expect(page.locator(".greeting")).to_be_visible()
    took = ask(page, WISH)
    with capsys.disabled():
        print(f"\n  started in {server.started_s:.1f} s ({server.llm}); first card {took * 1000:.0f} ms after Enter", flush=True)
    assert_wish_granted(page)
    assert broken_pictures(page) == []

    interests = page.locator(".interest")
    for value, why in (("under $150 for jackets", "under $150"), ("waterproof", "waterproof"), ("warm", "warm"), ("down", "nothing with down")):
        mine = interests.filter(has=page.locator(".value", has_text=re.compile(f"^{re.escape(value)}$", re.IGNORECASE)))
        expect(mine).to_have_count(1)
        expect(mine.locator(".why")).to_contain_text(why)
    expect(page.locator(".avoid .value")).to_have_text("down")

    reply = page.locator(".reply").first
    tapped = reply.get_attribute("data-say") or ""
    reply.click()
    expect(page.locator(".said").last).to_have_text(tapped)
    settled(page)
    assert_wish_granted(page)
    ask(page, "the same for any gender, show me all of them")
    assert_wish_granted(page)

    cards = page.locator(".turn:last-child .card")
    titles = newest(page, ".card h3")[:2]
    assert len(titles) == 2
    cards.nth(0).locator("[data-act=like]").click()
    cards.nth(1).locator("[data-act=shortlist]").click()
    expect(cards.nth(0).locator("[data-act=like]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".badge")).to_have_text("1")
    page.click("[data-tool=saved]")
    expect(page.locator(".keep .open")).to_have_text(titles[1])
    page.keyboard.press("Escape")
    expect(interests.filter(has_text="You liked this").locator(".value")).to_have_text(titles[0])

    cards.nth(0).locator("[data-act=compare]").click()
    cards.nth(1).locator("[data-act=compare]").click()
    page.click("[data-compare=go]")
    settled(page)
    expect(page.locator(".compared thead th")).to_have_text(titles)

    count = interests.count()
    page.click("[aria-label='Remove warm']")
    expect(interests).to_have_count(count - 1)
    expect(page.locator("[aria-label='Remove warm']")).to_have_count(0)

    before = state(page)
    assert before.said
    assert len(before.saved) == 1
    assert len(before.pressed) == 2
    page.reload()
    ready(page)
    assert state(page) == before
    assert watch.errors == []
    assert watch.hosts <= {"", f"127.0.0.1:{server.port}"}

    page.goto("about:blank")
    server.kill()
    server.start()
    page.goto(server.url)
    ready(page)
    assert state(page) == before
    say(page, "How long do I have to send something back?")
    expect(page.locator(".source")).to_contain_text("Returns")
    page.reload()
    ready(page)
    expect(page.locator(".source")).to_contain_text("Returns")

    stranger = enter(browser, server.url, WIDE, watch)
    expect(stranger.locator(".greeting")).to_be_visible()
    expect(stranger.locator(".turn, .interest, .chips")).to_have_count(0)
    expect(stranger.locator(".badge")).to_be_hidden()
    assert watch.hosts <= {"", f"127.0.0.1:{server.port}"}
    assert watch.errors == []
    assert watch.dialogs == []
    page.context.close()
    stranger.context.close()


def test_a_shopper_does_the_same_with_a_phone(server: Server, browser: Browser) -> None:
    watch = Watch()
    page = enter(browser, server.url, PHONE, watch)
    ask(page, WISH)
    assert_wish_granted(page)
    assert broken_pictures(page) == []
    assert not overflows(page)
    expect(page.locator("#message")).to_be_in_viewport(ratio=1)
    first = page.locator(".card").first
    title = newest(page, ".card h3")[0]
    first.locator("[data-act=like]").tap()
    first.locator("[data-act=shortlist]").tap()
    expect(page.locator(".badge")).to_have_text("1")
    expect(page.locator("#aside")).not_to_be_in_viewport()
    page.tap("[data-tool=saved]")
    expect(page.locator(".keep .open")).to_have_text(title)
    page.tap("[data-drawer=close]")
    page.tap(".opener")
    page.tap("[aria-label='Remove waterproof']")
    expect(page.locator("[aria-label='Remove waterproof']")).to_have_count(0)
    page.tap("[data-panel=close]")
    expect(page.locator("#aside")).not_to_be_in_viewport()
    before = state(page)
    page.reload()
    ready(page)
    assert state(page) == before
    assert not overflows(page)
    assert watch.errors == []
    assert watch.hosts <= {"", f"127.0.0.1:{server.port}"}
    page.context.close()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_a_shopper_looks_closer_amends_shares_and_goes_back(plain_server: Server, browser: Browser, size: dict[str, int]) -> None:
    watch = Watch()
    page = enter(browser, plain_server.url, size, watch)
    assert violations(page) == []
    ask(page, WISH)
    assert violations(page) == []
    title = newest(page, ".card h3")[0]
    page.locator(".turn:last-child .card .open").first.click()
    expect(page.locator(".detail h3")).to_have_text(title)
    expect(page.locator(".detail .mini").first).to_be_visible()
    assert violations(page) == []
    assert not overflows(page)
    page.locator(".mini .open").first.click()
    expect(page.locator(".detail h3")).not_to_have_text(title)
    page.click("[data-drawer=back]")
    expect(page.locator(".detail h3")).to_have_text(title)
    page.click("[data-drawer=close]")

    ask(page, "only red ones")
    page.locator("[data-undo]").last.click()
    expect(page.locator(".said")).to_have_text([WISH])
    expect(page.locator("#message")).to_have_value("only red ones")
    page.fill("#message", "")
    page.keyboard.press("ArrowUp")
    ask(page, "a light tent for two")
    expect(page.locator(".said")).to_have_text(["a light tent for two"])
    assert not [t for t in newest(page, ".card h3") if "jacket" in t.lower()]
    expect(page.locator(".interest .value", has_text=re.compile("^down$", re.IGNORECASE))).to_have_count(0)

    tool(page, "share")
    link = page.locator("#shared-address").input_value()
    page.click("[data-drawer=close]")
    reader = enter(browser, link, size, watch)
    expect(reader.locator(".said")).to_have_text(["a light tent for two"])
    expect(reader.locator("#aside")).to_be_hidden()
    assert violations(reader) == []
    reader.context.close()

    tool(page, "restart")
    expect(page.locator(".turn")).to_have_count(0)
    say(page, "What is your returns policy?")
    tool(page, "earlier")
    expect(page.locator(".chat .words")).to_have_text(["What is your returns policy?", "a light tent for two"])
    page.locator("[data-enter]").nth(1).click()
    expect(page.locator(".said")).to_have_text(["a light tent for two"])
    assert watch.errors == []
    assert watch.hosts <= {"", f"127.0.0.1:{plain_server.port}"}
    page.context.close()


def test_a_dark_page_has_contrast_enough(plain_server: Server, browser: Browser) -> None:
    context = browser.new_context(color_scheme="dark", reduced_motion="reduce")
    page = context.new_page()
    page.goto(plain_server.url)
    ready(page)
    ask(page, WISH)
    for place in (0, 1):
        page.locator(".card [data-act=shortlist]").nth(place).click()
    expect(page.locator(".badge")).to_have_text("2")
    assert violations(page) == []
    page.click("[data-tool=saved]")
    expect(page.locator(".keep")).to_have_count(2)
    assert violations(page) == []
    page.click("[data-drawer=compare]")
    settled(page)
    expect(page.locator(".compared img")).to_have_count(2)
    assert violations(page) == []
    context.close()


NASTY = [
    "<script>window.__pwned=1;alert(1)</script>",
    '"><img src=x onerror="window.__pwned=1;alert(1)">',
    "'><svg/onload=window.__pwned=1>",
    "</textarea></p></article></div><script>window.__pwned=1</script>",
    "<iframe srcdoc=\"<script>parent.__pwned=1</script>\"></iframe>",
    "<a href=\"javascript:window.__pwned=1\" autofocus onfocus=\"window.__pwned=1\">jackets</a>",
    "<template><img src=x onerror=window.__pwned=1></template><style>*{display:none}</style>",
    "${window.__pwned=1} {{constructor.constructor('window.__pwned=1')()}} `${window.__pwned=1}`",
    "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+window.__pwned=1//'>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.__pwned=1&gt;\">",
    "\u202egnp.exe\u2066 <b>bold</b>",
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮ 👩🏽‍👩🏽‍👧🏽 ﷽",
]


def test_the_nastiest_messages_are_shown_as_text_and_nothing_of_them_runs(plain_server: Server, browser: Browser) -> None:
    watch = Watch()
    page = enter(browser, plain_server.url, WIDE, watch)
    for text in NASTY:
        say(page, text)
        expect(page.locator(".trouble")).to_have_count(0)
    shown = [t.translate({0x202E: None, 0x2066: None}) for t in NASTY]
    for _ in range(2):
        said = page.eval_on_selector_all(".said", "all => all.map(e => e.textContent)")
        assert said == shown
        assert page.evaluate("document.querySelectorAll('.turn script, .turn iframe, .turn style, .said *').length") == 0
        assert page.evaluate("window.__pwned") is None
        page.reload()
        ready(page)
    assert watch.dialogs == []
    assert watch.errors == []
    assert watch.hosts <= {"", f"127.0.0.1:{plain_server.port}"}
    ask(page, "a tent for two")
    page.context.close()


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_a_short_answer_leaves_the_cards_in_sight_that_it_speaks_of(server: Server, browser: Browser, size: dict[str, int]) -> None:
    page = enter(browser, server.url, size)
    ask(page, WISH)
    say(page, "how much is the first one?")
    for seen in (".turn:last-child .said", ".turn:last-child .answer", ".turn:first-child .card >> nth=0"):
        expect(page.locator(seen)).to_be_in_viewport()
    ask(page, "show me umbrellas")
    expect(page.locator(".turn:last-child .card").first).to_be_in_viewport()
    expect(page.locator(".turn:first-child .card").first).not_to_be_in_viewport()
