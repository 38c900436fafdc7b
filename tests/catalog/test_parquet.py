from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from chatbot.catalog.readers import Format, Unreadable, open_source
from chatbot.domain.item import Measure
from tests.catalog.imported import imported

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


def write(folder: Path, rows: list[dict[str, Any]], name: str = "items.parquet") -> Path:
    path = folder / name
    parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    return path


def test_a_table_of_columns_becomes_items(tmp_path: Path) -> None:
    rows = [
        {"sku": 7, "name": "Tent", "price": Decimal("129.90"), "weight_kg": 2.1, "colors": ["red", "blue"], "since": date(2026, 1, 2), "seats": None},
        {"sku": 8, "name": "Mat", "price": Decimal("30.00"), "weight_kg": float("nan"), "colors": [], "since": None, "seats": 1},
    ]
    items, report = imported(write(tmp_path, rows))
    assert (report.refused, report.mended) == ([], [])
    assert (items["7"].title, items["7"].price, items["7"].attributes["weight"]) == ("Tent", 129.9, Measure(2.1, "kg"))
    assert items["7"].attributes["colors"] == ("red", "blue")
    assert items["7"].attributes["since"] == ("2026-01-02",)
    assert "weight" not in items["8"].attributes


def test_nested_variants_and_attributes_keep_their_shape(tmp_path: Path) -> None:
    variants = [
        {"id": "s", "options": {"size": "S", "color": None}, "price": 9.0, "stock": 2},
        {"id": "m", "options": {"size": "M", "color": "red"}, "price": 8.0, "stock": 0},
    ]
    items, _ = imported(write(tmp_path, [{"id": "shirt", "title": "Shirt", "attributes": {"material": ["wool"], "hood": True}, "variants": variants}]))
    assert [(v.id, dict(v.options), v.price) for v in items["shirt"].variants] == [("s", {"size": "S"}, 9.0), ("m", {"size": "M", "color": "red"}, 8.0)]
    assert items["shirt"].attributes == {"material": ("wool",), "hood": True}


def test_it_is_known_by_its_bytes_whatever_its_name(tmp_path: Path) -> None:
    assert open_source(write(tmp_path, [{"id": 1}], "dump.bin")).format is Format.PARQUET


def test_rows_are_read_a_batch_at_a_time_and_counted(tmp_path: Path) -> None:
    path = write(tmp_path, [{"id": at} for at in range(2_500)])
    assert [(row.line, row.cells["id"]) for row in open_source(path).rows()][::999] == [(1, 0), (1000, 999), (1999, 1998)]


def test_a_file_that_ends_early_or_is_none_says_so(tmp_path: Path) -> None:
    whole = write(tmp_path, [{"id": 1}])
    whole.write_bytes(whole.read_bytes()[:-20])
    with pytest.raises(Unreadable, match="can't be read as Parquet"):
        list(open_source(whole).rows())
    table = tmp_path / "a.csv"
    table.write_text("id\n1\n")
    with pytest.raises(Unreadable, match="is no Parquet file"):
        open_source(table, Format.PARQUET)
    with pytest.raises(Unreadable, match="is Parquet and no csv file"):
        open_source(write(tmp_path, [{"id": 1}]), Format.CSV)
