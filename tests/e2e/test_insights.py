"""The merchant, in a real browser: finds what shoppers ask for in vain, in their words, and takes it along as a file."""

import csv
from io import StringIO
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from chatbot.staff.clerk import Role
from chatbot.staff.staff import Staff
from chatbot.store.database import connect, sqlite_url
from tests.e2e.axe import violations
from tests.e2e.browsing import PHONE, WIDE, Watch, enter, overflows, say
from tests.e2e.server import STORE, Server

pytestmark = [pytest.mark.integration, pytest.mark.timeout(900)]

PASSWORD = "correct horse battery"
ASKED = ("do you sell motorcycles?", "I'm looking for a MOTORCYCLE", '=HYPERLINK("http://x") motorcycle <img src=x onerror=window.__pwned=1>')


@pytest.fixture(scope="module")
def shop(plain_server: Server) -> Server:
    """A server where an admin and an agent work, and shoppers have been."""
    engine = connect(sqlite_url(Path(plain_server.data) / "shoptalk.db"))
    staff = Staff(engine)
    staff.add("Mia", PASSWORD, Role.ADMIN)
    staff.add("Tom", PASSWORD, Role.AGENT)
    engine.dispose()
    for text in ASKED:
        talk(plain_server, text)
    talk(plain_server, "I want a grand piano")
    talk(plain_server, "show me jackets", "only black ones under 20 dollars")
    return plain_server


def talk(server: Server, *texts: str) -> None:
    with httpx.Client(base_url=server.url, timeout=120) as http:
        opened = http.post("/v1/conversations", json={}).raise_for_status().json()
        for text in texts:
            headers = {"Authorization": f"Bearer {opened['token']}", "Accept": "application/json"}
            http.post(f"/v1/conversations/{opened['id']}/turns", json={"text": text}, headers=headers).raise_for_status()


def sign_in(
    browser: Browser, shop: Server, name: str, size: dict[str, int] = WIDE, watch: Watch | None = None, lang: str = "en-US", path: str = "/insights"
) -> Page:
    context = browser.new_context(viewport=size, locale=lang, reduced_motion="reduce", accept_downloads=True)  # type: ignore[arg-type]
    (watch or Watch()).over(context)
    page = context.new_page()
    page.goto(f"{shop.url}{path}")
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    return page


def ready(page: Page) -> None:
    expect(page.locator(".answer[aria-busy=false] .tiles")).to_be_visible(timeout=60_000)


def test_the_merchant_finds_what_is_not_carried_with_the_words_and_takes_it_along(shop: Server, browser: Browser) -> None:
    shopper = enter(browser, shop.url, WIDE)
    say(shopper, "a motorcycle with a sidecar, please")
    shopper.context.close()

    watch = Watch()
    page = sign_in(browser, shop, "Mia", watch=watch)
    ready(page)
    expect(page.locator("h1")).to_contain_text(STORE)
    need = page.locator(".needs > li", has=page.get_by_role("heading", name="motorcycle", exact=True))
    expect(need).to_have_count(1)
    expect(need.locator(".chip")).to_have_text("no such thing")
    words = need.locator("q").all_inner_texts()
    assert "do you sell motorcycles?" in words or "I'm looking for a MOTORCYCLE" in words
    assert int(need.locator("b").inner_text()) >= 3
    expect(page.locator(".needs")).to_contain_text("grand piano")
    assert page.evaluate("window.__pwned") is None
    assert page.locator(".needs img, .sheet script").count() == 0

    with page.expect_download() as waiting:
        page.locator("section.first .file").click()
    file = waiting.value
    assert file.suggested_filename.startswith("unmet-")
    assert file.suggested_filename.endswith(".csv")
    rows = list(csv.DictReader(StringIO(Path(file.path()).read_bytes().decode("utf-8-sig"))))
    told = next(r for r in rows if r["need"] == "motorcycle")
    assert int(told["asked"]) >= 3
    assert told["nearest_title"]
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())
    assert not any("anon:" in cell for row in rows for cell in row.values())
    assert watch.errors == []
    page.context.close()


def test_a_kind_is_seen_alone_and_the_address_keeps_what_one_looks_at(shop: Server, browser: Browser) -> None:
    page = sign_in(browser, shop, "Mia")
    ready(page)
    page.get_by_role("button", name="7 days").click()
    page.get_by_role("button", name="By week").click()
    page.locator("[data-category=jacket]").click()
    expect(page.locator(".only")).to_contain_text("jacket")
    expect(page.locator(".needs > li").first).to_contain_text("jacket")
    expect(page.locator(".needs")).not_to_contain_text("piano")
    assert "days=7&by=week&category=jacket" in page.url
    page.reload()
    ready(page)
    expect(page.get_by_role("button", name="7 days")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="By week")).to_have_attribute("aria-pressed", "true")
    page.locator(".only").click()
    expect(page.locator(".needs")).to_contain_text("piano")

    page.get_by_role("button", name="Own dates").click()
    page.fill("[name=from]", "2020-03-01")
    page.fill("[name=to]", "2020-03-31")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("section.first .empty-state")).to_contain_text("Nothing yet")
    expect(page.locator(".span")).to_contain_text("1 Mar to 31 Mar")
    page.context.close()


def test_the_lines_are_read_with_the_keyboard_and_as_a_table(shop: Server, browser: Browser) -> None:
    page = sign_in(browser, shop, "Mia")
    ready(page)
    piece = page.locator("section", has=page.get_by_role("heading", name="What is asked for"))
    piece.locator("summary").click()
    expect(piece.get_by_role("table")).to_be_visible()
    expect(piece.locator("tbody tr")).to_have_count(30)
    plot = piece.locator(".drawing")
    plot.focus()
    page.keyboard.press("End")
    tip = piece.locator(".tip")
    expect(tip).to_contain_text("jacket")
    last = tip.inner_text()
    page.keyboard.press("ArrowLeft")
    expect(tip).not_to_have_text(last)
    key = piece.locator(".legend button", has_text="jacket")
    key.click()
    expect(key).to_have_attribute("aria-pressed", "false")
    plot.hover()
    expect(tip).not_to_contain_text("jacket")
    page.context.close()


def test_nobody_but_an_admin_gets_in(shop: Server, browser: Browser) -> None:
    page = sign_in(browser, shop, "Tom")
    expect(page.locator(".trouble")).to_contain_text("admins")
    assert page.request.get(f"{shop.url}/v1/insights/unmet.csv").status == 403
    answer = page.request.post(f"{shop.url}/insights/gradio_api/component_server", data={})
    assert answer.status == 403
    page.context.close()
    assert httpx.get(f"{shop.url}/v1/insights").status_code in (401, 403)
    assert httpx.post(f"{shop.url}/insights/gradio_api/component_server", json={}).status_code in (401, 403)


@pytest.mark.parametrize(("size", "lang", "path"), [(WIDE, "en-US", "/insights"), (PHONE, "zh-CN", "/zh/insights/")])
def test_the_page_has_no_serious_barrier_and_fits_the_screen(shop: Server, browser: Browser, size: dict[str, int], lang: str, path: str) -> None:
    page = sign_in(browser, shop, "Mia", size, lang=lang, path=path)
    ready(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert violations(page) == []
    assert not overflows(page)
    assert page.evaluate("document.documentElement.lang") == ("zh-CN" if lang == "zh-CN" else "en")
    page.context.close()
