"""Questions about what is on show, comparisons, likes, the shortlist."""

import pytest

from chatbot.domain.events import Asked, Shown, Voice
from chatbot.domain.passage import Passage
from tests.stall import Talk


@pytest.fixture
def talk() -> Talk:
    """Two waterproof jackets are on show: a Skerry and a Harborlight."""
    made = Talk()
    made.say("show me waterproof jackets")
    return made


def place(talk: Talk, item: str) -> str:
    return ("first", "second")[talk.state.on_show.index(item)]


def test_a_question_is_answered_from_the_data_of_the_item_meant(talk: Talk) -> None:
    assert "420 g" in talk.say(f"how heavy is the {place(talk, 'j1')} one").text
    assert "980 g" in talk.say(f"how heavy is the {place(talk, 'j2')} one").text


def test_it_is_the_item_last_spoken_of(talk: Talk) -> None:
    talk.say(f"how heavy is the {place(talk, 'j2')} one")
    assert talk.state.focus == ("j2",)
    assert "Harborlight" in talk.say("is it waterproof").text


def test_what_is_not_stated_is_said_to_be_so(talk: Talk) -> None:
    assert "isn't stated" in talk.say("is the Skerry machine washable").text


@pytest.mark.parametrize("text", ["is it waterproof", "how heavy is the second one", "compare the first two", "save the first one", "I like the second one", "I don't like the first one", "take the first off my shortlist"])
def test_before_anything_was_shown_nothing_is_made_up(text: str) -> None:
    turn = Talk().say(text)
    assert "Saved" not in turn.text
    assert "Yes" not in turn.text
    assert turn.done.shortlist == ()


def test_two_items_are_compared_side_by_side(talk: Talk) -> None:
    turn = talk.say("compare the first two")
    (shown,) = [e for e in turn.events if isinstance(e, Shown)]
    assert shown.comparison is not None
    assert [c.offer.item.title for c in shown.cards] == list(shown.comparison.titles)
    assert dict(shown.comparison.rows)["price"] == tuple(f"${c.offer.price:g}" for c in shown.cards)
    assert "Skerry" in turn.text
    assert "Harborlight" in turn.text


def test_items_named_in_words_are_compared(talk: Talk) -> None:
    assert set(talk.say("what is the difference between the Skerry and the Harborlight").ids) == {"j1", "j2"}


def test_one_item_alone_cannot_be_compared() -> None:
    talk = Talk()
    talk.say("a warm waterproof jacket")
    turn = talk.say("compare the first two")
    assert not any(isinstance(e, Shown) and e.comparison for e in turn.events)
    assert turn.asked is not None or turn.intent != "compare"


def test_a_saved_item_is_on_the_list_until_it_is_taken_off(talk: Talk) -> None:
    first = talk.state.on_show[0]
    assert talk.say("save the first one").done.shortlist == (first,)
    assert talk.say("save the first one").done.shortlist == (first,)
    assert talk.say("hello").done.shortlist == (first,)
    assert talk.say("start over").done.shortlist == (first,)
    assert talk.say("take the first off my shortlist").done.shortlist == ()


def test_both_are_saved_when_both_are_meant(talk: Talk) -> None:
    turn = talk.say("save the first one and the second one")
    assert len(turn.done.shortlist) == 2
    assert "2 on your list" in turn.text


def test_what_is_not_on_the_list_cannot_be_taken_off(talk: Talk) -> None:
    assert "isn't on your list" in talk.say("take the first off my shortlist").text


def test_a_like_is_remembered_and_offers_a_way_on(talk: Talk) -> None:
    turn = talk.say("I like the first one")
    assert [c.change for c in turn.changes] == ["liked"]
    assert turn.asked is not None
    assert {i.value for i in talk.profile.of("me") if i.facet == "item"} == {talk.state.on_show[0]}


def test_a_dislike_takes_the_item_away_and_shows_others(talk: Talk) -> None:
    gone = talk.state.on_show[0]
    turn = talk.say("I don't like the first one")
    assert [c.change for c in turn.changes] == ["disliked"]
    assert gone not in turn.ids
    assert turn.ids
    assert gone in talk.state.request.excluded


def test_a_word_that_fits_several_items_is_asked_back() -> None:
    talk = Talk()
    talk.say("show me headphones")
    turn = talk.say("save the black one")
    assert turn.done.shortlist == ()
    (asked,) = [e for e in turn.events if isinstance(e, Asked)]
    assert {r.text for r in asked.quick_replies} == {"Ambra Dayrise Wireless Headphones", "Ambra Studio Wired Headphones"}


def test_the_answer_to_which_one_is_the_item() -> None:
    talk = Talk()
    talk.say("show me headphones")
    talk.say("save the black one")
    turn = talk.say("Ambra Dayrise Wireless Headphones")
    assert "h1" in (*turn.ids, *turn.done.shortlist)


WARRANTY = Passage("w", "Warranty", "Covered", "Under warranty for a long year: they are covered.")


def test_what_no_item_states_the_handbook_may_answer() -> None:
    talk = Talk(handbook=(WARRANTY,))
    talk.say("show me waterproof jackets")
    (said,) = talk.say("how long are they under warranty?").said
    assert said.voice is Voice.HANDBOOK
    assert said.cites == "Warranty: Covered"


def test_what_neither_an_item_nor_the_handbook_says_is_not_stated() -> None:
    talk = Talk(handbook=(WARRANTY,))
    talk.say("show me waterproof jackets")
    turn = talk.say("is the Skerry machine washable")
    assert "isn't stated" in turn.text
    assert not any(s.cites for s in turn.said)


def test_of_several_items_those_that_say_nothing_to_it_are_named_once() -> None:
    talk = Talk()
    talk.say("show me waterproof jackets")
    said = talk.say("are they machine washable?").text
    assert said.count("isn't stated") == 1, said


def test_two_items_of_one_name_are_told_apart_in_an_answer() -> None:
    talk = Talk()
    talk.say("show me tents")
    said = talk.say("are they waterproof?").text
    names = [s.split(" is ")[0].split(",")[-1] for s in said.split(".") if " is " in s]
    assert len(names) == len(set(names)) > 1, said


def test_why_asks_for_what_speaks_for_the_one_spoken_of(talk: Talk) -> None:
    talk.say(f"how heavy is the {place(talk, 'j2')} one")
    told = talk.say("why that one?").text
    assert told.startswith("I'd take the Harborlight")
    assert "Skerry" not in told
    assert talk.state.focus == ("j2",)
