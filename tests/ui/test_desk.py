from collections.abc import Iterator
from typing import Any, cast

import pytest

from chatbot.domain.events import Done, Event, Said
from chatbot.domain.visit import Transcript, Visit
from tests.ui.fake_shop import FakeShop
from ui.desk import Desk, View, Wording

WISH = "a waterproof jacket"


class Clock:
    """Moves by a step at each look."""

    def __init__(self, step: float) -> None:
        self.now = 0.0
        self.step = step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def desk(shop: FakeShop, *, step: float = 1.0, limit: int = 100) -> Desk:
    return Desk(shop, Wording("Hello there.", ("a tent",), limit), clock=Clock(step))


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
    desk(shop).react(token, "jacket-1", "shortlist")
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
    desk(shop).remember(token, "yes")
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


def test_reactions_reach_the_shop_and_unknown_ones_do_not() -> None:
    shop = FakeShop()
    token = shop.open().token
    assert "Halvard" in (desk(shop).react(token, "jacket-1", "like").panel or "")
    assert desk(shop).react(token, "jacket-1", "explode") == View()
    assert shop.fed == [("jacket-1", "like")]


def test_a_yes_and_a_no_reach_the_shop_and_nothing_else_does() -> None:
    shop = FakeShop()
    made = desk(shop)
    token = made.arrive("").token or ""
    visit = shop.enter(token)
    assert 'aria-checked="true"' in (made.remember(token, "yes").panel or "")
    assert shop.consent(visit).given
    assert made.remember(token, "perhaps") == View()
    assert 'aria-checked="false"' in (made.remember(token, "no").panel or "")
    assert not shop.consent(visit).given


def test_an_interest_is_corrected_and_a_polarity_that_isnt_one_is_not_heard() -> None:
    shop = FakeShop()
    made = desk(shop)
    token = made.arrive("").token or ""
    last(made.say(token, WISH, "k1"))
    assert "group" not in (made.edit(token, "activity-hiking", "exclude").panel or "")
    assert shop.profile(shop.enter(token)).interests[1].polarity.value == "exclude"
    assert made.edit(token, "activity-hiking", "adore") == View()
    assert "didn&#39;t work" in (made.edit(token, "no-such", "like").panel or "")


def test_what_comes_to_nothing_is_said_in_the_panel() -> None:
    shop = FakeShop()
    token = shop.open().token
    view = desk(shop).react(token, "no such item", "like")
    assert "That didn&#39;t work" in (view.panel or "")


@pytest.mark.parametrize("erase", [False, True])
def test_what_is_forgotten_is_gone_from_the_panel(erase: bool) -> None:
    shop = FakeShop()
    token = shop.open().token
    list(desk(shop).say(token, WISH, "k"))
    view = desk(shop).forget_all(token) if erase else desk(shop).forget(token, "material-wool")
    assert "wool" not in (view.panel or "").split("Looking for")[1].split("section")[2]
    assert ("hiking" in (view.panel or "")) is not erase
