"""What a shopper does at the page, and what is seen of it from outside."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
TURN_MS = 120_000


@dataclass
class Watch:
    """What goes on behind a page: hosts that were asked, errors, dialogs, answers that failed."""

    hosts: set[str] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        context.on("response", lambda answer: self.errors.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("console", self._console)
        context.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(f"{message.type}: {message.text}")


@dataclass(frozen=True)
class State:
    """All that must still be there after a reload."""

    said: list[str]
    answers: list[str]
    cards: list[str]
    compared: list[str]
    pressed: list[str]
    saved: list[str]
    interests: list[str]


def enter(browser: Browser, url: str, size: dict[str, int], watch: Watch | None = None) -> Page:
    """The page in a new browser context, ready for a message."""
    phone = size["width"] < 600
    context = browser.new_context(viewport=size, has_touch=phone, is_mobile=phone, reduced_motion="reduce")  # type: ignore[arg-type]
    (watch or Watch()).over(context)
    page = context.new_page()
    page.goto(url)
    ready(page)
    return page


def ready(page: Page) -> None:
    expect(page.locator(".talk.ready")).to_be_visible(timeout=30_000)


def settled(page: Page) -> None:
    expect(page.locator(".talk.busy")).to_have_count(0, timeout=TURN_MS)


def say(page: Page, text: str) -> None:
    page.fill("#message", text)
    page.keyboard.press("Enter")
    settled(page)


def newest(page: Page, part: str) -> list[str]:
    """The texts of a part of the newest answer."""
    return [" ".join(t.split()) for t in page.locator(f".turn:last-child {part}").all_inner_texts()]


def prices(texts: Iterable[str]) -> list[float]:
    return [float(re.sub(r"[^\d.]", "", t)) for t in texts]


def state(page: Page) -> State:
    def texts(selector: str) -> list[str]:
        # textContent: what lies outside of the window isn't rendered, and has no inner text
        return page.eval_on_selector_all(selector, "all => all.map(e => e.textContent.trim().replace(/\\s+/g, ' '))")

    pressed = "all => all.map(b => b.closest('[data-item]').dataset.item + ' ' + b.dataset.act)"
    return State(
        said=texts(".said"),
        answers=texts(".in-lead, .in-rest, .in-sources"),
        cards=texts(".card .facts"),
        compared=texts(".compared thead th"),
        pressed=sorted(set(page.eval_on_selector_all(".act[aria-pressed=true]:is([data-act=like], [data-act=shortlist])", pressed))),
        saved=page.eval_on_selector("#aside .panel", "panel => JSON.parse(panel.dataset.saved)"),
        interests=texts(".interest .value"),
    )


def broken_pictures(page: Page) -> list[str]:
    """The pictures that did not load, once each was brought into view; also those that the page gave up and took away."""
    for card in page.locator(".card").all():
        card.scroll_into_view_if_needed()
    script = """all => Promise.all(all.map(async picture => {
        const img = picture.querySelector('img');
        if (!img) return 'none in ' + picture.textContent;
        await img.decode().catch(() => {});
        return img.naturalWidth > 0 ? '' : img.src;
    }))"""
    found: list[str] = page.eval_on_selector_all(".card .picture", script)
    return [f for f in found if f]


def overflows(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
