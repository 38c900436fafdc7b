"""A shopper and two agents in three browsers, at the real server: a hand-over, and back."""

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.axe import violations
from tests.e2e.browsing import PHONE, WIDE, Watch, enter, newest, say
from tests.e2e.server import Server

pytestmark = [pytest.mark.integration, pytest.mark.timeout(900)]

PASSWORD = "a password for tests"
BEN, CLEO = "Ben Okafor", "Cleo Marsh"
SOON = 60_000


@pytest.fixture(scope="module")
def staffed(plain_server: Server) -> Server:
    """The server, with two agents who have an account."""
    for name in (BEN, CLEO):
        command = [sys.executable, "-m", "chatbot.cli.main", "staff", "add", name, "--data", str(plain_server.data)]
        subprocess.run(command, input=f"{PASSWORD}\n".encode(), check=True, capture_output=True, timeout=120)
    return plain_server


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def shopper(staffed: Server, browser: Browser, watch: Watch) -> Iterator[Page]:
    page = enter(browser, staffed.url, WIDE, watch)
    yield page
    page.context.close()


def sign_in(browser: Browser, server: Server, name: str, size: dict[str, int], watch: Watch) -> Page:
    context = browser.new_context(viewport=size, reduced_motion="reduce", locale="en-US")  # type: ignore[arg-type]
    watch.over(context)
    page = context.new_page()
    page.goto(f"{server.url}/agent")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".console.ready")).to_be_visible(timeout=SOON)
    return page


def waits(page: Page, words: str) -> None:
    """The conversation in which these were the last words is opened."""
    ticket = page.locator(".waiting .ticket").filter(has_text=words)
    expect(ticket).to_be_visible(timeout=SOON)
    expect(ticket.locator(".reason")).not_to_be_empty()
    expect(ticket.locator("time")).to_have_text(re.compile(r"\d+:\d\d"))
    ticket.click()
    expect(page.locator(".line").last).to_be_visible(timeout=SOON)


def write(page: Page, text: str) -> None:
    page.fill("#console-message", text)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".from-agent .bubble").last).to_contain_text(text, timeout=SOON)


def test_a_shopper_is_handed_over_to_an_agent_and_back_in_one_conversation(staffed: Server, browser: Browser, shopper: Page, watch: Watch) -> None:
    say(shopper, "I need a waterproof jacket for my dad under $200")
    say(shopper, "can I talk to a real person please?")

    ben = sign_in(browser, staffed, BEN, WIDE, watch)
    cleo = sign_in(browser, staffed, CLEO, WIDE, watch)
    waits(ben, "can I talk to a real person please?")
    waits(cleo, "can I talk to a real person please?")
    expect(ben).to_have_title(re.compile(r"^\(1\) "))
    expect(ben.locator("#help-shopper .chips")).to_contain_text("jackets")
    ben.get_by_role("button", name="Take over").click()
    expect(ben.locator("#console-message")).to_be_visible(timeout=SOON)

    # Nobody else gets to answer.
    expect(cleo.get_by_text(f"{BEN} is answering this shopper.")).to_be_visible(timeout=SOON)
    expect(cleo.locator("#console-message")).to_be_hidden()

    # The suggestion, with what backs it; edited, and sent with an item of its own choosing.
    expect(ben.locator(".sentences > li").first).to_be_visible(timeout=SOON)
    ben.locator(".sentences summary").first.click()
    expect(ben.locator(".sentences .backing").first).not_to_be_empty()
    ben.get_by_role("button", name="Use").click()
    for drop in ben.locator(".attached button").all()[::-1]:
        drop.click()
    ben.get_by_role("tab", name="Items").click()
    ben.fill("#find-items", "waterproof jacket")
    ben.keyboard.press("Enter")
    row = ben.locator(".in-items .goods").nth(5)
    title = row.locator(".name").inner_text(timeout=SOON)
    row.get_by_role("button").click()
    write(ben, "Ben here. This is the one my own dad wears.")

    # The shopper reads it in the same conversation, with the item and who says so.
    expect(shopper.get_by_text("This is the one my own dad wears.")).to_be_visible(timeout=SOON)
    expect(shopper.locator(".turn:last-child")).to_contain_text(BEN)
    expect(shopper.locator(".turn:last-child .card h3")).to_have_text(title)

    # A note, which the shopper never sees and which teaches their taste.
    ben.get_by_role("tab", name="Shopper").click()
    ben.fill("#console-note", "He is allergic to wool")
    ben.get_by_role("button", name="Keep note").click()
    expect(ben.locator(".jotted")).to_contain_text("avoids wool", timeout=SOON)
    expect(shopper.locator(".interest", has_text="wool")).to_contain_text(BEN, timeout=SOON)
    expect(shopper.locator("body")).not_to_contain_text("allergic")

    # While the agent writes, the shopper goes on: what was suggested for the words before is thrown away.
    ben.get_by_role("tab", name="Reply").click()
    ben.get_by_role("button", name="Suggest a reply").click()
    expect(ben.locator(".sentences > li").first).to_be_visible(timeout=SOON)
    ben.fill("#console-message", "Shall I keep it for you?")
    say(shopper, "does it come in blue too?")
    expect(ben.locator(".lines")).to_contain_text("does it come in blue too?", timeout=SOON)
    expect(ben.locator(".thrown")).to_be_visible(timeout=SOON)
    expect(ben.locator(".moved")).to_be_visible()
    ben.locator("#console-message").press("Control+Enter")
    expect(ben.locator("#console-message")).to_have_value("Shall I keep it for you?")
    expect(shopper.locator("body")).not_to_contain_text("Shall I keep it for you?")
    assert violations(ben) == []
    ben.get_by_role("button", name="Send as it is").click()
    expect(shopper.get_by_text("Shall I keep it for you?")).to_be_visible(timeout=SOON)

    # Back to the assistant, who knows what the agent showed.
    ben.get_by_role("button", name="Hand back").click()
    ben.locator("#hand-back").get_by_role("button", name="Hand back").click()
    expect(ben.locator(".lines")).to_contain_text("You handed back to the assistant", timeout=SOON)
    say(shopper, "the first one in black?")
    named = title.split()[1]  # the word behind the brand is what the assistant calls it
    assert named in " ".join(newest(shopper, ".answer"))
    expect(ben.locator(".lines")).to_contain_text("the first one in black?", timeout=SOON)

    # Everything that went wrong on the way, in any of the three browsers.
    assert [e for e in watch.errors if "/staff/login" not in e] == []
    assert watch.dialogs == []
    for page in (ben, cleo):
        page.context.close()


def test_an_agent_helps_from_a_phone(staffed: Server, browser: Browser, shopper: Page, watch: Watch) -> None:
    say(shopper, "a tent for two, but let me speak to a human")
    if not shopper.locator(".handed").count():
        say(shopper, "can I talk to somebody of your team?")
    ben = sign_in(browser, staffed, BEN, PHONE, watch)
    ben.locator(".waiting .ticket").first.click(timeout=SOON)
    ben.get_by_role("button", name="Take over").click(timeout=SOON)
    expect(ben.locator("#console-message")).to_be_visible(timeout=SOON)
    write(ben, "Ben here, from the road.")
    expect(shopper.get_by_text("Ben here, from the road.")).to_be_visible(timeout=SOON)
    assert not ben.evaluate("document.documentElement.scrollWidth > innerWidth")
    ben.get_by_role("button", name="Hand back").click()
    ben.locator("#hand-back").get_by_role("button", name="Hand back").click()
    ben.get_by_role("tab", name="Queue").click()
    expect(ben.locator(".live .ticket").first).to_be_visible(timeout=SOON)
    ben.context.close()
