"""What a turn couldn't serve."""

from chatbot.domain.request import Filter, Request
from chatbot.insights.needs import unmet
from tests.insights.diary import UNDER_50, hat, shown

VELVET = Filter("material", "=", "velvet")


def test_a_thing_that_there_is_not_is_absent_in_whatever_number_it_is_asked_for() -> None:
    first, second = (list(unmet(Request(text=t), shown(missing=(t,)))) for t in ("grand pianos", "grand piano"))
    assert [n[0] for n in first] == ["absent"]
    assert first[0][1] == second[0][1]
    assert second[0][2:] == ("", "grand piano")


def test_words_of_grammar_do_not_make_another_need() -> None:
    keys = {next(unmet(Request(text=t), shown(missing=(t,))))[1] for t in ("a kayak", "the kayaks", "kayak")}
    assert len(keys) == 1


def test_what_is_only_near_in_meaning_is_told_apart_from_what_is_not_said_of_any() -> None:
    assert [n[0] for n in unmet(Request(text="whisky"), shown("a", missing=("whisky",)))] == ["near"]
    assert [n[0] for n in unmet(hat(text="aptx"), shown("a", missing=("aptx",)))] == ["detail"]


def test_what_had_to_give_is_named_with_its_kind_and_no_more_than_that() -> None:
    found = list(unmet(hat(VELVET, UNDER_50), shown("a", relaxed=("price",))))
    assert [(kind, category, name) for kind, _, category, name in found] == [("relaxed", "hat", "price: 20-50 USD")]
    found = list(unmet(hat(VELVET, UNDER_50), shown("a", relaxed=("material",))))
    assert found[0][3] == "velvet"


def test_a_comparison_that_nothing_met_is_no_need() -> None:
    cheaper = Filter("price", "<", 30.0, relative=True)
    assert list(unmet(hat(cheaper), shown("a", relaxed=("price",)))) == []


def test_a_kind_of_which_nothing_fits_is_told_with_its_limits() -> None:
    people = Filter("capacity_people", "=", 12.0, unit="people")
    found = list(unmet(hat(VELVET, people), shown()))
    assert [(kind, category, name) for kind, _, category, name in found] == [("nothing", "hat", "velvet, capacity: 12 people")]


def test_events_of_before_the_name_was_kept_are_understood_by_their_words() -> None:
    assert [n[3] for n in unmet(Request(text="motorcycle"), shown())] == ["motorcycle"]
    assert [n[3] for n in unmet(Request(text="for it", absent="motorcycle"), shown())] == ["motorcycle"]


def test_what_fits_is_no_need() -> None:
    assert list(unmet(hat(UNDER_50), shown("a"))) == []
    assert list(unmet(Request(), shown())) == []
