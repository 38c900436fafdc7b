"""What counts as understood: the scorer of the understanding benchmark."""

from pathlib import Path

import pytest

from benchmarks.labels import BadLabel, Expected, load, wish
from benchmarks.slots import Heard, mark
from benchmarks.understanding import SETS
from chatbot.domain.request import Filter, Request
from chatbot.understanding.reading import Critique, Reading, References

FOLDER = Path(__file__).parents[2] / "benchmarks" / "understanding"


def expected(*filters: str, acts: tuple[str, ...] = ("want",), **other: object) -> Expected:
    none: dict[str, object] = {"categories": None, "drops": (), "critiques": (), "sorts": (), "places": (), "subject": None, "text": (), "holds": None}
    return Expected(acts=acts, filters=tuple(map(wish, filters)), **{**none, **other})  # type: ignore[arg-type]


def heard(*filters: Filter, before: Request | None = None, after: Request | None = None, **other: object) -> Heard:
    return Heard(Reading("want", filters=filters, **other), before or Request(), after or Request(), ("a", "b", "c"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("price <= 150", [Filter("price", "<=", 150.0, unit="USD")]),
        ("price <= 150", [Filter("price", "<", 150.0, unit="USD")]),
        ("weight <= 3 kg", [Filter("weight", "<=", 3000.0, unit="g")]),
        ("age_from <= 7 years", [Filter("age_from", "<=", 84.0, unit="months")]),
        ("capacity about 50 l", [Filter("capacity", ">=", 40000.0, unit="ml"), Filter("capacity", "<=", 60000.0, unit="ml")]),
        ("memory fits 16 gb", [Filter("memory", ">=", 16.0, unit="gb")]),
        ("color = blue", [Filter("color", "in", ("blue", "light blue"))]),
        ("size = 9", [Filter("size", "=", "9")]),
        ("material != polyester|nylon", [Filter("material", "!=", "polyester"), Filter("material", "!=", "nylon")]),
        ("material != polyester|nylon", [Filter("material", "not_in", ("polyester", "nylon"))]),
        ("material != wool", [Filter("material", "!=", "wool"), Filter("material", "!=", "merino wool")]),
        ("waterproof", [Filter("waterproof", "=", True)]),
        ("not hood", [Filter("hood", "!=", True)]),
        ("not hood", [Filter("hood", "=", False)]),
        ("type = rain jacket or waterproof", [Filter("type", "=", "rain jacket"), Filter("waterproof", "=", True)]),
    ],
)
def test_a_filter_is_right_in_any_form_that_means_the_same(label: str, found: list[Filter]) -> None:
    assert not mark(heard(*found), [expected(label)]).wrong


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("price <= 150", Filter("price", ">=", 150.0, unit="USD")),
        ("weight <= 3 kg", Filter("weight", "<=", 3.0, unit="g")),
        ("color = blue", Filter("color", "in", ("blue", "red"))),
        ("color = blue|red", Filter("color", "=", "blue")),
        ("material = cotton", Filter("material", "=", "organic cotton")),
        ("material != leather", Filter("material", "=", "leather")),
        ("material != wool", Filter("material", "!=", "merino wool")),
        ("fragrance_free", Filter("fragrance_free", "!=", True)),
    ],
)
def test_a_filter_that_says_something_else_is_missed_and_unasked(label: str, found: Filter) -> None:
    assert [m.verdict for m in mark(heard(found), [expected(label)]).wrong] == ["missed", "unasked"]


def test_what_may_be_understood_or_not_never_counts() -> None:
    way = expected("(color = red)")
    assert not mark(heard(), [way]).wrong
    assert not mark(heard(Filter("color", "=", "red")), [way]).wrong
    assert [m.what for m in mark(heard(Filter("color", "in", ("red", "blue"))), [way]).wrong] == ["color in red|blue"]


def test_a_soft_wish_that_was_read_as_hard_is_reported_apart() -> None:
    marks = mark(heard(Filter("color", "=", "blue")), [expected("~ color = blue")])
    assert not marks.wrong
    assert marks.hardness == (("~ color = blue", True),)


def test_a_category_that_got_lost_is_missed() -> None:
    marks = mark(heard(before=Request(category="tent")), [expected()])
    assert [(m.kind, m.verdict, m.what) for m in marks.wrong] == [("category", "missed", "tent (lost)")]


def test_what_a_question_leaves_behind_is_not_scored() -> None:
    reading = heard(Filter("waterproof", "=", True), references=References(("b",)))
    way = expected(acts=("item_question", "want"), places=(2,))
    assert not mark(reading, [expected("waterproof", acts=("want",), places=(2,))]).wrong
    assert [m.kind for m in mark(reading, [expected(acts=("item_question",), places=(2,))]).wrong] == ["act", "act"]
    assert [m.what for m in mark(reading, [way]).wrong] == ["waterproof = True"]


def test_of_several_expectations_the_one_met_best_counts() -> None:
    ways = [expected("color = red"), expected("color = blue")]
    assert not mark(heard(Filter("color", "=", "blue")), ways).wrong


def test_a_critique_that_nobody_made_is_unasked() -> None:
    marks = mark(heard(critiques=(Critique("price", -1, "cheaper"),)), [expected()])
    assert [(m.kind, m.what) for m in marks.wrong] == [("critique", "price -")]


@pytest.mark.parametrize("text", ["", "color ~ red", "price at most 5", "waterproof please"])
def test_a_label_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(BadLabel):
        wish(text)


@pytest.mark.parametrize(("name", "least"), [("tuned", 260), ("fresh", 260), ("aside", 150)])
def test_the_labelled_sets_are_whole_and_share_no_message(name: str, least: int) -> None:
    said = [(u.say, u.before) for u in load(FOLDER / f"{name}.yaml")]
    others = {(u.say, u.before) for other in SETS if other != name for u in load(FOLDER / f"{other}.yaml")}
    assert len(said) >= least
    assert len(set(said)) == len(said)
    assert not others & set(said)
