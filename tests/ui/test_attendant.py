from typing import Any, cast

import pytest

from tests.ui.fake_shop import FakeShop
from ui.attendant import Attendant
from ui.desk import Desk, Wording
from ui.questions import questions
from ui.texts import Texts
from ui.view import Talk

EN = Texts.of("en")


def attendant(shop: FakeShop) -> Attendant:
    return Attendant(shop, EN)


def talked(shop: FakeShop, *texts: str) -> str:
    """The token of a conversation in which this was said."""
    token = shop.open().token
    for number, text in enumerate(texts):
        list(Desk(shop, Wording(EN)).say(token, text, f"k{number}"))
    return token


def said(talk: Talk | None) -> list[str | None]:
    assert talk is not None
    return [turn["said"] for turn in cast(list[dict[str, Any]], talk["turns"])]


def test_what_was_taken_back_is_gone_and_its_words_are_a_draft() -> None:
    shop = FakeShop()
    token = talked(shop, "a jacket", "a tent")
    back = attendant(shop).undo(token, "")
    assert said(back) == ["a jacket"]
    assert back
    assert (back["draft"], back["complete"]) == ("a tent", True)
    assert said(attendant(shop).undo(token, "turn-1")) == []
    nothing = attendant(shop).undo(token, "")
    assert nothing
    assert nothing["draft"] == ""


def test_the_pulse_tells_news_from_what_the_shopper_did_to_items() -> None:
    shop = FakeShop()
    token = talked(shop, "a jacket")
    assert attendant(shop).pulse(token, 0) == {"last": 2, "news": True}
    assert attendant(shop).pulse(token, 2) == {"last": 2, "news": False}
    shop.feedback(shop.enter(token), "jacket-1", "shortlist")
    assert attendant(shop).pulse(token, 2) == {"last": 3, "news": False}
    shop.answer_in_person(token, "Maria", "Hello!")
    assert attendant(shop).pulse(token, 3) == {"last": 4, "news": True}


def test_whoever_catches_up_has_all_that_was_said_and_by_whom() -> None:
    shop = FakeShop()
    token = talked(shop, "a jacket")
    shop.answer_in_person(token, "Maria", "Hello!")
    told = attendant(shop).sync(token)
    assert told
    assert (told["last"], told["held"]) == (3, "Maria")
    assert said(told) == ["a jacket", None]


def test_an_item_is_shown_to_anybody_and_one_that_is_gone_says_so() -> None:
    shop = FakeShop()
    assert "Drizzle" in str(attendant(shop).detail("", "jacket-1")["markup"])
    assert "Storm Shell" in str(attendant(shop).detail(shop.open().token, "jacket-1")["markup"])
    assert "isn't in the shop" in str(attendant(shop).detail("", "no such item")["title"])


def test_saved_items_are_those_of_the_conversation() -> None:
    shop = FakeShop()
    token, other = talked(shop, "a jacket"), talked(shop, "a tent")
    shop.feedback(shop.enter(token), "jacket-1", "shortlist")
    assert "Drizzle" in str((attendant(shop).saved(token) or {})["markup"])
    assert "Drizzle" not in str((attendant(shop).saved(other) or {})["markup"])


def test_earlier_conversations_are_those_whose_tokens_are_known() -> None:
    shop = FakeShop()
    one, two = talked(shop, "a jacket"), talked(shop, "a tent")
    markup = str((attendant(shop).earlier(two, [two, one, "made up", *["x"] * 50]) or {})["markup"])
    assert "a jacket" in markup
    assert "a tent" in markup
    assert markup.count("data-enter") == 2


def test_a_conversation_is_shared_by_a_key() -> None:
    shop = FakeShop()
    given = attendant(shop).share(talked(shop, "a jacket")) or {}
    assert shop.shared(str(given["key"])).entries
    assert "Whoever has this link" in str(given["markup"])


def test_an_answer_is_stopped() -> None:
    shop = FakeShop()
    token = shop.open().token
    assert attendant(shop).stop(token) == {"stopped": True}
    assert attendant(shop).stop(token) == {"stopped": False}


def test_a_token_that_opens_nothing_is_answered_with_nothing() -> None:
    asked = attendant(FakeShop())
    answers = (asked.stop("x"), asked.pulse("x", 0), asked.sync("x"), asked.undo("x", ""), asked.saved("x"), asked.earlier("x", []), asked.share("x"))
    assert answers == (None,) * 7


@pytest.mark.parametrize(
    "sent", [None, 3, "token", [], {}, {"token": 5}, {"token": None, "tokens": "x", "turn": {}}, {"tokens": [{}, 3, None]}, {"after": 2**70}]
)
def test_what_a_browser_makes_up_is_no_conversation(sent: object) -> None:
    for question in questions(attendant(FakeShop())):
        answer = question(sent)
        assert answer is None or answer["markup"] == ""


def test_the_script_may_ask_what_the_page_answers() -> None:
    assert [q.__name__ for q in questions(attendant(FakeShop()))] == ["stop", "pulse", "sync", "undo", "detail", "saved", "earlier", "share"]
