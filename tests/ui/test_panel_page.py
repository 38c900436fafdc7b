"""The profile panel in a real browser: by keyboard, on a phone, in both languages."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from chatbot.domain.signal import Interest, Polarity, Via
from tests.e2e.axe import violations
from tests.ui.conftest import Serve
from tests.ui.fake_shop import AT, FakeShop

pytestmark = pytest.mark.integration

Arrive = Callable[..., Page]


class KnowsMuch(FakeShop):
    """A shop that knows everybody who comes, and whom they buy for."""

    def open(self, *, user_id: str | None = None, locale: str = "en") -> object:  # type: ignore[override]
        opening = super().open(user_id=user_id, locale=locale)
        self.locale = locale
        known = (
            Interest("linen", "material", "linen", Polarity.LIKE, "me", 0.9, ("I love linen", "linen, please"), Via.WORDS, AT),
            Interest("wool", "material", "wool", Polarity.EXCLUDE, "me", 0.6, ("it itches",), Via.WORDS, AT),
            Interest("fishing", "activity", "fishing", Polarity.LIKE, "dad", 0.8, ("he loves fishing",), Via.WORDS, AT),
        )
        self.tastes[self.enter(opening.token).shopper] = {i.id: i for i in known}
        return opening


@pytest.fixture
def shop(serve: Serve, port: int) -> KnowsMuch:
    shop = KnowsMuch()
    serve(shop, port)
    return shop


@pytest.fixture
def arrive(browser: Browser, size: tuple[int, int], shop: KnowsMuch, port: int) -> Iterator[Arrive]:
    contexts: list[BrowserContext] = []

    def arrive(**settings: str) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", **settings)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{port}/")
        expect(page.locator(".talk.ready")).to_be_visible(timeout=20_000)
        if size[0] < 1080:
            page.locator("[data-panel=open]:visible").first.click()
        expect(page.locator("#aside .interest").first).to_be_visible()
        return page

    yield arrive
    for context in contexts:
        context.close()


def focused(page: Page, name: str) -> str:
    return str(page.evaluate(f"document.activeElement.getAttribute({name!r})"))


def test_the_tabs_of_recipients_are_moved_through_by_arrow_keys(arrive: Arrive) -> None:
    page = arrive()
    expect(page.get_by_role("tab", name="Me")).to_have_attribute("aria-selected", "true")
    page.get_by_role("tab", name="Me").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Dad")).to_be_focused()
    expect(page.get_by_role("tabpanel").locator(".value")).to_have_text("fishing")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Me")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    assert focused(page, "data-forget") == "fishing"


def test_an_interest_is_removed_and_put_back_by_keyboard_alone(arrive: Arrive, shop: KnowsMuch) -> None:
    page = arrive()
    linen = page.locator('[data-interest="linen"]')
    linen.get_by_role("button", name="Remove linen").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    expect(linen).to_have_count(0)
    page.keyboard.press("Enter")
    expect(linen).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    assert "linen" in {i.id for known in shop.tastes.values() for i in known.values()}


def test_a_corrected_interest_moves_to_its_group_and_keeps_the_focus(arrive: Arrive) -> None:
    page = arrive()
    page.locator('[data-interest="linen"] .edit summary').click()
    page.get_by_role("button", name="Rather not").focus()
    page.keyboard.press("Enter")
    expect(page.locator('.avoid [data-interest="linen"]')).to_be_visible()
    expect(page.locator('[data-interest="linen"] [data-polarity="dislike"]')).to_be_focused()
    expect(page.locator('[data-interest="linen"] [data-polarity="dislike"]')).to_have_attribute("aria-pressed", "true")
    assert page.locator('[data-interest="wool"] details[open]').count() == 0


def test_the_chosen_tab_stays_when_the_panel_is_drawn_anew(arrive: Arrive, shop: KnowsMuch) -> None:
    page = arrive()
    page.get_by_role("tab", name="Dad").click()
    page.get_by_role("switch").click()
    expect(page.get_by_role("switch")).to_have_attribute("aria-checked", "true")
    expect(page.get_by_role("tab", name="Dad")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("switch")).to_be_focused()
    assert shop.agreed


def test_all_that_is_known_comes_as_a_file(arrive: Arrive, tmp_path: Path) -> None:
    page = arrive()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download my data").click()
    name = download.value.suggested_filename
    assert name.startswith("fjell-field-20")
    assert name.endswith(".json")
    download.value.save_as(tmp_path / name)
    assert json.loads((tmp_path / name).read_text("utf-8"))["signals"] == ["fishing", "linen", "wool"]


def test_everything_is_forgotten_only_once_that_is_confirmed(arrive: Arrive, shop: KnowsMuch) -> None:
    page = arrive()
    erase = page.get_by_role("button", name="Forget everything")
    erase.click()
    expect(page.get_by_role("dialog", name="Forget everything?")).to_be_visible()
    expect(page.get_by_role("button", name="Keep it")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert all(shop.tastes.values())
    expect(erase).to_be_focused()
    erase.click()
    page.get_by_role("dialog").get_by_role("button", name="Forget everything").click()
    expect(page.locator("#aside .interest")).to_have_count(0)
    expect(page.locator("#aside .empty-state")).to_contain_text("Nothing yet")
    assert not any(shop.tastes.values())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["en-US", "zh-CN"])
def test_the_panel_has_no_barriers(arrive: Arrive, locale: str, scheme: str) -> None:
    page = arrive(locale=locale, color_scheme=scheme)
    assert violations(page, "#aside") == []
    for summary in page.locator("#aside summary:visible").all():
        summary.click()
    page.locator("[data-forget]:visible").first.click()
    expect(page.locator("[data-regret]")).to_be_visible()
    assert violations(page, "#aside") == []
    page.locator("[data-erase]").click()
    assert violations(page, "#aside .sure") == []


def test_a_chinese_browser_gets_chinese_and_may_switch_for_good(arrive: Arrive, shop: KnowsMuch) -> None:
    page = arrive(locale="zh-CN")
    assert page.url.endswith("/zh/")
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert shop.locale == "zh"
    expect(page.locator("#aside h2").first).to_have_text("我的喜好")
    expect(page.get_by_role("tab").nth(1)).to_have_text("爸爸")
    page.goto(page.url.replace("/zh/", "/?lang=en"))
    expect(page.locator("#aside h2").first).to_have_text("Your profile")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.goto(page.url)
    expect(page.locator("#aside h2").first).to_have_text("Your profile")
    assert not page.url.endswith("/zh/")
    expect(page.locator('[data-interest="linen"]')).to_have_count(1)


def test_nothing_of_the_panel_sticks_out(arrive: Arrive) -> None:
    page = arrive()
    assert not page.evaluate("document.querySelector('#aside .sections').scrollWidth > document.querySelector('#aside .sections').clientWidth")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
