import pytest

from benchmarks.variety import distinct, self_bleu

SAME = ["the skerry is light and dry"] * 5
VARIED = ["the skerry is light and dry", "a warm coat waits for you", "rain never gets through this shell", "pick up something red today"]


def test_the_same_sentence_over_and_over_is_not_varied() -> None:
    assert self_bleu(SAME) == pytest.approx(1.0)
    assert distinct(SAME, 2) == pytest.approx(1 / 5)


def test_sentences_without_a_word_in_common_are() -> None:
    assert self_bleu(VARIED) < 0.1
    assert distinct(VARIED, 2) == 1.0


def test_of_nothing_there_is_no_variety_to_speak_of() -> None:
    assert distinct([], 2) == 0.0
    assert self_bleu(["only one"]) == 0.0
