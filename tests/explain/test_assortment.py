import pytest

from chatbot.explain.assortment import told


@pytest.mark.parametrize(
    ("facet", "values", "sentence"),
    [
        ("color", ["gray", "red", "blue"], "The 22 rugs come in gray, red and blue."),
        ("brand", ["Northfell"], "The 22 rugs are by Northfell."),
        ("type", ["runner", "round rug"], "Of the 22 rugs there are these by type: runner and round rug."),
        ("color", [], "The catalogue doesn't state the color of these."),
    ],
)
def test_the_values_of_a_facet_are_told_in_a_sentence(facet: str, values: list[str], sentence: str) -> None:
    assert told(facet, values, "22 rugs") == sentence


def test_of_many_values_the_rest_is_counted() -> None:
    assert told("color", [f"c{n}" for n in range(15)], "40 rugs").endswith("c11 and 3 more.")
