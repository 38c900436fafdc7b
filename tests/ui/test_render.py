"""What is drawn, and that nothing of the shopper, the catalogue or the model is ever markup."""

from dataclasses import replace

import pytest

from chatbot.domain.conversation import Entry, Role
from chatbot.domain.events import Asked, Card, Comparison, QuickReply, Reason
from chatbot.domain.item import Item, Measure, Offer, Variant
from chatbot.domain.signal import ProfileChange
from chatbot.domain.visit import Glance, Related
from tests.ui.fake_shop import AT
from tests.ui.page_reader import harm, read
from ui.answer import Answer, Stage
from ui.brand import Brand
from ui.card import card, cards, variant_words
from ui.detail import detail
from ui.earlier import earlier
from ui.exchange import Exchange, exchanges, pieces
from ui.saved import saved
from ui.shell import hero, shell
from ui.texts import LANGUAGES, Texts

EN = Texts.of("en")

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
    item = Item(evil, evil, evil, (evil,), evil, 1.0, evil, 4.0, 3, 1, evil, evil, {evil: (evil,)}, variants=(Variant("v", {evil: evil}, 1.0, 1, evil),), reviews=(evil,))
    shown = Card(Offer(item, item.variants[0]), (Reason(evil, evil),))
    changes = tuple(ProfileChange(evil, evil, change, evil, evil) for change in ("liked", "excluded", evil))
    asked = Asked(evil, evil, (QuickReply(evil, 3),))
    answer = Answer(
        Stage.FAILED, evil, (shown,), Comparison((evil,), ((evil, (evil,)),)), asked, changes, (evil,), evil, evil, by_person=True, author=evil, kind=evil, among=3
    )
    drawn = [*pieces(EN, answer).values(), *pieces(EN, replace(answer, stage=Stage.WRITING, cards=())).values()]
    drawn += pieces(EN, replace(answer, cards=(replace(shown, need=evil), replace(shown, need=f"{evil}2"), shown))).values()
    drawn += [str(detail(EN, item, Related((shown,), (shown,)), evil)), str(saved(EN, (shown, shown)))]
    drawn += [str(earlier(EN, [Glance(evil, evil, AT), None], "here")), str(shell(EN, Brand(evil), limit=9))]
    return [*drawn, str(hero(EN, evil, [evil]))]


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_text_is_only_ever_text(evil: str) -> None:
    assert [found for markup in everything(evil) for found in harm(markup)] == []


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_text_adds_no_tag_to_the_page(evil: str) -> None:
    tame = ["".join(tag for tag, _ in read(markup).tags) for markup in everything("tame")]
    assert ["".join(tag for tag, _ in read(markup).tags) for markup in everything(evil)] == tame


def test_a_card_has_title_brand_price_stars_variant_and_reasons() -> None:
    drawn = read(str(card(EN, CARD, 2)))
    words = " ".join(w for w in drawn.words if w.strip())
    for part in ("Drizzle Rain Jacket", "Halvard", "$119", "4.4", "(1,208)", "black", "$31 under your limit"):
        assert part in words
    image = next(attributes for tag, attributes in drawn.tags if tag == "img")
    assert (image["src"], image["loading"], image["width"], image["height"]) == ("/pictures/black.svg", "lazy", "400", "400")


def test_a_brand_that_the_title_names_is_not_said_twice() -> None:
    item = replace(ITEM, title="Halvard Drizzle")
    assert 'class="brand"' not in card(EN, Card(Offer(item)), 1)
    assert 'class="brand"' in card(EN, CARD, 1)


def test_an_unrated_item_without_picture_or_link_is_drawn_without_them() -> None:
    item = replace(ITEM, rating=None, url="javascript:alert(1)", image="javascript:alert(1)")
    tags = [tag for tag, _ in read(str(card(EN, Card(Offer(item)), 1))).tags]
    assert "img" not in tags
    assert "a" not in tags
    assert "rating" not in card(EN, Card(Offer(item)), 1)


def test_every_button_of_a_card_has_a_name_and_a_state() -> None:
    buttons = [attributes for tag, attributes in read(str(card(EN, CARD, 1))).tags if tag == "button" and "data-act" in attributes]
    assert [b["data-act"] for b in buttons] == ["like", "dislike", "shortlist", "compare"]
    assert all(b["aria-label"].endswith("Drizzle Rain Jacket") and b["aria-pressed"] == "false" for b in buttons)


def test_more_cards_than_stand_abreast_are_scrolled() -> None:
    assert "many" not in cards(EN, (CARD,) * 3)
    assert "many" in cards(EN, (CARD,) * 4)
    assert cards(EN, ()) == ""


def test_the_first_sentence_stands_above_the_cards_and_the_rest_below() -> None:
    drawn = pieces(EN, Answer(Stage.DONE, "Here are two. Both are light.", (CARD,)))
    assert "Here are two." in drawn["lead"]
    assert "Both are light." in drawn["rest"]
    alone = pieces(EN, Answer(Stage.DONE, "Here are two. Both are light."))
    assert "Both are light." in alone["lead"]
    assert alone["rest"] == ""


def test_more_text_leaves_the_markup_of_the_cards_as_it_was() -> None:
    before, after = (pieces(EN, Answer(Stage.WRITING, text, (CARD,))) for text in ("One. Tw", "One. Two three"))
    assert before["cards"] == after["cards"]
    assert [name for name in before if before[name] != after[name]] == ["rest"]


def test_quick_replies_say_their_text_and_how_many_they_leave() -> None:
    drawn = pieces(EN, Answer(Stage.DONE, asked=Asked("Where?", "activity", (QuickReply("hiking", 1400), QuickReply("anywhere")))))["asked"]
    assert [attributes["data-say"] for tag, attributes in read(drawn).tags if tag == "button"] == ["hiking", "anywhere"]
    assert "1,400" in drawn
    assert drawn.count("count") == 1


@pytest.mark.parametrize(("stage", "how"), [(Stage.BROKEN, "again"), (Stage.FAILED, "anew")])
def test_trouble_offers_a_way_on(stage: Stage, how: str) -> None:
    drawn = pieces(EN, Answer(stage, trouble="The shelf fell over."))["state"]
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
    made = exchanges(EN, entries)
    assert [(e.said, e.answer.text) for e in made] == [(None, "Welcome"), ("tents", "Here"), (None, "I can help"), ("thanks", "")]
    assert [e.answer.by_person for e in made] == [False, False, True, False]
    assert made[1].answer.cards == (CARD,)
    assert made[3].answer.stage is Stage.BROKEN
    assert len({e.key for e in made}) == len(made)


def test_the_words_of_the_shopper_go_to_the_page_as_data() -> None:
    data = Exchange("k", "<b>hi</b>\x1b", Answer()).as_data(EN)
    assert (data["key"], data["said"], data["live"]) == ("k", "<b>hi</b>", True)


def test_options_other_than_the_color_are_told_when_they_were_asked_for() -> None:
    assert variant_words(CARD) == "black"
    assert variant_words(replace(CARD, reasons=(Reason("size", "in size M"),))) == "black · M"


def test_an_answer_names_the_passages_that_it_comes_from_also_when_recalled() -> None:
    entry = Entry(Role.ASSISTANT, "Thirty days.", "t1", cites=("Returns: <Deadlines>",), handed="A person comes.")
    drawn = pieces(EN, exchanges(EN, [entry])[0].answer)
    assert "Returns: &lt;Deadlines&gt;" in drawn["sources"]
    assert "A person comes." in drawn["handed"]


def test_what_was_noted_is_told_in_plain_words() -> None:
    changes = (
        ProfileChange("material", "down", "excluded", "me"),
        ProfileChange("waterproof", "yes", "required", "me"),
        ProfileChange("price", "<= 150 USD", "required", "me"),
        ProfileChange("category", "jacket", "liked", "me"),
    )
    assert "no down, waterproof, under $150<" in pieces(EN, Answer(noted=changes))["noted"]
    for_dad = tuple(replace(c, subject="dad") for c in changes)
    assert "Noted for your dad: " in pieces(EN, Answer(noted=for_dad))["noted"]
    mixed = pieces(EN, Answer(noted=(changes[0], for_dad[1])))["noted"]
    assert "no down, waterproof (for your dad)" in mixed
    assert pieces(EN, Answer(noted=changes[3:]))["noted"] == ""


def test_a_facet_with_a_unit_is_told_apart_from_its_namesake() -> None:
    table = Comparison(("a", "b"), (("waterproof", ("yes", "no")), ("waterproof mm", ("15,000 mm", "not stated")), ("drop_mm", ("8 mm", "6 mm"))))
    words = read(pieces(EN, Answer(comparison=table))["comparison"]).words
    assert [w for w in words if w in ("Waterproof", "Waterproof (mm)", "Drop mm")] == ["Waterproof", "Waterproof (mm)", "Drop mm"]


TABLE = Comparison((ITEM.title, "Other"), (("price", ("$1", "$2")),))


def test_compared_items_stand_side_by_side_with_their_pictures_and_no_cards_beside() -> None:
    other = replace(CARD, offer=Offer(replace(ITEM, id="i2", title="Other"), VARIANT))
    drawn = pieces(EN, Answer(Stage.DONE, "Here.", (CARD, other), TABLE))
    assert drawn["cards"] == ""
    tags = read(drawn["comparison"]).tags
    assert [a["src"] for tag, a in tags if tag == "img"] == ["/pictures/black.svg"] * 2
    assert {a["data-item"] for _, a in tags if "data-item" in a} == {"i1", "i2"}


def test_a_comparison_of_other_items_than_those_on_show_leaves_the_cards() -> None:
    drawn = pieces(EN, Answer(Stage.DONE, "Here.", (CARD,), TABLE))
    assert "data-item" in drawn["cards"]
    assert "img" not in drawn["comparison"]


PARKA = Item(
    "p1",
    "Parka",
    "A warm parka.",
    ("jacket",),
    "Kestrel",
    90.0,
    url="/items/p1",
    attributes={"waterproof": True, "weight": Measure(1.2, "kg"), "color": ("red", "blue")},
    variants=(
        Variant("p1-red-s", {"color": "red", "size": "S"}, 90.0, 0, "/pictures/red.svg"),
        Variant("p1-red-m", {"color": "red", "size": "M"}, 90.0, 9, "/pictures/red.svg"),
        Variant("p1-blue-m", {"color": "blue", "size": "M"}, 95.0, 2, "/pictures/blue.svg"),
    ),
    reviews=("Kept me warm.",),
)


def options(markup: str) -> dict[str, tuple[bool, bool]]:
    """Each choice, with whether it is chosen and whether it is gone."""
    choices = [a for _, a in read(markup).tags if "data-option" in a]
    return {a["data-value"]: (a["aria-pressed"] == "true", "out" in a["class"].split()) for a in choices}


def test_an_item_from_near_shows_the_first_form_that_can_be_bought() -> None:
    drawn = str(detail(EN, PARKA, Related()))
    assert options(drawn) == {"red": (True, False), "blue": (False, False), "S": (False, True), "M": (True, False)}
    words = read(drawn).words
    for told in ("Parka", "$90", "In stock", "A warm parka.", "1.2 kg", "Kept me warm.", "See it in the shop"):
        assert told in words
    assert "Color" in words
    assert words.count("red and blue") == 0


def test_the_form_on_the_card_is_the_form_from_near() -> None:
    drawn = str(detail(EN, PARKA, Related(), "p1-blue-m"))
    assert options(drawn)["blue"] == (True, False)
    assert {"$95", "Only 2 left"} <= set(read(drawn).words)
    assert "/pictures/blue.svg" in drawn
    assert 'data-variant="v"' in card(EN, CARD, 1)


def test_what_goes_with_an_item_can_be_looked_at_in_turn() -> None:
    drawn = read(str(detail(EN, PARKA, Related((CARD,), (replace(CARD, offer=Offer(replace(ITEM, id="i2"))),)))))
    assert [a["data-item"] for tag, a in drawn.tags if tag == "li"] == ["i1", "i2"]
    assert {"Similar", "Also taken with it"} <= set(drawn.words)
    assert "Similar" not in read(str(detail(EN, PARKA, Related()))).words


def test_saved_items_are_summed_up_for_each_currency() -> None:
    euros = replace(CARD, offer=Offer(replace(ITEM, id="i2", currency="EUR")))
    words = read(str(saved(EN, (CARD, CARD, euros)))).words
    assert [w for w in words if w in ("$238", "€129")] == ["€129", "$238", "€129"]
    assert "Nothing saved yet" in read(str(saved(EN, ()))).words


def test_earlier_chats_keep_the_numbers_under_which_they_were_asked_for() -> None:
    drawn = read(str(earlier(EN, [None, Glance("c1", "a tent", AT), Glance("c2", "shoes", AT)], "c2")))
    assert [a["data-enter"] for _, a in drawn.tags if "data-enter" in a] == ["1", "2"]
    assert [a["data-leave"] for _, a in drawn.tags if "data-leave" in a] == ["1"]
    assert [a["aria-current"] for _, a in drawn.tags if "aria-current" in a] == ["true"]


def test_a_person_who_answers_is_named() -> None:
    assert "Maria" in pieces(EN, Answer(Stage.DONE, "Hi. There.", by_person=True, author="Maria"))["author"]
    assert "team" in pieces(EN, Answer(Stage.DONE, "Hi", by_person=True))["author"]
    drawn = pieces(EN, Answer(Stage.DONE, "Hi. There.", (CARD,), by_person=True, author="Maria"))
    assert "There." in drawn["lead"]


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_every_renderer_speaks_every_language(tongue: str) -> None:
    texts = Texts.of("zh" if tongue == "zh" else "en")
    answer = Answer(Stage.LOOKING, "A.", (CARD,), TABLE, Asked("?", "x", (QuickReply("a", 2),)), (), ("b",), kind="jacket", among=3)
    drawn = [*pieces(texts, answer).values(), str(detail(texts, PARKA, Related((CARD,), (CARD,)))), str(saved(texts, (CARD, CARD)))]
    drawn += [str(shell(texts, Brand("Shop"), limit=9)), str(hero(texts, "Hi", ["a"])), str(earlier(texts, [], ""))]
    assert all("{" not in w for markup in drawn for w in read(markup).words)
