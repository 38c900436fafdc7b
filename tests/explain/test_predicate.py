import pytest

from chatbot.explain.predicate import also, predicates, several


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("waterproof", ("is waterproof",)),
        ("made of wool", ("is made of wool",)),
        ("with a hood", ("comes with a hood", "has a hood")),
        ("with a warranty of 2 years", ("has a warranty of 2 years",)),
        ("weighs 420 g", ("weighs 420 g",)),
        ("for hiking", ("is made for hiking", "is meant for hiking")),
        ("for 4 people", ("is for 4 people",)),
        ("without scent", ("comes without scent",)),
        ("in green", ("comes in green",)),
    ],
)
def test_a_phrase_gets_the_verb_that_goes_with_it(phrase: str, said: tuple[str, ...]) -> None:
    assert predicates(phrase) == said


@pytest.mark.parametrize(
    ("one", "many"),
    [("is red", "are red"), ("has a hood", "have a hood"), ("weighs 2 kg", "weigh 2 kg"), ("isn't red", "aren't red"), ("does not", "do not")],
)
def test_of_several_the_verb_agrees(one: str, many: str) -> None:
    assert several(one) == many


def test_an_also_stands_where_it_belongs() -> None:
    assert also("is made of wool") == "is also made of wool"
    assert also("weighs 2 kg") == "also weighs 2 kg"
