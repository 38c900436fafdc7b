from pathlib import Path

import pytest

from chatbot.catalog.interactions import Interaction, InteractionLog, import_interactions
from chatbot.catalog.mapping import BadMapping
from chatbot.catalog.shelf import open_database

ITEMS = frozenset({"tent", "rug"})


@pytest.fixture
def log(tmp_path: Path) -> InteractionLog:
    return InteractionLog(open_database(tmp_path / "shop.db"))


def test_good_rows_are_taken_and_bad_ones_refused_with_the_reason(tmp_path: Path, log: InteractionLog) -> None:
    path = tmp_path / "log.csv"
    path.write_text(
        "user,item,event,time\n"
        "u1,tent,view,2026-01-01T00:00:00Z\n"
        "u1,boat,view,2026-01-01T00:00:00Z\n"
        "u1,tent,stare,2026-01-01T00:00:00Z\n"
        "u1,tent,view,yesterday\n"
        ",tent,view,2026-01-01T00:00:00Z\n"
        "u2,rug,Add to cart,1767225600000\n"
        "u3,rug,order,2026-01-01 01:00:00+01:00\n"
    )
    report = import_interactions(path, log=log, items=ITEMS)
    assert [(note.row, note.field) for note in report.refused] == [(3, "item"), (4, "event"), (5, "time"), (6, "user")]
    assert log.all() == (
        Interaction("u1", "tent", "view", 1767225600.0),
        Interaction("u2", "rug", "cart", 1767225600.0),
        Interaction("u3", "rug", "purchase", 1767225600.0),
    )
    again = import_interactions(path, log=log, items=ITEMS)
    assert (again.taken, again.unchanged) == (3, 3)


def test_the_usual_names_of_columns_are_known_and_missing_ones_named(tmp_path: Path, log: InteractionLog) -> None:
    path = tmp_path / "log.csv"
    path.write_text("visitor_id;product_id;event_type;timestamp\nu1;tent;click;1767225600\n")
    assert import_interactions(path, log=log, items=ITEMS).taken == 1
    path.write_text("user,item,time\nu1,tent,1767225600\n")
    with pytest.raises(BadMapping, match="no column for 'event'"):
        import_interactions(path, log=log, items=ITEMS)


def test_a_hundred_thousand_rows_go_in_bulk(tmp_path: Path, log: InteractionLog) -> None:
    assert log.add(Interaction(f"u{at % 997}", "tent", "view", float(at + 1)) for at in range(100_000)) == 100_000
