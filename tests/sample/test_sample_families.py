"""What a family file may say, and how its mistakes are named."""

from pathlib import Path

import pytest

from chatbot.sample.families import COLORS, FamilyError, read_sheet
from chatbot.sample.pictures import ink

SHEET = """
category: tent
department: outdoor
picture: tent
families:
  - line: Ridgeline
    brand: Northfell
    title: "{brand} {line} {capacity_people}-Person Tent"
    description: A dome for {capacity_people}.
    attributes: {waterproof: true, material: [nylon, aluminum]}
    variants: {color: [green, orange]}
    surcharge: {color: {orange: 5}}
    models:
      - {capacity_people: 1, weight_kg: 1.5, price: 149}
      - {capacity_people: 2, weight_kg: 2.1, price: 199, note: Roomy.}
"""


def sheet(folder: Path, text: str) -> Path:
    file = folder / "tent.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_row_is_a_model_with_the_defaults_of_its_family(tmp_path: Path) -> None:
    one, two = read_sheet(sheet(tmp_path, SHEET))
    assert one.attributes == {
        "waterproof": True,
        "material": ["nylon", "aluminum"],
        "capacity_people": 1,
        "weight_kg": 1.5,
    }
    assert one.options == {"color": ["green", "orange"]}
    assert two.description == "A dome for {capacity_people}. Roomy."
    assert two.where == "tent.yaml, Northfell Ridgeline, row 2"


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ("price: 149", "cost: 149", r"tent\.yaml, Northfell Ridgeline, row 1: needs a price"),
        ("price: 199", "price: -1", "row 2: needs a price above zero"),
        ("A dome for {capacity_people}.", "A dome for {guests}.", r"unknown placeholder \{guests\}"),
        ("A dome for {capacity_people}.", "A {waterproof} dome.", "a yes or no"),
        ("weight_kg: 1.5", "weight: 1.5", "no unit"),
        ("[nylon, aluminum]", "[nylon, nylon]", "must list different words"),
        ("[green, orange]", "[green, orangish]", "unknown colors"),
        ("waterproof: true,", "color: red,", "both attributes and variants"),
        ("[green, orange]", "[on, orange]", "needs quotes"),
        ("{orange: 5}", "{red: 5}", "not a variant"),
        ("brand: Northfell", "maker: Northfell", r"lacks \['brand'\]"),
        ("variants:", "choices: {}\n    variants:", r"unknown keys \['choices'\]"),
        ("picture: tent", "image: tent", "needs exactly the keys"),
        ("line: Ridgeline", "line: Ridgeline\n    line: Other", "written twice"),
        ("price: 149", "price: 149, rating: 7", "not between 1 and 5"),
    ],
)
def test_a_mistake_is_refused_with_its_place(tmp_path: Path, right: str, wrong: str, complaint: str) -> None:
    assert right in SHEET
    with pytest.raises(FamilyError, match=complaint):
        read_sheet(sheet(tmp_path, SHEET.replace(right, wrong, 1)))


def test_every_color_that_a_family_may_name_can_be_painted() -> None:
    assert set(ink.COLORS) == COLORS
