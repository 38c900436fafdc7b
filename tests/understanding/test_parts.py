import pytest

from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.parts import Part, Parts
from tests.stall import item


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    kinds = ("gooseneck lantern", "hand-crank lantern", "dome tent", "tunnel tent", "dome lantern")
    tents = [item(f"t{n}", f"A {kind}", 9, type=(kind,), machine_washable=True, foldable=True, latex_free=True) for n, kind in enumerate(kinds)]
    return collect([*tents, item("h1", "A Pair", 9, type=("closed headphones",), microphone_arm=True)])


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("gooseneck", Part("type", ("gooseneck lantern",), 1)),
        ("dome", Part("type", ("dome tent", "dome lantern"), 2)),
        ("washable", Part("machine_washable", (True,), 5)),
        ("washing", Part("machine_washable", (True,), 5)),
        ("fold", Part("foldable", (True,), 5)),
    ],
)
def test_a_word_stands_for_the_values_that_bear_it(words: Vocabulary, word: str, part: Part) -> None:
    assert Parts(words).meant(word, "tent") == part


@pytest.mark.parametrize("word", ["tent", "lantern", "machine", "latex", "type", "the", "crankshaft", "closed", "microphone"])
def test_a_word_that_says_too_little_or_belongs_elsewhere_stands_for_nothing(words: Vocabulary, word: str) -> None:
    assert Parts(words).meant(word, "tent") is None
