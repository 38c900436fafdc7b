import pytest

from chatbot.domain.vocabulary import collect
from chatbot.understanding.measures import unmeasured
from chatbot.understanding.quantities import quantities
from chatbot.understanding.tokens import tidy, tokenize
from tests.stall import item


@pytest.mark.parametrize(("text", "left"), [("for my daughter, she's 12", ""), ("for her 12 year old", ""), ("a 12 year old whisky", "12 year old")])
def test_how_old_somebody_is_is_no_word_to_search_for(text: str, left: str) -> None:
    tokens = tokenize(tidy(text))
    assert unmeasured(quantities(tokens), tokens, collect([item("t1", "A Tent", 9)]), None) == left
