import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.references import refer
from chatbot.understanding.tokens import tokenize
from tests.stall import DAYRISE, FLEECE, HARBORLIGHT, ITEMS, KESTREL, RIDGE_2, RIDGE_4, SKERRY, SOFTDAY

ON_SHOW = (SKERRY, HARBORLIGHT, SOFTDAY, KESTREL)


def pointed(text: str, on_show=ON_SHOW, earlier=(), focus=()) -> tuple[str, ...]:
    return refer(tokenize(text), on_show, earlier, focus).items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("the first one", ("j1",)), ("tell me about the second", ("j2",)), ("the 3rd one", ("j3",)), ("number 4", ("j5",)), ("the last one", ("j5",)), ("option two", ("j2",)), ("#2", ("j2",)), ("no. 2 please", ()),
        ("compare the first and the third", ("j1", "j3")), ("the first two", ("j1", "j2")), ("the last two", ("j3", "j5")), ("the first three", ("j1", "j2", "j3")), ("the third and the first", ("j3", "j1")),
        ("the seventh", ()), ("the 99th", ()), ("number 12", ()), ("number 0", ()), ("the 0th", ()),
    ],
)  # fmt: skip
def test_an_ordinal_points_at_the_card_in_that_place(text: str, items: tuple[str, ...]) -> None:
    assert pointed(text) == items


@pytest.mark.parametrize("text", ["for the first time", "a second hand jacket", "my first aid kit", "last week"])
def test_an_ordinal_of_something_else_points_at_nothing(text: str) -> None:
    assert pointed(text) == ()


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("the Skerry", ("j1",)), ("is the harborlight warm?", ("j2",)), ("Calder Softday Down Jacket", ("j3",)), ("skerry or kestrel", ("j1", "j5")), ("compare Northfell Skerry Rain Jacket with Tarnwick Harborlight Insulated Jacket", ("j1", "j2")),
        ("the northfell one", ("j1",)), ("anything in leather", ()), ("a rain jacket", ()), ("something warmer", ()),
    ],
)  # fmt: skip
def test_a_name_that_no_other_shown_item_bears_points_at_it(text: str, items: tuple[str, ...]) -> None:
    assert pointed(text) == items


def test_titles_are_named_in_the_order_in_which_they_are_spoken() -> None:
    assert pointed("Tarnwick Harborlight Insulated Jacket or Northfell Skerry Rain Jacket") == ("j2", "j1")


def test_a_name_from_an_earlier_answer_still_points() -> None:
    assert pointed("what about the Dayrise", earlier=(DAYRISE,)) == ("h1",)


def test_the_one_of_some_kind_points_at_the_one_it_is_true_of() -> None:
    assert pointed("the red one") == ("j3",)
    assert pointed("save the black one", on_show=(SKERRY, KESTREL)) == ("j5",)


def test_the_one_of_a_kind_that_several_are_is_unclear() -> None:
    found = refer(tokenize("the black one"), ON_SHOW, (), ())
    assert found.unclear
    assert set(found.items) == {"j2", "j5"}


def test_the_one_of_a_kind_that_none_is_points_at_nothing() -> None:
    assert pointed("the purple one") == ()


def test_it_is_what_was_last_spoken_of_or_else_the_first_card() -> None:
    assert pointed("is it warm?", focus=("j3",)) == ("j3",)
    assert pointed("is it warm?") == ("j1",)


def test_they_are_all_that_is_on_show() -> None:
    assert pointed("are these waterproof?") == ("j1", "j2", "j3", "j5")


def test_the_other_one_is_the_one_of_two_not_spoken_of() -> None:
    assert pointed("and the other one?", on_show=(SKERRY, HARBORLIGHT), focus=("j1",)) == ("j2",)


def test_where_nothing_was_shown_nothing_is_pointed_at() -> None:
    assert pointed("the first one, it, the Skerry", on_show=()) == ()


def test_two_models_of_a_line_are_told_apart_by_their_whole_title() -> None:
    assert pointed("the Northfell Ridgeline 4-Person Tent", on_show=(RIDGE_2, RIDGE_4)) == ("t2",)


def test_numbers_that_are_no_places_are_read_without_trouble() -> None:
    for text in ("the 1.2.3rd", "the ²nd", "option 𐩀", "the " + "1" * 400 + "st", "number ①", "# 5", "the 2.5th", "the 1,0rd"):
        pointed(text)


@given(st.lists(st.sampled_from(["the", "first", "2", "nd", "second", "last", "two", "three", "one", "black", "it", "these", "skerry", "number", "#", "other", "no", "99", "0", "-1", ".", "red", "that"]), max_size=12))
def test_whatever_is_said_only_items_that_were_shown_are_pointed_at(words: list[str]) -> None:
    found = refer(tokenize(" ".join(words)), ON_SHOW, (FLEECE,), ("j2",))
    assert set(found.items) <= {i.id for i in (*ON_SHOW, FLEECE)}
    assert len(set(found.items)) == len(found.items)


@given(st.text(max_size=60))
def test_any_text_can_point(text: str) -> None:
    assert set(refer(tokenize(text), ITEMS, (), ()).items) <= {i.id for i in ITEMS}


@pytest.mark.parametrize("text", ["it is of no importance to me", "it doesn't matter to me", "it makes no difference", "that's not important"])
def test_a_pronoun_of_a_mere_remark_points_at_nothing(text: str) -> None:
    assert pointed(text) == ()


@pytest.mark.parametrize("text", ["wait, before that, do you have rugs?", "after this I need a tent", "until it is fixed"])
def test_a_pronoun_that_stands_for_what_was_said_points_at_nothing(text: str) -> None:
    assert pointed(text) == ()


@pytest.mark.parametrize("text", ["any that's waterproof?", "my skin shines as it is", "something that folds", "any by Northfell?", "black or red, both fine", "both my brother and my dad want one"])
def test_what_only_looks_like_a_pronoun_or_a_name_points_at_nothing(text: str) -> None:
    assert pointed(text) == ()


def test_the_bare_brand_that_answers_a_question_is_no_title() -> None:
    assert refer(tokenize("Tarnwick"), ON_SHOW, (), ()).items == ("j2",)
    assert refer(tokenize("Tarnwick"), ON_SHOW, (), (), answering=True).items == ()
