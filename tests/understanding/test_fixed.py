import pytest

from chatbot.understanding.fixed import is_fixed, says_how
from chatbot.understanding.tokens import tidy, tokenize


@pytest.mark.parametrize(("text", "fixed"), [("white noise", True), ("green tea", True), ("red eyes", True), ("white towels", False), ("white", False)])
def test_a_color_in_a_fixed_expression_is_none(text: str, fixed: bool) -> None:
    assert is_fixed(tokenize(tidy(text)), 0) is fixed


@pytest.mark.parametrize(("text", "how"), [("straight into a meeting", True), ("full of wine", True), ("straight jeans", False), ("full", False)])
def test_an_adverb_is_no_value(text: str, how: bool) -> None:
    assert says_how(tokenize(tidy(text)), 0) is how
