"""The profile panel: what is looked for, what is known of whom and why, and the shopper's own say in it."""

from dataclasses import replace
from typing import Any

import pytest

from chatbot.domain.consent import Consent
from chatbot.domain.conversation import Entry, Role
from chatbot.domain.events import Card, Reason
from chatbot.domain.item import Item, Offer, Variant
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Polarity, Profile, Via
from chatbot.domain.visit import Transcript
from tests.ui.fake_shop import AT
from tests.ui.page_reader import harm, read
from ui.panel import panel
from ui.regret import Regret
from ui.texts import Texts
from ui.wanted import filter_words, wanted

EN, ZH = Texts.of("en"), Texts.of("zh")
ITEM = Item("i1", "Drizzle Rain Jacket", "", ("jacket",), "Halvard", 129.0, rating=4.4, rating_count=1208, stock=1, url="/items/i1")
CARD = Card(Offer(ITEM, Variant("v", {"color": "black"}, 119.0, 2, "/pictures/black.svg")), (Reason("price", "$31 under your limit"),))

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</div></template><iframe srcdoc='x'>",
    "{{constructor}} ${alert(1)} `x`",
    "abc\u202egnp\x00\x1b[2J\x7f",
    "&lt;b&gt; &amp; &#60;script&#62;",
    "{shopper} {0} {}",
]


def interest(facet: str, value: str, polarity: Polarity = Polarity.LIKE, **more: Any) -> Interest:
    made = Interest(f"{facet}-{value}", facet, value, polarity, "me", 0.72, ("the words",), Via.WORDS, AT)
    return replace(made, **more)


def drawn(*interests: Interest, texts: Texts = EN, given: bool = False, transcript: Transcript | None = None, **more: Any) -> str:
    return str(panel(texts, transcript or Transcript(), Profile(interests), Consent(given), **more))


def words(*interests: Interest, **more: Any) -> list[str]:
    return [" ".join(w.split()) for w in read(drawn(*interests, **more)).words if w.strip()]


def tags(markup: str, **having: str) -> list[dict[str, str]]:
    wanted = {name.rstrip("_").replace("_", "-"): value for name, value in having.items()}
    return [a for _, a in read(markup).tags if wanted.items() <= a.items()]  # type: ignore[misc]


@pytest.mark.parametrize("texts", [EN, ZH], ids=["en", "zh"])
@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_text_is_only_ever_text(evil: str, texts: Texts) -> None:
    def made(text: str) -> str:
        item = replace(ITEM, title=text, brand=text)
        interests = tuple(Interest(f"{text}{n}", text, text, polarity, text, 0.5, (text, f"{text} b", f"{text} c"), via, AT, text)
                          for n, polarity in enumerate(Polarity) for via in Via if polarity is not Polarity.ALLOW)  # fmt: skip
        request = Request(text, text, tuple(Filter(text, op, text, unit=text) for op in ("=", "!=", "<=")), subject=text)
        seen = Transcript(request=request, shortlist=(Card(Offer(item)),))
        return drawn(*interests, texts=texts, transcript=seen, trouble=text, regret=Regret(text, text))

    assert harm(made(evil)) == []
    assert [tag for tag, _ in read(made(evil)).tags] == [tag for tag, _ in read(made("tame")).tags]


def test_interests_stand_in_groups_with_their_strength_their_words_and_since_when() -> None:
    made = (
        interest("waterproof", "yes", Polarity.REQUIRE),
        interest("material", "linen"),
        interest("material", "wool", Polarity.EXCLUDE),
        interest("price", "<= 150 USD", Polarity.REQUIRE),
    )
    found = words(*made)
    order = [found.index(w) for w in ("Must have", "waterproof", "Likes", "linen", "Avoids", "wool", "Price and size", "under $150")]
    assert order == sorted(order)
    assert found.count("“the words”") == 4
    assert "1 Nov" in found
    markup = drawn(*made)
    assert markup.count("width:72%") == 4
    assert len(tags(markup, role="img", aria_label="Strength 72 of 100")) == 4
    assert tags(markup, datetime=AT.date().isoformat())
    ids = ["waterproof-yes", "material-linen", "material-wool", "price-<= 150 USD"]
    assert [a["data-forget"] for a in tags(markup) if "data-forget" in a] == ids


def test_all_the_words_that_said_so_are_there_to_unfold() -> None:
    found = words(interest("material", "linen", sources=("I love linen", "linen, please", "a linen shirt")))
    at = found.index("“I love linen”")
    assert found[at + 2 : at + 5] == ["and 2 more", "“linen, please”", "“a linen shirt”"]


@pytest.mark.parametrize(
    ("via", "sources", "says"),
    [
        (Via.SHORTLIST, ("Drizzle", "Skerry", "Gust"), "You saved Drizzle and Skerry"),
        (Via.PURCHASE, ("Drizzle",), "You bought Drizzle"),
        (Via.DISLIKE, ("Drizzle",), "You didn't like Drizzle"),
        (Via.WORDS, ("you set this yourself",), "You set this yourself"),
        (Via.AGENT, ("prefers linen",), "From a person of the shop: “prefers linen”"),
    ],
)
def test_what_was_done_is_told_apart_from_what_was_said(via: Via, sources: tuple[str, ...], says: str) -> None:
    assert says in words(interest("brand", "Halvard", via=via, sources=sources))


def test_the_title_of_an_item_is_never_quoted_as_words() -> None:
    seen = Transcript(shortlist=(CARD,))
    both = interest("category", "jacket", sources=(ITEM.title, "a jacket"))
    assert "“a jacket”" in words(both, transcript=seen)
    assert not any(ITEM.title in w for w in words(both, transcript=seen))


def test_an_opinion_on_an_item_shows_its_title_and_never_its_id() -> None:
    seen = Transcript(entries=(Entry(Role.ASSISTANT, "Here", "t1", (CARD,)),))
    saved = interest("item", "i1", via=Via.SHORTLIST, sources=("you set this yourself",))
    assert {"Drizzle Rain Jacket", "You saved this"} <= set(words(saved, transcript=seen))
    liked = interest("item", "i9", via=Via.LIKE, sources=("Storm Shell",))
    assert {"Storm Shell", "You liked this"} <= set(words(liked))
    assert not any("i9" in w for w in words(interest("item", "i9", sources=())))


def test_what_is_usually_paid_and_worn_is_told_for_its_kind_of_thing() -> None:
    paid = interest("price", "<= 150 USD", via=Via.PURCHASE, sources=("Drizzle", "Skerry"), category="jacket")
    said = interest("price", "<= 40 USD", Polarity.REQUIRE, category="hat")
    size = interest("size", "M", Polarity.REQUIRE, category="jacket")
    assert {"usually under $150 for jackets", "under $40 for hats", "size M in jackets"} <= set(words(paid, said, size))
    assert {"jacket：通常 $150 以下", "hat：$40 以下", "jacket：M 码"} <= set(words(paid, said, size, texts=ZH))


def test_a_taste_can_be_changed_and_a_limit_or_an_item_only_removed() -> None:
    def choices(of: Interest) -> list[tuple[str, str]]:
        return [(a["data-polarity"], a["aria-pressed"]) for a in tags(drawn(of), data_edit=of.id)]

    assert choices(interest("color", "red")) == [("require", "false"), ("like", "true"), ("dislike", "false"), ("exclude", "false")]
    assert choices(interest("price", "<= 150 USD")) == choices(interest("size", "M")) == choices(interest("item", "i1")) == []


# For whom


def test_without_recipients_there_are_no_tabs() -> None:
    assert not tags(drawn(interest("color", "red")), role="tab")


def test_every_recipient_has_a_tab_and_a_panel_of_their_own() -> None:
    markup = drawn(interest("material", "wool", subject="dad"), interest("color", "red"), interest("size", "10", subject="her"))
    tabs, panels = tags(markup, role="tab"), tags(markup, role="tabpanel")
    assert [(t["data-whose"], t["aria-selected"], t["tabindex"]) for t in tabs] == [("me", "true", "0"), ("dad", "false", "-1"), ("her", "false", "-1")]
    assert [t["aria-controls"] for t in tabs] == [p["id"] for p in panels]
    assert [t["id"] for t in tabs] == [p["aria-labelledby"] for p in panels]
    assert ["hidden" in p for p in panels] == [False, True, True]
    found = words(interest("material", "wool", subject="dad"), interest("color", "red"), interest("size", "10", subject="her"))
    assert found.index("red") < found.index("wool") < found.index("size 10")
    assert [w for w in ("Me", "Dad", "For her") if w in found] == ["Me", "Dad", "For her"]


def test_the_tab_of_whom_the_request_is_for_is_open() -> None:
    seen = Transcript(request=Request("jacket", subject="dad"))
    (chosen,) = tags(drawn(interest("material", "wool", subject="dad"), transcript=seen), role="tab", aria_selected="true")
    assert chosen["data-whose"] == "dad"
    (chosen,) = tags(drawn(interest("material", "wool", subject="mom"), transcript=seen), role="tab", aria_selected="true")
    assert chosen["data-whose"] == "me"
    assert "Nothing of your own yet. What you say of yourself appears here." in words(interest("material", "wool", subject="mom"))


# The shopper's own say


@pytest.mark.parametrize(("given", "checked", "then"), [(True, "true", "no"), (False, "false", "yes")])
def test_the_switch_says_whether_tastes_are_kept_and_what_that_means(given: bool, checked: str, then: str) -> None:
    (switch,) = tags(drawn(given=given), role="switch")
    assert (switch["aria-checked"], switch["data-remember"]) == (checked, then)
    found = words(given=given)
    assert "Remember my tastes next time" in found
    assert any(w.startswith("On: " if given else "Off: ") for w in found)


def test_everything_can_be_taken_along_and_erased_once_something_is_known() -> None:
    assert tags(drawn(), data_export="yes")
    assert not tags(drawn(), data_erase="ask")
    markup = drawn(interest("color", "red"))
    assert tags(markup, data_erase="ask")
    assert "Forget everything?" in words(interest("color", "red"))


def test_a_removal_can_be_undone_as_long_as_the_panel_offers_it() -> None:
    assert not tags(drawn(), class_="undo")
    markup = drawn(regret=Regret("key", "linen"))
    assert tags(markup, data_regret="key")
    assert "Removed: linen" in words(regret=Regret("key", "linen"))


# What is looked for


def test_the_panel_says_what_is_looked_for_now() -> None:
    filters = (
        Filter("price", "<=", 150.0, unit="USD"),
        Filter("color", "in", ("black", "navy")),
        Filter("waterproof", "=", True),
        Filter("vegan", "!=", True),
        Filter("material", "!=", "wool"),
        Filter("weight", "<", 0.5, hard=False, unit="kg"),
    )
    request = Request("jacket", "for hiking", filters, subject="dad")
    english = ("for your dad", "jackets", "up to $150", "black or navy", "waterproof", "not vegan", "no wool", "ideally under 500 g", "for hiking")
    chinese = ("给爸爸", "jacket", "不超过 $150", "black 或 navy", "防水", "不要 纯素", "不要 wool", "最好 500 g 以下", "for hiking")
    assert wanted(EN, request) == english
    assert wanted(ZH, request) == chinese
    assert set(english) <= set(words(transcript=Transcript(request=request)))


def test_a_set_is_told_with_how_many_of_each_and_what_it_may_cost() -> None:
    request = Request("tent", also=(Request("sleeping bag", quantity=2),), budget=Filter("price", "<=", 400.0, unit="USD"))
    assert wanted(EN, request) == ("tents", "2 × sleeping bags", "up to $400 in all")
    assert wanted(ZH, request) == ("tent", "sleeping bag × 2", "合计 不超过 $400")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Filter("waterproof", "=", False), "not waterproof"),
        (Filter("waterproof", "!=", False), "waterproof"),
        (Filter("size", "=", 10.0), "size 10"),
        (Filter("brand", "not_in", ("Halvard", "Oda")), "no Halvard or Oda"),
        (Filter("color", "in", ()), ""),
    ],
)
def test_a_filter_is_told_in_words(asked: Filter, said: str) -> None:
    assert filter_words(EN, asked) == said


def test_a_number_of_players_is_told_once() -> None:
    two = (Filter("min_players", "<=", 2.0, unit="players"), Filter("max_players", ">=", 2.0, unit="players"))
    assert len(wanted(EN, Request("board game", filters=two))) == 2
    range_ = (two[0], Filter("max_players", ">=", 4.0, unit="players"))
    assert len(wanted(EN, Request("board game", filters=range_))) == 3


def test_nothing_is_looked_for_at_first_and_nothing_known() -> None:
    assert wanted(EN, Request()) == ()
    assert "Looking for" not in words()
    assert "Nothing yet" in words()


def test_the_pages_script_finds_what_was_saved_and_what_went_wrong() -> None:
    (own,) = tags(drawn(transcript=Transcript(shortlist=(CARD,)), trouble="Not done."), class_="panel")
    assert (own["data-saved"], own["data-trouble"]) == ('["i1"]', "Not done.")


def test_in_chinese_no_english_of_ours_is_left() -> None:
    own = {"jacket", "M", "$150", "USD"}
    interests = (interest("price", "<= 150 USD", category="jacket"), interest("size", "M", category="jacket"), interest("waterproof", "yes", subject="dad"))
    found = words(*(replace(i, sources=("我要",)) for i in interests), texts=ZH, given=True, regret=Regret("k", "防水"))
    left = [part for w in found for part in w.replace("：", " ").split() if part.isascii() and part.isalpha() and part not in own]
    assert left == []
