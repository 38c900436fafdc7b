"""What becomes of a request when the conversation turns to another."""

from chatbot.domain.conversation import Conversation, Topic, things
from chatbot.domain.request import Filter, Request

JACKETS = Request("jacket", filters=(Filter("price", "<=", 100.0),))
TENTS = Request("tent")
TALK = Conversation("c", "s", request=JACKETS, shown=(("j1", "j2"),), asked=("color",))


def test_what_was_looked_for_before_is_kept_as_it_was_left() -> None:
    turned = TALK.turning_to(TENTS)
    assert turned.request == TENTS
    assert turned.topics == (Topic(JACKETS, ("j1", "j2")),)
    assert turned.asked == ()


def test_a_refined_wish_is_no_other_thing() -> None:
    refined = Request("jacket", text="warm")
    assert TALK.turning_to(refined).topics == ()
    assert TALK.turning_to(refined).asked == ("color",)


def test_the_same_thing_for_another_person_is_another_topic() -> None:
    assert TALK.turning_to(Request("jacket", subject="dad")).topics == (Topic(JACKETS, ("j1", "j2")),)


def test_a_topic_gone_back_to_is_as_it_was_left() -> None:
    away = TALK.turning_to(TENTS)
    back = away.resuming(away.topics[0])
    assert back.request == JACKETS
    assert back.on_show == ("j1", "j2")
    assert [t.request for t in back.topics] == [TENTS]


def test_each_thing_is_kept_once_and_not_too_many_of_them() -> None:
    talk = TALK
    for n in range(20):
        talk = talk.turning_to(Request(f"thing {n % 12}"))
    assert len(talk.topics) == len({t.things for t in talk.topics}) <= 8


def test_no_thing_is_no_topic() -> None:
    assert Conversation("c", "s", request=Request(text="cozy")).turning_to(TENTS).topics == ()


def test_a_request_may_be_about_several_kinds_of_things() -> None:
    assert things(Request(filters=(Filter("category", "in", ("boot", "shoe")),))) == ("boot", "shoe")
    assert things(Request(filters=(Filter("category", "!=", "boot"),))) == ()
