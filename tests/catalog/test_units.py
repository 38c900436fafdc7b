import pytest

from chatbot.catalog.units import convert, dimension, measure, split_name


@pytest.mark.parametrize(
    ("column", "split"),
    [
        ("weight_kg", ("weight", "kg")), ("Weight (kg)", ("Weight", "kg")), ("Alcohol %", ("Alcohol", "%")), ("Length [cm]", ("Length", "cm")),
        ("battery_h", ("battery", "h")), ("vents_count", ("vents", "")), ("material", ("material", None)), ("max_players", ("max_players", "players")),
        ("usb_port", ("usb_port", None)), ("kg", ("kg", None)),
    ],
)  # fmt: skip
def test_the_unit_at_the_end_of_a_column_name_is_split_off(column: str, split: tuple[str, str | None]) -> None:
    assert split_name(column) == split


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.4 kg", (1.4, "kg")), ("750ml", (750, "ml")), ("1,5 l", (1.5, "l")), ('27"', (27, "in")), ("2 liters", (2, "l")), ("12 %", (12, "%"))],
)
def test_a_number_with_its_unit_is_a_measure(text: str, value: tuple[float, str]) -> None:
    assert measure(text) == value


@pytest.mark.parametrize("text", ["kg", "1.4", "1.4 bananas", "about 2 kg", "2 x 3 m", ""])
def test_other_text_is_no_measure(text: str) -> None:
    assert measure(text) is None


def test_units_of_one_dimension_convert_without_dust() -> None:
    assert convert(355, "ml", "l") == 0.355
    assert convert(1.1, "kg", "g") == 1100
    assert dimension("kg") == dimension("oz") != dimension("ml")
    assert dimension("people") != dimension("pages")
