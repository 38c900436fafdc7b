from collections.abc import Iterator
from typing import Any, cast

from chatbot.domain.events import Done, Event, Said
from chatbot.domain.visit import Transcript, Visit
from tests.ui.fake_shop import FakeShop
from ui.desk import Desk, Wording
from ui.texts import Texts
from ui.view import View

WISH = "a waterproof jacket"
EN = Texts.of("en")


class Clock:
    """Moves by a step at each look."""

    def __init__(self, step: float) -> None:
        self.now = 0.0
        self.step = step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def desk(shop: FakeShop, *, step: float = 1.0, limit: int = 100) -> Desk:
    return Desk(shop, Wording(EN, "Hello there.", ("a tent",), limit), clock=Clock(step))


def turns(view: View) -> list[dict[str, Any]]:
    assert view.talk is not None
    return cast(list[dict[str, Any]], view.talk["turns"])


def last(views: Iterator[View]) -> View:
    return list(views)[-1]


def test_a_stranger_gets_a_new_conversation() -> None:
    shop = FakeShop()
    view = desk(shop).arrive("nothing I know")
    assert view.token == "token-1"
    assert view.talk
    assert view.talk["whole"]
    assert "find it in the shop" in str(view.talk["hero"])
    assert turns(view) == []


def test_whoever_comes_back_finds_everything_as_it_was() -> None:
    shop = FakeShop()
    token = desk(shop).arrive("").token or ""
    live = last(desk(shop).say(token, WISH, "k1"))
    desk(shop).profile.react(token, "jacket-1", "shortlist")
    back = desk(shop).arrive(token)
    (turn,) = turns(back)
    assert turn["said"] == WISH
    for name in ("lead", "cards", "rest", "asked"):
        assert turn["pieces"][name] == turns(live)[0]["pieces"][name]
    assert 'data-saved="[&#34;jacket-1&#34;]"' in (back.panel or "")
    assert len(shop.rooms) == 1


def test_the_answer_grows_under_the_key_of_the_page() -> None:
    shop = FakeShop()
    views = list(desk(shop).say(shop.open().token, f"  {WISH}\n", "k1"))
    assert {turns(v)[0]["key"] for v in views} == {"k1"}
    assert [turns(v)[0]["live"] for v in views] == [True] * (len(views) - 1) + [False]
    assert shop.said == [(WISH, "k1")]
    assert views[-1].panel
    assert not any(v.panel for v in views[:-1])


def test_text_is_sent_at_the_pace_of_the_desk_but_cards_at_once() -> None:
    fast, slow = FakeShop(), FakeShop()
    every = list(desk(fast, step=1.0).say(fast.open().token, WISH, "k"))
    few = list(desk(slow, step=0.001).say(slow.open().token, WISH, "k"))
    assert len(few) < len(every) / 3
    assert turns(few[-1])[0]["pieces"] == turns(every[-1])[0]["pieces"]
    first_with_cards = next(v for v in few if turns(v)[0]["pieces"]["cards"])
    assert turns(first_with_cards)[0]["pieces"]["lead"] == ""


def test_a_turn_that_breaks_keeps_its_half_and_offers_the_same_turn_again() -> None:
    class Dying(FakeShop):
        def turn(self, visit: Visit, text: str, *, client_turn_id: str | None = None) -> Iterator[Event]:
            yield Said("Half a sen")
            raise RuntimeError("secret of the house")

    shop = Dying()
    pieces = turns(last(desk(shop).say(shop.open().token, WISH, "k")))[0]["pieces"]
    assert "Half a sen" in pieces["lead"]
    assert 'data-retry="again"' in pieces["state"]
    assert "secret" not in str(pieces)


def test_a_turn_without_an_end_counts_as_broken() -> None:
    class Mute(FakeShop):
        def turn(self, visit: Visit, text: str, *, client_turn_id: str | None = None) -> Iterator[Event]:
            yield Said("Hm")

    shop = Mute()
    assert "data-retry" in turns(last(desk(shop).say(shop.open().token, WISH, "k")))[0]["pieces"]["state"]


def test_the_panel_is_asked_for_after_the_turn_has_run_to_its_end() -> None:
    class Recording(FakeShop):
        ended = False

        def turn(self, visit: Visit, text: str, *, client_turn_id: str | None = None) -> Iterator[Event]:
            yield Done("t")
            self.ended = True

        def transcript(self, visit: Visit) -> Transcript:
            assert self.ended
            return super().transcript(visit)

    shop = Recording()
    assert last(desk(shop).say(shop.open().token, WISH, "k")).panel


def test_a_message_beyond_the_limit_never_reaches_the_shop() -> None:
    shop = FakeShop()
    view = last(desk(shop, limit=5).say(shop.open().token, "too long", "k"))
    assert "fewer words" in turns(view)[0]["pieces"]["state"]
    assert shop.said == []


def test_an_empty_message_is_nothing() -> None:
    shop = FakeShop()
    assert list(desk(shop).say(shop.open().token, "  \n", "k")) == []


def test_a_message_with_a_lost_token_is_answered_in_a_new_conversation() -> None:
    shop = FakeShop()
    view = last(desk(shop).say("lost", WISH, "k"))
    assert view.token == "token-1"
    assert turns(view)[0]["pieces"]["cards"]


def test_a_closed_shop_says_so_and_keeps_the_message() -> None:
    class Closed(FakeShop):
        def enter(self, token: str) -> Visit:
            raise OSError("the database is away")

    shop = Closed()
    arrived = desk(shop).arrive("token-1")
    assert arrived.token is None
    assert arrived.talk
    assert "open the chat just now" in str(arrived.talk["hero"])
    assert "data-retry" in turns(last(desk(shop).say("token-1", WISH, "k")))[0]["pieces"]["state"]


def test_starting_over_is_a_new_conversation_of_the_same_shopper() -> None:
    shop = FakeShop()
    token = shop.open().token
    list(desk(shop).say(token, WISH, "k"))
    desk(shop).profile.remember(token, "yes")
    again = desk(shop).start_over(token)
    assert turns(again) == []
    assert "wool" in (again.panel or "")
    assert {room.visit.shopper for room in shop.rooms.values()} == {"shopper-1"}


def test_two_shoppers_share_nothing() -> None:
    shop = FakeShop()
    counter = desk(shop)
    one, two = counter.arrive("").token or "", counter.arrive("").token or ""
    list(counter.say(one, WISH, "k"))
    assert turns(counter.arrive(two)) == []
    assert "wool" not in (counter.arrive(two).panel or "")


def test_the_piece_of_a_turn_says_which_turn_it_became() -> None:
    shop = FakeShop()
    views = list(desk(shop).say(shop.open().token, WISH, "k1"))
    assert [turns(v)[0]["turn"] for v in views] == [""] * (len(views) - 1) + ["turn-1"]
    assert views[-1].talk
    assert views[-1].talk["last"] == 2


def test_what_happened_elsewhere_during_a_turn_is_not_taken_for_told() -> None:
    class Busy(FakeShop):
        def turn(self, visit: Visit, text: str, *, client_turn_id: str | None = None) -> Iterator[Event]:
            yield from super().turn(visit, text, client_turn_id=client_turn_id)
            self.answer_in_person("token-1", "Maria", "Hello!")

    shop = Busy()
    view = last(desk(shop).say(shop.open().token, WISH, "k"))
    assert view.talk
    assert view.talk["last"] == 0


def test_a_message_said_instead_takes_back_the_old_one_and_all_behind_it() -> None:
    shop = FakeShop()
    token = shop.open().token
    for key, text in (("k1", WISH), ("k2", "a tent"), ("k3", "a stove")):
        list(desk(shop).say(token, text, key))
    last(desk(shop).say(token, "shoes", "k4", instead="turn-2"))
    assert [t["said"] for t in turns(desk(shop).arrive(token))] == [WISH, "shoes"]


def test_who_waits_is_told_how_much_is_looked_through() -> None:
    shop = FakeShop()
    states = [turns(v)[0]["pieces"]["state"] for v in desk(shop).say(shop.open().token, WISH, "k")]
    told = list(dict.fromkeys(s.rsplit("</span>", 1)[-1].removesuffix("</p>") for s in states))
    assert told == ["Reading 4 jackets", "Writing about 3 of 4 that fit", ""]


def test_a_shared_conversation_is_read_without_beginning_one() -> None:
    shop = FakeShop()
    token = shop.open().token
    list(desk(shop).say(token, WISH, "k"))
    view = desk(shop).borrow(shop.share(shop.enter(token)))
    assert view.talk
    assert view.talk["shared"]
    assert view.talk["token"] == ""
    assert view.panel == ""
    assert [t["said"] for t in turns(view)] == [WISH]
    assert turns(view)[0]["pieces"]["noted"] == ""
    assert len(shop.rooms) == 1


def test_a_link_that_shows_nothing_says_so() -> None:
    shop = FakeShop()
    view = desk(shop).borrow("no key")
    assert view.talk
    assert "This link shows no chat" in str(view.talk["hero"])
    assert shop.rooms == {}


def test_a_conversation_is_opened_in_the_language_of_the_page() -> None:
    shop = FakeShop()
    Desk(shop, Wording(Texts.of("zh"))).arrive("")
    assert shop.rooms["token-1"].locale == "zh"


def test_what_an_agent_answers_to_stands_and_nobody_is_told_that_it_was_not_answered() -> None:
    shop = FakeShop()
    token = shop.open().token
    shop.answer_in_person(token, "Maria", "Hello, I am Maria.", ("jacket-1",))
    list(desk(shop).say(token, "is it warm?", "k"))
    arrived = desk(shop).arrive(token)
    assert arrived.talk
    assert arrived.talk["held"] == "Maria"
    agent, shopper = turns(arrived)
    assert "Maria" in agent["pieces"]["author"]
    assert "jacket-1" in agent["pieces"]["cards"]
    assert (shopper["said"], shopper["pieces"]["state"]) == ("is it warm?", "")
