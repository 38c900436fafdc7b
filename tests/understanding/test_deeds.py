import pytest

from chatbot.understanding.deeds import does_something, is_a_family, is_a_verb, is_done_to
from chatbot.understanding.phrases import Phrase
from chatbot.understanding.tokens import tidy, tokenize


@pytest.mark.parametrize(
    ("text", "word", "done"),
    [
        ("I run a café", "run", True),
        ("my boss who plays golf", "plays", True),
        ("people who drink a lot", "drink", True),
        ("it would fix my posture", "fix", True),
        ("we play Catan on Fridays", "play", True),
        ("I run on trails", "run", False),
        ("shoes to run in", "run", False),
        ("running shoes", "running", False),
    ],
)
def test_a_verb_with_an_object_is_a_deed(text: str, word: str, done: bool) -> None:
    tokens = tokenize(tidy(text))
    assert is_done_to(tokens, [t.text for t in tokens].index(word)) is done


@pytest.mark.parametrize(("text", "word", "said"), [("we're a family of six", "family", True), ("nobody in my family", "family", True), ("a family game", "family", False)])
def test_a_family_that_somebody_has_is_no_use_of_things(text: str, word: str, said: bool) -> None:
    tokens = tokenize(tidy(text))
    assert is_a_family(tokens, [t.text for t in tokens].index(word)) is said


@pytest.mark.parametrize(("text", "verb"), [("a light I can strap around my head", True), ("a bag with a strap", False)])
def test_what_somebody_can_do_names_no_part(text: str, verb: bool) -> None:
    tokens = tokenize(tidy(text))
    at = [t.text for t in tokens].index("strap")
    assert is_a_verb(Phrase("strap", "strap", False, True, first=at), tokens) is verb


@pytest.mark.parametrize(("text", "word", "done"), [("I'd like to bring something nice", "bring", True), ("something to bring to a picnic", "bring", False), ("a bag to carry something heavy", "heavy", False)])
def test_what_is_done_with_whatever_it_may_be_says_nothing_of_it(text: str, word: str, done: bool) -> None:
    tokens = tokenize(tidy(text))
    at = [t.text for t in tokens].index(word)
    assert does_something(Phrase(word, word, unwanted=False, whole=True, first=at), tokens) is done
