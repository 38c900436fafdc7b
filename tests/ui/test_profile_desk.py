"""What a shopper does in the panel changes what the shop knows, and the panel shows it."""

import json

import pytest

from chatbot.domain.signal import Polarity
from chatbot.domain.visit import Visit
from tests.ui.fake_shop import FakeShop
from ui.profile_desk import ProfileDesk
from ui.texts import Texts
from ui.view import View

WISH = "I need a waterproof jacket under $200 for hiking"


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class World:
    """A shopper who has said a wish."""

    def __init__(self) -> None:
        self.shop, self.clock = FakeShop(), Clock()
        self.token = self.shop.open().token
        self.visit: Visit = self.shop.enter(self.token)
        list(self.shop.turn(self.visit, WISH))
        self.desk = ProfileDesk(self.shop, Texts.of("en"), arrive=lambda token: View(panel="arrived"), clock=self.clock)

    def known(self) -> set[str]:
        return {i.value for i in self.shop.profile(self.visit).interests}

    def id_of(self, value: str) -> str:
        return next(i.id for i in self.shop.profile(self.visit).interests if i.value == value)


@pytest.fixture
def world() -> World:
    return World()


def key(view: View) -> str:
    return (view.panel or "").partition('data-regret="')[2].partition('"')[0]


def test_an_interest_is_removed_at_once_and_comes_back_when_that_is_undone(world: World) -> None:
    before = world.known()
    view = world.desk.forget(world.token, world.id_of("wool"))
    assert world.known() == before - {"wool"}
    assert "Removed: wool" in (view.panel or "")
    again = world.desk.regret(world.token, key(view))
    assert world.known() == before
    assert not key(again)
    assert "nothing woollen, it itches" in (again.panel or "")


def test_after_some_seconds_a_removal_stands(world: World) -> None:
    view = world.desk.forget(world.token, world.id_of("wool"))
    world.clock.now = 60
    world.desk.regret(world.token, key(view))
    assert "wool" not in world.known()


def test_nobody_else_can_put_back_what_was_removed(world: World) -> None:
    view = world.desk.forget(world.token, world.id_of("wool"))
    other = world.shop.open().token
    world.desk.regret(other, key(view))
    assert world.shop.profile(world.shop.enter(other)).interests == ()
    world.desk.regret(world.token, key(view))
    assert "wool" in world.known()


def test_what_isnt_there_can_t_be_removed_and_the_panel_says_so(world: World) -> None:
    view = world.desk.forget(world.token, "nothing")
    assert 'data-trouble="That didn&#39;t work just now. Please try again."' in (view.panel or "")
    assert not key(view)


def test_an_interest_is_corrected_to_what_there_is_alone(world: World) -> None:
    wool = world.id_of("wool")
    world.desk.edit(world.token, wool, "like")
    assert next(i for i in world.shop.profile(world.visit).interests if i.id == wool).polarity is Polarity.LIKE
    for nonsense in ("adore", "", "allow"):
        assert world.desk.edit(world.token, wool, nonsense) == View()


def test_the_switch_is_a_yes_or_a_no(world: World) -> None:
    world.desk.remember(world.token, "yes")
    assert world.shop.consent(world.visit).given
    assert world.desk.remember(world.token, "maybe") == View()
    world.desk.remember(world.token, "no")
    assert not world.shop.consent(world.visit).given


def test_everything_is_forgotten_for_good(world: World) -> None:
    view = world.desk.forget_all(world.token)
    assert world.known() == set()
    assert not key(view)


def test_a_reaction_that_there_isnt_changes_nothing(world: World) -> None:
    assert world.desk.react(world.token, "jacket-1", "steal") == View()
    assert world.shop.fed == []
    world.desk.react(world.token, "jacket-1", "like")
    assert world.shop.fed == [("jacket-1", "like")]


@pytest.mark.parametrize(("store", "name"), [("Fjell & Field", "fjell-field"), ("山野小店", "山野小店"), ("../../etc", "etc"), ("///", "shop")])
def test_the_export_is_a_file_that_bears_the_shops_name_and_the_day(world: World, store: str, name: str) -> None:
    parcel = world.desk.parcel(world.token, store, "2026-11-22")
    assert parcel is not None
    assert parcel.name == f"{name}-2026-11-22.json"
    assert json.loads(parcel.text) == world.shop.export(world.visit)


def test_a_token_that_opens_nothing_any_more_is_seen_to_elsewhere(world: World) -> None:
    assert world.desk.forget("gone", "x") == View(panel="arrived")
    assert world.desk.parcel("gone", "Shop", "2026-11-22") is None
