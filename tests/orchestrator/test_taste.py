"""Whose taste a message tells of."""

from tests.stall import Talk


def tastes(talk: Talk, subject: str) -> set[tuple[str, str, bool]]:
    return {(i.facet, i.value, i.polarity.positive) for i in talk.profile.of(subject)}


def test_what_is_said_becomes_a_visible_taste() -> None:
    talk = Talk()
    turn = talk.say("a warm jacket under $150, nothing with down")
    assert {(c.facet, c.change) for c in turn.changes} == {("warmth", "required"), ("price", "required"), ("fill", "excluded"), ("category", "liked")}
    assert ("fill", "down", False) in tastes(talk, "me")


def test_what_is_known_already_is_no_change() -> None:
    talk = Talk()
    talk.say("a jacket, nothing with down")
    assert talk.say("a jacket, nothing with down").changes == []


def test_a_gift_for_dad_does_not_change_my_own_taste() -> None:
    talk = Talk()
    talk.say("a black jacket, I'm allergic to wool")
    mine = tastes(talk, "me")
    turn = talk.say("a green tent for my dad")
    assert turn.request.subject == "dad"
    assert tastes(talk, "me") == mine
    assert ("color", "green", True) in tastes(talk, "dad")
    assert ("color", "black", True) not in tastes(talk, "dad")


def test_my_constraints_do_not_bind_my_dad() -> None:
    talk = Talk()
    talk.say("a jacket under $100 without wool")
    turn = talk.say("a jacket for my dad")
    assert turn.request.filters == ()
    assert turn.request.category == "jacket"


def test_for_me_again_returns_to_my_own_taste() -> None:
    talk = Talk()
    talk.say("a jacket, I'm allergic to wool")
    talk.say("a jacket in wool for my dad")
    turn = talk.say("for me again, jackets")
    assert turn.request.subject == "me"
    assert turn.request.category == "jacket"
    assert ("material", "wool", False) in tastes(talk, "me")
    assert ("material", "wool", True) in tastes(talk, "dad")
    assert all(c.subject == "me" for c in turn.changes)


def test_the_recipient_stays_until_another_is_named() -> None:
    talk = Talk()
    talk.say("a tent for my dad")
    for text in ("in green", "under $250", "cheaper", "show me more"):
        assert talk.say(text).request.subject == "dad"
    assert talk.say("headphones for my sister").request.subject == "sister"


def test_a_like_while_looking_for_dad_is_his() -> None:
    talk = Talk()
    talk.say("a tent for my dad")
    talk.say("I like the first one")
    assert tastes(talk, "me") == set()
    assert any(facet == "item" for facet, _, _ in tastes(talk, "dad"))


def test_questions_tell_of_no_taste() -> None:
    talk = Talk()
    talk.say("show me jackets")
    before = tastes(talk, "me")
    for text in ("is it waterproof", "do you ship to Canada", "compare the first two", "hello", "how heavy is the second one"):
        assert talk.say(text).changes == [], text
    assert tastes(talk, "me") == before


def test_an_aversion_is_kept_in_mind_and_said_so() -> None:
    talk = Talk()
    talk.say("a jacket, I'm allergic to wool")
    talk.say("start over")
    turn = talk.say("show me jackets")
    assert "wool" in turn.text
    assert turn.ids.index("j4") > 2 if "j4" in turn.ids else True


def test_a_taste_orders_and_never_breaks_a_filter() -> None:
    talk = Talk()
    talk.say("I love wool jackets")
    turn = talk.say("a jacket without wool")
    assert "j4" not in turn.ids
