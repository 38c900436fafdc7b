"""What is known is used, and mentioned only when it helps."""

from dataclasses import replace

from chatbot.domain.conversation import Conversation
from chatbot.domain.signal import Via
from tests.stall import Talk

MIND = "kept in mind"


def again(talk: Talk) -> Talk:
    """The same shopper in a new conversation, with what is known of them."""
    talk.state = Conversation("next", "shopper")
    return talk


def test_what_was_said_last_time_orders_what_is_shown_and_is_said_once() -> None:
    talk = Talk()
    talk.say("a jacket, I don't like wool")
    first = again(talk).say("show me jackets")
    assert "j4" not in first.ids[:4]
    assert "rather avoid wool" in first.text
    assert MIND not in talk.say("cheaper").text
    talk.say("tents")
    assert "wool" not in talk.say("show me jackets").text


def test_it_is_said_again_in_the_next_conversation() -> None:
    talk = Talk()
    talk.say("a jacket, I don't like wool")
    assert MIND in again(talk).say("show me jackets").text
    assert MIND in again(talk).say("show me jackets").text


def test_what_changes_nothing_is_not_mentioned() -> None:
    talk = Talk()
    talk.say("a jacket, I don't like wool")
    assert MIND not in again(talk).say("show me headphones").text
    assert MIND not in again(talk).say("red jackets").text


def test_what_is_asked_for_now_is_no_memory() -> None:
    talk = Talk()
    talk.say("a jacket, I don't like wool")
    assert MIND not in again(talk).say("a jacket without wool").text


def test_the_taste_of_one_is_never_told_of_another() -> None:
    talk = Talk()
    talk.say("a jacket for my mom without wool")
    turn = again(talk).say("show me jackets")
    assert MIND not in turn.text
    assert "mom" not in turn.text
    for_mom = talk.say("jackets for my mom")
    assert "your mom would rather not have wool" in for_mom.text


def test_nobody_is_told_what_they_clicked_on() -> None:
    talk = Talk()
    talk.say("a jacket, I don't like wool")
    talk.signals = [replace(s, via=Via.CLICK) for s in talk.signals]
    assert MIND not in again(talk).say("show me jackets").text


def test_a_known_size_chooses_the_form_on_show_and_rules_nothing_out() -> None:
    talk = Talk()
    talk.say("a jacket in size L")
    turn = again(talk).say("show me jackets")
    shown = {c.offer.item.id: c.offer.options.get("size") for c in turn.cards}
    assert shown["j1"] == shown["j2"] == "L"
    assert len(shown) == 6
    assert any(r.text == "in your size, L" for c in turn.cards for r in c.reasons)


def test_a_size_said_now_goes_before_the_one_that_is_known() -> None:
    talk = Talk()
    talk.say("a jacket in size L")
    turn = again(talk).say("a jacket in size M")
    assert {c.offer.options.get("size") for c in turn.cards} == {"M"}


def test_a_known_recipient_needs_no_more_words() -> None:
    talk = Talk()
    talk.say("a tent for my dad, he loves hiking")
    turn = again(talk).say("a gift for my dad")
    assert turn.cards
    assert "hiking" in str(turn.cards[0].offer.item.attributes["activity"])
    assert "your dad's taste" in turn.text


def test_an_unknown_recipient_is_asked_about() -> None:
    talk = Talk()
    talk.say("I love hiking jackets")
    turn = again(talk).say("a gift for my dad")
    assert turn.asked is not None
    assert turn.cards == ()


def test_a_limit_for_jackets_is_none_for_tents() -> None:
    talk = Talk()
    talk.say("a jacket under $50")
    with_limit = again(talk).say("show me tents").ids
    assert with_limit == Talk().say("show me tents").ids
    assert talk.say("show me jackets").ids[0] == "j7"


def test_a_size_that_is_known_is_not_asked_for() -> None:
    talk = Talk()
    talk.say("a jacket in size L")
    asked = again(talk).say("show me jackets").asked
    assert asked is None or asked.facet != "size"
    stranger = Talk().say("show me jackets").asked
    assert stranger is not None
