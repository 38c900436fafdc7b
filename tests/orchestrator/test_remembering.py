"""The shopper's say in what is known of them, at the stall."""

import pytest

from chatbot.domain.conversation import Conversation
from chatbot.domain.notes import Agreed, Forgotten
from tests.stall import Talk, Turn


def demands(turn: Turn) -> list[Agreed | Forgotten]:
    return [s for s in turn.steps if isinstance(s, Agreed | Forgotten)]


def known(talk: Talk) -> set[tuple[str, str, str]]:
    return {(i.subject, i.facet, i.value) for i in talk.profile.interests}


def test_what_is_named_is_forgotten_and_said_and_no_longer_looked_for() -> None:
    talk = Talk()
    talk.say("I love red jackets in size M")
    turn = talk.say("forget that I like red")
    assert ("me", "color", "red") not in known(talk)
    assert ("me", "size", "M") in known(talk)
    assert "Forgotten: that you like red." in turn.text
    assert all(f.facet != "color" for f in talk.state.request.filters)
    assert turn.cards, "what was looked for goes on"


def test_a_facet_stands_for_all_that_is_known_of_it() -> None:
    talk = Talk()
    talk.say("I love red jackets in size M")
    assert "size M" in talk.say("forget my size").text
    assert all(facet != "size" for _, facet, _ in known(talk))


def test_everything_is_everything_and_is_said_exactly() -> None:
    talk = Talk()
    talk.say("I love red jackets")
    talk.say("a waterproof tent for my dad")
    turn = talk.say("forget everything about me")
    assert [d.everything for d in demands(turn) if isinstance(d, Forgotten)] == [True]
    assert known(talk) == set()
    assert all(words in turn.text for words in ("red", "jackets", "your dad", "waterproof"))
    assert (talk.state.request.category, talk.state.request.filters, talk.state.topics) == (None, (), ())


def test_what_is_known_of_somebody_else_is_forgotten_alone() -> None:
    talk = Talk()
    talk.say("I love red jackets")
    talk.say("a waterproof tent for my dad")
    talk.say("forget what my dad likes")
    assert {subject for subject, _, _ in known(talk)} == {"me"}


def test_where_nothing_of_the_kind_is_known_it_says_so_and_forgets_nothing() -> None:
    talk = Talk()
    talk.say("I love red jackets")
    before = known(talk)
    turn = talk.say("forget my size")
    assert demands(turn) == []
    assert known(talk) == before
    assert "nothing of that kind to forget" in turn.text


@pytest.mark.parametrize(
    ("text", "demand"),
    [("please remember me next time", Agreed(True)), ("stop keeping my data", Agreed(False)), ("don't remember this", Agreed(False, here=True))],
)
def test_a_yes_and_a_no_to_being_remembered_are_passed_on(text: str, demand: Agreed) -> None:
    turn = Talk().say(text)
    assert demands(turn) == [demand]
    assert turn.cards == ()


def test_a_demand_beside_a_wish_comes_before_what_the_wish_teaches() -> None:
    talk = Talk()
    turn = talk.say("a red jacket for my wife, but don't remember this")
    kinds = [type(s).__name__ for s in turn.steps]
    assert kinds.index("Agreed") < kinds.index("Noted")
    assert {c.offer.item.category for c in turn.cards} == {"jacket"}


def test_what_is_known_is_told_with_how_long_it_is_kept() -> None:
    talk = Talk()
    assert "Nothing of your taste yet" in talk.say("what do you know about me?").text
    talk.say("I love red jackets")
    assert "red" in talk.say("what do you know about me?").text
    assert "ends with this chat" in talk.say("what do you know about me?").text
    talk.say("remember me")
    assert "kept for when you come back" in talk.say("what do you know about me?").text


def test_thanks_promise_no_more_than_is_kept() -> None:
    talk = Talk()
    assert "understood of your taste" not in talk.say("thank you, bye").text
    talk.kept = True
    assert "understood of your taste" in talk.say("thank you, bye").text


def returning(talk: Talk) -> Talk:
    talk.state = Conversation("next", "shopper")
    return talk


def test_what_once_did_harm_is_left_out_and_said_once() -> None:
    talk = Talk()
    talk.say("a jacket, I'm allergic to wool")
    first = returning(talk).say("show me jackets")
    assert "j4" not in first.ids
    assert "I'm leaving out wool, as you asked before" in first.text
    assert "as you asked before" not in talk.say("cheaper").text
    assert talk.state.request.filters, "it holds from turn to turn"


def test_harm_is_lifted_by_a_word() -> None:
    talk = Talk()
    talk.say("a jacket, I'm allergic to wool")
    returning(talk).say("show me jackets")
    talk.say("wool is fine after all")
    assert all(f.facet != "material" or not f.excludes for f in talk.state.request.filters)
    assert "leaving out" not in returning(talk).say("show me jackets").text


def test_a_mere_dislike_of_before_only_orders() -> None:
    talk = Talk()
    talk.say("a jacket, I don't like wool")
    assert returning(talk).say("show me jackets").request.filters == ()


def test_a_wish_for_what_does_harm_is_met_with_a_word_and_changes_nothing_known() -> None:
    talk = Talk()
    talk.say("a jacket, I'm allergic to wool")
    turn = returning(talk).say("show me wool jackets")
    assert turn.ids == ["j4"]
    assert "You told me that you can't have wool" in turn.text
    assert [i.polarity.value for i in talk.profile.interests if i.value == "wool"] == ["exclude"]


def test_an_allergy_told_while_shopping_for_dad_is_dads_and_the_answer_says_so() -> None:
    talk = Talk()
    talk.say("a gift for my dad")
    turn = talk.say("I'm allergic to wool")
    assert ("dad", "material", "wool") in known(talk)
    assert "it's your dad who can't have wool" in turn.text
    assert "who can't have" not in talk.say("a tent for me, I'm allergic to wool").text
