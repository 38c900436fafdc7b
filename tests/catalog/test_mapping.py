from pathlib import Path

import pytest

from chatbot.catalog.mapping import BadMapping, ColumnMap, facet_name, plan, read_mapping


def test_usual_headers_are_recognised_and_the_rest_are_attributes() -> None:
    found = plan(None, ["SKU", "Product Name", "Cost", "Image URL", "Material"], "a.csv")
    row = found.canonical({"SKU": "1", "Product Name": "Tent", "Cost": "9", "Image URL": "", "Material": "nylon"})
    assert row == {"id": "1", "title": "Tent", "price": "9", "attributes": {"Material": "nylon"}}


def test_the_surest_header_wins_and_the_other_stays_an_attribute() -> None:
    found = plan(None, ["id", "sku", "title", "price"], "a.csv")
    assert found.fields["id"] == ("id",)
    assert found.attributes == {"sku": "sku"}


def test_a_price_column_may_name_the_currency() -> None:
    assert plan(None, ["id", "title", "Price (EUR)"], "a.csv").constants == {"currency": "EUR"}


def test_a_missing_column_is_named_with_those_there_are() -> None:
    with pytest.raises(BadMapping, match=r"'Preis' is not a column of 'a.csv'; its columns are 'id', 'title', 'price'"):
        plan(ColumnMap(columns={"price": "Preis"}), ["id", "title", "price"], "a.csv")


def test_a_file_without_a_needed_column_is_refused_as_a_whole() -> None:
    with pytest.raises(BadMapping, match=r"'a.csv' has no column for 'price'.*'id', 'title', 'worth'"):
        plan(None, ["id", "title", "worth"], "a.csv")


def test_constants_drops_and_several_columns_for_one_field() -> None:
    mapping = ColumnMap(columns={"category": ["Dept", "Kind"]}, constants={"currency": "EUR"}, drop=["internal"])
    found = plan(mapping, ["id", "title", "price", "Dept", "Kind", "internal"], "a.csv")
    cells = {"id": "1", "title": "x", "price": "1", "Dept": "Home", "Kind": "rug", "internal": "secret"}
    assert found.canonical(cells) == {"id": "1", "title": "x", "price": "1", "category": ["Home", "rug"], "currency": "EUR"}


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("columns = 3", "columns"),
        ("nonsense = true", "nonsense"),
        ("[columns]\nprize = 'x'", "'prize' is not a field"),
        ("[attributes]\nsize = {column = 'a', unit = 'bananas'}", "'bananas'"),
        ("[[[", "not TOML"),
    ],
)
def test_a_bad_mapping_file_says_what_is_wrong(tmp_path: Path, toml: str, says: str) -> None:
    (tmp_path / "map.toml").write_text(toml)
    with pytest.raises(BadMapping, match=says):
        read_mapping(tmp_path / "map.toml")


@pytest.mark.parametrize(("column", "name"), [("Bottle size", "bottle_size"), ("weight (kg)", "weight_kg"), ("cupHolder", "cup_holder"), ("Größe", "größe"), ("--", "")])
def test_facet_names_are_snake_case(column: str, name: str) -> None:
    assert facet_name(column) == name
