"""Stopping an answer, editing a message and taking one back, in a real browser."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.ui.browsing import WISH, arrive, say, settled
from tests.ui.fake_shop import FakeShop

pytestmark = pytest.mark.integration


def begin(page: Page, text: str) -> None:
    page.fill("#message", text)
    page.keyboard.press("Enter")
    expect(page.locator(".card").first).to_be_visible()


@pytest.mark.parametrize("by", ["button", "key"])
def test_an_answer_is_stopped_and_the_next_message_goes_on(shop: FakeShop, context: BrowserContext, port: int, by: str) -> None:
    shop.pace = 0.2
    page = arrive(context, port)
    begin(page, WISH)
    expect(page.locator(".stage")).to_have_text("Writing about 3 of 4 that fit")
    expect(page.locator(".send")).to_be_hidden()
    if by == "button":
        page.click(".halt")
    else:
        page.keyboard.press("Escape")
    settled(page)
    expect(page.locator(".halt")).to_be_hidden()
    assert "worth the extra money" not in page.inner_text(".turns")
    expect(page.locator(".card")).to_have_count(3)
    shop.pace = 0.0
    say(page, "a tent")
    expect(page.locator(".said")).to_have_count(2)


def test_the_last_message_is_edited_from_the_keyboard_and_said_anew(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    page.focus("#message")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#message")).to_have_value(WISH)
    expect(page.locator(".editing")).to_be_visible()
    page.fill("#message", "a tent")
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator(".said")).to_have_text(["a tent"])
    expect(page.locator(".editing")).to_be_hidden()
    expect(page.locator("#message")).to_have_value("")
    page.reload()
    expect(page.locator(".said")).to_have_text(["a tent"])


def test_editing_an_earlier_message_takes_back_what_came_after_it(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    for text in (WISH, "a tent", "a stove"):
        say(page, text)
    page.locator(".turn").nth(1).hover()
    page.locator("[data-edit]").nth(1).click()
    page.fill("#message", "shoes")
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator(".said")).to_have_text([WISH, "shoes"])


def test_an_edit_is_given_up_and_the_draft_is_there_again(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    page.fill("#message", "half a thought")
    page.locator("[data-edit]").first.click()
    expect(page.locator("#message")).to_have_value(WISH)
    page.keyboard.press("Escape")
    expect(page.locator("#message")).to_have_value("half a thought")
    expect(page.locator(".editing")).to_be_hidden()
    assert len(shop.said) == 1


def test_a_message_is_taken_back_and_its_words_are_in_the_composer(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    say(page, "a tent")
    page.locator("[data-undo]").last.click()
    expect(page.locator(".said")).to_have_text([WISH])
    expect(page.locator("#message")).to_have_value("a tent")
    page.reload()
    expect(page.locator(".said")).to_have_text([WISH])


def test_taking_the_only_message_back_greets_again(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    page.locator("[data-undo]").click()
    expect(page.locator(".greeting")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)
