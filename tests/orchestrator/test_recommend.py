"""What is shown for a wish, and the promises that hold for every turn."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot.domain.fit import fits, in_category
from chatbot.domain.item import Item, Offer
from tests.llm.scripted import Script, Scripted
from tests.stall import GONE, ITEMS, QUIET, SKERRY, Talk, Turn, item

BY_ID = {i.id: i for i in ITEMS}


def check(turn: Turn, items: dict[str, Item] = BY_ID) -> None:
    """The promises on what is shown, for one turn that looks for items."""
    if turn.intent not in ("recommend", "refine", "feedback"):
        return
    request = turn.request
    assert len(turn.ids) == len(set(turn.ids))
    for card in turn.cards:
        offer = card.offer
        assert offer.item == items[offer.item.id], "an item that the catalogue doesn't have"
        assert offer.variant is None or offer.variant in offer.item.variants
        assert (offer.variant is None) == (not offer.item.variants)
        assert offer.in_stock, "an item that is sold out"
        assert offer.item.id not in request.excluded, "an item that was turned down"
        assert request.category is None or in_category(offer.item, request.category), "an item of another category"
        kept = [f for f in request.hard if f.excludes or f.facet not in turn.relaxed]
        assert fits(offer, kept), f"{offer.item.title} breaks {[f for f in kept if not fits(offer, [f])]}"


def test_a_wish_is_answered_with_what_fits_it() -> None:
    turn = Talk().say("I need a warm waterproof jacket under $150, nothing with down")
    assert turn.ids == ["j2"]
    assert turn.relaxed == ()
    assert "$109" in turn.text
    check(turn)


def test_what_is_sold_out_is_never_shown() -> None:
    for text in ("show me jackets", "jackets under $50", "a Northfell jacket under $60", "the best rated jacket", "Northfell Vanish Rain Jacket", "noise cancelling headphones in white", "the best rated headphones"):
        turn = Talk().say(text)
        assert not {GONE.id, QUIET.id} & set(turn.ids), text
        check(turn)


def test_one_variant_satisfies_all_wishes_together() -> None:
    # a navy Skerry in M and a green one in L exist, and both are sold out
    for text in ("a Northfell jacket in navy, size M", "a Northfell jacket in green, size L"):
        turn = Talk().say(text)
        assert turn.relaxed, text
        check(turn)
    turn = Talk().say("a Northfell jacket in green, size M")
    assert [dict(c.offer.options) for c in turn.cards] == [{"color": "green", "size": "M"}]


def test_the_price_shown_is_that_of_the_variant_that_fits() -> None:
    (card,) = Talk().say("a Northfell jacket in navy, size L").cards
    assert card.offer.price == 135
    turn = Talk().say("a Northfell jacket in navy under $130")
    assert turn.relaxed
    check(turn)


@pytest.mark.parametrize(("text", "banned"), [("a jacket, no wool", "j4"), ("jackets but nothing with down", "j3"), ("a jacket without polyester", "j7"), ("jackets, not red", "j3"), ("jackets, not Calder", "j6")])
def test_what_is_not_wanted_is_not_shown_and_stays_away(text: str, banned: str) -> None:
    talk = Talk()
    for step in (text, "cheaper", "show me more", "the most expensive jacket", "any size is fine", "show me more", "show me more"):
        turn = talk.say(step)
        assert banned not in turn.ids, step
        check(turn)


def test_nothing_with_leather_means_no_kind_of_leather() -> None:
    turn = Talk().say("a jacket without leather")
    assert "j6" not in turn.ids  # full-grain leather
    assert "j5" in turn.ids  # faux leather is none


def test_an_aversion_outlives_a_change_of_category() -> None:
    talk = Talk()
    talk.say("a jacket, I'm allergic to cotton canvas")
    turn = talk.say("show me tents")
    assert turn.ids
    assert "t4" not in turn.ids


def test_when_nothing_fits_it_says_so_and_what_it_gave_up() -> None:
    turn = Talk().say("a waterproof jacket under $60")
    assert turn.relaxed == ("price",)
    assert turn.ids == ["j2"]
    assert "Nothing in stock" in turn.text
    assert "under $60" in turn.text
    assert "$109" in turn.text


def test_an_exclusion_is_never_given_up() -> None:
    turn = Talk().say("a jacket under $40, no polyester")
    assert turn.relaxed == ("price",)
    assert not {"j2", "j7"} & set(turn.ids)
    assert turn.ids
    check(turn)


def test_when_even_giving_way_finds_nothing_it_shows_nothing_and_says_so() -> None:
    turn = Talk().say("a pink freestanding jacket in wool with nothing in gray")
    check(turn)
    only = Talk(items=(SKERRY,)).say("a jacket, not Northfell")
    assert only.ids == []
    assert only.text


def test_what_the_shop_does_not_carry_is_not_passed_off_as_it() -> None:
    turn = Talk().say("zither strings")
    assert "Here are" not in turn.text
    assert "zither" in turn.text


def test_more_shows_others_until_all_were_seen() -> None:
    talk = Talk()
    first = talk.say("show me jackets").ids
    second = talk.say("show me more").ids
    assert not set(first) & set(second)
    assert {*first, *second} == {i.id for i in ITEMS if i.category == "jacket" and i.stock}


def test_a_disliked_item_never_comes_back() -> None:
    talk = Talk()
    gone = talk.say("show me jackets").ids[0]
    for text in ("I don't like the first one", "show me more", "show me jackets", "cheaper", "start over", "show me jackets"):
        assert gone not in talk.say(text).ids, text


def test_cheaper_is_cheaper_again_and_again() -> None:
    talk = Talk()
    bound = max(c.offer.price for c in talk.say("show me jackets").cards)
    for _ in range(4):
        turn = talk.say("cheaper")
        if turn.relaxed:
            assert "cheaper" in turn.text
            break
        assert max(c.offer.price for c in turn.cards) < bound
        bound = max(c.offer.price for c in turn.cards)


def test_the_same_in_another_color_is_that_item_first() -> None:
    talk = Talk()
    place = talk.say("show me waterproof jackets").ids.index("j2") + 1
    turn = talk.say(f"number {place} but in navy")
    assert turn.ids[0] == "j2"
    assert turn.cards[0].offer.options["color"] == "navy"


def test_an_order_is_kept_strictly() -> None:
    prices = [c.offer.price for c in Talk().say("the cheapest jacket").cards]
    assert prices == sorted(prices)
    weights = [c.offer.value("weight") for c in Talk().say("the lightest tent").cards]
    assert [w.value for w in weights] == sorted(w.value for w in weights)  # type: ignore[union-attr]


def test_constraints_do_not_leak_over_a_change_of_category() -> None:
    talk = Talk()
    talk.say("a black jacket in size M under $120")
    turn = talk.say("show me tents")
    assert set(turn.ids) == {"t1", "t2", "t3", "t4"}
    assert turn.request.filters == ()


def test_without_a_wish_it_asks_and_counts_what_is_in_stock() -> None:
    turn = Talk().say("start over")
    assert turn.ids == []
    assert turn.asked is not None
    assert {r.text: r.count for r in turn.asked.quick_replies} == {"Clothing": 7, "Outdoor": 4, "Electronics": 3}


def test_a_surprise_shows_something_without_a_question() -> None:
    turn = Talk().say("surprise me")
    assert turn.ids
    assert turn.asked is None
    check(turn)


@pytest.mark.parametrize("items", [(), (GONE,), (QUIET, GONE)], ids=["empty", "sold out", "all sold out"])
def test_a_shop_without_anything_to_sell_is_still_polite(items: tuple[Item, ...]) -> None:
    talk = Talk(items=list(items) or None) if items else Talk(items=[item("j9", "Nothing", 1, stock=0)])
    for text in ("show me jackets", "surprise me", "cheaper", "show me more", "hello", "compare the first two", "is it waterproof", "start over"):
        turn = talk.say(text)
        assert turn.ids == []
        assert turn.text or turn.asked


PHRASES = (
    "a jacket", "tents", "headphones", "clothing", "something", "in black", "in green", "size M", "size L", "under $150", "over $100", "under $60", "around $100", "no down", "without wool", "not red", "no black", "waterproof",
    "not waterproof", "ideally freestanding", "wireless", "noise cancelling", "at least 25 hours battery", "for 4 people", "under 1 kg", "lighter", "cheaper", "more expensive", "the lightest", "the cheapest", "best rated", "the first one", "the second one",
    "the last one", "it", "I don't like", "I like", "show me more", "show me others", "compare the first two", "any color is fine", "whatever size", "for my dad", "for me", "a gift", "start over", "surprise me", "I'm allergic to wool", "nothing with nylon", "Northfell",
    "not Calder", "leather", "without leather", "pink", "for hiking", "is it waterproof", "save the first one", "hello", "do you ship to Canada", "and", "or", ",", "but", "not", "xyzzy", "save it", "take it off my list",
)  # fmt: skip
messages = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4).map(" ".join)


@given(st.lists(messages, min_size=1, max_size=6))
@settings(max_examples=120, deadline=None)
def test_over_any_conversation_the_promises_hold(conversation: list[str]) -> None:
    talk = Talk()
    for text in conversation:
        turn = talk.say(text)
        check(turn)
        assert turn.done.timings_ms["total"] >= 0
        assert turn.text.strip() or turn.asked, f"nothing was said to {text!r}"


@given(st.lists(st.one_of(messages, st.text(max_size=80)), min_size=1, max_size=3), st.lists(st.text(max_size=60), max_size=3))
@settings(max_examples=60, deadline=None)
def test_over_any_text_and_with_any_model_the_promises_hold(conversation: list[str], replies: list[str]) -> None:
    talk = Talk(Scripted([Script((r,)) for r in (*replies, "", "", "")]))
    for text in conversation:
        check(talk.say(text))


@given(st.lists(messages, min_size=1, max_size=4), st.sets(st.sampled_from(sorted(BY_ID)), max_size=10))
@settings(max_examples=40, deadline=None)
def test_what_sells_out_during_a_conversation_is_shown_no_more(conversation: list[str], gone: set[str]) -> None:
    talk = Talk()
    talk.say("show me jackets")
    left = [replace(i, stock=0, variants=tuple(replace(v, stock=0) for v in i.variants)) if i.id in gone else i for i in ITEMS]
    talk.stock = Talk(items=left).stock
    for text in conversation:
        turn = talk.say(text)
        check(turn, {i.id: i for i in left})


def test_every_card_says_true_things() -> None:
    for text in ("a warm waterproof jacket under $150, nothing with down", "a tent for hiking under 3 kg", "wireless headphones with at least 20 hours battery"):
        for card in Talk().say(text).cards:
            assert card.reasons
            for reason in card.reasons:
                assert reason.facet in ("rating", "price") or card.offer.value(reason.facet) is not None or Offer(card.offer.item).value(reason.facet) is not None


def test_nothing_made_for_women_is_shown_for_dad_while_something_else_fits() -> None:
    shown = Talk().say("jackets for my dad").cards
    assert shown
    assert all("women" not in card.offer.item.attributes.get("gender", ()) for card in shown)


@pytest.mark.parametrize("wish", ["a leather wallet", "a leather wallet under 400", "I'm looking for a waterproof kayak"])
def test_a_thing_that_the_shop_does_not_have_is_not_answered_with_what_shares_a_property(wish: str) -> None:
    turn = Talk().say(wish)
    assert turn.cards == ()
    assert "couldn't find" in turn.text


def test_what_the_shop_does_not_have_is_not_forgotten_when_only_a_detail_is_added() -> None:
    talk = Talk()
    talk.say("I am looking for a waterproof kayak")
    for detail in ("under 400", "in black"):
        turn = talk.say(detail)
        assert turn.cards == ()
        assert "couldn't find" in turn.text
    assert talk.say("show me tents").cards


def test_who_asks_for_a_name_is_told_what_it_cannot_be_had_in() -> None:
    turn = Talk().say("do you have the Skerry in black")
    assert turn.ids[0] == "j1"
    assert "None of the black items is called “skerry”. Leaving out \"black\"" in turn.text


def test_a_name_that_can_be_had_so_gives_nothing_up() -> None:
    turn = Talk().say("do you have the Skerry in navy")
    assert turn.ids[0] == "j1"
    assert "Leaving out" not in turn.text


def test_what_is_told_of_somebody_and_is_nothing_here_leaves_them_the_rest() -> None:
    talk = Talk()
    talk.say("a gift for my dad, he's into bobsleigh")
    turn = talk.say("under 120")
    assert turn.cards
    assert all(card.offer.price <= 120 for card in turn.cards)
    assert talk.say("not jackets").cards
