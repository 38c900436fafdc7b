import pytest

from chatbot.understanding.nouns import is_deed, is_noun
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize("word", ["diaper", "piggybank", "christmas", "memo", "garden"])
def test_a_word_without_the_form_of_an_adjective_is_a_noun(word: str) -> None:
    assert is_noun(tokenize(word)[0])


@pytest.mark.parametrize("word", ["sturdy", "foldable", "colorful", "rugged", "cute", "light", "three", "the", "Nike", "my", "12", "red"])
def test_praise_grammar_names_and_numbers_are_none(word: str) -> None:
    assert not is_noun(tokenize(word)[0])


@pytest.mark.parametrize(("text", "deed"), [("my toddler kicks the blanket off", True), ("the cat climbs my sofa", True), ("my toddler's kicks", False), ("red kicks for my son", False), ("she kicks", False), ("can you kick me a ball", True), ("kick me a ball", True), ("my kick is good", False), ("a kick", False)])
def test_a_word_in_s_between_somebody_and_an_object_is_a_deed(text: str, deed: bool) -> None:
    tokens = tokenize(text)
    at = next(i for i, t in enumerate(tokens) if t.lemma in ("kick", "climb"))
    assert is_deed(tokens, at, at + 1) is deed
