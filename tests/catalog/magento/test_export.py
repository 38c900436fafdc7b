import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from chatbot.catalog.mapping import AttributeMap, BadMapping, ColumnMap, VariantMap
from chatbot.catalog.pictures import Pictures
from chatbot.catalog.readers import Format
from chatbot.catalog.reading import open_files
from chatbot.catalog.report import Report
from chatbot.domain.fit import fitting_offers
from chatbot.domain.item import Item, Measure
from chatbot.domain.request import Filter

SHOP = Path(__file__).parent.parent.parent / "fixtures" / "magento.csv"


def read(path: Path = SHOP, **options: Any) -> tuple[dict[str, Item], Report]:
    report = Report()
    options.setdefault("today", date(2026, 3, 10))
    return {item.id: item for item in open_files([path], **options).items(report)}, report


@pytest.fixture(scope="module")
def shop() -> dict[str, Item]:
    return read()[0]


def test_a_configurable_product_is_one_item_and_its_simple_rows_are_none(shop: dict[str, Item]) -> None:
    assert list(shop) == ["TR-100", "TR-200", "RG-7", "BN-3", "MG-1", "BT-9", "OIL-1", "OIL-2", "OIL-3", "LACE", "GIFT", "BOOK", "SET-1", "SET-2"]
    shoe = shop["TR-100"]
    assert [(v.id, dict(v.options), v.price, v.stock) for v in shoe.variants] == [
        ("TR-100-38-Moss", {"shoe_size": "38", "color": "Moss"}, 110.0, 4),
        ("TR-100-39-Moss", {"shoe_size": "39", "color": "Moss"}, 110.0, 0),
        ("TR-100-38-Rust", {"shoe_size": "38", "color": "Rust"}, 110.0, 0),
        ("TR-100-39-Rust", {"shoe_size": "39", "color": "Rust"}, 119.5, 7),
    ]
    assert (shoe.brand, shoe.price, shoe.stock, shoe.url) == ("Brackenway", 110.0, 11, "/fellrunner-trail-shoe.html")
    assert shoe.title == "Fellrunner Trail Shoe"
    assert shoe.description == "Grips wet rock & roots. Drains fast 3½ mm lugs"


def test_size_and_color_must_be_had_in_one_form(shop: dict[str, Item]) -> None:
    def forms(size: str, color: str) -> int:
        return len(fitting_offers(shop["TR-100"], [Filter("shoe_size", "=", size), Filter("color", "=", color)]))

    assert [forms("38", "moss"), forms("39", "moss"), forms("38", "rust"), forms("39", "rust"), forms("40", "rust")] == [1, 0, 0, 1, 0]


def test_paths_become_categories_collections_and_gender(shop: dict[str, Item]) -> None:
    assert shop["TR-100"].categories == ("women", "footwear", "trail shoes")
    assert shop["TR-100"].attributes["collection"] == ("Mud Season",)
    assert shop["RG-7"].categories == ("home", "rugs, mats & runners", "flatweave")
    assert shop["MG-1"].categories == ("kitchen", "mugs")
    assert {id: item.attributes.get("gender") for id, item in shop.items() if "gender" in item.attributes} == {
        "TR-100": ("women",), "TR-200": ("men",), "BN-3": ("men", "women"), "BT-9": ("men", "women"),
    }  # fmt: skip


def test_attributes_are_typed_and_options_are_none_of_them(shop: dict[str, Item]) -> None:
    stated = shop["TR-100"].attributes
    assert stated["upper"] == ("Ripstop", "Suede")
    assert stated["drop"] == Measure(6, "mm")
    assert stated["waterproof"] is True
    assert stated["care"] == ("Rinse, air dry",)
    assert stated["country_of_manufacture"] == ("Portugal",)
    assert stated["weight"] == Measure(0.52)
    assert not {"color", "shoe_size", "has_options", "required_options", "manufacturer", "brand"} & set(stated)
    rug = shop["RG-7"].attributes
    assert (rug["fibre"], rug["loom"], rug["backing"]) == (("Jute", "Wool, undyed"), ("Pit loom",), ("Latex",))


def test_prices_are_those_of_the_day() -> None:
    def prices(day: date) -> list[float]:
        shop, _ = read(today=day)
        return [shop[id].price for id in ("TR-200", "OIL-1", "OIL-2")]

    assert prices(date(2025, 6, 1)) == [95.0, 9.5, 7.0]
    assert prices(date(2026, 3, 10)) == [80.0, 7.0, 9.5]
    assert prices(date(2026, 7, 1)) == [80.0, 9.5, 9.5]


def test_what_is_made_of_parts_is_priced_by_them(shop: dict[str, Item]) -> None:
    assert (shop["SET-1"].price, shop["SET-1"].variants) == (4.0, ())
    assert (shop["SET-2"].price, shop["SET-2"].stock) == (15.0, 1)
    assert (shop["GIFT"].stock, shop["BOOK"].stock) == (1, 1)


def test_a_configurable_product_out_of_stock_has_no_form_in_stock(shop: dict[str, Item]) -> None:
    assert not fitting_offers(shop["BN-3"], [])


def test_the_report_says_what_was_left_out_and_why() -> None:
    _, report = read()
    assert (report.taken, len(report.refused)) == (14, 3)
    assert [str(note) for note in report.refused] == [
        "magento.csv, line 24: none of its variations can be sold",
        "magento.csv, line 31: price: 'free!' is not a price",
        "magento.csv, line 32: id: 'LACE' is already that of magento.csv, line 28",
    ]
    assert [str(note) for note in report.mended] == [
        "magento.csv: 1 row of single store views left out, which only override texts",
        "magento.csv: 2 rows of products that are switched off left out",
        "magento.csv: 1 row of products not visible individually left out, as they are no form of a configurable one",
        "magento.csv: 7 rows with names of pictures: left out, as no folder of pictures was given",
        "magento.csv, line 7: description: script or style taken out",
        "magento.csv, line 14: configurable_variations: no row for 'RG-7-XL'; left out",
        "magento.csv, line 27: special_price_to_date: 'soon' is not a date; the special price left out",
    ]


def test_pictures_are_published_and_a_missing_one_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "from" / "t" / "r").mkdir(parents=True)
    (tmp_path / "from" / "t" / "r" / "moss.jpg").write_bytes(b"moss")
    pictures = Pictures(tmp_path / "from", tmp_path / "media")
    shop, report = read(picture=pictures.address)
    assert shop["TR-100"].image == "/media/t/r/moss.jpg"
    assert [v.image for v in shop["TR-100"].variants] == ["/media/t/r/moss.jpg"] * 2 + ["", ""]
    assert (tmp_path / "media" / "t" / "r" / "moss.jpg").read_bytes() == b"moss"
    assert [str(n) for n in report.mended if n.field == "image"] == [
        "magento.csv, line 7: image: there is no picture 't/r/rust.jpg'; left out",
        "magento.csv, line 25: image: there is no picture 'o/i/wax.jpg'; left out",
    ]


@pytest.mark.parametrize("name", ["../secret.jpg", "/../../secret.jpg", "http://x/\"onerror=\".jpg", "javascript:alert(1)", "t/r"])
def test_a_picture_from_elsewhere_is_never_published(tmp_path: Path, name: str) -> None:
    (tmp_path / "from" / "t" / "r").mkdir(parents=True)
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    path = written(tmp_path, [{"sku": "A", "name": "A", "price": "1", "base_image": name}])
    shop, report = read(path, picture=Pictures(tmp_path / "from", tmp_path / "media").address)
    assert shop["A"].image == ""
    assert [note.field for note in report.mended] == ["image"]
    assert not (tmp_path / "media").exists()


def test_a_mapping_adds_what_magento_does_not_say() -> None:
    mapping = ColumnMap(constants={"currency": "GBP", "brand": "Own"}, drop=["loom"], attributes={"weight": AttributeMap(column="weight", unit="kg"), "made_of": "upper"})
    shop, _ = read(mapping=mapping)
    shoe = shop["TR-100"]
    assert {item.currency for item in shop.values()} == {"GBP"}
    assert (shoe.brand, shop["LACE"].brand) == ("Brackenway", "Own")
    assert (shoe.attributes["weight"], shop["OIL-1"].attributes["weight"]) == (Measure(0.52, "kg"), Measure(0.08, "kg"))
    assert shoe.attributes["made_of"] == ("Ripstop", "Suede")
    assert "loom" not in shop["RG-7"].attributes


def test_a_mapping_of_columns_reads_an_export_as_any_other_table() -> None:
    mapping = ColumnMap(columns={"title": "name"})
    assert "TR-100-38-Moss" in read(mapping=mapping)[0]
    with pytest.raises(BadMapping, match=r"\[columns\] doesn't apply"):
        read(mapping=mapping, format=Format.MAGENTO)
    with pytest.raises(BadMapping, match=r"\[variants\] doesn't apply"):
        read(mapping=ColumnMap(variants=VariantMap(group="x", options=["y"])), format=Format.MAGENTO)


def test_a_file_that_is_no_export_is_refused_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,title,price\n1,x,2\n")
    with pytest.raises(BadMapping, match="no column 'sku'"):
        read(path, format=Format.MAGENTO)


def test_one_weight_for_all_is_a_placeholder(tmp_path: Path) -> None:
    plain = [{"sku": f"S{at}", "name": f"Sock {at}", "price": "5", "weight": "1"} for at in range(12)]
    shop, report = read(written(tmp_path, plain))
    assert not any("weight" in item.attributes for item in shop.values())
    assert [str(n) for n in report.mended] == ["a.csv: 12 rows with one and the same weight: taken for a placeholder and left out"]
    shop, report = read(written(tmp_path, [*plain, {"sku": "T", "name": "Tub", "price": "5", "weight": "2"}]))
    assert all(isinstance(item.attributes["weight"], Measure) for item in shop.values())
    assert not report.mended


def test_skus_are_joined_whatever_their_case_and_a_second_row_of_a_form_is_refused(tmp_path: Path) -> None:
    rows = [
        {"sku": "a-s", "name": "A S", "price": "5", "qty": "2"},
        {"sku": "A", "name": "A", "price": "6", "product_type": "configurable", "configurable_variations": "sku=A-S,size=S|sku=A-M,size=M"},
        {"sku": "A-M", "name": "A M", "price": "nought", "qty": "2"},
        {"sku": "A-S", "name": "A S again", "price": "1", "qty": "9"},
    ]
    shop, report = read(written(tmp_path, rows))
    assert [(v.id, v.price, v.stock) for v in shop["A"].variants] == [("a-s", 5.0, 2)]
    assert [str(note) for note in report.mended] == ["a.csv, line 3: variants.2.price: variant left out: 'nought' is not a price"]
    assert [str(note) for note in report.refused] == ["a.csv, line 5: a second row for the variant 'A-S'"]


def test_short_rows_and_odd_cells_break_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "sku,product_type,attribute_set_code,name,price,configurable_variations\n"
        "A\n"
        "B,configurable,x,Bee,3,\"sku=,size=S|||=|sku=B\"\n"
        ",simple,x,No sku,3,\n"
        "C,simple,x,Sea,3,\n"
        "D,simple,x,Dee,3,,,extra\n"
    )
    shop, report = read(path)
    assert list(shop) == ["C"]
    assert len(report.refused) == 4


def written(folder: Path, rows: list[dict[str, str]]) -> Path:
    path = folder / "a.csv"
    columns = ["sku", "product_type", "attribute_set_code", "name", "price", "qty", "weight", "base_image", "configurable_variations"]
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows({"product_type": "simple", "attribute_set_code": "Default", **row} for row in rows)
    return path
