"""The figures over long requests are what the places and bounds say."""

import json
from pathlib import Path

import pytest

from benchmarks.shoppingbench import Answer, Wish, load, summary, table


def answer(bounds: tuple[float | None, float | None], read: tuple[float | None, float | None], place: int | None) -> Answer:
    return Answer(Wish("a red kite", "7", bounds), read, {"Shoptalk": place, "BM25": None}, 3.0)


def test_hits_and_bounds_are_counted() -> None:
    figures = summary([answer((5, 9), (5, 9), 1), answer((5, None), (None, None), 10), answer((None, None), (1, None), 11)])
    assert figures["price"] == {"bounded": 2, "right": 1, "unbounded": 1, "made_up": 1}
    assert figures["hits"]["Shoptalk"] == {"@1": pytest.approx(1 / 3), "@10": pytest.approx(2 / 3)}
    assert figures["hits"]["BM25"] == {"@1": 0, "@10": 0}
    assert any("1 of 2 (50.0%)" in line for line in table(figures))


def test_the_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "titles.jsonl").write_text(json.dumps({"id": "7", "title": "Kite"}), "utf-8")
    rows = [{"between": [5, 9]}, {"greater than": [5, None]}, {"less than": [9, None]}]
    queries = [{"query": "a kite", "reward": {"product_id": "7", "price": [row]}} for row in rows]
    queries.append({"query": "a kite", "reward": {"product_id": "7"}})
    (tmp_path / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)), "utf-8")
    items, wishes = load(tmp_path)
    assert [item.title for item in items] == ["Kite"]
    assert [w.bounds for w in wishes] == [(5, 9), (5, None), (None, 9), (None, None)]
