from typing import Any

import pytest

from chatbot.catalog.plainly import plainly


@pytest.mark.parametrize(
    ("facet", "cell", "plain"),
    [
        ("color", "Light Blue", "light blue"),
        ("Colour", "Navy", "navy"),
        ("material", ["Recycled nylon", "PVC", "Gore-Tex"], ["recycled nylon", "PVC", "gore-tex"]),
        ("material", "eVent", "eVent"),
        ("size", "Small", "Small"),
        ("country", "Italy", "Italy"),
        ("material", 7, 7),
    ],
)
def test_only_common_words_are_written_small(facet: str, cell: Any, plain: Any) -> None:
    row = {"id": "a", "attributes": {facet: cell}, "variants": [{"id": "b", "options": {facet: cell}}]}
    assert plainly(row) == {"id": "a", "attributes": {facet: plain}, "variants": [{"id": "b", "options": {facet: plain}}]}


def test_a_row_without_variants_gets_none() -> None:
    assert plainly({"id": "a", "attributes": {}}) == {"id": "a", "attributes": {}}
