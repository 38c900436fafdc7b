import pytest

from chatbot.understanding.lifting import lifts
from chatbot.understanding.tokens import tokenize

NAMES = {"hood": 1, "black": 2, "torvald": 3, "size": 4, "cap": 5, "screw": 5}


def lifted(text: str, at: int = 0) -> int:
    tokens = tokenize(text)
    return lifts(tokens, [NAMES.get(t.lemma, 0) for t in tokens], at)


@pytest.mark.parametrize("text", ["no size preference", "no price limit", "lose the hood bit", "remove the 50 dollar limit", "cut that black thing please", "scrap Torvald", "take the hood out"])
def test_a_demand_is_taken_back_by_what_it_is_called(text: str) -> None:
    assert lifted(text) == 1


def test_only_a_mere_not_only_takes_one_back() -> None:
    assert lifted("not only black") == 2
    assert lifted("not only black but warm") == 0


@pytest.mark.parametrize("text", ["no screw cap", "no hood", "lose the hood", "remove the hood and the bit", "black", "drop it"])
def test_what_is_ruled_out_or_points_elsewhere_takes_nothing_back(text: str) -> None:
    assert lifted(text) == 0
