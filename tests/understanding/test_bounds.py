import pytest

from chatbot.understanding.bounds import bound_after, bound_before, year_bound
from chatbot.understanding.quantities import quantities
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "bound"),
    [("under", "below"), ("no more than", "at_most"), ("I would never pay more than", "at_most"), ("heavier than", "above"), ("no heavier than", "at_most"), ("less expensive than", "below"), ("nothing less than", "at_least"), ("max weight of", "at_most"), ("under like", "below"), ("roughly", "around"), ("~", "around"),
     ("no way I'm paying over", "at_most"), ("nothing with a screen bigger than", "at_most"), ("count me out for anything over", "at_most"), ("it won't fit if it's wider than", "at_most"), ("my back can't take a stroller over", "at_most"), ("I can't find a tent under", "below"), ("no hood, bigger than", "above"), ("anything over", "above")],
)  # fmt: skip
def test_words_before_a_number_bound_it(text: str, bound: str) -> None:
    tokens = tokenize(text)
    found = bound_before(tokens, len(tokens))
    assert found is not None
    assert found[0] == bound


@pytest.mark.parametrize(("text", "bound"), [("or less", "at_most"), ("and up", "at_least"), ("or so", "around"), ("tops", "at_most"), ("is my limit", "at_most"), ("is the absolute limit", "at_most")])
def test_words_behind_a_number_bound_it(text: str, bound: str) -> None:
    tokens = tokenize(text)
    assert bound_after(tokens, 0) == (bound, len(tokens))


def test_other_words_bound_nothing() -> None:
    assert bound_before(tokenize("a tent with"), 3) is None
    assert bound_before((), 0) is None
    assert bound_after(tokenize("green tents"), 0) is None


def test_only_years_are_before_and_after() -> None:
    assert year_bound(tokenize("before"), 1) == ("at_most", 0)
    assert year_bound(tokenize("newer than"), 2) == ("at_least", 0)
    assert bound_before(tokenize("before"), 1) is None


def test_years_that_are_ruled_out_are_bounded_from_the_other_side() -> None:
    assert year_bound(tokenize("drop anything from before"), 4) == ("at_least", 1)
    assert year_bound(tokenize("nothing from after"), 3) == ("at_most", 0)


@pytest.mark.parametrize(("text", "bound"), [("undr 60", "below"), ("belo 60", "below"), ("les than 60", "below"), ("at leats 60", "at_least"), ("aruond 60", "around"), ("maximun 60", "at_most")])
def test_a_slip_in_a_bound_is_read_right_before_a_number(text: str, bound: str) -> None:
    tokens = tokenize(text)
    found = bound_before(tokens, len(tokens) - 1)
    assert found is not None
    assert found[0] == bound


@pytest.mark.parametrize("text", ["order 60", "number 60", "cover 60", "wonder 60", "boots 60", "udder 60"])
def test_other_words_are_no_misspelt_bounds(text: str) -> None:
    assert bound_before(tokenize(text), 1) is None


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("2,200 lumens is silly", "below"),
        ("$300 is a bit steep", "below"),
        ("900 lumens is way too bright", "below"),
        ("2 liters is too little", "above"),
        ("it shouldn't drag on past 60 minutes", "at_most"),
        ("it won't let me take it if it's above 100 wh", "at_most"),
    ],
)
def test_what_is_too_much_of_something_bounds_it(text: str, bound: str) -> None:
    (amount,) = quantities(tokenize(text))
    assert amount.bound == bound
