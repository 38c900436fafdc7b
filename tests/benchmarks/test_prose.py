import pytest

from benchmarks.prose import prose
from benchmarks.statements import judge, tally


def test_every_sentence_speaks_of_items_that_are_there() -> None:
    statements, books = prose()
    assert {s.show for s in statements} == set(books)
    assert all(len(book.items) > 1 for book in books.values())
    assert abs(tally(judge(statements[:40], books)).backed - 20) < 10  # half of them are false


@pytest.mark.integration
def test_nothing_false_in_free_prose_passes() -> None:
    lies = [j.statement.sentence for j in judge(*prose()) if j.lie]
    assert lies == []
