"""Words that agree with the item they are about."""

import pytest

from training.explain.speech import agreeing, also, both, formal


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("is rustproof", "is red", "is rustproof and red"),
        ("are rustproof", "have a strap", "are rustproof and have a strap"),
        ("has a lid", "has a stand", "has a lid and a stand"),
        ("is made of oak", "is made of pine", "is made of oak and pine"),
        ("holds 3 L", "is red", "holds 3 L and is red"),
    ],
)
def test_two_facts_with_one_verb_share_it(first: str, second: str, expected: str) -> None:
    assert both(first, second) == expected


def test_also_stands_behind_is_and_before_any_other_verb() -> None:
    assert also("is rustproof") == "is also rustproof"
    assert also("has a lid") == "also has a lid"


def test_things_in_the_plural_have_verbs_in_the_plural() -> None:
    assert (agreeing(True)["is"], agreeing(True)["s"], agreeing(True)["them"]) == ("are", "", "them")
    assert (agreeing(False)["is"], agreeing(False)["s"], agreeing(False)["them"]) == ("is", "s", "it")


def test_a_formal_sentence_spells_its_contractions_out() -> None:
    assert formal("I'd pick it, as it's light and isn't loud.") == "I would pick it, as it is light and is not loud."
    assert formal("It's light.") == "It is light."
