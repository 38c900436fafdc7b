"""What happens to a conversation elsewhere reaches the page in a real browser."""

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.axe import violations
from tests.ui.browsing import WISH, arrive, say
from tests.ui.fake_shop import FakeShop

pytestmark = pytest.mark.integration


def test_what_an_agent_writes_appears_by_itself_with_name_and_items(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, "I want to talk to a person")
    shop.answer_in_person("token-1", "Maria", "Hello, this one keeps you dry.", ("jacket-2",))
    expect(page.locator(".author")).to_have_text("Maria")
    expect(page.locator(".turn:last-child .in-lead")).to_have_text("Hello, this one keeps you dry.")
    expect(page.locator(".turn:last-child .card h3")).to_contain_text("Storm Shell")
    expect(page.locator(".holder")).to_have_text("Maria from the shop is answering here")
    expect(page.locator("#message")).to_have_attribute("placeholder", "Write to Maria")
    assert violations(page) == []

    say(page, "is it warm?")
    expect(page.locator(".turn:last-child .said")).to_have_text("is it warm?")
    expect(page.locator(".trouble")).to_have_count(0)
    shop.answer_in_person("token-1", "Maria", "It is.")
    expect(page.locator(".turn:last-child .in-lead")).to_have_text("It is.")
    said = page.locator(".said").all_inner_texts()
    page.reload()
    expect(page.locator(".turn:last-child .in-lead")).to_have_text("It is.")
    assert page.locator(".said").all_inner_texts() == said

    shop.rooms["token-1"].held_by = ""
    shop.rooms["token-1"].happens()
    expect(page.locator(".holder")).to_be_hidden()
    say(page, "a tent")
    expect(page.locator(".turn:last-child .card")).to_have_count(3)


def test_two_windows_of_one_conversation_stay_in_step(shop: FakeShop, context: BrowserContext, port: int) -> None:
    one = arrive(context, port)
    say(one, WISH)
    two = arrive(context, port)
    expect(two.locator(".said")).to_have_text([WISH])
    say(two, "a tent")
    expect(one.locator(".said")).to_have_text([WISH, "a tent"], timeout=20_000)
    expect(one.locator(".card")).to_have_count(6)
    one.locator("[data-act=shortlist]").first.click()
    expect(two.locator(".badge")).to_have_text("1", timeout=20_000)
    one.locator("[data-undo]").last.click()
    expect(two.locator(".said")).to_have_text([WISH], timeout=20_000)
    assert len(shop.rooms) == 1


def test_nothing_is_drawn_anew_that_did_not_change(shop: FakeShop, context: BrowserContext, port: int) -> None:
    page = arrive(context, port)
    say(page, WISH)
    page.evaluate("document.querySelector('.card').dataset.mine = 'yes'")
    shop.answer_in_person("token-1", "Maria", "Hello!")
    expect(page.locator(".author")).to_have_text("Maria")
    expect(page.locator(".card[data-mine=yes]")).to_have_count(1)
