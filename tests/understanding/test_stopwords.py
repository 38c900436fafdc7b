import pytest

from chatbot.understanding.stopwords import in_passing, names_a_thing
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("hold on, red tents", ", red tents"), ("I changed my mind about wool", "I about wool"), ("ok back to the boots", "ok the boots"), ("a belt that can hold 5 kg", "a belt that can hold 5 kg"),
        ("a chair with back support", "a chair with back support"), ("to be honest I don't care", "I"), ("like I said: on sale", ": on sale"),
        ("good evening, a red tent", ", a red tent"), ("a good evening dress", "a good evening dress"),
        ("she turns 6 next week", "she turns 6"), ("a tent by Friday", "a tent"),
    ],
)  # fmt: skip
def test_what_is_said_in_passing_is_known_by_all_of_its_words(text: str, left: str) -> None:
    tokens = tokenize(text)
    passing = in_passing(tokens)
    assert " ".join(t.text for i, t in enumerate(tokens) if i not in passing) == left


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("a pink wall fan with 5 blades", True), ("phone stand", True), ("cotton newborn sets under 100", True), ("drill bits", True), ("I'm a fan of wool", False), ("a wool fan of sorts", False),
        ("I can't stand wool", False), ("set of pans", False), ("a little bit cheaper", False), ("a big fan", False), ("fan", False),
    ],
)  # fmt: skip
def test_a_function_word_names_a_thing_where_it_ends_a_name(text: str, thing: bool) -> None:
    tokens = tokenize(text)
    assert any(names_a_thing(tokens, i) for i in range(len(tokens))) is thing
