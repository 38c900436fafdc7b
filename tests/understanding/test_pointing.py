"""What the words do by which a message points at an item."""

from chatbot.domain.request import Filter
from chatbot.understanding.pointing import beside, calls_it, only_points, turns_down
from chatbot.understanding.reading import References
from chatbot.understanding.tokens import tokenize

SECOND, PARKA, BATH = References(("j2",), "second one"), References(("j7",), "the parka"), References(("t1",), "Aldermere Grand Bath Sheet")


def test_a_message_may_do_nothing_but_point() -> None:
    assert only_points(tokenize("what about the second one?"), SECOND)
    assert not only_points(tokenize("the second one in blue"), SECOND)


def test_words_that_describe_an_item_ask_for_nothing_themselves() -> None:
    black, cheap = Filter("color", "=", "black", source="black"), Filter("price", "<=", 50.0, source="under 50")
    assert beside(tokenize("the black one under 50"), References(("j2",), "the black one"), (black, cheap)) == (cheap,)
    assert beside(tokenize("black"), References(), (black,)) == (black,)


def test_the_name_of_what_something_is_compared_with_asks_for_nothing() -> None:
    bath = Filter("type", "=", "bath towel", source="Bath")
    assert beside(tokenize("smaller than the Grand Bath"), BATH, (bath,)) == ()
    assert beside(tokenize("the Grand Bath, and a bath mat"), BATH, (bath,)) == (bath,)


def test_a_place_is_no_word_that_is_ruled_out() -> None:
    assert beside(tokenize("not number 3"), References(("j3",), "number 3"), (Filter("text", "!=", "number 3", source="number 3"),)) == ()


def test_a_kind_may_only_call_the_item() -> None:
    assert calls_it(tokenize("take the parka off my list"), PARKA, {2})
    assert not calls_it(tokenize("a tent like the parka"), PARKA, {1, 4})
    assert not calls_it(tokenize("the second one"), SECOND, ())


def test_what_is_pointed_at_may_be_turned_down() -> None:
    assert turns_down(tokenize("forget the second one"), SECOND, {0, 1, 2, 3})
    assert not turns_down(tokenize("the second one, no hood"), SECOND, {4, 5})
    assert not turns_down(tokenize("forget it"), References(("j1",), "it", weak=True), {0, 1})
