import pytest

from chatbot.understanding.preference import Preference, favored, preferences
from chatbot.understanding.tokens import tokenize

NAMES = ("green", "black", "wool")


def weighed(text: str) -> tuple[Preference, ...]:
    tokens = tokenize(text)
    return preferences(tokens, [i + 1 if t.lemma in NAMES else 0 for i, t in enumerate(tokens)])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I'd rather have green than black", (1, 4)),
        ("green would be better than black", (3, 4)),
        ("I prefer green over black", (1, 3)),
        ("I prefer green to a black one", (1, 3)),
    ],
)
def test_the_thing_preferred_and_the_one_passed_over(text: str, said: tuple[int, int]) -> None:
    words = [t.lemma for t in tokenize(text)]
    assert weighed(text) == (Preference(words.index("green"), words.index("black"), words.index("black") + 1, said),)


@pytest.mark.parametrize(
    "text", ["green rather than black", "something better than black", "green over $50", "rather green. black than", "green to black", "cheaper than the black one", ""]
)
def test_other_comparisons_are_none(text: str) -> None:
    assert weighed(text) == ()


def test_a_thing_is_not_weighed_against_a_value() -> None:
    tokens = tokenize("I'd rather have boots than black")
    assert preferences(tokens, [0, 0, 0, -1, 0, 2]) == ()
    assert preferences(tokens, [0, 0, 0, -1, 0, -2]) == (Preference(3, 5, 6, (1, 4)),)


def test_what_is_weighed_may_be_for_somebody() -> None:
    assert [(p.chosen, p.passed) for p in weighed("I should rather have for green than for black")] == [(5, 8)]


@pytest.mark.parametrize(("text", "at"), [("green's better", {1}), ("black would be nicer for me", {3}), ("a better one", set()), ("something better in black", set()), ("black is better than green", set())])
def test_a_value_that_would_be_better_asks_for_no_better_rating(text: str, at: set[int]) -> None:
    tokens = tokenize(text)
    assert favored(tokens, [i + 1 if t.lemma in NAMES else 0 for i, t in enumerate(tokens)]) == at


def test_what_matters_less_is_passed_over_for_what_matters_more() -> None:
    (found,) = weighed("green matters more than black")
    assert (found.chosen, found.passed, found.matters) == (0, 4, True)


def test_what_is_taken_over_another_any_day_is_preferred() -> None:
    assert [(p.chosen, p.passed) for p in weighed("green over black any day")] == [(0, 2)]
    assert weighed("green over black") == ()
