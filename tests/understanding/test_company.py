"""People told one group after another are counted together, where a thing is made for so many."""

import pytest

from chatbot.understanding.company import together
from chatbot.understanding.quantities import quantities
from chatbot.understanding.tokens import tokenize
from tests.stall import vocabulary


def counted(text: str, *things: str) -> list[tuple[float, str | None]]:
    tokens = tokenize(text)
    return [(q.value, q.unit.name if q.unit else None) for q in together(tokens, quantities(tokens), vocabulary(), things)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("a tent for 2 adults and 3 children", 5), ("a tent for me, my wife and two small kids", 4), ("me and my three kids", 4), ("two adults plus a toddler", 3), ("a couple of adults and 2 kids", 4), ("for 4 people and my dog", 4), ("for 2 people", 2),
    ],
)  # fmt: skip
def test_groups_of_people_are_added(text: str, people: float) -> None:
    assert counted(text, "tent") == [(people, "people")]


@pytest.mark.parametrize("text", ["me and my wife", "2 adults", "2 pillows and 3 blankets", "my dad and my mom", "my", "for a", "2", "", "500 adults and 2 kids"])
def test_other_words_count_nobody(text: str) -> None:
    tokens = tokenize(text)
    assert together(tokens, quantities(tokens), vocabulary(), ("tent",)) == quantities(tokens)


def test_what_is_made_for_one_is_left_as_it_is() -> None:
    tokens = tokenize("jackets for 2 adults and 3 children")
    assert together(tokens, quantities(tokens), vocabulary(), ("jacket",)) == quantities(tokens)


def test_other_amounts_stay_where_they_are() -> None:
    assert counted("a 3 kg tent for 2 adults and 1 kid under $300", "tent") == [(3, "kg"), (3, "people"), (300, None)]
