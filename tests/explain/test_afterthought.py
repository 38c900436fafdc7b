import pytest

from chatbot.domain.request import Filter
from chatbot.explain.afterthought import afterthought
from chatbot.understanding.reading import Critique, Reading


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        (Reading("want", filters=(Filter("color", "=", "red", True, "crimson-ish"),)), "I also took “crimson-ish” as red: here is what fits."),
        (Reading("want", filters=(Filter("material", "!=", "wool", True, "itchy"),)), "I also took “itchy” as not wool: here is what fits."),
        (Reading("want", filters=(Filter("waterproof", "=", True, True, "for monsoons"),)), "I also took “for monsoons” as waterproof: here is what fits."),
        (Reading("want", filters=(Filter("price", "<=", 90.0, True, "90 zorkmids", "USD"),)), "I also took “90 zorkmids” as under $90: here is what fits."),
        (Reading("want", critiques=(Critique("weight", -1, "lugging"),)), "I also took “lugging” as less in weight: here is what fits."),
    ],
)
def test_it_says_what_was_taken_for_what(extra: Reading, words: str) -> None:
    assert afterthought(extra) == words


def test_the_words_for_the_thing_itself_are_told_too() -> None:
    extra = Reading("want", category="sofa", filters=(Filter("color", "=", "red", True, "vermilion"),))
    assert afterthought(extra, "chesterfield") == "I also took “chesterfield” as sofas and “vermilion” as red: here is what fits."
