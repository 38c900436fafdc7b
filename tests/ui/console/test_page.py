"""The console in a real browser."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from chatbot.domain.visit import Visit
from tests.e2e.axe import violations
from tests.shopfloor import JACKET, TENT
from tests.ui.console.conftest import PHONE, WIDE, SignIn
from tests.ui.console.floor import ADA, BEN, CLEO, PASSWORD, Floor

pytestmark = pytest.mark.integration

SOON = 15_000


def ticket(page: Page, visit: Visit) -> str:
    return f'.ticket[data-id="{visit.conversation_id}"]'


def read_along(page: Page, visit: Visit) -> None:
    page.locator(ticket(page, visit)).click(timeout=SOON)
    expect(page.locator(".line").last).to_be_visible(timeout=SOON)


def take(page: Page, visit: Visit) -> None:
    read_along(page, visit)
    page.get_by_role("button", name="Take over").click()
    expect(page.locator("#console-message")).to_be_visible(timeout=SOON)


def lines(page: Page) -> list[str]:
    return [" ".join(t.split()) for t in page.locator(".line .bubble").all_inner_texts()]


def shows(page: Page, words: str) -> None:
    expect(page.locator(".lines")).to_contain_text(words, timeout=SOON)


def newest(floor: Floor, visit: Visit) -> tuple[str, str, list[str]]:
    """Who said what with which items last."""
    entry = floor.shop.transcript(visit).entries[-1]
    return entry.author, entry.text, [c.offer.item.id for c in entry.cards]


def overflows(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_who_asks_for_a_person_appears_by_itself_and_the_title_counts(floor: Floor, sign_in: SignIn) -> None:
    page = sign_in()
    expect(page).to_have_title("Agents · Fjell & Field")
    visit = floor.waiting()
    expect(page.locator(".waiting " + ticket(page, visit))).to_contain_text("the shopper asked for a person", timeout=SOON)
    expect(page).to_have_title("(1) Agents · Fjell & Field")


def test_a_wait_ticks_without_the_server(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in()
    wait = page.locator(f"{ticket(page, visit)} time")
    before = wait.inner_text()
    expect(wait).not_to_have_text(before, timeout=SOON)
    assert re.fullmatch(r"\d+:\d\d", wait.inner_text())


def test_an_agent_takes_over_answers_and_hands_back(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in()
    take(page, visit)
    page.fill("#console-message", "Ben here. Which size?")
    page.keyboard.press("Control+Enter")
    shows(page, "Ben here. Which size?")
    expect(page.locator("#console-message")).to_have_value("")
    floor.say(visit, "medium please")
    shows(page, "medium please")
    page.get_by_role("button", name="Hand back").click()
    page.fill("#back-note", "wants a call")
    page.locator("#hand-back").get_by_role("button", name="Hand back").click()
    shows(page, "You handed back to the assistant")
    expect(page.locator("#console-message")).to_be_hidden()
    assert floor.shop.helpdesk.look(visit.conversation_id).held_by == ""


def test_a_suggestion_comes_by_itself_is_weighed_edited_and_sent(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in()
    take(page, visit)
    expect(page.locator(".sentences > li")).to_have_count(2, timeout=SOON)
    page.locator(".sentences summary").nth(1).click()
    expect(page.locator(".sentences .backing").nth(1)).to_be_visible()
    page.get_by_role("button", name="Use").click()
    expect(page.locator(".attached li")).to_have_count(2)
    page.get_by_role("button", name=f"Leave out {TENT.title}").click()
    page.fill("#console-message", "This jacket weighs 2.1 kg. Shall I put it aside?")
    page.get_by_role("button", name="Send").click()
    shows(page, "Shall I put it aside?")
    assert newest(floor, visit) == (BEN, "This jacket weighs 2.1 kg. Shall I put it aside?", [JACKET.id])


def test_a_suggestion_is_thrown_away_in_sight_when_the_shopper_writes(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in()
    take(page, visit)
    expect(page.locator(".sentences")).to_contain_text("a tent for two", timeout=SOON)
    floor.say(visit, "rather a stove")
    expect(page.get_by_text("The shopper has written since, so the last suggestion was thrown away.")).to_be_visible(timeout=SOON)
    expect(page.locator(".sentences")).to_contain_text("rather a stove", timeout=SOON)


def test_what_was_written_before_the_shoppers_newest_words_is_not_sent_by_accident(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in()
    take(page, visit)
    page.fill("#console-message", "The green tent is 199.")
    floor.say(visit, "no, a stove")
    expect(page.locator(".moved")).to_be_visible(timeout=SOON)
    page.locator("#console-message").press("Control+Enter")
    page.wait_for_timeout(500)
    assert newest(floor, visit)[1] != "The green tent is 199."
    expect(page.locator("#console-message")).to_have_value("The green tent is 199.")
    page.get_by_role("button", name="Send as it is").click()
    shows(page, "The green tent is 199.")


def test_two_agents_cannot_answer_the_same_shopper(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    ben, cleo = sign_in(BEN), sign_in(CLEO)
    read_along(cleo, visit)
    take(ben, visit)
    expect(cleo.get_by_text(f"{BEN} is answering this shopper. You can read along.")).to_be_visible(timeout=SOON)
    expect(cleo.get_by_role("button", name="Take over")).to_have_count(0)
    expect(cleo.locator("#console-message")).to_be_hidden()
    ben.fill("#console-message", "One moment.")
    ben.keyboard.press("Control+Enter")
    shows(cleo, "One moment.")


def test_who_is_too_late_to_take_over_is_told_by_whom(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in(CLEO)
    read_along(page, visit)
    floor.shop.helpdesk.take(visit.conversation_id, BEN)
    page.keyboard.press("r")
    expect(page.locator(".in-foot")).to_contain_text(f"{BEN} is answering", timeout=SOON)


def test_items_and_ready_answers_are_found_and_put_into_the_message(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in()
    take(page, visit)
    page.get_by_role("tab", name="Items").click()
    page.fill("#find-items", "rain jacket")
    page.keyboard.press("Enter")
    page.get_by_role("button", name=f"Insert {JACKET.title}").last.click()
    page.get_by_role("tab", name="Answers").click()
    page.get_by_role("button", name="Insert the answer from Returns: Deadlines").click()
    expect(page.locator("#console-message")).to_have_value("You can send anything back within 30 days.\n\n(Returns: Deadlines)")
    page.keyboard.press("Control+Enter")
    shows(page, "(Returns: Deadlines)")
    assert newest(floor, visit)[2] == [JACKET.id]


def test_a_note_becomes_signals_and_shows_which(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in()
    read_along(page, visit)
    page.get_by_role("tab", name="Shopper").click()
    page.fill("#console-note", "allergic to wool")
    page.get_by_role("button", name="Keep note").click()
    expect(page.locator(".jotted")).to_contain_text("avoids wool", timeout=SOON)
    expect(page.locator(".interest.avoid")).to_contain_text("wool")
    expect(page.locator("#console-note")).to_have_value("")


def test_a_message_for_later_is_drafted_edited_and_copied(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    read_along(page, visit)
    page.get_by_role("tab", name="Follow-up").click()
    page.get_by_role("button", name="Draft").click()
    page.locator(".letter textarea").fill("We kept it for you.")
    page.get_by_role("button", name="Copy").click()
    expect(page.locator(".toast")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "One tent\n\nWe kept it for you."


def test_the_queue_is_walked_and_a_shopper_taken_with_the_keyboard_alone(floor: Floor, sign_in: SignIn) -> None:
    first, second = floor.waiting(), floor.waiting()
    page = sign_in()
    expect(page.locator(".ticket")).to_have_count(2, timeout=SOON)
    page.keyboard.press("j")
    expect(page.locator(ticket(page, first))).to_have_attribute("aria-current", "true")
    page.keyboard.press("j")
    expect(page.locator(ticket(page, second))).to_have_attribute("aria-current", "true")
    page.keyboard.press("k")
    expect(page.locator(ticket(page, first))).to_be_focused()
    expect(page.get_by_role("button", name="Take over")).to_be_visible(timeout=SOON)
    page.keyboard.press("r")
    expect(page.locator("#console-message")).to_be_focused(timeout=SOON)
    page.keyboard.type("jkr")
    expect(page.locator("#console-message")).to_have_value("jkr")


def test_a_reload_keeps_the_conversation_and_the_draft(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in()
    take(page, visit)
    page.fill("#console-message", "Half a sent")
    page.reload()
    expect(page.locator("#console-message")).to_have_value("Half a sent", timeout=30_000)


def test_drafts_of_two_shoppers_are_not_mixed_up(floor: Floor, sign_in: SignIn) -> None:
    first, second = floor.waiting(), floor.waiting()
    page = sign_in()
    take(page, first)
    page.fill("#console-message", "for the first")
    take(page, second)
    expect(page.locator("#console-message")).to_have_value("")
    page.fill("#console-message", "for the second")
    page.locator(ticket(page, first)).click()
    expect(page.locator("#console-message")).to_have_value("for the first", timeout=SOON)


def test_what_is_hostile_stays_text(floor: Floor, sign_in: SignIn) -> None:
    hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script> person"
    visit = floor.say(floor.arrive(), hostile)
    page = sign_in()
    take(page, visit)
    page.fill("#console-message", hostile)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".from-agent .bubble")).to_contain_text("<img src=x", timeout=SOON)
    page.get_by_role("tab", name="Shopper").click()
    page.fill("#console-note", hostile)
    page.get_by_role("button", name="Keep note").click()
    expect(page.locator(".jotted")).to_contain_text("<script>", timeout=SOON)
    assert "owned" not in page.title()
    assert page.locator(".lines img[src=x], .lines script, .notes img, .notes script").count() == 0


def test_a_conversation_that_is_not_there_is_said_to_be_gone(sign_in: SignIn, address: str) -> None:
    page = sign_in()
    page.goto(f"{address}/agent/#%E0nowhere")
    page.reload()
    expect(page.get_by_text("Pick a conversation")).to_be_visible(timeout=SOON)
    page.goto(f"{address}/agent/#nowhere")
    page.reload()
    expect(page.get_by_text("This conversation isn't there any more.")).to_be_visible(timeout=SOON)


def test_a_broken_connection_is_told_and_mends_by_itself(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in()
    take(page, visit)
    page.context.set_offline(True)
    page.fill("#console-message", "Are you still there?")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".console.offline")).to_be_visible(timeout=SOON)
    expect(page.locator("#console-message")).to_have_value("Are you still there?")
    page.context.set_offline(False)
    page.get_by_role("button", name="Send").click()
    shows(page, "Are you still there?")
    expect(page.locator(".console.offline")).to_have_count(0, timeout=SOON)


def test_signing_out_leads_to_the_sign_in_page(floor: Floor, sign_in: SignIn, address: str) -> None:
    page = sign_in()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.goto(f"{address}/agent/")
    expect(page.get_by_label("Password")).to_be_visible()


def test_an_ended_session_leads_to_the_sign_in_page_by_itself(floor: Floor, sign_in: SignIn) -> None:
    page = sign_in()
    floor.shop.staff.change_password(BEN, "another long password")
    expect(page.get_by_label("Password")).to_be_visible(timeout=SOON)


def test_admins_get_to_the_figures_and_agents_do_not(sign_in: SignIn) -> None:
    expect(sign_in(ADA).get_by_role("link", name="Insights")).to_have_attribute("href", "/insights/")
    expect(sign_in(BEN).get_by_role("link", name="Insights")).to_have_count(0)


def test_on_a_phone_one_column_shows_at_a_time(floor: Floor, sign_in: SignIn) -> None:
    visit = floor.waiting()
    page = sign_in(size=PHONE)
    expect(page.locator(".chat")).to_be_hidden()
    take(page, visit)
    expect(page.locator(".queue")).to_be_hidden()
    assert not overflows(page)
    page.get_by_role("tab", name="Help").click()
    expect(page.locator(".sentences")).to_be_visible(timeout=SOON)
    assert not overflows(page)
    page.get_by_role("button", name="Use").click()
    expect(page.locator("#console-message")).to_be_visible()
    page.get_by_role("button", name="Send").click()
    shows(page, "You said: a tent for two.")


@pytest.mark.parametrize(("size", "dark"), [(WIDE, False), (WIDE, True), (PHONE, False)], ids=["light", "dark", "phone"])
def test_there_are_no_grave_barriers(floor: Floor, sign_in: SignIn, size: tuple[int, int], dark: bool) -> None:
    visit = floor.waiting()
    floor.say(floor.arrive(), "a stove")
    page = sign_in(size=size, dark=dark)
    expect(page.locator(".ticket")).to_have_count(2, timeout=SOON)
    assert violations(page) == []
    take(page, visit)
    page.fill("#console-message", "Hello")
    assert violations(page) == []
    if size is PHONE:
        page.get_by_role("tab", name="Help").click()
    expect(page.locator(".sentences")).to_be_visible(timeout=SOON)
    page.locator(".sentences summary").first.click()
    assert violations(page) == []
    for tab in ("Shopper", "Items", "Answers", "Follow-up"):
        page.get_by_role("tab", name=tab).click()
        if tab == "Items":
            page.fill("#find-items", "tent")
            page.keyboard.press("Enter")
            expect(page.locator(".in-items .goods").first).to_be_visible(timeout=SOON)
        if tab == "Follow-up":
            page.get_by_role("button", name="Draft").click()
            expect(page.locator(".letter")).to_be_visible(timeout=SOON)
        assert violations(page) == []


def test_the_sign_in_page_has_no_grave_barriers_and_works_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-US")
    page = context.new_page()
    page.goto(f"{address}/agent/")
    page.get_by_label("Name").fill(BEN)
    page.get_by_label("Password").fill("not the password")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("don't belong together")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/agent/")
    context.close()
    page = browser.new_page(locale="en-US")
    page.goto(f"{address}/staff/login")
    assert violations(page) == []
    page.close()
