import pytest

from chatbot.domain.item import Measure, Value
from chatbot.explain.phrasing import phrase


@pytest.mark.parametrize(
    ("facet", "value", "said"),
    [
        ("hood", True, "with a hood"),
        ("waterproof", True, "waterproof"),
        ("lid_included", True, "with a lid"),
        ("wireless_charging", True, "with wireless charging"),
        ("hood", False, ""),
        ("style", ("minimalist",), "with a minimalist style"),
        ("panel", ("IPS",), "with an IPS panel"),
        ("armrests", ("adjustable",), "with adjustable armrests"),
        ("handle_material", ("cast iron",), "with a handle of cast iron"),
        ("fuel", ("gas",), "runs on gas"),
        ("season", ("three-season",), "for three-season use"),
        ("scent", ("none",), "without scent"),
        ("animal", ("elephant",), "an elephant"),
        ("gender", ("unisex",), "unisex"),
        ("setting", ("in a lighthouse",), "set in a lighthouse"),
        ("material", ("Wool", "LumaTech™", "Cotton"), "made of wool and LumaTech™"),
        ("climate", ("All-weather", "Cool", "Indoor", "Windy"), "for cool and windy weather"),
        ("climate", ("Indoor",), "for indoor use"),
        ("style_general", ("Jacket", "Insulated", "Rain Coat"), "insulated"),
        ("pattern", ("Solid",), ""),
        ("features", ("transparency mode", "carry case", "third"), "with a transparency mode and a carry case"),
        ("features", ("sealed seams", "packs into a pouch"), "with sealed seams"),
        ("features", ("breathable", "floats"), "breathable"),
        ("features", ("rain cover included",), "with a rain cover"),
    ],
)
def test_a_value_of_words_is_put_as_people_say_it(facet: str, value: Value, said: str) -> None:
    assert phrase(facet, value) == said


@pytest.mark.parametrize(
    ("facet", "value", "said"),
    [
        ("setup", Measure(8, "min"), "sets up in 8 minutes"),
        ("waterproof_mm", Measure(10000, "mm"), "waterproof to 10,000 mm"),
        ("water_resistant_min", Measure(80, "min"), "water resistant for 80 minutes"),
        ("water_resistant_min", Measure(0, "min"), ""),
        ("keeps_cold", Measure(24, "h"), "keeps cold for 24 hours"),
        ("comfort", Measure(-7, "c"), "comfortable down to -7 °C"),
        ("packed", Measure(16, "l"), "packs down to 16 L"),
        ("protection", Measure(30, "spf"), "with SPF 30"),
        ("seat_height_max", Measure(55, "cm"), "with a maximum seat height of 55 cm"),
        ("wheels_count", Measure(4), "with 4 wheels"),
        ("burners", Measure(1), "with 1 burner"),
        ("capacity_cups", Measure(12), "holds 12 cups"),
        ("panel", Measure(2), ""),
        ("length", Measure(192, "pages"), "with 192 pages"),
        ("age_from", Measure(0, "months"), ""),
        ("capacity_people", Measure(1, "people"), ""),
        ("capacity_people", Measure(4, "people"), "for 4 people"),
    ],
)
def test_a_number_is_put_with_a_word_that_says_what_it_measures(facet: str, value: Value, said: str) -> None:
    assert phrase(facet, value) == said
