import pytest

from chatbot.understanding.owning import owned, says_who
from chatbot.understanding.tokens import tidy, tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I already have a tent, I need a stove", ["have", "a", "tent", ",", "i"]),
        ("she bought the hat. A tent", ["bought", "the", "hat"]),
        ("I have to get a tent", []),
        ("do you have a tent", []),
    ],
)
def test_a_clause_says_what_somebody_has_until_it_turns_to_a_wish(text: str, words: list[str]) -> None:
    tokens = tokenize(tidy(text))
    assert [tokens[i].lemma for i in sorted(owned(tokens))] == words


@pytest.mark.parametrize("text", ["I'm a guy", "he's a guy", "she is a guy", "hat for me, I am a guy"])
def test_what_somebody_is_says_who(text: str) -> None:
    tokens = tokenize(tidy(text))
    assert says_who(tokens, len(tokens) - 2)


@pytest.mark.parametrize("text", ["I want a hat", "it is a hat", "what I need is a hat", "a hat"])
def test_what_is_wanted_says_nothing_of_somebody(text: str) -> None:
    tokens = tokenize(tidy(text))
    assert not says_who(tokens, len(tokens) - 2)
