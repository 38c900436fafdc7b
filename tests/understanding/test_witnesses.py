import pytest

from chatbot.understanding.recipients import recipient
from chatbot.understanding.tokens import tidy, tokenize


@pytest.mark.parametrize("text", ["no down since my wife is vegan", "my toddler will spill on it", "leave wool out because my son is allergic", "my dog sleeps on it and my daughter jumps all over it"])
def test_who_is_only_the_reason_or_does_something_to_it_gets_nothing(text: str) -> None:
    assert recipient(tokenize(tidy(text)), "me") is None


@pytest.mark.parametrize(("text", "name"), [("my wife is vegan", "wife"), ("my mum needs it to be light", "mom"), ("my dad loves hiking", "dad")])
def test_who_is_told_of_by_themselves_gets_it(text: str, name: str) -> None:
    assert recipient(tokenize(tidy(text)), "me") == name


def test_a_mummy_shape_is_nobody() -> None:
    assert recipient(tokenize("mummy shapes give me panic attacks"), "me") is None
