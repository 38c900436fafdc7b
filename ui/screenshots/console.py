"""Pictures of the agents' console: who waits, and a conversation that an agent has taken over."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx
from playwright.sync_api import Browser, Page

from ui.screenshots.stage import AGENT, DARK, LIGHT, PHONE, Look, keep, sign_in, window

#: What shoppers say, the oldest conversation first; those who ask for a person wait.
_TALKS = (
    ("I need a warm waterproof jacket under $150 for my dad, nothing with down", "only in black", "Can I talk to a real person? I'm not sure about the size"),
    ("a tent for two people, under 2.5 kg", "I'd rather speak with somebody about it"),
    ("over-ear headphones with noise cancelling under $200",),
    ("a birthday present for my daughter, she is eight",),
)
#: What the first of them says once an agent has taken over.
_NEXT = "Is it there in size L?"
_NOTE = "On the phone: he wears size L and is allergic to wool"
_SOON = 60_000


@dataclass(frozen=True)
class Shopper:
    """Somebody who talks with the shop over HTTP."""

    address: str
    conversation: str
    token: str

    def say(self, text: str) -> None:
        path, bearer = f"/v1/conversations/{self.conversation}/turns", {"Authorization": f"Bearer {self.token}"}
        httpx.post(f"{self.address}{path}", json={"text": text}, headers=bearer, timeout=120).raise_for_status()


def take(browser: Browser, address: str, folder: Path) -> None:
    for look in (LIGHT, DARK, PHONE):
        first, *_ = [_arrived(address.rstrip("/"), messages) for messages in _TALKS]
        with window(browser, look) as context:
            page = sign_in(context, address, AGENT, "/agent/")
            _walk(page, look, folder, first)


def _arrived(address: str, messages: Sequence[str]) -> Shopper:
    opened = httpx.post(f"{address}/v1/conversations", json={}, timeout=120).json()
    shopper = Shopper(address, opened["id"], opened["token"])
    for text in messages:
        shopper.say(text)
    return shopper


def _walk(page: Page, look: Look, folder: Path, shopper: Shopper) -> None:
    page.click(f'.ticket[data-id="{shopper.conversation}"]', timeout=_SOON)
    page.wait_for_selector(".line")
    if look is PHONE:
        page.click("[role=tab][data-pane=queue]")
    keep(page, folder, f"console-queue-{look.name}")
    if look is PHONE:
        page.click("[role=tab][data-pane=chat]")
    page.click("[data-do=take]")
    page.wait_for_selector(".composer:not([hidden])")
    shopper.say(_NEXT)
    page.locator(".from-shopper", has_text=_NEXT).wait_for(timeout=_SOON)
    page.wait_for_selector(".sentences", state="attached", timeout=_SOON)
    if look is PHONE:
        page.click("[role=tab][data-pane=help]")
    page.locator(".sentences summary").first.click()
    page.wait_for_selector(".toast", state="hidden")
    keep(page, folder, f"console-reply-{look.name}")
    page.click("[data-tab=shopper]")
    page.fill("#console-note", _NOTE)
    page.click(".note [type=submit]")
    page.wait_for_selector(".jotted")
    keep(page, folder, f"console-shopper-{look.name}")
    page.click("[data-tab=reply]")
    page.click("[data-do=use]")
    page.click(".composer .primary")
    page.wait_for_selector(".from-agent")
    page.click("[data-do=back]")
    page.click("#hand-back .primary")
    page.wait_for_selector("[data-do=take]")
