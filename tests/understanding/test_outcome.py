from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import collect
from chatbot.understanding.outcome import of_a_department
from tests.stall import item

WORDS = collect([item("h1", "A Pair", 9, use=("outdoor", "travel")), item("t1", "A Tent", 9)])


def test_a_use_that_is_called_as_a_part_of_the_shop_is_that_part() -> None:
    assert of_a_department([Filter("use", "=", "outdoor", hard=False)], WORDS) == ("outdoor", [])


def test_any_other_use_stays_one() -> None:
    for wanted in (Filter("use", "=", "travel"), Filter("use", "!=", "outdoor"), Filter("color", "=", "outdoor")):
        assert of_a_department([wanted], WORDS) == (None, [wanted])
