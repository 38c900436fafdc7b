import pytest

from chatbot.domain.item import Measure
from chatbot.domain.vocabulary import collect
from chatbot.understanding.amounts import amounts_left, differences, names_left, passed_over, taken_back, with_sizes
from chatbot.understanding.counts import Count
from chatbot.understanding.lexicon import Match, Term
from chatbot.understanding.polarity import stances
from chatbot.understanding.quantities import quantities
from chatbot.understanding.tokens import tokenize
from tests.stall import item

SIZE = Match(1, 2, (Term("size", "10", 3),))
NAME = Match(0, 3, (Term("type", "air max 90", 2),))


def test_a_size_stands_in_the_place_of_what_overlaps_it() -> None:
    assert with_sizes((Match(1, 2, (Term("vents", "10", 1),)),), (SIZE,), None) == (SIZE,)


def test_a_longer_name_keeps_the_number_in_it() -> None:
    assert with_sizes((NAME,), (SIZE,), None) == (NAME,)


def test_the_words_of_a_count_name_nothing() -> None:
    top = Match(0, 1, (Term("lid", "top", 2),))
    assert with_sizes((top,), (), Count(5, 0, 2)) == ()


def test_numbers_of_names_sizes_and_counts_are_no_amounts() -> None:
    tokens = tokenize("air max 90 under 50")
    assert [q.value for q in amounts_left(quantities(tokenize("top 5 tents for 4 people")), (), (), Count(5, 0, 2))] == [4]
    assert [q.value for q in amounts_left(quantities(tokenize("size 10 under 50")), (), (SIZE,), None)] == [50]
    assert [q.value for q in amounts_left(quantities(tokens), (), (), None)] == [90, 50]


def test_two_numbers_that_are_a_name_of_the_catalogue_are_no_sides() -> None:
    pattern = Match(0, 3, (Term("string_pattern", "16x19", 2),))
    assert amounts_left(quantities(tokenize("16x19")), (pattern,), (), None) == ()
    assert len(amounts_left(quantities(tokenize("16x19 cm")), (pattern,), (), None)) == 1


def test_what_only_says_what_a_number_measures_is_no_name() -> None:
    words = collect([item("h1", "A Lamp", 9, power_source=("battery",), battery=Measure(10, "h"))])
    battery = Match(0, 1, (Term("power_source", "battery", 1),))
    assert names_left((battery,), quantities(tokenize("battery 11 hours at most")), words) == ()
    for other in ("battery 11 kg", "battery for 11 hours", "battery under $11"):
        assert names_left((battery,), quantities(tokenize(other)), words) == (battery,)


@pytest.mark.parametrize(
    ("text", "moot"), [("undo the 30 euro limit", [30]), ("it doesn't have to be 32 inches", [32]), ("don't care about looks, 50 euros", []), ("under 30 euros", [])]
)
def test_a_number_may_be_taken_back(text: str, moot: list[float]) -> None:
    tokens = tokenize(text)
    assert [q.value for q in taken_back(quantities(tokens), tokens, stances(tokens, [0] * len(tokens)))] == moot


def test_of_two_numbers_the_refused_one_is_passed_over() -> None:
    tokens = tokenize("26 rather than 20")
    ruled = stances(tokens, [0] * len(tokens))
    assert [q.value for q in passed_over(quantities(tokens), ruled)] == [20]
    assert passed_over(quantities(tokens)[1:], ruled) == ()


@pytest.mark.parametrize(
    ("text", "by"), [("20 dollars cheaper", [20]), ("at least 2 kg lighter", [2]), ("10 euros less", [10]), ("under 20 dollars", []), ("20 dollars or less", []), ("3 more", []), ("23 years or more no heavier than 2 kg", [])]
)
def test_what_something_is_to_differ_by_is_no_bound(text: str, by: list[float]) -> None:
    tokens = tokenize(text)
    assert [q.value for q in differences(quantities(tokens), tokens)] == by


def test_an_amount_before_another_bound_is_no_difference() -> None:
    tokens = tokenize("screen 14 inches minimum lighter than 2 kg")
    assert differences(quantities(tokens), tokens) == ()
