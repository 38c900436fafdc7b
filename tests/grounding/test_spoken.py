"""Sentences as a shop assistant says them, over several catalogues. Of those kept aside only totals are looked at."""

import os
from pathlib import Path

import pytest

from benchmarks.shows import shows
from benchmarks.statements import Statement, by_kind, judge, table, tally
from tests.grounding import shelf

TUNED, VOICES, ASIDE = table("tuned"), table("voices"), table("aside")
DATA = os.environ.get("SHOPTALK_TEST_DATA", "")


@pytest.fixture(scope="module")
def books():
    return shows(Path(DATA) if DATA else None) | shelf.shows()


@pytest.mark.parametrize("said", [s for s in (*TUNED, *VOICES) if not s.backed], ids=lambda s: f"{s.show}: {s.sentence}")
def test_a_sentence_that_the_catalogue_does_not_back_is_not_said(said: Statement, books) -> None:
    if said.show not in books:
        pytest.skip("SHOPTALK_TEST_DATA names no folder with this catalogue")
    assert not judge([said], books)[0].passed


def test_nothing_false_and_most_of_what_is_true_is_let_through(books) -> None:
    found = tally(judge(TUNED, books))
    assert found.precision == 1.0
    assert found.recall >= 0.85


def test_of_the_sentences_kept_aside_next_to_nothing_false_is_let_through(books) -> None:
    found = tally(judge(ASIDE, books))
    assert found.precision >= 0.98
    assert found.recall >= 0.7


def test_every_kind_of_claim_is_tried_with_true_and_false_sentences(books) -> None:
    for kind in ("attribute", "number", "price", "difference", "comparison", "availability", "rating", "only", "fit", "negation"):
        counted = by_kind(judge(TUNED, books))[kind]
        assert 0 < counted.backed < counted.sentences


def test_the_tables_are_large_balanced_and_share_no_show() -> None:
    assert len(TUNED) + len(ASIDE) >= 700
    for rows in (TUNED, ASIDE):
        assert 0.4 <= sum(s.backed for s in rows) / len(rows) <= 0.6
    assert not {s.show for s in TUNED} & {s.show for s in ASIDE}
