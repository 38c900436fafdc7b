import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.domain.passage import Passage
from retrievers.passages import PassageIndex
from tests.embedder import FakeEmbedder

EMBEDDER = FakeEmbedder(2048)
RETURNS = Passage("r", "Returns", "How to return", "You can return anything within 30 days. Bring the receipt along.")
SHIPPING = Passage("s", "Shipping", "Where we ship", "We ship to Canada and Mexico. Parcels to islands take longer.")
WARRANTY = Passage("w", "Warranty", "What is covered", "Zippers and seams are covered for two years. Wear is not covered.")


def index(*passages: Passage) -> PassageIndex:
    matrix = EMBEDDER.embed([f"{p.document}. {p.section}. {p.text}" for p in passages]) if passages else np.zeros((0, 2048), np.float32)
    return PassageIndex(passages, matrix, EMBEDDER.embed)


def vector(text: str):
    return EMBEDDER.embed([text])[0]


@pytest.mark.parametrize(
    ("question", "passage"),
    [("do you ship to Canada", SHIPPING), ("can I return it without the receipt", RETURNS), ("are zippers covered", WARRANTY), ("parcels to islands", SHIPPING)],
)
def test_the_passage_that_answers_is_the_nearest(question: str, passage: Passage) -> None:
    assert index(RETURNS, SHIPPING, WARRANTY).nearest(vector(question))[0][0] is passage


def test_passages_come_nearest_first_and_no_more_than_asked_for() -> None:
    found = index(RETURNS, SHIPPING, WARRANTY).nearest(vector("ship to Canada"), 2)
    assert len(found) == 2
    assert found[0][1] >= found[1][1]
    assert len(index(RETURNS).nearest(vector("ship"), 9)) == 1


def test_one_sentence_of_a_long_passage_is_enough() -> None:
    long = Passage("l", "Long", "Everything", " ".join([*(f"Filler number {n} says nothing." for n in range(40)), "Gift wrapping costs three dollars."]))
    found = index(long, RETURNS).nearest(vector("how much is gift wrapping"))
    assert found[0][0] is long


def test_likeness_is_that_of_the_nearest() -> None:
    passages = index(RETURNS, SHIPPING)
    assert passages.likeness(vector("ship to Canada")) == passages.nearest(vector("ship to Canada"), 1)[0][1]
    assert passages.likeness(vector("ship to Canada")) > passages.likeness(vector("quantum physics"))


def test_without_a_handbook_nothing_is_near() -> None:
    assert index().nearest(vector("anything")) == ()
    assert index().likeness(vector("anything")) == 0.0


def test_a_passage_without_a_sentence_can_still_be_found_by_its_own_vector() -> None:
    bare = Passage("b", "Bare", "Shipping", "")
    found = index(bare, RETURNS).nearest(vector("shipping"), 2)
    assert {p.id for p, _ in found} == {"b", "r"}


def test_passages_and_vectors_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="2 passages with 1 vectors"):
        PassageIndex((RETURNS, SHIPPING), EMBEDDER.embed(["one"]), EMBEDDER.embed)


@given(st.text(max_size=80))
def test_any_question_has_a_likeness_that_is_a_cosine(question: str) -> None:
    found = index(RETURNS, SHIPPING, WARRANTY).nearest(vector(question))
    assert len(found) == 3
    assert all(-1.001 <= likeness <= 1.001 for _, likeness in found)
