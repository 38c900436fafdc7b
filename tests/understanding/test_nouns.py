import pytest

from chatbot.understanding.nouns import is_noun
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize("word", ["diaper", "piggybank", "christmas", "memo", "garden"])
def test_a_word_without_the_form_of_an_adjective_is_a_noun(word: str) -> None:
    assert is_noun(tokenize(word)[0])


@pytest.mark.parametrize("word", ["sturdy", "foldable", "colorful", "rugged", "cute", "light", "three", "the", "Nike", "my", "12", "red"])
def test_praise_grammar_names_and_numbers_are_none(word: str) -> None:
    assert not is_noun(tokenize(word)[0])
