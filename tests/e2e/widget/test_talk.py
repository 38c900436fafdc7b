"""What a shopper does with the widget: asks, presses, saves, compares."""

import json

import httpx
import pytest
from playwright.sync_api import Route, expect

from tests.e2e.browsing import Watch
from tests.e2e.server import Server
from tests.e2e.widget.foreign import TURN_MS, ForeignShop, Widget

pytestmark = pytest.mark.integration

WISH = "waterproof jackets under $200"


def test_it_answers_with_cards_under_a_strict_policy(widget: Widget, watch: Watch, shop: ForeignShop, server: Server):
    widget.open().say(WISH)
    assert "waterproof jackets under $200" in widget.answer()
    assert len(widget.titles()) >= 3
    widths = widget.part(".card img").evaluate_all("all => Promise.all(all.slice(0, 2).map(async i => { await i.decode(); return i.naturalWidth; }))")
    assert min(widths) > 0
    assert widget.seen("violations") == []
    assert watch.errors == []
    assert watch.hosts == {f"127.0.0.1:{shop.port}", f"127.0.0.1:{server.port}"}


def test_a_quick_reply_shows_how_many_there_are_and_is_said_when_pressed(widget: Widget):
    widget.open().say(WISH)
    reply = widget.part(".replies button").first
    words, count = reply.locator("span").inner_text(), int(reply.locator("small").inner_text())
    assert count > 0
    reply.click()
    expect(widget.part("p.said").last).to_have_text(words)
    widget.settled()
    assert len(widget.said()) == 2


def test_two_items_are_compared_in_a_table(widget: Widget):
    widget.open().say(WISH)
    titles = widget.titles()
    widget.say("compare the first two")
    assert widget.part("table thead th").all_text_contents() == titles[:2]
    assert "Price" in widget.part("table tbody th").all_text_contents()


def test_a_set_is_shown_with_what_it_costs_together(widget: Widget):
    widget.open().say("a tent, a sleeping bag and a camping stove for under $500")
    together = widget.part(".entry:last-child .heading b").first.inner_text()
    chosen = widget.part(".entry:last-child .shelf").first.locator(".price").all_inner_texts()
    assert len(chosen) == 3
    assert float(together.strip("$")) == sum(float(price.strip("$")) for price in chosen) <= 500


def test_what_is_saved_and_liked_is_so_at_the_server_and_after_a_reload(widget: Widget, server: Server):
    widget.open().say(WISH)
    first = widget.part(".card").first
    first.locator("[data-mark=save]").click()
    first.locator("[data-mark=like]").click()
    expect(first.locator("[data-mark][aria-pressed=true]")).to_have_count(2)
    opened = {"Authorization": f"Bearer {widget.kept('token')}"}

    def saved() -> list[str]:
        return [i["id"] for i in httpx.get(f"{server.url}/v1/conversations/{widget.kept('id')}", headers=opened).json()["shortlist"]]

    widget.page.wait_for_timeout(500)
    assert saved() == [first.get_attribute("data-item")]
    widget.page.reload()
    expect(widget.part(".card").first.locator("[data-mark][aria-pressed=true]")).to_have_count(2, timeout=TURN_MS)


def test_the_page_says_which_item_is_meant(widget: Widget, shop: ForeignShop):
    widget.page.goto(f"{shop.url}/product")
    widget.open()
    expect(widget.part(".about b")).to_contain_text("Skerry Lite")
    widget.say("does this come in blue?")
    assert "Skerry" in widget.answer()
    assert "orange" in widget.answer()
    widget.page.evaluate("document.querySelector('shoptalk-chat').product = 'jacket-harborlight-trek-men-insulated-waterproof'")
    expect(widget.part(".about b")).to_contain_text("Harborlight")
    widget.say("does this come in blue?")
    assert "Harborlight" in widget.answer()
    widget.page.evaluate("document.querySelector('script[data-product]').dataset.product = 'jacket-skerry-lite-rain'")
    expect(widget.part(".about b")).to_contain_text("Skerry Lite")


def test_an_item_that_the_catalogue_lacks_is_as_good_as_none(widget: Widget):
    widget.page.evaluate("document.querySelector('shoptalk-chat').setAttribute('product', 'no such thing')")
    widget.open().say("a light tent")
    expect(widget.part(".about")).to_be_hidden()
    assert widget.titles()


def test_it_speaks_chinese_where_the_page_says_so(widget: Widget, shop: ForeignShop):
    widget.page.goto(f"{shop.url}/chinese")
    widget.open()
    expect(widget.box).to_have_attribute("aria-label", "你的消息")
    widget.say("tents")
    assert "加入购物车" in widget.part(".cart").first.inner_text()


def test_text_of_the_catalogue_and_of_the_shopper_stays_text(widget: Widget, watch: Watch):
    title = '<img src=x onerror=alert(1)><b>Zorgon</b> "lamp" {{7*7}}'
    hostile = {"title": title, "url": "javascript:alert(2)", "image": "javascript:alert(3)", "need": "<b>", "reasons": [{"facet": "price", "text": "<script>"}]}

    def worse(route: Route) -> None:
        """The answer as a shop would give it whose catalogue lets everything through."""
        answer = route.fetch()
        lines = answer.text().split("\n")
        for at, line in enumerate(lines):
            if line.startswith('data: {"turn_id"') and '"items": [{' in line:
                data = json.loads(line.removeprefix("data: "))
                lines[at] = "data: " + json.dumps({**data, "items": [{**item, **hostile} for item in data["items"]]})
        route.fulfill(response=answer, body="\n".join(lines))

    widget.page.route("**/turns", worse)
    widget.page.route("**/events?*", lambda route: None)  # never answered: what was really shown comes that way, too
    widget.open().say("a light tent <script>alert(3)</script>")
    assert set(widget.titles()) == {title}
    assert widget.said() == ["a light tent <script>alert(3)</script>"]
    assert widget.part(".card a, .card img").count() == 0
    inside = widget.panel.evaluate("p => [...p.querySelectorAll('script, .card b, [onerror], [onclick]')].length")
    assert inside == 0
    assert watch.dialogs == []
    assert widget.seen("violations") == []


def test_a_short_answer_leaves_the_cards_in_sight_that_it_speaks_of(widget: Widget):
    widget.open().say(WISH)
    widget.say("how much is the first one?")
    expect(widget.part(".entry:last-child p.said")).to_be_in_viewport()
    expect(widget.part(".entry:last-child .lead, .entry:last-child .rest").filter(has_text="$").last).to_be_in_viewport()
    expect(widget.part(".entry:first-child .card").first).to_be_in_viewport()
    widget.say("show me umbrellas")
    expect(widget.part(".entry:last-child .card").first).to_be_in_viewport()
    expect(widget.part(".entry:first-child .card").first).not_to_be_in_viewport()
