import json
from pathlib import Path

import pytest

from chatbot.catalog.readers import Format, Unreadable, open_source


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_from_the_header(tmp_path: Path, delimiter: str) -> None:
    file = write(tmp_path, "a.csv", f'id{delimiter}"a, title; x|y"{delimiter}price\n1{delimiter}Tent{delimiter}9\n')
    assert [row.cells for row in open_source(file).rows()] == [{"id": "1", "a, title; x|y": "Tent", "price": "9"}]


def test_each_row_knows_the_line_it_begins_on_even_behind_quoted_newlines(tmp_path: Path) -> None:
    file = write(tmp_path, "a.csv", 'id,title\n1,"two\nlines"\n\n2,one\n')
    assert [(row.line, row.cells["title"]) for row in open_source(file).rows()] == [(2, "two\nlines"), (5, "one")]


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    file = write(tmp_path, "a.csv", "\ufeffid,title\n1,x\n")
    assert next(open_source(file).rows()).cells == {"id": "1", "title": "x"}


def test_a_windows_file_is_read_and_said_to_be_one(tmp_path: Path) -> None:
    source = open_source(write(tmp_path, "a.csv", "id,title\n1,Café – 5 €\n".encode("cp1252")))
    assert next(source.rows()).cells["title"] == "Café – 5 €"
    assert "Windows-1252" in source.note


def test_a_utf_16_file_is_read(tmp_path: Path) -> None:
    assert next(open_source(write(tmp_path, "a.csv", "id,title\n1,Ü\n".encode("utf-16"))).rows()).cells["title"] == "Ü"


def test_zero_bytes_and_a_cell_of_a_megabyte_end_nothing(tmp_path: Path) -> None:
    file = write(tmp_path, "a.csv", b"id,title\n1,a\x00b\n2," + b"x" * 1_000_000 + b"\n3,c\n")
    assert [len(row.cells["title"]) for row in open_source(file).rows()] == [2, 1_000_000, 1]


def test_a_row_with_too_many_cells_is_a_problem_of_that_row_alone(tmp_path: Path) -> None:
    first, second = open_source(write(tmp_path, "a.csv", "id,title\n1,a,b\n2,c\n")).rows()
    assert "3 cells where the header names 2" in first.problem
    assert second.cells == {"id": "2", "title": "c"}


def test_json_lines_and_a_json_array_read_alike(tmp_path: Path) -> None:
    rows = [{"id": "1"}, {"id": "2"}]
    lines = write(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows)))
    array = write(tmp_path, "b.json", json.dumps(rows))
    assert [r.cells for r in open_source(lines).rows()] == [r.cells for r in open_source(array).rows()] == rows


def test_a_broken_json_line_is_a_problem_of_that_line_alone(tmp_path: Path) -> None:
    deep = "[" * 100_000
    rows = list(open_source(write(tmp_path, "a.jsonl", f'{{"id": 1}}\n{{"id":\n[1]\n{deep}\n{{"id": 2}}')).rows())
    assert [bool(row.problem) for row in rows] == [False, True, True, True, False]
    assert [row.line for row in rows] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"id,id\n1,2\n", "more than one column named 'id'"),
        ("a.parquet", b"PAR1xxxx", "Parquet"),
        ("a.xlsx", b"PK\x03\x04xxxx", "not a text file"),
        ("a.json", b"[1, 2", "not a JSON array"),
    ],
)
def test_a_file_that_cannot_be_read_at_all_says_why(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        list(open_source(write(tmp_path, name, content)).rows())


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"nothere.csv.*No such file"):
        open_source(tmp_path / "nothere.csv")


def test_a_format_that_is_named_wins_over_the_name_of_the_file(tmp_path: Path) -> None:
    assert open_source(write(tmp_path, "a.txt", "id,title\n1,x\n"), Format.CSV).format is Format.CSV
    assert open_source(write(tmp_path, "a.txt", '{"id": 1}\n')).format is Format.JSONL


@pytest.mark.parametrize(
    ("header", "format"),
    [
        ("sku,store_view_code,attribute_set_code,product_type,categories,configurable_variations", Format.MAGENTO),
        ('"sku";"attribute_set_code";"product_type";"configurable_variations"', Format.MAGENTO),
        ("sku,product_type,price", Format.CSV),
    ],
)
def test_a_magento_export_is_known_by_its_header(tmp_path: Path, header: str, format: Format) -> None:
    assert open_source(write(tmp_path, "a.csv", f"{header}\nA,,,,,\n")).format is format
