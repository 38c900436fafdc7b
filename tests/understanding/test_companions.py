"""What a thing is to go with is no wish for it."""

import pytest

from chatbot.understanding.companions import companions
from chatbot.understanding.match import Match, Term
from chatbot.understanding.tokens import tokenize

COLORS = frozenset({"green", "red", "blue"})


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("a rug to go with a green sofa", "a green sofa"), ("a hat that matches my red coat, in wool", "my red coat"), ("shoes going with the blue dress under 50", "the blue dress"),
        ("a lunch box to go with it", ""), ("matching gloves", ""), ("I go with my dad", ""), ("go", ""), ("", ""),
    ],
)  # fmt: skip
def test_what_a_thing_is_to_go_with_is_told_apart(text: str, beside: str) -> None:
    tokens = tokenize(text)
    green = tuple(Match(i, i + 1, (Term("color", t.text, 1),)) for i, t in enumerate(tokens) if t.text in COLORS)
    assert " ".join(tokens[i].text for i in sorted(companions(tokens, green))) == beside


def test_what_a_thing_is_made_for_is_a_wish() -> None:
    tokens = tokenize("a wine to go with a ribeye")
    food = (Match(6, 7, (Term("food", "beef", 1),)),)
    assert companions(tokens, food) == companions(tokens) == frozenset()
