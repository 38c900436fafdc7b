"""Labelled sentences: what is let through must be backed, and enough of what is backed must be let through."""

import pytest

from tests.grounding import kept_aside, tuned
from tests.grounding.shelf import shows
from tests.grounding.tables import Row, rows, score

TUNED, ASIDE = rows(tuned.TABLE), rows(kept_aside.TABLE)
#: Lies that are still let through, each a gap in the method and not in the table.
LET_THROUGH = {"The Skerry turns with your head."}  # the hood does: whose verb it is in the description is not read


@pytest.fixture(scope="module")
def books():
    return shows()


@pytest.mark.parametrize("row", [r for r in TUNED + ASIDE if not r.backed and r.sentence not in LET_THROUGH], ids=lambda r: f"{r.show}: {r.sentence}")
def test_a_sentence_the_facts_do_not_back_is_not_supported(row: Row, books) -> None:
    verdict = row.verdict(books)
    assert not verdict.supported
    assert verdict.problem


def test_nearly_everything_let_through_in_the_tuned_table_is_backed_and_most_of_what_is_backed_is_let_through(books, record_property) -> None:
    result = score(TUNED, books)
    record_property("precision", result.precision)
    record_property("recall", result.recall)
    assert {r.sentence for r in result.lies} <= LET_THROUGH
    assert result.recall >= 0.9


def test_on_sentences_kept_aside_the_checks_are_as_strict_and_still_let_most_of_the_truth_through(books, record_property) -> None:
    result = score(ASIDE, books)
    record_property("precision", result.precision)
    record_property("recall", result.recall)
    assert result.precision >= 0.97
    assert result.recall >= 0.7


def test_the_tables_are_balanced_large_and_do_not_overlap() -> None:
    assert len(TUNED) + len(ASIDE) >= 500
    for table in (TUNED, ASIDE):
        assert sum(r.backed for r in table) >= 0.25 * len(table)
        assert sum(not r.backed for r in table) >= 0.25 * len(table)
    assert not {(r.show, r.sentence) for r in TUNED} & {(r.show, r.sentence) for r in ASIDE}
