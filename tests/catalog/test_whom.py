import pytest

from chatbot.catalog.whom import whom


@pytest.mark.parametrize(
    ("stated", "placed", "people"),
    [
        (["Mens"], (), ("men",)),
        (["Female", "Women’s"], (), ("women",)),
        (["Unisex"], ("men",), ("men", "women")),
        (["kids"], (), ("kids",)),
        (["kids"], ("women",), ("women",)),
        ([], ("men",), ("men",)),
        ([], (), ()),
    ],
)
def test_whom_a_thing_is_for(stated: list[str], placed: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert whom(stated, placed) == people
