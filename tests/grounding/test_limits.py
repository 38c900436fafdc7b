import pytest

from chatbot.grounding.limits import limiting
from chatbot.grounding.tokens import tokens


@pytest.mark.parametrize("said", ["only 36 hours", "only $36", "only carries up to 9 kg", "only weighs 2 kg", "just about 3 liters"])
def test_an_only_before_an_amount_says_no_more_than_the_amount(said: str) -> None:
    assert limiting(tokens(said), 0)


@pytest.mark.parametrize("said", ["only the hood", "only works on gas with 2 burners", "only for men", "only comes in black"])
def test_any_other_only_is_a_claim(said: str) -> None:
    assert not limiting(tokens(said), 0)
