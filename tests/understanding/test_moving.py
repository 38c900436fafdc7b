from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import collect
from chatbot.understanding.moving import may_fit
from tests.stall import item

WORDS = collect([item("t1", "A Tent", 9, style=("Domes", "Modern"), type=("dome tent",), size=("L",)), item("j1", "A Jacket", 9, size=("M",))])


def test_a_kind_of_other_things_stays_behind() -> None:
    for wanted in (Filter("type", "=", "dome tent"), Filter("style", "=", "Domes"), Filter("size", "=", "L")):
        assert may_fit(wanted, "tent", WORDS)
        assert not may_fit(wanted, "jacket", WORDS)


def test_what_may_be_said_of_anything_comes_along() -> None:
    for wanted in (Filter("style", "=", "Modern"), Filter("style", "!=", "Domes"), Filter("price", "<=", 40.0), Filter("size", "=", "M")):
        assert may_fit(wanted, "jacket", WORDS)
