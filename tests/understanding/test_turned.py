import pytest

from chatbot.understanding.match import Term
from chatbot.understanding.tokens import tidy, tokenize
from chatbot.understanding.turned import turned_round

_DESK, _BOX = Term("category", "desk lamp", 3), Term("category", "toolbox", 2)
_FORMS = {("desk", "lamp"): [_DESK], ("toolbox",): [_BOX], ("rain", "jacket"): [Term("type", "rain jacket", 1)]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lamp for my desk", (_DESK,)),
        ("lamp for desks please", (_DESK,)),
        ("box for tool", (_BOX,)),
        ("lamp for my desk drawer", None),
        ("jacket for rain", None),
        ("lamp on my desk", None),
        ("lamp for", None),
    ],
)
def test_a_name_of_two_words_may_be_said_the_other_way_round(text: str, found: tuple[Term, ...] | None) -> None:
    match = turned_round(tokenize(tidy(text)), 0, _FORMS)
    assert (match.terms if match else None) == found
