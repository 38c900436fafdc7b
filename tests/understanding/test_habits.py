import pytest

from chatbot.understanding.habits import of_somebody
from chatbot.understanding.tokens import tidy, tokenize


def told(text: str) -> str:
    tokens = tokenize(tidy(text))
    return " ".join(tokens[i].text for i in sorted(of_somebody(tokens)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("my back hurts, I sit 9 hours a day", "9 hours a day"),
        ("we walk 20 km every weekend, need boots", "20 km every weekend"),
        ("he drinks three cups a day", "three cups a day"),
        ("I swim every morning", "every morning"),
    ],
)
def test_how_much_somebody_does_in_a_time_is_no_measure_of_a_thing(text: str, words: str) -> None:
    assert told(text) == words


@pytest.mark.parametrize(("text", "words"), [("I burn in ten minutes flat", "in ten minutes"), ("it boils in ten minutes", ""), ("one that we can pitch in 5 minutes", ""), ("I want it in 5 minutes", "")])
def test_how_soon_something_happens_to_somebody_is_no_measure_of_a_thing(text: str, words: str) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    "text", ["a battery that lasts 9 hours a day", "I need 2 liters a day", "something for every day", "a bottle for 2 liters", "I want it for a day", "an espresso maker, 10 cups a day"]
)  # fmt: skip
def test_what_is_asked_of_a_thing_is(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [("I'm 6'4", "6 ' 4"), ('I am 6’4" tall', '6 ’ 4 " tall'), ("I'm about 190 cm tall, a desk chair", "190 cm tall"), ("my husband is 6 feet 2", "6 feet 2"), ("she is 5 ft", "5 ft")],
)  # fmt: skip
def test_how_tall_somebody_is_is_no_measure_of_a_thing(text: str, words: str) -> None:
    assert told(text) == words


@pytest.mark.parametrize("text", ["it is 190 cm tall", "a shelf that is 190 cm tall", "I'm 36 waist", "I'm a size 8", "he is 9", "a 6 ft tree"])
def test_a_thing_s_height_an_age_and_a_size_are_left_alone(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [("I'm a nurse, twelve hour shifts, a watch", "twelve hour shifts"), ("headphones for a 40 minute commute", "40 minute commute"), ("12 hours of battery", "")],
)
def test_how_long_somebody_works_is_no_measure_of_a_thing(text: str, words: str) -> None:
    assert told(text) == words
