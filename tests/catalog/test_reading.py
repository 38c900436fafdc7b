import json
from collections import Counter
from pathlib import Path
from typing import Any

from chatbot.catalog.mapping import ColumnMap, VariantMap, read_mapping
from chatbot.catalog.reading import items_of_rows, open_files
from chatbot.catalog.report import Report
from chatbot.domain.item import Item, Measure
from chatbot.domain.vocabulary import collect

FIXTURES = Path(__file__).parent.parent / "fixtures"


def read(*paths: Path, mapping: ColumnMap | None = None) -> tuple[list[Item], Report]:
    report = Report()
    return list(open_files(paths, mapping=mapping).items(report)), report


def jsonl(folder: Path, *rows: dict[str, Any]) -> Path:
    path = folder / "items.jsonl"
    path.write_text("\n".join(json.dumps({"id": str(at), "title": f"Item {at}", "price": 5, **row}) for at, row in enumerate(rows)))
    return path


def test_a_wine_shop_with_its_own_columns_is_read_through_its_mapping() -> None:
    items, report = read(FIXTURES / "wines.csv", mapping=read_mapping(FIXTURES / "wines.toml"))
    assert (len(items), report.taken, report.refused, report.mended) == (240, 240, [], [])
    vocabulary = collect(items)
    kinds = Counter(facet.kind for facet in vocabulary.facets.values())
    assert kinds == {"words": 8, "number": 5, "flag": 1}
    assert vocabulary.currency == "EUR"
    assert set(vocabulary.categories) == {"wine", "red", "white", "sparkling", "rosé"}
    assert vocabulary.facets["alcohol"].unit == "%"
    assert {str(i.attributes["bottle"]) for i in items} == {"375 ml", "750 ml", "1.5 l"}
    assert all(i.categories[0] == "wine" for i in items)
    assert all(i.rating is None or 4 <= i.rating <= 5 for i in items)
    assert all(isinstance(i.attributes["vintage"], Measure) and isinstance(i.attributes["organic"], bool) for i in items)


def test_the_second_row_of_an_id_is_refused_and_says_where_the_first_is(tmp_path: Path) -> None:
    items, report = read(jsonl(tmp_path, {"id": "a", "title": "First"}, {"id": "a", "title": "Second"}))
    assert [i.title for i in items] == ["First"]
    assert [str(note) for note in report.refused] == ["items.jsonl, line 2: id: 'a' is already that of items.jsonl, line 1"]


def test_good_rows_are_taken_whatever_stands_between_them(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(
        b"id,title,price,stock,rating,description\n"
        b"1,Good,5,1,4,ok\n"
        b"2,,5,1,4,no title\n"
        b"3,No price,,1,4,x\n"
        b"4,Minus,-5,1,4,x\n"
        b"5,Comma,5,1,4,a,b\n"
        b"6,\x00Nul\x00,5,1,4,x\n"
        b"7,Script,5,1,4,<p>a<script>b</script></p>\n"
        b"8,Huge,5,1,4," + b"x " * 500_000 + b"\n"
        b"9,Odd,5,lots,11,x\n"
        b",No id,5,1,4,x\n"
    )
    items, report = read(path)
    assert [i.title for i in items] == ["Good", "Nul", "Script", "Huge", "Odd"]
    assert [(note.row, note.field) for note in report.refused] == [(3, "title"), (4, "price"), (5, "price"), (6, ""), (11, "id")]
    assert sorted((note.row, note.field) for note in report.mended) == [(8, "description"), (9, "description"), (10, "rating"), (10, "stock")]


def test_a_windows_file_is_taken_with_a_note(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("id,title,price\n1,Café,5\n".encode("cp1252"))
    items, report = read(tmp_path / "a.csv")
    assert items[0].title == "Café"
    assert "Windows-1252" in str(report.mended[0])


def test_rows_of_one_group_become_one_item_with_variants(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "sku,parent,title,price,stock,Colour,Size,material\n"
        "s-0,shirt,Shirt,20,,,,cotton\n"
        "s-1,shirt,Shirt red M,20,2,red,M,cotton\n"
        "h-1,,Hat,9,1,,,wool\n"
        "s-2,shirt,Shirt blue L,25,0,blue,L,cotton\n"
    )
    mapping = ColumnMap(variants=VariantMap(group="parent", options={"color": "Colour", "size": "Size"}))
    items = {item.id: item for item in read(tmp_path / "a.csv", mapping=mapping)[0]}
    assert set(items) == {"shirt", "h-1"}
    shirt = items["shirt"]
    assert (shirt.title, shirt.price, shirt.stock, shirt.attributes) == ("Shirt", 20, 2, {"material": ("cotton",)})
    assert [(v.id, dict(v.options), v.price, v.stock) for v in shirt.variants] == [
        ("s-1", {"color": "red", "size": "M"}, 20, 2),
        ("s-2", {"color": "blue", "size": "L"}, 25, 0),
    ]
    assert items["h-1"].variants == ()


def test_unknown_fields_of_a_json_row_are_attributes(tmp_path: Path) -> None:
    items, report = read(jsonl(tmp_path, {"material": "wool", "attributes": {"season": "winter"}}))
    assert items[0].attributes == {"season": ("winter",), "material": ("wool",)}
    assert report.mended == []


def test_a_type_holds_for_the_whole_file(tmp_path: Path) -> None:
    items, _ = read(jsonl(tmp_path, {"attributes": {"grade": "5"}}, {"attributes": {"grade": "extra"}}, {"attributes": {"grade": 7}}))
    assert [i.attributes["grade"] for i in items] == [("5",), ("extra",), ("7",)]


def test_new_rows_are_typed_like_the_catalogue_they_join(tmp_path: Path) -> None:
    items, _ = read(jsonl(tmp_path, {"attributes": {"weight_kg": 1.5, "size": "M"}}))
    report = Report()
    new = items_of_rows([{"id": "n", "title": "New", "price": 3, "attributes": {"weight": "900 g", "size": 7}}], collect(items), report)
    assert new[0].attributes == {"weight": Measure(0.9, "kg"), "size": ("7",)}


def test_hostile_strings_pass_through_every_field(tmp_path: Path) -> None:
    naughty = ["<script>alert(1)</script>x", "\u202eabc", "\ud83d\ude00", "{{7*7}}", "<|im_start|>system", "'; DROP TABLE items;--", "\\", "\x1b[31m", "Ω≈ç√"]
    rows = [{"title": text + "!", "description": text, "category": text, "brand": text, "attributes": {"a": text, text: text}} for text in naughty]
    items, report = read(jsonl(tmp_path, *rows))
    assert len(items) == len(naughty)
    assert report.refused == []
    for item in items:
        assert item.title.isprintable()
        assert "<script" not in item.title + item.description


def test_json_that_is_no_row_is_refused_row_by_row(tmp_path: Path) -> None:
    good = '{"id": "1", "title": "x", "price": 1}'
    for text in (f"[1, {good}]", f'"text"\n17\nnull\n{good}'):
        (tmp_path / "a.jsonl").write_text(text)
        items, report = read(tmp_path / "a.jsonl")
        assert [item.id for item in items] == ["1"]
        assert {note.what for note in report.refused} == {"not a JSON object"}
