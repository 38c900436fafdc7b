"""Turn after turn: going back, answering what was asked, pointing, choosing."""

import pytest

from chatbot.domain.events import Asked
from tests.stall import Talk


@pytest.fixture
def talk() -> Talk:
    """Three dark jackets under $150 were shown, then tents."""
    made = Talk()
    made.say("jackets under 150")
    made.say("now a tent for 2 people")
    return made


def test_going_back_finds_what_was_shown_with_its_constraints() -> None:
    talk = Talk()
    jackets = talk.say("jackets under 150")
    assert talk.say("now a tent for 2 people").request.filters[0].facet == "capacity"
    back = talk.say("what about those jackets again")
    assert back.ids == jackets.ids
    assert back.request.filters == jackets.request.filters
    assert "Back to" in back.text


def test_a_bare_name_begins_anew(talk: Talk) -> None:
    assert talk.say("back to jackets").request.filters == ()


def test_a_wish_on_the_way_back_holds_there(talk: Talk) -> None:
    turn = talk.say("the jackets again, but waterproof")
    assert [(f.facet, f.value) for f in turn.request.filters] == [("price", 150.0), ("waterproof", True)]


def test_start_over_forgets_what_was_looked_for(talk: Talk) -> None:
    talk.say("start over")
    assert talk.state.topics == ()


def test_an_earlier_list_comes_back() -> None:
    talk = Talk()
    first = talk.say("show me jackets")
    talk.say("others")
    assert talk.say("back to the first ones").ids == first.ids


def test_what_fits_several_is_asked_for_and_the_answer_does_what_was_wanted() -> None:
    talk = Talk()
    talk.say("jackets in black or navy")
    assert len(talk.state.on_show) > 1
    turn = talk.say("save the navy one")
    assert turn.asked is not None
    assert [r.text for r in turn.asked.quick_replies] == [talk.stock.items[i].title for i in talk.state.pending.among]
    assert turn.done.shortlist == ()
    second = talk.state.pending.among[1]
    assert talk.say(turn.asked.quick_replies[1].text).done.shortlist == (second,)
    assert talk.state.pending is None


def test_the_answer_may_be_a_place_among_those_offered() -> None:
    talk = Talk()
    talk.say("jackets in black or navy")
    talk.say("save the navy one")
    among = talk.state.pending.among
    assert talk.say("the second").done.shortlist == (among[1],)


def test_another_wish_is_no_answer() -> None:
    talk = Talk()
    talk.say("jackets in black or navy")
    talk.say("save the navy one")
    turn = talk.say("show me tents")
    assert turn.request.category == "tent"
    assert turn.done.shortlist == ()
    assert talk.state.pending is None


def test_a_place_that_no_card_has_is_told_and_nothing_is_saved() -> None:
    talk = Talk()
    talk.say("show me waterproof jackets")
    turn = talk.say("save the ninth one")
    assert "2 items on show" in turn.text
    assert turn.done.shortlist == ()
    assert talk.say("the first").done.shortlist == (talk.state.on_show[0],)


def test_pointing_alone_asks_about_the_item() -> None:
    talk = Talk()
    talk.say("show me waterproof jackets")
    for text in ("what about the second?", "number 2", "the last one"):
        turn = talk.say(text)
        assert turn.intent == "ask_item"
        assert turn.ids == []
        assert talk.state.focus == (talk.state.on_show[1],)


def test_which_is_lighter_is_answered_with_the_figures_of_both() -> None:
    talk = Talk()
    talk.say("show me waterproof jackets")
    talk.say("compare the first two")
    turn = talk.say("which is lighter?")
    assert (turn.ids, turn.request.filters) == ([], talk.state.request.filters)
    assert "Skerry" in turn.text.split(",")[0]
    assert "420 g" in turn.text
    assert "980 g" in turn.text


def test_which_has_what_only_one_has() -> None:
    talk = Talk()
    talk.say("show me jackets")
    talk.say("compare the Skerry and the Softday")
    assert "Skerry" in talk.say("which one has a hood?").text.split(":")[0]


def test_i_dont_mind_declines_the_question_for_good() -> None:
    talk = Talk()
    asked = talk.say("show me jackets").asked
    assert asked is not None
    turn = talk.say("I don't mind")
    assert asked.facet in turn.request.indifferent
    assert turn.asked is None or turn.asked.facet != asked.facet


def test_never_more_than_two_questions_in_a_row() -> None:
    talk = Talk()
    in_row = 0
    for text in ("show me things", "hm", "well", "I don't know", "just show me something", "whatever"):
        asked = any(isinstance(e, Asked) for e in talk.say(text).events)
        in_row = in_row + 1 if asked else 0
        assert in_row <= 2


def test_much_cheaper_with_nothing_so_cheap_shows_the_cheapest_and_lets_it_rest() -> None:
    talk = Talk()
    talk.say("show me jackets under 60")
    turn = talk.say("half the price")
    assert turn.relaxed == ("price",)
    assert "The cheapest is" in turn.text
    assert all(not f.relative for f in talk.state.request.filters)


def test_a_quality_that_nothing_measures_orders_and_says_so() -> None:
    talk = Talk()
    talk.say("show me jackets")
    turn = talk.say("less warm than the first")
    assert turn.request.leanings or turn.request.filters
    assert turn.ids


def test_a_dislike_of_nothing_in_particular_shows_others() -> None:
    talk = Talk()
    shown = talk.say("show me jackets").ids
    turn = talk.say("I don't like any of them")
    assert not set(turn.ids) & set(shown)
    assert talk.state.request.excluded == ()


def test_each_person_keeps_a_request() -> None:
    talk = Talk()
    talk.say("a jacket for my dad under 150, not black")
    talk.say("headphones for my mom under 100")
    back = talk.say("and for my dad, in green").request
    assert (back.subject, back.category) == ("dad", "jacket")
    assert {(f.facet, f.op, f.value) for f in back.filters} == {("price", "<=", 150.0), ("color", "!=", "black"), ("color", "=", "green")}
    assert talk.say("back to my mom").request.category == "headphones"


def test_who_is_named_again_with_another_thing_begins_anew() -> None:
    talk = Talk()
    talk.say("a jacket for my dad under 150")
    talk.say("headphones for my mom")
    assert talk.say("for my dad, a tent").request.filters == ()


def test_a_change_of_person_saves_nothing() -> None:
    talk = Talk()
    talk.say("a jacket for my dad under 150")
    turn = talk.say("for me again")
    assert turn.done.shortlist == ()
    assert turn.request.subject == "me"


def test_who_wants_to_see_something_is_not_asked_first() -> None:
    turn = Talk().say("something for my sister, just show me something")
    assert turn.cards
    assert turn.asked is None


def test_a_question_for_those_that_are_so_is_a_wish_that_stays() -> None:
    talk = Talk()
    talk.say("jackets under 150")
    turn = talk.say("do you have them in navy?")
    assert {"j1", "j2"} == set(turn.ids)
    assert ("color", "navy") in [(f.facet, f.value) for f in talk.say("others").request.filters]


def test_only_some_of_what_is_on_show_is_a_wish_even_where_one_fits() -> None:
    talk = Talk()
    talk.say("jackets by Calder")
    turn = talk.say("only the leather ones")
    assert turn.intent == "refine"
    assert "j6" in turn.ids


def test_slips_in_the_words_that_steer_a_conversation_are_mended() -> None:
    talk = Talk()
    first = talk.say("jackets under 150").ids[0]
    talk.say("sav the frist one")
    assert talk.state.shortlist == (first,)
    cheaper = talk.say("cheeper")
    assert [c.facet for c in cheaper.request.filters if c.op == "<"] == ["price"]
    assert cheaper.request.text == ""
