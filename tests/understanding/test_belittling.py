import pytest

from chatbot.understanding.belittling import belittles


@pytest.mark.parametrize("opinion", ["it is for children", "it is only for grannies", "it is for old people", "it is for clowns"])
def test_what_is_for_others_is_belittled(opinion: str) -> None:
    assert belittles(opinion)


@pytest.mark.parametrize("opinion", ["it is for my dad", "it is for hiking", "it is for muddy days", "it is for two people", "it is fine", "it is for a wedding"])
def test_what_is_for_somebody_or_for_an_occasion_is_not(opinion: str) -> None:
    assert not belittles(opinion)
