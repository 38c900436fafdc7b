from typing import Any

from chatbot.catalog.survey import Survey
from chatbot.domain.vocabulary import Facet, Vocabulary


def columns(*rows: dict[str, Any], options: dict[str, str] | None = None) -> dict[str, tuple[str, str, str]]:
    survey = Survey()
    for row in rows:
        survey.add(row)
    survey.add_options(options or {})
    return {name: (c.facet, c.kind, c.unit) for name, c in survey.types().columns.items()}


def test_a_column_of_numbers_takes_the_unit_from_its_name() -> None:
    assert columns({"weight_kg": 1.4}, {"weight_kg": "2"}) == {"weight_kg": ("weight", "number", "kg")}


def test_a_column_of_measures_has_their_unit() -> None:
    assert columns({"Bottle": "750 ml"}, {"Bottle": "1,5 l"}) == {"Bottle": ("bottle", "number", "ml")}


def test_yes_and_no_are_a_flag_only_when_the_whole_column_is() -> None:
    assert columns({"a": "yes", "b": "yes"}, {"a": "No", "b": "maybe"}) == {"a": ("a", "flag", ""), "b": ("b", "words", "")}


def test_a_mixed_column_stays_words() -> None:
    assert columns({"fit": "7"}, {"fit": "slim"}) == {"fit": ("fit", "words", "")}
    assert columns({"size": "5 kg"}, {"size": "5 cm"}) == {"size": ("size", "words", "")}


def test_text_in_a_column_that_only_looks_measured_keeps_its_name() -> None:
    assert columns({"made_in": "Italy"}) == {"made_in": ("made_in", "words", "")}


def test_an_option_of_that_name_makes_an_attribute_words() -> None:
    assert columns({"size": 7}, options={"size": "7"}) == {"size": ("size", "words", "")}


def test_two_dimensions_of_one_name_are_two_facets() -> None:
    rows = [{"capacity_l": 28}, {"capacity_ml": 350}, {"capacity_people": 2}]
    assert columns(*rows) == {
        "capacity_l": ("capacity", "number", "l"),
        "capacity_ml": ("capacity", "number", "l"),
        "capacity_people": ("capacity_people", "number", "people"),
    }


def test_a_number_beside_a_flag_of_its_name_keeps_the_unit_in_it() -> None:
    assert columns({"waterproof": True, "waterproof_mm": 3000}) == {
        "waterproof": ("waterproof", "flag", ""),
        "waterproof_mm": ("waterproof_mm", "number", "mm"),
    }


def test_a_facet_never_hides_behind_one_that_every_item_has() -> None:
    assert columns({"Rating": "good"})["Rating"][0] == "rating_detail"


def test_spellings_that_differ_in_case_become_the_commonest_one() -> None:
    survey = Survey()
    for color in ("Black", "black", "black"):
        survey.add({"color": color})
    assert survey.types().spellings["color"]["black"] == "black"


def test_new_rows_join_the_facets_there_are() -> None:
    known = Vocabulary({"size": Facet("size", "words", values={"7": 3}), "capacity": Facet("capacity", "number", "l")})
    survey = Survey(known=known)
    survey.add({"size": 7, "capacity_ml": 500, "capacity_people": 2})
    found = {name: (c.facet, c.kind, c.unit) for name, c in survey.types().columns.items()}
    assert found["size"] == ("size", "words", "")
    assert found["capacity_ml"] == ("capacity", "number", "l")
    assert found["capacity_people"] == ("capacity_people", "number", "people")
