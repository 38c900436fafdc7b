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


@pytest.mark.parametrize(("word", "part"), [("hood", Part("type", ("hooded tent",), 1)), ("stripes", Part("pattern", ("striped",), 1)), ("hooded", Part("type", ("hooded tent",), 1))])
def test_what_a_thing_has_stands_for_the_value_that_says_so(word: str, part: Part) -> None:
    tents = [item("t1", "A Tent", 9, type=("hooded tent",), pattern=("striped",)), *(item(f"t{n}", "A Tent", 9, type=("dome tent",), pattern=("plain",)) for n in (2, 3))]
    assert Parts(collect(tents)).meant(word, "tent") == part


def test_a_property_that_a_kind_of_thing_does_not_have_hides_no_value_of_it() -> None:
    words = collect([item("t1", "A Tent", 9, type=("portable tent",)), *(item(f"t{n}", "A Tent", 9, type=("dome tent",)) for n in (2, 3)), item("h1", "Headphones", 9, portable=True)])
    assert Parts(words).meant("portable", "tent") == Part("type", ("portable tent",), 1)


def test_how_a_thing_is_made_stands_for_what_is_made_so() -> None:
    gloves = collect([item(f"t{n}", "A Pair", 9, type=(kind,)) for n, kind in enumerate(("knit gloves", "work gloves", "ski gloves"))])
    assert Parts(gloves).meant("knitted", "tent") == Part("type", ("knit gloves",), 1)


def test_what_is_done_with_a_thing_is_more_than_the_thing() -> None:
    words = collect([item("h1", "A Pair", 9, use=("making music", "video editing")), item("h2", "B Pair", 9, use=("travel",)), item("h3", "C Pair", 9, use=("sport",))])
    assert Parts(words).meant("music", "headphones") is None
    assert Parts(words).meant("video", "headphones") == Part("use", ("video editing",), 1)
