"""What is drawn, and that nothing of the shopper, the catalogue or the model is ever markup."""

import json
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from chatbot.domain.consent import Consent
from chatbot.domain.conversation import Entry, Role
from chatbot.domain.events import Asked, Card, Comparison, QuickReply, Reason
from chatbot.domain.item import Item, Offer, Variant
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Polarity, Profile, ProfileChange, Via
from chatbot.domain.visit import Transcript
from tests.ui.fake_shop import AT
from tests.ui.page_reader import harm, read
from ui.answer import Answer, Stage
from ui.card import card, cards, variant_words
from ui.exchange import Exchange, exchanges, pieces
from ui.panel import panel
from ui.shell import hero, shell

ITEM = Item("i1", "Drizzle Rain Jacket", "", ("jacket",), "Halvard", 129.0, rating=4.4, rating_count=1208, stock=1, url="/items/i1")
VARIANT = Variant("v", {"color": "black", "size": "M"}, 119.0, 2, "/pictures/black.svg")
CARD = Card(Offer(ITEM, VARIANT), (Reason("price", "$31 under your limit"),))

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</div></template><iframe srcdoc='x'>",
    "javascript:alert(1)",
    "{{constructor}} ${alert(1)} `x` \\u003cscript\\u003e",
    "abc\u202egnp\x00\x1b[2J\x7f",
    "&lt;b&gt; &amp; &#60;script&#62;",
    "{shopper} {0} {}",
]


def everything(evil: str) -> list[str]:
    """Every renderer with an evil text in every place."""
    item = Item(evil, evil, evil, (evil,), evil, 1.0, evil, 4.0, 3, 1, evil, evil, variants=(Variant("v", {evil: evil}, 1.0, 1, evil),))
    shown = Card(Offer(item, item.variants[0]), (Reason(evil, evil),))
    interests = tuple(Interest(evil, evil, evil, polarity, evil, 0.5, (evil,), Via.WORDS, AT) for polarity in Polarity)
    changes = tuple(ProfileChange(evil, evil, change, evil, evil) for change in ("liked", "excluded", evil))
    asked = Asked(evil, evil, (QuickReply(evil, 3),))
    answer = Answer(
        Stage.FAILED, evil, (shown,), Comparison((evil,), ((evil, (evil,)),)), asked, changes, (evil,), evil, evil, by_person=True
    )
    request = Request(evil, evil, tuple(Filter(evil, op, evil, unit=evil) for op in ("=", "!=", "<=")), subject=evil)
    drawn = [*pieces(answer).values(), *pieces(replace(answer, stage=Stage.WRITING, cards=())).values()]
    drawn += [str(panel(Transcript(request=request, shortlist=(shown,)), Profile(interests), Consent(True), trouble=evil))]
    return [*drawn, str(shell(evil, limit=9)), str(hero(evil, [evil]))]


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_text_is_only_ever_text(evil: str) -> None:
    assert [found for markup in everything(evil) for found in harm(markup)] == []


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_text_adds_no_tag_to_the_page(evil: str) -> None:
    tame = ["".join(tag for tag, _ in read(markup).tags) for markup in everything("tame")]
    assert ["".join(tag for tag, _ in read(markup).tags) for markup in everything(evil)] == tame


def test_a_card_has_title_brand_price_stars_variant_and_reasons() -> None:
    drawn = read(str(card(CARD, 2)))
    words = " ".join(w for w in drawn.words if w.strip())
    for part in ("Drizzle Rain Jacket", "Halvard", "$119", "4.4", "(1,208)", "black", "$31 under your limit"):
        assert part in words
    image = next(attributes for tag, attributes in drawn.tags if tag == "img")
    assert (image["src"], image["loading"], image["width"], image["height"]) == ("/pictures/black.svg", "lazy", "400", "400")


def test_a_brand_that_the_title_names_is_not_said_twice() -> None:
    item = replace(ITEM, title="Halvard Drizzle")
    assert 'class="brand"' not in card(Card(Offer(item)), 1)
    assert 'class="brand"' in card(CARD, 1)


def test_an_unrated_item_without_picture_or_link_is_drawn_without_them() -> None:
    item = replace(ITEM, rating=None, url="javascript:alert(1)", image="javascript:alert(1)")
    tags = [tag for tag, _ in read(str(card(Card(Offer(item)), 1))).tags]
    assert "img" not in tags
    assert "a" not in tags
    assert "rating" not in card(Card(Offer(item)), 1)


def test_every_button_of_a_card_has_a_name_and_a_state() -> None:
    buttons = [attributes for tag, attributes in read(str(card(CARD, 1))).tags if tag == "button"]
    assert [b["data-act"] for b in buttons] == ["like", "dislike", "shortlist", "compare"]
    assert all(b["aria-label"].endswith("Drizzle Rain Jacket") and b["aria-pressed"] == "false" for b in buttons)


def test_more_cards_than_stand_abreast_are_scrolled() -> None:
    assert "many" not in cards((CARD,) * 3)
    assert "many" in cards((CARD,) * 4)
    assert cards(()) == ""


def test_the_first_sentence_stands_above_the_cards_and_the_rest_below() -> None:
    drawn = pieces(Answer(Stage.DONE, "Here are two. Both are light.", (CARD,)))
    assert "Here are two." in drawn["lead"]
    assert "Both are light." in drawn["rest"]
    alone = pieces(Answer(Stage.DONE, "Here are two. Both are light."))
    assert "Both are light." in alone["lead"]
    assert alone["rest"] == ""


def test_more_text_leaves_the_markup_of_the_cards_as_it_was() -> None:
    before, after = (pieces(Answer(Stage.WRITING, text, (CARD,))) for text in ("One. Tw", "One. Two three"))
    assert before["cards"] == after["cards"]
    assert [name for name in before if before[name] != after[name]] == ["rest"]


def test_quick_replies_say_their_text_and_how_many_they_leave() -> None:
    drawn = pieces(Answer(Stage.DONE, asked=Asked("Where?", "activity", (QuickReply("hiking", 1400), QuickReply("anywhere")))))["asked"]
    assert [attributes["data-say"] for tag, attributes in read(drawn).tags if tag == "button"] == ["hiking", "anywhere"]
    assert "1,400" in drawn
    assert drawn.count("count") == 1


@pytest.mark.parametrize(("stage", "how"), [(Stage.BROKEN, "again"), (Stage.FAILED, "anew")])
def test_trouble_offers_a_way_on(stage: Stage, how: str) -> None:
    drawn = pieces(Answer(stage, trouble="The shelf fell over."))["state"]
    assert "The shelf fell over." in drawn
    assert f'data-retry="{how}"' in drawn


def test_answers_stand_with_the_message_that_they_answer() -> None:
    entries = [
        Entry(Role.ASSISTANT, "Welcome"),
        Entry(Role.SHOPPER, "tents", "t1"),
        Entry(Role.ASSISTANT, "Here", "t1", (CARD,)),
        Entry(Role.AGENT, "I can help", ""),
        Entry(Role.SHOPPER, "thanks", "t2"),
    ]
    made = exchanges(entries)
    assert [(e.said, e.answer.text) for e in made] == [(None, "Welcome"), ("tents", "Here"), (None, "I can help"), ("thanks", "")]
    assert [e.answer.by_person for e in made] == [False, False, True, False]
    assert made[1].answer.cards == (CARD,)
    assert made[3].answer.stage is Stage.BROKEN
    assert len({e.key for e in made}) == len(made)


def test_the_words_of_the_shopper_go_to_the_page_as_data() -> None:
    data = Exchange("k", "<b>hi</b>\x1b", Answer()).as_data()
    assert (data["key"], data["said"], data["live"]) == ("k", "<b>hi</b>", True)


def interest(facet: str, value: str, polarity: Polarity = Polarity.LIKE, **more: Any) -> Interest:
    made = Interest(f"{facet}-{value}", facet, value, polarity, "me", 0.72, ("the words",), Via.WORDS, AT)
    return replace(made, **more)


def panel_words(*interests: Interest, transcript: Transcript | None = None) -> list[str]:
    drawn = read(str(panel(transcript or Transcript(), Profile(interests), Consent(False))))
    return [" ".join(w.split()) for w in drawn.words if w.strip()]


def test_the_panel_groups_interests_and_shows_where_they_come_from() -> None:
    made = (
        interest("waterproof", "yes", Polarity.REQUIRE),
        interest("material", "linen"),
        interest("material", "wool", Polarity.EXCLUDE),
        interest("price", "<= 150 USD", Polarity.REQUIRE),
    )
    words = panel_words(*made)
    order = [words.index(w) for w in ("Must have", "waterproof", "Likes", "linen", "Avoids", "wool", "Price and size", "under $150")]
    assert order == sorted(order)
    assert words.count("“the words”") == 4
    drawn = str(panel(Transcript(), Profile(made), Consent(False)))
    assert "width:72%" in drawn
    ids = ["waterproof-yes", "material-linen", "material-wool", "price-<= 150 USD"]
    assert [a["data-forget"] for _, a in read(drawn).tags if "data-forget" in a] == ids


def test_what_is_usually_paid_and_worn_is_told_for_its_kind_of_thing() -> None:
    paid = replace(interest("price", "<= 150 USD", via=Via.PURCHASE, sources=("Drizzle", "Skerry", "Gust")), category="jacket")
    said = replace(interest("price", "<= 40 USD", Polarity.REQUIRE), category="hat")
    size = replace(interest("size", "M", Polarity.REQUIRE), category="jacket")
    assert {"usually under $150 for jackets", "You bought Drizzle and Skerry", "under $40 for hats", "size M in jackets"} <= set(panel_words(paid, said, size))


def test_the_panel_says_since_when() -> None:
    drawn = read(str(panel(Transcript(), Profile((interest("color", "red"),)), Consent(False))))
    assert ("time", {"datetime": AT.date().isoformat()}) in drawn.tags
    assert f"{AT.day} {AT:%b}" in drawn.words


def test_a_taste_can_be_changed_and_a_limit_or_an_item_removed() -> None:
    def choices(of: Interest) -> list[tuple[str, str]]:
        drawn = read(str(panel(Transcript(), Profile((of,)), Consent(False))))
        return [(a["data-polarity"], a["aria-pressed"]) for _, a in drawn.tags if a.get("data-edit") == of.id]

    assert choices(interest("color", "red")) == [("require", "false"), ("like", "true"), ("dislike", "false"), ("exclude", "false")]
    assert choices(interest("price", "<= 150 USD")) == choices(interest("size", "M")) == choices(interest("item", "i1")) == []


@pytest.mark.parametrize(("given", "checked", "then"), [(True, "true", "no"), (False, "false", "yes")])
def test_the_switch_says_whether_tastes_are_kept_and_what_that_means(given: bool, checked: str, then: str) -> None:
    drawn = read(str(panel(Transcript(), Profile(), Consent(given))))
    (switch,) = (a for _, a in drawn.tags if a.get("role") == "switch")
    assert (switch["aria-checked"], switch["data-remember"]) == (checked, then)
    assert "Remember my tastes next time" in drawn.words
    assert any(w.startswith("On: " if given else "Off: ") for w in drawn.words)


def test_the_taste_of_a_recipient_is_a_group_of_its_own() -> None:
    words = panel_words(interest("material", "wool", subject="dad"), interest("color", "red"), interest("size", "10", subject="her"))
    assert words.index("Likes") < words.index("red") < words.index("For your dad") < words.index("wool") < words.index("For her")
    assert words[words.index("For her") :][:3] == ["For her", "Price and size", "size 10"]


def test_an_opinion_on_an_item_shows_its_title_and_never_its_id() -> None:
    seen = Transcript(entries=(Entry(Role.ASSISTANT, "Here", "t1", (CARD,)),))
    saved = interest("item", "i1", via=Via.SHORTLIST, sources=("you set this yourself",))
    assert {"Drizzle Rain Jacket", "You saved this"} <= set(panel_words(saved, transcript=seen))
    liked = interest("item", "i9", via=Via.LIKE, sources=("Storm Shell",))
    assert {"Storm Shell", "You liked this"} <= set(panel_words(liked))
    assert not any("i9" in w for w in panel_words(interest("item", "i9", sources=())))


def test_what_was_done_to_an_item_is_told_apart_from_what_was_said() -> None:
    seen = Transcript(shortlist=(CARD,))
    assert "You saved Drizzle Rain Jacket" in panel_words(interest("brand", "Halvard", via=Via.SHORTLIST, sources=(ITEM.title,)))
    both = interest("category", "jacket", sources=(ITEM.title, "a jacket"))
    assert "“a jacket”" in panel_words(both, transcript=seen)


def test_the_panel_says_what_is_looked_for_now() -> None:
    filters = (
        Filter("price", "<=", 150.0, unit="USD"),
        Filter("color", "in", ("black", "navy")),
        Filter("waterproof", "=", True),
        Filter("vegan", "!=", True),
        Filter("material", "!=", "wool"),
        Filter("weight", "<", 0.5, hard=False, unit="kg"),
    )
    words = panel_words(transcript=Transcript(request=Request("jacket", "for hiking", filters, subject="dad")))
    expected = ["for your dad", "jackets", "up to $150", "black or navy", "waterproof", "not vegan", "no wool", "ideally under 500 g", "for hiking"]
    assert [w for w in words if w in expected] == expected


def test_options_other_than_the_color_are_told_when_they_were_asked_for() -> None:
    assert variant_words(CARD) == "black"
    assert variant_words(replace(CARD, reasons=(Reason("size", "in size M"),))) == "black · M"


def test_an_answer_names_the_passages_that_it_comes_from_also_when_recalled() -> None:
    entry = Entry(Role.ASSISTANT, "Thirty days.", "t1", cites=("Returns: <Deadlines>",), handed="A person comes.")
    drawn = pieces(exchanges([entry])[0].answer)
    assert "Returns: &lt;Deadlines&gt;" in drawn["sources"]
    assert "A person comes." in drawn["handed"]


def test_what_was_noted_is_told_in_plain_words() -> None:
    changes = (
        ProfileChange("material", "down", "excluded", "me"),
        ProfileChange("waterproof", "yes", "required", "me"),
        ProfileChange("price", "<= 150 USD", "required", "me"),
        ProfileChange("category", "jacket", "liked", "me"),
    )
    assert "no down, waterproof, under $150<" in pieces(Answer(noted=changes))["noted"]
    for_dad = tuple(replace(c, subject="dad") for c in changes)
    assert "Noted for your dad: " in pieces(Answer(noted=for_dad))["noted"]
    mixed = pieces(Answer(noted=(changes[0], for_dad[1])))["noted"]
    assert "no down, waterproof (for your dad)" in mixed
    assert pieces(Answer(noted=changes[3:]))["noted"] == ""


def test_a_facet_with_a_unit_is_told_apart_from_its_namesake() -> None:
    table = Comparison(("a", "b"), (("waterproof", ("yes", "no")), ("waterproof mm", ("15,000 mm", "not stated")), ("drop_mm", ("8 mm", "6 mm"))))
    words = read(pieces(Answer(comparison=table))["comparison"]).words
    assert [w for w in words if w in ("Waterproof", "Waterproof (mm)", "Drop mm")] == ["Waterproof", "Waterproof (mm)", "Drop mm"]


def test_saved_items_are_listed_and_named_for_the_script() -> None:
    drawn = str(panel(Transcript(shortlist=(CARD,)), Profile(), Consent(False)))
    assert json.loads(read(drawn).tags[0][1]["data-saved"]) == ["i1"]
    assert 'data-unsave="i1"' in drawn
    assert "$119" in drawn


@pytest.mark.parametrize(("strength", "subject"), list(product([-1.0, 7.0], ["me", "dad"])))
def test_an_odd_strength_stays_within_its_bar(strength: float, subject: str) -> None:
    odd = Interest("1", "color", "red", Polarity.LIKE, subject, strength, (), Via.CLICK, AT)
    assert f"width:{100 if strength > 1 else 0}%" in panel(Transcript(), Profile((odd,)), Consent(False))
