import pytest

from chatbot.understanding.burden import borne
from chatbot.understanding.tokens import tokenize


def weighs(text: str) -> str:
    """What the number of a message is taken to be: a weight, or what must be borne."""
    tokens = tokenize(text)
    at = next(i for i, t in enumerate(tokens) if t.is_number)
    return next(iter(borne(tokens, at, {"weigh": 1})))


@pytest.mark.parametrize("text", ["I weigh 110 kg", "my brother, he weighs 250 pounds", "for a daughter who weighs 30 pounds", "for someone who weighs 90 kg"])
def test_the_weight_of_a_person_is_to_be_borne(text: str) -> None:
    assert weighs(text) == "bear"


@pytest.mark.parametrize("text", ["a rug that weighs less than 9 pounds", "a rug for my sister that weighs less than 9 pounds", "a gift for dad which weighs 2 kg"])
def test_the_weight_of_a_thing_is_its_own(text: str) -> None:
    assert weighs(text) == "weigh"
