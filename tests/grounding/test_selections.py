import pytest

from chatbot.grounding.selections import Selections
from chatbot.grounding.tokens import tokens
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("show", "said", "items"),
    [
        ("tents", "both Ridgeline tents", {0, 1}),
        ("tents", "all three tents", {0, 1, 2}),
        ("tents", "the two waterproof ones", None),
        ("tents", "both aluminum tents", {0, 1}),
        ("headphones", "the two wireless headphones", {0, 1}),
        ("headphones", "the wireless ones", {0, 1}),
        ("headphones", "both velour headphones", None),
    ],
)
def test_several_items_are_selected_by_what_they_share(show: str, said: str, items: set[int] | None) -> None:
    found = Selections(tokens(said), BOOKS[show]).several(0)
    assert (set(found.items) if found else None) == items


def test_one_of_a_line_is_selected_by_what_only_it_has() -> None:
    found = Selections(tokens("the 4-person version"), BOOKS["tents"]).version(0, frozenset({0}))
    assert found is not None
    assert found.items == {1}
    assert Selections(tokens("the 6-person version"), BOOKS["tents"]).version(0, frozenset({0})) is None
